// The report as JUnit XML, which nearly every CI server shows: a suite an article that is judged (the story,
// where all are equal), a test case a finding and one a fact that the sources agree on.
//
// A finding at or above --fail-on is a failure; one below it passes, with its words as output; a waived one
// is skipped. A clean article so has test cases too: some servers take an empty file for a broken one.

#include <algorithm>

#include "report/format.hpp"
#include "report/locator.hpp"
#include "report/standing.hpp"
#include "report/visible.hpp"
#include "report/words.hpp"

namespace doichieu {
namespace {

/// XML 1.0 allows no control characters, which visible() names, nor U+FFFE and U+FFFF.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view three = text.substr(i, 3);
    if (three == "\uFFFE" || three == "\uFFFF") {
      out += "\uFFFD";
      i += 2;
    } else if (text[i] == '&') {
      out += "&amp;";
    } else if (text[i] == '<') {
      out += "&lt;";
    } else if (text[i] == '>') {
      out += "&gt;";
    } else if (text[i] == '"') {
      out += "&quot;";
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string attribute(std::string_view key, std::string_view value) {
  return " " + std::string(key) + "=\"" + escaped(visible(value)) + "\"";
}

struct Suite {
  std::string name;
  std::string cases;
  std::size_t tests = 0, failures = 0, skipped = 0;
};

class JUnit {
 public:
  JUnit(const Report& report, std::optional<Severity> fail_on)
      : report_(report), fail_on_(fail_on), locator_(report) {}

  std::string write() {
    const std::vector<Standing> drafts = standings(report_);
    for (const Standing& draft : drafts) suites_.push_back({path_of(draft.draft), {}, 0, 0, 0});
    for (const Standing& draft : drafts) draft_.push_back(draft.draft);
    if (drafts.empty()) suites_.push_back({report_.story, {}, 0, 0, 0});
    for (const Finding& finding : report_.findings) add(finding);
    for (const Waived& waived : report_.waived) add(waived);
    for (const Fact& fact : report_.facts)
      if (fact.verdict == Verdict::agreement) add(fact);
    return page();
  }

 private:
  std::string path_of(SourceIndex source) const {
    return tidy_path(report_.sources[source].article.source.path);
  }

  Suite& suite_of(SourceIndex source) {
    const auto at = std::find(draft_.begin(), draft_.end(), source);
    return at == draft_.end() ? suites_.front() : suites_[static_cast<std::size_t>(at - draft_.begin())];
  }

  std::string open(Suite& suite, std::string_view rule, const std::string& what, SourceIndex source) {
    ++suite.tests;
    return "    <testcase" + attribute("classname", rule) + attribute("name", what) +
           attribute("file", path_of(source));
  }

  void add(const Finding& finding) {
    const Quoted first = shown_of(report_, finding).first;
    Suite& suite = suite_of(first.source);
    const bool fails = fail_on_ && finding.severity >= *fail_on_;
    suite.failures += fails;
    suite.cases +=
        open(suite, finding.rule, finding.message, first.source) +
        attribute("line", std::to_string(locator_.region(first, ColumnUnit::code_points).begin.line)) + ">\n";
    if (fails)
      suite.cases += "      <failure" + attribute("type", words(finding.verdict).one) +
                     attribute("message", finding.message) + ">" + quotations(finding) + "</failure>\n";
    else
      suite.cases += "      <system-out>" + quotations(finding) + "</system-out>\n";
    suite.cases += "    </testcase>\n";
  }

  void add(const Waived& waived) {
    const Quoted first = shown_of(report_, waived.finding).first;
    Suite& suite = suite_of(first.source);
    ++suite.skipped;
    suite.cases += open(suite, waived.finding.rule, waived.finding.message, first.source) +
                   ">\n      <skipped" + attribute("message", "waived: " + waived.reason) +
                   "/>\n    </testcase>\n";
  }

  /// A fact that sources agree on, under the first draft that states it.
  void add(const Fact& fact) {
    std::optional<SourceIndex> speaking;
    for (const FactValue& value : fact.values)
      for (const Evidence& e : value.evidence)
        if (!speaking || (report_.sources[e.source].draft && !report_.sources[*speaking].draft))
          speaking = e.source;
    if (!speaking) return;
    Suite& suite = suite_of(*speaking);
    suite.cases +=
        open(suite, "fact." + fact.kind, fact.subject + ": " + fact.values.front().text(), *speaking) +
        "/>\n";
  }

  /// A line for the reason, and one for the words of each source.
  std::string quotations(const Finding& finding) {
    std::string out;
    if (!finding.reason.empty()) out += visible(finding.reason) + "\n";
    for (const Evidence& e : finding.evidence) {
      const ReportSource& source = report_.sources[e.source];
      const Region region = locator_.region({e.source, e.span, e.context}, ColumnUnit::code_points);
      out += visible(where(source, region.begin)) + " " + visible(name_of(source)) + ": " +
             visible(report_.quote(e)) + "\n";
    }
    return escaped(out);
  }

  static std::string counts(std::size_t tests, std::size_t failures, std::size_t skipped) {
    return attribute("tests", std::to_string(tests)) + attribute("failures", std::to_string(failures)) +
           attribute("errors", "0") + attribute("skipped", std::to_string(skipped));
  }

  std::string page() const {
    std::size_t tests = 0, failures = 0, skipped = 0;
    std::string suites;
    for (const Suite& suite : suites_) {
      tests += suite.tests, failures += suite.failures, skipped += suite.skipped;
      suites += "  <testsuite" + attribute("name", suite.name) +
                counts(suite.tests, suite.failures, suite.skipped) + ">\n" + suite.cases + "  </testsuite>\n";
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"doichieu\"" +
           counts(tests, failures, skipped) + ">\n" + suites + "</testsuites>\n";
  }

  const Report& report_;
  std::optional<Severity> fail_on_;
  Locator locator_;
  std::vector<Suite> suites_;
  std::vector<SourceIndex> draft_;  ///< of each suite, where there are drafts
};

}  // namespace

std::string write_junit(const Report& report, const WriteOptions& options) {
  return JUnit(report, options.fail_on).write();
}

}  // namespace doichieu
