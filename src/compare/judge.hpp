#pragma once
// Lined-up claims -> facts, and findings where an editor should look.

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "claims/shown_value.hpp"
#include "compare/line_up.hpp"
#include "compare/lists.hpp"
#include "compare/message.hpp"
#include "compare/near_names.hpp"
#include "compare/offices.hpp"
#include "compare/omissions.hpp"
#include "compare/origins.hpp"
#include "compare/report.hpp"
#include "compare/when.hpp"
#include "compare/wide_places.hpp"
#include "compare/within/slip.hpp"

namespace doichieu {

/// Turns groups into facts and findings of one report.
class Judge {
 public:
  Judge(const std::vector<Claim>& claims, const Origins& origins, const RuleSet& rules, Language language,
        Report& report)
      : claims_(claims),
        origins_(origins),
        rules_(rules),
        language_(language),
        report_(report),
        times_(claims),
        wide_places_(wide_places(rules.lexicon)) {}

  /// Persons to whom sources give two offices: compare/judge_offices.cpp. Their claims are told by that, and
  /// judge() leaves groups that hold no others alone.
  void judge_offices(const Check& check, const LinedUp& lined_up, const std::vector<Versions>& versions);
  /// The words of offices that are told otherwise elsewhere, without being a difference.
  /// REQUIRES: judge_offices() was called, if at all.
  const std::vector<std::pair<SourceIndex, Span>>& open_words() const { return open_words_; }
  /// Persons to whom sources give two ages: compare/judge_ages.cpp. Their claims are told by that.
  void judge_ages(const Check& check, const LinedUp& lined_up, const std::vector<Versions>& versions);
  /// Names that are probably one, misspelt: compare/judge_near_names.cpp.
  void judge_near_names(const LinedUp& lined_up);
  void judge(const Group& group);
  /// The lists of all sources, lined up by whom they name: compare/judge_lists.cpp.
  void judge_lists(const Check& check);
  /// What one article says against itself: compare/judge_within.cpp.
  void judge_within(const Check& check, Slip slip);
  /// What sources leave out that others tell: compare/judge_omissions.cpp. Whom a list lacks is told of the
  /// list alone. REQUIRES: every group of `lined_up` was judged first, in order; then the lists.
  void judge_omissions(const Check& check, const LinedUp& lined_up);

 private:
  struct Pair {
    const Node* a;
    const Node* b;
    Related related;
  };

  const Claim& first(const Node& node) const { return claims_[node.claims.front()]; }
  Fact fact_of(const Group& group) const;
  std::vector<std::string> subjects_of(const Group& group, const Fact& fact) const;
  /// The ids of the finding as they would be if some of the sources were not there, and no value missing.
  std::vector<std::string> known_as(const Group& group, const Finding& finding, const Fact& fact) const;
  /// For people, in the language of the report.
  std::string shown(const Value& value) const;
  std::vector<FactValue> values_of(const Group& group) const;
  /// The pair of nodes of two sources whose judgement weighs most, with that judgement; agreement where none
  /// has one. Sources that both say both are no such pair.
  std::pair<Pair, Judgement> worst_pair(const Group& group) const;
  std::optional<Judgement> judged_of(const Node& a, const Node& b, std::optional<Judgement> judged) const;
  bool same_words(const Node& a, const Node& b) const;
  bool excused(const std::vector<const Node*>& nodes, const Node& a, const Node& b) const;
  bool says_too(const Group& group, const Node& one, const Node& node) const;
  std::pair<Pair, Judgement> changed_pair(const Group& group) const;
  /// Of the nodes of one source that print alike, the first.
  std::vector<const Node*> distinct(const Group& group) const;
  void tell(const Group& group, const Fact& fact, const Pair& pair, Judgement judgement);
  void tell_missing(const Group& group, const Fact& fact);
  Fact list_fact(const ListGroup& group, const std::vector<ListedPerson>& persons);
  void tell_absent(const Check& check, const ListGroup& group, const Fact& fact,
                   const std::vector<SourceIndex>& silent, const std::vector<const ListedPerson*>& absent);
  void tell_office(const Check& check, Judgement judgement, const OfficeDifference& difference);
  void tell_near(const Check& check, Judgement judgement, const std::vector<Group>& groups,
                 const NearNames& names);
  /// What is told of one thing by some sources, and otherwise by others.
  struct Sides {
    std::string subject;
    FactValue a, b;  ///< evidence by source
    std::string names;
  };
  FactValue side(const std::vector<std::uint32_t>& claims) const;
  void tell_sides(const Check& check, Judgement judgement, Sides sides, const std::string& note);
  bool told(const Group& group) const;
  bool of_wide_place(const Group& group) const;
  bool says_nothing_new(const Group& group) const;
  bool asked_apart(const Pair& pair) const;
  std::string first_day() const;
  static std::vector<SourceIndex> sources_of(const ListGroup& group);
  std::vector<Evidence> evidence_of(const Node& node, std::size_t most) const;
  std::string outlet(SourceIndex source) const;
  std::string outlets(const std::vector<SourceIndex>& sources) const;
  std::vector<SourceIndex> sources_saying(const Group& group, const Value& value) const;
  /// REQUIRES: its group has a fact.
  const Fact& fact_of(const Omission& omission) const;
  bool share_sentence(const Group& a, const Group& b) const;
  bool same_thing(const LinedUp& lined_up, const Omission& a, const Omission& b) const;
  std::string named(const Fact& fact) const;
  std::vector<Omission> weightiest(const Check& check, const LinedUp& lined_up) const;
  void tell_omissions(const Check& check, const LinedUp& lined_up, std::span<const Omission> omissions);
  std::vector<SourceIndex> silent_without(const std::vector<SourceIndex>& speaking) const;
  double confidence_in(const Check& check, Verdict verdict, std::optional<double> odds = std::nullopt) const;
  void add(Finding finding);
  std::string unused_id(const std::string& id);

  const std::vector<Claim>& claims_;
  const Origins& origins_;
  const RuleSet& rules_;
  Language language_;
  Report& report_;
  Times times_;
  std::vector<std::uint64_t> wide_places_;  ///< keys, sorted
  /// By group as judged: index of its fact, if it has one.
  std::vector<std::optional<std::size_t>> fact_of_group_;
  std::map<std::string, int> ids_;
  std::vector<std::pair<SourceIndex, Span>> open_words_;
  std::set<std::uint32_t> told_;  ///< claims that a finding of judge_offices() or judge_ages() tells
};

/// 12 hexadecimal digits of a hash of what is claimed.
std::string hash_id(std::string_view key);
/// "f-…"; subject and values are folded.
std::string id_of_fact(std::string_view kind, std::string_view subject, const std::set<std::string>& values);

}  // namespace doichieu
