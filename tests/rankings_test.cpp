// Superlatives and places in a ranking: how they are read, how two relate, and what is told of them.

#include <algorithm>

#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

/// The only ranking of a text.
Ranking only_ranking(Language language, const std::string& text) {
  const std::vector<Claim> found = claims(ClaimKind::superlative, language, text);
  INFO(text);
  REQUIRE(found.size() == 1);
  return std::get<Ranking>(found.front().value);
}

Related related(const Text& a, const Text& b) {
  return relate(only_ranking(a.language, a.written), only_ranking(b.language, b.written), rules().lexicon);
}

std::vector<const Finding*> told(const Report& report) {
  std::vector<const Finding*> out;
  for (const Finding& finding : report.findings)
    if (finding.rule == "ranking.superlative") out.push_back(&finding);
  return out;
}

/// What is told of the ranking of two texts: "" where nothing is.
std::string verdict(const Text& a, const Text& b) {
  const Report report = compared({a, b});
  const auto found = told(report);
  return found.empty() ? std::string() : std::string(name(found.front()->verdict));
}

}  // namespace

// --- How they are read.

TEST_CASE("a superlative is read with its place in the ranking", "[rankings]") {
  const auto [language, text, place, quality] = GENERATE(table<Language, std::string, int, std::string>({
      {en, "Lotus Bank is the largest bank in Laos.", 1, "top.size"},
      {en, "Lotus Bank is the second-largest bank in Laos.", 2, "top.size"},
      {en, "Peru is the 8th largest producer of coffee.", 8, "top.size"},
      {en, "Peru ranks 11th in the world.", 11, "top"},
      {en, "It was second only to Peru.", 2, "top"},
      {en, "No other harbour has seen a higher tide.", 1, "top"},
      {en, "Only Peru sold a larger crop.", 2, "top"},
      {vi, "Đây là ngân hàng lớn nhất tại Lào.", 1, "top.size"},
      {vi, "Đây là ngân hàng lớn thứ hai tại Lào.", 2, "top.size"},
      {vi, "Sản lượng chỉ đứng sau Peru.", 2, "top"},
      {vi, "Peru là nước đầu tiên tại châu Mỹ vận hành tuyến tàu này.", 1, "order"},
  }));
  const Ranking ranking = only_ranking(language, text);
  INFO(text);
  CHECK(ranking.place == place);
  CHECK(ranking.quality == quality);
}

TEST_CASE("since when a superlative holds is counted in years back from the day of publication",
          "[rankings]") {
  const auto [language, text, years] = GENERATE(table<Language, std::string, double>({
      {en, "It was the strongest storm in 30 years.", 30},
      {en, "It was the highest rate since 2011.", 15},
      {en, "It was the strongest storm in more than a century.", 100},
      {en, "It was the highest rate ever.", all_time},
      {en, "It was the highest rate.", 0},
      {vi, "Đây là cơn bão mạnh nhất 30 năm qua.", 30},
      {vi, "Đây là mức tăng cao nhất kể từ năm 2011.", 15},
      {vi, "Đây là mức tăng cao nhất từ trước đến nay.", all_time},
  }));
  INFO(text);
  CHECK(only_ranking(language, text).years == years);
}

TEST_CASE("a bare rank is a ranking only where something says of what", "[rankings]") {
  CHECK(values(ClaimKind::superlative, en, "It rained on the second day.").empty());
  CHECK(values(ClaimKind::superlative, en, "The third floor was closed.").empty());
  CHECK(values(ClaimKind::superlative, en, "The water reached the second step at midnight.").empty());
  CHECK(values(ClaimKind::superlative, vi, "Mưa kéo dài sang ngày thứ hai.").empty());
  CHECK_FALSE(values(ClaimKind::superlative, en, "She is the third president to visit Laos.").empty());
  CHECK_FALSE(values(ClaimKind::superlative, en, "It is the airline's first order.").empty());
}

