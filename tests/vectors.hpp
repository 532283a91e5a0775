#pragma once
// The vectors for Vietnamese text that several projects share: ../shared/vectors/vietnamese.tsv beside the
// source folder. A test that needs them says so where they are not there, and then checks nothing; what must
// hold without them stands in the test's own tables.

#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "reader/reader.hpp"
#include "text/utf8.hpp"

namespace doichieu::vectors {

struct Row {
  std::string kind, a, b, note;
};

/// \uXXXX escapes resolved.
inline std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, 2, "\\u") == 0) {
      encode(static_cast<char32_t>(std::stoul(text.substr(at + 2, 4), nullptr, 16)), out);
      at += 6;
    } else {
      out += text[at++];
    }
  }
  return out;
}

/// The rows of one kind, in order; none where the file is not there.
inline std::vector<Row> of_kind(const std::string& kind) {
  const std::filesystem::path file =
      std::filesystem::path(DOICHIEU_SOURCE_DIR) / ".." / "shared" / "vectors" / "vietnamese.tsv";
  std::vector<Row> out;
  if (!std::filesystem::exists(file)) {
    WARN("no ../shared/vectors/vietnamese.tsv: its '" << kind << "' rows are not checked");
    return out;
  }
  const std::string text = read_file(file.string());
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::vector<std::string> cells;
    for (std::size_t at = begin; at <= end;) {
      const std::size_t tab = std::min(text.find('\t', at), end);
      cells.push_back(unescaped(text.substr(at, tab - at)));
      at = tab + 1;
    }
    cells.resize(std::max<std::size_t>(cells.size(), 4));
    if (cells[0] == kind) out.push_back({cells[0], cells[1], cells[2], cells[3]});
    begin = end + 1;
  }
  REQUIRE_FALSE(out.empty());
  return out;
}

}  // namespace doichieu::vectors
