// A title, deck or caption against the text below it. In pairs: what is told, and what must be left alone.

#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

using Lines = std::vector<std::string>;

const Lines nothing;

/// What is told of a title and the text below it.
Lines titled(const std::string& title, const std::string& body, Language language = en) {
  const Report report = compared({{language, title + "\n\nHANOI - " + body + "\n"}});
  Lines out;
  for (const Finding* finding : findings(report, Verdict::inconsistent))
    if (finding->rule == "heading.value") out.push_back(finding->message);
  return out;
}

Lines apart(const std::string& above, const std::string& below) {
  return {"A heading or caption of a says " + above + ", the text " + below + "."};
}

}  // namespace

// --- another number

TEST_CASE("a title's figure that the text does not bear out is told", "[headings]") {
  CHECK(titled("Storm kills 20 people", "The storm killed 21 people, officials said. It hurt 40.") ==
        apart("20", "21"));
  CHECK(titled(
            "38 dead as storm sinks boat in Vietnam",
            "About 35 people are dead after a boat sank in Vietnam in a storm on Saturday. It had three crew "
            "on board. Divers had found 35 bodies by Sunday.") == apart("38", "about 35"));
  CHECK(titled("Bão làm 20 người chết", "Bão làm 21 người chết, theo thống kê.", vi) == apart("20", "21"));
}

TEST_CASE("a title's figure that stands in the text, or is made there, is left alone", "[headings]") {
  CHECK(titled("Storm kills 20 people", "The storm killed 20 people, officials said. It hurt 40.") ==
        nothing);
  CHECK(titled("Storm kills 1,600 people", "The storm killed 1,644 people, officials said.") == nothing);
  CHECK(titled("Storm kills 20 people",
               "The storm killed 21 people in Hue. By noon 20 people had been killed.") == nothing);
  CHECK(titled("Storm leaves 102 people dead and missing",
               "The storm killed 91 people; 11 people are missing.") == nothing);
  CHECK(titled("Storm kills 20 people", "The storm killed 12 people in Hue. It killed 8 people in Vinh.") ==
        nothing);
  CHECK(
      titled(
          "Storm kills 20 people",
          "The storm killed 12 people in Hue. It killed 5 people in Vinh. It killed 3 people in Dong Hoi.") ==
      nothing);
  CHECK(titled("Four get life in fraud case",
               "Three got life for fraud in the case on Friday. A fourth life sentence was for theft.") ==
        nothing);
}

TEST_CASE("a title's figure that the text tells more exactly of anything is left alone", "[headings]") {
  CHECK(titled("Storm kills more than 2,000 people",
               "The toll stood at 2,059 in the evening. The storm killed 1,293 people, officials said.") ==
        nothing);
  CHECK(titled("Storm kills more than 2,000 people",
               "The storm hit 2,900 villages. The storm killed 1,293 people, officials said.") ==
        apart("more than 2,000", "1,293"));
}

TEST_CASE("figures of other things, or of fewer places, are left alone", "[headings]") {
  CHECK(titled("Storm kills 20 people", "The storm hurt 21 people and killed 40 cows.") == nothing);
  CHECK(titled("Storm kills 20 people in Hanoi and Da Nang",
               "The storm killed 17 people in Da Nang, it said.") == nothing);
}

// --- the same number under another limit

TEST_CASE("a limit that the text does not have, or the title has not, is told", "[headings]") {
  CHECK(
      titled("Sun Air buys 40 jets", "Sun Air said on Monday that it would buy up to 40 jets from Boeing.") ==
      apart("40", "up to 40"));
  CHECK(titled("Over 90 people killed in floods", "In the latest list there are 90 confirmed deaths.") ==
        apart("more than 90", "90"));
  CHECK(titled("Fire: over 200 missing", "Officials said that around 200 residents are missing.") ==
        apart("more than 200", "about 200"));
  CHECK(titled("Province reaches 44.1 degrees Celsius",
               "The station measured more than 44.1 degrees Celsius, a record.") ==
        apart("44.1 °C", "more than 44.1 °C"));
}

TEST_CASE("one end of a range that the text gives whole is told", "[headings]") {
  CHECK(titled("Sun Air to sell hotel for $900 million",
               "Sun Air will sell the hotel for $800 million to $900 million, people who know of it said.") ==
        apart("$900 million", "$800 million to 900 million"));
  CHECK(titled(
            "Sun Air to sell hotel for $900 million",
            "The hotel was valued at $800 million to $900 million. Sun Air will sell it for $900 million.") ==
        nothing);
}

TEST_CASE("of a toll a title drops 'at least', of anything else it should not", "[headings]") {
  CHECK(titled("Storm kills 20 people", "The storm killed at least 20 people, officials said.") == nothing);
  CHECK(titled("Ministers sign 10 agreements", "The ministers signed at least 10 agreements on trade.") ==
        apart("10", "at least 10"));
}

TEST_CASE("an equal number of another thing is left alone", "[headings]") {
  CHECK(titled("Sun Air buys 40 jets", "Sun Air bought the jets from Boeing. It flies to over 40 cities.") ==
        nothing);
  CHECK(titled("About 40 people hurt in crash", "The crash hurt 40 people, police said.") == nothing);
}
