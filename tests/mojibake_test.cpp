// A text that was read in the wrong encoding is told as such; a sound one, whatever its language, is not.

#include "normalise/mojibake.hpp"

#include "catch.hpp"
#include "vectors.hpp"

using namespace doichieu;

namespace {

// Twelve words of Vietnamese as each mistake shows them.
const std::string sound = "Hội nghị bàn về việc xây dựng đường sắt và cầu mới";
const std::string as_utf8 =
    "Há»™i nghá»‹ bÃ\u00A0n vá»\u0081 viá»‡c xÃ¢y dá»±ng Ä‘Æ°á»\u009Dng sáº¯t vÃ\u00A0 cáº§u má»›i";
const std::string as_tcvn3 = "Héi nghÞ bµn vÒ viÖc x©y dùng ®\u00ADêng s¾t vµ cÇu míi";
const std::string as_vni = "Hoäi nghò baøn veà vieäc xaây döïng ñöôøng saét vaø caàu môùi";
const std::string as_viqr = "Ho^.i nghi. ba`n ve^` vie^.c xa^y du+.ng ddu+o+`ng sa('t va` ca^`u mo+'i";

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text + " ";
  return out;
}

}  // namespace

TEST_CASE("each mistake is told", "[mojibake]") {
  CHECK(mojibake_of(as_utf8) == Mojibake::utf8_as_1252);
  CHECK(mojibake_of(as_tcvn3) == Mojibake::tcvn3);
  CHECK(mojibake_of(as_vni) == Mojibake::vni);
  CHECK(mojibake_of(as_viqr) == Mojibake::viqr);
}

TEST_CASE("undoing the mistake gives the text", "[mojibake]") {
  CHECK(undone(as_utf8, Mojibake::utf8_as_1252) == sound);
  CHECK(undone(as_tcvn3, Mojibake::tcvn3) == sound);
  CHECK(undone(as_vni, Mojibake::vni) == sound);
  CHECK(undone(as_viqr, Mojibake::viqr) == sound);
}

TEST_CASE("VISCII and windows-1258 are told where they were read as Latin-1", "[mojibake]") {
  // The bytes of "tiếng nước người đường những được tự do về hội nghị" in either encoding.
  const std::string viscii = "tiªng nß¾c ngß¶i ðß¶ng nhæng ðßþc tñ do v« hµi ngh¸ m¾i";
  CHECK(undone(viscii, Mojibake::viscii) == "tiếng nước người đường những được tự do về hội nghị mới");
  CHECK(mojibake_of(viscii) == Mojibake::viscii);
  const std::string windows = "tiêìng nýõìc ngýõÌi ðýõÌng nhýÞng ðýõòc týò do vêÌ hôòi nghiò mõìi";
  CHECK(undone(windows, Mojibake::windows_1258) == "tiếng nước người đường những được tự do về hội nghị mới");
  CHECK(mojibake_of(windows) == Mojibake::windows_1258);
}

TEST_CASE("UTF-8 read as windows-1252 shows in any language", "[mojibake]") {
  CHECK(mojibake_of("Itâ€™s the cafÃ© that ZÃ¼rich wanted") == Mojibake::utf8_as_1252);
}

TEST_CASE("a sound text is sound, whatever its language", "[mojibake]") {
  for (const std::string& text :
       {sound, std::string("The plain words of an English article that has no marks and no need of any"),
        std::string("Tong Bi thu To Lam tiep Thuong nghi si Hoa Ky tai tru so Trung uong Dang"),
        std::string("Le président a été reçu à l’Élysée où il a déjà évoqué la façon dont l’été s’achève"),
        std::string("Não há razões para crer que a decisão já não será também uma opção, disse o português"),
        std::string("Það er ekki ljóst hvað verður um málið þegar nefndin kemur saman í október næstkomandi"),
        std::string("Größe, Übermut und Ärger prägen für gewöhnlich die müßigen Gespräche der Ältesten"),
        std::string("Él dirá que mañana habrá más señales de que así será también aquí según el año"),
        std::string("Žádný člověk není tak říčný, aby příliš žluťoučký kůň úpěl ďábelské ódy"),
        std::string("x^2 + y^2 = z^2 and a^n + b^n where f(x) is e^x, o^x, a^x, e^y and a(b) + o(n)")}) {
    INFO(text);
    CHECK(mojibake_of(text) == Mojibake::none);
    CHECK(mojibake_of(repeated(text, 50)) == Mojibake::none);
  }
}

TEST_CASE("a few words are too few to judge by", "[mojibake]") {
  CHECK(mojibake_of("Hµ Néi") == Mojibake::none);
  CHECK(mojibake_of("Nguyeãn Vaên Nguyeân") == Mojibake::none);
  CHECK(mojibake_of("") == Mojibake::none);
}

TEST_CASE("some sound words do not hide a mistake, some odd ones do not make one", "[mojibake]") {
  CHECK(mojibake_of(as_tcvn3 + " (VNA, 2026) " + as_tcvn3) == Mojibake::tcvn3);
  CHECK(mojibake_of(repeated(sound, 5) + as_tcvn3) == Mojibake::none);
}

TEST_CASE("canonically equal texts are judged alike", "[mojibake]") {
  CHECK(mojibake_of(nfc(as_vni)) == mojibake_of(as_vni));
}

TEST_CASE("a full stop of VIQR is a tone inside a word and inside a sentence", "[mojibake]") {
  CHECK(undone("mo.i chu. ho.", Mojibake::viqr) == "mọi chụ ho.");
  CHECK(undone("va` Lan. Ba. Co?", Mojibake::viqr) == "và Lan. Ba. Co?");
  CHECK(undone("ddo^. no^?", Mojibake::viqr) == "độ nổ");
}

TEST_CASE("the shared vectors of encodings are undone", "[mojibake]") {
  std::string tcvn3, viqr;
  for (const vectors::Row& row : vectors::of_kind("charset_mojibake")) {
    const Mojibake kind = row.note.find("UTF-8") == 0   ? Mojibake::utf8_as_1252
                          : row.note.find("TCVN3") == 0 ? Mojibake::tcvn3
                                                        : Mojibake::vni;
    CHECK(undone(row.a, kind) == row.b);
    if (kind == Mojibake::utf8_as_1252) CHECK(mojibake_of(repeated(row.a, 3)) == kind);
    if (kind == Mojibake::tcvn3) tcvn3 += row.a + " ";
  }
  for (const vectors::Row& row : vectors::of_kind("charset_viqr")) {
    CHECK(undone(row.a, Mojibake::viqr) == row.b);
    viqr += row.a + " ";
  }
  if (tcvn3.empty() && viqr.empty()) return;  // no vectors here, which of_kind() has said
  CHECK(mojibake_of(tcvn3) == Mojibake::tcvn3);
  CHECK(mojibake_of(viqr) == Mojibake::viqr);
}
