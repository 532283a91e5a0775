// Text is folded, cut into tokens and sentences, and every token knows the bytes it was read from.

#include "normalise/normal_text.hpp"

#include "catch.hpp"
#include "text/utf8.hpp"

using namespace doichieu;

namespace {

/// The folded tokens with a bar between.
std::string tokens(std::string_view text) {
  std::string out;
  const NormalText normal = normalise(text);
  for (std::uint32_t i = 0; i < normal.size(); ++i) (out += i ? "|" : "") += normal.folded(i);
  return out;
}

std::vector<std::string> sentences(std::string_view text, const Abbreviations& abbreviations = {}) {
  const std::vector<Section> whole = {{SectionKind::body, {0, static_cast<std::uint32_t>(text.size())}}};
  const NormalText normal = normalise(text, whole, abbreviations);
  std::vector<std::string> out;
  for (const Sentence& s : normal.sentences()) out.emplace_back(normal.source(s.tokens));
  return out;
}

}  // namespace

TEST_CASE("letters lose their case and their marks", "[normalise]") {
  CHECK(fold("Tô Lâm") == "to lam");
  CHECK(fold("Nguyễn Quốc Dũng") == "nguyen quoc dung");
  CHECK(fold("Đồng Nai, Ðồng Nai") == "dong nai, dong nai");  // the second begins with an eth
  CHECK(fold("TP. Hồ Chí Minh") == "tp. ho chi minh");
}

TEST_CASE("composed and decomposed text fold alike", "[normalise]") {
  const std::string composed = "Hà Nội, Lương Cường";
  const std::string decomposed = "Ha\u0300 No\u0323\u0302i, Lu\u031Bo\u031Bng Cu\u031Bo\u031B\u0300ng";
  CHECK(fold(composed) == fold(decomposed));
  CHECK(nfc(decomposed) == composed);
}

TEST_CASE("what folding must keep", "[normalise]") {
  CHECK(fold("₫100 · 37,2%") == "₫100 · 37,2%");
  CHECK(fold("東京 Москва") == "東京 москва");
  CHECK(fold("km²") == "km2");
}

TEST_CASE("words, numbers and designators are tokens", "[normalise]") {
  CHECK(tokens("Tô Lâm’s visit") == "to|lam|visit");
  CHECK(tokens("O'Brien doesn't") == "o'brien|doesn't");
  CHECK(tokens("US$37.2 billion") == "us|$|37.2|billion");
  CHECK(tokens("1.409 / 1,409, so") == "1.409|/|1,409|,|so");
  CHECK(tokens("A321NEO, S250-FIT, 787-9") == "a321neo|,|s250|-|fit|,|787|-|9");
  CHECK(tokens("1.30pm 14h05") == "1.30|pm|14|h|05");
}

TEST_CASE("a token knows its bytes, its case and its neighbour", "[normalise]") {
  const std::string text = "Ha\u0300 No\u0323\u0302i’s US$5";
  const NormalText normal = normalise(text);
  REQUIRE(normal.size() == 5);
  CHECK(normal.source({0, 2}) == "Ha\u0300 No\u0323\u0302i");
  CHECK(normal[1].is(TokenFlag::possessive));
  CHECK(normal[0].is(TokenFlag::capitalised));
  CHECK(normal[0].is(TokenFlag::marked));
  CHECK(normal[2].is(TokenFlag::all_capitals));
  CHECK_FALSE(normal[2].is(TokenFlag::marked));
  CHECK(normal[3].is(TokenFlag::glued));
  CHECK(normal[2].hash == hash_of("us"));
}

TEST_CASE("zero-width and soft characters are no part of a word's form", "[normalise]") {
  CHECK(tokens("co\u00ADoperate") == "cooperate");
  CHECK(tokens("\uFEFFHanoi\u200B today") == "hanoi|today");
  CHECK(tokens("1\u00A0409 projects") == "1|409|projects");
}

TEST_CASE("sentences end at full stops", "[normalise]") {
  CHECK(sentences("He came. She left.") == std::vector<std::string>{"He came.", "She left."});
  CHECK(sentences("“He came.” She left!") == std::vector<std::string>{"“He came.”", "She left!"});
  CHECK(sentences("Ông đến. Bà đi.") == std::vector<std::string>{"Ông đến.", "Bà đi."});
}

