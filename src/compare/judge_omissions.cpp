// What sources leave out: the ten omissions that matter most, those of one sentence that the same sources
// leave out said once.

#include <algorithm>
#include <set>

#include "compare/heard.hpp"
#include "compare/judge.hpp"
#include "compare/omissions.hpp"
#include "normalise/fold.hpp"

namespace doichieu {
namespace {

constexpr std::size_t most_told = 10;
constexpr double of_covered = 0.75, of_others = 0.55;  ///< confidence

}  // namespace

void Judge::judge_omissions(const Check& check, const LinedUp& lined_up) {
  const std::vector<Omission> omissions = weightiest(check, lined_up);
  std::vector<char> told(omissions.size(), 0);
  for (std::size_t i = 0; i < omissions.size(); ++i) {
    if (told[i]) continue;
    std::vector<Omission> together;
    for (std::size_t k = i; k < omissions.size(); ++k) {
      if (told[k] || omissions[k].silent != omissions[i].silent ||
          !share_sentence(lined_up.groups[omissions[i].group], lined_up.groups[omissions[k].group]))
        continue;
      told[k] = 1;
      together.push_back(omissions[k]);
    }
    tell_omissions(check, lined_up, together);
  }
}

const Fact& Judge::fact_of(const Omission& omission) const {
  return report_.facts[*fact_of_group_[omission.group]];
}

/// As written; of a bare figure also what it is of: "65 (named)".
std::string Judge::named(const Fact& fact) const {
  const std::string words(report_.quote(fact.values.front().evidence.front()));
  const auto kind = find_name<ClaimKind>(fact.kind);
  const bool told = !kind || !is_figure(*kind) || fold(words).find(fold(fact.subject)) != std::string::npos;
  return told ? words : words + " (" + fact.subject + ")";
}

/// Does a source tell both in one sentence?
bool Judge::share_sentence(const Group& a, const Group& b) const {
  for (const Node& x : a.nodes)
    for (const Node& y : b.nodes)
      if (x.source == y.source && first(x).context == first(y).context) return true;
  return false;
}

/// Values that may be one but were not lined up; counts of one thing as of two hours.
bool Judge::same_thing(const LinedUp& lined_up, const Omission& a, const Omission& b) const {
  const auto one_thing = [&](const Node& of_a, const Node& of_b) {
    const Claim &x = first(of_a), &y = first(of_b);
    return x.kind == y.kind && (compatible(relate(x.value, y.value, rules_.lexicon).relation) ||
                                (x.running && y.running && share_topic(x, y)));
  };
  const std::vector<Node>& others = lined_up.groups[b.group].nodes;
  const auto meets = [&](const Node& node) {
    return std::all_of(others.begin(), others.end(),
                       [&](const Node& other) { return one_thing(node, other); });
  };
  return std::all_of(lined_up.groups[a.group].nodes.begin(), lined_up.groups[a.group].nodes.end(), meets);
}

/// The ten that weigh most, without persons that a list lacks and is told to lack; what a source lacks is
/// told once, however many figures the others have for it.
std::vector<Omission> Judge::weightiest(const Check& check, const LinedUp& lined_up) const {
  std::set<std::pair<SourceIndex, Span>> listed;
  for (const Finding& finding : report_.findings)
    if (finding.verdict == Verdict::missing)
      for (const Evidence& e : finding.evidence) listed.emplace(e.source, e.span);
  const auto in_list = [&](const Omission& omission) {
    const std::vector<Node>& nodes = lined_up.groups[omission.group].nodes;
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
      const std::vector<Span>& where = first(node).where;
      return std::any_of(where.begin(), where.end(), [&](Span span) {
        return listed.count({node.source, span}) > 0;
      });
    });
  };
  std::vector<Omission> all = omissions_of(claims_, lined_up, origins_, check, report_, rules_.lexicon);
  std::erase_if(all, [&](const Omission& omission) { return !fact_of_group_[omission.group]; });
  // Of equal weight, whichever source comes first.
  std::stable_sort(all.begin(), all.end(), [&](const Omission& a, const Omission& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    return fact_of(a).id < fact_of(b).id;
  });
  std::vector<Omission> out;
  for (Omission& omission : all) {
    if (in_list(omission)) continue;
    for (const Omission& known : out)
      if (same_thing(lined_up, omission, known))
        std::erase_if(omission.silent, [&](SourceIndex source) {
          return std::find(known.silent.begin(), known.silent.end(), source) != known.silent.end();
        });
    if (omission.silent.empty()) continue;
    out.push_back(std::move(omission));
    if (out.size() == most_told) break;
  }
  return out;
}

/// REQUIRES: the first weighs most, and all are silent in the same sources.
void Judge::tell_omissions(const Check& check, const LinedUp& lined_up, std::span<const Omission> omissions) {
  const auto judged = check.verdicts.find("missing");
  if (judged == check.verdicts.end()) return;
  const Omission& most = omissions.front();
  Finding finding;
  finding.rule = check.id;
  finding.verdict = Verdict::missing;
  finding.severity = judged->second.severity;
  finding.confidence = most.covered ? of_covered : of_others;
  finding.weight = most.weight;
  finding.fact = fact_of(most).id;
  finding.silent = most.silent;
  std::vector<std::string> names;
  std::vector<SourceIndex> telling;
  std::string key = check.id;
  for (const Omission& omission : omissions) {
    const Fact& fact = fact_of(omission);
    key += "|" + fact.id;
    for (const Node& node : lined_up.groups[omission.group].nodes) {
      telling.push_back(node.source);
      for (Evidence& e : evidence_of(node, 1)) finding.evidence.push_back(std::move(e));
    }
    names.push_back(named(fact));
  }
  std::sort(telling.begin(), telling.end());
  telling.erase(std::unique(telling.begin(), telling.end()), telling.end());
  const Fields fields = {{"names", join(names, rules_.lexicon, language_)},
                         {"subject", fact_of(most).subject},
                         {"sources.a", outlets(telling)},
                         {"silent", outlets(most.silent)}};
  finding.message = message_of(check, Verdict::missing, language_, fields);
  finding.reason = reason_of(check, Verdict::missing, language_, fields);
  finding.id = hash_id(key);
  add(std::move(finding));
}

}  // namespace doichieu
