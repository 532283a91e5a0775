#include "claims/rule_matches.hpp"

#include <algorithm>

namespace doichieu {

MentionType mention_type(Dimension dimension) {
  switch (dimension) {
    case Dimension::count:
      return MentionType::quantity;
    case Dimension::money:
      return MentionType::money;
    case Dimension::percent:
    case Dimension::points:
    case Dimension::ratio:
      return MentionType::percent;
    case Dimension::rank:
      return MentionType::rank;
    case Dimension::measure:
      return MentionType::measure;
    case Dimension::duration:
      return MentionType::duration;
  }
  return MentionType::quantity;
}

std::vector<TypedRange> typed_ranges(const Mentions& mentions) {
  std::vector<TypedRange> out;
  for (const NameMention& name : mentions.names) out.push_back({name.type, name.tokens});
  for (const RoleMention& role : mentions.roles) out.push_back({MentionType::role, role.tokens});
  for (const MomentReading& moment : mentions.moments) out.push_back({MentionType::moment, moment.tokens});
  for (const QuantityReading& q : mentions.quantities)
    out.push_back({mention_type(q.quantity.dimension), q.tokens});
  std::stable_sort(out.begin(), out.end(),
                   [](const TypedRange& a, const TypedRange& b) { return a.tokens.first < b.tokens.first; });
  return out;
}

void for_each_match(const Words& words, const Mentions& mentions, const RuleSet& rules,
                    const std::function<void(const ClaimRule&, const PatternMatch&)>& found) {
  const auto language = static_cast<std::size_t>(words.language);
  std::vector<const ClaimRule*> rule_of(rules.patterns[language].size(), nullptr);
  for (const ClaimRule& rule : rules.claims)
    for (const std::uint32_t pattern : rule.patterns[language]) rule_of[pattern] = &rule;
  rules.patterns[language].match(words.text, mentions.hits, typed_ranges(mentions),
                                 [&](const PatternMatch& match) {
                                   if (rule_of[match.pattern]) found(*rule_of[match.pattern], match);
                                 });
}

}  // namespace doichieu
