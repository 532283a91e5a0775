// compile_rules(): every file is parsed, then the lexicon is built. A mistake in one file does not keep the
// others from being read, so that all are told in one run.

#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>

#include "rules/compiled.hpp"
#include "rules/lexicon_layers.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

/// As 16 hex digits.
std::string hex_of(std::uint64_t hash) {
  std::string hex(16, '0');
  for (std::size_t i = hex.size(); i-- > 0; hash >>= 4) hex[i] = "0123456789abcdef"[hash & 15];
  return hex;
}

class Compiler {
 public:
  /// REQUIRES: `files` by layer and path.
  CompiledRules compile(std::vector<RuleFile> files, CompiledRules below) {
    out_ = std::move(below);
    out_.hash = hash_of_layers(std::move(out_.hash), files);
    for (RuleFile& file : files) parse(std::move(file));
    if (!lexicons_.empty() || !out_.lexicon.built()) build_lexicon();
    tell(std::move(lexicons_), out_.diagnostics);
    return std::move(out_);
  }

 private:
  using Layer = std::span<const RuleFile>;

  /// Of the files of one layer after the other: where the folder of a layer lies does not count.
  static std::string hash_of_layers(std::string hash, Layer files) {
    while (!files.empty() || hash.empty()) {
      const auto end = std::find_if(files.begin(), files.end(),
                                    [&](const RuleFile& file) { return file.layer != files.front().layer; });
      const auto size = static_cast<std::size_t>(end - files.begin());
      hash = hash_of_files(std::move(hash), files.first(size));
      files = files.subspan(size);
    }
    return hash;
  }

  static std::string hash_of_files(std::string hashes, Layer files) {
    if (!hashes.empty()) hashes += '\n';
    for (const RuleFile& file : files)
      for (const std::string* part : {&file.path, &file.text})
        hashes += std::to_string(hash_of(*part)) + '\n';
    return hex_of(hash_of(hashes));
  }

  void parse(RuleFile file) {
    const auto kind = file_kind_of(file.path);
    std::string name = file.name();
    if (!kind) {
      out_.diagnostics.push_back(misplaced(file.path, std::move(name)));
      return;
    }
    const bool lexicon = *kind == FileKind::lexicon;
    Loaded<toml::Document> parsed = toml::parse(std::move(file.text), std::move(name));
    std::move(parsed.diagnostics.begin(), parsed.diagnostics.end(), std::back_inserter(out_.diagnostics));
    if (!parsed.ok())
      out_.lexicon_whole &= !lexicon;
    else if (lexicon)
      lexicons_.emplace_back(std::move(parsed.value), *kind, file.layer);
    else
      out_.documents.push_back({std::move(parsed.value), *kind, file.layer});
  }

  static Diagnostic misplaced(std::string_view path, std::string name) {
    const std::string_view folder = path.substr(0, path.find('/'));
    return {Level::error,
            std::move(name),
            {},
            1,
            "no folder for this rule file",
            suggestion(folder, file_kind_names()),
            {}};
  }

  void build_lexicon() {
    LexiconLayers layers(std::move(out_.lexicon).take_entries(), out_.irregulars);
    std::vector<File*> layer;
    for (File& file : lexicons_) {
      if (!layer.empty() && layer.front()->layer != file.layer) {
        layers.add(layer, out_.lexicon_whole);
        layer.clear();
      }
      layer.push_back(&file);
    }
    layers.add(layer, out_.lexicon_whole);
    out_.irregulars = layers.irregulars();
    for (const Override& change : layers.overrides()) out_.overrides.push_back(change);
    out_.lexicon = {};
    out_.lexicon.add(std::move(layers).finish());
    // What was compiled before was told then.
    for (Diagnostic& problem : out_.lexicon.build())
      if (Problems* problems = find_problems(lexicons_, problem.file)) problems->add(std::move(problem));
  }

  CompiledRules out_;
  Files lexicons_;
};

}  // namespace

CompiledRules compile_rules(std::vector<RuleFile> files, CompiledRules below) {
  std::sort(files.begin(), files.end(), [](const RuleFile& a, const RuleFile& b) {
    return std::tie(a.layer, a.path) < std::tie(b.layer, b.path);
  });
  return Compiler().compile(std::move(files), std::move(below));
}

}  // namespace doichieu
