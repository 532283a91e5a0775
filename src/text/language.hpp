#pragma once
// The languages doichieu reads.

#include <cstdint>
#include <optional>
#include <string_view>

namespace doichieu {

enum class Language : std::uint8_t { english, vietnamese };

/// The BCP 47 tag: "en", "vi".
constexpr std::string_view tag(Language language) {
  return language == Language::english ? "en" : "vi";
}

/// The language of a tag such as "en", "en-GB" or "vi-VN"; nothing for any other.
constexpr std::optional<Language> language_of(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find('-'));
  if (primary == "en") return Language::english;
  if (primary == "vi") return Language::vietnamese;
  return std::nullopt;
}

}  // namespace doichieu
