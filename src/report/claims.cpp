#include "report/claims.hpp"

#include <algorithm>

#include "report/json_writer.hpp"
#include "report/lines.hpp"
#include "report/quotation.hpp"
#include "report/visible.hpp"

namespace doichieu {
namespace {

std::string iso(const Published& published) {
  std::string out = std::to_string(published.year);
  for (const int part : {published.month, published.day})
    if (part != 0) out += (part < 10 ? "-0" : "-") + std::to_string(part);
  return out;
}

void write_claim(JsonWriter& json, const Article& article, const Claim& claim, const Lexicon& lexicon) {
  json.begin_object(JsonWriter::Layout::line);
  json.member("kind", name(claim.kind)).member("rule", std::string_view(claim.rule));
  json.member("value", std::string_view(print(claim.value, lexicon)));
  json.key("slots").begin_object();
  for (const Slot& slot : claim.slots)
    if (slot.state != SlotState::unknown) json.member(name(slot.name), std::string_view(slot.text));
  json.end_object();
  json.key("evidence").begin_array();
  for (const Span& span : claim.where) {
    json.begin_object();
    write_quotation(json, article, span);
    json.end_object();
  }
  json.end_array();
  const Span context = article.in_file(claim.context);
  json.key("context").begin_array().value(context.begin).value(context.end).end_array();
  json.end_object();
}

std::string write(JsonWriter::Layout layout, const Article& article, const Extraction& extraction,
                  const Lexicon& lexicon) {
  JsonWriter json(layout);
  json.begin_object(layout);
  json.member("schema", "doichieu.claims/1");
  json.member("id", std::string_view(article.source.id))
      .member("path", std::string_view(article.source.path));
  if (article.source.record != 0) json.member("record", article.source.record);
  json.member("lang", tag(article.source.language));
  if (extraction.published) json.member("published", std::string_view(iso(*extraction.published)));
  json.key("claims").begin_array(layout);
  for (const Claim& claim : extraction.claims) write_claim(json, article, claim, lexicon);
  json.end_array().end_object();
  return std::move(json).finish();
}

// --- For people.

std::string head_of(const Article& article, const Extraction& extraction) {
  return article.source.path + ": " + std::to_string(extraction.claims.size()) + " claims\n";
}

std::string line_of(const Claim& claim, const Article& article, const Lines& lines, const Lexicon& lexicon) {
  const Place place = lines.place(claim.where.front().begin);
  std::string out = std::to_string(place.line) + ":" + std::to_string(place.column) + "\t" +
                    std::string(name(claim.kind)) + "\t" + visible(print(claim.value, lexicon)) + "\t" +
                    visible(slice(article.text, claim.where.front()));
  for (const Slot& slot : claim.slots)
    if (slot.state != SlotState::unknown)
      out += "\t" + std::string(name(slot.name)) + "=" + visible(slot.text);
  return out + "\t[" + claim.rule + "]\n";
}

std::string place_of(const std::string& file, Place place) {
  return file + ":" + std::to_string(place.line);
}

std::string why_rule(const Claim& claim, const RuleSet& rules) {
  for (const ClaimRule& rule : rules.claims)
    if (rule.id == claim.rule)
      return "\trule " + rule.id + ", " + place_of(rule.file, rule.place) + "; doichieu rules explain " +
             rule.id + "\n";
  return "\tno rule: every " + std::string(name(claim.kind)) + " is a claim\n";
}

/// Of the words that state it, and of those that its slots were taken from in its sentence.
std::string why_entries(const Claim& claim, const NormalText& text, const Hits& hits,
                        const Lexicon& lexicon) {
  std::string out;
  std::uint32_t behind = 0;  // the end of the longest hit so far: those inside it say less
  for (const Hit& hit : hits.all()) {
    const Span span = text.span(hit.tokens);
    const bool inside = std::any_of(claim.where.begin(), claim.where.end(), [&](Span where) {
      return where.begin <= span.begin && span.end <= where.end;
    });
    const Entry& entry = lexicon[hit.entry];
    if (!inside || hit.tokens.last <= behind || entry.type == EntryType::stop) continue;
    behind = hit.tokens.last;
    out += "\tentry " + entry.id + ", " + place_of(entry.file, entry.place) + ": '" +
           visible(text.source(hit.tokens)) + "'\n";
  }
  return out;
}

}  // namespace

std::string write_claims_terminal(const Article& article, const Extraction& extraction,
                                  const Lexicon& lexicon) {
  const Lines lines(article);
  std::string out = head_of(article, extraction);
  for (const Claim& claim : extraction.claims) out += line_of(claim, article, lines, lexicon);
  return out;
}

std::string write_claims_why(const Article& article, const Extraction& extraction, const RuleSet& rules) {
  const Lines lines(article);
  const NormalText text = normalise(article.text, article.sections, rules.abbreviations);
  const Hits hits = rules.lexicon.match(text, article.source.language);
  std::string out = head_of(article, extraction);
  for (const Claim& claim : extraction.claims)
    out += line_of(claim, article, lines, rules.lexicon) + why_rule(claim, rules) +
           why_entries(claim, text, hits, rules.lexicon);
  return out;
}

std::string write_claims_json(const Article& article, const Extraction& extraction, const Lexicon& lexicon) {
  return write(JsonWriter::Layout::page, article, extraction, lexicon);
}

std::string write_claims_jsonl(const Article& article, const Extraction& extraction, const Lexicon& lexicon) {
  return write(JsonWriter::Layout::line, article, extraction, lexicon);
}

}  // namespace doichieu
