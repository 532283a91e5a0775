#include "value/number_cues.hpp"

namespace doichieu {
namespace {

constexpr std::uint64_t cues = WordView::bit(EntryType::counter) | WordView::bit(EntryType::qualifier) |
                               WordView::bit(EntryType::change);
constexpr std::uint32_t change_reach = 12;  ///< tokens in which "from … to …" tells the change

}  // namespace

std::uint32_t NumberCues::take(std::uint32_t at) {
  if (!words_.has(at, cues)) return at;
  const auto found = words_.find(at, {EntryType::counter, EntryType::qualifier, EntryType::change});
  if (!found) return at;
  if (found->type == EntryType::change) return take_change(at, found);
  if (found->type == EntryType::counter) return take_counter(at, found);
  return found->after ? at : take_qualifier(at, found);
}

void NumberCues::forget() {
  qualifier_.reset();
  label_end_.reset();
  numbered_end_.reset();
  age_end_.reset();
  multiplier_end_.reset();
  bound_ = Bound::none;
}

/// What is counted is no cue; any other counter parts a number from the qualifier before it, but for an age.
std::uint32_t NumberCues::take_counter(std::uint32_t at, const WordView::Found& found) {
  if (found->code.empty() || found->code == "classifier" || found->code == "state") return at;
  const bool age = found->code == "age";
  if (age && qualifier_ && qualifier_->last == at)
    qualifier_->last = found.last;  // "over the age of 65"
  else
    forget();
  if (age) age_end_ = found.last;
  if (found->code == "label") label_end_ = found.last;
  if (found->code == "numbered") numbered_end_ = found.last;
  if (found->code == "multiplier") multiplier_end_ = found.last;
  return found.last;
}

std::uint32_t NumberCues::take_qualifier(std::uint32_t at, const WordView::Found& found) {
  const Bound bound = find_bound(found->code).value_or(Bound::none);
  if (qualifier_ && qualifier_->last == at) {
    if (is_hedge(bound_)) bound_ = bound;
    qualifier_->last = found.last;
    return found.last;
  }
  const bool age = aged(at), times = multiplied(at);  // "aged over 65", "gấp hơn 3 lần"
  forget();
  qualifier_ = TokenRange{at, found.last};
  bound_ = bound;
  least_ = found->low;
  if (age) age_end_ = found.last;
  if (times) multiplier_end_ = found.last;
  return found.last;
}

/// "rose by": it goes with the number right behind it, and up to there ranges are changes.
std::uint32_t NumberCues::take_change(std::uint32_t at, const WordView::Found& found) {
  change_ = found->code == "up" ? Change::up : found->code == "down" ? Change::down : Change::none;
  change_end_ = found.last;
  changed_until_ = at + change_reach;
  return found.last;
}

std::optional<TokenRange> NumberCues::qualifier(std::uint32_t first) const {
  return qualifier_ && qualifier_->last == first ? qualifier_ : std::nullopt;
}

Changed NumberCues::changed(std::uint32_t at) const {
  if (at >= changed_until_) return Changed::no;
  return at == change_end_ ? Changed::by_this : Changed::before;
}

}  // namespace doichieu
