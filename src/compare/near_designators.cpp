// Numbers of things that are one but for a digit: plates, numbers of ships, licences and decrees.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "compare/near_names.hpp"
#include "compare/near_pairs.hpp"
#include "text/split.hpp"
#include "value/misprint.hpp"

namespace doichieu {
namespace {

constexpr std::size_t enough_digits = 4;  ///< of a number that is one thing's own
constexpr double enough_in_common = 1.2;  ///< shared anchors

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

class Designators {
 public:
  Designators(const std::vector<Claim>& claims, const std::vector<Group>& groups)
      : claims_(claims), groups_(groups) {}

  std::vector<NearNames> run() const {
    std::map<std::string, Groups> by_word;
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      if (groups_[group].check->kind != ClaimKind::product || groups_[group].versions) continue;
      if (const auto number = own_number(name(group))) by_word[number->around].push_back(group);
    }
    NearPairs near;
    for (const auto& [word, groups] : by_word)
      if (alone_in_their_sources(groups))
        near.collect(groups, [&](std::size_t a, std::size_t b) { return misspelt(a, b); });
    std::vector<NearNames> out;
    for (const auto& [a, b] : near.without_rivals()) out.push_back({{a}, {b}});
    return out;
  }

 private:
  using Groups = std::vector<std::size_t>;

  const Name& name(std::size_t group) const {
    return std::get<Name>(claims_[groups_[group].nodes.front().claims.front()].value);
  }

  /// An article with two of a kind may name another one of many.
  bool alone_in_their_sources(const Groups& groups) const {
    std::set<std::uint32_t> seen;
    for (const std::size_t group : groups) {
      std::set<std::uint32_t> own;
      for (const Node& node : groups_[group].nodes) own.insert(node.source);
      for (const std::uint32_t source : own)
        if (!seen.insert(source).second) return false;
    }
    return true;
  }

  bool misspelt(std::size_t a, std::size_t b) const {
    if (share_a_source(groups_[a], groups_[b])) return false;
    const Misprint slip = misprint_between(own_number(name(a))->digits, own_number(name(b))->digits);
    return (slip == Misprint::swapped || slip == Misprint::changed) &&
           most_shared(groups_[a], groups_[b], claims_) >= enough_in_common;
  }

  const std::vector<Claim>& claims_;
  const std::vector<Group>& groups_;
};

}  // namespace

std::vector<NearNames> near_designators(const std::vector<Claim>& claims, const std::vector<Group>& groups) {
  return Designators(claims, groups).run();
}

}  // namespace doichieu
