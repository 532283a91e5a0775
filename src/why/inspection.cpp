#include "why/inspection.hpp"

#include <algorithm>
#include <iterator>

#include "claims/rule_matches.hpp"
#include "pipeline.hpp"

namespace doichieu {
namespace {

std::string reading_of(const Moment& moment, const Lexicon& lexicon) {
  std::string out = moment.day == Day{} ? std::string() : print_day(moment);
  if (moment.part) (out += out.empty() ? "" : ", ") += print(Value(*moment.part), lexicon);
  if (moment.minute) (out += out.empty() ? "" : ", ") += print_clock(*moment.minute);
  return out.empty() ? "a time that stays open" : out;
}

std::string reading_of(const Mentions& mentions, const NameMention& mention) {
  if (mention.entity == no_index) return "two who are named fit, or none: left open";
  return mentions.entities[mention.entity].name.written;
}

std::string reading_of(const Mentions& mentions, const RoleMention& mention, const Lexicon& lexicon) {
  const std::string role = print(Value(mention.role), lexicon);
  if (mention.holder == no_index) return role + ", said of nobody who is named";
  const std::uint32_t entity = mentions.names[mention.holder].entity;
  return role + ", of " + (entity == no_index ? "a name left open" : mentions.entities[entity].name.written);
}

}  // namespace

Inspection inspect(Story story, const RuleSet& rules) {
  Inspection out{check(std::move(story), rules), {}, {}, {}, {}};
  for (SourceIndex source = 0; source < out.report.sources.size(); ++source) {
    const Article& article = out.report.sources[source].article;
    out.texts.push_back(normalise(article.text, article.sections, rules.abbreviations));
    out.mentions.push_back(find_mentions(article, out.texts.back(), rules));
    std::vector<Claim> claims = extract_claims(article, rules, source).claims;
    std::move(claims.begin(), claims.end(), std::back_inserter(out.claims));
  }
  out.lined_up = line_up(out.claims, rules);
  return out;
}

std::vector<Mentioned> mentions_at(const Inspection& seen, const Lexicon& lexicon, SourceIndex source,
                                   Span span) {
  const Mentions& mentions = seen.mentions[source];
  std::vector<Mentioned> out;
  const auto add = [&](std::string_view type, TokenRange tokens, const auto& reading) {
    if (const Span words = seen.texts[source].span(tokens); words.overlaps(span))
      out.push_back({type, words, reading()});
  };
  for (const QuantityReading& quantity : mentions.quantities)
    add(name(mention_type(quantity.quantity.dimension)), quantity.tokens,
        [&] { return print(quantity.quantity); });
  for (const MomentReading& moment : mentions.moments)
    add(name(MentionType::moment), moment.tokens, [&] { return reading_of(moment.moment, lexicon); });
  for (const NameMention& mention : mentions.names)
    add(name(mention.type), mention.tokens, [&] { return reading_of(mentions, mention); });
  for (const RoleMention& role : mentions.roles)
    add(name(MentionType::role), role.tokens, [&] { return reading_of(mentions, role, lexicon); });
  for (const ConceptMention& mention : mentions.concepts)
    add("concept", mention.tokens, [&] { return lexicon[mention.entry].id; });
  std::stable_sort(out.begin(), out.end(),
                   [](const Mentioned& a, const Mentioned& b) { return a.span < b.span; });
  return out;
}

std::vector<std::uint32_t> claims_at(const Inspection& seen, SourceIndex source, Span span) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < seen.claims.size(); ++i) {
    const Claim& claim = seen.claims[i];
    if (claim.source == source && std::any_of(claim.where.begin(), claim.where.end(),
                                              [&](const Span& words) { return words.overlaps(span); }))
      out.push_back(i);
  }
  return out;
}

}  // namespace doichieu
