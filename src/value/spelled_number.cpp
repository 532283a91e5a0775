#include "value/spelled_number.hpp"

namespace doichieu {
namespace {

constexpr std::uint64_t number_words = WordView::bit(EntryType::number) | WordView::bit(EntryType::magnitude);

constexpr std::int64_t most = 1'000'000'000'000'000;

/// Adds up the words of one number. Each function takes a word and says whether it may stand here.
class Sum {
 public:
  explicit Sum(bool vietnamese) : vietnamese_(vietnamese) {}

  bool digit(std::int64_t value) {
    if (has_unit_ || (last_ == Last::word && rest_ % 100 != 10 && rest_ % 100 < 20)) return false;
    if (rest_ % 100 == 10 && !vietnamese_) return false;  // ten six is no number, mười sáu is
    unit_ = value;
    has_unit_ = true;
    alone_ = last_ == Last::hundred || last_ == Last::thousands;
    last_ = Last::word;
    return true;
  }

  /// Ten to ninety.
  bool tens(std::int64_t value) {
    if (has_unit_ || rest_ % 100 != 0) return false;
    rest_ += value;
    last_ = Last::word;
    alone_ = false;
    return true;
  }

  bool times(std::int64_t magnitude) {
    if (magnitude == 10) return ten();
    if (magnitude < 1000) return hundred(magnitude);
    if (pending() > 0) {
      if (group_ > 0 && magnitude >= magnitude_) return false;  // "one thousand two thousand" are two numbers
      total_ += group_;
      group_ = pending();
      clear();
    } else if (last_ != Last::thousands) {
      return false;
    }
    if (group_ > most / magnitude) return false;
    group_ *= magnitude;
    magnitude_ = last_ == Last::thousands ? magnitude_ * magnitude : magnitude;
    last_ = Last::thousands;
    return true;
  }

  /// "linh", "and": the next digit stands for itself.
  void gap() { gap_ = true; }

  bool behind_ten() const { return !has_unit_ && rest_ % 100 != 0; }
  bool behind_magnitude() const { return last_ == Last::hundred || last_ == Last::thousands; }
  bool at_tens() const { return !has_unit_ && rest_ % 100 >= 20; }
  /// Would a lone digit, left as it is, be short for the next lower place ("ba trăm tám" is 380)?
  bool short_form() const { return vietnamese_ && has_unit_ && alone_ && !gap_; }

  /// The magnitude that the number ends in.
  std::int64_t scale() const { return last_ == Last::thousands ? magnitude_ : 1; }

  std::int64_t value() const {
    if (!short_form()) return total_ + group_ + pending();
    return total_ + group_ + rest_ + unit_ * (rest_ > 0 ? 10 : magnitude_ / 10);
  }

 private:
  enum class Last { none, word, hundred, thousands };

  std::int64_t pending() const { return rest_ + unit_; }
  void clear() {
    rest_ = unit_ = 0;
    has_unit_ = alone_ = gap_ = false;
  }

  bool ten() {
    if (!has_unit_ || unit_ == 0) return false;
    rest_ += unit_ * 10;
    unit_ = 0;
    has_unit_ = alone_ = false;
    last_ = Last::word;
    return true;
  }

  bool hundred(std::int64_t magnitude) {
    if (!has_unit_ && rest_ == 0) return false;
    if (last_ == Last::hundred || pending() >= 100) return false;
    rest_ = (rest_ + unit_) * magnitude;
    unit_ = 0;
    has_unit_ = alone_ = false;
    last_ = Last::hundred;
    return true;
  }

  bool vietnamese_;
  std::int64_t total_ = 0;      ///< finished groups
  std::int64_t group_ = 0;      ///< the last group with its magnitude, which another may still multiply
  std::int64_t magnitude_ = 1;  ///< of that group
  std::int64_t rest_ = 0;       ///< hundreds and tens of the group being read
  std::int64_t unit_ = 0;
  bool has_unit_ = false;
  bool alone_ = false;  ///< the digit stands right behind a magnitude
  bool gap_ = false;
  Last last_ = Last::none;
};

class Speller {
 public:
  Speller(const WordView& words, std::uint32_t at)
      : words_(words), first_(at), at_(at), sum_(words.vietnamese()) {}