TEST_CASE("a rank that a ranking holds is claimed once", "[rankings]") {
  CHECK(claims(ClaimKind::rank, en, "Peru is the 8th largest producer of coffee.").empty());
  CHECK(claims(ClaimKind::rank, en, "It was the 8th reading of the bill.").size() == 1);
}

// --- How two relate.

TEST_CASE("one ranking in two languages is the same", "[rankings]") {
  CHECK(related({en, "It was the highest rate since 2011."}, {vi, "Đây là mức tăng cao nhất 15 năm qua."}) ==
        Related{Relation::same, Cause::none});
  CHECK(related({en, "Peru is the first country in the world to operate the line."},
                {vi, "Peru là nước đầu tiên trên thế giới vận hành tuyến này."})
            .relation == Relation::same);
}

TEST_CASE("another scope can be true as well, and is called one", "[rankings]") {
  const Related scope{Relation::overlaps, Cause::scope};
  CHECK(related({en, "Lotus Bank is the largest bank in Laos."},
                {en, "Lotus Bank is the largest private bank in Laos."}) == scope);
  CHECK(related({en, "It was the highest rate since 2011."}, {en, "It was the highest rate since 2021."}) ==
        scope);
  CHECK(related({en, "It was her first visit."}, {en, "It was her first visit as president."}) == scope);
}

TEST_CASE("a place or a time that only one text tells is no other scope", "[rankings]") {
  const Related open{Relation::overlaps, Cause::openness};
  CHECK(related({en, "Lotus Bank is the largest bank."}, {en, "Lotus Bank is the largest bank in Laos."}) ==
        open);
  CHECK(related({en, "It was the strongest storm."}, {vi, "Đây là cơn bão mạnh nhất 30 năm qua."}) == open);
}

TEST_CASE("rankings by other measures, or with two scopes apart, are not compared", "[rankings]") {
  const Text tall{en, "It is the second-highest tower in Laos."};
  CHECK(related(tall, {en, "It is the oldest tower in Laos."}).relation == Relation::unrelated);
  CHECK(related(tall, {en, "It is the third-largest tower in Laos."}).relation == Relation::unrelated);
  CHECK(related({en, "It was the strongest storm in Laos in 30 years."},
                {en, "It was the strongest storm in Peru in 70 years."})
            .relation == Relation::unrelated);
  CHECK(related({en, "It was the highest fourth quarter since 2011."},
                {en, "It was the highest rate since 2011."})
            .relation == Relation::unrelated);
}

TEST_CASE("rankings keep the laws of relations", "[rankings]") {
  std::vector<Ranking> all;
  for (const char* text :
       {"It is the largest bank.", "It is the largest private bank in Laos.",
        "It is the second-largest bank in Laos.", "It is the highest tower since 2011.",
        "It is the oldest bank in Peru.", "It is the largest bank ever.",
        "It is the first country in Asia to operate it.", "It is the first country in Asia to own it.",
        "It is her first visit as president.", "It is one of the largest banks in Laos."})
    for (const Claim& claim : claims(ClaimKind::superlative, en, text))
      all.push_back(std::get<Ranking>(claim.value));
  REQUIRE(all.size() == 10);
  for (const Ranking& a : all) {
    CHECK(relate(a, a, rules().lexicon).relation == Relation::same);
    for (const Ranking& b : all)
      CHECK(relate(b, a, rules().lexicon) == mirrored(relate(a, b, rules().lexicon)));
  }
}

// --- What is told.

TEST_CASE("another place in one ranking is told", "[rankings]") {
  CHECK(verdict({en, "Laos is the seventh-largest trading partner of Peru."},
                {vi, "Lào là đối tác thương mại lớn thứ chín của Peru."}) == "discrepancy");
  CHECK(verdict({en, "Laos is the seventh-largest trading partner of Peru."},
                {vi, "Lào là đối tác thương mại lớn thứ bảy của Peru."})
            .empty());
}

