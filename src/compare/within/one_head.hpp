#pragma once
// Do two figures of one article count one thing, as far as its words tell?
//
//   20 people / 21 people            one noun
//   38 dead / 35 people are dead     the noun of the one is what is said of the others' people
//   1,644 people killed / it killed 1,002 people    neither noun says more than "people"; one deed
//
// Inside one article a thing is mostly called by one name, so that this tells more than between two articles.

#include "claims/claim.hpp"

namespace doichieu {

/// REQUIRES: both of one kind, and figures.
bool of_one_head(const Claim& a, const Claim& b);

/// The same, also where the nouns are two: "200 missing", "200 residents are missing". Enough where the
/// number is one, too; of two numbers the second may count a part of the first.
bool of_one_deed(const Claim& a, const Claim& b);

/// Does the second name a part of the places that the first names, and none besides: "in Hue" of "in Hue and
/// Vinh"? Then it may be a part of the figure, too.
bool of_fewer_places(const Claim& whole, const Claim& part);

}  // namespace doichieu
