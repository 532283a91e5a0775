// Every place of a changed text has a place in the text it was made of.

#include "text/offset_map.hpp"

#include <string>

#include "catch.hpp"

using namespace doichieu;

namespace {

/// abc[XY -> 123]defg[Z -> nothing]hi
OffsetMap sample() {
  OffsetMap map;
  map.keep(3);
  map.replace(2, 3);
  map.keep(4);
  map.replace(1, 0);
  map.keep(2);
  return map;
}
constexpr std::uint32_t sample_size = 12;

}  // namespace

TEST_CASE("a text that was not changed is its own source", "[text]") {
  OffsetMap map;
  map.keep(10);
  CHECK_FALSE(map.changed());
  CHECK(map.source({2, 7}) == Span{2, 7});
  CHECK(map.source({4, 4}) == Span{4, 4});
}

TEST_CASE("a byte is found where it went: of an edit the first byte, of what was dropped the one behind",
          "[text]") {
  const std::uint32_t went[] = {0, 1, 2, 3, 3, 6, 7, 8, 9, 10, 10, 11, 12};
  for (std::uint32_t at = 0; at < std::size(went); ++at) CHECK(sample().result(at) == went[at]);
  for (std::uint32_t at = 0; at < sample_size; ++at)
    CHECK(sample().result(sample().source({at, at + 1}).begin) <= at);
}

TEST_CASE("what was kept is found where it stood", "[text]") {
  CHECK(sample().changed());
  CHECK(sample().source({0, 3}) == Span{0, 3});
  CHECK(sample().source({6, 10}) == Span{5, 9});
  CHECK(sample().source({10, 12}) == Span{10, 12});
}

TEST_CASE("what touches a replacement takes all of its source", "[text]") {
  CHECK(sample().source({3, 6}) == Span{3, 5});
  CHECK(sample().source({4, 5}) == Span{3, 5});
  CHECK(sample().source({2, 4}) == Span{2, 5});
  CHECK(sample().source({5, 8}) == Span{3, 7});
}

TEST_CASE("what was dropped is taken from both sides or by its own place, never from one side", "[text]") {
  CHECK(sample().source({9, 11}) == Span{8, 11});
  CHECK(sample().source({10, 10}) == Span{9, 10});
  CHECK(sample().source({9, 10}) == Span{8, 9});
  CHECK(sample().source({10, 11}) == Span{10, 11});
}

TEST_CASE("an empty span is the place between, or the edit around it", "[text]") {
  CHECK(sample().source({3, 3}) == Span{3, 3});
  CHECK(sample().source({6, 6}) == Span{5, 5});
  CHECK(sample().source({4, 4}) == Span{3, 5});
  CHECK(sample().source({12, 12}) == Span{12, 12});
}

TEST_CASE("bytes that were put in come from the place where they stand", "[text]") {
  OffsetMap map;
  map.keep(1);
  map.replace(0, 2);
  map.keep(1);
  CHECK(map.source({1, 3}) == Span{1, 1});
  CHECK(map.source({0, 4}) == Span{0, 2});
}

TEST_CASE("the way back is monotone", "[text]") {
  const OffsetMap map = sample();
  for (std::uint32_t begin = 0; begin <= sample_size; ++begin)
    for (std::uint32_t end = begin; end <= sample_size; ++end) {
      const Span here = map.source({begin, end});
      CHECK(here.begin <= here.end);
      CHECK(here.end <= 12);
      if (begin == end) continue;
      if (begin > 0) CHECK(map.source({begin - 1, end}).begin <= here.begin);
      if (end < sample_size) CHECK(here.end <= map.source({begin, end + 1}).end);
    }
}

TEST_CASE("two changes after each other lead back to the first text", "[text]") {
  // "xxabc" -> "abc" -> "aBBc", and the edits overlap in the second pair.
  OffsetMap first, second;
  first.replace(2, 0);
  first.keep(3);
  second.keep(1);
  second.replace(1, 2);
  second.keep(1);
  OffsetMap both = second.after(first);
  CHECK(both.source({0, 1}) == Span{2, 3});
  CHECK(both.source({1, 3}) == Span{3, 4});
  CHECK(both.source({3, 4}) == Span{4, 5});

  OffsetMap early, late;  // ab[cd -> X]ef, then a[bX -> Y]ef
  early.keep(2);
  early.replace(2, 1);
  early.keep(2);
  late.keep(1);
  late.replace(2, 1);
  late.keep(2);
  both = late.after(early);
  CHECK(both.source({1, 2}) == Span{1, 4});
  CHECK(both.source({2, 3}) == Span{4, 5});
  CHECK(late.after(OffsetMap{}) == late);
}
