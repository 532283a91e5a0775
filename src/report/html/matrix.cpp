// The matrix: facts by source, at a glance who says, says otherwise, says less, or is silent.
//
// Of more sources than fit beside each other there is no column a source: then a column holds what is said,
// what is said otherwise and what is said less, each with its sources, and how many are silent.

#include <algorithm>
#include <map>

#include "report/html/page.hpp"
#include "report/visible.hpp"

namespace doichieu::html {
namespace {

constexpr std::size_t most_columns = 8;  ///< sources beside each other

Data link(std::string text, const Evidence& evidence) {
  return Data::Parts{{"text", std::move(text)}, {"anchor", anchor(evidence.source, evidence.span)}};
}

/// The first evidence of each source of a value.
std::vector<const Evidence*> places_of(const FactValue& value) {
  std::map<SourceIndex, const Evidence*> first;
  for (const Evidence& evidence : value.evidence) first.emplace(evidence.source, &evidence);
  std::vector<const Evidence*> out;
  for (const auto& [source, evidence] : first) out.push_back(evidence);
  return out;
}

Data cell(const Page& page, const std::string& stance, Data::List links, const std::string& lead,
          const std::string& rest) {
  return Data::Parts{{"stance", stance},
                     {"word", page.words().text("facts." + stance)},
                     {"lead", text_or_no(lead)},
                     {"links", std::move(links)},
                     {"rest", text_or_no(rest)}};
}

// --- A column a source.

Data cell_of_source(const Page& page, const Fact& fact, SourceIndex source) {
  Data::List links;
  bool otherwise = false, says = false;  // whoever says it in full somewhere does not say less
  for (const FactValue& value : fact.values)
    for (const Evidence* place : places_of(value)) {
      if (place->source != source) continue;
      otherwise |= value.stance == Stance::otherwise;
      says |= value.stance == Stance::says;
      links.push_back(link(visible(value.text()), *place));
    }
  const Stance stance = otherwise ? Stance::otherwise : says ? Stance::says : Stance::less;
  const std::string word = links.empty() ? "silent" : std::string(name_of(stance));
  return cell(page, word, std::move(links), "", "");
}

// --- A column a stance.

std::vector<Data> cells_of_stance(const Page& page, const Fact& fact, Stance stance) {
  std::vector<Data> out;
  const std::string word(name_of(stance));
  for (const FactValue& value : fact.values) {
    if (value.stance != stance) continue;
    Data::List links;
    for (const Evidence* place : places_of(value)) links.push_back(link(page.name(place->source), *place));
    out.push_back(cell(page, word, std::move(links), visible(value.text()), ""));
  }
  return out;
}

/// What the columns are called, in their order.
std::vector<std::string> columns(const Page& page) {
  std::vector<std::string> out;
  const std::size_t sources = page.report().sources.size();
  if (sources <= most_columns)
    for (SourceIndex source = 0; source < sources; ++source) out.push_back(page.name(source));
  else
    for (const char* stance : {"says", "otherwise", "less", "silent"})
      out.push_back(page.words().text(std::string("facts.") + stance));
  return out;
}

/// What stands in the columns.
std::vector<std::vector<Data>> values(const Page& page, const Fact& fact) {
  const std::size_t sources = page.report().sources.size();
  std::vector<std::vector<Data>> out;
  if (sources <= most_columns) {
    for (SourceIndex source = 0; source < sources; ++source)
      out.push_back({cell_of_source(page, fact, source)});
    return out;
  }
  for (const Stance stance : {Stance::says, Stance::otherwise, Stance::less})
    out.push_back(cells_of_stance(page, fact, stance));
  const std::size_t silent = sources - speaking(fact).size();
  out.push_back({cell(page, "silent", {}, "", page.words().counted("facts.count", silent))});
  return out;
}

Data::List cells(const Page& page, const Fact& fact, const std::vector<std::string>& columns) {
  std::vector<std::vector<Data>> all = values(page, fact);
  Data::List out;
  for (std::size_t i = 0; i < columns.size(); ++i)
    out.push_back(Data::Parts{{"column", columns[i]}, {"values", Data::List(std::move(all[i]))}});
  return out;
}

Data::List headers(const Page& page) {
  Data::List out;
  for (std::string& name : columns(page)) out.push_back(Data::Parts{{"name", std::move(name)}});
  return out;
}

// --- Rows.

/// What asks for a look comes first.
int rank(Verdict verdict) {
  constexpr Verdict order[] = {Verdict::discrepancy,  Verdict::inconsistent, Verdict::qualifier,
                               Verdict::update,       Verdict::missing,      Verdict::different_scope,
                               Verdict::less_precise, Verdict::agreement,    Verdict::single,
                               Verdict::not_read};
  return static_cast<int>(std::find(std::begin(order), std::end(order), verdict) - std::begin(order));
}

Data row(const Page& page, const Fact& fact, const std::vector<std::string>& columns) {
  const std::string verdict(name(fact.verdict));
  return Data::Parts{{"fact", fact.id},
                     {"subject", visible(fact.subject)},
                     {"kind", fact.kind},
                     {"verdict_word", page.words().text("verdict." + verdict)},
                     {"rank", std::to_string(rank(fact.verdict))},
                     {"finding", text_or_no(std::string(page.finding_about(fact.id)))},
                     {"cells", cells(page, fact, columns)}};
}

Data::List by_kind(const Page& page, std::vector<const Fact*> facts) {
  std::stable_sort(facts.begin(), facts.end(), [](const Fact* a, const Fact* b) {
    return std::pair(std::string_view(a->kind), rank(a->verdict)) <
           std::pair(std::string_view(b->kind), rank(b->verdict));
  });
  const std::vector<std::string> names = columns(page);
  Data::List out, rows;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    rows.push_back(row(page, *facts[i], names));
    if (i + 1 < facts.size() && facts[i + 1]->kind == facts[i]->kind) continue;
    const Family family = family_of(facts[i]->kind);
    out.push_back(Data::Parts{{"kind_word", page.words().text("kind." + facts[i]->kind)},
                              {"family", name_of(family)},
                              {"rows", std::move(rows)}});
    rows = {};
  }
  return out;
}

}  // namespace

Data matrix(const Page& page) {
  std::vector<const Fact*> shared, single;
  for (const Fact& fact : page.report().facts)
    if (!has_table_of_people(fact)) (fact.verdict == Verdict::single ? single : shared).push_back(&fact);
  if (shared.empty() && single.empty()) return false;
  const UiWords& words = page.words();
  Data::List tables;
  if (!shared.empty())
    tables.push_back(Data::Parts{{"folded", false},
                                 {"label", words.text("facts.caption")},
                                 {"kinds", by_kind(page, std::move(shared))}});
  if (!single.empty()) {
    std::string count = words.counted("facts.single", single.size());
    tables.push_back(Data::Parts{{"folded", std::move(count)},
                                 {"label", words.text("facts.alone")},
                                 {"kinds", by_kind(page, std::move(single))}});
  }
  return Data::Parts{{"headers", headers(page)}, {"tables", std::move(tables)}};
}

}  // namespace doichieu::html
