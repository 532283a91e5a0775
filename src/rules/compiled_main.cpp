// doichieu_compile_rules OUT.cpp: writes the image of the rules in the library as a C++ file, or shows what
// is wrong with them. The build runs it, and links OUT.cpp into the program and the tests: see
// CMakeLists.txt.

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include "rules/compiled.hpp"

namespace {

using namespace doichieu;

/// Whole words, not bytes or a string: compilers take those a hundred times faster, and do not limit them.
std::string source_of(const std::string& image) {
  std::ostringstream out;
  out << "// Made by doichieu_compile_rules from rules/. Do not edit.\n\n"
         "#include <cstdint>\n\n#include \"rules/compiled.hpp\"\n\nnamespace {\n\n"
         "constexpr std::uint64_t words[] = {"
      << std::hex;
  for (std::size_t at = 0; at < image.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, image.data() + at, std::min<std::size_t>(8, image.size() - at));
    out << (at % 64 == 0 ? "\n" : "") << (word > 9 ? "0x" : "") << word << ',';
  }
  out << std::dec << "\n};\n\n[[maybe_unused]] const std::string_view before =\n"
      << "    doichieu::embed_image({reinterpret_cast<const char*>(words), " << image.size() << "});\n\n"
      << "}  // namespace\n";
  return out.str();
}

std::string bytes_of(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool show_errors(const Loaded<RuleSet>& rules) {
  for (Diagnostic mistake : rules.diagnostics) {
    if (mistake.level != Level::error) continue;
    mistake.file.insert(0, "rules/");
    std::cerr << to_string(mistake);
  }
  return !rules.ok();
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 2) {
    std::cerr << "usage: doichieu_compile_rules OUT.cpp\n";
    return 2;
  }
  CompiledRules compiled = compile_rules(embedded_rules());
  const std::string source = source_of(write_image(compiled));
  if (show_errors(finish_rules(std::move(compiled)))) return 1;
  if (bytes_of(argv[1]) == source) return 0;  // untouched, it is not compiled again
  std::ofstream out(argv[1], std::ios::binary);
  out << source << std::flush;
  if (out) return 0;
  std::cerr << "doichieu_compile_rules: " << argv[1] << " cannot be written\n";
  return 2;
} catch (const std::exception& error) {
  std::cerr << "doichieu_compile_rules: " << error.what() << '\n';
  return 2;
}
