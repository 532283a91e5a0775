// What a text claims: figures with what they count, moments with their event, and the words that say so.

#include "catch.hpp"
#include "claims/frame.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// "phrase [designator, …]" of the first figure of a text.
std::string counted(Language language, const std::string& written) {
  const Reading reading(language, written);
  const Words words = reading.all_words();
  const Frames frames(reading.article, words, reading.mentions, rules().alike.weights, 0);
  REQUIRE(!reading.mentions.quantities.empty());
  const Counted found = frames.counted_by(reading.mentions.quantities.front());
  std::string models;
  for (const TokenRange run : found.designators) models += (models.empty() ? "" : ", ") + reading.words(run);
  return (found.phrase.empty() ? "" : reading.words(found.phrase)) +
         (models.empty() ? "" : " [" + models + "]");
}

Claim only(ClaimKind kind, Language language, const std::string& written) {
  const std::vector<Claim> found = claims(kind, language, written);
  REQUIRE(found.size() == 1);
  return found.front();
}

std::string slot(const Claim& claim, SlotName name) {
  const Slot* found = claim.slot(name);
  return found && found->state != SlotState::unknown ? found->text : "";
}

/// Every span in its text, no longer than it may be, and on whole characters.
void check_evidence(const Article& article, const Extraction& extraction) {
  const auto whole = [&](std::uint32_t at) {
    return at == article.text.size() || (static_cast<unsigned char>(article.text[at]) & 0xC0) != 0x80;
  };
  std::size_t wrong = 0;
  const auto look = [&](Span span) {
    wrong += span.begin >= span.end || span.size() > 120 || span.end > article.text.size() ||
             !whole(span.begin) || !whole(span.end);
  };
  for (const Claim& claim : extraction.claims) {
    wrong += claim.where.empty();
    for (const Span span : claim.where) look(span);
    if (const People* people = std::get_if<People>(&claim.value))
      for (const Member& member : people->members) look(member.name_span);
  }
  CHECK(wrong == 0);
}

}  // namespace

// --- What a figure counts.

TEST_CASE("a figure counts the noun phrase behind it, to its head", "[claims]") {
  auto [language, text, expected] = GENERATE(table<Language, std::string, std::string>({
      {en, "They ordered 50 aircraft from the maker.", "aircraft"},
      {en, "They ordered 50 wide-body aircraft from the maker.", "wide-body aircraft"},
      {en, "They ordered 50 Boeing 737 MAX aircraft from the maker.", "Boeing 737 MAX aircraft [737 MAX]"},
      {en, "They ordered 40 Boeing 787-9 jets, a record.", "Boeing 787-9 jets [787-9]"},
      {en, "They ordered 30 Kestrel K20 and Kestrel K30 aircraft.",
       "Kestrel K20 and Kestrel K30 aircraft [K20, K30]"},
      {en, "It has 230 projects with a total of 9 sponsors.", "projects"},
      {vi, "Trận lũ làm 37 người chết và nhiều nhà sập.", "người chết"},
      {vi, "Hãng đặt mua 50 máy bay Boeing 737 MAX của nhà sản xuất.", "máy bay Boeing 737 MAX [737 MAX]"},
      {en, "They ordered 50.", ""},       // nothing behind it
      {en, "Of them 50 were lost.", ""},  // a function word behind it
      {en, "They ordered 50, aircraft among them.", ""},
  }));
  CAPTURE(text);
  CHECK(counted(language, text) == expected);
}

TEST_CASE("a figure at the end of a text counts nothing", "[claims]") {
  CHECK(counted(en, "They ordered 50") == "");
  CHECK(counted(en, "They ordered 50\n\nAircraft were built there.\n") == "");
}

// --- Claims and their slots.

TEST_CASE("a figure becomes a claim with what, which model, what happens and who", "[claims]") {
  const Claim claim =
      only(ClaimKind::quantity, en, "The firm Blue River Airways will fly up to 50 Boeing 737 MAX aircraft.");
  CHECK(print(claim.value, rules().lexicon) == "up to 50");
  CHECK(slot(claim, SlotName::of) == "Boeing 737 MAX aircraft");
  CHECK(slot(claim, SlotName::object) == "Boeing 737 MAX aircraft");
  CHECK(slot(claim, SlotName::event) == "fly");
  CHECK(slot(claim, SlotName::who) == "Blue River Airways");
  CHECK(claim.section == SectionKind::body);
}

TEST_CASE("each kind of figure makes a claim of its kind", "[claims]") {
  const std::string text =
      "Sales rose 8 percent to $37.2 billion on 500 km of roads within three years, the second time.";
  CHECK(values(ClaimKind::percent, en, text) == "8 %");
  CHECK(values(ClaimKind::money, en, text) == "$37.2 billion");
  CHECK(values(ClaimKind::measure, en, text) == "500 km");
  CHECK(values(ClaimKind::duration, en, text) == "3 years");
  CHECK(values(ClaimKind::rank, en, text) == "2nd");
  CHECK(values(ClaimKind::quantity, en, text) == "");
}

