#include "value/person_name.hpp"

#include <algorithm>

#include "normalise/syllable.hpp"
#include "text/split.hpp"

namespace doichieu {
namespace {

/// Is `word` one of the words of a code ("family-first m")?
bool has_code(std::string_view code, std::string_view word) {
  while (!code.empty()) {
    const std::size_t end = std::min(code.find(' '), code.size());
    if (code.substr(0, end) == word) return true;
    code.remove_prefix(std::min(end + 1, code.size()));
  }
  return false;
}

Gender gender_of(std::string_view code) {
  if (has_code(code, "m")) return Gender::man;
  return has_code(code, "f") ? Gender::woman : Gender::unknown;
}

class PartsReader {
 public:
  PartsReader(const NormalText& text, const Hits& hits, const Lexicon& lexicon, TokenRange tokens)
      : text_(text), hits_(hits), lexicon_(lexicon) {
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t)
      if (text[t].kind != TokenKind::punctuation) words_.push_back(t);
  }

  std::size_t size() const { return words_.size(); }

  /// REQUIRES: no more words than a WordRange can count.
  NameParts read(EntryId person) {
    const std::string_view code = person == no_entry ? std::string_view() : lexicon_[person].code;
    parts_.person = person;
    if (has_code(code, "whole")) {
      parts_.order = NameOrder::whole;
    } else if (size() == 1) {
      parts_.order = NameOrder::single;
    } else if (has_code(code, "family-first")) {
      family_first(NameOrder::family_first, std::max<std::uint8_t>(1, family_at(0)));
    } else {
      read_order();
    }
    if (const Gender told = gender_of(code); told != Gender::unknown) parts_.gender = told;
    if (parts_.order == NameOrder::single || parts_.order == NameOrder::given_first ||
        parts_.order == NameOrder::either)
      parts_.given_name = entry_at(0, EntryType::given_name);
    return parts_;
  }

 private:
  const Hit* hit_at(std::size_t word, EntryType type) const {
    return lexicon_.longest(hits_, words_[word], type);
  }
  EntryId entry_at(std::size_t word, EntryType type) const {
    const Hit* hit = hit_at(word, type);
    return hit ? hit->entry : no_entry;
  }

  /// How many words the family name that begins at `word` has; 0 where none does.
  std::uint8_t family_at(std::size_t word) const {
    const Hit* hit = hit_at(word, EntryType::family_name);
    if (!hit) return 0;
    const auto end = std::lower_bound(words_.begin(), words_.end(), hit->tokens.last);
    return static_cast<std::uint8_t>(end - words_.begin() - static_cast<std::ptrdiff_t>(word));
  }
  std::string_view family_code(std::size_t word) const {
    const Hit* hit = hit_at(word, EntryType::family_name);
    return hit ? std::string_view(lexicon_[hit->entry].code) : std::string_view();
  }

  bool marked(std::size_t word) const { return text_[words_[word]].is(TokenFlag::marked); }
  bool syllable(std::size_t word) const {
    return parse_syllable(text_.source({words_[word], words_[word] + 1})).has_value();
  }
  bool syllables_from(std::size_t word) const {
    while (word < size() && syllable(word)) ++word;
    return word == size();
  }

  void read_order() {
    const std::uint8_t family = family_at(0);
    const std::string_view code = family_code(0);
    const bool inside = family > 0 && family < size();
    const bool any_marked = [&] {
      for (std::size_t i = 0; i < size(); ++i)
        if (marked(i)) return true;
      return false;
    }();
    if (has_code(family_code(size() - 1), "clan-last")) return given_first();
    if (inside && has_code(code, "minority")) return vietnamese(family);
    if (inside && !has_code(code, "east-asian") && syllables_from(family)) return vietnamese(family);
    if (inside) return family_first(NameOrder::either, family);
    const bool abroad = !any_marked && family_at(size() - 1) == 1;
    if (!abroad && entry_at(0, EntryType::given_name) == no_entry && syllables_from(0)) return vietnamese(0);
    given_first();
  }

