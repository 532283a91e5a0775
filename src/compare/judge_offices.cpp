// What is told of one person with two offices.

#include <algorithm>
#include <cstdio>

#include "compare/judge.hpp"

namespace doichieu {
namespace {

constexpr std::size_t most_evidence = 3;  ///< places of one claim that a finding quotes

/// The note of the check that says why it is told.
std::string note_for(const OfficeDifference& difference) {
  if (difference.given_away) return "given-away";
  switch (difference.exclusion) {
    case Exclusion::one_body:
      return "one-body";
    case Exclusion::for_now:
    case Exclusion::by_rule:
      return "never-both";
    case Exclusion::modifier_lost:
    case Exclusion::none:
      break;
  }
  return "modifier";
}

}  // namespace

void Judge::judge_offices(const Check& check, const LinedUp& lined_up,
                          const std::vector<Versions>& versions) {
  const auto judged = check.judge(Relation::conflict, Cause::office);
  if (!judged) return;
  OfficeSources sources{{}, versions};
  for (const ReportSource& source : report_.sources)
    sources.languages.push_back(source.article.source.language);
  const Holding holding(rules_.lexicon, first_day());
  const OfficesCompared compared = compare_offices(claims_, lined_up, sources, holding);
  for (const std::uint32_t claim : compared.open)
    for (const Span& span : claims_[claim].where) open_words_.emplace_back(claims_[claim].source, span);
  for (const OfficeDifference& difference : compared.differences) {
    tell_office(check, *judged, difference);
    told_.insert(difference.a.begin(), difference.a.end());
    told_.insert(difference.b.begin(), difference.b.end());
  }
}

void Judge::tell_office(const Check& check, Judgement judgement, const OfficeDifference& difference) {
  Sides sides;
  sides.subject = claims_[difference.a.front()].slot(SlotName::who)->text;
  sides.a = side(difference.a);
  sides.b = side(difference.b);
  sides.names = difference.other;
  tell_sides(check, judgement, std::move(sides), note_for(difference));
}

/// The claims of one side: the value that says most, and the words of all.
FactValue Judge::side(const std::vector<std::uint32_t>& claims) const {
  FactValue value;
  for (const std::uint32_t index : claims) {
    const std::string printed = print(claims_[index].value, rules_.lexicon);
    if (printed.size() > value.print.size()) {
      value.print = printed;
      value.shown = shown(claims_[index].value);
    }
    for (Evidence& e : evidence_of({claims_[index].source, {index}}, most_evidence))
      value.evidence.push_back(std::move(e));
  }
  std::stable_sort(value.evidence.begin(), value.evidence.end(),
                   [](const Evidence& a, const Evidence& b) { return a.source < b.source; });
  return value;
}

/// The day on which the first of the sources was published, as an ISO date; "" where none tells.
std::string Judge::first_day() const {
  std::string first;
  for (const ReportSource& source : report_.sources) {
    const auto& published = source.article.source.published;
    if (!published) continue;
    char day[16];
    std::snprintf(day, sizeof day, "%04d-%02d-%02d", published->year, published->month, published->day);
    if (first.empty() || day < first) first = day;
  }
  return first;
}

}  // namespace doichieu
