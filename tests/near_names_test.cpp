// Names and numbers that are one but for a slip of the pen, and firms of one name.

#include "catch.hpp"
#include "claims_sample.hpp"
#include "value/misprint.hpp"
#include "value/name_slip.hpp"
#include "value/person_name.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// What is told of names in these texts, a line each.
std::string told(const std::vector<Text>& texts) {
  return told_by("name.", texts);
}

std::string told(const Text& a, const Text& b) {
  return told_by("name.", a, b);
}

}  // namespace

TEST_CASE("a slip makes one word of another in one place", "[names][value]") {
  using S = Misprint;
  auto [a, b, slip] = GENERATE(table<std::string, std::string, S>({
      {"wells", "wels", S::dropped},
      {"4105", "4015", S::swapped},
      {"4105", "4106", S::changed},
      {"wells", "wells", S::none},
      {"wells", "well's", S::dropped},
      {"wells", "bells's", S::none},
      {"4105", "5014", S::none},
  }));
  CAPTURE(a, b);
  CHECK(misprint_between(a, b) == slip);
  CHECK(misprint_between(b, a) == slip);
}

namespace {

/// The name of a person as the rules read it, and no person of theirs.
Name person(const std::string& written) {
  const NormalText text = normalise(written);
  const Hits hits = rules().lexicon.match(text, vi);
  return read_person_name(text, hits, rules().lexicon, {0, text.size()});
}

}  // namespace

TEST_CASE("a slip in a name is known by its words", "[names][value]") {
  using S = NameSlip;
  auto [a, b, slip] = GENERATE(table<std::string, std::string, S>({
      {"Lê Thu Phương", "Le Thu Phoung", S::no_syllable},
      {"Bùi Minh Khánh", "Bui Min Kan", S::letters},
      {"Lê Thu Mây", "Le Thuy May", S::letters},
      {"Bùi Minh Khánh", "Bui Min Kang", S::none},
      {"Lê Văn Mây", "Lê Thanh Mây", S::middle},
      {"Lê Văn Mây", "Lê Văn Sen", S::none},
      {"Lê Văn Mây", "Vũ Văn Mây", S::none},
      {"Lê Mây", "Lý Mây", S::two_syllables},
      {"Lê Mây", "Bùi Mây", S::none},
      {"Lê Mây", "Lê Mây", S::none},
      {"Lê Mây", "Lê Văn Mây", S::none},
      {"Peter Thornton", "Peter Thorton", S::long_word},
      {"Tim Parker", "Tip Parker", S::short_word},
      {"Sergei Ivanov", "Sergey Ivanov", S::none},
      {"Takahiro Sato", "Takashi Sato", S::given},
      {"Takahiro Sato", "Kenji Sato", S::none},
      {"Takahiro Sato", "Taka Sato", S::none},
      {"Mohammed Rahim", "Mohamad Rahim", S::none},
      {"Han Jung-tae", "Han Jung-tai", S::none},  // one sound, as two desks hear it
  }));
  CAPTURE(a, b);
  CHECK(slip_between(person(a), person(b), rules().alike.sounds) == slip);
  CHECK(slip_between(person(b), person(a), rules().alike.sounds) == slip);
}

TEST_CASE("names of things are longer than those of places before a slip tells", "[names][value]") {
  const auto places = [](const char* a, const char* b) {
    return slip_between_places(make_name(a), make_name(b));
  };
  const auto things = [](const char* a, const char* b) {
    return slip_between_things(make_name(a), make_name(b));
  };
  CHECK(places("Thanh Mây", "Than May") == NameSlip::letters);
  CHECK(places("Thanh Mây", "Quan May") == NameSlip::none);
  CHECK(things("Hoằng Phúc Lâu", "Hồng Phú Lâu") == NameSlip::letters);
  CHECK(things("Hoằng Phúc", "Hoằng Phú") == NameSlip::none);
  CHECK(things("Hoằng Phúc Lâu", "Đại Phúc Lâu") == NameSlip::none);
}

TEST_CASE("two habits of writing a foreign name are one sound", "[names][value]") {
  auto [a, b] = GENERATE(table<std::string, std::string>({
      {"sergei", "sergey"},
      {"zelensky", "zelenskyy"},
      {"mohammed", "muhammad"},
      {"youssef", "yusef"},
      {"aleksandr", "alexander"},
  }));
  CAPTURE(a, b);
  CHECK(one_sound(a, b, rules().alike.sounds));
  CHECK(one_sound(b, a, rules().alike.sounds));
  CHECK_FALSE(one_sound("thornton", "thorton", rules().alike.sounds));
  CHECK_FALSE(one_sound("baker", "barker", rules().alike.sounds));
}

