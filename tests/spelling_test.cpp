// Two spellings of a name relate by their marks: equal, poorer, richer, joinable, in conflict, different; and
// what a missing mark means is judged from the text around.

#include "normalise/spelling.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <vector>

#include "catch.hpp"
#include "normalise/syllable.hpp"
#include "syllables.hpp"
#include "text/utf8.hpp"
#include "vectors.hpp"

using namespace doichieu;

namespace {

constexpr AccentRegime unknown = AccentRegime::unknown, none = AccentRegime::none,
                       partial = AccentRegime::partial, full = AccentRegime::full;
constexpr AccentRegime regimes[] = {unknown, none, partial, full};

std::string relation(std::string_view a, std::string_view b, AccentRegime regime_a = unknown,
                     AccentRegime regime_b = unknown) {
  return std::string(name(relate_spelling(a, b, regime_a, regime_b).spelling));
}

std::string reason(std::string_view a, std::string_view b) {
  return describe(relate_spelling(a, b));
}

/// A few thousand syllables with tones, some in the new style, in a fixed order.
std::vector<std::string> some_syllables(std::size_t step) {
  std::vector<std::string> out;
  std::size_t i = 0;
  for (const std::string& word : toneless_syllables())
    for (const Tone tone : tones)
      if (i++ % step == 0)
        if (const std::string form = toned(word, tone); parse_syllable(form)) out.push_back(form);
  return out;
}

/// The code points of `text` decomposed as far as they go, each letter with its marks.
std::vector<std::u32string> letters_and_marks(const std::string& text) {
  std::vector<std::u32string> out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    at += c.size;
    const std::optional<Letter> letter = letter_of(c.value);
    if (!letter || letter->quality == Quality::stroke) {
      out.push_back({c.value});
      continue;
    }
    std::u32string parts(1, compose({letter->base, Quality::none, Tone::ngang, letter->upper}));
    const char32_t quality_marks[] = {0, 0x306, 0x302, 0x31B, 0, 0};
    const char32_t tone_marks[] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};
    if (letter->quality != Quality::none) parts += quality_marks[static_cast<std::size_t>(letter->quality)];
    if (letter->tone != Tone::ngang) parts += tone_marks[static_cast<std::size_t>(letter->tone)];
    out.push_back(parts);
  }
  return out;
}

/// Decomposed; where `shuffled`, the marks of each letter the other way round.
std::string decomposed(const std::string& text, bool shuffled) {
  std::string out;
  for (std::u32string letter : letters_and_marks(text)) {
    if (shuffled) std::reverse(letter.begin() + 1, letter.end());
    for (const char32_t c : letter) encode(c, out);
  }
  return out;
}

}  // namespace

// --- The lattice.

TEST_CASE("spellings relate by their marks", "[spelling]") {
  const auto [a, b, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"Tô Lâm", "TÔ LÂM", "EQUAL"},
      {"Việt", "Vie\u0323\u0302t", "EQUAL"},
      {"Hòa", "Hoà", "SAME_TONE_PLACEMENT"},
      {"qúy", "quý", "SAME_TONE_PLACEMENT"},
      {"Khánh Hòa", "Khánh-Hoà", "SAME_TONE_PLACEMENT"},
      {"Lý", "Lí", "SAME_IY"},
      {"Trương Mỹ Hoa", "Trương Mĩ Hoa", "SAME_IY"},
      {"To Lam", "Tô Lâm", "POORER"},
      {"Đông", "Dong", "RICHER"},
      {"Nguyễn", "Nguyên", "RICHER"},
      {"Viêt", "Viẹt", "JOINABLE"},
      {"Lương Cường", "Lường Cương", "JOINABLE"},
      {"Dũng", "Dụng", "CONFLICT"},
      {"Lâm", "Lắm", "CONFLICT"},
      {"Đỗ Văn Chiến", "Đỗ Văn Chiễn", "CONFLICT"},
      {"Tuấn", "Toàn", "DIFFERENT"},
      {"Phúc", "Phước", "DIFFERENT"},
      {"Quốc Dũng", "Nguyễn Quốc Dũng", "DIFFERENT"},
      {"", "", "EQUAL"},
      {"", "An", "DIFFERENT"},
  }));
  CAPTURE(a, b);
  CHECK(relation(a, b) == expected);
}

