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
  const auto goes_back_to = [&](std::uint32_t newer, std::uint32_t older) {
    for (std::size_t step = 0; step < versions.size();
         ++step) {  // two that name each other go round for ever
      const auto link =
          std::find_if(versions.begin(), versions.end(), [&](const Versions& v) { return v.newer == newer; });
      if (link == versions.end()) return false;
      if (link->older == older) return true;
      newer = link->older;
    }
    return false;
  };
  return a != b && (goes_back_to(a, b) || goes_back_to(b, a));
}

}  // namespace doichieu
