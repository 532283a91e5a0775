// What a figure was, what it became, and by how many percent it rose or fell, in one clause.
//
//   rose 7.1% to $476 billion from $445 billion      fell to 93 from 100, down 7%
//   $476 billion, up 7% from $445 billion            tăng 7,1% lên 476 tỷ USD so với 445 tỷ USD
//   rose from 455 to 476, or 4.6%                    tăng từ 445 lên 476 tỷ, tức tăng 7%
//
// The tie holds the figure before, the one after, and the percentage of the change, whose direction is that
// of the figures. The three stand side by side, no other figure between, and a word before each says which is
// which: "from" before the one, "to" before the other, or nothing before the figure that opens the clause.
// Few words lie between, so that "up 7% in constant currency" is not taken for the change of the figures
// beside it.

#include "claims/ties/ties.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t widest_link = 4;  ///< tokens between two of the figures
constexpr std::uint32_t widest_cue = 2;   ///< behind "rose 7.1%": nothing but "to"

class GrowthFinder {
 public:
  explicit GrowthFinder(const TieText& text) : text_(text) {}

  void run(std::vector<Tie>& out) const {
    for (std::uint32_t i = 0; i + 2 < text_.quantities().size(); ++i) {
      if (!side_by_side(i)) continue;
      if (percent(i) && text_.behind(i).size() <= widest_cue)
        add(i, i + 1, i + 2, out);
      else if (percent(i + 1))
        add(i + 1, i, i + 2, out);
      else if (percent(i + 2))
        add(i + 2, i, i + 1, out);
    }
  }

 private:
  const QuantityReading& reading(std::uint32_t i) const { return text_.quantities()[i]; }

  bool percent(std::uint32_t i) const {
    return reading(i).quantity.dimension == Dimension::percent && reading(i).change != Change::none;
  }

  bool side_by_side(std::uint32_t i) const {
    for (const TokenRange link : {text_.behind(i), text_.behind(i + 1)})
      if (link.size() > widest_link || !text_.one_sentence(link.first, link.last) ||
          text_.has_mark(link, ";") || text_.has_mark(link, ":") || text_.has_mark(link, "("))
        return false;
    return true;
  }

  enum class Place { before, after, unknown };

  /// What the word before a figure makes of it.
  Place place_of(std::uint32_t i) const {
    const std::uint32_t first = reading(i).tokens.first;
    const std::uint32_t from = i > 0 ? reading(i - 1).tokens.last : 0;
    for (std::uint32_t at = first; at-- > from && first - at <= widest_link;) {
      if (const Hit* hit = text_.cue(at, "from"); hit && hit->tokens.last == first) return Place::before;
      if (const Hit* hit = text_.cue(at, "to"); hit && hit->tokens.last == first) return Place::after;
    }
    return Place::unknown;
  }

  void add(std::uint32_t percent, std::uint32_t a, std::uint32_t b, std::vector<Tie>& out) const {
    const Quantity &x = text_.value(a), &y = text_.value(b);
    if (x.dimension != y.dimension || x.unit != y.unit || !definite(x) || !definite(y) ||
        !definite(text_.value(percent)) || x.dimension == Dimension::percent ||
        x.dimension == Dimension::rank || x.dimension == Dimension::duration)
      return;
    const Place at_a = place_of(a), at_b = place_of(b);
    std::uint32_t before = a, after = b;
    // "rose 7% to B from A"; "B, up 7% from A": a first figure that no word places is what it became.
    if (at_b == Place::before && (at_a == Place::after || (at_a == Place::unknown && percent == a + 1)))
      std::swap(before, after);
    else if (at_a != Place::before || at_b != Place::after)
      return;
    const bool fall = reading(percent).change == Change::down;
    if (fall == (text_.value(before).number.value() < text_.value(after).number.value())) return;
    out.push_back({ClaimKind::growth,
                   {text_.tied(before), text_.tied(after), text_.tied(percent)},
                   Closure::closed,
                   text_.subject(after)});
  }

  static bool definite(const Quantity& q) { return q.number.bound == Bound::none && !q.number.range; }

  const TieText& text_;
};

}  // namespace

void find_growth(const TieText& text, std::vector<Tie>& out) {
  GrowthFinder(text).run(out);
}

}  // namespace doichieu
