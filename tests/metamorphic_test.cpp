// What must not change, and what must, when one article of a story is changed in a known way. The articles
// are those of corpus/, the changes are drawn with a fixed seed. A copy that differs in one figure is what
// copies of one origin look like, so these laws are about the commonest slips there are.

#include <algorithm>
#include <array>
#include <random>
#include <set>

#include "catch.hpp"
#include "compare/compare.hpp"
#include "corpus_sample.hpp"
#include "misses/expected.hpp"
#include "pipeline.hpp"
#include "reader/reader.hpp"
#include "text/utf8.hpp"

using namespace doichieu;
using namespace doichieu::misses;
using namespace doichieu::sample;

namespace {

/// An article and what it claims, read once.
struct Original {
  Article article;
  Extraction claims;
};

const std::vector<Original>& originals() {
  static const std::vector<Original> all = [] {
    std::vector<Original> out;
    for (const std::string& story : stories())
      for (const Article& article : story_of(story).articles)
        out.push_back({article, extract_claims(article, rules(), 0)});
    return out;
  }();
  return all;
}

/// The article with another text.
Article rewritten(const Article& article, std::string text, const std::string& id) {
  ReadOptions options;
  options.language = article.source.language == Language::english ? "en" : "vi";
  Article out = read_article(std::move(text), "rewritten.txt", options);
  out.source = article.source;
  out.source.id = id;
  return out;
}

/// What is told of an article beside a rewritten one.
Report beside(const Original& original, Article copy) {
  Report report;
  report.sources.push_back({original.article, "one", {}, {}, {}});
  report.sources.push_back({std::move(copy), "other", {}, {}, {}});
  Extraction second = extract_claims(report.sources[1].article, rules(), 1);
  compare({original.claims, std::move(second)}, rules(), Language::english, report);
  return report;
}

// --- Changes.

/// `words` in place of the bytes at `span`.
struct Change {
  Span span;
  std::string words;
};

std::string apply(const std::string& text, const Change& change) {
  return text.substr(0, change.span.begin) + change.words + text.substr(change.span.end);
}

Span span_of(std::size_t begin, std::size_t size) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

bool is_figure(ClaimKind kind) {
  return kind == ClaimKind::quantity || kind == ClaimKind::money || kind == ClaimKind::percent ||
         kind == ClaimKind::measure || kind == ClaimKind::duration || kind == ClaimKind::rank;
}

/// Every figure that is written in digits, with its first digit another one.
std::vector<Change> other_figures(const Original& original) {
  std::vector<Change> out;
  for (const Claim& claim : original.claims.claims) {
    if (!is_figure(claim.kind)) continue;
    const Span words = claim.where.front();
    for (std::uint32_t at = words.begin; at < words.end; ++at) {
      const char digit = original.article.text[at];
      if (digit < '0' || digit > '9') continue;
      out.push_back({span_of(at, 1), std::string(1, digit == '9' ? '8' : static_cast<char>(digit + 1))});
      break;
    }
  }
  return out;
}

/// The words of claims of a kind that are one of `from`, each turned into the one beside it in `to`.
std::vector<Change> other_words(const Original& original, ClaimKind kind,
                                const std::vector<std::pair<std::string, std::string>>& swaps) {
  std::vector<Change> out;
  for (const Claim& claim : original.claims.claims) {
    if (claim.kind != kind) continue;
    const std::string words(slice(original.article.text, claim.where.front()));
    for (const auto& [from, to] : swaps)
      if (const std::size_t at = words.find(from); at != std::string::npos) {
        out.push_back({span_of(claim.where.front().begin + at, from.size()), to});
        break;
      }
  }
  return out;
}

const std::vector<std::pair<std::string, std::string>> other_weekdays = {
    {"Monday", "Tuesday"},  {"Tuesday", "Wednesday"}, {"Wednesday", "Thursday"}, {"Thursday", "Friday"},
    {"Friday", "Saturday"}, {"Saturday", "Sunday"},   {"Sunday", "Monday"},      {"thứ Hai", "thứ Ba"},
    {"thứ Ba", "thứ Tư"},   {"thứ Tư", "thứ Năm"},    {"thứ Năm", "thứ Sáu"},    {"thứ Sáu", "thứ Bảy"},
    {"thứ Bảy", "thứ Tư"},  {"Chủ nhật", "thứ Hai"}};
const std::vector<std::pair<std::string, std::string>> other_parts_of_day = {
    {"morning", "afternoon"}, {"afternoon", "evening"}, {"evening", "morning"}, {"sáng", "chiều"},
    {"Sáng", "Chiều"},        {"chiều", "tối"},         {"Chiều", "Tối"},       {"tối", "sáng"}};
const std::vector<std::pair<std::string, std::string>> other_marks = {
    {"à", "á"}, {"á", "ạ"}, {"ả", "á"}, {"ạ", "à"}, {"ầ", "ấ"}, {"ấ", "ậ"}, {"ậ", "ầ"}, {"ắ", "ằ"},
    {"ế", "ề"}, {"ề", "ế"}, {"ệ", "ể"}, {"ễ", "ể"}, {"í", "ị"}, {"ì", "í"}, {"ó", "ọ"}, {"ò", "ó"},
    {"ồ", "ố"}, {"ố", "ộ"}, {"ộ", "ồ"}, {"ứ", "ừ"}, {"ừ", "ứ"}, {"ú", "ụ"}, {"ũ", "ụ"}, {"ươ", "ượ"}};

// --- What is told of them.

struct Outcome {
  std::size_t changes = 0, found = 0, else_told = 0;
};

/// Does a finding quote something at the change, in the source that holds it?
bool touches(const Finding& finding, SourceIndex source, Span place) {
  return std::any_of(finding.evidence.begin(), finding.evidence.end(),
                     [&](const Evidence& e) { return e.source == source && e.span.overlaps(place); });
}

/// A finding about the one article alone, which a change may well make inconsistent with itself.
bool about_itself(const Finding& finding) {
  return finding.verdict == Verdict::inconsistent;
}

/// Tries at most `most` of the changes of every article, drawn by `seed`.
template <class Changes>
Outcome outcome_of(const Changes& changes_of, std::size_t most, unsigned seed) {
  Outcome out;
  std::mt19937 random(seed);
  for (const Original& original : originals()) {
    std::vector<Change> changes = changes_of(original);
    while (changes.size() > most)
      changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(random() % changes.size()));
    for (const Change& change : changes) {
      const Span there = span_of(change.span.begin, change.words.size());
      const Report report =
          beside(original, rewritten(original.article, apply(original.article.text, change), "copy"));
      bool found = false;
      for (const Finding& finding : report.findings) {
        const bool here = touches(finding, 1, there);
        found |= here;
        if (here || about_itself(finding)) continue;
        ++out.else_told;
        UNSCOPED_INFO("else: " << original.article.source.id << ": " << finding.message);
      }
      ++out.changes;
      out.found += found;
      if (!found)
        UNSCOPED_INFO("not found: " << original.article.source.id << ": "
                                    << slice(original.article.text, change.span) << " -> " << change.words
                                    << " in "
                                    << original.article.text.substr(
                                           change.span.begin - std::min(40U, change.span.begin), 90));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("in a copy one other figure is told, and nothing else", "[metamorphic]") {
  const Outcome told = outcome_of(other_figures, 12, 1);
  INFO(told.found << " of " << told.changes << " found, " << told.else_told << " else");
  CHECK(told.found * 100 >= told.changes * 98);
  CHECK(told.else_told == 0);
  CHECK(told.changes > 80);
}

TEST_CASE("in a copy another mark in a name is told, and nothing else", "[metamorphic]") {
  const Outcome told = outcome_of(
      [](const Original& original) { return other_words(original, ClaimKind::person, other_marks); }, 4, 2);
  INFO(told.found << " of " << told.changes << " found, " << told.else_told << " else");
  CHECK(told.found * 100 >= told.changes * 95);
  CHECK(told.else_told == 0);
}

TEST_CASE("in a copy another weekday or part of the day is told, and nothing else", "[metamorphic]") {
  const Outcome days = outcome_of(
      [](const Original& original) { return other_words(original, ClaimKind::day, other_weekdays); }, 3, 3);
  const Outcome parts = outcome_of(
      [](const Original& original) {
        return other_words(original, ClaimKind::part_of_day, other_parts_of_day);
      },
      3, 4);
  INFO(days.found << " of " << days.changes << " weekdays, " << parts.found << " of " << parts.changes
                  << " parts, " << days.else_told + parts.else_told << " else");
  CHECK((days.found + parts.found) * 100 >= (days.changes + parts.changes) * 95);
  CHECK(days.else_told + parts.else_told == 0);
}

TEST_CASE("a sentence that one article lacks makes facts missing at most", "[metamorphic]") {
  std::mt19937 random(5);
  for (const Original& original : originals()) {
    const std::vector<TextSentence>& sentences = original.claims.words.sentences;
    for (int i = 0; i < 2; ++i) {
      const TextSentence& gone = sentences[1 + random() % (sentences.size() - 1)];
      const Report report = beside(
          original, rewritten(original.article, apply(original.article.text, {gone.span, ""}), "shorter"));
      for (const Finding& finding : report.findings) {
        INFO(original.article.source.id << ": " << slice(original.article.text, gone.span) << "\n"
                                        << finding.message);
        CHECK((finding.verdict == Verdict::missing || about_itself(finding)));
      }
    }
  }
}

namespace {

using Told = std::multiset<std::tuple<std::string, Verdict, std::set<std::string>>>;

Told findings_of(const Report& report) {
  Told out;
  for (const Finding& finding : report.findings) {
    std::set<std::string> quotes;
    for (const Evidence& e : finding.evidence) quotes.emplace(report.quote(e));
    out.emplace(finding.rule, finding.verdict, std::move(quotes));
  }
  return out;
}

Told facts_of(const Report& report) {
  Told out;
  for (const Fact& fact : report.facts) {
    std::set<std::string> quotes;
    for (const Evidence& e : evidence_of(fact)) quotes.emplace(report.quote(e));
    out.emplace(fact.kind + " " + std::to_string(fact.origins), fact.verdict, std::move(quotes));
  }
  return out;
}

}  // namespace

TEST_CASE("the order of the sources changes no fact and no finding", "[metamorphic]") {
  for (const std::string& name : stories()) {
    INFO(name);
    const Story story = story_of(name);
    Story turned = story;
    std::rotate(turned.articles.begin(), turned.articles.begin() + 1, turned.articles.end());
    const Report a = check(story, rules()), b = check(std::move(turned), rules());
    CHECK(findings_of(a) == findings_of(b));
    CHECK(facts_of(a) == facts_of(b));
  }
}

TEST_CASE("an article in two files of one origin makes no further origin", "[metamorphic]") {
  for (const std::string& name : stories()) {
    INFO(name);
    const Story story = story_of(name);
    Story parted = story;
    const Article whole = parted.articles.front();
    const Section& middle = whole.sections[whole.sections.size() / 2];
    parted.articles[0] = rewritten(whole, whole.text.substr(0, middle.span.begin), whole.source.id);
    parted.articles.push_back(rewritten(whole, whole.text.substr(middle.span.begin), "rest"));
    std::set<std::string> origins;
    const Report report = check(std::move(parted), rules());
    for (const ReportSource& source : report.sources) origins.insert(source.origin);
    CHECK(origins.size() <= story.articles.size());
    for (const Fact& fact : report.facts) CHECK(fact.origins <= origins.size());
  }
}
