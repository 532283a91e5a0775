#include "rules/loader_files.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "rules/table_reader.hpp"

namespace doichieu {

Problems* find_problems(Files& files, const std::string& file) {
  const auto it =
      std::find_if(files.begin(), files.end(), [&](const File& one) { return one.document.file == file; });
  return it == files.end() ? nullptr : &it->problems;
}

Problems& problems_of(Files& files, const std::string& file) {
  Problems* const found = find_problems(files, file);
  if (found == nullptr) throw std::logic_error("a mistake in a file that was never read: " + file);
  return *found;
}

void tell(Files files, std::vector<Diagnostic>& diagnostics) {
  for (File& file : files) {
    std::vector<Diagnostic> told = std::move(file.problems).finish();
    std::move(told.begin(), told.end(), std::back_inserter(diagnostics));
  }
}

std::string place_name(const std::string& file, Place place) {
  return file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

bool Ids::take(const std::string& what, const std::string& id, const std::string& file, Mark where,
               Problems& problems) {
  const auto [it, fresh] = taken_.try_emplace(id, &file, where.place);
  if (!fresh)
    problems.error(where, what + " " + quoted(id) + " is there already",
                   "see " + place_name(*it->second.first, it->second.second));
  return fresh;
}

void check_off(const toml::Value& table, Mark where, std::string_view what, Problems& problems) {
  check_table(table, where, off_keys(), std::string(what) + " that is switched off", problems);
}

LayeredTables::LayeredTables(Files& files, FileKind kind, std::string_view name) : name_(name) {
  for (File& file : files)
    if (file.kind == kind)
      for (const toml::Value& table : tables_of(file.document.root, name)) take(table, file);
}

void LayeredTables::take(const toml::Value& table, File& file) {
  const std::string id(text_of(table, "id"));
  const bool off = flag_of(table, "off");
  const Mark where = mark_of_table(table);
  if (off) check_off(table, where, "a " + name_, file.problems);
  if (id.empty()) return;
  const std::string place = place_name(file.document.file, where.place);
  const auto known = uses_.find(id);
  const bool below = known != uses_.end() && known->second.layer < file.layer && !known->second.off;
  if (known != uses_.end() && known->second.layer == file.layer) {
    file.problems.error(where, "the " + name_ + " " + quoted(id) + " is there already",
                        "see " + known->second.place);
    return;
  }
  if (off && !below) switch_off(table, where, known != uses_.end(), file.problems);
  if (below)
    overrides_.push_back(
        {name_, id, off ? Override::How::off : Override::How::replaced, place, known->second.place});
  uses_[id] = {file.layer, off, place};
}

void LayeredTables::switch_off(const toml::Value& table, Mark where, bool known, Problems& problems) {
  std::vector<std::string_view> ids;
  for (const auto& [id, use] : uses_)
    if (!use.off) ids.push_back(id);
  const std::string_view id = text_of(table, "id");
  problems.error(where, "no " + name_ + " " + quoted(id) + " to switch off",
                 known             ? "a layer below does that already"
                 : problems.full() ? ""
                                   : suggestion(id, ids));
}

bool LayeredTables::holds(const toml::Value& table, const File& file) const {
  if (flag_of(table, "off")) return false;
  const auto use = uses_.find(text_of(table, "id"));
  return use == uses_.end() || (use->second.layer == file.layer && !use->second.off);
}

bool LayeredTables::is_first(std::string_view id, const std::string& file, Place place) const {
  const auto use = uses_.find(id);
  return use == uses_.end() || use->second.place == place_name(file, place);
}

std::vector<std::string> LayeredTables::ids() const {
  std::vector<std::string> out;
  for (const auto& [id, use] : uses_) out.push_back(id);
  return out;
}

}  // namespace doichieu
