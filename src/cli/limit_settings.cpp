#include "cli/limit_settings.hpp"

#include <algorithm>
#include <charconv>

#include "rules/problems.hpp"

namespace doichieu {
namespace {

std::vector<std::string_view> names() {
  std::vector<std::string_view> out;
  for (const LimitRow& row : limit_table()) out.push_back(row.name);
  return out;
}

/// The index of the row of that name; limit_count where there is none.
std::size_t index_of(std::string_view name) {
  const auto rows = limit_table();
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const LimitRow& r) { return r.name == name; });
  return static_cast<std::size_t>(row - rows.begin());
}

std::string range_of(const LimitRow& row) {
  return "a whole number from 1 to " + std::to_string(row.most);
}

/// "story-sources=50".
void read_option(const std::string& told, Settings& settings) {
  const std::size_t equals = std::min(told.find('='), told.size());
  const std::size_t index = index_of(std::string_view(told).substr(0, equals));
  if (index == limit_count)
    throw UsageError("--limit: no limit is called '" + told.substr(0, equals) + "'; " +
                     suggestion(told.substr(0, equals), names()));
  const LimitRow& row = limit_table()[index];
  const std::string_view digits = std::string_view(told).substr(std::min(equals + 1, told.size()));
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size() || value < 1 || value > row.most)
    throw UsageError("--limit " + std::string(row.name) + " takes " + range_of(row) + ", not '" +
                     std::string(digits) + "'");
  settings.limits.set(static_cast<Limit>(index), value);
  settings.limits_from[index] = "--limit";
}

}  // namespace

void read_limits(const Options& options, Settings& settings) {
  settings.limits_from.fill("default");
  if (const toml::Value* table = settings.config.content.root.find("limits")) {
    Problems problems(settings.config.content);
    for (const auto& [key, value] : *table->table()) {
      const std::size_t index = index_of(key.name);
      if (index == limit_count) {
        problems.error(mark(key), "unknown limit " + quoted(key.name), suggestion(key.name, names()));
        continue;
      }
      const LimitRow& row = limit_table()[index];
      const auto* number = value.as<std::int64_t>();
      if (number == nullptr || *number < 1 || static_cast<std::uint64_t>(*number) > row.most) {
        problems.error(mark(value), quoted(key.name) + " must be " + range_of(row));
        continue;
      }
      settings.limits.set(static_cast<Limit>(index), static_cast<std::uint64_t>(*number));
      settings.limits_from[index] = settings.config.path + ":" + std::to_string(value.place.line);
    }
    const std::vector<Diagnostic> mistakes = std::move(problems).finish();
    if (!mistakes.empty()) refuse_config(settings.config.path, mistakes);
  }
  for (const std::string& told : options.all("limit")) read_option(told, settings);
}

}  // namespace doichieu
