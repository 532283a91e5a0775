// load_rules(): every file is parsed, then the lexicon is built, then checks and claims are read. A mistake
// in one file does not keep the others from being read, so that all are told in one run.

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <stdexcept>

#include "rules/checks_file.hpp"
#include "rules/claims_file.hpp"
#include "rules/lexicon_file.hpp"
#include "rules/rule_set.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

/// A parsed file and what is wrong with it.
struct File {
  explicit File(toml::Document parsed) : document(std::move(parsed)), problems(document) {}
  File(const File&) = delete;

  toml::Document document;
  Problems problems;
};

/// Ids that are taken, and where.
class Ids {
 public:
  /// Tells of the second use of an id. Is it the first?
  bool take(const std::string& what, const std::string& id, const std::string& file, Mark where,
            Problems& problems) {
    const auto [it, fresh] = taken_.emplace(id, place_name(file, where));
    if (!fresh) problems.error(where, what + " " + quoted(id) + " is there already", "see " + it->second);
    return fresh;
  }

 private:
  static std::string place_name(const std::string& file, Mark where) {
    return file + ":" + std::to_string(where.place.line) + ":" + std::to_string(where.place.column);
  }
  std::map<std::string, std::string> taken_;
};

class Loader {
 public:
  Loaded<RuleSet> load(std::vector<RuleFile> files) {
    std::sort(files.begin(), files.end(),
              [](const RuleFile& a, const RuleFile& b) { return a.path < b.path; });
    out_.value.hash = hash_of_files(files);
    for (RuleFile& file : files) parse(std::move(file));
    read_all_lexicons();
    read_all_checks();
    if (lexicon_whole_) read_all_claims();
    collect();
    return std::move(out_);
  }

 private:
  using Files = std::deque<File>;  // its elements stay where they are

  Files& files(FileKind kind) { return files_[static_cast<std::size_t>(kind)]; }

  static std::string hash_of_files(const std::vector<RuleFile>& files) {
    std::string hashes;
    for (const RuleFile& file : files)
      for (const std::string* part : {&file.path, &file.text})
        hashes += std::to_string(hash_of(*part)) + '\n';
    std::string hex(16, '0');
    std::uint64_t hash = hash_of(hashes);
    for (std::size_t i = hex.size(); i-- > 0; hash >>= 4) hex[i] = "0123456789abcdef"[hash & 15];
    return hex;
  }

  void parse(RuleFile file) {
    const auto kind = file_kind_of(file.path);
    if (!kind) {
      const std::string_view folder = std::string_view(file.path).substr(0, file.path.find('/'));
      const bool profile = folder == "profiles";
      out_.diagnostics.push_back({Level::error,
                                  file.path,
                                  {},
                                  1,
                                  profile ? "profiles are not read yet" : "no folder for this rule file",
                                  profile ? "move it elsewhere" : suggestion(folder, file_kind_names()),
                                  {}});
      return;
    }
    Loaded<toml::Document> parsed = toml::parse(std::move(file.text), file.path);
    if (!parsed.ok() && *kind == FileKind::lexicon) lexicon_whole_ = false;
    std::move(parsed.diagnostics.begin(), parsed.diagnostics.end(), std::back_inserter(out_.diagnostics));
    if (parsed.ok()) files(*kind).emplace_back(std::move(parsed.value));
  }

  Problems& problems_of(const std::string& file) {
    for (Files& kind : files_)
      for (File& one : kind)
        if (one.document.file == file) return one.problems;
    throw std::logic_error("a mistake in a file that was never read: " + file);
  }

  // --- lexicon/

