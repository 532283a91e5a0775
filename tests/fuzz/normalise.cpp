// Any text is repaired with the way back, and repaired again stays as it is; folding and encodings end.

#include <cstdint>
#include <cstdlib>

#include "normalise/mojibake.hpp"
#include "normalise/normal_text.hpp"
#include "normalise/repair.hpp"
#include "text/utf8.hpp"

using namespace doichieu;

namespace {

void require(bool held) {
  if (!held) std::abort();
}

/// What stands between two repairs is the same in both texts, and each repair knows its bytes.
void check_way_back(std::string_view text, const Repaired& fixed) {
  std::uint32_t source = 0, result = 0;
  for (const Repair& repair : fixed.repairs) {
    require(source <= repair.source.begin && repair.source.end <= text.size());
    require(result <= repair.result.begin && repair.result.end <= fixed.text.size());
    require(slice(text, {source, repair.source.begin}) == slice(fixed.text, {result, repair.result.begin}));
    require(fixed.map.source(repair.result) == repair.source);
    source = repair.source.end;
    result = repair.result.end;
  }
  require(text.substr(source) == std::string_view(fixed.text).substr(result));
  Span last;
  for (std::uint32_t at = 0; at < fixed.text.size(); ++at) {
    const Span here = fixed.map.source({at, at + 1});
    require(last.begin <= here.begin && last.end <= here.end && here.end <= text.size());
    last = here;
  }
}

void check_tokens(const NormalText& text) {
  std::uint32_t end = 0;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    require(end <= text[i].source.begin && text[i].source.begin < text[i].source.end);
    require(text[i].hash == hash_of(text.folded(i)));
    end = text[i].source.end;
  }
  require(end <= text.source().size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (first_ill_formed(text)) return 0;  // read_file() has refused it
  const Repaired fixed = repair(text);
  require(!first_ill_formed(fixed.text));
  require(nfc(fixed.text) == fixed.text);
  check_way_back(text, fixed);
  require(repaired(fixed.text) == fixed.text);
  require(mojibake_of(text) == mojibake_of(nfc(text)));
  for (const Mojibake kind : {Mojibake::utf8_as_1252, Mojibake::tcvn3, Mojibake::vni, Mojibake::viqr,
                              Mojibake::viscii, Mojibake::windows_1258})
    require(!first_ill_formed(undone(text, kind)));
  check_tokens(normalise(text));
  fold(text);
  fold_to_ascii(text);
  return 0;
}
