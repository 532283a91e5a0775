#include "value/age_reader.hpp"

#include "value/number_context.hpp"

namespace doichieu {
namespace {

constexpr double oldest = 120;                             ///< years
constexpr std::string_view age_bounds = "qualifier.age-";  ///< entries that bound an age alone

bool bounds_age(const WordView& words, TokenRange qualifier) {
  auto word = words.find(qualifier.first, EntryType::qualifier);
  if (!word) word = words.find(qualifier.first + 1, EntryType::qualifier);  // "not older than"
  return word && word->id.starts_with(age_bounds);
}

}  // namespace

bool AgeReader::takes(const NumberReading& number, std::uint32_t end) {
  const bool told = cues_.aged(number.tokens.first) ||
                    is_age(words_, number.tokens, number.written, number.in_words) || continues(number);
  if (told) end_ = end;
  return told;
}

/// Does the number stand in a row with the age before it, and count nothing itself?
bool AgeReader::continues(const NumberReading& number) const {
  const std::uint32_t first = number.tokens.first, behind = number.tokens.last;
  const bool counts = words_.lower_word(behind) && !words_.find(behind, EntryType::stop, "and");
  if (end_ == 0 || first <= end_ || number.written.value() >= oldest || counts) return false;
  for (std::uint32_t at = end_; at < first; ++at)
    if (!words_.is(at, ",") && !words_.find(at, EntryType::stop, "and")) return false;
  return true;
}

void tell_age_of_bound(const WordView& words, QuantityReading& reading) {
  if (!reading.qualifier || !bounds_age(words, *reading.qualifier)) return;
  Quantity& quantity = reading.quantity;
  if (quantity.dimension == Dimension::count && reading.noun.empty()) {
    quantity.dimension = Dimension::duration;
    quantity.unit = "year";
  }
  if (quantity.dimension == Dimension::duration) quantity.of = "age";
}

}  // namespace doichieu
