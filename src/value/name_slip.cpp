#include "value/name_slip.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "normalise/syllable.hpp"
#include "text/split.hpp"
#include "value/misprint.hpp"

namespace doichieu {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t long_word = 6;  ///< letters of a surname that hardly two people of a story nearly share
constexpr std::size_t alike_given = 3;  ///< letters with which two given names begin that may be mistaken
constexpr std::size_t most_slips = 2;
constexpr std::string_view vowels = "aeiouy";

/// The word without the h's that only Vietnamese hears: "thanh" is "tan" to others.
std::string without_h(std::string_view word) {
  std::string out(word.substr(0, 1));
  for (const char c : word.substr(1))
    if (c != 'h') out += c;
  return out;
}

bool one_but_for_h(std::string_view a, std::string_view b) {
  return without_h(a) == without_h(b);
}

bool near(std::string_view a, std::string_view b) {
  return misprint_between(a, b) != Misprint::none || one_but_for_h(a, b);
}

class Comparison {
 public:
  Comparison(const Name& a, const Name& b) : a_(a), b_(b), p_(split(a.key)), q_(split(b.key)) {
    if (p_.size() != q_.size()) return;
    for (std::size_t i = 0; i < p_.size(); ++i)
      if (p_[i] != q_[i]) differing_.push_back(i);
  }

  bool comparable() const {
    return !differing_.empty() && differing_.size() < size() && differing_.size() <= most_slips;
  }

  NameSlip of_persons(std::span<const Sound> sounds) const {
    if (differing_.size() == 1 && heard_alike()) return NameSlip::none;
    const bool x = vietnamese(a_), y = vietnamese(b_);
    if ((x || y) && size() == 2) return of_two_syllables();
    if (x && y) return of_vietnamese();
    if (differing_.size() > 1) return NameSlip::none;
    if (x || y) return no_syllable_of_one() ? NameSlip::no_syllable : NameSlip::none;
    return of_foreign(sounds);
  }

  NameSlip of_places() const { return all_near() ? NameSlip::letters : NameSlip::none; }

  /// Of three words two may have a letter more: nobody but who means the one writes the other.
  NameSlip of_things() const {
    const bool slips = std::all_of(differing_.begin(), differing_.end(), [&](std::size_t i) {
      return misprint_between(p_[i], q_[i]) != Misprint::none && p_[i].front() == q_[i].front();
    });
    return size() > 2 && slips && syllables(a_) && syllables(b_) ? NameSlip::letters : NameSlip::none;
  }

 private:
  static bool vietnamese(const Name& name) { return name.parts.order == NameOrder::vietnamese; }
  std::size_t size() const { return p_.size(); }
  std::size_t at() const { return differing_.front(); }

  /// "Jung-tae", "Jung-tai": of syllables that a hyphen joins the vowels are written as one hears them.
  bool heard_alike() const {
    const auto without_vowels = [](std::string_view word) {
      std::string out(word);
      std::erase_if(out, [](char c) { return vowels.find(c) != std::string_view::npos; });
      return out;
    };
    return size() > 2 && joined(a_) && joined(b_) && without_vowels(p_[at()]) == without_vowels(q_[at()]);
  }

  bool all_near() const {
    return std::all_of(differing_.begin(), differing_.end(), [&](std::size_t i) {
      return differing_.size() == 1 ? near(p_[i], q_[i]) : one_but_for_h(p_[i], q_[i]);
    });
  }

  /// To Lam, Thu Lam: the word that differs begins alike.
  NameSlip of_two_syllables() const {
    const bool alike = p_[at()].front() == q_[at()].front() && syllables(a_) && syllables(b_);
    return alike ? NameSlip::two_syllables : NameSlip::none;
  }

  NameSlip of_vietnamese() const {
    if (differing_.size() == 1 && no_syllable_of_one()) return NameSlip::no_syllable;
    if (all_near()) return NameSlip::letters;
    const bool middle = differing_.size() == 1 && at() > 0 && at() + 1 < size();
    return middle ? NameSlip::middle : NameSlip::none;
  }

  /// Is the word that differs a syllable on one side alone, and nearly the same?
  bool no_syllable_of_one() const {
    return misprint_between(p_[at()], q_[at()]) != Misprint::none && syllable(a_) != syllable(b_);
  }

  bool syllable(const Name& name) const {
    const Words words = split(name.spelled);
    return at() < words.size() && parse_syllable(words[at()]).has_value();
  }

  static bool syllables(const Name& name) {
    const Words words = split(name.spelled);
    return std::all_of(words.begin(), words.end(),
                       [](std::string_view word) { return parse_syllable(word).has_value(); });
  }

  NameSlip of_foreign(std::span<const Sound> sounds) const {
    const std::string_view u = p_[at()], v = q_[at()];
    if (u.front() != v.front()) return NameSlip::none;
    if (misprint_between(u, v) == Misprint::none)
      return of_given_names(sounds) ? NameSlip::given : NameSlip::none;
    const std::size_t shorter = std::min(u.size(), v.size());
    // Of two surnames joined by a hyphen the first is not one that was brought from another alphabet.
    if (at() > 0 && at() + 1 < size() && shorter > 2 && joined(a_) && joined(b_) &&
        misprint_between(u, v) == Misprint::dropped)
      return NameSlip::long_word;
    if (one_sound(u, v, sounds)) return NameSlip::none;
    const bool enough = at() > 0 && shorter >= (size() > 2 ? long_word - 2 : long_word);
    return enough ? NameSlip::long_word : NameSlip::short_word;
  }

  /// "Takahiro", "Takashi": not "Alexander", "Alex", where one is short for the other, nor "Mohammed",
  /// "Mohamad", where only the vowels differ.
  bool of_given_names(std::span<const Sound> sounds) const {
    const std::string_view u = p_.front(), v = q_.front();
    const bool alike = u.substr(0, alike_given) == v.substr(0, alike_given);
    return size() == 2 && at() == 0 && alike && !u.starts_with(v) && !v.starts_with(u) &&
           !one_sound(u, v, sounds) && !one_sound(consonants(u), consonants(v), sounds);
  }

  /// The letters that are no vowels, of a row of one the first.
  static std::string consonants(std::string_view word) {
    std::string out;
    for (const char c : word)
      if (vowels.find(c) == std::string_view::npos && (out.empty() || out.back() != c)) out += c;
    return out;
  }

  static bool joined(const Name& name) { return name.written.find('-') != std::string::npos; }

  const Name &a_, &b_;
  Words p_, q_;
  std::vector<std::size_t> differing_;  ///< words
};

}  // namespace

NameSlip slip_between(const Name& a, const Name& b, std::span<const Sound> sounds) {
  const Comparison words(a, b);
  return words.comparable() ? words.of_persons(sounds) : NameSlip::none;
}

NameSlip slip_between_places(const Name& a, const Name& b) {
  const Comparison words(a, b);
  return words.comparable() ? words.of_places() : NameSlip::none;
}

NameSlip slip_between_things(const Name& a, const Name& b) {
  const Comparison words(a, b);
  return words.comparable() ? words.of_things() : NameSlip::none;
}

}  // namespace doichieu
