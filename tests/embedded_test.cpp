// What is built into the program is what lies in the repository, byte by byte.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "report/assets.hpp"
#include "rules/rule_set.hpp"

using namespace doichieu;
namespace fs = std::filesystem;

namespace {

const fs::path root = DOICHIEU_SOURCE_DIR;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("every rule file is built in, and nothing else", "[rules]") {
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(root / "rules"))
    if (entry.path().extension() == ".toml") ++files;
  CHECK(embedded_rules().size() == files);
  for (const RuleFile& file : embedded_rules()) {
    INFO(file.path);
    CHECK(file.text == bytes_of(root / "rules" / file.path));
  }
}

TEST_CASE("rule files come in the order of their paths", "[rules]") {
  CHECK(std::is_sorted(embedded_rules().begin(), embedded_rules().end(),
                       [](const RuleFile& a, const RuleFile& b) { return a.path < b.path; }));
}

TEST_CASE("every file of the HTML template is built in", "[report]") {
  for (const auto& entry : fs::directory_iterator(root / "reports" / "template")) {
    INFO(entry.path().filename());
    CHECK(asset(entry.path().filename().string()) == bytes_of(entry.path()));
  }
}

TEST_CASE("a file that the template has not is empty", "[report]") {
  CHECK(asset("no such file").empty());
}
