#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <vector>

#include "normalise/fold.hpp"
#include "normalise/repair.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

using Edit = OffsetMap::Edit;

/// So many bytes are looked through at once, and so many folded between two visits to the heap.
constexpr std::uint32_t window = 64, chunk = 4 * window;
/// Bytes are read in words: so many behind a window are readable.
constexpr std::uint32_t margin = 16;

/// One bit for each byte that is 1; the others are 0.
std::uint64_t bits_of(const std::array<std::uint8_t, window>& flags) {
  std::uint64_t out = 0;
  for (unsigned i = 0; i < window; i += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, flags.data() + i, 8);
    if constexpr (std::endian::native == std::endian::big) eight = __builtin_bswap64(eight);
    out |= (eight * 0x0102040810204080u >> 56) << i;
  }
  return out;
}

/// A bit for each code point that does not fold to itself in lower case: all but ASCII, control characters,
/// and a space before another. Also ` and ~, which may have been meant as marks. The loop is for the
/// compiler's vectors.
std::uint64_t special_in(const char* bytes) {
  std::array<std::uint8_t, window> special;
  for (unsigned i = 0; i < window; ++i) {
    const auto c = static_cast<signed char>(bytes[i]);  // below 0 beyond ASCII
    const bool begins = c >= -0x40;
    const bool is_double = (c == ' ') & (bytes[i + 1] == ' ');
    special[i] = static_cast<std::uint8_t>((begins & ((c < ' ') | (c >= '~') | (c == '`'))) | is_double);
  }
  return bits_of(special);
}

/// Copies ASCII in lower case; up to `margin` bytes more are written.
inline void lower_run(const char* from, std::uint32_t size, char* to) {
  std::uint32_t at = 0;
  do {
    std::array<char, margin> word;
    std::memcpy(word.data(), from + at, margin);
    for (char& c : word) c = static_cast<char>(c | ((c >= 'A') & (c <= 'Z')) << 5);
    std::memcpy(to + at, word.data(), margin);
    at += margin;
  } while (at < size);
}

