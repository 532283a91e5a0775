// What was meant to look the same is spelled the same; what is sound, or foreign, is left alone.

#include "normalise/repair.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "catch.hpp"
#include "normalise/mojibake.hpp"
#include "text/utf8.hpp"
#include "vectors.hpp"

using namespace doichieu;

namespace {

std::string nfd(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* data = icu::Normalizer2::getNFDInstance(status);
  std::string out;
  return data->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
}

std::string kinds(std::string_view text) {
  std::string out;
  for (const Repair& repair : repair(text).repairs)
    (out += out.empty() ? "" : ", ") += std::string(name(repair.kind));
  return out;
}

/// The laws that hold for any text.
void check_laws(const std::string& text) {
  INFO(text);
  const Repaired fixed = repair(text);
  CHECK(nfc(fixed.text) == fixed.text);
  CHECK(repaired(fixed.text) == fixed.text);
  CHECK(fixed.map.changed() == !fixed.repairs.empty());
  std::uint32_t source = 0, result = 0;
  for (const Repair& repair : fixed.repairs) {
    CHECK(source <= repair.source.begin);
    CHECK(result <= repair.result.begin);
    // What stands between two repairs is the same in both texts.
    CHECK(slice(text, {source, repair.source.begin}) == slice(fixed.text, {result, repair.result.begin}));
    CHECK(fixed.map.source(repair.result) == repair.source);
    CHECK(slice(text, repair.source) != slice(fixed.text, repair.result));
    source = repair.source.end;
    result = repair.result.end;
  }
  CHECK(std::string_view(text).substr(source) == std::string_view(fixed.text).substr(result));
}

void mends(const std::string& text, const std::string& meant) {
  INFO(text);
  CHECK(repaired(text) == meant);
  check_laws(text);
}

void leaves(const std::string& text) {
  mends(text, text);
  CHECK(repair(text).repairs.empty());
}

}  // namespace

TEST_CASE("sound text comes back byte for byte", "[repair]") {
  leaves("");
  leaves("The plain words of an English article, 1,409 of them.\nAnd a line.\n");
  leaves("Tổng Bí thư Tô Lâm ký 37,2 tỷ USD; “Đắk Lắk” – Việt Nam — 5−3… ‘một’ ₫");
  leaves("Côte d’Ivoire, Škoda, Łódź, São Tomé, Ağrı, Þór, 東京の「３」、Москва, العربية");
}

TEST_CASE("decomposed and mixed text is composed", "[repair]") {
  mends("Ha\u0300 No\u0323\u0302i", "Hà Nội");
  mends("Vie\u0302\u0323t Viẹ\u0302t Việt", "Việt Việt Việt");
  mends("Lu\u031Bo\u031Bng Cươ\u0300ng", "Lương Cường");
  mends("cafe\u0301, Zu\u0308rich, A\u030Angstro\u0308m, \u212B", "café, Zürich, Ångström, Å");
  mends("\u1112\u1161\u11AB", "한");
  CHECK(kinds("Ha\u0300 No\u0323\u0302i") == "composed, composed");
}

TEST_CASE("marks in the wrong order are put right", "[repair]") {
  mends("e\u0301\u0302", "ế");
  mends("õ\u0302 ỏ\u0302 á\u0306", "ỗ ổ ắ");
  mends("Nguye\u0303\u0302n Va\u0306n", "Nguyễn Văn");
  CHECK(kinds("Nguye\u0303\u0302n") == "mark order");
  CHECK(kinds("e\u0323\u0302") == "composed");  // NFC itself puts a dot below first
}

TEST_CASE("a mark that stands there twice stays once", "[repair]") {
  mends("e\u0302\u0302\u0301", "ế");
  mends("tiê\u0302ng", "tiêng");
  mends("ta\u0323\u0323i", "tại");
  mends("dàì tạị cuôí", "dài tại cuôí");
  CHECK(kinds("dàì") == "double mark");
  CHECK(kinds("e\u0302\u0302\u0301") == "double mark");
}

