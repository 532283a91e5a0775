// load_rules(), from the lexicon on: checks and claims are read. A mistake in one file does not keep the
// others from being read, so that all are told in one run.

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "rules/alike_file.hpp"
#include "rules/checks_file.hpp"
#include "rules/claims_file.hpp"
#include "rules/compiled.hpp"
#include "rules/loader_files.hpp"
#include "rules/profiles_file.hpp"

namespace doichieu {
namespace {

Alike read_built_in_alike() {
  AlikeReader reader;
  for (const RuleFile& file : embedded_rules()) {
    if (file_kind_of(file.path) != FileKind::alike) continue;
    const toml::Document parsed = toml::parse(file.text, file.path).value;
    Problems problems(parsed);
    reader.read(parsed, 0, problems);
  }
  return std::move(reader).finish({});
}

/// Of the files built into the program, whatever rules are loaded: a test sees that they are whole.
const Alike& built_in_alike() {
  static const Alike alike = read_built_in_alike();
  return alike;
}

class Loader {
 public:
  Loaded<RuleSet> load(CompiledRules compiled) {
    out_.value.hash = std::move(compiled.hash);
    out_.value.lexicon = std::move(compiled.lexicon);
    out_.value.overrides = std::move(compiled.overrides);
    out_.diagnostics = std::move(compiled.diagnostics);
    for (RuleDocument& one : compiled.documents)
      files_.emplace_back(std::move(one.document), one.kind, one.layer);
    read_abbreviations();
    read_tables();
    read_all_checks(compiled.lexicon_whole ? &out_.value.lexicon : nullptr);
    if (compiled.lexicon_whole) read_all_claims();
    read_all_profiles();
    read_alike();
    tell(std::move(files_), out_.diagnostics);
    std::stable_sort(out_.diagnostics.begin(), out_.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.file < b.file; });
    return std::move(out_);
  }

 private:
  /// Calls `visit` with the files of a kind, the lowest layer's first.
  void each(FileKind kind, auto visit) {
    for (File& file : files_)
      if (file.kind == kind) visit(file);
  }

  void keep(std::vector<Override> overrides) {
    std::move(overrides.begin(), overrides.end(), std::back_inserter(out_.value.overrides));
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
    LayeredTables tables(files_, FileKind::checks, "check");
    each(FileKind::checks, [&](File& file) {
      const auto holds = [&](const toml::Value& table) { return tables.holds(table, file); };
      for (CheckDraft& draft : read_checks(file.document, lexicon, holds, file.problems)) {
        const std::string& id = draft.check.id;
        if (!tables.is_first(id, file.document.file, draft.id.place)) continue;
        const auto [it, fresh] = judged_.emplace(draft.check.kind, Judged{id, &file, draft.kind});
        draft.check.layer = file.layer;
        if (!fresh)
          file.problems.error(draft.kind, "claims of this kind have a check already",
                              "it is " + quoted(it->second.check));
        else
          out_.value.checks.push_back(std::move(draft.check));
      }
    });
    check_ids_ = tables.ids();
    keep(std::move(tables).overrides());
    std::sort(out_.value.checks.begin(), out_.value.checks.end(),
              [](const Check& a, const Check& b) { return a.id < b.id; });
  }

  void read_all_claims() {
    RuleSet& rules = out_.value;
    const Fragments fragments = read_all_fragments();
    for (std::size_t language = 0; language < fragments.size(); ++language)
      for (Diagnostic& mistake : rules.patterns[language].define(fragments[language], rules.lexicon)) {
        Problems& problems = problems_of(files_, mistake.file);
        problems.add(std::move(mistake));
      }
    LayeredTables tables(files_, FileKind::claims, "claim");
    each(FileKind::claims, [&](File& file) {
      const auto holds = [&](const toml::Value& table) { return tables.holds(table, file); };
      for (ClaimDraft& draft :
           read_claims(file.document, rules.lexicon, rules.patterns, holds, file.problems)) {
        if (!tables.is_first(draft.rule.id, file.document.file, draft.id.place)) continue;
        draft.rule.layer = file.layer;
        if (!judged_.empty() && !judged_.contains(draft.rule.kind))
          file.problems.warning(draft.id,
                                "no check judges claims of the kind " + quoted(name(draft.rule.kind)),
                                "so nothing is ever told of them");
        rules.claims.push_back(std::move(draft.rule));
      }
    });
    keep(std::move(tables).overrides());
    tell_idle_checks();
  }

  /// Claims of the other kinds come of the text alone, rules or not.
  void tell_idle_checks() {
    const auto judged = judged_.find(ClaimKind::list);
    const auto is_list = [](const ClaimRule& rule) { return rule.kind == ClaimKind::list; };
    if (judged == judged_.end() || out_.value.claims.empty() ||
        std::any_of(out_.value.claims.begin(), out_.value.claims.end(), is_list))
      return;
    judged->second.file->problems.warning(judged->second.kind, "no claim rule is of this kind",
                                          "so the check has nothing to judge");
  }

  /// Of one name, those of the highest layer that has it.
  Fragments read_all_fragments() {
    Fragments out;
    std::uint32_t layer = 0;
    Fragments below;
    const auto settle = [&] {
      for (std::size_t language = 0; language < out.size(); ++language) {
        std::erase_if(below[language], [&](const PatternFragment& old) {
          return std::any_of(out[language].begin(), out[language].end(),
                             [&](const PatternFragment& fresh) { return fresh.name == old.name; });
        });
        std::move(out[language].begin(), out[language].end(), std::back_inserter(below[language]));
        out[language].clear();
      }
    };
    each(FileKind::claims, [&](File& file) {
      if (file.layer != layer) settle();
      layer = file.layer;
      read_fragments(file.document, out, file.problems);
    });
    settle();
    return below;
  }

  void read_all_profiles() {
    LayeredTables tables(files_, FileKind::profiles, "profile");
    each(FileKind::profiles, [&](File& file) {
      const auto holds = [&](const toml::Value& table) { return tables.holds(table, file); };
      for (Profile& profile : read_profiles(file.document, check_ids_, holds, file.problems)) {
        if (!tables.is_first(profile.id, file.document.file, profile.place)) continue;
        profile.layer = file.layer;
        out_.value.profiles.push_back(std::move(profile));
      }
    });
    std::sort(out_.value.profiles.begin(), out_.value.profiles.end(),
              [](const Profile& a, const Profile& b) { return a.id < b.id; });
    keep(std::move(tables).overrides());
  }

  void read_alike() {
    AlikeReader reader;
    each(FileKind::alike, [&](File& file) { reader.read(file.document, file.layer, file.problems); });
    const bool whole = reader.whole();
    out_.value.alike = std::move(reader).finish(whole ? Alike{} : built_in_alike());
  }

  Loaded<RuleSet> out_;
  /// The check for claims of a kind, and where it says which.
  struct Judged {
    std::string check;
    File* file;
    Mark kind;
  };
  std::map<ClaimKind, Judged> judged_;
  std::vector<std::string> check_ids_;  ///< those that are switched off too
  Files files_;                         ///< by layer and path
};

}  // namespace

Loaded<RuleSet> finish_rules(CompiledRules compiled) {
  return Loader().load(std::move(compiled));
}

Loaded<RuleSet> load_rules(const std::vector<RuleFile>& files) {
  return finish_rules(compile_rules(files));
}

}  // namespace doichieu
