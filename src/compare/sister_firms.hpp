#pragma once
// Two firms of one name: a parent and its company in another country.
//
//   Lotus Kite Services, LLC     Lotus Kite Services Vietnam Co., Ltd.
//
// Told where both names have a legal form, are one but for it, and only one names a place; no article has
// both, and what stands around them meets. A legal form alone parts nothing: a "Công ty TNHH" is an LLC to
// one translator and a Co., Ltd. to another.

#include "compare/near_names.hpp"

namespace doichieu {

/// Of groups of organisations: indices into `groups`.
std::vector<NearNames> sister_firms(const std::vector<Claim>& claims, const std::vector<Group>& groups,
                                    const Lexicon& lexicon);

}  // namespace doichieu
