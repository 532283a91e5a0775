#pragma once
// Who is who inside one article: mentions of a name become entities.

#include "claims/mention.hpp"
#include "claims/words.hpp"

namespace doichieu {

/// Fills mentions.entities and the entity of every name that is settled. Persons named in full come first; a
/// part of a name ("Lam", "Senator Daines"), or a spelling with fewer marks, is the one person it can be, and
/// stays open where two fit. A name of an unknown kind that is a person's or a part of it is that person.
void resolve_entities(const Words& words, Mentions& mentions);

}  // namespace doichieu
