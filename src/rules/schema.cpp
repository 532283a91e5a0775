#include "rules/schema.hpp"

#include <array>
#include <stdexcept>
#include <string>

#include "rules/alike_schema.hpp"
#include "rules/lexicon_schema.hpp"
#include "rules/vocabulary.hpp"

namespace doichieu {
namespace {

using enum Shape;
constexpr Need must = Need::required;
constexpr Need may = Need::optional;

constexpr std::array<std::string_view, 3> inflections = {"noun", "verb", "none"};
constexpr std::array<std::string_view, 3> case_rules = {"any", "proper", "exact"};
constexpr std::array<std::string_view, 2> language_tags = {"en", "vi"};

std::span<const std::string_view> inflection_names() {
  return inflections;
}
std::span<const std::string_view> case_rule_names() {
  return case_rules;
}
std::span<const std::string_view> language_names() {
  return language_tags;
}

// --- lexicon/

constexpr Key lexicon_keys[] = {
    {"type", text, may, "the type of entries that name none", {"type", entry_type_names}},
    {"entry", tables, may, "what the words below mean"},
};

constexpr Key entry_keys[] = {
    {"id", text, must, "the name rules and other entries know it by; of an irregular word its base form"},
    {"type",
     text,
     may,
     "what kind of thing it is; needed where the file gives none",
     {"type", entry_type_names}},
    {"en", texts, may, "its forms in English texts"},
    {"verb", texts, may, "English forms that bend as verbs do, whatever 'inflect' says"},
    {"noun", texts, may, "English forms that bend as nouns do"},
    {"vi", texts, may, "its forms in Vietnamese texts"},
    {"any", texts, may, "forms that both languages use"},
    {"short", texts, may, "abbreviations that both languages use, found letter by letter only"},
    {"classifier", texts, may, "words that may stand before its Vietnamese forms and belong to them"},
    {"inflect",
     text,
     may,
     "how its English forms bend; none where it is left out",
     {"inflection", inflection_names}},
    {"case", text, may, "how the case of a text must agree with the form's", {"case rule", case_rule_names}},
    {"parents", texts, may, "ids of what it is a kind of"},
    {"from", date, may, "the first day it holds"},
    {"until", date, may, "the first day it holds no longer"},
    {"merged_into", texts, may, "ids of what it is a part of from the day of 'until' on"},
    {"renamed_to", text, may, "the id of what it is called from the day of 'until' on"},
    {"extend", flag, may, "true: adds these forms to the entry that a layer below has under this id"},
    {"off", flag, may, "true, with an id and nothing else: switches off what a layer below has under it"},
};

constexpr Key ladder_example_keys[] = {
    {"text", text, must, "what a paper might write"},
    {"lang", text, may, "its language; left out, English", {"language", language_names}},
    {"step", text, must, "the id of the step it tells"},
};

constexpr Key ladder_counterexample_keys[] = {
    {"text", text, must, "what a paper might write"},
    {"lang", text, may, "its language; left out, English", {"language", language_names}},
};

constexpr Key keys_that_switch_off[] = {
    {"id", text, must, "the name of what a layer below has"},
    {"off", flag, must, "true"},
};

// --- claims/

constexpr Key claims_keys[] = {
    {"fragment", tables, may, "a piece of pattern to use as &name"},
    {"claim", tables, may, "a way a text states something"},
};

constexpr Key fragment_keys[] = {
    {"id", text, must, "the name patterns use it by"},
    {"match", table, must, "one pattern for each language it is used in"},
};

constexpr Key fragment_match_keys[] = {
    {"en", text, may, "for English patterns"},
    {"vi", text, may, "for Vietnamese patterns"},
};

constexpr Key claim_keys[] = {
    {"id", text, must, "its name in reports"},
    {"kind", text, must, "what it states", {"kind", names_of<ClaimKind>}},
    {"slots", table, may, "slot = what it is about: a word, or a capture such as \"{who}\""},
    {"value", text, may,
     "the capture that is the value: \"{what}\"; of a list left out: the persons that follow"},
    {"match", table, must, "patterns, by language"},
    {"example", tables, may, "a text that must match"},
    {"counterexample", tables, may, "a text that must be left alone"},
    {"off", flag, may, "true, with an id and nothing else: switches off what a layer below has under it"},
};

constexpr Key match_keys[] = {
    {"en", texts, may, "patterns for English texts"},
    {"vi", texts, may, "patterns for Vietnamese texts"},
};

constexpr Key example_keys[] = {
    {"text", text, must, "what a paper might write"},
    {"lang",
     text,
     may,
     "its language; left out, that of the patterns, English where there are both",
     {"language", language_names}},
    {"give", table, may, "capture = the words it must hold"},
};

constexpr Key counterexample_keys[] = {
    {"text", text, must, "what a paper might write"},
    {"lang",
     text,
     may,
     "its language; left out, that of the patterns, English where there are both",
     {"language", language_names}},
};

// --- checks/

constexpr Key checks_keys[] = {{"check", tables, may, "how claims of one kind are judged"}};

constexpr Key check_keys[] = {
    {"id", text, must, "its name in reports"},
    {"kind", text, must, "the claims it judges", {"kind", names_of<ClaimKind>}},
    {"key", texts, may, "slots that must be the same for two claims to meet", {"slot", names_of<SlotName>}},
    {"single", flag, may, "true: one thing has one value of it. Only then can sources differ"},
    {"severity",
     text,
     may,
     "where the verdict names none; note where it is left out",
     {"severity", names_of<Severity>}},
    {"verdict", table, must, "relation, \"relation.cause\" or missing = verdict, or { verdict, severity }"},
    {"message", table, may, "verdict = the sentence an editor reads, by language"},
    {"reason", table, may, "verdict = why it is told and what may excuse it, by language"},
    {"weight", tables, may, "how much an omission matters; of several that fit, the most"},
    {"note", table, may, "further sentences by name: open and closed for {openness}"},
    {"off", flag, may, "true, with an id and nothing else: switches off what a layer below has under it"},
};

constexpr Key verdict_keys[] = {
    {"verdict", text, must, "what it means", {"verdict", names_of<Verdict>}},
    {"severity", text, may, "how loud it is told", {"severity", names_of<Severity>}},
    {"of", text, may, "id of a concept: only where this is counted; of anything else it is less precise"},
};

constexpr Key weight_keys[] = {
    {"kind", texts, may, "claims of these kinds", {"kind", names_of<ClaimKind>}},
    {"running", flag, may, "true: a count that grows while an event goes on"},
    {"of", texts, may,
     "ids of concepts: of these kinds only where one of them, or a narrower one, is counted"},
    {"role", texts, may, "ids of offices: a person who holds one, or a narrower one"},
    {"value", number, must, "the weight; what weighs nothing is never told"},
};

constexpr Key message_keys[] = {
    {"en", text, must, "in English"},
    {"vi", text, may, "in Vietnamese; left out, the English is shown"},
};

// --- alike/

constexpr Key alike_keys[] = {
    {"anchor", table, may, "how much it tells that two claims share an anchor"},
    {"distance", table, may, "how many words it counts to walk past this on the way to an anchor"},
    {"agree", table, may, "what is needed to take two values for one"},
    {"differ", table, may, "what is needed to hold two values against each other"},
    {"choose", table, may, "how much better than the next the partner of a value must be"},
    {"agreement", table, may, "log-odds that figures which may be one are told of one thing"},
    {"difference", table, may, "log-odds that figures which differ are told of one thing"},
    {"said", table, may, "what rankings, steps, places and goals need to be told of one thing"},
    {"moment", table, may, "how far two moments of one happening may lie apart"},
    {"alone", table, may, "what a value needs that each of two sources tells once"},
    {"confidence", table, may, "what makes confidence of records"},
    {"sound", tables, may, "letters that writers put for one sound; replaced in this order"},
    {"record", tables, may, "how often a check was right before"},
};

constexpr auto anchor_keys = keys_in(anchor_fields);
constexpr auto distance_keys = keys_in(distance_fields);
constexpr auto agree_keys = keys_in(agree_fields);
constexpr auto differ_keys = keys_in(differ_fields);
constexpr auto choose_keys = keys_in(choose_fields);
constexpr auto agreement_keys = keys_in(agreement_fields);
constexpr auto difference_keys = keys_in(difference_fields);
constexpr auto confidence_keys = keys_in(confidence_fields);

constexpr auto said_keys = keys_in(said_fields);
constexpr auto moment_keys = keys_in(moment_fields);
constexpr auto alone_keys = keys_in(alone_fields);

constexpr Key sound_keys[] = {
    {"written", text, must, "letters of a folded word"},
    {"sound", text, must, "the letters that stand for them"},
};

constexpr Key record_keys[] = {
    {"check", text, must, "id of the check"},
    {"verdict", text, must, "of its findings"},
    {"right", Shape::number, must, "findings that were right", {}, 0, 1'000'000},
    {"told", Shape::number, must, "findings that were looked at", {}, 0, 1'000'000},
};

// --- profiles/

constexpr Key profiles_keys[] = {{"profile", tables, may, "which checks a desk runs, and how loud"}};

constexpr Key profile_keys[] = {
    {"id", text, must, "the name that --profile and doichieu.toml know it by"},
    {"en", text, may, "what it is for"},
    {"min-severity", text, may, "findings below it are not told", {"severity", names_of<Severity>}},
    {"severity", table, may, "check, verdict or check.verdict = note, warning, error or off"},
    {"off", flag, may, "true, with an id and nothing else: switches off what a layer below has under it"},
};

constexpr TableSchema all_tables[] = {
    {FileKind::lexicon, "", lexicon_keys},
    {FileKind::lexicon, "entry", entry_keys},
    {FileKind::lexicon, "entry.example", ladder_example_keys},
    {FileKind::lexicon, "entry.counterexample", ladder_counterexample_keys},
    {FileKind::claims, "", claims_keys},
    {FileKind::claims, "fragment", fragment_keys},
    {FileKind::claims, "fragment.match", fragment_match_keys},
    {FileKind::claims, "claim", claim_keys},
    {FileKind::claims, "claim.match", match_keys},
    {FileKind::claims, "claim.example", example_keys},
    {FileKind::claims, "claim.counterexample", counterexample_keys},
    {FileKind::checks, "", checks_keys},
    {FileKind::checks, "check", check_keys},
    {FileKind::checks, "check.verdict", verdict_keys, "RELATION"},
    {FileKind::checks, "check.weight", weight_keys},
    {FileKind::checks, "check.message", message_keys, "VERDICT"},
    {FileKind::checks, "check.reason", message_keys, "VERDICT"},
    {FileKind::checks, "check.note", message_keys, "NAME"},
    {FileKind::alike, "", alike_keys},
    {FileKind::alike, "anchor", anchor_keys},
    {FileKind::alike, "distance", distance_keys},
    {FileKind::alike, "agree", agree_keys},
    {FileKind::alike, "differ", differ_keys},
    {FileKind::alike, "choose", choose_keys},
    {FileKind::alike, "said", said_keys},
    {FileKind::alike, "moment", moment_keys},
    {FileKind::alike, "alone", alone_keys},
    {FileKind::alike, "agreement", agreement_keys},
    {FileKind::alike, "difference", difference_keys},
    {FileKind::alike, "confidence", confidence_keys},
    {FileKind::alike, "sound", sound_keys},
    {FileKind::alike, "record", record_keys},
    {FileKind::profiles, "", profiles_keys},
    {FileKind::profiles, "profile", profile_keys},
};

constexpr std::array<std::string_view, 5> kinds = {"lexicon", "claims", "checks", "alike", "profiles"};

}  // namespace

std::span<const TableSchema> rule_tables() {
  return all_tables;
}

std::span<const Key> keys_of(FileKind file, std::string_view table) {
  for (const TableSchema& schema : all_tables)
    if (schema.file == file && schema.name == table) return schema.keys;
  throw std::logic_error("no such table of a rule file: " + std::string(table));
}

std::span<const Key> off_keys() {
  return keys_that_switch_off;
}

std::span<const std::string_view> file_kind_names() {
  return kinds;
}

std::optional<FileKind> file_kind_of(std::string_view path) {
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  for (std::size_t i = 0; i < kinds.size(); ++i)
    if (path.substr(0, slash) == kinds[i]) return static_cast<FileKind>(i);
  return std::nullopt;
}

}  // namespace doichieu
