#include "misses/not_yet.hpp"

#include <algorithm>
#include <stdexcept>

#include "reader/reader.hpp"
#include "rules/vocabulary.hpp"
#include "text/toml.hpp"

namespace doichieu::misses {
namespace {

/// "figure.count qualifier: up to 40 | 40 Boeing 787-9"
std::string label(const Finding& finding, const Report& report) {
  std::string out = finding.rule + ' ' + std::string(name(finding.verdict)) + ':';
  for (std::size_t i = 0; i < finding.evidence.size(); ++i)
    out += (i ? " | " : " ") + std::string(report.quote(finding.evidence[i]));
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::vector<std::string> strings(const toml::Value& list, const std::string& where) {
  if (!list.array()) throw std::runtime_error(where + ": not a list");
  std::vector<std::string> out;
  for (const toml::Value& item : *list.array()) {
    if (!item.string()) throw std::runtime_error(where + ": not a list of strings");
    out.push_back(*item.string());
  }
  return out;
}

NotYet read_story_table(const toml::Value& table, const std::string& where) {
  if (!table.table()) throw std::runtime_error(where + ": not a table");
  NotYet out;
  for (const auto& [key, value] : *table.table()) {
    const std::string place = where + '.' + key.name;
    if (key.name == "not_found")
      out.not_found = strings(value, place);
    else if (key.name == "wrong_alarms")
      out.wrong_alarms = strings(value, place);
    else
      throw std::runtime_error(place + ": unknown key");
  }
  return out;
}

}  // namespace

NotYet not_yet(const std::vector<Expected>& expected, const Report& report) {
  NotYet out;
  const std::vector<bool> ok = found(expected, report);
  for (std::size_t i = 0; i < expected.size(); ++i)
    if (!ok[i]) out.not_found.push_back(expected[i].id);
  for (const Finding& finding : report.findings) {
    const auto told = [&](const Expected& fact) { return fact.alarm() && tells(finding, fact, report); };
    if (is_alarm(finding) && std::none_of(expected.begin(), expected.end(), told))
      out.wrong_alarms.push_back(label(finding, report));
  }
  std::sort(out.wrong_alarms.begin(), out.wrong_alarms.end());
  return out;
}

std::map<std::string, NotYet> read_not_yet(const std::filesystem::path& file) {
  const Loaded<toml::Document> read = toml::parse(read_file(file.string()), file.filename().string());
  if (!read.ok()) throw std::runtime_error(to_string(read.diagnostics.front()));
  std::map<std::string, NotYet> out;
  for (const auto& [story, table] : *read.value.root.table())
    out[story.name] = read_story_table(table, file.filename().string() + ": " + story.name);
  return out;
}

std::string print(const std::string& story, const NotYet& what, const std::vector<Expected>& expected) {
  std::string out = '[' + story + "]\nnot_found = [\n";
  for (const std::string& id : what.not_found) {
    const auto fact =
        std::find_if(expected.begin(), expected.end(), [&](const auto& e) { return e.id == id; });
    out += "  " + quoted(id) + ',';
    if (fact != expected.end()) out += "  # " + fact->verdict + ": " + fact->subject;
    out += '\n';
  }
  out += "]\nwrong_alarms = [\n";
  for (const std::string& alarm : what.wrong_alarms) out += "  " + quoted(alarm) + ",\n";
  return out + "]\n";
}

}  // namespace doichieu::misses
