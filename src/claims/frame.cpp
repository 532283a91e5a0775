#include "claims/frame.hpp"

#include <algorithm>

#include "value/person_name.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t longest_evidence = 120;  ///< bytes
constexpr float deed_near = 0.45F;               ///< nearness of what is said of the people that are counted
constexpr std::uint32_t reach = 40;              ///< tokens on either side whose concepts may be the event

}  // namespace

Span narrow_span(const NormalText& text, TokenRange tokens) {
  const Span span = text.span(tokens);
  if (span.size() <= longest_evidence) return span;
  std::uint32_t end = span.begin + longest_evidence;
  while (end > span.begin && (static_cast<unsigned char>(text.source()[end]) & 0xC0) == 0x80) --end;
  return {span.begin, end};
}

Slot make_slot(SlotName name, std::vector<std::uint64_t> keys, std::string text) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  const SlotState state = keys.empty() ? SlotState::unknown : SlotState::stated;
  std::vector<std::uint64_t> said = keys;
  return {name, state, std::move(keys), std::move(text), std::move(said)};
}

Slot make_slot(SlotName name, const std::vector<EntryId>& concepts, std::string text,
               const Lexicon& lexicon) {
  std::vector<std::uint64_t> keys;
  for (const EntryId id : concepts)
    if (lexicon[id].code != generic_code) keys.push_back(concept_key(lexicon, id));
  Slot slot = make_slot(name, std::move(keys), std::move(text));
  if (!concepts.empty()) slot.state = SlotState::stated;
  for (const EntryId id : concepts) slot.keys.push_back(concept_key(lexicon, id));
  for (const EntryId id : concepts)
    for (const EntryId wider : lexicon.ancestors(id)) slot.keys.push_back(concept_key(lexicon, wider));
  std::sort(slot.keys.begin(), slot.keys.end());
  slot.keys.erase(std::unique(slot.keys.begin(), slot.keys.end()), slot.keys.end());
  return slot;
}

Frames::Frames(const Article& article, const Words& words, const Mentions& mentions, const Weights& weights,
               std::uint32_t source)
    : article_(article),
      words_(words),
      mentions_(mentions),
      source_(source),
      anchors_(words, mentions, weights),
      as_of_(words, mentions),
      happenings_(words, mentions),
      name_at_(words.text.size() + 1, no_index) {
  for (std::uint32_t i = 0; i < mentions.names.size(); ++i)
    std::fill(name_at_.begin() + mentions.names[i].tokens.first,
              name_at_.begin() + mentions.names[i].tokens.last, i);
  for (std::uint32_t i = 0; i < mentions.names.size(); ++i) {
    const NameMention& name = mentions.names[i];
    const bool party =
        name.entity != no_index && name.type != MentionType::place && name.type != MentionType::product;
    last_party_.push_back(party ? i : (i > 0 ? last_party_.back() : no_index));
  }
}

Claim Frames::claim_at(ClaimKind kind, TokenRange tokens) const {
  Claim claim;
  claim.kind = kind;
  claim.rule = "general";
  claim.source = source_;
  claim.language = words_.language;
  claim.where = {narrow_span(words_.text, tokens)};
  const Sentence& sentence = words_.text.sentences()[words_.text[tokens.first].sentence];
  claim.context = words_.text.span(sentence.tokens);
  claim.section = article_.sections[sentence.section].kind;
  return claim;
}

std::span<const ConceptMention> Frames::concepts_near(TokenRange tokens) const {
  const TokenRange sentence = words_.text.sentence_of(tokens.first);
  const std::uint32_t first = std::max(sentence.first, tokens.first > reach ? tokens.first - reach : 0);
  const std::uint32_t last = std::min(sentence.last, tokens.last + reach);
  const auto begin =
      std::lower_bound(mentions_.concepts.begin(), mentions_.concepts.end(), first,
                       [](const ConceptMention& c, std::uint32_t token) { return c.tokens.first < token; });
  auto end = begin;
  while (end != mentions_.concepts.end() && end->tokens.last <= last) ++end;
  return {begin, end};
}

Slot Frames::event(TokenRange tokens) const {
  std::vector<std::uint64_t> keys;
  std::string text;
  for (const ConceptMention& c : concepts_near(tokens)) {
    if (c.tokens.overlaps(tokens)) continue;
    keys.push_back(concept_key(words_.lexicon, c.entry));
    if (text.empty() || c.tokens.last <= tokens.first) text = words_.text.source(c.tokens);
  }
  return make_slot(SlotName::event, std::move(keys), std::move(text));
}

