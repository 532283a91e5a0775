#pragma once
// An article and a newer version of it. What the newer one says otherwise is an update, not a difference
// between two articles, and what it leaves out was edited.
//
// An article names the version before it (Source::update_of); of three in a row the last is a newer version
// of the first too. Two that update one older article are two articles.

#include <cstdint>
#include <vector>

#include "compare/report.hpp"

namespace doichieu {

/// Two sources, as indices into those of the report.
struct Versions {
  std::uint32_t older = 0, newer = 0;
};

/// Those that name each other: by the newer one, then by the older.
std::vector<Versions> versions_among(const std::vector<ReportSource>& sources);

/// Is one of two sources a newer version of the other, at one remove or at several?
bool are_versions(std::uint32_t a, std::uint32_t b, const std::vector<Versions>& versions);

}  // namespace doichieu
