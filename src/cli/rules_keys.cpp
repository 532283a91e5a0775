// doichieu rules list --keys.

#include <algorithm>
#include <array>
#include <vector>

#include "cli/rules_list.hpp"
#include "rules/checks_file.hpp"
#include "rules/lexicon_schema.hpp"
#include "rules/schema.hpp"

namespace doichieu {
namespace {

/// Words that many keys choose from; each list is shown once, and the keys refer to it.
struct WordList {
  std::string_view title;
  std::string_view help;
  std::span<const std::string_view> (*names)();
};

constexpr std::array word_lists = {
    WordList{"type", "what an entry is", entry_type_names},
    WordList{"kind", "what a claim states", names_of<ClaimKind>},
    WordList{"slot", "what a claim is about", names_of<SlotName>},
    WordList{"mention", "what a pattern can capture: `{name:mention}`", names_of<MentionType>},
    WordList{"relation", "how two values relate: `refines` stands for both directions", names_of<Relation>},
    WordList{"cause", "why they differ: `\"relation.cause\"`", names_of<Cause>},
    WordList{"verdict", "what that means", names_of<Verdict>},
    WordList{"severity", "how loud it is told", names_of<Severity>},
    WordList{"placeholder", "what a sentence may name between braces", placeholders},
};

std::string code(std::string_view word) {
  return "`" + std::string(word) + "`";
}

std::string codes(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) out.append(out.empty() ? "" : " ").append(code(word));
  return out;
}

std::string_view shape_name(Shape shape) {
  switch (shape) {
    case Shape::text:
      return "text";
    case Shape::texts:
      return "text or list";
    case Shape::number:
      return "number";
    case Shape::flag:
      return "true or false";
    case Shape::date:
      return "date";
    case Shape::table:
      return "table";
    case Shape::tables:
      return "tables";
  }
  return "";
}

/// What a key is for, and what it may be.
std::string meaning(const Key& key) {
  std::string out(key.help);
  if (key.choices.names == nullptr) return out;
  for (const WordList& list : word_lists)
    if (list.names == key.choices.names) return out + ". A *" + std::string(list.title) + "*, see below";
  return out + ". One of " + codes(key.choices.names());
}

std::string row(const Key& key) {
  return "| " + code(key.name) + " | " + std::string(shape_name(key.shape)) + " | " +
         (key.need == Need::required ? "yes" : "") + " | " + meaning(key) + " |\n";
}

/// "`[[claim]]`, `[claim.match]`" as a rule file writes it; "" is the head of the file.
std::string heading(const TableSchema& table) {
  if (table.name.empty()) return "At the head of the file";
  const std::size_t dot = table.name.rfind('.');
  const std::string_view parent = dot == std::string_view::npos ? "" : table.name.substr(0, dot);
  const std::string_view own = dot == std::string_view::npos ? table.name : table.name.substr(dot + 1);
  for (const Key& key : keys_of(table.file, parent))
    if (key.name == own && key.shape == Shape::tables) return code("[[" + std::string(table.name) + "]]");
  const std::string each = table.each.empty() ? "" : "." + std::string(table.each);
  return code("[" + std::string(table.name) + each + "]");
}

constexpr std::string_view table_head = "| key | value | needed | what for |\n|---|---|---|---|\n";

std::string tables_of_file(FileKind file) {
  std::string out;
  for (const TableSchema& table : rule_tables()) {
    if (table.file != file) continue;
    out.append("**" + heading(table) + "**\n\n").append(table_head);
    for (const Key& key : table.keys) out += row(key);
    out += '\n';
  }
  return out;
}

/// Types whose own keys are alike stand in one row.
std::string keys_of_types() {
  std::vector<std::pair<std::span<const Key>, std::string>> alike;
  for (std::size_t i = 0; i < entry_type_count; ++i) {
    const TypeSchema& type = schema_of(static_cast<EntryType>(i));
    if (type.keys.empty()) continue;
    auto known = std::find_if(alike.begin(), alike.end(),
                              [&](const auto& one) { return one.first.data() == type.keys.data(); });
    if (known == alike.end()) known = alike.insert(known, {type.keys, ""});
    known->second.append(known->second.empty() ? "" : " ").append(code(type.name));
  }
  std::string out =
      "**Keys that only some types of entry have**\n\n| type | key | value | needed | what for |\n"
      "|---|---|---|---|---|\n";
  for (const auto& [keys, types] : alike)
    for (const Key& key : keys) out += "| " + types + " " + row(key);
  return out + '\n';
}

}  // namespace

std::string list_keys() {
  std::string out = "### Keys of lexicon files\n\n" + tables_of_file(FileKind::lexicon) + keys_of_types() +
                    "### Keys of claims files\n\n" + tables_of_file(FileKind::claims) +
                    "### Keys of checks files\n\n" + tables_of_file(FileKind::checks) +
                    "### Keys of alike files\n\n" + tables_of_file(FileKind::alike) +
                    "### Keys of profiles files\n\n" + tables_of_file(FileKind::profiles) +
                    "### Words to choose from\n\n| word | what it says | one of |\n|---|---|---|\n";
  for (const WordList& list : word_lists)
    out += "| *" + std::string(list.title) + "* | " + std::string(list.help) + " | " + codes(list.names()) +
           " |\n";
  return out;
}

}  // namespace doichieu
