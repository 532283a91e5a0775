#include "gate/waivers.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "text/toml.hpp"

namespace doichieu {
namespace {

constexpr std::array<std::string_view, 6> keys = {"id", "reason", "owner", "until", "article", "about"};

class File {
 public:
  explicit File(const toml::Document& document) : document_(document) {}

  Loaded<std::vector<Waiver>> read() && {
    for (const auto& [key, value] : *document_.root.table())
      if (key.name != "waiver") unknown_key(key, std::array<std::string_view, 1>{"waiver"});
    const toml::Value* list = document_.root.find("waiver");
    if (list != nullptr && list->array() == nullptr)
      mistake(*list, "'waiver' must be a list of tables", "write [[waiver]]");
    else if (list != nullptr)
      for (const toml::Value& table : *list->array()) read_waiver(table);
    return std::move(out_);
  }

 private:
  void mistake(const toml::Value& at, std::string message, std::string hint = {}) {
    out_.diagnostics.push_back(document_.at(at.place, at.width, std::move(message), std::move(hint)));
  }

  void unknown_key(const toml::Key& key, std::span<const std::string_view> known) {
    const std::string_view meant = nearest(key.name, known);
    out_.diagnostics.push_back(
        document_.at(key.place, static_cast<std::uint32_t>(key.name.size()), "unknown key '" + key.name + "'",
                     meant.empty() ? "" : "did you mean '" + std::string(meant) + "'?"));
  }

  void read_waiver(const toml::Value& table) {
    if (table.table() == nullptr) return mistake(table, "a waiver must be a table", "write [[waiver]]");
    for (const auto& [key, value] : *table.table())
      if (std::find(keys.begin(), keys.end(), key.name) == keys.end()) unknown_key(key, keys);
    Waiver waiver;
    waiver.id = required(table, "id", "the id that the report tells with the finding");
    waiver.reason = required(table, "reason", "say why this may stand");
    waiver.owner = text(table, "owner");
    waiver.until = date(table);
    waiver.article = text(table, "article");
    waiver.about = text(table, "about");
    waiver.file = document_.file;
    waiver.line = table.place.line;
    if (!waiver.id.empty())
      if (const auto [first, added] = lines_.emplace(waiver.id, waiver.line); !added)
        mistake(*table.find("id"), "a second waiver of " + waiver.id,
                "the first is in line " + std::to_string(first->second));
    out_.value.push_back(std::move(waiver));
  }

  std::string text(const toml::Value& table, std::string_view key) {
    const toml::Value* value = table.find(key);
    if (value == nullptr) return {};
    if (const std::string* text = value->string()) return *text;
    mistake(*value, "'" + std::string(key) + "' must be a string, not " + std::string(value->kind()));
    return {};
  }

  std::string required(const toml::Value& table, std::string_view key, std::string hint) {
    std::string out = text(table, key);
    const bool blank = out.find_first_not_of(" \t\n") == std::string::npos;
    if (blank && (table.find(key) == nullptr || table.find(key)->string() != nullptr))
      mistake(table.find(key) == nullptr ? table : *table.find(key),
              "this waiver has no '" + std::string(key) + "'", std::move(hint));
    return out;
  }

  std::string date(const toml::Value& table) {
    const toml::Value* value = table.find("until");
    if (value == nullptr) return {};
    const auto* time = value->as<toml::Time>();
    std::string out = time != nullptr ? time->iso : text(table, "until");
    const auto read = read_published(out, {});
    if (read && read->day != 0 && out.size() == 10) return out;
    if (time != nullptr || value->string() != nullptr)
      mistake(*value, "'until' must be a day", "write it as 2026-12-31");
    return {};
  }

  const toml::Document& document_;
  Loaded<std::vector<Waiver>> out_;
  std::map<std::string, std::uint32_t> lines_;  ///< by id: the line of its first waiver
};

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::uint32_t line_of(std::string_view text, std::size_t at) {
  return static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + static_cast<long>(at), '\n')) + 1;
}

/// A comment: its words without white space around them, and where it begins.
struct Comment {
  std::string_view words;
  std::size_t begin = 0;
};

/// "<!-- words -->"
std::vector<Comment> comments_in_markup(std::string_view text) {
  constexpr std::string_view open = "<!--", close = "-->";
  std::vector<Comment> out;
  for (std::size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, at)) {
    const std::size_t begin = at + open.size();
    const std::size_t end = std::min(text.find(close, begin), text.size());
    out.push_back({trim(text.substr(begin, end - begin)), at});
    at = end;
  }
  return out;
}

/// "# words", between lines of --- or +++ at the head.
std::vector<Comment> comments_in_front_matter(std::string_view text) {
  std::vector<Comment> out;
  const std::size_t head = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const std::string_view fence = text.substr(head, 3);
  if (fence != "---" && fence != "+++") return out;
  for (std::size_t at = text.find('\n', head); at != std::string_view::npos;) {
    const std::size_t end = text.find('\n', at + 1);
    const std::string_view line = trim(text.substr(at + 1, end - at - 1));
    if (line == fence) return out;
    if (line.starts_with('#')) out.push_back({trim(line.substr(1)), at + 1});
    at = end;
  }
  return {};  // never closed: no front matter
}

