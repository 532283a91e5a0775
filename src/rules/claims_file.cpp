#include "rules/claims_file.hpp"

#include <set>

#include "rules/schema.hpp"

namespace doichieu {
namespace {

constexpr std::array<std::string_view, 2> languages = {"en", "vi"};

/// The name in "{name}"; nothing for any other text.
std::optional<std::string_view> braced(std::string_view text) {
  if (text.size() < 3 || text.front() != '{' || text.back() != '}') return std::nullopt;
  const std::string_view inside = text.substr(1, text.size() - 2);
  if (inside.find_first_of("{}") != std::string_view::npos) return std::nullopt;
  return inside;
}

PatternSource source_of(const Word& word, const std::string& file, std::size_t language) {
  return {std::string(word.text), file, part_of(word, 0, 0).place, {}, static_cast<Language>(language)};
}

/// Reads one [[claim]].
class ClaimReader {
 public:
  ClaimReader(const toml::Value& table, const std::string& file, Problems& problems)
      : table_(table), file_(file), problems_(problems) {}

  ClaimDraft read(ClaimKind kind, const Lexicon& lexicon, std::array<PatternSet, 2>& patterns) {
    const Mark where = mark_of_table(table_);
    draft_ = {{}, where};
    draft_.rule.id = text_of(table_, "id");
    draft_.rule.kind = kind;
    draft_.rule.file = file_;
    draft_.rule.place = where.place;
    read_patterns(lexicon, patterns);
    read_slots();
    read_value();
    if (whole_) check_used();
    read_examples("example", true);
    read_examples("counterexample", false);
    return std::move(draft_);
  }

 private:
  struct Pattern {
    Word word;
    std::set<std::string, std::less<>> captures;
  };

  void read_patterns(const Lexicon& lexicon, std::array<PatternSet, 2>& patterns) {
    const toml::Value* match = table_.find("match");
    if (match == nullptr || match->table() == nullptr) return;
    check_table(*match, mark(*match), keys_of(FileKind::claims, "claim.match"), "'match'", problems_);
    for (std::size_t language = 0; language < languages.size(); ++language)
      for (const Word& word : texts_of(*match, languages[language])) {
        const std::uint32_t index = patterns[language].size();
        for (Diagnostic& mistake : patterns[language].add(source_of(word, file_, language), lexicon)) {
          whole_ &= mistake.level != Level::error;
          problems_.add(std::move(mistake));
        }
        // What a pattern with a broken fragment would capture is not known either.
        whole_ &= !patterns[language].anchors(index).empty();
        // Copies: the set may move its names when the next pattern comes.
        const auto names = patterns[language].captures(index);
        patterns_.push_back({word, {names.begin(), names.end()}});
        captures_.insert(names.begin(), names.end());
        draft_.rule.patterns[language].push_back(index);
        draft_.rule.pattern_marks[language].push_back(part_of(word, 0, word.text.size()));
      }
    if (patterns_.empty())
      problems_.error(draft_.id, "a claim without a pattern", "add match.en or match.vi");
  }

  void read_slots() {
    for (const auto& [key, value] : items_of(table_, "slots")) {
      const auto slot = find_name<SlotName>(key.name);
      if (!slot)
        problems_.error(mark(key), "unknown slot " + quoted(key.name),
                        suggestion(key.name, names_of<SlotName>()));
      const std::string* text = value.string();
      if (text == nullptr) {
        problems_.error(mark(value), "a slot must be a string, not " + std::string(value.kind()),
                        "a word, or a capture such as \"{who}\"");
        continue;
      }
      use({*text, mark(value)});
      if (slot) draft_.rule.slots[*slot] = *text;
    }
  }

  void read_value() {
    const std::string_view text = text_of(table_, "value");
    if (text.empty()) return;
    const Word word = {text, mark(*table_.find("value"))};
    if (!braced(text)) {
      problems_.error(word.where, "'value' must be a capture", "such as \"{what}\"");
      return;
    }
    use(word);
    draft_.rule.value = text;
    for (const Pattern& pattern : patterns_)
      if (whole_ && captured(*braced(text)) && !pattern.captures.contains(*braced(text)))
        problems_.error(pattern.word.where, "this pattern never captures the value " + std::string(text));
  }

