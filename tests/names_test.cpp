// Names: how two spellings relate, what in a text is a name and of what, and who is meant by a part of one.

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "catch.hpp"
#include "claims_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

Related related(const std::string& a, const std::string& b, AccentRegime regime = AccentRegime::unknown) {
  return relate(make_name(a, regime), make_name(b, regime));
}

std::string nfd(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(status);
  std::string out;
  form->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
  REQUIRE(U_SUCCESS(status));
  return out;
}

/// Whom each name of a text means: "To Lam > To Lam | Lam > To Lam | Dung > ?".
std::string meant(Language language, const std::string& written) {
  const Reading reading(language, written);
  std::vector<std::string> out;
  for (const NameMention& mention : reading.mentions.names)
    out.push_back(
        reading.words(mention.tokens) + " > " +
        (mention.entity == no_index ? "?" : reading.mentions.entities[mention.entity].name.written));
  return joined(out);
}

}  // namespace

// --- How two names relate.

TEST_CASE("two names are related by their words from the right, and by their marks", "[names][value]") {
  using R = Relation;
  using C = Cause;
  auto [a, b, relation, cause] = GENERATE(table<std::string, std::string, R, C>({
      {"Tô Lâm", "Tô Lâm", R::same, C::none},
      {"TÔ LÂM", "Tô Lâm", R::same, C::none},   // headlines shout
      {"Tô  Lâm", "Tô Lâm", R::same, C::none},  // white space is no name
      {"Nguyễn Thị Hoà", "Nguyễn Thị Hòa", R::same, C::tone_placement},
      {"Thuý Kiều", "Thúy Kiều", R::same, C::tone_placement},
      {"Tô Lâm", "To Lam", R::refines, C::marks},
      {"Tô Lâm", "Tô Lam", R::refines, C::marks},
      {"Đặng Hà", "Dang Ha", R::refines, C::marks},  // a stroke is a mark too
      {"Phan Văn Dũng", "Phan Văn Dụng", R::conflict, C::marks},
      {"Lương Cường", "Lương Cương", R::refines, C::marks},  // of texts that nobody judged
      {"Lương Cường", "Lường Cương", R::overlaps, C::marks},
      {"Hồ Chí Minh", "Hô Chi Minh", R::refines, C::marks},
      {"Trương Mỹ Hoa", "Trương Mĩ Hoa", R::same, C::i_y},
      {"Vy Thúy", "Vi Thúi", R::unrelated, C::name},  // uy is no variant of ui
      {"Hà Nội", "Hanoi", R::refines, C::marks},      // syllables joined
      {"Danang", "Đà Nẵng", R::refined_by, C::marks},
      {"Kim Jong Un", "Kim Jong-un", R::same, C::none},
      {"Ân Giang", "An Gianh", R::unrelated, C::name},
      {"Hải An", "Hả Ian", R::unrelated, C::name},  // the same letters, parted in other places
      {"H'Hen Niê", "H’Hen Nie", R::refines, C::marks},
      {"D.Trump", "D. Trump", R::same, C::none},
      {"Phan Vân", "Phan Văn", R::conflict, C::marks},
      {"Phan Van Dũng", "Phan Văn Dung", R::overlaps, C::marks},
      {"Tô Ngoc", "To Ngóc", R::overlaps, C::marks},  // each keeps what the other drops
      {"Nguyễn Quốc Dũng", "Quốc Dũng", R::refines, C::part_of},
      {"Nguyen Quoc Dung", "Quốc Dũng", R::overlaps, C::marks},
      {"John A. Smith", "Smith", R::refines, C::part_of},
      {"Quốc Dũng", "Quốc Hùng", R::unrelated, C::name},
      {"Lâm Tô", "Tô Lâm", R::unrelated, C::name},
      {"Tô", "Tô Lâm", R::unrelated, C::name},  // a family name alone names nobody
  }));
  CAPTURE(a, b);
  CHECK(name(related(a, b).relation) == name(relation));
  CHECK(name(related(a, b).cause) == name(cause));
  CHECK(related(b, a) == mirrored(related(a, b)));
}

