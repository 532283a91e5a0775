#include "value/amount_reader.hpp"

#include <algorithm>
#include <cmath>

#include "value/number_context.hpp"

namespace doichieu {
namespace {

constexpr Decimal one{1, 0};
constexpr std::string_view metres = "unit.metre";

Amount made(TokenRange tokens, NumberReading number, std::optional<UnitReading> unit, bool currency_first) {
  return {tokens, number, std::move(unit), currency_first};
}

bool agree(const UnitReading& a, const UnitReading& b) {
  return a.dimension == b.dimension && a.unit == b.unit && a.of == b.of;
}

/// Does the range end where it seems to? "12-15-7" goes on.
bool runs_on(const WordView& words, std::uint32_t at) {
  return words.glued(at, "-") && words.glued(at + 1);
}

/// "Two or three", "five or six", "10 or 12": nobody says of what is far apart that it is the one or the
/// other.
bool next_to(const NumberReading& low, const NumberReading& high) {
  const double a = low.written.value(), b = high.written.value();
  const bool whole = !low.fraction && !high.fraction && low.magnitude == one && high.magnitude == one;
  return whole && b > a && b - a <= std::max(1.0, a / 4);
}

/// "Gold faded $7.40 to $1,839.80": a step and where it led.
bool far_above(const NumberReading& low, const NumberReading& high) {
  constexpr double farthest = 50;
  return low.magnitude == high.magnitude && high.written.value() > farthest * low.written.value();
}

/// The unit of both ends; false where they differ, or where the lower one alone has it: "5% to 7 people".
bool shared_unit(const Amount& low, const Amount& high, std::optional<UnitReading>& unit) {
  unit = high.unit ? high.unit : low.unit;
  if (low.unit && high.unit) return agree(*low.unit, *high.unit);
  return !low.unit || low.currency_first;
}

/// "5 to 6 million" are five million to six; "900,000 to 1.2 million" are not.
bool scale_low(Amount& low, const Amount& high) {
  const double top = high.number.written.value();
  const bool own_unit = low.unit && !low.currency_first;
  if (low.number.magnitude == one && high.number.magnitude != one && !own_unit)
    if (const auto scaled = times(low.number.written, high.number.magnitude); scaled && scaled->value() < top)
      low.number.written = *scaled;
  return low.number.written.digits > 0 && low.number.written.value() < top;
}

}  // namespace

std::optional<Amount> AmountReader::at(std::uint32_t token) const {
  std::optional<Amount> out;
  if (units_.currency(token)) {
    out = behind_currency(token);
  } else if (words_.is(token, TokenKind::designator)) {
    out = behind_glued_currency(token);
  } else if (auto length = metres_and_rest(token)) {
    return length;
  } else if (may_start_number(words_, token)) {
    out = plain(token, false);
  }
  if (out) add_smaller_unit(*out);
  return out;
}

std::optional<Amount> AmountReader::plain(std::uint32_t token, bool money) const {
  auto number = numbers_.number(token, money);
  if (!number) return std::nullopt;
  const std::uint32_t last = number->tokens.last;
  if (words_.is(last, "/") && words_.glued(last) && !units_.at(last, number->magnitude)) return std::nullopt;
  auto unit = money ? std::nullopt : units_.at(last, number->magnitude);
  const bool letter =
      unit && unit->last == last + 1 && words_[last].fold_size == 1 && words_.capital_word(last);
  const bool power = unit && unit->last == last + 2 && words_.is(last + 1, TokenKind::number);
  const bool section = power && !words_.vietnamese() && token > words_.sentence().first &&
                       words_.capital_word(token - 1);                                   // "Section 5m2"
  if (section || (letter && part_of_name(words_, number->tokens))) return std::nullopt;  // "Gate 12C"
  const std::uint32_t end = unit ? unit->last : last;
  return made({number->tokens.first, end}, *number, std::move(unit), false);
}

std::optional<Amount> AmountReader::behind_currency(std::uint32_t token) const {
  const auto currency = units_.currency(token);
  if (!words_.is(currency.last, TokenKind::number) || !units_.stands_first(token, currency.last))
    return std::nullopt;
  auto out = plain(currency.last, true);
  if (!out) return std::nullopt;
  out->tokens.first = token;
  out->unit = units_.money(currency);
  out->currency_first = true;
  return out;
}

/// "VND673": one token, of which the letters are a currency. The digits may go on behind a comma.
std::optional<Amount> AmountReader::behind_glued_currency(std::uint32_t token) const {
  const std::string_view whole = words_.folded(token);
  const EntryId currency = units_.glued_currency(token);
  if (currency == no_entry || !may_start_number(words_, token)) return std::nullopt;
  std::string digits(whole.substr(whole.find_first_of("0123456789")));
  std::uint32_t last = token + 1;
  while (words_.glued(last) && (words_.is(last, ",") || words_.is(last, ".")) && words_.glued(last + 1) &&
         words_.is(last + 1, TokenKind::number)) {
    (digits += words_.folded(last)) += words_.folded(last + 1);
    last += 2;
  }
  auto number = numbers_.figures(digits, {token, last}, true);
  if (!number) return std::nullopt;
  const TokenRange tokens = number->tokens;
  return made(tokens, *number, units_.money(currency, tokens.last), true);
}

/// "1m70", "22m5", "1 mét 75": metres and their decimals, behind the sign or the word.
std::optional<Amount> AmountReader::metres_and_rest(std::uint32_t token) const {
  const auto whole = words_.digits(token);
  const auto metre = whole ? words_.find(token + 1, EntryType::unit) : WordView::Found{};
  if (!metre || metre->id != metres || words_.glued(token)) return std::nullopt;
  const std::uint32_t rest_at = metre.last, end = rest_at + 1;
  const auto rest = words_.small(rest_at, 0, 99);
  if (!rest) return std::nullopt;
  const bool power =
      words_[rest_at].fold_size == 1 && (*rest == 2 || *rest == 3);  // "22m2": of a plane, of a room
  const bool one_word = words_.glued(token + 1) && words_.glued(rest_at) && !power;
  const bool spoken = words_.vietnamese() && !words_.glued(rest_at) && words_[rest_at].fold_size == 2 &&
                      !words_.is(end, TokenKind::word) && !words_.is(end, TokenKind::symbol);
  if ((!one_word && !spoken) || words_.glued(end, "-") || words_.glued(end, "/")) return std::nullopt;
  const auto written = plus({*whole, 0}, {*rest, -static_cast<int>(words_[rest_at].fold_size)});
  if (!written) return std::nullopt;
  NumberReading number;
  number.written = *written;
  number.fraction = true;
  number.tokens = {token, end};
  return made(number.tokens, number, units_.measure(metre), false);
}

// --- units in two steps

void AmountReader::add_smaller_unit(Amount& amount) const {
  if (!amount.unit || amount.number.magnitude != one || amount.number.fraction) return;
  if (amount.unit->dimension == Dimension::measure) add_inches(amount);
  if (amount.unit->dimension == Dimension::money && amount.unit->factor == 1) add_cents(amount);
}

/// "7 feet 10 inches" are 94 inches, "2 m 40 cm" 240 cm. Units that go by tens are else written with a
/// decimal, so "5 km and 300 m" are two.
void AmountReader::add_inches(Amount& amount) const {
  for (int steps = 0; steps < 2; ++steps) {
    const std::uint32_t behind = amount.tokens.last;
    const auto joiner = words_.find(behind, EntryType::number, "joiner");
    const std::uint32_t next = joiner ? joiner.last : behind;
    if (words_.glued(next, "-") || !words_.inside(next)) return;
    const auto lower = plain(next, false);
    if (!lower || !lower->unit || lower->unit->of != amount.unit->of) return;
    const double ratio = amount.unit->factor / lower->unit->factor;
    const auto whole = static_cast<std::int64_t>(std::llround(ratio));
    const bool centimetres = whole == 100;  // "3 m and 5 cm" are one, "5 km and 300 m" two
    const bool by_tens = std::abs(std::log10(ratio) - std::round(std::log10(ratio))) < 1e-9;
    if (whole < 2 || std::abs(ratio - std::round(ratio)) > 1e-6 || (by_tens && joiner && !centimetres) ||
        lower->number.written.value() >= ratio)
      return;
    const auto product = times(amount.number.written, {whole, 0});
    const auto sum = product ? plus(*product, lower->number.written) : std::nullopt;
    if (!sum) return;
    amount.number.written = *sum;
    amount.unit = lower->unit;
    amount.tokens.last = amount.number.tokens.last = lower->tokens.last;
  }
}

/// "3 dollars 50 cents", "$20 and 43 cents", and at the end of a clause "15 dollars and 50".
void AmountReader::add_cents(Amount& amount) const {
  const std::uint32_t behind = amount.tokens.last;
  const auto joiner = words_.find(behind, EntryType::number, "joiner");
  const std::uint32_t next = joiner ? joiner.last : behind;
  if (!words_.inside(next) || words_.glued(next)) return;
  const auto lower = plain(next, false);
  if (!lower || lower->number.fraction || lower->number.written.value() >= 100 ||
      lower->number.written.digits <= 0)
    return;
  std::uint32_t end = lower->tokens.last;
  const auto letter = words_.glued(end) ? words_.find(end, EntryType::currency) : WordView::Found{};
  const bool cents = lower->unit ? lower->unit->dimension == Dimension::money && lower->unit->factor == 0.01
                                 : letter && letter->value == 0.01;
  if (cents && !lower->unit) end = letter.last;
  const bool figures = words_.is(next, TokenKind::number) && words_[next].fold_size == 2;
  const bool ends = !words_.inside(end) || (words_.is(end, ".") && end + 1 == words_.sentence().last);
  if (!cents && (lower->unit || !ends || !(figures || lower->number.in_words))) return;
  const auto part = times(lower->number.written, {1, -2});
  const auto sum = part ? plus(amount.number.written, *part) : std::nullopt;
  if (!sum) return;
  amount.number.written = *sum;
  amount.number.fraction = true;
  amount.tokens.last = amount.number.tokens.last = end;
}

// --- ranges

bool AmountReader::preceded_by(std::uint32_t token, const CodeKey& code) const {
  return words_.inside(token - 1) && words_.find(token - 1, EntryType::date_word, code);
}

/// The first of the words for ages that end before the token: "between the ages of 5 and 11".
std::uint32_t AmountReader::before_age(std::uint32_t token) const {
  constexpr std::uint32_t longest = 3;
  std::uint32_t before = token;
  for (std::uint32_t first = token - 1; words_.inside(first) && token - first <= longest; --first)
    if (const auto word = words_.find(first, EntryType::counter, "age"); word && word.last == token)
      before = first;
  return before;
}

/// "12 to 15", "between 12 and 15"; "từ 7 đến 8" is a range in Vietnamese, "from 7 to 8" in English where
/// nothing is said to change.
bool AmountReader::joins(const Amount& low, bool changes) const {
  const std::uint32_t at = low.tokens.last;
  const std::uint32_t first = low.tokens.first;
  if (words_.find(at, EntryType::date_word, "and"))
    return preceded_by(first, "between") || preceded_by(before_age(first), "between");
  if (words_.find(at, EntryType::stop, "or")) return !low.unit;
  if (!words_.find(at, EntryType::date_word, "to")) return false;
  return words_.vietnamese() || !changes || !preceded_by(first, "from");
}

std::optional<Amount> AmountReader::upper(const Amount& low, bool dash) const {
  const std::uint32_t next = low.tokens.last + 1;
  if (units_.currency(next)) return behind_currency(next);
  if (dash && !words_.is(next, TokenKind::number)) return std::nullopt;
  if (words_.is(next, TokenKind::designator)) return behind_glued_currency(next);
  return plain(next, low.currency_first);
}

/// Does a hyphen stand here for the word that the second number tells: "a 10- to 15-minute delay"?
bool AmountReader::hangs(std::uint32_t at) const {
  return words_.glued(at, "-") && !words_.glued(at + 1) &&
         (words_.find(at + 1, EntryType::date_word, "to") || words_.find(at + 1, EntryType::stop, "or"));
}

std::optional<AmountRange> AmountReader::range(const Amount& low, Changed changed) const {
  if (hangs(low.tokens.last)) {  // "18- to 24-year-olds"
    Amount whole = low;
    whole.tokens.last = whole.number.tokens.last = low.tokens.last + 1;
    auto out = range(whole, changed);
    if (out) out->low.tokens = low.tokens, out->low.number.tokens = low.number.tokens;
    return out;
  }
  const std::uint32_t at = low.tokens.last;
  const bool dash = words_.is(at, "-");
  if (dash && words_.glued(at) != words_.glued(at + 1)) return std::nullopt;
  if (!dash && !joins(low, changed != Changed::no)) return std::nullopt;
  auto high = upper(low, dash);
  if (!high || (dash && !high->unit && runs_on(words_, high->tokens.last))) return std::nullopt;
  if (changed == Changed::by_this && !dash && low.unit && high->unit) return std::nullopt;
  const bool sums = low.currency_first && high->currency_first;
  const bool spread = preceded_by(low.tokens.first, "from") || preceded_by(low.tokens.first, "between");
  if (!dash && sums && !spread && far_above(low.number, high->number)) return std::nullopt;
  if (words_.find(at, EntryType::stop, "or") && !next_to(low.number, high->number)) return std::nullopt;
  AmountRange out{low, std::move(*high), {}};
  if (!shared_unit(out.low, out.high, out.unit) || !scale_low(out.low, out.high)) return std::nullopt;
  return out;
}

}  // namespace doichieu
