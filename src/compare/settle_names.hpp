#pragma once
// Whom one article shows to be a person, is one in all of them.
//
//   Chairman Takahiro Mori said     a person
//   Takahiro Mori said              by its words a name of whatever, and a person beside the other article
//
// Of names of two words or more, in whichever order family and given name stand. A name that the articles
// show to be of two kinds, a person and a street, stays what it is.

#include <vector>

#include "claims/claim.hpp"

namespace doichieu {

/// Makes persons of the claims of kind `name` whose words another claim of the story shows to be a person's.
void settle_names(std::vector<Claim>& claims);

}  // namespace doichieu
