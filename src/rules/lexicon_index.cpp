#include "rules/lexicon_index.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "rules/spelling.hpp"

namespace doichieu {
namespace {

/// An entry with more is a mistake, and would make the table of ancestors grow with the square of the
/// entries.
constexpr std::size_t most_ancestors = 64;

Diagnostic problem(Level level, const Entry& entry, Place place, std::uint32_t width, std::string message,
                   std::string hint) {
  return {level, entry.file, place, width, std::move(message), std::move(hint), {}};
}

std::string quoted(std::string_view word) {
  return "'" + std::string(word) + "'";
}

std::string where(const Entry& entry, Place place) {
  return entry.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

bool hold_together(const Entry& a, const Entry& b) {
  const bool a_first = !a.until.empty() && !b.from.empty() && a.until <= b.from;
  const bool b_first = !b.until.empty() && !a.from.empty() && b.until <= a.from;
  return !a_first && !b_first;
}

bool share_language(const Form& a, const Form& b) {
  return a.language == b.language || a.language == FormLanguage::any || b.language == FormLanguage::any;
}

std::string_view take_word(std::string_view& rest) {
  const std::size_t end = rest.find(' ');
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return word;
}

/// Word by word: in "nhà thơ" and "nhà thờ" the grave of the first does not stand for the second's.
bool words_marked_alike(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty())
    if (!same_marks(take_word(a), take_word(b))) return false;
  return a.empty() && b.empty();
}

/// Two forms with the same folded words: can nobody tell which is meant?
bool written_alike(const Form& a, const Form& b) {
  const bool case_counts = a.case_rule != CaseRule::any || b.case_rule != CaseRule::any;
  return share_language(a, b) && words_marked_alike(a.text, b.text) &&
         (!case_counts || same_case(a.text, b.text));
}

std::vector<EntryId> parents_of(const std::vector<Entry>& entries, EntryId id) {
  std::vector<EntryId> parents;
  for (const std::string& name : entries[id].parents) {
    const auto it =
        std::lower_bound(entries.begin(), entries.end(), name,
                         [](const Entry& entry, const std::string& wanted) { return entry.id < wanted; });
    if (it != entries.end() && it->id == name) parents.push_back(static_cast<EntryId>(it - entries.begin()));
  }
  return parents;
}

/// Everything above `id`, nearest first; itself too where it is its own ancestor.
std::vector<EntryId> ancestors_of(const std::vector<Entry>& entries, EntryId id) {
  std::vector<EntryId> found = parents_of(entries, id);
  for (std::size_t i = 0; i < found.size() && found.size() <= most_ancestors; ++i)
    for (const EntryId parent : parents_of(entries, found[i]))
      if (std::find(found.begin(), found.end(), parent) == found.end()) found.push_back(parent);
  return found;
}

FormShape shape_of(const NormalText& forms, TokenRange form) {
  FormShape shape;
  std::uint32_t words = 0;
  for (std::uint32_t token = form.first; token < form.last; ++token) {
    words += forms[token].kind != TokenKind::punctuation;
    shape.marked |= forms[token].is(TokenFlag::marked);
  }
  shape.several_words = words > 1;
  return shape;
}

}  // namespace

LexiconIndex::LexiconIndex(const std::vector<Entry>& entries, std::vector<Diagnostic>& problems) {
  list(entries);
  std::string written;
  const NormalText forms = tokenise(entries, written);
  check_length(entries, problems);
  settle_rules(entries, forms);
  build_trie(forms);
  tell_shared_forms(entries, forms, problems);
  find_ancestors(entries, problems);
  keep_words(forms);
  text_.own().assign(written.begin(), written.end());
}

/// The ids, the types and the codes.
void LexiconIndex::list(const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    ids_.own().insert(ids_.own().end(), entry.id.begin(), entry.id.end());
    id_ends_.own().push_back(static_cast<std::uint32_t>(ids_.size()));
    types_.own().push_back(entry.type);
    code_hashes_.own().push_back(hash_of_code(entry.code));
  }
  for (std::size_t type = 0; type < entry_type_count; ++type) {
    first_of_type_.own().push_back(static_cast<std::uint32_t>(by_type_.size()));
    for (EntryId id = 0; id < entries.size(); ++id)
      if (entries[id].type == static_cast<EntryType>(type)) by_type_.own().push_back(id);
  }
  first_of_type_.own().push_back(static_cast<std::uint32_t>(by_type_.size()));
}

