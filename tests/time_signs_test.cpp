// Where times are asked for at all: at a sign of time, and a few words before one.

#include "value/time_signs.hpp"
#include "value_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// May a date, an hour or a span begin at the first word?
bool at_first_word(Language language, const std::string& text) {
  const NormalText words = normal(text);
  const Hits hits = rules().lexicon.match(words, language);
  WordView view(words, hits, rules().lexicon, language);
  view.enter(words.sentences().front().tokens);
  TimeSigns signs(view);
  signs.enter();
  return signs.near(0);
}

}  // namespace

TEST_CASE("a form of time begins at its sign or shortly before it", "[value][time]") {
  for (const char* text :
       {"18 February", "18/2", "9:30", "2pm", "2026", "18.02.2026", "Q3", "at four", "at about 5", "to 9.30",
        "in nineteen twenty-eight", "Christmas", "12, 13 and 14 May", "two hundred and fifty thousand years",
        "the first three quarters of the year"}) {
    INFO(text);
    CHECK(at_first_word(en, text));
  }
  for (const char* text : {"ngày 18", "18 giờ", "ba ngày qua", "quý III"}) {
    INFO(text);
    CHECK(at_first_word(vi, text));
  }
}

TEST_CASE("no form begins before a word that forms are not made of", "[value][time]") {
  for (const char* text : {"twelve firms since May", "12 people in 2019", "the company said Monday"}) {
    INFO(text);
    CHECK_FALSE(at_first_word(en, text));
  }
}

TEST_CASE("a small number tells an hour where one is introduced, and no more than a count elsewhere",
          "[value][time]") {
  for (const char* text : {"to 5", "above 5", "5, 6", "300, and more", "in one in five"}) {
    INFO(text);
    CHECK_FALSE(at_first_word(en, text));
  }
}

TEST_CASE("where no sign is near, no time is asked for", "[value][time]") {
  for (const char* text : {"12 people", "50%", "1 2 3", "the ship and its crew", "six goals",
                           "five men of the crew who had left the ship by boat were found on Monday"}) {
    INFO(text);
    CHECK_FALSE(at_first_word(en, text));
  }
}

TEST_CASE("a sentence without a sign is done with at once, another behind its last one", "[value][time]") {
  const auto signs_end = [](const std::string& text) {
    const NormalText words = normal(text);
    const Hits hits = rules().lexicon.match(words, en);
    WordView view(words, hits, rules().lexicon, en);
    view.enter(words.sentences().front().tokens);
    return TimeSigns(view).enter();
  };
  CHECK(signs_end("The ship left its crew behind.") == 0);
  CHECK(signs_end("The ship left on Monday.") == 5);
  CHECK(signs_end("On Monday the ship left its crew.") == 2);
}
