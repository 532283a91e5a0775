// Any line gets one answer of one line; any text gives values that stand in order, none over another, each
// related to itself as the same; what is counted stands behind its number.

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "report/value_line.hpp"
#include "text/utf8.hpp"

using namespace doichieu;

namespace {

void require(bool held) {
  if (!held) std::abort();
}

const RuleSet& rules() {
  static const RuleSet loaded = load_rules(embedded_rules()).value;
  return loaded;
}

void read_as(const std::string& text, Language language) {
  std::uint32_t end = 0;
  for (const LineValue& value : values_of(text, language, std::nullopt, rules())) {
    require(end <= value.span.begin && value.span.begin < value.span.end);
    end = value.span.end;
  }
  require(end <= text.size());

  const NormalText tokens = normalise(text);
  const Hits hits = rules().lexicon.match(tokens, language);
  for (const QuantityReading& reading : read_quantities(tokens, hits, rules().lexicon, language, {})) {
    require(!reading.tokens.empty() && reading.tokens.contains(reading.number));
    require(reading.noun.empty() ||
            (reading.number.last <= reading.noun.first && reading.noun.last <= tokens.size()));
    require(relate(reading.quantity, reading.quantity) == Related{Relation::same, Cause::none});
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const AnsweredLine answer = answer_value_line(bytes, rules());
  require(std::count(answer.text.begin(), answer.text.end(), '\n') == 1 && answer.text.back() == '\n');
  if (first_ill_formed(bytes)) return 0;  // JSON has refused it
  for (const Language language : {Language::english, Language::vietnamese}) read_as(bytes, language);
  return 0;
}
