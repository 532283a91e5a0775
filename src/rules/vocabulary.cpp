#include "rules/vocabulary.hpp"

#include <array>

namespace doichieu {
namespace {

using Names = std::string_view;

constexpr std::array<Names, 6> relations = {"same",     "refines",  "refined-by",
                                            "overlaps", "conflict", "unrelated"};

constexpr std::array<Names, 22> causes = {
    "none",  "digits",         "rounding", "bound",  "hedge",    "floor", "over",     "estimate",
    "marks", "tone-placement", "part-of",  "zone",   "unit",     "order", "openness", "firmness",
    "name",  "office",         "i-y",      "gender", "polarity", "scope"};

constexpr std::array<Names, 10> verdicts = {"agreement",       "less-precise", "qualifier", "discrepancy",
                                            "different-scope", "missing",      "single",    "inconsistent",
                                            "update",          "not-read"};

constexpr std::array<Names, 3> severities = {"note", "warning", "error"};

constexpr std::array<Names, 37> claim_kinds = {
    "quantity",    "money",   "percent",     "rank",     "measure",      "duration",   "day",
    "part-of-day", "clock",   "person",      "role",     "organisation", "place",      "product",
    "name",        "list",    "status",      "location", "minute",       "doer",       "speaker",
    "superlative", "passage", "omission",    "sum",      "spelling",     "difference", "rate",
    "shares",      "growth",  "enumeration", "weekday",  "length",       "age",        "clocks",
    "heading",     "limit"};

constexpr std::array<Names, 14> slot_names = {"event",   "who",      "object",   "of",       "where",
                                              "day",     "as-of",    "period",   "base",     "scope",
                                              "speaker", "firmness", "occasion", "happening"};

constexpr std::array<Names, 13> mention_types = {"person",  "organisation", "place", "product", "name",
                                                 "role",    "quantity",     "money", "percent", "rank",
                                                 "measure", "duration",     "moment"};

}  // namespace

template <>
std::span<const Names> names_of<Relation>() {
  return relations;
}
template <>
std::span<const Names> names_of<Cause>() {
  return causes;
}
template <>
std::span<const Names> names_of<Verdict>() {
  return verdicts;
}
template <>
std::span<const Names> names_of<Severity>() {
  return severities;
}
template <>
std::span<const Names> names_of<ClaimKind>() {
  return claim_kinds;
}
template <>
std::span<const Names> names_of<SlotName>() {
  return slot_names;
}
template <>
std::span<const Names> names_of<MentionType>() {
  return mention_types;
}

Names name(Relation v) {
  return relations[static_cast<std::size_t>(v)];
}
Names name(Cause v) {
  return causes[static_cast<std::size_t>(v)];
}
Names name(Verdict v) {
  return verdicts[static_cast<std::size_t>(v)];
}
Names name(Severity v) {
  return severities[static_cast<std::size_t>(v)];
}
Names name(ClaimKind v) {
  return claim_kinds[static_cast<std::size_t>(v)];
}
Names name(SlotName v) {
  return slot_names[static_cast<std::size_t>(v)];
}
Names name(MentionType v) {
  return mention_types[static_cast<std::size_t>(v)];
}

}  // namespace doichieu
