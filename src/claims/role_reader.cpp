#include "claims/role_reader.hpp"

#include <algorithm>
#include <initializer_list>

#include "claims/role_body.hpp"
#include "claims/role_settle.hpp"
#include "claims/service.hpp"

namespace doichieu {
namespace {

/// What may stand before a head.
constexpr std::initializer_list<EntryType> before_types = {EntryType::role_modifier, EntryType::demonym,
                                                           EntryType::place, EntryType::topic,
                                                           EntryType::organisation};

constexpr int most_parts = 6;  ///< before and after the head alike; offices are no longer

/// May an office begin at the token: its head, or what may stand before that?
bool opens_office(const Words& words, std::uint32_t token) {
  return words.hits.may_be(token, EntryType::role) ||
         std::any_of(before_types.begin(), before_types.end(),
                     [&](EntryType type) { return words.hits.may_be(token, type); });
}

class RoleReader {
 public:
  RoleReader(const Words& words, const std::vector<char>& taken)
      : words_(words), taken_(taken), bodies_(words, taken) {}

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
        head_ = at;
        const std::uint32_t last = short_form(complement(head->tokens.last));
        look_behind(last);
        return finish({token, last});
      }
      if (!part) break;
      add(*part, false);
      at = behind(*part);
    }
    return {};
  }

 private:
  /// The longest part at `at`, but for one that would cut an office: "US Treasury" leaves "Treasury
  /// Secretary" whole.
  const Hit* before_head(std::uint32_t at) const {
    const Hit* best = words_.longest(at, before_types);
    if (!best) return nullptr;
    for (std::uint32_t inner = at + 1; inner < best->tokens.last; ++inner) {
      const Hit* office = words_.longest(inner, EntryType::role);
      if (!office || office->tokens.last <= best->tokens.last) continue;
      for (auto [hit, end] = words_.hits.at(at); hit != end; ++hit)
        if (hit->tokens.last == inner && is_before_type(words_.lexicon[hit->entry].type)) return hit;
    }
    return best;
  }

  static bool is_before_type(EntryType type) {
    return std::find(before_types.begin(), before_types.end(), type) != before_types.end();
  }

  /// Behind a part that stands before its head: "United States' Ambassador", "Bắc Ninh province Chairman".
  std::uint32_t behind(const Hit& part) const {
    std::uint32_t at = part.tokens.last;
    if (at < end_ && words_.is_mark(at, "'")) return at + 1;
    const Hit* sort = part_is_place(part) && at < end_ ? words_.longest(at, EntryType::place_word) : nullptr;
    return sort ? sort->tokens.last : at;
  }

  bool part_is_place(const Hit& part) const { return words_.lexicon[part.entry].type == EntryType::place; }

  /// Where the office ends whose head ends at `at`: bodies and places that follow, connecting words between.
  std::uint32_t complement(std::uint32_t at) {
    at = modifiers_behind(body_of_head(at));
    for (int parts = 0; parts < most_parts && at < end_; ++parts) {
      const Connected next = skip_connectors(at);
      const Hit* part = next.at < end_ && !taken_[next.at] ? after_head(next.at) : nullptr;
      if (part && next.at > at) {
        if (const std::uint32_t end = bodies_.longer(*part, end_); end > part->tokens.last) {
          add_unknown({next.at, end});
          at = end;
          continue;
        }
      }
      if (part) {
        // "the Blue Party's Commission": whose body it is, where its own name is known
        if (next.at == at && words_.text[at - 1].is(TokenFlag::possessive)) role_.unknown.clear();
        add(*part, next.to);
        at = part->tokens.last;
        continue;
      }
      if (next.at == at) return at;
      std::uint32_t run = bodies_.named(next.at, end_);
      if (run == next.at) run = bodies_.small(next.at, end_);
      if (run == next.at) return at;
      add_unknown({next.at, run});
      at = run;
    }
    return at;
  }

  /// "Chairman of Blue River Motor (BRM) Anna Berg": the letters in brackets are the body once more.
  std::uint32_t short_form(std::uint32_t at) const {
    const bool named = !role_.bodies.empty() || !role_.unknown.empty();
    const bool bracketed = named && at + 2 < end_ && words_.is_mark(at, "(") && words_.is_mark(at + 2, ")");
    return bracketed && !taken_[at + 1] && words_.text[at + 1].is(TokenFlag::all_capitals) ? at + 3 : at;
  }

  /// A body whose name begins inside the head that ends at `at`: "Trưởng ban" and "Ban Tổ chức Trung ương"
  /// share a word. Gives its end.
  std::uint32_t body_of_head(std::uint32_t at) {
    constexpr std::uint32_t longest_share = 2;  // "Chánh Văn phòng Chính phủ"
    for (std::uint32_t first = std::max(head_ + 1, at - std::min(at, longest_share)); first < at; ++first) {
      const Hit* body = words_.longest(first, EntryType::organisation);
      if (!body || body->tokens.last <= at || body->tokens.last > end_) continue;
      add(*body, false);
      return body->tokens.last;
    }
    return at;
  }

  /// "President-elect", "Phó Bí thư thường trực".
  std::uint32_t modifiers_behind(std::uint32_t at) {
    while (at < end_ && !taken_[at]) {
      const std::uint32_t inner = words_.is_mark(at, "-") ? at + 1 : at;
      const Hit* modifier = inner < end_ ? words_.longest(inner, EntryType::role_modifier) : nullptr;
      if (!modifier || !words_.lexicon[modifier->entry].after) break;
      add(*modifier, false);
      at = modifier->tokens.last;
    }
    return at;
  }

  const Hit* after_head(std::uint32_t at) const {
    return words_.longest(at,
                          {EntryType::topic, EntryType::organisation, EntryType::place, EntryType::demonym});
  }

  struct Connected {
    std::uint32_t at;
    bool to = false;  ///< one of the words says where to
  };

  /// Behind "of the", "to", "tại nước": the words that hang an office on a body or a place.
  Connected skip_connectors(std::uint32_t at) const {
    Connected out{at};
    while (out.at < end_) {
      const Hit* word = words_.coded(out.at, EntryType::stop, "of");
      if (!word) word = words_.coded(out.at, EntryType::stop, "the");
      if (!word && (word = words_.coded(out.at, EntryType::stop, "to"))) out.to = true;
      if (!word && (word = in_a_place(out.at))) out.to = true;
      if (!word) word = sort_of_place(out.at);
      if (!word) break;
      out.at = word->tokens.last;
    }
    return out;
  }

  /// "in" hangs only an envoy's place on the office: "Ambassador in Hanoi", but not "Minister in Hanoi".
  const Hit* in_a_place(std::uint32_t at) const {
    const Hit* in = words_.lexicon[role_.head].envoy ? words_.coded(at, EntryType::stop, "in") : nullptr;
    return in && in->tokens.last < end_ && words_.longest(in->tokens.last, EntryType::place) ? in : nullptr;
  }

  /// "tỉnh", "nước" before the name of a place.
  const Hit* sort_of_place(std::uint32_t at) const {
    const Hit* sort = words_.longest(at, EntryType::place_word);
    return sort && sort->tokens.last < end_ && words_.longest(sort->tokens.last, EntryType::place) ? sort
                                                                                                   : nullptr;
  }

  void add_unknown(TokenRange body) {
    (role_.unknown += role_.unknown.empty() ? "" : " ") += words_.text.folded(body);
    const bool first = words_.language == Language::vietnamese;  // "Cục Lễ tân", "Protocol Department"
    for (std::uint32_t at = body.first; at < body.last; ++at)
      if (const Hit* word = words_.longest(at, EntryType::body_word); word && !(first && at > body.first))
        role_.sort = word->entry;
  }

  /// "Phó Cục trưởng | Cục Cứu hộ": the body that a Vietnamese office names behind it, where no entry knows
  /// it. Nothing marks where its small words end, so they are kept to be compared, and no part of the office.
  void look_behind(std::uint32_t first) {
    constexpr std::uint32_t longest_body = 8;
    const bool names_one = words_.language == Language::vietnamese && first < end_ && !taken_[first] &&
                           words_.text[first].is(TokenFlag::capitalised) &&
                           words_.longest(first, EntryType::body_word);
    if (!names_one || !role_.bodies.empty() || !role_.unknown.empty()) return;
    std::uint32_t at = first;
    while (at < std::min(end_, first + longest_body) && !taken_[at] &&
           (at == first || (words_.text[at].kind == TokenKind::word && !words_.longest(at, EntryType::stop))))
      ++at;
    add_unknown({first, at});
  }

  /// `to`: behind a word that says where to.
  void add(const Hit& part, bool to) {
    const Entry& entry = words_.lexicon[part.entry];
    std::vector<EntryId>& places = to ? role_.posted : role_.places;
    switch (entry.type) {
      case EntryType::role_modifier:
        role_.modifiers.push_back(entry.code.empty() ? entry.id : entry.code);
        break;
      case EntryType::place:
        places.push_back(part.entry);
        break;
      case EntryType::organisation:
        role_.bodies.push_back(part.entry);
        break;
      default:  // a topic or a demonym stands for its parents
        for (const std::string& parent : entry.parents)
          if (const auto id = words_.lexicon.find(parent))
            (words_.lexicon[*id].type == EntryType::place ? places : role_.bodies).push_back(*id);
    }
  }

  RoleMention finish(TokenRange tokens) {
    settle_office(words_.lexicon, role_);
    return {tokens, std::move(role_), no_index};
  }

  const Words& words_;
  const std::vector<char>& taken_;
  const UnknownBodies bodies_;
  Role role_;
  std::uint32_t end_ = 0;
  std::uint32_t head_ = 0;  ///< first token of the head
};

}  // namespace

std::vector<RoleMention> read_roles(const Words& words, const std::vector<char>& taken) {
  RoleReader reader(words, taken);
  std::vector<RoleMention> out;
  for (std::uint32_t at = 0; at < words.text.size();) {
    if (!opens_office(words, at)) {
      ++at;
      continue;
    }
    RoleMention role = taken[at] ? RoleMention{} : reader.at(at);
    if (role.tokens.empty()) {
      // The president in "Presidential Office" and the secretary in "Ban Bí thư" are none.
      const Hit* body = words.longest(at, EntryType::organisation);
      at = body ? body->tokens.last : at + 1;
      continue;
    }
    at = role.tokens.last;
    if (!out.empty() && serves(words, out.back(), role)) {
      out.back().tokens.last = role.tokens.last;
    } else {
      out.push_back(std::move(role));
    }
  }
  return out;
}

}  // namespace doichieu
