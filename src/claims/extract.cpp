// General claims: whatever the mentions of a text state by themselves, sharpened by the rules that match
// them.

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "claims/certainty_reader.hpp"
#include "claims/claim.hpp"
#include "claims/deeds.hpp"
#include "claims/frame.hpp"
#include "claims/location_reader.hpp"
#include "claims/most.hpp"
#include "claims/people.hpp"
#include "claims/ranking_reader.hpp"
#include "claims/rule_matches.hpp"
#include "claims/sharpen.hpp"
#include "claims/status_reader.hpp"
#include "claims/ties/ties.hpp"

namespace doichieu {
namespace {

/// Tokens between an office and a name: a comma, an honorific.
constexpr std::uint32_t widest_apposition = 2;
constexpr int months_far = 18;          ///< from the day of publication on, that a day is seldom told of
constexpr std::size_t most_places = 8;  ///< spans of one name that a claim carries
constexpr std::uint32_t widest_compound = 3;        ///< tokens: "30th founding anniversary"
constexpr std::string_view counts_years = "years";  ///< code of a concept: an ordinal before it counts years

/// What a mention of that type claims. REQUIRES: no role and no moment, whose claims have parts of their own.
ClaimKind kind_of(MentionType type) {
  return find_name<ClaimKind>(name(type)).value_or(ClaimKind::name);  // the vocabulary has one name for both
}

/// Every significant digit makes an equal number less likely by chance.
double weight_of(const Number& number) {
  double weight = 0;
  for (std::int64_t digits = number.written.reduced().digits; digits != 0 && weight < 4; digits /= 10)
    ++weight;
  return weight;
}

/// A day far from that of the story hardly occurs twice by chance; its own day is told of whatever happened.
double weight_of(const Moment& moment, const std::optional<Published>& published) {
  const Day day = moment.day;
  const double plain = day.full() ? 2 : 1;
  if (!published || day.year == 0) return plain;
  const int months = (published->year - day.year) * 12 + (day.month ? published->month - day.month : 0);
  return std::abs(months) < months_far ? plain : day.month ? 4 : 3;
}

/// Most events begin on the hour, few at 2.51 pm.
double weight_of_minute(int minute) {
  return minute % 30 == 0 ? 1 : minute % 5 == 0 ? 1.5 : 2;
}

/// Every piece of its scope makes an equal ranking less likely by chance.
double ranking_weight(const Ranking& ranking) {
  return 0.5 + (ranking.place > 1) + (ranking.years > 0) + (ranking.deed != no_entry) + ranking.capacity +
         0.5 * static_cast<double>(!ranking.places.empty() + !ranking.kinds.empty());
}

/// With the hour where it is known; 0 where the day is not.
double days_since_1970(const Published& published) {
  const Day day{published.year, published.month, published.day};
  if (!day.full()) return 0;
  const int minutes = published.minute_of_day.value_or(12 * 60) - published.utc_offset.value_or(0);
  return day_number(day) + minutes / (24.0 * 60);
}

/// Claims are large: their places are sorted, and each is moved once.
std::vector<Claim> in_order_of_text(std::vector<Claim> claims) {
  std::vector<std::uint32_t> order(claims.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return claims[a].where < claims[b].where; });
  std::vector<Claim> sorted;
  sorted.reserve(claims.size());
  for (const std::uint32_t i : order) sorted.push_back(std::move(claims[i]));
  return sorted;
}

class Extractor {
 public:
  Extractor(const Article& article, const NormalText& text, const Mentions& mentions, const RuleSet& rules,
            std::uint32_t source)
      : article_(article),
        mentions_(mentions),
        rules_(rules),
        source_(source),
        words_{text, mentions.hits, rules.lexicon, article.source.language},
        frames_(article, words_, mentions, rules.alike.weights, source),
        deeds_(words_, mentions, frames_) {}

  Extraction run() {
    out_.claims.reserve(mentions_.quantities.size() + 2 * mentions_.moments.size() +
                        mentions_.entities.size() + mentions_.roles.size());
    for (const QuantityReading& quantity : mentions_.quantities)
      add_quantity(quantity);  // claim i is quantity i
    for (const RankingReading& ranking : read_rankings(words_, mentions_)) add_ranking(ranking);
    for (const StatusReading& reading : read_statuses(words_, mentions_, rules_.ladders))
      add_said(ClaimKind::status, reading, reading.status);
    for (const StatusReading& reading : read_certainties(article_, words_, rules_.ladders))
      add_said(ClaimKind::status, reading, reading.status);
    for (const ToldOf& reading : read_told_of(words_, mentions_, rules_.ladders))
      add_said(ClaimKind::status, reading, reading.status);
    for (const LocationReading& reading : read_locations(words_, mentions_))
      add_said(ClaimKind::location, reading, reading.location);
    for (const FeatReading& feat : read_feats(words_, mentions_)) add_feat(feat);
    for (const SayingReading& saying : read_sayings(words_, mentions_))
      if (auto speaker = deeds_.speaker(saying)) out_.claims.push_back(std::move(*speaker));
    for (const MomentReading& moment : mentions_.moments) add_moment(moment);
    for (const Entity& entity : mentions_.entities) add_entity(entity);
    for (const RoleMention& role : mentions_.roles) add_role(role);
    apply_rules();
    out_.ties = find_ties({words_, mentions_, out_.claims, rules_.balances});
    out_.claims = in_order_of_text(std::move(out_.claims));
    for (const Sentence& sentence : words_.text.sentences())
      out_.sentences.push_back(words_.text.span(sentence.tokens));
    out_.names.total = static_cast<std::uint32_t>(mentions_.names.size());
    out_.quantities.total = static_cast<std::uint32_t>(mentions_.quantities.size());
    out_.moments.total = static_cast<std::uint32_t>(mentions_.moments.size());
    out_.published = mentions_.published;
    const double published = mentions_.published ? days_since_1970(*mentions_.published) : 0;
    for (Claim& claim : out_.claims) claim.published = published;
    out_.words = text_words_of(article_, words_.text);
    return std::move(out_);
  }