/// `written` becomes all forms that a text may hold, one a line. One section a form, and one of refs_.
NormalText LexiconIndex::tokenise(const std::vector<Entry>& entries, std::string& written) {
  std::vector<FormRef>& refs = refs_.own();
  std::size_t count = 0;
  for (const Entry& entry : entries) count += entry.forms.size();
  std::vector<Section> sections;
  sections.reserve(count);
  refs.reserve(count);
  for (EntryId id = 0; id < entries.size(); ++id) {
    if (entries[id].type == EntryType::page_word) continue;
    for (std::uint32_t form = 0; form < entries[id].forms.size(); ++form) {
      const auto begin = static_cast<std::uint32_t>(written.size());
      written += entries[id].forms[form].text;
      sections.push_back({SectionKind::body, {begin, static_cast<std::uint32_t>(written.size())}});
      written += '\n';
      refs.push_back({id, form, {}, {}, {}, 0});
    }
  }
  NormalText forms = normalise(written, sections, {});
  for (const Sentence& sentence : forms.sentences()) {
    TokenRange& tokens = refs[sentence.section].tokens;
    tokens = {tokens.empty() ? sentence.tokens.first : tokens.first, sentence.tokens.last};
  }
  return forms;
}

/// Drops the forms that cannot be matched, and says why.
void LexiconIndex::check_length(const std::vector<Entry>& entries, std::vector<Diagnostic>& problems) {
  const auto bad = [&](const FormRef& ref) {
    if (!ref.tokens.empty() && ref.tokens.size() <= longest_form) return false;
    const Entry& entry = entries[ref.entry];
    const Form& form = entry.forms[ref.form];
    const std::string hint =
        ref.tokens.empty() ? "" : "it has " + std::to_string(ref.tokens.size()) + ", signs included";
    if (!form.derived)
      problems.push_back(problem(Level::error, entry, form.place, form.width,
                                 ref.tokens.empty()
                                     ? "a form without a word"
                                     : "a form may have " + std::to_string(longest_form) + " words",
                                 hint));
    return true;
  };
  std::erase_if(refs_.own(), bad);
}

void LexiconIndex::settle_rules(const std::vector<Entry>& entries, const NormalText& forms) {
  std::vector<std::string_view> vietnamese;  // the folded forms of one entry that are not English only
  std::vector<FormRef>& refs = refs_.own();
  for (auto first = refs.begin(), last = first; first != refs.end(); first = last) {
    const Entry& entry = entries[first->entry];
    vietnamese.clear();
    for (; last != refs.end() && last->entry == first->entry; ++last)
      if (entry.forms[last->form].language != FormLanguage::english)
        vietnamese.push_back(forms.folded(last->tokens));
    std::sort(vietnamese.begin(), vietnamese.end());
    for (auto ref = first; ref != last; ++ref) {
      FormShape shape = shape_of(forms, ref->tokens);
      shape.spelled_in_vietnamese =
          std::binary_search(vietnamese.begin(), vietnamese.end(), forms.folded(ref->tokens));
      ref->rules = rules_of(entry.forms[ref->form], schema_of(entry.type).reach, shape);
    }
  }
}

/// What stands at a token is walked from the shortest to the longest, and turned round then: so of one length
/// the last comes first.
void LexiconIndex::build_trie(const NormalText& forms) {
  std::vector<std::uint32_t> order(refs_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t i, std::uint32_t k) {
    const EntryId a = refs_[i].entry, b = refs_[k].entry;
    return types_[a] != types_[b] ? types_[a] > types_[b] : a > b;
  });
  TokenTrie::Builder builder;
  for (const std::uint32_t i : order) builder.add({&forms[refs_[i].tokens.first], refs_[i].tokens.size()}, i);
  trie_ = std::move(builder).build();
}

void LexiconIndex::tell_shared_forms(const std::vector<Entry>& entries, const NormalText& forms,
                                     std::vector<Diagnostic>& problems) const {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> by_words;  // hash of words and type, index into refs_
  for (std::uint32_t i = 0; i < refs_.size(); ++i) {
    if (entries[refs_[i].entry].forms[refs_[i].form].derived) continue;
    std::uint64_t hash = static_cast<std::uint64_t>(types_[refs_[i].entry]);
    for (std::uint32_t t = refs_[i].tokens.first; t < refs_[i].tokens.last; ++t)
      hash = (hash ^ forms[t].hash) * 0x9e3779b97f4a7c15u;
    by_words.emplace_back(hash, i);
  }
  std::sort(by_words.begin(), by_words.end());
  for (std::size_t i = 1; i < by_words.size(); ++i) {
    if (by_words[i].first != by_words[i - 1].first) continue;
    const FormRef *one = &refs_[by_words[i - 1].second], *two = &refs_[by_words[i].second];
    const Entry *a = &entries[one->entry], *b = &entries[two->entry];
    const Form *form_a = &a->forms[one->form], *form_b = &b->forms[two->form];
    if (a == b || !hold_together(*a, *b) || !written_alike(*form_a, *form_b)) continue;
    if (std::tie(b->layer, b->file, form_b->place) < std::tie(a->layer, a->file, form_a->place)) {
      std::swap(a, b);
      std::swap(form_a, form_b);
    }
    problems.push_back(problem(Level::warning, *b, form_b->place, form_b->width,
                               quoted(form_b->text) + " is a form of " + quoted(a->id) + " too",
                               "see " + where(*a, form_a->place)));
  }
}

