#pragma once
// What is read: articles, with what is known of them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/diagnostic.hpp"
#include "text/language.hpp"
#include "text/offset_map.hpp"
#include "text/span.hpp"

namespace doichieu {

/// When a text was published, as far as it is known. Fields count from 1; 0 is unknown.
struct Published {
  int year = 0;
  int month = 0;
  int day = 0;
  std::optional<int> minute_of_day;  ///< local clock, 0..1439
  std::optional<int> utc_offset;     ///< minutes east of UTC
  std::string from;                  ///< where it was read: "story.toml", "front matter", "dateline" …
  friend bool operator==(const Published&, const Published&) = default;
};

/// Reads "2026-02-19", "2026-02-19T08:00:00+07:00", "2026-02-19 08:00Z"; nothing for anything else.
std::optional<Published> read_published(std::string_view iso, std::string from);

/// One published text with what is known of it.
struct Source {
  std::string id;          ///< unique in a story; used in reports
  std::string path;        ///< as given on the command line, or "-"
  std::size_t record = 0;  ///< line of a JSON Lines file, from 1; 0 for a file of its own
  std::string encoding;    ///< "UTF-8", or what was decoded to it
  std::string outlet;
  std::string url;
  std::string byline;  ///< who wrote it, as an HTML page says
  Language language = Language::english;
  bool language_guessed = false;
  std::optional<Published> published;
  std::string credit;     ///< whose words these are, where not the outlet's own
  std::string update_of;  ///< the id of an earlier version of the same article
  friend bool operator==(const Source&, const Source&) = default;
};

enum class SectionKind : std::uint8_t { title, deck, metadata, heading, body, caption };

/// A paragraph of the text: its bytes, without the line ends around it. Sections are in order and do not
/// overlap; what lies between them (front matter, blank lines, markup) is no one's words.
struct Section {
  SectionKind kind = SectionKind::body;
  Span span;
  friend bool operator==(const Section&, const Section&) = default;
};

/// An HTML page, and where the text read from it stands there.
struct Page {
  std::string bytes;  ///< the file; where it was in another encoding, decoded. Well-formed UTF-8
  OffsetMap map;      ///< from Article::text to `bytes`
  friend bool operator==(const Page&, const Page&) = default;
};

/// Two texts, one for plain files. Everything inside the program, and every Span but those in reports, counts
/// bytes of `text`: what a reader of the article reads, without tags, references and what is around the
/// article. What is told outside counts bytes of `file()`, as published.
///
///   page    <p>Deaths rose to&nbsp;<b>1</b>51.</p>
///   text    Deaths rose to 151.                       (with the no-break space)
///
/// "to 151" is told as the bytes from `to` up to the full stop, `to&nbsp;<b>1</b>51`: all of the page from
/// the first to the last byte that the words were made of, markup between them included, and none around
/// them.
struct Article {
  Source source;
  /// What is read: the file's bytes, the decoded string of a JSON record, or the words of an HTML page.
  /// Well-formed UTF-8.
  std::string text;
  std::vector<Section> sections;
  std::optional<Page> page;  ///< of an HTML page only
  bool cut = false;          ///< the file goes on: its first bytes were read, see Limit::file_bytes

  std::string_view file() const { return page ? std::string_view(page->bytes) : text; }
  /// Where `span` of `text` stands in file(). Monotone, as OffsetMap::source.
  Span in_file(Span span) const { return page ? page->map.source(span) : span; }
  /// The byte of `text` that a byte of file() went into; the one behind it for a byte of markup.
  std::uint32_t in_text(std::uint32_t at) const { return page ? page->map.result(at) : at; }

  friend bool operator==(const Article&, const Article&) = default;
};

/// The sources on one event.
struct Story {
  std::string name;  ///< slug, or the folder's name
  std::string title;
  std::string date;  ///< as in story.toml; may be empty
  std::vector<Article> articles;
  std::vector<Diagnostic> warnings;
};

}  // namespace doichieu