TEST_CASE("a missing mark is not there where a text keeps its marks", "[names][value]") {
  using R = Relation;
  auto [a, b, none, full] = GENERATE(table<std::string, std::string, R, R>({
      {"Lương Cường", "Lương Cương", R::refines, R::conflict},
      {"Hùng", "Hưng", R::overlaps, R::conflict},
      {"Dũng", "Dung", R::refines, R::conflict},
      {"Tô Lâm", "Tô Lâm", R::same, R::same},
      {"Hòa", "Hoà", R::same, R::same},
      {"Petőfi", "Petofi", R::refines, R::refines},  // foreign marks are dropped by rule
      {"Tô Lâm", "To Lam", R::refines, R::refines},  // it has lost all: a caption, an agency's line
      {"Kim Ánh", "Kim Anh", R::refines, R::conflict},
  }));
  CAPTURE(a, b);
  CHECK(name(related(a, b).relation) == name(none));
  CHECK(name(related(a, b, AccentRegime::full).relation) == name(full));
  CHECK(related(b, a, AccentRegime::full) == mirrored(related(a, b, AccentRegime::full)));
}

TEST_CASE("how a name is encoded is no part of it", "[names][value]") {
  const std::vector<std::string> names = {"Tô Lâm",           "To Lam",    "Nguyễn Thị Hoà", "Nguyễn Thị Hòa",
                                          "Quốc Dũng",        "Quốc Dụng", "Đặng Hà",        "Dang Ha",
                                          "Phạm Thuý",        "Phạm Thúy", "Trần Lưu",       "Trần Lựu",
                                          "Nguyễn Quốc Dũng", "Smith",     "Ångström"};
  for (const std::string& a : names) {
    CHECK(make_name(nfd(a)) == make_name(a));
    for (const std::string& b : names) {
      CAPTURE(a, b);
      CHECK(related(nfd(a), b) == related(a, b));
      CHECK(related(a, nfd(b)) == related(a, b));
      CHECK(related(b, a) == mirrored(related(a, b)));
    }
  }
}

TEST_CASE("people meet across articles by any way of writing a name", "[names][compare]") {
  const std::string opening = "A visit was paid\n\n";
  const auto agreed = [&](const std::string& a, const std::string& b) {
    const Report report = compared(
        {{en, opening + "They met " + a + " there.\n"}, {en, opening + "They saw " + b + " there.\n"}});
    return std::any_of(report.facts.begin(), report.facts.end(),
                       [](const Fact& fact) { return fact.kind == "person" && fact.silent.empty(); });
  };
  CHECK(agreed("Mr Steven Wexby", "Senator Steve Wexby"));
  CHECK(agreed("Mr Steven Wexby", "Senator Steven J. Wexby"));
  CHECK(agreed("Mr Jae-myung Wexby", "Mr Jae Myung Wexby"));
  CHECK_FALSE(agreed("Mr Steven Wexby", "Senator Mark Wexby"));
}

TEST_CASE("an empty name is like no other", "[names][value]") {
  CHECK(related("", "").relation == Relation::same);
  CHECK(related("", "Tô Lâm").relation == Relation::unrelated);
}

// --- What is a name.

