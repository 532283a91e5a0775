// What a figure was, what it became, and by how much it rose or fell, in one clause.
//
//   rose 7.1% to $476 billion from $445 billion      fell to 93 from 100, down 7%
//   $476 billion, up 7% from $445 billion            tăng 7,1% lên 476 tỷ USD so với 445 tỷ USD
//   rose from 455 to 476, or 4.6%                    tăng từ 445 lên 476 tỷ, tức tăng 7%
//   grew by 6 billion, from 34 billion to 40         tăng thêm 6 tỷ đồng, từ 34 tỷ đồng lên 40 tỷ đồng
//
// A percentage makes a tie of growth: the figure before, the one after, and the percentage. A change in their
// own unit makes one of a difference: the larger, the smaller, the change. Its direction is that of the
// figures. The three stand side by side, no other figure between, and a word before each says which is which:
// "from" before the one, "to" before the other, or nothing before the figure that opens the clause. Few words
// lie between, so that "up 7% in constant currency" is not taken for the change of the figures beside it.

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
      const bool leads = change(i) && text_.behind(i).size() <= widest_cue;
      std::optional<Tie> tie;
      if (leads) tie = tie_of(i, i + 1, i + 2);
      if (!tie && change(i + 1)) tie = tie_of(i + 1, i, i + 2);
      if (!tie && change(i + 2)) tie = tie_of(i + 2, i, i + 1);
      if (tie) out.push_back(std::move(*tie));
    }
  }

 private:
  const QuantityReading& reading(std::uint32_t i) const { return text_.quantities()[i]; }

  bool change(std::uint32_t i) const { return reading(i).change != Change::none && definite(text_.value(i)); }

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

  /// The tie of a change and two figures, where the words say which of them was before.
  std::optional<Tie> tie_of(std::uint32_t change, std::uint32_t a, std::uint32_t b) const {
    const Quantity &x = text_.value(a), &y = text_.value(b), &by = text_.value(change);
    if (x.dimension != y.dimension || x.unit != y.unit || !definite(x) || !definite(y) ||
        x.dimension == Dimension::percent || x.dimension == Dimension::rank ||
        x.dimension == Dimension::duration)
      return std::nullopt;
    const bool percent = by.dimension == Dimension::percent;
    if (!percent && (by.dimension != x.dimension || by.unit != x.unit)) return std::nullopt;
    const Place at_a = place_of(a), at_b = place_of(b);
    std::uint32_t before = a, after = b;
    // "rose 7% to B from A"; "B, up 7% from A": a first figure that no word places is what it became.
    if (at_b == Place::before && (at_a == Place::after || (at_a == Place::unknown && change == a + 1)))
      std::swap(before, after);
    else if (at_a != Place::before || at_b != Place::after)
      return std::nullopt;
    const bool fall = reading(change).change == Change::down;
    const bool fell = text_.value(before).number.value() >= text_.value(after).number.value();
    if (fall != fell) return std::nullopt;
    Tie tie{percent ? ClaimKind::growth : ClaimKind::difference, {}, Closure::closed, text_.subject(after)};
    if (!percent && !fall) std::swap(before, after);  // of a difference the larger comes first
    for (const std::uint32_t figure : {before, after, change}) tie.parts.push_back(text_.tied(figure));
    return tie;
  }

  static bool definite(const Quantity& q) { return q.number.bound == Bound::none && !q.number.range; }

  const TieText& text_;
};

}  // namespace

void find_growth(const TieText& text, std::vector<Tie>& out) {
  GrowthFinder(text).run(out);
}

}  // namespace doichieu
