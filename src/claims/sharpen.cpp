#include "claims/sharpen.hpp"

#include <algorithm>

namespace doichieu {
namespace {

const Capture* find_capture(const PatternMatch& match, std::string_view written) {
  if (written.size() < 3 || written.front() != '{') return nullptr;
  const std::string_view name = written.substr(1, written.size() - 2);
  for (const Capture& capture : match.captures)
    if (capture.name == name) return &capture;
  return nullptr;
}

}  // namespace

Sharpener::Sharpener(const Words& words, const Mentions& mentions, const Frames& frames,
                     std::vector<Claim>& claims)
    : words_(words), mentions_(mentions), frames_(frames), claims_(claims), layer_of_(claims.size()) {
  for (std::size_t i = 0; i < claims.size(); ++i)
    for (const Span& span : claims[i].where) claim_at_.try_emplace({claims[i].kind, span.begin}, i);
}

void Sharpener::apply(const ClaimRule& rule, const PatternMatch& match) {
  const Capture* value = find_capture(match, rule.value);
  if (!value) return;
  const auto found = claim_at_.find({rule.kind, words_.text.span(value->tokens).begin});
  if (found == claim_at_.end()) return;
  Claim& claim = claims_[found->second];
  // The first rule in the order of the text and of the rule files, unless one of a layer above comes.
  std::optional<std::uint32_t>& layer = layer_of_[found->second];
  if (layer && *layer >= rule.layer) return;
  layer = rule.layer;
  claim.rule = rule.id;
  for (const auto& [name, written] : rule.slots) {
    Slot slot = slot_of(name, written, match);
    const auto old = std::find_if(claim.slots.begin(), claim.slots.end(),
                                  [&](const Slot& s) { return s.name == slot.name; });
    if (old != claim.slots.end()) {
      *old = std::move(slot);
    } else {
      claim.slots.push_back(std::move(slot));
    }
  }
}

Slot Sharpener::slot_of(SlotName name, const std::string& written, const PatternMatch& match) const {
  const Capture* capture = find_capture(match, written);
  if (!capture) {
    const auto entry = words_.lexicon.find(written);
    return make_slot(name, {entry ? concept_key(words_.lexicon, *entry) : word_key(written)}, written);
  }
  std::string text(words_.text.source(capture->tokens));
  const auto named = names_from(mentions_, capture->tokens.first);
  if (named != mentions_.names.end() && named->tokens == capture->tokens && named->entity != no_index) {
    const Entity& entity = mentions_.entities[named->entity];
    return make_slot(name, frames_.keys_of(entity), entity.name.written);
  }
  return make_slot(name, {word_key(words_.text.folded(capture->tokens))}, std::move(text));
}

}  // namespace doichieu
