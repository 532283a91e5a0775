#include "compare/join_versions.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "compare/company.hpp"
#include "compare/heard.hpp"
#include "compare/likeness.hpp"
#include "compare/plausible.hpp"

namespace doichieu {
namespace {

constexpr double widest_rounding = 0.1;  ///< of the greater one
constexpr double sure = 4;               ///< score of such a group
constexpr std::size_t most_left = 200;   ///< figures of one version that are looked at

/// Of two that both name what they count, the words next to them tell nothing: "20 dead and 30 injured".
bool one_topic(const Claim& a, const Claim& b) {
  const auto names = [](const Claim& claim) {
    const Slot* of = claim.slot(SlotName::of);
    return of && !of->said.empty();
  };
  if (!names(a) || !names(b)) return share_topic(a, b);
  const std::vector<std::uint64_t>& said = b.slot(SlotName::of)->said;
  return std::any_of(said.begin(), said.end(), [&](std::uint64_t key) {
    const std::vector<std::uint64_t>& own = a.slot(SlotName::of)->said;
    return std::find(own.begin(), own.end(), key) != own.end();
  });
}

/// Does the newer figure tell what the older one did: at its place, perhaps there, or of something else?
enum class Bond : std::uint8_t { none, perhaps, placed };

class Joiner {
 public:
  Joiner(const std::vector<Claim>& claims, const RuleSet& rules, const Check& check, LinedUp& lined_up)
      : claims_(claims), rules_(rules), check_(check), lined_up_(lined_up) {}

  /// What both tell first of all, then figures that stand at one place: they leave fewer for the others.
  void join(Versions versions) {
    leave_open(versions, {});
    join_where([&](const Node& node, const std::vector<Node>& among) { return first_lead(node, among); });
    leave_open(versions, settled_between(versions));
    for (const Bond least : {Bond::placed, Bond::perhaps})
      join_where(
          [&](const Node& node, const std::vector<Node>& among) { return only_partner(node, among, least); });
  }

 private:
  void leave_open(Versions versions, const std::set<std::uint32_t>& settled) {
    older_ = left_over(versions.older, versions.newer, settled);
    newer_ = left_over(versions.newer, versions.older, settled);
  }

  const Claim& first(const Node& node) const { return claims_[node.claims.front()]; }

  /// Joins those that are each the other's `partner`: an index, or the size where there is none.
  template <class Partner>
  void join_where(const Partner& partner) {
    for (std::size_t a = 0; a < older_.size();) {
      const std::size_t b = partner(older_[a], newer_);
      if (b == newer_.size() || partner(newer_[b], older_) != a) {
        ++a;
        continue;
      }
      Group group{&check_, {older_[a], newer_[b]}, true, true, sure};
      std::sort(group.nodes.begin(), group.nodes.end(),
                [](const Node& x, const Node& y) { return x.source < y.source; });
      withdraw(group);
      lined_up_.groups.push_back(std::move(group));
      older_.erase(older_.begin() + static_cast<std::ptrdiff_t>(a));
      newer_.erase(newer_.begin() + static_cast<std::ptrdiff_t>(b));
    }
  }

  /// Other updates of what the group tells: an earlier toll that one of the two looks back at.
  void withdraw(const Group& group) {
    const auto tells = [&](const Node& node) {
      return std::any_of(group.nodes.begin(), group.nodes.end(), [&](const Node& own) {
        return own.source == node.source &&
               std::find_first_of(own.claims.begin(), own.claims.end(), node.claims.begin(),
                                  node.claims.end()) != own.claims.end();
      });
    };
    std::erase_if(lined_up_.groups, [&](const Group& other) {
      return other.versions && std::any_of(other.nodes.begin(), other.nodes.end(), tells);
    });
  }

  /// What the two have in common, and what is told already.
  std::set<std::uint32_t> settled_between(Versions versions) const {
    std::set<std::uint32_t> out;
    for (const Group& group : lined_up_.groups) {
      const auto speaks = [&](std::uint32_t source) {
        return std::any_of(group.nodes.begin(), group.nodes.end(),
                           [&](const Node& node) { return node.source == source; });
      };
      if (!speaks(versions.older) || !speaks(versions.newer)) continue;
      for (const Node& node : group.nodes) out.insert(node.claims.begin(), node.claims.end());
    }
    return out;
  }

