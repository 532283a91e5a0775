// Folding a whole text is what folding its code points one by one gives, and every folded byte leads back to
// the code point it came from.

#include "normalise/fold.hpp"

#include <random>
#include <vector>

#include "catch.hpp"
#include "normalise/repair.hpp"
#include "text/utf8.hpp"

using namespace doichieu;

namespace {

struct Plain {
  std::string text;
  std::vector<Span> from;  ///< for each byte of `text` the code point that it came from
  bool suspect = false;
};

/// The definition of folding: each code point as the table has it, white space between two as one space.
Plain fold_plainly(std::string_view text) {
  Plain out;
  Span gap;
  for (std::uint32_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    const Folded form = fold_of(c.value);
    out.suspect = out.suspect || form.is_suspect();
    if (form.kind == CharClass::space && gap.empty()) gap = {at, at + c.size};
    if (form.size > 0) {
      if (!gap.empty() && !out.text.empty()) {
        out.text += ' ';
        out.from.push_back(gap);
      }
      gap = {};
      out.text.append(form.bytes.data(), form.size);
      out.from.insert(out.from.end(), form.size, {at, at + c.size});
    }
    at += c.size;
  }
  return out;
}

/// Does `folded` hold what `text` folds to, with the way back?
void check_fold(const std::string& text) {
  const Plain plain = fold_plainly(text);
  const FoldedText folded = fold_with_map(text);
  const std::string wanted = plain.suspect ? fold_plainly(repaired(text)).text : plain.text;
  const auto size = static_cast<std::uint32_t>(wanted.size());
  bool leads_back = true, rises = true;
  Span before;
  for (std::uint32_t i = 0; i < size; ++i) {
    const Span source = folded.map.source({i, i + 1});
    rises = rises && source.begin >= before.begin && source.end >= before.end && source.end <= text.size();
    leads_back = leads_back && (plain.suspect || source.contains(plain.from[i]));
    before = source;
  }
  INFO("of \"" << text << '"');
  REQUIRE(fold(text) == wanted);
  REQUIRE(folded.text == wanted);
  REQUIRE(rises);
  REQUIRE(leads_back);
}

std::string utf8(char32_t c) {
  std::string out;
  encode(c, out);
  return out;
}

}  // namespace

TEST_CASE("every code point folds as the table has it, alone and among others", "[normalise]") {
  std::string all;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string one = utf8(c);
    const Plain plain = fold_plainly(one);
    if (!plain.suspect) {
      if (fold(one) != plain.text) FAIL("code point " << static_cast<unsigned>(c));
      if (!FoldTable::holds(c) && c % 64 != 0) continue;  // the rest by samples: ICU is asked for each
      check_fold("A " + one + " b" + one + one + "Ế");
      all += one;
    }
  }
  check_fold(all);
}

TEST_CASE("texts of all that matters to folding, composed and not", "[normalise]") {
  const std::vector<std::string> parts = {
      " ",
      "  ",
      "\n",
      "\t",
      "\u00A0",
      "\u3000",
      "\u200B",
      "\u00AD",
      "\uFEFF",
      "a",
      "Z",
      "[",
      "@",
      "9",
      "word",
      "LONGER",
      "nghiêng",
      "Ế",
      "ươ",
      "Đ",
      "e\u0302",
      "\u0301",
      "\u0323",
      "я",
      "東",
      "…",
      "½",
      "\u00A8",
      "\u023A",
      "\u0149",
      "😀",
      "\x7F",
      "’",
      "–",
      std::string(1, '\0'),
      "a run of plain words beyond the width of any register, and beyond that of a window too, without end "};
  std::mt19937 random(1);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t left = random() % 80; left > 0; --left) text += parts[random() % parts.size()];
    check_fold(text);
  }
}

TEST_CASE("what was meant as another letter is folded as that, with the way back", "[normalise]") {
  std::mt19937 random(2);
  const std::vector<std::string> parts = {"tiê´ng", " ", "Vi", "ệt", "`", "~", "а", "Hа", "Nội", "\u00A0"};
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (std::size_t left = random() % 20; left > 0; --left) text += parts[random() % parts.size()];
    check_fold(text);
  }
  const std::string text = "nói  tiê´ng Việt";
  const FoldedText folded = fold_with_map(text);
  REQUIRE(folded.text == "noi tieng viet");
  CHECK(slice(text, folded.map.source({4, 9})) == "tiê´ng");
  CHECK(slice(text, folded.map.source({10, 14})) == "Việt");
}

TEST_CASE("a folded word leads back to its letters with their marks", "[normalise]") {
  const auto word = [](std::string_view text, std::string_view folded_word) {
    const FoldedText folded = fold_with_map(text);
    const auto at = static_cast<std::uint32_t>(folded.text.find(folded_word));
    const auto end = at + static_cast<std::uint32_t>(folded_word.size());
    return std::string(slice(text, folded.map.source({at, end})));
  };
  CHECK(word("ông Tô  Lâm nói", "to lam") == "Tô  Lâm");
  CHECK(word("\uFEFF Đồng Nai", "dong") == "Đồng");
  CHECK(word("o Ha\u0300 No\u0323\u0302 i", "no") == "No\u0323\u0302");
  CHECK(word("và… hết", "...") == "…");
}

TEST_CASE("a text that folds to its own bytes has no edits", "[normalise]") {
  CHECK_FALSE(fold_with_map("Plain words, in One line").map.changed());
}
