// What facts and findings are known by.

#include "compare/judge.hpp"
#include "normalise/fold.hpp"

namespace doichieu {
namespace {

constexpr std::size_t most_choices = 32;  ///< of spellings that a finding may be known by

}  // namespace

std::string hash_id(std::string_view key) {
  const std::uint64_t hash = hash_of(key);
  std::string out;
  for (int shift = 60; shift > 12; shift -= 4) out += "0123456789abcdef"[(hash >> shift) & 15];
  return out;
}

std::string id_of_fact(std::string_view kind, std::string_view subject, const std::set<std::string>& values) {
  std::string key(kind);
  key.append("|").append(subject);
  for (const std::string& value : values) key += "|" + value;
  return "f-" + hash_id(key);
}

/// How the sources put what is claimed, folded; sorted, each once. The fact goes by the first, whichever
/// source comes first.
std::vector<std::string> Judge::subjects_of(const Group& group, const Fact& fact) const {
  std::set<std::string> out = {fold(fact.subject)};
  for (const Node& node : group.nodes) out.insert(fold(subject_of(first(node), rules_.lexicon)));
  return {out.begin(), out.end()};
}

std::vector<std::string> Judge::known_as(const Group& group, const Finding& finding, const Fact& fact) const {
  // Spellings of one value, and then a choice of one of each.
  std::vector<std::pair<const Value*, std::set<std::string>>> classes;
  std::set<std::string> all;
  for (const Node& node : group.nodes) {
    const Value& value = first(node).value;
    const auto same = [&](const auto& known) {
      return relate(*known.first, value, rules_.lexicon).relation == Relation::same;
    };
    auto known = std::find_if(classes.begin(), classes.end(), same);
    if (known == classes.end()) known = classes.insert(known, {&value, {}});
    known->second.insert(*all.insert(fold(print(value, rules_.lexicon))).first);
  }
  std::vector<std::set<std::string>> choices = {{}};
  for (const auto& [value, spellings] : classes) {
    if (choices.size() * spellings.size() > most_choices) return {};
    std::vector<std::set<std::string>> more;
    for (const std::set<std::string>& choice : choices)
      for (const std::string& spelling : spellings) more.emplace_back(choice).insert(spelling);
    choices = std::move(more);
  }
  choices.push_back(std::move(all));
  std::set<std::string> out;
  for (const std::string& subject : subjects_of(group, fact))
    for (const std::set<std::string>& values : choices)
      out.insert(hash_id(finding.rule + "|" + id_of_fact(fact.kind, subject, values)));
  out.erase(finding.id);
  return {out.begin(), out.end()};
}

/// Two claims that read alike are told apart by a number behind the second's id.
std::string Judge::unused_id(const std::string& id) {
  const int times = ++ids_[id];
  return times == 1 ? id : id + "-" + std::to_string(times);
}

}  // namespace doichieu
