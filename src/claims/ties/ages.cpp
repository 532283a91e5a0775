// How old somebody is, told in two ways: by an age and a birth.
//
//   Trần Văn A (SN 1990, 35 tuổi)    who was born in 1942, is 82 years old
//   Jane Doe, 67, was elected. … Doe was born on August 15, 1957.

#include <algorithm>
#include <map>

#include "claims/ties/ties.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t to_age = 4;    ///< tokens between a birth and an age
constexpr std::uint32_t to_birth = 2;  ///< tokens from a name to "born"
constexpr std::size_t year_digits = 4;
constexpr std::uint32_t longest_reading = 6;  ///< tokens of an age

bool told_exactly(const Quantity& age) {
  return age.of == "age" && !age.number.range && age.number.bound == Bound::none;
}

/// The day or year behind a word for a birth: a moment, or four figures alone ("SN 1990").
std::optional<MomentReading> born_at(const TieText& text, const Hit& born) {
  const std::uint32_t first = born.tokens.last;
  const auto& moments = text.mentions.moments;
  const auto at =
      std::lower_bound(moments.begin(), moments.end(), born.tokens.first,
                       [](const MomentReading& m, std::uint32_t token) { return m.tokens.last <= token; });
  if (at != moments.end() && at->tokens.first <= first + 1 &&
      text.one_sentence(at->tokens.first, born.tokens.first)) {
    const Moment& moment = at->moment;
    const bool day =
        moment.day.year && !moment.last_day && moment.unit == Unit::none && moment.edge == Edge::none;
    return day ? std::optional(*at) : std::nullopt;
  }
  if (first >= text.words.text.size() || text.words.text[first].kind != TokenKind::number ||
      text.words.text.folded(first).size() != year_digits)
    return std::nullopt;
  MomentReading year;
  year.tokens = {first, first + 1};
  for (const char digit : text.words.text.folded(first)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    year.moment.day.year = year.moment.day.year * 10 + (digit - '0');
  }
  return year;
}

/// The one birth that few words part from an age.
std::optional<MomentReading> birth_near(const TieText& text, TokenRange age) {
  const TokenRange reach = text.around(age, to_age + longest_reading, to_age + 1);
  std::optional<MomentReading> found;
  for (std::uint32_t at = reach.first; at < reach.last; ++at) {
    const Hit* born = text.cue(at, "born");
    if (!born) continue;
    auto birth = born_at(text, *born);
    if (!birth) continue;
    const TokenRange told{std::min(born->tokens.first, birth->tokens.first), birth->tokens.last};
    if (told.overlaps(age) || gap_between(age, told).size() > to_age) continue;
    if (found) return std::nullopt;
    found = std::move(birth);
    at = told.last - 1;
  }
  return found;
}

/// The person whose name ends up to `reach` tokens before the token, in its sentence.
std::uint32_t person_before(const TieText& text, std::uint32_t token, std::uint32_t reach) {
  const auto& names = text.mentions.names;
  auto name = names_from(text.mentions, token);
  if (name == names.begin()) return no_index;
  --name;
  const bool near = name->tokens.last <= token && token - name->tokens.last <= reach;
  const bool may_be = name->type == MentionType::person || name->type == MentionType::name;
  const bool person = may_be && name->entity != no_index;
  return near && person && text.one_sentence(name->tokens.first, token) ? name->entity : no_index;
}

/// When each person of an article was born, by entity; of whom two births are told, the moment is empty.
std::map<std::uint32_t, MomentReading> births(const TieText& text) {
  std::map<std::uint32_t, MomentReading> out;
  for (const MomentReading& moment : text.mentions.moments) {
    const TokenRange before = text.around({moment.tokens.first, moment.tokens.first}, longest_form, 0);
    for (std::uint32_t at = before.first; at < before.last; ++at) {
      const Hit* born = text.cue(at, "born");
      const std::uint32_t who = born ? person_before(text, at, to_birth) : no_index;
      const auto birth = who != no_index ? born_at(text, *born) : std::nullopt;
      if (!birth || birth->tokens != moment.tokens) continue;
      const auto [told, first] = out.emplace(who, *birth);
      if (!first && told->second.moment != birth->moment) told->second = {};
      break;
    }
  }
  return out;
}

/// "Jane Doe, 67,": whose age stands right behind a name and a comma or a bracket.
std::uint32_t aged_person(const TieText& text, TokenRange age) {
  const std::uint32_t sign = age.first - 1;
  const bool apposed = age.first > 0 && (text.words.is_mark(sign, ",") || text.words.is_mark(sign, "("));
  return apposed ? person_before(text, sign, 0) : no_index;
}

}  // namespace

void find_ages(const TieText& text, std::vector<Tie>& out) {
  const auto born = births(text);
  for (std::uint32_t i = 0; i < text.quantities().size(); ++i) {
    const QuantityReading& age = text.quantities()[i];
    if (!told_exactly(age.quantity)) continue;
    auto birth = birth_near(text, age.tokens);
    if (const auto told = birth ? born.end() : born.find(aged_person(text, age.tokens)); told != born.end())
      if (told->second.moment.day.year) birth = told->second;
    if (!birth) continue;
    out.push_back({ClaimKind::age,
                   {text.tied(age.quantity, age.tokens), text.tied(birth->moment, birth->tokens)},
                   Closure::closed,
                   text.subject(i)});
  }
}

}  // namespace doichieu
