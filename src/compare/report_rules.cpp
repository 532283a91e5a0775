#include "compare/report_rules.hpp"

namespace doichieu {
namespace {

/// The sentence with an ellipsis for every placeholder.
std::string without_particulars(std::string_view sentence) {
  std::string out;
  while (!sentence.empty()) {
    const std::size_t open = sentence.find('{');
    out += sentence.substr(0, open);
    const std::size_t close = open == std::string_view::npos ? open : sentence.find('}', open);
    if (close == std::string_view::npos) break;
    out += "…";
    sentence.remove_prefix(close + 1);
  }
  return out;
}

}  // namespace

std::vector<ReportRule> report_rules(const RuleSet& rules, Language language) {
  std::vector<ReportRule> out;
  for (const Check& check : rules.checks) {
    out.push_back({check.id, check.file, std::string(name(check.kind)), check.severity, {}});
    for (const auto& [verdict, reason] : check.reasons)
      out.back().help.emplace_back(verdict, without_particulars(reason[static_cast<std::size_t>(language)]));
  }
  return out;
}

}  // namespace doichieu
