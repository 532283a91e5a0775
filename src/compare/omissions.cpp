#include "compare/omissions.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "claims/anchors.hpp"
#include "compare/coverage.hpp"
#include "compare/heard.hpp"
#include "normalise/fold.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

constexpr double least_weight = 1.4;
constexpr double uncovered = 0.6;  ///< times the weight, where a whole article does not come near
constexpr double rare_rank = 4;
constexpr double rare_count = 10;
constexpr double up_front = 1.3;  ///< times the weight of what a title or a first paragraph tells

class Finder {
 public:
  Finder(const std::vector<Claim>& claims, const LinedUp& lined_up, const Origins& origins,
         const Check& check, const Report& report, const Lexicon& lexicon)
      : claims_(claims),
        lined_up_(lined_up),
        origins_(origins),
        check_(check),
        report_(report),
        lexicon_(lexicon),
        versions_(versions_among(report.sources)),
        coverage_(claims, lined_up, report),
        heard_(claims, report.sources.size(), lexicon) {
    for (const Claim& claim : claims)
      if (claim.kind == ClaimKind::role) note_office(claim);
    for (const ReportSource& source : report.sources) cut_.push_back(is_cut(source.article));
  }

  std::vector<Omission> run() {
    std::vector<Omission> out;
    for (std::uint32_t group = 0; group < lined_up_.groups.size(); ++group)
      if (auto found = look_at(group)) out.push_back(std::move(*found));
    return out;
  }

 private:
  using Holder = std::pair<std::uint32_t, std::uint64_t>;  ///< source, key of the person

  void note_office(const Claim& claim) {
    const EntryId head = std::get<Role>(claim.value).head;
    double& known = offices_[{claim.source, claim.slot(SlotName::who)->keys.front()}];
    for (const FactWeight& weight : check_.weights)
      for (const EntryId role : weight.roles)
        if (lexicon_.is_a(head, role)) known = std::max(known, weight.value);
  }

  const Claim& first(const Group& group) const { return claims_[group.nodes.front().claims.front()]; }

  /// "First", "second" and "third" stand in every text, and so do "two papers": figures of one digit that no
  /// toll has.
  static bool is_common(const Claim& claim) {
    if (claim.kind == ClaimKind::rank) return std::get<Quantity>(claim.value).number.value() < rare_rank;
    return (claim.kind == ClaimKind::quantity || claim.kind == ClaimKind::measure) && !claim.running &&
           std::get<Quantity>(claim.value).number.value() < rare_count;
  }

  /// Is what the claim counts one of these concepts, or a narrower one?
  bool counts(const Claim& claim, const std::vector<EntryId>& concepts) const {
    const Slot* of = claim.slot(SlotName::of);
    return of && std::any_of(concepts.begin(), concepts.end(), [&](EntryId id) {
             return std::binary_search(of->keys.begin(), of->keys.end(), concept_key(lexicon_, id));
           });
  }

  double weight_of(const Claim& claim) const {
    if (is_common(claim)) return 0;
    double out = 0;
    for (const FactWeight& weight : check_.weights)
      if (std::find(weight.kinds.begin(), weight.kinds.end(), claim.kind) != weight.kinds.end() &&
          (!weight.running || claim.running) && (weight.counted.empty() || counts(claim, weight.counted)))
        out = std::max(out, weight.value);
    if (claim.kind == ClaimKind::person)
      for (const std::uint64_t key : claim.slot(SlotName::who)->keys)
        if (const auto office = offices_.find({claim.source, key}); office != offices_.end())
          out = std::max(out, office->second);
    return out;
  }

  /// The weight by the table, and whether a title or first paragraph tells it.
  struct Told {
    double weight = 0;
    bool up_front = false;
  };
  Told told(const Group& group) const {
    Told out;
    for (const Node& node : group.nodes)
      for (const std::uint32_t index : node.claims) {
        const bool front = coverage_.up_front(claims_[index]);
        out.weight = std::max(out.weight, weight_of(claims_[index]) * (front ? up_front : 1));
        out.up_front |= front;
      }
    return out;
  }

