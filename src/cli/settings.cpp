#include "cli/settings.hpp"

#include <cstdlib>
#include <filesystem>
#include <set>

#include "cli/limit_settings.hpp"
#include "reader/reader.hpp"
#include "rules/profiles_file.hpp"

namespace doichieu {
namespace {

namespace fs = std::filesystem;

constexpr const char* variable = "DOICHIEU_CONFIG";

/// Takes each setting from the command line, else from the file.
class SettingReader {
 public:
  SettingReader(const Options& options, const ConfigFile& config) : options_(options), config_(config) {}

  void read(std::string_view name, Sourced<std::string>& setting) const {
    if (options_.has(name))
      setting = {options_.get(name), "--" + std::string(name)};
    else if (const toml::Value* value = in_file(name))
      setting = {*value->string(), place_of(*value)};
  }

  /// A path in the file is seen from there.
  void read_path(std::string_view name, Sourced<std::string>& setting) const {
    read(name, setting);
    if (!options_.has(name) && !setting.value.empty()) setting.value = beside(setting.value);
  }

  void read_folders(std::string_view name, Sourced<std::vector<std::string>>& setting) const {
    if (options_.has(name)) {
      setting = {options_.all(name), "--" + std::string(name)};
    } else if (const toml::Value* value = in_file(name)) {
      setting = {{}, place_of(*value)};
      for (const Word& folder : texts_of(config_.content.root, name))
        setting.value.push_back(beside(std::string(folder.text)));
    }
  }

  /// A switch of the command line says no; in the file true or false stands.
  void read_flag(std::string_view name, std::string_view no, Sourced<bool>& setting) const {
    if (options_.has(no))
      setting = {false, "--" + std::string(no)};
    else if (const toml::Value* value = in_file(name))
      setting = {*value->as<bool>(), place_of(*value)};
  }

 private:
  const toml::Value* in_file(std::string_view name) const { return config_.content.root.find(name); }

  std::string place_of(const toml::Value& value) const {
    return config_.path + ":" + std::to_string(value.place.line);
  }

  std::string beside(const std::string& path) const {
    return (fs::path(config_.path).parent_path() / path).lexically_normal().generic_string();
  }

