// Who did what: who scored and in which minute of a match, and who says a thing.

#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// What the check of that id tells of these texts: "" where nothing.
std::string told(const std::string& rule, const std::vector<Text>& texts) {
  std::vector<std::string> out;
  for (const Finding& finding : compared(texts).findings)
    if (finding.rule == rule) out.push_back(finding.message);
  return joined(out);
}

std::string told(const std::string& rule, const Text& a, const Text& b) {
  const std::string line = told(rule, {a, b});
  CHECK(told(rule, {b, a}).empty() == line.empty());  // whichever comes first
  return line;
}

/// "28' Vu Thi Sen": the minutes of a text, and who scored in each.
std::string feats(Language language, const std::string& text) {
  std::vector<std::string> out;
  for (const Claim& claim : claims(ClaimKind::minute, language, text)) {
    const Feat& feat = std::get<Feat>(claim.value);
    out.push_back(print(feat.minute) + (feat.who.written.empty() ? "" : " " + feat.who.written));
  }
  return joined(out);
}

}  // namespace

// --- Minutes of a match.

TEST_CASE("two minutes of a match relate by what they tell", "[deeds][value]") {
  auto [a, b, relation] = GENERATE(table<MatchMinute, MatchMinute, Relation>({
      {{59, 0}, {59, 0}, Relation::same},
      {{59, 0}, {60, 0}, Relation::conflict},
      {{90, 2}, {90, 2}, Relation::same},
      {{90, 2}, {90, 3}, Relation::conflict},
      {{90, 0}, {90, 2}, Relation::overlaps},
      {{90, 2}, {0, 2}, Relation::refines},
      {{0, 2}, {90, 2}, Relation::refined_by},
      {{0, 3}, {90, 2}, Relation::conflict},
      {{0, 3}, {84, 0}, Relation::conflict},
  }));
  CAPTURE(print(a), print(b));
  CHECK(relate(a, b).relation == relation);
  CHECK(relate(b, a) == mirrored(relate(a, b)));
}

TEST_CASE("the minute of a goal is read with its scorer", "[deeds]") {
  CHECK(feats(en, "Vu Thi Sen equalised in the 28th minute.") == "28' Vu Thi Sen");
  CHECK(feats(en, "In the eighth minute striker Vu Thi Sen scored.") == "8' Vu Thi Sen");
  CHECK(feats(en, "Vu Thi Sen scored both goals, in the 60th and 74th minutes.") ==
        "60' Vu Thi Sen | 74' Vu Thi Sen");
  CHECK(feats(en, "Vu Thi Sen scored in the 28th minute and Le Thi Mai in the 64th minute.") ==
        "28' Vu Thi Sen | 64' Le Thi Mai");
  CHECK(feats(en, "The answer came in the 83rd minute: Le Thi Mai crossed, Vu Thi Sen headed in.") ==
        "83' Vu Thi Sen");
  CHECK(feats(en, "Vu Thi Sen scored on 59 minutes.") == "59' Vu Thi Sen");
  CHECK(feats(en, "In the second minute of stoppage time Vu Thi Sen scored.") == "+2' Vu Thi Sen");
  CHECK(feats(en, "Goals: Vu Thi Sen (8), Le Thi Mai (90+2).") == "8' Vu Thi Sen | 90+2' Le Thi Mai");
  CHECK(feats(vi, "Phút 28, Vũ Thị Sen sút xa gỡ hòa.") == "28' Vũ Thị Sen");
  CHECK(feats(vi, "Vũ Thị Sen ghi bàn ở phút 90+7.") == "90+7' Vũ Thị Sen");
  CHECK(feats(vi, "Vũ Thị Sen ghi bàn ở phút bù giờ thứ 3.") == "+3' Vũ Thị Sen");
}

TEST_CASE("who keeps the goal, or passes the ball, has not scored", "[deeds]") {
  CHECK(feats(vi, "Phút 14, Vũ Thị Sen sút tung lưới thủ môn Lê Thị Mai, mở tỷ số.") == "14' Vũ Thị Sen");
  CHECK(feats(vi, "Phút 14, Vũ Thị Sen nhận bóng từ Lê Thị Mai ở giữa sân, mở tỷ số.") == "14'");
  CHECK(feats(vi, "Phút 14, Lê Thị Mai chuyền, Vũ Thị Sen ghi bàn.") == "14' Vũ Thị Sen");
}

TEST_CASE("a side that is somebody's scores, not he", "[deeds]") {
  CHECK(feats(vi, "Đội của bà Vũ Thị Sen mở tỷ số ngay phút thứ 8: Lê Thị Mai lốp bóng.") == "8' Lê Thị Mai");
  CHECK(feats(vi, "Bàn thắng của Vũ Thị Sen đến ở phút 8.") == "8' Vũ Thị Sen");
  CHECK(feats(en, "Vu Thi Sen's side equalised in the 28th minute.") == "28'");
}

TEST_CASE("a minute in which nobody scores is none", "[deeds]") {
  CHECK(feats(en, "Vu Thi Sen was carried off in the 33rd minute.").empty());
  CHECK(feats(en, "They scored after the team had trained for 90 minutes.").empty());
  CHECK(feats(vi, "Trận đấu kéo dài 120 phút, không ai ghi bàn.").empty());
  CHECK(feats(en, "Vu Thi Sen (28) met Le Thi Mai (31) in Hanoi.").empty());  // ages
}

