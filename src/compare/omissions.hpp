#pragma once
// What a source leaves out that others tell, and how much it matters.
//
// Every article leaves out most of what others have. Told is only what weighs enough by the check's table (a
// person of rank, a toll, a sum of money), the more origins carry it the sooner, and of a source that could
// have told it: one that tells other things of the same paragraph, or one that is whole and not the only one
// without it. An article that breaks off in mid-sentence was cut: what lies beyond is not missing from it.
// Figures that the source tells anywhere, or tells otherwise, are not left out, nor is a person it names.

#include <vector>

#include "compare/line_up.hpp"
#include "compare/origins.hpp"
#include "compare/report.hpp"
#include "rules/rule_set.hpp"

namespace doichieu {

struct Omission {
  std::uint32_t group = 0;          ///< of the lining-up: what is told elsewhere
  std::vector<SourceIndex> silent;  ///< who leaves it out
  double weight = 0;                ///< the most important has the most
  bool covered = false;             ///< every silent source tells other things of the paragraph
};

/// In the order of the groups.
std::vector<Omission> omissions_of(const std::vector<Claim>& claims, const LinedUp& lined_up,
                                   const Origins& origins, const Check& check, const Report& report,
                                   const Lexicon& lexicon);

/// Does the text break off before its last sentence ends?
bool is_cut(const Article& article);

}  // namespace doichieu
