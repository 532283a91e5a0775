#include "normalise/look_alike.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace doichieu {
namespace {

struct Pair {
  char32_t from;
  char32_t to;
};

template <std::size_t size>
char32_t find(const std::array<Pair, size>& table, char32_t c) {
  const auto* found = std::lower_bound(table.begin(), table.end(), c,
                                       [](const Pair& pair, char32_t key) { return pair.from < key; });
  return found != table.end() && found->from == c ? found->to : 0;
}

// All tables rise by code point.

constexpr std::array strokes = {
    Pair{0x00D0, 0x0110},  // eth: a byte of windows-1258 or VISCII read as Latin-1
    Pair{0x00F0, 0x0111},
    Pair{0x0189, 0x0110},  // African d: picked from a table of characters
    Pair{0x0256, 0x0111},
};

constexpr std::array other_scripts = {
    // Greek
    Pair{0x0391, U'A'},
    Pair{0x0392, U'B'},
    Pair{0x0395, U'E'},
    Pair{0x0396, U'Z'},
    Pair{0x0397, U'H'},
    Pair{0x0399, U'I'},
    Pair{0x039A, U'K'},
    Pair{0x039C, U'M'},
    Pair{0x039D, U'N'},
    Pair{0x039F, U'O'},
    Pair{0x03A1, U'P'},
    Pair{0x03A4, U'T'},
    Pair{0x03A5, U'Y'},
    Pair{0x03A7, U'X'},
    Pair{0x03BF, U'o'},
    // Cyrillic capitals
    Pair{0x0405, U'S'},
    Pair{0x0406, U'I'},
    Pair{0x0408, U'J'},
    Pair{0x0410, U'A'},
    Pair{0x0412, U'B'},
    Pair{0x0415, U'E'},
    Pair{0x041A, U'K'},
    Pair{0x041C, U'M'},
    Pair{0x041D, U'H'},
    Pair{0x041E, U'O'},
    Pair{0x0420, U'P'},
    Pair{0x0421, U'C'},
    Pair{0x0422, U'T'},
    Pair{0x0423, U'Y'},
    Pair{0x0425, U'X'},
    // Cyrillic small letters; ve, ka, em, en and te have the shape of small capitals
    Pair{0x0430, U'a'},
    Pair{0x0432, U'b'},
    Pair{0x0435, U'e'},
    Pair{0x043A, U'k'},
    Pair{0x043C, U'm'},
    Pair{0x043D, U'h'},
    Pair{0x043E, U'o'},
    Pair{0x0440, U'p'},
    Pair{0x0441, U'c'},
    Pair{0x0442, U't'},
    Pair{0x0443, U'y'},
    Pair{0x0445, U'x'},
    Pair{0x0455, U's'},
    Pair{0x0456, U'i'},
    Pair{0x0458, U'j'},
    Pair{0x04AE, U'Y'},
    Pair{0x04BA, U'H'},
    Pair{0x04BB, U'h'},
    Pair{0x04C0, U'I'},
    Pair{0x04CF, U'l'},
    Pair{0x0501, U'd'},
    Pair{0x051B, U'q'},
    Pair{0x051C, U'W'},
    Pair{0x051D, U'w'},
};

constexpr std::array small_capitals = {
    Pair{0x0262, U'g'}, Pair{0x026A, U'i'}, Pair{0x0274, U'n'}, Pair{0x0280, U'r'}, Pair{0x028F, U'y'},
    Pair{0x0299, U'b'}, Pair{0x029C, U'h'}, Pair{0x029F, U'l'}, Pair{0x1D00, U'a'}, Pair{0x1D04, U'c'},
    Pair{0x1D05, U'd'}, Pair{0x1D07, U'e'}, Pair{0x1D0A, U'j'}, Pair{0x1D0B, U'k'}, Pair{0x1D0D, U'm'},
    Pair{0x1D0F, U'o'}, Pair{0x1D18, U'p'}, Pair{0x1D1B, U't'}, Pair{0x1D1C, U'u'}, Pair{0x1D20, U'v'},
    Pair{0x1D21, U'w'}, Pair{0x1D22, U'z'}, Pair{0xA731, U's'},
};

constexpr std::array accents = {
    Pair{U'`', 0x0300},   Pair{U'~', 0x0303},   Pair{0x00B4, 0x0301}, Pair{0x02C6, 0x0302},
    Pair{0x02CA, 0x0301}, Pair{0x02CB, 0x0300}, Pair{0x02D8, 0x0306}, Pair{0x02DC, 0x0303},
    Pair{0x1FEF, 0x0300}, Pair{0x1FFD, 0x0301},
};

constexpr std::array punctuation = {
    Pair{0x2010, U'-'},   Pair{0x2011, U'-'},   Pair{0x2012, 0x2013}, Pair{0x2015, 0x2014},
    Pair{0x201B, 0x2018}, Pair{0x201F, 0x201C}, Pair{0xFE58, 0x2014}, Pair{0xFE63, U'-'},
};

}  // namespace

char32_t d_with_stroke_for(char32_t c) {
  return find(strokes, c);
}

char32_t latin_for(char32_t c) {
  return find(other_scripts, c);
}

char32_t letter_of_small_capital(char32_t c) {
  return find(small_capitals, c);
}

bool has_cyrillic_twin(char32_t c) {
  constexpr std::u32string_view twins = U"ABCEHIJKMOPSTXYacehijkmopsxy";
  return twins.find(c) != std::u32string_view::npos;
}

char32_t combining_for(char32_t accent) {
  return find(accents, accent);
}

char32_t usual_punctuation_for(char32_t c) {
  return find(punctuation, c);
}

}  // namespace doichieu
