#pragma once
// The tables of rules/alike/ and their numbers: one list for loader, messages and manual.

#include <array>

#include "rules/alike.hpp"
#include "rules/schema.hpp"

namespace doichieu {

/// A number of a table, and where it is kept.
template <class Part>
struct WeightField {
  Key key;
  double Part::*member;
};

constexpr Key weight_key(std::string_view name, std::string_view help, double most = 1'000'000) {
  return {name, Shape::number, Need::required, help, {}, 0, most};
}

inline constexpr std::array anchor_fields = {
    WeightField<AnchorWeights>{weight_key("designator", "a model or a flight: \"737-8\""),
                               &AnchorWeights::designator},
    WeightField<AnchorWeights>{weight_key("full_name", "a name of two words or more"),
                               &AnchorWeights::full_name},
    WeightField<AnchorWeights>{weight_key("short_name", "a name of one word"), &AnchorWeights::short_name},
    WeightField<AnchorWeights>{weight_key("number", "a figure, or what it may be rounded to"),
                               &AnchorWeights::number},
    WeightField<AnchorWeights>{weight_key("place", "a place"), &AnchorWeights::place},
    WeightField<AnchorWeights>{weight_key("region", "what a place lies in"), &AnchorWeights::region},
    WeightField<AnchorWeights>{weight_key("day", "a day, a month or a year"), &AnchorWeights::day},
    WeightField<AnchorWeights>{weight_key("topic", "a concept: \"killed\", \"aircraft\""),
                               &AnchorWeights::topic},
    WeightField<AnchorWeights>{weight_key("generic", "a concept that anything may be called: \"people\""),
                               &AnchorWeights::generic},
    WeightField<AnchorWeights>{weight_key("word", "a word of the same language that is no concept"),
                               &AnchorWeights::word},
    WeightField<AnchorWeights>{
        weight_key("large_number", "from this number on one significant digit is enough", 1e15),
        &AnchorWeights::large_number},
};

inline constexpr std::array distance_fields = {
    WeightField<Distances>{weight_key("comma", "a comma"), &Distances::comma},
    WeightField<Distances>{weight_key("pause", "a semicolon, a dash, a closing bracket"), &Distances::pause},
    WeightField<Distances>{weight_key("detail",
                                      "a colon or an opening bracket, from what it introduces; from "
                                      "behind it is a pause"),
                           &Distances::detail},
    WeightField<Distances>{weight_key("figure", "another figure, besides its own word"), &Distances::figure},
    WeightField<Distances>{weight_key("behind", "an anchor behind the claim, besides the words between"),
                           &Distances::behind},
    WeightField<Distances>{weight_key("half", "so many steps make an anchor half as near"), &Distances::half},
};

inline constexpr std::array agree_fields = {
    WeightField<AgreeWeights>{weight_key("enough", "shared anchors and the weight of the value together"),
                              &AgreeWeights::enough},
    WeightField<AgreeWeights>{
        weight_key("enough_of_sole", "the same, where either source says one such thing only"),
        &AgreeWeights::enough_of_sole},
    WeightField<AgreeWeights>{weight_key("anchors", "shared anchors alone, however rare the value is"),
                              &AgreeWeights::anchors},
    WeightField<AgreeWeights>{weight_key("same_day", "what it counts that two hours are of one day"),
                              &AgreeWeights::same_day},
    WeightField<AgreeWeights>{
        weight_key("rare_value", "weight of a value that lines up by itself when it is equal"),
        &AgreeWeights::rare_value},
};

inline constexpr std::array differ_fields = {
    WeightField<DifferWeights>{weight_key("anchors", "shared anchors"), &DifferWeights::anchors},
    WeightField<DifferWeights>{
        weight_key("anchors_of_sole", "the same, where either source says one such thing only"),
        &DifferWeights::anchors_of_sole},
    WeightField<DifferWeights>{weight_key("anchors_of_alike", "the same of sentences that are much alike"),
                               &DifferWeights::anchors_of_alike},
    WeightField<DifferWeights>{weight_key("likeness", "what is shared, against all there is", 1),
                               &DifferWeights::likeness},
    WeightField<DifferWeights>{
        weight_key("likeness_of_hours", "the same of two hours, whose day is in common", 1),
        &DifferWeights::likeness_of_hours},
    WeightField<DifferWeights>{weight_key("likeness_of_days", "the same of two days", 1),
                               &DifferWeights::likeness_of_days},
    WeightField<DifferWeights>{
        weight_key("much_alike", "the same of sentences that tell hardly anything else", 1),
        &DifferWeights::much_alike},
    WeightField<DifferWeights>{
        weight_key("event", "of two hours: the share of the shorter event that both tell", 1),
        &DifferWeights::event},
};

inline constexpr std::array choose_fields = {
    WeightField<ChooseWeights>{weight_key("partner", "times the score of the next best partner"),
                               &ChooseWeights::partner},
    WeightField<ChooseWeights>{
        weight_key("place", "times the score of an equal value elsewhere, which has moved"),
        &ChooseWeights::place},
};

inline constexpr std::array said_fields = {
    WeightField<SaidWeights>{weight_key("agree",
                                        "shared anchors, thing and party, and the weight of the value, of "
                                        "rankings and speakers that may be one"),
                             &SaidWeights::agree},
    WeightField<SaidWeights>{
        weight_key("ranked_beside", "shared anchors of rankings that differ where one thing is ranked"),
        &SaidWeights::ranked_beside},
    WeightField<SaidWeights>{weight_key("ranked_alone", "the same where what is ranked is not said"),
                             &SaidWeights::ranked_alone},
    WeightField<SaidWeights>{weight_key("same_years", "what one stretch of years in both rankings counts"),
                             &SaidWeights::same_years},
    WeightField<SaidWeights>{weight_key("same_deed", "what one deed in both rankings counts"),
                             &SaidWeights::same_deed},
    WeightField<SaidWeights>{weight_key("same_head", "what one thing ranked, or one party, counts"),
                             &SaidWeights::same_head},
    WeightField<SaidWeights>{weight_key("deal", "shared anchors of two steps of a deal"), &SaidWeights::deal},
    WeightField<SaidWeights>{
        weight_key("cause", "the same of two causes, where what they caused is not said"),
        &SaidWeights::cause},
    WeightField<SaidWeights>{weight_key("event", "the same of other steps"), &SaidWeights::event},
    WeightField<SaidWeights>{weight_key("amount", "the same of what a figure of few digits is told of"),
                             &SaidWeights::amount},
    WeightField<SaidWeights>{weight_key("place", "the same of two places of a thing that may be one"),
                             &SaidWeights::place},
    WeightField<SaidWeights>{
        weight_key("place_of_named", "the same of two that differ, of a thing that is named"),
        &SaidWeights::place_of_named},
    WeightField<SaidWeights>{
        weight_key("place_of_unnamed", "the same of two that differ, of a thing without a name"),
        &SaidWeights::place_of_unnamed},
    WeightField<SaidWeights>{weight_key("goal_of_named", "minutes from one goal to the other of one scorer"),
                             &SaidWeights::goal_of_named},
    WeightField<SaidWeights>{weight_key("goal_of_unnamed", "the same where one text does not name him"),
                             &SaidWeights::goal_of_unnamed},
};

inline constexpr std::array moment_fields = {
    WeightField<MomentWeights>{weight_key("days", "at most so many days lie between two of one happening"),
                               &MomentWeights::days},
    WeightField<MomentWeights>{
        weight_key("minutes", "at most so many minutes lie between two hours of one happening"),
        &MomentWeights::minutes},
    WeightField<MomentWeights>{
        weight_key("night_from", "the hour from which on a night is told of the next day too"),
        &MomentWeights::night_from},
    WeightField<MomentWeights>{
        weight_key("night_to", "the hour up to which a night is told of the day before too"),
        &MomentWeights::night_to},
};

inline constexpr std::array alone_fields = {
    WeightField<AloneWeights>{weight_key("figure", "weight of a figure"), &AloneWeights::figure},
    WeightField<AloneWeights>{weight_key("day", "weight of a day"), &AloneWeights::day},
    WeightField<AloneWeights>{weight_key("hour", "weight of an hour"), &AloneWeights::hour},
    WeightField<AloneWeights>{
        weight_key("anchors", "shared anchors, where the value alone does not settle it"),
        &AloneWeights::anchors},
    WeightField<AloneWeights>{weight_key("score", "score of what is joined"), &AloneWeights::score},
    WeightField<AloneWeights>{
        weight_key("most", "a value of more groups stands everywhere and tells nothing"),
        &AloneWeights::most},
};

/// A key of what is added up before the odds are made of it.
constexpr Key log_odds(std::string_view name, std::string_view help) {
  return {name, Shape::number, Need::required, help, {}, -20, 20};
}

inline constexpr std::array agreement_fields = {
    WeightField<AgreementOdds>{log_odds("base", "where nothing else speaks"), &AgreementOdds::base},
    WeightField<AgreementOdds>{log_odds("likeness", "times the likeness of what stands around them, 0 to 1"),
                               &AgreementOdds::likeness},
    WeightField<AgreementOdds>{log_odds("shared", "times the shared anchors, four at most"),
                               &AgreementOdds::shared},
    WeightField<AgreementOdds>{log_odds("rarity", "times the weight of the commoner value, 1 at five digits"),
                               &AgreementOdds::rarity},
    WeightField<AgreementOdds>{log_odds("quantity", "of two counts"), &AgreementOdds::quantity},
    WeightField<AgreementOdds>{log_odds("percent", "of two percentages"), &AgreementOdds::percent},
    WeightField<AgreementOdds>{log_odds("measure", "of two measures"), &AgreementOdds::measure},
    WeightField<AgreementOdds>{log_odds("money", "of two sums of money"), &AgreementOdds::money},
    WeightField<AgreementOdds>{log_odds("duration", "of two spans of time"), &AgreementOdds::duration},
    WeightField<AgreementOdds>{log_odds("far", "values of two sizes"), &AgreementOdds::far},
    WeightField<AgreementOdds>{log_odds("near", "values of one size"), &AgreementOdds::near},
    WeightField<AgreementOdds>{log_odds("slip", "values a slip of the pen apart"), &AgreementOdds::slip},
    WeightField<AgreementOdds>{
        log_odds("rare_slip", "the same of a value that hardly occurs twice by chance"),
        &AgreementOdds::rare_slip},
    WeightField<AgreementOdds>{log_odds("both", "times likeness and shared anchors together"),
                               &AgreementOdds::both},
    WeightField<AgreementOdds>{log_odds("equal", "values that are the same"), &AgreementOdds::equal},
    WeightField<AgreementOdds>{log_odds("same_number", "one number under two bounds"),
                               &AgreementOdds::same_number},
    WeightField<AgreementOdds>{weight_key("enough", "odds from which two figures are taken for one", 1),
                               &AgreementOdds::enough},
};

inline constexpr std::array difference_fields = {
    WeightField<DifferenceOdds>{log_odds("base", "where nothing else speaks"), &DifferenceOdds::base},
    WeightField<DifferenceOdds>{log_odds("likeness", "times the likeness of what stands around them, 0 to 1"),
                                &DifferenceOdds::likeness},
    WeightField<DifferenceOdds>{log_odds("percent", "of two percentages"), &DifferenceOdds::percent},
    WeightField<DifferenceOdds>{log_odds("slip", "values a slip of the pen apart"), &DifferenceOdds::slip},
    WeightField<DifferenceOdds>{
        log_odds("rare_slip", "the same of a value that hardly occurs twice by chance"),
        &DifferenceOdds::rare_slip},
    WeightField<DifferenceOdds>{log_odds("counted_met", "one thing is counted"),
                                &DifferenceOdds::counted_met},
    WeightField<DifferenceOdds>{log_odds("who_apart", "said of two"), &DifferenceOdds::who_apart},
    WeightField<DifferenceOdds>{log_odds("place_apart", "two places do"), &DifferenceOdds::place_apart},
    WeightField<DifferenceOdds>{log_odds("topic_apart", "two things are said of them"),
                                &DifferenceOdds::topic_apart},
    WeightField<DifferenceOdds>{
        log_odds("margin", "times what they share beyond the next best partner, two at most"),
        &DifferenceOdds::margin},
    WeightField<DifferenceOdds>{
        log_odds("story_shared",
                 "times the anchors shared where the story tells the two most alike, four at most"),
        &DifferenceOdds::story_shared},
    WeightField<DifferenceOdds>{
        log_odds("days", "of two counts: times the days between the articles, three at most"),
        &DifferenceOdds::days},
    WeightField<DifferenceOdds>{
        log_odds("twin", "times the odds of another figure there that may be one with either"),
        &DifferenceOdds::twin},
    WeightField<DifferenceOdds>{
        log_odds("neighbours", "times the odds that other figures of their sentences agree"),
        &DifferenceOdds::neighbours},
    WeightField<DifferenceOdds>{log_odds("sole", "neither article tells another count of the thing"),
                                &DifferenceOdds::sole},
    WeightField<DifferenceOdds>{
        weight_key("enough", "odds from which two figures are held against each other", 1),
        &DifferenceOdds::enough},
    WeightField<DifferenceOdds>{
        weight_key("enough_at_home", "the same where one source tells both figures", 1),
        &DifferenceOdds::enough_at_home},
};

inline constexpr std::array confidence_fields = {
    WeightField<ConfidenceWeights>{weight_key("prior", "share of all findings that were right", 1),
                                   &ConfidenceWeights::prior},
    WeightField<ConfidenceWeights>{weight_key("steadiness", "so many findings of a check weigh as much"),
                                   &ConfidenceWeights::steadiness},
    WeightField<ConfidenceWeights>{weight_key("usual_odds", "odds of the model in what was told", 1),
                                   &ConfidenceWeights::usual_odds},
};

template <class Part, std::size_t Size>
constexpr std::array<Key, Size> keys_in(const std::array<WeightField<Part>, Size>& fields) {
  std::array<Key, Size> keys;
  for (std::size_t i = 0; i < Size; ++i) keys[i] = fields[i].key;
  return keys;
}

}  // namespace doichieu
