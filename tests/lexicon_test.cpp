// What the lexicon finds in a text, and what it must leave alone.

#include "rules/lexicon.hpp"

#include "catch.hpp"
#include "corpus_sample.hpp"
#include "rules/inflection.hpp"
#include "rules/rule_set.hpp"
#include "rules/spelling.hpp"

using namespace doichieu;

namespace {

constexpr auto en = Language::english;
constexpr auto vi = Language::vietnamese;

Lexicon lexicon_of(const std::string& toml) {
  Loaded<RuleSet> loaded = load_rules({{"lexicon/test.toml", toml}});
  for (const Diagnostic& diagnostic : loaded.diagnostics) FAIL_CHECK(to_string(diagnostic));
  return std::move(loaded.value.lexicon);
}

/// Everything found, in order: "id[words] id[words]".
std::string found(const Lexicon& lexicon, std::string_view words, Language language) {
  const NormalText text = normalise(words);
  std::string out;
  for (const Hit& hit : lexicon.match(text, language).all()) {
    if (!out.empty()) out += ' ';
    out += lexicon[hit.entry].id + "[" + std::string(text.source(hit.tokens)) + "]";
  }
  return out;
}

std::string found(const std::string& toml, std::string_view words, Language language) {
  return found(lexicon_of(toml), words, language);
}

std::string entry(const std::string& id, const std::string& type, const std::string& rest) {
  return "[[entry]]\nid = '" + id + "'\ntype = '" + type + "'\n" + rest + "\n";
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " | ") + word;
  return out;
}

}  // namespace

// --- which words

TEST_CASE("an entry is found by each of its forms, wherever it stands", "[lexicon]") {
  const Lexicon lexicon =
      lexicon_of(entry("minister", "role", "en = ['minister', 'cabinet member']\nvi = 'bộ trưởng'"));
  CHECK(found(lexicon, "The minister met a cabinet member.", en) ==
        "minister[minister] minister[cabinet member]");
  CHECK(found(lexicon, "Ngoài ra, bộ trưởng cũng đã phát biểu.", vi) == "minister[bộ trưởng]");
}

TEST_CASE("words that only look like a form are left alone", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("cabinet", "role", "en = 'cabinet member'"));
  CHECK(found(lexicon, "cabinet members, member cabinet, cabinet-member", en) == "");
  CHECK(found(lexicon, "He left the cabinet. Member states agreed.", en) == "");  // two sentences
  CHECK(found(lexicon, "", en) == "");
}

TEST_CASE("white space, dashes and decomposed letters do not matter", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("minister", "role", "vi = 'bộ trưởng'\nen = 'vice–chair'"));
  CHECK(found(lexicon, "gặp bộ\n  trưởng hôm qua", vi) == "minister[bộ\n  trưởng]");
  CHECK(found(lexicon, "gặp bo\u0323\u0302 tru\u031Bo\u031B\u0309ng hôm qua", vi) ==
        "minister[bo\u0323\u0302 tru\u031Bo\u031B\u0309ng]");
  CHECK(found(lexicon, "the vice-chair", en) == "minister[vice-chair]");
}

TEST_CASE("a final 's belongs to the sentence, one inside to the name", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("union", "organisation", "en = [\"Women's Union\"]"));
  CHECK(found(lexicon, "the Women’s Union’s chair", en) == "union[Women’s Union]");
  CHECK(found(lexicon, "the Women Union", en) == "");
}

TEST_CASE("hits come in order: first token, then longest, then type, then id", "[lexicon]") {
  const Lexicon lexicon =
      lexicon_of(entry("z.state", "place", "en = 'New York'") +                             //
                 entry("a.city", "place", "en = ['new york', 'NEW YORK']\ncase = 'any'") +  //
                 entry("m.new", "concept", "en = 'new'") +                                  //
                 entry("o.paper", "organisation", "en = 'New York Times'") +                //
                 entry("p.york", "person", "en = 'York'"));
  CHECK(found(lexicon, "the New York Times", en) ==
        "o.paper[New York Times] a.city[New York] z.state[New York] m.new[New] p.york[York]");
}

