#include "reader/story.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <span>

#include "reader/format.hpp"
#include "text/toml.hpp"

namespace doichieu {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 2> top_keys = {"story", "source"};
constexpr std::array<std::string_view, 4> story_keys = {"slug", "title", "date", "note"};
constexpr std::array<std::string_view, 9> source_keys = {"id",  "file",      "outlet", "lang", "published",
                                                         "url", "update_of", "credit", "note"};

/// A source as story.toml names it.
struct Entry {
  std::string id;
  std::string file;
  std::vector<Told> told;
  const toml::Value* update_of = nullptr;
};

/// Reads story.toml; remembers every mistake, with its place.
class StoryFile {
 public:
  explicit StoryFile(const toml::Document& document) : document_(document) {}

  std::vector<Entry> read(Story& story) {
    check_keys(document_.root, top_keys);
    if (const toml::Value* table = document_.root.find("story")) read_head(*table, story);
    std::vector<Entry> entries = read_sources();
    check_updates(entries);
    return entries;
  }

  const std::vector<Diagnostic>& mistakes() const { return mistakes_; }

 private:
  void point_at(const toml::Value& value, std::string message, std::string hint = {},
                Level level = Level::error) {
    mistakes_.push_back(document_.at(value.place, value.width, std::move(message), std::move(hint), level));
  }

  void check_keys(const toml::Value& table, std::span<const std::string_view> known) {
    for (const auto& [key, value] : *table.table()) {
      if (std::find(known.begin(), known.end(), key.name) != known.end()) continue;
      const std::string_view meant = nearest(key.name, known);
      mistakes_.push_back(document_.at(
          key.place, static_cast<std::uint32_t>(key.name.size()), "unknown key '" + key.name + "'",
          meant.empty() ? "" : "did you mean '" + std::string(meant) + "'?", Level::warning));
    }
  }

  /// The string, or the date, under a key; "" where there is none.
  std::string text(const toml::Value& table, std::string_view key, bool dates = false) {
    const toml::Value* value = table.find(key);
    if (value == nullptr) return {};
    if (const std::string* text = value->string()) return *text;
    if (const auto* time = value->as<toml::Time>(); dates && time != nullptr) return time->iso;
    point_at(*value, "'" + std::string(key) + "' must be a string, not " + std::string(value->kind()));
    return {};
  }

  void read_head(const toml::Value& table, Story& story) {
    if (table.table() == nullptr) return point_at(table, "'story' must be a table", "write [story]");
    check_keys(table, story_keys);
    story.name = text(table, "slug");
    story.title = text(table, "title");
    story.date = text(table, "date", true);
  }

  std::vector<Entry> read_sources() {
    std::vector<Entry> entries;
    const toml::Value* list = document_.root.find("source");
    if (list == nullptr || list->array() == nullptr || list->array()->empty()) {
      mistakes_.push_back(document_.at({}, 1, "names no source", "add a [[source]] with an id and a file"));
      return entries;
    }
    for (const toml::Value& value : *list->array()) {
      if (value.table() == nullptr) {
        point_at(value, "a source must be a table", "write [[source]]");
        continue;
      }
      entries.push_back(read_source(value));
      const auto same = [&](const Entry& other) { return other.id == entries.back().id; };
      if (std::find_if(entries.begin(), entries.end() - 1, same) != entries.end() - 1)
        point_at(*value.find("id"), "a second source with the id '" + entries.back().id + "'");
    }
    return entries;
  }

  Entry read_source(const toml::Value& table) {
    check_keys(table, source_keys);
    Entry entry;
    entry.id = required(table, "id");
    entry.file = required(table, "file");
    entry.update_of = table.find("update_of");
    for (const char* key : {"id", "outlet", "lang", "published", "url", "credit", "update_of"}) {
      std::string value = text(table, key, true);
      if (value.empty()) continue;
      check(*table.find(key), key, value);
      entry.told.push_back({key, std::move(value), document_.file});
    }
    return entry;
  }

  std::string required(const toml::Value& table, std::string_view key) {
    std::string value = text(table, key);
    if (value.empty() && (table.find(key) == nullptr || table.find(key)->string() != nullptr))
      point_at(table, "this source has no '" + std::string(key) + "'",
               "add " + std::string(key) + " = \"…\"");
    return value;
  }

