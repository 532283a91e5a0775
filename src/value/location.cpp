#include "value/location.hpp"

#include "value/place.hpp"

namespace doichieu {

Related relate(const Location& a, const Location& b, const Lexicon& lexicon) {
  if (a.sort != b.sort) return {Relation::unrelated, Cause::none};
  if (a.name == b.name) return {Relation::same, Cause::none};
  if (a.entry != no_entry && b.entry != no_entry) {
    if (lexicon.renamed(a.entry) == lexicon.renamed(b.entry)) return {Relation::same, Cause::none};
    const Related related = relate(NamedPlace{a.entry, {}}, NamedPlace{b.entry, {}}, lexicon);
    if (compatible(related.relation)) return related;
    return {Relation::conflict, Cause::name};  // two rivers share no water, though value/place.hpp lets them
  }
  if (a.may_be_translated != b.may_be_translated) return {Relation::unrelated, Cause::name};
  return {Relation::conflict, Cause::name};
}

}  // namespace doichieu
