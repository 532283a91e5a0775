#include "value/number_cues.hpp"

namespace doichieu {
namespace {

constexpr std::uint64_t cues = WordView::bit(EntryType::counter) | WordView::bit(EntryType::qualifier) |
                               WordView::bit(EntryType::change);
constexpr std::uint32_t change_reach = 12;  ///< tokens in which "from … to …" tells the change

/// What is not over 30 is at most 30.
Bound turned(Bound bound) {
  switch (bound) {
    case Bound::over:
      return Bound::at_most;
    case Bound::under:
      return Bound::at_least;
    case Bound::at_least:
      return Bound::under;
    case Bound::at_most:
      return Bound::over;
    default:
      return bound;
  }
}

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
  const bool turns = turned(bound) != bound && negated(at);
  qualifier_ = TokenRange{turns ? at - 1 : at, found.last};
  bound_ = turns ? turned(bound) : bound;
  least_ = found->low;
  if (age) age_end_ = found.last;
  if (times) multiplier_end_ = found.last;
  return found.last;
}

/// "not exceeding", "không vượt quá"; "dozens if not over a hundred" is no such bound.
bool NumberCues::negated(std::uint32_t at) const {
  const std::uint32_t first = words_.sentence().first;
  if (at == first || !words_.find(at - 1, EntryType::stop, "not")) return false;
  return at < first + 2 || !words_.is(at - 2, "if");
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
