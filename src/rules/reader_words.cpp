#include "rules/reader_words.hpp"

#include "text/utf8.hpp"

namespace doichieu {
namespace {

/// The forms of every entry of a type, in lower case and NFC.
std::vector<std::string> words_of(const Lexicon& lexicon, EntryType type) {
  std::vector<std::string> out;
  for (const EntryId id : lexicon.of_type(type))
    for (const Form& form : lexicon[id].forms) out.push_back(lower_nfc(form.text));
  return out;
}

/// What the parts of a page are called in rules/.
PagePart part_named(std::string_view code) {
  if (code == "body") return PagePart::body;
  if (code == "deck") return PagePart::deck;
  if (code == "byline") return PagePart::byline;
  if (code == "caption") return PagePart::caption;
  return PagePart::furniture;
}

}  // namespace

ReaderWords reader_words(const Lexicon& lexicon) {
  ReaderWords out;
  out.caption_verbs = words_of(lexicon, EntryType::caption_verb);
  for (const std::string& word : words_of(lexicon, EntryType::photo_word))
    out.photo_credits.push_back(word + ":");
  for (const EntryId id : lexicon.of_type(EntryType::page_word))
    for (const Form& form : lexicon[id].forms)
      out.page_words.emplace(lower_nfc(form.text), part_named(lexicon[id].code));
  return out;
}

}  // namespace doichieu
