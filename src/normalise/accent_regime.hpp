#pragma once
// What a missing mark means in a text.
//
// Nearly nine of ten syllables of Vietnamese prose carry a mark and three of four a tone, so a few words tell
// whether a text keeps its marks, has lost some kinds (typed as French, sent as a short message) or writes
// none. English papers print bare prose with full names: there the names are judged.

#include <cstdint>
#include <string_view>

#include "normalise/normal_text.hpp"
#include "text/language.hpp"

namespace doichieu {

enum class AccentRegime : std::uint8_t {
  unknown,  ///< not judged: the lattice alone answers
  none,     ///< no marks at all: each may be missing
  partial,  ///< some kinds survive ("Hô Chi Minh"): what is there counts, what is not may be missing
  full,     ///< kept: a mark that is missing is not there
};

/// "unknown", "none" …
std::string_view name(AccentRegime regime);

/// The regime of a text: in Vietnamese, of all its words; in any other language, of its Vietnamese names,
/// which are runs of two capitalised words or more that can be core syllables. `none` needs two such words,
/// all bare; `partial` and `full` need three. Unknown where there are fewer.
AccentRegime accent_regime(const NormalText& text, Language language);
/// The same of a line that stands alone. REQUIRES: well-formed UTF-8.
AccentRegime accent_regime(std::string_view text, Language language);

}  // namespace doichieu
