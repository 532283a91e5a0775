#pragma once
// How sure a finding is, 0..1: how often its check was right before, and how sure the model of
// compare/odds.hpp is of this pair where it was asked.
//
// The two are added as log-odds. The record of a check (rules/alike/records.toml) is drawn towards that of
// all checks together, the more the fewer of its findings were looked at; the model's odds count against
// those that it usually gives. So confidence rises with the odds, with every finding that was right, and
// falls with every one that was wrong.

#include <optional>
#include <string_view>

#include "rules/alike.hpp"
#include "rules/vocabulary.hpp"

namespace doichieu {

/// `odds`: of the model, that the two are told of one thing; nothing where no model was asked.
double confidence(const Records& records, std::string_view check, Verdict verdict,
                  std::optional<double> odds = std::nullopt);

}  // namespace doichieu
