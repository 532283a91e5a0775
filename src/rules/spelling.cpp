#include "rules/spelling.hpp"

#include <unicode/unorm2.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <stdexcept>

#include "normalise/fold.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

/// Marks as bits. Those of no Vietnamese letter share the seven above `stroke`.
enum Mark : std::uint16_t {
  grave = 1,
  acute = 2,
  tilde = 4,
  hook = 8,
  dot_below = 16,
  breve = 32,
  circumflex = 64,
  horn = 128,
  stroke = 256,
};
constexpr std::uint16_t tones = grave | acute | tilde | hook | dot_below;

std::uint16_t mark_of(char32_t combining) {
  switch (combining) {
    case 0x300:
      return grave;
    case 0x301:
      return acute;
    case 0x303:
      return tilde;
    case 0x309:
      return hook;
    case 0x323:
      return dot_below;
    case 0x302:
      return circumflex;
    case 0x306:
      return breve;
    case 0x31B:
      return horn;
    case 0x335:
    case 0x336:
      return stroke;
    default:
      return static_cast<std::uint16_t>(512u << (combining % 7));
  }
}

/// What `c` adds to its letter: all marks of its canonical decomposition.
std::uint16_t decomposed_marks(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  static const UNormalizer2* const nfd = unorm2_getNFDInstance(&status);
  if (nfd == nullptr) throw std::runtime_error("ICU has no data for NFD");
  const Folded folded = fold_of(c);
  if (folded.kind == CharClass::mark) return mark_of(c);
  if (folded.kind != CharClass::letter || c < 0x80) return 0;
  std::array<UChar, 32> parts{};
  const std::int32_t size =
      unorm2_getDecomposition(nfd, static_cast<UChar32>(c), parts.data(), parts.size(), &status);
  // A letter that folds to another without being made of it: đ and its look-alikes.
  if (size <= 0 || U_FAILURE(status)) return static_cast<unsigned char>(folded.bytes[0]) < 0x80 ? stroke : 0;
  std::uint16_t marks = 0;
  for (std::int32_t i = 1; i < size; ++i) marks |= mark_of(parts[static_cast<std::size_t>(i)]);
  return marks;
}

/// What was found of the Latin letters is kept; of everything else ICU is asked each time.
std::uint16_t marks_of(char32_t c) {
  constexpr char32_t end = 0x1F00;
  constexpr std::uint32_t found = 0x10000;
  static constinit std::array<std::atomic<std::uint32_t>, end> known{};
  if (c >= end) return decomposed_marks(c);
  std::uint32_t marks = known[c].load(std::memory_order_relaxed);
  if (marks == 0) {
    marks = decomposed_marks(c) | found;  // by two threads at once, the same
    known[c].store(marks, std::memory_order_relaxed);
  }
  return static_cast<std::uint16_t>(marks);
}

struct Letter {
  std::uint16_t marks = 0;
  bool upper = false;
};

/// Walks the letters of a word, each with the combining marks that follow it.
class Letters {
 public:
  explicit Letters(std::string_view word) : word_(word) {}

  bool next(Letter& letter) {
    while (at_ < word_.size()) {
      const CodePoint point = decode(word_, at_);
      const Folded folded = fold_of(point.value);
      at_ += point.size;
      if (folded.size == 0) continue;
      letter = {marks_of(point.value), folded.upper};
      take_marks(letter);
      return true;
    }
    return false;
  }

 private:
  void take_marks(Letter& letter) {
    while (at_ < word_.size()) {
      const CodePoint point = decode(word_, at_);
      const CharClass kind = fold_of(point.value).kind;
      if (kind != CharClass::mark && kind != CharClass::ignored) return;
      if (kind == CharClass::mark) letter.marks |= mark_of(point.value);
      at_ += point.size;
    }
  }

  std::string_view word_;
  std::size_t at_ = 0;
};

}  // namespace

bool same_marks(std::string_view a, std::string_view b) {
  if (a == b) return true;
  Letters of_a(a), of_b(b);
  Letter x, y;
  std::uint16_t tones_of_a = 0, tones_of_b = 0;
  while (of_a.next(x)) {
    if (!of_b.next(y) || (x.marks & ~tones) != (y.marks & ~tones)) return false;
    tones_of_a |= x.marks & tones;
    tones_of_b |= y.marks & tones;
  }
  return !of_b.next(y) && tones_of_a == tones_of_b;
}

bool same_case(std::string_view a, std::string_view b) {
  if (a == b) return true;
  Letters of_a(a), of_b(b);
  Letter x, y;
  while (of_a.next(x))
    if (!of_b.next(y) || x.upper != y.upper) return false;
  return !of_b.next(y);
}

}  // namespace doichieu
