#include "claims/ties/name_list.hpp"

#include <algorithm>
#include <utility>

namespace doichieu {
namespace {

class ListParser {
 public:
  ListParser(const TieText& text, TokenRange tokens) : text_(text), tokens_(tokens) {}

  std::vector<std::uint32_t> read() {
    by_semicolon_ = top_level(";");
    for (std::uint32_t at = tokens_.first; at < tokens_.last;) {
      if (leaves_open(at)) return {};
      if (const std::uint32_t next = behind_separator(at); next != at) {
        if (!end_item()) return {};
        at = next;
      } else {
        at = step(at);
      }
    }
    if (!end_item() || names_.size() < 2 || !of_one_kind() || !of_one_make()) return {};
    return names_;
  }

 private:
  struct Item {
    std::uint32_t names = 0, words = 0, tail = 0;  ///< words: those before the name; tail: behind it
    std::uint32_t first_name = 0, persons = 0;
    bool number = false;  ///< an age
  };

  bool top_level(std::string_view mark) const {
    for (std::uint32_t at = tokens_.first; at < tokens_.last; at = behind_bracket(at))
      if (text_.words.is_mark(at, mark)) return true;
    return false;
  }

  /// The token behind the bracket that opens at `at`; the next one where none does.
  std::uint32_t behind_bracket(std::uint32_t at) const {
    if (!text_.words.is_mark(at, "(")) return at + 1;
    while (at < tokens_.last && !text_.words.is_mark(at, ")")) ++at;
    return std::min(at + 1, tokens_.last);
  }

  bool leaves_open(std::uint32_t at) const {
    return text_.words.coded(at, EntryType::list_end, "open") || text_.cue(at, "some");
  }

  std::uint32_t behind_separator(std::uint32_t at) const {
    const auto sign = [&](std::string_view mark) { return text_.words.is_mark(at, mark); };
    if (sign(";")) return at + 1;
    if (by_semicolon_) return at;
    const Hit* word = text_.words.coded(at, EntryType::stop, "and");
    return sign(",") ? at + 1 : word ? word->tokens.last : at;
  }

  /// Takes up the name, office, bracket or word at a token; the token behind it.
  std::uint32_t step(std::uint32_t at) {
    const auto& roles = text_.mentions.roles;
    const auto role =
        std::lower_bound(roles.begin(), roles.end(), at,
                         [](const RoleMention& r, std::uint32_t token) { return r.tokens.first < token; });
    if (role != roles.end() && role->tokens.first == at) return role->tokens.last;
    const auto& names = text_.mentions.names;
    const auto name =
        std::lower_bound(names.begin(), names.end(), at,
                         [](const NameMention& n, std::uint32_t token) { return n.tokens.first < token; });
    if (name != names.end() && name->tokens.first == at) {
      const bool person = name->type == MentionType::person;
      if (item_.names++ == 0 || (person && item_.persons == 0))
        item_.first_name = static_cast<std::uint32_t>(name - names.begin());
      item_.persons += person;
      return name->tokens.last;
    }
    if (text_.words.is_mark(at, "(")) return behind_bracket(at);
    const TokenKind kind = text_.words.text[at].kind;
    if (kind == TokenKind::word || kind == TokenKind::designator)
      ++(item_.names ? item_.tail : item_.words);
    else if (kind == TokenKind::number)
      item_.number = true;
    return at + 1;
  }

  /// False where the item is no item of such a list.
  bool end_item() {
    const Item item = std::exchange(item_, Item{});
    if (item.names == 0) return item.words == 0 || (item.number && item.words <= 1);
    if (by_semicolon_ ? item.persons != 1 : item.names > 1 || item.tail > 0) return false;
    names_.push_back(item.first_name);
    return true;
  }

  /// All persons, or all places …; what is of no known kind goes with any.
  bool of_one_kind() const {
    MentionType kind = MentionType::name;
    for (const std::uint32_t name : names_) {
      const MentionType type = text_.mentions.names[name].type;
      if (type == MentionType::name) continue;
      if (kind != MentionType::name && type != kind) return false;
      kind = type;
    }
    return true;
  }

  /// "three provinces: A, B, C and the city of D": places with and without a word for their sort.
  bool of_one_make() const {
    std::size_t sorted = 0, places = 0;
    for (const std::uint32_t name : names_) {
      const NameMention& mention = text_.mentions.names[name];
      if (mention.type == MentionType::person) continue;
      ++places;
      const std::uint32_t first = mention.tokens.first;
      sorted += text_.words.longest(first, EntryType::place_word) != nullptr ||
                (first > tokens_.first && text_.words.longest(first - 1, EntryType::place_word) != nullptr);
    }
    return sorted == 0 || sorted == places;
  }

  const TieText& text_;
  TokenRange tokens_;
  bool by_semicolon_ = false;
  Item item_;
  std::vector<std::uint32_t> names_;
};

}  // namespace

std::vector<std::uint32_t> names_listed(const TieText& text, TokenRange tokens) {
  return ListParser(text, tokens).read();
}

}  // namespace doichieu
