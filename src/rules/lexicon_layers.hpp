#pragma once
// The entries of all layers, merged layer by layer.
//
//   [[entry]]
//   id = "role.minister"   en = ["minister"] …           # replaces what a layer below has under that id
//   [[entry]]
//   id = "role.minister"   extend = true   en = ["min."]  # adds forms to it
//   [[entry]]
//   id = "role.minister"   off = true                     # takes it away
//
// Words bend by the irregular ones of their own layer and of those below.

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "rules/inflection.hpp"
#include "rules/lexicon_file.hpp"
#include "rules/loader_files.hpp"

namespace doichieu {

class LexiconLayers {
 public:
  LexiconLayers(std::vector<Entry> below, const std::vector<IrregularWord>& irregulars);

  /// The files of one layer, above all that came before. Everything wrong with them goes to their problems;
  /// entries that are named and not there only where `whole`: every file could be parsed.
  void add(std::span<File* const> files, bool whole);

  /// Tells what is switched off and still named. The entries, in no order.
  std::vector<Entry> finish() &&;

  std::vector<IrregularWord> irregulars() const { return irregulars_.words(); }
  const std::vector<Override>& overrides() const { return overrides_; }

 private:
  struct Draft {
    EntryDraft draft;  ///< its entry has moved to entries_ once it was put
    File* file;
    std::size_t at = 0;  ///< in entries_, once it was put or has extended one
  };
  struct Switched {
    Mark where;
    File* file;
  };

  const Entry* find(std::string_view id) const;
  std::vector<std::string_view> ids() const;
  std::vector<Draft> read(std::span<File* const> files);
  void place(Draft& one);
  void put(Draft& one);
  void extend(Draft& one);
  void switch_off(const EntryDraft& draft, File& file);
  void tell_unknown(const EntryDraft& draft, std::string_view purpose, File& file) const;
  void note(const EntryDraft& draft, Override::How how, const Entry& below);
  void check_named(const std::vector<Draft>& drafts) const;

  std::vector<Entry> entries_;  ///< one that was switched off has no id
  std::unordered_map<std::string, std::size_t> at_;
  std::map<std::string, Switched> off_;
  Irregulars irregulars_;
  std::vector<Override> overrides_;
};

}  // namespace doichieu
