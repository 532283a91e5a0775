#pragma once
// Values as a report in Vietnamese writes them: "18,8 tỷ đồng", "tối đa 40", "18/2/2026".
//
// The words are the first Vietnamese forms of rules/lexicon: of the magnitude, the unit, the qualifier. What
// they are for is said by the entry's type, code and value, so a desk may replace them. What has no such form
// there, and what is a quotation anyway (names, rankings, lists), stays as print() has it.

#include <string>

#include "claims/claim.hpp"
#include "text/language.hpp"

namespace doichieu {

/// As print() for English.
std::string print(const Value& value, const Lexicon& lexicon, Language language);

}  // namespace doichieu
