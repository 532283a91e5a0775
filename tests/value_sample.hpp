#pragma once
// What the tests of numbers, money, dates and times share: a text in, what is read from it out, as reports
// print it.

#include "catch.hpp"

#include "sample.hpp"
#include "value/moment.hpp"
#include "value/number_context.hpp"
#include "value/quantity.hpp"

namespace doichieu::sample {

/// Thursday 19 February 2026.
inline std::optional<Published> thursday() {
  Published published;
  published.year = 2026;
  published.month = 2;
  published.day = 19;
  return published;
}

struct Read {
  std::vector<MomentReading> moments;
  std::vector<QuantityReading> quantities;
};

inline Read read(const NormalText& text, Language language, const std::optional<Published>& published) {
  const Hits hits = rules().lexicon.match(text, language);
  Read out;
  out.moments = read_moments(text, hits, rules().lexicon, language, published);
  std::vector<TokenRange> dates;
  for (const MomentReading& m : out.moments) dates.push_back(m.tokens);
  out.quantities = read_quantities(text, hits, rules().lexicon, language, dates);
  return out;
}

/// The text must outlive what is made of it.
NormalText normal(std::string&&) = delete;
inline NormalText normal(const std::string& text) {
  return normalise(text, {{SectionKind::body, {0, static_cast<std::uint32_t>(text.size())}}},
                   rules().abbreviations);
}

/// The quantities of a text, as reports print them.
inline std::string quantities(Language language, const std::string& text) {
  const NormalText words = normal(text);
  std::vector<std::string> out;
  for (const QuantityReading& q : read(words, language, thursday()).quantities)
    out.push_back(print(q.quantity));
  return joined(out);
}

/// The words each quantity was read from.
inline std::string quantity_words(Language language, const std::string& text) {
  const NormalText words = normal(text);
  std::vector<std::string> out;
  for (const QuantityReading& q : read(words, language, thursday()).quantities)
    out.emplace_back(words.source(q.tokens));
  return joined(out);
}

inline std::string print_hours(const DayPart& part) {
  return std::to_string(static_cast<int>(part.low)) + "-" + std::to_string(static_cast<int>(part.high)) + "h";
}

inline std::string print(const Moment& m) {
  std::string out = print_day(m);
  const auto add = [&out](const std::string& word) { out.append(out.empty() ? "" : " ").append(word); };
  if (m.part) add(print_hours(*m.part));
  if (m.minute) add(print_clock(*m.minute));
  if (m.zone.kind == Zone::local) add("local");
  if (m.zone.kind == Zone::named) add(m.zone.id);
  return out;
}

inline std::string moments(Language language, const std::string& text,
                           std::optional<Published> published = thursday()) {
  const NormalText words = normal(text);
  std::vector<std::string> out;
  for (const MomentReading& m : read(words, language, published).moments) out.push_back(print(m.moment));
  return joined(out);
}

inline Quantity quantity(Language language, const std::string& text) {
  const NormalText words = normal(text);
  const Read all = read(words, language, thursday());
  REQUIRE(all.quantities.size() == 1);
  return all.quantities[0].quantity;
}

inline Moment moment(Language language, const std::string& text) {
  const NormalText words = normal(text);
  const Read all = read(words, language, thursday());
  REQUIRE(all.moments.size() == 1);
  return all.moments[0].moment;
}

inline std::string related(Related r) {
  return std::string(name(r.relation)) + (r.cause == Cause::none ? "" : "." + std::string(name(r.cause)));
}

struct Case {
  std::string text;
  std::string value;
};

inline void check_quantities(Language language, const std::vector<Case>& cases) {
  for (const auto& [text, value] : cases) {
    INFO(text);
    CHECK(quantities(language, text) == value);
  }
}

inline void check_moments(Language language, const std::vector<Case>& cases) {
  for (const auto& [text, value] : cases) {
    INFO(text);
    CHECK(moments(language, text) == value);
  }
}

}  // namespace doichieu::sample