Slot Frames::who(TokenRange tokens) const {
  const TokenRange sentence = words_.text.sentence_of(tokens.first);
  auto at = names_from(mentions_, tokens.first);
  if (at == mentions_.names.begin()) return make_slot(SlotName::who, {}, {});
  const std::uint32_t party = last_party_[static_cast<std::size_t>(at - mentions_.names.begin()) - 1];
  if (party == no_index || mentions_.names[party].tokens.first < sentence.first)
    return make_slot(SlotName::who, {}, {});
  const Entity& entity = mentions_.entities[mentions_.names[party].entity];
  return make_slot(SlotName::who, {name_key(entity, words_.lexicon)}, entity.name.written);
}

Slot Frames::counted(const Counted& counted, TokenRange number) const {
  std::string text(counted.phrase.empty() ? std::string_view() : words_.text.source(counted.phrase));
  if (!counted.concepts.empty()) {
    Slot slot = make_slot(SlotName::of, counted.concepts, std::move(text), words_.lexicon);
    if (slot.said.empty()) add_deed(slot, number);
    return slot;
  }
  if (!counted.phrase.empty() && counted.designators.empty()) {
    Slot slot = make_slot(SlotName::of, {word_key(words_.text.folded(counted.head_word))}, std::move(text));
    slot.by_word = true;
    return slot;
  }
  return counted.phrase.empty() ? nearest_topic(number) : make_slot(SlotName::of, {}, std::move(text));
}

/// "17 people were killed" counts the killed.
void Frames::add_deed(Slot& slot, TokenRange number) const {
  const ConceptMention* deed = nearest_concept(number);
  if (!deed || anchors_.nearness(deed->tokens, number) < deed_near) return;
  const std::uint64_t key = concept_key(words_.lexicon, deed->entry);
  slot.keys.insert(std::lower_bound(slot.keys.begin(), slot.keys.end(), key), key);
}

/// "35 are dead", "the toll rose to 35": what a figure without a noun of its own is of.
Slot Frames::nearest_topic(TokenRange number) const {
  const ConceptMention* nearest = nearest_concept(number);
  if (!nearest) return make_slot(SlotName::of, {}, {});
  Slot slot = make_slot(SlotName::of, {nearest->entry}, std::string(words_.text.source(nearest->tokens)),
                        words_.lexicon);
  slot.state = SlotState::inherited;
  return slot;
}

const ConceptMention* Frames::nearest_concept(TokenRange number) const {
  const ConceptMention* nearest = nullptr;
  float best = 0;
  for (const ConceptMention& c : concepts_near(number)) {
    if (words_.lexicon[c.entry].code == generic_code) continue;
    const float near = anchors_.nearness(c.tokens, number);
    if (near > best) nearest = &c, best = near;
  }
  return nearest;
}

bool Frames::running(const Counted& counted, TokenRange number) const {
  const auto runs = [&](EntryId entry) { return words_.lexicon[entry].code == running_code; };
  if (std::any_of(counted.concepts.begin(), counted.concepts.end(), runs)) return true;
  const ConceptMention* nearest = nearest_concept(number);
  return nearest && runs(nearest->entry);
}

Slot Frames::models(const Counted& counted) const {
  std::vector<std::uint64_t> keys;
  for (const TokenRange run : counted.designators) keys.push_back(word_key(words_.text.folded(run)));
  std::string text(counted.designators.empty() ? std::string_view() : words_.text.source(counted.phrase));
  return make_slot(SlotName::object, std::move(keys), std::move(text));
}

std::vector<std::uint64_t> Frames::keys_of(const Entity& entity) const {
  std::vector<std::uint64_t> keys = {name_key(entity, words_.lexicon)};
  if (entity.entry != no_entry) return keys;
  keys.push_back(letters_key(entity.name));
  if (entity.name.key.find(' ') != std::string::npos)
    keys.push_back(hash_of("words " + in_any_order(entity.name)));
  const TokenRange tokens = mentions_.names[entity.names.front()].tokens;
  TokenRange core = tokens;
  while (core.size() > 1 && words_.coded(core.last - 1, EntryType::body_word, "legal-form")) --core.last;
  if (core != tokens) keys.push_back(hash_of("name " + std::string(words_.text.folded(core))));
  return keys;
}

Counted Frames::counted_by(const QuantityReading& quantity) const {
  const Dimension dimension = quantity.quantity.dimension;
  const bool counts = dimension == Dimension::count || dimension == Dimension::measure;
  return counts ? doichieu::counted_by(words_, quantity, name_at_) : Counted{};
}

}  // namespace doichieu
