#pragma once
// What the program does not do yet for the stories of corpus/, as a file: corpus/not_yet.toml.
//
//   [washington-2026-02-18]
//   not_found = [
//     "w15",  # discrepancy: holder of the licence
//   ]
//   wrong_alarms = [
//     "figure.money qualifier: US$35.53 billion | ước đạt 35,53 tỷ USD",
//   ]
//
// A table a story. What is not found is told by the id in expected.toml, a wrong alarm by the check that gave
// it, its verdict and its quotes; both in order, so that the file changes only where the program does.
// Comments are for who reads it. A test holds the file against the program, `./dev not-yet` writes it.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "misses/expected.hpp"

namespace doichieu::misses {

struct NotYet {
  std::vector<std::string> not_found;     ///< ids, as expected.toml has them
  std::vector<std::string> wrong_alarms;  ///< that tell nothing of what is expected; sorted
  friend bool operator==(const NotYet&, const NotYet&) = default;
};

NotYet not_yet(const std::vector<Expected>& expected, const Report& report);

/// By story. ERRORS: std::runtime_error for what is not in the form above, an unknown key included.
std::map<std::string, NotYet> read_not_yet(const std::filesystem::path& file);

/// The table of one story, as it stands in the file.
std::string print(const std::string& story, const NotYet& what, const std::vector<Expected>& expected);

}  // namespace doichieu::misses
