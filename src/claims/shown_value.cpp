#include "claims/shown_value.hpp"

#include <cmath>
#include <optional>

namespace doichieu {
namespace {

using Text = std::optional<std::string>;  ///< nothing where the lexicon has no word for it

/// The first form that a Vietnamese text may have.
Text vietnamese(const Entry& entry) {
  for (const Form& form : entry.forms)
    if (form.language == FormLanguage::vietnamese) return form.text;
  return std::nullopt;
}

const std::string& label(const Entry& entry) {
  for (const FormLanguage language : {FormLanguage::vietnamese, FormLanguage::any, FormLanguage::english})
    for (const Form& form : entry.forms)
      if (form.language == language) return form.text;
  return entry.id;
}

class Printer {
 public:
  explicit Printer(const Lexicon& lexicon) : lexicon_(lexicon) {}

  Text print(const Quantity& quantity) const {
    const Text number = print(quantity.number, quantity.dimension == Dimension::rank);
    if (!number) return std::nullopt;
    switch (quantity.dimension) {
      case Dimension::count:
        return number;
      case Dimension::percent:
        return *number + "%";
      case Dimension::money:
        return joined(number, currency(quantity.unit));
      case Dimension::points:
        return joined(number, word(EntryType::percent, [](const Entry& e) { return e.code == "points"; }));
      case Dimension::measure:
        return joined(number, unit(quantity.unit));
      case Dimension::duration:
        return joined(number, span(quantity));
      case Dimension::rank:
        return joined(word(EntryType::number, [](const Entry& e) { return e.code == "ordinal-marker"; }),
                      number);
      case Dimension::ratio:
        return std::nullopt;
    }
    return std::nullopt;
  }

  Text print(const Moment& moment) const {
    const bool plain = moment.unit == Unit::none && !moment.otherwise && !moment.vague;
    if (!plain || moment.day == Day{}) return std::nullopt;
    Text out = moment.last_day ? print(moment.day, *moment.last_day) : print(moment.day);
    if (moment.last_phase != Phase::none) return std::nullopt;
    constexpr std::string_view phases[] = {"", "early", "middle", "late"};
    constexpr std::string_view edges[] = {"", "since", "after", "until", "before"};
    for (const std::string_view code :
         {phases[static_cast<std::size_t>(moment.phase)], edges[static_cast<std::size_t>(moment.edge)]})
      if (!code.empty())
        out = joined(word(EntryType::date_word, [&](const Entry& e) { return e.code == code; }), out);
    return out;
  }

  std::string print(const DayPart& part) const { return label(lexicon_[part.entry]); }

  std::string print(const Role& role) const {
    std::string out;
    for (const std::string& code : role.modifiers)
      out +=
          word(EntryType::role_modifier, [&](const Entry& e) { return e.code == code; }).value_or(code) + " ";
    out += label(lexicon_[role.head]);
    for (const auto* parts : {&role.bodies, &role.places, &role.posted})
      for (const EntryId id : *parts) out += " · " + label(lexicon_[id]);
    return out;
  }

 private:
  static Text joined(const Text& first, const Text& second) {
    return first && second ? Text(*first + " " + *second) : std::nullopt;
  }

  /// Of the entries of a type the first by id that `wanted` fits and that has a Vietnamese form before its
  /// number.
  Text word(EntryType type, auto wanted) const {
    for (const EntryId id : lexicon_.of_type(type)) {
      const Entry& entry = lexicon_[id];
      if (entry.after || !wanted(entry)) continue;
      if (Text found = vietnamese(entry)) return found;
    }
    return std::nullopt;
  }

  Text print(const Number& number, bool rank) const {
    if (number.parts > 1) return std::nullopt;
    Text out = rank ? figures(number.written) : scaled(number.written);
    if (number.range) {
      const Text high = scaled(number.written_high);
      out = out && high ? Text(*out + "–" + *high) : std::nullopt;
    }
    if (number.bound == Bound::none) return out;
    return joined(word(EntryType::qualifier, [&](const Entry& e) { return e.code == name(number.bound); }),
                  out);
  }

