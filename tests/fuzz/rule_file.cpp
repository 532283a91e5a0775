// Any text is a rule file: it is loaded or its mistakes are told, and nothing is thrown.

#include <cstdint>

#include "rules/rule_set.hpp"

using namespace doichieu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const char* path : {"lexicon/fuzz.toml", "claims/fuzz.toml", "checks/fuzz.toml"}) {
    const Loaded<RuleSet> rules = load_rules({RuleFile{path, text}});
    for (const Diagnostic& mistake : rules.diagnostics) to_string(mistake);
  }
  return 0;
}
