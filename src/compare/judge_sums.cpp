// Totals and their parts inside one article. A sum is told only where it fails by little: parts that come
// nowhere near the total were not meant to be all of it.

#include <algorithm>
#include <cmath>

#include "compare/judge.hpp"

namespace doichieu {
namespace {

constexpr double sure = 0.85;
constexpr double widest_gap = 0.1;      ///< of the total
constexpr double widest_count_gap = 2;  ///< or so many of things that are counted

/// What parts come to: the sums of their decimals and of the ends of what they admit.
struct Sum {
  double written = 0, low = 0, high = 0;
};

Sum sum_of(const std::vector<const Quantity*>& parts) {
  Sum sum;
  for (const Quantity* part : parts) {
    sum.written += part->number.value();
    sum.low += part->number.interval.low;
    sum.high += part->number.interval.high;
  }
  return sum;
}

bool fails(const Quantity& total, const Sum& sum) {
  const Interval& whole = total.number.interval;
  if (sum.high >= whole.low && sum.low <= whole.high) return false;
  const double gap = std::abs(sum.written - total.number.value());
  return gap <= widest_gap * total.number.value() ||
         (total.dimension == Dimension::count && gap <= widest_count_gap);
}

}  // namespace

void Judge::judge_sums(const Check& check, const std::vector<Breakdown>& breakdowns) {
  const auto judged = check.judge(Relation::conflict, Cause::digits);
  if (!judged) return;
  for (const Breakdown& breakdown : breakdowns) {
    const Claim& total = claims_[breakdown.total];
    std::vector<const Quantity*> parts;
    for (const std::uint32_t part : breakdown.parts)
      parts.push_back(&std::get<Quantity>(claims_[part].value));
    const Quantity& whole = std::get<Quantity>(total.value);
    const Sum sum = sum_of(parts);
    if (fails(whole, sum)) tell_sum(check, *judged, breakdown, sum.written);
  }
}

void Judge::tell_sum(const Check& check, Judgement judgement, const Breakdown& breakdown, double sum) {
  const Claim& total = claims_[breakdown.total];
  Quantity made = std::get<Quantity>(total.value);
  made.number = make_number({static_cast<std::int64_t>(std::llround(sum * 100)), -2}, Bound::none,
                            Precision::last_digit);
  Finding finding;
  finding.rule = check.id;
  finding.verdict = judgement.verdict;
  finding.severity = judgement.severity;
  finding.confidence = sure;
  std::vector<std::string> parts;
  std::string key = check.id + "|" + print(total.value, rules_.lexicon);
  finding.evidence.push_back({total.source, total.where.front(), total.context, total.rule});
  for (const std::uint32_t index : breakdown.parts) {
    const Claim& part = claims_[index];
    parts.push_back(print(part.value, rules_.lexicon));
    key += "|" + parts.back();
    finding.evidence.push_back({part.source, part.where.front(), part.context, part.rule});
  }
  const Fields fields = {{"subject", subject_of(total, rules_.lexicon)},
                         {"a", print(total.value, rules_.lexicon)},
                         {"b", print(Value(made), rules_.lexicon)},
                         {"names", join(parts, rules_.lexicon, language_)},
                         {"sources.a", outlet(total.source)}};
  finding.message = message_of(check, judgement.verdict, language_, fields);
  finding.reason = reason_of(check, judgement.verdict, language_, fields);
  Fact fact;
  fact.kind = name(ClaimKind::sum);
  fact.subject = fields.at("subject");
  fact.verdict = judgement.verdict;
  fact.origins = 1;
  fact.silent = silent_without({total.source});
  fact.id = unused_id("f-" + hash_id(key));
  for (const Evidence& e : finding.evidence) fact.values.push_back({std::string(report_.quote(e)), {e}});
  finding.fact = fact.id;
  finding.id = hash_id(key);
  report_.facts.push_back(std::move(fact));
  add(std::move(finding));
}

}  // namespace doichieu
