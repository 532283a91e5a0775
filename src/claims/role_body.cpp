#include "claims/role_body.hpp"

#include <algorithm>

namespace doichieu {

std::uint32_t UnknownBodies::small(std::uint32_t first, std::uint32_t end) const {
  constexpr std::uint32_t longest_small_body = 3;
  for (std::uint32_t at = first; at < std::min(end, first + longest_small_body); ++at) {
    if (taken_[at] || words_.text[at].kind != TokenKind::word || words_.longest(at, EntryType::stop)) break;
    if (const Hit* body = words_.longest(at, EntryType::body_word)) return body->tokens.last;
  }
  return first;
}

std::uint32_t UnknownBodies::named(std::uint32_t first, std::uint32_t end) const {
  std::uint32_t at = first;
  while (at < end && !taken_[at]) {
    if (words_.text[at].is(TokenFlag::capitalised) &&
        !words_.longest(at, {EntryType::role, EntryType::family_name}) && !known_body(first, at)) {
      ++at;
    } else if (at > first && at + 1 < end && words_.coded(at, EntryType::stop, "and") &&
               words_.text[at + 1].is(TokenFlag::capitalised) && !office_starts(at + 1)) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

std::uint32_t UnknownBodies::longer(const Hit& part, std::uint32_t end) const {
  const EntryType type = words_.lexicon[part.entry].type;
  const std::uint32_t first = part.tokens.last;
  if (words_.language != Language::english || (type != EntryType::place && type != EntryType::demonym))
    return first;
  std::uint32_t last = first;
  bool body = false;
  for (; last < end && !taken_[last] && words_.text[last].is(TokenFlag::capitalised); ++last) {
    const bool other = words_.text[last - 1].is(TokenFlag::possessive) ||
                       words_.text[last].is(TokenFlag::possessive) || office_starts(last) ||
                       words_.longest(last, {EntryType::person, EntryType::place, EntryType::place_word,
                                             EntryType::organisation, EntryType::topic});
    if (other) return first;
    body |= words_.longest(last, EntryType::body_word) != nullptr;
  }
  return body || last == first + 1 ? last : first;
}

/// Behind a possessive: elsewhere a known body is a part of a longer name, "Hanoi Office of the Post".
bool UnknownBodies::known_body(std::uint32_t first, std::uint32_t at) const {
  return at > first && words_.text[at - 1].is(TokenFlag::possessive) &&
         words_.longest(at, EntryType::organisation);
}

bool UnknownBodies::office_starts(std::uint32_t at) const {
  return words_.longest(at,
                        {EntryType::role, EntryType::role_modifier, EntryType::rank, EntryType::honorific});
}

}  // namespace doichieu
