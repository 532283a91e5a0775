#pragma once
// A sum of many bytes, soon made: are they still what they were?

#include <cstdint>
#include <string_view>

namespace doichieu {

/// Four lanes of eight bytes. Every step can be undone, so damage within eight bytes never goes unseen, and
/// any other with a chance of 2^-64. No defence against somebody who means harm.
std::uint64_t checksum_of(std::string_view bytes);

}  // namespace doichieu
