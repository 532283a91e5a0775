#pragma once
// SHA-256 (FIPS 180-4): a page's style and script are named by their hash in its Content-Security-Policy, so
// that a browser runs these and no others.

#include <string>
#include <string_view>

namespace doichieu {

/// "sha256-" and the digest in base 64, as a Content-Security-Policy names a style or script.
std::string csp_hash(std::string_view text);

}  // namespace doichieu
