#pragma once
// Small texts for the tests of claims/ and compare/: read as articles, with the rules built into the program.

#include <memory>
#include <string>
#include <vector>

#include "catch.hpp"
#include "claims/claim.hpp"
#include "claims/words.hpp"
#include "pipeline.hpp"
#include "reader/reader.hpp"
#include "sample.hpp"

namespace doichieu::sample {

inline const std::string usual_day = "2026-02-19";

inline Article article(Language language, const std::string& text, const std::string& id = "a",
                       const std::string& published = usual_day) {
  ReadOptions options;
  options.language = language == en ? "en" : "vi";
  options.published = published;
  Article out = read_article(text, id + ".txt", options);
  out.source.id = out.source.outlet = id;
  return out;
}

/// A text with everything that it mentions. Never moved: the words point into the article.
struct Reading {
  Article article;
  NormalText text;
  Mentions mentions;

  Reading(Language language, const std::string& written)
      : article(sample::article(language, written)),
        text(normalise(article.text, article.sections, rules().abbreviations)),
        mentions(find_mentions(article, text, rules())) {}
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  Words all_words() const { return {text, mentions.hits, rules().lexicon, article.source.language}; }
  std::string words(TokenRange tokens) const { return std::string(text.source(tokens)); }
};

/// "person To Lam | product Boeing 737 MAX": the names of a text, each as it stands there.
inline std::string names(Language language, const std::string& written) {
  const Reading reading(language, written);
  std::vector<std::string> out;
  for (const NameMention& mention : reading.mentions.names)
    out.push_back(std::string(name(mention.type)) + " " + reading.words(mention.tokens));
  return joined(out);
}

/// "Tổng Bí thư: Tô Lâm": the offices of a text as written, each with its holder.
inline std::string offices(Language language, const std::string& written) {
  const Reading reading(language, written);
  std::vector<std::string> out;
  for (const RoleMention& role : reading.mentions.roles)
    out.push_back(reading.words(role.tokens) +
                  (role.holder == no_index
                       ? std::string()
                       : ": " + reading.words(reading.mentions.names[role.holder].tokens)));
  return joined(out);
}

inline Extraction extract(Language language, const std::string& written) {
  return extract_claims(article(language, written), rules(), 0);
}

/// The claims of a kind, in the order of the text.
inline std::vector<Claim> claims(ClaimKind kind, Language language, const std::string& written) {
  std::vector<Claim> out;
  for (const Claim& claim : extract(language, written).claims)
    if (claim.kind == kind) out.push_back(claim);
  return out;
}

/// The values of the claims of a kind.
inline std::string values(ClaimKind kind, Language language, const std::string& written) {
  std::vector<std::string> out;
  for (const Claim& claim : claims(kind, language, written))
    out.push_back(print(claim.value, rules().lexicon));
  return joined(out);
}

struct Text {
  Language language = en;
  std::string written;
  std::string published = usual_day;
};

/// The report on several texts, which are the sources a, b, c …
inline Report compared(const std::vector<Text>& texts) {
  Story story;
  for (std::size_t i = 0; i < texts.size(); ++i)
    story.articles.push_back(article(texts[i].language, texts[i].written,
                                     std::string(1, static_cast<char>('a' + i)), texts[i].published));
  return check(std::move(story), rules());
}

/// "quantity: up to 40 / 40": the facts that two sources or more share, each with its values.
inline std::vector<std::string> facts(const Report& report, Verdict verdict) {
  std::vector<std::string> out;
  for (const Fact& fact : report.facts) {
    if (fact.verdict != verdict || fact.silent.size() + 1 >= report.sources.size()) continue;
    std::string line = fact.kind + ":";
    for (std::size_t i = 0; i < fact.values.size(); ++i)
      line += (i == 0 ? " " : " / ") + fact.values[i].print;
    out.push_back(line);
  }
  return out;
}

inline std::vector<const Finding*> findings(const Report& report, Verdict verdict) {
  std::vector<const Finding*> out;
  for (const Finding& finding : report.findings)
    if (finding.verdict == verdict) out.push_back(&finding);
  return out;
}

/// What the checks whose ids begin so tell of these texts, a message each.
inline std::string told_by(const std::string& checks, const std::vector<Text>& texts) {
  std::vector<std::string> out;
  for (const Finding& finding : compared(texts).findings)
    if (finding.rule.starts_with(checks)) out.push_back(finding.message);
  return joined(out);
}

/// The same of two texts. Whichever comes first, something is told or nothing is.
inline std::string told_by(const std::string& checks, const Text& a, const Text& b) {
  const std::string out = told_by(checks, {a, b});
  CHECK(told_by(checks, {b, a}).empty() == out.empty());
  return out;
}

}  // namespace doichieu::sample
