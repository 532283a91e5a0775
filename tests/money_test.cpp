// Money in the orders newspapers use, pairs of currencies, cents, and what is no money.

#include "value_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

TEST_CASE("money in every order", "[value]") {
  for (const char* text : {"US$37.2 billion", "37.2 billion USD", "37.2 billion US dollars", "US$37.2bn"}) {
    INFO(text);
    CHECK(quantities(en, text) == "37.2 billion USD");
  }
  CHECK(quantities(vi, "37,2 tỷ USD") == "37.2 billion USD");
  check_quantities(en, {{"VND673 trillion", "673 trillion VND"},
                        {"VND1,284.8 trillion ($514 billion)", "1,284.8 trillion VND | $514 billion"},
                        {"9 billion euros, €9 billion", "9 billion EUR | 9 billion EUR"},
                        {"A$3 million (about US$2 million)", "3 million AUD | about 2 million USD"},
                        {"25 million dong", "25 million VND"}});
  check_quantities(vi, {{"100.000 đồng, 100.000đ", "100,000 VND | 100,000 VND"},
                        {"1.000 tỷ đồng", "1 trillion VND"},
                        {"1 tỷ 200 triệu đồng", "1.2 billion VND"},
                        {"12,85 triệu tỷ đồng", "12,850 trillion VND"},
                        {"3 triệu đô la Úc", "3 million AUD"},
                        {"5 đồng chí", "5"}});
}

TEST_CASE("a dollar sign is settled by the article", "[value]") {
  CHECK(quantities(en, "worth $15.8 billion") == "$15.8 billion");
  CHECK(quantities(en, "worth $15.8 billion of US$37.2 billion") == "15.8 billion USD | 37.2 billion USD");
}

TEST_CASE("dollars and cents", "[value]") {
  check_quantities(en, {{"3 dollars 50 cents, $20 and 43 cents", "$3.5 | $20.43"},
                        {"it cost 15 dollars and 50.", "$15.5"},
                        {"ten cents, 197 pence", "10 cent | 197 pence"},
                        {"$20 and 43 people", "$20 | 43"}});
}

TEST_CASE("one amount in two currencies is a pair", "[value]") {
  const auto pairs = [](Language language, const std::string& text) {
    const NormalText words = normal(text);
    std::string out;
    for (const QuantityReading& reading : read(words, language, thursday()).quantities)
      out += reading.pair ? std::to_string(*reading.pair) : "-";
    return out;
  };
  CHECK(pairs(en, "VND673 trillion ($26.5 billion)") == "-0");
  CHECK(pairs(en, "A$3 million (about US$2 million)") == "-0");
  CHECK(pairs(en, "7,200 nautical miles (13,330 km)") == "-0");
  CHECK(pairs(vi, "5 tỷ đồng, tương đương 200.000 USD") == "-0");
  CHECK(pairs(en, "VND673 trillion and $26.5 billion") == "--");
  CHECK(pairs(en, "$5 million (of 20 countries)") == "--");
  CHECK(pairs(en, "$5 million ($2 million less)") == "--");
}

TEST_CASE("pounds are money by the million, and a weight else", "[value]") {
  check_quantities(en, {{"3 million pounds", "£3 million"},
                        {"3 million pounds of beef", "3 million lb"},
                        {"20 pounds", "20 lb"}});
}

TEST_CASE("codes of ISO 4217, in capitals only", "[value]") {
  check_quantities(
      en, {{"42 KWD, RM42, UAH 3.04", "42 KWD | 42 MYR | 3.04 UAH"}, {"In 1990 all 5 try again", "5"}});
}
