// What the findings can be filtered by: severity, verdict, kind of value, source, each with how many there
// are. The script counts anew when one is chosen; these numbers are those of the whole page.

#include <algorithm>
#include <set>

#include "report/html/page.hpp"
#include "report/visible.hpp"

namespace doichieu::html {
namespace {

struct Choice {
  std::string value;
  std::string word;
  std::size_t count = 0;
};

void count(std::vector<Choice>& choices, std::string_view value, const UiWords& words,
           const std::string& table) {
  auto at = std::find_if(choices.begin(), choices.end(), [&](const Choice& c) { return c.value == value; });
  if (at == choices.end())
    at = choices.insert(choices.end(), {std::string(value), words.text(table + "." + std::string(value)), 0});
  ++at->count;
}

Data::List data_of(const std::vector<Choice>& choices) {
  Data::List out;
  for (const Choice& choice : choices)
    out.push_back(
        Data::Parts{{"value", choice.value}, {"word", choice.word}, {"count", std::to_string(choice.count)}});
  return out;
}

Data group(const UiWords& words, const std::string& name, const std::vector<Choice>& choices) {
  return Data::Parts{{"name", name}, {"legend", words.text("filter." + name)}, {"choices", data_of(choices)}};
}

/// Every source with how many findings quote it or miss something in it.
std::vector<Choice> sources_of(const Page& page) {
  std::vector<Choice> out;
  for (SourceIndex source = 0; source < page.report().sources.size(); ++source)
    out.push_back({visible(page.report().sources[source].article.source.id), page.name(source), 0});
  for (const Finding& finding : page.report().findings) {
    std::set<SourceIndex> touched(finding.silent.begin(), finding.silent.end());
    for (const Evidence& evidence : finding.evidence) touched.insert(evidence.source);
    for (const SourceIndex source : touched) ++out[source].count;
  }
  return out;
}

}  // namespace

Data filters(const Page& page) {
  if (page.report().findings.empty()) return false;
  const UiWords& words = page.words();
  std::vector<Choice> severities, verdicts, kinds;
  for (const Finding& finding : page.report().findings) {
    count(severities, name(finding.severity), words, "severity");
    count(verdicts, name(finding.verdict), words, "verdict");
    if (const Fact* fact = page.fact(finding.fact)) count(kinds, fact->kind, words, "kind");
  }
  std::stable_sort(kinds.begin(), kinds.end(),
                   [](const Choice& a, const Choice& b) { return a.count > b.count; });
  return Data::Parts{
      {"groups", Data::List{group(words, "severity", severities), group(words, "verdict", verdicts),
                            group(words, "kind", kinds)}},
      {"sources", data_of(sources_of(page))},
      {"total", std::to_string(page.report().findings.size())},
  };
}

}  // namespace doichieu::html
