#include "compare/versions.hpp"

#include <algorithm>

namespace doichieu {

std::vector<Versions> versions_among(const std::vector<ReportSource>& sources) {
  std::vector<Versions> out;
  for (std::uint32_t newer = 0; newer < sources.size(); ++newer) {
    const std::string& named = sources[newer].article.source.update_of;
    if (named.empty()) continue;
    for (std::uint32_t older = 0; older < sources.size(); ++older)
      if (older != newer && sources[older].article.source.id == named) out.push_back({older, newer});
  }
  return out;
}

bool are_versions(std::uint32_t a, std::uint32_t b, const std::vector<Versions>& versions) {
  return std::any_of(versions.begin(), versions.end(), [&](const Versions& v) {
    return (v.older == a && v.newer == b) || (v.older == b && v.newer == a);
  });
}

}  // namespace doichieu
