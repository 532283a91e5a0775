#include "rules/ladders.hpp"

#include <algorithm>
#include <array>

namespace doichieu {
namespace {

constexpr std::array<std::string_view, 10> bearers = {"parties", "player", "object",  "subjects", "places",
                                                      "figure",  "title",  "culprit", "amount",   "nature"};

struct Trait {
  std::string_view name;
  bool Ladder::*member;
};

constexpr std::array traits = {
    Trait{"planned", &Ladder::planned},     Trait{"loose", &Ladder::loose},
    Trait{"exclusive", &Ladder::exclusive}, Trait{"asked", &Ladder::asked},
    Trait{"denial", &Ladder::denial},
};

constexpr auto trait_names = [] {
  std::array<std::string_view, traits.size()> all;
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = traits[i].name;
  return all;
}();

Ladder ladder_of(const Entry& entry) {
  Ladder out;
  out.id = entry.id;
  out.bearer = static_cast<Bearer>(std::find(bearers.begin(), bearers.end(), entry.code) - bearers.begin());
  for (const Trait& trait : traits)
    out.*trait.member = std::find(entry.is.begin(), entry.is.end(), trait.name) != entry.is.end();
  if (entry.days >= 0) out.days = static_cast<int>(entry.days);
  return out;
}

}  // namespace

std::span<const std::string_view> bearer_names() {
  return bearers;
}
std::span<const std::string_view> ladder_trait_names() {
  return trait_names;
}

Ladders::Ladders(const Lexicon& lexicon) {
  for (const EntryId id : lexicon.of_type(EntryType::ladder)) all_.push_back(ladder_of(lexicon[id]));
  std::sort(all_.begin(), all_.end(), [](const Ladder& a, const Ladder& b) { return a.id < b.id; });
}

const Ladder* Ladders::of(const Entry& step) const {
  const auto found =
      std::lower_bound(all_.begin(), all_.end(), step.code,
                       [](const Ladder& ladder, const std::string& id) { return ladder.id < id; });
  return found != all_.end() && found->id == step.code ? &*found : nullptr;
}

const Ladder* Ladders::borne_by(Bearer bearer) const {
  const auto found =
      std::find_if(all_.begin(), all_.end(), [&](const Ladder& ladder) { return ladder.bearer == bearer; });
  return found == all_.end() ? nullptr : &*found;
}

}  // namespace doichieu
