// How sure a finding is: what its check did before, and what the model of differences says of it.

#include "compare/confidence.hpp"

#include <algorithm>

#include "catch.hpp"
#include "rules/rule_set.hpp"
#include "sample.hpp"

using namespace doichieu;

namespace {

/// A check that was right so often, beside what all checks were.
Records records(double right, double told) {
  return {{0.75, 4, 0.9}, {{"figure.count", "discrepancy", right, told}}};
}

double sure(double right, double told, std::optional<double> odds = std::nullopt) {
  return confidence(records(right, told), "figure.count", Verdict::discrepancy, odds);
}

}  // namespace

TEST_CASE("a check that nobody looked at is as good as all are", "[confidence]") {
  CHECK(sure(0, 0) == Approx(0.75));
  CHECK(confidence(records(9, 9), "figure.money", Verdict::discrepancy) == Approx(0.75));
  CHECK(confidence(records(9, 9), "figure.count", Verdict::qualifier) == Approx(0.75));
}

TEST_CASE("confidence rises with every finding that was right, and falls with every wrong one",
          "[confidence]") {
  const double right = GENERATE(0, 1, 5, 20), wrong = GENERATE(0, 1, 5, 20);
  const double now = sure(right, right + wrong);
  CHECK(sure(right + 1, right + 1 + wrong) > now);
  CHECK(sure(right, right + wrong + 1) < now);
}

TEST_CASE("confidence rises with the odds of the model, and usual odds change nothing", "[confidence]") {
  CHECK(sure(3, 4, 0.9) == Approx(sure(3, 4)));
  CHECK(sure(3, 4, 0.95) > sure(3, 4, 0.9));
  CHECK(sure(3, 4, 0.7) < sure(3, 4, 0.9));
}

TEST_CASE("nobody is wholly sure", "[confidence]") {
  CHECK(sure(1000, 1000, 1.0) < 1);
  CHECK(sure(0, 1000, 0.0) > 0);
}

TEST_CASE("every record is of a check that there is, and none was right more often than it was told",
          "[confidence]") {
  const RuleSet& rules = sample::rules();
  CHECK_FALSE(rules.alike.records.of.empty());
  for (const Record& record : rules.alike.records.of) {
    INFO(record.check);
    CHECK(std::any_of(rules.checks.begin(), rules.checks.end(),
                      [&](const Check& check) { return check.id == record.check; }));
    CHECK(find_name<Verdict>(record.verdict));
    CHECK(record.right <= record.told);
  }
}