TEST_CASE("rankings of two things are left alone", "[rankings]") {
  CHECK(verdict({en, "Laos is the seventh-largest trading partner of Peru."},
                {en, "Peru is the third-largest trading partner of Laos."})
            .empty());
  CHECK(verdict({en, "Lotus Bank is the largest bank in Laos."},
                {en, "Banyan Bank is the largest private bank in Laos."})
            .empty());
  CHECK(verdict({en, "It was Laos's first match of the season."},
                {en, "It was Laos's second match of the season."})
            .empty());
}

TEST_CASE("a superlative without its scope is told", "[rankings]") {
  CHECK(verdict({en, "Lotus Bank is the largest bank in Laos."},
                {en, "Lotus Bank is the largest private bank in Laos."}) == "qualifier");
  CHECK(verdict({en, "Anna Berg landed in Laos on Monday, her first visit to the country as president."},
                {en, "Anna Berg landed in Laos on Monday, her first visit to the country."}) == "qualifier");
  CHECK(verdict({en, "Laos became the first country in Asia to operate the Blue Line train."},
                {en, "Laos became the first country in Asia to own the Blue Line train."}) == "qualifier");
}

TEST_CASE("who tells both scopes has told the other's", "[rankings]") {
  CHECK(
      verdict({en, "Lotus Bank is the largest bank in Laos. Lotus Bank is the largest private bank in Laos."},
              {en, "Lotus Bank is the largest private bank in Laos."})
          .empty());
}

TEST_CASE("a party's third title is not its fourth", "[rankings]") {
  const Text third{en, "Laos won their third title on Sunday after beating Peru 3-2 in the final."};
  CHECK(verdict(third, {en, "Laos won their fourth title on Sunday after beating Peru 3-2 in the final."}) ==
        "discrepancy");
  CHECK(
      verdict(third,
              {en, "Laos, who won their second title in 2018, were beating Peru 3-2 in the final on Sunday."})
          .empty());
  CHECK(verdict({en, "Laos won the first leg of the final in Peru on Sunday."},
                {en, "In Peru, Laos were ahead in the second leg of the final from the start."})
            .empty());
}

TEST_CASE("how often a title was won is told in two ways", "[rankings]") {
  const Text third{en, "Laos are champions for the third time after beating Peru 3-2 in the final."};
  CHECK(
      verdict(third, {en, "Laos, who have won the trophy for a second time, beat Peru 3-2 in the final."}) ==
      "discrepancy");
  CHECK(verdict(third, {en, "It is Laos's third title. Laos beat Peru 3-2 in the final."}).empty());
  CHECK(verdict(third, {vi, "Lào lần thứ ba vô địch sau khi thắng Peru 3-2 ở chung kết."}).empty());
  CHECK(verdict(third, {en, "Laos beat Peru for the second time this year and 3-2 in the final."}).empty());
}

TEST_CASE("the largest of a country and of its region are two scopes", "[rankings]") {
  const Text country{en, "The Lotus case is the largest fraud in Vietnam."};
  CHECK(verdict(country, {en, "The Lotus case is the largest fraud in Southeast Asia."}) == "qualifier");
  CHECK(verdict(country, {en, "The Lotus case is the largest fraud in Peru."}).empty());
}

TEST_CASE("one of several is read as such", "[rankings]") {
  CHECK(only_ranking(en, "Lotus Bank is one of the largest banks in Laos.").among);
  CHECK(only_ranking(en, "It is one of Asia's oldest banks.").among);
  CHECK(only_ranking(vi, "Đây là một trong những ngân hàng lớn nhất tại Lào.").among);
  CHECK_FALSE(only_ranking(en, "Lotus Bank is the largest bank in Laos.").among);
}

