#include "value/time_in_two_units.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace doichieu {
namespace {

struct Parts {
  std::string_view whole, part;
  std::int64_t of_one;  ///< so many parts make a whole
};
constexpr std::array<Parts, 5> all_parts = {{{"year", "month", 12},
                                             {"week", "day", 7},
                                             {"day", "hour", 24},
                                             {"hour", "minute", 60},
                                             {"minute", "second", 60}}};

const Parts* parts_of(const Quantity& a, const Quantity& b) {
  for (const Parts& parts : all_parts)
    if (parts.whole == a.unit && parts.part == b.unit) return &parts;
  return nullptr;
}

bool is_whole_number(const Number& number) {
  return !number.range && number.parts == 1 && number.written.exponent >= 0 && number.written.digits > 0;
}

bool joined(const WordView& words, std::uint32_t from, std::uint32_t to) {
  if (from < to && words.is(from, ",")) ++from;
  if (from < to && words.find(from, EntryType::stop, "and")) ++from;
  return from == to;
}

/// The span of time in parts; nothing where they are not told as one.
std::optional<Quantity> together(const QuantityReading& a, const QuantityReading& b) {
  const Quantity &whole = a.quantity, &part = b.quantity;
  if (whole.dimension != Dimension::duration || part.dimension != Dimension::duration) return std::nullopt;
  const Parts* parts = parts_of(whole, part);
  if (!parts || b.qualifier || a.tokens.last != a.number.last + 1) return std::nullopt;
  if (!is_whole_number(whole.number) || !is_whole_number(part.number)) return std::nullopt;
  if (part.number.value() >= static_cast<double>(parts->of_one)) return std::nullopt;
  const auto count = static_cast<std::int64_t>(whole.number.value()) * parts->of_one +
                     static_cast<std::int64_t>(part.number.value());
  Quantity out = part;
  out.of = whole.of;
  out.number = make_number({count, 0}, whole.number.bound, Precision::count);
  return out;
}

}  // namespace

void join_units_of_time(const WordView& words, std::size_t begin, std::vector<QuantityReading>& out) {
  if (out.size() < begin + 2) return;
  std::size_t kept = begin;
  for (std::size_t i = begin + 1; i < out.size(); ++i) {
    QuantityReading& last = out[kept];
    auto one = joined(words, last.tokens.last, out[i].tokens.first) ? together(last, out[i]) : std::nullopt;
    if (one) {
      last.quantity = std::move(*one);
      last.unit = out[i].unit;
      last.tokens.last = out[i].tokens.last;
      last.number.last = out[i].number.last;
      last.other.reset();
    } else if (++kept != i) {
      out[kept] = std::move(out[i]);
    }
  }
  out.resize(kept + 1);
}

}  // namespace doichieu
