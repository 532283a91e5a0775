#pragma once
// Values held against the JSON schemas of the repository.

#include <boost/json/value.hpp>
#include <string>

namespace doichieu {

/// What the schema at `path`, from the repository's root, has against a value, a line each; "" where it is
/// valid.
std::string complaints(const std::string& path, const boost::json::value& value);

}  // namespace doichieu
