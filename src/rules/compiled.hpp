#pragma once
// The rules compiled: what is left of the files once they are parsed and the lexicon is built.
//
//   CompiledRules compiled = compile_rules(files);   // slow: TOML, inflection, the trie
//   std::string image = write_image(compiled);       // once, when the program is built
//   finish_rules(*read_image(image));                // fast: at every start
//
// An image is one piece of bytes without a pointer in it: a header, the table of folded letters, the lexicon
// with its trie as they are in memory, which are used where they lie, and entries, each of which is read when
// it is asked for. The other files are in it as they were parsed: reading those takes no time, and says what
// is wrong with them in the same words. It bears a checksum, so a damaged image is never read: whoever has
// one takes the files instead.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/inflection.hpp"
#include "rules/lexicon.hpp"
#include "rules/rule_set.hpp"
#include "rules/schema.hpp"
#include "text/toml.hpp"

namespace doichieu {

/// A file of rules that is no lexicon, parsed.
struct RuleDocument {
  toml::Document document;
  FileKind kind = FileKind::claims;
  std::uint32_t layer = 0;
};

struct CompiledRules {
  std::string hash;  ///< RuleSet::hash
  Lexicon lexicon;
  bool lexicon_whole = true;  ///< every lexicon file could be parsed, so an id that is not there is a mistake
  std::vector<IrregularWord> irregulars;  ///< what layers above bend their words by
  std::vector<RuleDocument> documents;    ///< of all but the lexicon, by layer and path
  std::vector<Override> overrides;        ///< of entries
  std::vector<Diagnostic> diagnostics;    ///< of the lexicon, and of files that are no TOML
};

/// Parses all of `files` and builds the lexicon. Where the layers below were compiled before, the files are
/// those above, and the rest is taken from there: the same comes of it, in a fraction of the time.
CompiledRules compile_rules(std::vector<RuleFile> files, CompiledRules below = {});
/// The second half: reads checks and claims, and tells everything that is wrong.
Loaded<RuleSet> finish_rules(CompiledRules compiled);

std::string write_image(const CompiledRules& compiled);
/// Nothing where the image is not, byte for byte, what write_image() of this build made. The image is copied.
std::optional<CompiledRules> read_image(std::string_view image);
/// The same of an image that stays as it is for as long as somebody holds `owner`: it is used where it lies.
std::optional<CompiledRules> read_image(std::string_view image, std::shared_ptr<const void> owner);
/// That of embedded_image(), used where it lies and trusted as the code beside it is: its header and size are
/// looked at, and no more. Nothing where they are those of no image, or of one that was cut.
std::optional<CompiledRules> read_embedded_image();

/// The image of embedded_rules() that is linked into this program; "" where none is.
std::string_view embedded_image();
/// Makes `image`, which must outlive the program or the next call, the embedded one, and gives that before.
/// embedded_image.cpp calls it before main().
std::string_view embed_image(std::string_view image);

}  // namespace doichieu
