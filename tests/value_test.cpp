// A style book of numbers, money, dates and times: how newspapers write them, what they mean, what only looks
// like them.

#include "catch.hpp"

#include <random>

#include "rules/rule_set.hpp"
#include "value/moment.hpp"
#include "value/number_context.hpp"
#include "value/quantity.hpp"

using namespace doichieu;

namespace {

constexpr Language en = Language::english;
constexpr Language vi = Language::vietnamese;

const RuleSet& rules() {
  static const RuleSet loaded = load_rules(std::string(DOICHIEU_SOURCE_DIR "/rules")).value;
  return loaded;
}

/// Thursday 19 February 2026.
std::optional<Published> thursday() {
  Published published;
  published.year = 2026;
  published.month = 2;
  published.day = 19;
  return published;
}

std::string joined(std::vector<std::string> parts) {
  std::string out;
  for (const std::string& part : parts) out.append(out.empty() ? "" : " | ").append(part);
  return out;
}

struct Read {
  std::vector<MomentReading> moments;
  std::vector<QuantityReading> quantities;
};

Read read(const NormalText& text, Language language, const std::optional<Published>& published) {
  const Hits hits = rules().lexicon.match(text, language);
  Read out;
  out.moments = read_moments(text, hits, rules().lexicon, language, published);
  std::vector<TokenRange> dates;
  for (const MomentReading& m : out.moments) dates.push_back(m.tokens);
  out.quantities = read_quantities(text, hits, rules().lexicon, language, dates);
  return out;
}

NormalText normal(const std::string& text) {
  return normalise(text, {{SectionKind::body, {0, static_cast<std::uint32_t>(text.size())}}},
                   rules().abbreviations);
}

/// The quantities of a text, as reports print them.
std::string quantities(Language language, const std::string& text) {
  const NormalText words = normal(text);
  std::vector<std::string> out;
  for (const QuantityReading& q : read(words, language, thursday()).quantities)
    out.push_back(print(q.quantity));
  return joined(out);
}

/// The words each quantity was read from.
std::string quantity_words(Language language, const std::string& text) {
  const NormalText words = normal(text);
  std::vector<std::string> out;
  for (const QuantityReading& q : read(words, language, thursday()).quantities)
    out.emplace_back(words.source(q.tokens));
  return joined(out);
}

std::string print_hours(const DayPart& part) {
  return std::to_string(static_cast<int>(part.low)) + "-" + std::to_string(static_cast<int>(part.high)) + "h";
}

std::string print(const Moment& m) {
  std::string out = print_day(m);
  const auto add = [&out](const std::string& word) { out.append(out.empty() ? "" : " ").append(word); };
  if (m.part) add(print_hours(*m.part));
  if (m.minute) add(print_clock(*m.minute));
  if (m.zone.kind == Zone::local) add("local");
  if (m.zone.kind == Zone::named) add(m.zone.id);
  return out;
}

std::string moments(Language language, const std::string& text,
                    std::optional<Published> published = thursday()) {
  const NormalText words = normal(text);
  std::vector<std::string> out;
  for (const MomentReading& m : read(words, language, published).moments) out.push_back(print(m.moment));
  return joined(out);
}

Quantity quantity(Language language, const std::string& text) {
  const NormalText words = normal(text);
  const Read all = read(words, language, thursday());
  REQUIRE(all.quantities.size() == 1);
  return all.quantities[0].quantity;
}

Moment moment(Language language, const std::string& text) {
  const NormalText words = normal(text);
  const Read all = read(words, language, thursday());
  REQUIRE(all.moments.size() == 1);
  return all.moments[0].moment;
}

std::string related(Related r) {
  return std::string(name(r.relation)) + (r.cause == Cause::none ? "" : "." + std::string(name(r.cause)));
}

struct Case {
  std::string text;
  std::string value;
};

void check_quantities(Language language, const std::vector<Case>& cases) {
  for (const auto& [text, value] : cases) {
    INFO(text);
    CHECK(quantities(language, text) == value);
  }
}

void check_moments(Language language, const std::vector<Case>& cases) {
  for (const auto& [text, value] : cases) {
    INFO(text);
    CHECK(moments(language, text) == value);
  }
}

}  // namespace

// --- numbers

