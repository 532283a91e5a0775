#include "rules/loader_files.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace doichieu {

Problems& problems_of(Files& files, const std::string& file) {
  const auto it =
      std::find_if(files.begin(), files.end(), [&](const File& one) { return one.document.file == file; });
  if (it == files.end()) throw std::logic_error("a mistake in a file that was never read: " + file);
  return it->problems;
}

void tell(Files files, std::vector<Diagnostic>& diagnostics) {
  for (File& file : files) {
    std::vector<Diagnostic> told = std::move(file.problems).finish();
    std::move(told.begin(), told.end(), std::back_inserter(diagnostics));
  }
}

bool Ids::take(const std::string& what, const std::string& id, const std::string& file, Mark where,
               Problems& problems) {
  const std::string place =
      file + ":" + std::to_string(where.place.line) + ":" + std::to_string(where.place.column);
  const auto [it, fresh] = taken_.emplace(id, place);
  if (!fresh) problems.error(where, what + " " + quoted(id) + " is there already", "see " + it->second);
  return fresh;
}

}  // namespace doichieu
