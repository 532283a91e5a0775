#include "claims/anchors.hpp"

#include <algorithm>

#include "claims/counted.hpp"
#include "rules/inflection.hpp"
#include "value/person_name.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t window = 40;      ///< tokens on either side of a claim that its anchors may stand in
constexpr std::size_t most_anchors = 32;  ///< of a claim; of more the heaviest are kept

/// The hash of one text, of which no string is made: keys are asked for at every word.
std::uint64_t key_of(std::string_view sort, std::string_view what) {
  FoldHash hash;
  for (const char c : sort) hash.add(c);
  for (const char c : what) hash.add(c);
  return hash.value();
}

}  // namespace

std::uint64_t concept_key(const Lexicon& lexicon, EntryId entry) {
  return key_of("concept ", lexicon[entry].id);
}
std::uint64_t word_key(std::string_view folded) {
  return key_of("word ", folded);
}

std::uint64_t entry_key(const Lexicon& lexicon, EntryId entry) {
  return key_of("entry ", lexicon[entry].id);
}

std::uint64_t name_key(const Entity& entity, const Lexicon& lexicon) {
  return entity.entry == no_entry ? key_of("name ", entity.name.folded) : entry_key(lexicon, entity.entry);
}

std::uint64_t letters_key(const Name& name) {
  return key_of("letters ", letters_of(name));
}

std::uint64_t surname_key(const Name& name) {
  const std::string_view family = surname(name);
  return family.empty() ? 0 : key_of("surname ", family);
}

std::uint64_t day_key(Day day) {
  return hash_of("day " + std::to_string((day.year * 100 + day.month) * 100 + day.day));
}

std::uint64_t number_key(Decimal written) {
  const Decimal reduced = written.reduced();
  return hash_of("number " + std::to_string(reduced.digits) + "e" + std::to_string(reduced.exponent));
}

AnchorIndex::AnchorIndex(const Words& words, const Mentions& mentions, const Weights& weights)
    : words_(words), anchor_(weights.anchor), distance_(weights.distance) {
  add_names(words, mentions);
  for (const ConceptMention& c : mentions.concepts) {
    const std::string& code = words.lexicon[c.entry].code;
    const AnchorKind kind = code == generic_code  ? AnchorKind::generic
                            : code == change_code ? AnchorKind::change
                                                  : AnchorKind::topic;
    add(c.tokens, concept_key(words.lexicon, c.entry),
        kind == AnchorKind::generic ? anchor_.generic : anchor_.topic, kind);
  }
  add_plain_words(words, mentions);
  for (const QuantityReading& q : mentions.quantities) add_number(q);
  for (const MomentReading& m : mentions.moments)
    if (m.moment.day != Day{}) add(m.tokens, day_key(m.moment.day), anchor_.day, AnchorKind::day);
  std::stable_sort(placed_.begin(), placed_.end(),
                   [](const Placed& a, const Placed& b) { return a.tokens.first < b.tokens.first; });
  measure_steps(mentions);
}

void AnchorIndex::add_names(const Words& words, const Mentions& mentions) {
  for (const NameMention& name : mentions.names) {
    if (name.entity == no_index) continue;
    const Entity& entity = mentions.entities[name.entity];
    const bool place = entity.type == MentionType::place;
    const bool full = entity.name.folded.find(' ') != std::string::npos;
    if (place && entity.entry != no_entry)
      for (const EntryId wider : words.lexicon.ancestors(entity.entry))
        add(name.tokens, region_key(entry_key(words.lexicon, wider)), anchor_.region, AnchorKind::region);
    add(name.tokens, name_key(entity, words.lexicon),
        place ? anchor_.place : (full ? anchor_.full_name : anchor_.short_name),
        place ? AnchorKind::place : AnchorKind::name);
    for (const TokenRange run : designators_in(words.text, name.tokens))
      add(run, word_key(words.text.folded(run)), anchor_.designator, AnchorKind::designator);
  }
}