TEST_CASE("a person is known by what stands around the name", "[names][claims]") {
  auto [language, text, expected] = GENERATE(table<Language, std::string, std::string>({
      {en, "They met Governor Jane Smith there.", "person Jane Smith"},                 // an office before
      {en, "They met Jane Smith, Governor of the state, there.", "person Jane Smith"},  // an office behind
      {en, "They met Colonel Jane Smith there.", "person Jane Smith"},                  // a rank
      {en, "They met Ms Jane Smith there.", "person Jane Smith"},                       // an honorific
      {en, "They met Ms. Jane Smith there.", "person Jane Smith"},                      // with its point
      {en, "They met Ms Pham Thu Hien there.", "person Pham Thu Hien"},                 // no Thursday
      {en, "They met H.E. Jane Smith there.", "person Jane Smith"},
      {en, "They met Nguyen Thi Mai there.", "person Nguyen Thi Mai"},  // a family name
      {en, "They met Ministers John Brown and Jane Smith there.", "person John Brown | person Jane Smith"},
      {vi, "Họ gặp ông Trần Văn Bình ở đó.", "person Trần Văn Bình"},
      {vi, "Họ gặp bà Jane Smith ở đó.", "person Jane Smith"},
      {vi, "Họ gặp Thống đốc Jane Smith ở đó.", "person Jane Smith"},
      {vi, "Họ gặp Đại tướng Jane Smith ở đó.", "person Jane Smith"},
      {en, "They met Jane Smith there.", "name Jane Smith"},  // nothing tells
  }));
  CAPTURE(text);
  CHECK(names(language, text) == expected);
}

TEST_CASE("bodies and products are known by their words and figures", "[names][claims]") {
  auto [language, text, expected] = GENERATE(table<Language, std::string, std::string>({
      {en, "It was sold to Blue River Airways in May.", "organisation Blue River Airways"},
      {en, "It was sold to Hale & Dunn in May.", "organisation Hale & Dunn"},
      {en, "It was sold to Blue River Việt Nam Co., Ltd. in May.",
       "organisation Blue River Việt Nam Co., Ltd"},
      {en, "Engines of Pratt & Whitney power it.", "organisation Pratt & Whitney"},
      {en, "They will fly the Boeing 737 MAX next year.", "product Boeing 737 MAX"},
      {en, "They will fly the Kestrel K20-B next year.", "product Kestrel K20-B"},
      {en, "They bought a Mevion S250-FIT system.", "product Mevion S250-FIT"},
      {vi, "Hợp đồng được ký với Bệnh viện Đa khoa Tâm Anh hôm qua.",
       "organisation Bệnh viện Đa khoa Tâm Anh"},
      {vi, "Hợp đồng được ký với Công ty Sông Xanh hôm qua.", "organisation Công ty Sông Xanh"},
      {vi, "Hợp đồng được ký với Starlink Services Việt Nam Co., Ltd. hôm qua.",
       "organisation Starlink Services Việt Nam Co., Ltd"},
  }));
  CAPTURE(text);
  CHECK(names(language, text) == expected);
}

TEST_CASE("a place is no part of the name of its officer", "[names][claims]") {
  CHECK(names(vi, "Ở đó, cơ quan an ninh Hồng Kông Vũ Thị Sen nói.") ==
        "place Hồng Kông | person Vũ Thị Sen");
  CHECK(names(vi, "Họ gặp nhau ở Hồng Kông Plaza.") == "name Hồng Kông Plaza");
}

TEST_CASE("a capital alone makes no name", "[names][claims]") {
  auto [language, text] = GENERATE(table<Language, std::string>({
      {en, "Growth was slow. Prices fell."},  // the head of a sentence
      {en, "However, the talks went on."},
      {en, "They met on Monday, in March, after a long week."},  // the calendar
      {en, "The Minister and the General agreed."},              // a title is not whom it is said of
      {vi, "Giá tăng chậm. Nhiều người lo ngại."},
      {vi, "Bộ trưởng và Đại tướng đã thống nhất."},
  }));
  CAPTURE(text);
  CHECK(names(language, text) == "");
}

TEST_CASE("a word at the head of a sentence is a name where the text has it as one elsewhere",
          "[names][claims]") {
  CHECK(names(en, "Kestrels fly. The firm Kestrel grew. Kestrel pays well.") ==
        "name Kestrel | name Kestrel");
  CHECK(names(en, "Growth was slow. The growth of trade was slow.") == "");
}