  void vietnamese(std::uint8_t family) {
    const auto end = static_cast<std::uint8_t>(size());
    parts_.order = NameOrder::vietnamese;
    parts_.family = {0, family};
    std::uint8_t given = static_cast<std::uint8_t>(end - 1);
    if (family + 1 < end)
      if (const Hit* middle = hit_at(family, EntryType::middle_name)) {
        given = static_cast<std::uint8_t>(family + 1);
        parts_.gender = gender_of(lexicon_[middle->entry].code);
      }
    parts_.middle = {family, given};
    parts_.given = {given, end};
  }

  void family_first(NameOrder order, std::uint8_t family) {
    const auto end = static_cast<std::uint8_t>(size());
    family = std::min<std::uint8_t>(family, static_cast<std::uint8_t>(end - 1));
    parts_.order = order;
    parts_.family = {0, family};
    parts_.middle = {family, family};
    parts_.given = {family, end};
  }

  /// The family name is the last word, with the words written small before it ("von der Leyen") and all the
  /// clans at the end ("Niê Kđăm").
  void given_first() {
    const auto end = static_cast<std::uint8_t>(size());
    std::uint8_t family = static_cast<std::uint8_t>(end - 1);
    const auto belongs = [&](std::size_t word) {
      return !text_[words_[word]].is(TokenFlag::capitalised) || has_code(family_code(word), "clan-last");
    };
    while (family > 1 && belongs(family - 1U)) --family;
    parts_.order = NameOrder::given_first;
    parts_.given = {0, 1};
    parts_.middle = {1, family};
    parts_.family = {family, end};
  }

  const NormalText& text_;
  const Hits& hits_;
  const Lexicon& lexicon_;
  std::vector<std::uint32_t> words_;  ///< tokens
  NameParts parts_;
};

constexpr std::size_t most_words = 16;  ///< a longer row of words is no person's name

}  // namespace

Name read_person_name(const NormalText& text, const Hits& hits, const Lexicon& lexicon, TokenRange tokens,
                      EntryId person, AccentRegime regime) {
  Name name = make_name(tokens.empty() ? std::string_view() : text.source(tokens), regime);
  PartsReader reader(text, hits, lexicon, tokens);
  const auto spelled = name.spelled.empty()
                           ? 0
                           : std::count(name.spelled.begin(), name.spelled.end(), ' ') + std::ptrdiff_t{1};
  if (reader.size() > 0 && reader.size() <= most_words &&
      static_cast<std::ptrdiff_t>(reader.size()) == spelled)
    name.parts = reader.read(person);
  return name;
}

std::vector<Name> names_of_person(const Lexicon& lexicon, EntryId person) {
  std::vector<Name> out;
  for (const Form& form : lexicon[person].forms) {
    const NormalText text = normalise(form.text);
    const Hits hits = lexicon.match(text, Language::vietnamese);
    out.push_back(read_person_name(text, hits, lexicon, {0, text.size()}, person));
  }
  return out;
}

std::string_view surname(const Name& name) {
  const std::size_t space = name.key.rfind(' ');
  const bool ends_in_it = name.parts.order == NameOrder::given_first || name.parts.order == NameOrder::either;
  if (!ends_in_it || space == std::string::npos) return {};
  return std::string_view(name.key).substr(space + 1);
}

std::string in_any_order(const Name& name) {
  std::vector<std::string_view> words = split(name.key);
  std::sort(words.begin(), words.end());
  std::string out;
  for (const std::string_view word : words) (out += word) += ' ';
  return out;
}

Gender gender_before(const NormalText& text, const Hits& hits, const Lexicon& lexicon, std::uint32_t token) {
  constexpr std::uint32_t longest_title = 4;  // tokens
  const std::uint32_t first = token == 0 || token >= text.size() ? token : text.sentence_of(token).first;
  Gender told = Gender::unknown;
  for (bool found = true; found;) {
    found = false;
    for (std::uint32_t back = 1; back <= longest_title && token >= first + back && !found; ++back)
      for (const EntryType type : {EntryType::honorific, EntryType::rank})
        if (const Hit* title = lexicon.longest(hits, token - back, type);
            title && title->tokens.last == token) {
          const Gender gender = gender_of(lexicon[title->entry].code);
          if (gender != Gender::unknown && told != Gender::unknown && gender != told) return Gender::unknown;
          if (gender != Gender::unknown) told = gender;
          token = title->tokens.first;
          found = true;
          break;
        }
  }
  return told;
}

}  // namespace doichieu
