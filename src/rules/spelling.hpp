#pragma once
// Do two words that fold to the same letters also carry the same marks, or the same case?
//
//   same_marks("Hòa", "hoà")    true: where the tone stands is a matter of house style
//   same_marks("Bàn", "ban")    false
//   same_marks("Bàn", "bán")    false
//   same_case("US", "Us")       false
//
// Vietnamese marks are of two kinds: a quality belongs to its letter (ă, â, đ, ê, ô, ơ, ư), a tone to the
// syllable. Composed or decomposed, and in whatever order the marks were typed. Allocates nothing.
//
// REQUIRES: well-formed UTF-8, and two words with one folded form.

#include <string_view>

namespace doichieu {

bool same_marks(std::string_view a, std::string_view b);
bool same_case(std::string_view a, std::string_view b);

}  // namespace doichieu