  const Options& options_;
  const ConfigFile& config_;
};

std::vector<std::string> lexicons_of(const std::vector<std::string>& paths) {
  std::vector<std::string> out;
  std::error_code error;
  for (const std::string& path : paths)
    if (const fs::path file = fs::path(path) / "lexicon.toml"; fs::is_regular_file(file, error))
      out.push_back(file.generic_string());
  return out;
}

const Profile& profile_named(const Settings& settings, const RuleSet& rules) {
  std::vector<std::string_view> ids;
  for (const Profile& profile : rules.profiles) {
    if (profile.id == settings.profile.value) return profile;
    ids.push_back(profile.id);
  }
  throw InputError(settings.profile.from + ": no profile is called '" + settings.profile.value + "'; " +
                   (ids.empty() ? "the rules have none" : suggestion(settings.profile.value, ids)));
}

std::string place_of(const Profile& profile) {
  return "profile " + profile.id + ", " + profile.file + ":" + std::to_string(profile.place.line);
}

// --- doichieu config

/// A setting as it would stand in doichieu.toml, and who says so.
struct Row {
  std::string name, value, from;
};

std::string shown(const std::string& value) {
  return value.empty() ? "none" : "\"" + value + "\"";
}

std::string shown(const std::vector<std::string>& values) {
  std::string out = "[";
  for (const std::string& value : values) out.append(out.size() > 1 ? ", " : "").append(shown(value));
  return out + "]";
}

std::string severity_key(const std::string& key) {
  return "severity.\"" + key + "\"";
}

/// The rows of a table of severities and of those in it that dotted keys make.
void add_severities(const toml::Value& table, const std::string& before, const std::string& file,
                    std::set<std::string>& said, std::vector<Row>& rows) {
  for (const auto& [key, value] : *table.table()) {
    const std::string whole = before + key.name;
    if (value.table() != nullptr) {
      add_severities(value, whole + ".", file, said, rows);
    } else if (value.string() != nullptr) {
      said.insert(whole);
      rows.push_back(
          {severity_key(whole), shown(*value.string()), file + ":" + std::to_string(key.place.line)});
    }
  }
}

}  // namespace

Settings settings_for(const Options& options, const std::vector<std::string>& paths) {
  Settings out;
  if (!options.has("no-config")) {
    const char* named = std::getenv(variable);
    out.config = read_config(find_config(options.get("config"), named == nullptr ? "" : named,
                                         paths.empty() ? "" : paths.front()));
  } else if (options.has("config")) {
    throw UsageError("--config and --no-config exclude each other");
  }
  const SettingReader reader(options, out.config);
  reader.read_flag("builtin-rules", "no-builtin-rules", out.builtin_rules);
  reader.read_folders("rules", out.rules);
  reader.read("profile", out.profile);
  reader.read("fail-on", out.fail_on);
  reader.read("min-severity", out.min_severity);
  reader.read("ui", out.ui);
  reader.read_path("waivers", out.waivers);
  read_limits(options, out);
  out.lexicons = lexicons_of(paths);
  out.cache = !options.has("no-cache");
  if (!out.builtin_rules.value && out.rules.value.empty())
    throw UsageError(out.builtin_rules.from + ": without the built-in rules others are needed: --rules DIR");
  return out;
}

Loudness loudness_for(Settings& settings, const RuleSet& rules) {
  Loudness out;
  if (const toml::Value* severity = settings.config.content.root.find("severity")) {
    Problems problems(settings.config.content);
    std::vector<std::string> checks;
    for (const Check& check : rules.checks) checks.push_back(check.id);
    out.rows.push_back(read_volumes(*severity, checks, problems));
    const std::vector<Diagnostic> mistakes = std::move(problems).finish();
    if (!mistakes.empty()) refuse_config(settings.config.path, mistakes);
  }
  if (!settings.profile.value.empty()) {
    const Profile& profile = profile_named(settings, rules);
    out.rows.push_back(profile.volumes);
    if (settings.min_severity.from == "default")
      settings.min_severity = {std::string(name(profile.minimum)), place_of(profile)};
  }
  return out;
}

std::string describe(const Settings& settings, const RuleSet& rules) {
  const auto text = [](std::string name, const Sourced<std::string>& setting) {
    return Row{std::move(name), shown(setting.value), setting.from};
  };
  std::vector<Row> rows = {
      {"builtin-rules", settings.builtin_rules.value ? "true" : "false", settings.builtin_rules.from},
      {"rules", shown(settings.rules.value), settings.rules.from},
      text("profile", settings.profile),
      text("fail-on", settings.fail_on),
      text("min-severity", settings.min_severity),
      text("ui", settings.ui),
      text("waivers", settings.waivers),
  };
  for (const LimitRow& row : limit_table()) {
    const auto index = static_cast<std::size_t>(&row - limit_table().data());
    rows.push_back({"limits." + std::string(row.name),
                    std::to_string(settings.limits[static_cast<Limit>(index)]), settings.limits_from[index]});
  }
  for (const std::string& lexicon : settings.lexicons)
    rows.push_back({"lexicon", shown(lexicon), "the story"});
  std::set<std::string> said;
  if (const toml::Value* severity = settings.config.content.root.find("severity"))
    add_severities(*severity, "", settings.config.path, said, rows);
  if (!settings.profile.value.empty()) {
    const Profile& profile = profile_named(settings, rules);
    for (const auto& [key, volume] : profile.volumes)
      if (!said.contains(key))
        rows.push_back(
            {severity_key(key), shown(volume ? std::string(name(*volume)) : "off"), place_of(profile)});
  }

  const ConfigFile& config = settings.config;
  std::string out = "# " + (config.path.empty() ? "no " + std::string(config_name) : config.path);
  if (!config.named_by.empty()) out += ", named by " + config.named_by;
  out += '\n';
  for (const Row& row : rows) {
    std::string line = row.name + " = " + row.value;
    line.resize(std::max<std::size_t>(line.size() + 2, 40), ' ');
    out += line + "# " + row.from + "\n";
  }
  return out;
}

}  // namespace doichieu