TEST_CASE("hits are asked for by token and type", "[lexicon]") {
  const Lexicon lexicon =
      lexicon_of(entry("b", "place", "en = ['Ha Long', 'Ha']") + entry("a", "person", "en = 'Ha'"));
  const NormalText text = normalise("in Ha Long now");
  const Hits hits = lexicon.match(text, en);
  CHECK(hits.at(0).first == hits.at(0).second);
  CHECK(hits.at(1).second - hits.at(1).first == 3);
  CHECK(hits.at(3).first == hits.at(3).second);
  CHECK(lexicon.longest(hits, 1, EntryType::place)->tokens == TokenRange{1, 3});
  CHECK(lexicon.longest(hits, 1, EntryType::person)->tokens == TokenRange{1, 2});
  CHECK(lexicon.longest(hits, 1, EntryType::role) == nullptr);
}

TEST_CASE("hits are asked for by type and code", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("and", "stop", "en = 'and'\ncode = 'and'") +
                                     entry("late", "date-word", "en = 'and late'\ncode = 'and'") +
                                     entry("or", "stop", "en = 'or'"));
  const NormalText text = normalise("early and late or never");
  const Hits hits = lexicon.match(text, en);
  CHECK(lexicon.coded(hits, 1, EntryType::stop, "and")->tokens == TokenRange{1, 2});
  CHECK(lexicon.coded(hits, 1, EntryType::date_word, "and")->tokens == TokenRange{1, 3});
  CHECK(lexicon.coded(hits, 1, EntryType::stop, "or") == nullptr);
  CHECK(lexicon.coded(hits, 3, EntryType::stop, "or") == nullptr);  // it has no code
  CHECK(lexicon.coded(hits, 0, EntryType::stop, "and") == nullptr);
}

TEST_CASE("of every hit it is told beforehand that it may be there", "[lexicon]") {
  for (const std::string& story : sample::stories())
    for (const Article& article : sample::story_of(story).articles) {
      const Lexicon& lexicon = sample::rules().lexicon;
      const NormalText text = normalise(article.text, article.sections, sample::rules().abbreviations);
      const Hits hits = lexicon.match(text, article.source.language);
      std::size_t told = 0, silent = 0;
      for (const Hit& hit : hits.all()) {
        const Entry& entry = lexicon[hit.entry];
        told += hits.may_be(hit.tokens.first, entry.type, entry.code);
      }
      CHECK(told == hits.all().size());
      for (std::uint32_t token = 0; token < text.size(); ++token)
        for (std::size_t type = 0; type < entry_type_count; ++type)
          silent += hits.may_be(token, static_cast<EntryType>(type)) !=
                    (lexicon.longest(hits, token, static_cast<EntryType>(type)) != nullptr);
      CHECK(silent == 0);  // of types it is known for sure
    }
}

// --- language

TEST_CASE("a common word counts in texts of its own language", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("month", "date-word", "en = 'can'\nvi = 'to'\nany = 'no'"));
  CHECK(found(lexicon, "they can go to no one", en) == "month[can] month[no]");
  CHECK(found(lexicon, "một vụ can lớn, to và no", vi) == "month[to] month[no]");
}

TEST_CASE("titles and names count in both", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("general", "rank", "vi = 'đại tướng'\nen = 'general'") +
                                     entry("viettel", "organisation", "vi = 'Tập đoàn Viettel'"));
  CHECK(found(lexicon, "with Đại tướng Giang of Tập đoàn Viettel", en) ==
        "general[Đại tướng] viettel[Tập đoàn Viettel]");
  CHECK(found(lexicon, "chức danh general của nước này", vi) == "general[general]");
}

