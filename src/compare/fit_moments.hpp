#pragma once
// When two days or two hours that differ are told of one event.

#include "compare/fit.hpp"

namespace doichieu {

/// A day, a part of a day or a clock time.
bool is_moment(ClaimKind kind);

/// How a key slot of two moments meets. Hours of one happening are apart by their days only where both say
/// the day themselves: one that is taken from a sentence before may be that of another event.
Meeting key_meeting(const Claim& a, const Claim& b, SlotName slot);

/// What stands between two moments that differ and date one happening ("capsized", "sank"). What they date
/// was read from their own clauses, so that no words need to be shared: only nothing may speak against it.
/// Their sentences name places that have nothing in common; days are further apart than texts on one event
/// put it, or are the two of one night; hours are many apart, or by whole hours, as the clocks of two
/// countries are. REQUIRES: happenings that meet.
Obstacle happening_obstacle(const Claim& a, const Claim& b, const Fit& fit, const MomentWeights& weights);

}  // namespace doichieu
