#include "rules/lexicon_layers.hpp"

#include <algorithm>

#include "rules/lexicon_schema.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

std::vector<std::string> texts(const std::vector<Form>& forms) {
  std::vector<std::string> all;
  for (const Form& form : forms) all.push_back(form.text);
  return all;
}

/// The ladder of a step is one. What an entry is like or becomes is of its type. A successor outlives it, so
/// that no chain of them ends where it began.
void check_kin(const Entry& entry, const NamedEntry& named, const Entry& other, Problems& problems) {
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

/// All entries that one names.
std::vector<std::string_view> named_by(const Entry& entry) {
  std::vector<std::string_view> out;
  for (const auto* ids : {&entry.parents, &entry.merged_into, &entry.like, &entry.terms, &entry.together})
    out.insert(out.end(), ids->begin(), ids->end());
  for (const std::string& id : entry.excludes) out.push_back(std::string_view(id).substr(0, id.find(' ')));
  out.push_back(entry.renamed_to);
  out.push_back(entry.local);
  if (entry.type == EntryType::step) out.push_back(entry.code);
  return out;
}

}  // namespace

LexiconLayers::LexiconLayers(std::vector<Entry> below, const std::vector<IrregularWord>& irregulars)
    : entries_(std::move(below)) {
  for (std::size_t i = 0; i < entries_.size(); ++i) at_.emplace(entries_[i].id, i);
  for (const IrregularWord& word : irregulars) irregulars_.add(word.inflection, word.base, word.forms);
}

const Entry* LexiconLayers::find(std::string_view id) const {
  const auto it = at_.find(std::string(id));
  return it == at_.end() ? nullptr : &entries_[it->second];
}

std::vector<std::string_view> LexiconLayers::ids() const {
  std::vector<std::string_view> out;
  for (const auto& [id, at] : at_) out.push_back(id);
  std::sort(out.begin(), out.end());
  return out;
}

/// The drafts of a layer but its irregular words, each id once.
std::vector<LexiconLayers::Draft> LexiconLayers::read(std::span<File* const> files) {
  Ids ids, irregular_nouns, irregular_verbs;
  std::vector<Draft> out;
  const auto below = [this](std::string_view id) { return find(id); };
  for (File* file : files)
    for (EntryDraft& draft : read_lexicon(file->document, file->problems, below)) {
      const bool irregular = draft.entry.type == EntryType::irregular;
      Ids& space = !irregular                             ? ids
                   : draft.inflection == Inflection::noun ? irregular_nouns
                                                          : irregular_verbs;
      if (!space.take("the entry", draft.entry.id, file->document.file, draft.id, file->problems)) continue;
      draft.entry.layer = file->layer;
      if (irregular)
        irregulars_.add(draft.inflection, lower_nfc(draft.entry.id), texts(draft.entry.forms));
      else
        out.push_back({std::move(draft), file, 0});
    }
  return out;
}

void LexiconLayers::add(std::span<File* const> files, bool whole) {
  std::vector<Draft> drafts = read(files);
  entries_.reserve(entries_.size() + drafts.size());
  for (Draft& one : drafts) place(one);
  if (whole) check_named(drafts);
}

void LexiconLayers::place(Draft& one) {
  switch (one.draft.layering) {
    case Layering::put:
      return put(one);
    case Layering::extend:
      return extend(one);
    case Layering::off:
      return switch_off(one.draft, *one.file);
  }
}

void LexiconLayers::put(Draft& one) {
  EntryDraft& draft = one.draft;
  inflect(draft, irregulars_);
  off_.erase(draft.entry.id);
  const auto [it, fresh] = at_.emplace(draft.entry.id, entries_.size());
  one.at = it->second;
  if (fresh) return entries_.push_back(std::move(draft.entry));
  note(draft, Override::How::replaced, entries_[one.at]);
  entries_[one.at] = std::move(draft.entry);
}

/// What is wrong with the entry is told where it was added to: the file below may not be there to be shown.
void LexiconLayers::extend(Draft& one) {
  EntryDraft& draft = one.draft;
  const auto found = at_.find(draft.entry.id);
  if (found == at_.end()) return tell_unknown(draft, "add to", *one.file);
  one.at = found->second;
  Entry& entry = entries_[one.at];
  note(draft, Override::How::extended, entry);
  inflect(draft, irregulars_);
  for (Form& form : entry.forms) {
    form.place = draft.id.place;
    form.width = draft.id.width;
  }
  for (Form& form : draft.entry.forms) {
    const auto same = [&](const Form& known) {
      return known.text == form.text && known.language == form.language && known.case_rule == form.case_rule;
    };
    if (std::none_of(entry.forms.begin(), entry.forms.end(), same)) entry.forms.push_back(std::move(form));
  }
  entry.parents.insert(entry.parents.end(), draft.entry.parents.begin(), draft.entry.parents.end());
  entry.file = draft.entry.file;
  entry.place = draft.entry.place;
  entry.layer = draft.entry.layer;
}

void LexiconLayers::switch_off(const EntryDraft& draft, File& file) {
  const auto found = at_.find(draft.entry.id);
  if (found == at_.end()) return tell_unknown(draft, "switch off", file);
  note(draft, Override::How::off, entries_[found->second]);
  entries_[found->second].id.clear();
  at_.erase(found);
  off_[draft.entry.id] = {draft.id, &file};
}

void LexiconLayers::tell_unknown(const EntryDraft& draft, std::string_view purpose, File& file) const {
  file.problems.error(draft.id, "no entry " + quoted(draft.entry.id) + " to " + std::string(purpose),
                      file.problems.full() ? "" : suggestion(draft.entry.id, ids()));
}

void LexiconLayers::note(const EntryDraft& draft, Override::How how, const Entry& below) {
  overrides_.push_back({"entry", draft.entry.id, how, place_name(draft.entry.file, draft.entry.place),
                        place_name(below.file, below.place)});
}

void LexiconLayers::check_named(const std::vector<Draft>& drafts) const {
  const std::vector<std::string_view> known = ids();
  for (const auto& [draft, file, at] : drafts)
    for (const NamedEntry& named : draft.named) {
      const Entry* other = find(named.id.text);
      Problems& problems = file->problems;
      if (other == nullptr)
        problems.error(named.id.where, "unknown entry " + quoted(named.id.text),
                       problems.full() ? "" : suggestion(named.id.text, known));
      else if (named.key != "parents" && named.key != "terms")
        check_kin(entries_[at], named, *other, problems);
    }
}

std::vector<Entry> LexiconLayers::finish() && {
  std::erase_if(entries_, [](const Entry& entry) { return entry.id.empty(); });
  if (!off_.empty())
    for (const Entry& entry : entries_)
      for (const std::string_view id : named_by(entry))
        if (const auto off = off_.find(std::string(id)); off != off_.end())
          off->second.file->problems.error(off->second.where,
                                           quoted(id) + " is needed by " + quoted(entry.id),
                                           "see " + place_name(entry.file, entry.place));
  return std::move(entries_);
}

}  // namespace doichieu
