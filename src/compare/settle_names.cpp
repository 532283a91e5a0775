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

}  // namespace

void settle_names(std::vector<Claim>& claims) {
  struct Known {
    ClaimKind kind;
    Name name;
  };
  std::unordered_map<std::string, Known> known;  // by the words of the name, in any order
  for (const Claim& claim : claims) {
    const Name* name = tells_kind(claim.kind) ? long_name(claim) : nullptr;
    if (!name) continue;
    const auto [one, fresh] = known.try_emplace(in_any_order(*name), Known{claim.kind, *name});
    if (!fresh && one->second.kind != claim.kind) one->second.kind = ClaimKind::name;
  }
  for (Claim& claim : claims) {
    const Name* name = claim.kind == ClaimKind::name ? long_name(claim) : nullptr;
    if (!name) continue;
    const auto one = known.find(in_any_order(*name));
    if (one == known.end() || one->second.kind != ClaimKind::person) continue;
    claim.kind = ClaimKind::person;
    NameParts& parts = std::get<Name>(claim.value).parts;
    if (name->key == one->second.name.key) {
      parts = one->second.name.parts;
    } else {
      parts.order = NameOrder::either;
    }
  }
}

}  // namespace doichieu
