#pragma once
// Lined-up claims -> facts, and findings where an editor should look.

#include <span>
#include <string>
#include <vector>

#include "compare/line_up.hpp"
#include "compare/lists.hpp"
#include "compare/message.hpp"
#include "compare/omissions.hpp"
#include "compare/origins.hpp"
#include "compare/own_spelling.hpp"
#include "compare/report.hpp"

namespace doichieu {

/// Turns groups into facts and findings of one report.
class Judge {
 public:
  Judge(const std::vector<Claim>& claims, const Origins& origins, const RuleSet& rules, Language language,
        Report& report)
      : claims_(claims), origins_(origins), rules_(rules), language_(language), report_(report) {}

  void judge(const Group& group);
  /// The lists of all sources, lined up by whom they name: compare/judge_lists.cpp.
  void judge_lists(const Check& check);
  /// Totals and parts of single articles: compare/judge_sums.cpp. `breakdowns` index the claims of this
  /// judge.
  void judge_sums(const Check& check, const std::vector<Breakdown>& breakdowns);
  /// One person spelled in two ways inside one article: compare/judge_own_spelling.cpp.
  void judge_own_spellings(const Check& check);
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
  std::string key_of(const Group& group, const Fact& fact) const;
  std::vector<FactValue> values_of(const Group& group) const;
  /// The pair of nodes of two sources whose judgement weighs most, with that judgement; agreement where none
  /// has one. Sources that both say both are no such pair.
  std::pair<Pair, Judgement> worst_pair(const Group& group) const;
  std::pair<Pair, Judgement> changed_pair(const Group& group) const;
  /// Of the nodes of one source that print alike, the first.
  std::vector<const Node*> distinct(const Group& group) const;
  void tell(const Group& group, const Fact& fact, const Pair& pair, Judgement judgement);
  void tell_missing(const Group& group, const Fact& fact);
  Fact list_fact(const ListGroup& group, const std::vector<ListedPerson>& persons);
  void tell_absent(const Check& check, const ListGroup& group, const Fact& fact,
                   const std::vector<SourceIndex>& silent, const std::vector<const ListedPerson*>& absent);
  void tell_sum(const Check& check, Judgement judgement, const Breakdown& breakdown, double sum);
  void tell_own_spelling(const Check& check, Judgement judgement, SourceIndex source,
                         const OwnSpelling& spelling);
  static std::vector<SourceIndex> sources_of(const ListGroup& group);
  std::vector<Evidence> evidence_of(const Node& node, std::size_t most) const;
  std::string outlet(SourceIndex source) const;
  std::string outlets(const std::vector<SourceIndex>& sources) const;
  std::vector<SourceIndex> sources_saying(const Group& group, const Value& value) const;
  bool share_sentence(const Group& a, const Group& b) const;
  std::vector<Omission> weightiest(const Check& check, const LinedUp& lined_up) const;
  void tell_omissions(const Check& check, const LinedUp& lined_up, std::span<const Omission> omissions);
  std::vector<SourceIndex> silent_without(const std::vector<SourceIndex>& speaking) const;
  void add(Finding finding);
  std::string unused_id(const std::string& id);

  const std::vector<Claim>& claims_;
  const Origins& origins_;
  const RuleSet& rules_;
  Language language_;
  Report& report_;
  std::map<std::string, int> ids_;
};

/// 12 hexadecimal digits of a hash of what is claimed.
std::string hash_id(std::string_view key);

/// What a claim is about, for people: "Sun Phu Quoc Airways · 787-9".
std::string subject_of(const Claim& claim, const Lexicon& lexicon);

}  // namespace doichieu
