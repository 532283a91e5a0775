#include "value/time_signs.hpp"

#include <algorithm>

namespace doichieu {
namespace {

constexpr std::uint32_t reach =
    10;  ///< tokens from the first of a form to its sign: "two hundred and fifty thousand years"

constexpr std::uint64_t signs = WordView::bit(EntryType::month) | WordView::bit(EntryType::weekday) |
                                WordView::bit(EntryType::day_part) | WordView::bit(EntryType::clock) |
                                WordView::bit(EntryType::zone) | WordView::bit(EntryType::relative_day) |
                                WordView::bit(EntryType::duration) | WordView::bit(EntryType::era);

/// Date words that stand beside time alone; the others are prepositions, articles and the like.
constexpr CodeKey sign_words[] = {
    "day",     "first-days",   "month",       "year",         "quarter",     "weekend",    "decade",
    "century", "now",          "daily",       "weekly",       "monthly",     "quarterly",  "yearly",
    "lunar",   "some-time-in", "half-yearly", "fortnightly",  "spring",      "summer",     "autumn",
    "winter",  "working-day",  "year-end",    "year-earlier", "same-period", "before-era", "era"};

constexpr std::uint64_t words_before =
    WordView::bit(EntryType::date_word) | WordView::bit(EntryType::qualifier);

}  // namespace

bool TimeSigns::sign(std::uint32_t at) const {
  if (words_.has(at, signs)) return true;
  if (words_.has(at, WordView::bit(EntryType::date_word)) && words_.may_be(at, sign_words))
    for (const CodeKey& code : sign_words)
      if (words_.find(at, EntryType::date_word, code)) return true;
  if (words_.is(at, TokenKind::designator)) return true;  // "Q3"
  const bool introduced = at > words_.sentence().first && words_.has(at - 1, words_before);
  if (!words_.is(at, TokenKind::number))
    return introduced && words_.has(at, WordView::bit(EntryType::number));
  const bool marked = words_.glued(at + 1) && words_[at + 1].kind != TokenKind::symbol;
  const std::string_view digits = words_.folded(at);
  const bool dotted =
      digits.size() <= 10 && std::count(digits.begin(), digits.end(), '.') == 2;  // 18.02.2026
  return introduced || marked || dotted || words_[at].fold_size == 4 || words_.is(at + 1, "/");
}

void TimeSigns::enter() {
  const auto [first, last] = words_.sentence();
  near_.assign(last - first, false);
  std::uint32_t next = last + reach;  // the sign that stands next
  for (std::uint32_t at = last; at-- > first;) {
    if (sign(at)) next = at;
    near_[at - first] = next - at <= reach;
  }
}

}  // namespace doichieu
