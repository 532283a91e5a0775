// Steps of events: what was signed, of what rank a visit is, what something is put down to.

#include <algorithm>

#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// The steps told of whom or what is named; those of a bare amount are ladders_test.cpp's.
std::string steps(Language language, const std::string& text) {
  std::vector<std::string> out;
  for (const Claim& claim : claims(ClaimKind::status, language, text))
    if (const auto& status = std::get<Status>(claim.value); status.ladder.bearer != Bearer::amount)
      out.push_back(status.written);
  return joined(out);
}

/// What is told of the steps in several texts: "" where nothing is.
std::string verdict(const std::vector<Text>& texts) {
  const Report report = compared(texts);
  const auto found = std::find_if(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
    return finding.rule == "status.step" || finding.rule == "heading.value";
  });
  return found == report.findings.end() ? std::string() : std::string(name(found->verdict));
}

const Text memorandum{
    en, "Blue River Airways signed a memorandum with Boeing on the purchase of 40 Boeing 787-9 jets."};
const Text contract{en, "Blue River Airways signed a contract with Boeing for 40 Boeing 787-9 jets."};
const Text contract_vi{vi, "Blue River Airways ký hợp đồng với Boeing mua 40 máy bay Boeing 787-9."};

}  // namespace

TEST_CASE("the step that was taken is read", "[statuses]") {
  CHECK(steps(en, memorandum.written) == "memorandum");
  CHECK(steps(vi, contract_vi.written) == "hợp đồng");
  CHECK(steps(en, "The king arrived for a state visit.") == "state visit");
  CHECK(steps(en, "The flood was not caused by Storm Bela.") == "was not caused by Storm Bela");
  CHECK(steps(en, "They signed a memorandum to place an order; a contract is ready.") ==
        "memorandum | contract");
}

TEST_CASE("what is told as no fact is no step", "[statuses]") {
  CHECK(steps(en, "Once signed, the memorandum would be turned into an order.").empty());
  CHECK(steps(vi, "Nếu ký hợp đồng, hãng sẽ nhận máy bay vào năm tới.").empty());
  CHECK(steps(en, "The queen paid an official visit in 2019.").empty());
}

TEST_CASE("a straight red card is no second booking", "[statuses]") {
  const Text booked{en, "Vu Thi Sen was sent off for a second booking."};
  CHECK(verdict({booked, {en, "Vu Thi Sen was shown a straight red card."}}) == "qualifier");
  CHECK(verdict({booked, {vi, "Vũ Thị Sen nhận thẻ vàng thứ hai."}}).empty());
  CHECK(verdict({booked, {en, "Le Thi Mai was shown a straight red card."}}).empty());
}

TEST_CASE("a sentence that is final and one that may be appealed are told apart", "[statuses]") {
  const Text open{en, "The court jailed Vu Thi Sen for nine years. She has 15 days to appeal."};
  CHECK(
      verdict({open, {en, "The court jailed Vu Thi Sen for nine years. The sentence cannot be appealed."}}) ==
      "qualifier");
  CHECK(verdict({open, {vi, "Tòa phạt Vũ Thị Sen 9 năm tù. Bị cáo có 15 ngày để kháng cáo."}}).empty());
}

TEST_CASE("people presumed dead and confirmed dead are told apart where the figure is the same",
          "[statuses]") {
  const Text presumed{en, "A ship sank off Laos: 179 presumed dead."};
  CHECK(verdict({presumed, {en, "A ship sank off Laos: 179 confirmed dead."}}) == "qualifier");
  CHECK(verdict({presumed, {en, "A ship sank off Laos: 62 confirmed dead."}}).empty());
}

namespace {

/// Two articles of one origin but for their last sentence.
Text copied(Language language, const std::string& last) {
  return {language,
          "Lotus River Bank is close to a sale of its branches in Laos, people who know of the talks told a "
          "news agency on Monday. Green Hill Capital has bid more than anyone else for the 48 branches, "
          "they said. " +
              last};
}

}  // namespace

TEST_CASE("no answer is no refusal, where one paper asked", "[statuses]") {
  const std::string silent = "Lotus River Bank did not respond to a request for comment.";
  const std::string refused = "Lotus River Bank declined to comment.";
  CHECK(verdict({copied(en, silent), copied(en, refused)}) == "qualifier");
  CHECK(verdict({{en, silent}, {en, refused}}).empty());  // each asked for itself
  CHECK(verdict({copied(en, silent), copied(en, "Lotus River Bank has yet to respond.")}).empty());
  CHECK(verdict({copied(en, silent), copied(en, "Green Hill Capital declined to comment.")}).empty());
}

