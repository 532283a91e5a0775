#pragma once
// The code of an entry, as a question asks for it: "is this word an `and`?"
//
//   words.coded(at, EntryType::stop, "and")
//
// The key of a literal is made while compiling. Every token of a text bears one bit for each code that an
// entry which starts there may have (Hits), so a question that is answered "no", as nearly all are, costs a
// bit test.

#include <cstdint>
#include <string>
#include <string_view>

namespace doichieu {

/// Of an entry's code: 32 bits that two codes may share. The upper six are those of its stem, the code up to
/// its first digit, so that codes of one pattern have them in common: "--12-25", "--01-01".
constexpr std::uint32_t hash_of_code(std::string_view code) {
  constexpr auto fnv_1a = [](std::string_view text) {
    std::uint32_t hash = 2166136261;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619;
    return hash;
  };
  // Any odd number would be right. With this one the commonest words of calendar.toml, "the", "of", "and",
  // share their bits with few of its words of time.
  constexpr std::uint32_t spread = 0xdb040bd3, upper = 0xfc000000;
  const std::string_view stem = code.substr(0, code.find_first_of("0123456789"));
  return (fnv_1a(stem) * spread & upper) | (fnv_1a(code) & ~upper);
}

struct CodeKey {
  std::string_view text;
  std::uint32_t hash;
  std::uint64_t bit;  ///< one of 64, by the hash; different codes may share it

  template <std::size_t n>
  consteval CodeKey(const char (&literal)[n]) : CodeKey(std::string_view(literal, n - 1)) {}
  constexpr CodeKey(std::string_view code) : text(code), hash(hash_of_code(code)), bit(bit_of(hash)) {}
  CodeKey(const std::string& code) : CodeKey(std::string_view(code)) {}

  static constexpr std::uint64_t bit_of(std::uint32_t hash) { return std::uint64_t{1} << (hash >> 26); }
};

}  // namespace doichieu
