#pragma once
// Which paragraphs of an article another source tells of too.
//
// A source covers a paragraph where two figures or hours of it, or more names, were lined up with its own.
// Names that the whole story is about say little: the less the more often an article has them.

#include <map>
#include <vector>

#include "claims/claim.hpp"
#include "compare/line_up.hpp"
#include "compare/report.hpp"

namespace doichieu {

class PassageCoverage {
 public:
  PassageCoverage(const std::vector<Claim>& claims, const LinedUp& lined_up, const Report& report);

  /// Does `source` cover a paragraph in which another source tells what `group` holds?
  bool covers(SourceIndex source, const Group& group) const;

  /// Does the claim stand in the title, the deck or the first paragraph?
  bool up_front(const Claim& claim) const;

 private:
  using Paragraph = std::pair<SourceIndex, std::size_t>;  ///< index of the section
  Paragraph paragraph_of(const Claim& claim, Span span) const;

  const std::vector<Claim>& claims_;
  const Report& report_;
  std::map<Paragraph, std::map<SourceIndex, double>> met_;
};

}  // namespace doichieu
