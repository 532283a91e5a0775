#include "report/html/page.hpp"

#include <algorithm>

#include "report/visible.hpp"
#include "report/words.hpp"

namespace doichieu::html {

Page::Page(const Report& report, const UiWords& words)
    : report_(report), words_(words), lines_(report.sources.size()) {
  for (const Fact& fact : report.facts) facts_.emplace(fact.id, &fact);
  for (const Finding& finding : report.findings) findings_.emplace(finding.fact, finding.id);
}

const Fact* Page::fact(std::string_view id) const {
  const auto found = facts_.find(id);
  return found == facts_.end() ? nullptr : found->second;
}

std::string_view Page::finding_about(std::string_view fact) const {
  const auto found = findings_.find(fact);
  return found == findings_.end() ? std::string_view() : found->second;
}

std::string Page::name(SourceIndex source) const {
  return visible(name_of(report_.sources[source]));
}

std::vector<std::string> Page::names(const std::vector<SourceIndex>& sources) const {
  std::vector<std::string> out;
  for (const SourceIndex source : sources) out.push_back(name(source));
  return out;
}

std::string Page::where(SourceIndex source, std::uint32_t byte) {
  if (!lines_[source]) lines_[source].emplace(report_.sources[source].article);
  return visible(doichieu::where(report_.sources[source], lines_[source]->place(byte)));
}

std::string Page::support(const Fact& fact) const {
  return words_.filled("findings.support", {{"n", std::to_string(speaking(fact).size())},
                                            {"total", std::to_string(report_.sources.size())}}) +
         ", " + words_.counted("findings.origins", fact.origins);
}

std::vector<SourceIndex> speaking(const Fact& fact) {
  std::vector<SourceIndex> out;
  for (const FactValue& value : fact.values)
    for (const Evidence& evidence : value.evidence) out.push_back(evidence.source);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string anchor(SourceIndex source, Span span) {
  return "s" + std::to_string(source) + "-" + std::to_string(span.begin) + "-" + std::to_string(span.end);
}

Data text_or_no(std::string text) {
  return text.empty() ? Data(false) : Data(std::move(text));
}

Data::Parts shown_and_more(const UiWords& words, Data::List items, std::size_t most, const std::string& key) {
  if (items.size() <= most + 1)
    return {{"shown", std::move(items)}, {"more", false}};  // never folds one alone
  Data::List rest(std::make_move_iterator(items.begin() + std::ptrdiff_t(most)),
                  std::make_move_iterator(items.end()));
  items.resize(most, false);
  std::string count = words.counted(key, rest.size());
  return {{"shown", std::move(items)},
          {"more", Data::Parts{{"count", std::move(count)}, {"items", std::move(rest)}}}};
}

Family family_of(std::string_view kind) {
  switch (find_name<ClaimKind>(kind).value_or(ClaimKind::status)) {
    case ClaimKind::quantity:
    case ClaimKind::money:
    case ClaimKind::percent:
    case ClaimKind::rank:
    case ClaimKind::measure:
    case ClaimKind::minute:
    case ClaimKind::sum:
    case ClaimKind::difference:
    case ClaimKind::rate:
    case ClaimKind::shares:
    case ClaimKind::growth:
    case ClaimKind::enumeration:
    case ClaimKind::age:
      return Family::figure;
    case ClaimKind::day:
    case ClaimKind::part_of_day:
    case ClaimKind::clock:
    case ClaimKind::duration:
    case ClaimKind::weekday:
    case ClaimKind::length:
    case ClaimKind::clocks:
      return Family::time;
    case ClaimKind::person:
    case ClaimKind::role:
    case ClaimKind::organisation:
    case ClaimKind::place:
    case ClaimKind::product:
    case ClaimKind::name:
    case ClaimKind::list:
    case ClaimKind::spelling:
    case ClaimKind::doer:
    case ClaimKind::speaker:
      return Family::name;
    case ClaimKind::status:
    case ClaimKind::location:
    case ClaimKind::superlative:
    case ClaimKind::passage:
    case ClaimKind::omission:
    case ClaimKind::heading:
    case ClaimKind::limit:
      break;
  }
  return Family::saying;
}

std::string_view name_of(Family family) {
  constexpr std::string_view names[] = {"figure", "time", "name", "saying"};
  return names[static_cast<std::size_t>(family)];
}

std::string_view name_of(Stance stance) {
  constexpr std::string_view names[] = {"says", "otherwise", "less"};
  return names[static_cast<std::size_t>(stance)];
}

}  // namespace doichieu::html
