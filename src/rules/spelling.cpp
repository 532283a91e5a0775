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

/// What a word is compared by, of one code point; in 32 bits, so that it is found by one look-up.
class Sign {
 public:
  explicit Sign(char32_t c) : bits_(decomposed_marks(c) | found_bit) {
    const Folded folded = fold_of(c);
    if (folded.size != 0) bits_ |= letter_bit;
    if (folded.upper) bits_ |= upper_bit;
    if (folded.kind == CharClass::mark) bits_ |= mark_bit;
    if (folded.kind == CharClass::ignored) bits_ |= ignored_bit;
  }
  explicit Sign(std::uint32_t bits) : bits_(bits) {}

  std::uint32_t bits() const { return bits_; }
  std::uint16_t marks() const { return static_cast<std::uint16_t>(bits_); }
  bool is_letter() const { return (bits_ & letter_bit) != 0; }  ///< or anything that folds to something
  bool is_upper() const { return (bits_ & upper_bit) != 0; }
  bool is_mark() const { return (bits_ & mark_bit) != 0; }
  bool is_ignored() const { return (bits_ & ignored_bit) != 0; }

 private:
  static constexpr std::uint32_t found_bit = 1U << 16, letter_bit = 1U << 17, upper_bit = 1U << 18,
                                 mark_bit = 1U << 19, ignored_bit = 1U << 20;
  std::uint32_t bits_;
};

/// What was found of the Latin letters and the marks is kept; of everything else ICU is asked each time.
Sign sign_of(char32_t c) {
  constexpr char32_t end = 0x1F00;
  static constinit std::array<std::atomic<std::uint32_t>, end> known{};
  if (c >= end) return Sign(c);
  const std::uint32_t bits = known[c].load(std::memory_order_relaxed);
  if (bits != 0) return Sign(bits);
  const Sign found(c);
  known[c].store(found.bits(), std::memory_order_relaxed);  // by two threads at once, the same
  return found;
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
      const Sign sign = sign_of(point.value);
      at_ += point.size;
      if (!sign.is_letter()) continue;
      letter = {sign.marks(), sign.is_upper()};
      take_marks(letter);
      return true;
    }
    return false;
  }

 private:
  void take_marks(Letter& letter) {
    while (at_ < word_.size()) {
      const CodePoint point = decode(word_, at_);
      const Sign sign = sign_of(point.value);
      if (!sign.is_mark() && !sign.is_ignored()) return;
      if (sign.is_mark()) letter.marks |= sign.marks();
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