TEST_CASE("one Vietnamese syllable counts in an English text only with the marks of its form", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("miss", "honorific", "vi = 'cô'") +
                                     entry("usa", "place", "vi = 'Mỹ'") + entry("uk", "place", "vi = 'Anh'"));
  CHECK(found(lexicon, "Trading Co. said My friend Tuan Anh", en) == "");
  CHECK(found(lexicon, "she is called Cô Lan there, in Mỹ Tho and Mý", en) == "miss[Cô] usa[Mỹ]");
  CHECK(found(lexicon, "cô sang Mỹ rồi sang Anh", vi) == "miss[cô] usa[Mỹ] uk[Anh]");
}

TEST_CASE("an English form of one word covers the spelling without marks", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("hue", "place", "vi = 'Huế'\nen = 'Hue'"));
  CHECK(found(lexicon, "from Hue to Huế", en) == "hue[Hue] hue[Huế]");
  CHECK(found(lexicon, "from Huệ", en) == "");
}

TEST_CASE("family names are one syllable, and still lose their marks", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("nguyen", "family-name", "vi = 'Nguyễn'"));
  CHECK(found(lexicon, "Viet Thanh Nguyen", en) == "nguyen[Nguyen]");
  CHECK(found(lexicon, "nhà văn Nguyen, họ Nguyễn", vi) == "nguyen[Nguyen] nguyen[Nguyễn]");
  CHECK(found(lexicon, "họ Nguyện", vi) == "");
}

// --- marks

TEST_CASE("marks must be the form's, wherever the tone is placed", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("peace", "concept", "vi = 'hòa bình'"));
  CHECK(found(lexicon, "vì hoà bình và Hòa Bình", vi) == "peace[hoà bình] peace[Hòa Bình]");
  CHECK(found(lexicon, "vì hóa bình, hoa bình, hòa binh đã có", vi) == "");
}

TEST_CASE("a common word loses its marks only where the whole text has", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("about", "qualifier", "vi = 'chừng'\ncode = 'about'"));
  CHECK(found(lexicon, "có chừng 50 người, chung một ý", vi) == "about[chừng]");
  CHECK(found(lexicon, "co chung 50 nguoi, mot y kien", vi) == "about[chung]");
  CHECK(found(lexicon, "a chung on chừng", en) == "");
}

TEST_CASE("a concept of one syllable never does: bare, it may be any of ten words", "[lexicon]") {
  const Lexicon lexicon =
      lexicon_of(entry("table", "concept", "vi = 'bàn'") + entry("talks", "concept", "vi = 'bàn thảo'"));
  CHECK(found(lexicon, "họ ngồi quanh bàn, ban lãnh đạo", vi) == "table[bàn]");
  CHECK(found(lexicon, "ho ngoi quanh ban, ban lanh dao", vi) == "");
  CHECK(found(lexicon, "ho ngoi ban thao voi ban lanh dao", vi) == "talks[ban thao]");
}

TEST_CASE("an unmarked word never stands for another that is marked", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("board", "concept", "vi = 'ban'"));
  CHECK(found(lexicon, "ban lãnh đạo ngồi quanh bàn", vi) == "board[ban]");
}

TEST_CASE("a name of two words is known without its marks in any text", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("lam", "person", "vi = 'Tô Lâm'"));
  CHECK(found(lexicon, "Party leader To Lam said", en) == "lam[To Lam]");
  CHECK(found(lexicon, "Party leader Tô Lâm said", en) == "lam[Tô Lâm]");
  CHECK(found(lexicon, "Tổng Bí thư To Lam phát biểu tại lễ ký", vi) == "lam[To Lam]");
  CHECK(found(lexicon, "Tong Bi thu To Lam phat bieu tai le ky", vi) == "lam[To Lam]");
}

TEST_CASE("a name with other marks is another name", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("lam", "person", "vi = 'Tô Lâm'"));
  const auto text = GENERATE("Party leader Tố Lâm said", "Party leader Tô Lầm said", "Tô Lẫm");
  CHECK(found(lexicon, text, en) == "");
  CHECK(found(lexicon, text, vi) == "");
}