TEST_CASE("a misspelt name is told", "[names][compare]") {
  auto [a, b] = GENERATE(table<Text, Text>({
      {{en, "Ms. Mary Wells-Cooper spoke in Hanoi."}, {vi, "Bà Mary Wels-Cooper phát biểu tại Hà Nội."}},
      {{en, "Mr. Peter Thornton spoke in Hanoi."}, {en, "Mr Peter Thorton spoke in Hanoi."}},
      // Another middle name, in one office.
      {{en, "Foreign Ministry spokeswoman Lê Thúy Mây spoke."},
       {vi, "Người phát ngôn Bộ Ngoại giao Lê Thu Mây phát biểu."}},
      {{en, "Minister of Health Vu Van Sen spoke."}, {vi, "Bộ trưởng Bộ Y tế Vũ Thanh Sen phát biểu."}},
      // The same things are told of them.
      {{en, "Vu Thu Sen of Hanoi planted 125 lotus ponds by the Red River."},
       {en, "In Hanoi, Vu Thuy Sen planted 125 lotus ponds by the Red River."}},
      // The h's are lost.
      {{vi, "Bộ trưởng Bộ Y tế Vũ Minh Khánh phát biểu."}, {en, "Minister of Health Vu Min Kan spoke."}},
      {{en, "President Le Sen opened the lotus fair in Hanoi."},
       {en, "President Lo Sen opened the lotus fair in Hanoi."}},
      // A letter of a given name, and the same is told of both; another given name, in one post.
      {{en, "Paris prosecutor Lauren Dubois said the jewels of the Louvre are worth 88 million euros."},
       {en, "The jewels of the Louvre are worth 88 million euros, Paris prosecutor Laure Dubois said."}},
      {{en, "Chairman Takahiro Sato spoke in Hanoi."}, {vi, "Chủ tịch Takashi Sato phát biểu tại Hà Nội."}},
      // What is spelled as no Vietnamese syllable is.
      {{en, "Ms Nguyen Phoung Mai spoke in Hanoi."}, {vi, "Bà Nguyễn Phương Mai phát biểu tại Hà Nội."}},
  }));
  CAPTURE(a.written, b.written);
  CHECK_FALSE(told(a, b).empty());
}

TEST_CASE("two persons, and two spellings of one, are left alone", "[names][compare]") {
  auto [a, b] = GENERATE(table<Text, Text>({
      // Brothers and sisters.
      {{en, "Ms. Anna Karlsson spoke in Hanoi."}, {en, "Ms. Anne Karlsson spoke in Hanoi."}},
      {{en, "Mr. Jon Thornton spoke in Hanoi."}, {en, "Mr. Tom Thornton spoke in Hanoi."}},
      // Short surnames.
      {{en, "Mr. John Baker spoke in Hanoi."}, {en, "Mr. John Barker spoke in Hanoi."}},
      // Habits of writing.
      {{en, "Mr. Sergei Ivanovsky spoke in Hanoi."}, {en, "Mr. Sergey Ivanovskiy spoke in Hanoi."}},
      {{en, "Mr. Ahmed Abdel-Rahman spoke in Hanoi."}, {en, "Mr. Ahmed Abdul-Rahman spoke in Hanoi."}},
      // Vietnamese who share two syllables, in no office or in offices that many hold.
      {{vi, "Ông Vũ Văn Sen phát biểu."}, {vi, "Ông Vũ Thanh Sen phát biểu."}},
      {{vi, "Thứ trưởng Bộ Y tế Vũ Văn Sen phát biểu."}, {vi, "Thứ trưởng Bộ Y tế Vũ Thanh Sen phát biểu."}},
      {{en, "Minister of Health Vu Van Sen spoke."}, {en, "Minister of Health Le Thi Mai spoke."}},
      // Two given names, in no post; short and long ones.
      {{en, "Mr. Takahiro Sato spoke in Hanoi."}, {en, "Mr. Takashi Sato spoke in Hanoi."}},
      {{en, "Chairman Mohammed Rahim spoke in Hanoi."}, {en, "Chairman Mohamad Rahim spoke in Hanoi."}},
      // Family and given name in the other order.
      {{en, "Chairman Naoki Sato spoke in Hanoi."}, {vi, "Chủ tịch Sato Naoki phát biểu tại Hà Nội."}},
      // A letter, and nothing else in common.
      {{en, "Farmer Vu Thu Sen sings."}, {vi, "Ở Hà Nội có bà Vũ Thúy Sen."}},
      {{en, "Le Sen opened the lotus fair in Hanoi."}, {en, "Lo Sen opened the lotus fair in Hanoi."}},
  }));
  CAPTURE(a.written, b.written);
  CHECK(told(a, b) == "");
}

