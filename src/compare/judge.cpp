#include "compare/judge.hpp"

#include <algorithm>
#include <set>

#include "compare/ages.hpp"
#include "compare/confidence.hpp"
#include "compare/stance.hpp"
#include "normalise/fold.hpp"

namespace doichieu {
namespace {

constexpr std::size_t most_evidence = 3;  ///< places of one source that a finding quotes

}  // namespace

bool Judge::told(const Group& group) const {
  const auto age_told = [&](const Node& node) {
    return std::any_of(node.claims.begin(), node.claims.end(), [&](std::uint32_t claim) {
      return told_.contains(claim) && is_told_age(claims_[claim]);
    });
  };
  if (group.differs && std::any_of(group.nodes.begin(), group.nodes.end(), age_told)) return true;
  return std::all_of(group.nodes.begin(), group.nodes.end(), [&](const Node& node) {
    return std::all_of(node.claims.begin(), node.claims.end(),
                       [&](std::uint32_t claim) { return told_.contains(claim); });
  });
}

/// Is it about a country that is named, and no more?
bool Judge::of_wide_place(const Group& group) const {
  const Claim& claim = first(group.nodes.front());
  const Slot* who = claim.kind == ClaimKind::place ? claim.slot(SlotName::who) : nullptr;
  return who && std::any_of(who->keys.begin(), who->keys.end(), [&](std::uint64_t key) {
           return std::binary_search(wide_places_.begin(), wide_places_.end(), key);
         });
}

/// Steps of a ladder that says no more than the names and amounts do, unless they differ; ages that differ as
/// two counts do.
bool Judge::says_nothing_new(const Group& group) const {
  const Claim& one = first(group.nodes.front());
  const auto by_another_count = [&](const Node& node) {
    return is_told_age(first(node)) && by_two_counts(one, first(node));
  };
  if (group.differs && is_told_age(one) &&
      std::any_of(group.nodes.begin(), group.nodes.end(), by_another_count))
    return true;
  const Status* step = std::get_if<Status>(&first(group.nodes.front()).value);
  return step && !step->ladder.says_more() &&
         std::all_of(group.nodes.begin(), group.nodes.end(), [&](const Node& node) {
           return relate(first(node).value, *step, rules_.lexicon).relation != Relation::conflict;
         });
}

/// What two papers heard that asked, each for itself.
bool Judge::asked_apart(const Pair& pair) const {
  const Status* step = std::get_if<Status>(&first(*pair.a).value);
  return step && step->ladder.asked && origins_.count({pair.a->source, pair.b->source}) > 1;
}

void Judge::judge(const Group& group) {
  if (told(group) || of_wide_place(group) || says_nothing_new(group)) {
    fact_of_group_.push_back(std::nullopt);
    return;
  }
  fact_of_group_.push_back(report_.facts.size());
  Fact fact = fact_of(group);
  fact.id = unused_id(fact.id);
  if (fact.verdict == Verdict::single) {
    tell_missing(group, fact);
    report_.facts.push_back(std::move(fact));
    return;
  }
  const auto [pair, judgement] = group.versions ? changed_pair(group) : worst_pair(group);
  if (judgement.verdict != Verdict::agreement && asked_apart(pair)) {
    fact_of_group_.back() = std::nullopt;
    return;
  }
  fact.verdict = judgement.verdict;
  const bool told = judgement.verdict == Verdict::discrepancy || judgement.verdict == Verdict::qualifier ||
                    judgement.verdict == Verdict::different_scope ||
                    judgement.verdict == Verdict::inconsistent || judgement.verdict == Verdict::update;
  if (told) tell(group, fact, pair, judgement);
  report_.facts.push_back(std::move(fact));
}

Fact Judge::fact_of(const Group& group) const {
  Fact fact;
  const Claim& head = first(group.nodes.front());
  fact.kind = name(head.kind);
  fact.subject = subject_of(head, rules_.lexicon);
  fact.values = values_of(group);
  std::vector<SourceIndex> speaking;
  for (const Node& node : group.nodes)
    if (speaking.empty() || speaking.back() != node.source) speaking.push_back(node.source);
  fact.origins = origins_.count(group.nodes, claims_);
  fact.silent = silent_without(speaking);
  fact.verdict = speaking.size() > 1 ? Verdict::agreement : Verdict::single;
  std::set<std::string> values;
  for (const FactValue& value : fact.values) values.insert(fold(value.print));
  fact.id = id_of_fact(fact.kind, subjects_of(group, fact).front(), values);
  return fact;
}

std::string Judge::shown(const Value& value) const {
  return print(value, rules_.lexicon, language_);
}

std::vector<FactValue> Judge::values_of(const Group& group) const {
  std::vector<FactValue> out;
  std::vector<Carried> carried;
  for (const Node& node : group.nodes) {
    const std::string printed = print(first(node).value, rules_.lexicon);
    auto value = std::find_if(out.begin(), out.end(), [&](const FactValue& v) { return v.print == printed; });
    if (value == out.end()) {
      std::string in_words = shown(first(node).value);
      if (in_words == printed) in_words.clear();
      value = out.insert(out.end(), {printed, {}, Stance::says, std::move(in_words)});
      carried.push_back({&first(node).value, 0});
    }
    for (Evidence& e : evidence_of(node, std::string::npos)) value->evidence.push_back(std::move(e));
  }
  const auto sources = [](const FactValue& value) {
    std::set<SourceIndex> all;
    for (const Evidence& e : value.evidence) all.insert(e.source);
    return all.size();
  };
  for (std::size_t i = 0; i < out.size(); ++i) carried[i].sources = sources(out[i]);
  const std::vector<Stance> stances = stances_of(carried, rules_.lexicon);
  for (std::size_t i = 0; i < out.size(); ++i) out[i].stance = stances[i];
  std::stable_sort(out.begin(), out.end(),
                   [&](const FactValue& a, const FactValue& b) { return sources(a) > sources(b); });
  return out;
}

/// The older version's node and the newer one's. REQUIRES: the check has a row for updates.
std::pair<Judge::Pair, Judgement> Judge::changed_pair(const Group& group) const {
  return {{&group.nodes.front(), &group.nodes.back(), {Relation::conflict, Cause::none}},
          group.check->verdicts.at("update")};
}

void Judge::tell(const Group& group, const Fact& fact, const Pair& pair, Judgement judgement) {
  Finding finding;
  finding.rule = group.check->id;
  finding.verdict = judgement.verdict;
  finding.severity = judgement.severity;
  finding.confidence = group.odds > 0 ? confidence_in(*group.check, judgement.verdict, group.odds)
                                      : confidence_in(*group.check, judgement.verdict);
  finding.fact = fact.id;
  const Value& a = first(*pair.a).value;
  const Value& b = first(*pair.b).value;
  const Fields fields = {{"subject", fact.subject},
                         {"a", shown(a)},
                         {"b", shown(b)},
                         {"sources.a", outlets(sources_saying(group, a))},
                         {"sources.b", outlets(sources_saying(group, b))},
                         {"cause", std::string(name(pair.related.cause))}};
  finding.message = message_of(*group.check, judgement.verdict, language_, fields);
  finding.reason = reason_of(*group.check, judgement.verdict, language_, fields);
  for (const Node& node : group.nodes)
    for (Evidence& e : evidence_of(node, most_evidence)) finding.evidence.push_back(std::move(e));
  finding.id = hash_id(finding.rule + "|" + fact.id);
  finding.known_as = known_as(group, finding, fact);
  add(std::move(finding));
}

/// Only one source says it: told where the check says that silence matters, and the article could have said
/// it.
void Judge::tell_missing(const Group& group, const Fact& fact) {
  const auto judged = group.check->verdicts.find("missing");
  if (judged == group.check->verdicts.end() || fact.silent.empty()) return;
  Finding finding;
  finding.rule = group.check->id;
  finding.verdict = Verdict::missing;
  finding.severity = judged->second.severity;
  finding.confidence = confidence_in(*group.check, Verdict::missing);
  finding.fact = fact.id;
  finding.silent = fact.silent;
  const Fields fields = {{"subject", fact.subject},
                         {"a", fact.values.front().text()},
                         {"names", fact.values.front().text()},
                         {"sources.a", outlet(group.nodes.front().source)},
                         {"silent", outlets(fact.silent)}};
  finding.message = message_of(*group.check, Verdict::missing, language_, fields);
  finding.reason = reason_of(*group.check, Verdict::missing, language_, fields);
  finding.evidence = evidence_of(group.nodes.front(), most_evidence);
  finding.id = hash_id(finding.rule + "|" + fact.id);
  add(std::move(finding));
}

std::vector<Evidence> Judge::evidence_of(const Node& node, std::size_t most) const {
  std::vector<Evidence> out;
  for (const std::uint32_t index : node.claims) {
    const Claim& claim = claims_[index];
    for (const Span& span : claim.where) {
      if (out.size() == most) return out;
      const Span context = claim.context.contains(span) ? claim.context : span;
      out.push_back({claim.source, span, context, claim.rule, times_.when(claim)});
    }
  }
  return out;
}

std::string Judge::outlet(SourceIndex source) const {
  const Source& s = report_.sources[source].article.source;
  return s.outlet.empty() ? s.id : s.outlet;
}

std::string Judge::outlets(const std::vector<SourceIndex>& sources) const {
  std::vector<std::string> names;
  for (const SourceIndex source : sources) names.push_back(outlet(source));
  return join(names, rules_.lexicon, language_);
}

std::vector<SourceIndex> Judge::sources_saying(const Group& group, const Value& value) const {
  std::vector<SourceIndex> out;
  for (const Node& node : group.nodes)
    if (relate(first(node).value, value, rules_.lexicon).relation == Relation::same &&
        (out.empty() || out.back() != node.source))
      out.push_back(node.source);
  return out;
}

std::vector<SourceIndex> Judge::silent_without(const std::vector<SourceIndex>& speaking) const {
  std::vector<SourceIndex> out;
  for (SourceIndex i = 0; i < report_.sources.size(); ++i)
    if (!std::binary_search(speaking.begin(), speaking.end(), i)) out.push_back(i);
  return out;
}

double Judge::confidence_in(const Check& check, Verdict verdict, std::optional<double> odds) const {
  return confidence(rules_.alike.records, check.id, verdict, odds);
}

void Judge::add(Finding finding) {
  finding.id = unused_id(finding.id);
  report_.findings.push_back(std::move(finding));
}

}  // namespace doichieu
