#pragma once
// What is read: articles, with what is known of them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/diagnostic.hpp"
#include "text/language.hpp"
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

struct Article {
  Source source;
  /// The source text: the file's bytes, or the decoded string of a JSON record. Well-formed UTF-8.
  std::string text;
  std::vector<Section> sections;
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
