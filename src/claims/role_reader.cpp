#include "claims/role_reader.hpp"

#include <algorithm>
#include <initializer_list>
#include <sstream>

namespace doichieu {
namespace {

constexpr int most_parts = 6;  ///< before and after the head alike; offices are no longer

class RoleReader {
 public:
  RoleReader(const Words& words, const std::vector<char>& taken) : words_(words), taken_(taken) {}

  /// The office that starts at `token`; empty tokens where none does.
  RoleMention at(std::uint32_t token) {
    role_ = {};
    end_ = words_.text.sentence_of(token).last;
    std::uint32_t at = token;
    for (int parts = 0; parts <= most_parts && at < end_ && !taken_[at]; ++parts) {
      const Hit* head = words_.longest(at, EntryType::role);
      const Hit* part = before_head(at);
      if (head && (!part || head->tokens.size() >= part->tokens.size())) {
        role_.head = head->entry;
        return finish({token, complement(head->tokens.last)});
      }
      if (!part) break;
      add(*part);
      at = part->tokens.last;
    }
    return {};
  }

 private:
  const Hit* before_head(std::uint32_t at) const {
    return words_.longest(at, {EntryType::role_modifier, EntryType::demonym, EntryType::place,
                               EntryType::topic, EntryType::organisation});
  }

  /// Where the office ends whose head ends at `at`: bodies and places that follow, connecting words between.
  std::uint32_t complement(std::uint32_t at) {
    for (int parts = 0; parts < most_parts && at < end_; ++parts) {
      const std::uint32_t inner = skip_connectors(at);
      const Hit* part = inner < end_ && !taken_[inner] ? after_head(inner) : nullptr;
      if (part) {
        add(*part);
        at = part->tokens.last;
        continue;
      }
      if (inner == at) return at;
      const std::uint32_t run = unknown_body(inner);
      if (run == inner) return at;
      at = run;
    }
    return at;
  }

  const Hit* after_head(std::uint32_t at) const {
    return words_.longest(at,
                          {EntryType::topic, EntryType::organisation, EntryType::place, EntryType::demonym});
  }

  /// Behind "of the", "to", "at": the words that hang an office on a body.
  std::uint32_t skip_connectors(std::uint32_t at) const {
    while (at < end_) {
      const Hit* word = words_.coded(at, EntryType::stop, "of");
      if (!word) word = words_.coded(at, EntryType::stop, "the");
      if (!word) break;
      at = word->tokens.last;
    }
    return at;
  }

  /// Capitalised words that no entry knows, "and" between them allowed: "East Asian and Pacific
  /// Affairs". A family name begins the holder's.
  std::uint32_t unknown_body(std::uint32_t first) const {
    std::uint32_t at = first;
    while (at < end_ && !taken_[at]) {
      if (words_.text[at].is(TokenFlag::capitalised) &&
          !words_.longest(at, {EntryType::role, EntryType::family_name})) {
        ++at;
      } else if (at > first && at + 1 < end_ && words_.coded(at, EntryType::stop, "and") &&
                 words_.text[at + 1].is(TokenFlag::capitalised) && !office_starts(at + 1)) {
        ++at;
      } else {
        break;
      }
    }
    return at;
  }

  bool office_starts(std::uint32_t at) const {
    return words_.longest(at,
                          {EntryType::role, EntryType::role_modifier, EntryType::rank, EntryType::honorific});
  }

  void add(const Hit& part) {
    const Entry& entry = words_.lexicon[part.entry];
    switch (entry.type) {
      case EntryType::role_modifier:
        role_.modifiers.push_back(entry.code.empty() ? entry.id : entry.code);
        break;
      case EntryType::place:
        role_.places.push_back(part.entry);
        break;
      case EntryType::organisation:
        role_.bodies.push_back(part.entry);
        break;
      default:  // a topic or a demonym stands for its parents
        for (const std::string& parent : entry.parents)
          if (const auto id = words_.lexicon.find(parent))
            (words_.lexicon[*id].type == EntryType::place ? role_.places : role_.bodies).push_back(*id);
    }
  }

  /// One word may hold a whole office: an entry with a code is its parent so modified ("thứ trưởng" is a
  /// deputy minister), one with a body among its parents is the wider office there ("Ngoại trưởng" is
  /// minister at the foreign ministry).
  void expand_head() {
    const Entry& head = words_.lexicon[role_.head];
    EntryId wider = no_entry;
    std::vector<EntryId> bodies;
    for (const std::string& parent : head.parents) {
      const auto id = words_.lexicon.find(parent);
      if (!id) continue;
      const EntryType type = words_.lexicon[*id].type;
      if (type == EntryType::organisation) bodies.push_back(*id);
      if (type == EntryType::role && wider == no_entry) wider = *id;
    }
    if (wider == no_entry || (head.code.empty() && bodies.empty())) return;
    std::istringstream codes(head.code);
    for (std::string code; codes >> code;) role_.modifiers.push_back(code);
    role_.bodies.insert(role_.bodies.end(), bodies.begin(), bodies.end());
    role_.head = wider;
    if (!head.code.empty()) expand_head();
  }

  RoleMention finish(TokenRange tokens) {
    expand_head();
    const auto tidy = [](auto& list) {
      std::sort(list.begin(), list.end());
      list.erase(std::unique(list.begin(), list.end()), list.end());
    };
    tidy(role_.modifiers);
    tidy(role_.bodies);
    tidy(role_.places);
    return {tokens, std::move(role_), no_index};
  }

  const Words& words_;
  const std::vector<char>& taken_;
  Role role_;
  std::uint32_t end_ = 0;
};

}  // namespace

std::vector<RoleMention> read_roles(const Words& words, const std::vector<char>& taken) {
  RoleReader reader(words, taken);
  std::vector<RoleMention> out;
  for (std::uint32_t at = 0; at < words.text.size();) {
    const auto [begin, end] = words.hits.at(at);
    RoleMention role = begin == end || taken[at] ? RoleMention{} : reader.at(at);
    if (role.tokens.empty()) {
      ++at;
    } else {
      at = role.tokens.last;
      out.push_back(std::move(role));
    }
  }
  return out;
}

}  // namespace doichieu