TEST_CASE("whose country's a thing is makes no name, but may begin one", "[names][claims]") {
  CHECK(names(en, "They met American buyers and French makers.") == "");
  CHECK(names(en, "They met American Harvest Airlines there.") == "organisation American Harvest Airlines");
}

TEST_CASE("a headline with a capital on every word shows no names by shape", "[names][claims]") {
  const std::string body = "\n\nA report was read out to the house.\n";
  CHECK(names(en, "New Bridge Opens After Long Delay" + body) == "");
  CHECK(names(en, "New bridge opens at Blue Harbour after a delay" + body) == "name Blue Harbour");
}

TEST_CASE("what stands at the end of one paragraph says nothing of the next", "[names][claims]") {
  CHECK(names(en, "A visit of the minister\n\nBridges were open, Blue Harbour said.\n") ==
        "name Blue Harbour");
  CHECK(offices(en, "A visit of the minister\n\nNguyen Van Binh spoke.\n") == "minister");
}

TEST_CASE("a text may end anywhere", "[names][claims]") {
  auto [language, text] = GENERATE(table<Language, std::string>({
      {en,
       "Mr. H.E. Jane Smith, Minister of Foreign Affairs and Chief of Hale & Dunn Co., Ltd. met 40 General"},
      {vi,
       "Tháp tùng ông Tô Lâm có Bộ trưởng Bộ Quốc phòng Đại tướng Phan Văn Giang, bà Lê Mai, và 40 Bộ "
       "trưởng"},
  }));
  for (std::size_t size = 1; size <= text.size(); ++size) {
    if (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) continue;
    CAPTURE(text.substr(0, size));
    CHECK_NOTHROW(extract(language, text.substr(0, size)));
  }
}

// --- Who is meant.

TEST_CASE("a part of a name means the one person it can be", "[names][entities]") {
  auto [language, text, expected] = GENERATE(table<Language, std::string, std::string>({
      {en, "General Secretary To Lam spoke. Later Lam left.", "To Lam > To Lam | Lam > To Lam"},
      {en, "President John Brown spoke. Then Mr Brown left.", "John Brown > John Brown | Brown > John Brown"},
      {vi, "Ông Trần Văn Bình phát biểu. Sau đó ông Bình rời đi.",
       "Trần Văn Bình > Trần Văn Bình | Bình > Trần Văn Bình"},
      {en, "Later Mr Brown left. President John Brown spoke.",
       "Brown > John Brown | John Brown > John Brown"},
      // One spelling carries the marks.
      {en, "Mr Tran Van Binh spoke. Mr Trần Văn Bình left.",
       "Tran Van Binh > Trần Văn Bình | Trần Văn Bình > Trần Văn Bình"},
  }));
  CAPTURE(text);
  CHECK(meant(language, text) == expected);
}

TEST_CASE("a part of two persons' names is left open", "[names][entities]") {
  CHECK(meant(en, "Mr Tran Van Binh met Mr Le Quoc Binh. Then Mr Binh left.") ==
        "Tran Van Binh > Tran Van Binh | Le Quoc Binh > Le Quoc Binh | Binh > ?");
  CHECK(meant(en, "Mr Tran Van Binh met Mr Le Quoc Binh. Then Mr Quoc Binh left.") ==
        "Tran Van Binh > Tran Van Binh | Le Quoc Binh > Le Quoc Binh | Quoc Binh > Le Quoc Binh");
}

TEST_CASE("two persons whose marks differ are two", "[names][entities]") {
  CHECK(meant(vi, "Ông Phan Văn Dũng gặp ông Phan Văn Dụng.") ==
        "Phan Văn Dũng > Phan Văn Dũng | Phan Văn Dụng > Phan Văn Dụng");
}

