// Who is in a list and in no other source. An open list names "at least these": whoever is not in it is not
// named, not absent, and the finding says so. Whoever a source names anywhere in its text is not missing from
// it.

#include <algorithm>

#include "compare/judge.hpp"
#include "compare/lists.hpp"
#include "value/name_index.hpp"

namespace doichieu {
namespace {

constexpr double sure = 0.9;       ///< a source with a list of its own left someone out
constexpr double of_a_list = 3;    ///< weight among omissions: an office that heads a body
constexpr double less_sure = 0.7;  ///< a source without one had perhaps no place for any

const People& people_of(const Claim& claim) {
  return std::get<People>(claim.value);
}

std::string described(const ListedPerson& person) {
  return person.name.written + (person.role_text.empty() ? "" : " (" + person.role_text + ")");
}

Listed listed(const ListedPerson& person, std::vector<SourceIndex> silent) {
  Listed out{person.name.written, {}, std::move(silent)};
  for (const auto& [list, member] : person.places)
    out.places.push_back({{list->source, member->name_span, list->context, list->rule}, member->role_text});
  return out;
}

/// Who is told of, whichever list comes first.
std::string key_with(std::string key, std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) key += "|" + name;
  return key;
}

}  // namespace

void Judge::judge_lists(const Check& check) {
  std::vector<NameIndex> named(report_.sources.size());
  for (const Claim& claim : claims_)
    if (claim.kind == ClaimKind::person || claim.kind == ClaimKind::name)  // a person nobody introduces
      named[claim.source].add(std::get<Name>(claim.value), 0);

  for (const ListGroup& group : line_up_lists(claims_)) {
    const std::vector<ListedPerson> persons = persons_of(group);
    Fact fact = list_fact(group, persons);
    std::map<std::vector<SourceIndex>, std::vector<const ListedPerson*>> by_silence;
    for (const ListedPerson& person : persons) {
      std::vector<SourceIndex> silent;
      for (SourceIndex s = 0; s < report_.sources.size(); ++s)
        if (!named[s].knows(person.name)) silent.push_back(s);
      if (!silent.empty()) by_silence[silent].push_back(&person);
      fact.roll.people.push_back(listed(person, std::move(silent)));
    }
    if (!by_silence.empty() && fact.verdict == Verdict::agreement) fact.verdict = Verdict::less_precise;
    for (const auto& [silent, absent] : by_silence) tell_absent(check, group, fact, silent, absent);
    report_.facts.push_back(std::move(fact));
  }
}

Fact Judge::list_fact(const ListGroup& group, const std::vector<ListedPerson>& persons) {
  Fact fact;
  fact.kind = name(ClaimKind::list);
  fact.subject = group.lists.front()->slot(SlotName::occasion)->text;
  for (const Claim* list : group.lists) {
    const bool all = people_of(*list).members.size() >= persons.size();
    FactValue value{print(list->value, rules_.lexicon), {}, all ? Stance::says : Stance::less};
    for (const Member& member : people_of(*list).members)
      value.evidence.push_back({list->source, member.name_span, list->context, list->rule});
    fact.values.push_back(std::move(value));
    if (people_of(*list).open) fact.roll.open.push_back(list->source);
  }
  const std::vector<SourceIndex> speaking = sources_of(group);
  fact.roll.lists = speaking;
  fact.origins = origins_.count(speaking);
  fact.silent = silent_without(speaking);
  fact.verdict = speaking.size() > 1 ? Verdict::agreement : Verdict::single;
  std::vector<std::string> names;
  for (const ListedPerson& person : persons) names.push_back(person.name.folded);
  fact.id = unused_id("f-" + hash_id(key_with(fact.kind, std::move(names))));
  return fact;
}

void Judge::tell_absent(const Check& check, const ListGroup& group, const Fact& fact,
                        const std::vector<SourceIndex>& silent,
                        const std::vector<const ListedPerson*>& absent) {
  const auto judged = check.verdicts.find("missing");
  if (judged == check.verdicts.end()) return;
  const std::vector<SourceIndex> speaking = sources_of(group);
  const bool has_list = std::any_of(silent.begin(), silent.end(), [&](SourceIndex s) {
    return std::find(speaking.begin(), speaking.end(), s) != speaking.end();
  });
  Finding finding;
  finding.rule = check.id;
  finding.verdict = Verdict::missing;
  finding.severity = has_list ? judged->second.severity : Severity::note;
  finding.confidence = has_list ? sure : less_sure;
  finding.weight = of_a_list;

  finding.fact = fact.id;
  finding.silent = silent;
  std::vector<std::string> names, openings, folded;
  std::vector<SourceIndex> naming;
  for (const ListedPerson* person : absent) {
    names.push_back(described(*person));
    folded.push_back(person->name.folded);
    for (const auto& [list, member] : person->places) {
      finding.evidence.push_back({list->source, member->name_span, list->context, list->rule});
      naming.push_back(list->source);
    }
  }
  bool open = false;
  for (const Claim* list : group.lists) {
    openings.push_back("“" + list->slot(SlotName::occasion)->text + "” (" + outlet(list->source) + ")");
    open |= people_of(*list).open;
  }
  std::sort(naming.begin(), naming.end());
  naming.erase(std::unique(naming.begin(), naming.end()), naming.end());
  Fields fields = {{"names", join(names, rules_.lexicon, language_)},
                   {"silent", outlets(silent)},
                   {"sources.a", outlets(naming)},
                   {"subject", fact.subject},
                   {"a", join(openings, rules_.lexicon, language_)}};
  fields["openness"] = note_of(check, open ? "open" : "closed", language_, fields);
  finding.message = message_of(check, Verdict::missing, language_, fields);
  finding.reason = reason_of(check, Verdict::missing, language_, fields);
  finding.id = hash_id(key_with(check.id, std::move(folded)));
  add(std::move(finding));
}

std::vector<SourceIndex> Judge::sources_of(const ListGroup& group) {
  std::vector<SourceIndex> out;
  for (const Claim* list : group.lists)
    if (out.empty() || out.back() != list->source) out.push_back(list->source);
  return out;
}

}  // namespace doichieu
