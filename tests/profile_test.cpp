// Which findings a desk hears, and how loud.

#include "catch.hpp"
#include "compare/report.hpp"
#include "rules/rule_set.hpp"
#include "sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

const RuleFile checks = {"checks/a.toml",
                         "[[check]]\nid = 'figure.count'\nkind = 'quantity'\n[check.verdict]\n"
                         "conflict = 'discrepancy'\n[check.message.discrepancy]\nen = 'x'\n"};

std::string told(const std::string& profile) {
  std::string out;
  for (const Diagnostic& mistake : load_rules({checks, {"profiles/a.toml", profile}}).diagnostics)
    out += to_string(mistake);
  return out;
}

Profile profile_of(const std::string& text) {
  const Loaded<RuleSet> loaded = load_rules({checks, {"profiles/a.toml", text}});
  for (const Diagnostic& mistake : loaded.diagnostics) FAIL_CHECK(to_string(mistake));
  REQUIRE(loaded.value.profiles.size() == 1);
  return loaded.value.profiles.front();
}

Finding finding(std::string id, std::string rule, Severity severity, Verdict verdict) {
  Finding out;
  out.id = std::move(id);
  out.rule = std::move(rule);
  out.severity = severity;
  out.verdict = verdict;
  return out;
}

}  // namespace

TEST_CASE("a row says a verdict, a check, or a verdict of a check; dotted keys and quoted ones are one",
          "[profile]") {
  const Profile profile = profile_of(
      "[[profile]]\nid = 'x'\nmin-severity = 'warning'\n[profile.severity]\nmissing = 'off'\n"
      "'figure.count' = 'error'\nfigure.count.missing = 'note'\n");
  CHECK(profile.minimum == Severity::warning);
  CHECK(profile.volumes == Volumes{{"missing", std::nullopt},
                                   {"figure.count", Severity::error},
                                   {"figure.count.missing", Severity::note}});
}

TEST_CASE("of rows that fit the one that says most holds", "[profile]") {
  const Loudness loud = {{{{"missing", std::nullopt},
                           {"figure.count", Severity::error},
                           {"figure.count.missing", Severity::note}}}};
  CHECK(loud.of("figure.count", Verdict::missing, Severity::warning) == Severity::note);
  CHECK(loud.of("figure.count", Verdict::qualifier, Severity::warning) == Severity::error);
  CHECK(loud.of("figure.money", Verdict::missing, Severity::warning) == std::nullopt);
  CHECK(loud.of("figure.money", Verdict::qualifier, Severity::warning) == Severity::warning);
}

TEST_CASE("what a desk says itself comes before its profile, however much that says", "[profile]") {
  const Loudness loud = {{{{"missing", Severity::warning}}, {{"figure.count.missing", std::nullopt}}}};
  CHECK(loud.of("figure.count", Verdict::missing, Severity::note) == Severity::warning);
}

TEST_CASE("a report is told as loud as a profile says, the loudest first", "[profile]") {
  Report report;
  report.findings = {finding("1", "figure.count", Severity::warning, Verdict::discrepancy),
                     finding("2", "figure.money", Severity::warning, Verdict::missing),
                     finding("3", "name.person", Severity::note, Verdict::discrepancy)};
  apply({{{{"missing", std::nullopt}, {"name.person", Severity::error}}}}, report);
  REQUIRE(report.findings.size() == 2);
  CHECK(report.findings[0].id == "3");
  CHECK(report.findings[0].severity == Severity::error);
  CHECK(report.findings[1].id == "1");
}

TEST_CASE("a check, a verdict or a severity that does not exist is pointed at", "[profile]") {
  const std::string head = "[[profile]]\nid = 'x'\n[profile.severity]\n";
  CHECK(told(head + "'figure.cuont' = 'error'\n") ==
        "profiles/a.toml:4:1: error: no check and no verdict is called 'figure.cuont'\n"
        "  4 | 'figure.cuont' = 'error'\n"
        "    | ^^^^^^^^^^^^ did you mean 'figure.count'?\n");
  CHECK(told(head + "'figure.count.mising' = 'error'\n").find("did you mean 'missing'?") !=
        std::string::npos);
  CHECK(told(head + "missing = 'of'\n") ==
        "profiles/a.toml:4:11: error: unknown severity 'of'\n"
        "  4 | missing = 'of'\n"
        "    |           ^^^^ one of: off, note, warning, error\n");
  CHECK(told(head + "missing = 3\n").find("a severity must be a string") != std::string::npos);
}

TEST_CASE("every built-in profile says what it is for", "[profile]") {
  CHECK(rules().profiles.size() >= 3);
  for (const Profile& profile : rules().profiles) {
    CAPTURE(profile.id);
    CHECK(profile.about.size() > 20);
    CHECK_FALSE(profile.volumes.empty());
  }
}

TEST_CASE("a profile may name a check that a layer above switched off", "[profile]") {
  const RuleFile profile = {"profiles/a.toml",
                            "[[profile]]\nid = 'x'\n[profile.severity]\n'figure.count' = 'off'\n"};
  const RuleFile off = {"checks/b.toml", "[[check]]\nid = 'figure.count'\noff = true\n", "desk/checks/b.toml",
                        1};
  CHECK(load_rules({checks, profile, off}).diagnostics.empty());
}