  std::optional<SpelledNumber> read() {
    if (const auto article = words_.find(at_, EntryType::number, "article")) {
      if (!words_.find(article.last, EntryType::magnitude) || !sum_.digit(1)) return std::nullopt;
      at_ = end_ = article.last;
    }
    while (step()) end_ = at_;
    if (end_ == first_) return std::nullopt;
    return SpelledNumber{sum_.value(), sum_.scale(), end_};
  }

 private:
  bool step() {
    if (const auto found = words_.find(at_, EntryType::magnitude)) {
      if (words_[at_].fold_size == 1 || !sum_.times(static_cast<std::int64_t>(found->value))) return false;
      at_ = found.last;
      last_magnitude_ = found->value;
      return true;
    }
    // "fifty-two", and "fifty - two" as machines set it.
    if (at_ > first_ && words_.is(at_, "-") && words_.glued(at_) == words_.glued(at_ + 1) && sum_.at_tens() &&
        words_.find(at_ + 1, EntryType::number, "")) {
      ++at_;
      return word(words_.find(at_, EntryType::number, ""));
    }
    return word(words_.find(at_, EntryType::number));
  }

  bool word(const WordView::Found& found) {
    if (!found || (at_ > first_ && words_.capital_word(at_))) return false;
    const auto value = static_cast<std::int64_t>(found->value);
    const std::string& code = found->code;
    const bool taken = code.empty()                        ? plain(value)
                       : code == "after-ten"               ? sum_.behind_ten() && sum_.digit(value)
                       : code == "in-compound"             ? zero_hundred(found.last)
                       : code == "gap" || code == "joiner" ? joined(found.last)
                                                           : false;
    if (taken && at_ < found.last) at_ = found.last;
    return taken;
  }

  /// A digit, or ten to ninety. "Bốn mươi năm" are forty years: behind other numbers, a word for a span of
  /// time is one.
  bool plain(std::int64_t value) {
    if (value >= 10) return sum_.tens(value);
    if (at_ > first_ && !gap_ && words_.find(at_, EntryType::duration) &&
        !words_.find(at_ + 1, EntryType::magnitude))
      return false;
    gap_ = false;
    return sum_.digit(value);
  }

  /// "không trăm": no hundreds.
  bool zero_hundred(std::uint32_t next) {
    const auto hundred = words_.find(next, EntryType::magnitude);
    if (!sum_.behind_magnitude() || !hundred || hundred->value != 100) return false;
    at_ = hundred.last;
    const auto linh = words_.find(at_, EntryType::number, "gap");
    if (!linh || !joined(linh.last)) return false;
    at_ = linh.last;
    return word(words_.find(at_, EntryType::number, ""));
  }

  bool joined(std::uint32_t next) {
    if (!sum_.behind_magnitude() || !words_.find(next, EntryType::number, "") || words_.capital_word(next))
      return false;
    if (words_.has(next + 1, WordView::bit(EntryType::fraction))) return false;  // … and two thirds
    const auto number = words_.find(next, EntryType::number, "");
    const auto magnitude = words_.find(number.last, EntryType::magnitude);
    if (magnitude && magnitude->value == last_magnitude_) return false;  // one hundred and two hundred
    sum_.gap();
    gap_ = true;
    return true;
  }

  const WordView& words_;
  std::uint32_t first_, at_, end_ = first_;
  bool gap_ = false;
  double last_magnitude_ = 0;
  Sum sum_;
};

}  // namespace

std::optional<SpelledNumber> read_spelled(const WordView& words, std::uint32_t at) {
  return words.has(at, number_words) ? Speller(words, at).read() : std::nullopt;
}

}  // namespace doichieu
