#include "value/ranking.hpp"

#include <algorithm>
#include <cmath>

#include "value/place.hpp"

namespace doichieu {
namespace {

constexpr std::string_view country_code = "country";  ///< of places, and of the ranking-word for one's own
constexpr std::string_view stage_code = "stage";      ///< of concepts: see rules/README.md
constexpr double counts_by_year =
    3;  ///< from so many years on, "since" and "in … years" may be one year apart

/// How one piece of the scope of two rankings stands.
enum class Piece : std::uint8_t { same, one_silent, apart };

Piece piece(bool a_told, bool b_told, bool equal) {
  if (a_told && b_told) return equal ? Piece::same : Piece::apart;
  return a_told || b_told ? Piece::one_silent : Piece::same;
}

/// "In the country": whichever it is, a story has one.
bool is_home(const RankPlace& place, const Lexicon& lexicon) {
  return place.entry != no_entry && lexicon[place.entry].type == EntryType::ranking_word &&
         lexicon[place.entry].code == country_code;
}

bool same_place(const RankPlace& a, const RankPlace& b, const Lexicon& lexicon) {
  if (a == b) return true;
  if (a.entry == no_entry || b.entry == no_entry) return false;
  if (is_home(a, lexicon) || is_home(b, lexicon))
    return lexicon[a.entry].code == country_code && lexicon[b.entry].code == country_code;
  if (lexicon[a.entry].type != EntryType::place || lexicon[b.entry].type != EntryType::place) return false;
  return relate(NamedPlace{a.entry, {}}, NamedPlace{b.entry, {}}, lexicon).relation == Relation::same;
}

Piece places(const Ranking& a, const Ranking& b, const Lexicon& lexicon) {
  const auto within = [&](const Ranking& x, const Ranking& y) {
    return std::all_of(x.places.begin(), x.places.end(), [&](const RankPlace& p) {
      return std::any_of(y.places.begin(), y.places.end(),
                         [&](const RankPlace& q) { return same_place(p, q, lexicon); });
    });
  };
  const bool a_in_b = within(a, b), b_in_a = within(b, a);
  return a_in_b && b_in_a ? Piece::same : (a_in_b || b_in_a ? Piece::one_silent : Piece::apart);
}

/// The largest of a country, and of the region that it lies in.
bool nested(const Ranking& a, const Ranking& b, const Lexicon& lexicon) {
  if (a.places.size() != 1 || b.places.size() != 1) return false;
  const EntryId x = a.places.front().entry, y = b.places.front().entry;
  return x != no_entry && y != no_entry && x != y && (lexicon.is_part_of(x, y) || lexicon.is_part_of(y, x));
}

Piece years(const Ranking& a, const Ranking& b) {
  const double apart = std::abs(a.years - b.years);
  const bool by_year = std::min(a.years, b.years) >= counts_by_year;
  return piece(a.years > 0, b.years > 0, apart <= (by_year ? 1 : 0));
}

Piece deeds(const Ranking& a, const Ranking& b, const Lexicon& lexicon) {
  const bool both = a.deed != no_entry && b.deed != no_entry;
  return piece(a.deed != no_entry, b.deed != no_entry,
               both && (lexicon.is_a(a.deed, b.deed) || lexicon.is_a(b.deed, a.deed)));
}

/// "top" of "top.size".
std::string_view group(std::string_view quality) {
  return quality.substr(0, quality.find('.'));
}

/// Both say by what, and not the same: the largest tower, the highest one.
bool measures_apart(const Ranking& a, const Ranking& b) {
  return a.quality != b.quality && group(a.quality) != a.quality && group(b.quality) != b.quality;
}

/// A quarter is ranked among quarters, a year among years.
bool periods_apart(const Ranking& a, const Ranking& b) {
  return a.period != b.period;
}

/// Are both deeds steps that writers tell apart: to order, to own, to operate? Other words for what was done
/// first may be two ways to put one thing.
bool told_apart(const Ranking& a, const Ranking& b, const Lexicon& lexicon) {
  return lexicon[a.deed].code == stage_code && lexicon[b.deed].code == stage_code;
}

struct Pieces {
  static constexpr int told = 5;
  Piece place, time, deed, kind, capacity;

  int count(Piece wanted) const {
    return (place == wanted) + (time == wanted) + (deed == wanted) + (kind == wanted) + (capacity == wanted);
  }
};

}  // namespace

Related relate(const Ranking& a, const Ranking& b, const Lexicon& lexicon) {
  if (group(a.quality) != group(b.quality) || periods_apart(a, b)) return {Relation::unrelated, Cause::none};
  const Pieces pieces{places(a, b, lexicon), years(a, b), deeds(a, b, lexicon),
                      piece(!a.kinds.empty(), !b.kinds.empty(), a.kinds == b.kinds),
                      piece(a.capacity, b.capacity, true)};
  const int apart = pieces.count(Piece::apart);
  const bool narrower = pieces.kind == Piece::one_silent || pieces.capacity == Piece::one_silent;
  if (a.among != b.among)
    return a.place == b.place && apart == 0 && !narrower && !measures_apart(a, b)
               ? Related{Relation::overlaps,
                         pieces.count(Piece::same) == Pieces::told ? Cause::scope : Cause::openness}
               : Related{Relation::unrelated, Cause::scope};
  // A second visit this year may be the fifth of all.
  const bool silent = a.quality == "order" && pieces.time == Piece::one_silent;
  if (a.place != b.place)
    return silent || apart > 0 || narrower || measures_apart(a, b)
               ? Related{Relation::unrelated, Cause::scope}
               : Related{Relation::conflict, Cause::digits};
  if (pieces.deed == Piece::apart && (a.places.empty() || !told_apart(a, b, lexicon)))
    return {Relation::unrelated, Cause::scope};
  // Of two places one ranking only holds where what else is said of its scope is the same.
  const bool anchored =
      (pieces.time == Piece::same && a.years > 0) || (pieces.deed == Piece::same && a.deed != no_entry);
  const bool within = pieces.place == Piece::apart && nested(a, b, lexicon);
  if (pieces.place == Piece::apart && !anchored && !within) return {Relation::unrelated, Cause::scope};
  if (apart > 1) return {Relation::unrelated, Cause::scope};
  if (apart == 1 || narrower) return {Relation::overlaps, Cause::scope};
  if (pieces.count(Piece::one_silent) > 0 || measures_apart(a, b))
    return {Relation::overlaps, Cause::openness};
  return {Relation::same, Cause::none};
}

}  // namespace doichieu
