// A title, deck or caption against the text below it, lined up as if they were two sources: what keeps the
// figures of two papers apart keeps these apart too. Titles round, and drop "about" and "at least" by trade;
// only a figure that cannot be that of the text is told, and one under another limit.

#include <algorithm>
#include <map>

#include "compare/line_up.hpp"
#include "compare/within/checks.hpp"

namespace doichieu {
namespace {

enum : std::uint32_t { heading = 0, body = 1 };

bool of_figures(ClaimKind kind) {
  return kind == ClaimKind::quantity || kind == ClaimKind::money || kind == ClaimKind::percent;
}

/// The figures of one kind of heading and of the body, as two sources.
std::vector<Claim> halves(const std::vector<const Claim*>& claims, SectionKind section) {
  std::vector<Claim> out;
  bool any = false;
  for (const Claim* claim : claims) {
    if (claim->section != section && claim->section != SectionKind::body) continue;
    any |= claim->section == section;
    out.push_back(*claim);
    out.back().source = claim->section == section ? heading : body;
  }
  if (!any) out.clear();
  return out;
}

/// Why the figure of the heading cannot be that of the text, or is told with another bound.
std::optional<Related> apart(const Group& group, const Claim& a, const Claim& b, const Lexicon& lexicon) {
  const Related related = relate(a.value, b.value, lexicon);
  if (group.differs && related.relation == Relation::conflict)
    return Related{Relation::conflict, Cause::digits};
  if (related.cause != Cause::bound && related.cause != Cause::over) return std::nullopt;
  return Related{Relation::refines, Cause::bound};
}

class HeadingCheck {
 public:
  HeadingCheck(const Own& own, SourceIndex source) : own_(own), source_(source) {}

  void run(const std::vector<const Claim*>& claims, std::vector<Slip>& out) const {
    for (const SectionKind section : {SectionKind::title, SectionKind::deck, SectionKind::caption}) {
      const std::vector<Claim> two = halves(claims, section);
      if (two.empty()) continue;
      for (const Group& group : line_up(two, own_.rules).groups)
        if (auto slip = judge(group, two)) out.push_back(std::move(*slip));
    }
  }

 private:
  std::optional<Slip> judge(const Group& group, const std::vector<Claim>& claims) const {
    const Claim *a = nullptr, *b = nullptr;
    std::optional<Related> why;
    for (const Node& one : group.nodes)
      for (const Node& other : group.nodes) {
        if (one.source != heading || other.source != body) continue;
        const Claim &x = claims[one.claims.front()], &y = claims[other.claims.front()];
        if (const auto found = apart(group, x, y, own_.rules.lexicon); found && !why)
          why = found, a = &x, b = &y;
      }
    if (!why || said_below(*a, claims)) return std::nullopt;
    Slip slip;
    slip.source = source_;
    slip.subject = subject_of(*b, own_.rules.lexicon);
    slip.a = print(a->value, own_.rules.lexicon);
    slip.b = print(b->value, own_.rules.lexicon);
    slip.key = slip.subject + "|" + slip.a + "|" + slip.b;
    for (const Claim* claim : {a, b})
      slip.evidence.push_back({source_, claim->where.front(), claim->context, claim->rule});
    slip.related = *why;
    return slip;
  }

  /// Does the text have the heading's figure somewhere, of whatever, or as two that make it: "102 dead and
  /// missing", "91 dead and 11 missing"?
  static bool said_below(const Claim& claim, const std::vector<Claim>& claims) {
    const Quantity& told = std::get<Quantity>(claim.value);
    std::vector<double> below;
    for (const Claim& other : claims)
      if (const Quantity& value = std::get<Quantity>(other.value);
          other.source == body && value.dimension == told.dimension && value.unit == told.unit &&
          value.number.bound == told.number.bound)
        below.push_back(value.number.value());
    std::sort(below.begin(), below.end());
    const double wanted = told.number.value();
    if (std::binary_search(below.begin(), below.end(), wanted)) return true;
    for (std::size_t low = 0, high = below.size(); low + 1 < high;) {
      const double sum = below[low] + below[high - 1];
      if (told.number.interval.low <= sum && sum <= told.number.interval.high) return true;
      sum < wanted ? ++low : --high;
    }
    return false;
  }

  const Own& own_;
  SourceIndex source_;
};

}  // namespace

std::vector<Slip> headings_apart(const Own& own) {
  std::map<SourceIndex, std::vector<const Claim*>> figures;
  for (const Claim& claim : own.claims)
    if (of_figures(claim.kind)) figures[claim.source].push_back(&claim);
  std::vector<Slip> out;
  for (const auto& [source, claims] : figures) HeadingCheck(own, source).run(claims, out);
  return out;
}

}  // namespace doichieu