void LexiconIndex::find_ancestors(const std::vector<Entry>& entries, std::vector<Diagnostic>& problems) {
  for (EntryId id = 0; id < entries.size(); ++id) {
    first_ancestor_.own().push_back(static_cast<std::uint32_t>(ancestors_.size()));
    std::vector<EntryId> above = ancestors_of(entries, id);
    const Entry& entry = entries[id];
    const auto width = static_cast<std::uint32_t>(entry.id.size() + 2);
    if (std::find(above.begin(), above.end(), id) != above.end())
      problems.push_back(problem(Level::error, entry, entry.place, width,
                                 quoted(entry.id) + " is its own ancestor",
                                 "look at its parents, and at theirs"));
    if (above.size() > most_ancestors)
      problems.push_back(
          problem(Level::error, entry, entry.place, width,
                  quoted(entry.id) + " has more than " + std::to_string(most_ancestors) + " ancestors", ""));
    std::sort(above.begin(), above.end());
    ancestors_.own().insert(ancestors_.own().end(), above.begin(), above.end());
  }
  first_ancestor_.own().push_back(static_cast<std::uint32_t>(ancestors_.size()));
}

/// Of each token what fits() asks for, and no more.
void LexiconIndex::keep_words(const NormalText& forms) {
  const std::string_view folded = forms.folded({0, forms.size()});
  folded_.own().assign(folded.begin(), folded.end());
  words_.own().reserve(forms.size());
  for (const Token& token : forms.tokens()) words_.own().push_back({token.source, token.flags});
  std::unordered_map<std::string_view, Span> first;  // of forms that fold alike
  first.reserve(refs_.size());
  for (FormRef& ref : refs_.own()) {
    const Token& last = forms[ref.tokens.last - 1];
    const Span own = {forms[ref.tokens.first].fold_begin, last.fold_begin + last.fold_size};
    ref.folded = first.emplace(slice(folded, own), own).first->second;
    ref.plain = fits_any_unmarked(ref.rules, words_of(ref).words);
  }
}

void LexiconIndex::match_at(const NormalText& text, TokenRange rest, TextKind kind,
                            std::vector<Hit>& hits) const {
  const std::size_t first = hits.size();
  const std::uint32_t count = std::min(rest.size(), longest_form);
  const FormRef* const refs = refs_.data();
  const bool marked = text[rest.first].is(TokenFlag::marked);
  trie_.walk(&text[rest.first], count, [&](std::span<const std::uint32_t> values, std::uint32_t length) {
    const TokenRange found = {rest.first, rest.first + length};
    const std::string_view folded = length == 1 ? text.folded(rest.first) : text.folded(found);
    Span compared;  // of folded_: the forms of a node fold alike, but for two words of one hash
    bool equal = false;
    for (const std::uint32_t value : values) {
      const FormRef& ref = refs[value];
      if (!ref.rules.counts.contains(kind)) continue;
      if (compared != ref.folded) {
        compared = ref.folded;
        equal = folded == slice(text_of(folded_), compared);
      }
      const bool is_plain = ref.plain != 0 && !marked;
      if (!equal || (!is_plain && !fits(ref.rules, kind, words_of(ref), {text, found}))) continue;
      const Hit hit = {found, ref.entry};
      if (hits.size() == first || !(hits.back() == hit)) hits.push_back(hit);
    }
  });
  if (hits.size() > first + 1) std::reverse(hits.begin() + static_cast<std::ptrdiff_t>(first), hits.end());
}

bool LexiconIndex::is_below(EntryId id, EntryId ancestor) const {
  const auto wider = above(id);
  return std::binary_search(wider.begin(), wider.end(), ancestor);
}

std::span<const EntryId> LexiconIndex::above(EntryId id) const {
  return ancestors_.part(first_ancestor_[id], first_ancestor_[id + 1]);
}

std::optional<EntryId> LexiconIndex::find(std::string_view id) const {
  EntryId first = 0, last = static_cast<EntryId>(id_ends_.size());
  while (first < last) {
    const EntryId middle = first + (last - first) / 2;
    if (id_of(middle) < id)
      first = middle + 1;
    else
      last = middle;
  }
  return first < id_ends_.size() && id_of(first) == id ? std::optional(first) : std::nullopt;
}

}  // namespace doichieu
