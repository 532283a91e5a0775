#include "compare/within/slip.hpp"

namespace doichieu {

std::vector<const Tie*> ties_of(const Own& own, SourceIndex source, ClaimKind kind) {
  std::vector<const Tie*> out;
  for (const Tie& tie : own.extractions[source].ties)
    if (tie.kind == kind) out.push_back(&tie);
  return out;
}

Slip slip_of(const Own& own, SourceIndex source, const Tie& tie, std::size_t stated, std::string b) {
  Slip slip;
  slip.source = source;
  slip.subject = tie.subject;
  slip.b = std::move(b);
  for (std::size_t i = 0; i < tie.parts.size(); ++i) {
    const Tied& part = tie.parts[i];
    std::string printed = print(part.value, own.rules.lexicon);
    slip.key += (slip.key.empty() ? "" : "|") + printed;
    slip.evidence.push_back({source, part.where, part.context, part.rule});
    if (i == stated)
      slip.a = std::move(printed);
    else
      slip.names.push_back(std::move(printed));
  }
  return slip;
}

}  // namespace doichieu