 private:
  void add_quantity(const QuantityReading& read) {
    const QuantityReading reading = as_years(read);
    const Counted counted = frames_.counted_by(reading);
    const TokenRange tokens{reading.tokens.first, std::max(reading.tokens.last, counted.phrase.last)};
    Claim claim = frames_.claim_at(kind_of(mention_type(reading.quantity.dimension)), tokens);
    claim.value = reading.quantity;
    claim.weight = weight_of(reading.quantity.number);
    const TokenRange amount = whole_amount(reading);
    claim.slots = list_of(frames_.counted(counted, amount), frames_.models(counted), frames_.event(tokens),
                          frames_.who(reading.tokens), frames_.as_of(reading.tokens));
    claim.running = frames_.running(counted, reading.tokens);
    claim.anchors = frames_.anchors_around(amount);
    out_.claims.push_back(std::move(claim));
    ++out_.quantities.taken;
  }

  /// "The 30th anniversary", "her 80th birthday": such a rank counts years.
  QuantityReading as_years(QuantityReading rank) const {
    if (rank.quantity.dimension != Dimension::rank) return rank;
    const std::uint32_t end = words_.text.sentences()[words_.text[rank.tokens.first].sentence].tokens.last;
    for (std::uint32_t at = rank.tokens.last; at < std::min(end, rank.tokens.last + widest_compound); ++at) {
      const Hit* noun = rules_.lexicon.longest(mentions_.hits, at, EntryType::concept_);
      if (!noun || rules_.lexicon[noun->entry].code != counts_years) continue;
      rank.quantity.dimension = Dimension::duration;
      rank.quantity.unit = "year";
      rank.tokens.last = noun->tokens.last;
      break;
    }
    return rank;
  }

  /// With the same amount in another unit beside it: "VND304 trillion ($12.46 billion)" is said of one thing.
  TokenRange whole_amount(const QuantityReading& reading) const {
    if (!reading.pair) return reading.tokens;
    const TokenRange other = mentions_.quantities[*reading.pair].tokens;
    return {std::min(reading.tokens.first, other.first), std::max(reading.tokens.last, other.last)};
  }

  /// A rank that a ranking holds is told by it alone.
  void add_ranking(const RankingReading& reading) {
    Claim claim = frames_.claim_at(ClaimKind::superlative, reading.tokens);
    claim.weight = ranking_weight(reading.ranking);
    claim.slots = list_of(frames_.ranked(reading), frames_.ranked_party(reading));
    claim.anchors = frames_.anchors_of(reading);
    claim.value = reading.ranking;
    if (reading.quantity == no_index) {
      out_.claims.push_back(std::move(claim));
    } else {
      out_.claims[reading.quantity] = std::move(claim);
    }
  }

  /// A status, of a party or of an amount, or a location.
  template <class Reading>
  void add_said(ClaimKind kind, const Reading& reading, const Value& value) {
    Claim claim = frames_.claim_at(kind, reading.tokens);
    claim.slots = frames_.slots_of(reading);
    claim.anchors = frames_.anchors_around(reading.tokens);
    claim.weight = 1;
    claim.value = value;
    out_.claims.push_back(std::move(claim));
  }

  /// The minute, which takes the place of a bare rank or count, and who it was.
  void add_feat(const FeatReading& reading) {
    Claim minute = deeds_.minute(reading);
    if (reading.quantity == no_index) {
      out_.claims.push_back(std::move(minute));
    } else {
      out_.claims[reading.quantity] = std::move(minute);
    }
    if (auto scorer = deeds_.scorer(reading)) out_.claims.push_back(std::move(*scorer));
  }

