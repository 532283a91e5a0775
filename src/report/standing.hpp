#pragma once
// How a draft stands beside what it was held against: contradicted by whom, supported by how many, said by
// nobody else, missing here.

#include <string>
#include <vector>

#include "compare/report.hpp"

namespace doichieu {

struct Standing {
  SourceIndex draft = 0;
  std::vector<SourceIndex> beside;        ///< the sources that tell of the same, in the order of the report
  std::vector<std::size_t> contradicted;  ///< findings: another value, or the same under another bound
  std::vector<SourceIndex> contradicted_by;  ///< who says so
  std::vector<std::size_t> missing;          ///< findings: others carry it, this draft does not
  std::vector<std::size_t> further;          ///< findings: against itself, of another hour, an update
  std::size_t supported = 0;                 ///< facts that another source carries too
  std::size_t supported_twice = 0;           ///< of them those that two or more further origins carry
  std::size_t alone = 0;                     ///< facts that nobody else carries
  friend bool operator==(const Standing&, const Standing&) = default;
};

/// One a draft, in the order of the report; none where there are no drafts. Findings are indices into
/// report.findings.
std::vector<Standing> standings(const Report& report);

/// "contradicted by A and B (2 findings), 1 missing here, 12 supported (4 by two origins or more), 6 said by
/// nobody else"; where nothing was found to hold it against it says that.
std::string describe(const Report& report, const Standing& standing);

}  // namespace doichieu
