#pragma once
// Does a source tell a thing anywhere, whatever was lined up with it?

#include <cstdint>
#include <map>
#include <vector>

#include "claims/claim.hpp"
#include "compare/report.hpp"
#include "value/name_index.hpp"

namespace doichieu {

/// Is what two figures count, or what stands nearest to them, one thing? "127 people" whom a storm killed,
/// "29 dead".
bool share_topic(const Claim& a, const Claim& b);

class Heard {
 public:
  Heard(const std::vector<Claim>& claims, std::size_t sources, const Lexicon& lexicon);

  /// A name: the source has one that may be the same. A figure: it has one of the kind that may be the same,
  /// or another that stands among the same words, and so tells the thing otherwise. A ranking: it has one by
  /// the same measure that may speak of the same. Of other kinds it is taken to have told the thing.
  bool from(SourceIndex source, const Claim& claim) const;
  /// The same thing, in the same words or figures: a figure that is told otherwise, or of what nobody knows,
  /// is not.
  bool alike(SourceIndex source, const Claim& claim) const;

 private:
  bool same_figure(SourceIndex source, const Claim& claim, bool of_one_thing) const;
  bool same_ranking(SourceIndex source, const Claim& claim) const;
  bool later_count(SourceIndex source, const Claim& claim) const;
  bool told_otherwise(SourceIndex source, const Claim& claim) const;

  using Key = std::pair<SourceIndex, std::uint64_t>;

  const std::vector<Claim>& claims_;
  const Lexicon& lexicon_;
  std::vector<NameIndex> named_;                               ///< by source
  std::map<Key, std::vector<std::uint32_t>> by_anchor_;        ///< figures that stand near it
  std::vector<std::multimap<double, std::uint32_t>> figures_;  ///< by source: by value
  std::vector<std::vector<std::uint32_t>> rankings_;           ///< by source
  std::vector<std::vector<std::uint32_t>> running_;            ///< by source: counts that grow
};

}  // namespace doichieu
