#include "value/quantity_links.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t longest_equation = 3;  ///< tokens: "(equivalent to about …"

bool lower_bound(const QuantityReading& reading) {
  const Bound bound = reading.quantity.number.bound;
  return !reading.quantity.number.range && (bound == Bound::at_least || bound == Bound::over);
}
bool upper_bound(const QuantityReading& reading) {
  const Bound bound = reading.quantity.number.bound;
  return !reading.quantity.number.range && (bound == Bound::at_most || bound == Bound::under);
}

bool same_unit(const Quantity& a, const Quantity& b) {
  return a.dimension == b.dimension && a.unit == b.unit && a.of == b.of;
}

/// "and", "but", with or without a comma.
bool joined_by_word(const WordView& words, std::uint32_t from, std::uint32_t to) {
  if (words.is(from, ",")) ++from;
  if (from == to) return words.is(from - 1, ",");
  return from + 1 == to &&
         (words.find(from, EntryType::stop, "and") || words.find(from, EntryType::number, "contrast"));
}

/// The range that two bounds make; nothing where they exclude each other.
bool bind(QuantityReading& low, const QuantityReading& high, TokenRange tokens) {
  const Number& from = low.quantity.number;
  const Number& to = high.quantity.number;
  if (from.value() >= to.value()) return false;
  low.quantity.number =
      make_between(from.written, from.bound == Bound::over, to.written, to.bound == Bound::under);
  low.tokens = tokens;
  low.number = {std::min(low.number.first, high.number.first), std::max(low.number.last, high.number.last)};
  low.other.reset();
  return true;
}

bool join(const WordView& words, QuantityReading& a, const QuantityReading& b) {
  if (!same_unit(a.quantity, b.quantity) || !joined_by_word(words, a.tokens.last, b.tokens.first))
    return false;
  const TokenRange tokens{a.tokens.first, b.tokens.last};
  if (lower_bound(a) && upper_bound(b)) return bind(a, b, tokens);
  if (!upper_bound(a) || !lower_bound(b)) return false;
  QuantityReading low = b;
  if (!bind(low, a, tokens)) return false;
  low.qualifier = a.qualifier;
  a = std::move(low);
  return true;
}

/// Amounts of one kind, in two units.
bool convertible(const Quantity& a, const Quantity& b) {
  if (a.dimension != b.dimension || a.unit == b.unit) return false;
  return a.dimension == Dimension::money || (a.dimension == Dimension::measure && a.of == b.of);
}

bool equated(const WordView& words, TokenRange a, TokenRange b) {
  std::uint32_t at = a.last;
  const bool bracket = words.is(at, "(");
  if (bracket)
    ++at;
  else if (words.is(at, ","))
    ++at;
  const auto equals = words.find(at, EntryType::number, "equals");
  if (!bracket && !equals) return false;
  if (equals && b.first < equals.last) return true;  // "equal to" is read as a qualifier too
  if (equals) at = equals.last;
  if (b.first < at || b.first - at > longest_equation) return false;
  for (; at < b.first; ++at)
    if (!words.lower_word(at)) return false;
  return !bracket || words.is(b.last, TokenKind::punctuation);
}

}  // namespace

Precision precision_of(bool fraction, Dimension dimension) {
  if (fraction || dimension == Dimension::percent || dimension == Dimension::points ||
      dimension == Dimension::ratio)
    return Precision::last_digit;
  return dimension == Dimension::money || dimension == Dimension::measure ? Precision::measure
                                                                          : Precision::count;
}

bool SharedUnit::joined(TokenRange before, TokenRange after, bool last) const {
  std::uint32_t at = before.last;
  if (words_.is(at, ",")) {
    if (++at == after.first) return !last;
  }
  if (at + 1 != after.first) return false;
  return words_.find(at, EntryType::stop, "and") || (last && words_.find(at, EntryType::date_word, "to"));
}

