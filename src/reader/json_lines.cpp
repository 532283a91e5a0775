// JSON Lines: an article a line.

#include <array>
#include <boost/json.hpp>
#include <istream>

#include "reader/archive.hpp"
#include "reader/format.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

namespace json = boost::json;

/// One record, and how to name it in a message.
class Record {
 public:
  Record(const json::object& members, std::string where) : members_(members), where_(std::move(where)) {}

  const std::string& where() const { return where_; }

  [[noreturn]] void refuse(const std::string& why) const { throw InputError(where_ + ": " + why); }

  /// The text of a member, "" where it is absent or null. A number is taken as written where an id may be
  /// one.
  std::string text(std::string_view key) const {
    const json::value* value = members_.if_contains(json::string_view(key.data(), key.size()));
    if (value == nullptr || value->is_null()) return {};
    if (key == "id" && value->is_int64()) return std::to_string(value->get_int64());
    if (!value->is_string()) refuse('\'' + std::string(key) + "' is not a string; put it in quotes");
    const json::string& text = value->get_string();
    if (text.find('\0') != json::string::npos)
      refuse('\'' + std::string(key) + "' holds a zero character; remove it");
    return {text.data(), text.size()};
  }

 private:
  const json::object& members_;
  std::string where_;
};

/// Title, blank line, body; or the body as it is, where it begins with its title.
void join_text(const std::string& title, std::string body, Article& article) {
  const bool holds_title =
      body.compare(0, title.size(), title) == 0 &&
      (body.size() == title.size() || body[title.size()] == '\n' || body[title.size()] == '\r');
  article.text = title.empty() || holds_title ? std::move(body) : title + "\n\n" + body;
  const Span span = trimmed(article.text, {0, static_cast<std::uint32_t>(title.size())});
  article.sections = lines_of(article.text, title.size());
  if (!span.empty()) article.sections.insert(article.sections.begin(), {SectionKind::title, span});
}

Article read_record(const Record& record, const std::string& stem, std::size_t line,
                    const ReadOptions& options) {
  std::string body = record.text("text");
  if (body.empty()) body = record.text("body");
  if (body.empty()) record.refuse("has no article; give it as \"text\" or \"body\"");

  Article article;
  article.cut = cut(body, options.limits);
  join_text(record.text("title"), std::move(body), article);
  article.source.record = line;
  article.source.encoding = "UTF-8";
  article.source.language_guessed = true;
  article.source.id = stem + '-' + std::to_string(line);
  std::vector<Told> told;
  for (const char* key : {"id", "outlet", "url", "lang", "published", "credit", "update_of"})
    if (std::string value = record.text(key); !value.empty())
      told.push_back({key, std::move(value), record.where()});
  apply(told, "record", article.source);
  settle_date(article.source, options);
  classify(article, {}, options.words);
  settle_language(article, options);
  return article;
}

/// The bytes of a record are looked at before they are parsed: a zero or a byte that is not UTF-8 deserves
/// better than a syntax error.
void check_line(std::string_view line, const std::string& where) {
  if (line.substr(0, 2) == "\xFF\xFE" || line.substr(0, 2) == "\xFE\xFF" ||
      line.find('\0') != std::string_view::npos)
    throw InputError(where + ": is binary or UTF-16; give JSON Lines in UTF-8");
  if (const auto at = first_ill_formed(line))
    throw InputError(where + ": is not UTF-8 at byte offset " + std::to_string(*at) +
                     " of the line; save it as UTF-8");
}

/// A text within the limit, what its JSON has to escape, and the other members.
std::uint64_t most_of_line(const ReadOptions& options) {
  return 2 * options.limits[Limit::file_bytes] + (1u << 20);
}

}  // namespace

Archive::Archive(std::istream& in, std::string path, const ReadOptions& options)
    : in_(in), path_(std::move(path)), stem_(stem_of(path_)), options_(options) {}

std::optional<Archive::Line> Archive::next() {
  Line line{number_ + 1, {}};
  if (next_line(in_, line.text, most_of_line(options_))) {
    ++number_;
    return line;
  }
  if (in_.bad()) throw InputError(path_ + ": could not be read to its end; check the disk or the connection");
  return std::nullopt;
}

std::optional<Article> Archive::read(const Line& line) const {
  const std::string where = path_ + ": record in line " + std::to_string(line.number);
  if (const std::uint64_t most = most_of_line(options_); line.text.size() > most)
    throw InputError(where + " is longer than " + std::to_string(most) +
                     " bytes; --limit file-bytes=N lets more be read");
  check_line(line.text, where);
  std::string_view text = line.text;
  if (line.number == 1 && text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  if (text.find_first_not_of(" \t\r") == std::string_view::npos) return std::nullopt;

  json::error_code error;
  const json::value value = json::parse(json::string_view(text.data(), text.size()), error);
  if (error) throw InputError(where + " is no JSON (" + error.message() + "); write one object a line");
  if (!value.is_object()) throw InputError(where + " is no JSON object; write one {…} a line");
  Article article = read_record({value.get_object(), where}, stem_, line.number, options_);
  article.source.path = path_;
  return article;
}

void read_records(std::istream& in, const std::string& path, const ReadOptions& options,
                  const std::function<void(Article)>& each) {
  Archive archive(in, path, options);
  while (const auto line = archive.next())
    if (auto article = archive.read(*line)) each(std::move(*article));
}

}  // namespace doichieu
