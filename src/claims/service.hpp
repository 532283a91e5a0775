#pragma once
// Who serves somebody with an office does not hold that office himself.
//
//   trợ lý Thứ trưởng Bộ Y tế Lê Sen    Lê Sen assists a deputy minister
//   an aide to President Le Sen         in English the name behind is the other's, and the office stays his

#include "claims/mention.hpp"
#include "claims/words.hpp"

namespace doichieu {

/// Is `other`, which stands behind `role`, the office of somebody whom `role` serves, and no office of
/// whoever is named?
bool serves(const Words& words, const RoleMention& role, const RoleMention& other);

}  // namespace doichieu