  std::optional<Omission> look_at(std::uint32_t index) const {
    const Group& group = lined_up_.groups[index];
    if (group.differs || group.versions) return std::nullopt;
    const Told fact = told(group);
    if (fact.weight < least_weight) return std::nullopt;
    std::vector<SourceIndex> speaking, without;
    for (const Node& node : group.nodes) speaking.push_back(node.source);
    std::uint32_t carrying = origins_.count(group.nodes, claims_);
    for (SourceIndex source = 0; source < report_.sources.size(); ++source) {
      if (std::find(speaking.begin(), speaking.end(), source) != speaking.end()) continue;
      if (any_claim(group, [&](const Claim& claim) { return heard_.alike(source, claim); }))
        ++carrying;
      else if (!any_claim(group, [&](const Claim& claim) { return heard_.from(source, claim); }))
        without.push_back(source);
    }
    const bool alone = carrying < 2 && report_.sources.size() > 2;
    if (alone && first(group).kind != ClaimKind::person) return std::nullopt;
    const auto others = static_cast<double>(std::max<std::size_t>(report_.sources.size() - 1, 1));
    const double share = std::min(1.0, carrying / others);
    Omission out{index, {}, 0, true};
    for (const SourceIndex source : without) {
      const bool covered = coverage_.covers(source, group);
      if (is_version_of(source, speaking) || (!covered && (alone || (cut_[source] && !fact.up_front))))
        continue;
      // What nearly everybody tells belongs to the story, whatever else a text tells of it.
      const double place = covered ? 1 : carrying < 2 ? uncovered : uncovered + (1 - uncovered) * share;
      const double weight = fact.weight * std::sqrt(share) * place;
      if (weight < least_weight) continue;
      out.silent.push_back(source);
      out.covered &= covered;
      out.weight = std::max(out.weight, weight);
    }
    if (out.silent.empty()) return std::nullopt;
    return out;
  }

  template <class Holds>
  bool any_claim(const Group& group, Holds holds) const {
    return std::any_of(group.nodes.begin(), group.nodes.end(), [&](const Node& node) {
      return std::any_of(node.claims.begin(), node.claims.end(),
                         [&](std::uint32_t claim) { return holds(claims_[claim]); });
    });
  }

  bool is_version_of(SourceIndex source, const std::vector<SourceIndex>& speaking) const {
    return std::any_of(speaking.begin(), speaking.end(),
                       [&](SourceIndex other) { return are_versions(source, other, versions_); });
  }

  const std::vector<Claim>& claims_;
  const LinedUp& lined_up_;
  const Origins& origins_;
  const Check& check_;
  const Report& report_;
  const Lexicon& lexicon_;
  std::vector<Versions> versions_;
  PassageCoverage coverage_;
  Heard heard_;
  std::map<Holder, double> offices_;
  std::vector<char> cut_;  ///< by source
};

}  // namespace

std::vector<Omission> omissions_of(const std::vector<Claim>& claims, const LinedUp& lined_up,
                                   const Origins& origins, const Check& check, const Report& report,
                                   const Lexicon& lexicon) {
  return Finder(claims, lined_up, origins, check, report, lexicon).run();
}

bool is_cut(const Article& article) {
  const Span paragraph = article.sections.empty() ? Span{} : article.sections.back().span;
  bool open = false, inside = false;  // words of a sentence that has not ended; inside a word
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    const CodePoint c = decode(article.text, at);
    const Folded folded = fold_of(c.value);
    const bool letter = folded.kind == CharClass::letter;
    if (std::u32string_view(U".!?:\u2026").find(c.value) != std::u32string_view::npos) open = false;
    open |= letter && !inside && !folded.upper;  // a credit has capitals alone: "— VNA/VNS"
    inside = letter || folded.kind == CharClass::mark;
    at += c.size;
  }
  return open;
}

}  // namespace doichieu
