// Why two places were or were not compared: one small story for each stage at which two claims may part.

#include "catch.hpp"
#include "claims/anchors.hpp"
#include "claims_sample.hpp"
#include "why/encounter.hpp"
#include "why/explain.hpp"
#include "why/key_names.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

const std::string order = "Blue River Airways signed a contract to buy 40 Boeing 787-9 aircraft in Hanoi.";
const std::string order_up_to =
    "Blue River Airways signed a contract to buy up to 40 Boeing 787-9 aircraft in Hanoi.";
const std::string pilots = "Blue River Airways signed a contract to train 40 pilots in Hanoi.";
const std::string ceremony = ", Blue River Airways and Boeing signed a contract for 787-9 aircraft in Hanoi.";

/// The sources a, b … of English texts, looked into.
Inspection seen(const std::vector<std::string>& texts) {
  Story story;
  for (std::size_t i = 0; i < texts.size(); ++i)
    story.articles.push_back(article(en, texts[i], std::string(1, static_cast<char>('a' + i))));
  return inspect(std::move(story), rules());
}

/// The words in a source. REQUIRES: they stand there.
Span words_in(const Inspection& seen, SourceIndex source, const std::string& words) {
  const std::size_t at = seen.text(source).find(words);
  REQUIRE(at != std::string::npos);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

/// The claim of that kind at the words.
std::uint32_t claim_at(const Inspection& seen, SourceIndex source, const std::string& words, ClaimKind kind) {
  for (const std::uint32_t claim : claims_at(seen, source, words_in(seen, source, words)))
    if (seen.claims[claim].kind == kind) return claim;
  FAIL("no claim of that kind at " << words);
  return 0;
}

Encounter figures(const Inspection& seen, const std::string& a, const std::string& b) {
  return encounter(seen, rules(), claim_at(seen, 0, a, ClaimKind::quantity),
                   claim_at(seen, 1, b, ClaimKind::quantity));
}

Encounter hours(const Inspection& seen, const std::string& a, const std::string& b) {
  return encounter(seen, rules(), claim_at(seen, 0, a, ClaimKind::part_of_day),
                   claim_at(seen, 1, b, ClaimKind::part_of_day));
}

std::string explained(const Inspection& seen, const std::string& a, const std::string& b) {
  return explain(seen, rules(), {Spot{0, words_in(seen, 0, a).begin}, Spot{1, words_in(seen, 1, b).begin}},
                 Severity::error);
}

bool holds(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("an inspection holds the report that a check gives", "[why]") {
  Story story;
  story.articles = {article(en, order, "a"), article(en, order_up_to, "b")};
  const Report report = check(Story(story), rules());
  const Inspection inspection = inspect(std::move(story), rules());
  CHECK(inspection.report.facts == report.facts);
  CHECK(inspection.report.findings == report.findings);
  CHECK(inspection.lined_up.not_comparable == report.not_comparable);
}

TEST_CASE("mentions and claims are found by the words they stand in", "[why]") {
  const Inspection inspection = seen({order});
  const auto mentions = mentions_at(inspection, rules().lexicon, 0, words_in(inspection, 0, "40"));
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0] == Mentioned{"quantity", words_in(inspection, 0, "40"), "40"});
  CHECK(claims_at(inspection, 0, words_in(inspection, 0, "40")).size() == 1);
  SECTION("and only by those") {
    const Span article = words_in(inspection, 0, "a ");
    CHECK(mentions_at(inspection, rules().lexicon, 0, {article.begin, article.begin + 1}).empty());
    CHECK(claims_at(inspection, 0, {article.begin, article.begin + 1}).empty());
  }
}

TEST_CASE("two claims that are lined up are told with their fact and finding", "[why]") {
  const Encounter met = figures(seen({order, order_up_to}), "40", "up to 40");
  CHECK(met.stage == Stage::judged);
  CHECK(met.fit.obstacle == Obstacle::none);
  CHECK(met.fit.related.cause == Cause::bound);
}

TEST_CASE("a fact belongs to both claims, and its finding to it", "[why]") {
  const Inspection inspection = seen({order, order_up_to});
  const Encounter met = figures(inspection, "40", "up to 40");
  REQUIRE(met.fact);
  CHECK(met.fact->verdict == Verdict::qualifier);
  REQUIRE(met.finding);
  CHECK(met.finding->rule == "figure.count");
  SECTION("agreement has a fact and no finding") {
    const Inspection equal = seen({order, order});
    const Encounter agreed = figures(equal, "40", "40");
    REQUIRE(agreed.fact);
    CHECK(agreed.fact->verdict == Verdict::agreement);
    CHECK_FALSE(agreed.finding);
  }
}

