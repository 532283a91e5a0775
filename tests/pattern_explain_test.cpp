// Why a pattern matches, and what stopped one that does not.

#include "rules/pattern_explain.hpp"

#include "catch.hpp"
#include "claims/rule_matches.hpp"
#include "corpus_sample.hpp"

using namespace doichieu;
using namespace doichieu::sample;

namespace {

const RuleFile words = {"lexicon/a.toml",
                        "type = 'concept'\nentry = [\n"
                        "{ id = 'buy', verb = ['buy'], en = ['bought'] },\n"
                        "{ id = 'jet', noun = ['jet'] },\n]\n"};

/// What one pattern makes of one sentence, in words.
class Trial {
 public:
  Trial(const std::string& pattern, const std::string& text)
      : rules_(load_rules({words,
                           {"claims/a.toml",
                            "[[fragment]]\nid = 'deed'\nmatch.en = 'agreed (to|with)'\n"
                            "[[claim]]\nid = 'x'\nkind = 'quantity'\nmatch.en = \"" +
                                pattern + "\"\n"}})
                   .value),
        source_(text),
        text_(normalise(source_)),
        hits_(rules_.lexicon.match(text_, Language::english)),
        explainer_(rules_.patterns[0], text_, hits_, no_mentions_),
        attempts_(explainer_.explain(0, text_.sentences()[0].tokens)) {}

  const Attempt& only() const {
    REQUIRE(attempts_.size() == 1);
    return attempts_.front();
  }
  std::size_t count() const { return attempts_.size(); }

  /// "<buy>=bought jets=jets"
  std::string passed() const {
    std::string out;
    for (const PassedPart& one : only().passed)
      out += (out.empty() ? "" : " ") + std::string(one.part.text()) + "=" +
             std::string(text_.source(one.tokens));
    return out;
  }
  /// "by: the sky"
  std::string stopped() const {
    std::string out = std::string(only().stopped.text()) + ":";
    for (const std::uint32_t token : only().tried)
      out += token < text_.size() ? " " + std::string(text_.source({token, token + 1})) : " -";
    return out;
  }

 private:
  RuleSet rules_;
  std::string source_;
  NormalText text_;
  Hits hits_;
  std::vector<TypedRange> no_mentions_;
  PatternExplainer explainer_;
  std::vector<Attempt> attempts_;
};

}  // namespace

TEST_CASE("a match names each part with its words, and the entry of a concept", "[explain]") {
  const Trial trial("<buy> [the] .. jets", "They bought the new jets.");
  CHECK(trial.only().stop == Stop::none);
  CHECK(trial.passed() == "<buy>=bought the=the jets=jets");
  CHECK(trial.only().passed[0].entry != no_entry);
  CHECK(trial.only().passed[2].entry == no_entry);
}

TEST_CASE("every match of a sentence is told", "[explain]") {
  CHECK(Trial("<buy> jets", "He bought jets, she bought jets.").count() == 2);
}

TEST_CASE("a word that is not there is named, with the words where it was looked for", "[explain]") {
  const Trial trial("<buy> ..2 jets", "They bought the old ships there.");
  CHECK(trial.only().stop == Stop::word);
  CHECK(trial.passed() == "<buy>=bought");
  CHECK(trial.stopped() == "jets: the old ships");
  CHECK(trial.only().share == 0.5);
}

TEST_CASE("a concept that is not there is named", "[explain]") {
  const Trial trial("they .. <buy>", "They leased jets.");
  CHECK(trial.only().stop == Stop::concept_);
  CHECK(trial.stopped() == "<buy>: leased jets . -");
}

TEST_CASE("a mention that is not there is named as the pattern writes it", "[explain]") {
  const Trial trial("<buy> {item:quantity}", "They bought jets.");
  CHECK(trial.only().stop == Stop::mention);
  CHECK(trial.stopped() == "{item:quantity}: jets");
}

TEST_CASE("what must not stand there is to blame where the pattern would go on without it", "[explain]") {
  const Trial gap("they ..4 !(not|never) <buy> jets", "They did not buy jets.");
  CHECK(gap.only().stop == Stop::refused);
  CHECK(gap.stopped() == "not|never: not");
  const Trial behind("<buy> jets !(again)", "They bought jets again.");
  CHECK(behind.only().stop == Stop::refused);
  CHECK(behind.stopped() == "again: again");
}

TEST_CASE("what must not stand there is not to blame for what is missing anyway", "[explain]") {
  const Trial trial("they ..4 !(not) <buy> jets", "They did not lease jets.");
  CHECK(trial.only().stop == Stop::concept_);
}

TEST_CASE("the ends of a sentence are told as such", "[explain]") {
  CHECK(Trial("^ <buy> jets", "They bought jets.").only().stop == Stop::start);
  CHECK(Trial("<buy> jets $", "They bought jets there.").only().stop == Stop::end);
}

TEST_CASE("of several ways the one that got furthest is told", "[explain]") {
  const Trial trial("<buy> jets for money", "He bought ships, she bought jets for nothing.");
  CHECK(trial.passed() == "<buy>=bought jets=jets for=for");
  CHECK(trial.stopped() == "money: nothing");
}

TEST_CASE("a part of a fragment is told with the fragment it stands in", "[explain]") {
  const Trial trial("they &deed <buy>", "They agreed on jets.");
  CHECK(trial.only().stopped.fragment == "deed");
  CHECK(trial.only().stopped.pattern == "agreed (to|with)");
}

TEST_CASE("what is called a match is one, in every sentence of the corpus", "[explain][corpus]") {
  std::size_t matched = 0, near = 0;
  for (const std::string& name : stories())
    for (const Article& article : story_of(name).articles) {
      const NormalText text = normalise(article.text, article.sections, rules().abbreviations);
      const Mentions mentions = find_mentions(article, text, rules());
      const std::vector<TypedRange> ranges = typed_ranges(mentions);
      const PatternSet& patterns = rules().patterns[static_cast<std::size_t>(article.source.language)];
      std::vector<std::vector<std::uint32_t>> expected(patterns.size());  // first tokens
      patterns.match(text, mentions.hits, ranges, [&](const PatternMatch& match) {
        expected[match.pattern].push_back(match.tokens.first);
      });
      PatternExplainer explainer(patterns, text, mentions.hits, ranges);
      for (std::uint32_t pattern = 0; pattern < patterns.size(); ++pattern) {
        std::vector<std::uint32_t> told;
        for (const Sentence& sentence : text.sentences())
          for (const Attempt& attempt : explainer.explain(pattern, sentence.tokens)) {
            if (attempt.stop == Stop::none) told.push_back(attempt.tokens.first);
            ++(attempt.stop == Stop::none ? matched : near);
          }
        CAPTURE(article.source.path, pattern);
        CHECK(told == expected[pattern]);
      }
    }
  CHECK(matched > 10);
  CHECK(near > matched);
}
