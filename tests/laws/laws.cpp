#include "laws/laws.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <random>
#include <set>
#include <tuple>

#include "compare/compare.hpp"
#include "laws/change.hpp"
#include "normalise/fold.hpp"
#include "pipeline.hpp"

namespace doichieu::laws {
namespace {

using Random = std::mt19937_64;
using ChangesOf = std::vector<Change> (*)(const Original&);

Random random_of(const Story& story) {
  return Random(hash_of(story.name));
}

/// At most `most` of them, in their order.
template <class T>
std::vector<T> drawn(std::vector<T> all, std::size_t most, Random& random) {
  while (all.size() > most) all.erase(all.begin() + static_cast<std::ptrdiff_t>(random() % all.size()));
  return all;
}

/// What is told of an article beside another one.
Report beside(const Original& original, Article other, const RuleSet& rules) {
  Report report;
  report.sources.push_back({original.article, "one", {}, {}, {}});
  report.sources.push_back({std::move(other), "other", {}, {}, {}});
  Extraction second = extract_claims(report.sources[1].article, rules, 1);
  compare({original.claims, std::move(second)}, rules, Language::english, report);
  return report;
}

/// Does a finding quote something at the place, in the other article or in the one asked?
bool touches(const Finding& finding, Span place, SourceIndex source = 1) {
  return std::any_of(finding.evidence.begin(), finding.evidence.end(),
                     [&](const Evidence& e) { return e.source == source && e.span.overlaps(place); });
}

/// A finding about one article alone, which a change may well make inconsistent with itself.
bool about_itself(const Finding& finding) {
  return finding.verdict == Verdict::inconsistent;
}

bool is_alarm(const Finding& finding) {
  return finding.verdict == Verdict::discrepancy || finding.verdict == Verdict::qualifier;
}

std::string line_of(const Original& original, const Change& change) {
  const std::string& text = original.article.text;
  const std::size_t before = std::min<std::size_t>(40, change.span.begin);
  return original.article.source.id + ": " + std::string(slice(text, change.span)) + " -> " + change.words +
         " in " + text.substr(change.span.begin - before, 90);
}

std::string line_of(const Original& original, const Finding& finding) {
  return original.article.source.id + ": " + finding.message;
}

// --- A copy with one change.

/// The change is told, and nothing else.
Outcome told_alone(const Original& original, const Change& change, const RuleSet& rules) {
  Outcome out{1, {}, {}};
  const Report report =
      beside(original, rewritten(original.article, apply(original.article.text, change), "copy"), rules);
  bool found = false;
  for (const Finding& finding : report.findings) {
    // A change may right a slip: then the article that it was made in is inconsistent there.
    const bool here = touches(finding, place_of(change)) || touches(finding, change.span, 0);
    found |= here;
    if (!here && !about_itself(finding))
      out.told.push_back(line_of(original, finding) + " [for: " + line_of(original, change) + "]");
  }
  if (!found) out.not_found.push_back(line_of(original, change));
  return out;
}

Outcome each_told_alone(const Story& story, const RuleSet& rules, ChangesOf changes_of, std::size_t most) {
  Outcome out;
  Random random = random_of(story);
  for (const Original& original : originals_of(story, rules))
    for (const Change& change : drawn(changes_of(original), most, random))
      out.add(told_alone(original, change, rules));
  return out;
}

Outcome another_figure(const Story& story, const RuleSet& rules) {
  return each_told_alone(story, rules, other_figures, 12);
}

Outcome another_mark(const Story& story, const RuleSet& rules) {
  return each_told_alone(story, rules, other_marks, 4);
}

Outcome another_weekday(const Story& story, const RuleSet& rules) {
  return each_told_alone(story, rules, other_weekdays, 3);
}

Outcome another_part_of_day(const Story& story, const RuleSet& rules) {
  return each_told_alone(story, rules, other_parts_of_day, 3);
}

/// Without a sentence facts are missing, and that is all.
Outcome a_sentence_less(const Story& story, const RuleSet& rules) {
  Outcome out;
  Random random = random_of(story);
  for (const Original& original : originals_of(story, rules))
    for (const Change& change : drawn(sentences_gone(original), 4, random)) {
      ++out.tried;
      const Report report = beside(
          original, rewritten(original.article, apply(original.article.text, change), "shorter"), rules);
      for (const Finding& finding : report.findings)
        if (finding.verdict != Verdict::missing && !about_itself(finding))
          out.told.push_back(line_of(original, finding) + " [for: " + line_of(original, change) + "]");
    }
  return out;
}

// --- A copy that says the same.

Outcome same_text(const Story& story, const RuleSet& rules) {
  Outcome out;
  for (const Original& original : originals_of(story, rules)) {
    ++out.tried;
    const Report report = beside(original, rewritten(original.article, original.article.text, "copy"), rules);
    for (const Finding& finding : report.findings)
      if (!about_itself(finding)) out.told.push_back(line_of(original, finding));
  }
  return out;
}

Outcome same_text_without_marks(const Story& story, const RuleSet& rules) {
  Outcome out;
  for (const Original& original : originals_of(story, rules)) {
    ++out.tried;
    const Report report =
        beside(original, rewritten(original.article, without_marks(original.article.text), "bare"), rules);
    for (const Finding& finding : report.findings)
      if (finding.verdict == Verdict::discrepancy) out.told.push_back(line_of(original, finding));
  }
  return out;
}

// --- A whole story.

using Told = std::multiset<std::tuple<std::string, Verdict, Severity, double, std::set<std::string>>>;

Told findings_of(const Report& report) {
  Told out;
  for (const Finding& finding : report.findings) {
    std::set<std::string> quotes;
    for (const Evidence& e : finding.evidence) quotes.emplace(report.quote(e));
    out.emplace(finding.rule, finding.verdict, finding.severity, finding.confidence, std::move(quotes));
  }
  return out;
}

Told facts_of(const Report& report) {
  Told out;
  for (const Fact& fact : report.facts) {
    std::set<std::string> quotes;
    for (const FactValue& value : fact.values)
      for (const Evidence& e : value.evidence) quotes.emplace(report.quote(e));
    out.emplace(fact.kind, fact.verdict, Severity::note, fact.origins, std::move(quotes));
  }
  return out;
}

std::string line_of(const Told::value_type& told) {
  std::string out = std::get<std::string>(told) + " " + std::string(name(std::get<Verdict>(told)));
  for (const std::string& quote : std::get<std::set<std::string>>(told)) out += " | " + quote;
  return out;
}

/// What stands in one of the two alone.
void note_differences(const Told& a, const Told& b, const std::string& where, Outcome& out) {
  std::vector<Told::value_type> apart;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(apart));
  for (const Told::value_type& told : apart) out.told.push_back(where + ": " + line_of(told));
}

Outcome another_order(const Story& story, const RuleSet& rules) {
  Outcome out{1, {}, {}};
  Story turned = story;
  Random random = random_of(story);
  std::rotate(turned.articles.begin(), turned.articles.begin() + 1, turned.articles.end());
  for (std::size_t i = turned.articles.size(); i > 2; --i)
    std::swap(turned.articles[i - 1], turned.articles[random() % i]);
  const Report a = check(story, rules), b = check(std::move(turned), rules);
  note_differences(findings_of(a), findings_of(b), story.name, out);
  note_differences(facts_of(a), facts_of(b), story.name, out);
  return out;
}

/// What an alarm quotes, source by source, whether it has its marks or not.
std::set<std::string> places_of(const Report& report, const Finding& finding) {
  std::set<std::string> out;
  for (const Evidence& e : finding.evidence)
    out.insert(report.sources[e.source].article.source.id + " " + fold(report.quote(e)));
  return out;
}

/// An article that lost all its marks says less, and no more differs than did.
Outcome one_without_marks(const Story& story, const RuleSet& rules) {
  Outcome out;
  std::vector<std::set<std::string>> known;
  const Report before = check(story, rules);
  for (const Finding& finding : before.findings) known.push_back(places_of(before, finding));
  for (std::size_t i = 0; i < story.articles.size(); ++i) {
    Story bare = story;
    const Article& article = story.articles[i];
    bare.articles[i] = rewritten(article, without_marks(article.text), article.source.id);
    if (bare.articles[i].text == article.text) continue;
    ++out.tried;
    const Report after = check(std::move(bare), rules);
    for (const Finding& finding : after.findings) {
      if (finding.verdict != Verdict::discrepancy) continue;
      const std::set<std::string> places = places_of(after, finding);
      const bool was = std::any_of(known.begin(), known.end(), [&](const std::set<std::string>& one) {
        return std::any_of(one.begin(), one.end(),
                           [&](const std::string& place) { return places.contains(place); });
      });
      if (!was) out.told.push_back(story.name + ", " + article.source.id + " bare: " + finding.message);
    }
  }
  return out;
}

Outcome one_in_two_files(const Story& story, const RuleSet& rules) {
  Outcome out{1, {}, {}};
  Story parted = story;
  const Article whole = parted.articles.front();
  const Section& middle = whole.sections[whole.sections.size() / 2];
  parted.articles[0] = rewritten(whole, whole.text.substr(0, middle.span.begin), whole.source.id);
  parted.articles.push_back(rewritten(whole, whole.text.substr(middle.span.begin), "rest"));
  std::set<std::string> origins;
  const Report report = check(std::move(parted), rules);
  for (const ReportSource& source : report.sources) origins.insert(source.origin);
  if (origins.size() > story.articles.size()) out.told.push_back(story.name + ": one origin too many");
  for (const Fact& fact : report.facts)
    if (fact.origins > story.articles.size())
      out.told.push_back(story.name + ": " + fact.subject + " from too many origins");
  return out;
}

// --- A newer version.

bool is_update_at(const Finding& finding, Span place) {
  return finding.verdict == Verdict::update && touches(finding, place);
}

Outcome told_as_update(const Original& original, Article newer, Span place, const RuleSet& rules) {
  Outcome out{1, {}, {}};
  newer.source.update_of = original.article.source.id;
  const std::string words(slice(newer.text, {place.begin - std::min(40U, place.begin), place.end}));
  const Report report = beside(original, std::move(newer), rules);
  if (std::none_of(report.findings.begin(), report.findings.end(),
                   [&](const Finding& finding) { return is_update_at(finding, place); }))
    out.not_found.push_back(original.article.source.id + ": " + words);
  for (const Finding& finding : report.findings)
    if (!touches(finding, place) && is_alarm(finding)) out.told.push_back(line_of(original, finding));
  return out;
}

Outcome newer_figure(const Story& story, const RuleSet& rules) {
  Outcome out;
  Random random = random_of(story);
  for (const Original& original : originals_of(story, rules))
    for (const Change& change : drawn(other_figures(original), 6, random))
      out.add(told_as_update(original,
                             rewritten(original.article, apply(original.article.text, change), "newer"),
                             place_of(change), rules));
  return out;
}

Outcome newer_figure_retold(const Story& story, const RuleSet& rules) {
  Outcome out;
  Random random = random_of(story);
  for (const Original& original : originals_of(story, rules))
    for (const Retold& retold : drawn(figures_retold(original), 6, random))
      out.add(
          told_as_update(original, rewritten(original.article, retold.text, "newer"), retold.figure, rules));
  return out;
}

constexpr Law laws[] = {
    {"same text", "beside its own copy an article differs in nothing and misses nothing", 100, same_text},
    {"same text, bare", "nor does it differ from a copy that lost every Vietnamese mark", 100,
     same_text_without_marks},
    {"one bare", "in a story, no more differs when one article loses its marks", 100, one_without_marks},
    {"order", "the order of the articles changes no fact and no finding", 100, another_order},
    {"one in two files", "an article in two files makes no further origin", 100, one_in_two_files},
    {"figure", "in a copy, another figure is told, and nothing else", 95, another_figure},
    {"mark", "in a copy, another mark in a name is told, and nothing else", 95, another_mark},
    {"weekday", "in a copy, another weekday is told, and nothing else", 95, another_weekday},
    {"part of day", "in a copy, another part of the day is told, and nothing else", 95, another_part_of_day},
    {"sentence less", "a sentence that one article lacks makes facts missing at most", 100, a_sentence_less},
    {"update", "another figure in a newer version is an update, and nothing else differs", 95, newer_figure},
    {"update retold", "so it is where its sentence was rewritten", 90, newer_figure_retold},
};

}  // namespace

void Outcome::add(Outcome other) {
  tried += other.tried;
  std::move(other.not_found.begin(), other.not_found.end(), std::back_inserter(not_found));
  std::move(other.told.begin(), other.told.end(), std::back_inserter(told));
}

std::span<const Law> all_laws() {
  return laws;
}

}  // namespace doichieu::laws
