// The compiled form of the rules: the same rules as the files, or none at all.

#include "rules/compiled.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <thread>
#include <tuple>

#include "catch.hpp"
#include "pipeline.hpp"
#include "reader/reader.hpp"
#include "report/format.hpp"
#include "rules/compiled_io.hpp"

using namespace doichieu;
namespace fs = std::filesystem;

namespace {

const std::string& image() {
  static const std::string made(embedded_image());
  return made;
}

Loaded<RuleSet> from_image(std::string_view bytes) {
  std::optional<CompiledRules> compiled = read_image(bytes);
  REQUIRE(compiled);
  return finish_rules(*std::move(compiled));
}

const RuleSet& compiled_rules() {
  static const Loaded<RuleSet> loaded = from_image(image());
  return loaded.value;
}

const RuleSet& parsed_rules() {
  static const Loaded<RuleSet> loaded = load_rules(embedded_rules());
  return loaded.value;
}

/// Another image in place of the one linked in, for as long as this lives.
class Embedded {
 public:
  explicit Embedded(std::string_view bytes) : before_(embed_image(bytes)) {}
  Embedded(const Embedded&) = delete;
  ~Embedded() { embed_image(before_); }

 private:
  std::string_view before_;
};

std::vector<Story> corpus() {
  std::vector<Story> stories;
  for (const auto& folder : fs::directory_iterator(fs::path(DOICHIEU_SOURCE_DIR) / "corpus"))
    if (folder.is_directory()) stories.push_back(read_story({folder.path().string()}, {}));
  return stories;
}

auto parts_of(const Check& check) {
  return std::tie(check.id, check.kind, check.key, check.single, check.severity, check.verdicts,
                  check.messages, check.reasons, check.notes, check.file, check.place);
}

auto parts_of(const ClaimRule& claim) {
  return std::tie(claim.id, claim.kind, claim.slots, claim.value, claim.patterns, claim.file, claim.place);
}

std::string flipped(std::string bytes, std::size_t at) {
  bytes[at] = static_cast<char>(bytes[at] ^ (1 << at % 8));
  return bytes;
}

const std::vector<RuleFile> small_rules = {
    {"lexicon/a.toml",
     "type = 'role'\n[[entry]]\nid = 'role.minister'\nen = ['minister']\nvi = 'bộ trưởng'\ninflect = 'noun'\n"
     "[[entry]]\nid = 'role.chief'\nen = ['chief', 'minister']\nparents = ['role.minister']\n"
     "from = 2020-01-01\n"},
    {"claims/a.toml",
     "[[claim]]\nid = 'meet'\nkind = 'list'\nvalue = '{who}'\nmatch.en = ['<role.minister> met "
     "{who:person}']\n"
     "[[claim.example]]\ntext = 'Ministers met Ann Lee.'\ngive = { who = 'Ann Lee' }\n"},
};

}  // namespace

// --- The same rules.

TEST_CASE("the program starts from an image, not from the files", "[compiled]") {
  const std::optional<CompiledRules> compiled = read_image(embedded_image());
  REQUIRE(compiled);
  CHECK(compiled->hash == parsed_rules().hash);
}

TEST_CASE("an image gives the entries of the files, all of each", "[compiled]") {
  CHECK((compiled_rules().lexicon.entries() == parsed_rules().lexicon.entries()));
}

TEST_CASE("an image gives the family of every entry", "[compiled]") {
  const Lexicon &compiled = compiled_rules().lexicon, &parsed = parsed_rules().lexicon;
  std::size_t related = 0, differing = 0;
  for (EntryId id = 0; id < parsed.entries().size(); ++id)
    for (EntryId above = 0; above < parsed.entries().size(); above += 7) {
      related += parsed.is_a(id, above) && id != above;
      differing += compiled.is_a(id, above) != parsed.is_a(id, above);
    }
  CHECK(related > 0);
  CHECK(differing == 0);
}

TEST_CASE("an image gives the checks and claims of the files", "[compiled]") {
  const RuleSet &compiled = compiled_rules(), &parsed = parsed_rules();
  CHECK(compiled.hash == parsed.hash);
  REQUIRE(compiled.checks.size() == parsed.checks.size());
  for (std::size_t i = 0; i < parsed.checks.size(); ++i) {
    INFO(parsed.checks[i].id);
    CHECK((parts_of(compiled.checks[i]) == parts_of(parsed.checks[i])));
  }
  REQUIRE(compiled.claims.size() == parsed.claims.size());
  for (std::size_t i = 0; i < parsed.claims.size(); ++i) {
    INFO(parsed.claims[i].id);
    CHECK((parts_of(compiled.claims[i]) == parts_of(parsed.claims[i])));
    CHECK(compiled.claims[i].examples.size() == parsed.claims[i].examples.size());
  }
  for (const Language language : {Language::english, Language::vietnamese}) {
    const PatternSet& a = compiled.patterns[static_cast<std::size_t>(language)];
    const PatternSet& b = parsed.patterns[static_cast<std::size_t>(language)];
    REQUIRE(a.size() == b.size());
    for (std::uint32_t i = 0; i < b.size(); ++i) {
      CHECK(a.captures(i) == b.captures(i));
      CHECK(a.anchors(i) == b.anchors(i));
    }
  }
}

