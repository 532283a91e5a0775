// General claims: whatever the mentions of a text state by themselves.

#include <algorithm>

#include "claims/anchors.hpp"
#include "claims/claim.hpp"
#include "claims/counted.hpp"
#include "claims/people.hpp"

namespace doichieu {
namespace {

constexpr std::size_t longest_evidence = 120;  ///< bytes
constexpr std::size_t most_places = 8;         ///< spans of one name that a claim carries

ClaimKind kind_of(Dimension dimension) {
  switch (dimension) {
    case Dimension::count:
      return ClaimKind::quantity;
    case Dimension::money:
      return ClaimKind::money;
    case Dimension::percent:
    case Dimension::points:
      return ClaimKind::percent;
    case Dimension::rank:
      return ClaimKind::rank;
    case Dimension::measure:
      return ClaimKind::measure;
    case Dimension::duration:
      return ClaimKind::duration;
  }
  return ClaimKind::quantity;
}

ClaimKind kind_of(MentionType type) {
  switch (type) {
    case MentionType::person:
      return ClaimKind::person;
    case MentionType::organisation:
      return ClaimKind::organisation;
    case MentionType::place:
      return ClaimKind::place;
    case MentionType::product:
      return ClaimKind::product;
    default:
      return ClaimKind::name;
  }
}

class Extractor {
 public:
  Extractor(const Article& article, const NormalText& text, const Mentions& mentions, const RuleSet& rules,
            std::uint32_t source)
      : article_(article),
        text_(text),
        mentions_(mentions),
        rules_(rules),
        source_(source),
        words_{text, mentions.hits, rules.lexicon, article.source.language},
        anchors_(words_, mentions),
        name_at_(text.size() + 1, no_index) {
    for (std::uint32_t i = 0; i < mentions.names.size(); ++i)
      std::fill(name_at_.begin() + mentions.names[i].tokens.first,
                name_at_.begin() + mentions.names[i].tokens.last, i);
  }

  Extraction run() {
    for (const QuantityReading& quantity : mentions_.quantities) add_quantity(quantity);
    for (const MomentReading& moment : mentions_.moments) add_moment(moment);
    for (std::uint32_t e = 0; e < mentions_.entities.size(); ++e) add_entity(e);
    for (const RoleMention& role : mentions_.roles) add_role(role);
    for (Claim& list : read_lists(article_, words_, mentions_, rules_)) {
      list.source = source_;
      out_.claims.push_back(std::move(list));
    }
    std::stable_sort(out_.claims.begin(), out_.claims.end(),
                     [](const Claim& a, const Claim& b) { return a.where < b.where; });
    out_.names.total = static_cast<std::uint32_t>(mentions_.names.size());
    out_.quantities.total = static_cast<std::uint32_t>(mentions_.quantities.size());
    out_.moments.total = static_cast<std::uint32_t>(mentions_.moments.size());
    out_.published = mentions_.published;
    return std::move(out_);
  }

 private:
  Claim claim_at(ClaimKind kind, TokenRange tokens) const {
    Claim claim;
    claim.kind = kind;
    claim.rule = "general";
    claim.source = source_;
    claim.where = {narrow(text_.span(tokens))};
    const Sentence& sentence = text_.sentences()[text_[tokens.first].sentence];
    claim.context = text_.span(sentence.tokens);
    claim.section = article_.sections[sentence.section].kind;
    return claim;
  }

  Span narrow(Span span) const {
    if (span.size() <= longest_evidence) return span;
    std::uint32_t end = span.begin + static_cast<std::uint32_t>(longest_evidence);
    while (end > span.begin && (static_cast<unsigned char>(article_.text[end]) & 0xC0) == 0x80) --end;
    return {span.begin, end};
  }

  static Slot slot(SlotName name, std::vector<std::uint64_t> keys, std::string text) {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return {name, keys.empty() ? SlotState::unknown : SlotState::stated, std::move(keys), std::move(text)};
  }

