#include "rules/pattern_concepts.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace doichieu::pattern {

void Concepts::read(const Lexicon& lexicon) {
  const std::vector<Entry>& entries = lexicon.entries();
  const std::size_t known = first_.size();
  if (known == entries.size()) return;
  children_.resize(entries.size());
  number_.resize(entries.size(), none);
  first_.resize(entries.size(), none);
  for (std::size_t i = known; i < entries.size(); ++i) {
    const auto id = static_cast<EntryId>(i);
    for (const std::string& parent : entries[i].parents)
      if (const auto above = lexicon.find(parent)) children_[*above].push_back(id);
    read_entry(id, entries[i]);
  }
}

void Concepts::read_entry(EntryId id, const Entry& entry) {
  if (entry.type != EntryType::stop) return;
  for (const Form& form : entry.forms) stops_.insert(hash_of(fold(form.text)));
  for (std::size_t role = 0; role < grammar_codes.size(); ++role)
    if (entry.code == grammar_codes[role]) grammar_[role].push_back(id);
}

std::vector<EntryId> Concepts::below(EntryId concept_id) const {
  std::vector<EntryId> found = {concept_id};
  std::unordered_set<EntryId> seen = {concept_id};  // parents may form a circle; the loader tells, we survive
  for (std::size_t i = 0; i < found.size(); ++i)
    for (const EntryId child : children_[found[i]])
      if (seen.insert(child).second) found.push_back(child);
  return found;
}

std::uint32_t Concepts::number(EntryId concept_id, const Lexicon& lexicon) {
  constexpr Commonness common_enough = 1'000'000;  // beyond this it makes no difference
  read(lexicon);
  std::uint32_t& number = number_[concept_id];
  if (number != none) return number;
  number = static_cast<std::uint32_t>(commonness_.size());
  Commonness& sum = commonness_.emplace_back(1);
  for (const EntryId entry : below(concept_id)) {
    links_.push_back({number, first_[entry]});
    first_[entry] = static_cast<std::uint32_t>(links_.size() - 1);
    if (sum < common_enough) sum += commonness_of(lexicon[entry]);
  }
  return number;
}

bool Concepts::any(EntryId entry, const std::vector<std::uint32_t>& numbers) const {
  bool found = false;
  each(entry,
       [&](std::uint32_t n) { found = found || std::binary_search(numbers.begin(), numbers.end(), n); });
  return found;
}

// Short words are common ones in every language written with letters; that is all that is known here without
// a corpus.
Commonness Concepts::commonness_of_word(std::string_view folded) const {
  constexpr std::array<Commonness, 9> by_length = {2000, 2000, 1200, 500, 200, 100, 60, 40, 30};
  constexpr Commonness of_stop_word = 20'000, of_long_word = 20;
  if (is_stop(folded)) return of_stop_word;
  const std::size_t letters = count_code_points(folded);
  return letters < by_length.size() ? by_length[letters] : of_long_word;
}

Commonness Concepts::commonness_of_concept(EntryId concept_id, const Lexicon& lexicon) {
  return commonness_[number(concept_id, lexicon)];
}

// A concept stands only where a whole form of it does, so a form is as rare as its rarest word.
Commonness Concepts::commonness_of(const Entry& entry) const {
  Commonness sum = 0;
  for (const Form& form : entry.forms) {
    const std::string folded = fold(form.text);
    Commonness rarest = commonness_of_word({});
    for (std::string_view rest = folded; !rest.empty();) {
      const std::string_view word = rest.substr(0, rest.find(' '));
      rarest = std::min(rarest, commonness_of_word(word));
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    sum += rarest;
  }
  return sum;
}

}  // namespace doichieu::pattern