TEST_CASE("an English spelling may be printed with marks where the entry does not tell them", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("told", "place", "en = 'Phu Quoc'\nvi = 'Phú Quốc'") +
                                     entry("untold", "place", "en = 'Ha Tien'"));
  CHECK(found(lexicon, "from Phú Quốc to Hà Tiên", en) == "told[Phú Quốc] untold[Hà Tiên]");
  CHECK(found(lexicon, "từ Phú Quốc đến Hà Tiên", vi) == "told[Phú Quốc] untold[Hà Tiên]");
  CHECK(found(lexicon, "from Phụ Quốc", en) == "");
}

TEST_CASE("one English word is not enough to take marks on", "[lexicon]") {
  CHECK(found(entry("vat", "organisation", "en = 'Vat'"), "Vật liệu mới đã đến", vi) == "");
}

TEST_CASE("foreign marks may be left out in English", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("bogota", "place", "en = 'Bogotá'"));
  CHECK(found(lexicon, "from Bogota and Bogotá", en) == "bogota[Bogota] bogota[Bogotá]");
}

TEST_CASE("marks are compared by letter, tones by syllable", "[lexicon]") {
  const auto [a, b, same] = GENERATE(table<std::string, std::string, bool>({
      {"hòa", "hoà", true},
      {"THUỶ", "thủy", true},
      {"tiếng", "tie\u0302\u0301ng", true},
      {"tiếng", "tie\u0301\u0302ng", true},  // typed in the other order
      {"Đức", "Ðức", true},                  // the Icelandic letter of old encodings
      {"Đức", "d\u0335ức", true},
      {"ban", "ban", true},
      {"bàn", "ban", false},
      {"bàn", "bán", false},
      {"đa", "da", false},
      {"dương", "dưong", false},
      {"tân", "tăn", false},
      {"Malmö", "Malmó", false},
  }));
  CAPTURE(a, b);
  CHECK(same_marks(a, b) == same);
  CHECK(same_marks(b, a) == same);
}

// --- case

TEST_CASE("case: any, proper, exact", "[lexicon]") {
  const auto with = [](const std::string& rule) {
    return entry("x", "concept", "en = 'Who'\ncase = '" + rule + "'");
  };
  CHECK(found(with("any"), "Who, who, WHO", en) == "x[Who] x[who] x[WHO]");
  CHECK(found(with("proper"), "Who, who, WHO", en) == "x[Who] x[WHO]");
  CHECK(found(with("exact"), "Who, who, WHO", en) == "x[Who]");
}

TEST_CASE("names want their capitals, other words do not", "[lexicon]") {
  CHECK(found(entry("x", "place", "en = 'Turkey'"), "turkey from Turkey, TURKEY", en) ==
        "x[Turkey] x[TURKEY]");
  CHECK(found(entry("x", "role", "en = 'Chair'"), "chair Chair", en) == "x[chair] x[Chair]");
}

TEST_CASE("an acronym is no ordinary word with a capital", "[lexicon]") {
  CHECK(found(entry("who", "organisation", "en = 'WHO'"), "Who called WHO?", en) == "who[WHO]");
}

TEST_CASE("what is small in a proper form may be either", "[lexicon]") {
  const std::string ministry = entry("mod", "organisation", "vi = 'Bộ Quốc phòng'");
  CHECK(found(ministry, "tại BỘ QUỐC PHÒNG và Bộ Quốc phòng", vi) == "mod[BỘ QUỐC PHÒNG] mod[Bộ Quốc phòng]");
  CHECK(found(ministry, "tại bộ quốc phòng của họ", vi) == "");
}

TEST_CASE("a short form counts in both languages, letter by letter", "[lexicon]") {
  const std::string ministry = entry("mod", "organisation", "en = 'Ministry of Defence'\nshort = 'MoD'");
  CHECK(found(ministry, "the MoD said", en) == "mod[MoD]");
  CHECK(found(ministry, "theo MoD cho biết", vi) == "mod[MoD]");
  CHECK(found(ministry, "mod Mod MOD", en) == "");
}

