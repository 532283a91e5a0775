#include "value/tense.hpp"

#include <algorithm>

namespace doichieu {
namespace {

constexpr std::uint32_t verb_group = 4;    ///< tokens from "will" to its participle
constexpr std::uint32_t future_reach = 8;  ///< from a day that opens a sentence to its verb
constexpr std::size_t shortest_in_ed = 5;  ///< "ended"; no "red", no "need"

constexpr CodeKey verb_words[] = {"future", "past", "begun"};

bool in_ed(const WordView& words, std::uint32_t at) {
  if (words.vietnamese() || !words.lower_word(at)) return false;
  const std::string_view word = words.folded(at);
  return word.size() >= shortest_in_ed && word.ends_with("ed") && !word.ends_with("eed");
}

}  // namespace

void Tenses::read(const WordView& words) {
  verbs_.clear();
  first_ = words.sentence().first;
  const std::uint32_t last = words.sentence().last;
  for (std::uint32_t at = first_; at < last; ++at) {
    if (!words.may_be(at, verb_words) && !in_ed(words, at)) continue;
    if (words.find(at, EntryType::date_word, "future")) {
      verbs_.push_back({at, Tense::future});
    } else if (words.find(at, EntryType::date_word, "past") ||
               words.find(at, EntryType::date_word, "begun") || in_ed(words, at)) {
      const bool of_future =
          !verbs_.empty() && verbs_.back().tense == Tense::future && at - verbs_.back().at <= verb_group;
      if (!of_future) verbs_.push_back({at, Tense::past});
    }
  }
}

Tense Tenses::at(std::uint32_t token) const {
  const auto behind = std::lower_bound(verbs_.begin(), verbs_.end(), token,
                                       [](const Verb& verb, std::uint32_t at) { return verb.at < at; });
  if (behind != verbs_.begin()) return std::prev(behind)->tense;
  const bool opens = token <= first_ + 1 && behind != verbs_.end() && behind->at - token <= future_reach;
  return opens ? behind->tense : Tense::none;
}

}  // namespace doichieu
