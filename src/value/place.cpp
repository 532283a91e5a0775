#include "value/place.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace doichieu {
namespace {

/// Sorts of place that overlap others freely: two of them with two names may share ground.
constexpr std::array<std::string_view, 6> loose = {"region",   "water",   "continent",
                                                   "landmark", "airport", "port"};

bool bounded(const Entry& entry) {
  return std::find(loose.begin(), loose.end(), entry.code) == loose.end();
}

/// Is the name that of another place than its entry's: "thành phố Bắc Ninh"?
bool namesake(const NamedPlace& place, const Lexicon& lexicon) {
  const std::string& sort = lexicon[place.entry].code;
  return !place.sort.empty() && !sort.empty() && place.sort != sort;
}

/// The places with borders that hold `place`, the nearest ones only; itself where it has some.
std::vector<EntryId> seats(EntryId place, const Lexicon& lexicon, std::string_view day) {
  std::vector<EntryId> open = {lexicon.renamed(place)}, out;
  for (std::size_t i = 0; i < open.size(); ++i) {
    const Entry& entry = lexicon[open[i]];
    if (bounded(entry)) {
      out.push_back(open[i]);
      continue;
    }
    for (const std::string& parent : entry.parents)
      if (const auto id = lexicon.find(parent); id && lexicon.is_part_of(place, *id, day))
        if (std::find(open.begin(), open.end(), *id) == open.end()) open.push_back(*id);
  }
  return out;
}

/// Can no ground belong to both?
bool apart(EntryId a, EntryId b, const Lexicon& lexicon, std::string_view day) {
  const std::vector<EntryId> of_a = seats(a, lexicon, day), of_b = seats(b, lexicon, day);
  const auto disjoint = [&](EntryId x, EntryId y) {
    return !lexicon.is_part_of(x, y, day) && !lexicon.is_part_of(y, x, day);
  };
  return std::any_of(of_a.begin(), of_a.end(), [&](EntryId x) {
    return std::any_of(of_b.begin(), of_b.end(), [&](EntryId y) { return disjoint(x, y); });
  });
}

/// Of two places that one entry names.
Related relate_namesakes(const NamedPlace& a, const NamedPlace& b, const Lexicon& lexicon) {
  const bool a_other = namesake(a, lexicon), b_other = namesake(b, lexicon);
  if (a_other == b_other && (!a_other || a.sort == b.sort)) return {Relation::same, Cause::none};
  if (!a.sort.empty() && !b.sort.empty()) return {Relation::conflict, Cause::name};
  return {a_other ? Relation::refines : Relation::refined_by, Cause::part_of};
}

}  // namespace

Related relate(const NamedPlace& a, const NamedPlace& b, const Lexicon& lexicon, std::string_view day) {
  if (lexicon.renamed(a.entry) == lexicon.renamed(b.entry)) return relate_namesakes(a, b, lexicon);
  if (lexicon.alike(a.entry, b.entry)) return {Relation::same, Cause::none};
  // What lies in a province need not lie in the town that has its name.
  if (!namesake(b, lexicon) && lexicon.is_part_of(a.entry, b.entry, day))
    return {Relation::refines, Cause::part_of};
  if (!namesake(a, lexicon) && lexicon.is_part_of(b.entry, a.entry, day))
    return {Relation::refined_by, Cause::part_of};
  if (apart(a.entry, b.entry, lexicon, day)) return {Relation::conflict, Cause::name};
  return {Relation::unrelated, Cause::name};
}

}  // namespace doichieu
