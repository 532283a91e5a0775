// doichieu_compile_rules OUT: writes the image of the rules in the library, or shows what is wrong with
// them. The build runs it, and embedded_image.S links OUT into the program and the tests: see
// CMakeLists.txt.

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "rules/compiled.hpp"

namespace {

using namespace doichieu;

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
    std::cerr << "usage: doichieu_compile_rules OUT\n";
    return 2;
  }
  CompiledRules compiled = compile_rules(embedded_rules());
  const std::string image = write_image(compiled);
  if (show_errors(finish_rules(std::move(compiled)))) return 1;
  if (bytes_of(argv[1]) == image) return 0;  // untouched, nothing is linked again
  std::ofstream out(argv[1], std::ios::binary);
  out << image << std::flush;
  if (out) return 0;
  std::cerr << "doichieu_compile_rules: " << argv[1] << " cannot be written\n";
  return 2;
} catch (const std::exception& error) {
  std::cerr << "doichieu_compile_rules: " << error.what() << '\n';
  return 2;
}
