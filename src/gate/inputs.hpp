#pragma once
// The articles of a gate: what is judged, and what it is held against.
//
// A folder stands for every article in it and in the folders below; one with a story.toml for the sources
// that it names. An article that is judged is not held against itself, though it lies in the folder of the
// others.

#include <functional>
#include <string>
#include <vector>

#include "gate/gate.hpp"
#include "reader/reader.hpp"
#include "text/diagnostic.hpp"

namespace doichieu {

/// Is a file that was named, or found in a folder, to be judged?
using IsJudged = std::function<bool(const std::string& path)>;

struct GateFiles {
  GateInput input;                   ///< with unique ids
  std::vector<Diagnostic> warnings;  ///< of story.toml files
};

/// Reads drafts and others. ERRORS: InputError as reader/reader.hpp tells.
GateFiles read_gate_files(const std::vector<std::string>& drafts, const std::vector<std::string>& against,
                          const IsJudged& is_judged, const ReadOptions& options);

}  // namespace doichieu
