#pragma once
// A text in parts. The parts are views: the text must outlive them.

#include <string>
#include <string_view>
#include <vector>

namespace doichieu {

/// What stands between white space (that of ASCII): no part is empty.
std::vector<std::string_view> split(std::string_view text);
std::vector<std::string_view> split(std::string&&) = delete;

/// What stands between signs: one part more than there are signs, some perhaps empty.
std::vector<std::string_view> split(std::string_view text, char sign);
std::vector<std::string_view> split(std::string&&, char) = delete;

}  // namespace doichieu
