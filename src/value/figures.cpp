#include "value/figures.hpp"

#include <cstdint>

namespace doichieu {
namespace {

constexpr std::size_t most_digits = 15;

/// What the separators of a number look like.
struct Shape {
  std::int64_t value = 0;  ///< of all digits
  std::size_t digits = 0;  ///< how many
  bool leading_zero = false;
  std::size_t dots = 0, commas = 0;
  std::size_t first = 0;  ///< digits before the first separator
  std::size_t last = 0;   ///< digits behind the last
  char last_sign = 0;
  bool threes = true;  ///< every piece between two separators has three digits
  bool lakhs = true;   ///< every piece before the last three digits has two: 12,34,567
  bool too_long = false;
  std::size_t signs() const { return dots + commas; }
};

Shape shape_of(std::string_view text) {
  Shape shape;
  std::size_t piece = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      ++piece;
      if (shape.digits == 0) shape.leading_zero = c == '0';
      if (++shape.digits > most_digits) return shape.too_long = true, shape;
      shape.value = shape.value * 10 + (c - '0');
      continue;
    }
    if (c != '.' && c != ',') return shape.too_long = true, shape;
    if (shape.signs() == 0)
      shape.first = piece;
    else if (piece != 3)
      shape.threes = false;
    const bool ends = c == '.' && shape.commas > 1;  // the piece before a decimal point
    if (shape.signs() > 0 && piece != (ends ? 3u : 2u)) shape.lakhs = false;
    ++(c == '.' ? shape.dots : shape.commas);
    shape.last_sign = c;
    piece = 0;
  }
  (shape.signs() == 0 ? shape.first : shape.last) = piece;
  return shape;
}

/// Can the pieces before the last be groups of thousands?
bool groups(const Shape& shape) {
  return shape.threes && shape.first >= 1 && shape.first <= 3 && !shape.leading_zero;
}

/// 12,34,567 or 12,34,567.89, as papers of India write a lakh and a crore.
bool in_lakhs(const Shape& shape) {
  const bool whole = shape.dots == 0 && shape.last == 3;
  const bool fraction = shape.dots == 1 && shape.last_sign == '.';
  return shape.lakhs && shape.commas > 1 && (whole || fraction) && shape.first >= 1 && shape.first <= 2 &&
         !shape.leading_zero;
}

enum class Reading { none, integer, grouped, decimal, grouped_decimal, either };

Reading reading_of(const Shape& shape) {
  if (shape.too_long || shape.digits == 0) return Reading::none;
  if (shape.signs() == 0) return shape.digits > 1 && shape.leading_zero ? Reading::none : Reading::integer;
  if (in_lakhs(shape)) return shape.dots > 0 ? Reading::grouped_decimal : Reading::grouped;
  const std::size_t last_kind = shape.last_sign == '.' ? shape.dots : shape.commas;
  if (shape.dots > 0 && shape.commas > 0)
    return last_kind == 1 && groups(shape) ? Reading::grouped_decimal : Reading::none;
  if (shape.signs() > 1) return groups(shape) && shape.last == 3 ? Reading::grouped : Reading::none;
  if (shape.first > 1 && shape.leading_zero) return Reading::none;
  return shape.last == 3 && groups(shape) ? Reading::either : Reading::decimal;
}

bool ends_round(const Shape& shape) {
  return shape.value % 1000 == 0;
}

/// "1.409" or "1,409": thousands, or a fraction?
bool means_thousands(const Shape& shape, Language language, const NumberStyle& style, bool fractional) {
  const bool dot = shape.last_sign == '.';
  if (language == Language::english)
    return dot ? style.dot_groups || (style.comma_decimals && !style.dot_decimals)
               : !(style.dot_groups && style.comma_decimals);
  if (dot) return !(style.comma_groups && style.dot_decimals);
  return ends_round(shape) || style.comma_groups || (!fractional && !style.comma_decimals);
}

/// Is that a guess? Where the article groups with this sign, or uses it for decimals and not for groups, it
/// is none; nor is a zero behind the point.
bool guessed(const Shape& shape, Language language, const NumberStyle& style) {
  const bool comma = shape.last_sign == ',';
  if (language == Language::english || !comma || ends_round(shape)) return false;
  return style.comma_groups == style.comma_decimals;
}

}  // namespace

NumberStyle learn_style(const NormalText& text) {
  NumberStyle style;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (text[i].kind != TokenKind::number || text[i].fold_size < 3) continue;
    const Shape shape = shape_of(text.folded(i));
    const Reading reading = reading_of(shape);
    const bool dot = shape.last_sign == '.';
    if (reading == Reading::decimal || reading == Reading::grouped_decimal)
      (dot ? style.dot_decimals : style.comma_decimals) = true;
    if (reading == Reading::grouped_decimal) (dot ? style.comma_groups : style.dot_groups) = true;
    if (reading == Reading::grouped) (dot ? style.dot_groups : style.comma_groups) = true;
  }
  return style;
}

std::optional<Figures> read_figures(std::string_view digits, Language language, const NumberStyle& style,
                                    bool fractional) {
  const Shape shape = shape_of(digits);
  Reading reading = reading_of(shape);
  if (reading == Reading::none) return std::nullopt;
  const bool open = reading == Reading::either && guessed(shape, language, style);
  if (reading == Reading::either)
    reading = means_thousands(shape, language, style, fractional) ? Reading::grouped : Reading::decimal;
  Figures out;
  out.decimal.digits = shape.value;
  out.fraction = reading == Reading::decimal || reading == Reading::grouped_decimal;
  out.grouped = reading == Reading::grouped || reading == Reading::grouped_decimal;
  if (out.fraction) out.decimal.exponent = -static_cast<int>(shape.last);
  if (open) out.other = Decimal{out.decimal.digits, out.fraction ? 0 : -static_cast<int>(shape.last)};
  return out;
}

}  // namespace doichieu
