#include "value/number_context.hpp"

#include <algorithm>

namespace doichieu {
namespace {

constexpr std::uint16_t shortest_name = 3;  ///< digits; shorter ones are too often counts
constexpr std::uint16_t longest_name = 4;
constexpr std::uint32_t shortest_row = 4;  ///< figures in a line of a table
constexpr std::uint32_t most_groups = 5;   ///< of three digits in one number

/// "737-8": digits, a hyphen and fewer digits, so no range.
bool model(const NormalText& text, std::uint32_t i) {
  if (i + 2 >= text.size() || text.folded(i + 1) != "-" || !text[i + 1].is(TokenFlag::glued)) return false;
  return text[i + 2].kind == TokenKind::number && text[i + 2].is(TokenFlag::glued) &&
         text[i + 2].fold_size < text[i].fold_size;
}

/// "Boeing 737 MAX": between two words with capitals, the second in capitals throughout.
bool between_names(const NormalText& text, std::uint32_t i) {
  if (i == 0 || i + 1 >= text.size()) return false;
  return text[i - 1].kind == TokenKind::word && text[i - 1].is(TokenFlag::capitalised) &&
         text[i + 1].kind == TokenKind::word && text[i + 1].is(TokenFlag::all_capitals);
}

/// "iPhone": a capital behind a small letter.
bool inner_capital(const WordView& words, std::uint32_t at) {
  if (!words.is(at, TokenKind::word) || words.capital_word(at)) return false;
  const std::string_view source = words.text().source({at, at + 1});
  return std::any_of(source.begin(), source.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

constexpr std::uint32_t longest_place = 4;  ///< tokens of a name

/// Does the name of a place that the lexicon knows end with the token? Its first token.
std::optional<std::uint32_t> place_ends(const WordView& words, std::uint32_t at) {
  for (std::uint32_t first = at; words.inside(first) && at - first < longest_place && first > 0; --first)
    if (const auto place = words.find(first, EntryType::place); place && place.last == at + 1)
      return words.has(first - 1, WordView::bit(EntryType::place_word)) ? first - 1 : first;
  return std::nullopt;
}

bool parts_row(const WordView& words, std::uint32_t at) {
  return words.is(at, ",") || words.is(at, ";") || words.find(at, EntryType::stop, "and");
}

constexpr std::uint32_t longest_thing = 3;  ///< tokens of what the places have

/// The token behind the few words for what is counted.
std::uint32_t past_thing(const WordView& words, std::uint32_t at) {
  const std::uint32_t last = at + longest_thing;
  while (at < last && words.lower_word(at) && !words.has(at, WordView::bit(EntryType::stop))) ++at;
  return at;
}

/// The figure that such words stand behind, which end before the token; 0 where there is none.
std::uint32_t figure_before(const WordView& words, std::uint32_t at) {
  for (std::uint32_t i = 1; i <= longest_thing + 1 && words.inside(at - i); ++i) {
    if (words.is(at - i, TokenKind::number)) return at - i;
    if (!words.lower_word(at - i)) return 0;
  }
  return 0;
}

/// One of a row in which places have a figure each: "Lào Cai 32; Quảng Ninh 19; Yên Bái 8", "Gia Lai 120 nhà,
/// Đắk Lắk 131 nhà". A single one may as well be a name.
bool in_row_of_places(const WordView& words, TokenRange number) {
  const auto place = place_ends(words, number.first - 1);
  if (!place) return false;
  if (const std::uint32_t end = past_thing(words, number.last); parts_row(words, end)) {
    std::uint32_t next = end + 1;
    if (words.find(next, EntryType::stop, "and")) ++next;
    const auto other = words.find(next, EntryType::place);
    if (other && words.is(other.last, TokenKind::number)) return true;
  }
  std::uint32_t before = *place - 1;
  if (!words.inside(before) || !parts_row(words, before)) return false;
  if (words.is(before - 1, ",")) --before;
  const std::uint32_t figure = figure_before(words, before);
  return figure && words.inside(figure - 1) && place_ends(words, figure - 1);
}

/// "2.412": a sign between its digits, so that it is a count and no name, as "2.0" may be.
bool grouped(const WordView& words, std::uint32_t at) {
  constexpr std::uint16_t shortest = 5;
  return words.is(at, TokenKind::number) && !words.digits(at) && words[at].fold_size >= shortest;
}

}  // namespace

NameNumbers::NameNumbers(const NormalText& text) {
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const Token& token = text[i];
    if (token.kind != TokenKind::number || token.fold_size < shortest_name || token.fold_size > longest_name)
      continue;
    if (plain_digits(text.folded(i)) && (model(text, i) || between_names(text, i)))
      hashes_.push_back(token.hash);
  }
  std::sort(hashes_.begin(), hashes_.end());
}

bool NameNumbers::contains(const Token& token) const {
  return std::binary_search(hashes_.begin(), hashes_.end(), token.hash);
}

bool may_start_number(const WordView& words, std::uint32_t at) {
  if (!words.glued(at)) return true;
  const Token& sign = words[at - 1];
  if (sign.kind == TokenKind::symbol)
    return !words.is(at - 1, "+") || !words.glued(at - 1) || words[at - 2].kind == TokenKind::punctuation;
  if (sign.kind != TokenKind::punctuation) return false;
  if (leading_point(words, at)) return true;
  if (words.is(at - 1, "-")) return !words.glued(at - 1) || words.is(at - 2, "(");
  return words.is(at - 1, "(") || words.is(at - 1, "\"") || words.is(at - 1, "[");
}

bool leading_point(const WordView& words, std::uint32_t at) {
  return !words.vietnamese() && words.glued(at, words.folded(at)) && words.is(at - 1, ".") &&
         !words.glued(at - 1) && plain_digits(words.folded(at));
}

bool number_word_starts(const WordView& words, std::uint32_t at) {
  if (!words.capital_word(at)) return true;
  if (at > words.sentence().first && words[at - 1].kind != TokenKind::punctuation) return false;
  return !words.vietnamese() || !words.capital_word(at + 1);
}

std::uint32_t figure_row_end(const WordView& words, std::uint32_t at) {
  bool groups = true;
  std::uint32_t end = at;
  while (words.is(end, TokenKind::number) && (end == at || !words.glued(end))) {
    groups = groups && (end == at || words[end].fold_size == 3);
    ++end;
  }
  const bool telephone =
      words.folded(at).size() > 2 && words.folded(at)[0] == '0' && plain_digits(words.folded(at));
  if (telephone && end > at + 1 && !words.glued(end)) return end;
  const bool runs_on = words.glued(end);  // the last figure belongs to what follows
  return end - at >= shortest_row + (runs_on ? 1 : 0) && (!groups || end - at > most_groups)
             ? end - (runs_on ? 1 : 0)
             : at;
}

bool counter_at(const WordView& words, std::uint32_t at) {
  return words.find(at, EntryType::counter, "") || words.find(at, EntryType::counter, "classifier") ||
         words.find(at, EntryType::counter, "state");
}

bool numbers_a_house(const WordView& words, std::uint32_t end) {
  for (std::uint32_t at = end; at < end + 3 && words.capital_word(at); ++at)
    if (at > end && words.find(at, EntryType::counter, "street")) return true;
  return false;
}

bool numbers_a_list(const WordView& words, TokenRange number) {
  const bool opens = number.first == words.sentence().first;
  if (opens && (words.glued(number.last, ".") || words.glued(number.last, ")"))) return true;
  return !opens && words.is(number.first - 1, "(") &&
         (words.is(number.last, ")") || words.is(number.last, ","));
}

bool part_of_name(const WordView& words, TokenRange number) {
  if (number.first == words.sentence().first) return false;
  const std::uint32_t before = number.first - 1;
  if (words.is(before, TokenKind::number) && words.capital_word(number.last)) return true;
  if (inner_capital(words, before)) return true;
  if (!words.capital_word(before) || words[before].is(TokenFlag::possessive)) return false;
  const bool counted = words.vietnamese() && grouped(words, number.first) && words.lower_word(number.last);
  if (counted || counter_at(words, number.last) || in_row_of_places(words, number)) return false;
  const bool opening = before == words.sentence().first;
  if (opening && words.has(before, WordView::bit(EntryType::stop)) &&
      !words[before].is(TokenFlag::all_capitals))
    return false;  // "The 12 Democrats"
  const std::uint32_t behind = words.glued(number.last, "-") ? number.last + 1 : number.last;
  return !(opening && words.lower_word(behind));
}

bool is_age(const WordView& words, TokenRange number, Decimal value, bool in_words) {
  if (in_words || value.exponent != 0 || value.digits >= 120 || value.digits <= 0) return false;
  if (number.first < words.sentence().first + 2) return false;
  if (!words.is(number.first - 1, ",")) return false;
  const bool shut = words.is(number.last, ",") || words.is(number.last, ";");
  if (words.lower_word(number.first - 2))  // "his wife, 43, who sells"
    return shut && !words.has(number.first - 2, WordView::bit(EntryType::stop));
  if (!words.capital_word(number.first - 2)) return false;
  return shut || words.is(number.last, ".") || number.last == words.sentence().last;
}

}  // namespace doichieu
