#include "why/explain.hpp"

#include <algorithm>
#include <cstdio>
#include <set>

#include "report/lines.hpp"
#include "report/visible.hpp"
#include "report/words.hpp"
#include "why/encounter.hpp"
#include "why/key_names.hpp"

namespace doichieu {
namespace {

constexpr std::size_t label_width = 12;
constexpr std::size_t most_context = 400;  ///< bytes of a sentence that are shown

constexpr std::array<std::string_view, 3> meetings = {"met", "apart", "unknown"};
constexpr std::array<std::string_view, 3> states = {"unknown", "stated", "inherited"};

std::string number(double value) {
  std::array<char, 32> out{};
  std::snprintf(out.data(), out.size(), "%.2f", value);
  return out.data();
}

std::string quoted(std::string_view words) {
  return "«" + visible(words) + "»";
}

class Explainer {
 public:
  Explainer(const Inspection& seen, const RuleSet& rules, std::optional<Severity> threshold)
      : seen_(seen), rules_(rules), threshold_(threshold), names_(seen, rules.lexicon) {}

  std::string run(const std::array<Spot, 2>& spots) && {
    std::array<std::vector<std::uint32_t>, 2> claims;
    for (std::size_t i = 0; i < 2; ++i) {
      const Span place = place_of(spots[i]);
      claims[i] = claims_at(seen_, spots[i].source, place);
      write_place(static_cast<char>('A' + i), spots[i], place, claims[i]);
    }
    write_encounters(claims[0], claims[1]);
    return std::move(out_);
  }

 private:
  /// The token that holds the byte, else the byte alone.
  Span place_of(const Spot& spot) const {
    for (const Token& token : seen_.texts[spot.source].tokens())
      if (token.source.begin <= spot.byte && spot.byte < token.source.end) return token.source;
    return {spot.byte, spot.byte + 1};
  }

  void line(int indent, std::string_view label, std::string_view text) {
    std::string left(static_cast<std::size_t>(indent) * 2, ' ');
    left += label;
    if (!label.empty())
      left.resize(std::max(left.size() + 1, label_width + 2 * static_cast<std::size_t>(indent)), ' ');
    out_ += left;
    out_ += text;
    out_ += '\n';
  }

  // --- What stands at a place.

  void write_place(char letter, const Spot& spot, Span place, const std::vector<std::uint32_t>& claims) {
    const ReportSource& source = seen_.report.sources[spot.source];
    const Place at = Lines(source.article).place(place.begin);
    out_ +=
        std::string(1, letter) + "  " + visible(where(source, at)) + "  " + visible(name_of(source)) + "\n";
    write_token(spot, place);
    const std::vector<Mentioned> mentions = mentions_at(seen_, rules_.lexicon, spot.source, place);
    if (mentions.empty())
      line(1, "mention", "none: no name, office, figure, moment or concept was read here");
    for (const Mentioned& mention : mentions)
      line(1, "mention",
           std::string(mention.type) + " " + quoted(slice(source.article.text, mention.span)) + ": " +
               visible(mention.reading));
    if (claims.empty()) line(1, "claim", "none: nothing that is said here was taken up");
    for (std::size_t i = 0; i < claims.size(); ++i) write_claim(letter, i, seen_.claims[claims[i]]);
    out_ += '\n';
  }

  void write_token(const Spot& spot, Span place) {
    const NormalText& text = seen_.texts[spot.source];
    const auto token = std::find_if(text.tokens().begin(), text.tokens().end(),
                                    [&](const Token& t) { return t.source == place; });
    if (token == text.tokens().end()) return line(1, "token", "none: the byte stands between words");
    const auto index = static_cast<std::uint32_t>(token - text.tokens().begin());
    const Span sentence = text.span(text.sentence_of(index));
    if (sentence.size() <= most_context)
      line(1, "sentence",
           visible(slice(text.source(), {sentence.begin, place.begin})) +
               quoted(text.source({index, index + 1})) +
               visible(slice(text.source(), {place.end, sentence.end})));
    else
      line(1, "token",
           quoted(text.source({index, index + 1})) + " in a sentence of " + std::to_string(sentence.size()) +
               " bytes");
  }

  static std::string label_of(char letter, std::size_t i) {
    return std::string("claim ") + letter + std::to_string(i + 1);
  }

  void write_claim(char letter, std::size_t i, const Claim& claim) {
    std::string words;
    const std::string_view text = seen_.text(claim.source);
    for (std::size_t k = 0; k < std::min<std::size_t>(claim.where.size(), 3); ++k)
      words += " " + quoted(slice(text, claim.where[k]));
    if (claim.where.size() > 3) words += " and " + std::to_string(claim.where.size() - 3) + " places more";
    line(1, label_of(letter, i),
         std::string(name(claim.kind)) + " " + visible(print(claim.value, rules_.lexicon)) + "  [rule " +
             visible(claim.rule) + "] " + words);
    for (const Slot& slot : claim.slots)
      line(2, std::string(name(slot.name)),
           std::string(states[static_cast<std::size_t>(slot.state)]) +
               (slot.text.empty() ? std::string() : "  " + quoted(slot.text)) + keys_of(slot.keys));
  }

