#include "compare/offices.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace doichieu {
namespace {

using Claims = std::vector<std::uint32_t>;
using BySource = std::map<std::uint32_t, Claims>;

constexpr std::size_t most_offices = 12;  ///< of one person in one article, that are looked at
/// Of offices in one article, among whom another one is looked for.
constexpr std::size_t most_holders = 500;

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// A pair of claims that differ, and how surely: `rank` orders them.
struct Candidate {
  std::uint32_t x = 0, y = 0;
  Exclusion exclusion = Exclusion::none;
  std::optional<std::size_t> other;  ///< the person who holds one of the two instead
  int rank() const { return (other ? 8 : 0) + static_cast<int>(exclusion); }
};

class OfficeComparison {
 public:
  OfficeComparison(const std::vector<Claim>& claims, const LinedUp& lined_up, const OfficeSources& sources,
                   const Holding& holding)
      : claims_(claims), sources_(sources), holding_(holding) {
    for (const Group& group : lined_up.groups)
      if (group.check->kind == ClaimKind::person && !group.versions) add_person(group);
    for (std::uint32_t i = 0; i < claims_.size(); ++i)
      if (claims_[i].kind == ClaimKind::role) add_office(i);
  }

  OfficesCompared run() const {
    OfficesCompared out;
    for (std::size_t person = 0; person < offices_.size(); ++person) {
      if (const auto worst = worst_of(person)) out.differences.push_back(told(person, *worst));
      for_each_left_over(person, [&](std::uint32_t x, std::uint32_t y) {
        out.open.push_back(x);
        out.open.push_back(y);
      });
    }
    std::sort(out.open.begin(), out.open.end());
    out.open.erase(std::unique(out.open.begin(), out.open.end()), out.open.end());
    return out;
  }

 private:
  void add_person(const Group& group) {
    for (const Node& node : group.nodes)
      for (const std::uint32_t claim : node.claims) {
        const std::string& written = std::get<Name>(claims_[claim].value).written;
        const auto [known, fresh] = person_of_.try_emplace({node.source, written}, offices_.size());
        if (!fresh && known->second != offices_.size()) known->second = nobody;
      }
    const Name& name = std::get<Name>(claims_[group.nodes.front().claims.front()].value);
    names_.push_back(name.written);
    vietnamese_.push_back(name.parts.order == NameOrder::vietnamese);
    offices_.emplace_back();
  }

  void add_office(std::uint32_t claim) {
    const Slot* who = claims_[claim].slot(SlotName::who);
    if (!who) return;
    const auto known = person_of_.find({claims_[claim].source, who->text});
    if (known == person_of_.end() || known->second == nobody) return;
    Claims& own = offices_[known->second][claims_[claim].source];
    if (own.size() == most_offices) return;
    own.push_back(claim);
    auto& holders = holders_[claims_[claim].source];
    if (holders.size() < most_holders) holders.emplace_back(known->second, claim);
  }

  const Role& role(std::uint32_t claim) const { return std::get<Role>(claims_[claim].value); }

  bool told_in(const Claims& offices, std::uint32_t office) const {
    return std::any_of(offices.begin(), offices.end(),
                       [&](std::uint32_t other) { return holding_.may_be_one(role(office), role(other)); });
  }

  /// Two offices of two articles, neither of which the other article tells, and no article both.
  template <class Use>
  void for_each_left_over(std::size_t person, Use use) const {
    const BySource& offices = offices_[person];
    for (auto a = offices.begin(); a != offices.end(); ++a)
      for (auto b = std::next(a); b != offices.end(); ++b)
        if (!are_versions(a->first, b->first, sources_.versions))
          for (const std::uint32_t x : a->second)
            for (const std::uint32_t y : b->second)
              if (!told_in(b->second, x) && !told_in(a->second, y) && !held_together(person, x, y)) use(x, y);
  }

  std::optional<Candidate> worst_of(std::size_t person) const {
    std::optional<Candidate> worst;
    for_each_left_over(person, [&](std::uint32_t x, std::uint32_t y) {
      const Candidate found = judged(person, x, y);
      if (found.rank() > 0 && (!worst || outweighs(found, *worst))) worst = found;
    });
    return worst;
  }

  /// Of equally sure ones the one that stands first in the texts, whichever source comes first.
  bool outweighs(const Candidate& a, const Candidate& b) const {
    if (a.rank() != b.rank()) return a.rank() > b.rank();
    const auto place = [&](std::uint32_t claim) {
      const Span where = claims_[claim].where.front();
      return std::pair(where.begin, where.end);
    };
    const auto places = [&](const Candidate& c) {
      const auto x = place(c.x), y = place(c.y);
      return x < y ? std::pair(x, y) : std::pair(y, x);
    };
    return places(a) < places(b);
  }

