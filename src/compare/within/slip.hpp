#pragma once
// One article against itself: what a check of that sort looks at, and what it finds.

#include <functional>
#include <string>
#include <vector>

#include "claims/claim.hpp"
#include "claims/shown_value.hpp"
#include "compare/report.hpp"
#include "rules/rule_set.hpp"
#include "value/relation.hpp"

namespace doichieu {

/// Words of one article that cannot all be true of one thing.
struct Slip {
  SourceIndex source = 0;
  std::string subject;
  std::string a, b;                ///< what is stated; what the other words make of it
  std::string c;                   ///< what would fit, where a check tells it
  std::vector<std::string> names;  ///< what b was made of, for people
  std::vector<Evidence> evidence;  ///< of each value that takes part; where no rule found it, the check did
  std::string key;                 ///< of what is claimed, without the check; the same in every language
  Related related{Relation::conflict, Cause::digits};
};

/// What the checks look at: every article of the story, since one may tell what another leaves open.
struct Own {
  const std::vector<Claim>& claims;            ///< of all sources
  const std::vector<Extraction>& extractions;  ///< by source; their claims have moved to `claims`
  const std::vector<ReportSource>& sources;
  const RuleSet& rules;
  Language language;  ///< of the report
};

/// Calls `each(source, tie)` for the ties of one kind in all sources.
void for_each_tie(const Own& own, ClaimKind kind, const std::function<void(SourceIndex, const Tie&)>& each);

/// The values of a tie. REQUIRES: they are of that alternative.
const Quantity& quantity_of(const Tied& tied);
const Number& number_of(const Tied& tied);

/// A value in the language of the report.
std::string shown(const Own& own, const Value& value);

/// A number rounded to hundredths, in the unit of `like`: "405.89 billion USD".
std::string printed_like(const Own& own, Quantity like, double number);

/// A slip of the values of a tie: `a` is its value at `stated`, `b` what the others make of it, printed;
/// `names` are the others.
Slip slip_of(const Own& own, SourceIndex source, const Tie& tie, std::size_t stated, std::string b);

}  // namespace doichieu