  /// The counts of a source that the other one has not, those of one value together.
  std::vector<Node> left_over(std::uint32_t source, std::uint32_t other,
                              const std::set<std::uint32_t>& settled) const {
    std::vector<Node> out;
    for (std::uint32_t i = 0; i < claims_.size() && out.size() < most_left; ++i) {
      if (claims_[i].source != source || claims_[i].kind != check_.kind) continue;
      const auto known = std::find_if(out.begin(), out.end(), [&](const Node& node) {
        return one_value(first(node), claims_[i]) && one_topic(first(node), claims_[i]);
      });
      if (known != out.end())
        known->claims.push_back(i);
      else
        out.push_back({source, {i}});
    }
    std::erase_if(out, [&](const Node& node) {
      return std::any_of(node.claims.begin(), node.claims.end(),
                         [&](std::uint32_t claim) { return settled.contains(claim); }) ||
             says_too(other, first(node));
    });
    return out;
  }

  /// Of "at least three" and 35, which may both be true, the newer one tells more.
  bool one_value(const Claim& a, const Claim& b) const {
    const auto [less, more] =
        std::minmax({std::get<Quantity>(a.value).amount(), std::get<Quantity>(b.value).amount()});
    return more - less <= widest_rounding * more &&
           compatible(relate(a.value, b.value, rules_.lexicon).relation);
  }

  bool says_too(std::uint32_t source, const Claim& claim) const {
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& other) {
      return other.source == source && other.kind == claim.kind && one_value(other, claim) &&
             one_topic(other, claim);
    });
  }

  /// The first of the counts that a version opens with: the toll of the day, whatever it says of earlier
  /// ones.
  std::size_t first_lead(const Node& node, const std::vector<Node>& among) const {
    if (!opens(node)) return among.size();
    const auto found = std::find_if(among.begin(), among.end(), [&](const Node& other) {
      return opens(other) && bond(node, other) != Bond::none;
    });
    return static_cast<std::size_t>(found - among.begin());
  }

  /// By the place where it stands first; nodes are in the order of the text.
  bool opens(const Node& node) const { return first(node).running && Companies::leads(first(node)); }

  /// The node that one may have become; the size where none may, or two.
  std::size_t only_partner(const Node& node, const std::vector<Node>& among, Bond least) const {
    std::size_t found = among.size();
    for (std::size_t i = 0; i < among.size(); ++i) {
      if (bond(node, among[i]) < least) continue;
      if (found != among.size()) return among.size();
      found = i;
    }
    return found;
  }

  /// The closest of all their places.
  Bond bond(const Node& a, const Node& b) const {
    Bond out = Bond::none;
    for (const std::uint32_t x : a.claims)
      for (const std::uint32_t y : b.claims) out = std::max(out, bond(claims_[x], claims_[y]));
    return out;
  }

  static Bond bond(const Claim& a, const Claim& b) {
    if (std::get<Quantity>(a.value).unit != std::get<Quantity>(b.value).unit || !one_topic(a, b))
      return Bond::none;
    const bool grows = a.running && b.running;
    if (!grows && (meeting(a, b, SlotName::of) != Meeting::met || kinship(a.value, b.value) == Kinship::none))
      return Bond::none;
    if (meeting(a, b, SlotName::object) == Meeting::apart) return Bond::none;
    const Meeting place = theme(a, b).place;
    if (place == Meeting::apart) return Bond::none;
    return place == Meeting::met ? Bond::placed : Bond::perhaps;
  }

  const std::vector<Claim>& claims_;
  const RuleSet& rules_;
  const Check& check_;
  LinedUp& lined_up_;
  std::vector<Node> older_, newer_;  ///< what is left of the two versions, in the order of the text
};

}  // namespace

void join_versions(const std::vector<Claim>& claims, const RuleSet& rules,
                   const std::vector<Versions>& versions, LinedUp& lined_up) {
  const Check* check = rules.check_for(ClaimKind::quantity);
  if (!check || !check->verdicts.contains("update")) return;
  Joiner joiner(claims, rules, *check, lined_up);
  for (const Versions& pair : versions) joiner.join(pair);
}

}  // namespace doichieu
