#include "claims/name_reader.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t longest_name = 12;        ///< tokens; a longer run of capitals is cut
constexpr std::uint32_t longest_person_name = 5;  ///< Vietnamese names have two to five syllables

/// Nothing but Latin capitals, and more than one: no part of a person's name.
bool is_acronym(std::string_view word) {
  return word.size() > 1 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

NameReader::NameReader(const Words& words, const std::vector<Section>& sections,
                       const std::vector<char>& taken, const std::vector<RoleMention>& roles)
    : words_(words), sections_(sections), taken_(taken) {
  const std::size_t size = words.text.size() + 1;
  role_starts_.assign(size, 0);
  role_ends_.assign(size, 0);
  in_role_.assign(size, 0);
  for (const RoleMention& role : roles) {
    role_starts_[role.tokens.first] = 1;
    role_ends_[role.tokens.last] = 1;
    std::fill(in_role_.begin() + role.tokens.first, in_role_.begin() + role.tokens.last, 1);
  }
}

std::vector<NameMention> NameReader::read() {
  for (const Sentence& sentence : words_.text.sentences()) read_sentence(sentence);
  drop_doubtful();
  return std::move(names_);
}

void NameReader::read_sentence(const Sentence& sentence) {
  const SectionKind kind = sections_[sentence.section].kind;
  const bool by_shape = kind != SectionKind::metadata && !headline_case(sentence);
  std::uint32_t at = sentence.tokens.first;
  while (at < sentence.tokens.last) {
    if (taken_[at] || in_role_[at]) {
      ++at;
      continue;
    }
    const Hit* known = words_.longest(at, {EntryType::person, EntryType::organisation, EntryType::product,
                                           EntryType::place, EntryType::topic});
    std::uint32_t run_end = by_shape ? run_from(at, sentence.tokens.last) : at;
    const std::uint32_t known_end = known ? known->tokens.last : at;
    const TokenRange rest{known_end, std::max(known_end, run_end)};
    const bool sorted = known && !rest.empty() && sort_of(*known, rest);
    if (sorted || (known && !rest.empty() && person_of_place(*known, rest))) run_end = known_end;
    if (known && known_end >= run_end) {
      static constexpr std::pair<EntryType, MentionType> types[] = {
          {EntryType::person, MentionType::person},
          {EntryType::organisation, MentionType::organisation},
          {EntryType::product, MentionType::product},
          {EntryType::place, MentionType::place}};
      for (const auto& [entry_type, type] : types)
        if (words_.lexicon[known->entry].type == entry_type)
          names_.push_back({type, known->tokens, known->entry, no_index});
      at = sorted ? rest.last : known_end;
    } else if (run_end > at) {
      const TokenRange run{at, run_end};
      const MentionType type = type_of_run(run);
      if (type == MentionType::name && run.size() == 1 && at == sentence.tokens.first)
        doubtful_.push_back(static_cast<std::uint32_t>(names_.size()));
      names_.push_back({type, run, no_entry, no_index});
      at = run_end;
    } else {
      const Hit* title = words_.longest(at, {EntryType::honorific, EntryType::rank});
      at = title ? title->tokens.last : at + 1;  // "H.E." holds no names
    }
  }
}

bool NameReader::name_word(std::uint32_t token) const {
  const Token& t = words_.text[token];
  return !taken_[token] && !in_role_[token] && t.is(TokenFlag::capitalised) &&
         (t.kind == TokenKind::word || t.kind == TokenKind::designator);
}

/// A capital that does not make a name: function words, titles, the calendar.
bool NameReader::common_word(std::uint32_t token) const {
  return words_.longest(token, {EntryType::stop, EntryType::honorific, EntryType::rank, EntryType::month,
                                EntryType::weekday, EntryType::credit, EntryType::photo_word,
                                EntryType::list_cue, EntryType::qualifier}) != nullptr;
}

/// Inside a name function words have no capitals, so what has one is part of it ("Nguyen The Hung"); titles
/// and the calendar end a name, but for a title before a word for a body ("General Hospital").
bool NameReader::ends_name(std::uint32_t token) const {
  const Hit* title = words_.longest(token, {EntryType::honorific, EntryType::rank});
  if (title) return title->tokens.last >= words_.text.size() || !body_word(title->tokens.last);
  const Hit* weekday = words_.longest(token, EntryType::weekday);
  if (weekday && words_.lexicon[weekday->entry].code != "short") return true;  // "Thu" is a name as well
  return words_.longest(token, {EntryType::month, EntryType::photo_word}) != nullptr;
}

/// "Thu" of "President Thu Lam": a name that is written like a weekday cut short, before more of the name.
bool NameReader::short_weekday(std::uint32_t token) const {
  return words_.coded(token, EntryType::weekday, "short") && token + 1 < words_.text.size() &&
         words_.text[token + 1].sentence == words_.text[token].sentence && name_word(token + 1) &&
         role_before(token) && !common_word(token + 1);
}

/// The word for a body that stands here with a capital; null where none does.
const Hit* NameReader::body_word(std::uint32_t token) const {
  return name_word(token) ? words_.longest(token, EntryType::body_word) : nullptr;
}

std::uint32_t NameReader::run_from(std::uint32_t first, std::uint32_t end) const {
  if (!name_word(first)) return first;
  const Hit* body = body_word(first);
  if (!body && common_word(first) && !short_weekday(first)) return first;
  std::uint32_t at = body ? body->tokens.last : first + 1;
  while (at < end && at - first < longest_name) {
    const std::uint32_t next = extend(at, end);
    if (next == at) break;
    at = next;
  }
  const bool adjective = at == first + 1 && words_.longest(first, EntryType::demonym);  // "American buyers"
  return adjective ? first : at;
}

/// The run so far ends at `at`: where it ends after its next piece; `at` where it is over.
std::uint32_t NameReader::extend(std::uint32_t at, std::uint32_t end) const {
  const NormalText& text = words_.text;
  if (text[at - 1].is(TokenFlag::possessive) || taken_[at] || role_starts_[at]) return at;
  if (const Hit* body = body_word(at)) return body->tokens.last;
  if (name_word(at) && (text[at].is(TokenFlag::glued) || !ends_name(at))) return at + 1;
  if (text[at].kind == TokenKind::number) return at + 1;  // "Boeing 737": quantities were taken before
  return at + 1 < end ? extend_by_sign(at) : at;
}

/// "&" and hyphens inside a name, points of initials, and the comma before a legal form ("Co., Ltd").
std::uint32_t NameReader::extend_by_sign(std::uint32_t at) const {
  const NormalText& text = words_.text;
  const std::string_view sign = text.folded(at);
  const bool joined = text[at].is(TokenFlag::glued) && text[at + 1].is(TokenFlag::glued);
  if (sign == "&" && name_word(at + 1)) return at + 2;
  if (sign == "-" && joined && !taken_[at + 1] && text[at + 1].kind != TokenKind::punctuation) return at + 2;
  // "D.Trump", "D. Trump"; but "plan B. The" goes on with another sentence
  const bool initial =
      text[at].is(TokenFlag::glued) && text.folded(at - 1).size() == 1 && !common_word(at + 1);
  if (sign == "." && (joined || initial) && name_word(at + 1)) return at + 2;
  const auto legal_form = [&](std::uint32_t token) {
    return words_.coded(token, EntryType::body_word, "legal-form");
  };
  if (sign == "." && legal_form(at - 1) && words_.is_mark(at + 1, ",")) return at + 1;
  if (sign == "," && legal_form(at + 1)) return at + 2;
  return at;
}

/// Headlines that capitalise every word show no names by shape.
bool NameReader::headline_case(const Sentence& sentence) const {
  const SectionKind kind = sections_[sentence.section].kind;
  if (kind != SectionKind::title && kind != SectionKind::heading) return false;
  std::uint32_t words = 0, capitals = 0;
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    if (words_.text[i].kind != TokenKind::word || words_.longest(i, EntryType::stop)) continue;
    ++words;
    capitals += words_.text[i].is(TokenFlag::capitalised);
  }
  return words >= 4 && capitals * 4 > words * 3;
}