TEST_CASE("an image finds in the corpus what the files find", "[compiled]") {
  for (const Story& story : corpus())
    for (const Article& article : story.articles) {
      INFO(story.name << ", " << article.source.id);
      const NormalText a = normalise(article.text, article.sections, compiled_rules().abbreviations);
      const NormalText b = normalise(article.text, article.sections, parsed_rules().abbreviations);
      CHECK(a.sentences().size() == b.sentences().size());
      for (const Language language : {Language::english, Language::vietnamese}) {
        const Hits found = compiled_rules().lexicon.match(a, language);
        CHECK_FALSE(found.all().empty());
        CHECK((found.all() == parsed_rules().lexicon.match(b, language).all()));
      }
    }
}

TEST_CASE("an image gives the reports that the files give", "[compiled]") {
  for (const Story& story : corpus()) {
    INFO(story.name);
    const Format& json = *find_format("json");
    CHECK((json.write(check(story, compiled_rules()), {}) == json.write(check(story, parsed_rules()), {})));
  }
}

TEST_CASE("an image tells the mistakes that the files tell", "[compiled]") {
  const auto with = [](const std::string& path, const std::string& text) {
    std::vector<RuleFile> files = small_rules;
    files.push_back({path, text});
    return files;
  };
  const std::vector<RuleFile> sets[] = {
      small_rules,
      with("lexicon/b.toml", "[[entry"),
      with("lexicon/b.toml", "[[entry]]\nid = 'role.chief'"),
      with("checks/b.toml", "[[check]]\nid = 1\nsingle = true\nkey = [1.5, 2020-01-01, {a = 'b'}]"),
      with("claims/b.toml", "[[claim]]\nid = 'meet'\nmatch.vi = '<role.mayor> x'"),
      with("elsewhere/b.toml", ""),
  };
  for (const std::vector<RuleFile>& files : sets) {
    INFO(files.back().path << ": " << files.back().text);
    const std::vector<Diagnostic> told = load_rules(files).diagnostics;
    CHECK_FALSE(told.empty());  // 'minister' is a form of two
    CHECK(from_image(write_image(compile_rules(files))).diagnostics == told);
  }
}

TEST_CASE("one set of files makes one image", "[compiled]") {
  CHECK((write_image(compile_rules(embedded_rules())) == image()));
  CHECK((write_image(*read_image(image())) == image()));
}

TEST_CASE("an image may lie anywhere in memory", "[compiled]") {
  const std::string bytes = write_image(compile_rules(small_rules));
  for (std::size_t shift = 0; shift < 8; ++shift) {
    const std::string moved = std::string(shift, 'x') + bytes;
    CHECK(from_image(std::string_view(moved).substr(shift)).value.hash == load_rules(small_rules).value.hash);
  }
}

TEST_CASE("what was read from an image stays when the bytes are gone", "[compiled]") {
  auto bytes = std::make_unique<std::string>(write_image(compile_rules(small_rules)));
  const Loaded<RuleSet> loaded = from_image(*bytes);
  bytes.reset();
  const Lexicon& lexicon = loaded.value.lexicon;
  const auto chief = lexicon.find("role.chief");
  REQUIRE(chief);
  CHECK(lexicon[*chief].parents == std::vector<std::string>{"role.minister"});
  const NormalText text = normalise("The minister and the chief");
  CHECK(lexicon.match(text, Language::english).all().size() == 3);
}

TEST_CASE("an entry of an image is made once, whoever asks first", "[compiled]") {
  const Loaded<RuleSet> loaded = from_image(image());
  const Lexicon& lexicon = loaded.value.lexicon;
  const std::size_t count = lexicon.entries().size();
  std::vector<std::vector<const Entry*>> seen(4);
  {
    std::vector<std::jthread> threads;
    for (std::vector<const Entry*>& mine : seen)
      threads.emplace_back([&] {
        for (EntryId id = 0; id < count; ++id) mine.push_back(&lexicon[id]);
      });
  }
  for (const std::vector<const Entry*>& mine : seen) CHECK((mine == seen.front()));
  const Lexicon copy = lexicon;
  CHECK(&copy[0] == &lexicon[0]);
}

