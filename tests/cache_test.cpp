// The compiled rules of a desk on disk: the same rules, or none at all.

#include "rules/cache.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"

using namespace doichieu;
namespace fs = std::filesystem;

namespace {

/// A folder of rules that is gone when this is.
class Desk {
 public:
  Desk() : folder_(fs::temp_directory_path() / ("doichieu-cache-test-" + std::to_string(getpid()))) {
    fs::create_directories(folder_ / "lexicon");
    write("buy out");
  }
  Desk(const Desk&) = delete;
  ~Desk() { fs::remove_all(folder_); }

  void write(const std::string& verb) const {
    std::ofstream(folder_ / "lexicon" / "a.toml")
        << "[[entry]]\nid = 'desk.deed'\ntype = 'concept'\nverb = '" << verb << "'\n";
  }
  RuleLayers layers() const { return {true, {folder_.string()}, {}}; }
  std::string cache() const { return cache_path(folder_.string()); }
  /// The first form of the desk's entry, and whether the cache is there.
  std::string loaded() const {
    const Loaded<RuleSet> rules = load_cached_rules(layers());
    REQUIRE(rules.ok());
    return rules.value.lexicon[*rules.value.lexicon.find("desk.deed")].forms[0].text;
  }

 private:
  fs::path folder_;
};

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("rules from the cache are those of the files", "[cache]") {
  const Desk desk;
  CHECK_FALSE(fs::exists(desk.cache()));
  const Loaded<RuleSet> first = load_cached_rules(desk.layers());
  REQUIRE(fs::exists(desk.cache()));
  const Loaded<RuleSet> second = load_cached_rules(desk.layers()), plain = load_rule_layers(desk.layers());
  CHECK(second.diagnostics == plain.diagnostics);
  CHECK(second.value.hash == plain.value.hash);
  CHECK((second.value.lexicon.entries() == plain.value.lexicon.entries()));
  CHECK(second.value.layers == plain.value.layers);
}

TEST_CASE("a file that changed is read again", "[cache]") {
  const Desk desk;
  CHECK(desk.loaded() == "buy out");
  desk.write("buy off");
  CHECK(desk.loaded() == "buy off");
  CHECK(desk.loaded() == "buy off");
}

TEST_CASE("a damaged cache is none, and is put right", "[cache]") {
  const Desk desk;
  desk.loaded();
  const std::string whole = bytes_of(desk.cache());
  for (const std::size_t at : {std::size_t{3}, std::size_t{20}, whole.size() / 2, whole.size() - 1}) {
    std::string broken = whole;
    broken[at] = static_cast<char>(broken[at] ^ 4);
    std::ofstream(desk.cache(), std::ios::binary) << broken;
    CHECK(desk.loaded() == "buy out");
    CHECK((bytes_of(desk.cache()) == whole));
  }
  for (const std::size_t size : {std::size_t{0}, std::size_t{5}, std::size_t{16}, whole.size() / 3}) {
    std::ofstream(desk.cache(), std::ios::binary) << whole.substr(0, size);
    CHECK(desk.loaded() == "buy out");
    CHECK((bytes_of(desk.cache()) == whole));
  }
}

TEST_CASE("a folder that cannot be written to is read all the same", "[cache]") {
  const Desk desk;
  fs::create_directory(desk.cache());  // in the way of the file
  CHECK(desk.loaded() == "buy out");
  CHECK(fs::is_directory(desk.cache()));
}
