#include "rules/rule_set.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "reader/reader.hpp"
#include "rules/cache.hpp"
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
    files.push_back({it->path().lexically_relative(folder).generic_string(), read_file(it->path().string()),
                     it->path().generic_string(), layer});
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

/// The files of the folders, by layer and path.
std::vector<RuleFile> files_of_folders(const RuleLayers& layers) {
  std::vector<RuleFile> files;
  std::uint32_t layer = layers.built_in ? 1 : 0;
  for (const std::string& folder : layers.folders) {
    std::vector<RuleFile> more = read_folder(folder, layer++);
    std::sort(more.begin(), more.end(), [](const RuleFile& a, const RuleFile& b) { return a.path < b.path; });
    std::move(more.begin(), more.end(), std::back_inserter(files));
  }
  return files;
}

std::vector<RuleFile> files_of_stories(const RuleLayers& layers) {
  std::vector<RuleFile> files;
  auto layer = static_cast<std::uint32_t>(layers.folders.size() + (layers.built_in ? 1 : 0));
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

/// All but what stories bring.
CompiledRules compiled_folders(const RuleLayers& layers, bool cache) {
  if (layers.folders.empty()) return layers.built_in ? compiled_built_in() : CompiledRules{};
  std::vector<RuleFile> files = files_of_folders(layers);
  const std::string path = cache ? cache_path(layers.folders.back()) : "";
  const std::string key = cache ? cache_key(files, layers.built_in) : "";
  if (cache)
    if (auto cached = read_cache(path, key)) return *std::move(cached);
  CompiledRules compiled =
      compile_rules(std::move(files), layers.built_in ? compiled_built_in() : CompiledRules{});
  if (cache) write_cache(path, key, compiled);
  return compiled;
}

}  // namespace

std::vector<RuleFile> rule_files(const RuleLayers& layers) {
  std::vector<RuleFile> files = layers.built_in ? embedded_rules() : std::vector<RuleFile>{};
  for (auto above : {files_of_folders(layers), files_of_stories(layers)})
    std::move(above.begin(), above.end(), std::back_inserter(files));
  return files;
}

Loaded<RuleSet> load_rules(const std::string& folder) {
  return load_rule_layers(folder.empty() ? RuleLayers{} : RuleLayers{false, {folder}, {}});
}

namespace {

Loaded<RuleSet> load(const RuleLayers& layers, bool cache) {
  CompiledRules compiled = compiled_folders(layers, cache);
  std::vector<RuleFile> stories = files_of_stories(layers);
  if (!stories.empty()) compiled = compile_rules(std::move(stories), std::move(compiled));
  Loaded<RuleSet> loaded = finish_rules(std::move(compiled));
  loaded.value.layers = names_of_layers(layers);
  return loaded;
}

}  // namespace

Loaded<RuleSet> load_rule_layers(const RuleLayers& layers) {
  return load(layers, false);
}

Loaded<RuleSet> load_cached_rules(const RuleLayers& layers) {
  return load(layers, true);
}

}  // namespace doichieu
