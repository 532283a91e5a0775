#include "compare/coverage.hpp"

#include <algorithm>

namespace doichieu {
namespace {

constexpr double enough = 2;    ///< figures or hours, or names of one place each
constexpr double slack = 1e-9;  ///< parts of one add up to it in whatever order

/// What a claim that was lined up shows of the paragraph it stands in.
double worth(const Claim& claim) {
  const bool name = std::holds_alternative<Name>(claim.value);
  return name ? 1 / static_cast<double>(claim.where.size()) : 1;
}

}  // namespace

PassageCoverage::PassageCoverage(const std::vector<Claim>& claims, const LinedUp& lined_up,
                                 const Report& report)
    : claims_(claims), report_(report) {
  for (const Group& group : lined_up.groups)
    for (const Node& node : group.nodes)
      for (const std::uint32_t index : node.claims)
        for (const Span& span : claims[index].where) {
          auto& met = met_[paragraph_of(claims[index], span)];
          SourceIndex last = node.source;
          for (const Node& other : group.nodes)
            if (other.source != node.source && other.source != last)
              met[last = other.source] += worth(claims[index]);
        }
}

bool PassageCoverage::covers(SourceIndex source, const Group& group) const {
  return std::any_of(group.nodes.begin(), group.nodes.end(), [&](const Node& node) {
    return std::any_of(node.claims.begin(), node.claims.end(), [&](std::uint32_t index) {
      const auto known = met_.find(paragraph_of(claims_[index], claims_[index].where.front()));
      if (known == met_.end()) return false;
      const auto met = known->second.find(source);
      return met != known->second.end() && met->second >= enough - slack;
    });
  });
}

bool PassageCoverage::up_front(const Claim& claim) const {
  if (claim.section == SectionKind::title || claim.section == SectionKind::deck) return true;
  const std::vector<Section>& sections = report_.sources[claim.source].article.sections;
  const auto first = std::find_if(sections.begin(), sections.end(),
                                  [](const Section& section) { return section.kind == SectionKind::body; });
  return first != sections.end() && first->span.contains(claim.where.front());
}

PassageCoverage::Paragraph PassageCoverage::paragraph_of(const Claim& claim, Span span) const {
  const std::vector<Section>& sections = report_.sources[claim.source].article.sections;
  const auto next = std::upper_bound(sections.begin(), sections.end(), span.begin,
                                     [](std::uint32_t at, const Section& s) { return at < s.span.begin; });
  return {claim.source, static_cast<std::size_t>(next - sections.begin())};
}

}  // namespace doichieu
