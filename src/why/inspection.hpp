#pragma once
// A story checked with everything kept that a report drops: tokens, mentions, claims, groups. What stands at
// a place of a source, and what became of it, is looked up here.
//
//   const Inspection seen = inspect(read_story({"story/"}, {}), rules);
//   for (std::uint32_t claim : claims_at(seen, 0, {318, 319})) …
//
// Each stage runs a second time by the functions that the check itself uses; nothing is logged on the way.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/mention.hpp"
#include "compare/line_up.hpp"
#include "compare/report.hpp"
#include "normalise/normal_text.hpp"

namespace doichieu {

/// The stages between the bytes and the report, kept.
struct Inspection {
  Report report;
  std::vector<NormalText> texts;   ///< by source; they point into the report's articles
  std::vector<Mentions> mentions;  ///< by source
  std::vector<Claim> claims;       ///< of all sources, by source
  LinedUp lined_up;

  std::string_view text(SourceIndex source) const { return report.sources[source].article.text; }
};

Inspection inspect(Story story, const RuleSet& rules);

/// Something that a source mentions: its type as rules name it ("money", "person", "moment", "concept"), its
/// words, and how it was read.
struct Mentioned {
  std::string_view type;
  Span span;
  std::string reading;
  friend bool operator==(const Mentioned&, const Mentioned&) = default;
};

/// The mentions whose words overlap `span`, bytes of the source text, in the order of the text.
std::vector<Mentioned> mentions_at(const Inspection& seen, const Lexicon& lexicon, SourceIndex source,
                                   Span span);

/// The claims that give words overlapping `span` as evidence: indices into Inspection::claims.
std::vector<std::uint32_t> claims_at(const Inspection& seen, SourceIndex source, Span span);

}  // namespace doichieu
