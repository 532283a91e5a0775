#include "rules/lexicon_file.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include "rules/lexicon_schema.hpp"
#include "rules/loader_files.hpp"
#include "rules/schema.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

std::optional<EntryType> type_named(std::string_view name) {
  const auto names = entry_type_names();
  const auto it = std::find(names.begin(), names.end(), name);
  if (it == names.end()) return std::nullopt;
  return static_cast<EntryType>(it - names.begin());
}

/// The keys of an entry of `type`; of all types, none required, where the file does not say which it is.
std::vector<Key> keys_of_entry(std::optional<EntryType> type) {
  const auto common = keys_of(FileKind::lexicon, "entry");
  std::vector<Key> keys(common.begin(), common.end());
  if (type) {
    const auto own = schema_of(*type).keys;
    keys.insert(keys.end(), own.begin(), own.end());
    return keys;
  }
  for (std::size_t i = 0; i < entry_type_count; ++i)
    for (const Key& key : schema_of(static_cast<EntryType>(i)).keys)
      keys.push_back({key.name, key.shape, Need::optional, key.help});
  return keys;
}

Inflection inflection_of(std::string_view name) {
  if (name == "noun") return Inflection::noun;
  return name == "verb" ? Inflection::verb : Inflection::none;
}

CaseRule case_rule_of(std::string_view name, CaseRule otherwise) {
  if (name == "any") return CaseRule::any;
  if (name == "proper") return CaseRule::proper;
  return name == "exact" ? CaseRule::exact : otherwise;
}

void add_forms(const toml::Value& table, std::string_view key, FormLanguage language, CaseRule case_rule,
               std::vector<Form>& forms) {
  for (const Word& word : texts_of(table, key))
    forms.push_back({nfc(word.text), language, case_rule, false, word.where.place, word.where.width});
}

/// "chiếc" and "máy bay" together mean what "máy bay" means.
void add_classified(const toml::Value& table, std::vector<Form>& forms) {
  const std::vector<Form> written = forms;
  for (const Word& classifier : texts_of(table, "classifier"))
    for (const Form& form : written) {
      if (form.language != FormLanguage::vietnamese) continue;
      Form both = form;
      both.text = nfc(classifier.text) + " " + form.text;
      both.derived = true;
      const auto same = [&](const Form& known) { return known.text == both.text; };
      if (std::none_of(forms.begin(), forms.end(), same)) forms.push_back(std::move(both));
    }
}

void check_irregular(const EntryDraft& draft, Problems& problems) {
  if (draft.inflection == Inflection::none)
    problems.error(draft.id, "an irregular word without 'inflect'", "is it a \"noun\" or a \"verb\"?");
  const bool has_english =
      std::any_of(draft.entry.forms.begin(), draft.entry.forms.end(),
                  [](const Form& form) { return form.language == FormLanguage::english; });
  if (!has_english)
    problems.error(draft.id, "an irregular word without 'en'", "its forms, such as [\"bought\"]");
}

EntryDraft read_entry(const toml::Value& table, EntryType type, const std::string& file, Mark where) {
  EntryDraft draft;
  draft.inflection = inflection_of(text_of(table, "inflect"));
  draft.id = where;
  Entry& entry = draft.entry;
  entry.id = text_of(table, "id");
  entry.type = type;
  const CaseRule case_rule = case_rule_of(text_of(table, "case"), schema_of(type).case_rule);
  const auto add_english = [&](std::string_view key, Inflection inflection) {
    add_forms(table, key, FormLanguage::english, case_rule, entry.forms);
    draft.bends.resize(entry.forms.size(), inflection);
  };
  add_english("en", draft.inflection);
  add_english("verb", Inflection::verb);
  add_english("noun", Inflection::noun);
  add_forms(table, "vi", FormLanguage::vietnamese, case_rule, entry.forms);
  add_forms(table, "any", FormLanguage::any, case_rule, entry.forms);
  add_forms(table, "short", FormLanguage::any, CaseRule::exact, entry.forms);
  add_classified(table, entry.forms);
  entry.from = date_of(table, "from");
  entry.until = date_of(table, "until");
  entry.code = text_of(table, "code");
  entry.value = number_of(table, "value", type == EntryType::duration || type == EntryType::currency ? 1 : 0);
  entry.low = number_of(table, "low");
  entry.high = number_of(table, "high");
  entry.after = flag_of(table, "after");
  entry.envoy = flag_of(table, "envoy");
  entry.sole = flag_of(table, "sole");
  entry.post = flag_of(table, "post");
  entry.whole = flag_of(table, "whole");
  entry.minor = flag_of(table, "minor");
  entry.past = flag_of(table, "past");
  if (type == EntryType::ladder || type == EntryType::step)
    for (const Word& word : texts_of(table, "is")) entry.is.emplace_back(word.text);
  if (type == EntryType::ladder) entry.days = number_of(table, "days", -1);
  entry.file = file;
  entry.place = mark_of_table(table).place;
  return draft;
}