TEST_CASE("steps keep the laws of relations", "[statuses]") {
  Ladder deal, visit, cause;
  deal.id = "deal";
  visit.id = "visit";
  cause.id = "cause";
  cause.denial = true;
  const std::vector<Status> all = {{deal, 3, 3, {}},  {deal, 6, 6, {}},  {deal, 2, 7, {}},
                                   {visit, 3, 3, {}}, {cause, 0, 0, {}}, {cause, 1, 1, {}}};
  for (const Status& a : all) {
    CHECK(relate(a, a).relation == Relation::same);
    for (const Status& b : all) CHECK(relate(b, a) == mirrored(relate(a, b)));
  }
  CHECK(relate(all[0], all[1]) == Related{Relation::conflict, Cause::firmness});
  CHECK(relate(all[0], all[2]) == Related{Relation::refines, Cause::firmness});
  CHECK(relate(all[0], all[3]).relation == Relation::unrelated);
  CHECK(relate(all[4], all[5]) == Related{Relation::conflict, Cause::polarity});
}

TEST_CASE("a memorandum told as a contract is a qualifier", "[statuses]") {
  CHECK(verdict({memorandum, contract}) == "qualifier");
  CHECK(verdict({memorandum, contract_vi}) == "qualifier");
  CHECK(verdict({contract, contract_vi}).empty());
}

TEST_CASE("papers on two things are left alone", "[statuses]") {
  CHECK(verdict({memorandum, {en, "Green Hill Air signed a contract with Airbus for 25 A321XLR jets."}})
            .empty());
  CHECK(verdict({memorandum, {en, "Blue River Airways signed a contract with Boeing on training pilots."}})
            .empty());
}

TEST_CASE("kinds of visit are told apart for one guest and one host", "[statuses]") {
  const Text state{en, "President Anna Berg began a state visit to Laos on Monday."};
  CHECK(verdict({state, {en, "President Anna Berg began an official visit to Laos on Monday."}}) ==
        "qualifier");
  CHECK(verdict({state, {en, "President Anna Berg began an official visit to Peru on Friday."}}).empty());
  CHECK(verdict({state, {en, "King Otto began an official visit to Laos on Monday."}}).empty());
}

TEST_CASE("a cause that one text names and another denies is told", "[statuses]") {
  const Text said{en, "The flood was caused by Storm Bela, officials said."};
  CHECK(verdict({said, {en, "The flood had nothing to do with Storm Bela, officials said."}}) ==
        "discrepancy");
  CHECK(verdict({said, {en, "The blackout had nothing to do with Storm Bela, officials said."}}).empty());
  CHECK(verdict({said, said}).empty());
}

TEST_CASE("a title that says more than its text is inconsistent", "[statuses]") {
  const std::string body =
      "\n\nBlue River Airways signed a memorandum with Boeing on the purchase of 40 Boeing 787-9 jets on "
      "Monday.\n";
  const std::string title = "Blue River Airways signs contract with Boeing for 40 Boeing 787-9 jets";
  CHECK(verdict({{en, title + body}}) == "inconsistent");
  CHECK(verdict({{en, "Blue River Airways signs memorandum with Boeing on 40 Boeing 787-9 jets" + body}})
            .empty());
  CHECK(verdict({{en, title + body + "\nThe contract with Boeing for 40 Boeing 787-9 jets followed.\n"}})
            .empty());
}

TEST_CASE("an order that is only planned is no step", "[statuses]") {
  CHECK(steps(en, "Blue River Airways ordered 40 Boeing 787-9 jets.") == "ordered");
  CHECK(steps(en, "Blue River Airways plans to place an order for 40 Boeing 787-9 jets.").empty());
  CHECK(steps(vi, "Blue River Airways dự kiến ký hợp đồng mua 40 máy bay Boeing 787-9.").empty());
}

TEST_CASE("an agreement to buy is less than a purchase that is completed", "[statuses]") {
  const Text agreed{en, "Blue River Airways signed an agreement to acquire Green Hill Air for $340 million."};
  CHECK(verdict(
            {agreed,
             {en, "Blue River Airways has completed the acquisition of Green Hill Air for $340 million."}}) ==
        "qualifier");
  CHECK(verdict({agreed,
                 {en, "Blue River Airways signed a contract to acquire Green Hill Air for $340 million."}})
            .empty());
}