  void add_moment(const MomentReading& reading) {
    const Moment& moment = reading.moment;
    const std::size_t before = out_.claims.size();
    if (moment.day != Day{}) {
      Claim claim = frames_.claim_at(ClaimKind::day, reading.day.empty() ? reading.tokens : reading.day);
      claim.value = moment;
      claim.slots = frames_.slots_of_day(reading);
      claim.anchors = frames_.anchors_around(reading.tokens);
      claim.weight = weight_of(moment, mentions_.published);
      claim.as_of = frames_.is_as_of(reading.tokens);
      out_.claims.push_back(std::move(claim));
    }
    if (moment.part) add_hour(ClaimKind::part_of_day, *moment.part, reading, reading.part);
    if (moment.minute) {
      add_hour(ClaimKind::clock, Clock{*moment.minute, moment.zone}, reading, reading.clock);
      out_.claims.back().weight = weight_of_minute(*moment.minute);
    }
    out_.moments.taken += out_.claims.size() > before;
  }

  /// A part of a day or a clock time: the words that say it, with those of its day where they stand beside.
  void add_hour(ClaimKind kind, Value value, const MomentReading& reading, TokenRange words) {
    TokenRange whole = words;
    if (!reading.day.empty())
      whole = {std::min(words.first, reading.day.first), std::max(words.last, reading.day.last)};
    Claim claim = frames_.claim_at(kind, whole);
    claim.value = std::move(value);
    claim.slots = frames_.slots_of(reading);
    claim.anchors = frames_.anchors_of(reading);
    claim.as_of = frames_.is_as_of(reading.tokens);
    out_.claims.push_back(std::move(claim));
  }

  void add_entity(const Entity& entity) {
    const TokenRange first = mentions_.names[entity.names.front()].tokens;
    Claim claim = frames_.claim_at(kind_of(entity.type), first);
    claim.value = entity.name;
    claim.where.clear();
    for (std::size_t i = 0; i < std::min(entity.names.size(), most_places); ++i)
      claim.where.push_back(narrow_span(words_.text, mentions_.names[entity.names[i]].tokens));
    std::vector<std::uint64_t> keys = frames_.keys_of(entity);
    if (const std::uint64_t family = surname_key(entity.name)) keys.push_back(family);
    claim.slots = list_of(make_slot(SlotName::who, std::move(keys), entity.name.written));
    claim.anchors = frames_.anchors_around(first);
    claim.weight =
        static_cast<double>(1 + std::count(entity.name.folded.begin(), entity.name.folded.end(), ' '));
    out_.claims.push_back(std::move(claim));
    out_.names.taken += static_cast<std::uint32_t>(entity.names.size());
  }

  void add_role(const RoleMention& role) {
    if (role.holder == no_index || mentions_.names[role.holder].entity == no_index) return;
    const Entity& holder = mentions_.entities[mentions_.names[role.holder].entity];
    const TokenRange name = mentions_.names[role.holder].tokens;
    const bool beside = name.first <= role.tokens.last + widest_apposition &&
                        role.tokens.first <= name.last + widest_apposition;
    const TokenRange both{std::min(role.tokens.first, name.first), std::max(role.tokens.last, name.last)};
    Claim claim = frames_.claim_at(ClaimKind::role, beside ? both : role.tokens);
    claim.value = role.role;
    claim.slots = list_of(make_slot(SlotName::who, {name_key(holder, rules_.lexicon)}, holder.name.written));
    claim.anchors = frames_.anchors_around(role.tokens);
    out_.claims.push_back(std::move(claim));
  }

  void apply_rules() {
    const ListReader lists(article_, words_, mentions_);
    Sharpener sharpener(words_, mentions_, frames_, out_.claims);
    // Two openings in one sentence open one list; where too few persons follow one, too few follow a later
    // one.
    std::uint32_t read_sentence = no_index, barren_from = no_index;
    std::vector<Claim> found;
    for_each_match(words_, mentions_, rules_, [&](const ClaimRule& rule, const PatternMatch& match) {
      if (rule.kind != ClaimKind::list) return sharpener.apply(rule, match);
      const std::uint32_t sentence = words_.text[match.tokens.first].sentence;
      if (sentence != read_sentence) barren_from = no_index;
      read_sentence = sentence;
      if (match.tokens.last >= barren_from) return;
      std::optional<Claim> list = lists.read(rule, match);
      barren_from = list ? 0 : match.tokens.last;
      if (!list) return;
      list->source = source_;
      found.push_back(std::move(*list));
    });
    for (Claim& list : found) out_.claims.push_back(std::move(list));
  }

  const Article& article_;
  const Mentions& mentions_;
  const RuleSet& rules_;
  std::uint32_t source_;
  Words words_;
  Frames frames_;
  Deeds deeds_;
  Extraction out_;
};

}  // namespace

Extraction extract_claims(const Article& article, const RuleSet& rules, std::uint32_t source,
                          const Limits& limits) {
  const NormalText text =
      normalise(article.text, article.sections, rules.abbreviations, limits[Limit::sentence_words]);
  const Mentions mentions = find_mentions(article, text, rules);
  Extraction out = Extractor(article, text, mentions, rules, source).run();
  keep_limits(article, text, source, limits, out);
  return out;
}

}  // namespace doichieu