TEST_CASE("day, part of the day and hour are claims apart", "[claims]") {
  const std::string text = "They signed it at 4pm on the afternoon of 18 February 2026.";
  CHECK(values(ClaimKind::day, en, text) == "18 February 2026");
  CHECK(values(ClaimKind::part_of_day, en, text) == "afternoon");
  const Claim part = only(ClaimKind::part_of_day, en, "They signed it on the afternoon of 18 February 2026.");
  CHECK(slot(part, SlotName::day) == "18 February 2026");
  CHECK(slot(part, SlotName::event) == "signed");
  CHECK(values(ClaimKind::part_of_day, en, "They signed it on 18 February 2026.") == "");
}

TEST_CASE("a name is one claim, wherever it stands", "[claims]") {
  const Claim claim = only(ClaimKind::person, en, "Mr John Brown spoke. Later Brown left. Brown is well.");
  CHECK(print(claim.value, rules().lexicon) == "John Brown");
  CHECK(claim.where.size() == 3);
}

TEST_CASE("an office is a claim where its holder is named", "[claims]") {
  CHECK(slot(only(ClaimKind::role, en, "They met Governor Jane Smith."), SlotName::who) == "Jane Smith");
  CHECK(claims(ClaimKind::role, en, "They met the Governor.").empty());
}

TEST_CASE("a claim knows the part of the article it stands in", "[claims]") {
  const std::vector<Claim> found = claims(
      ClaimKind::quantity, en, "Blue Harbour orders 50 ferries\n\nThe town ordered 50 ferries on Monday.\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].section == SectionKind::title);
  CHECK(found[1].section == SectionKind::body);
}

TEST_CASE("what was read of an article is counted", "[claims]") {
  const Extraction extraction =
      extract(en, "Mr Tran Van Binh met Mr Le Quoc Binh. Then Mr Binh bought 50 ferries.");
  CHECK(extraction.names.total == 3);
  CHECK(extraction.names.taken == 2);  // one Binh is left open
  CHECK(extraction.quantities.taken == 1);
  CHECK(extraction.quantities.total == 1);
}

// --- Evidence.

TEST_CASE("the words of a claim are few, on whole characters", "[claims]") {
  std::string far = "They met ";
  for (int i = 0; i < 12; ++i) far += "Ủyễnnnnnnnnnnnnnnnnnnnnnnnn ";
  const auto text = GENERATE_COPY(
      as<std::string>{}, "They ordered 50 Boeing 737 MAX aircraft on the afternoon of 18 February 2026.",
      "They ordered 50 " + std::string(300, 'a') + " " + std::string(300, 'b') + ".", far + "there.",
      "Also attending " + std::string(200, 'x') + " were Mr " + far + ", Mr " + far + " and Ms Jane Smith.");
  const Article read = article(en, text);
  check_evidence(read, extract_claims(read, rules(), 0));
}

// --- Rules.

TEST_CASE("a rule makes the general claim sharper", "[claims]") {
  std::vector<RuleFile> files = embedded_rules();
  files.push_back({"claims/test.toml",
                   "[[claim]]\n"
                   "id = \"test.ferries\"\n"
                   "kind = \"quantity\"\n"
                   "value = \"{number}\"\n"
                   "slots = { who = \"{owner}\", event = \"purchase\" }\n"
                   "match.en = [\"{number:quantity} ferries were given to {owner:organisation}\"]\n"
                   "[[claim.example]]\n"
                   "text = \"In all 12 ferries were given to Blue River Group.\"\n"
                   "give = { number = \"12\", owner = \"Blue River Group\" }\n"
                   "[[claim.counterexample]]\n"
                   "text = \"In all 12 boats were given to Blue River Group.\"\n"});
  const Loaded<RuleSet> loaded = load_rules(files);
  REQUIRE(loaded.ok());
  const auto quantity = [&](const std::string& written) {
    for (const Claim& claim : extract_claims(article(en, written), loaded.value, 0).claims)
      if (claim.kind == ClaimKind::quantity) return claim;
    FAIL("no figure");
    return Claim{};
  };
  SECTION("where it matches, its captures go into the slots") {
    const Claim sharp = quantity("In all 12 ferries were given to Blue River Group.");
    CHECK(sharp.rule == "test.ferries");
    CHECK(slot(sharp, SlotName::who) == "Blue River Group");
    CHECK(sharp.slot(SlotName::event)->keys ==
          std::vector{concept_key(loaded.value.lexicon, *loaded.value.lexicon.find("purchase"))});
    CHECK(slot(sharp, SlotName::of) == "ferries");  // what no rule speaks of stays
  }
  SECTION("where it does not, the general claim stays") {
    const Claim claim = quantity("In all 12 boats were given to Blue River Group.");
    CHECK(claim.rule == "general");
    CHECK(print(claim.value, rules().lexicon) == "12");
  }
}

// --- Hostile texts.

TEST_CASE("a sentence without an end is read to its end", "[claims]") {
  std::string text = "They";
  for (int i = 0; i < 4000; ++i) text += " accompanied by Hanoi and 40 aircraft, Mr Binh, Mr Binh";
  const Article read = article(en, text);
  const Extraction extraction = extract_claims(read, rules(), 0);
  CHECK(extraction.quantities.total == 4000);
  CHECK(extraction.quantities.taken == 4000);
  check_evidence(read, extraction);
}
