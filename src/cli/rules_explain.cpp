#include "cli/rules_explain.hpp"

#include <algorithm>

#include "claims/rule_explain.hpp"
#include "claims/rule_matches.hpp"
#include "cli/options.hpp"
#include "report/lines.hpp"
#include "report/visible.hpp"
#include "rules/lexicon_schema.hpp"
#include "rules/problems.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t shown_around = 8;    ///< tokens of the sentence on either side of what is underlined
constexpr std::size_t most_words_told = 12;  ///< of those that a part was looked for at

/// A line of text with what is under it. Columns count code points.
class Underlined {
 public:
  void add(std::string_view words, char under) {
    const std::string shown = visible(words);
    line_ += shown;
    marks_.append(count_code_points(shown), under);
  }
  std::string finish(const std::string& indent) && {
    marks_.erase(marks_.find_last_not_of(' ') + 1);
    return indent + line_ + "\n" + (marks_.empty() ? "" : indent + marks_ + "\n");
  }

 private:
  std::string line_, marks_;
};

class Teller {
 public:
  Teller(const Article& article, const RuleSet& rules, const ClaimRule& rule)
      : article_(article), rules_(rules), rule_(rule), lines_(article.text) {}

  std::string run() {
    const RuleExplanation all = explain_rule(
        article_, rules_, rule_, [&](const RuleTrial& trial, const Words& words) { tell(trial, words); });
    const std::string count = std::to_string(all.sentences);
    out_ += article_.source.path + ": " + count + (all.sentences == 1 ? " sentence, " : " sentences, ") +
            std::to_string(matched_) + " matched, " + std::to_string(near_) + " came near, " +
            std::to_string(all.far) + " did not\n";
    return std::move(out_);
  }

 private:
  void tell(const RuleTrial& trial, const Words& words) {
    const Attempt& attempt = trial.attempt;
    const bool match = attempt.stop == Stop::none;
    ++(match ? matched_ : near_);
    const Place place = lines_.place(words.text.span(trial.sentence).begin);
    out_ += article_.source.path + ":" + std::to_string(place.line) + ": " +
            (!match        ? "no match"
             : trial.claim ? "a match, and a claim"
                           : "a match, but no claim: " + why_no_claim()) +
            "\n";
    show_sentence(trial, words);
    if (match)
      show_parts(attempt, words);
    else
      show_stop(trial, words);
    out_ += '\n';
  }

  std::string why_no_claim() const {
    return rule_.kind == ClaimKind::list
               ? "fewer than two persons follow"
               : "no " + std::string(name(rule_.kind)) + " of the text stands at " + rule_.value;
  }

  // --- The sentence.

  /// What was passed with waves under it, what stopped the rule with carets.
  void show_sentence(const RuleTrial& trial, const Words& words) {
    const Attempt& attempt = trial.attempt;
    std::vector<char> under(trial.sentence.size() + std::size_t{1}, ' ');
    const auto mark = [&](TokenRange tokens, char sign) {
      for (std::uint32_t t = tokens.first; t < tokens.last; ++t)
        if (t >= trial.sentence.first && t < trial.sentence.last) under[t - trial.sentence.first] = sign;
    };
    for (const PassedPart& one : attempt.passed) mark(one.tokens, '~');
    for (const std::uint32_t token : attempt.tried)
      if (!attempt.passed.empty() && (token >= attempt.tokens.last || attempt.stop == Stop::refused))
        mark({token, token + 1}, '^');
    show_words(worth_showing(trial.sentence, under), trial.sentence, under, words);
  }

  /// What is underlined with some words around it; where nothing is, the beginning.
  static TokenRange worth_showing(TokenRange sentence, const std::vector<char>& under) {
    const auto marked = [](char sign) { return sign != ' '; };
    const auto first = std::find_if(under.begin(), under.end(), marked) - under.begin();
    const auto last = under.rend() - std::find_if(under.rbegin(), under.rend(), marked);
    const auto from = last > 0 ? static_cast<std::uint32_t>(first) : 0;
    const auto to = static_cast<std::uint32_t>(last) + shown_around;
    return {sentence.first + (from > shown_around ? from - shown_around : 0),
            std::min(sentence.last, sentence.first + to)};
  }

  void show_words(TokenRange shown, TokenRange sentence, const std::vector<char>& under, const Words& words) {
    Underlined line;
    if (shown.first > sentence.first) line.add("… ", ' ');
    for (std::uint32_t t = shown.first; t < shown.last; ++t) {
      const Span here = words.text.span({t, t + 1});
      const char sign = under[t - sentence.first];
      line.add(slice(article_.text, here), sign);
      if (t + 1 == shown.last) break;
      const Span next = words.text.span({t + 1, t + 2});
      const bool joined = sign != ' ' && sign == under[t + 1 - sentence.first];
      if (next.begin > here.end) line.add(slice(article_.text, {here.end, next.begin}), joined ? sign : ' ');
    }
    if (shown.last < sentence.last) line.add(" …", ' ');
    out_ += std::move(line).finish("  ");
  }

  // --- A match.

