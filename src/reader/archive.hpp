#pragma once
// An archive: JSON Lines, an article a line (a record: see read_records() in reader.hpp), of any size.
//
//   Archive archive(in, "wire.jsonl", options);
//   while (auto line = archive.next())
//     if (auto article = archive.read(*line)) …
//
// Lines are taken by one thread, in order; what stands in them may be read by several at once.

#include <cstddef>
#include <istream>
#include <optional>
#include <string>

#include "reader/reader.hpp"

namespace doichieu {

class Archive {
 public:
  struct Line {
    std::size_t number;  ///< from 1
    std::string text;    ///< without its end
  };

  /// `options` must outlive it, and `in` the last next().
  Archive(std::istream& in, std::string path, const ReadOptions& options);

  /// Nothing at the end. ERRORS: InputError where the stream breaks off.
  std::optional<Line> next();

  /// Nothing for a blank line. ERRORS: InputError that names path and line: no UTF-8, no JSON, no article.
  std::optional<Article> read(const Line& line) const;

 private:
  std::istream& in_;
  std::string path_, stem_;
  const ReadOptions& options_;
  std::size_t number_ = 0;
};

}  // namespace doichieu
