#include "rules/profile.hpp"

#include <algorithm>
#include <array>

namespace doichieu {
namespace {

constexpr std::array<std::string_view, 4> names = {"off", "note", "warning", "error"};

/// The row of a table that says most; null where none fits.
const Volume* row_for(const Volumes& volumes, std::string_view check, Verdict verdict) {
  const std::string both = std::string(check) + "." + std::string(name(verdict));
  for (const std::string_view key : {std::string_view(both), check, name(verdict)})
    if (const auto row = volumes.find(key); row != volumes.end()) return &row->second;
  return nullptr;
}

}  // namespace

Volume Loudness::of(std::string_view check, Verdict verdict, Severity usual) const {
  for (const Volumes& one : rows)
    if (const Volume* row = row_for(one, check, verdict)) return *row;
  return usual;
}

std::span<const std::string_view> volume_names() {
  return names;
}

std::optional<Volume> volume_named(std::string_view word) {
  if (word == names.front()) return Volume();
  if (const auto severity = find_name<Severity>(word)) return Volume(severity);
  return std::nullopt;
}

}  // namespace doichieu
