#pragma once
// Which files of a repository were changed: git is asked.

#include <string>
#include <vector>

namespace doichieu {

/// The files in which the working tree differs from the commit where it left `ref`, and those that git does
/// not know yet; not those that were deleted. As absolute paths, sorted. ERRORS: InputError where git is
/// missing, the working folder is in no repository, or there is no such commit; git says more on standard
/// error.
std::vector<std::string> changed_since(const std::string& ref);

}  // namespace doichieu
