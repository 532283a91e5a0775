#pragma once
// What Lexicon::build() makes of its entries: the trie over their forms, and who descends from whom.
//
// All forms are tokenised as one text, so that forms and texts agree on what a word is. Their words stay
// here, to be compared with what the trie proposes.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rules/form_rules.hpp"
#include "rules/trie.hpp"

namespace doichieu {

class LexiconIndex {
 public:
  /// REQUIRES: entries sorted by id. Appends what is wrong with them to `problems`.
  LexiconIndex(const std::vector<Entry>& entries, std::vector<Diagnostic>& problems);
  LexiconIndex() = default;  ///< to be read from an image

  /// Appends the entries that stand at `rest`.first and end before `rest`.last: the longest first, then by
  /// type, then by id, each once.
  void match_at(const NormalText& text, TokenRange rest, TextKind kind, std::vector<Hit>& hits) const;

  std::optional<EntryId> find(std::string_view id) const;
  std::span<const EntryType> types() const { return types_.part(0, types_.size()); }
  std::span<const std::uint32_t> code_hashes() const { return code_hashes_.part(0, code_hashes_.size()); }
  /// Sorted.
  std::span<const EntryId> of_type(EntryType type) const {
    const auto i = static_cast<std::size_t>(type);
    return by_type_.part(first_of_type_[i], first_of_type_[i + 1]);
  }

  bool is_below(EntryId id, EntryId ancestor) const;
  /// All entries above it, sorted.
  std::span<const EntryId> above(EntryId id) const;

 private:
  friend struct CompiledFields;
  struct FormRef {
    EntryId entry = 0;
    std::uint32_t form = 0;  ///< index into the entry's forms
    TokenRange tokens;       ///< of words_
    Span folded;             ///< of folded_; one and the same for all forms that fold alike
    FormRules rules;
    std::uint32_t plain = 0;  ///< 1 where it fits_any_unmarked(); an image holds no padding
  };

  /// What goes into the compiled form: everything.
  static void fields(auto& self, auto visit) {
    visit(self.ids_, self.id_ends_, self.text_, self.folded_, self.words_, self.refs_, self.trie_,
          self.types_, self.code_hashes_, self.by_type_, self.first_of_type_, self.first_ancestor_,
          self.ancestors_);
  }

  void list(const std::vector<Entry>& entries);
  NormalText tokenise(const std::vector<Entry>& entries, std::string& forms);
  void check_length(const std::vector<Entry>& entries, std::vector<Diagnostic>& problems);
  void settle_rules(const std::vector<Entry>& entries, const NormalText& forms);
  void build_trie(const NormalText& forms);
  void tell_shared_forms(const std::vector<Entry>& entries, const NormalText& forms,
                         std::vector<Diagnostic>& problems) const;
  void find_ancestors(const std::vector<Entry>& entries, std::vector<Diagnostic>& problems);
  void keep_words(const NormalText& forms);
  FormWords words_of(const FormRef& ref) const {
    return {text_of(text_), {&words_[ref.tokens.first], ref.tokens.size()}};
  }

  std::string_view id_of(EntryId id) const {
    const std::uint32_t begin = id == 0 ? 0 : id_ends_[id - 1];
    return text_of(ids_).substr(begin, id_ends_[id] - begin);
  }

  ImageArray<char> ids_;               ///< of all entries, one behind the other
  ImageArray<std::uint32_t> id_ends_;  ///< of each in ids_
  ImageArray<char> text_;              ///< all forms, one a line
  ImageArray<char> folded_;            ///< their folded words, joined by single spaces
  ImageArray<FormWord> words_;
  ImageArray<FormRef> refs_;  ///< in the order of the entries
  TokenTrie trie_;            ///< values are indices into refs_
  ImageArray<EntryType> types_;
  ImageArray<std::uint32_t> code_hashes_;
  ImageArray<EntryId> by_type_;               ///< all entries, by type and then by id
  ImageArray<std::uint32_t> first_of_type_;   ///< in by_type_; one more at the end
  ImageArray<std::uint32_t> first_ancestor_;  ///< by entry; one more at the end
  ImageArray<EntryId> ancestors_;             ///< of each entry sorted
};

}  // namespace doichieu