TEST_CASE("claims part where the first thing stands between them", "[why]") {
  SECTION("kind: a figure and a sum of money") {
    const Inspection inspection =
        seen({order, "Blue River Airways pays US$40 for Boeing 787-9 aircraft in Hanoi."});
    const Encounter met = encounter(inspection, rules(), claim_at(inspection, 0, "40", ClaimKind::quantity),
                                    claim_at(inspection, 1, "US$40", ClaimKind::money));
    CHECK(met.stage == Stage::kind);
    CHECK_FALSE(met.check);
  }
  SECTION("kind: one source") {
    const Inspection inspection = seen({order + " " + pilots});
    CHECK(encounter(inspection, rules(), claim_at(inspection, 0, "40 Boeing", ClaimKind::quantity),
                    claim_at(inspection, 0, "40 pilots", ClaimKind::quantity))
              .stage == Stage::kind);
  }
  SECTION("slot: aircraft and pilots") {
    const Inspection inspection = seen({order, pilots});
    const Encounter met = figures(inspection, "40", "40");
    CHECK(met.stage == Stage::slot);
    CHECK(met.fit.obstacle == Obstacle::slot_apart);
    CHECK(holds(reason_of(inspection, met, rules().lexicon), "of “"));
  }
  SECTION("slot: an hour on another day") {
    CHECK(hours(seen({"On the afternoon of 18 February 2026" + ceremony,
                      "On the evening of 17 February 2026" + ceremony}),
                "afternoon", "evening")
              .stage == Stage::slot);
  }
  SECTION("partner: the other source says the same elsewhere") {
    const Inspection inspection = seen({"On the afternoon of 18 February 2026" + ceremony,
                                        "On the afternoon of 18 February 2026" + ceremony +
                                            " On the evening of 18 February 2026" + ceremony});
    const Encounter met = hours(inspection, "afternoon", "evening");
    CHECK(met.stage == Stage::partner);
    CHECK(met.with_a ==
          std::vector<std::uint32_t>{claim_at(inspection, 1, "afternoon", ClaimKind::part_of_day)});
    CHECK(met.with_b.empty());
    CHECK(holds(reason_of(inspection, met, rules().lexicon), "A was lined up with afternoon"));
  }
}

TEST_CASE("a kind that is not single-valued tells no difference", "[why]") {
  Check check;
  check.id = "x";
  check.kind = ClaimKind::clock;
  check.key = {SlotName::event, SlotName::day};
  const auto hour = [](int minute, const std::vector<std::uint64_t>& event,
                       const std::vector<std::uint64_t>& day) {
    Claim claim;
    claim.kind = ClaimKind::clock;
    claim.value = Clock{minute};
    claim.slots = {{SlotName::event, SlotState::stated, event, "event"},
                   {SlotName::day, SlotState::stated, day, "day"}};
    return claim;
  };
  const auto obstacle = [&](Claim a, Claim b, float shared) {
    a.anchors = b.anchors = {{77, shared}};
    return fit(a, b, check, {}, rules()).obstacle;
  };
  const Claim one = hour(60, {1, 2, 3}, {9});
  CHECK(obstacle(one, hour(120, {1, 2}, {9}), 9) == Obstacle::never_differs);
  check.single = true;
  CHECK(obstacle(one, hour(120, {1, 2}, {9}), 9) == Obstacle::none);
  CHECK(obstacle(one, hour(120, {1, 2}, {9}), 1) == Obstacle::too_little_shared);
  CHECK(obstacle(one, hour(120, {1, 5, 6}, {9}), 9) == Obstacle::other_event);
  CHECK(obstacle(one, hour(120, {1, 2}, {}), 9) == Obstacle::day_unknown);
  CHECK(obstacle(one, hour(120, {1, 2}, {8}), 9) == Obstacle::slot_apart);
  CHECK(obstacle(one, hour(60, {}, {}), 9) == Obstacle::no_slot_met);
  CHECK(obstacle(one, hour(60, {1}, {}), 9) == Obstacle::none);
}

TEST_CASE("what has no obstacle is lined up where no other partner stands by, and the other way round",
          "[why]") {
  const auto texts =
      GENERATE(as<std::vector<std::string>>{}, std::vector<std::string>{order, order_up_to},
               std::vector<std::string>{order, pilots}, std::vector<std::string>{order, order});
  const Inspection inspection = seen(texts);
  const Encounter met = figures(inspection, "40", "40");
  CHECK((met.stage == Stage::judged) == (met.fit.obstacle == Obstacle::none));
}

TEST_CASE("the page names token, mention, claim, slots, values and verdict", "[why]") {
  const std::string page = explained(seen({order, order_up_to}), "40", "40");
  for (const char* words : {"«40»", "mention     quantity «up to 40»", "claim A1    quantity 40",
                            "A1 and B1: compared", "slot        object met", "refines (bound): 40 / up to 40",
                            "row         refines.bound: qualifier, warning", "verdict     qualifier",
                            "told        as warning", "below the threshold “error”"}) {
    CAPTURE(words);
    CHECK(holds(page, words));
  }
}

TEST_CASE("keys are told by what they stand for", "[why]") {
  const Inspection inspection = seen({order + " Flights start on 18 February 2026."});
  const KeyNames names(inspection, rules().lexicon);
  const Claim& figure = inspection.claims[claim_at(inspection, 0, "40", ClaimKind::quantity)];
  for (const auto& [slot, name] : {std::pair{SlotName::object, "787-9"},
                                   {SlotName::of, "aircraft"},
                                   {SlotName::who, "Blue River Airways"}}) {
    CAPTURE(name);
    const Slot* found = figure.slot(slot);
    REQUIRE(found);
    REQUIRE_FALSE(found->keys.empty());
    CHECK(names.of(found->keys.front()) == name);
  }
  CHECK(names.of(day_key({2026, 2, 18})) == "18 February 2026");
  CHECK(names.of(1) == "a figure");
}

TEST_CASE("the page says where nothing stands", "[why]") {
  const Inspection inspection = seen({order, "It was so, and so it is."});
  const std::string page = explained(inspection, "40", "so");
  CHECK(holds(page, "mention     none"));
  CHECK(holds(page, "not compared: no claim at place B"));
  CHECK(holds(explain(inspection, rules(), {Spot{0, 0}, Spot{1, 2}}, std::nullopt),
              "the byte stands between words"));
}

TEST_CASE("what a source holds cannot act on the screen", "[why]") {
  const std::string page =
      explained(seen({order, "The \x1b[31m40 Boeing 787-9 aircraft of Blue River Airways."}), "40", "40");
  CHECK_FALSE(holds(page, "\x1b"));
}
