#pragma once
// What words mean: entries of rules/lexicon/*.toml, and the trie that finds them in a text.
//
//   [[entry]]
//   id = "role.minister"        type = "role"
//   en = ["minister"]           vi = ["bộ trưởng"]
//
// A form is found where the folded words of the text are its words, inside one sentence, and language, case
// and marks allow it.
//
// Language. Forms of common words count in texts of their own language. Titles (role, rank, honorific) and
// names (person, organisation, place, product) count in both, but for a Vietnamese form of one syllable in an
// English text: there it must be marked, and marked alike. "co." is no "cô", "My" no "Mỹ"; "Hue" wants an
// English form. Family names, which are one syllable, count everywhere, with their marks or without any.
//
// Marks. A word of the text that is marked as the form is always fits; where the tone stands does not matter
// (hoà, hòa). Otherwise:
//
//   form   text   fits
//   bàn    ban    in a Vietnamese text that has lost its marks as a whole, but for a concept of one syllable,
//                 since bare it may be any of ten words; in an English one; and for a name of two words or
//                 more anywhere: "To Lam" is "Tô Lâm". Else "ban" is no "bàn"
//   ban    bàn    only for a name of two words or more in its English spelling, whose entry has no Vietnamese
//                 form to say better: "Phu Quoc" may be printed "Phú Quốc"
//   bán    bàn    never
//
// Whether a Vietnamese text has lost its marks is decided once for each text, from the share of its words
// that carry any: in print seven of eight do.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalise/normal_text.hpp"
#include "rules/code_key.hpp"
#include "rules/entries.hpp"
#include "rules/entry.hpp"
#include "text/diagnostic.hpp"
#include "text/language.hpp"

namespace doichieu {

/// Entry `entry` stands at these tokens.
struct Hit {
  TokenRange tokens;
  EntryId entry;
  friend bool operator==(const Hit&, const Hit&) = default;
};

/// All hits of one text, in order of their first token; at one token the longest first, then by type, then by
/// id.
class Hits {
 public:
  const std::vector<Hit>& all() const& { return hits_; }
  std::vector<Hit> all() && { return std::move(hits_); }
  /// The hits that start at `token`: [begin, end) into all().
  std::pair<const Hit*, const Hit*> at(std::uint32_t token) const {
    return {hits_.data() + places_[token].first, hits_.data() + places_[token + 1].first};
  }

  /// May a hit of the type, and of that code, start at `token`? "No" is certain, and is what nearly every
  /// question gets: so it is asked before hits are looked through.
  bool may_be(std::uint32_t token, EntryType type) const { return (places_[token].types & bit(type)) != 0; }
  bool may_be(std::uint32_t token, EntryType type, const CodeKey& code) const {
    return may_be(token, type) && (places_[token].codes & code.bit) != 0;
  }

 private:
  friend class Lexicon;
  /// Of a token; one more at the end, where nothing starts.
  struct Starts {
    std::uint32_t first = 0;  ///< index of its first hit
    std::uint64_t types = 0;  ///< of its hits, as bits
    std::uint64_t codes = 0;  ///< as bits of CodeKey
  };

  static_assert(entry_type_count <= 64, "a type is a bit");
  static constexpr std::uint64_t bit(EntryType type) {
    return std::uint64_t{1} << static_cast<unsigned>(type);
  }

  std::vector<Hit> hits_;
  std::vector<Starts> places_;
};

class LexiconIndex;

/// No form is longer, in tokens: so no text can make matching slow.
inline constexpr std::uint32_t longest_form = 12;

/// Copied cheaply where it was read from an image; what build() makes is shared and never changes.
class Lexicon {
 public:
  const Entries& entries() const { return entries_; }
  /// All of them, to make another lexicon of.
  std::vector<Entry> take_entries() && { return std::move(entries_).take(); }
  const Entry& operator[](EntryId id) const { return entries_[id]; }
  bool built() const { return index_ != nullptr; }
  std::optional<EntryId> find(std::string_view id) const;
  EntryType type(EntryId id) const { return types()[id]; }
  /// What readers ask of every word, by entry, without an entry having to be made: the type, and the hash of
  /// the code.
  std::span<const EntryType> types() const;
  std::span<const std::uint32_t> code_hashes() const;
  /// The entries of a type, sorted.
  std::span<const EntryId> of_type(EntryType type) const;

  /// All entries that stand in `text`, of which only what may be meant in a text of `language` is kept.
  Hits match(const NormalText& text, Language language) const;

  /// The longest hit of `type` that starts at `token`; null where there is none.
  const Hit* longest(const Hits& hits, std::uint32_t token, EntryType type) const;
  /// The same, of those whose entry has that code.
  const Hit* coded(const Hits& hits, std::uint32_t token, EntryType type, const CodeKey& code) const;

  /// Is `id` the entry `ancestor`, or one of its descendants by `parents`?
  bool is_a(EntryId id, EntryId ancestor) const;
  /// The entries above `id` by `parents`, sorted.
  std::span<const EntryId> ancestors(EntryId id) const;

  /// Is `id` the entry `whole`, what is called so now, or a part of it on that day: by `parents`, and by what
  /// had merged by then? A day is an ISO date; "" comes after all of them.
  bool is_part_of(EntryId id, EntryId whole, std::string_view day = {}) const;

  /// The entry that goes on under another name, as far as names were changed; `id` where none was.
  EntryId renamed(EntryId id) const;

  /// Does the entry hold on `day`? A ministry that was merged the day before does not. On "" all do.
  bool holds_on(EntryId id, std::string_view day) const;

  /// Do writers not tell these two apart ("president", "chủ tịch")?
  bool alike(EntryId a, EntryId b) const;

  /// Adds entries; one with an id that is there already replaces it (a desk's layer over ours).
  void add(std::vector<Entry> entries);
  /// Sorts the entries by id and builds the trie; call once after the last add(), before anything else.
  /// Diagnostics, without their lines: one form under two ids of a type; a form of too many words, or of
  /// none; a parent that is its own descendant. Parents that do not exist are left out.
  std::vector<Diagnostic> build();

  /// Keeps what the lexicon was read from for as long as it or a copy of it lives.
  void keep(std::shared_ptr<const void> image) { image_ = std::move(image); }

 private:
  friend struct CompiledFields;
  static void fields(auto& self, auto visit) { visit(self.entries_, self.index_); }

  Entries entries_;
  std::shared_ptr<const LexiconIndex> index_;
  std::shared_ptr<const void> image_;  ///< that the two were read from, where it is nobody else's
};

}  // namespace doichieu
