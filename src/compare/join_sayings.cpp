#include "compare/join_sayings.hpp"

#include <iterator>
#include <map>
#include <set>

namespace doichieu {
namespace {

constexpr std::uint32_t enough_words = 8;  ///< that the two sentences share
constexpr double enough_of_it = 0.6;       ///< of the shorter one
constexpr double sure = 8;                 ///< score of such a group

/// The words that a difference is told of already, by source.
class Told {
 public:
  Told(const std::vector<Claim>& claims, const LinedUp& lined_up) {
    for (const Group& group : lined_up.groups)
      if (group.differs)
        for (const Node& node : group.nodes)
          for (const std::uint32_t claim : node.claims)
            for (const Span span : claims[claim].where) spans_.insert({node.source, span});
  }

  bool of(const Claim& claim) const {
    const Span own = claim.where.front();
    const auto at = spans_.lower_bound({claim.source, own});
    const auto overlaps = [&](auto it) { return it->first == claim.source && it->second.overlaps(own); };
    return (at != spans_.end() && overlaps(at)) || (at != spans_.begin() && overlaps(std::prev(at)));
  }

 private:
  std::set<std::pair<std::uint32_t, Span>> spans_;
};

using InText = std::pair<std::uint32_t, std::uint32_t>;  ///< source, sentence

}  // namespace

void join_sayings(const std::vector<Claim>& claims, const Copies& copies, const RuleSet& rules,
                  LinedUp& lined_up) {
  const Check* check = rules.check_for(ClaimKind::speaker);
  if (!check) return;
  std::map<InText, std::uint32_t> speaker_of;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    if (claims[i].kind != ClaimKind::speaker) continue;
    const Copies::Where where = copies.where(claims[i].source, claims[i].where.front());
    if (where.found()) speaker_of.emplace(InText{claims[i].source, where.sentence}, i);
  }
  const Told told(claims, lined_up);
  for (const CopiedSentence& copy : copies.sentences()) {
    if (copy.common < enough_words || copy.of_shorter < enough_of_it || copy.one_of_many) continue;
    const auto a = speaker_of.find({copy.source_a, copy.sentence_a});
    const auto b = speaker_of.find({copy.source_b, copy.sentence_b});
    if (a == speaker_of.end() || b == speaker_of.end()) continue;
    const Related related = relate(claims[a->second].value, claims[b->second].value, rules.lexicon);
    if (related.relation != Relation::conflict) continue;
    if (told.of(claims[a->second]) && told.of(claims[b->second])) continue;
    lined_up.groups.push_back(
        {check, {{copy.source_a, {a->second}}, {copy.source_b, {b->second}}}, true, false, sure});
  }
}

}  // namespace doichieu