  /// Does any article give the person both?
  bool held_together(std::size_t person, std::uint32_t x, std::uint32_t y) const {
    return std::any_of(offices_[person].begin(), offices_[person].end(), [&](const auto& source) {
      return told_in(source.second, x) && told_in(source.second, y);
    });
  }

  Candidate judged(std::size_t person, std::uint32_t x, std::uint32_t y) const {
    const bool across = sources_.languages[claims_[x].source] != sources_.languages[claims_[y].source];
    Candidate out{x, y, holding_.exclusion(role(x), role(y), across), std::nullopt};
    // What changes with the years is known of Viet Nam: elsewhere one person leads party and state.
    if (out.exclusion == Exclusion::for_now && !vietnamese_[person]) out.exclusion = Exclusion::none;
    if (!holding_.post(role(x)) || !holding_.post(role(y))) return out;
    out.other = given_to_another(person, x, y);
    if (!out.other) out.other = given_to_another(person, y, x);
    return out;
  }

  /// Who holds the office that the person has by `mine`, in the article that gives the person `instead`?
  std::optional<std::size_t> given_to_another(std::size_t person, std::uint32_t mine,
                                              std::uint32_t instead) const {
    if (!holding_.sole(role(mine)) || has_two_holders(mine, claims_[mine].source)) return std::nullopt;
    for (const auto& [other, office] : holders_.at(claims_[instead].source)) {
      if (other == person || !one_office(mine, office, instead)) continue;
      if (has_two_holders(office, claims_[instead].source)) return std::nullopt;
      return other;
    }
    return std::nullopt;
  }

  /// Offices without a body are one where the person holds its neighbour, "chairman" beside "CEO": then the
  /// body is the one that the story is about.
  bool one_office(std::uint32_t mine, std::uint32_t others, std::uint32_t instead) const {
    const Role &a = role(mine), &b = role(others), &c = role(instead);
    if (!holding_.sole(b)) return false;
    return holding_.is_one(a, b) || (a.bodies.empty() && b.bodies.empty() && a.places.empty() &&
                                     b.places.empty() && holding_.may_be_one(a, b) && holding_.beside(a, c));
  }

  bool has_two_holders(std::uint32_t office, std::uint32_t source) const {
    std::optional<std::size_t> first;
    for (const auto& [person, other] : holders_.at(source)) {
      if (!holding_.may_be_one(role(office), role(other))) continue;
      if (first && *first != person) return true;
      first = person;
    }
    return false;
  }

  OfficeDifference told(std::size_t person, const Candidate& worst) const {
    OfficeDifference out;
    out.a = all_telling(person, worst.x, worst.y);
    out.b = all_telling(person, worst.y, worst.x);
    if (sources_in(out.b) > sources_in(out.a)) std::swap(out.a, out.b);
    out.exclusion = worst.exclusion;
    out.given_away = worst.other.has_value();
    if (worst.other) out.other = names_[*worst.other];
    return out;
  }

  /// The claims of all sources that tell the office of `claim` and not that of `instead`; it comes first.
  Claims all_telling(std::size_t person, std::uint32_t claim, std::uint32_t instead) const {
    Claims out = {claim};
    for (const auto& [source, offices] : offices_[person])
      for (const std::uint32_t other : offices)
        if (other != claim && holding_.may_be_one(role(claim), role(other)) &&
            !holding_.may_be_one(role(instead), role(other)))
          out.push_back(other);
    return out;
  }

  std::size_t sources_in(const Claims& claims) const {
    std::vector<std::uint32_t> sources;
    for (const std::uint32_t claim : claims) sources.push_back(claims_[claim].source);
    std::sort(sources.begin(), sources.end());
    return static_cast<std::size_t>(std::unique(sources.begin(), sources.end()) - sources.begin());
  }

  const std::vector<Claim>& claims_;
  const OfficeSources& sources_;
  const Holding& holding_;
  std::vector<BySource> offices_;   ///< by person
  std::vector<char> vietnamese_;    ///< by person: is the name of that order?
  std::vector<std::string> names_;  ///< by person
  std::map<std::pair<std::uint32_t, std::string>, std::size_t> person_of_;  ///< by source and name as written
  std::map<std::uint32_t, std::vector<std::pair<std::size_t, std::uint32_t>>> holders_;  ///< by source
};

}  // namespace

OfficesCompared compare_offices(const std::vector<Claim>& claims, const LinedUp& lined_up,
                                const OfficeSources& sources, const Holding& holding) {
  return OfficeComparison(claims, lined_up, sources, holding).run();
}

}  // namespace doichieu
