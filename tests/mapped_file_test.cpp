// Files as memory, and the compiled rules that lie in one.

#include "rules/mapped_file.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "rules/checksum.hpp"
#include "rules/compiled.hpp"

using namespace doichieu;
namespace fs = std::filesystem;

namespace {

/// A file that is gone when this is.
class File {
 public:
  explicit File(const std::string& content)
      : path_(fs::temp_directory_path() / ("doichieu-mapped-test-" + std::to_string(getpid()))) {
    std::ofstream(path_, std::ios::binary) << content;
  }
  File(const File&) = delete;
  ~File() { fs::remove(path_); }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("a file is mapped with all its bytes", "[mapped]") {
  const std::string content = std::string("a\0b\n", 4) + std::string(10'000, 'x');
  const File file(content);
  const auto mapped = map_file(file.path());
  REQUIRE(mapped);
  CHECK((mapped->bytes() == content));
}

TEST_CASE("what is no file, or an empty one, is not mapped", "[mapped]") {
  CHECK_FALSE(map_file(File("").path()));
  CHECK_FALSE(map_file(fs::temp_directory_path().string()));
  CHECK_FALSE(map_file("/dev/null"));
  const std::string gone = File("a").path();
  CHECK_FALSE(map_file(gone));
}

TEST_CASE("rules in a mapped file hold when their file is gone and nobody else maps it", "[mapped]") {
  const std::vector<RuleFile> files = {
      {"lexicon/roles.toml", "[[entry]]\nid = 'role.chief'\ntype = 'role'\nen = 'chief'\n"}};
  Lexicon lexicon;
  {
    const File file(write_image(compile_rules(files)));
    auto mapped = map_file(file.path());
    REQUIRE(mapped);
    auto compiled = read_image(mapped->bytes(), mapped);
    REQUIRE(compiled);
    lexicon = std::move(compiled->lexicon);
  }
  CHECK(lexicon.match(normalise("The chief"), Language::english).all().size() == 1);
  CHECK(lexicon[*lexicon.find("role.chief")].forms[0].text == "chief");
}

TEST_CASE("every byte counts in a sum, and so does their number", "[mapped]") {
  std::string bytes(100, 'a');
  const std::uint64_t sum = checksum_of(bytes);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    bytes[at] = 'b';
    CHECK(checksum_of(bytes) != sum);
    bytes[at] = 'a';
  }
  CHECK(checksum_of(bytes) == sum);
  CHECK(checksum_of(std::string(8, '\0')) != checksum_of(std::string(9, '\0')));
  CHECK(checksum_of("") != checksum_of(std::string(1, '\0')));
}