MentionType NameReader::type_of_run(TokenRange run) const {
  bool digits = false, body = false, organisation = false, product = false;
  for (std::uint32_t i = run.first; i < run.last; ++i) {
    digits |= words_.text[i].kind == TokenKind::number || words_.text[i].kind == TokenKind::designator;
    body |= words_.longest(i, EntryType::body_word) != nullptr || words_.text.folded(i) == "&";
    organisation |= words_.longest(i, EntryType::organisation) != nullptr;
    product |= words_.longest(i, EntryType::product) != nullptr;
  }
  if (body) return MentionType::organisation;
  if (digits || product) return MentionType::product;  // "Boeing 737 MAX", though Boeing is a company
  if (organisation) return MentionType::organisation;
  const bool letters = run.size() == 1 && is_acronym(words_.text.source(run));  // "Chairman of SMBC"
  const bool person = (!letters && role_before(run.first)) || (person_by_shape(run) && !place_by_word(run)) ||
                      (run.size() > 1 && role_after(run.last));
  return person ? MentionType::person : MentionType::name;
}

/// "Bí thư Đà Nẵng Lê Ngọc Quang": a Vietnamese office leaves nothing between its place and its holder.
bool NameReader::person_of_place(const Hit& place, TokenRange rest) const {
  return words_.language == Language::vietnamese && words_.lexicon[place.entry].type == EntryType::place &&
         rest.size() > 1 && person_by_shape(rest);
}