TEST_CASE("i and y vary freely only where the spelling lets them", "[spelling]") {
  const auto [a, b] = GENERATE(table<std::string, std::string>({
      {"Kỳ", "Kì"},
      {"tỷ", "tỉ"},
      {"Vy", "Vi"},
      {"Thy", "Thi"},
      {"quỳnh", "quình"},
      {"quýt", "quít"},
      {"ý", "í"},
      {"Yên", "Iên"},
      {"hy", "hi"},
      {"Yen", "Ien"},
  }));
  CAPTURE(a, b);
  CHECK(relation(a, b) == "SAME_IY");
}

TEST_CASE("elsewhere i and y are two letters", "[spelling]") {
  const auto [a, b] = GENERATE(table<std::string, std::string>({
      {"Thúy", "Thúi"},
      {"tay", "tai"},
      {"Thái", "Thay"},
      {"tây", "tâi"},
      {"yn", "in"},
      {"Bi", "By"},
      {"chi", "chy"},
      {"Huyền", "Huiền"},
      {"Quyên", "Quiên"},
      {"yi", "iy"},
      {"Ni", "Ny"},
      {"Giy", "Gii"},
  }));
  CAPTURE(a, b);
  CHECK(relation(a, b) == "DIFFERENT");
}

TEST_CASE("of i and y with marks, the marks decide", "[spelling]") {
  CHECK(relation("Ly", "Lí") == "POORER");
  CHECK(relation("Lỹ", "Lí") == "CONFLICT");
  CHECK(relation("Qúy", "Quí") == "SAME_IY");
}

TEST_CASE("words are parted by spaces and hyphens of any kind, and counted", "[spelling]") {
  CHECK(relation("Bà Rịa - Vũng Tàu", "Bà Rịa–Vũng Tàu") == "EQUAL");
  CHECK(relation("Hà\u00A0Nội", " Hà  Nội ") == "EQUAL");
  CHECK(relation("Hà Nội", "HàNội") == "DIFFERENT");
  CHECK(relation("A–b C", "A–b D") == "DIFFERENT");
  CHECK(relate_spelling("A–b Cá", "A–b Cà").slot.word_a == 2);
}

TEST_CASE("foreign letters are compared with their marks", "[spelling]") {
  CHECK(relation("Petőfi", "Petofi") == "RICHER");
  CHECK(relation("Köln", "Ko\u0308ln") == "EQUAL");
  CHECK(relation("KÖLN", "köln") == "EQUAL");
  CHECK(relation("Petöfi", "Petőfi") == "CONFLICT");
  CHECK(relation("Muñoz", "Munoz") == "RICHER");
  CHECK(relation("Søren", "Soren") == "RICHER");
  CHECK(relation("O’Brien", "O'Brien") == "EQUAL");
  CHECK(relation("José", "Jósé") == "POORER");
  CHECK(relation("Renée", "Reneé") == "JOINABLE");  // a tone a letter: no syllable
  CHECK(relation("Москва", "Москва́") == "POORER");
  CHECK(relation("Москва", "Минск") == "DIFFERENT");
}

// --- Regimes.

TEST_CASE("where both texts keep their marks, one that is missing is not there", "[spelling]") {
  CHECK(relation("Phạm Minh Chính", "Phạm Minh Chinh", full, full) == "CONFLICT_WEAK");
  CHECK(relation("Hoa", "Hòa", full, full) == "CONFLICT_WEAK");
  CHECK(relation("Hùng", "Hưng", full, full) == "CONFLICT");
  CHECK(relation("Lương Cường", "Lường Cương", full, full) == "CONFLICT");
  CHECK(relation("Hùng", "Hưng", full, partial) == "CONFLICT");
}

TEST_CASE("elsewhere it may be dropped", "[spelling]") {
  CHECK(relation("Phạm Minh Chính", "Pham Minh Chinh", full, none) == "RICHER");
  CHECK(relation("Hô Chi Minh", "Hồ Chí Minh", partial, full) == "POORER");
  CHECK(relation("Viêt", "Viẹt", partial, partial) == "JOINABLE");
  CHECK(relation("Hùng", "Hưng", full, unknown) == "JOINABLE");  // not judged: the lattice alone answers
  CHECK(relation("Hoa", "Hòa", full, unknown) == "POORER");
}

