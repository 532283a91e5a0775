#include "claims/ladder_test.hpp"

#include <algorithm>

#include "claims/claim.hpp"
#include "rules/problems.hpp"
#include "rules/table_reader.hpp"

namespace doichieu {
namespace {

Article article_of(std::string_view text, Language language) {
  Article article;
  article.source.language = language;
  article.text = text;
  article.sections = {{SectionKind::body, {0, static_cast<std::uint32_t>(text.size())}}};
  return article;
}

/// The steps of one ladder that a text tells.
std::vector<Status> steps_told(std::string_view text, Language language, const std::string& ladder,
                               const RuleSet& rules) {
  std::vector<Status> out;
  for (const Claim& claim : extract_claims(article_of(text, language), rules, 0).claims)
    if (const Status* status = std::get_if<Status>(&claim.value); status && status->ladder.id == ladder)
      out.push_back(*status);
  return out;
}

/// Tests one ladder.
class LadderTester {
 public:
  LadderTester(const toml::Value& table, const RuleSet& rules, Problems& problems, RuleTest& out)
      : table_(table), id_(text_of(table, "id")), rules_(rules), problems_(problems), out_(out) {}

  void run() {
    bool exemplified[2] = {false, false};
    for (const toml::Value& example : tables_of(table_, "example")) {
      ++out_.examples;
      exemplified[index(language_of(example))] = true;
      test_example(example);
    }
    const auto counterexamples = tables_of(table_, "counterexample");
    for (const toml::Value& example : counterexamples) {
      ++out_.counterexamples;
      test_counterexample(example);
    }
    for (const Language language : {Language::english, Language::vietnamese})
      if (has_words_in(language) && !exemplified[index(language)])
        problems_.error(
            mark_of_table(table_),
            quoted(id_) + " has no example in the language \"" + std::string(tag(language)) + "\"",
            "add one to 'example'");
    if (counterexamples.empty() && (has_words_in(Language::english) || has_words_in(Language::vietnamese)))
      problems_.error(mark_of_table(table_), quoted(id_) + " has no counter-example",
                      "add one to 'counterexample'");
  }

 private:
  static std::size_t index(Language language) { return static_cast<std::size_t>(language); }

  static Language language_of(const toml::Value& example) {
    return text_of(example, "lang") == tag(Language::vietnamese) ? Language::vietnamese : Language::english;
  }

  void test_example(const toml::Value& example) {
    const std::string_view wanted = text_of(example, "step");
    const auto step = rules_.lexicon.find(wanted);
    if (!step || rules_.lexicon[*step].code != id_) {
      problems_.error(mark(*example.find("step")), quoted(wanted) + " is no step of " + quoted(id_), "");
      return;
    }
    const Entry& entry = rules_.lexicon[*step];
    const auto told = steps_told(text_of(example, "text"), language_of(example), id_, rules_);
    if (std::none_of(told.begin(), told.end(), [&](const Status& one) {
          return one.low == entry.low && one.high == std::max(entry.low, entry.high);
        }))
      problems_.error(mark(*example.find("text")), "this tells no " + quoted(wanted), seen(told));
  }

  void test_counterexample(const toml::Value& example) {
    const auto told = steps_told(text_of(example, "text"), language_of(example), id_, rules_);
    if (!told.empty())
      problems_.error(mark(*example.find("text")), "this tells a step of " + quoted(id_), seen(told));
  }

  static std::string seen(const std::vector<Status>& told) {
    return told.empty() ? "no step of the ladder is seen in it" : "seen in it: " + told.front().written;
  }

  bool has_words_in(Language language) const {
    const FormLanguage wanted =
        language == Language::english ? FormLanguage::english : FormLanguage::vietnamese;
    const auto steps = rules_.lexicon.of_type(EntryType::step);
    return std::any_of(steps.begin(), steps.end(), [&](EntryId id) {
      const Entry& step = rules_.lexicon[id];
      return step.code == id_ && std::any_of(step.forms.begin(), step.forms.end(), [&](const Form& form) {
               return form.language == wanted || form.language == FormLanguage::any;
             });
    });
  }

  const toml::Value& table_;
  std::string id_;
  const RuleSet& rules_;
  Problems& problems_;
  RuleTest& out_;
};

}  // namespace

RuleTest test_ladders(const RuleSet& rules, const std::vector<RuleFile>& files) {
  RuleTest out;
  for (const RuleFile& file : files) {
    if (file_kind_of(file.path) != FileKind::lexicon) continue;
    const toml::Document document = toml::parse(file.text, file.name()).value;
    Problems problems(document);
    for (const toml::Value& table : tables_of(document.root, "entry")) {
      const auto entry = rules.lexicon.find(text_of(table, "id"));
      if (entry && rules.lexicon.type(*entry) == EntryType::ladder &&
          rules.lexicon[*entry].layer == file.layer)
        LadderTester(table, rules, problems, out).run();
    }
    for (Diagnostic& failure : std::move(problems).finish()) out.failures.push_back(std::move(failure));
  }
  return out;
}

}  // namespace doichieu