  void show_parts(const Attempt& attempt, const Words& words) {
    const auto language = static_cast<std::size_t>(article_.source.language);
    const auto& patterns = rule_.patterns[language];
    const auto at = std::find(patterns.begin(), patterns.end(), attempt.pattern) - patterns.begin();
    const Place place = rule_.pattern_marks[language][static_cast<std::size_t>(at)].place;
    out_ += "  by the pattern at " + rule_.file + ":" + std::to_string(place.line) + "\n";
    std::size_t width = 0;
    for (const PassedPart& one : attempt.passed) width = std::max(width, one.part.text().size());
    for (const PassedPart& one : attempt.passed) {
      std::string left(one.part.text());
      left.resize(std::max(width, left.size()), ' ');
      out_ += "    " + left + "  " + quoted(visible(words.text.source(one.tokens)));
      if (const std::string entry = entry_of(one, words); !entry.empty()) out_ += "  " + entry;
      if (!one.part.fragment.empty())
        out_ +=
            "  in &" + one.part.fragment + ", " + one.part.file + ":" + std::to_string(one.part.place.line);
      out_ += '\n';
    }
  }

  /// That of the concept, or of the name that the mention is.
  std::string entry_of(const PassedPart& one, const Words& words) const {
    EntryId id = one.entry;
    if (id == no_entry && one.part.text().starts_with("{"))
      for (auto [hit, end] = words.hits.at(one.tokens.first); hit != end && id == no_entry; ++hit)
        if (hit->tokens == one.tokens) id = hit->entry;
    return id == no_entry ? "" : described(id);
  }

  std::string described(EntryId id) const {
    const Entry& entry = rules_.lexicon[id];
    return entry.id + " (" + entry.file + ":" + std::to_string(entry.place.line) + ")";
  }

  // --- What stopped it.

  void show_stop(const RuleTrial& trial, const Words& words) {
    const Attempt& attempt = trial.attempt;
    const PatternPart& part = attempt.stopped;
    out_ += "  " + part.file + ":" + std::to_string(part.place.line) + ": " +
            reason(attempt, trial.sentence) + (part.fragment.empty() ? "" : ", in &" + part.fragment) + "\n";
    Underlined line;
    const std::string_view pattern = part.pattern;
    line.add(pattern.substr(0, part.span.begin), ' ');
    line.add(part.text(), '^');
    line.add(pattern.substr(part.span.end), ' ');
    out_ += std::move(line).finish("    ");
    const std::string there = attempt.stop == Stop::mention    ? mentions(trial, words)
                              : attempt.stop == Stop::concept_ ? concepts(attempt, trial.sentence, words)
                                                               : "";
    if (!there.empty()) out_ += "  " + there + "\n";
    if (trial.others > 0)
      out_ += "  " + std::to_string(trial.others) +
              (trial.others == 1 ? " other pattern got no further\n" : " other patterns got no further\n");
  }

  static std::string reason(const Attempt& attempt, TokenRange sentence) {
    const std::string part = quoted(attempt.stopped.text());
    switch (attempt.stop) {
      case Stop::refused:
        return part + " must not stand there";
      case Stop::start:
        return "the sentence must begin there";
      case Stop::end:
        return "the sentence must end there";
      default:
        break;
    }
    const bool behind = attempt.tried.empty() || attempt.tried.front() >= sentence.last;
    return behind ? "the sentence ends before " + part
                  : part + (attempt.tried.size() > 1 ? " stands at none of these words"
                                                     : " does not stand there");
  }

  /// The concepts that stand where another was looked for: "'carried' is transport".
  std::string concepts(const Attempt& attempt, TokenRange sentence, const Words& words) const {
    std::string out;
    std::size_t told = 0;
    for (const std::uint32_t token : attempt.tried) {
      const Hit* hit = token < sentence.last ? words.longest(token, EntryType::concept_) : nullptr;
      if (hit == nullptr) continue;
      if (++told > most_words_told) return out + ", …";
      out.append(out.empty() ? "concepts there: " : ", ")
          .append(quoted(visible(words.text.source(hit->tokens))))
          .append(" is " + rules_.lexicon[hit->entry].id);
    }
    return out.empty() ? "no concept of the lexicon stands there" : out;
  }

  static std::string mentions(const RuleTrial& trial, const Words& words) {
    std::string out;
    const TokenRange sentence = trial.sentence;
    for (const TypedRange& mention : trial.mentions)
      if (mention.tokens.first >= sentence.first && mention.tokens.last <= sentence.last)
        out.append(out.empty() ? "seen in the sentence: " : ", ")
            .append(name(mention.type))
            .append(" " + quoted(visible(words.text.source(mention.tokens))));
    return out.empty() ? "no name, office, figure or date is seen in the sentence" : out;
  }

  const Article& article_;
  const RuleSet& rules_;
  const ClaimRule& rule_;
  Lines lines_;
  std::string out_;
  std::size_t matched_ = 0, near_ = 0;
};

}  // namespace

const ClaimRule& claim_rule_named(const std::string& id, const RuleSet& rules) {
  std::vector<std::string_view> ids;
  for (const ClaimRule& rule : rules.claims) {
    if (rule.id == id) return rule;
    ids.push_back(rule.id);
  }
  for (const Check& check : rules.checks)
    if (check.id == id)
      throw UsageError("'" + id + "' is a check, not a claim rule: doichieu check --why says why it spoke");
  const std::string near = suggestion(id, ids);
  throw UsageError("no claim rule is called '" + id + "'" +
                   (near.empty() ? " (doichieu rules list shows them)" : "; " + near));
}

std::string explain(const Article& article, const RuleSet& rules, const ClaimRule& rule) {
  return Teller(article, rules, rule).run();
}

}  // namespace doichieu