/// As decode() has it; whether a letter is of two bytes or of three costs no branch. Reads four bytes.
inline CodePoint decode_letter(const char* at) {
  const auto byte = [&](unsigned i) { return static_cast<unsigned char>(at[i]); };
  const unsigned lead = byte(0);
  if (lead < 0xC0 || lead >= 0xF0) return decode({at, 4}, 0);
  const unsigned is_short = lead < 0xE0;
  const unsigned of_three = (lead & 0x1Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
  return {of_three >> (6 * is_short), 3 - is_short};
}

/// Where nobody asks for the way back.
struct NoEdits {
  void replace(std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t) {}
  void absorb(std::uint32_t, std::uint32_t, std::uint32_t) {}
  void drop_last(std::uint32_t, std::uint32_t) {}
  void flush() {}
};

/// The edits of a chunk, and of all before. A code point beyond ASCII is always one, so that it is found
/// whole. What is dropped belongs to the byte before, as a mark to its letter.
class Edits {
 public:
  explicit Edits(std::size_t text_size) { all_.reserve(text_size / 6); }

  void replace(std::uint32_t at, std::uint32_t size, std::uint32_t result, std::uint32_t folded_size) {
    *next_++ = {{at, at + size}, {result, result + folded_size}};
  }
  void absorb(std::uint32_t at, std::uint32_t size, std::uint32_t result) {
    fetch();
    if (next_ == chunk_.data() || next_[-1].result.end < result)
      *next_++ = {{at - (result > 0), at}, {result - (result > 0), result}};
    next_[-1].source.end += size;
  }
  void drop_last(std::uint32_t at, std::uint32_t result) {
    absorb(at, 0, result);
    --next_[-1].result.end;
  }
  void flush() {
    all_.insert(all_.end(), chunk_.data(), next_);
    next_ = chunk_.data();
  }
  std::vector<Edit> take() && { return std::move(all_); }

 private:
  void fetch() {
    if (next_ > chunk_.data() || all_.empty()) return;
    *next_++ = all_.back();
    all_.pop_back();
  }

  std::vector<Edit> all_;
  std::array<Edit, chunk + 2> chunk_;
  Edit* next_ = chunk_.data();
};

/// Appends the folded letters to `out`, and says where they come from; gives the traits of all that was
/// folded. Window by window the special code points are marked, so that none waits for the one before; then
/// runs and special ones take turns.
template <class Way>
std::uint8_t fold_letters(std::string_view text, std::string& out, Way& way) {
  const FoldTable table;
  const auto size = static_cast<std::uint32_t>(text.size());
  std::array<char, window + margin> last_window{};
  std::array<char, 2 * chunk + 2 * margin> folded;  // no code point folds to more than twice its bytes
  char* to = folded.data();
  std::uint32_t at = 0, done = 0;  // bytes of `text`, and of `out`
  std::uint8_t traits = 0;
  std::uint32_t gap_end = 0;  // behind white space that was no plain space, or at the beginning
  const auto is_in_gap = [&] { return at == gap_end || text[at - 1] == ' '; };
  const auto flush = [&] {
    out.append(folded.data(), to);
    done = static_cast<std::uint32_t>(out.size());
    to = folded.data();
    way.flush();
  };
  out.reserve(size);
  for (std::uint32_t begin = 0; begin < size; begin += window) {
    const std::uint32_t end = std::min(begin + window, size);
    const char* bytes = text.data() + begin;
    if (size - begin < last_window.size()) {
      std::memcpy(last_window.data(), bytes, size - begin);
      bytes = last_window.data();
    }
    std::uint64_t special = special_in(bytes) & ~std::uint64_t{0} >> (begin + window - end);
    const auto copy_to = [&](std::uint32_t stop) {
      lower_run(bytes + (at - begin), stop - at, to);
      to += stop - at;
      at = stop;
    };
    const auto mark_space = [&] {
      if (at < end && bytes[at - begin] == ' ') special |= std::uint64_t{1} << (at - begin);
    };
    if (is_in_gap()) mark_space();
    for (; special != 0; special &= special - 1) {
      copy_to(begin + static_cast<std::uint32_t>(std::countr_zero(special)));
      const auto [c, length] = decode_letter(bytes + (at - begin));
      const Folded form = table[c];
      const std::uint32_t result = done + static_cast<std::uint32_t>(to - folded.data());
      traits |= form.traits;
      if (form.size > 0) {
        std::memcpy(to, form.bytes.data(), form.bytes.size());
        to += form.size;
        way.replace(at, length, result, form.size);
        at += length;
        continue;
      }
      const bool was_in_gap = is_in_gap();
      const bool is_space = form.kind == CharClass::space;
      if (is_space && !was_in_gap) {
        *to++ = ' ';
        way.replace(at, length, result, 1);
      } else {
        way.absorb(at, length, result);
      }
      at += length;
      if (is_space || was_in_gap) {
        gap_end = at;
        mark_space();
      }
    }
    if (at < end) copy_to(end);
    if ((begin + window) % chunk == 0) flush();
  }
  flush();
  if (is_in_gap() && !out.empty()) {
    way.drop_last(size, done);
    out.pop_back();
  }
  way.flush();
  return traits;
}

FoldedText fold_sound(std::string_view text, std::uint8_t& traits) {
  FoldedText out;
  Edits edits(text.size());
  traits = fold_letters(text, out.text, edits);
  out.map = OffsetMap(std::move(edits).take(), static_cast<std::uint32_t>(text.size()),
                      static_cast<std::uint32_t>(out.text.size()));
  return out;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  NoEdits none;
  if ((fold_letters(text, out, none) & Folded::suspect_trait) == 0) return out;
  const std::string meant = repaired(text);
  if (meant == text) return out;
  out.clear();
  fold_letters(meant, out, none);
  return out;
}

FoldedText fold_with_map(std::string_view text) {
  std::uint8_t traits = 0;
  FoldedText out = fold_sound(text, traits);
  if ((traits & Folded::suspect_trait) == 0) return out;
  const Repaired meant = repair(text);
  if (meant.text == text) return out;
  out = fold_sound(meant.text, traits);
  out.map = out.map.after(meant.map);
  return out;
}

std::string fold_to_ascii(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = decode(text, at);
    const Folded f = fold_of(c);
    const std::string_view form(f.bytes.data(), f.size);
    const bool is_ascii = !form.empty() && std::all_of(form.begin(), form.end(), [](char byte) {
      return static_cast<signed char>(byte) > ' ';
    });
    if (c < 0x80 || (!is_ascii && !(c >= 0x300 && c < 0x370)))
      out += text.substr(at, size);
    else if (is_ascii)
      for (const char byte : form)
        out += f.upper && byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 0x20) : byte;
    at += size;
  }
  return out;
}

}  // namespace doichieu
