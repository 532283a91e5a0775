#include "report/uri.hpp"

#include "report/locator.hpp"

namespace doichieu {
namespace {

constexpr bool stands_for_itself(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string encoded_path(std::string_view path) {
  constexpr char hex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (stands_for_itself(c))
      out += c;
    else
      out += {'%', hex[byte >> 4], hex[byte & 15]};
  }
  return out;
}

std::string file_uri(const std::string& path) {
  const std::string tidy = tidy_path(path);
  return (tidy.starts_with('/') ? "file://" : "") + encoded_path(tidy);
}

}  // namespace doichieu
