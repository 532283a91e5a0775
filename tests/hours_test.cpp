// Hours and spans of hours in running text: what shows that a number is one, and what must be left alone. All
// texts were published on Thursday 19 February 2026.

#include "catch.hpp"
#include "moment_sample.hpp"
#include "report/line_value.hpp"

using namespace doichieu;

namespace {

constexpr Language en = Language::english;

/// The first value of an English line whose `ref` is given.
TimeSpan span_on_clock(const std::string& text, int minutes_east) {
  const NormalText words = times_text(text);
  const auto values = line_values(times_of(words, en), words, sample::rules().lexicon, minutes_east);
  return std::get<TimeSpan>(values.at(0).value);
}

std::string on_clock(const std::string& text, int minutes_east) {
  const NormalText words = times_text(text);
  const auto values = line_values(times_of(words, en), words, sample::rules().lexicon, minutes_east);
  return std::get<std::string>(values.at(0).value);
}

}  // namespace

TEST_CASE("noon and midnight are hours, also without \"at\"", "[moment]") {
  check(en, {{"The curfew runs from midnight to 5 am.", "2026-02-19T00:00..2026-02-19T05:00"},
             {"The power was cut between noon and 2pm.", "2026-02-19T12:00..2026-02-19T14:00"},
             {"The deadline was noon.", "2026-02-19T12:00"},
             {"The vote must be held by noon on Friday.", "..2026-02-20T12:00"},
             {"The talks lasted until midnight.", "..2026-02-20T00:00"}});
  check(en, {{"the midnight train, the midnight sun", ""}, {"It went on after midnight mass.", ""}});
}

TEST_CASE("a span of hours may pass midnight", "[moment]") {
  check(en, {{"From 10 pm to 4 am the bridge is closed.", "2026-02-19T22:00..2026-02-20T04:00"},
             {"The party is tonight at 12.", "2026-02-20T00:00"}});
}

TEST_CASE("a part of the day makes hours of bare numbers", "[moment]") {
  check(en, {{"It is open from 7 to 9 in the evening.", "2026-02-19T19:00..2026-02-19T21:00"},
             {"from 3 in the morning until 5pm", "2026-02-19T03:00..2026-02-19T17:00"},
             {"from 7 in the morning to 9 in the evening", "2026-02-19T07:00..2026-02-19T21:00"},
             {"from 3 to 4 in the PM", "2026-02-19T15:00..2026-02-19T16:00"}});
  check(en, {{"They lost 3-5 in the evening match.", "2026-02-19TEV"}});
}

TEST_CASE("a day ahead makes hours of bare numbers, and one of the past may follow a count", "[moment]") {
  check(en, {{"It will be open from 9 to 5 on Monday.", "2026-02-23T09:00..2026-02-23T17:00"},
             {"Are you free 6-8 next Monday?", "2026-02-23T06:00..2026-02-23T08:00"},
             {"on the 17th between 2 and 4pm", "2026-02-17T14:00..2026-02-17T16:00"}});
  check(en,
        {{"The toll rose from 4 to 6 on Friday.", "2026-02-13"}, {"They won 6-3 on Monday.", "2026-02-16"}});
}

TEST_CASE("hour and minute in four digits begin with what is no year", "[moment]") {
  check(en, {{"Between 0730 and 0930 the road was closed.", "2026-02-19T07:30..2026-02-19T09:30"},
             {"from 0730-0930", "2026-02-19T07:30..2026-02-19T09:30"}});
  check(en, {{"between 1930 and 1945", "1930..1945"}, {"agent 0070 and 0099", ""}});
}

TEST_CASE("a dot parts hour and minute behind a verb of beginning or leaving, or before a zone", "[moment]") {
  check(en, {{"The train leaves at 6.45.", "2026-02-19T06:45"},
             {"The plane took off at 6.45 on Friday.", "2026-02-13T06:45"},
             {"Tue 17 Feb 2026 18.00 CET", "2026-02-17T18:00"}});
  check(en, {{"The shares closed at 6.45 on Friday.", "2026-02-13"}, {"The euro traded at 1.25.", ""}});
}

TEST_CASE("Vietnamese uses the English half days and zones too", "[moment]") {
  check(Language::vietnamese,
        {{"lúc 4pm CET, từ 2pm đến 4pm", "2026-02-19T16:00 | 2026-02-19T14:00..2026-02-19T16:00"},
         {"10h EST ngày 17/2", "2026-02-17T10:00"}});
  check(Language::vietnamese, {{"3 am miếu", ""}});
}

TEST_CASE("hours in words tell their minutes", "[moment]") {
  check(en, {{"It begins at five-thirty tomorrow evening.", "2026-02-20T17:30"},
             {"seven fifteen p.m.", "2026-02-19T19:15"}});
  check(en, {{"five thirty-year bonds", "P30Y"}});
}

TEST_CASE("an hour may be counted from another", "[moment]") {
  check(en, {{"He was found three hours after midnight.", "2026-02-19T03:00"},
             {"About an hour before noon a blast was heard.", "2026-02-19T11:00"},
             {"15 minutes from 1pm", "2026-02-19T13:15"}});
  check(en, {{"They scored 15 minutes before the break.", "PT15M"},
             {"The bus left two hours after the 9 am flight.", "2026-02-19T09:00.. | PT2H"}});
}

TEST_CASE("early and late narrow the part of the day that follows", "[moment]") {
  const auto part = [](const std::string& text) { return *only_moment(en, text).part; };
  CHECK(part("They left late on Friday afternoon.").low == 16);
  CHECK(part("They left late on Friday afternoon.").high == 18);
  CHECK(part("Early on Tuesday morning it rained.").high < 8);
  check(en, {{"The ministry said late Sunday night", "2026-02-15TNI"}});
  check(en, {{"It was late. On Friday night it rained.", "2026-02-13TNI"}});
}

TEST_CASE("an hour without a day is one of the newest day of the news, in another paragraph", "[moment]") {
  check(en, {{"On Wednesday a bridge fell; a crane had hit it on Monday.\nRescuers came at 1 pm.",
              "2026-02-18 | 2026-02-16 | 2026-02-18T13:00"},
             {"A crane hit the bridge on Monday. At 1 pm it fell.", "2026-02-16 | 2026-02-16T13:00"},
             {"The bridge was built on 5 May 1985.\nAt 1 pm it fell.", "1985-05-05 | 1985-05-05T13:00"}});
}

TEST_CASE("where ref tells its offset, the hours of a named zone are given by its clock", "[moment]") {
  constexpr int two_behind = -120;
  CHECK(on_clock("at 4pm CET", two_behind) == "2026-02-19T13:00");
  CHECK(on_clock("at 1am UTC on February 18", two_behind) == "2026-02-17T23:00");
  CHECK(on_clock("at 4pm local time", two_behind) == "2026-02-19T16:00");
  CHECK(on_clock("at 4pm", two_behind) == "2026-02-19T16:00");
  CHECK(span_on_clock("9:30 - 11:00 CST", two_behind) == TimeSpan{"2026-02-19T13:30", "2026-02-19T15:00"});
}
