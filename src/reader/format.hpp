#pragma once
// What the readers of the several formats share. Nothing outside reader/ includes this page.
//
//   files.cpp          the door to the outside: bytes, checked
//   plain_text.cpp     lines -> sections
//   opening.cpp        title, deck, byline and dateline of a text
//   markdown.cpp       blocks -> sections
//   front_matter.cpp   what a Markdown file says of itself
//   json_lines.cpp     records -> articles
//   html.cpp           pages -> articles; html_*.cpp are its steps
//   story.cpp          a folder, with or without story.toml
//   shape.cpp          what the shape of a line tells
//   source.cpp         what sources say of themselves
//   reader.cpp         which of them reads what

#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader/reader.hpp"

namespace doichieu {

// --- The door (files.cpp).

/// Throws InputError where `text` is no article's bytes: empty, binary, UTF-16, ill-formed UTF-8. `name`
/// names it.
void check_text(std::string_view text, const std::string& name);

/// A regular file or pipe, open for reading; throws InputError where there is none.
std::ifstream open_file(const std::string& path);

/// The whole of a file, or of more than `most` bytes these and a few more; not checked yet. Throws InputError
/// where it cannot be read.
std::string read_bytes(const std::string& path, std::uint64_t most);

/// Takes the next line of an archive, without its end; false where there is none. Of one that is longer than
/// `most` it takes somewhat more than that, and reads no further: memory is bounded whatever the archive is.
bool next_line(std::istream& in, std::string& line, std::uint64_t most);

/// Leaves of `text` as much as is read of an article, and says whether it was more.
bool cut(std::string& text, const Limits& limits);

/// Whether a file is an HTML page, by its extension.
bool is_page(const std::string& path);

/// The name of a file without folder and extension.
std::string stem_of(const std::string& path);

// --- What sources say of themselves (source.cpp).

/// Something a source says of itself, and where: "front matter" or "story.toml" and so on.
struct Told {
  std::string key;
  std::string value;
  std::string where;  ///< "draft.md:3", for messages
};

/// Puts what is told into `source`; keys that say nothing of a source are ignored. Throws InputError for a
/// date that cannot be read. `from` is kept in Published.
void apply(const std::vector<Told>& told, const std::string& from, Source& source);

/// Settles what was not told: the date by --published, the language by --lang or a guess.
void settle_date(Source& source, const ReadOptions& options);
void settle_language(Article& article, const ReadOptions& options);

// --- From text to sections.

/// Where a text stands before its sections are sorted out.
struct Layout {
  bool titled = false;  ///< the title is known, and not among the sections
  bool markup = false;  ///< headings are marked as such: no line is guessed to be one
  bool page = false;    ///< so are captions, decks and bylines
};

/// The non-empty lines of `text` from `begin`, without white space around them, as body sections.
std::vector<Section> lines_of(std::string_view text, std::size_t begin);

/// Tells the title, deck, byline and dateline at the head of `article.sections` (opening.cpp). Returns the
/// index of the first section that is none of them. An ISO date found there becomes `published` where nothing
/// was told.
std::size_t classify_opening(Article& article, Layout layout);

/// Tells titles, headings, captions and metadata among the body sections of `article`, by their shape.
void classify(Article& article, Layout layout, const ReaderWords& words);

/// The sections of Markdown from `begin` (markdown.cpp), not yet classified by shape.
std::vector<Section> blocks_of(std::string_view text, std::size_t begin);

struct FrontMatter {
  std::vector<Told> told;
  std::size_t end = 0;           ///< where the text behind it begins; 0 where there is none
  std::optional<Section> title;  ///< its bytes, where the title stands there as it reads
};

/// Reads TOML between +++ or YAML between --- at the head of a file. Throws InputError where it is broken.
FrontMatter read_front_matter(std::string_view text, const std::string& path);

// --- Shapes of lines (shape.cpp).

/// `span` without white space (and byte order marks) at its ends.
Span trimmed(std::string_view text, Span span);

/// Fewer code points than `limit`; looks at no more of the line than it must.
bool shorter_than(std::string_view line, std::size_t limit);

/// Whether a sentence ends where the line ends; closing quotes and brackets behind the mark do not matter.
bool ends_with_full_stop(std::string_view line);
bool ends_finished(std::string_view line);  ///< with any of . ? ! … : ; ,

/// "By our desk", "— News Agency": too short for a sentence, unfinished, without figures (opening.cpp).
bool is_signature(std::string_view line);

/// How many bytes at the head of a line are "date 2026-02-19" and the like; 0 for none. `iso` gets the date.
std::size_t date_label(std::string_view line, std::string& iso);

/// How many bytes at the head of a paragraph are a dateline, dash included: "HANOI, Sept 10 —"; 0 for none.
/// `certain` tells whether it can be nothing else: "EU - Vietnam" may also begin a title.
std::size_t dateline(std::string_view line, bool& certain);

}  // namespace doichieu
