#include "rules/check.hpp"

namespace doichieu {

std::optional<std::string> Check::row(Relation relation, Cause cause) const {
  const Relation looked_up = relation == Relation::refined_by ? Relation::refines : relation;
  const std::string plain(name(looked_up));
  for (const std::string& key : {plain + "." + std::string(name(cause)), plain})
    if (verdicts.contains(key)) return key;
  return std::nullopt;
}

std::optional<Judgement> Check::judge(Relation relation, Cause cause) const {
  if (const auto key = row(relation, cause)) return verdicts.at(*key);
  if (relation == Relation::same) return Judgement{Verdict::agreement, Severity::note};
  return std::nullopt;
}

}  // namespace doichieu
