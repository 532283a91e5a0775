// Delegations and other lists: a table of people by source, a table a company of people.

#include <algorithm>

#include "report/html/page.hpp"
#include "report/visible.hpp"

namespace doichieu::html {
namespace {

constexpr std::size_t most_columns = 8;  ///< sources beside each other

bool holds(const std::vector<SourceIndex>& sources, SourceIndex source) {
  return std::find(sources.begin(), sources.end(), source) != sources.end();
}

/// Every source where there are few; else those with a list.
std::vector<SourceIndex> columns_of(const Page& page, const Roll& roll) {
  if (page.report().sources.size() > most_columns)
    return {roll.lists.begin(),
            roll.lists.begin() + std::ptrdiff_t(std::min(most_columns, roll.lists.size()))};
  std::vector<SourceIndex> out;
  for (SourceIndex source = 0; source < page.report().sources.size(); ++source) out.push_back(source);
  return out;
}

Data cell(const Page& page, const Listed& person, SourceIndex source) {
  const auto place = std::find_if(person.places.begin(), person.places.end(),
                                  [&](const Listed::Place& p) { return p.name.source == source; });
  const bool listed = place != person.places.end();
  const bool named = !listed && !holds(person.silent, source);
  const std::string word = listed ? "listed" : named ? "named" : "absent";
  const Report& report = page.report();
  return Data::Parts{
      {"column", page.name(source)},
      {"stance", listed  ? "says"
                 : named ? "less"
                         : "silent"},
      {"word", page.words().text("people." + word)},
      {"listed", listed},
      {"written", listed ? visible(slice(report.sources[source].article.text, place->name.span)) : ""},
      {"office", text_or_no(listed ? visible(place->office) : "")},
      {"anchor", listed ? anchor(source, place->name.span) : ""},
  };
}

Data table(const Page& page, const Fact& fact) {
  const Roll& roll = fact.roll;
  const UiWords& words = page.words();
  const std::vector<SourceIndex> sources = columns_of(page, roll);
  Data::List headers, rows;
  for (const SourceIndex source : sources) {
    const std::string list = holds(roll.open, source)    ? words.text("people.open")
                             : holds(roll.lists, source) ? ""
                                                         : words.text("people.none");
    headers.push_back(Data::Parts{{"name", page.name(source)}, {"list", text_or_no(list)}});
  }
  for (const Listed& person : roll.people) {
    Data::List cells;
    for (const SourceIndex source : sources) cells.push_back(cell(page, person, source));
    rows.push_back(Data::Parts{{"name", visible(person.name)}, {"cells", std::move(cells)}});
  }
  const std::size_t left = roll.lists.size() - std::min(roll.lists.size(), sources.size());
  return Data::Parts{{"subject", visible(fact.subject)},
                     {"fact", fact.id},
                     {"headers", std::move(headers)},
                     {"rows", std::move(rows)},
                     {"more", text_or_no(left ? words.counted("people.more", left) : "")}};
}

}  // namespace

bool has_table_of_people(const Fact& fact) {
  return fact.roll.people.size() > 1;
}

Data people(const Page& page) {
  Data::List tables;
  for (const Fact& fact : page.report().facts)
    if (has_table_of_people(fact)) tables.push_back(table(page, fact));
  if (tables.empty()) return false;
  return Data::Parts{{"tables", std::move(tables)}};
}

}  // namespace doichieu::html
