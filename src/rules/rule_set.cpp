#include "rules/rule_set.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "reader/reader.hpp"
#include "rules/compiled.hpp"

namespace doichieu {
namespace {

namespace fs = std::filesystem;

/// Every .toml file below `folder`, its path seen from there.
std::vector<RuleFile> read_folder(const std::string& folder, std::uint32_t layer = 0) {
  std::error_code error;
  if (!fs::is_directory(folder, error))
    throw InputError(folder + ": no such folder of rules; it must hold lexicon/, claims/ and checks/");
  std::vector<RuleFile> files;
  for (auto it = fs::recursive_directory_iterator(folder, error);
       !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
    if (it->path().extension() != ".toml" || !it->is_regular_file(error)) continue;
    files.push_back({it->path().lexically_relative(folder).generic_string(),
                     read_file(it->path().string()), it->path().generic_string(), layer});
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

namespace {

/// The files of all layers but the built-in one, which is the first where it is there.
std::vector<RuleFile> files_above(const RuleLayers& layers) {
  std::vector<RuleFile> files;
  std::uint32_t layer = layers.built_in ? 1 : 0;
  for (const std::string& folder : layers.folders) {
    std::vector<RuleFile> more = read_folder(folder, layer++);
    std::move(more.begin(), more.end(), std::back_inserter(files));
  }
  for (const std::string& lexicon : layers.lexicons)
    files.push_back({"lexicon/" + lexicon, read_file(lexicon), lexicon, layer++});
  return files;
}

std::vector<std::string> names_of_layers(const RuleLayers& layers) {
  std::vector<std::string> names;
  if (layers.built_in) names.emplace_back("built-in");
  names.insert(names.end(), layers.folders.begin(), layers.folders.end());
  names.insert(names.end(), layers.lexicons.begin(), layers.lexicons.end());
  return names;
}

CompiledRules compiled_built_in() {
  std::optional<CompiledRules> compiled = read_embedded_image();
  return compiled ? *std::move(compiled) : compile_rules(embedded_rules());
}

}  // namespace

std::vector<RuleFile> rule_files(const RuleLayers& layers) {
  std::vector<RuleFile> files = layers.built_in ? embedded_rules() : std::vector<RuleFile>{};
  std::vector<RuleFile> above = files_above(layers);
  std::move(above.begin(), above.end(), std::back_inserter(files));
  return files;
}

Loaded<RuleSet> load_rules(const std::string& folder) {
  return load_rule_layers(folder.empty() ? RuleLayers{} : RuleLayers{false, {folder}, {}});
}

Loaded<RuleSet> load_rule_layers(const RuleLayers& layers) {
  std::vector<RuleFile> files = files_above(layers);
  CompiledRules below = layers.built_in ? compiled_built_in() : CompiledRules{};
  const bool bare = files.empty() && layers.built_in;
  Loaded<RuleSet> loaded =
      finish_rules(bare ? std::move(below) : compile_rules(std::move(files), std::move(below)));
  loaded.value.layers = names_of_layers(layers);
  return loaded;
}

}  // namespace doichieu