  void check(const toml::Value& at, std::string_view key, const std::string& value) {
    if (key == "published" && !read_published(value, {}))
      point_at(at, "'" + value + "' is no date", "write it as 2026-02-19 or 2026-02-19T08:00:00+07:00");
    if (key == "lang" && !language_of(value))
      point_at(at, "the language '" + value + "' is not read; it will be guessed", "en and vi are",
               Level::warning);
  }

  void check_updates(const std::vector<Entry>& entries) {
    std::vector<std::string_view> ids;
    for (const Entry& entry : entries) ids.push_back(entry.id);
    for (const Entry& entry : entries) {
      const std::string* id = entry.update_of != nullptr ? entry.update_of->string() : nullptr;
      if (id == nullptr || std::find(ids.begin(), ids.end(), *id) != ids.end()) continue;
      const std::string_view meant = nearest(*id, ids);
      point_at(*entry.update_of, "no source has the id '" + *id + "'",
               meant.empty() ? "" : "did you mean '" + std::string(meant) + "'?", Level::warning);
    }
  }

  const toml::Document& document_;
  std::vector<Diagnostic> mistakes_;
};

/// One line: where, what, and what to do.
[[noreturn]] void refuse(const Diagnostic& mistake) {
  std::string where = mistake.file;
  if (mistake.place.line != 0)
    where += ':' + std::to_string(mistake.place.line) + ':' + std::to_string(mistake.place.column);
  throw InputError(where + ": " + mistake.message + (mistake.hint.empty() ? "" : "; " + mistake.hint));
}

void keep_warnings(const std::vector<Diagnostic>& mistakes, Story& story) {
  for (const Diagnostic& mistake : mistakes) {
    if (mistake.level == Level::error) refuse(mistake);
    story.warnings.push_back(mistake);
  }
}

void read_entry(const Entry& entry, const fs::path& folder, const ReadOptions& options, Story& story) {
  const std::size_t before = story.articles.size();
  read_articles((folder / entry.file).string(), options, story.articles);
  const bool one = story.articles.size() == before + 1;
  for (std::size_t i = before; i < story.articles.size(); ++i) {
    Article& article = story.articles[i];
    const std::string own = article.source.id;
    apply(entry.told, "story.toml", article.source);
    if (!one) article.source.id = entry.id + '-' + own;
    settle_language(article, options);
  }
}

void read_named(const fs::path& folder, const ReadOptions& options, Story& story) {
  const std::string path = (folder / "story.toml").string();
  const Loaded<toml::Document> file = toml::parse(read_file(path), path);
  if (!file.ok()) refuse(file.diagnostics.front());
  Story head;
  StoryFile reader(file.value);
  const std::vector<Entry> entries = reader.read(head);
  keep_warnings(reader.mistakes(), story);
  if (story.name.empty()) {
    story.name = head.name;
    story.title = head.title;
    story.date = head.date;
  }
  for (const Entry& entry : entries) read_entry(entry, folder, options, story);
}

void read_all(const fs::path& folder, const ReadOptions& options, Story& story) {
  std::vector<std::string> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.is_regular_file() && is_article_file(entry.path().string()))
      files.push_back(entry.path().string());
  if (files.empty())
    throw InputError(folder.string() +
                     ": a folder without articles; put .txt, .md, .html or .jsonl files there");
  std::sort(files.begin(), files.end());
  for (const std::string& file : files) read_articles(file, options, story.articles);
}

std::string name_of_folder(const std::string& path) {
  fs::path folder = fs::path(path).lexically_normal();
  if (folder.filename().empty()) folder = folder.parent_path();
  return folder == "." ? fs::current_path().filename().string() : folder.filename().string();
}

}  // namespace

void read_folder(const std::string& path, const ReadOptions& options, Story& story) try {
  if (fs::exists(fs::path(path) / "story.toml"))
    read_named(path, options, story);
  else
    read_all(path, options, story);
  if (story.name.empty()) story.name = name_of_folder(path);
} catch (const fs::filesystem_error&) {
  throw InputError(path + ": a folder that cannot be read; check that you may read it");
}

}  // namespace doichieu
