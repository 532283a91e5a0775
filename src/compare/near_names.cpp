#include "compare/near_names.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>

#include "compare/near_pairs.hpp"
#include "text/split.hpp"
#include "value/name_slip.hpp"

namespace doichieu {
namespace {

// Shared anchors.
constexpr double little_in_common = 0.4;
constexpr double enough_in_common = 1.2;
constexpr double much_in_common = 2;

/// The groups that name one by one key, whatever their kind.
struct Named {
  std::vector<std::size_t> groups;
  std::vector<const Name*> names;  ///< of two words or more, no two of one key
  std::set<std::uint32_t> sources;
  bool person = false, place = false;  ///< does a group of that kind name it?
};

/// Whom and what all sources name, by the words of the names.
class Everybody {
 public:
  Everybody(const std::vector<Claim>& claims, const std::vector<Group>& groups)
      : claims_(claims), groups_(groups), first_(groups.size()) {
    std::iota(first_.begin(), first_.end(), std::size_t{0});
    std::map<std::string_view, std::size_t> by_key;
    for_each_name([&](std::size_t group, const Name& name) {
      const auto [known, fresh] = by_key.try_emplace(name.key, group);
      if (!fresh) join(known->second, group);
    });
    std::map<std::size_t, std::size_t> place_of;
    for_each_name([&](std::size_t group, const Name& name) {
      const auto [place, fresh] = place_of.try_emplace(root(group), all_.size());
      if (fresh) all_.emplace_back();
      add(all_[place->second], group, name);
    });
  }

  const std::vector<Named>& all() const { return all_; }

 private:
  template <class Use>
  void for_each_name(Use use) const {
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      const ClaimKind kind = groups_[group].check->kind;
      const bool named = kind == ClaimKind::person || kind == ClaimKind::name || kind == ClaimKind::place;
      if (!named || groups_[group].versions) continue;
      for (const Node& node : groups_[group].nodes)
        for (const std::uint32_t claim : node.claims) {
          const Name& name = std::get<Name>(claims_[claim].value);
          if (name.key.find(' ') != std::string::npos) use(group, name);
        }
    }
  }

  std::size_t root(std::size_t group) {
    while (first_[group] != group) group = first_[group] = first_[first_[group]];
    return group;
  }

  void join(std::size_t a, std::size_t b) {
    const auto [least, most] = std::minmax({root(a), root(b)});
    first_[most] = least;
  }

  void add(Named& one, std::size_t group, const Name& name) const {
    const auto same = [&](const Name* known) { return known->key == name.key; };
    if (std::none_of(one.names.begin(), one.names.end(), same)) one.names.push_back(&name);
    if (!one.groups.empty() && one.groups.back() == group) return;
    one.groups.push_back(group);
    for (const Node& node : groups_[group].nodes) one.sources.insert(node.source);
    one.person |= groups_[group].check->kind == ClaimKind::person;
    one.place |= groups_[group].check->kind == ClaimKind::place;
  }

  const std::vector<Claim>& claims_;
  const std::vector<Group>& groups_;
  std::vector<std::size_t> first_;  ///< by group: one with which it shares a name
  std::vector<Named> all_;
};

/// The keys under which a name meets those it may be misspelt for: all words but one; all letters but the
/// h's; of a long one the initials.
std::vector<std::string> loose_keys(const Name& name) {
  std::vector<std::string> out;
  const std::vector<std::string_view> words = split(name.key);
  for (std::size_t left_out = 0; left_out < words.size(); ++left_out) {
    std::string rest;
    for (std::size_t i = 0; i < words.size(); ++i) rest.append(i == left_out ? "*" : words[i]).append(" ");
    out.push_back(std::move(rest));
  }
  std::string letters = name.key, initials;
  std::erase(letters, 'h');
  out.push_back(std::move(letters));
  for (const std::string_view word : words) initials += word.front();
  if (words.size() > 2) out.push_back(initials.append(" ").append(words.back()));
  return out;
}

class Finder {
 public:
  Finder(const std::vector<Claim>& claims, const std::vector<Group>& groups, const Holding& holding,
         std::span<const Sound> sounds)
      : claims_(claims), groups_(groups), holding_(holding), sounds_(sounds), everybody_(claims, groups) {
    for (const Claim& claim : claims_)
      if (const Slot* who = claim.slot(SlotName::who); who && claim.kind == ClaimKind::role)
        offices_[{claim.source, who->text}].push_back(&std::get<Role>(claim.value));
  }

  std::vector<NearNames> persons() const {
    return found([&](const Named& a, const Named& b) {
      return (a.person || b.person) && !a.place && !b.place && one_person(a, b);
    });
  }

  /// A place that only one side knows for one.
  std::vector<NearNames> places() const {
    return found([&](const Named& a, const Named& b) {
      return a.place != b.place && shared(a, b) >= enough_in_common && any_slip(a, b, slip_between_places);
    });
  }

  std::vector<NearNames> things() const {
    return found([&](const Named& a, const Named& b) {
      const bool thing = !a.person && !b.person && !a.place && !b.place;
      return thing && shared(a, b) >= much_in_common && any_slip(a, b, slip_between_things);
    });
  }

