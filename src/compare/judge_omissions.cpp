// What sources leave out: the ten omissions that matter most, those of one sentence that the same sources
// leave out said once.

#include <algorithm>

#include "compare/judge.hpp"
#include "compare/omissions.hpp"

namespace doichieu {
namespace {

constexpr std::size_t most_told = 10;
constexpr double of_covered = 0.75, of_others = 0.55;  ///< confidence

}  // namespace

void Judge::judge_omissions(const Check& check, const LinedUp& lined_up) {
  std::vector<Omission> omissions = omissions_of(claims_, lined_up, origins_, check, report_, rules_.lexicon);
  std::erase_if(omissions, [&](const Omission& o) { return told_of_list(lined_up.groups[o.group]); });
  if (omissions.size() > most_told) omissions.resize(most_told);

  std::vector<char> told(omissions.size(), 0);
  const auto head = [&](const Omission& omission) -> const Claim& {
    return first(lined_up.groups[omission.group].nodes.front());
  };
  for (std::size_t i = 0; i < omissions.size(); ++i) {
    if (told[i]) continue;
    std::vector<Omission> together;
    for (std::size_t k = i; k < omissions.size(); ++k) {
      const Claim &a = head(omissions[i]), &b = head(omissions[k]);
      if (told[k] || omissions[k].silent != omissions[i].silent || a.source != b.source ||
          a.context != b.context)
        continue;
      told[k] = 1;
      together.push_back(omissions[k]);
    }
    tell_omissions(check, lined_up, together);
  }
}

bool Judge::told_of_list(const Group& group) const {
  return std::any_of(report_.findings.begin(), report_.findings.end(), [&](const Finding& finding) {
    return finding.verdict == Verdict::missing &&
           std::any_of(finding.evidence.begin(), finding.evidence.end(), [&](const Evidence& e) {
             return std::any_of(group.nodes.begin(), group.nodes.end(), [&](const Node& node) {
               const std::vector<Span>& where = first(node).where;
               return node.source == e.source && std::any_of(where.begin(), where.end(), [&](Span span) {
                        return span.overlaps(e.span);
                      });
             });
           });
  });
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
  finding.fact = report_.facts[most.group].id;
  finding.silent = most.silent;
  std::vector<std::string> names;
  std::vector<SourceIndex> telling;
  std::string key = check.id;
  for (const Omission& omission : omissions) {
    const Fact& fact = report_.facts[omission.group];
    key += "|" + fact.id;
    for (const Node& node : lined_up.groups[omission.group].nodes) {
      telling.push_back(node.source);
      for (Evidence& e : evidence_of(node, 1)) finding.evidence.push_back(std::move(e));
    }
    names.emplace_back(report_.quote(fact.values.front().evidence.front()));
  }
  std::sort(telling.begin(), telling.end());
  telling.erase(std::unique(telling.begin(), telling.end()), telling.end());
  const Fields fields = {{"names", join(names, rules_.lexicon, language_)},
                         {"subject", report_.facts[most.group].subject},
                         {"sources.a", outlets(telling)},
                         {"silent", outlets(most.silent)}};
  finding.message = message_of(check, Verdict::missing, language_, fields);
  finding.reason = reason_of(check, Verdict::missing, language_, fields);
  finding.id = hash_id(key);
  add(std::move(finding));
}

}  // namespace doichieu