TEST_CASE("no regime changes what is the same, and none excuses two marks in a slot", "[spelling]") {
  for (const AccentRegime a : regimes)
    for (const AccentRegime b : regimes) {
      CHECK(relation("Hòa", "Hoà", a, b) == "SAME_TONE_PLACEMENT");
      CHECK(relation("Lý", "Lí", a, b) == "SAME_IY");
      CHECK(relation("Dũng", "Dụng", a, b) == "CONFLICT");
      CHECK(relation("Vũ", "Võ", a, b) == "DIFFERENT");
    }
}

TEST_CASE("foreign names lose their marks by rule, in every text", "[spelling]") {
  CHECK(relation("Petőfi", "Petofi", full, full) == "RICHER");
  CHECK(relation("Renée", "Reneé", full, full) == "JOINABLE");
  CHECK(relation("Petőfi Sándor", "Petofi Sàndor", full, full) == "CONFLICT");
  CHECK(relation("Petőfi Hoa", "Petofi Hòa", full, full) ==
        "CONFLICT_WEAK");  // the second word is Vietnamese
}

// --- What decided.

TEST_CASE("the slot that decided is told", "[spelling]") {
  CHECK(reason("Nguyễn Quốc Dũng", "Nguyễn Quốc Dụng") == "word 3: tone ngã against nặng");
  CHECK(reason("Sơn", "Sôn") == "word 1, letter 2: mark horn against circumflex");
  CHECK(reason("Tô Lâm", "To Lam") == "word 1, letter 2: mark circumflex against none");
  CHECK(reason("Việt", "Viet") == "word 1: tone nặng against none");
  CHECK(reason("Thanh Hóa", "Thanh Hoá") == "word 2: the tone stands on another letter");
  CHECK(reason("Lý", "Lí") == "word 1, letter 2: i against y");
  CHECK(reason("Vũ", "Võ") == "word 1: other letters");
  CHECK(reason("An Bình", "An") == "word 2: other letters");
  CHECK(reason("Petofi Ha", "Petőfi Hà") == "word 1, letter 4: mark none against other");
  CHECK(reason("Lương Cường", "Lường Cương") == "word 1: tone none against huyền");
  CHECK(reason("An", "An") == "");
  CHECK(reason("An", "AN") == "");
}

TEST_CASE("relations have names", "[spelling]") {
  CHECK(name(Spelling::same_tone_placement) == "SAME_TONE_PLACEMENT");
  CHECK(name(Spelling::different) == "DIFFERENT");
  CHECK(name(AccentRegime::partial) == "partial");
}

// --- The shared vectors.

TEST_CASE("syllables and names relate as in the shared vectors", "[spelling]") {
  for (const char* kind : {"rel_syllable", "rel_name"})
    for (const vectors::Row& row : vectors::of_kind(kind)) {
      if (row.a.find("Ð") != std::string::npos) continue;  // a look-alike is repaired before
      const std::string word = row.note.substr(0, row.note.find(' '));
      const std::string expected =
          word == "POORER" && row.note.find("b ⊑ a") != std::string::npos ? "RICHER" : word;
      CAPTURE(row.a, row.b);
      CHECK(relation(row.a, row.b) == expected);
    }
}

TEST_CASE("canonically equal spellings are equal", "[spelling]") {
  for (const vectors::Row& row : vectors::of_kind("canon_eq")) CHECK(relation(row.a, row.b) == "EQUAL");
}

TEST_CASE("the regime of the shared vectors' lines", "[spelling]") {
  for (const vectors::Row& row : vectors::of_kind("accent_regime")) {
    const Language language =
        row.note == "Vietnamese text without marks" ? Language::vietnamese : Language::english;
    std::string expected = row.b;
    for (char& c : expected) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    CAPTURE(row.a);
    CHECK(name(accent_regime(row.a, language)) == expected);
  }
}