TEST_CASE("a full stop that ends no sentence", "[normalise]") {
  Abbreviations abbreviations;
  abbreviations.add("sept");
  abbreviations.add("mr");
  CHECK(sentences("On Sept. 9 Mr. Lam came.", abbreviations).size() == 1);
  CHECK(sentences("The U.S. Senate voted.").size() == 1);
  CHECK(sentences("J. Smith paid 3.5 dollars.").size() == 1);
  CHECK(sentences("the price vs. cost").size() == 1);
}

TEST_CASE("a sentence never crosses a section", "[normalise]") {
  const std::string text = "A title\nThe body goes on";
  const NormalText normal =
      normalise(text, {{SectionKind::title, {0, 7}}, {SectionKind::body, {8, 24}}}, Abbreviations{});
  REQUIRE(normal.sentences().size() == 2);
  CHECK(normal.source(normal.sentences()[0].tokens) == "A title");
  CHECK(normal.sentences()[1].section == 1);
}

TEST_CASE("offsets lead back: folding a token's bytes gives the token", "[normalise]") {
  const std::string text =
      "HÀ NỘI — Tổng Bí thư Tô Lâm (68 tuổi) ký 37,2 tỷ USD; “Vie\u0323\u0302t Nam” co\u00ADop, 東京.";
  const NormalText normal = normalise(text);
  for (std::uint32_t i = 0; i < normal.size(); ++i)
    CHECK(fold(normal.source({i, i + 1})) == normal.folded(i));
}

TEST_CASE("a run of letters without end is cut, not lost", "[normalise]") {
  const NormalText normal = normalise(std::string(200'000, 'x'));
  std::size_t total = 0;
  for (const Token& token : normal.tokens()) total += token.fold_size;
  CHECK(total == 200'000);
}

TEST_CASE("ill-formed UTF-8 is found at its first byte", "[text]") {
  CHECK(first_ill_formed("Tô Lâm") == std::nullopt);
  CHECK(first_ill_formed("abc\xff") == 3);
  CHECK(first_ill_formed("ab\xc3") == 2);
  CHECK(first_ill_formed("\xed\xa0\x80") == 0);  // a surrogate
  CHECK(first_ill_formed("\xc0\xaf") == 0);      // overlong
}

TEST_CASE("a word folds as what it was meant as, and keeps its bytes", "[normalise]") {
  const auto [text, meant] = GENERATE(table<std::string, std::string>({
      {"H\u1ED3 \u0421h\u00ED \u041Cinh", "ho|chi|minh"},        // Cyrillic Es and Em
      {"Nguy\u1EC5n V\u0103n \u0410, 35", "nguyen|van|a|,|35"},  // Cyrillic A
      {"C\u039FVID's", "covid"},                                 // Greek Omicron
      {"ti\u00EA\u00B4ng, Nguy\u00EA~n", "tieng|,|nguyen"},
      {"\uFF34\uFF4F \uFF12\uFF10\uFF12\uFF16", "to|2026"},
      {"d\u0335\u01B0\u1EDDng", "duong"},
      {"\u1D04\u1EE7a", "cua"},
  }));
  INFO(text);
  CHECK(tokens(text) == meant);
  const NormalText normal = normalise(text);
  CHECK(normal.source({0, 1}) == text.substr(0, std::min(text.find(' '), text.find_first_of(",'"))));
}

TEST_CASE("words of other scripts and accents that are signs stay what they are", "[normalise]") {
  CHECK(tokens("\u041C\u043E\u0441\u043A\u0432\u0430") == "\u043C\u043E\u0441\u043A\u0432\u0430");
  CHECK(tokens("\u0412\u043B\u0430\u0434 \u0410 \u041F\u0443").find("|\u0430|") != std::string::npos);
  CHECK(tokens("a~b `la` ~5") == "a|~|b|`|la|`|~|5");
  CHECK(tokens("don\u00B4t") == "don|\u00B4|t");
}
