#include "claims/frame.hpp"

#include <algorithm>

namespace doichieu {
namespace {

constexpr std::uint32_t longest_evidence = 120;  ///< bytes
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
  return {name, keys.empty() ? SlotState::unknown : SlotState::stated, std::move(keys), std::move(text)};
}

Frames::Frames(const Article& article, const Words& words, const Mentions& mentions, std::uint32_t source)
    : article_(article),
      words_(words),
      mentions_(mentions),
      source_(source),
      anchors_(words, mentions),
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
  claim.where = {narrow_span(words_.text, tokens)};
  const Sentence& sentence = words_.text.sentences()[words_.text[tokens.first].sentence];
  claim.context = words_.text.span(sentence.tokens);
  claim.section = article_.sections[sentence.section].kind;
  return claim;
}

Slot Frames::event(TokenRange tokens) const {
  const TokenRange sentence = words_.text.sentence_of(tokens.first);
  const std::uint32_t first = std::max(sentence.first, tokens.first > reach ? tokens.first - reach : 0);
  const std::uint32_t last = std::min(sentence.last, tokens.last + reach);
  std::vector<std::uint64_t> keys;
  std::string text;
  auto at =
      std::lower_bound(mentions_.concepts.begin(), mentions_.concepts.end(), first,
                       [](const ConceptMention& c, std::uint32_t token) { return c.tokens.first < token; });
  for (; at != mentions_.concepts.end() && at->tokens.last <= last; ++at) {
    if (at->tokens.overlaps(tokens)) continue;
    keys.push_back(concept_key(words_.lexicon, at->entry));
    if (text.empty() || at->tokens.last <= tokens.first) text = words_.text.source(at->tokens);
  }
  return make_slot(SlotName::event, std::move(keys), std::move(text));
}

Slot Frames::who(TokenRange tokens) const {
  const TokenRange sentence = words_.text.sentence_of(tokens.first);
  auto at =
      std::lower_bound(mentions_.names.begin(), mentions_.names.end(), tokens.first,
                       [](const NameMention& n, std::uint32_t token) { return n.tokens.first < token; });
  if (at == mentions_.names.begin()) return make_slot(SlotName::who, {}, {});
  const std::uint32_t party = last_party_[static_cast<std::size_t>(at - mentions_.names.begin()) - 1];
  if (party == no_index || mentions_.names[party].tokens.first < sentence.first)
    return make_slot(SlotName::who, {}, {});
  const Entity& entity = mentions_.entities[mentions_.names[party].entity];
  return make_slot(SlotName::who, {name_key(entity, words_.lexicon)}, entity.name.written);
}

Slot Frames::counted(const Counted& counted) const {
  std::vector<std::uint64_t> keys;
  std::string text(counted.phrase.empty() ? std::string_view() : words_.text.source(counted.phrase));
  if (!counted.concepts.empty()) {
    const bool english = words_.language == Language::english;
    keys.push_back(concept_key(words_.lexicon, english ? counted.concepts.back() : counted.concepts.front()));
  } else if (!counted.phrase.empty() && counted.designators.empty()) {
    keys.push_back(word_key(words_.text.folded(counted.head_word)));
  }
  return make_slot(SlotName::of, std::move(keys), std::move(text));
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
