#include "compare/settle_names.hpp"

#include <string>
#include <unordered_map>

#include "value/person_name.hpp"

namespace doichieu {
namespace {

bool tells_kind(ClaimKind kind) {
  return kind == ClaimKind::person || kind == ClaimKind::organisation || kind == ClaimKind::place;
}

const Name* long_name(const Claim& claim) {
  const Name* name = std::get_if<Name>(&claim.value);
  return name && name->key.find(' ') != std::string::npos ? name : nullptr;
}

struct Known {
  ClaimKind kind;  ///< `name` where the articles show it to be of two kinds
  Name name;
};

using KnownNames = std::unordered_map<std::string, Known>;  ///< by the words of the name, in any order

KnownNames known_names(const std::vector<Claim>& claims) {
  KnownNames out;
  for (const Claim& claim : claims) {
    const Name* name = tells_kind(claim.kind) ? long_name(claim) : nullptr;
    if (!name) continue;
    const auto [known, fresh] = out.try_emplace(in_any_order(*name), Known{claim.kind, *name});
    if (!fresh && known->second.kind != claim.kind) known->second.kind = ClaimKind::name;
  }
  return out;
}

/// The parts of a name by those of the same words, which may stand in another order.
NameParts parts_by(const Name& known, const Name& name) {
  if (name.key == known.key) return known.parts;
  NameParts out = name.parts;
  out.order = NameOrder::either;
  return out;
}

}  // namespace

void settle_names(std::vector<Claim>& claims) {
  const KnownNames known = known_names(claims);
  for (Claim& claim : claims) {
    const Name* name = claim.kind == ClaimKind::name ? long_name(claim) : nullptr;
    if (!name) continue;
    const auto one = known.find(in_any_order(*name));
    if (one == known.end() || one->second.kind != ClaimKind::person) continue;
    claim.kind = ClaimKind::person;
    std::get<Name>(claim.value).parts = parts_by(one->second.name, *name);
  }
}

}  // namespace doichieu