/// "Ha Tinh Province": the place, and a word for the sort of place that it is.
bool NameReader::sort_of(const Hit& place, TokenRange rest) const {
  const Entry& entry = words_.lexicon[place.entry];
  const Hit* sort = words_.longest(rest.first, EntryType::place_word);
  return entry.type == EntryType::place && sort && sort->tokens == rest &&
         words_.lexicon[sort->entry].code == entry.code;
}

bool NameReader::person_by_shape(TokenRange run) const {
  const Hit* family = words_.longest(run.first, EntryType::family_name);
  return family && words_.lexicon[family->entry].code.empty() && run.size() >= 2 &&
         run.size() <= longest_person_name;
}

/// "xã Khương Đình", "Khuong Dinh Ward": a place that a word says is one. Waters are left out: "Nguyen Van
/// Bay".
bool NameReader::place_by_word(TokenRange run) const {
  const bool before = words_.language == Language::vietnamese;
  const TokenRange sentence = words_.text.sentence_of(run.first);
  constexpr std::uint32_t longest_word = 3;
  const std::uint32_t first =
      before ? run.first - std::min(run.first - sentence.first, longest_word) : run.first + 1;
  const std::uint32_t end = before ? run.first : std::min(run.last + 1, sentence.last);
  for (std::uint32_t at = first; at < end; ++at)
    if (const Hit* word = words_.longest(at, EntryType::place_word);
        word && words_.lexicon[word->entry].code != "water" &&
        (before ? word->tokens.last == run.first : at == run.last || word->tokens.last == run.last))
      return !before || !role_ends_[at];  // "Chủ tịch phường Vũ Văn Sen"
  return false;
}

/// Stands an office, a rank or an honorific just before; or another person so introduced, joined by "and"?
bool NameReader::role_before(std::uint32_t token) const {
  const TokenRange sentence = words_.text.sentence_of(token);
  if (token == sentence.first) return false;
  if (role_ends_[token]) return true;
  for (std::uint32_t back = 1; back <= 4 && token >= sentence.first + back; ++back)
    if (const Hit* title = words_.longest(token - back, {EntryType::honorific, EntryType::rank});
        title && title->tokens.last == token)
      return true;
  const bool joined = words_.coded(token - 1, EntryType::stop, "and") != nullptr;
  return joined && !names_.empty() && names_.back().tokens.last == token - 1 &&
         names_.back().type == MentionType::person && role_ends_[names_.back().tokens.first];
}

/// ", Minister of …", ", a former minister" behind a name.
bool NameReader::role_after(std::uint32_t token) const {
  if (!words_.is_mark(token, ",")) return false;
  const bool article =
      words_.coded(token + 1, EntryType::stop, "a") || words_.coded(token + 1, EntryType::stop, "the");
  return role_starts_[token + 1] || (article && role_starts_[token + 2]);
}

/// A single capitalised word at the head of a sentence is a name only where the text has it as one elsewhere.
void NameReader::drop_doubtful() {
  if (doubtful_.empty()) return;
  const auto spelling = [&](std::uint32_t token) {
    return hash_of(lower_nfc(words_.text.source({token, token + 1})));
  };
  std::vector<std::uint64_t> sure;
  std::vector<char> doubt(names_.size(), 0);
  for (const std::uint32_t i : doubtful_) doubt[i] = 1;
  for (std::size_t i = 0; i < names_.size(); ++i)
    for (std::uint32_t t = names_[i].tokens.first; !doubt[i] && t < names_[i].tokens.last; ++t)
      sure.push_back(spelling(t));
  std::sort(sure.begin(), sure.end());
  std::vector<NameMention> kept;
  for (std::size_t i = 0; i < names_.size(); ++i)
    if (!doubt[i] || std::binary_search(sure.begin(), sure.end(), spelling(names_[i].tokens.first)))
      kept.push_back(names_[i]);
  names_ = std::move(kept);
}

}  // namespace doichieu
