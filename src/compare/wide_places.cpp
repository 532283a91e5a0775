#include "compare/wide_places.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "claims/anchors.hpp"

namespace doichieu {
namespace {

constexpr std::array<std::string_view, 3> wide = {"country", "continent", "region"};  ///< codes of places

}  // namespace

std::vector<std::uint64_t> wide_places(const Lexicon& lexicon) {
  std::vector<std::uint64_t> out;
  for (const EntryId id : lexicon.of_type(EntryType::place))
    if (std::find(wide.begin(), wide.end(), lexicon[id].code) != wide.end())
      out.push_back(entry_key(lexicon, id));
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace doichieu
