// Work of several threads: what is handed on, in which order, and what a failure leaves.

#include "cli/in_order.hpp"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>

#include "catch.hpp"

using namespace doichieu;

namespace {

/// Of some pieces the first of each three takes longer than the two behind it.
int slow_now_and_then(int piece) {
  if (piece % 3 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return piece;
}

std::vector<int> handed_on(unsigned threads, int pieces) {
  std::vector<int> out;
  InOrder<int> in_order(threads, [&](int piece) { out.push_back(piece); });
  for (int i = 0; i < pieces; ++i) in_order.give([i] { return slow_now_and_then(i); });
  in_order.finish();
  return out;
}

}  // namespace

TEST_CASE("pieces are handed on in the order in which they were given, by any number of threads",
          "[in_order]") {
  const unsigned threads = GENERATE(1U, 2U, 3U, 8U);
  std::vector<int> wanted;
  for (int i = 0; i < 200; ++i) wanted.push_back(i);
  CHECK(handed_on(threads, 200) == wanted);
}

TEST_CASE("no work is no result", "[in_order]") {
  const unsigned threads = GENERATE(1U, 4U);
  CHECK(handed_on(threads, 0).empty());
}

TEST_CASE("no more than a few pieces a thread are under way", "[in_order]") {
  constexpr unsigned threads = 3;
  std::atomic<int> given = 0, handed = 0, most = 0;
  InOrder<int> in_order(threads, [&](int) { ++handed; });
  for (int i = 0; i < 300; ++i) {
    ++given;
    in_order.give([i] { return slow_now_and_then(i); });
    most = std::max(most.load(), given - handed);
  }
  in_order.finish();
  CHECK(handed == 300);
  CHECK(most <= 4 * static_cast<int>(threads));
}

TEST_CASE("what a piece throws is thrown in its turn: all before it was handed on, nothing behind it",
          "[in_order]") {
  const unsigned threads = GENERATE(1U, 2U, 8U);
  std::vector<int> out;
  const auto run = [&] {
    InOrder<int> in_order(threads, [&](int piece) { out.push_back(piece); });
    for (int i = 0; i < 100; ++i)
      in_order.give([i] { return i == 20 ? throw std::runtime_error("piece 20") : slow_now_and_then(i); });
    in_order.finish();
  };
  CHECK_THROWS_WITH(run(), "piece 20");
  std::vector<int> wanted;
  for (int i = 0; i < 20; ++i) wanted.push_back(i);
  CHECK(out == wanted);
}

TEST_CASE("what throws where it is handed on ends the work", "[in_order]") {
  const unsigned threads = GENERATE(1U, 4U);
  int handed = 0;
  const auto run = [&] {
    InOrder<int> in_order(threads, [&](int piece) {
      if (piece == 5) throw std::runtime_error("no room");
      ++handed;
    });
    for (int i = 0; i < 50; ++i) in_order.give([i] { return i; });
    in_order.finish();
  };
  CHECK_THROWS_WITH(run(), "no room");
  CHECK(handed == 5);
}
