#include "value/number_reader.hpp"

#include <cmath>
#include <string>

#include "value/fraction_reader.hpp"
#include "value/number_context.hpp"
#include "value/spelled_number.hpp"

namespace doichieu {
namespace {

constexpr std::int64_t most =
    1'000'000'000'000'000;  // 10^15: enough for any sum in a newspaper, ×1000 still fits

constexpr int most_decimals = 9;

constexpr std::uint64_t measures = WordView::bit(EntryType::unit) | WordView::bit(EntryType::currency) |
                                   WordView::bit(EntryType::percent) | WordView::bit(EntryType::duration);

bool within(std::int64_t digits) {
  return digits < most && digits > -most;
}

/// A decimal that ends says a fraction as well.
int parts_of(const Fraction& fraction) {
  return fraction.decimal().exponent > -most_decimals ? 1 : static_cast<int>(fraction.under);
}

}  // namespace

/// `a` keeps its trailing zeros: they say how sharp it is.
std::optional<Decimal> times(Decimal a, Decimal b) {
  b = b.reduced();
  std::int64_t digits = 0;
  if (__builtin_mul_overflow(a.digits, b.digits, &digits) || !within(digits)) return std::nullopt;
  return Decimal{digits, a.exponent + b.exponent};
}

std::optional<Decimal> plus(Decimal a, Decimal b) {
  if (a.exponent < b.exponent) std::swap(a, b);
  for (; a.exponent > b.exponent; --a.exponent)
    if (__builtin_mul_overflow(a.digits, std::int64_t{10}, &a.digits) || !within(a.digits))
      return std::nullopt;
  a.digits += b.digits;
  if (!within(a.digits)) return std::nullopt;
  return a;
}

Decimal decimal_of(double value) {
  Decimal out;
  while (value != std::floor(value) && out.exponent > -9) value *= 10, --out.exponent;
  out.digits = static_cast<std::int64_t>(std::llround(value));
  return out.reduced();
}

WordView::Found NumberReader::magnitude(std::uint32_t at, bool money) const {
  if (words_.glued(at, "-") && words_.glued(at + 1)) ++at;
  const WordView::Found found = words_.find(at, EntryType::magnitude);
  if (found && !money && words_[at].fold_size == 1 && found.last == at + 1 && !capital_letter(at)) return {};
  return found;
}

/// "350K followers", "1.2B": glued on in a capital, where metres are small and a "4K screen" has one digit.
bool NumberReader::capital_letter(std::uint32_t at) const {
  if (words_.vietnamese() || !words_.glued(at) || words_.glued(at + 1)) return false;
  return words_.capital_word(at) && words_[at - 1].kind == TokenKind::number && words_[at - 1].fold_size > 1;
}

void NumberReader::multiply(NumberReading& reading, bool money) const {
  while (const WordView::Found found = magnitude(reading.tokens.last, money)) {
    const auto value = times(reading.written, decimal_of(found->value));
    const auto scale = times(reading.magnitude, decimal_of(found->value));
    if (!value || !scale) return;
    reading.written = *value;
    reading.magnitude = *scale;
    reading.parts = 1;
    if (reading.other) reading.other = times(*reading.other, decimal_of(found->value));
    reading.tokens.last = found.last;
  }
}

/// "1 tỷ 200 triệu", "2 triệu rưỡi".
void NumberReader::add_lower_part(NumberReading& reading) const {
  if (reading.magnitude == Decimal{1, 0}) return;
  const std::uint32_t at = reading.tokens.last;
  if (const WordView::Found half = words_.find(at, EntryType::fraction); half && words_.vietnamese()) {
    const auto part = times(decimal_of(half->value), reading.magnitude);
    const auto sum = part ? plus(reading.written, *part) : std::nullopt;
    if (!sum) return;
    reading.written = *sum;
    reading.tokens.last = half.last;
    return;
  }
  if (const auto joiner = words_.find(at, EntryType::number, "joiner")) {
    // "6 crore and two hundred"; "3 million and two people" are two counts
    const auto rest = read_spelled(words_, joiner.last);
    if (!rest || rest->value < 100 || static_cast<double>(rest->value) >= reading.magnitude.value()) return;
    if (const auto sum = plus(reading.written, {rest->value, 0})) {
      reading.written = *sum;
      reading.tokens.last = rest->last;
    }
    return;
  }
  if (!words_.is(at, TokenKind::number) || words_.glued(at)) return;
  const auto part = single(words_.folded(at), {at, at + 1}, false);
  if (!part || part->magnitude == Decimal{1, 0} || part->written.value() >= reading.magnitude.value()) return;
  if (const auto sum = plus(reading.written, part->written)) {
    reading.written = *sum;
    reading.tokens.last = part->tokens.last;
  }
}

std::optional<NumberReading> NumberReader::figures(std::string_view digits, TokenRange tokens,
                                                   bool money) const {
  auto out = single(digits, tokens, money);
  if (out) add_lower_part(*out);
  return out;
}

std::optional<NumberReading> NumberReader::single(std::string_view digits, TokenRange tokens,
                                                  bool money) const {
  const std::uint32_t next = tokens.last;
  const bool fractional = magnitude(next, money) || words_.has(next, WordView::bit(EntryType::percent) |
                                                                         WordView::bit(EntryType::unit));
  const auto figures = read_figures(digits, words_.language(), style_, fractional);
  if (!figures) return std::nullopt;
  NumberReading out;
  out.written = figures->decimal;
  out.fraction = figures->fraction;
  out.tokens = tokens;
  out.other = figures->other;
  if (!out.fraction) {
    add_decimals(out);
    add_fraction(out, {1, 0}, money);
  }
  multiply(out, money);
  if (out.magnitude != Decimal{1, 0} && !out.fraction) add_fraction(out, out.magnitude, money);
  return out;
}

/// The token behind groups of three digits that spaces set apart from the number at `at`: "1 409".
std::uint32_t NumberReader::groups_end(std::uint32_t at) const {
  std::uint32_t last = at + 1;
  const std::string_view first = words_.folded(at);
  if (first.size() > 3 || first[0] == '0' || !plain_digits(first)) return last;
  const auto gap = [&](std::uint32_t i) { return words_[i].source.begin - words_[i - 1].source.end; };
  while (last - at < 5 && words_.is(last, TokenKind::number) && !words_.glued(last) &&
         words_[last].fold_size == 3 && plain_digits(words_.folded(last)) && gap(last) <= 3)
    ++last;
  // A plain space may as well part a count from a name ("15 787 Dreamliners"), where a hard space does not.
  const bool hard = last > at + 1 && gap(last - 1) > 1;
  const bool hyphen = words_.glued(last, "-") && words_.glued(last + 1);  // "50 737-8 airplanes"
  const bool runs_on = hyphen || (words_.glued(last) && words_[last].kind != TokenKind::punctuation);
  return runs_on || (!hard && words_.capital_word(last)) ? at + 1 : last;
}

std::optional<NumberReading> NumberReader::in_figures(std::uint32_t at, bool money) const {
  if (leading_point(words_, at)) {
    auto decimal = figures("0." + std::string(words_.folded(at)), {at, at + 1}, money);
    if (decimal) --decimal->tokens.first;
    return decimal;
  }
  const std::uint32_t last = groups_end(at);
  std::string joined(words_.folded(at));
  for (std::uint32_t i = at + 1; i < last; ++i) joined += words_.folded(i);
  if (auto whole = figures(joined, {at, last}, money); whole || last == at + 1) return whole;
  return figures(words_.folded(at), {at, at + 1}, money);
}

/// "10 1/2", "two and a half"; "3 million and a quarter" of a million, "a billion and a half million".
void NumberReader::add_fraction(NumberReading& reading, Decimal scale, bool money) const {
  const auto part = added_fraction(words_, reading.tokens.last);
  if (!part) return;
  NumberReading addend;
  addend.written = part->decimal();
  addend.tokens.last = part->last;
  if (scale != Decimal{1, 0}) {
    multiply(addend, money);
    if (addend.magnitude == Decimal{1, 0})
      if (const auto whole = times(addend.written, scale)) addend.written = *whole;
    if (addend.written.value() >= scale.value()) return;
  }
  const auto sum = plus(reading.written, addend.written);
  if (!sum) return;
  reading.written = *sum;
  if (scale == Decimal{1, 0}) reading.parts = parts_of(*part);
  reading.fraction = reading.fraction || scale == Decimal{1, 0};
  reading.weak = false;
  reading.other.reset();
  reading.tokens.last = addend.tokens.last;
}

/// "two point two five": decimals are read out one by one, or stand there in figures.
void NumberReader::add_decimals(NumberReading& reading) const {
  const auto point = words_.find(reading.tokens.last, EntryType::number, "point");
  if (!point || reading.magnitude != Decimal{1, 0}) return;
  std::uint32_t at = point.last;
  Decimal sum = reading.written;
  const auto append = [&](std::int64_t digit) {
    if (const auto longer = plus(sum, Decimal{digit, sum.exponent - 1})) sum = *longer;
  };
  const std::string_view figures = words_.is(at, TokenKind::number) ? words_.folded(at) : std::string_view();
  if (plain_digits(figures) && figures.size() <= 6) {
    for (const char c : figures) append(c - '0');
    ++at;
  } else {
    for (int places = 0; places < 6; ++places) {
      const auto digit = words_.find(at, EntryType::number, "");
      if (!digit || digit->value >= 10 || words_.capital_word(at)) break;
      append(static_cast<std::int64_t>(digit->value));
      at = digit.last;
    }
  }
  if (at == point.last) return;
  reading.written = sum;
  reading.fraction = true;
  reading.weak = false;
  reading.tokens.last = at;
}

/// "half a million", "nửa triệu".
std::optional<NumberReading> NumberReader::half(std::uint32_t at) const {
  const WordView::Found part = words_.find(at, EntryType::fraction);
  if (!part || part->value != 0.5) return std::nullopt;
  NumberReading out;
  out.written = {5, -1};
  out.in_words = true;
  out.tokens = {at, part.last};
  if (words_.find(part.last, EntryType::number, "article")) ++out.tokens.last;
  multiply(out, false);
  const bool of_unit = words_.has(out.tokens.last, measures);
  if (out.magnitude == Decimal{1, 0} && !of_unit) return std::nullopt;
  return out;
}

/// "two thirds", "three quarters of a million".
std::optional<NumberReading> NumberReader::part(std::uint32_t at) const {
  const auto part = fraction_at(words_, at);
  if (!part) return std::nullopt;
  NumberReading out;
  out.written = part->decimal();
  out.parts = parts_of(*part);
  out.in_words = !words_.is(at, TokenKind::number);
  out.tokens = {at, part->last};
  const bool of = static_cast<bool>(words_.find(part->last, EntryType::stop, "of"));
  const std::uint32_t article = part->last + (of ? 1 : 0);
  const bool of_a = of && words_.find(article, EntryType::number, "article");
  constexpr std::uint64_t of_units = WordView::bit(EntryType::unit) | WordView::bit(EntryType::percent);
  if (of_a && (magnitude(article + 1, false) || words_.has(article + 1, of_units)))
    out.tokens.last = article + 1;  // "a quarter of a million", "half of a percentage point"
  multiply(out, false);
  return out;
}

std::optional<NumberReading> NumberReader::in_words(std::uint32_t at) const {
  const std::optional<SpelledNumber> spelled = read_spelled(words_, at);
  if (!spelled) return std::nullopt;
  NumberReading out;
  out.written = {spelled->value, 0};
  out.in_words = true;
  out.tokens = {at, spelled->last};
  out.magnitude = {spelled->scale, 0};
  const bool alone = out.tokens.size() == 1;
  if (alone && words_.bare()) return std::nullopt;  // "sau" is after (sau) far more often than six (sáu)
  out.weak = alone && (spelled->value == 1 || words_.find(at, EntryType::duration));
  add_decimals(out);
  add_fraction(out, {spelled->scale, 0}, false);
  if (out.fraction) multiply(out, false);
  return out;
}

std::optional<NumberReading> NumberReader::number(std::uint32_t at, bool money) const {
  if (words_.is(at, TokenKind::number)) {
    auto fraction = money ? std::nullopt : part(at);
    return fraction ? fraction : in_figures(at, money);
  }
  if (!words_.has(at, WordView::bit(EntryType::number) | WordView::bit(EntryType::magnitude) |
                          WordView::bit(EntryType::fraction)))
    return std::nullopt;
  if (!number_word_starts(words_, at)) return std::nullopt;
  if (auto fraction = part(at)) return fraction;
  if (const auto whole = words_.find(at, EntryType::number, "whole")) {
    NumberReading out;
    out.written = decimal_of(whole->value);
    out.tokens = {at, whole.last};
    out.in_words = true;
    return out;
  }
  if (auto whole = in_words(at)) return whole;
  return half(at);
}

}  // namespace doichieu
