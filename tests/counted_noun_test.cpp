// What a number counts, as a style book would have it: pairs of what is counted and what is not.

#include "value_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// What each quantity of the text counts; "-" for nothing.
std::string nouns(Language language, const std::string& text) {
  const NormalText words = normal(text);
  std::vector<std::string> out;
  for (const QuantityReading& q : read(words, language, thursday()).quantities)
    out.emplace_back(q.noun.empty() ? "-" : words.source(q.noun));
  return joined(out);
}

void check_nouns(Language language, const std::vector<Case>& cases) {
  for (const auto& [text, noun] : cases) {
    INFO(text);
    CHECK(nouns(language, text) == noun);
  }
}

}  // namespace

TEST_CASE("the head of the phrase behind a number is what it counts", "[value][noun]") {
  check_nouns(en, {{"It ordered 50 Boeing 737 MAX aircraft.", "aircraft"},
                   {"three venture capital firms bid", "firms"},
                   {"They hired 200 sales agents.", "agents"},
                   {"12 domestic and foreign airlines flew", "airlines"},
                   {"100 doctors and nurses came", "doctors"},
                   {"some 300 US soldiers landed", "soldiers"},
                   {"a 50-member team", "member"},
                   {"50 or more guests", "guests"},
                   {"three more victims", "victims"},
                   {"29 of the 30 missiles", "missiles | missiles"},
                   {"two or three people", "people"},
                   {"12 of its ships", "ships"},
                   {"21 million Xbox Series X consoles", "consoles"},
                   {"There were 300 staff on duty.", "staff"}});
}

TEST_CASE("words that hyphens join are one, and so is a number that measures what is counted",
          "[value][noun]") {
  check_nouns(en, {{"65 narrow-body jets", "jets"},
                   {"12 state-owned firms", "firms"},
                   {"two by-elections", "by-elections"},
                   {"20 twenty-foot containers", "containers | -"},
                   {"two F-16s and 15 Boeing 787s", "F-16s | 787s"}});
}

TEST_CASE("what has become of those who are counted is their noun where no other stands", "[value][noun]") {
  check_nouns(en, {{"12 dead, 5 missing", "dead | missing"},
                   {"the five missing people", "people"},
                   {"12 people dead", "people"},
                   {"26 mice", "mice"}});
  check_nouns(vi, {{"51 người chết và mất tích", "người chết và mất tích"},
                   {"29 người chết, 22 người mất tích", "người chết | người mất tích"}});
}

TEST_CASE("a pronoun stands for what was told before", "[value][noun]") {
  check_nouns(en, {{"Four of them received life terms", "-"},
                   {"two of whom won prizes", "-"},
                   {"Four of the men received life terms", "men"},
                   {"1.2 million of the 3.4 million voters", "voters | voters"},
                   {"children under 6 enter free", "-"}});
}

TEST_CASE("it ends where a verb, a date or a function word stands", "[value][noun]") {
  check_nouns(en, {{"12 people died on Monday", "people"},
                   {"four Republicans voting against", "Republicans"},
                   {"one man died", "man"},
                   {"it cut 1,500 jobs Tuesday", "jobs"},
                   {"5 famous painters", "painters"}});
}

TEST_CASE("a number that nothing follows counts nothing that is told", "[value][noun]") {
  check_nouns(en, {{"the toll rose to 127.", "-"},
                   {"45 of them", "-"},
                   {"the four go on", "-"},
                   {"seven of them brought it", "-"},
                   {"won 306 votes to his rival's 232", "votes | -"},
                   {"a tax of 3 percent on $5 million", "- | -"}});
}

TEST_CASE("in Vietnamese the head comes first", "[value][noun]") {
  check_nouns(vi, {{"37 người đi cùng", "người"},
                   {"50 máy bay thân hẹp", "máy bay thân hẹp"},  // a word the lexicon knows whole
                   {"5 chiếc xe tải, 50 chiếc đi qua", "chiếc xe tải | chiếc"},
                   {"hai Giám đốc cấp cao", "Giám đốc"},
                   {"hai bên ký", "bên"},
                   {"tăng 5% so với 2024", "-"}});
}
