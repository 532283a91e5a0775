// A style book of numbers: how newspapers write them, and what only looks like one.

#include "value_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

TEST_CASE("figures are read by the language", "[value]") {
  check_quantities(en, {{"about 1,409 projects", "about 1,409"},
                        {"there were 12,345,678 people", "12,345,678"},
                        {"a ratio of 37.2", "37.2"},
                        {"nearly 46,500 homes", "nearly 46,500"},
                        {"there are 1 409 projects", "1,409"}});
  check_quantities(vi, {{"có 1.409 dự án", "1,409"},
                        {"khoảng 1.234,5 tấn", "about 1,234.5 t"},
                        {"phục vụ 10,000 khách hàng", "10,000"},
                        {"dài 12,5 km", "12.5 km"},
                        {"tăng 36.3%", "36.3 %"}});
}

TEST_CASE("what an article shows elsewhere settles a point", "[value]") {
  CHECK(quantities(en, "He saw 1.409 projects.") == "1.409");
  CHECK(quantities(en, "He saw 1.409 projects worth 2.345.678 euros.") == "1,409 | 2,345,678 EUR");
}

TEST_CASE("what is no number is left alone", "[value]") {
  check_quantities(en, {{"the host 192.168.1.2 and version 1.1.2", ""},
                        {"call 0912345678 now", ""},
                        {"dozens of people, hundreds of homes", ""},
                        {"no one, one of them", ""}});
  check_quantities(vi, {{"một số người, hàng nghìn người, vài chục nhà", ""},
                        {"hàng không, không người, đầu tư, riêng tư", ""},
                        {"Hai Bà Trưng và Ba Đình", ""}});
}

TEST_CASE("numbers are written in words", "[value]") {
  check_quantities(en, {{"six jets", "6"},
                        {"twenty-one ships", "21"},
                        {"Forty-five of them", "45"},
                        {"one hundred and five men", "105"},
                        {"a dozen deals", "12"},
                        {"a hundred dollars", "$100"},
                        {"half a million people", "500,000"},
                        {"two and a half years", "2.5 years"},
                        {"two million people", "2 million"},
                        {"one man died", "1"}});
  check_quantities(en, {{"fifty - two ships", "52"},
                        {"twenty - a record", "20"},
                        {"6 crore and two hundred", "60,000,200"},
                        {"3 million and two people", "3 million | 2"}});
  check_quantities(vi, {{"hai mươi mốt người", "21"},
                        {"mười lăm người", "15"},
                        {"một trăm linh năm người", "105"},
                        {"một nghìn không trăm linh năm người", "1,005"},
                        {"ba trăm tám người", "380"},
                        {"một triệu hai", "1.2 million"},
                        {"nửa triệu người", "500,000"},
                        {"2 triệu rưỡi", "2.5 million"},
                        {"một nghìn tỷ đồng", "1 trillion VND"}});
}

TEST_CASE("a Vietnamese word that is a number, or another word", "[value]") {
  CHECK(quantities(vi, "năm người chết trong năm qua") == "5");
  CHECK(quantities(vi, "bốn mươi năm, ba trăm năm, năm năm") == "40 years | 300 years | 5 years");
  CHECK(quantities(vi, "một người chết") == "1");
  CHECK(quantities(vi, "một thành phố") == "");
}

TEST_CASE("Vietnamese without its marks", "[value]") {
  CHECK(quantities(vi, "ky ket 37,2 ty USD; hon 300 nguoi chet; khoang 20%") ==
        "37.2 billion USD | more than 300 | about 20 %");
  CHECK(moments(vi, "den tham chieu 18/2 va ve ngay 20 thang 2 nam 2026") ==
        "18 February 2026 13-18h | 20 February 2026");
  CHECK(quantities(vi, "ba Lan o Viet Nam sau chuyen tham") == "");
}

TEST_CASE("numbers in names and designators count nothing", "[value]") {
  check_quantities(en, {{"The firm bought 50 Boeing 737 MAX aircraft.", "50"},
                        {"bought 40 Boeing 787-9 Dreamliners and six Boeing 737-8 jets", "40 | 6"},
                        {"for 44 A321NEO and A321XLR aircraft", "44"},
                        {"the Mevion S250-FIT system, COVID-19, U23, G20", ""},
                        {"He cited Resolution 2803, Article 353 and Route 5.", ""},
                        {"the 14th National Party Congress", ""},
                        {"among them 15 787 Dreamliners", "15"},
                        {"the Vinh Xanh 58, which sank", ""},
                        {"UPDATE 3-Toll rises", ""},
                        {"Page 12. No. 7. Room 5 is on route 1.", ""}});
  check_quantities(vi, {{"bão số 3, Điều 353, quận 7", ""},
                        {"tàu Vịnh Xanh 58, cả nước", ""},
                        {"trong số 37 người", "37"},
                        {"thôn 4, tầng 5, phòng 302 của sư đoàn 5", ""},
                        {"phòng 30 người, tầng 5 căn", "30 | 5"},
                        {"đường dây nóng 19001234", ""}});
}