/// Words that say something and that nothing else took up. English bends them; a Vietnamese word is mostly
/// two syllables, so each is taken with the next.
void AnchorIndex::add_plain_words(const Words& words, const Mentions& mentions) {
  std::vector<char> taken(words.text.size() + 1, 0);
  const auto take = [&](TokenRange tokens) {
    std::fill(taken.begin() + tokens.first, taken.begin() + tokens.last, 1);
  };
  for (const NameMention& name : mentions.names) take(name.tokens);
  for (const ConceptMention& c : mentions.concepts) take(c.tokens);
  for (const RoleMention& role : mentions.roles) take(role.tokens);
  for (const QuantityReading& q : mentions.quantities) take(q.tokens);
  for (const MomentReading& m : mentions.moments) take(m.tokens);
  const auto tells = [&](std::uint32_t at) {
    return at < words.text.size() && !taken[at] && words.text[at].kind == TokenKind::word &&
           !words.longest(at, EntryType::stop);
  };
  const bool english = words.language == Language::english;
  for (std::uint32_t at = 0; at < words.text.size(); ++at) {
    if (!tells(at)) continue;
    if (english) {
      const std::string_view stem = stem_of(words.text.folded(at));
      if (!stem.empty()) add({at, at + 1}, key_of("stem ", stem), anchor_.word, AnchorKind::word);
    } else if (tells(at + 1) && words.text[at].sentence == words.text[at + 1].sentence) {
      add({at, at + 2}, key_of("pair ", words.text.folded({at, at + 2})), anchor_.word, AnchorKind::word);
    }
  }
}

/// A figure and what it may be rounded to elsewhere, down to three digits: 12,847.6 as 12,850.
void AnchorIndex::add_number(const QuantityReading& reading) {
  Decimal written = reading.quantity.number.written.reduced();
  if (written.digits < 20 && (written.digits < 10 || written.value() < anchor_.large_number)) return;
  add(reading.number, number_key(written), anchor_.number, AnchorKind::number);
  for (; written.digits >= 1000;) {
    written = {(written.digits + 5) / 10, written.exponent + 1};
    add(reading.number, number_key(written), anchor_.number, AnchorKind::number);
  }
}

bool AnchorIndex::opens_detail(std::uint32_t at) const {
  return words_.is_mark(at, ":") || words_.is_mark(at, "(");
}

void AnchorIndex::measure_steps(const Mentions& mentions) {
  const NormalText& text = words_.text;
  std::vector<double> step(text.size() + 1, 1);
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if (text[at].kind != TokenKind::punctuation) continue;
    step[at] = words_.is_mark(at, ",")                                      ? distance_.comma
               : opens_detail(at)                                           ? distance_.detail
               : (text[at].is(TokenFlag::glued) && words_.is_mark(at, "-")) ? 1
                                                                            : distance_.pause;
  }
  for (const QuantityReading& q : mentions.quantities) {
    step[q.number.first] += distance_.figure;
    if (!q.pair) continue;  // brackets around the same sum in another currency part nothing
    if (q.tokens.first > 0) step[q.tokens.first - 1] = 1;
    step[q.tokens.last] = 1;
  }
  steps_.assign(text.size() + 1, 0);
  details_.assign(text.size() + 1, 0);
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    steps_[at + 1] = steps_[at] + step[at];
    details_[at + 1] = details_[at] + opens_detail(at);
  }
}

float AnchorIndex::nearness(TokenRange words, TokenRange claim) const {
  if (words.overlaps(claim)) return 1;
  const double steps =
      words.last <= claim.first
          ? steps_[claim.first] - steps_[words.last]
          : steps_[words.first] - steps_[claim.last] + distance_.behind +
                (distance_.pause - distance_.detail) * (details_[words.first] - details_[claim.last]);
  return static_cast<float>(distance_.half / (distance_.half + steps));
}

std::vector<Anchor> AnchorIndex::around(TokenRange tokens) const {
  const TokenRange sentence = words_.text.sentence_of(tokens.first);
  const std::uint32_t first = std::max(sentence.first, tokens.first > window ? tokens.first - window : 0);
  const std::uint32_t last = std::min(sentence.last, tokens.last + window);
  const auto by_token = [](const Placed& placed, std::uint32_t token) { return placed.tokens.first < token; };
  const auto begin = std::lower_bound(placed_.begin(), placed_.end(), first, by_token);
  auto end = begin;
  while (end != placed_.end() && end->tokens.last <= last) ++end;
  std::vector<Anchor> out;
  out.reserve(static_cast<std::size_t>(end - begin));
  for (auto it = begin; it != end; ++it) {
    if (it->tokens.overlaps(tokens)) continue;
    out.push_back(it->anchor);
    out.back().near = nearness(it->tokens, tokens);
  }
  const auto by_key = [](const Anchor& a, const Anchor& b) {
    return a.key != b.key ? a.key < b.key : a.near > b.near;
  };
  std::sort(out.begin(), out.end(), by_key);
  out.erase(
      std::unique(out.begin(), out.end(), [](const Anchor& a, const Anchor& b) { return a.key == b.key; }),
      out.end());
  if (out.size() > most_anchors) {
    std::stable_sort(out.begin(), out.end(),
                     [](const Anchor& a, const Anchor& b) { return a.weight * a.near > b.weight * b.near; });
    out.resize(most_anchors);
    out.shrink_to_fit();
    std::sort(out.begin(), out.end(), by_key);
  }
  return out;
}

}  // namespace doichieu
