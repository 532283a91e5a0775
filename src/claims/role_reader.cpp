#include "claims/role_reader.hpp"

#include <algorithm>
#include <initializer_list>

#include "claims/service.hpp"
#include "text/split.hpp"

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
        if (const std::uint32_t end = longer_body(*part); end > part->tokens.last) {
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
      std::uint32_t run = unknown_body(next.at);
      if (run == next.at) run = small_body(next.at);
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

  /// "the statistics office", "the airline": small words, the last of which is one for a body.
  std::uint32_t small_body(std::uint32_t first) const {
    constexpr std::uint32_t longest_small_body = 3;
    for (std::uint32_t at = first; at < std::min(end_, first + longest_small_body); ++at) {
      if (taken_[at] || words_.text[at].kind != TokenKind::word || words_.longest(at, EntryType::stop)) break;
      if (const Hit* body = words_.longest(at, EntryType::body_word)) return body->tokens.last;
    }
    return first;
  }

  /// Capitalised words that no entry knows, "and" between them allowed: "East Asian and Pacific
  /// Affairs". A family name begins the holder's, and a body that is known goes by its own name: "the
  /// Blue Party's Commission for External Relations".
  std::uint32_t unknown_body(std::uint32_t first) const {
    std::uint32_t at = first;
    while (at < end_ && !taken_[at]) {
      if (words_.text[at].is(TokenFlag::capitalised) &&
          !words_.longest(at, {EntryType::role, EntryType::family_name}) && !known_body(first, at)) {
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

  /// "of Jeju Air", "of Thai Hoa Company": what begins like a place goes on as the name of a body, and no
  /// holder behind it has but one name. Gives where it ends; where the place does if nothing goes on.
  std::uint32_t longer_body(const Hit& part) const {
    const EntryType type = words_.lexicon[part.entry].type;
    const std::uint32_t first = part.tokens.last;
    if (words_.language != Language::english || (type != EntryType::place && type != EntryType::demonym))
      return first;
    std::uint32_t end = first;
    bool body = false;
    for (; end < end_ && !taken_[end] && words_.text[end].is(TokenFlag::capitalised); ++end) {
      const bool other = words_.text[end - 1].is(TokenFlag::possessive) ||
                         words_.text[end].is(TokenFlag::possessive) || office_starts(end) ||
                         words_.longest(end, {EntryType::person, EntryType::place, EntryType::place_word,
                                              EntryType::organisation, EntryType::topic});
      if (other) return first;
      body |= words_.longest(end, EntryType::body_word) != nullptr;
    }
    return body || end == first + 1 ? end : first;
  }

  /// Behind a possessive: elsewhere a known body is a part of a longer name, "Hanoi Office of the Post".
  bool known_body(std::uint32_t first, std::uint32_t at) const {
    return at > first && words_.text[at - 1].is(TokenFlag::possessive) &&
           words_.longest(at, EntryType::organisation);
  }

  bool office_starts(std::uint32_t at) const {
    return words_.longest(at,
                          {EntryType::role, EntryType::role_modifier, EntryType::rank, EntryType::honorific});
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
    for (const std::string_view code : split(head.code)) role_.modifiers.emplace_back(code);
    role_.bodies.insert(role_.bodies.end(), bodies.begin(), bodies.end());
    role_.head = wider;
    if (!head.code.empty()) expand_head();
  }

  /// "Nghệ An Party chief": with a province or a city the office is the local one.
  void settle_local() {
    const std::string& local = words_.lexicon[role_.head].local;
    const auto id = local.empty() ? std::nullopt : words_.lexicon.find(local);
    const auto is_local = [&](EntryId place) {
      const std::string& sort = words_.lexicon[place].code;
      return sort == "province" || sort == "city" || sort == "capital";
    };
    if (id && std::any_of(role_.places.begin(), role_.places.end(), is_local)) role_.head = *id;
  }

  RoleMention finish(TokenRange tokens) {
    settle_local();
    expand_head();
    if (!words_.lexicon[role_.head].envoy) {
      role_.places.insert(role_.places.end(), role_.posted.begin(), role_.posted.end());
      role_.posted.clear();
    }
    const auto tidy = [](auto& list) {
      std::sort(list.begin(), list.end());
      list.erase(std::unique(list.begin(), list.end()), list.end());
    };
    tidy(role_.modifiers);
    tidy(role_.bodies);
    tidy(role_.places);
    tidy(role_.posted);
    return {tokens, std::move(role_), no_index};
  }

  const Words& words_;
  const std::vector<char>& taken_;
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