TEST_CASE("a classifier before a Vietnamese form is part of it", "[lexicon]") {
  const std::string plane = entry("plane", "concept", "en = 'plane'\nvi = 'máy bay'\nclassifier = 'chiếc'");
  CHECK(found(plane, "mua 50 chiếc máy bay", vi) == "plane[chiếc máy bay] plane[máy bay]");
  CHECK(found(plane, "mua 50 chiếc xe", vi) == "");
  CHECK(found(plane, "chiếc plane", en) == "plane[plane]");
}

// --- inflection

TEST_CASE("English words bend by rule", "[lexicon][inflection]") {
  const auto [word, how, forms] = GENERATE(table<std::string, Inflection, std::string>({
      {"minister", Inflection::noun, "ministers"},
      {"ally", Inflection::noun, "allies"},
      {"day", Inflection::noun, "days"},
      {"speech", Inflection::noun, "speeches"},
      {"photo", Inflection::noun, "photos"},
      {"MP", Inflection::noun, "MPs"},
      {"prime minister", Inflection::noun, "prime ministers"},
      {"sign", Inflection::verb, "signs | signed | signing"},
      {"agree", Inflection::verb, "agrees | agreed | agreeing"},
      {"purchase", Inflection::verb, "purchases | purchased | purchasing"},
      {"carry out", Inflection::verb, "carries out | carried out | carrying out"},
      {"plan", Inflection::verb, "plans | planned | planning"},
      {"quit", Inflection::verb, "quits | quitted | quitting"},
      {"meet", Inflection::verb, "meets | meeted | meeting"},
      {"fix", Inflection::verb, "fixes | fixed | fixing"},
      {"open", Inflection::verb, "opens | opened | opening"},
      {"stay", Inflection::verb, "stays | stayed | staying"},
      {"die", Inflection::verb, "dies | died | dying"},
      {"veto", Inflection::verb, "vetoes | vetoed | vetoing"},
  }));
  CAPTURE(word);
  CHECK(joined(inflected(word, how, {})) == forms);
}

TEST_CASE("what does not bend is left alone", "[lexicon][inflection]") {
  CHECK(inflected("minister", Inflection::none, {}).empty());
  CHECK(inflected("", Inflection::noun, {}).empty());
  CHECK(inflected("737", Inflection::noun, {}).empty());
}

TEST_CASE("forms of one English word have one stem, other words have others", "[lexicon]") {
  for (const std::string form : {"signs", "signed", "signing"}) CHECK(stem_of(form) == stem_of("sign"));
  CHECK(stem_of("rated") == stem_of("rating"));
  CHECK(stem_of("companies") == stem_of("company"));
  CHECK(stem_of("stopped") == stem_of("stops"));
  CHECK(stem_of("sign") != stem_of("sigh"));
  CHECK(stem_of("red") == "red");
  CHECK(stem_of("up").empty());
}

TEST_CASE("an irregular verb lists its past; its -s and -ing are made by rule all the same",
          "[lexicon][inflection]") {
  const std::string irregular =
      "[[entry]]\nid = 'buy'\ntype = 'irregular'\ninflect = 'verb'\nen = ['bought']\n";
  const Lexicon lexicon =
      lexicon_of(irregular + entry("purchase", "concept", "en = ['buy', 'buy up']\ninflect = 'verb'"));
  CHECK(
      found(lexicon, "buy buys bought buying, bought up", en) ==
      "purchase[buy] purchase[buys] purchase[bought] purchase[buying] purchase[bought up] purchase[bought]");
  CHECK(found(lexicon, "buyed", en) == "");
  CHECK_FALSE(lexicon.find("buy"));  // it only bends others
}

TEST_CASE("an irregular noun lists its plural; the verb of the same letters is another word",
          "[lexicon][inflection]") {
  const std::string irregular =
      "[[entry]]\nid = 'man'\ntype = 'irregular'\ninflect = 'noun'\nen = ['men']\n"
      "[[entry]]\nid = 'man'\ntype = 'irregular'\ninflect = 'verb'\nen = ['manned']\n";
  const Lexicon lexicon = lexicon_of(irregular + entry("adult", "counter", "en = 'man'\ninflect = 'noun'"));
  CHECK(found(lexicon, "man men mans manned", en) == "adult[man] adult[men]");
}

