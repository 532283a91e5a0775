// Any two lines are two names: they relate as their mirror says, and placing tones is done once.

#include <cstdint>
#include <cstdlib>

#include "normalise/fold.hpp"
#include "normalise/spelling.hpp"
#include "normalise/syllable.hpp"
#include "text/utf8.hpp"

using namespace doichieu;

namespace {

void require(bool held) {
  if (!held) std::abort();
}

void relate(const std::string& a, const std::string& b) {
  for (const AccentRegime regime_a : {AccentRegime::unknown, AccentRegime::partial, AccentRegime::full})
    for (const AccentRegime regime_b : {AccentRegime::unknown, AccentRegime::full}) {
      const SpellingRelated related = relate_spelling(a, b, regime_a, regime_b);
      require(relate_spelling(b, a, regime_b, regime_a) == mirrored(related));
      require(describe(related).empty() == (related.spelling == Spelling::equal));
    }
  require(relate_spelling(a, " " + a + "-").spelling == Spelling::equal);
}

void place(const std::string& text) {
  const std::string old_style = place_tones(text, TonePlacement::old_style);
  const std::string new_style = place_tones(text, TonePlacement::new_style);
  require(!first_ill_formed(old_style));
  require(place_tones(old_style, TonePlacement::old_style) == old_style);
  // Composed: a tone that already stands right keeps its bytes, one that was moved is NFC.
  require(nfc(place_tones(old_style, TonePlacement::new_style)) == nfc(new_style));
  require(fold(old_style) == fold(text) && fold(new_style) == fold(text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (first_ill_formed(bytes)) return 0;
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  relate(bytes.substr(0, end), bytes.substr(end));
  place(bytes);
  accent_regime(bytes, Language::english);
  return 0;
}
