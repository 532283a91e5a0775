#include "claims/service.hpp"

namespace doichieu {
namespace {

constexpr std::string_view serves_code = "serves";

/// Do only small words stand between: "of the"?
bool beside(const Words& words, std::uint32_t from, std::uint32_t to) {
  while (from < to && (words.coded(from, EntryType::stop, "of") || words.coded(from, EntryType::stop, "to") ||
                       words.coded(from, EntryType::stop, "the") || words.coded(from, EntryType::stop, "a")))
    ++from;
  return from == to;
}

}  // namespace

bool serves(const Words& words, const RoleMention& role, const RoleMention& other) {
  if (words.lexicon[role.role.head].code != serves_code ||
      !beside(words, role.tokens.last, other.tokens.first))
    return false;
  const std::uint32_t behind = other.tokens.last;
  return words.language == Language::vietnamese || behind >= words.text.size() ||
         !words.text[behind].is(TokenFlag::capitalised);
}

}  // namespace doichieu
