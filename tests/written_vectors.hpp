#pragma once
// Lines of the spelling vectors beside the repository (../shared/vectors/vietnamese.tsv): kind, a, b, note.
// They are looked at where they are there, and a test says so where they are not.

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "catch.hpp"

namespace doichieu::sample {

struct WrittenVector {
  std::string a, b, note;
};

inline std::vector<WrittenVector> written_vectors(const std::string& kind) {
  const auto path =
      std::filesystem::path(DOICHIEU_SOURCE_DIR) / ".." / "shared" / "vectors" / "vietnamese.tsv";
  std::ifstream file(path);
  if (!file) WARN("skipped: no " << path.lexically_normal().filename().string() << " beside the repository");
  std::vector<WrittenVector> out;
  for (std::string line; std::getline(file, line);) {
    std::vector<std::string> fields;
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find('\t', at), line.size());
      fields.push_back(line.substr(at, end - at));
      at = end + 1;
    }
    if (fields.size() > 3 && fields[0] == kind) out.push_back({fields[1], fields[2], fields[3]});
  }
  return out;
}

}  // namespace doichieu::sample