/// "waive ID: reason".
Waiver read_comment(std::string_view words, const std::string& place) {
  constexpr std::string_view verb = "waive ";
  const std::size_t colon = words.find(':');
  const bool sound = words.starts_with(verb) && colon != std::string_view::npos;
  Waiver out;
  if (sound) {
    out.id = trim(words.substr(verb.size(), colon - verb.size()));
    out.reason = trim(words.substr(colon + 1));
  }
  if (out.id.empty() || out.reason.empty() || out.id.find(' ') != std::string::npos)
    throw InputError(place + ": a waiver needs an id and a reason; write doichieu: waive ID: reason");
  return out;
}

/// A basic string of TOML.
std::string quoted(std::string_view text) {
  constexpr char hex[] = "0123456789ABCDEF";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      out += {'\\', c};
    else if (byte < 0x20 || byte == 0x7F)
      out += std::string("\\u00") + hex[byte >> 4] + hex[byte & 15];
    else
      out += c;
  }
  return out + '"';
}

bool goes_by(const Finding& finding, const std::string& id) {
  return finding.id == id ||
         std::find(finding.known_as.begin(), finding.known_as.end(), id) != finding.known_as.end();
}

bool holds_for(const Waiver& waiver, const Report& report, const Finding& finding) {
  if (!goes_by(finding, waiver.id)) return false;
  if (!waiver.own) return true;
  const auto is_article = [&](SourceIndex source) {
    return report.sources[source].article.source.path == waiver.article;
  };
  return std::any_of(finding.evidence.begin(), finding.evidence.end(),
                     [&](const Evidence& e) { return is_article(e.source); }) ||
         std::any_of(finding.silent.begin(), finding.silent.end(), is_article);
}

std::string told(const Waiver& waiver) {
  return waiver.file + ":" + std::to_string(waiver.line) + ": the waiver of " + waiver.id + " (" +
         waiver.reason + ")";
}

}  // namespace

Loaded<std::vector<Waiver>> read_waivers(std::string text, const std::string& file) {
  const Loaded<toml::Document> document = toml::parse(std::move(text), file);
  if (!document.ok()) return {{}, document.diagnostics};
  return File(document.value).read();
}

std::vector<Waiver> own_waivers(const Article& article) {
  std::vector<Comment> comments = comments_in_front_matter(article.file());
  for (const Comment& comment : comments_in_markup(article.file())) comments.push_back(comment);
  std::vector<Waiver> out;
  constexpr std::string_view name = "doichieu:";
  for (const Comment& comment : comments) {
    if (!comment.words.starts_with(name)) continue;
    const std::string& path = article.source.path;
    const std::uint32_t line = line_of(article.file(), comment.begin);
    out.push_back(read_comment(trim(comment.words.substr(name.size())), path + ":" + std::to_string(line)));
    out.back().article = out.back().file = path;
    out.back().line = line;
    out.back().own = true;
  }
  return out;
}

std::string to_toml(const Waiver& waiver) {
  std::string out =
      "\n[[waiver]]\nid      = " + quoted(waiver.id) + "\nreason  = " + quoted(waiver.reason) + "\n";
  if (!waiver.owner.empty()) out += "owner   = " + quoted(waiver.owner) + "\n";
  if (!waiver.until.empty()) out += "until   = " + waiver.until + "\n";
  if (!waiver.article.empty()) out += "article = " + quoted(waiver.article) + "\n";
  if (!waiver.about.empty()) out += "about   = " + quoted(waiver.about) + "\n";
  return out;
}

WaiverNews apply_waivers(const std::vector<Waiver>& waivers, const std::string& today, Report& report) {
  WaiverNews news;
  std::vector<const Waiver*> holding;
  for (const Waiver& waiver : waivers) {
    const bool used = std::any_of(report.findings.begin(), report.findings.end(),
                                  [&](const Finding& finding) { return holds_for(waiver, report, finding); });
    const bool expired = !waiver.until.empty() && waiver.until < today;
    if (expired)
      news.expired.push_back(told(waiver) + " ran out on " + waiver.until +
                             (used ? "; what it waived is told again"
                                   : "; nothing is found any more that it waives, remove it"));
    else if (used)
      holding.push_back(&waiver);
    else
      news.unused.push_back(told(waiver) + " waives nothing that was found; remove it if that was mended");
  }
  std::vector<Finding> kept;
  for (Finding& finding : report.findings) {
    const auto waiver = std::find_if(holding.begin(), holding.end(),
                                     [&](const Waiver* one) { return holds_for(*one, report, finding); });
    if (waiver == holding.end())
      kept.push_back(std::move(finding));
    else
      report.waived.push_back({std::move(finding), (*waiver)->reason, (*waiver)->owner, (*waiver)->until});
  }
  report.findings = std::move(kept);
  return news;
}

}  // namespace doichieu
