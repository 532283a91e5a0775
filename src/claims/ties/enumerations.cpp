// A count, and the names of all that it counts.
//
//   seven members of the Politburo: A, B, C, D, E, F and G       five provinces (A, B, C, D and E)
//   bảy Ủy viên Bộ Chính trị gồm A, B …                           The eight aides … They are A, B … and H.
//
// The tie holds the count, then each name. The list must be one beyond doubt: every item between its commas
// holds one name, behind nothing but titles, and nothing else stands in it but brackets and ages; or
// semicolons part the items. A list that a word leaves open ("including", "and others"), that other words go
// on from, or at which a text breaks off, is none.

#include <algorithm>
#include <utility>

#include "claims/ties/ties.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t widest_link = 12;    ///< tokens between a count and the opening of the list
constexpr std::uint32_t noun_reach = 6;      ///< tokens from a number to what it counts
constexpr std::uint32_t longest_list = 600;  ///< tokens
constexpr double most = 40;

/// The names of a list: indices into Mentions::names.
struct NameList {
  std::vector<std::uint32_t> names;
};

class ListParser {
 public:
  ListParser(const TieText& text, TokenRange tokens) : text_(text), tokens_(tokens) {}

  std::optional<NameList> read() {
    by_semicolon_ = top_level(";");
    for (std::uint32_t at = tokens_.first; at < tokens_.last;) {
      if (leaves_open(at)) return std::nullopt;
      if (const std::uint32_t next = behind_separator(at); next != at) {
        if (!end_item()) return std::nullopt;
        at = next;
      } else {
        at = step(at);
      }
    }
    if (!end_item() || list_.names.size() < 2 || !of_one_kind() || !of_one_make()) return std::nullopt;
    return list_;
  }

 private:
  struct Item {
    std::uint32_t names = 0, words = 0, tail = 0;  ///< words: those before the name; tail: behind it
    std::uint32_t first_name = 0;
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
      if (item_.names++ == 0) item_.first_name = static_cast<std::uint32_t>(name - names.begin());
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
    if (!by_semicolon_ && (item.names > 1 || item.tail > 0)) return false;
    list_.names.push_back(item.first_name);
    return true;
  }