  /// What the keys of a slot stand for, each once: ": contract, purchase".
  std::string keys_of(const std::vector<std::uint64_t>& keys) const {
    std::set<std::string> names;
    for (const std::uint64_t key : keys) names.insert(names_.of(key));
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? ": " : ", ") + visible(name);
    return out;
  }

  // --- How they met.

  void write_encounters(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::vector<std::string> never;
    for (std::size_t i = 0; i < a.size(); ++i)
      for (std::size_t k = 0; k < b.size(); ++k) {
        const Encounter met = encounter(seen_, rules_, a[i], b[k]);
        const std::string pair = "A" + std::to_string(i + 1) + " and B" + std::to_string(k + 1);
        if (met.stage == Stage::kind)
          never.push_back(pair + ": not compared: " + reason_of(seen_, met, rules_.lexicon));
        else
          write_encounter(pair, met);
      }
    for (const std::string& pair : never) line(0, "", pair);
    if (a.empty() || b.empty()) {
      const std::string_view without = a.empty() ? (b.empty() ? "either place" : "place A") : "place B";
      line(0, "", "not compared: no claim at " + std::string(without));
    }
  }

  void write_encounter(const std::string& pair, const Encounter& met) {
    const Check& check = *met.check;
    const bool lined_up = met.stage == Stage::judged;
    line(0, "",
         pair + ": " + (lined_up ? "compared" : "not compared, parted at " + std::string(name(met.stage))));
    std::string keys;
    for (const SlotName slot : check.key) (keys += keys.empty() ? "" : ", ") += name(slot);
    line(1, "check",
         check.id + (keys.empty() ? "" : ", key " + keys) +
             (check.single ? ", single-valued: values may differ" : ", not single-valued"));
    if (check.kind != ClaimKind::list) write_fit(met);
    if (!lined_up) return line(1, "why not", visible(reason_of(seen_, met, rules_.lexicon)));
    write_verdict(met);
  }

  void write_fit(const Encounter& met) {
    for (std::size_t i = 0; i < met.fit.slots.size(); ++i)
      line(1, "slot",
           std::string(name(met.check->key[i])) + " " +
               std::string(meetings[static_cast<std::size_t>(met.fit.slots[i])]) + ": " +
               slot_words(met.a, met.check->key[i]) + " / " + slot_words(met.b, met.check->key[i]));
    const Related related = met.fit.related;
    line(1, "values",
         std::string(name(related.relation)) +
             (related.cause == Cause::none ? "" : " (" + std::string(name(related.cause)) + ")") + ": " +
             visible(print(seen_.claims[met.a].value, rules_.lexicon)) + " / " +
             visible(print(seen_.claims[met.b].value, rules_.lexicon)));
    line(1, "shared",
         number(met.fit.shared) + " of common anchors, and the values' own weight " +
             number(std::min(seen_.claims[met.a].weight, seen_.claims[met.b].weight)) +
             common_anchors(seen_.claims[met.a], seen_.claims[met.b]));
  }

  std::string slot_words(std::uint32_t claim, SlotName name) const {
    const Slot* slot = seen_.claims[claim].slot(name);
    return slot && !slot->keys.empty() ? quoted(slot->text) : "not told";
  }

  std::string common_anchors(const Claim& a, const Claim& b) const {
    std::vector<std::uint64_t> common;
    for (const Anchor& anchor : a.anchors)
      if (std::any_of(b.anchors.begin(), b.anchors.end(),
                      [&](const Anchor& x) { return x.key == anchor.key; }))
        common.push_back(anchor.key);
    return keys_of(common);
  }

  void write_verdict(const Encounter& met) {
    if (met.check->kind != ClaimKind::list) {
      const Related related = met.fit.related;
      const auto row = met.check->row(related.relation, related.cause);
      const auto judged = met.check->judge(related.relation, related.cause);
      line(
          1, "row",
          row.value_or("none for " + std::string(name(related.relation))) +
              (judged ? ": " + std::string(name(judged->verdict)) + ", " + std::string(name(judged->severity))
                      : ""));
    }
    if (!met.fact) return line(1, "verdict", "none: the report has no fact with both");
    line(1, "verdict", std::string(name(met.fact->verdict)) + " on " + visible(met.fact->subject));
    if (!met.finding) return line(1, "told", "as a fact only: no finding");
    const Finding& finding = *met.finding;
    line(1, "told",
         "as " + std::string(name(finding.severity)) + ", confidence " + number(finding.confidence) + ": " +
             visible(finding.message));
    line(1, "", threshold_text(finding));
  }

  std::string threshold_text(const Finding& finding) const {
    if (!threshold_) return "no severity ends the check with 1";
    const bool above = finding.severity >= *threshold_;
    return std::string(above ? "at or above" : "below") + " the threshold “" +
           std::string(name(*threshold_)) + "”: the check " +
           (above ? "ends with 1" : "does not end with 1 for it");
  }

  const Inspection& seen_;
  const RuleSet& rules_;
  std::optional<Severity> threshold_;
  KeyNames names_;
  std::string out_;
};

}  // namespace

std::string explain(const Inspection& seen, const RuleSet& rules, const std::array<Spot, 2>& spots,
                    std::optional<Severity> threshold) {
  return Explainer(seen, rules, threshold).run(spots);
}

}  // namespace doichieu
