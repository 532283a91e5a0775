#include "compare/ages.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>

namespace doichieu {
namespace {

constexpr double oldest = 120;  ///< years; a cathedral is no person

double years(const Claim& claim) {
  return std::get<Quantity>(claim.value).number.value();
}

/// The ages that one article gives one person, each with the claims that tell it.
using Ages = std::map<double, std::vector<std::uint32_t>>;

class AgeComparison {
 public:
  AgeComparison(const std::vector<Claim>& claims, const LinedUp& lined_up,
                const std::vector<Versions>& versions)
      : claims_(claims), versions_(versions) {
    for (const Group& group : lined_up.groups)
      if (names_somebody(group)) add_person(group);
    for (std::uint32_t i = 0; i < claims_.size(); ++i)
      if (is_told_age(claims_[i])) add_age(i);
  }

  std::vector<AgeDifference> run() const {
    std::vector<AgeDifference> out;
    for (const auto& [person, by_source] : ages_)
      if (auto found = difference(by_source)) out.push_back(std::move(*found));
    return out;
  }

 private:
  using BySource = std::map<std::uint32_t, Ages>;

  /// Whoever has an age is a person, though nothing else may show it.
  static bool names_somebody(const Group& group) {
    const ClaimKind kind = group.check->kind;
    return (kind == ClaimKind::person || kind == ClaimKind::name) && !group.versions;
  }

  /// A name that stands for two persons tells of neither.
  void add_person(const Group& group) {
    const std::size_t person = persons_++;
    for (const Node& node : group.nodes)
      for (const std::uint32_t claim : node.claims) {
        const std::string& written = std::get<Name>(claims_[claim].value).written;
        const auto [known, fresh] = person_of_.try_emplace({node.source, written}, person);
        if (!fresh && known->second != person) known->second = std::nullopt;
      }
  }

  void add_age(std::uint32_t claim) {
    const auto known = person_of_.find({claims_[claim].source, claims_[claim].slot(SlotName::who)->text});
    if (known == person_of_.end() || !known->second) return;
    ages_[*known->second][claims_[claim].source][years(claims_[claim])].push_back(claim);
  }

  std::optional<AgeDifference> difference(const BySource& by_source) const {
    for (auto a = by_source.begin(); a != by_source.end(); ++a)
      for (auto b = std::next(a); b != by_source.end(); ++b)
        if (differ(a->first, a->second, b->first, b->second))
          return told(by_source, a->second.begin()->first, b->second.begin()->first);
    return std::nullopt;
  }

  bool differ(std::uint32_t source_a, const Ages& a, std::uint32_t source_b, const Ages& b) const {
    if (a.size() != 1 || b.size() != 1 || a.begin()->first == b.begin()->first) return false;
    const Claim &x = claims_[a.begin()->second.front()], &y = claims_[b.begin()->second.front()];
    return !by_two_counts(x, y) && !are_versions(source_a, source_b, versions_);
  }

  AgeDifference told(const BySource& by_source, double first, double second) const {
    AgeDifference out;
    std::size_t sources_a = 0, sources_b = 0;
    for (const auto& [source, ages] : by_source) {
      if (ages.size() != 1) continue;
      const auto& [age, claims] = *ages.begin();
      if (age != first && age != second) continue;
      auto& side = age == first ? out.a : out.b;
      side.insert(side.end(), claims.begin(), claims.end());
      ++(age == first ? sources_a : sources_b);
    }
    if (sources_b > sources_a) std::swap(out.a, out.b);
    return out;
  }

  const std::vector<Claim>& claims_;
  const std::vector<Versions>& versions_;
  std::size_t persons_ = 0;
  std::map<std::pair<std::uint32_t, std::string>, std::optional<std::size_t>>
      person_of_;                         ///< by name as written
  std::map<std::size_t, BySource> ages_;  ///< by person
};

}  // namespace

bool is_told_age(const Claim& claim) {
  const Quantity* age = claim.kind == ClaimKind::duration ? std::get_if<Quantity>(&claim.value) : nullptr;
  if (!age || age->of != "age" || age->unit != "year" || age->number.range || years(claim) > oldest)
    return false;
  const Slot* who = claim.slot(SlotName::who);
  return age->number.bound == Bound::none && who && who->state == SlotState::stated && !who->text.empty();
}

bool by_two_counts(const Claim& a, const Claim& b) {
  const bool vietnamese = a.language == Language::vietnamese || b.language == Language::vietnamese;
  return vietnamese && std::abs(years(a) - years(b)) == 1;
}

std::vector<AgeDifference> differing_ages(const std::vector<Claim>& claims, const LinedUp& lined_up,
                                          const std::vector<Versions>& versions) {
  return AgeComparison(claims, lined_up, versions).run();
}

}  // namespace doichieu
