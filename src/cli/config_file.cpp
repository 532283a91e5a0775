#include "cli/config_file.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "reader/reader.hpp"
#include "rules/table_reader.hpp"
#include "rules/vocabulary.hpp"

namespace doichieu {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> thresholds = {"note", "warning", "error", "never"};
constexpr std::array<std::string_view, 2> languages = {"en", "vi"};

std::span<const std::string_view> threshold_names() {
  return thresholds;
}
std::span<const std::string_view> ui_names() {
  return languages;
}

constexpr Need may = Need::optional;
constexpr Key keys[] = {
    {"rules", Shape::texts, may, "folders of rules, each above those before it; seen from this file"},
    {"builtin-rules", Shape::flag, may, "false: without the built-in rules"},
    {"profile", Shape::text, may, "which checks to run, and how loud: the id of a profile"},
    {"fail-on",
     Shape::text,
     may,
     "exit with 1 where a finding is at least this severe",
     {"level", threshold_names}},
    {"min-severity", Shape::text, may, "findings below it are not told", {"severity", names_of<Severity>}},
    {"ui", Shape::text, may, "the language of messages", {"language", ui_names}},
    {"waivers", Shape::text, may, "the file of waivers; seen from this file"},
    {"limits", Shape::table, may, "how much is looked at: see doichieu config"},
    {"severity", Shape::table, may, "check, verdict or check.verdict = note, warning, error or off"},
};

/// The folder to begin in, absolute.
fs::path first_folder(const std::string& start) {
  std::error_code error;
  const fs::path path = fs::weakly_canonical(start.empty() || start == "-" ? "." : start, error);
  return fs::is_directory(path, error) ? path : path.parent_path();
}

/// A path below the working folder from there, any other as it is.
std::string as_seen_from_here(const fs::path& file) {
  std::error_code error;
  const fs::path near = file.lexically_proximate(fs::current_path(error));
  return (error || near.empty() || *near.begin() == ".." ? file : near).generic_string();
}

}  // namespace

std::span<const Key> config_keys() {
  return keys;
}

ConfigSource find_config(const std::string& option, const std::string& variable, const std::string& start) {
  if (!option.empty()) return {option, "--config"};
  if (!variable.empty()) return {variable, "DOICHIEU_CONFIG"};
  std::error_code error;
  for (fs::path folder = first_folder(start); !folder.empty(); folder = folder.parent_path()) {
    if (const fs::path file = folder / config_name; fs::is_regular_file(file, error))
      return {as_seen_from_here(file), ""};
    if (fs::exists(folder / ".git", error) || folder == folder.root_path()) break;
  }
  return {};
}

ConfigFile read_config(const ConfigSource& source) {
  if (source.path.empty()) return {};
  std::error_code error;
  if (!source.named_by.empty() && !fs::exists(source.path, error))
    throw InputError(source.path + ": no such file, and " + source.named_by + " names it");
  Loaded<toml::Document> parsed = toml::parse(read_file(source.path), source.path);
  if (!parsed.ok()) refuse_config(source.path, parsed.diagnostics);
  Problems problems(parsed.value);
  check_table(parsed.value.root, {}, keys, "a configuration", problems);
  const std::vector<Diagnostic> mistakes = std::move(problems).finish();
  if (!mistakes.empty()) refuse_config(source.path, mistakes);
  return {source.path, source.named_by, std::move(parsed.value)};
}

void refuse_config(const std::string& path, const std::vector<Diagnostic>& mistakes) {
  std::string all = path + " has mistakes\n";
  for (const Diagnostic& mistake : mistakes) all += to_string(mistake);
  all.pop_back();
  throw InputError(all);
}

}  // namespace doichieu
