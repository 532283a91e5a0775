#include "value/tense.hpp"

#include <algorithm>
#include <utility>

namespace doichieu {
namespace {

constexpr std::uint32_t verb_group = 4;    ///< tokens from "will" to its participle
constexpr std::uint32_t future_reach = 8;  ///< from a day that opens a sentence to its verb
constexpr std::size_t shortest_in_ed = 5;  ///< "ended"; no "red", no "need"

constexpr CodeKey verb_words[] = {"future", "past", "begun", "new-clause", "after"};

bool in_ed(const WordView& words, std::uint32_t at) {
  if (words.vietnamese() || !words.lower_word(at)) return false;
  const std::string_view word = words.folded(at);
  return word.size() >= shortest_in_ed && word.ends_with("ed") && !word.ends_with("eed");
}

/// "after promising help in April".
bool after_doing(const WordView& words, std::uint32_t at) {
  return !words.vietnamese() && words.find(at, EntryType::date_word, "after") && words.lower_word(at + 1) &&
         words.folded(at + 1).ends_with("ing");
}

/// "May" with a capital is a month.
bool names_month(const WordView& words, std::uint32_t at) {
  return words.has(at, WordView::bit(EntryType::month)) && words.capital_word(at);
}

}  // namespace

void Tenses::read() {
  if (std::exchange(known_, true)) return;
  verbs_.clear();
  const auto [first, last] = words_.sentence();
  clauses_.assign(1, {first, true});
  for (std::uint32_t at = first; at < last; ++at) {
    if (words_.is(at, ";")) clauses_.push_back({at + 1, true});
    if (!words_.may_be(at, verb_words) && !in_ed(words_, at)) continue;
    const auto future = words_.find(at, EntryType::date_word, "future");
    const auto past = words_.find(at, EntryType::date_word, "past");
    if (words_.find(at, EntryType::date_word, "new-clause")) clauses_.push_back({at + 1, false});
    if (future && future.last > past.last && !names_month(words_, at)) {
      verbs_.push_back({at, Tense::future});
    } else if (past || words_.find(at, EntryType::date_word, "begun") || in_ed(words_, at) ||
               after_doing(words_, at)) {
      const bool of_future =
          !verbs_.empty() && verbs_.back().tense == Tense::future && at - verbs_.back().at <= verb_group;
      if (!of_future) verbs_.push_back({at, Tense::past});
    }
  }
}

Tense Tenses::at(std::uint32_t token) {
  read();
  const auto behind = std::lower_bound(verbs_.begin(), verbs_.end(), token,
                                       [](const Verb& verb, std::uint32_t at) { return verb.at < at; });
  const Clause clause =
      *std::prev(std::upper_bound(clauses_.begin(), clauses_.end(), token,
                                  [](std::uint32_t at, const Clause& c) { return at < c.first; }));
  const bool told_before = behind != verbs_.begin();
  if (told_before && std::prev(behind)->at >= clause.first) return std::prev(behind)->tense;
  const bool opens =
      token <= clause.first + 1 && behind != verbs_.end() && behind->at - token <= future_reach;
  if (opens) return behind->tense;
  return told_before && !clause.main ? std::prev(behind)->tense : Tense::none;
}

}  // namespace doichieu