TEST_CASE("an article that has both names knows both persons", "[names][compare]") {
  const Text right{en, "Mr. Peter Thornton spoke in Hanoi."}, other{en, "Mr. Peter Thorton spoke in Hanoi."};
  CHECK_FALSE(told(right, other).empty());
  CHECK(told({right, other, {en, "Mr. Peter Thornton met Mr. Peter Thorton in Hanoi."}}) == "");
}

TEST_CASE("a misspelt place is told where only one spelling is one", "[names][compare]") {
  const Text right{vi, "Nắng nóng 44 độ C ngày 7/7/2026 tại Thanh Hóa."};
  CHECK_FALSE(told(right, {en, "It was hot on 7 July 2026, 44 degrees Celsius in Than Hoa."}).empty());
  CHECK(told(right, {en, "It was hot on 7 July 2026, 44 degrees Celsius in Khanh Hoa."}) == "");
  CHECK(told(right, {en, "Than Hoa sings."}) == "");
}

TEST_CASE("a number with digits that changed places is told", "[names][compare]") {
  const Text boat{en, "The boat TB-4105 left the port of Hanoi and sank in the Red River on 7 July 2026."};
  CHECK_FALSE(told(boat, {vi, "Tàu TB-4015 rời cảng Hà Nội và chìm trên sông Hồng ngày 7/7/2026."}).empty());
  // Two of a kind in one article, another number altogether, a year.
  CHECK(
      told(boat,
           {en,
            "The boat TB-4015 left the port of Hanoi on 7 July 2026, and TB-4115 sank in the Red River."}) ==
      "");
  CHECK(
      told(boat, {en, "The boat TB-9872 left the port of Hanoi and sank in the Red River on 7 July 2026."}) ==
      "");
  CHECK(told({en, "The Boeing 787 of Blue River Airways left Hanoi on 7 July 2026."},
             {en, "The Boeing 777 of Blue River Airways left Hanoi on 7 July 2026."}) == "");
}

TEST_CASE("two firms of one name are told, however they are written", "[names][compare]") {
  const Text parent{en, "Hanoi granted Lotus Kite Services, LLC a licence for satellites on 7 July 2026."};
  const Text local{
      en, "Hanoi granted Lotus Kite Services Vietnam Co., Ltd. a licence for satellites on 7 July 2026."};
  CHECK_FALSE(told(parent, local).empty());
  // One finding, though one firm is written in two ways.
  const std::string all =
      told({parent,
            local,
            {vi, "Hà Nội cấp phép vệ tinh cho Công ty TNHH Lotus Kite Services Việt Nam ngày 7/7/2026."}});
  CHECK(all.find(" | ") == std::string::npos);
}

TEST_CASE("a legal form or a country alone makes no other firm", "[names][compare]") {
  auto [a, b] = GENERATE(table<std::string, std::string>({
      {"Lotus Kite Services, LLC", "Lotus Kite Services Co., Ltd."},
      {"Lotus Kite Services", "Lotus Kite Services Vietnam Co., Ltd."},
      {"Lotus Kite Services, LLC", "Lotus Kite Services Vietnam"},
  }));
  CAPTURE(a, b);
  CHECK(told({en, "Hanoi granted " + a + " a licence for satellites on 7 July 2026."},
             {en, "Hanoi granted " + b + " a licence for satellites on 7 July 2026."}) == "");
}

TEST_CASE("a difference of names has one id, whichever article comes first", "[names]") {
  const Text one = {vi, "Người phát ngôn Bộ Ngoại giao Phạm Thúy Hằng phát biểu tại Hà Nội."};
  const Text other = {en, "In Hanoi, Foreign Ministry spokeswoman Pham Thu Hang spoke to reporters."};
  const auto ids = [](const std::vector<Text>& texts) {
    std::vector<std::string> out;
    for (const Finding& finding : compared(texts).findings)
      if (finding.rule.starts_with("name.")) out.push_back(finding.id);
    return out;
  };
  CHECK(ids({one, other}).size() == 1);
  CHECK(ids({one, other}) == ids({other, one}));
}