// --- The regime of a text.

TEST_CASE("a text in Vietnamese is judged by all its words", "[spelling]") {
  const auto regime = [](const char* text) { return accent_regime(text, Language::vietnamese); };
  CHECK(regime("Tổng Bí thư Tô Lâm tiếp Thượng nghị sĩ Hoa Kỳ") == full);
  CHECK(regime("Tong Bi thu To Lam tiep Thuong nghi si Hoa Ky") == none);
  CHECK(regime("Tông Bi thu Tô Lâm tiêp Thuong nghi si Hoa Ky") == partial);
  CHECK(regime("Tổng Bí thư") == full);
  CHECK(regime("Tô Lâm") == unknown);
  CHECK(regime("To") == unknown);
  CHECK(regime("") == unknown);
  CHECK(regime("Donald Trump gặp Blinken") == unknown);
}

TEST_CASE("a text in another language is judged by its Vietnamese names alone", "[spelling]") {
  const auto regime = [](const char* text) { return accent_regime(text, Language::english); };
  CHECK(regime("Party General Secretary Tô Lâm met Prime Minister Phạm Minh Chính at the palace on Monday") ==
        full);
  CHECK(regime("Party General Secretary To Lam met Prime Minister Pham Minh Chinh at the palace on Monday") ==
        none);
  CHECK(regime("President Hô Chi Minh in Hanoï, Viêt Nam") == partial);
  CHECK(regime("The man can hang his hat on the long lamp in the hall") == unknown);  // no names
  CHECK(regime("Blinken met Merkel") == unknown);
}

TEST_CASE("a slip does not change the regime of a text", "[spelling]") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "Tổng Bí thư Tô Lâm tiếp đại biểu Quốc hội Việt Nam. ";
  CHECK(accent_regime(text + "Viêt Nam, Ha Noi", Language::vietnamese) == full);
}

// --- Laws.

TEST_CASE("mirrored arguments give the mirrored answer", "[spelling]") {
  const std::vector<std::string> words = some_syllables(97);
  std::mt19937 random(1);
  for (int i = 0; i < 40'000; ++i) {
    const std::string a = words[random() % words.size()] + " " + words[random() % words.size()];
    std::string b = random() % 2 ? decomposed(a, false) : words[random() % words.size()] + " An";
    if (random() % 2) b = fold(b);
    const AccentRegime ra = regimes[random() % 4], rb = regimes[random() % 4];
    if (relate_spelling(b, a, rb, ra) != mirrored(relate_spelling(a, b, ra, rb))) {
      CAPTURE(a, b);
      CHECK(relate_spelling(b, a, rb, ra) == mirrored(relate_spelling(a, b, ra, rb)));
    }
  }
  CHECK(mirrored(mirrored(relate_spelling("Tô", "Tó"))) == relate_spelling("Tô", "Tó"));
}

TEST_CASE("composed, decomposed or with marks in another order: the relation is one", "[spelling]") {
  for (const std::string& word : some_syllables(7)) {
    CAPTURE(word);
    CHECK(relation(word, decomposed(word, false)) == "EQUAL");
    CHECK(relation(word, decomposed(word, true)) == "EQUAL");
    const SpellingRelated to_bare = relate_spelling(word, fold(word));
    CHECK(relate_spelling(decomposed(word, true), fold(word)) == to_bare);
    CHECK((to_bare.spelling == Spelling::richer || to_bare.spelling == Spelling::equal));
  }
}