TEST_CASE("two marks that exclude each other are not chosen from", "[repair]") {
  CHECK(repaired("a\u0301\u0300") == nfc("a\u0301\u0300"));
  CHECK(repaired("ă\u0302") == nfc("ă\u0302"));
  leaves("été één Éé báá");
}

TEST_CASE("d with a stroke is mended in a syllable", "[repair]") {
  mends("Ðỗ Văn Chiến", "Đỗ Văn Chiến");
  mends("ðường Ɖà Nẵng ɖược", "đường Đà Nẵng được");
  mends("d\u0335ường D\u0336ảng", "đường Đảng");
  mends("ÐẢNG, ÐƯỜNG", "ĐẢNG, ĐƯỜNG");
  mends("`Ðỗ` ~Ðỗ", "`Đỗ` ~Đỗ");
  mends("Ðak Lak", "Đak Lak");
  CHECK(kinds("Ðỗ") == "look-alike");
}

TEST_CASE("the letters of Icelandic and of the words of Africa stay", "[repair]") {
  leaves("Reykjavíkurborgarráð, Sigurður, Guðni, Ðað, það, við");
  leaves("Ɖeka, Eʋegbe, ɖesiaɖe");
  leaves("d\u0336e\u0336l\u0336e\u0336t\u0336e\u0336d\u0336");
}

TEST_CASE("an abbreviation is mended where its line is Vietnamese", "[repair]") {
  mends("Bộ GD&ÐT và HÐND tỉnh", "Bộ GD&ĐT và HĐND tỉnh");
  leaves("HÐND");
  leaves("RÁÐHERRA, GÐ í Reykjavík");
}

TEST_CASE("a caron stands for a breve or a circumflex where a syllable confirms it", "[repair]") {
  mends("hǎng, Vǎn, bǎ\u0301c", "hăng, Văn, bắc");
  mends("h\u2012ǎng =\u0338hǎng", "h–ăng ≠hăng");
  mends("Trǒng bǎ\u0301c", "Trông bắc");  // what is mended tells of the line
  mends("ông Trǒng và hěn được", "ông Trông và hên được");
}

TEST_CASE("carons of other languages stay", "[repair]") {
  leaves("Mǎ Yīngjiǔ, Lǎn, wǒ, hǎo");
  leaves("něm, těch, měl, Plzeň, Šumava, čaj, Dvořák");
}

TEST_CASE("letters of other scripts in a Latin word are mended", "[repair]") {
  mends("Hồ \u0421hí \u041Cinh", "Hồ Chí Minh");
  mends("\u0445ã h\u043Eảng p\u0430y", "xã hoảng pay");
  mends("Nguyễn Văn \u0410", "Nguyễn Văn A");
  mends("Nguyễn Văn \u0410, 35 tuổi", "Nguyễn Văn A, 35 tuổi");
  mends("C\u039FVID", "COVID");
  mends("Nguyễn\u0410\u0302\u0302", "NguyễnÂ");  // what is a mark twice once the letter is Latin
  mends("\u1D04ủa \u1D20à", "của và");
}

TEST_CASE("words of other scripts stay", "[repair]") {
  leaves("Москва, Соса, СССР, Мосkва, Київ");
  leaves("в Hanoi и Saigon, А. Пушкин, Владимир А Путин");
  leaves("Αθήνα, μg, ΔT, β-carotene, Ω");
  leaves("/bɪn/, ɴɪᴋ");
}

TEST_CASE("full width is made plain among Latin words", "[repair]") {
  mends("Ｔô　Ｌâm，　２０２６", "Tô Lâm, 2026");
  mends("u~n`３", "ũn`3");
  mends("Ｂoeing ７３７", "Boeing 737");
  CHECK(kinds("ＡＢ") == "letter form");
}

TEST_CASE("full width among East Asian letters is their own", "[repair]") {
  leaves("東京都２０２６年、Ａ社（本社）。");
}

