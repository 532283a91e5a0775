// What a form begins with is asked before its reader is: "no" must be certain.

#include "value/small_count.hpp"
#include "value_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

constexpr CodeKey two_codes[] = {"month", "--"};
constexpr Opening form = {WordView::bit(EntryType::weekday), two_codes, true, false};

/// Asks a question about the first token of a text.
template <class Question>
bool at_first_word(Language language, const std::string& text, Question question) {
  const NormalText words = normal(text);
  const Hits hits = rules().lexicon.match(words, language);
  WordView view(words, hits, rules().lexicon, language);
  view.enter(words.sentences().front().tokens);
  return question(view);
}

bool opens(Language language, const std::string& text) {
  return at_first_word(language, text, [](const WordView& words) { return words.opens(0, form); });
}
bool opens_behind_article(const std::string& text) {
  return at_first_word(en, text, [](const WordView& words) { return words.opens_behind_article(0, form); });
}
bool counts_time(Language language, const std::string& text) {
  return at_first_word(language, text, [](const WordView& words) { return may_count_time(words, 0); });
}

}  // namespace

TEST_CASE("a form begins with an entry of its types, a date word of its codes, or figures", "[value][time]") {
  CHECK(opens(en, "Monday"));
  CHECK(opens(vi, "tháng 2"));
  CHECK(opens(en, "18 ships"));
  CHECK_FALSE(opens(en, "ships"));
  CHECK_FALSE(opens(en, "the Monday"));
  CHECK_FALSE(opens(en, "Q3"));
}

TEST_CASE("the codes of one pattern are asked for by their stem", "[value][time]") {
  CHECK(opens(en, "Christmas"));  // "--12-25"
  CHECK(CodeKey("--12-25").bit == CodeKey("--01-01").bit);
  CHECK(CodeKey("--12-25").hash != CodeKey("--01-01").hash);
}

TEST_CASE("an article may stand before a form", "[value][time]") {
  CHECK(opens_behind_article("the Monday"));
  CHECK(opens_behind_article("Monday"));
  CHECK_FALSE(opens_behind_article("the ships"));
}

TEST_CASE("nothing begins behind the last word of a sentence", "[value][time]") {
  CHECK_FALSE(at_first_word(en, "Ships left. 18 stayed.",
                            [](const WordView& words) { return words.opens(3, form); }));
}

TEST_CASE("a figure counts time where a unit follows, or what leads to one", "[value][time]") {
  for (const char* text : {"3 days", "3 full weeks", "3 and a half years", "3-day", "3 past months", "90s",
                           "1/2 year", "5 Sundays from now", "a year"}) {
    INFO(text);
    CHECK(counts_time(en, text));
  }
  CHECK(counts_time(vi, "3 ngày"));
  for (const char* text : {"2024, when", "12 people", "3 million", "18 February"}) {
    INFO(text);
    CHECK_FALSE(counts_time(en, text));
  }
}
