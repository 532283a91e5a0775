// Numbers as a newspaper's style book has them: each with a look-alike that must be left alone.

#include "value_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

TEST_CASE("an age is told by the word before it", "[value][style]") {
  check_quantities(en, {{"a boy aged 14 survived", "14 years"},
                        {"patients over the age of 65", "more than 65 years"},
                        {"respondents aged 18 to 34", "18 to 34 years"},
                        {"three men, ages 65, 69 and 73, were hurt", "3 | 65 years | 69 years | 73 years"},
                        {"a boy aged 14, 5 girls and 3 men", "14 years | 5 | 3"},
                        {"a teacher, 34, and his wife, 43; both fled", "34 years | 43 years"},
                        {"open 9-to-5", ""},
                        {"a school for 14 boys", "14"}});
}

TEST_CASE("letters for thousands and millions are glued on in capitals", "[value][style]") {
  check_quantities(en, {{"He has 350K followers.", "350,000"},
                        {"some 1.2B users", "about 1.2 billion"},
                        {"a race of 10m", "10 m"},
                        {"a 4K screen", ""}});
}

TEST_CASE("rates and measures of technology have their units", "[value][style]") {
  check_quantities(en, {{"rates rose by 25 basis points", "25 basis points"},
                        {"25bps", "25 basis points"},
                        {"running at 3.2 GHz", "3.2 GHz"},
                        {"a 48-megapixel camera", "48 megapixel"},
                        {"120 light-years away", "120 light-years"},
                        {"The weight is 20 (kg)", "20 kg"},
                        {"20 (see below)", "20"}});
}

TEST_CASE("a unit of one letter keeps its case", "[value][style]") {
  check_quantities(en, {{"5g of salt", "5 g"},
                        {"the 5G network", ""},
                        {"the 1.5C target", "1.5 °C"},
                        {"at Gate 12C", ""},
                        {"a 2L bottle", "2 l"}});
}

TEST_CASE("currencies stand behind a bracket, and shortened before the sum", "[value][style]") {
  check_quantities(en, {{"a $7.8 billion (VND188 trillion) contract", "$7.8 billion | 188 trillion VND"},
                        {"Rs 2,400 crore", "24 billion INR"},
                        {"c$ 16", "16 CAD"},
                        {"Mr 5", ""}});
}

TEST_CASE("pounds are money behind a word of prices, and where the text writes the sign", "[value][style]") {
  check_quantities(en, {{"a fine of 500 pounds", "£500"},
                        {"It weighs 500 pounds.", "500 lb"},
                        {"He paid for 500 pounds of rice.", "500 lb"},
                        {"a 300-pound man", "300 lb"},
                        {"It rose from £90 to 95 pounds.", "90 GBP | £95"}});
}

TEST_CASE("Vietnamese billions of money go without their currency", "[value][style]") {
  check_quantities(vi, {{"dự án có vốn hơn 27.500 tỷ", "more than 27.5 trillion VND"},
                        {"dự án có vốn 2 tỷ USD", "2 billion USD"},
                        {"thế giới có 8 tỷ người", "8 billion"},
                        {"dân số hơn 1,4 tỷ", "more than 1.4 billion"}});
}

TEST_CASE("a word that is another one too is money behind large sums", "[value][style]") {
  check_quantities(en, {{"14.12 trillion won", "14.12 trillion KRW"},
                        {"a fare of 50,000 won", "50,000 KRW"},
                        {"Of the 12, 5 won.", "12 | 5"}});
}

TEST_CASE("a row of places has a figure each", "[value][style]") {
  check_quantities(vi, {{"nặng nhất là Lào Cai 32; Quảng Ninh 19; Yên Bái 8", "32 | 19 | 8"},
                        {"tàu Quảng Ninh 19 rời bến", ""}});
}

TEST_CASE("numbers of products, indices and groups are names", "[value][style]") {
  for (const char* text : {"Apple's iPhone 14 Pro is out", "Formula 1 champion", "Nasdaq 100 futures fell",
                           "the Group of 20 economies", "Windows 11 needs it", "two-way trade",
                           "at 10 Downing Street", "dial 0800 123 456"}) {
    INFO(text);
    CHECK(quantities(en, text) == "");
  }
  check_quantities(en, {{"a group of 20 people", "20"},
                        {"It sold 14 phones", "14"},
                        {"The 12 Democrats voted", "12"},
                        {"10 Downing aides", "10"},
                        {"20-plus doctors", "at least 20"},
                        {"up to 50 737-8 airplanes", "up to 50"}});
}

TEST_CASE("a rank may stand before a name, and names have numbers of their own", "[value][style]") {
  check_quantities(en, {{"the fifth U.S. President to visit", "5th"}, {"the 118th Congress", ""}});
  check_quantities(vi, {{"khóa họp lần thứ XIV", "14th"}, {"đứng thứ ba", "3rd"}});
}

TEST_CASE("a line of a table counts nothing that the text tells", "[value][style]") {
  check_quantities(en, {{"Arsenal 38 28 5 5 91 29 89", ""}, {"1 234 567 890 people", "1,234,567,890"}});
}

TEST_CASE("more than a dozen may be fourteen, more than twelve is not", "[value][style]") {
  const auto relation = [](const std::string& a, const std::string& b) {
    return relate(quantity(en, a), quantity(en, b)).relation;
  };
  CHECK(relation("14 agreements", "more than a dozen agreements") == Relation::refines);
  CHECK(relation("25 agreements", "more than a dozen agreements") == Relation::conflict);
  CHECK(relation("14 agreements", "more than 12 agreements") == Relation::conflict);
}
