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

constexpr std::string_view named_day = "--";   ///< opens the code of a day with a name: "--12-25"
constexpr std::string_view of_tens = "tens-";  ///< and that of a decade: "tens-70"

/// Date words that stand beside time alone; the others are prepositions, articles and the like.
constexpr CodeKey sign_words[] = {named_day,  of_tens,        "day",          "first-days",  "month",
                                  "year",     "quarter",      "weekend",      "decade",      "century",
                                  "now",      "daily",        "weekly",       "monthly",     "quarterly",
                                  "yearly",   "lunar",        "some-time-in", "half-yearly", "fortnightly",
                                  "spring",   "summer",       "autumn",       "winter",      "working-day",
                                  "year-end", "year-earlier", "same-period",  "before-era",  "era"};

/// Nothing else is a sign; a number word is one where it tells an hour.
constexpr Opening any_sign = {signs | WordView::bit(EntryType::number), sign_words, true, true};

constexpr std::uint64_t words_before =
    WordView::bit(EntryType::date_word) | WordView::bit(EntryType::qualifier);

/// What may stand in a form before its sign, figures and punctuation aside.
constexpr std::uint64_t inner_words = WordView::bit(EntryType::date_word) | WordView::bit(EntryType::number) |
                                      WordView::bit(EntryType::magnitude) |
                                      WordView::bit(EntryType::fraction) |
                                      WordView::bit(EntryType::qualifier);

}  // namespace

bool TimeSigns::sign(std::uint32_t at) const {
  if (!words_.opens(at, any_sign)) return false;
  if (words_.has(at, signs)) return true;
  if (words_.may_be(at, sign_words) && is_sign_word(at)) return true;
  const TokenKind kind = words_[at].kind;
  if (kind == TokenKind::designator) return true;  // "Q3"
  if (kind != TokenKind::number)
    return words_.has(at, WordView::bit(EntryType::number)) && introduced(at, !number_goes_on(at));
  const bool marked = words_.glued(at + 1) && words_[at + 1].kind != TokenKind::symbol &&
                      (words_[at + 1].kind != TokenKind::punctuation || words_.glued(at + 2));  // no "300,"
  const std::string_view digits = words_.folded(at);
  const bool dotted =
      digits.size() <= 10 && std::count(digits.begin(), digits.end(), '.') == 2;  // 18.02.2026
  const bool lone_hour = words_[at].fold_size <= 2;
  return marked || dotted || words_[at].fold_size == 4 || words_.is(at + 1, "/") || introduced(at, lone_hour);
}

/// Asked only where may_be() does not say no.
bool TimeSigns::is_sign_word(std::uint32_t at) const {
  const auto word = words_.find(at, EntryType::date_word);
  if (word && (word->code.starts_with(named_day) || word->code.starts_with(of_tens))) return true;
  return words_.any_of(at, EntryType::date_word, sign_words);
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

std::uint32_t TimeSigns::enter() {
  const auto [first, end] = words_.sentence();
  std::uint32_t last = end;
  while (last > first && !sign(last - 1)) --last;
  leads_to_.assign(last - first, nowhere);
  for (std::uint32_t at = last; at-- > first;) leads_to_[at - first] = sign(at) ? at : behind(at);
  return last;
}

/// The sign that a form beginning here may hold further on: all of it are words that forms are made of.
std::uint32_t TimeSigns::behind(std::uint32_t at) const {
  const TokenKind kind = words_[at].kind;
  std::uint32_t sign = nowhere;
  if (kind == TokenKind::number || kind == TokenKind::punctuation) sign = sign_from(at + 1);
  if (words_.has(at, inner_words))
    for (auto [hit, end] = words_.hits(at); hit != end; ++hit)
      if (hit->tokens.last <= words_.sentence().last &&
          (WordView::bit(words_.type(hit->entry)) & inner_words) != 0)
        sign = std::min(sign, sign_from(hit->tokens.last));
  return sign == nowhere || sign - at > reach ? nowhere : sign;
}

}  // namespace doichieu
