// Which event a day or an hour dates, and when two texts date one event otherwise.

#include "catch.hpp"
#include "claims/happening_reader.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// "capsized": the words of the event that the first moment of a text dates; empty where there is none.
std::string dated(Language language, const std::string& text) {
  const Reading reading(language, text);
  const Words words = reading.all_words();
  if (reading.mentions.moments.empty()) return "no moment";
  const auto found = HappeningReader(words, reading.mentions).at(reading.mentions.moments.front());
  return found ? reading.words(found->tokens) : std::string();
}

bool told(const std::string& check, const Text& a, const Text& b) {
  for (const Finding& finding : compared({a, b}).findings)
    if (finding.rule == check) return true;
  return false;
}

bool day_told(const std::string& a, const std::string& b) {
  return told("moment.day", {en, a}, {en, b});
}

bool hour_told(const std::string& a, const std::string& b) {
  return told("moment.clock", {en, a}, {en, b});
}

}  // namespace

TEST_CASE("a moment dates the event before it in its clause", "[happenings]") {
  CHECK(dated(en, "The boat capsized off the northern coast at 1:30 p.m.") == "capsized");
  CHECK(dated(en, "Five people died after the storm came ashore on February 17.") == "came ashore");
  CHECK(dated(en, "The fire in the five-storey house broke out at 11.50 pm on February 17.") == "fire");
  CHECK(dated(vi, "Vụ cháy xảy ra hồi 23h50 ngày 17/2 tại một ngõ nhỏ.") == "Vụ cháy");
  CHECK(dated(vi, "Bão đổ bộ Quảng Ninh - Hải Phòng chiều 7/2.") == "đổ bộ");
}

TEST_CASE("a noun that opens its clause, with its moment behind it", "[happenings]") {
  CHECK(dated(vi, "Trận động đất tối 7/2 đã làm hơn 1.400 người bị thương.") == "Trận động đất");
  CHECK(dated(vi, "Ban chỉ huy cho biết vụ rơi máy bay sáng 7/2 không có nạn nhân.") == "vụ rơi máy bay");
  CHECK(dated(en, "The earthquake on Friday killed 40 people.") == "earthquake");
  CHECK(dated(en, "The minister inspected the crash on Friday.").empty());
  CHECK(dated(en, "Officials discussed the earthquake on Friday with the mayor.").empty());
  CHECK(dated(vi, "Bộ trưởng thị sát vụ cháy sáng 7/2 cùng lãnh đạo thành phố.").empty());
}

TEST_CASE("or else the one behind it", "[happenings]") {
  CHECK(dated(en, "On February 17, the company opened a plant.") == "opened");
  CHECK(dated(en, "The company on February 17 opened a plant.") == "opened");
  CHECK(dated(vi, "Ngày 11/2, tại Bắc Ninh, tập đoàn khánh thành nhà máy.") == "khánh thành");
}

TEST_CASE("what is said of something else dates no event", "[happenings]") {
  CHECK(dated(en, "Police said on February 17 that the boat sank.").empty());
  CHECK(dated(en, "Twelve people were killed on February 17 after the storm came ashore.").empty());
  CHECK(dated(en, "The storm came ashore and was downgraded on February 17.").empty());
  CHECK(dated(en, "The fire was described on February 17.").empty());
  CHECK(dated(vi, "Sáng 13/2, ban chỉ huy cho biết bão đã đổ bộ.").empty());
}

TEST_CASE("another day of one event is told, in whatever words", "[happenings][compare]") {
  CHECK(day_told("The typhoon made landfall in Quang Ninh on 12 February 2026.",
                 "The typhoon came ashore in Quang Ninh on 13 February 2026."));
  CHECK(told("moment.day", {en, "The typhoon made landfall in Quang Ninh on 12 February 2026."},
             {vi, "Ngày 13/2/2026, bão đổ bộ Quảng Ninh."}));
}

TEST_CASE("days of two events are left alone", "[happenings][compare]") {
  // Two events of one story, two places, days too far apart, the two days of one night.
  CHECK_FALSE(
      day_told("The fire broke out on 12 February 2026.", "The fire was put out on 13 February 2026."));
  CHECK_FALSE(day_told("The typhoon made landfall in Quang Ninh on 12 February 2026.",
                       "The typhoon made landfall in Luzon on 10 February 2026."));
  CHECK_FALSE(
      day_told("The plant was opened on 12 February 2026.", "The plant was opened on 2 January 2026."));
  CHECK_FALSE(day_told("The fire broke out at 11.50 pm on 12 February 2026.",
                       "The fire broke out early in the morning of 13 February 2026."));
  CHECK_FALSE(day_told("Minister Tran Van Ha arrived in Hue on 12 February 2026.",
                       "Minister Le Thi Mai arrived in Hue on 13 February 2026."));
}

TEST_CASE("another hour of one event is told", "[happenings][compare]") {
  CHECK(hour_told("The fire started at 11 p.m. on 12 February 2026.", "The fire broke out at 11.50 pm."));
  CHECK(hour_told("The boat capsized at 1:30 p.m.", "The boat overturned at 2.05pm."));
}

TEST_CASE("hours far apart, or apart as two clocks are, are left alone", "[happenings][compare]") {
  CHECK_FALSE(hour_told("The fire started at 11 p.m.", "The fire broke out at 3 a.m."));
  CHECK_FALSE(
      told("moment.clock", {en, "The quake struck at 12:50 p.m."}, {vi, "Trận động đất xảy ra lúc 13h50."}));
  CHECK_FALSE(hour_told("The fire started at 11 p.m.", "The fire broke out at 11 p.m."));
}

TEST_CASE("parts of a day by two clocks are left alone", "[happenings][compare]") {
  const Text here{en, "The plant opened on the evening of 12 February 2026, local time."};
  CHECK_FALSE(told("moment.part-of-day", here,
                   {en, "They inaugurated the plant on the morning of 12 February 2026, New York time."}));
  CHECK(told("moment.part-of-day", here,
             {en, "They inaugurated the plant on the morning of 12 February 2026, local time."}));
}