TEST_CASE("the largest of several is told as another scope, where nothing else is another", "[rankings]") {
  const Text several{en, "Lotus Bank is one of the largest banks in Laos."};
  CHECK(verdict(several, {en, "Lotus Bank is the largest bank in Laos."}) == "qualifier");
  CHECK(verdict({en, "Lotus Bank is one of the largest banks in the country."},
                {en, "Lotus Bank is the largest bank in Laos."}) == "qualifier");
  CHECK(verdict(several, {vi, "Lotus Bank là một trong những ngân hàng lớn nhất tại Lào."}).empty());
  CHECK(verdict(several, {en, "Lotus Bank is the largest private bank in Laos."}).empty());
  CHECK(verdict(several, {en, "Lotus Bank is the second-largest bank in Laos."}).empty());
  CHECK(verdict(several, {en, "Banyan Bank is the largest bank in Laos."}).empty());
}

TEST_CASE("a time may be told by what happened then", "[rankings]") {
  CHECK(only_ranking(en, "It was the deadliest crash since the fire in Peru in 1996.").years == 30);
  CHECK(only_ranking(en, "It was the deadliest crash since the fire in Peru.").years == 0);
}

TEST_CASE("a person's fifth visit is not the fourth", "[rankings]") {
  const Text fifth{en, "Anna Berg flew to Laos on Monday. It is her fifth visit to Laos."};
  CHECK(verdict(fifth, {en, "Anna Berg flew to Laos on Monday. It is her fourth visit to Laos."}) ==
        "discrepancy");
  CHECK(verdict(fifth, {en, "Anna Berg flew to Laos on Monday. It is her second visit to Laos this year."})
            .empty());
  CHECK(verdict(fifth, {en, "Maria Stone landed at noon. Her fourth visit to Laos lasts two days."}).empty());
}

TEST_CASE("deeds that may be two ways to put one thing are left alone", "[rankings]") {
  CHECK(verdict({en, "Laos became the first country in Asia to recognise the treaty on Monday."},
                {en, "Laos became the first country in Asia to ratify the treaty on Monday."})
            .empty());
  CHECK(verdict({en, "Anna Berg is the second coach in Asia to win the title with Laos."},
                {vi, "Anna Berg là huấn luyện viên thứ hai tại châu Á vô địch cùng Lào."})
            .empty());
}

TEST_CASE("what a place has the largest of is not the place", "[rankings]") {
  CHECK(verdict({en, "Peru is Laos's fifth-largest trading partner."},
                {vi, "Peru là đối tác thương mại lớn thứ sáu của Lào."}) == "discrepancy");
}

TEST_CASE("a wider place that only one text adds is no other scope", "[rankings]") {
  CHECK(verdict({en, "Peru is Laos's fifth-largest trading partner."},
                {en, "Peru is Laos's fifth-largest trading partner in America."})
            .empty());
  CHECK(verdict({en, "It is the second-largest bank in Peru, and 40 branches will open."},
                {en, "It is the second-largest bank in Laos, and 40 branches will open."})
            .empty());
  CHECK(verdict({en, "It was the strongest storm in Laos in 30 years."},
                {en, "It was the strongest storm in Peru in 30 years."}) == "qualifier");
}

TEST_CASE("each country may be the largest partner of the other", "[rankings]") {
  CHECK(verdict({en, "Laos is Peru's largest trading partner, while Peru is Laos's largest trading partner."},
                {en, "Peru is Laos's largest trading partner."})
            .empty());
  CHECK(verdict({en, "Laos sells rice to Peru and is Peru's largest trading partner."},
                {en, "Peru buys rice from Laos and is Laos's largest trading partner."})
            .empty());
}

TEST_CASE("the year of taking office is no part of the ranking", "[rankings]") {
  CHECK(verdict({en, "It is Anna Berg's first visit to Laos since she took office in 2017."},
                {en, "It is Anna Berg's first visit to Laos as president."})
            .empty());
  CHECK(verdict({en, "It is Anna Berg's first visit to Laos since she took office in 2017."},
                {en, "It is Anna Berg's first visit to Laos."}) == "qualifier");
}
