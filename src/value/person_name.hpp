#pragma once
// The parts of a person's name: family, middle and given name, in the order that its language writes them.
//
//   Nguyễn Thị Kim Ngân   vietnamese: Nguyễn | Thị | Kim Ngân     a woman's name
//   Tôn Nữ Thị Ninh       vietnamese: Tôn Nữ | Thị | Ninh
//   Steven David Daines   given_first: Steven | David | Daines
//   Viet Thanh Nguyen     given_first: Viet | Thanh | Nguyen      as Vietnamese abroad write themselves
//   Tập Cận Bình          family_first: Tập | | Cận Bình          by his entry in the lexicon
//   Trường Chinh          whole                                   by his entry: a pseudonym
//   Lâm                   single
//
// What the string does not show is taken from the lexicon: families (family-name; code east-asian, clan-last
// or minority), middle names that mark where the given name begins (middle-name; code f where only women bear
// one), given names and their short forms (given-name), persons (person; codes family-first, whole, m, f).
// Between middle and given name a Vietnamese name has no mark: without such a middle name the last syllable
// is the given name.

#include <string>
#include <vector>

#include "value/name.hpp"

namespace doichieu {

/// The name that `tokens` spell, with its parts. `person`: the entry that stands there, if one does.
/// A name that the tokens do not part into the words of Name::spelled keeps its parts unread.
Name read_person_name(const NormalText& text, const Hits& hits, const Lexicon& lexicon, TokenRange tokens,
                      EntryId person = no_entry, AccentRegime regime = AccentRegime::unknown);

/// All the names of a person of the lexicon, in the order of the entry's forms.
std::vector<Name> names_of_person(const Lexicon& lexicon, EntryId person);

/// The last word of the family name, as Name::key has it, where a person is named in full with the given name
/// first or either way: names in which it is another are not one person's. "" of all other names.
std::string_view surname(const Name& name);

/// The words of Name::key in an order of their own: the same for "Ito Naoki" and "Naoki Ito".
std::string in_any_order(const Name& name);

/// What the honorifics that end right before `token` tell; nothing sure where they tell of both.
Gender gender_before(const NormalText& text, const Hits& hits, const Lexicon& lexicon, std::uint32_t token);

}  // namespace doichieu
