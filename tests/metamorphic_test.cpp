// What must not change, and what must, when one article of a story is changed in a known way: every law of
// laws/laws.hpp, over the stories of corpus/. A copy that differs in one figure is what copies of one origin
// look like, so these laws are about the commonest slips there are.

#include "catch.hpp"
#include "corpus_sample.hpp"
#include "laws/change.hpp"
#include "laws/laws.hpp"

using namespace doichieu;
using namespace doichieu::laws;
using namespace doichieu::sample;

TEST_CASE("every law holds for the stories of the corpus", "[metamorphic]") {
  for (const Law& law : all_laws()) {
    DYNAMIC_SECTION(law.name << ": " << law.about) {
      Outcome all;
      for (const std::string& name : stories()) all.add(law.of(story_of(name), rules()));
      for (const std::string& line : all.not_found) UNSCOPED_INFO("not found: " << line);
      for (const std::string& line : all.told) UNSCOPED_INFO("told: " << line);
      CHECK(all.tried >= stories().size());
      CHECK(all.found() * 100 >= all.tried * static_cast<std::size_t>(law.least_found));
      CHECK(all.told.empty());
    }
  }
}

TEST_CASE("a change stands where it is said to stand", "[metamorphic]") {
  const std::string text = "They bought 40 aircraft.";
  const laws::Change change{{12, 14}, "fifty"};
  CHECK(apply(text, change) == "They bought fifty aircraft.");
  CHECK(slice(apply(text, change), place_of(change)) == "fifty");
}

TEST_CASE("a text without marks keeps its case and its figures", "[metamorphic]") {
  CHECK(without_marks("Đồng Nai có 3,5 triệu dân") == "Dong Nai co 3,5 trieu dan");
}