TEST_CASE("a number that the article uses as a name is one without its maker too", "[value]") {
  CHECK(quantities(en, "It chose the 737 MAX. The 737-8 is new, and the 737 flies far.") == "");
  CHECK(quantities(en, "There were 737 people.") == "737");
}

TEST_CASE("scores and lists are no ranges and no counts", "[value]") {
  check_quantities(en, {{"a 5-4 win, 3-2 at home, Thailand 2-3 Vietnam", ""},
                        {"Pham Tuan Hai (8), Hemviboon (82, own goal), Long (90+20)", ""},
                        {"1. Sectors grew by 12 per cent.", "12 %"}});
}

TEST_CASE("bare years are no counts", "[value]") {
  CHECK(quantities(en, "the 2024 championship") == "");
  CHECK(quantities(en, "2,024 supporters, 2024 people") == "2,024 | 2,024");
}

TEST_CASE("equal decimals are equal numbers, however they are written", "[value]") {
  CHECK(Decimal{372, 8}.value() == Decimal{37200, 6}.value());
  CHECK(Decimal{372, 8}.reduced() == Decimal{37200, 6}.reduced());
  CHECK(Decimal{1, -1}.value() == 0.1);
}

TEST_CASE("fractions", "[value]") {
  check_quantities(en, {{"two thirds of voters, two-thirds of them", "2/3 | 2/3"},
                        {"a third of the crop, one fifth of it", "1/3 | 0.2"},
                        {"rose by a third.", "1/3"},
                        {"3/4 of the seats, ¾ of them", "0.75 | 0.75"},
                        {"10 1/2 miles, 2½ hours", "10.5 mi | 2.5 hours"},
                        {"one in five children, nine out of ten voters", "0.2 | 0.9"},
                        {"two thirds of a million, a quarter million people", "666,666.666667 | 250,000"},
                        {"3 million and a quarter", "3.25 million"},
                        {"half of the voters, half a litre", "0.5 | 0.5 l"},
                        {"by a quarter of a percentage point", "0.25 percentage points"},
                        {"a hundred trillionths, a twenty-first of it", "0.0000000001 | 1/21"}});
  check_quantities(vi, {{"hai phần ba số phiếu, một phần tư dân số", "2/3 | 0.25"}});
}

TEST_CASE("what only looks like a fraction", "[value]") {
  check_quantities(en, {{"a third man died", "3rd"},
                        {"One was hurt and a third was killed.", "3rd"},
                        {"open 24/7 since 9/11", ""},
                        {"his twenty-first birthday", "21st"},
                        {"in the first half, at half-time, a quarter-final", ""},
                        {"one in three days", "3 days"},
                        {"Decree 15/2020, house 12/34/56", ""}});
}

TEST_CASE("decimals that are read out", "[value]") {
  check_quantities(
      en, {{"two point two million people", "2.2 million"}, {"one point zero five per cent", "1.05 %"}});
  check_quantities(vi, {{"một phẩy hai triệu người", "1.2 million"}});
  CHECK(quantities(en, "at that point two people left") == "2");
}

TEST_CASE("below zero", "[value]") {
  check_quantities(en, {{"minus 5 degrees Celsius", "-5 °C"},
                        {"-504", "-504"},
                        {"The answer is negative one", "-1"},
                        {"a loss of -18.68 points", "-18.68"}});
  check_quantities(en, {{"- 12 people", "12"}, {"UPDATE 3-Toll rises", ""}});  // a dash that lists, or joins
}

TEST_CASE("lakhs and crores", "[value]") {
  check_quantities(en, {{"12,34,567 people, 3 crore people", "1,234,567 | 30 million"},
                        {"sections 1,2,3 and 22,24,26", ""}});
}

TEST_CASE("a point or comma that nothing settles leaves another reading", "[value]") {
  const auto other = [](Language language, const std::string& text) {
    const NormalText words = normal(text);
    const auto found = read(words, language, thursday()).quantities;
    REQUIRE_FALSE(found.empty());
    const QuantityReading& last = found.back();
    return print(last.quantity) + (last.other ? " or " + print(*last.other) : "");
  };
  CHECK(other(vi, "11,342 tỷ đồng") == "11.342 billion VND or 11.342 trillion");
  CHECK(other(vi, "1,234 người") == "1,234 or 1.234");
  CHECK(other(vi, "2,5 triệu, rồi 11,342 tỷ đồng") ==
        "11.342 billion VND");  // the article's comma is decimal
  CHECK(other(vi, "1,000 khách hàng") == "1,000");
  CHECK(other(vi, "1.234 người") == "1,234");
  CHECK(other(en, "1,234 people") == "1,234");
}
