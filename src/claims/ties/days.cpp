// Dates that are told in two ways: with a weekday, with the length of a span, with the age that follows from
// them.
//
//   Sunday, January 6, 2025          a three-day visit from 18 to 20 February
//   Trần Văn A (SN 1990, 35 tuổi)    who was born in 1942, is 82 years old
//   Jane Doe, 67, was elected. … Doe was born on August 15, 1957.

#include <algorithm>
#include <map>

#include "claims/ties/ties.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t behind_length = 8;  ///< tokens from "three-day" to the days
constexpr std::uint32_t before_length = 4;  ///< tokens from the days to "a three-day visit"
constexpr std::uint32_t to_age = 4;         ///< tokens between a birth and an age
constexpr std::uint32_t to_birth = 2;       ///< tokens from a name to "born"
constexpr std::size_t year_digits = 4;
constexpr std::uint32_t longest_reading = 6;  ///< tokens of a length or an age
constexpr double longest_length = 60;         ///< days

bool whole_days(const Quantity& q) {
  return q.dimension == Dimension::duration && q.unit == "day" && q.of != "age" && !q.number.range &&
         q.number.bound == Bound::none && q.number.written.is_integer() && q.number.value() >= 2 &&
         q.number.value() <= longest_length;
}

bool whole_span(const Moment& moment) {
  return moment.day.full() && moment.last_day && moment.last_day->full() && moment.unit == Unit::none &&
         moment.edge == Edge::none && moment.phase == Phase::none && !moment.otherwise;
}

/// The tokens between two ranges that do not overlap.
TokenRange between(TokenRange a, TokenRange b) {
  return a.last <= b.first ? TokenRange{a.last, b.first} : TokenRange{b.last, a.first};
}

/// Up to `before` tokens before a range and `behind` behind it, inside its sentence.
TokenRange around(const TieText& text, TokenRange tokens, std::uint32_t before, std::uint32_t behind) {
  const TokenRange sentence = text.words.text.sentence_of(tokens.first);
  return {tokens.first - std::min(before, tokens.first - sentence.first),
          std::min(tokens.last + behind, sentence.last)};
}

/// "three-day", "chuyến thăm 3 ngày": the length is a property of what takes place.
bool of_the_event(const TieText& text, const QuantityReading& length) {
  if (text.has_mark(length.tokens, "-")) return true;
  const std::uint32_t first = length.tokens.first;
  const TokenRange before = around(text, {first, first}, longest_form, 0);
  for (std::uint32_t at = before.first; at < before.last; ++at)
    if (const Hit* hit = text.words.longest(at, EntryType::concept_); hit && hit->tokens.last == first)
      return true;
  return false;
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
  const TokenRange reach = around(text, age, to_age + longest_reading, to_age + 1);
  std::optional<MomentReading> found;
  for (std::uint32_t at = reach.first; at < reach.last; ++at) {
    const Hit* born = text.cue(at, "born");
    if (!born) continue;
    auto birth = born_at(text, *born);
    if (!birth) continue;
    const TokenRange told{std::min(born->tokens.first, birth->tokens.first), birth->tokens.last};
    if (told.overlaps(age) || between(age, told).size() > to_age) continue;
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
    const TokenRange before = around(text, {moment.tokens.first, moment.tokens.first}, longest_form, 0);
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

void find_weekdays(const TieText& text, std::vector<Tie>& out) {
  for (const MomentReading& reading : text.mentions.moments) {
    const Moment& moment = reading.moment;
    if (!moment.weekday || !moment.day.full() || moment.last_day || moment.otherwise) continue;
    const TokenRange tokens = reading.day.empty() ? reading.tokens : reading.day;
    out.push_back({ClaimKind::weekday, {text.tied(moment, tokens)}, Closure::closed, print_day(moment)});
  }
}

void find_lengths(const TieText& text, std::vector<Tie>& out) {
  for (const MomentReading& reading : text.mentions.moments) {
    if (!whole_span(reading.moment)) continue;
    const auto [first, last] =
        text.quantities_in(around(text, reading.tokens, behind_length + longest_reading, before_length));
    std::vector<std::uint32_t> lengths;
    for (std::uint32_t i = first; i < last; ++i) {
      const TokenRange tokens = text.quantities()[i].tokens;
      const TokenRange link = between(tokens, reading.tokens);
      const std::uint32_t widest = tokens.first < reading.tokens.first ? behind_length : before_length;
      if (whole_days(text.value(i)) && link.size() <= widest && !text.has_mark(link, ";"))
        lengths.push_back(i);
    }
    if (lengths.size() != 1) continue;
    const QuantityReading& told = text.quantities()[lengths.front()];
    out.push_back({ClaimKind::length,
                   {text.tied(told.quantity, told.tokens), text.tied(reading.moment, reading.tokens)},
                   of_the_event(text, told) ? Closure::closed : Closure::loose,
                   print_day(reading.moment)});
  }
}

void find_ages(const TieText& text, std::vector<Tie>& out) {
  const auto born = births(text);
  for (std::uint32_t i = 0; i < text.quantities().size(); ++i) {
    const QuantityReading& age = text.quantities()[i];
    if (age.quantity.of != "age" || age.quantity.number.range || age.quantity.number.bound != Bound::none)
      continue;
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
