#pragma once
// Which checks a desk runs, and how loud: rules/profiles/*.toml.
//
//   [[profile]]
//   id = "breaking"
//   en = "What must not go out wrong in the first hour."
//   min-severity = "warning"            # findings below it are not told
//   [profile.severity]
//   missing            = "off"          # a verdict, of whichever check
//   "figure.count"     = "error"        # a check, whatever its verdict
//   "figure.count.missing" = "note"     # a verdict of a check
//
// Of rows that fit the one that says most holds: the last kind before the second before the first.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rules/vocabulary.hpp"
#include "text/diagnostic.hpp"

namespace doichieu {

/// How loud a finding is told; nothing: it is not told.
using Volume = std::optional<Severity>;

/// By "figure.count", "missing" or "figure.count.missing".
using Volumes = std::map<std::string, Volume, std::less<>>;

struct Profile {
  std::string id;
  std::string about;  ///< one sentence
  Severity minimum = Severity::note;
  Volumes volumes;
  std::string file;
  Place place;
  std::uint32_t layer = 0;  ///< see RuleSet::layers
};

/// What several say, the first before the second: a desk's own settings, and its profile.
struct Loudness {
  std::vector<Volumes> rows;

  /// How loud a finding of that check and verdict is told, which would be told at `usual`.
  Volume of(std::string_view check, Verdict verdict, Severity usual) const;
};

/// "off", "note", "warning", "error".
std::span<const std::string_view> volume_names();
/// The volume of that name; nothing where there is none.
std::optional<Volume> volume_named(std::string_view word);

}  // namespace doichieu
