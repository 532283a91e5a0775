#include "reader/reader.hpp"

#include <filesystem>
#include <set>

#include "reader/format.hpp"
#include "reader/html.hpp"
#include "reader/story.hpp"

namespace doichieu {
namespace {

namespace fs = std::filesystem;

std::string extension_of(const std::string& path) {
  std::string extension = fs::path(path).extension().string();
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return extension;
}

bool is_markdown(const std::string& path) {
  const std::string extension = extension_of(path);
  return extension == ".md" || extension == ".markdown";
}

std::size_t size_of_mark(std::string_view text) {
  return text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
}

Layout read_markdown(Article& article) {
  const std::string& path = article.source.path;
  const FrontMatter front = read_front_matter(article.text, path);
  apply(front.told, "front matter", article.source);
  article.sections = blocks_of(article.text, front.end != 0 ? front.end : size_of_mark(article.text));
  if (front.title) article.sections.insert(article.sections.begin(), *front.title);
  bool titled = false;
  for (const Told& one : front.told) titled = titled || (one.key == "title" && !one.value.empty());
  return {titled, true, false};
}

/// Every source of a story has an id of its own: a second "report" becomes "report-2".
void make_ids_unique(std::vector<Article>& articles) {
  std::set<std::string> taken;
  for (Article& article : articles) {
    const std::string id = article.source.id;
    for (int n = 2; !taken.insert(article.source.id).second; ++n)
      article.source.id = id + '-' + std::to_string(n);
  }
}

/// A story of files is called after the first of them.
std::string name_of(const std::vector<Article>& articles) {
  return articles.empty() ? std::string() : articles.front().source.id;
}

}  // namespace

bool is_page(const std::string& path) {
  const std::string extension = extension_of(path);
  return extension == ".html" || extension == ".htm" || extension == ".xhtml";
}

bool cut(std::string& text, const Limits& limits) {
  const std::uint64_t most = limits[Limit::file_bytes];
  if (text.size() <= most) return false;
  text.resize(place_to_cut(text, most));
  return true;
}

bool is_article_file(const std::string& path) {
  const std::string extension = extension_of(path);
  return extension == ".txt" || extension == ".jsonl" || is_markdown(path) || is_page(path);
}

Article read_article(std::string text, const std::string& path, const ReadOptions& options) {
  Article article;
  article.source.path = path;
  article.source.id = stem_of(path);
  article.source.encoding = "UTF-8";
  article.source.language_guessed = true;
  article.cut = cut(text, options.limits);
  Layout layout;
  if (is_page(path)) {
    text = decode_page(std::move(text), path, article.source.encoding);
    check_text(text, path);
    read_page(std::move(text), options.words, article);
    layout = {true, true, true};
  } else {
    article.text = std::move(text);
  }
  if (is_markdown(path))
    layout = read_markdown(article);
  else if (!article.page)
    article.sections = lines_of(article.text, size_of_mark(article.text));
  if (article.sections.empty()) throw InputError(path + ": has no text; give the text of an article");
  settle_date(article.source, options);
  classify(article, layout, options.words);
  settle_language(article, options);
  return article;
}

void read_articles(const std::string& path, const ReadOptions& options, std::vector<Article>& articles) {
  if (extension_of(path) != ".jsonl") {
    const std::uint64_t most = options.limits[Limit::file_bytes];
    articles.push_back(
        read_article(is_page(path) ? read_bytes(path, most) : read_file(path, most), path, options));
    return;
  }
  const std::size_t before = articles.size();
  std::ifstream in = open_file(path);
  read_records(in, path, options, [&](Article article) { articles.push_back(std::move(article)); });
  if (articles.size() == before) throw InputError(path + ": holds no record; write one JSON object a line");
}

Story read_story(const std::vector<std::string>& paths, const ReadOptions& options) {
  if (paths.empty()) throw InputError("no file; name a story folder, article files, or - for standard input");
  Story story;
  for (const std::string& path : paths) {
    std::error_code unknown;  // what is not there is told when it is opened
    if (path == "-")
      story.articles.push_back(
          read_article(read_standard_input(options.limits[Limit::file_bytes]), path, options));
    else if (fs::is_directory(path, unknown))
      read_folder(path, options, story);
    else
      read_articles(path, options, story.articles);
  }
  make_ids_unique(story.articles);
  if (story.name.empty()) story.name = name_of(story.articles);
  return story;
}

}  // namespace doichieu