TEST_CASE("figures are read by the language", "[value]") {
  check_quantities(en, {{"about 1,409 projects", "about 1,409"},
                        {"there were 12,345,678 people", "12,345,678"},
                        {"grew 37.2 times", "37.2"},
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
                        {"two thirds of voters, 2/3 of them", ""},
                        {"dozens of people, hundreds of homes", ""},
                        {"no one, one of them", ""}});
  check_quantities(vi, {{"một số người, hàng nghìn người, vài chục nhà", ""},
                        {"hàng không, không người, đầu tư, riêng tư", ""},
                        {"Hai Bà Trưng và Ba Đình", ""},
                        {"hai phần ba số phiếu, 2/3 số phiếu", ""}});
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

// --- names and designators

TEST_CASE("numbers in names and designators count nothing", "[value]") {
  check_quantities(en, {{"The firm bought 50 Boeing 737 MAX aircraft.", "50"},
                        {"bought 40 Boeing 787-9 Dreamliners and six Boeing 737-8 jets", "40 | 6"},
                        {"for 44 A321NEO and A321XLR aircraft", "44"},
                        {"the Mevion S250-FIT system, COVID-19, U23, G20", ""},
                        {"He cited Resolution 2803, Article 353 and Route 5.", ""},
                        {"the 14th National Party Congress", ""},
                        {"the Vinh Xanh 58, which sank", ""},
                        {"UPDATE 3-Toll rises", ""},
                        {"Page 12. No. 7. Room 5 is on route 1.", ""}});
  check_quantities(vi, {{"bão số 3, Điều 353, quận 7", ""},
                        {"tàu Vịnh Xanh 58, cả nước", ""},
                        {"trong số 37 người", "37"},
                        {"đường dây nóng 19001234", ""}});
}

TEST_CASE("a number that the article uses as a name is one without its maker too", "[value]") {
  CHECK(quantities(en, "It chose the 737 MAX. The 737-8 is new, and the 737 flies far.") == "");
  CHECK(quantities(en, "There were 737 people.") == "737");
}

TEST_CASE("scores, fractions and lists are no ranges and no counts", "[value]") {
  check_quantities(en, {{"a 5-4 win, 3-2 at home, Thailand 2-3 Vietnam", ""},
                        {"Pham Tuan Hai (8), Hemviboon (82, own goal), Long (90+20)", ""},
                        {"1. Sectors grew by 12 per cent.", "12 %"}});
}

TEST_CASE("bare years are no counts", "[value]") {
  CHECK(quantities(en, "the 2024 championship") == "");
  CHECK(quantities(en, "2,024 supporters, 2024 people") == "2,024 | 2,024");
}

// --- qualifiers, ranges, units

TEST_CASE("qualifiers are part of the value", "[value]") {
  check_quantities(en, {{"up to 40 aircraft", "up to 40"},
                        {"at most 12 people", "up to 12"},
                        {"no fewer than 12", "at least 12"},
                        {"10 per cent or more", "at least 10 %"},
                        {"more than US$37 billion", "more than 37 billion USD"},
                        {"an estimated 30,000 jobs", "about 30,000"},
                        {"up to about 40 aircraft", "up to 40"},
                        {"50-odd people", "about 50"}});
  check_quantities(vi, {{"tối đa 40 máy bay", "up to 40"},
                        {"hơn 300 người", "more than 300"},
                        {"gần 1,3 tỷ USD", "nearly 1.3 billion USD"},
                        {"không quá 12 người", "up to 12"},
                        {"từ 10% trở lên", "at least 10 %"}});
}

TEST_CASE("what is no qualifier of the number", "[value]") {
  CHECK(quantities(vi, "lên tới 40 người") == "40");   // reached
  CHECK(quantities(vi, "cao hơn 0,93%") == "0.93 %");  // higher by exactly that
  CHECK(quantities(en, "up 9 percent") == "9 %");
  CHECK(quantities(en, "deals that add up to 9 billion euros") == "9 billion EUR");
  CHECK(quantities(en, "flown under a $7.8 billion deal") == "$7.8 billion");
}

TEST_CASE("the words of a value include its qualifier and its unit", "[value]") {
  CHECK(quantity_words(en, "worth more than US$37.2 billion in all") == "more than US$37.2 billion");
  CHECK(quantity_words(en, "a 10-year-old boy, 10 per cent or more") == "10-year-old | 10 per cent or more");
  CHECK(quantity_words(vi, "tối đa 50 máy bay, VND673 tỷ") == "tối đa 50 | VND673 tỷ");
}

TEST_CASE("ranges", "[value]") {
  check_quantities(en, {{"seats 162 to 210 passengers", "162 to 210"},
                        {"12-15 people", "12 to 15"},
                        {"6–8 million tonnes", "6 million to 8 million t"},
                        {"between three and 53 years old", "3 to 53 years"},
                        {"20-25% of them", "20 to 25 %"},
                        {"rose from 7 per cent to 8 per cent", "7 % | 8 %"}});
  check_quantities(vi, {{"chở từ 162 đến 210 khách, giữa 5 và 8 tấn", "162 to 210 | 5 to 8 t"}});
}

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

TEST_CASE("percentages, ranks, units, spans of time, ages", "[value]") {
  check_quantities(en, {{"8.02 per cent and 8.02 percent", "8.02 % | 8.02 %"},
                        {"0.93 percentage points", "0.93 percentage points"},
                        {"the 8th largest partner, ranks 11th", "8th | 11th"},
                        {"7,200 nautical miles (13,330 km)", "7,200 nmi | 13,330 km"},
                        {"149km/h, 149kph, 11.2m, -5 °C", "149 km/h | 149 km/h | 11.2 m | -5 °C"},
                        {"a three-day visit, 30 years", "3 days | 30 years"},
                        {"an 80-year-old man; Do Minh Tuan, 39, sells it", "80 years | 39 years"}});
  check_quantities(vi, {{"đứng thứ 11, lớn thứ ba thế giới", "11th | 3rd"},
                        {"0,5 điểm phần trăm", "0.5 percentage points"},
                        {"148.170 ha, 37 độ C, 149 km/giờ", "148,170 ha | 37 °C | 149 km/h"},
                        {"trong 4 giờ, 14 tuổi, ba ngày", "4 hours | 14 years | 3 days"}});
}

// --- dates and times

TEST_CASE("dates in English", "[value]") {
  for (const char* text :
       {"on February 18", "on 18 February 2026", "on Feb. 18", "Feb 18, 2026", "the 18th of February",
        "18/02/2026", "2026-02-18", "on Wednesday, February 18", "yesterday", "on Wednesday"}) {
    INFO(text);
    CHECK(moments(en, text) == "18 February 2026");
  }
  check_moments(en, {{"since July 1995", "July 1995"},
                     {"in 2025 and since 2011", "2025 | 2011"},
                     {"in April", "April 2025"},
                     {"on Thursday and last Thursday", "19 February 2026 | 12 February 2026"},
                     {"on February 18 and 19.", "18 February 2026 | 19 February 2026"},
                     {"last week", "9–15 February 2026"},
                     {"last year", "2025"}});
}

TEST_CASE("dates in Vietnamese", "[value]") {
  for (const char* text : {"ngày 18 tháng 2 năm 2026", "ngày 18/2", "ngày 18-2", "18/2/2026", "18-2-2026",
                           "18.02.2026", "thứ Tư, 18/2", "hôm qua", "hôm 18-2"}) {
    INFO(text);
    CHECK(moments(vi, text) == "18 February 2026");
  }
  check_moments(vi, {{"tháng 7/1995, tháng 7 năm 1995", "July 1995 | July 1995"},
                     {"năm 2025, 2/2026", "2025 | February 2026"},
                     {"năm ngoái", "2025"},
                     {"thứ hai tuần trước", "9 February 2026"},
                     {"chủ nhật 22/2", "22 February 2026"}});
}

TEST_CASE("a date of which the year is not told is the last one, or of the next fortnight", "[value]") {
  CHECK(moments(en, "on February 28") == "28 February 2026");
  CHECK(moments(en, "on March 20") == "20 March 2025");
  CHECK(moments(en, "open until June 30") == "30 June 2026");
  CHECK(moments(en, "on February 18", std::nullopt) == "18 February");
  CHECK(moments(en, "yesterday", std::nullopt) == "");
}

TEST_CASE("what only looks like a date", "[value]") {
  check_moments(en, {{"02/03/2026", "2026"},  // which of the two is the month?
                     {"3/4 of voters, open 24/7, a 5-4 win", ""},
                     {"it may 5 times fail, and march 3 miles", ""},
                     {"a hot afternoon sky", ""},
                     {"30/02/2026", ""}});
  check_moments(vi, {{"tỷ số 3-2, 2/3 số phiếu", ""},
                     {"thứ ba thế giới, đứng thứ tư", ""},
                     {"buổi chiều, hai chiều", ""},
                     {"ngày 10/3 âm lịch", ""}});  // read, and no day of ours
}

TEST_CASE("spans of days", "[value]") {
  check_moments(en, {{"from February 18 to 20", "18–20 February 2026"},
                     {"on February 18-20", "18–20 February 2026"},
                     {"18-20 February", "18–20 February 2026"},
                     {"from October 8, 2022 to January 3, 2023", "8 October 2022–3 January 2023"},
                     {"in the 2011-2025 period", "2011–2025"},
                     {"between 2026 and 2032", "2026–2032"}});
  check_moments(vi, {{"từ ngày 18 đến 20/2", "18–20 February 2026"},
                     {"từ 18 đến ngày 20-2", "18–20 February 2026"},
                     {"18-20/2", "18–20 February 2026"},
                     {"10–11/9", "10–11 September 2025"},
                     {"từ ngày 1/1/2012 đến 7/10/2022", "1 January 2012–7 October 2022"},
                     {"đêm 18, rạng sáng 19/2", "18 February 2026 22-25h | 19 February 2026 0-5h"}});
}

TEST_CASE("parts of the day", "[value]") {
  check_moments(en, {{"on the afternoon of February 18 (local time)", "18 February 2026 13-18h local"},
                     {"at noon February 18", "18 February 2026 11-13h"},
                     {"on Monday morning", "16 February 2026 5-11h"},
                     {"early on Sunday", "15 February 2026 0-9h"},
                     {"last night", "18 February 2026 22-25h"},
                     {"in early 2025, early last week", "2025 | 9–15 February 2026"}});
  check_moments(vi, {{"chiều 18/2", "18 February 2026 13-18h"},
                     {"chiều tối ngày 18/2", "18 February 2026 17-20h"},
                     {"sáng nay", "19 February 2026 5-11h"},
                     {"chiều thứ bảy", "14 February 2026 13-18h"}});
}

TEST_CASE("clock times and zones", "[value]") {
  check_moments(en, {{"at 1.30pm", "13:30"},
                     {"around 4 p.m. on Monday", "16 February 2026 16:00"},
                     {"at 16:00 (GMT+7) on May 3", "3 May 2025 16:00 UTC+7"},
                     {"early Monday, Washington time", "16 February 2026 0-9h America/New_York"},
                     {"at 12 a.m.", "00:00"}});
  check_moments(vi, {{"14h05", "14:05"},
                     {"lúc 16 giờ 30 phút ngày 18/2", "18 February 2026 16:30"},
                     {"3 giờ chiều nay", "19 February 2026 13-18h 15:00"},
                     {"7 giờ kém 15 sáng 9/2", "9 February 2026 5-11h 06:45"},
                     {"19h giờ Hà Nội", "19:00 Asia/Ho_Chi_Minh"},
                     {"tối 18/2 theo giờ địa phương", "18 February 2026 18-22h local"},
                     {"sau 4 giờ trong khoang tàu", ""}});
}

TEST_CASE("a weekday is kept beside its date", "[value]") {
  const Moment told = moment(en, "on Thursday, February 18, 2026");
  CHECK(told.weekday == 4);
  CHECK(weekday_of(told.day) == 3);
  CHECK_FALSE(told.resolved);
}

TEST_CASE("the parts of a moment keep their own words", "[value]") {
  const std::string text = "on the afternoon of February 18 (local time)";
  const NormalText words = normal(text);
  const MomentReading m = read(words, en, thursday()).moments.at(0);
  CHECK(words.source(m.tokens) == "afternoon of February 18 (local time)");
  CHECK(words.source(m.part) == "afternoon");
  CHECK(words.source(m.day) == "February 18");
  CHECK(m.clock.empty());
}

TEST_CASE("values of a text do not overlap and stand in order", "[value]") {
  const NormalText words =
      normal("On February 18, 2026 at 4 p.m. 40 jets worth $2-3 billion, up 9% from 2025, 12-15 km.");
  const Read all = read(words, en, thursday());
  std::vector<TokenRange> ranges;
  for (const auto& m : all.moments) ranges.push_back(m.tokens);
  for (const auto& q : all.quantities) ranges.push_back(q.tokens);
  std::sort(ranges.begin(), ranges.end());
  CHECK(ranges.size() == 6);
  for (std::size_t i = 1; i < ranges.size(); ++i) CHECK(ranges[i - 1].last <= ranges[i].first);
}

// --- how values relate

TEST_CASE("how two numbers relate", "[value]") {
  struct Row {
    std::string a, b, relation;
  };
  const std::vector<Row> rows = {
      {"40 jets", "forty jets", "same"},
      {"40 jets", "50 jets", "conflict.digits"},
      {"40 jets", "up to 40 jets", "refines.bound"},
      {"35 jets", "up to 40 jets", "refines.rounding"},
      {"151 people", "over 150 people", "refines.rounding"},
      {"161 people", "over 150 people", "conflict.digits"},
      {"at most 12 people", "more than 12 people", "conflict.bound"},
      {"up to 40 jets", "up to 50 jets", "refines.rounding"},
      {"about 50 people", "48 people", "refined-by.rounding"},
      {"10 or more people", "at least 10 people", "same"},
      {"12 to 15 people", "13 people", "refined-by.rounding"},
      {"US$37.2 billion", "US$37,200 million", "same"},
      {"US$37.2 billion", "US$37.15 billion", "overlaps.rounding"},
      {"US$37.2 billion", "US$37.3 billion", "conflict.digits"},
      {"about US$153 billion", "US$153.2 billion", "refined-by.rounding"},
      {"US$960 million", "US$965 million", "overlaps.rounding"},
      {"8 per cent", "8.02 per cent", "refined-by.rounding"},
      {"8.02 per cent", "8.03 per cent", "conflict.digits"},
      {"nearly US$1.3 billion", "US$1.25 billion", "refined-by.rounding"},
      {"more than US$37 billion", "US$37.2 billion", "refined-by.rounding"},
      {"40 aircraft", "US$40 billion", "unrelated"},
      {"US$40 billion", "VND40 billion", "unrelated"},
      {"$40 billion", "40 billion USD", "refined-by.unit"},
      {"three days", "72 hours", "same"},
      {"three days", "four days", "conflict.digits"},
      {"7,200 nautical miles", "13,330 km", "refined-by.unit"},
      {"8th", "7th", "conflict.digits"},
  };
  for (const auto& [a, b, relation] : rows) {
    INFO(a << " / " << b);
    const Quantity x = quantity(en, a), y = quantity(en, b);
    CHECK(related(relate(x, y)) == relation);
    CHECK(relate(y, x) == mirrored(relate(x, y)));
  }
  CHECK(relate(quantity(vi, "37,2 tỷ USD"), quantity(en, "US$37.2 billion")).relation == Relation::same);
}

TEST_CASE("what a number admits", "[value]") {
  CHECK(make_number({40, 0}, Bound::none, Precision::count).interval == Interval{40, 40});
  CHECK(make_number({1409, 0}, Bound::none, Precision::count).interval ==
        Interval{1408.5, 1409.5, false, true});
  CHECK(make_number({372, 8}, Bound::none, Precision::last_digit).interval ==
        Interval{37.15e9, 37.25e9, false, true});
  CHECK(make_number({150, 0}, Bound::over, Precision::count).interval == Interval{150, 160, true, false});
  CHECK(make_number({13, 8}, Bound::nearly, Precision::last_digit).interval ==
        Interval{1.2e9, 1.3e9, false, true});
  CHECK(make_number({50, 0}, Bound::about, Precision::count).interval == Interval{47.5, 52.5});
  CHECK(make_number({90, 0}, Bound::over, Precision::last_digit).interval == Interval{90, 100, true, false});
}

TEST_CASE("how two days, parts and clock times relate", "[value]") {
  const auto days = [](const std::string& a, const std::string& b) {
    return related(relate_days(moment(en, a), moment(en, b)));
  };
  CHECK(days("February 18", "18/02/2026") == "same");
  CHECK(days("February 18", "in February") == "refines.part-of");
  CHECK(days("February 18", "February 19") == "conflict.digits");
  CHECK(days("February 18 (Washington time)", "February 19 (Hanoi time)") == "overlaps.zone");
  CHECK(days("February 17 (Washington time)", "February 19 (Hanoi time)") == "conflict.digits");
  CHECK(days("from February 18 to 20", "February 19") == "overlaps.part-of");
  CHECK(days("from February 18 to 20", "February 21") == "conflict.digits");
  CHECK(days("from February 18 to 20", "from February 18 to 21") == "conflict.digits");

  const auto parts = [](const std::string& a, const std::string& b) {
    return related(
        relate_parts(*moment(en, a + " of February 18").part, *moment(en, b + " of February 18").part));
  };
  CHECK(parts("afternoon", "evening") == "conflict.digits");
  CHECK(parts("late afternoon", "afternoon") == "refines.part-of");
  CHECK(parts("late afternoon", "early evening") == "conflict.digits");
  CHECK(*moment(vi, "chiều 18/2").part == *moment(en, "afternoon of February 18").part);
  CHECK(relate_parts(*moment(vi, "chiều tối 18/2").part, *moment(en, "evening of February 18").part) ==
        Related{Relation::overlaps, Cause::part_of});
  CHECK(relate_clocks(605, 605).relation == Relation::same);
  CHECK(relate_clocks(605, 606).relation == Relation::conflict);
}

namespace {

Number some_number(std::mt19937& random) {
  const auto pick = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  const Decimal low{pick(40) + 1, pick(3) - 1};
  const auto bound = static_cast<Bound>(pick(7));
  const auto precision = static_cast<Precision>(pick(3));
  if (pick(4) == 0) return make_range(low, {low.digits + 1 + pick(9), low.exponent}, bound, precision);
  return make_number(low, bound, precision);
}

Moment some_moment(std::mt19937& random) {
  const auto pick = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  Moment m;
  m.day = {pick(3) ? 2026 : 0, pick(4) ? 2 + pick(2) : 0, pick(3) ? 17 + pick(4) : 0};
  if (pick(4) == 0 && m.day.full()) m.last_day = plus_days(m.day, 1 + pick(3));
  return m;
}

DayPart some_part(std::mt19937& random) {
  const double low = static_cast<double>(random() % 8);
  return {low, low + 1 + static_cast<double>(random() % 5)};
}

/// The laws of value/relation.hpp, over triples of random values.
template <class Make, class Relate>
void check_laws(Make make, Relate relate) {
  std::mt19937 random(20260218);
  std::size_t broken = 0;
  for (int i = 0; i < 60'000; ++i) {
    const auto a = make(random), b = make(random), c = make(random);
    const Relation ab = relate(a, b).relation, bc = relate(b, c).relation, ac = relate(a, c).relation;
    broken += relate(b, a) != mirrored(relate(a, b));
    broken += ab == Relation::refines && bc == Relation::refines && ac != Relation::refines;
    broken +=
        ab == Relation::conflict && relate(c, b).relation == Relation::refines && ac != Relation::conflict;
  }
  CHECK(broken == 0);
}

}  // namespace

TEST_CASE("the laws of relating hold", "[value]") {
  std::mt19937 random(7);
  for (int i = 0; i < 1000; ++i) {
    const Number n = some_number(random);
    CHECK(relate(n, n) == Related{Relation::same, Cause::none});
  }
  check_laws(some_number, [](const Number& a, const Number& b) { return relate(a, b); });
  check_laws(some_moment, relate_days);
  check_laws(some_part, relate_parts);
}

TEST_CASE("equal decimals are equal numbers, however they are written", "[value]") {
  CHECK(Decimal{372, 8}.value() == Decimal{37200, 6}.value());
  CHECK(Decimal{372, 8}.reduced() == Decimal{37200, 6}.reduced());
  CHECK(Decimal{1, -1}.value() == 0.1);
}

TEST_CASE("hostile digits are read in bounded memory, once", "[value]") {
  for (const char* unit :
       {"1,", "1.", "11/", "1-", "1 ", "one hundred ", "1 billion ", "February 1 to ", "VND1,"}) {
    std::string text;
    while (text.size() < 200'000) text += unit;
    const NormalText words = normal(text);
    const Read all = read(words, en, thursday());
    CHECK(all.moments.size() + all.quantities.size() <= words.size());
  }
}
