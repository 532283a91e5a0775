#include "report/repairs.hpp"

#include <algorithm>
#include <array>

#include "report/lines.hpp"
#include "report/visible.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

/// Of longer ones the letters tell enough.
constexpr std::size_t most_named = 4;

std::string names_of(std::string_view text) {
  constexpr char hex[] = "0123456789ABCDEF";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    out += out.empty() ? "U+" : " U+";
    for (int shift = point.value > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4)
      out += hex[(point.value >> shift) & 0xF];
    at += point.size;
  }
  return out;
}

std::string shown(std::string_view text) {
  std::string out = "\"" + visible(text) + "\"";
  if (count_code_points(text) <= most_named) out += " (" + names_of(text) + ")";
  return out;
}

std::string change(const Repair& repair, std::string_view before, std::string_view after) {
  if (repair.kind == RepairKind::invisible) return names_of(before) + " dropped";
  if (repair.kind == RepairKind::space) return names_of(before) + " -> " + names_of(after);
  return shown(before) + " -> " + shown(after);
}

std::string summary(const std::vector<Repair>& repairs) {
  std::array<std::size_t, repair_kinds> counts{};
  for (const Repair& repair : repairs) ++counts[static_cast<std::size_t>(repair.kind)];
  std::string out;
  for (std::size_t kind = 1; kind < repair_kinds; ++kind)
    if (counts[kind] != 0)
      (out += out.empty() ? "" : ", ") +=
          std::to_string(counts[kind]) + " " + std::string(name(static_cast<RepairKind>(kind)));
  if (counts[0] != 0)
    (out += out.empty() ? "" : "; ") +=
        std::to_string(counts[0]) + " composed, which look the same and are not listed";
  return out.empty() ? "nothing to repair" : out;
}

}  // namespace

std::string write_repairs(std::string_view path, std::string_view text, const Repaired& fixed) {
  const Lines lines(text);
  const std::string file = visible(path);
  std::string out;
  for (const Repair& repair : fixed.repairs) {
    if (repair.kind == RepairKind::composed) continue;
    const Place place = lines.place(repair.source.begin);
    out += file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + ": " +
           std::string(name(repair.kind)) + ": " +
           change(repair, slice(text, repair.source), slice(fixed.text, repair.result)) + "\n";
  }
  return out + file + ": " + summary(fixed.repairs) + "\n";
}

std::string describe_mojibake(std::string_view path, Mojibake kind) {
  if (kind == Mojibake::none) return {};
  return visible(path) + ": its letters look like " + std::string(name(kind)) +
         "; convert the file to UTF-8 from what it was, since nothing is compared well as it stands";
}

}  // namespace doichieu
