// Which claims of several articles meet, and what is told of them.

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "claims_sample.hpp"
#include "compare/line_up.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

using Lines = std::vector<std::string>;

bool has(const Lines& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

/// A claim about a part of a day at an event on a day, among anchors.
Claim hour(std::uint32_t source, int minute, const std::vector<std::uint64_t>& event, std::uint64_t day,
           const std::vector<std::uint64_t>& anchors) {
  Claim claim;
  claim.kind = ClaimKind::clock;
  claim.source = source;
  claim.value = Clock{minute};
  claim.where = {{0, 1}};
  claim.slots = {{SlotName::event, SlotState::stated, event, "event"},
                 {SlotName::day, SlotState::stated, {day}, "day"}};
  for (const std::uint64_t anchor : anchors) claim.anchors.push_back({anchor, 2});
  return claim;
}

std::size_t differing(const LinedUp& lined_up) {
  return static_cast<std::size_t>(std::count_if(lined_up.groups.begin(), lined_up.groups.end(),
                                                [](const Group& g) { return g.differs; }));
}

std::multiset<std::string> finding_ids(const Report& report) {
  std::multiset<std::string> out;
  for (const Finding& finding : report.findings) out.insert(finding.id);
  return out;
}

std::multiset<std::string> fact_ids(const Report& report) {
  std::multiset<std::string> out;
  for (const Fact& fact : report.facts) out.insert(fact.id);
  return out;
}

std::size_t alarms(const Report& report) {
  return static_cast<std::size_t>(
      std::count_if(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
        return finding.verdict == Verdict::discrepancy || finding.verdict == Verdict::qualifier ||
               finding.verdict == Verdict::inconsistent;
      }));
}

const Text order_en{en, "Blue River Airways signed a contract to buy 40 Boeing 787-9 aircraft in Hanoi."};
const Text order_vi{vi, "Blue River Airways ký hợp đồng mua 40 máy bay Boeing 787-9 tại Hà Nội."};
const Text order_up_to{
    en, "Blue River Airways signed a contract to buy up to 40 Boeing 787-9 aircraft in Hanoi."};

}  // namespace

// --- Figures.

TEST_CASE("equal figures of one thing agree, whatever the language", "[compare]") {
  CHECK(has(facts(compared({order_en, order_en}), Verdict::agreement), "quantity: 40"));
  CHECK(has(facts(compared({order_en, order_vi}), Verdict::agreement), "quantity: 40"));
  CHECK(alarms(compared({order_en, order_vi})) == 0);
}

TEST_CASE("the same figure under another bound is told", "[compare]") {
  const Report report = compared({order_up_to, order_vi});
  const auto found = findings(report, Verdict::qualifier);
  REQUIRE(found.size() == 1);
  CHECK(found[0]->severity == Severity::warning);
  CHECK(found[0]->message == "The same figure under another bound: up to 40 in a, 40 in b.");
  Lines quotes;
  for (const Evidence& evidence : found[0]->evidence) quotes.emplace_back(report.quote(evidence));
  CHECK(quotes == Lines{"up to 40 Boeing 787-9 aircraft", "40 máy bay Boeing 787-9"});
}

TEST_CASE("so is a bound that excludes the limit which the other sets", "[compare]") {
  const Text more_than{
      en, "Blue River Airways signed a contract to buy more than 40 Boeing 787-9 aircraft in Hanoi."};
  CHECK(findings(compared({more_than, order_up_to}), Verdict::qualifier).size() == 1);
}

TEST_CASE("a rounded figure is no alarm", "[compare]") {
  const Report report = compared(
      {{en, "Blue River Airways signed a contract worth US$37.2 billion with Boeing in Hanoi."},
       {en, "Blue River Airways signed a contract worth about US$37 billion with Boeing in Hanoi."}});
  CHECK(alarms(report) == 0);
  CHECK(facts(report, Verdict::less_precise).size() == 1);
}

TEST_CASE("another figure for the same thing is told", "[compare]") {
  const Report report = compared(
      {order_vi, {en, "Blue River Airways signed a contract to buy 50 Boeing 787-9 aircraft in Hanoi."}});
  const auto found = findings(report, Verdict::discrepancy);
  REQUIRE(found.size() == 1);
  CHECK(found[0]->message == "Another figure: 40 in a, 50 in b.");
}

TEST_CASE("figures of different things do not meet", "[compare]") {
  const auto other = GENERATE(
      as<std::string>{}, "Blue River Airways signed a contract to buy 40 Boeing 737 MAX aircraft in Hanoi.",
      "Blue River Airways signed a contract to train 40 pilots in Hanoi.",
      "Some 4,000 Boeing 787-9 aircraft are flying, said Blue River Airways after the signing in Hanoi.",
      "Blue River Airways signed a contract to buy Boeing 787-9 aircraft for US$40 in Hanoi.");
  CAPTURE(other);
  const Report report = compared({order_en, {en, other}});
  for (const Fact& fact : report.facts)
    if (fact.kind == "quantity" || fact.kind == "money") CHECK(fact.verdict == Verdict::single);
  CHECK(alarms(report) == 0);
}

