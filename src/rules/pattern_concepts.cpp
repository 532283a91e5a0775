#include "rules/pattern_concepts.hpp"

#include <algorithm>
#include <numeric>

#include "text/utf8.hpp"

namespace doichieu::pattern {

void Concepts::read(const Lexicon& lexicon) {
  const std::size_t size = lexicon.entries().size();
  if (first_.size() == size) return;
  number_.resize(size, none);
  first_.resize(size, none);
  find_below(lexicon);
  for (auto& entries : grammar_) entries.clear();
  for (const EntryId id : lexicon.of_type(EntryType::stop)) read_stop(id, lexicon[id]);
}

/// Turns the table of ancestors round.
void Concepts::find_below(const Lexicon& lexicon) {
  first_below_.assign(first_.size() + 1, 0);
  const auto each_pair = [&](auto visit) {
    for (EntryId id = 0; id < first_.size(); ++id)
      for (const EntryId above : lexicon.ancestors(id))
        if (above != id) visit(above, id);
  };
  each_pair([&](EntryId above, EntryId) { ++first_below_[above + 1]; });
  std::partial_sum(first_below_.begin(), first_below_.end(), first_below_.begin());
  below_.resize(first_below_.back());
  std::vector<std::uint32_t> next(first_below_.begin(), first_below_.end() - 1);
  each_pair([&](EntryId above, EntryId id) { below_[next[above]++] = id; });
}

void Concepts::read_stop(EntryId id, const Entry& entry) {
  for (const Form& form : entry.forms) stops_.insert(hash_of(fold(form.text)));
  for (std::size_t role = 0; role < grammar_codes.size(); ++role)
    if (entry.code == grammar_codes[role]) grammar_[role].push_back(id);
}

std::uint32_t Concepts::number(EntryId concept_id, const Lexicon& lexicon) {
  constexpr Commonness common_enough = 1'000'000;  // beyond this it makes no difference
  read(lexicon);
  std::uint32_t& number = number_[concept_id];
  if (number != none) return number;
  number = static_cast<std::uint32_t>(commonness_.size());
  Commonness& sum = commonness_.emplace_back(1);
  const auto add = [&](EntryId entry) {
    links_.push_back({number, first_[entry]});
    first_[entry] = static_cast<std::uint32_t>(links_.size() - 1);
    if (sum < common_enough) sum += commonness_of(lexicon[entry]);
  };
  add(concept_id);
  for (std::uint32_t i = first_below_[concept_id]; i < first_below_[concept_id + 1]; ++i) add(below_[i]);
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