TEST_CASE("an honorific shuts out whoever it does not fit", "[names][entities]") {
  CHECK(
      meant(vi, "Bà Nguyễn Thị Kim Ngân gặp ông Trần Văn Ngân. Sau đó bà Ngân phát biểu, ông Ngân rời đi.") ==
      "Nguyễn Thị Kim Ngân > Nguyễn Thị Kim Ngân | Trần Văn Ngân > Trần Văn Ngân | "
      "Ngân > Nguyễn Thị Kim Ngân | Ngân > Trần Văn Ngân");
  // Only women are called Thị; who is told of as a man is somebody else.
  CHECK(meant(vi, "Nguyễn Thị Kim Ngân phát biểu. Sau đó ông Ngân rời đi.") ==
        "Nguyễn Thị Kim Ngân > Nguyễn Thị Kim Ngân | Ngân > Ngân");
}

TEST_CASE("a foreigner is meant by the family name, and behind a title by the given one",
          "[names][entities]") {
  CHECK(
      meant(en, "Senator Steven Wexby spoke. Mr Wexby left. Mr Steve stayed. S. Wexby sat.") ==
      "Steven Wexby > Steven Wexby | Wexby > Steven Wexby | Steve > Steven Wexby | S. Wexby > Steven Wexby");
  // Without a title it may be anything.
  CHECK(meant(en, "Senator Austin Wexby spoke. They flew to Austin.") ==
        "Austin Wexby > Austin Wexby | Austin > Austin");
  CHECK(meant(en, "Mr Steven Wexby met Mr Steve Halden. Then Mr Steve left.") ==
        "Steven Wexby > Steven Wexby | Steve Halden > Steve Halden | Steve > ?");
}

TEST_CASE("a person of the lexicon is meant by a part of any of the names", "[names][entities]") {
  CHECK(meant(vi, "Chủ tịch Tập Cận Bình phát biểu. Ông Tập rời đi.") ==
        "Tập Cận Bình > Tập Cận Bình | Tập > Tập Cận Bình");
  // Not by the last syllable.
  CHECK(meant(vi, "Chủ tịch Tập Cận Bình phát biểu. Ông Bình rời đi.") ==
        "Tập Cận Bình > Tập Cận Bình | Bình > Bình");
  // Nor by a name of the same family.
  CHECK(meant(vi, "Ông Donald Trump phát biểu. Bà Trump rời đi.") ==
        "Donald Trump > Donald Trump | Trump > Trump");
}

TEST_CASE("a bare name joins the one marked name that admits it", "[names][entities]") {
  CHECK(meant(en, "Mr Phan Văn Dũng spoke. Mr Phan Van Dung left.") ==
        "Phan Văn Dũng > Phan Văn Dũng | Phan Van Dung > Phan Văn Dũng");
  CHECK(meant(en, "Mr Phan Văn Dũng met Mr Phan Văn Dụng. Mr Phan Van Dung left.") ==
        "Phan Văn Dũng > Phan Văn Dũng | Phan Văn Dụng > Phan Văn Dụng | Phan Van Dung > ?");
}

TEST_CASE("a family name alone means nobody", "[names][entities]") {
  CHECK(meant(en, "Mr Tran Van Binh spoke. Mr Tran left.") == "Tran Van Binh > Tran Van Binh | Tran > Tran");
}

TEST_CASE("a word for its sort makes a place of what looks like a person", "[names][claims]") {
  CHECK(names(en, "It happened in Khuong Mai Ward.") == "name Khuong Mai Ward");
  CHECK(names(vi, "Việc xảy ra tại phường Khương Mai.") == "name Khương Mai");
  CHECK(names(en, "It happened in Ha Tinh Province.") == "place Ha Tinh");
  // Those who have such a word for a name, and what is not of the sort that the place is.
  CHECK(names(en, "The farmer Nguyen Van Bay spoke.") == "person Nguyen Van Bay");
  CHECK(names(vi, "Chủ tịch phường Vũ Văn Sen phát biểu.") == "person Vũ Văn Sen");
  CHECK(names(en, "It happened in Ha Tinh Port.") == "name Ha Tinh Port");
}
