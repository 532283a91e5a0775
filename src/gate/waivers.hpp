#pragma once
// Findings that somebody answers for, so that they stop nobody any more.
//
//   [[waiver]]                               # doichieu.waivers.toml, committed beside the articles
//   id      = "3f9c12ab34cd"                 # of the finding; a hash of what is claimed
//   reason  = "The ministry corrected it on 3 May."
//   owner   = "news desk"                    # may be left out, as all below
//   until   = 2026-12-31                     # the last day it holds
//   article = "drafts/storm.md"              # where it was found; decides nothing
//   about   = "Another figure: 40 in …"      # what was found; decides nothing
//
// An article can answer for itself, in Markdown and HTML by a comment, <!-- doichieu: waive 3f9c12ab34cd:
// reason -->, in front matter by a comment of TOML or YAML, # doichieu: waive 3f9c12ab34cd: reason. Such a
// waiver holds for findings of that article alone, in `gate` and in `check`.
//
// An id is a hash of what is claimed: it survives an edit elsewhere and is another one when a value changes,
// so a waiver never covers what its author has not seen. It holds as well where a further source says one of
// the same values, in whatever words for its subject (Finding::known_as); one that says yet another brings
// the finding back. A waiver that has run out, or that nothing was found for, is told.

#include <string>
#include <vector>

#include "compare/report.hpp"
#include "text/diagnostic.hpp"

namespace doichieu {

struct Waiver {
  std::string id;
  std::string reason;
  std::string owner;
  std::string until;  ///< "2026-12-31"
  std::string article;
  std::string about;
  std::string file;  ///< where it is written
  std::uint32_t line = 0;
  bool own = false;  ///< the article's own: holds for `article` alone
  friend bool operator==(const Waiver&, const Waiver&) = default;
};

/// Reads a file of waivers. Mistakes (no id, no reason, two of one id, a date that is none, an unknown key)
/// are all told, each with its place.
Loaded<std::vector<Waiver>> read_waivers(std::string text, const std::string& file);

/// The waivers that an article holds in comments, in the order of the text. ERRORS: InputError for one
/// without a reason, with its line.
std::vector<Waiver> own_waivers(const Article& article);

/// A waiver as TOML, to be put behind what a file holds.
std::string to_toml(const Waiver& waiver);

/// What became of the waivers, one line each for people.
struct WaiverNews {
  std::vector<std::string> expired;  ///< run out: what they waived is told again
  std::vector<std::string> unused;   ///< nothing was found that they waive
};

/// Moves findings that are waived on the day `today` ("2026-05-03") to report.waived.
WaiverNews apply_waivers(const std::vector<Waiver>& waivers, const std::string& today, Report& report);

}  // namespace doichieu
