#include "claims/name_reader.hpp"

#include <algorithm>

namespace doichieu {
namespace {

constexpr std::uint32_t longest_name = 12;        ///< tokens; a longer run of capitals is cut
constexpr std::uint32_t longest_person_name = 5;  ///< Vietnamese names have two to five syllables

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
    const std::uint32_t run_end = by_shape ? run_from(at, sentence.tokens.last) : at;
    const std::uint32_t known_end = known ? known->tokens.last : at;
    if (known && known_end >= run_end) {
      static constexpr std::pair<EntryType, MentionType> types[] = {
          {EntryType::person, MentionType::person},
          {EntryType::organisation, MentionType::organisation},
          {EntryType::product, MentionType::product},
          {EntryType::place, MentionType::place}};
      for (const auto& [entry_type, type] : types)
        if (words_.lexicon[known->entry].type == entry_type)
          names_.push_back({type, known->tokens, known->entry, no_index});
      at = known_end;
    } else if (run_end > at) {
      const TokenRange run{at, run_end};
      const MentionType type = type_of_run(run);
      if (type == MentionType::name && run.size() == 1 && at == sentence.tokens.first)
        doubtful_.push_back(static_cast<std::uint32_t>(names_.size()));
      names_.push_back({type, run, no_entry, no_index});
      at = run_end;
    } else {
      ++at;
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

std::uint32_t NameReader::run_from(std::uint32_t first, std::uint32_t end) const {
  if (!name_word(first) || common_word(first)) return first;
  std::uint32_t at = first + 1;
  while (at < end && at - first < longest_name) {
    const std::uint32_t next = extend(at, end);
    if (next == at) break;
    at = next;
  }
  return at;
}

/// The run so far ends at `at`: where it ends after its next piece; `at` where it is over.
std::uint32_t NameReader::extend(std::uint32_t at, std::uint32_t end) const {
  const NormalText& text = words_.text;
  if (text[at - 1].is(TokenFlag::possessive) || taken_[at] || role_starts_[at]) return at;
  const bool more = at + 1 < end;
  if (name_word(at) && (!common_word(at) || text[at].is(TokenFlag::glued))) return at + 1;
  if (text[at].kind == TokenKind::number) return at + 1;  // "Boeing 737": quantities were taken before
  if (const Hit* body = words_.longest(at, EntryType::body_word);
      body && text[at].kind == TokenKind::word && text[at].is(TokenFlag::capitalised))
    return body->tokens.last;
  if (!more) return at;
  const std::string_view sign = text.folded(at);
  if (sign == "&" && name_word(at + 1)) return at + 2;
  const bool joined = text[at].is(TokenFlag::glued) && text[at + 1].is(TokenFlag::glued);
  if (sign == "-" && joined && !taken_[at + 1] && text[at + 1].kind != TokenKind::punctuation) return at + 2;
  if (sign == "." && joined && name_word(at + 1)) return at + 2;
  const bool after_body = words_.longest(at - 1, EntryType::body_word) != nullptr;
  if (sign == "." && after_body && words_.is_mark(at + 1, ",")) return at + 1;
  if (sign == "," && words_.longest(at + 1, EntryType::body_word) && words_.text[at + 1].fold_size <= 4)
    return at + 2;  // "Co., Ltd", ", LLC"
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
  bool digits = false;
  for (std::uint32_t i = run.first; i < run.last; ++i) {
    digits |= words_.text[i].kind != TokenKind::word && words_.text[i].kind != TokenKind::punctuation;
    if (words_.longest(i, {EntryType::body_word, EntryType::organisation})) return MentionType::organisation;
    if (words_.longest(i, EntryType::product)) return MentionType::product;
  }
  if (digits)
    return words_.text.folded(run).find('&') == std::string_view::npos ? MentionType::product
                                                                       : MentionType::organisation;
  if (role_before(run.first) || person_by_shape(run)) return MentionType::person;
  if (run.size() > 1 && role_after(run.last)) return MentionType::person;
  return MentionType::name;
}

bool NameReader::person_by_shape(TokenRange run) const {
  return run.size() >= 2 && run.size() <= longest_person_name &&
         words_.longest(run.first, EntryType::family_name);
}

/// Stands an office, a rank or an honorific just before; or another person so introduced, joined by "and"?
bool NameReader::role_before(std::uint32_t token) const {
  if (role_ends_[token]) return true;
  if (token == 0) return false;
  const TokenRange sentence = words_.text.sentence_of(token);
  for (std::uint32_t back = 1; back <= 4 && token >= sentence.first + back; ++back)
    if (const Hit* title = words_.longest(token - back, {EntryType::honorific, EntryType::rank});
        title && title->tokens.last == token)
      return true;
  const bool joined = words_.coded(token - 1, EntryType::stop, "and") != nullptr;
  return joined && !names_.empty() && names_.back().tokens.last == token - 1 &&
         names_.back().type == MentionType::person && role_ends_[names_.back().tokens.first];
}

/// ", Minister of …" behind a name.
bool NameReader::role_after(std::uint32_t token) const {
  return words_.is_mark(token, ",") && role_starts_[token + 1];
}

/// A single capitalised word at the head of a sentence is a name only where the text has it as one elsewhere.
void NameReader::drop_doubtful() {
  std::vector<std::uint64_t> sure;
  std::size_t next = 0;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (next < doubtful_.size() && doubtful_[next] == i) {
      ++next;
      continue;
    }
    for (std::uint32_t t = names_[i].tokens.first; t < names_[i].tokens.last; ++t)
      sure.push_back(words_.text[t].hash);
  }
  std::sort(sure.begin(), sure.end());
  std::vector<NameMention> kept;
  next = 0;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const bool doubt = next < doubtful_.size() && doubtful_[next] == i;
    next += doubt;
    if (!doubt || std::binary_search(sure.begin(), sure.end(), words_.text[names_[i].tokens.first].hash))
      kept.push_back(names_[i]);
  }
  names_ = std::move(kept);
}

}  // namespace doichieu