TEST_CASE("another minute of one goal is told", "[deeds][compare]") {
  const Text told_59{en, "Vu Thi Sen scored in the 59th minute for Laos."};
  CHECK_FALSE(told("deed.minute", told_59, {vi, "Vũ Thị Sen ghi bàn cho Lào ở phút 60."}).empty());
  CHECK_FALSE(told("deed.minute", told_59, {en, "In the 60th minute the striker scored for Laos."}).empty());
  CHECK_FALSE(told("deed.minute", {en, "Vu Thi Sen scored for Laos in the second minute of stoppage time."},
                   {vi, "Vũ Thị Sen ghi bàn cho Lào ở phút bù giờ thứ 5."})
                  .empty());
}

TEST_CASE("goals of two scorers, and two goals of one, are left alone", "[deeds][compare]") {
  const Text told_59{en, "Vu Thi Sen scored in the 59th minute for Laos."};
  auto other = GENERATE(Text{vi, "Vũ Thị Sen ghi bàn cho Lào ở phút 59."},
                        Text{vi, "Lê Thị Mai ghi bàn cho Lào ở phút 60."},
                        Text{vi, "Vũ Thị Sen ghi bàn cho Lào ở phút 73."},
                        Text{en, "In the 62nd minute the striker scored for Laos."},
                        Text{en, "Vu Thi Sen was shown a yellow card in the 60th minute."});
  CAPTURE(other.written);
  CHECK(told("deed.minute", told_59, other) == "");
}

TEST_CASE("another scorer in one minute is told where a text names both", "[deeds][compare]") {
  const Text sen{
      en, "Vu Thi Sen equalised in the 28th minute. Le Thi Mai put the hosts ahead in the 64th minute."};
  CHECK_FALSE(told("deed.scorer", sen, {vi, "Phút 28, Lê Thị Mai gỡ hòa."}).empty());
  CHECK(told("deed.scorer", sen, {vi, "Phút 28, Vũ Thị Sen gỡ hòa."}) == "");
  // Perhaps two names of one player.
  CHECK(told("deed.scorer", sen, {en, "Rafael Ramos equalised in the 28th minute."}) == "");
}

TEST_CASE("who scored is in dispute, and no name is", "[deeds][compare]") {
  const Report report = compared(
      {{en, "Vu Thi Sen equalised in the 28th minute. Le Thi Mai put the hosts ahead in the 64th minute."},
       {en, "Le Thi Mai equalised in the 28th minute. Vu Thi Sen put the hosts ahead in the 64th minute."}});
  CHECK(joined(facts(report, Verdict::agreement)).find("person: Vu Thi Sen") != std::string::npos);
}

// --- Sayings.

TEST_CASE("the speaker stands beside the word for saying", "[deeds]") {
  const auto speakers = [](Language language, const std::string& text) {
    return values(ClaimKind::speaker, language, text);
  };
  CHECK(speakers(en, "The river is safe, Vu Thi Sen said.") == "Vu Thi Sen said");
  CHECK(speakers(en, "\"We will read it,\" said one of her lawyers.") == "said one of her lawyers");
  CHECK(speakers(en, "According to Vu Thi Sen, the river is safe.") == "According to Vu Thi Sen");
  CHECK(speakers(vi, "Theo bà Vũ Thị Sen, sông đã an toàn.") == "Theo bà Vũ Thị Sen");
  CHECK(speakers(vi, "Bà Vũ Thị Sen cho biết sông đã an toàn.") == "Vũ Thị Sen cho biết");
  CHECK(speakers(en, "The river is safe in Hanoi.").empty());
}

TEST_CASE("one saying of two speakers is told", "[deeds][compare]") {
  const Text lawyer{
      en, "\"We will go through every page of the book and then decide,\" said one of her lawyers."};
  CHECK_FALSE(told("saying.speaker", lawyer,
                   {en, "\"We will go through every page of the book and then decide,\" a relative said."})
                  .empty());
  CHECK_FALSE(
      told("saying.speaker",
           {en,
            "Minister Vu Thi Sen said that the two sides would review their work and give priority to trade "
            "and science. Le Thi Mai came too."},
           {en,
            "Le Thi Mai said that the two sides would review their work and give priority to trade and "
            "science."})
          .empty());
}

TEST_CASE("one speaker, and two who say something else, are left alone", "[deeds][compare]") {
  const Text lawyer{
      en, "\"We will go through every page of the book and then decide,\" said one of her lawyers."};
  auto other =
      GENERATE(Text{en, "\"We will go through every page of the book and then decide,\" the attorney said."},
               Text{en, "\"We will go through every page of the book and then decide.\""},
               // A name may be the lawyer's.
               Text{en, "\"We will go through every page of the book and then decide,\" said Vu Thi Sen."},
               Text{en, "\"We have gone home and do not know what they want,\" a relative said."});
  CAPTURE(other.written);
  CHECK(told("saying.speaker", lawyer, other) == "");
}