void SharedUnit::share(const NumberReading& last, std::vector<QuantityReading>& out) const {
  const Quantity& model = out.back().quantity;
  for (const Item& item : list_) {
    Decimal written = item.number.written;
    if (last.magnitude != Decimal{1, 0} && written.value() < 1000)
      if (const auto scaled = times(written, last.magnitude)) written = *scaled;
    QuantityReading& reading = out[item.index];
    reading.quantity = model;
    reading.quantity.number =
        make_number(written, Bound::none, precision_of(item.number.fraction, model.dimension));
    reading.unit = out.back().unit;
    reading.other.reset();
  }
}

void SharedUnit::added(const NumberReading& number, std::vector<QuantityReading>& out) {
  const QuantityReading& reading = out.back();
  const Quantity& quantity = reading.quantity;
  const bool list = !list_.empty();
  const TokenRange before = list ? out[list_.back().index].tokens : TokenRange{};
  if (quantity.dimension == Dimension::count && !quantity.number.range && !reading.qualifier &&
      number.magnitude == Decimal{1, 0}) {
    if (!list || !joined(before, reading.tokens, false)) clear();
    list_.push_back({out.size() - 1, number});
    return;
  }
  const bool unit_behind = reading.tokens.last > reading.number.last && !reading.qualifier &&
                           reading.tokens.first == reading.number.first &&
                           quantity.dimension != Dimension::count && quantity.dimension != Dimension::rank;
  if (list && unit_behind && joined(before, reading.tokens, true)) share(number, out);
  clear();
}

namespace {

constexpr double far_apart =
    1000;  ///< times: what rises or falls is seldom so small a part of what it comes to

/// "… from 980 million": a large number that counts nothing told, right behind "from" or "to".
bool end_of_change(const WordView& words, const QuantityReading& reading) {
  const Quantity& quantity = reading.quantity;
  if (quantity.dimension != Dimension::count || !reading.noun.empty() || quantity.number.range) return false;
  if (!words.has(reading.number.last - 1, WordView::bit(EntryType::magnitude))) return false;
  const std::uint32_t before = reading.tokens.first - 1;
  return words.inside(before) &&
         (words.find(before, EntryType::date_word, "from") || words.find(before, EntryType::date_word, "to"));
}

bool takes_part_in_change(const QuantityReading& reading) {
  return reading.quantity.dimension == Dimension::money || reading.quantity.dimension == Dimension::measure;
}

/// Is there nothing but a closing bracket between the two, and the small word before the second?
bool adjoins(const WordView& words, const QuantityReading& a, const QuantityReading& b) {
  const std::uint32_t gap = b.tokens.first - a.tokens.last;
  return gap == 1 || (gap == 2 && (words.is(a.tokens.last, ")") || words.is(a.tokens.last, ",")));
}

}  // namespace

void share_across_change(const WordView& words, std::size_t begin, std::vector<QuantityReading>& out) {
  for (std::size_t i = begin + 1; i < out.size(); ++i) {
    if (!end_of_change(words, out[i]) || !adjoins(words, out[i - 1], out[i])) continue;
    const bool bracket = words.is(out[i - 1].tokens.first - 1, "(") && i >= begin + 2;
    const QuantityReading& model = out[bracket ? i - 2 : i - 1];
    const double ratio = out[i].quantity.number.value() / model.quantity.number.value();
    if (!takes_part_in_change(model) || !(ratio > 1 / far_apart && ratio < far_apart)) continue;
    const Number own = out[i].quantity.number;
    out[i].quantity = model.quantity;
    out[i].quantity.number = own;
    out[i].unit = model.unit;
  }
}

void join_bounds(const WordView& words, std::size_t begin, std::vector<QuantityReading>& out) {
  if (out.size() < begin + 2) return;
  std::size_t kept = begin;
  for (std::size_t i = begin + 1; i < out.size(); ++i) {
    if (join(words, out[kept], out[i])) continue;
    if (++kept != i) out[kept] = std::move(out[i]);
  }
  out.resize(kept + 1);
}

void pair_up(const WordView& words, std::size_t begin, std::vector<QuantityReading>& out) {
  for (std::size_t i = begin; i + 1 < out.size(); ++i)
    if (convertible(out[i].quantity, out[i + 1].quantity) && equated(words, out[i].tokens, out[i + 1].tokens))
      out[i + 1].pair = static_cast<std::uint32_t>(i);
}

}  // namespace doichieu