TEST_CASE("a vague figure that two definite ones admit joins neither", "[compare]") {
  const std::string start = "Blue River Airways signed a contract to buy ";
  const Report report = compared(
      {{en, start + "about 50 Boeing 787-9 aircraft in Hanoi."},
       {en,
        start +
            "48 Boeing 787-9 aircraft in Hanoi. Then it signed a contract to buy 52 Boeing 787-9 aircraft "
            "in Hanoi for Blue River Airways."}});
  CHECK(alarms(report) == 0);
  for (const Fact& fact : report.facts)
    if (fact.kind == "quantity") CHECK(fact.verdict == Verdict::single);
}

// --- Hours.

TEST_CASE("two parts of the day of one event differ", "[compare]") {
  const std::string ceremony =
      ", Blue River Airways and Boeing signed a contract for 787-9 aircraft in Hanoi.";
  const Text afternoon{en, "On the afternoon of 18 February 2026" + ceremony};
  SECTION("afternoon and evening") {
    const Report report = compared({afternoon, {en, "On the evening of 18 February 2026" + ceremony}});
    const auto found = findings(report, Verdict::discrepancy);
    REQUIRE(found.size() == 1);
    CHECK(found[0]->rule == "moment.part-of-day");
    CHECK(found[0]->message == "Another part of the day: afternoon in a, evening in b.");
  }
  SECTION("across languages") {
    CHECK(findings(compared({afternoon,
                             {vi,
                              "Tối 18/2/2026, Blue River Airways và Boeing ký hợp đồng mua máy bay 787-9 "
                              "tại Hà Nội."}}),
                   Verdict::discrepancy)
              .size() == 1);
  }
  SECTION("the same part") {
    CHECK(alarms(compared({afternoon, afternoon})) == 0);
  }
  SECTION("another day") {
    const Report report = compared({afternoon, {en, "On the evening of 17 February 2026" + ceremony}});
    const auto found = findings(report, Verdict::discrepancy);
    REQUIRE(found.size() == 1);
    CHECK(found[0]->rule == "moment.day");
  }
  SECTION("another event") {
    CHECK(alarms(compared(
              {afternoon,
               {en, "On the evening of 18 February 2026, Ms Jane Smith visited a museum in Hue."}})) == 0);
  }
  SECTION("an article that holds both is no witness: the home test") {
    const Report report =
        compared({{en, afternoon.written + " On the evening of 18 February 2026" + ceremony},
                  {en, "On the morning of 18 February 2026" + ceremony}});
    CHECK(alarms(report) == 0);
    CHECK(report.not_comparable > 0);
  }
}

TEST_CASE("a difference needs key slots that are stated and met, and anchors", "[compare]") {
  const Claim base = hour(0, 60, {1, 2}, 9, {5, 6});
  const auto differ = [&](const Claim& other) { return differing(line_up({base, other}, rules())); };
  CHECK(differ(hour(1, 120, {1, 2}, 9, {5, 6})) == 1);
  CHECK(differ(hour(1, 120, {1, 2}, 8, {5, 6})) == 0);  // another day
  CHECK(differ(hour(1, 120, {3, 4}, 9, {5, 6})) == 0);  // another event
  CHECK(differ(hour(1, 120, {}, 9, {5, 6})) == 0);      // an event that nobody tells
  CHECK(differ(hour(1, 120, {1, 2}, 9, {7})) == 0);     // nothing around them in common
  CHECK(differ(hour(1, 60, {1, 2}, 9, {5, 6})) == 0);   // the same hour
}

TEST_CASE("where two partners fit as well, nothing is told and it is counted", "[compare]") {
  const std::vector<Claim> claims = {hour(0, 60, {1, 2}, 9, {5, 6}), hour(1, 120, {1, 2}, 9, {5, 6}),
                                     hour(1, 180, {1, 2}, 9, {5, 6})};
  const LinedUp lined_up = line_up(claims, rules());
  CHECK(differing(lined_up) == 0);
  CHECK(lined_up.not_comparable > 0);
}

TEST_CASE("equal values meet first, and only what is left over may differ", "[compare]") {
  const LinedUp lined_up = line_up(
      {hour(0, 60, {1, 2}, 9, {5, 6}), hour(1, 60, {1, 2}, 9, {5, 6}), hour(1, 120, {1, 2}, 9, {5, 6})},
      rules());
  CHECK(differing(lined_up) == 0);
}

TEST_CASE("the order of claims does not matter", "[compare]") {
  std::vector<Claim> claims = {hour(0, 60, {1, 2}, 9, {5, 6}), hour(1, 120, {1, 2}, 9, {5, 6}),
                               hour(2, 60, {1, 2}, 9, {5, 6}), hour(0, 300, {3}, 7, {8})};
  const std::size_t groups = line_up(claims, rules()).groups.size();
  std::reverse(claims.begin(), claims.end());
  CHECK(line_up(claims, rules()).groups.size() == groups);
  CHECK(differing(line_up(claims, rules())) == 1);
}

// --- Offices.

