#include "compare/near_names.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "normalise/syllable.hpp"
#include "text/split.hpp"
#include "value/misprint.hpp"

namespace doichieu {
namespace {

constexpr std::size_t most_alike = 8;  ///< groups under one key; more are a row, not a slip
constexpr std::size_t long_word = 6;  ///< letters of a surname that hardly two people of a story nearly share
constexpr std::size_t enough_digits = 4;  ///< of a number that is one thing's own
constexpr double enough_in_common = 1.2;  ///< shared anchors

using Groups = std::vector<std::size_t>;
using NearPair = std::pair<std::size_t, std::size_t>;

/// What two groups of one kind have in common; base of both finders.
class Finder {
 public:
  Finder(const std::vector<Claim>& claims, const std::vector<Group>& groups)
      : claims_(claims), groups_(groups) {}

 protected:
  const Name& name(std::size_t group) const {
    return std::get<Name>(claims_[groups_[group].nodes.front().claims.front()].value);
  }

  std::set<std::uint32_t> sources(std::size_t group) const {
    std::set<std::uint32_t> out;
    for (const Node& node : groups_[group].nodes) out.insert(node.source);
    return out;
  }

  /// The pairs of the groups under one key that hold of no third and that `near` says are near.
  template <class Near>
  void collect(const std::map<std::string, Groups>& by_key, std::set<NearPair>& out, Near near) const {
    for (const auto& [key, groups] : by_key) {
      if (groups.size() > most_alike) continue;
      for (std::size_t i = 0; i < groups.size(); ++i)
        for (std::size_t k = i + 1; k < groups.size(); ++k)
          if (!share_a_source(groups_[groups[i]], groups_[groups[k]]) && near(groups[i], groups[k]))
            out.insert(std::minmax(groups[i], groups[k]));
    }
  }

  static std::vector<NearNames> without_rivals(const std::set<NearPair>& pairs) {
    std::map<std::size_t, int> times;
    for (const auto& [a, b] : pairs) ++times[a], ++times[b];
    std::vector<NearNames> out;
    for (const auto& [a, b] : pairs)
      if (times[a] == 1 && times[b] == 1) out.push_back({{a}, {b}});
    return out;
  }

  const std::vector<Claim>& claims_;
  const std::vector<Group>& groups_;
};

class Persons : Finder {
 public:
  Persons(const std::vector<Claim>& claims, const std::vector<Group>& groups, const Holding& holding,
          std::span<const Sound> sounds)
      : Finder(claims, groups), holding_(holding), sounds_(sounds) {
    for (const Claim& claim : claims_)
      if (const Slot* who = claim.slot(SlotName::who); who && claim.kind == ClaimKind::role)
        offices_[{claim.source, who->text}].push_back(&std::get<Role>(claim.value));
  }

  std::vector<NearNames> run() const {
    std::map<std::string, Groups> by_rest;  // the words of a name but for one
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      const ClaimKind kind = groups_[group].check->kind;
      if ((kind != ClaimKind::person && kind != ClaimKind::name) || groups_[group].versions) continue;
      const std::vector<std::string_view> words = split(name(group).key);
      for (std::size_t left_out = 0; words.size() > 1 && left_out < words.size(); ++left_out) {
        std::string rest = std::to_string(left_out);
        for (std::size_t i = 0; i < words.size(); ++i)
          rest.append(" ").append(i == left_out ? "*" : words[i]);
        by_rest[rest].push_back(group);
      }
    }
    std::set<NearPair> near;
    collect(by_rest, near,
            [&](std::size_t a, std::size_t b) { return (is_person(a) || is_person(b)) && misspelt(a, b); });
    return without_rivals(near);
  }

 private:
  bool is_person(std::size_t group) const { return groups_[group].check->kind == ClaimKind::person; }

  bool misspelt(std::size_t a, std::size_t b) const {
    const Name &x = name(a), &y = name(b);
    const bool vietnamese = x.parts.order == NameOrder::vietnamese;
    const bool both = vietnamese == (y.parts.order == NameOrder::vietnamese);
    if (x.parts.person != no_entry && y.parts.person != no_entry) return false;  // two whom the lexicon knows
    const std::vector<std::string_view> p = split(x.key), q = split(y.key);
    const auto [u, v] = std::mismatch(p.begin(), p.end(), q.begin());
    if (u == p.end()) return false;
    const auto at = static_cast<std::size_t>(u - p.begin());
    if (!both) return p.size() > 2 && at > 0 && no_syllable_of_one(a, b, *u, *v, at);
    return vietnamese ? vietnamese_slip(a, b, *u, *v, at, p.size())
                      : foreign_slip(a, b, *u, *v, at, p.size());
  }

  /// Two Vietnamese may well share all but one syllable, so they must hold one office; but nobody's name
  /// holds what is no syllable.
  bool vietnamese_slip(std::size_t a, std::size_t b, std::string_view u, std::string_view v, std::size_t at,
                       std::size_t size) const {
    if (size < 3) return false;
    if (no_syllable_of_one(a, b, u, v, at)) return true;
    const bool middle = at > 0 && at + 1 < size;
    return (middle || misprint_between(u, v) != Misprint::none) && one_office(a, b);
  }

