// One line of the values command: a text in, its values out.

#include "catch.hpp"
#include "report/value_line.hpp"
#include "sample.hpp"

using namespace doichieu;
using sample::rules;

namespace {

std::string answer(const std::string& line) {
  std::string out = answer_value_line(line, rules()).text;
  REQUIRE(out.back() == '\n');
  out.pop_back();
  return out;
}

/// The values of a text, without the brackets around them.
std::string values(const std::string& language, const std::string& text) {
  const std::string out = answer("{\"lang\": \"" + language + "\", \"text\": \"" + text + "\"}");
  const std::string before = "{\"id\": null, \"values\": [";
  REQUIRE(out.compare(0, before.size(), before) == 0);
  return out.substr(before.size(), out.size() - before.size() - 2);
}

}  // namespace

TEST_CASE("each kind of number has its form", "[values]") {
  CHECK(values("en", "six people") ==
        R"({"text": "six", "start": 0, "end": 3, "type": "number", "value": 6, "unit": "people"})");
  CHECK(
      values("en", "US$37.2 billion") ==
      R"({"text": "US$37.2 billion", "start": 0, "end": 15, "type": "money", "value": 37200000000, "unit": "USD"})");
  CHECK(values("en", "the 8th largest") ==
        R"({"text": "8th", "start": 4, "end": 7, "type": "ordinal", "value": 8})");
  CHECK(values("en", "8.02%") ==
        R"({"text": "8.02%", "start": 0, "end": 5, "type": "percent", "value": 8.02})");
  CHECK(
      values("en", "5 sq km") ==
      R"({"text": "5 sq km", "start": 0, "end": 7, "type": "quantity", "value": 5, "unit": "square kilometre"})");
}

TEST_CASE("a limit on one side is a range that is open on the other", "[values]") {
  CHECK(values("en", "up to 40 aircraft") ==
        R"({"text": "up to 40", "start": 0, "end": 8, "type": "range", )"
        R"("value": {"lo": null, "hi": 40}, "unit": "aircraft", "of": "number", "qualifier": "up to"})");
  CHECK(
      values("en", "about 50 people") ==
      R"({"text": "about 50", "start": 0, "end": 8, "type": "number", "value": 50, "unit": "people", "qualifier": "about"})");
}

TEST_CASE("places are counted in code points of the text", "[values]") {
  CHECK(values("vi", "Có hơn 300 người") ==
        R"({"text": "hơn 300", "start": 3, "end": 10, "type": "range", )"
        R"("value": {"lo": 300, "hi": null}, "unit": "người", "of": "number", "qualifier": "hơn"})");
}

TEST_CASE("a comma or an 'and' that opens a text goes on from no date", "[values]") {
  CHECK(values("en", ", 2016, 2017").empty());
  CHECK(values("en", "And 2016").empty());
  CHECK(values("vi", ", nhật 2") == R"({"text": "2", "start": 7, "end": 8, "type": "number", "value": 2})");
}

TEST_CASE("another reading is told beside the one that was taken", "[values]") {
  CHECK(values("vi", "11,342 tỷ đồng") ==
        R"({"text": "11,342 tỷ đồng", "start": 0, "end": 14, "type": "money", "value": 11342000000, )"
        R"("alt": [11342000000000], "unit": "VND"})");
}

TEST_CASE("a value does not run over a line end", "[values]") {
  CHECK(values("en", "12\\nmillion").find("12") != std::string::npos);
  CHECK(values("en", "").empty());
}

TEST_CASE("a line keeps its id", "[values]") {
  CHECK(answer(R"({"id": "x", "text": ""})") == R"({"id": "x", "values": []})");
  CHECK(answer(R"({"id": 7, "text": ""})") == R"({"id": 7, "values": []})");
  CHECK(answer(R"({"id": "x"})") == R"({"id": "x", "error": "has no 'text'"})");
}

TEST_CASE("a line that cannot be understood is answered with what is wrong", "[values]") {
  for (const char* line : {"", "no JSON", "[1]", "{\"text\": 5}", "{\"text\": \"a\", \"lang\": \"fr\"}",
                           "{\"text\": \"a\", \"ref\": \"soon\"}", "{\"text\": \"\xff\"}"}) {
    INFO(line);
    const AnsweredLine answered = answer_value_line(line, rules());
    CHECK_FALSE(answered.understood);
    CHECK(answered.text.find("\"error\": ") != std::string::npos);
  }
}
