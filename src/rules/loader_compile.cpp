// compile_rules(): every file is parsed, then the lexicon is built. A mistake in one file does not keep the
// others from being read, so that all are told in one run.

#include <algorithm>
#include <iterator>

#include "rules/compiled.hpp"
#include "rules/lexicon_file.hpp"
#include "rules/lexicon_schema.hpp"
#include "rules/loader_files.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

class Compiler {
 public:
  CompiledRules compile(std::vector<RuleFile> files) {
    std::sort(files.begin(), files.end(),
              [](const RuleFile& a, const RuleFile& b) { return a.path < b.path; });
    out_.hash = hash_of_files(files);
    for (RuleFile& file : files) parse(std::move(file));
    read_lexicons();
    if (out_.lexicon_whole) check_named();
    build_lexicon();
    tell(std::move(lexicons_), out_.diagnostics);
    return std::move(out_);
  }

 private:
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
      out_.diagnostics.push_back(misplaced(file.path));
      return;
    }
    const bool lexicon = *kind == FileKind::lexicon;
    Loaded<toml::Document> parsed = toml::parse(std::move(file.text), file.path);
    std::move(parsed.diagnostics.begin(), parsed.diagnostics.end(), std::back_inserter(out_.diagnostics));
    if (!parsed.ok())
      out_.lexicon_whole &= !lexicon;
    else if (lexicon)
      lexicons_.emplace_back(std::move(parsed.value));
    else
      out_.documents.push_back(std::move(parsed.value));
  }

  static Diagnostic misplaced(const std::string& path) {
    const std::string_view folder = std::string_view(path).substr(0, path.find('/'));
    const bool profile = folder == "profiles";
    return {Level::error,
            path,
            {},
            1,
            profile ? "profiles are not read yet" : "no folder for this rule file",
            profile ? "move it elsewhere" : suggestion(folder, file_kind_names()),
            {}};
  }

  void read_lexicons() {
    Ids ids, irregular_nouns, irregular_verbs;
    for (File& file : lexicons_)
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
  }

  static std::vector<std::string> texts(const std::vector<Form>& forms) {
    std::vector<std::string> all;
    for (const Form& form : forms) all.push_back(form.text);
    return all;
  }

  void check_named() {
    std::vector<const Entry*> entries;
    for (const EntryDraft& draft : drafts_) entries.push_back(&draft.entry);
    std::sort(entries.begin(), entries.end(), [](const Entry* a, const Entry* b) { return a->id < b->id; });
    std::vector<std::string_view> ids;
    for (const Entry* entry : entries) ids.push_back(entry->id);
    for (const EntryDraft& draft : drafts_)
      for (const NamedEntry& named : draft.named) {
        Problems& problems = problems_of(lexicons_, draft.entry.file);
        const auto found = std::lower_bound(ids.begin(), ids.end(), named.id.text);
        if (found == ids.end() || *found != named.id.text)
          problems.error(named.id.where, "unknown entry " + quoted(named.id.text),
                         problems.full() ? "" : suggestion(named.id.text, ids));
        else if (named.key != "parents" && named.key != "terms")
          check_kin(draft.entry, named, *entries[static_cast<std::size_t>(found - ids.begin())], problems);
      }
  }

  /// The ladder of a step is one. What an entry is like or becomes is of its type. A successor outlives it,
  /// so that no chain of them ends where it began.
  static void check_kin(const Entry& entry, const NamedEntry& named, const Entry& other, Problems& problems) {
    const bool ladder = named.key == "code";
    if (ladder && other.type != EntryType::ladder)
      problems.error(named.id.where, quoted(other.id) + " is no ladder", "it is " + quoted(name(other.type)));
    else if (!ladder && other.type != entry.type)
      problems.error(named.id.where, quoted(other.id) + " is of another type",
                     "it is " + quoted(name(other.type)) + ", and " + quoted(entry.id) + " is " +
                         quoted(name(entry.type)));
    else if (named.key != "like" && !other.until.empty() && other.until <= entry.until)
      problems.error(named.id.where, quoted(other.id) + " was over by then", "since " + other.until);
  }

  void build_lexicon() {
    std::vector<Entry> entries;
    for (EntryDraft& draft : drafts_) {
      inflect(draft, irregulars_);
      entries.push_back(std::move(draft.entry));
    }
    out_.lexicon.add(std::move(entries));
    for (Diagnostic& problem : out_.lexicon.build()) {
      Problems& problems = problems_of(lexicons_, problem.file);
      problems.add(std::move(problem));
    }
  }

  CompiledRules out_;
  Files lexicons_;
  std::vector<EntryDraft> drafts_;
  Irregulars irregulars_;
};

}  // namespace

CompiledRules compile_rules(std::vector<RuleFile> files) {
  return Compiler().compile(std::move(files));
}

}  // namespace doichieu
