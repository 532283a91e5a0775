#include "rules/checks_file.hpp"

#include <algorithm>
#include <array>

#include "rules/schema.hpp"

namespace doichieu {
namespace {

constexpr std::array<std::string_view, 12> known_placeholders = {
    "subject", "a",     "b",          "c",          "sources.a", "sources.b",
    "silent",  "names", "occasion.a", "occasion.b", "cause",     "openness"};

// --- the verdict table

/// What a verdict table may have a row for besides relations: one source is silent; a newer version differs.
constexpr std::array<std::string_view, 2> other_rows = {"missing", "update"};

/// Is `key` one of these, a relation, or "relation.cause"? Tells what is wrong with it where it is not.
bool check_relation(const toml::Key& key, Problems& problems) {
  const std::string_view whole = key.name;
  const std::size_t dot = whole.find('.');
  const std::string_view relation = whole.substr(0, dot);
  if (std::find(other_rows.begin(), other_rows.end(), whole) != other_rows.end()) return true;
  if (relation == name(Relation::refined_by)) {
    problems.error(mark(key), quoted(relation) + " is looked up as 'refines'", "write 'refines'");
    return false;
  }
  if (!find_name<Relation>(relation)) {
    std::vector<std::string_view> known(names_of<Relation>().begin(), names_of<Relation>().end());
    known.insert(known.end(), other_rows.begin(), other_rows.end());
    problems.error(mark(key), "unknown relation " + quoted(relation), suggestion(relation, known));
    return false;
  }
  if (dot == std::string_view::npos || find_name<Cause>(whole.substr(dot + 1))) return true;
  problems.error(mark(key), "unknown cause " + quoted(whole.substr(dot + 1)),
                 suggestion(whole.substr(dot + 1), names_of<Cause>()));
  return false;
}

/// What a judgement is limited to; no_entry where it is not.
EntryId read_counted(const toml::Value& table, const Lexicon& lexicon, Problems& problems) {
  for (const Word& word : texts_of(table, "of")) {
    const auto id = lexicon.find(word.text);
    if (id && lexicon[*id].type == EntryType::concept_) return *id;
    problems.error(word.where, "no concept of the lexicon is called " + quoted(word.text), "");
  }
  return no_entry;
}

/// "discrepancy", or { verdict = "qualifier", severity = "warning", of = "people" }.
std::optional<Judgement> read_judgement(const toml::Key& key, const toml::Value& value, Severity usual,
                                        const Lexicon* lexicon, Problems& problems) {
  if (const std::string* word = value.string()) {
    if (const auto verdict = find_name<Verdict>(*word)) return Judgement{*verdict, usual, no_entry};
    problems.error(mark(value), "unknown verdict " + quoted(*word), suggestion(*word, names_of<Verdict>()));
    return std::nullopt;
  }
  if (value.table() == nullptr) {
    problems.error(mark(value), "a verdict must be a string or a table, not " + std::string(value.kind()));
    return std::nullopt;
  }
  check_table(value, mark(key), keys_of(FileKind::checks, "check.verdict"), quoted(key.name), problems);
  const auto verdict = choice_of<Verdict>(value, "verdict");
  if (!verdict) return std::nullopt;
  return Judgement{*verdict, choice_of<Severity>(value, "severity").value_or(usual),
                   lexicon ? read_counted(value, *lexicon, problems) : no_entry};
}

void read_verdicts(const toml::Value& table, const Lexicon* lexicon, Check& check, Problems& problems) {
  for (const auto& [key, value] : items_of(table, "verdict")) {
    const bool known = check_relation(key, problems);
    const auto judgement = read_judgement(key, value, check.severity, lexicon, problems);
    if (known && judgement) check.verdicts[key.name] = *judgement;
  }
}

// --- messages

void check_placeholders(const Word& message, Problems& problems) {
  for (std::size_t at = message.text.find('{'); at != std::string_view::npos;
       at = message.text.find('{', at + 1)) {
    const std::size_t end = message.text.find('}', at);
    if (end == std::string_view::npos) {
      problems.error(part_of(message, at, 1), "this brace is never closed");
      return;
    }
    const std::string_view inside = message.text.substr(at + 1, end - at - 1);
    const auto known = placeholders();
    if (std::find(known.begin(), known.end(), inside) != known.end()) continue;
    const bool full = problems.full();  // then nobody sees where
    problems.error(full ? message.where : part_of(message, at, end + 1 - at),
                   "unknown placeholder '{" + std::string(inside) + "}'",
                   full ? "" : suggestion(inside, known));
  }
}

/// [check.message], [check.reason] or [check.note]: sentences by name, each a table by language.
std::map<std::string, Message> read_sentences(const toml::Value& table, std::string_view which,
                                              Problems& problems) {
  std::map<std::string, Message> sentences;
  for (const auto& [key, value] : items_of(table, which)) {
    if (value.table() == nullptr) {
      problems.error(mark(value), quoted(which) + " holds one table by language a sentence", "en = \"…\"");
      continue;
    }
    check_table(value, mark(key), keys_of(FileKind::checks, "check." + std::string(which)),
                "a " + std::string(which), problems);
    for (const std::string_view language : {"en", "vi"})
      for (const Word& text : texts_of(value, language)) check_placeholders(text, problems);
    const std::string_view english = text_of(value, "en"), vietnamese = text_of(value, "vi");
    sentences[key.name] = {std::string(english), std::string(vietnamese.empty() ? english : vietnamese)};
  }
  return sentences;
}

/// [check.message] or [check.reason]: sentences whose names are verdicts.
std::map<Verdict, Message> read_messages(const toml::Value& table, std::string_view which,
                                         Problems& problems) {
  for (const auto& [key, value] : items_of(table, which))
    if (!find_name<Verdict>(key.name))
      problems.error(mark(key), "unknown verdict " + quoted(key.name),
                     suggestion(key.name, names_of<Verdict>()));
  std::map<Verdict, Message> messages;
  for (auto& [key, sentence] : read_sentences(table, which, problems))
    if (const auto verdict = find_name<Verdict>(key)) messages[*verdict] = std::move(sentence);
  return messages;
}

/// What agrees, more or less precisely, is shown in the table of facts; every other verdict is told in a
/// sentence.
void check_told(const toml::Value& table, const Check& check, Problems& problems) {
  for (const auto& [key, value] : items_of(table, "verdict")) {
    const auto it = check.verdicts.find(key.name);
    if (it == check.verdicts.end()) continue;
    const Verdict verdict = it->second.verdict;
    if (verdict == Verdict::agreement || verdict == Verdict::single || verdict == Verdict::less_precise ||
        check.messages.contains(verdict))
      continue;
    problems.warning(mark(key), "no message for the verdict " + quoted(name(verdict)),
                     "add [check.message." + std::string(name(verdict)) + "]");
  }
}

// --- weights

std::vector<EntryId> read_ids(const toml::Value& table, std::string_view key, EntryType type,
                              std::string_view what, const Lexicon& lexicon, Problems& problems) {
  std::vector<EntryId> out;
  for (const Word& word : texts_of(table, key)) {
    const auto id = lexicon.find(word.text);
    if (id && lexicon[*id].type == type)
      out.push_back(*id);
    else
      problems.error(word.where, "no " + std::string(what) + " of the lexicon is called " + quoted(word.text),
                     "");
  }
  return out;
}

std::vector<FactWeight> read_weights(const toml::Value& check, const Lexicon* lexicon, Problems& problems) {
  std::vector<FactWeight> out;
  for (const toml::Value& table : tables_of(check, "weight")) {
    check_table(table, mark_of_table(table), keys_of(FileKind::checks, "check.weight"), "a weight", problems);
    FactWeight weight;
    for (const Word& kind : texts_of(table, "kind"))
      if (const auto known = find_name<ClaimKind>(kind.text)) weight.kinds.push_back(*known);
    if (lexicon) {
      weight.roles = read_ids(table, "role", EntryType::role, "office", *lexicon, problems);
      weight.counted = read_ids(table, "of", EntryType::concept_, "concept", *lexicon, problems);
    }
    weight.running = flag_of(table, "running");
    weight.value = number_of(table, "value");
    out.push_back(std::move(weight));
  }
  return out;
}

Check read_check(const toml::Value& table, ClaimKind kind, const std::string& file, const Lexicon* lexicon,
                 Problems& problems) {
  Check check;
  check.id = text_of(table, "id");
  check.kind = kind;
  for (const Word& slot : texts_of(table, "key"))
    if (const auto known = find_name<SlotName>(slot.text)) check.key.push_back(*known);
  check.single = flag_of(table, "single");
  check.severity = choice_of<Severity>(table, "severity").value_or(Severity::note);
  read_verdicts(table, lexicon, check, problems);
  check.messages = read_messages(table, "message", problems);
  check.reasons = read_messages(table, "reason", problems);
  check.notes = read_sentences(table, "note", problems);
  check.weights = read_weights(table, lexicon, problems);
  check_told(table, check, problems);
  check.file = file;
  check.place = mark_of_table(table).place;
  return check;
}

}  // namespace

std::span<const std::string_view> placeholders() {
  return known_placeholders;
}

std::vector<CheckDraft> read_checks(const toml::Document& document, const Lexicon* lexicon,
                                    const Holds& holds, Problems& problems) {
  check_table(document.root, {}, keys_of(FileKind::checks, ""), "a checks file", problems);
  std::vector<CheckDraft> drafts;
  for (const toml::Value& table : tables_of(document.root, "check")) {
    if (!holds(table)) continue;
    const Mark where = mark_of_table(table);
    check_table(table, where, keys_of(FileKind::checks, "check"), "a check", problems);
    const auto kind = choice_of<ClaimKind>(table, "kind");
    Check check = read_check(table, kind.value_or(ClaimKind::quantity), document.file, lexicon, problems);
    if (kind && !check.id.empty()) drafts.push_back({std::move(check), where, mark(*table.find("kind"))});
  }
  return drafts;
}

}  // namespace doichieu
