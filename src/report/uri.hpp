#pragma once
// Paths as URIs (RFC 3986).

#include <string>
#include <string_view>

namespace doichieu {

/// Letters, digits and "-._~/" as they are, every other byte as %XX.
std::string encoded_path(std::string_view path);

/// A relative path as a relative reference without a leading "./", an absolute one as "file:///…".
std::string file_uri(const std::string& path);

}  // namespace doichieu
