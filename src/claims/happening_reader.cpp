#include "claims/happening_reader.hpp"

#include <algorithm>

namespace doichieu {
namespace {

constexpr std::uint32_t longest_before = 16;  ///< tokens from an event to the moment behind it
constexpr std::uint32_t longest_behind = 18;  ///< tokens from a moment that opens its clause to the event
constexpr std::uint32_t shortest = 3;         ///< tokens from any other moment to the event behind it
constexpr std::uint32_t opening = 3;          ///< tokens before a moment that opens its clause: "at about"
constexpr std::uint32_t most_commas = 2;      ///< between a moment and the event behind it
constexpr std::uint32_t most_things = 1;      ///< concepts between them
constexpr std::uint32_t longest_head = 2;  ///< tokens of a noun before the verb in it: "lễ khánh thành"
constexpr std::uint32_t longest_subject = 4;  ///< tokens of a noun whose moment follows: "vụ rơi máy bay"
constexpr std::uint32_t longest_saying = 3;   ///< tokens: "cho biết"
constexpr std::uint32_t subject_reach = 20;   ///< tokens before an event that may name whose it is

}  // namespace

/// What was seen on the way from a moment.
struct HappeningReader::Found {
  const Hit* occurs = nullptr;  ///< "broke out"
  const Hit* named = nullptr;   ///< "fire"
};

HappeningReader::HappeningReader(const Words& words, const Mentions& mentions)
    : words_(words),
      timed_(words.text.size() + 1, false),
      concept_(words.text.size() + 1, false),
      named_(words.text.size() + 1, false) {
  for (const MomentReading& moment : mentions.moments)
    std::fill(timed_.begin() + moment.tokens.first, timed_.begin() + moment.tokens.last, true);
  for (const NameMention& name : mentions.names)
    std::fill(named_.begin() + name.tokens.first, named_.begin() + name.tokens.last, true);
  for (const ConceptMention& found : mentions.concepts)
    if (!named_[found.tokens.first]) concept_[found.tokens.first] = true;
}

/// A word that opens another clause or says that somebody said something; a mark that parts two.
bool HappeningReader::ends_clause(std::uint32_t at) const {
  if (words_.text[at].kind == TokenKind::punctuation) {
    const bool between_names = at > 0 && named_[at - 1] && named_[at + 1];
    return !words_.text[at].is(TokenFlag::glued) && !is_pause(at) && !between_names;
  }
  if (named_[at]) return false;
  return words_.coded(at, EntryType::happening, "clause") || words_.coded(at, EntryType::deed_word, "says") ||
         words_.coded(at, EntryType::deed_word, "cites");
}

bool HappeningReader::is_pause(std::uint32_t at) const {
  return words_.is_mark(at, ",");
}

/// Does nothing but "at about" stand between the moment and the head of its clause?
bool HappeningReader::opens_clause(std::uint32_t first, std::uint32_t begin) const {
  for (std::uint32_t at = first, steps = 0; steps <= opening; ++steps) {
    if (at == begin || words_.text[at - 1].kind == TokenKind::punctuation) return true;
    --at;
    if (named_[at] || concept_[at]) return false;
  }
  return false;
}

Happening HappeningReader::finished(const Hit& hit, TokenRange moment) const {
  std::uint32_t first = std::min(hit.tokens.first, moment.first);
  const std::uint32_t begin = words_.text.sentence_of(moment.first).first;
  const auto parts = [&](std::uint32_t at) {
    const bool mark = words_.text[at].kind == TokenKind::punctuation && ends_clause(at);
    return mark || words_.coded(at, EntryType::deed_word, "says");
  };
  for (std::uint32_t steps = 0; first > begin && steps < subject_reach && !parts(first - 1); ++steps) --first;
  return {hit.entry, hit.tokens, {first, std::max(hit.tokens.last, moment.last)}};
}

/// The hit at the token, or the longer one that it is the end of: "lễ khánh thành" for "khánh thành".
const Hit* HappeningReader::widest(std::uint32_t at, std::uint32_t begin) const {
  const Hit* hit = words_.longest(at, EntryType::happening);
  for (std::uint32_t first = at; hit && first > begin && at - first < longest_head;) {
    const Hit* wider = words_.longest(--first, EntryType::happening);
    if (wider && wider->tokens.last >= hit->tokens.last) hit = wider;
  }
  return hit;
}

std::optional<Happening> HappeningReader::before(TokenRange moment) const {
  const std::uint32_t begin = words_.text.sentence_of(moment.first).first;
  Found found;
  for (std::uint32_t at = moment.first, steps = 0; at > begin && steps < longest_before; ++steps) {
    --at;
    if (timed_[at] || ends_clause(at)) return std::nullopt;
    if (is_pause(at) && steps > opening) return std::nullopt;
    const Hit* hit = named_[at] ? nullptr : widest(at, begin);
    if (!hit || hit->tokens.last > moment.first) continue;
    const std::string& code = words_.lexicon[hit->entry].code;
    if (code == "occurs") {
      found.occurs = hit;
    } else if (code == "named") {
      if (found.occurs) return finished(*hit, moment);
    } else {
      const bool own = !found.occurs || hit->tokens.last > found.occurs->tokens.first;
      return own ? std::optional(finished(*hit, moment)) : std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<Happening> HappeningReader::behind(TokenRange moment) const {
  const TokenRange sentence = words_.text.sentence_of(moment.first);
  const bool opens = opens_clause(moment.first, sentence.first);
  const std::uint32_t reach = opens ? longest_behind : shortest;
  const std::uint32_t end = std::min(sentence.last, moment.last + reach);
  const bool owned = words_.text[moment.last - 1].is(TokenFlag::possessive);  // "Friday's crash"
  std::uint32_t commas = 0, things = 0;
  Found found;
  for (std::uint32_t at = moment.last; at < end;) {
    if (timed_[at] || ends_clause(at) || words_.coded(at, EntryType::stop, "relative")) return std::nullopt;
    if (is_pause(at) && (!opens || ++commas > most_commas)) return std::nullopt;
    const Hit* hit = named_[at] ? nullptr : words_.longest(at, EntryType::happening);
    if (!hit) {
      if (concept_[at] && ++things > most_things) return std::nullopt;
      ++at;
      continue;
    }
    const std::string& code = words_.lexicon[hit->entry].code;
    if (code == "named" && owned && at == moment.last) return finished(*hit, moment);
    if (code != "occurs" && code != "named") return finished(*hit, moment);
    (code == "occurs" ? found.occurs : found.named) = hit;
    if (found.occurs && found.named) return finished(*found.named, moment);
    at = hit->tokens.last;
  }
  return std::nullopt;
}

/// Do words that say that somebody said something end right before the token: "cho biết"?
bool HappeningReader::said_before(std::uint32_t token, TokenRange sentence) const {
  for (std::uint32_t back = 1; back <= longest_saying && token >= sentence.first + back; ++back) {
    const Hit* says = words_.coded(token - back, EntryType::deed_word, "says");
    if (says && says->tokens.last == token) return true;
  }
  return false;
}

/// "trận động đất tối 8/9 đã cướp đi", "the fire on Friday killed": the noun opens its clause, and the clause
/// goes on behind the moment. At its end the moment would date what is done to the fire.
std::optional<Happening> HappeningReader::of_subject(TokenRange moment) const {
  const TokenRange sentence = words_.text.sentence_of(moment.first);
  if (moment.last >= sentence.last || ends_clause(moment.last) || is_pause(moment.last)) return std::nullopt;
  std::uint32_t last = moment.first;
  if (last > sentence.first && words_.longest(last - 1, EntryType::stop)) --last;  // "on"
  for (std::uint32_t first = last; first > sentence.first && last - first < longest_subject;) {
    const Hit* hit = words_.longest(--first, EntryType::happening);
    if (!hit || hit->tokens.last != last || words_.lexicon[hit->entry].code != "named") continue;
    const bool article = first > sentence.first && words_.coded(first - 1, EntryType::stop, "the");
    const std::uint32_t head = first - article;
    if (head == sentence.first || ends_clause(head - 1) || is_pause(head - 1) || said_before(head, sentence))
      return finished(*hit, moment);
  }
  return std::nullopt;
}

std::optional<Happening> HappeningReader::at(const MomentReading& moment) const {
  if (auto found = before(moment.tokens)) return found;
  if (auto found = of_subject(moment.tokens)) return found;
  return behind(moment.tokens);
}

}  // namespace doichieu
