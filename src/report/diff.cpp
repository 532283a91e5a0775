#include "report/diff.hpp"

#include <algorithm>
#include <set>

#include "report/word_runs.hpp"

namespace doichieu {
namespace {

// Evidence is narrow, so these are met only by a report that nobody would read word by word; they keep its
// cost bounded.
constexpr std::size_t most_words = 256;
constexpr std::size_t most_wordings = 16;
constexpr std::size_t longest_value = 400;  ///< bytes

/// The different ones among `all`, as indices; equal wordings are compared once.
std::vector<std::size_t> distinct(const std::vector<WordRun>& all) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < all.size() && kept.size() < most_wordings; ++i)
    if (std::none_of(kept.begin(), kept.end(), [&](std::size_t k) { return are_alike(all[k], all[i]); }))
      kept.push_back(i);
  return kept;
}

std::vector<std::vector<Span>> differing(const std::vector<Wording>& wordings, By by) {
  std::vector<WordRun> all;
  for (const Wording& wording : wordings)
    all.push_back(words_of(wording.text, wording.language, wording.spans, by));
  std::vector<std::vector<Span>> result(wordings.size());
  if (std::any_of(all.begin(), all.end(), [](const WordRun& words) { return words.size() > most_words; }))
    return result;

  const std::vector<std::size_t> kept = distinct(all);
  std::vector<std::vector<bool>> flags;
  for (const std::size_t k : kept) flags.emplace_back(all[k].size(), false);
  for (std::size_t x = 0; x < kept.size(); ++x)
    for (std::size_t y = x + 1; y < kept.size(); ++y)
      if (all[kept[x]].language == all[kept[y]].language)
        flag_unshared(all[kept[x]], all[kept[y]], flags[x], flags[y]);

  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t x = 0; x < kept.size(); ++x)
      if (are_alike(all[i], all[kept[x]])) result[i] = spans_of(all[i], flags[x]);
  return result;
}

// --- Where it is known which value each wording states.

/// A wording, and the value it states as reports print it, both in words.
struct Stated {
  WordRun written, printed;
  const Wording* wording;
  bool speaks_otherwise(const Stated& other) const { return wording->value != other.wording->value; }
};

using Flags = std::vector<bool>;

bool any(const Flags& flags) {
  return std::find(flags.begin(), flags.end(), true) != flags.end();
}

/// Of the printed value of one wording the words that others have not: those of its language where there are
/// any, since some values are printed as they were written.
std::set<std::uint64_t> own_words(const Stated& one, const std::vector<Stated>& all, bool& digits) {
  const auto counts = [&](const Stated& other, bool of_language) {
    return one.speaks_otherwise(other) && (!of_language || one.written.language == other.written.language);
  };
  const bool of_language =
      std::any_of(all.begin(), all.end(), [&](const Stated& other) { return counts(other, true); });
  Flags flags(one.printed.size(), false);
  for (const Stated& other : all) {
    Flags ignored(other.printed.size(), false);
    if (counts(other, of_language)) flag_unshared(one.printed, other.printed, flags, ignored);
  }
  std::set<std::uint64_t> out;
  for (std::size_t i = 0; i < flags.size(); ++i) {
    if (flags[i]) out.insert(one.printed[i].key);
    digits |= flags[i] && one.printed[i].digits;
  }
  return out;
}

/// The words that no wording of another value has, in whatever language: names and figures need no
/// translation.
Flags unheard_elsewhere(const Stated& one, const std::vector<Stated>& all, bool digits) {
  std::set<std::uint64_t> heard;
  for (const Stated& other : all)
    if (one.speaks_otherwise(other))
      for (const RunWord& word : other.written.list) heard.insert(word.key);
  Flags out;
  for (const RunWord& word : one.written.list)
    out.push_back(!heard.contains(word.key) && (digits || !word.digits));
  return out;
}

Flags flags_of(const Stated& one, const std::vector<Stated>& all) {
  bool digits = false;
  const std::set<std::uint64_t> own = own_words(one, all, digits);
  Flags out;
  for (const RunWord& word : one.written.list) out.push_back(own.contains(word.key));
  if (!any(out) && !own.empty()) out = unheard_elsewhere(one, all, digits);
  const bool whole = std::find(out.begin(), out.end(), false) == out.end();
  return whole && out.size() > 1 ? Flags(out.size(), false)
                                 : out;  // then the evidence is marked, and that is all
}

std::vector<std::vector<Span>> differing_by_value(const std::vector<Wording>& wordings) {
  std::vector<Stated> all;
  for (const Wording& wording : wordings) {
    const Span whole{0, static_cast<std::uint32_t>(wording.value.size())};
    all.push_back({words_of(wording.text, wording.language, wording.spans, By::fold),
                   words_of(wording.value, wording.language, {whole}, By::fold), &wording});
  }
  std::vector<std::vector<Span>> out;
  for (const Stated& one : all) out.push_back(spans_of(one.written, flags_of(one, all)));
  return out;
}

bool know_values(const std::vector<Wording>& wordings) {
  std::set<std::string_view> values;
  for (const Wording& wording : wordings) {
    if (wording.value.size() > longest_value) return false;
    values.insert(wording.value);
  }
  return !values.contains("") && values.size() > 1 && wordings.size() <= most_wordings;
}

bool are_empty(const std::vector<std::vector<Span>>& all) {
  return std::all_of(all.begin(), all.end(), [](const std::vector<Span>& spans) { return spans.empty(); });
}

}  // namespace

std::vector<std::vector<Span>> differing_words(const std::vector<Wording>& wordings) {
  std::vector<std::vector<Span>> result;
  if (know_values(wordings)) result = differing_by_value(wordings);
  if (are_empty(result)) result = differing(wordings, By::fold);
  if (are_empty(result)) result = differing(wordings, By::spelling);
  return result;
}

}  // namespace doichieu