TEST_CASE("poorer is transitive", "[spelling]") {
  std::map<std::string, std::vector<std::string>> by_letters;
  for (const std::string& word : some_syllables(3)) by_letters[fold(word)].push_back(word);
  std::size_t chains = 0;
  for (const auto& [letters, words] : by_letters)
    for (const std::string& a : words)
      for (const std::string& b : words) {
        if (relate_spelling(a, b).spelling != Spelling::poorer) continue;
        for (const std::string& c : words)
          if (relate_spelling(b, c).spelling == Spelling::poorer) {
            ++chains;
            if (relate_spelling(a, c).spelling != Spelling::poorer) {
              CAPTURE(a, b, c);
              CHECK(relation(a, c) == "POORER");
            }
          }
      }
  CHECK(chains > 1'000);
}

namespace {

/// The relation as it is defined, slot by slot, with no care for speed: slots are "tone" and the index of a
/// letter.
struct Reference {
  std::string letters;
  std::map<std::string, std::string> marks;
  std::string tone_letter;

  explicit Reference(const std::string& syllable) {
    for (const std::u32string& letter : letters_and_marks(syllable)) {
      const std::string index = std::to_string(letters.size());
      letters += letter[0] == U'đ' ? 'd' : static_cast<char>(letter[0]);
      if (letter[0] == U'đ') marks[index] = "stroke";
      for (const char32_t mark : letter.substr(1)) {
        const bool quality = mark == 0x306 || mark == 0x302 || mark == 0x31B;
        marks[quality ? index : "tone"] = std::to_string(static_cast<unsigned>(mark));
        if (!quality) tone_letter = index;
      }
    }
  }
};

const std::string& letters_with_y(const Reference& r) {
  static std::map<std::string, std::string> known;
  std::string& out = known[r.letters];
  if (!out.empty()) return out;
  out = r.letters;
  const std::vector<std::string> open = {"hi",  "ki",   "li",    "mi",   "si",    "ti",   "vi",
                                         "thi", "i",    "ien",   "ieu",  "iem",   "ieng", "iet",
                                         "qui", "quin", "quinh", "quit", "quich", "quiu"};
  if (std::find(open.begin(), open.end(), out) != open.end()) {
    const std::size_t at = out.compare(0, 2, "qu") == 0 ? 2 : out.find('i');
    out[at] = 'y';
  }
  return out;
}

Spelling reference(const Reference& a, const Reference& b) {
  const bool iy = a.letters != b.letters;
  if (iy && letters_with_y(a) != letters_with_y(b)) return Spelling::different;
  bool a_has_more = false, b_has_more = false, conflict = false;
  for (const auto& [slot, mark] : a.marks) {
    const auto other = b.marks.find(slot);
    if (other == b.marks.end())
      a_has_more = true;
    else if (other->second != mark)
      conflict = true;
  }
  for (const auto& [slot, mark] : b.marks) b_has_more |= a.marks.count(slot) == 0;
  if (conflict) return Spelling::conflict;
  if (a_has_more && b_has_more) return Spelling::joinable;
  if (a_has_more) return Spelling::richer;
  if (b_has_more) return Spelling::poorer;
  if (iy) return Spelling::same_iy;
  return a.tone_letter == b.tone_letter ? Spelling::equal : Spelling::same_tone_placement;
}

}  // namespace

TEST_CASE("a million random pairs relate as the definition says", "[spelling]") {
  std::vector<std::string> words = some_syllables(1);
  for (std::size_t i = 0, size = words.size(); i < size; ++i)
    if (std::string moved = place_tones(words[i], TonePlacement::new_style); moved != words[i])
      words.push_back(moved);
  std::map<std::string, std::vector<std::size_t>> by_letters;
  std::vector<Reference> references;
  for (std::size_t i = 0; i < words.size(); ++i) {
    references.emplace_back(words[i]);
    by_letters[letters_with_y(references[i])].push_back(i);
  }
  std::vector<const std::vector<std::size_t>*> groups;
  for (const auto& [letters, group] : by_letters) groups.push_back(&group);
  std::mt19937 random(2);
  std::map<Spelling, std::size_t> seen;
  std::size_t wrong = 0;
  for (int i = 0; i < 1'000'000; ++i) {
    const std::vector<std::size_t>& group = *groups[random() % groups.size()];
    const std::size_t a = group[random() % group.size()];
    const std::size_t b = random() % 8 == 0 ? random() % words.size() : group[random() % group.size()];
    const Spelling found = relate_spelling(words[a], words[b]).spelling;
    const Spelling expected = reference(references[a], references[b]);
    ++seen[expected];
    if (found != expected && ++wrong < 5) {
      CAPTURE(words[a], words[b]);
      CHECK(name(found) == name(expected));
    }
  }
  CHECK(wrong == 0);
  CHECK(seen.size() == 8);  // each relation of the lattice was met
}
