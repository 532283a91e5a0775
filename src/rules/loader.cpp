// load_rules(), from the lexicon on: checks and claims are read. A mistake in one file does not keep the
// others from being read, so that all are told in one run.

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "rules/alike_file.hpp"
#include "rules/checks_file.hpp"
#include "rules/claims_file.hpp"
#include "rules/compiled.hpp"
#include "rules/loader_files.hpp"

namespace doichieu {
namespace {

/// Of the files built into the program, whatever rules are loaded: a test sees that they are whole.
Alike built_in_alike() {
  AlikeReader reader;
  for (const RuleFile& file : embedded_rules()) {
    if (file_kind_of(file.path) != FileKind::alike) continue;
    const File parsed(toml::parse(file.text, file.path).value);
    Problems problems(parsed.document);
    reader.read(parsed.document, problems);
  }
  return std::move(reader).finish({});
}

class Loader {
 public:
  Loaded<RuleSet> load(CompiledRules compiled) {
    out_.value.hash = std::move(compiled.hash);
    out_.value.lexicon = std::move(compiled.lexicon);
    out_.diagnostics = std::move(compiled.diagnostics);
    for (toml::Document& document : compiled.documents)
      files_of(file_kind_of(document.file)).emplace_back(std::move(document));
    read_abbreviations();
    read_tables();
    read_all_checks(compiled.lexicon_whole ? &out_.value.lexicon : nullptr);
    if (compiled.lexicon_whole) read_all_claims();
    read_alike();
    for (Files* files : {&claims_, &checks_, &alike_}) tell(std::move(*files), out_.diagnostics);
    std::stable_sort(out_.diagnostics.begin(), out_.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.file < b.file; });
    return std::move(out_);
  }

 private:
  Files& files_of(std::optional<FileKind> kind) {
    return kind == FileKind::claims ? claims_ : kind == FileKind::alike ? alike_ : checks_;
  }

  void read_tables() {
    const auto all = [&](EntryType type) {
      const auto ids = out_.value.lexicon.of_type(type);
      return std::vector<EntryId>(ids.begin(), ids.end());
    };
    out_.value.balances = all(EntryType::balance);
    out_.value.exchange_rates = all(EntryType::exchange_rate);
    out_.value.ladders = Ladders(out_.value.lexicon);
  }

  void read_abbreviations() {
    for (const EntryId id : out_.value.lexicon.of_type(EntryType::abbreviation))
      add_abbreviation(out_.value.lexicon[id]);
  }

  /// Every word of it, so that no full stop of "Ph.D." ends a sentence.
  void add_abbreviation(const Entry& entry) {
    for (const Form& form : entry.forms) {
      const NormalText text = normalise(form.text);
      for (std::uint32_t token = 0; token < text.size(); ++token)
        if (text[token].kind == TokenKind::word) out_.value.abbreviations.add(text.folded(token));
    }
  }

  void read_all_checks(const Lexicon* lexicon) {
    Ids ids;
    std::map<ClaimKind, std::string> judged;
    for (File& file : checks_)
      for (CheckDraft& draft : read_checks(file.document, lexicon, file.problems)) {
        const std::string& id = draft.check.id;
        if (!ids.take("the check", id, file.document.file, draft.id, file.problems)) continue;
        const auto [it, fresh] = judged.emplace(draft.check.kind, id);
        if (!fresh)
          file.problems.error(draft.kind, "claims of this kind have a check already",
                              "it is " + quoted(it->second));
        else
          out_.value.checks.push_back(std::move(draft.check));
      }
    std::sort(out_.value.checks.begin(), out_.value.checks.end(),
              [](const Check& a, const Check& b) { return a.id < b.id; });
  }

  void read_all_claims() {
    RuleSet& rules = out_.value;
    Fragments fragments;
    for (File& file : claims_) read_fragments(file.document, fragments, file.problems);
    for (std::size_t language = 0; language < fragments.size(); ++language)
      for (Diagnostic& mistake : rules.patterns[language].define(fragments[language], rules.lexicon)) {
        Problems& problems = problems_of(claims_, mistake.file);
        problems.add(std::move(mistake));
      }
    Ids ids;
    for (File& file : claims_)
      for (ClaimDraft& draft : read_claims(file.document, rules.lexicon, rules.patterns, file.problems))
        if (ids.take("the claim", draft.rule.id, file.document.file, draft.id, file.problems))
          rules.claims.push_back(std::move(draft.rule));
  }

  void read_alike() {
    AlikeReader reader;
    for (File& file : alike_) reader.read(file.document, file.problems);
    const bool whole = reader.whole();
    out_.value.alike = std::move(reader).finish(whole ? Alike{} : built_in_alike());
  }

  Loaded<RuleSet> out_;
  Files claims_, checks_, alike_;
};

}  // namespace

Loaded<RuleSet> finish_rules(CompiledRules compiled) {
  return Loader().load(std::move(compiled));
}

Loaded<RuleSet> load_rules(const std::vector<RuleFile>& files) {
  return finish_rules(compile_rules(files));
}

}  // namespace doichieu
