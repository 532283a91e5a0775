// A count, and the names of all that it counts.
//
//   seven members of the Politburo: A, B, C, D, E, F and G       five provinces (A, B, C, D and E)
//   bảy Ủy viên Bộ Chính trị gồm A, B …                           The eight aides … They are A, B … and H.
//   The eleven that stay are A, B … and K.                        11 địa phương giữ nguyên là A, B … và K.
//
// The tie holds the count, then each name. What follows the count must be a list of names beyond doubt
// (name_list.hpp) of the sort that is counted, and end where its sentence or bracket does; where the text
// breaks off, it is none.

#include <algorithm>

#include "claims/ties/name_list.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t widest_link = 12;    ///< tokens between a count and the opening of the list
constexpr std::uint32_t noun_reach = 6;      ///< tokens from a number to what it counts
constexpr std::uint32_t longest_list = 600;  ///< tokens
constexpr double most = 40;

class EnumerationFinder {
 public:
  explicit EnumerationFinder(const TieText& text) : text_(text) {}

  void run(std::vector<Tie>& out) const {
    for (std::uint32_t i = 0; i < text_.quantities().size(); ++i) {
      if (!countable(i)) continue;
      for (const auto& list : {behind(i), in_next_sentence(i)}) {
        const auto names = list ? names_listed(text_, *list) : std::vector<std::uint32_t>{};
        if (names.empty() || !fits(i, names)) continue;
        add(i, names, out);
        break;
      }
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
      if (!cue && at > from && !of_more(i)) cue = text_.cue(at, "are");
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

  /// "two of the eleven are": what is named is a part of the count.
  bool of_more(std::uint32_t i) const {
    const std::uint32_t first = text_.quantities()[i].tokens.first;
    for (std::uint32_t at = first - std::min(first, longest_form); at < first; ++at)
      if (const Hit* hit = text_.cue(at, "before"); hit && hit->tokens.last == first) return true;
    return false;
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
  bool fits(std::uint32_t i, const std::vector<std::uint32_t>& names) const {
    const bool people = counts_people(i);
    return std::all_of(names.begin(), names.end(), [&](std::uint32_t name) {
      const MentionType type = text_.mentions.names[name].type;
      return type == MentionType::name || people == (type == MentionType::person);
    });
  }

  /// By the words behind the number: a concept of people, an office, a rank, or a word that rules/lexicon has
  /// for those whom a list names.
  bool counts_people(std::uint32_t i) const {
    const std::uint32_t first = text_.quantities()[i].tokens.last;
    const std::uint32_t end = text_.words.text.sentence_of(first - 1).last;
    for (std::uint32_t at = first; at < std::min(end, first + noun_reach); ++at) {
      if (text_.words.text[at].kind == TokenKind::punctuation) return false;
      if (text_.cue(at, "named") || text_.words.longest(at, {EntryType::role, EntryType::rank})) return true;
      const Hit* noun = text_.words.longest(at, EntryType::concept_);
      if (noun && of_persons(noun->entry)) return true;
    }
    return false;
  }

  bool of_persons(EntryId noun) const {
    const Lexicon& lexicon = text_.words.lexicon;
    for (const EntryId id : text_.balances)
      if (lexicon[id].code == "persons")
        for (const std::string& term : lexicon[id].terms)
          if (const auto entry = lexicon.find(term); entry && lexicon.is_a(noun, *entry)) return true;
    return false;
  }

  void add(std::uint32_t i, const std::vector<std::uint32_t>& names, std::vector<Tie>& out) const {
    Tie tie{ClaimKind::enumeration, {text_.tied(i)}, Closure::closed, text_.subject(i)};
    for (const std::uint32_t name : names) {
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
