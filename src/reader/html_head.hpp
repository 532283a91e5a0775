#pragma once
// What an HTML page says of its article in places that no reader reads: the JSON-LD of schema.org, <meta>,
// <link>, and the attributes of <time>.

#include <string>
#include <string_view>
#include <vector>

#include "reader/format.hpp"
#include "reader/html_tree.hpp"

namespace doichieu {

struct PageHead {
  std::vector<std::string> headlines;  ///< as they are told: by JSON-LD, by og:title, by <title>
  std::string description;
  std::string body;      ///< articleBody of JSON-LD: a hint of where the body is, never the body
  std::string language;  ///< a tag such as "vi"
  std::string byline;
  std::vector<Told> told;  ///< "outlet", "url" and "published", of each the first that can be read
};

/// Of several articles that JSON-LD tells, the first counts.
PageHead read_page_head(const PageTree& tree, const std::string& path);

/// What is in `text` besides signs and spaces, in small letters of ASCII: to tell whether two say the same.
std::string key_of(std::string_view text);

}  // namespace doichieu
