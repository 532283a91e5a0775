#include "rules/inflection.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace doichieu {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || is_upper(c);
}
bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool ends(std::string_view word, std::string_view with) {
  return word.ends_with(with);
}
bool ends(std::string_view word, std::initializer_list<std::string_view> with) {
  return std::any_of(with.begin(), with.end(), [&](std::string_view end) { return ends(word, end); });
}

/// The letter `back` places before the last; 0 before the first.
char letter_from_end(std::string_view word, std::size_t back) {
  return back < word.size() ? word[word.size() - 1 - back] : '\0';
}

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(letter_from_end(word, 1));
}

std::string without_last(std::string_view word, std::size_t n, std::string_view then) {
  return std::string(word.substr(0, word.size() - n)).append(then);
}

/// Is the letter at `i` a vowel by sound? y inside a word is; the u of qu is not.
bool sounds(std::string_view word, std::size_t i) {
  if (word[i] == 'y') return i > 0;
  if (word[i] == 'u' && i > 0 && word[i - 1] == 'q') return false;
  return is_vowel(word[i]);
}

/// One syllable that ends in one vowel and one consonant: "plan", "quit", not "open", "meet", "fix", "show".
bool doubles(std::string_view word) {
  if (word.size() < 2 || std::string_view("wxy").find(word.back()) != std::string_view::npos) return false;
  std::size_t vowels = 0;
  for (std::size_t i = 0; i < word.size(); ++i) vowels += sounds(word, i);
  return vowels == 1 && !sounds(word, word.size() - 1) && sounds(word, word.size() - 2);
}

std::string stem_before_vowel(std::string_view word) {
  std::string stem(word);
  if (doubles(word)) stem += word.back();
  return stem;
}

std::string plural(std::string_view word) {
  if (is_upper(word.back())) return std::string(word) + "s";  // MPs
  if (ends(word, {"s", "x", "z", "ch", "sh"})) return std::string(word) + "es";
  if (ends_in_consonant_y(word)) return without_last(word, 1, "ies");
  return std::string(word) + "s";
}

/// "signs", "goes": as a plural is made, but for an o at the end.
std::string third_person(std::string_view word) {
  const bool consonant_o = word.size() > 1 && word.back() == 'o' && !is_vowel(letter_from_end(word, 1));
  return consonant_o ? std::string(word) + "es" : plural(word);
}

std::string past(std::string_view word) {
  if (word.back() == 'e') return std::string(word) + "d";
  if (ends_in_consonant_y(word)) return without_last(word, 1, "ied");
  return stem_before_vowel(word) + "ed";
}

std::string participle(std::string_view word) {
  if (word.size() > 2 && ends(word, "ie")) return without_last(word, 2, "ying");
  if (word.size() > 2 && word.back() == 'e' && !ends(word, {"ee", "oe", "ye"}))
    return without_last(word, 1, "ing");
  return stem_before_vowel(word) + "ing";
}

void add_once(std::string form, std::vector<std::string>& forms) {
  if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
}

std::vector<std::string> forms_of_noun(std::string_view noun, const std::vector<std::string>* listed) {
  return listed ? *listed : std::vector<std::string>{plural(noun)};
}

std::vector<std::string> forms_of_verb(std::string_view verb, const std::vector<std::string>* listed) {
  std::vector<std::string> forms = {third_person(verb)};
  for (const std::string& form : listed ? *listed : std::vector<std::string>{past(verb)})
    add_once(form, forms);
  add_once(participle(verb), forms);
  return forms;
}

}  // namespace

void Irregulars::add(Inflection inflection, std::string base, std::vector<std::string> forms) {
  forms_[{inflection, std::move(base)}] = std::move(forms);
}

std::vector<IrregularWord> Irregulars::words() const {
  std::vector<IrregularWord> out;
  for (const auto& [word, forms] : forms_) out.push_back({word.first, word.second, forms});
  return out;
}

const std::vector<std::string>* Irregulars::find(Inflection inflection, std::string_view base) const {
  const auto it = forms_.find({inflection, std::string(base)});
  return it == forms_.end() ? nullptr : &it->second;
}

std::vector<std::string> inflected(std::string_view form, Inflection inflection,
                                   const Irregulars& irregulars) {
  if (inflection == Inflection::none) return {};
  const std::size_t space = inflection == Inflection::verb ? form.find(' ') : form.rfind(' ');
  const bool several = space != std::string_view::npos;
  const bool verb = inflection == Inflection::verb;
  const std::string_view before = several && !verb ? form.substr(0, space + 1) : std::string_view();
  const std::string_view after = several && verb ? form.substr(space) : std::string_view();
  const std::string_view word = form.substr(before.size(), form.size() - before.size() - after.size());
  if (word.empty() || !is_letter(word.back())) return {};

  const std::vector<std::string>* listed = irregulars.find(inflection, lower_nfc(word));
  std::vector<std::string> forms = verb ? forms_of_verb(word, listed) : forms_of_noun(word, listed);
  for (std::string& bent : forms) {
    if (is_upper(word.front()) && !bent.empty() && bent[0] >= 'a' && bent[0] <= 'z') bent[0] -= 'a' - 'A';
    bent = std::string(before).append(bent).append(after);
  }
  return forms;
}

std::string_view stem_of(std::string_view folded) {
  constexpr std::size_t shortest = 3;
  for (const std::string_view ending : {"ings", "ing", "ies", "ied", "ed", "es", "s", "ly"})
    if (folded.size() >= ending.size() + shortest && folded.ends_with(ending)) {
      folded.remove_suffix(ending.size());
      break;
    }
  while (folded.size() > shortest && (folded.back() == 'e' || folded.back() == 'y')) folded.remove_suffix(1);
  if (folded.size() > shortest && folded.back() == folded[folded.size() - 2]) folded.remove_suffix(1);
  return folded.size() < shortest ? std::string_view() : folded;
}

}  // namespace doichieu