  /// With the word for a billion or a million where that is shorter. What is more than a trillion is told in
  /// billions.
  Text scaled(Decimal decimal) const {
    for (const int power : {9, 6}) {
      const Decimal scaled{decimal.digits, decimal.exponent - power};
      if (std::abs(scaled.value()) < 1 || scaled.exponent < -3) continue;
      const double value = std::pow(10, power);
      return joined(figures(scaled),
                    word(EntryType::magnitude, [&](const Entry& e) { return e.value == value; }));
    }
    return figures(decimal);
  }

  /// English figures with point and comma exchanged. They are whole up to a million.
  static Text figures(Decimal decimal) {
    Number number;
    number.written = number.written_high = decimal;
    std::string out = doichieu::print(number);
    for (char& c : out) {
      if (c == ' ') return std::nullopt;
      c = c == ',' ? '.' : c == '.' ? ',' : c;
    }
    return out;
  }

  /// The Vietnamese form of the entry that the code itself is a form of, else the code: "đồng", "USD".
  Text currency(const std::string& code) const {
    for (const EntryId id : lexicon_.of_type(EntryType::currency)) {
      const Entry& entry = lexicon_[id];
      if (entry.code == code && has(entry, code)) return vietnamese(entry).value_or(code);
    }
    return code;
  }

  /// Quantity::unit is the first English form.
  Text unit(const std::string& written) const {
    for (const EntryId id : lexicon_.of_type(EntryType::unit)) {
      const Entry& entry = lexicon_[id];
      if (has(entry, written)) return vietnamese(entry).value_or(written);
    }
    return written;
  }

  /// "năm", of an age "tuổi": those entries are told apart by their ids.
  Text span(const Quantity& quantity) const {
    return word(EntryType::duration, [&](const Entry& entry) {
      return entry.code == quantity.unit && entry.value == 1 &&
             entry.id.starts_with("age.") == (quantity.of == "age");
    });
  }

  static bool has(const Entry& entry, const std::string& text) {
    for (const Form& form : entry.forms)
      if (form.text == text) return true;
    return false;
  }

  /// "18/2/2026", "18/2", "2/2026", "2026".
  static Text print(Day day) {
    std::string out;
    for (const int field : {day.day, day.month, day.year})
      if (field != 0) out.append(out.empty() ? "" : "/").append(std::to_string(field));
    const bool telling = day.month != 0 && (day.day != 0 || day.year != 0);
    return telling || (day.day == 0 && day.month == 0) ? Text(out) : std::nullopt;
  }

  /// "18–20/2/2026": of the first day what the last one does not say for both.
  static Text print(Day first, Day last) {
    const Text end = print(last);
    const bool one_month = first.month == last.month && first.day != 0 && last.day != 0;
    std::string begin;
    if (first.year == last.year && one_month)
      begin = std::to_string(first.day);
    else if (first.year == last.year && first.month != 0 && first.day == 0)
      begin = std::to_string(first.month);
    else if (const Text whole = print(first.year == last.year ? Day{0, first.month, first.day} : first))
      begin = *whole;
    return end && !begin.empty() ? Text(begin + "–" + *end) : std::nullopt;
  }

  const Lexicon& lexicon_;
};

}  // namespace

std::string print(const Value& value, const Lexicon& lexicon, Language language) {
  if (language == Language::english) return print(value, lexicon);
  const Printer printer(lexicon);
  Text out;
  if (const auto* quantity = std::get_if<Quantity>(&value)) out = printer.print(*quantity);
  if (const auto* moment = std::get_if<Moment>(&value)) out = printer.print(*moment);
  if (const auto* part = std::get_if<DayPart>(&value); part && part->entry != no_entry)
    out = printer.print(*part);
  if (const auto* role = std::get_if<Role>(&value)) out = printer.print(*role);
  return out ? *std::move(out) : print(value, lexicon);
}

}  // namespace doichieu