void read_named(const toml::Value& table, EntryDraft& draft) {
  const auto add = [&](std::string_view key, auto keep) {
    for (const Word& word : texts_of(table, key)) {
      Word id = word;
      if (key == "excludes") id.text = id.text.substr(0, id.text.find(' '));  // days may stand behind it
      draft.named.push_back({key, id});
      keep(std::string(word.text));
    }
  };
  Entry& entry = draft.entry;
  add("parents", [&](std::string id) { entry.parents.push_back(std::move(id)); });
  add("merged_into", [&](std::string id) { entry.merged_into.push_back(std::move(id)); });
  add("renamed_to", [&](std::string id) { entry.renamed_to = std::move(id); });
  const auto keys = schema_of(entry.type).keys;
  const auto add_own = [&](std::string_view key, std::vector<std::string>& ids) {
    if (std::any_of(keys.begin(), keys.end(), [&](const Key& known) { return known.name == key; }))
      add(key, [&](std::string id) { ids.push_back(std::move(id)); });
  };
  add_own("like", entry.like);
  add_own("together", entry.together);
  add_own("excludes", entry.excludes);
  if (entry.type == EntryType::role) add("local", [&](std::string id) { entry.local = std::move(id); });
  if (entry.type == EntryType::balance)
    add("terms", [&](std::string id) { entry.terms.push_back(std::move(id)); });
  if (entry.type == EntryType::step) add("code", [](const std::string&) {});
}

/// The tables of a ladder's examples; ladder_test.hpp runs them.
void check_examples(const toml::Value& table, Problems& problems) {
  for (const std::string_view kind : {"example", "counterexample"})
    for (const toml::Value& example : tables_of(table, kind))
      check_table(example, mark_of_table(example), keys_of(FileKind::lexicon, "entry." + std::string(kind)),
                  kind == "example" ? "an example" : "a counter-example", problems);
}

/// "Id", or "id from until" with days as in "2024-10-21".
void check_days(const EntryDraft& draft, Problems& problems) {
  for (const std::string& text : draft.entry.excludes) {
    std::istringstream in(text);
    std::string id, from, until, more;
    in >> id >> from >> until >> more;
    const auto is_day = [](const std::string& day) {
      return day.size() == 10 && day[4] == '-' && day[7] == '-';
    };
    if (!from.empty() && (!is_day(from) || !is_day(until) || until <= from || !more.empty()))
      problems.error(draft.id, quoted(text) + " is no id with two days",
                     "such as \"id 2021-04-05 2024-08-03\"");
  }
}

void check_order(const EntryDraft& draft, Problems& problems) {
  const Entry& entry = draft.entry;
  check_days(draft, problems);
  if (!entry.from.empty() && !entry.until.empty() && entry.until <= entry.from)
    problems.error(draft.id, "'until' is not after 'from'");
  if (entry.until.empty() && (!entry.merged_into.empty() || !entry.renamed_to.empty()))
    problems.error(draft.id,
                   quoted(entry.merged_into.empty() ? "renamed_to" : "merged_into") + " without 'until'",
                   "the day it happened: until = \"2025-07-01\"");
  if (entry.type == EntryType::day_part && entry.high <= entry.low)
    problems.error(draft.id, "'high' is not after 'low'", "past midnight count on: 22 to 25");
}