  bool no_syllable_of_one(std::size_t a, std::size_t b, std::string_view u, std::string_view v,
                          std::size_t at) const {
    return misprint_between(u, v) != Misprint::none && syllable(a, at) != syllable(b, at);
  }

  /// Could a Vietnamese name hold that word?
  bool syllable(std::size_t group, std::size_t at) const {
    const std::vector<std::string_view> words = split(name(group).spelled);
    const auto parsed = at < words.size() ? parse_syllable(words[at]) : std::nullopt;
    return parsed && parsed->validity == Validity::core;
  }

  bool foreign_slip(std::size_t a, std::size_t b, std::string_view u, std::string_view v, std::size_t at,
                    std::size_t size) const {
    if (u.front() != v.front() || misprint_between(u, v) == Misprint::none) return false;
    const std::size_t shorter = std::min(u.size(), v.size());
    // Of two surnames joined by a hyphen the first is not one that was brought from another alphabet.
    if (at > 0 && at + 1 < size && shorter > 2 && joined(a) && joined(b) &&
        misprint_between(u, v) == Misprint::dropped)
      return true;
    if (one_sound(u, v, sounds_)) return false;
    return (at > 0 && shorter >= (size > 2 ? long_word - 2 : long_word)) || one_office(a, b);
  }

  bool joined(std::size_t group) const { return name(group).written.find('-') != std::string::npos; }

  /// Do both articles give them one office that has one holder?
  bool one_office(std::size_t a, std::size_t b) const {
    for (const Role* x : offices(a))
      for (const Role* y : offices(b))
        if (holding_.sole(*x) && holding_.sole(*y) && holding_.is_one(*x, *y)) return true;
    return false;
  }

  std::vector<const Role*> offices(std::size_t group) const {
    std::vector<const Role*> out;
    for (const Node& node : groups_[group].nodes)
      for (const std::uint32_t claim : node.claims) {
        const auto own = offices_.find({node.source, std::get<Name>(claims_[claim].value).written});
        if (own != offices_.end()) out.insert(out.end(), own->second.begin(), own->second.end());
      }
    return out;
  }

  const Holding& holding_;
  std::span<const Sound> sounds_;
  std::map<std::pair<std::uint32_t, std::string>, std::vector<const Role*>> offices_;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A number that is one thing's own, in the word that it stands in: "tb#" and "4105" of "tàu TB-4105".
struct OwnNumber {
  std::string around, digits;
};

std::optional<OwnNumber> own_number_in(std::string_view word) {
  OwnNumber out;
  bool letters = false;
  for (std::size_t at = 0; at < word.size();) {
    std::size_t end = at;
    while (end < word.size() && is_digit(word[end])) ++end;
    const std::string_view digits = word.substr(at, end - at);
    const bool year = digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    if (out.digits.empty() && digits.size() >= enough_digits && !year) {
      out.digits = digits;
      out.around += '#';
    } else if (end > at) {
      out.around += digits;
    } else {
      const bool letter = word[at] >= 'a' && word[at] <= 'z';
      if (letter) out.around += word[at];
      letters |= letter;
      ++at;
    }
    at = std::max(at, end);
  }
  return letters && !out.digits.empty() ? std::optional(out) : std::nullopt;
}

/// Of the first word that has one. A bare number is anything's.
std::optional<OwnNumber> own_number(const Name& name) {
  for (const std::string_view word : split(name.folded))
    if (auto number = own_number_in(word)) return number;
  return std::nullopt;
}

class Designators : Finder {
 public:
  using Finder::Finder;

  std::vector<NearNames> run() const {
    std::map<std::string, Groups> by_word;
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      if (groups_[group].check->kind != ClaimKind::product || groups_[group].versions) continue;
      if (const auto number = own_number(name(group))) by_word[number->around].push_back(group);
    }
    std::set<NearPair> near;
    for (const auto& [word, groups] : by_word)
      if (alone_in_their_sources(groups))
        collect({{word, groups}}, near, [&](std::size_t a, std::size_t b) { return misspelt(a, b); });
    return without_rivals(near);
  }

 private:
  /// An article with two of a kind may name another one of many.
  bool alone_in_their_sources(const Groups& groups) const {
    std::set<std::uint32_t> seen;
    for (const std::size_t group : groups)
      for (const std::uint32_t source : sources(group))
        if (!seen.insert(source).second) return false;
    return true;
  }

  bool misspelt(std::size_t a, std::size_t b) const {
    const Misprint slip = misprint_between(own_number(name(a))->digits, own_number(name(b))->digits);
    return (slip == Misprint::swapped || slip == Misprint::changed) &&
           most_shared(groups_[a], groups_[b], claims_) >= enough_in_common;
  }
};

}  // namespace

std::vector<NearNames> near_persons(const std::vector<Claim>& claims, const std::vector<Group>& groups,
                                    const Holding& holding, std::span<const Sound> sounds) {
  return Persons(claims, groups, holding, sounds).run();
}

std::vector<NearNames> near_designators(const std::vector<Claim>& claims, const std::vector<Group>& groups) {
  return Designators(claims, groups).run();
}

}  // namespace doichieu