  /// The concepts around `tokens` inside their sentence.
  Slot event_slot(TokenRange tokens) const {
    const TokenRange sentence = text_.sentence_of(tokens.first);
    constexpr std::uint32_t reach = 40;
    const std::uint32_t first = std::max(sentence.first, tokens.first > reach ? tokens.first - reach : 0);
    const std::uint32_t last = std::min(sentence.last, tokens.last + reach);
    std::vector<std::uint64_t> keys;
    std::string text;
    auto at =
        std::lower_bound(mentions_.concepts.begin(), mentions_.concepts.end(), first,
                         [](const ConceptMention& c, std::uint32_t token) { return c.tokens.first < token; });
    for (; at != mentions_.concepts.end() && at->tokens.last <= last; ++at) {
      if (at->tokens.overlaps(tokens)) continue;
      keys.push_back(concept_key(rules_.lexicon, at->entry));
      if (text.empty() || at->tokens.last <= tokens.first) text = text_.source(at->tokens);
    }
    return slot(SlotName::event, std::move(keys), std::move(text));
  }

  /// The nearest party named before `tokens` in their sentence.
  Slot who_slot(TokenRange tokens) const {
    const TokenRange sentence = text_.sentence_of(tokens.first);
    auto at =
        std::lower_bound(mentions_.names.begin(), mentions_.names.end(), tokens.first,
                         [](const NameMention& n, std::uint32_t token) { return n.tokens.first < token; });
    while (at != mentions_.names.begin() && (--at)->tokens.first >= sentence.first) {
      if (at->entity == no_index || at->type == MentionType::place || at->type == MentionType::product)
        continue;
      const Entity& entity = mentions_.entities[at->entity];
      return slot(SlotName::who, {name_key(entity, rules_.lexicon)}, entity.name.written);
    }
    return slot(SlotName::who, {}, {});
  }

  void add_quantity(const QuantityReading& reading) {
    const bool counts =
        reading.quantity.dimension == Dimension::count || reading.quantity.dimension == Dimension::measure;
    const Counted counted = counts ? counted_by(words_, reading, name_at_) : Counted{};
    const std::uint32_t end = std::max(reading.tokens.last, counted.phrase.last);
    Claim claim = claim_at(kind_of(reading.quantity.dimension), {reading.tokens.first, end});
    claim.value = reading.quantity;
    claim.weight = digits_weight(reading.quantity.number);
    claim.slots = {of_slot(counted), object_slot(counted), event_slot({reading.tokens.first, end}),
                   who_slot(reading.tokens)};
    claim.anchors = anchors_.around(reading.tokens);
    out_.claims.push_back(std::move(claim));
    ++out_.quantities.taken;
  }

  /// Every significant digit makes an equal number less likely by chance.
  static double digits_weight(const Number& number) {
    std::int64_t digits = number.written.reduced().digits;
    double weight = 0;
    for (; digits != 0 && weight < 4; digits /= 10) ++weight;
    return weight;
  }

  Slot of_slot(const Counted& counted) const {
    std::vector<std::uint64_t> keys;
    std::string text(counted.phrase.empty() ? std::string_view() : text_.source(counted.phrase));
    if (!counted.concepts.empty()) {
      const bool english = article_.source.language == Language::english;
      keys.push_back(
          concept_key(rules_.lexicon, english ? counted.concepts.back() : counted.concepts.front()));
    } else if (!counted.phrase.empty() && counted.designators.empty()) {
      keys.push_back(word_key(text_.folded(counted.head_word)));
    }
    return slot(SlotName::of, std::move(keys), std::move(text));
  }

  Slot object_slot(const Counted& counted) const {
    std::vector<std::uint64_t> keys;
    for (const TokenRange run : counted.designators) keys.push_back(word_key(text_.folded(run)));
    std::string text(counted.designators.empty() ? std::string_view() : text_.source(counted.phrase));
    return slot(SlotName::object, std::move(keys), std::move(text));
  }

