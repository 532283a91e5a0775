#include "claims/rule_test.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "claims/claim.hpp"
#include "claims/people.hpp"
#include "claims/rule_matches.hpp"
#include "rules/problems.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

Article article_of(const ClaimRule::Example& example) {
  Article article;
  article.source.language = example.language;
  article.text = example.text;
  article.sections = {{SectionKind::body, {0, static_cast<std::uint32_t>(example.text.size())}}};
  return article;
}

std::string braced(std::string_view name) {
  return "{" + std::string(name) + "}";
}

/// The tokens that `match` captured under `name`; null where it did not.
const TokenRange* captured(const PatternMatch& match, std::string_view name) {
  for (const Capture& capture : match.captures)
    if (capture.name == name) return &capture.tokens;
  return nullptr;
}

/// An example as the program reads it.
class Reading {
 public:
  Reading(const ClaimRule::Example& example, const RuleSet& rules)
      : rules_(rules),
        article_(article_of(example)),
        text_(normalise(article_.text, article_.sections, rules.abbreviations)),
        mentions_(find_mentions(article_, text_, rules)),
        words_{text_, mentions_.hits, rules.lexicon, example.language},
        lists_(article_, words_, mentions_),
        claims_(extract_claims(article_, rules, 0).claims) {}

  Reading(const Reading&) = delete;  // its parts point at each other

  /// Where the patterns of `rule` match.
  std::vector<PatternMatch> matches(const ClaimRule& rule) const {
    std::vector<PatternMatch> out;
    for_each_match(words_, mentions_, rules_, [&](const ClaimRule& found, const PatternMatch& match) {
      if (&found == &rule) out.push_back(match);
    });
    return out;
  }

  /// Does a claim come of a match?
  bool makes_claim(const ClaimRule& rule, const PatternMatch& match) const {
    if (rule.kind == ClaimKind::list) return lists_.read(rule, match).has_value();
    return claim_at(rule, match) != nullptr;
  }

  /// The rule that made the claim of a match, where it is another: that comes first, and its slots count.
  std::string other_rule(const ClaimRule& rule, const PatternMatch& match) const {
    const Claim* claim = rule.kind == ClaimKind::list ? nullptr : claim_at(rule, match);
    return claim == nullptr || claim->rule == rule.id ? "" : claim->rule;
  }

  /// The names of `give` that a match did not capture so.
  std::vector<std::string> wrong(const PatternMatch& match,
                                 const std::map<std::string, std::string>& give) const {
    std::vector<std::string> out;
    for (const auto& [name, words] : give) {
      const TokenRange* tokens = captured(match, name);
      const NormalText wanted = normalise(words);
      if (!tokens || text_.folded(*tokens) != wanted.folded(TokenRange{0, wanted.size()}))
        out.push_back(name);
    }
    return out;
  }

  /// What a pattern has to match on: "organisation 'FPT', quantity '50'".
  std::string mentions() const {
    std::string out;
    for (const TypedRange& mention : typed_ranges(mentions_))
      out.append(out.empty() ? "" : ", ")
          .append(name(mention.type))
          .append(" " + quoted(text_.source(mention.tokens)));
    return out.empty() ? "no name, office, figure or date is seen in it" : "seen in it: " + out;
  }

  std::string_view source(TokenRange tokens) const { return text_.source(tokens); }
  Span span(TokenRange tokens) const { return text_.span(tokens); }

 private:
  /// The claim of the rule's kind that stands at its value; null where none does.
  const Claim* claim_at(const ClaimRule& rule, const PatternMatch& match) const {
    if (rule.value.size() < 3) return nullptr;
    const TokenRange* value = captured(match, std::string_view(rule.value).substr(1, rule.value.size() - 2));
    if (!value) return nullptr;
    const std::uint32_t begin = text_.span(*value).begin;
    const auto found = std::find_if(claims_.begin(), claims_.end(), [&](const Claim& claim) {
      return claim.kind == rule.kind && std::any_of(claim.where.begin(), claim.where.end(),
                                                    [&](Span span) { return span.begin == begin; });
    });
    return found == claims_.end() ? nullptr : &*found;
  }

  const RuleSet& rules_;
  Article article_;
  NormalText text_;
  Mentions mentions_;
  Words words_;
  ListReader lists_;
  std::vector<Claim> claims_;
};

/// Tests one rule.
class RuleTester {
 public:
  RuleTester(const ClaimRule& rule, const RuleSet& rules, RuleTest& out)
      : rule_(rule), rules_(rules), out_(out) {}

  void run() {
    for (const ClaimRule::Example& example : rule_.examples) {
      const Reading reading(example, rules_);
      if (example.must_match) {
        ++out_.examples;
        test_example(example, reading);
      } else {
        ++out_.counterexamples;
        test_counterexample(example, reading);
      }
    }
    test_cover();
  }

 private:
  void test_example(const ClaimRule::Example& example, const Reading& reading) {
    const std::vector<PatternMatch> matches = reading.matches(rule_);
    std::vector<const PatternMatch*> firing;
    for (const PatternMatch& match : matches)
      if (reading.makes_claim(rule_, match)) {
        firing.push_back(&match);
        fired_[index(example.language)].insert(match.pattern);
      }
    all_fired_[index(example.language)] &= !firing.empty();
    if (matches.empty())
      fail(example.where, quoted(rule_.id) + " does not match this example", reading.mentions());
    else if (firing.empty())
      tell_no_claim(example, reading, matches.front());
    else
      test_give(example, reading, firing);
  }

