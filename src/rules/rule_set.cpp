#include "rules/rule_set.hpp"

#include <algorithm>
#include <filesystem>

#include "reader/reader.hpp"
#include "rules/compiled.hpp"

namespace doichieu {
namespace {

namespace fs = std::filesystem;

/// Every .toml file below `folder`, its path seen from there.
std::vector<RuleFile> read_folder(const std::string& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error))
    throw InputError(folder + ": no such folder of rules; it must hold lexicon/, claims/ and checks/");
  std::vector<RuleFile> files;
  for (auto it = fs::recursive_directory_iterator(folder, error);
       !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
    if (it->path().extension() != ".toml" || !it->is_regular_file(error)) continue;
    files.push_back({it->path().lexically_relative(folder).generic_string(), read_file(it->path().string())});
  }
  if (error) throw InputError(folder + ": cannot be read: " + error.message());
  if (files.empty()) throw InputError(folder + ": no rule file in it; a rule file ends in .toml");
  return files;
}

}  // namespace

const Check* RuleSet::check_for(ClaimKind kind) const {
  const auto it =
      std::find_if(checks.begin(), checks.end(), [&](const Check& check) { return check.kind == kind; });
  return it == checks.end() ? nullptr : &*it;
}

std::vector<RuleFile> rule_files(const std::string& folder) {
  return folder.empty() ? embedded_rules() : read_folder(folder);
}

Loaded<RuleSet> load_rules(const std::string& folder) {
  if (folder.empty()) {
    std::optional<CompiledRules> compiled = read_embedded_image();
    return compiled ? finish_rules(*std::move(compiled)) : load_rules(embedded_rules());
  }
  Loaded<RuleSet> loaded = load_rules(read_folder(folder));
  for (Diagnostic& diagnostic : loaded.diagnostics)
    diagnostic.file = (fs::path(folder) / diagnostic.file).generic_string();
  return loaded;
}

}  // namespace doichieu