  void read_all_lexicons() {
    Ids ids, irregular_nouns, irregular_verbs;
    for (File& file : files(FileKind::lexicon))
      for (EntryDraft& draft : read_lexicon(file.document, file.problems)) {
        const bool irregular = draft.entry.type == EntryType::irregular;
        Ids& space = !irregular                             ? ids
                     : draft.inflection == Inflection::noun ? irregular_nouns
                                                            : irregular_verbs;
        if (!space.take("the entry", draft.entry.id, file.document.file, draft.id, file.problems)) continue;
        if (irregular)
          irregulars_.add(draft.inflection, lower_nfc(draft.entry.id), texts(draft.entry.forms));
        else
          drafts_.push_back(std::move(draft));
      }
    if (lexicon_whole_) check_parents();
    build_lexicon();
  }

  static std::vector<std::string> texts(const std::vector<Form>& forms) {
    std::vector<std::string> all;
    for (const Form& form : forms) all.push_back(form.text);
    return all;
  }

  void check_parents() {
    std::vector<std::string_view> ids;
    for (const EntryDraft& draft : drafts_) ids.push_back(draft.entry.id);
    std::sort(ids.begin(), ids.end());
    for (const EntryDraft& draft : drafts_)
      for (const Word& parent : draft.parents) {
        if (std::binary_search(ids.begin(), ids.end(), parent.text)) continue;
        Problems& problems = problems_of(draft.entry.file);
        problems.error(parent.where, "unknown entry " + quoted(parent.text),
                       problems.full() ? "" : suggestion(parent.text, ids));
      }
  }

  void build_lexicon() {
    std::vector<Entry> entries;
    for (EntryDraft& draft : drafts_) {
      inflect(draft.entry, draft.inflection, irregulars_);
      if (draft.entry.type == EntryType::abbreviation) add_abbreviation(draft.entry);
      entries.push_back(std::move(draft.entry));
    }
    out_.value.lexicon.add(std::move(entries));
    for (Diagnostic& problem : out_.value.lexicon.build()) problems_of(problem.file).add(std::move(problem));
  }

  /// Every word of it, so that no full stop of "Ph.D." ends a sentence.
  void add_abbreviation(const Entry& entry) {
    for (const Form& form : entry.forms) {
      const NormalText text = normalise(form.text);
      for (std::uint32_t token = 0; token < text.size(); ++token)
        if (text[token].kind == TokenKind::word) out_.value.abbreviations.add(text.folded(token));
    }
  }

  // --- checks/

  void read_all_checks() {
    Ids ids;
    std::map<ClaimKind, std::string> judged;
    for (File& file : files(FileKind::checks))
      for (CheckDraft& draft : read_checks(file.document, file.problems)) {
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

  // --- claims/

  void read_all_claims() {
    RuleSet& rules = out_.value;
    Fragments fragments;
    for (File& file : files(FileKind::claims)) read_fragments(file.document, fragments, file.problems);
    for (std::size_t language = 0; language < fragments.size(); ++language)
      for (Diagnostic& mistake : rules.patterns[language].define(fragments[language], rules.lexicon))
        problems_of(mistake.file).add(std::move(mistake));
    Ids ids;
    for (File& file : files(FileKind::claims))
      for (ClaimDraft& draft : read_claims(file.document, rules.lexicon, rules.patterns, file.problems))
        if (ids.take("the claim", draft.rule.id, file.document.file, draft.id, file.problems))
          rules.claims.push_back(std::move(draft.rule));
  }

  void collect() {
    for (Files& kind : files_)
      for (File& file : kind) {
        std::vector<Diagnostic> told = std::move(file.problems).finish();
        std::move(told.begin(), told.end(), std::back_inserter(out_.diagnostics));
      }
    std::stable_sort(out_.diagnostics.begin(), out_.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.file < b.file; });
  }

  Loaded<RuleSet> out_;
  std::array<Files, 3> files_;  ///< by FileKind
  std::vector<EntryDraft> drafts_;
  Irregulars irregulars_;
  bool lexicon_whole_ =
      true;  ///< every lexicon file could be parsed, so an id that is not there is a mistake
};

}  // namespace

Loaded<RuleSet> load_rules(const std::vector<RuleFile>& files) {
  return Loader().load(files);
}

}  // namespace doichieu
