#pragma once
// The stories of corpus/, for tests that hold the whole program to them.

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "reader/reader.hpp"
#include "rules/reader_words.hpp"
#include "sample.hpp"

namespace doichieu::sample {

inline const std::filesystem::path corpus = std::filesystem::path(DOICHIEU_SOURCE_DIR) / "corpus";

/// Their names, in order.
inline const std::vector<std::string>& stories() {
  static const std::vector<std::string> found = [] {
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(corpus))
      if (entry.is_directory()) out.push_back(entry.path().filename().string());
    std::sort(out.begin(), out.end());
    return out;
  }();
  return found;
}

/// As the program reads it, captions told from the text.
inline Story story_of(const std::string& name) {
  return read_story({(corpus / name).string()}, {{}, {}, reader_words(rules().lexicon)});
}

}  // namespace doichieu::sample