TEST_CASE("an image lists the entries of each type", "[compiled]") {
  const Lexicon& lexicon = compiled_rules().lexicon;
  std::size_t listed = 0;
  for (std::size_t i = 0; i < entry_type_count; ++i) {
    const auto type = static_cast<EntryType>(i);
    const auto ids = lexicon.of_type(type);
    CHECK(std::is_sorted(ids.begin(), ids.end()));
    CHECK(std::all_of(ids.begin(), ids.end(), [&](EntryId id) { return lexicon[id].type == type; }));
    listed += ids.size();
  }
  CHECK(listed == lexicon.entries().size());
}

TEST_CASE("letters are folded by an image as they are without one", "[compiled]") {
  REQUIRE(read_embedded_image());  // from now on its table is looked up
  const std::vector<Folded> made = make_fold_table();
  const FoldTable used;
  std::size_t differing = 0;
  for (char32_t c = 0; c < FoldTable::end; ++c)
    if (FoldTable::holds(c))
      differing += used[c].bytes != made[c].bytes || used[c].size != made[c].size ||
                   used[c].kind != made[c].kind || used[c].upper != made[c].upper ||
                   used[c].traits != made[c].traits;
  CHECK(differing == 0);
}

// --- None at all.

TEST_CASE("an image with a flipped bit is not read", "[compiled]") {
  const std::string bytes = write_image(compile_rules(small_rules));
  REQUIRE(read_image(bytes));
  std::size_t read = 0;
  for (std::size_t at = 0; at < bytes.size(); at += at < 1024 ? 1 : 61)
    read += read_image(flipped(bytes, at)).has_value();
  CHECK(read == 0);
}

TEST_CASE("an image cut short, or with more behind it, is not read", "[compiled]") {
  const std::string bytes = write_image(compile_rules(small_rules));
  std::size_t read = 0;
  for (std::size_t size = 0; size < bytes.size(); size += size < 256 ? 1 : 127)
    read += read_image(std::string_view(bytes).substr(0, size)).has_value();
  CHECK(read == 0);
  CHECK_FALSE(read_image(bytes + '\0'));
  CHECK_FALSE(read_image(bytes + bytes));
}

TEST_CASE("what is no image is not read", "[compiled]") {
  CHECK_FALSE(read_image(""));
  CHECK_FALSE(read_image("type = 'role'"));
  CHECK_FALSE(read_image(std::string(100'000, '\0')));
}

TEST_CASE("where another image or none is linked in, the files are taken, and all is as before",
          "[compiled]") {
  const std::string other_format = flipped(image(), 8);
  for (const std::string& damaged : {std::string(), other_format, image().substr(0, image().size() / 2)}) {
    INFO(damaged.size() << " bytes");
    const Embedded other(damaged);
    const Loaded<RuleSet> loaded = load_rules("");
    CHECK(loaded.value.hash == compiled_rules().hash);
    CHECK((loaded.value.lexicon.entries() == compiled_rules().lexicon.entries()));
  }
}

// --- What an image is written and read with.

TEST_CASE("a count that the bytes cannot hold is refused before memory is taken", "[compiled]") {
  ImageWriter writer;
  writer.put(std::uint64_t{1} << 60);
  std::vector<std::uint64_t> numbers;
  std::vector<std::string> texts;
  std::string text;
  CHECK_THROWS_AS(ImageReader(writer.bytes()).get(numbers), BrokenImage);
  CHECK_THROWS_AS(ImageReader(writer.bytes()).get(texts), BrokenImage);
  CHECK_THROWS_AS(ImageReader(writer.bytes()).get(text), BrokenImage);
}

TEST_CASE("values come back as they were", "[compiled]") {
  const std::vector<std::string> texts = {"", "Tô Lâm", std::string("\0x", 2)};
  const std::vector<std::uint32_t> numbers = {1, 2, 3}, none;
  const std::variant<bool, double, std::string> choice = 2.5;
  ImageWriter writer;
  writer.put(texts);
  writer.put(numbers);
  writer.put(none);
  writer.put(choice);
  ImageReader reader(writer.bytes());
  std::vector<std::string> texts_read;
  std::vector<std::uint32_t> numbers_read, none_read;
  std::variant<bool, double, std::string> choice_read;
  reader.get(texts_read);
  reader.get(numbers_read);
  reader.get(none_read);
  reader.get(choice_read);
  CHECK(texts_read == texts);
  CHECK(numbers_read == numbers);
  CHECK(none_read.empty());
  CHECK((choice_read == choice));
  CHECK(reader.at_end());
}
