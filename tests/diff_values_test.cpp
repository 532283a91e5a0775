// Which words of several wordings differ, where it is known which value each states.

#include "catch.hpp"
#include "report/diff.hpp"

using namespace doichieu;

namespace {

struct Side {
  std::string text, value;
  Language language = Language::english;
};

/// The marked words, a side after the other: "up to | ".
std::string differing(const std::vector<Side>& sides) {
  std::vector<Wording> wordings;
  for (const Side& side : sides)
    wordings.push_back(
        {side.text, side.language, {{0, static_cast<std::uint32_t>(side.text.size())}}, side.value});
  const auto marks = differing_words(wordings);
  std::string out;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    if (i > 0) out += " | ";
    for (std::size_t n = 0; n < marks[i].size(); ++n)
      out += (n > 0 ? " " : "") + std::string(slice(sides[i].text, marks[i][n]));
  }
  return out;
}

}  // namespace

TEST_CASE("only what tells the values apart differs", "[report][diff]") {
  CHECK(differing({{"up to 40 Boeing Dreamliners", "up to 40"}, {"40 Boeing Dreamliner aircraft", "40"}}) ==
        "up to | ");
  CHECK(differing({{"40 ferries in May", "40"}, {"50 of the ferries", "50"}}) == "40 | 50");
}

TEST_CASE("two wordings of one value do not differ from each other", "[report][diff]") {
  CHECK(differing({{"on the evening of May 3", "evening"},
                   {"in the afternoon of 3 May", "afternoon"},
                   {"the same afternoon, May 3", "afternoon"}}) == "evening | afternoon | afternoon");
}

TEST_CASE("between two languages differs what neither names nor figures share", "[report][diff]") {
  CHECK(differing({{"the evening of February 18", "evening"},
                   {"Chiều 18/2", "afternoon", Language::vietnamese}}) == "evening | Chiều");
  CHECK(differing({{"Minister of Trade Le Manh Hung", "minister · Trade"},
                   {"Lê Mạnh Hùng, Quyền Bộ trưởng", "acting minister · Trade", Language::vietnamese}}) ==
        " | Quyền Bộ trưởng");
}

TEST_CASE("figures of two languages differ by their digits", "[report][diff]") {
  CHECK(differing({{"40 ferries", "40"}, {"41 chiếc phà", "41", Language::vietnamese}}) == "40 | 41");
}

TEST_CASE("values printed as written are held against those of their language", "[report][diff]") {
  CHECK(differing({{"first in Asia to operate", "first in Asia to operate"},
                   {"first in Asia to own", "first in Asia to own"},
                   {"đầu tiên tại châu Á sở hữu", "đầu tiên tại châu Á sở hữu", Language::vietnamese}}) ==
        "operate | own | ");
}

TEST_CASE("where a value is not known, or all are one, the words alone decide", "[report][diff]") {
  CHECK(differing({{"at noon", ""}, {"at night", "night"}}) == "noon | night");
  CHECK(differing({{"at noon", "x"}, {"at night", "x"}}) == "noon | night");
  CHECK(differing({{"Dũng", "Dũng"}, {"Dụng", "Dụng"}}) == "Dũng | Dụng");
}