TEST_CASE("another office in one body is told, a second post is not", "[compare]") {
  const Text minister{en, "Minister of Finance Le Thi Mai signed the contract with Boeing in Hanoi."};
  const Report report =
      compared({minister, {vi, "Thứ trưởng Bộ Tài chính Lê Thị Mai ký hợp đồng với Boeing tại Hà Nội."}});
  const auto found = findings(report, Verdict::discrepancy);
  REQUIRE(found.size() == 1);
  CHECK(found[0]->rule == "office.of-person");
  CHECK(alarms(compared(
            {minister, {vi, "Bộ trưởng Bộ Tài chính Lê Thị Mai ký hợp đồng với Boeing tại Hà Nội."}})) == 0);
  CHECK(alarms(compared(
            {minister, {en, "Ambassador Le Thi Mai signed the contract with Boeing in Hanoi."}})) == 0);
  CHECK(alarms(compared({minister, {en, "Minister Le Thi Mai signed the contract with Boeing in Hanoi."}})) ==
        0);
}

// --- Reports.

TEST_CASE("an article agrees with its own copy", "[compare]") {
  const std::string text =
      order_up_to.written +
      " On the afternoon of 18 February 2026, Minister of Finance Le Thi Mai met Mr John Brown."
      " Also attending were Mr Tran Van Binh and Governor Jane Smith, along with other officials.";
  const Report report = compared({{en, text}, {en, text}, {en, text}});
  CHECK(report.findings.empty());
  for (const Fact& fact : report.facts) {
    CAPTURE(fact.kind, fact.subject);
    CHECK(fact.silent.empty());
  }
}

TEST_CASE("one article alone is told nothing", "[compare]") {
  CHECK(compared({order_up_to}).findings.empty());
  CHECK(compared({{en, "x"}}).facts.empty());
}

TEST_CASE("articles that each put a figure in two ways do not differ", "[compare]") {
  const Text both{
      en,
      "Blue River Airways signed a contract to buy 40 Boeing 787-9 aircraft in Hanoi. Blue River Airways "
      "will buy up to 40 Boeing 787-9 aircraft under the contract that it signed in Hanoi."};
  CHECK(alarms(compared({both, both})) == 0);
  CHECK(alarms(compared({order_en, order_up_to})) == 1);
}

TEST_CASE("a contradiction is told before a changed bound, whatever the order of the sources", "[compare]") {
  const Text another{en, "Blue River Airways signed a contract to buy 44 Boeing 787-9 aircraft in Hanoi."};
  std::vector<Text> texts = {order_en, order_up_to, another};
  for (int turn = 0; turn < 3; ++turn) {
    std::rotate(texts.begin(), texts.begin() + 1, texts.end());
    const Report report = compared(texts);
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].verdict == Verdict::discrepancy);
  }
}

TEST_CASE("of three sources the odd one is told, with those that agree", "[compare]") {
  const Report report = compared({order_en, order_up_to, order_vi});
  const auto found = findings(report, Verdict::qualifier);
  REQUIRE(found.size() == 1);
  CHECK(found[0]->message.find("a and c") != std::string::npos);
  CHECK(has(facts(report, Verdict::qualifier), "quantity: 40 / up to 40"));
}

TEST_CASE("an origin is counted once", "[compare]") {
  Story story;
  for (const char* id : {"a", "b", "c"}) {
    story.articles.push_back(*id == 'c' ? article(vi, order_vi.written, id)
                                        : article(en, order_en.written, id));
    if (*id != 'c') story.articles.back().source.credit = "Agency";
  }
  for (const Fact& fact : check(std::move(story), rules()).facts)
    if (fact.silent.empty()) CHECK(fact.origins == 2);
}

TEST_CASE("ids outlive an edit elsewhere, and the order of the sources", "[compare]") {
  const std::vector<Text> texts = {
      order_up_to,
      {vi, order_vi.written + " Cùng dự buổi lễ có ông Trần Văn Bình và bà Jane Smith."},
      {en, order_en.written + " Also attending were Mr Tran Van Binh and Ms Le Mai."}};
  const Report report = compared(texts);
  REQUIRE(report.findings.size() >= 2);
  SECTION("a sentence in front") {
    std::vector<Text> edited = texts;
    edited[0].written = "It rained all day. " + edited[0].written;
    CHECK(finding_ids(compared(edited)) == finding_ids(report));
    CHECK(fact_ids(compared(edited)) == fact_ids(report));
  }
  SECTION("another order") {
    const Report turned = compared({texts[2], texts[0], texts[1]});
    CHECK(finding_ids(turned) == finding_ids(report));
    CHECK(fact_ids(turned) == fact_ids(report));
    CHECK(turned.not_comparable == report.not_comparable);
  }
}

TEST_CASE("thousands of equal figures are one fact", "[compare]") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += order_en.written + " ";
  const Report report = compared({{en, text}, {en, text}});
  CHECK(facts(report, Verdict::agreement).size() >= 1);
  CHECK(std::count_if(report.facts.begin(), report.facts.end(),
                      [](const Fact& fact) { return fact.kind == "quantity"; }) == 1);
  CHECK(alarms(report) == 0);
}
