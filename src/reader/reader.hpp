#pragma once
// Bytes -> Article. The only place where files are opened for reading.
//
//   Story story = read_story({"corpus/washington-2026"}, {});      // a folder, with or without story.toml
//   Story story = read_story({"draft.md", "wire.txt", "-"}, {});   // files; "-" is standard input
//
// ERRORS: InputError for what cannot be read (no such file, no article in a folder, an empty or binary file,
// UTF-16, ill-formed UTF-8 with its byte); each names the file and says what to do.

#include <functional>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "reader/article.hpp"
#include "text/limits.hpp"

namespace doichieu {

/// What a part of an HTML page is, as far as the names of its classes tell.
enum class PagePart : std::uint8_t {
  furniture,  ///< no part of the article: comments, related articles, buttons to share it
  body,
  deck,
  byline,
  caption,
};

/// Words that tell captions from paragraphs, and an article from the page around it; they come from rules/.
/// All in lower case and NFC; with none given, no line is a caption unless markup says so.
struct ReaderWords {
  /// What a photo credit begins with, its colon included: "photo:". A line that holds one is a caption.
  std::vector<std::string> photo_credits;
  /// Verbs of the kind captions are written in: "signs". A short line of one sentence with one of them among
  /// its first ten words is a caption.
  std::vector<std::string> caption_verbs;
  /// Words of names of classes, single spaces between them: "article body", "sidebar".
  std::map<std::string, PagePart, std::less<>> page_words = {};
};

struct ReadOptions {
  std::string published;  ///< --published: for files that say nothing themselves; ISO 8601
  std::string language;   ///< --lang: "en", "vi" or "" to guess where it is not told
  ReaderWords words;
  Limits limits = {};
};

/// Reads a story from one folder, or from files, or both.
Story read_story(const std::vector<std::string>& paths, const ReadOptions& options);

/// Reads one article from the text of a file; of more than Limit::file_bytes the first. `path` decides the
/// format by its extension (.md, .markdown: Markdown; .html, .htm, .xhtml: a page, of which html.hpp says
/// what is read; anything else plain text; a .jsonl file is a list of articles and not for this function). A
/// page may be in an encoding that it declares.
Article read_article(std::string text, const std::string& path, const ReadOptions& options);

/// Calls `each` with every article of a JSON Lines text, in order, one at a time: the archive may be of any
/// size. A record: {"id", "text" or "body", "title", "outlet", "url", "lang", "published", "credit",
/// "update_of"}; other members are ignored. Where a title and a body are separate strings the source text is
/// title, blank line, body.
void read_records(std::istream& in, const std::string& path, const ReadOptions& options,
                  const std::function<void(Article)>& each);

/// Spans count bytes in 32 bits; a file that has more is refused.
inline constexpr std::uint64_t whole_file = 0xFFFF'FF00;

/// The whole of a file, checked: exists, readable, not empty, not binary, UTF-8 (a byte order mark stays,
/// offsets count it). Of more than `most` bytes these and a few more: memory is bounded whatever the file is.
std::string read_file(const std::string& path, std::uint64_t most = whole_file);

/// All of standard input, checked as a file is.
std::string read_standard_input(std::uint64_t most = whole_file);

/// A guess at the language of a text, by its letters: Vietnamese where a fair share of its words carry
/// letters that only Vietnamese uses.
Language guess_language(std::string_view text);

}  // namespace doichieu
