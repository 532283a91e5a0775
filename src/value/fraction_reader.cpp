#include "value/fraction_reader.hpp"

#include <cmath>

#include "value/spelled_number.hpp"

namespace doichieu {
namespace {

constexpr int most_places = 12;
constexpr std::uint64_t starts = WordView::bit(EntryType::number) | WordView::bit(EntryType::fraction);

/// Parts that papers write in figures. "9/11" is a day, "24/7" all the time, "15/2020" a decree.
bool usual(std::int64_t under) {
  constexpr std::int64_t larger[] = {12, 15, 16, 20, 25, 32, 50, 64, 100, 1000};
  if (under >= 2 && under <= 10) return true;
  for (const std::int64_t part : larger)
    if (part == under) return true;
  return false;
}

std::optional<Fraction> proper(std::int64_t over, std::int64_t under, std::uint32_t last) {
  if (over <= 0 || under < 2 || over >= under) return std::nullopt;
  return Fraction{over, under, last};
}

/// "3/4", three tokens without a space, and no fourth.
std::optional<Fraction> in_figures(const WordView& words, std::uint32_t at) {
  if (!words.is(at, TokenKind::number) || !words.glued(at + 1, "/") || !words.glued(at + 2) ||
      !words.is(at + 2, TokenKind::number))
    return std::nullopt;
  if (words.glued(at + 3) && words[at + 3].kind != TokenKind::punctuation) return std::nullopt;
  if ((words.glued(at + 3, "/") || words.glued(at + 3, "-")) && words.glued(at + 4)) return std::nullopt;
  const auto over = plain_digits(words.folded(at)), under = plain_digits(words.folded(at + 2));
  if (!over || !under || !usual(*under) || words.folded(at)[0] == '0') return std::nullopt;
  return proper(*over, *under, at + 3);
}

/// "¾", one token.
std::optional<Fraction> sign(const WordView& words, std::uint32_t at) {
  const auto found = words.find(at, EntryType::fraction, "sign");
  if (!found) return std::nullopt;
  for (std::int64_t under = 2; under <= 10; ++under) {
    const double over = found->value * static_cast<double>(under);
    if (std::abs(over - std::round(over)) < 1e-9) return proper(std::llround(over), under, found.last);
  }
  return std::nullopt;
}

/// Behind "a third" stands what it is a part of, a magnitude or the end of the clause; else it was a rank: "a
/// third man", "a third was wounded".
bool part_ends(const WordView& words, std::uint32_t at) {
  if (!words.inside(at)) return true;
  if (words.is(at, TokenKind::punctuation)) return !words.glued(at, "-");
  return words.find(at, EntryType::stop, "of") || words.find(at, EntryType::magnitude);
}

struct Count {
  std::uint32_t first = 0;
  std::int64_t value = 0;
  std::uint32_t last = 0;
  bool article = false;
};

/// The number over the bar, in words or one or two digits: "a", "two", "3".
std::optional<Count> count_at(const WordView& words, std::uint32_t at) {
  if (words.find(at, EntryType::number, "article")) {
    const auto hundred = words.find(at + 1, EntryType::magnitude) ? read_spelled(words, at) : std::nullopt;
    return hundred ? Count{at, hundred->value, hundred->last, false} : Count{at, 1, at + 1, true};
  }
  if (const auto digits = words.small(at, 1, 99)) return Count{at, *digits, at + 1, false};
  if (!words.find(at, EntryType::number, "")) return std::nullopt;
  if (const auto spelled = read_spelled(words, at)) return Count{at, spelled->value, spelled->last, false};
  return std::nullopt;
}

/// "two thirds", "two-thirds", "a quarter"; "hai phần ba".
std::optional<Fraction> in_words(const WordView& words, const Count& count) {
  const std::uint32_t at =
      words.glued(count.last, "-") && words.glued(count.last + 1) ? count.last + 1 : count.last;
  const auto part = words.find(at, EntryType::fraction);
  if (!part || !part->code.empty() || words.capital_word(at)) return std::nullopt;
  const std::int64_t under = std::llround(1 / part->value);
  const bool compound = words.glued(part.last, "-") && words.glued(part.last + 1);
  const bool measures = !count.article || words.is(count.first - 1, "by");  // "cut by a tenth in May"
  const bool ends =
      part_ends(words, part.last) || (measures && words.has(part.last, WordView::bit(EntryType::stop)));
  if (count.value == 1 && !words.vietnamese() && under > 2 && !ends) return std::nullopt;
  if (compound) return std::nullopt;
  return proper(count.value, under, part.last);
}

/// "one in five", "nine out of ten".
std::optional<Fraction> out_of(const WordView& words, const Count& count) {
  if (count.article || words.vietnamese() || !words.find(count.last, EntryType::number, "ratio"))
    return std::nullopt;
  const auto joiner = words.find(count.last, EntryType::number, "ratio");
  const auto under = count_at(words, joiner.last);
  if (!under || under->article) return std::nullopt;
  const bool narrow = joiner.last == count.last + 1;  // "in" is many things, "out of" one
  if (narrow && (count.value > 9 || !(usual(under->value) || under->value % 100 == 0))) return std::nullopt;
  if (words.has(under->last, WordView::bit(EntryType::duration) | WordView::bit(EntryType::unit) |
                                 WordView::bit(EntryType::magnitude) | WordView::bit(EntryType::percent)))
    return std::nullopt;
  if (words.glued(under->last) && words.is(under->last, "-")) return std::nullopt;
  return proper(count.value, under->value, under->last);
}

/// "One over three", where nothing follows.
std::optional<Fraction> over_bar(const WordView& words, const Count& count) {
  const auto bar = count.article ? WordView::Found{} : words.find(count.last, EntryType::number, "bar");
  if (!bar || words.is(count.last - 1, TokenKind::number)) return std::nullopt;
  const auto under =
      words.find(bar.last, EntryType::number, "") ? read_spelled(words, bar.last) : std::nullopt;
  if (!under || !part_ends(words, under->last)) return std::nullopt;
  return proper(count.value, under->value, under->last);
}

/// "A twenty-first of it", "a twenty-first"; with a noun behind it, that is a rank.
std::optional<Fraction> of_compound(const WordView& words, const Count& count) {
  const auto tens = count.article ? words.find(count.last, EntryType::number, "") : WordView::Found{};
  if (!tens || tens->value < 20 || !words.glued(tens.last, "-")) return std::nullopt;
  const auto one = words.find(tens.last + 1, EntryType::number, "ordinal");
  if (!one || one->value >= 10 || !part_ends(words, one.last)) return std::nullopt;
  return proper(1, static_cast<std::int64_t>(tens->value + one->value), one.last);
}

bool of_or_the(const WordView& words, std::uint32_t at) {
  return words.find(at, EntryType::stop, "of") || words.find(at, EntryType::stop, "the");
}

/// "half of", "half the"; "một nửa" is read as a number of parts. "First half" and "half-time" are none.
std::optional<Fraction> bare_half(const WordView& words, std::uint32_t at) {
  const auto part = words.find(at, EntryType::fraction, "");
  if (!part || part->value != 0.5 || words.vietnamese()) return std::nullopt;
  if (words.glued(at) || words.capital_word(at - 1) || !of_or_the(words, part.last)) return std::nullopt;
  if (words.inside(at - 1) && (words.has(at - 1, starts) || words.find(at - 1, EntryType::stop, "the")))
    return std::nullopt;
  return Fraction{1, 2, part.last};
}

}  // namespace

Decimal Fraction::decimal() const {
  std::int64_t unit = 1;
  int exponent = 0;
  for (; exponent > -most_places && (over * unit) % under != 0; --exponent) unit *= 10;
  return Decimal{(over * unit + under / 2) / under, exponent}.reduced();
}

std::optional<Fraction> fraction_at(const WordView& words, std::uint32_t at) {
  const bool whole = words.is(at, TokenKind::number) && !words.goes_on(at) && !words.has(at, starts) &&
                     !words.has(at + 1, starts);
  if (whole) return std::nullopt;  // most figures
  if (auto figures = in_figures(words, at)) return figures;
  if (!words.has(at, starts) && !words.is(at, TokenKind::number)) return std::nullopt;
  if (auto written = sign(words, at)) return written;
  if (const auto count = count_at(words, at)) {
    if (auto parts = in_words(words, *count)) return parts;
    if (auto ratio = out_of(words, *count)) return ratio;
    if (auto ratio = over_bar(words, *count)) return ratio;
    if (auto part = of_compound(words, *count)) return part;
  }
  return bare_half(words, at);
}

std::optional<Fraction> added_fraction(const WordView& words, std::uint32_t at) {
  if (!words.is(at, TokenKind::number) && !words.has(at, starts)) return std::nullopt;
  if (auto figures = in_figures(words, at); figures && !words.glued(at)) return figures;
  if (auto written = sign(words, at)) return written;
  const auto joiner = words.find(at, EntryType::number, "joiner");
  if (!joiner) return std::nullopt;
  const auto count = count_at(words, joiner.last);
  return count ? in_words(words, *count) : std::nullopt;
}

}  // namespace doichieu
