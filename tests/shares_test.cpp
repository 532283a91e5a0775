// So many of so many, told as two numbers; and parts of one, which are told as a fraction.

#include "value_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

TEST_CASE("a share of those who could is two numbers", "[value]") {
  check_quantities(vi, {{"được 237/465 phiếu", "237 | 465"},
                        {"có 125/240 đại biểu có mặt", "125 | 240"},
                        {"nắm 237 trên 465 ghế", "237 | 465"}});
}

TEST_CASE("a part of one is a fraction, and over is a bound behind a word", "[value]") {
  check_quantities(vi, {{"3/4 số phiếu", "0.75"},
                        {"Nghị định 123/2020 của Chính phủ", ""},
                        {"đạt trên 465 ghế", "more than 465"},
                        {"bán 3 tấn, trên 465 bao", "3 t | more than 465"}});
}

TEST_CASE("degrees may be a bare capital, where sums are in pounds too", "[value]") {
  check_quantities(en, {{"It was 38.5C (101F). They paid £3,000.", "38.5 °C | 101 °F | 3,000 GBP"}});
  check_quantities(en, {{"Gate 12C was shut. They paid £3,000.", "3,000 GBP"}});
}

TEST_CASE("measures in two words may be joined by hyphens", "[value]") {
  check_quantities(en, {{"a 900-square-foot house", "900 sq ft"}, {"a 2,000-square-metre site", "2,000 m²"}});
}

TEST_CASE("what extends over so much is not longer than that", "[value]") {
  check_quantities(en, {{"The line extends over 19.7 kilometres.", "19.7 km"},
                        {"The line is over 19.7 kilometres long.", "more than 19.7 km"}});
  check_quantities(
      vi, {{"Đường trải dài trên 300 km.", "300 km"}, {"Đường dài trên 300 km.", "more than 300 km"}});
}

TEST_CASE("a tenth stands before what follows, behind by", "[value]") {
  check_quantities(en, {{"Prices fell by a tenth in May.", "0.1"}, {"a tenth man", "10th"}});
}

TEST_CASE("a house and a patient have numbers, and count nothing", "[value]") {
  check_quantities(vi, {{"ở số nhà 15 ngõ 34", ""}, {"bệnh nhân 428, nam", ""}, {"12 bệnh nhân", "12"}});
}

TEST_CASE("a row of places may say what each has", "[value]") {
  check_quantities(vi, {{"gồm Gia Lai 412 nhà, Đắk Lắk 131 nhà và Quảng Ngãi 50 nhà", "412 | 131 | 50"},
                        {"riêng Gia Lai 2.412 nhà", "2,412"},
                        {"sân bay Gia Lai 2", ""}});
}

TEST_CASE("the one or the other is a range in Vietnamese too", "[value]") {
  check_quantities(
      vi,
      {{"5 hoặc 6 người", "5 to 6"}, {"mới 3 hoặc 4 tuổi", "3 to 4 years"}, {"2 hoặc 40 người", "2 | 40"}});
}