TEST_CASE("only English forms bend, and a form that is listed is not a derived one",
          "[lexicon][inflection]") {
  const Lexicon lexicon =
      lexicon_of(entry("x", "concept", "en = ['sign', 'signs']\nvi = 'ban'\ninflect = 'verb'"));
  std::string forms;
  for (const Form& form : lexicon[*lexicon.find("x")].forms) forms += form.text + (form.derived ? "* " : " ");
  CHECK(forms == "sign signs ban signed* signing* ");
}

TEST_CASE("an entry may say of each English form how it bends", "[lexicon][inflection]") {
  const Lexicon lexicon = lexicon_of(
      entry("arrival", "concept", "en = 'at the gate'\nverb = ['arrive', 'touch down']\nnoun = 'arrival'"));
  CHECK(found(lexicon, "arrives touched down arrivals", en) ==
        "arrival[arrives] arrival[touched down] arrival[arrivals]");
  CHECK(found(lexicon, "at the gates, arrivaled", en) == "");
}

TEST_CASE("a form that is verb and noun has the forms of both", "[lexicon][inflection]") {
  const std::string irregular =
      "[[entry]]\nid = 'fly'\ntype = 'irregular'\ninflect = 'verb'\nen = ['flew']\n";
  const Lexicon lexicon =
      lexicon_of(irregular + entry("x", "concept", "verb = ['fly', 'address']\nnoun = ['address', 'fly']"));
  CHECK(found(lexicon, "flew flies flying addresses addressed", en) ==
        "x[flew] x[flies] x[flying] x[addresses] x[addressed]");
}

// --- ids and parents

TEST_CASE("an entry is what its parents are", "[lexicon]") {
  const Lexicon lexicon = lexicon_of(entry("body", "organisation", "") +                                //
                                     entry("ministry", "organisation", "parents = ['body']") +          //
                                     entry("mofa", "organisation", "parents = ['ministry', 'seat']") +  //
                                     entry("seat", "place", ""));
  const auto is_a = [&](const char* id, const char* ancestor) {
    return lexicon.is_a(*lexicon.find(id), *lexicon.find(ancestor));
  };
  CHECK(is_a("mofa", "mofa"));
  CHECK(is_a("mofa", "body"));
  CHECK(is_a("mofa", "seat"));
  CHECK_FALSE(is_a("body", "mofa"));
  CHECK_FALSE(is_a("ministry", "seat"));
  CHECK_FALSE(lexicon.find("embassy"));
}

TEST_CASE("a later entry replaces one of the same id, as a desk's layer does", "[lexicon]") {
  const auto named = [](const std::string& form) {
    Entry entry;
    entry.id = "x";
    entry.forms.push_back({form, FormLanguage::english, CaseRule::any});
    return entry;
  };
  Lexicon lexicon;
  lexicon.add({named("ours")});
  lexicon.add({named("theirs")});
  CHECK(lexicon.build().empty());
  CHECK(lexicon.entries().size() == 1);
  CHECK(found(lexicon, "ours, theirs", en) == "x[theirs]");
}

TEST_CASE("a lexicon works when copied and moved, and an empty one finds nothing", "[lexicon]") {
  Lexicon first = lexicon_of(entry("x", "concept", "en = 'a'"));
  const Lexicon copy = first;
  const Lexicon moved = std::move(first);
  CHECK(found(copy, "a", en) == "x[a]");
  CHECK(found(moved, "a", en) == "x[a]");
  CHECK(found(Lexicon(), "a", en) == "");
}

// --- hostile texts

TEST_CASE("the longest form there may be is found, and a text of its first words is not slow", "[lexicon]") {
  const std::string eleven = "a a a a a a a a a a a ";
  const Lexicon lexicon = lexicon_of(entry("long", "concept", "en = '" + eleven + "b'"));
  CHECK(found(lexicon, eleven + "b", en) == "long[" + eleven + "b]");
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "a ";
  CHECK(found(lexicon, text, en) == "");
}