/// The keys of a table that adds to an entry of a layer below.
std::vector<Key> keys_of_extension() {
  constexpr std::string_view names[] = {"id",  "extend", "en",         "verb",    "noun", "vi",
                                        "any", "short",  "classifier", "inflect", "case", "parents"};
  std::vector<Key> keys;
  for (const Key& key : keys_of(FileKind::lexicon, "entry"))
    if (std::find(std::begin(names), std::end(names), key.name) != std::end(names)) keys.push_back(key);
  return keys;
}

/// A table that changes an entry of a layer below. Of what is not there no more than the id is read.
EntryDraft read_change(const toml::Value& table, const std::string& file, const EntryBelow& below,
                       Problems& problems) {
  const Mark where = mark_of_table(table);
  const Entry* known = below(text_of(table, "id"));
  const bool off = flag_of(table, "off");
  if (off)
    check_off(table, where, "an entry", problems);
  else
    check_table(table, where, keys_of_extension(), "an entry that is extended", problems);
  EntryDraft draft = read_entry(table, known ? known->type : EntryType::concept_, file, where);
  draft.layering = off ? Layering::off : Layering::extend;
  if (known && !off) read_named(table, draft);
  return draft;
}

}  // namespace

std::vector<EntryDraft> read_lexicon(const toml::Document& document, Problems& problems,
                                     const EntryBelow& below) {
  const toml::Value& root = document.root;
  check_table(root, {}, keys_of(FileKind::lexicon, ""), "a lexicon file", problems);
  const std::string_view usual_type = text_of(root, "type");
  const auto tables = tables_of(root, "entry");
  std::vector<EntryDraft> drafts;
  drafts.reserve(tables.size());
  for (const toml::Value& table : tables) {
    const Mark where = mark_of_table(table);
    if (flag_of(table, "off") || flag_of(table, "extend")) {
      EntryDraft draft = read_change(table, document.file, below, problems);
      if (!draft.entry.id.empty()) drafts.push_back(std::move(draft));
      continue;
    }
    const bool names_type = table.find("type") != nullptr;
    const auto type = type_named(names_type ? text_of(table, "type") : usual_type);
    check_table(table, where, keys_of_entry(type), "an entry", problems);
    if (!names_type && root.find("type") == nullptr)
      problems.error(where, "an entry without 'type'", "give it one, or the file one for all");
    if (!type || text_of(table, "id").empty()) continue;
    EntryDraft draft = read_entry(table, *type, document.file, where);
    read_named(table, draft);
    if (*type == EntryType::irregular) check_irregular(draft, problems);
    if (*type == EntryType::ladder) check_examples(table, problems);
    check_order(draft, problems);
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

void inflect(EntryDraft& draft, const Irregulars& irregulars) {
  Entry& entry = draft.entry;
  const std::size_t bending = draft.bends.size();
  std::vector<std::vector<std::string>> made(bending);
  std::set<std::string> written, bent;
  for (const Form& form : entry.forms)
    if (form.language == FormLanguage::english) written.insert(form.text);
  for (std::size_t i = 0; i < bending; ++i) {
    made[i] = inflected(entry.forms[i].text, draft.bends[i], irregulars);
    bent.insert(made[i].begin(), made[i].end());
  }
  for (std::size_t i = 0; i < bending; ++i) {
    const Form form = entry.forms[i];
    if (bent.contains(form.text))
      continue;  // "signs" beside "sign" is a form of it, and makes none of its own
    for (std::string& text : made[i])
      if (written.insert(text).second)
        entry.forms.push_back({std::move(text), form.language, form.case_rule, true, form.place, form.width});
  }
}

}  // namespace doichieu
