#include "compare/wide_places.hpp"

#include <algorithm>
#include <iterator>

#include "claims/anchors.hpp"

namespace doichieu {
namespace {

constexpr CodeKey wide[] = {"country", "continent", "region"};  ///< codes of places

/// Asked of its hash first, so that an entry is made of no other place.
bool is_wide(const Lexicon& lexicon, EntryId place) {
  return std::any_of(std::begin(wide), std::end(wide), [&](const CodeKey& code) {
    return lexicon.code_hashes()[place] == code.hash && lexicon[place].code == code.text;
  });
}

}  // namespace

std::vector<std::uint64_t> wide_places(const Lexicon& lexicon) {
  std::vector<std::uint64_t> out;
  for (const EntryId id : lexicon.of_type(EntryType::place))
    if (is_wide(lexicon, id)) out.push_back(entry_key(lexicon, id));
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace doichieu
