#include "rules/lexicon_schema.hpp"

#include <array>

#include "rules/ladders.hpp"

namespace doichieu {
namespace {

using enum Shape;
constexpr Need must = Need::required;
constexpr Need may = Need::optional;

constexpr std::array<std::string_view, 8> bounds = {"about",    "estimated", "at-most", "under",
                                                    "at-least", "over",      "nearly",  "exactly"};
constexpr std::array<std::string_view, 20> place_kinds = {
    "country", "territory", "state",     "province", "city",    "town",  "district",
    "ward",    "commune",   "capital",   "island",   "airport", "port",  "region",
    "water",   "landmark",  "continent", "village",  "zone",    "county"};
constexpr std::array<std::string_view, 2> opennesses = {"open", "closed"};
constexpr std::array<std::string_view, 25> dimensions = {
    "length", "area",      "mass",    "speed",  "temperature", "volume",  "energy", "rate",  "frequency",
    "pixels", "data rate", "voltage", "charge", "loudness",    "economy", "torque", "power", "pressure",
    "time",   "data",      "force",   "angle",  "flow",        "scale",   "other"};

constexpr std::array<std::string_view, 15> ranking_parts = {"kind", "capacity", "office", "ever",    "years",
                                                            "area", "deed",     "among",  "behind",  "only",
                                                            "none", "above",    "times",  "country", "ahead"};
std::span<const std::string_view> ranking_part_names() {
  return ranking_parts;
}

constexpr std::array<std::string_view, 8> deed_parts = {"score", "scorers", "minute", "on",
                                                        "added", "says",    "cites",  "keeper"};

std::span<const std::string_view> deed_part_names() {
  return deed_parts;
}

constexpr std::array<std::string_view, 5> happening_parts = {"once", "each", "named", "occurs", "clause"};

std::span<const std::string_view> happening_part_names() {
  return happening_parts;
}

constexpr std::array<std::string_view, 2> hedges = {"guess", "open"};

std::span<const std::string_view> hedge_names() {
  return hedges;
}

constexpr std::array<std::string_view, 1> step_traits = {"auxiliary"};

std::span<const std::string_view> step_trait_names() {
  return step_traits;
}

constexpr std::array<std::string_view, 3> directions = {"up", "down", "other"};

constexpr std::array<std::string_view, 5> balances = {"sum", "difference", "parts", "named-parts", "persons"};

std::span<const std::string_view> balance_names() {
  return balances;
}
std::span<const std::string_view> direction_names() {
  return directions;
}
std::span<const std::string_view> bound_names() {
  return bounds;
}
std::span<const std::string_view> openness_names() {
  return opennesses;
}
std::span<const std::string_view> place_kind_names() {
  return place_kinds;
}
std::span<const std::string_view> dimension_names() {
  return dimensions;
}

constexpr Key class_keys[] = {{"code", text, may, "a class of its kind, for the rules that ask for one"}};
constexpr Key place_keys[] = {
    {"code", text, may, "what sort of place it is", {"sort of place", place_kind_names}},
    {"like", texts, may, "ids of places that writers do not tell from it"},
};
constexpr Key place_word_keys[] = {
    {"code", text, must, "the sort of place it makes of a name", {"sort of place", place_kind_names}}};
constexpr Key role_keys[] = {
    {"code", text, may,
     "the modifiers that its name holds already, with spaces; of one who serves the office behind it, "
     "\"serves\""},
    {"like", texts, may, "ids of roles that writers do not tell from it"},
    {"envoy", flag, may, "true: who sends and where to are told apart"},
    {"sole", flag, may, "true: one person at a time holds it, in its body or place; narrower roles too"},
    {"post", flag, may, "true: nobody holds another post of the same body beside it; narrower roles too"},
    {"whole", flag, may, "true: it is one office without a body too: \"Prime Minister\""},
    {"together", texts, may, "ids of posts of one body that one person may hold beside it all the same"},
    {"excludes", texts, may,
     "ids of roles that nobody holds beside it, whatever the body; \"id from until\" between two days"},
    {"local", text, may, "the id of what it is where it stands with a province or a city"},
};
constexpr Key rank_keys[] = {
    {"code", text, may, "a class of its kind, for the rules that ask for one"},
    {"like", texts, may, "ids of ranks that writers do not tell from it"},
};
constexpr Key role_modifier_keys[] = {
    {"code", text, may, "what it makes of the role; its id where it is left out"},
    {"after", flag, may, "it may stand behind its role too: \"elect\""},
    {"minor", flag, may, "true: with it and without it writers mean one office"},
    {"past", flag, may, "true: the office is not held any more, or not yet"},
};
constexpr Key number_keys[] = {
    {"value", number, must, "the number it stands for"},
    {"code", text, may, "how it joins other number words, where that is special"},
};
constexpr Key currency_keys[] = {
    {"code", text, must, "its ISO 4217 code, or the sign or name where several share it"},
    {"value", number, may, "how many of it; 1 where it is left out"},
    {"low", number, may, "of a word that is another one too: the least magnitude behind which it is money"},
};
constexpr Key unit_keys[] = {
    {"code", text, must, "its dimension", {"dimension", dimension_names}},
    {"value", number, must, "one of it in the base unit of the dimension"},
    {"low", number, may, "where its zero lies in the base unit; 0 where it is left out"},
};
constexpr Key qualifier_keys[] = {
    {"code", text, must, "what it does to a number", {"bound", bound_names}},
    {"after", flag, may, "it follows its number: \"or more\""},
    {"low", number, may, "of a word that is a preposition too: the least count that it bounds"},
};
constexpr Key superlative_keys[] = {
    {"code", text, must, "by what it ranks: only equal ones are compared"},
    {"after", flag, may, "true: only with a rank behind it: \"ranks 11th\""},
};
constexpr Key ranking_word_keys[] = {
    {"code", text, must, "what it says of a ranking", {"part of a ranking", ranking_part_names}},
    {"value", number, may, "of \"years\": how many"},
};
constexpr Key step_keys[] = {
    {"code", text, must, "the id of its ladder"},
    {"low", number, must, "the lowest step it may mean"},
    {"high", number, may, "the highest; `low` where it is left out"},
    {"is", texts, may, "of an amount's: how its words are read", {"trait of a step", step_trait_names}},
};
constexpr Key ladder_keys[] = {
    {"code", text, must, "whose its steps are", {"bearer of steps", bearer_names}},
    {"is", texts, may, "how its steps are read and compared", {"trait of a ladder", ladder_trait_names}},
    {"days", number, may, "days between two publications within which a step stays what it is", {}, 0, 1000},
    {"example", tables, may, "a text that tells a step of it"},
    {"counterexample", tables, may, "a text that tells none"},
};
constexpr Key hedge_keys[] = {
    {"code", text, must, "whether what is said is a guess or left open", {"hedge", hedge_names}}};
constexpr Key crossing_keys[] = {
    {"code", text, must, "the sort of place that it leads over", {"sort of place", place_kind_names}}};
constexpr Key deed_word_keys[] = {{"code", text, must, "what it shows", {"part of a deed", deed_part_names}}};
constexpr Key happening_keys[] = {
    {"code", text, must, "how it tells it", {"part of a happening", happening_part_names}}};
constexpr Key change_keys[] = {{"code", text, must, "which way", {"direction", direction_names}}};
constexpr Key month_keys[] = {{"value", number, must, "1 to 12", {}, 1, 12}};
constexpr Key weekday_keys[] = {
    {"value", number, must, "1 for Monday to 7 for Sunday", {}, 1, 7},
    {"code", text, may, "\"short\" where the word is another one too"},
};
constexpr Key day_part_keys[] = {
    {"low", number, must, "the hour it begins", {}, 0, 48},
    {"high", number, must, "the hour it ends; over 24 where it passes midnight", {}, 0, 48},
    {"code", text, may, "its code in ISO style: MO, MI, AF, EV, NI, DT"},
    {"value", number, may, "the hour it names, if any: noon 12", {}, 0, 24},
};
constexpr Key clock_keys[] = {
    {"code", text, must, "am, pm, oclock, noon, midnight …"},
    {"value", number, may, "the hour it names, if any", {}, 0, 24},
};
constexpr Key zone_keys[] = {{"code", text, must, "its IANA id, or \"local\""}};
constexpr Key relative_day_keys[] = {
    {"value", number, must, "days from the day of publication: -1 is yesterday"},
    {"code", text, may, "\"told\" where they are counted from the day that was told last"},
};
constexpr Key duration_keys[] = {
    {"code", text, must, "its unit: day, year …"},
    {"value", number, may, "how many of them; 1 where it is left out"},
};
constexpr Key balance_keys[] = {
    {"code", text, must, "what its terms are to each other", {"balance", balance_names}},
    {"terms", texts, must, "ids of its concepts: the whole and its parts; what is reduced, by what, to what"},
};
constexpr Key exchange_rate_keys[] = {
    {"code", text, must, "the code of a currency, or its sign"},
    {"low", number, must, "the fewest of it that made one unit of the currency all rates are told in", {}, 0},
    {"high", number, must, "the most", {}, 0},
};
constexpr Key list_end_keys[] = {
    {"code", text, must, "whether more are meant than are named", {"openness", openness_names}}};

using enum CaseRule;
constexpr std::span<const Key> no_keys;

constexpr TypeSchema types[] = {
    {EntryType::person, "person", proper, Reach::name, class_keys},
    {EntryType::organisation, "organisation", proper, Reach::name, class_keys},
    {EntryType::place, "place", proper, Reach::name, place_keys},
    {EntryType::product, "product", proper, Reach::name, class_keys},
    {EntryType::role, "role", any, Reach::both, role_keys},
    {EntryType::role_modifier, "role-modifier", any, Reach::both, role_modifier_keys},
    {EntryType::honorific, "honorific", any, Reach::both, class_keys},
    {EntryType::rank, "rank", any, Reach::both, rank_keys},
    {EntryType::topic, "topic", any, Reach::both, class_keys},
    {EntryType::demonym, "demonym", proper, Reach::own, class_keys},
    {EntryType::family_name, "family-name", proper, Reach::family, class_keys},
    {EntryType::middle_name, "middle-name", proper, Reach::family, class_keys},
    {EntryType::given_name, "given-name", proper, Reach::name, class_keys},
    {EntryType::name_particle, "name-particle", exact, Reach::name, class_keys},
    {EntryType::body_word, "body-word", any, Reach::both, class_keys},
    {EntryType::place_word, "place-word", any, Reach::both, place_word_keys},
    {EntryType::irregular, "irregular", any, Reach::own, no_keys},
    {EntryType::caption_verb, "caption-verb", any, Reach::own, class_keys},
    {EntryType::photo_word, "photo-word", any, Reach::own, class_keys},
    {EntryType::concept_, "concept", any, Reach::word, class_keys},
    {EntryType::number, "number", any, Reach::own, number_keys},
    {EntryType::magnitude, "magnitude", any, Reach::own, number_keys},
    {EntryType::fraction, "fraction", any, Reach::own, number_keys},
    {EntryType::currency, "currency", any, Reach::own, currency_keys},
    {EntryType::unit, "unit", any, Reach::own, unit_keys},
    {EntryType::percent, "percent", any, Reach::own, class_keys},
    {EntryType::qualifier, "qualifier", any, Reach::own, qualifier_keys},
    {EntryType::superlative, "superlative", any, Reach::own, superlative_keys},
    {EntryType::ranking_word, "ranking-word", any, Reach::own, ranking_word_keys},
    {EntryType::step, "step", any, Reach::own, step_keys},
    {EntryType::ladder, "ladder", any, Reach::own, ladder_keys},
    {EntryType::conditional, "conditional", any, Reach::own, no_keys},
    {EntryType::hedge, "hedge", any, Reach::own, hedge_keys},
    {EntryType::nature, "nature", any, Reach::own, no_keys},
    {EntryType::crossing, "crossing", any, Reach::own, crossing_keys},
    {EntryType::deed_word, "deed-word", any, Reach::own, deed_word_keys},
    {EntryType::happening, "happening", any, Reach::own, happening_keys},
    {EntryType::change, "change", any, Reach::own, change_keys},
    {EntryType::counter, "counter", any, Reach::own, class_keys},
    {EntryType::month, "month", any, Reach::own, month_keys},
    {EntryType::weekday, "weekday", any, Reach::own, weekday_keys},
    {EntryType::day_part, "day-part", any, Reach::own, day_part_keys},
    {EntryType::clock, "clock", any, Reach::own, clock_keys},
    {EntryType::zone, "zone", any, Reach::own, zone_keys},
    {EntryType::relative_day, "relative-day", any, Reach::own, relative_day_keys},
    {EntryType::duration, "duration", any, Reach::own, duration_keys},
    {EntryType::date_word, "date-word", any, Reach::own, class_keys},
    {EntryType::era, "era", any, Reach::own, class_keys},
    {EntryType::abbreviation, "abbreviation", any, Reach::own, no_keys},
    {EntryType::credit, "credit", any, Reach::own, class_keys},
    {EntryType::list_cue, "list-cue", any, Reach::own, class_keys},
    {EntryType::as_of_cue, "as-of-cue", any, Reach::own, class_keys},
    {EntryType::sum_cue, "sum-cue", any, Reach::own, class_keys},
    {EntryType::balance, "balance", any, Reach::own, balance_keys},
    {EntryType::exchange_rate, "exchange-rate", any, Reach::own, exchange_rate_keys},
    {EntryType::list_end, "list-end", any, Reach::own, list_end_keys},
    {EntryType::page_word, "page-word", any, Reach::own, class_keys},
    {EntryType::stop, "stop", any, Reach::own, class_keys},
};

constexpr bool in_order() {
  if (std::size(types) != entry_type_count) return false;
  for (std::size_t i = 0; i < entry_type_count; ++i)
    if (types[i].type != static_cast<EntryType>(i)) return false;
  return true;
}
static_assert(in_order(), "one line for each EntryType, in its order");

constexpr auto names = [] {
  std::array<std::string_view, entry_type_count> all;
  for (std::size_t i = 0; i < entry_type_count; ++i) all[i] = types[i].name;
  return all;
}();

}  // namespace

const TypeSchema& schema_of(EntryType type) {
  return types[static_cast<std::size_t>(type)];
}
std::string_view name(EntryType type) {
  return schema_of(type).name;
}
std::span<const std::string_view> entry_type_names() {
  return names;
}

}  // namespace doichieu
