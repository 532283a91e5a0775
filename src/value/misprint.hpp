#pragma once
// Slips of the pen: what turns one word into another in one place.

#include <cstdint>
#include <span>
#include <string_view>

#include "rules/alike.hpp"

namespace doichieu {

enum class Misprint : std::uint8_t {
  none,     ///< equal, or more than one slip apart
  dropped,  ///< one letter more or less
  changed,  ///< another letter in one place
  swapped,  ///< two neighbours in the other order
};

/// How one of two words becomes the other; the same both ways. Letters are bytes: fold() them before.
Misprint misprint_between(std::string_view a, std::string_view b);

/// Do the words spell one sound by two habits of writing foreign names in Latin letters: "Sergei" and
/// "Sergey"? `sounds` are those of rules/alike/. REQUIRES: folded.
bool one_sound(std::string_view a, std::string_view b, std::span<const Sound> sounds);

}  // namespace doichieu