TEST_CASE("who did not answer is each party before the words", "[statuses]") {
  const Text both =
      copied(en, "Lotus River Bank, the owner of Banyan Air, and Green Hill Capital did not respond.");
  CHECK(verdict({both, copied(en, "Lotus River Bank declined to comment.")}) == "qualifier");
  CHECK(verdict({both, copied(en, "Green Hill Capital declined to comment.")}) == "qualifier");
  CHECK(verdict({both, copied(en, "Banyan Air declined to comment.")}).empty());
}

TEST_CASE("the class of a storm is compared within a day", "[statuses]") {
  const std::string typhoon =
      "Typhoon Bela made landfall in Hue, flooded 3,400 houses and left 14 people dead.";
  const auto other = [](const std::string& storm, const std::string& day = usual_day) {
    return Text{
        en, "In Hue 14 people are dead. Some 3,400 houses are under water after " + storm + " came ashore.",
        day};
  };
  CHECK(verdict({{en, typhoon}, other("Tropical Storm Bela")}) == "qualifier");
  CHECK(verdict({{en, typhoon}, other("Tropical Storm Bela", "2026-02-20")}).empty());
  CHECK(verdict({{en, typhoon + " It is a tropical storm now."}, other("Tropical Storm Bela")}).empty());
  CHECK(verdict({{en, typhoon}, other("Super Typhoon Bela")}).empty());
  CHECK(verdict({{en, typhoon}, other("Tropical Storm Cara")}).empty());
}

TEST_CASE("the rank to which ties are raised", "[statuses]") {
  const Text both{en,
                  "Laos and Peru agreed on Monday to raise ties to a comprehensive strategic partnership."};
  CHECK(verdict({both, {en, "Laos and Peru agreed on Monday to raise ties to a strategic partnership."}}) ==
        "qualifier");
  CHECK(
      verdict({both, {vi, "Lào và Peru nhất trí nâng quan hệ lên Đối tác chiến lược toàn diện hôm thứ Hai."}})
          .empty());
  CHECK(verdict({both, {en, "Laos and Peru have had a strategic partnership for ten years."}}).empty());
}

TEST_CASE("a guess at a cause that another text tells flatly", "[statuses]") {
  const auto text = [](const std::string& written) {
    return Text{en,
                "Jet crashes at Hue airport\n\nA Blue River Airways jet crashed at Hue airport. " + written};
  };
  const Text guess = text("Initial reports suggest that birds struck the Blue River Airways jet.");
  CHECK(verdict({guess, text("A bird had hit the Blue River Airways jet.")}) == "qualifier");
  CHECK(verdict({guess, text("A bird had hit the Blue River Airways jet, a witness said.")}).empty());
  CHECK(verdict({guess, text("No bird had hit the Blue River Airways jet.")}).empty());
  CHECK(verdict({guess, text("A bird had hit the Blue River Airways jet. A bird strike is suspected.")})
            .empty());
  CHECK(verdict({guess, text("Blue River Airways suspects that birds struck the jet.")}).empty());
}

TEST_CASE("one figure told of two things that exclude each other", "[statuses]") {
  const Text exports{en,
                     "Laos earned $37.26 billion from exports of coffee to Peru in 2025, the customs said."};
  CHECK(verdict({exports,
                 {en,
                  "Trade between Laos and Peru in coffee was $37.26 billion in 2025, the customs "
                  "said."}}) == "discrepancy");
  CHECK(verdict({exports,
                 {vi, "Xuất khẩu cà phê của Lào sang Peru đạt 37,26 tỷ USD năm 2025, hải quan cho biết."}})
            .empty());
  // What the one exports the other imports.
  CHECK(verdict({exports,
                 {en,
                  "Peru's imports of coffee from Laos reached $37.26 billion in 2025, the customs "
                  "said."}})
            .empty());
  CHECK(
      verdict({exports, {en, "Trade between Laos and Peru in coffee was $48.51 billion in 2025."}}).empty());
}

TEST_CASE("two digits are equal by chance, and an article may tell a figure of two things", "[statuses]") {
  CHECK(steps(en, "The airline ordered 40 jets.") == "ordered");
  CHECK(values(ClaimKind::status, en, "Its fleet of 283 jets is old.") == "fleet of 283");
  CHECK(values(ClaimKind::status, en, "Its fleet of 283 jets is old. The airline has an order of 283 jets.")
            .find("fleet") == std::string::npos);
}