  /// All persons, or all places …; what is of no known kind goes with any.
  bool of_one_kind() const {
    MentionType kind = MentionType::name;
    for (const std::uint32_t name : list_.names) {
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
    for (const std::uint32_t name : list_.names) {
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
  NameList list_;
};

class EnumerationFinder {
 public:
  explicit EnumerationFinder(const TieText& text) : text_(text) {}

  void run(std::vector<Tie>& out) const {
    for (std::uint32_t i = 0; i < text_.quantities().size(); ++i) {
      if (!countable(i)) continue;
      std::optional<TokenRange> list = behind(i);
      if (!list) list = in_next_sentence(i);
      if (!list) continue;
      if (const auto read = ListParser(text_, *list).read(); read && fits(i, *read)) add(i, *read, out);
    }
  }

 private:
  bool countable(std::uint32_t i) const {
    const Quantity& q = text_.value(i);
    return q.dimension == Dimension::count && !q.number.range && q.number.bound == Bound::none &&
           q.number.written.is_integer() && q.number.value() >= 2 && q.number.value() <= most;
  }

  /// The list that a colon, a bracket or a word opens behind what is counted.
  std::optional<TokenRange> behind(std::uint32_t i) const {
    const std::uint32_t from = text_.quantities()[i].tokens.last;
    if (from >= text_.words.text.size() || !text_.one_sentence(from - 1, from)) return std::nullopt;
    const TokenRange sentence = text_.words.text.sentence_of(from);
    const std::uint32_t next =
        i + 1 < text_.quantities().size() ? text_.quantities()[i + 1].tokens.first : sentence.last;
    const std::uint32_t reach = std::min({sentence.last, next, from + widest_link});
    for (std::uint32_t at = from; at < reach; ++at) {
      if (text_.words.is_mark(at, ",") || text_.words.is_mark(at, ";")) return std::nullopt;
      const bool colon = text_.words.is_mark(at, ":"), bracket = text_.words.is_mark(at, "(");
      const Hit* cue = text_.cue(at, "all");
      if (!colon && !bracket && !cue) continue;
      if (at == from) return std::nullopt;  // "3:", "3 (": nothing is counted
      const std::uint32_t first = cue ? cue->tokens.last : at + 1;
      if (!bracket) return whole_rest(first, sentence);
      for (std::uint32_t end = first; end < std::min(sentence.last, first + longest_list); ++end)
        if (text_.words.is_mark(end, ")")) return TokenRange{first, end};
      return std::nullopt;
    }
    return std::nullopt;
  }

  /// "They are A, B and C.": of the one count of the sentence before.
  std::optional<TokenRange> in_next_sentence(std::uint32_t i) const {
    const std::uint32_t token = text_.quantities()[i].tokens.first;
    const std::uint32_t index = text_.words.text[token].sentence + 1;
    const auto& sentences = text_.words.text.sentences();
    if (index >= sentences.size() || sentences[index].section != sentences[index - 1].section || !alone(i))
      return std::nullopt;
    const TokenRange next = sentences[index].tokens;
    const Hit* cue = text_.cue(next.first, "they");
    if (!cue) cue = text_.cue(next.first, "all");
    if (cue && cue->tokens.last < next.last && text_.words.is_mark(cue->tokens.last, ":"))
      return whole_rest(cue->tokens.last + 1, next);
    return cue ? whole_rest(cue->tokens.last, next) : std::nullopt;
  }

  bool alone(std::uint32_t i) const {
    const auto rival = [&](std::uint32_t other) {
      return text_.one_sentence(text_.quantities()[i].tokens.first, text_.quantities()[other].tokens.first) &&
             text_.value(other).dimension == Dimension::count;
    };
    return !(i > 0 && rival(i - 1)) && !(i + 1 < text_.quantities().size() && rival(i + 1));
  }

  /// From a token to the full stop of its sentence; nothing where the text breaks off before one.
  std::optional<TokenRange> whole_rest(std::uint32_t first, TokenRange sentence) const {
    if (first >= sentence.last || sentence.last - first > longest_list || text_.breaks_off(first))
      return std::nullopt;
    return TokenRange{first, sentence.last};
  }

  /// People are named by names of persons, and of nothing else; what else is counted is not.
  bool fits(std::uint32_t i, const NameList& list) const {
    const bool people = counts_people(i);
    return std::all_of(list.names.begin(), list.names.end(), [&](std::uint32_t name) {
      const MentionType type = text_.mentions.names[name].type;
      return type == MentionType::name || people == (type == MentionType::person);
    });
  }

  /// By the words behind the number: a concept of people, an office, a rank, or a word that rules/lexicon has
  /// for those whom a list names.
  bool counts_people(std::uint32_t i) const {
    const std::uint32_t first = text_.quantities()[i].tokens.last;
    const std::uint32_t end = text_.words.text.sentence_of(first - 1).last;
    const auto people = text_.words.lexicon.find("people");
    for (std::uint32_t at = first; at < std::min(end, first + noun_reach); ++at) {
      if (text_.words.text[at].kind == TokenKind::punctuation) return false;
      if (text_.cue(at, "named") || text_.words.longest(at, {EntryType::role, EntryType::rank})) return true;
      const Hit* noun = text_.words.longest(at, EntryType::concept_);
      if (noun && people && text_.words.lexicon.is_a(noun->entry, *people)) return true;
    }
    return false;
  }

  void add(std::uint32_t i, const NameList& list, std::vector<Tie>& out) const {
    Tie tie{ClaimKind::enumeration, {text_.tied(i)}, Closure::closed, text_.subject(i)};
    for (const std::uint32_t name : list.names) {
      const TokenRange tokens = text_.mentions.names[name].tokens;
      tie.parts.push_back(
          text_.tied(make_name(text_.words.text.source(tokens), text_.mentions.accents), tokens));
    }
    out.push_back(std::move(tie));
  }

  const TieText& text_;
};

}  // namespace

void find_enumerations(const TieText& text, std::vector<Tie>& out) {
  EnumerationFinder(text).run(out);
}

}  // namespace doichieu
