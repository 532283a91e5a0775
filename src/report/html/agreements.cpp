// What the sources agree on, a line a fact: those that most origins carry first.

#include <algorithm>

#include "report/html/page.hpp"
#include "report/visible.hpp"

namespace doichieu::html {
namespace {

constexpr std::size_t most_at_once = 16;  ///< lines

Data line(const Page& page, const Fact& fact) {
  std::string value;
  bool is_subject = false;  // of a name: it is what is told of itself
  for (const FactValue& v : fact.values) {
    value += (value.empty() ? "" : " / ") + visible(v.text());
    is_subject |= v.print == fact.subject;
  }
  return Data::Parts{{"fact", fact.id},
                     {"kind", page.words().text("kind." + fact.kind)},
                     {"subject", text_or_no(is_subject ? "" : visible(fact.subject))},
                     {"value", value},
                     {"support", page.support(fact)}};
}

}  // namespace

Data agreements(const Page& page) {
  std::vector<const Fact*> agreed;
  for (const Fact& fact : page.report().facts)
    if (fact.verdict == Verdict::agreement) agreed.push_back(&fact);
  if (agreed.empty()) return false;
  std::stable_sort(agreed.begin(), agreed.end(),
                   [](const Fact* a, const Fact* b) { return a->origins > b->origins; });
  Data::List lines;
  for (const Fact* fact : agreed) lines.push_back(line(page, *fact));
  return shown_and_more(page.words(), std::move(lines), most_at_once, "agreement.more");
}

}  // namespace doichieu::html