  /// One match that gives everything is enough; else that which gives most is shown.
  void test_give(const ClaimRule::Example& example, const Reading& reading,
                 const std::vector<const PatternMatch*>& firing) {
    const auto missed = [&](const PatternMatch* match) { return reading.wrong(*match, example.give).size(); };
    const PatternMatch& best = **std::min_element(
        firing.begin(), firing.end(),
        [&](const PatternMatch* a, const PatternMatch* b) { return missed(a) < missed(b); });
    if (const std::string other = reading.other_rule(rule_, best); !other.empty())
      fail(part_of(example, reading.span(best.tokens)),
           quoted(rule_.id) + " matches here, but the claim is that of " + quoted(other),
           "the rule that comes first makes it; say it in that one, or keep the two apart");
    for (const std::string& name : reading.wrong(best, example.give)) {
      const std::string wanted = "must give " + quoted(example.give.at(name));
      if (const TokenRange* tokens = captured(best, name))
        fail(part_of(example, reading.span(*tokens)),
             braced(name) + " gives " + quoted(reading.source(*tokens)), wanted);
      else
        fail(part_of(example, reading.span(best.tokens)), braced(name) + " is not captured here", wanted);
    }
  }

  void tell_no_claim(const ClaimRule::Example& example, const Reading& reading, const PatternMatch& match) {
    const bool list = rule_.kind == ClaimKind::list;
    fail(part_of(example, reading.span(match.tokens)),
         quoted(rule_.id) + (list ? " matches here, but fewer than two persons follow"
                                  : " matches here, but no claim of kind " + quoted(name(rule_.kind)) +
                                        " stands at " + (rule_.value.empty() ? "a value" : rule_.value)),
         reading.mentions());
  }

  void test_counterexample(const ClaimRule::Example& example, const Reading& reading) {
    for (const PatternMatch& match : reading.matches(rule_))
      if (reading.makes_claim(rule_, match))
        fail(part_of(example, reading.span(match.tokens)), quoted(rule_.id) + " matches this counter-example",
             "by the pattern of line " + std::to_string(mark_of(example.language, match.pattern).place.line));
  }

  /// Is there an example for everything, and a counter-example?
  void test_cover() {
    const auto& examples = rule_.examples;
    const auto there_is = [&](auto fits) { return std::any_of(examples.begin(), examples.end(), fits); };
    if (!there_is([](const ClaimRule::Example& example) { return !example.must_match; }))
      fail(id_mark(), quoted(rule_.id) + " has no counter-example", "add [[claim.counterexample]]");
    for (const Language language : {Language::english, Language::vietnamese}) {
      const auto& patterns = rule_.patterns[index(language)];
      if (patterns.empty()) continue;
      if (!there_is([&](const ClaimRule::Example& example) {
            return example.must_match && example.language == language;
          }))
        fail(id_mark(), quoted(rule_.id) + " has no example for its match." + std::string(tag(language)),
             "add [[claim.example]] with lang = \"" + std::string(tag(language)) + "\"");
      else
        for (const std::uint32_t pattern : patterns)
          if (all_fired_[index(language)] && !fired_[index(language)].contains(pattern))
            fail(mark_of(language, pattern), "no example fires this pattern", "add one that it matches");
    }
  }

  static std::size_t index(Language language) { return static_cast<std::size_t>(language); }

  Mark id_mark() const { return {rule_.place, static_cast<std::uint32_t>(count_code_points(rule_.id)) + 2}; }

  Mark mark_of(Language language, std::uint32_t pattern) const {
    const auto& patterns = rule_.patterns[index(language)];
    const auto at = std::find(patterns.begin(), patterns.end(), pattern) - patterns.begin();
    return rule_.pattern_marks[index(language)][static_cast<std::size_t>(at)];
  }

  /// Where the bytes `span` of an example stand in its file.
  static Mark part_of(const ClaimRule::Example& example, Span span) {
    const std::string_view text = example.text;
    Mark mark = example.where;
    mark.place.column += static_cast<std::uint32_t>(count_code_points(text.substr(0, span.begin)));
    mark.width = static_cast<std::uint32_t>(count_code_points(slice(text, span)));
    return mark;
  }

  void fail(Mark where, std::string message, std::string hint) {
    out_.failures.push_back(
        {Level::error, rule_.file, where.place, where.width, std::move(message), std::move(hint), {}});
  }

  const ClaimRule& rule_;
  const RuleSet& rules_;
  RuleTest& out_;
  std::array<std::set<std::uint32_t>, 2> fired_;  ///< by Language: patterns that made a claim of an example
  std::array<bool, 2> all_fired_ = {true, true};  ///< by Language: else a pattern may only seem to be idle
};

/// Puts the lines of the files into the failures.
void show_lines(std::vector<Diagnostic>& failures, const std::vector<RuleFile>& files) {
  for (const RuleFile& file : files) {
    const toml::Document document{file.name(), file.text, {}};
    for (Diagnostic& failure : failures)
      if (failure.file == file.name()) failure.line = document.at(failure.place, 1, {}).line;
  }
}

}  // namespace

RuleTest test_rules(const RuleSet& rules, const std::vector<RuleFile>& files) {
  RuleTest out;
  for (const ClaimRule& rule : rules.claims) RuleTester(rule, rules, out).run();
  std::stable_sort(out.failures.begin(), out.failures.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.file, a.place) < std::tie(b.file, b.place);
  });
  show_lines(out.failures, files);
  return out;
}

}  // namespace doichieu