  void add_moment(const MomentReading& reading) {
    const Moment& moment = reading.moment;
    const std::size_t before = out_.claims.size();
    const TokenRange rest = reading.tokens;
    if (moment.day != Day{}) {
      Claim claim = claim_at(ClaimKind::day, reading.day.empty() ? rest : reading.day);
      claim.value = moment;
      claim.slots = {event_slot(rest)};
      claim.anchors = anchors_.around(rest);
      claim.weight = moment.day.full() ? 1 : 0.5;
      out_.claims.push_back(std::move(claim));
    }
    const Slot day = slot(SlotName::day,
                          moment.day.full() ? std::vector{day_key(moment.day)} : std::vector<std::uint64_t>{},
                          moment.day.full() ? print_day(moment) : std::string());
    if (moment.part) add_hour(ClaimKind::part_of_day, *moment.part, reading, reading.part, day);
    if (moment.minute) add_hour(ClaimKind::clock, Clock{*moment.minute}, reading, reading.clock, day);
    out_.moments.taken += out_.claims.size() > before;
  }

  /// A part of a day or a clock time: the words that say it, with those of its day where they stand beside.
  void add_hour(ClaimKind kind, Value value, const MomentReading& reading, TokenRange words,
                const Slot& day) {
    TokenRange whole = words;
    if (!reading.day.empty())
      whole = {std::min(words.first, reading.day.first), std::max(words.last, reading.day.last)};
    Claim claim = claim_at(kind, whole);
    claim.value = std::move(value);
    claim.slots = {event_slot(reading.tokens), day};
    claim.anchors = anchors_.around(reading.tokens);
    out_.claims.push_back(std::move(claim));
  }

  void add_entity(std::uint32_t index) {
    const Entity& entity = mentions_.entities[index];
    const NameMention& first = mentions_.names[entity.names.front()];
    Claim claim = claim_at(kind_of(entity.type), first.tokens);
    claim.value = entity.name;
    claim.where.clear();
    for (std::size_t i = 0; i < std::min(entity.names.size(), most_places); ++i)
      claim.where.push_back(narrow(text_.span(mentions_.names[entity.names[i]].tokens)));
    claim.slots = {slot(SlotName::who, name_keys(entity), entity.name.written)};
    claim.anchors = anchors_.around(first.tokens);
    claim.weight =
        static_cast<double>(1 + std::count(entity.name.folded.begin(), entity.name.folded.end(), ' '));
    out_.claims.push_back(std::move(claim));
    out_.names.taken += static_cast<std::uint32_t>(entity.names.size());
  }

  /// A body is known by its name with and without its legal form: "Boeing Company" is "Boeing".
  std::vector<std::uint64_t> name_keys(const Entity& entity) const {
    std::vector<std::uint64_t> keys = {name_key(entity, rules_.lexicon)};
    if (entity.entry != no_entry) return keys;
    const TokenRange tokens = mentions_.names[entity.names.front()].tokens;
    TokenRange core = tokens;
    while (core.size() > 1 && words_.coded(core.last - 1, EntryType::body_word, "legal-form")) --core.last;
    if (core != tokens) keys.push_back(hash_of("name " + std::string(text_.folded(core))));
    return keys;
  }

  void add_role(const RoleMention& role) {
    if (role.holder == no_index || mentions_.names[role.holder].entity == no_index) return;
    const Entity& holder = mentions_.entities[mentions_.names[role.holder].entity];
    Claim claim = claim_at(ClaimKind::role, role.tokens);
    claim.value = role.role;
    claim.slots = {slot(SlotName::who, {name_key(holder, rules_.lexicon)}, holder.name.written)};
    claim.anchors = anchors_.around(role.tokens);
    out_.claims.push_back(std::move(claim));
  }

  const Article& article_;
  const NormalText& text_;
  const Mentions& mentions_;
  const RuleSet& rules_;
  std::uint32_t source_;
  Words words_;
  AnchorIndex anchors_;
  std::vector<std::uint32_t> name_at_;
  Extraction out_;
};

}  // namespace

Extraction extract_claims(const Article& article, const RuleSet& rules, std::uint32_t source) {
  const NormalText text = normalise(article.text, article.sections, rules.abbreviations);
  const Mentions mentions = find_mentions(article, text, rules);
  return Extractor(article, text, mentions, rules, source).run();
}

}  // namespace doichieu