  /// A slot or the value asks for a capture.
  void use(const Word& word) {
    const auto name = braced(word.text);
    if (!name) {
      if (word.text.find_first_of("{}") != std::string_view::npos)
        problems_.error(word.where, "a slot is one word or one capture, not a mixture");
      return;
    }
    used_.emplace(*name);
    if (whole_ && !captured(*name))
      problems_.error(word.where, "no pattern captures '{" + std::string(*name) + "}'",
                      suggest_capture(*name));
  }

  /// What is captured is meant for something.
  void check_used() {
    for (const Pattern& pattern : patterns_)
      for (const std::string& name : pattern.captures) {
        if (used_.contains(name)) continue;
        // Not in the pattern: a fragment captures it.
        const std::size_t at =
            problems_.full() ? std::string_view::npos : pattern.word.text.find("{" + std::string(name));
        const bool inside = at != std::string_view::npos;
        problems_.error(inside ? part_of(pattern.word, at + 1, name.size()) : pattern.word.where,
                        "the capture " + quoted(name) + " is never used",
                        "use it in 'value' or 'slots', or leave the name out: {:…}");
      }
  }

  void read_examples(std::string_view which, bool must_match) {
    for (const toml::Value& table : tables_of(table_, which)) {
      const std::string schema = "claim." + std::string(which);
      check_table(table, mark_of_table(table), keys_of(FileKind::claims, schema),
                  "an " + std::string(must_match ? "" : "counter") + "example", problems_);
      ClaimRule::Example example;
      example.text = text_of(table, "text");
      example.language = language_of(text_of(table, "lang")).value_or(usual_language());
      example.must_match = must_match;
      for (const Word& text : texts_of(table, "text")) example.where = part_of(text, 0, text.text.size());
      for (const auto& [key, value] : items_of(table, "give")) {
        if (value.string() == nullptr)
          problems_.error(mark(value),
                          "what a capture gives must be a string, not " + std::string(value.kind()));
        else if (whole_ && !captured(key.name))
          problems_.error(mark(key), "no pattern captures " + quoted(key.name), suggest_capture(key.name));
        else
          example.give[key.name] = *value.string();
      }
      draft_.rule.examples.push_back(std::move(example));
    }
  }

  Language usual_language() const {
    return draft_.rule.patterns[0].empty() && !draft_.rule.patterns[1].empty() ? Language::vietnamese
                                                                               : Language::english;
  }

  bool captured(std::string_view name) const { return captures_.contains(name); }
  std::string suggest_capture(std::string_view name) const {
    return problems_.full()
               ? ""
               : suggestion(name, std::vector<std::string_view>(captures_.begin(), captures_.end()));
  }

  const toml::Value& table_;
  const std::string& file_;
  Problems& problems_;
  ClaimDraft draft_;
  std::vector<Pattern> patterns_;
  std::set<std::string, std::less<>> captures_;  ///< of all patterns
  std::set<std::string, std::less<>> used_;
  bool whole_ = true;  ///< no pattern has mistakes, so what they capture is known
};

}  // namespace

void read_fragments(const toml::Document& document, Fragments& fragments, Problems& problems) {
  for (const toml::Value& table : tables_of(document.root, "fragment")) {
    check_table(table, mark_of_table(table), keys_of(FileKind::claims, "fragment"), "a fragment", problems);
    const toml::Value* match = table.find("match");
    if (match == nullptr || match->table() == nullptr) continue;
    check_table(*match, mark(*match), keys_of(FileKind::claims, "fragment.match"), "'match'", problems);
    for (std::size_t language = 0; language < languages.size(); ++language)
      for (const Word& word : texts_of(*match, languages[language]))
        fragments[language].push_back(
            {std::string(text_of(table, "id")), source_of(word, document.file, language)});
  }
}

std::vector<ClaimDraft> read_claims(const toml::Document& document, const Lexicon& lexicon,
                                    std::array<PatternSet, 2>& patterns, const Holds& holds,
                                    Problems& problems) {
  check_table(document.root, {}, keys_of(FileKind::claims, ""), "a claims file", problems);
  std::vector<ClaimDraft> drafts;
  for (const toml::Value& table : tables_of(document.root, "claim")) {
    if (!holds(table)) continue;
    check_table(table, mark_of_table(table), keys_of(FileKind::claims, "claim"), "a claim", problems);
    const auto kind = choice_of<ClaimKind>(table, "kind");
    ClaimDraft draft = ClaimReader(table, document.file, problems)
                           .read(kind.value_or(ClaimKind::quantity), lexicon, patterns);
    if (kind && !draft.rule.id.empty()) drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace doichieu
