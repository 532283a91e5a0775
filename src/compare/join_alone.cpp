#include "compare/join_alone.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "compare/likeness.hpp"

namespace doichieu {
namespace {

using ValueKey = std::pair<ClaimKind, std::string>;  ///< kind, value as printed

class Joiner {
 public:
  Joiner(const std::vector<Claim>& claims, const RuleSet& rules, LinedUp& lined_up)
      : claims_(claims), lexicon_(rules.lexicon), weights_(rules.alike.weights.alone), lined_up_(lined_up) {
    for (std::uint32_t group = 0; group < lined_up.groups.size(); ++group)
      for (const Node& node : lined_up.groups[group].nodes) {
        const Claim& claim = claims[node.claims.front()];
        if (!weight_to_agree(claim)) continue;
        std::vector<Told>& told = told_[{claim.kind, print(claim.value, lexicon_)}];
        for (const std::uint32_t index : node.claims) told.push_back({node.source, group, index});
      }
  }

  /// The nearest first, whichever source comes first: what is joined may keep others out.
  void run() {
    for (const auto& [key, told] : told_) {
      std::vector<Chance> chances;
      if (static_cast<double>(told.size()) > weights_.most) continue;
      for (std::size_t a = 0; a < told.size(); ++a)
        for (std::size_t b = a + 1; b < told.size(); ++b)
          if (told_once(told, a) && told_once(told, b) && one_thing(told[a], told[b]))
            chances.push_back(chance(told[a], told[b]));
      std::sort(chances.begin(), chances.end(), [](const Chance& x, const Chance& y) {
        return x.shared != y.shared ? x.shared > y.shared : x.places < y.places;
      });
      for (const Chance& chance : chances) merge(group_now(chance.a), group_now(chance.b));
    }
    std::erase_if(lined_up_.groups, [](const Group& group) { return group.nodes.empty(); });
  }

 private:
  struct Told {
    std::uint32_t source = 0, group = 0, claim = 0;
  };

  struct Chance {
    std::uint32_t a = 0, b = 0;                      ///< groups
    double shared = 0;                               ///< anchors
    std::pair<std::uint32_t, std::uint32_t> places;  ///< in their texts, the lesser first
  };

  Chance chance(const Told& x, const Told& y) const {
    const Claim& a = claims_[x.claim];
    const Claim& b = claims_[y.claim];
    return {x.group, y.group, shared_anchors(a, b),
            std::minmax(a.where.front().begin, b.where.front().begin)};
  }

  /// How rare a value of the kind must be to be told of one thing whatever the words around it; nothing where
  /// no value is.
  std::optional<double> weight_to_agree(const Claim& claim) const {
    if (std::holds_alternative<Quantity>(claim.value)) return weights_.figure;
    if (std::holds_alternative<Moment>(claim.value)) return weights_.day;
    if (std::holds_alternative<Clock>(claim.value)) return weights_.hour;
    return std::nullopt;
  }

  static bool told_once(const std::vector<Told>& told, std::size_t which) {
    return std::count_if(told.begin(), told.end(),
                         [&](const Told& other) { return other.source == told[which].source; }) == 1;
  }

  bool one_thing(const Told& x, const Told& y) const {
    const Claim& a = claims_[x.claim];
    const Claim& b = claims_[y.claim];
    if (meeting(a, b, SlotName::object) == Meeting::apart || counts_another(a, b)) return false;
    const double rarity = std::min(a.weight, b.weight);
    const double enough = *weight_to_agree(a);
    if (!std::holds_alternative<Moment>(a.value)) return rarity >= enough;
    const bool shared = shared_anchors(a, b) >= weights_.anchors;
    return rarity >= enough ? shared || !of_year(a) : shared && rarity >= enough - 1;
  }

  static bool of_year(const Claim& claim) { return std::get<Moment>(claim.value).day.month == 0; }

  /// Two nouns of one language: "26 injured", "26 officers". Between two languages the words that desks
  /// choose part too often.
  static bool counts_another(const Claim& a, const Claim& b) {
    return a.language == b.language && meeting(a, b, SlotName::of) == Meeting::apart;
  }

  bool all_compatible(const Group& a, const Group& b) const {
    const auto compatible_nodes = [&](const Node& x, const Node& y) {
      const Claim& p = claims_[x.claims.front()];
      const Claim& q = claims_[y.claims.front()];
      return compatible(relate(p.value, q.value, lexicon_).relation) && !counts_another(p, q);
    };
    return std::all_of(a.nodes.begin(), a.nodes.end(), [&](const Node& x) {
      return std::all_of(b.nodes.begin(), b.nodes.end(),
                         [&](const Node& y) { return compatible_nodes(x, y); });
    });
  }

  std::uint32_t group_now(std::uint32_t group) const {
    const auto moved = moved_.find(group);
    return moved == moved_.end() ? group : group_now(moved->second);
  }

  void merge(std::uint32_t into, std::uint32_t from) {
    if (into == from) return;
    Group& group = lined_up_.groups[into];
    Group& other = lined_up_.groups[from];
    if (group.check != other.check || group.differs || other.differs || group.versions || other.versions ||
        share_a_source(group, other) || !all_compatible(group, other))
      return;
    group.nodes.insert(group.nodes.end(), other.nodes.begin(), other.nodes.end());
    std::stable_sort(group.nodes.begin(), group.nodes.end(),
                     [](const Node& x, const Node& y) { return x.source < y.source; });
    group.score = std::max({group.score, other.score, weights_.score});
    other.nodes.clear();
    moved_[from] = into;
  }

  const std::vector<Claim>& claims_;
  const Lexicon& lexicon_;
  const AloneWeights& weights_;
  LinedUp& lined_up_;
  std::map<ValueKey, std::vector<Told>> told_;
  std::map<std::uint32_t, std::uint32_t> moved_;  ///< by group that was merged
};

}  // namespace

void join_alone(const std::vector<Claim>& claims, const RuleSet& rules, LinedUp& lined_up) {
  Joiner(claims, rules, lined_up).run();
}

}  // namespace doichieu
