// Eight bytes at a time, letters are told from all else as one at a time would tell them.

#include "normalise/ascii_letters.hpp"

#include <string>

#include "catch.hpp"

using namespace doichieu;

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The letters at the head of `text`, in lower case, and how many of them are upper case.
std::pair<std::string, unsigned> one_by_one(std::string_view text) {
  std::pair<std::string, unsigned> out;
  for (std::size_t i = 0; i < text.size() && i < 8 && is_letter(text[i]); ++i) {
    out.first += static_cast<char>(text[i] | 0x20);
    out.second += text[i] <= 'Z';
  }
  return out;
}

std::pair<std::string, unsigned> at_once(std::string_view text) {
  const AsciiLetters letters = ascii_letters(text, 0);
  return {std::string(letters.bytes().data(), letters.size), letters.upper};
}

}  // namespace

TEST_CASE("any byte ends a word that is no letter, wherever it stands", "[normalise]") {
  for (int byte = 0; byte < 256; ++byte)
    for (std::size_t place = 0; place < 10; ++place) {
      std::string text = "aZbYcXdWeV";
      text[place] = static_cast<char>(byte);
      INFO(byte << " at " << place);
      CHECK(at_once(text) == one_by_one(text));
    }
}

TEST_CASE("a text may end within the eight bytes, or where they begin", "[normalise]") {
  const std::string_view text = "MekonG-delta";
  for (std::size_t size = 0; size <= text.size(); ++size)
    CHECK(at_once(text.substr(0, size)) == one_by_one(text.substr(0, size)));
  CHECK(ascii_letters(text, text.size()).size == 0);
  CHECK(ascii_letters(text, text.size() - 1).size == 1);
}
