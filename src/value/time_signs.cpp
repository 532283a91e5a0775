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

constexpr std::uint64_t sign_types =
    signs | WordView::bit(EntryType::date_word) | WordView::bit(EntryType::number);

/// Date words that stand beside time alone; the others are prepositions, articles and the like.
constexpr CodeKey sign_words[] = {
    "day",     "first-days",   "month",       "year",         "quarter",     "weekend",    "decade",
    "century", "now",          "daily",       "weekly",       "monthly",     "quarterly",  "yearly",
    "lunar",   "some-time-in", "half-yearly", "fortnightly",  "spring",      "summer",     "autumn",
    "winter",  "working-day",  "year-end",    "year-earlier", "same-period", "before-era", "era"};

constexpr std::string_view named_day = "--";   ///< opens the code of a day with a name: "--12-25"
constexpr std::string_view of_tens = "tens-";  ///< and that of a decade: "tens-70"

constexpr std::uint64_t words_before =
    WordView::bit(EntryType::date_word) | WordView::bit(EntryType::qualifier);

/// What may stand in a form before its sign, figures and punctuation aside.
constexpr std::uint64_t inner_words = WordView::bit(EntryType::date_word) | WordView::bit(EntryType::number) |
                                      WordView::bit(EntryType::magnitude) |
                                      WordView::bit(EntryType::fraction) |
                                      WordView::bit(EntryType::qualifier);

}  // namespace

bool TimeSigns::sign(std::uint32_t at) const {
  if (words_.is(at, TokenKind::word) && !words_.has(at, sign_types)) return false;
  if (words_.has(at, signs)) return true;
  if (const auto word = words_.find(at, EntryType::date_word)) {
    if (word->code.starts_with(named_day) || word->code.starts_with(of_tens)) return true;
    if (words_.may_be(at, sign_words) && words_.any_of(at, EntryType::date_word, sign_words)) return true;
  }
  if (words_.is(at, TokenKind::designator)) return true;  // "Q3"
  if (!words_.is(at, TokenKind::number))
    return words_.has(at, WordView::bit(EntryType::number)) && introduced(at, !number_goes_on(at));
  const bool marked = words_.glued(at + 1) && words_[at + 1].kind != TokenKind::symbol &&
                      (words_[at + 1].kind != TokenKind::punctuation || words_.glued(at + 2));  // no "300,"
  const std::string_view digits = words_.folded(at);
  const bool dotted =
      digits.size() <= 10 && std::count(digits.begin(), digits.end(), '.') == 2;  // 18.02.2026
  const bool lone_hour = words_[at].fold_size <= 2;
  return marked || dotted || words_[at].fold_size == 4 || words_.is(at + 1, "/") || introduced(at, lone_hour);
}

/// "two thousand", "nineteen-ninety": a word that a year may begin with, so no hour.
bool TimeSigns::number_goes_on(std::uint32_t at) const {
  constexpr double first_of_year = 10;  // as no year's first two digits are fewer
  const auto word = words_.find(at, EntryType::number, "");
  if (!word) return false;
  const std::uint32_t next = words_.glued(word.last, "-") ? word.last + 1 : word.last;
  return words_.has(next, WordView::bit(EntryType::magnitude)) ||
         (word->value >= first_of_year && words_.find(next, EntryType::number, ""));
}

/// Behind "at", "at about"; where it is no lone hour, behind any word that introduces: "to 9.30".
bool TimeSigns::introduced(std::uint32_t at, bool lone_hour) const {
  constexpr CodeKey hour_words[] = {"at"};
  if (at == words_.sentence().first || !words_.has(at - 1, words_before)) return false;
  const bool hedged = words_.has(at - 1, WordView::bit(EntryType::qualifier));
  return !lone_hour || words_.may_be(at - 1, hour_words) || (hedged && words_.may_be(at - 2, hour_words));
}

void TimeSigns::enter() {
  const auto [first, last] = words_.sentence();
  leads_to_.assign(last - first + 1, nowhere);
  for (std::uint32_t at = last; at-- > first;) leads_to_[at - first] = sign(at) ? at : behind(at);
}

/// The sign that a form beginning here may hold further on: all of it are words that forms are made of.
std::uint32_t TimeSigns::behind(std::uint32_t at) const {
  const std::uint32_t first = words_.sentence().first;
  const TokenKind kind = words_[at].kind;
  std::uint32_t sign = nowhere;
  if (kind == TokenKind::number || kind == TokenKind::punctuation) sign = leads_to_[at + 1 - first];
  if (words_.has(at, inner_words))
    for (auto [hit, end] = words_.hits(at); hit != end; ++hit)
      if (hit->tokens.last <= words_.sentence().last &&
          (WordView::bit(words_.type(hit->entry)) & inner_words) != 0)
        sign = std::min(sign, leads_to_[hit->tokens.last - first]);
  return sign == nowhere || sign - at > reach ? nowhere : sign;
}

}  // namespace doichieu