TEST_CASE("bold letters of social media and ligatures are made plain", "[repair]") {
  mends("𝗧𝗼\u0302 𝗟𝗮\u0302𝗺 𝟐𝟎𝟐𝟔", "Tô Lâm 2026");
  mends("the ﬁve oﬃces", "the five offices");
  leaves("𝑥 + 𝑦");
}

TEST_CASE("accents beside their letter are joined where a syllable confirms it", "[repair]") {
  mends("tiê´ng Viê´t Nguyê~n tiê`n", "tiếng Viết Nguyễn tiền");
  mends("thu´y", "thúy");
  CHECK(kinds("tiê´ng") == "spacing accent");
  leaves("don´t, `la`, x ~ y, a~b, ~5, it´s, la´ `ha'");
}

TEST_CASE("a tone on a consonant of the onset goes to its vowel", "[repair]") {
  mends("Kńôp", "Knốp");
  mends("Hŕu, Kŕai", "Hrú, Krái");
  mends("M'\u0301Drăk", "M'Drắk");
  CHECK(kinds("Kńôp") == "tone moved");
}

TEST_CASE("tones on consonants of other languages stay", "[repair]") {
  leaves("koń, Toruń, Gdańsk, śmierć, ćao, vŕba, año, Doña, Kŕč, Kṛṣṇa, ñandú");
}

TEST_CASE("what cannot be seen is dropped", "[repair]") {
  mends("\uFEFFTô Lâm", "Tô Lâm");
  mends("Tô\u200B L\u00ADâm\u2060, \u200Eco\u00ADop\u200F", "Tô Lâm, coop");
  mends("o\u200B\u0302ng", "ông");
  CHECK(kinds("\uFEFFa") == "invisible");
}

TEST_CASE("what cannot be seen and means something stays", "[repair]") {
  leaves("می\u200Cخواهم, क्\u200Dष, 👨\u200D👩\u200D👧");
}

TEST_CASE("spaces, dashes and quotes of odd code points become the usual ones", "[repair]") {
  mends("1\u00A0409\u202Fprojects\u2003and", "1 409 projects and");
  mends("S250\u2011FIT, 18\u201020, 5\u20128, \u2015 đi", "S250-FIT, 18-20, 5–8, — đi");
  mends("\u201Fa” ‛b’", "“a” ‘b’");
}

TEST_CASE("of a text that was decoded wrongly nothing is what it seems", "[repair]") {
  std::string text;
  for (int i = 0; i < 6; ++i) text += "Tæng BÝ th\u00AD T« L©m ";
  REQUIRE(mojibake_of(text) == Mojibake::tcvn3);
  leaves(text);
  mends(text + "cafe\u0301", text + "café");
}

TEST_CASE("a repair knows its place before and after", "[repair]") {
  const Repaired fixed = repair("ab Ðỗ e\u0301\u0302.");
  REQUIRE(fixed.repairs.size() == 2);
  CHECK(fixed.repairs[0] == Repair{RepairKind::look_alike, {3, 5}, {3, 5}});
  CHECK(fixed.repairs[1] == Repair{RepairKind::mark_order, {9, 14}, {9, 12}});
  CHECK(fixed.map.source({9, 13}) == Span{9, 15});
}

TEST_CASE("composed and decomposed text are repaired alike", "[repair]") {
  for (const char* kind : {"tone_place_old", "canon_eq", "rel_syllable", "fold_ascii"})
    for (const vectors::Row& row : vectors::of_kind(kind)) {
      check_laws(row.a);
      check_laws(nfd(row.a));
      CHECK(repaired(nfd(row.a)) == repaired(nfc(row.a)));
      CHECK(repaired(nfc(row.b)) == nfc(row.b));
    }
}

TEST_CASE("the shared vectors of repair", "[repair]") {
  for (const char* kind :
       {"mark_order_repair", "double_mark_repair", "lookalike_repair", "tone_on_consonant", "canon_eq"})
    for (const vectors::Row& row : vectors::of_kind(kind))
      mends(row.a, nfc(kind == std::string("canon_eq") ? row.a : row.b));
}