 private:
  template <class Near>
  std::vector<NearNames> found(Near near) const {
    const std::vector<Named>& all = everybody_.all();
    std::map<std::string, std::vector<std::size_t>> by_key;
    for (std::size_t i = 0; i < all.size(); ++i)
      for (const Name* name : all[i].names)
        for (std::string& key : loose_keys(*name)) by_key[std::move(key)].push_back(i);
    NearPairs pairs;
    for (const auto& [key, things] : by_key)
      pairs.collect(things, [&](std::size_t a, std::size_t b) {
        return !share_a_source(all[a], all[b]) && near(all[a], all[b]);
      });
    std::vector<NearNames> out;
    for (const auto& [a, b] : pairs.without_rivals()) out.push_back({all[a].groups, all[b].groups});
    return out;
  }

  static bool share_a_source(const Named& a, const Named& b) {
    return std::any_of(a.sources.begin(), a.sources.end(),
                       [&](std::uint32_t source) { return b.sources.contains(source); });
  }

  bool one_person(const Named& a, const Named& b) const {
    for (const Name* x : a.names)
      for (const Name* y : b.names) {
        if (x->parts.person != no_entry && y->parts.person != no_entry)
          continue;  // two whom the lexicon knows
        const NameSlip slip = slip_between(*x, *y, sounds_);
        if (slip != NameSlip::none && borne_out(slip, a, b)) return true;
      }
    return false;
  }

  /// What a slip needs besides: two Vietnamese may well share all but one syllable, two brothers all but a
  /// letter.
  bool borne_out(NameSlip slip, const Named& a, const Named& b) const {
    switch (slip) {
      case NameSlip::no_syllable:
      case NameSlip::long_word:
        return true;
      case NameSlip::letters:
        return one_post(a, b) || shared(a, b) >= little_in_common;
      case NameSlip::two_syllables:
        return one_chair(a, b) && shared(a, b) >= little_in_common;
      case NameSlip::short_word:
        return one_office(a, b) || shared(a, b) >= enough_in_common;
      case NameSlip::given:
        return one_post(a, b);
      case NameSlip::middle:
        return one_office(a, b);
      case NameSlip::none:
        break;
    }
    return false;
  }

  template <class Slip>
  static bool any_slip(const Named& a, const Named& b, Slip slip) {
    return std::any_of(a.names.begin(), a.names.end(), [&](const Name* x) {
      return std::any_of(b.names.begin(), b.names.end(),
                         [&](const Name* y) { return slip(*x, *y) != NameSlip::none; });
    });
  }

  double shared(const Named& a, const Named& b) const {
    double most = 0;
    for (const std::size_t x : a.groups)
      for (const std::size_t y : b.groups)
        most = std::max(most, most_shared(groups_[x], groups_[y], claims_));
    return most;
  }

  /// Do both sides give them one office that has one holder?
  bool one_office(const Named& a, const Named& b) const {
    return any_offices(a, b, [&](const Role& x, const Role& y) {
      return holding_.sole(x) && holding_.sole(y) && holding_.is_one(x, y);
    });
  }

  /// The same, where neither side says whose office it is.
  bool one_chair(const Named& a, const Named& b) const {
    return any_offices(a, b, [&](const Role& x, const Role& y) {
      return holding_.sole(x) && holding_.sole(y) && holding_.may_be_one(x, y);
    });
  }

  /// Do both sides give them a post of one name? Farmers and defendants are many.
  bool one_post(const Named& a, const Named& b) const {
    const auto post = [&](const Role& role) { return holding_.post(role) || holding_.sole(role); };
    return any_offices(
        a, b, [&](const Role& x, const Role& y) { return post(x) && post(y) && holding_.may_be_one(x, y); });
  }

  template <class Holds>
  bool any_offices(const Named& a, const Named& b, Holds holds) const {
    const std::vector<const Role*> theirs = offices(b);
    for (const Role* x : offices(a))
      if (std::any_of(theirs.begin(), theirs.end(), [&](const Role* y) { return holds(*x, *y); }))
        return true;
    return false;
  }

  std::vector<const Role*> offices(const Named& one) const {
    std::vector<const Role*> out;
    for (const std::size_t group : one.groups)
      for (const Node& node : groups_[group].nodes)
        for (const std::uint32_t claim : node.claims) {
          const auto own = offices_.find({node.source, std::get<Name>(claims_[claim].value).written});
          if (own != offices_.end()) out.insert(out.end(), own->second.begin(), own->second.end());
        }
    return out;
  }

  const std::vector<Claim>& claims_;
  const std::vector<Group>& groups_;
  const Holding& holding_;
  std::span<const Sound> sounds_;
  Everybody everybody_;
  std::map<std::pair<std::uint32_t, std::string>, std::vector<const Role*>> offices_;
};

}  // namespace

MisspeltNames misspelt_names(const std::vector<Claim>& claims, const std::vector<Group>& groups,
                             const Holding& holding, std::span<const Sound> sounds) {
  const Finder finder(claims, groups, holding, sounds);
  return {finder.persons(), finder.places(), finder.things()};
}

}  // namespace doichieu
