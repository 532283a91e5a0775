#include "cli/rules_list.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "rules/lexicon_schema.hpp"

namespace doichieu {
namespace {

using Row = std::vector<std::string>;

/// Rows with their columns below each other; the last is not filled up.
std::string columns(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  std::string out;
  for (const Row& row : rows) {
    out += " ";
    for (std::size_t i = 0; i < row.size(); ++i)
      out.append(" " + row[i]).append(i + 1 < row.size() ? widths[i] - row[i].size() + 1 : 0, ' ');
    out += '\n';
  }
  return out;
}

std::string joined(const std::set<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out.append(out.empty() ? "" : ", ").append(word);
  return out;
}

std::string place_of(const auto& rule) {
  return rule.file + ":" + std::to_string(rule.place.line);
}

std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

/// Tells what stands in the rules, and, where somebody looked, how often it fired.
class Lister {
 public:
  Lister(const RuleSet& rules, const Usage* usage) : rules_(rules), usage_(usage) {}

  std::string run() const {
    return "Layers, the lowest first\n" + columns(layer_rows()) + override_table() +
           "\nEntries of the lexicon, by type" + fired("how many fired") + ", files\n" +
           columns(entry_rows()) + "\nClaim rules: kind, patterns" + fired("claims") + ", place\n" +
           columns(claim_rows()) + "\nChecks: kind, severity" + fired("findings") + ", place\n" +
           columns(check_rows()) + "\nProfiles: place, what for\n" + columns(profile_rows());
  }

  std::string unused() const {
    std::vector<Row> rows;
    for (const ClaimRule& rule : rules_.claims)
      if (count(usage_->claims, rule.id) == 0) rows.push_back({"claim rule", rule.id, place_of(rule)});
    for (const Check& check : rules_.checks)
      if (count(usage_->checks, check.id) == 0) rows.push_back({"check", check.id, place_of(check)});
    for (std::uint32_t layer = static_cast<std::uint32_t>(rules_.layers.size()); layer-- > 0;)
      add_idle_entries(layer, rows);
    return "Never fired in " + counted(usage_->articles, "article") + ": " + std::to_string(rows.size()) +
           "\n" + columns(rows);
  }

 private:
  static std::size_t count(const std::map<std::string, std::size_t>& in, const std::string& id) {
    const auto found = in.find(id);
    return found == in.end() ? 0 : found->second;
  }

  /// Those without words of their own cannot fire.
  void add_idle_entries(std::uint32_t layer, std::vector<Row>& rows) const {
    EntryId id = 0;
    for (const Entry& entry : rules_.lexicon.entries()) {
      if (usage_->entries[id++] == 0 && entry.layer == layer && !entry.forms.empty())
        rows.push_back({"entry", entry.id, place_of(entry)});
    }
  }

  std::string fired(const std::string& what) const {
    return usage_ == nullptr ? "" : ", " + what + " in " + counted(usage_->articles, "article");
  }
  /// The row, with the number before its last column where somebody looked.
  Row with_fired(Row row, std::size_t count) const {
    if (usage_ != nullptr) row.insert(row.end() - 1, std::to_string(count));
    return row;
  }
  std::size_t fired_times(const std::map<std::string, std::size_t> Usage::*of, const std::string& id) const {
    return usage_ == nullptr ? 0 : count(usage_->*of, id);
  }

  std::vector<Row> layer_rows() const {
    std::vector<Row> rows;
    for (std::uint32_t layer = 0; layer < rules_.layers.size(); ++layer) {
      const auto of_layer = [&](const auto& all) {
        return static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(), [&](const auto& one) { return one.layer == layer; }));
      };
      const std::size_t entries = of_layer(rules_.lexicon.entries());
      rows.push_back({rules_.layers[layer], std::to_string(entries) +
                                                (entries == 1 ? " entry, " : " entries, ") +
                                                counted(of_layer(rules_.claims), "claim rule") + ", " +
                                                counted(of_layer(rules_.checks), "check") + ", " +
                                                counted(of_layer(rules_.profiles), "profile")});
    }
    return rows;
  }

  std::string override_table() const {
    if (rules_.overrides.empty()) return "";
    std::vector<Row> rows;
    for (const Override& change : rules_.overrides)
      rows.push_back({change.how == Override::How::off        ? "off"
                      : change.how == Override::How::extended ? "extended"
                                                              : "replaced",
                      change.what, change.id, change.place, "below: " + change.below});
    return "\nWhat a layer changes in those below\n" + columns(rows);
  }

  std::vector<Row> entry_rows() const {
    struct Counted {
      std::size_t entries = 0, fired = 0;
      std::set<std::string> files;
    };
    std::map<EntryType, Counted> types;
    EntryId id = 0;
    for (const Entry& entry : rules_.lexicon.entries()) {
      Counted& type = types[entry.type];
      ++type.entries;
      type.files.insert(entry.file);
      type.fired += usage_ != nullptr && usage_->entries[id] > 0;
      ++id;
    }
    std::vector<Row> rows;
    for (const auto& [type, counted] : types)
      rows.push_back(with_fired(
          {std::string(name(type)), std::to_string(counted.entries), joined(counted.files)}, counted.fired));
    return rows;
  }

  std::vector<Row> claim_rows() const {
    std::vector<Row> rows;
    for (const ClaimRule& rule : rules_.claims) {
      const std::string patterns =
          "en " + std::to_string(rule.patterns[0].size()) + ", vi " + std::to_string(rule.patterns[1].size());
      rows.push_back(with_fired({rule.id, std::string(name(rule.kind)), patterns, place_of(rule)},
                                fired_times(&Usage::claims, rule.id)));
    }
    return rows;
  }

  std::vector<Row> check_rows() const {
    std::vector<Row> rows;
    for (const Check& check : rules_.checks)
      rows.push_back(with_fired(
          {check.id, std::string(name(check.kind)), std::string(name(check.severity)), place_of(check)},
          fired_times(&Usage::checks, check.id)));
    return rows;
  }

  std::vector<Row> profile_rows() const {
    std::vector<Row> rows;
    for (const Profile& profile : rules_.profiles)
      rows.push_back({profile.id, place_of(profile), profile.about});
    return rows;
  }

  const RuleSet& rules_;
  const Usage* usage_;
};

}  // namespace

std::string list_rules(const RuleSet& rules, const Usage* usage) {
  return Lister(rules, usage).run();
}

std::string list_unused(const RuleSet& rules, const Usage& usage) {
  return Lister(rules, &usage).unused();
}

}  // namespace doichieu
