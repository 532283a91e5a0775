#include "value/small_count.hpp"

#include <charconv>

#include "value/spelled_number.hpp"
#include "value/time_unit.hpp"

namespace doichieu {
namespace {

constexpr double most = 10'000;

/// "3", "3.5"; "3,5" in Vietnamese.
std::optional<double> figures(const WordView& words, std::uint32_t at) {
  if (!words.is(at, TokenKind::number)) return std::nullopt;
  if (const auto whole = words.digits(at))
    return *whole < most ? std::optional<double>(*whole) : std::nullopt;
  std::string text(words.folded(at));
  const char point = words.vietnamese() ? ',' : '.';
  if (const std::size_t found = text.find(point); found != std::string::npos) text[found] = '.';
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value >= most) return std::nullopt;
  return value;
}

/// "1/2" of a unit.
std::optional<SmallCount> fraction(const WordView& words, std::uint32_t at) {
  if (!words.glued(at + 1, "/")) return std::nullopt;
  const auto upper = words.small(at, 1, 9), lower = words.small(at + 2, 2, 9);
  if (!upper || !lower || *upper >= *lower || !words.glued(at + 2)) return std::nullopt;
  if (words.vietnamese() && names_year(words, at + 3)) return std::nullopt;  // "2/9 năm nay"
  return SmallCount{static_cast<double>(*upper) / *lower, at + 3};
}

std::optional<SmallCount> half(const WordView& words, std::uint32_t at) {
  auto half = words.find(at, EntryType::date_word, "half");
  if (!half) return std::nullopt;
  if (const auto article = words.find(half.last, EntryType::date_word, "one")) half.last = article.last;
  return SmallCount{0.5, half.last};
}

/// The token behind "of an", "of".
std::uint32_t past_of(const WordView& words, std::uint32_t at) {
  const auto of = words.find(at, EntryType::date_word, "of");
  if (!of) return at;
  const auto article = words.find(of.last, EntryType::date_word, "one");
  return article ? article.last : of.last;
}

/// "a quarter", "three-quarters", "quarter": of one.
std::optional<SmallCount> quarters(const WordView& words, std::uint32_t at) {
  if (words.vietnamese()) return std::nullopt;
  double value = 1;
  if (const auto article = words.find(at, EntryType::date_word, "one")) {
    at = article.last;
  } else if (const auto number = read_spelled(words, at)) {
    if (number->value > 3) return std::nullopt;
    value = static_cast<double>(number->value);
    at = words.is(number->last, "-") ? number->last + 1 : number->last;
  }
  const auto word = words.find(at, EntryType::date_word, "quarter");
  return word ? std::optional(SmallCount{value / 4, word.last}) : std::nullopt;
}

/// "three-quarters of an hour", "a quarter of a century"; without "of", quarters are some of a year.
std::optional<SmallCount> quarters_of(const WordView& words, std::uint32_t at) {
  auto out = quarters(words, at);
  if (out && out->value == 0.25 && words.find(at, EntryType::date_word, "one")) {  // "a quarter century"
    const std::uint32_t unit = words.is(out->last, "-") ? out->last + 1 : out->last;
    if (words.find(unit, EntryType::date_word, "century")) return SmallCount{out->value, unit};
  }
  if (!out || !words.find(out->last, EntryType::date_word, "of")) return std::nullopt;
  out->last = past_of(words, out->last);
  return read_time_unit(words, out->last) ? out : std::nullopt;
}

/// "and a half", "and three quarters", "rưỡi" behind a number.
void add_half(const WordView& words, SmallCount& count) {
  const auto also = words.find(count.last, EntryType::date_word, "and");
  if (!also) return;
  std::uint32_t at = also.last;
  if (const auto part = quarters(words, at)) {
    const std::uint32_t unit = past_of(words, part->last);
    if (read_time_unit(words, unit)) count = {count.value + part->value, unit};
    return;
  }
  if (const auto article = words.find(at, EntryType::date_word, "one")) at = article.last;
  const auto half = words.find(at, EntryType::date_word, "half");
  if (!half) return;
  count.value += 0.5;
  count.last = half.last;
}

}  // namespace

std::optional<SmallCount> read_count(const WordView& words, std::uint32_t at) {
  if (!words.opens(at, count_opening)) return std::nullopt;
  const bool in_figures = words.is(at, TokenKind::number);
  if (auto part = fraction(words, at)) return part;
  if (auto part = in_figures ? std::nullopt : quarters_of(words, at)) return part;
  if (const auto few = words.find(at, EntryType::date_word, "few"))
    return SmallCount{3, few.last, false, true};
  SmallCount out;
  if (const auto written = figures(words, at)) {
    out = {*written, at + 1};
    if (const auto part = words.glued(at + 1) ? std::nullopt : fraction(words, at + 1))  // "1 1/2"
      out = {*written + part->value, part->last};
  } else if (auto part = half(words, at)) {
    return part;
  } else if (const auto spelled = read_spelled(words, at)) {
    if (spelled->value >= static_cast<std::int64_t>(most)) return std::nullopt;
    out = {static_cast<double>(spelled->value), spelled->last};
  } else if (const auto pair = words.find(at, EntryType::date_word, "couple")) {
    return SmallCount{2, pair.last};
  } else if (const auto whole = words.find(at, EntryType::date_word, "one-whole")) {
    return SmallCount{1, whole.last};
  } else if (const auto article = words.find(at, EntryType::date_word, "one")) {
    return SmallCount{1, article.last, true};
  } else {
    return std::nullopt;
  }
  add_half(words, out);
  return out;
}

std::optional<SmallCount> read_which(const WordView& words, std::uint32_t at) {
  if (const auto day = words.small(at, 1, 31)) {
    const auto suffix = words.find(at + 1, EntryType::number, "ordinal-suffix");
    if (!suffix || !words.glued(at + 1)) return std::nullopt;
    return SmallCount{static_cast<double>(*day), suffix.last};
  }
  if (const auto one = words.find(at, EntryType::number, "ordinal")) {
    if (one->value > 31) return std::nullopt;
    return SmallCount{one->value, one.last};
  }
  const auto ten = words.find(at, EntryType::number);  // "twenty-first"
  if (!ten || (ten->value != 20 && ten->value != 30)) return std::nullopt;
  const std::uint32_t next = words.is(ten.last, "-") ? ten.last + 1 : ten.last;
  const auto one = words.find(next, EntryType::number, "ordinal");
  if (!one || one->value > 9 || ten->value + one->value > 31) return std::nullopt;
  return SmallCount{ten->value + one->value, one.last};
}

std::optional<int> roman(const WordView& words, std::uint32_t at) {
  if (!words.is(at, TokenKind::word) || !words.capital_word(at)) return std::nullopt;
  const std::string_view text = words.folded(at);
  if (text.size() > 1 && !words[at].is(TokenFlag::all_capitals)) return std::nullopt;
  const auto value_of = [](char c) { return c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 0; };
  int sum = 0, before = 0;
  for (const char c : text) {
    const int value = value_of(c);
    if (value == 0) return std::nullopt;
    sum += value > before && before ? value - 2 * before : value;
    before = value;
  }
  return sum;
}

}  // namespace doichieu
