#include "compare/within/slip.hpp"

#include <cmath>

namespace doichieu {

void for_each_tie(const Own& own, ClaimKind kind, const std::function<void(SourceIndex, const Tie&)>& each) {
  for (SourceIndex source = 0; source < own.sources.size(); ++source)
    for (const Tie& tie : own.extractions[source].ties)
      if (tie.kind == kind) each(source, tie);
}

const Quantity& quantity_of(const Tied& tied) {
  return std::get<Quantity>(tied.value);
}
const Number& number_of(const Tied& tied) {
  return quantity_of(tied).number;
}

std::string shown(const Own& own, const Value& value) {
  return print(value, own.rules.lexicon, own.language);
}

std::string printed_like(const Own& own, Quantity like, double number) {
  like.number = make_number({static_cast<std::int64_t>(std::llround(number * 100)), -2}, Bound::none,
                            Precision::last_digit);
  return shown(own, like);
}

Slip slip_of(const Own& own, SourceIndex source, const Tie& tie, std::size_t stated, std::string b) {
  Slip slip;
  slip.source = source;
  slip.subject = tie.subject;
  slip.b = std::move(b);
  for (std::size_t i = 0; i < tie.parts.size(); ++i) {
    const Tied& part = tie.parts[i];
    slip.key += (slip.key.empty() ? "" : "|") + print(part.value, own.rules.lexicon);
    slip.evidence.push_back({source, part.where, part.context, part.rule});
    if (i == stated)
      slip.a = shown(own, part.value);
    else
      slip.names.push_back(shown(own, part.value));
  }
  return slip;
}

}  // namespace doichieu
