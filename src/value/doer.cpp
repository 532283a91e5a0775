#include "value/doer.hpp"

#include <algorithm>

namespace doichieu {
namespace {

/// Does the text of `whose` name the other one too, as somebody else?
bool knows(const Doer& whose, const Name& other) {
  return whose.cast && std::any_of(whose.cast->begin(), whose.cast->end(), [&](const Name& name) {
           return compatible(relate(name, other).relation);
         });
}

bool alike(const Doer& a, const Doer& b, const Lexicon& lexicon) {
  return std::any_of(a.is.begin(), a.is.end(), [&](EntryId x) {
    return std::any_of(b.is.begin(), b.is.end(), [&](EntryId y) {
      return lexicon.is_a(x, y) || lexicon.is_a(y, x) || lexicon.alike(x, y);
    });
  });
}

}  // namespace

Related relate(const Doer& a, const Doer& b, const Lexicon& lexicon) {
  if (a.named() != b.named() || a.person != b.person) return {Relation::unrelated, Cause::none};
  if (!a.named())
    return alike(a, b, lexicon) ? Related{Relation::same, Cause::none}
                                : Related{Relation::conflict, Cause::office};
  const Related related = relate(a.name, b.name);
  if (related.relation != Relation::unrelated) return related;
  return knows(a, b.name) || knows(b, a.name) ? Related{Relation::conflict, Cause::name} : related;
}

}  // namespace doichieu
