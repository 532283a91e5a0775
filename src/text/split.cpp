#include "text/split.hpp"

#include <algorithm>

namespace doichieu {

std::vector<std::string_view> split(std::string_view text) {
  constexpr std::string_view white = " \t\n\v\f\r";
  std::vector<std::string_view> out;
  for (std::size_t begin = text.find_first_not_of(white); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(white, begin), text.size());
    out.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(white, end);
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, char sign) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(sign, begin), text.size());
    out.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

}  // namespace doichieu
