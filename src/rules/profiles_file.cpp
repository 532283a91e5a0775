#include "rules/profiles_file.hpp"

#include <algorithm>

namespace doichieu {
namespace {

/// Reads a table of volumes, and the tables in it that dotted keys make.
class VolumeReader {
 public:
  VolumeReader(std::span<const std::string> checks, Problems& problems)
      : checks_(checks.begin(), checks.end()), problems_(problems) {}

  Volumes read(const toml::Value& table) && {
    read_below(table, "");
    return std::move(out_);
  }

 private:
  void read_below(const toml::Value& table, const std::string& before) {
    for (const auto& [key, value] : *table.table()) {
      const std::string whole = before + key.name;
      if (value.table() != nullptr)
        read_below(value, whole + ".");
      else
        read_row(key, value, whole);
    }
  }

  void read_row(const toml::Key& key, const toml::Value& value, const std::string& whole) {
    check_name(key, whole);
    const std::string* word = value.string();
    const auto volume = word ? volume_named(*word) : std::nullopt;
    if (volume)
      out_[whole] = *volume;
    else
      problems_.error(mark(value), word ? "unknown severity " + quoted(*word) : "a severity must be a string",
                      suggestion(word ? *word : "", volume_names()));
  }

  void check_name(const toml::Key& key, const std::string& whole) {
    const auto known = [&](std::string_view id) {
      return std::find(checks_.begin(), checks_.end(), id) != checks_.end();
    };
    if (known(whole) || find_name<Verdict>(whole)) return;
    const std::size_t dot = whole.rfind('.');
    const std::string_view check = std::string_view(whole).substr(0, dot);
    if (dot != std::string::npos && known(check)) {
      const std::string_view verdict = std::string_view(whole).substr(dot + 1);
      if (!find_name<Verdict>(verdict))
        problems_.error(mark(key), "unknown verdict " + quoted(verdict),
                        suggestion(verdict, names_of<Verdict>()));
      return;
    }
    std::vector<std::string_view> all = checks_;
    all.insert(all.end(), names_of<Verdict>().begin(), names_of<Verdict>().end());
    problems_.error(mark(key), "no check and no verdict is called " + quoted(whole), suggestion(whole, all));
  }

  std::vector<std::string_view> checks_;
  Problems& problems_;
  Volumes out_;
};

}  // namespace

Volumes read_volumes(const toml::Value& table, std::span<const std::string> checks, Problems& problems) {
  if (table.table() == nullptr) return {};
  return VolumeReader(checks, problems).read(table);
}

std::vector<Profile> read_profiles(const toml::Document& document, std::span<const std::string> checks,
                                   const Holds& holds, Problems& problems) {
  check_table(document.root, {}, keys_of(FileKind::profiles, ""), "a file of profiles", problems);
  std::vector<Profile> out;
  for (const toml::Value& table : tables_of(document.root, "profile")) {
    if (!holds(table)) continue;
    const Mark where = mark_of_table(table);
    check_table(table, where, keys_of(FileKind::profiles, "profile"), "a profile", problems);
    Profile profile;
    profile.id = text_of(table, "id");
    profile.about = text_of(table, "en");
    profile.minimum = choice_of<Severity>(table, "min-severity").value_or(Severity::note);
    if (const toml::Value* severity = table.find("severity"))
      profile.volumes = read_volumes(*severity, checks, problems);
    profile.file = document.file;
    profile.place = where.place;
    if (!profile.id.empty()) out.push_back(std::move(profile));
  }
  return out;
}

}  // namespace doichieu
