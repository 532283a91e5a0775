#include "misses/expected.hpp"

#include <unicode/normalizer2.h>

#include <algorithm>
#include <stdexcept>

#include "reader/reader.hpp"
#include "text/toml.hpp"
#include "text/utf8.hpp"

namespace doichieu::misses {
namespace {

constexpr std::size_t first_omissions = 10;  ///< of a report, that an editor reads
constexpr std::uint32_t most_quoted = 600;   ///< bytes of one source that an alarm may quote

std::vector<std::string> strings(const toml::Value* value) {
  if (!value) return {};
  if (value->string()) return {*value->string()};
  std::vector<std::string> out;
  if (value->array())
    for (const toml::Value& v : *value->array())
      if (v.string()) out.push_back(*v.string());
  return out;
}

std::set<std::string> set_of(const toml::Value* value) {
  const std::vector<std::string> all = strings(value);
  return {all.begin(), all.end()};
}

Expected read_fact(const toml::Value& fact, const std::string& file) {
  const auto text = [&](std::string_view key) {
    const toml::Value* value = fact.find(key);
    if (!value || !value->string()) throw std::runtime_error(file + ": a fact without " + std::string(key));
    return *value->string();
  };
  Expected out{text("id"), text("kind"), text("subject"),          text("verdict"),
               false,      {},           set_of(fact.find("odd")), set_of(fact.find("missing"))};
  const toml::Value* important = fact.find("important");
  out.important = important && important->as<bool>() && *important->as<bool>();
  if (const toml::Value* values = fact.find("values"); values && values->table())
    for (const auto& [source, literals] : *values->table()) out.values[source.name] = strings(&literals);
  if (out.verdict == "discrepancy" && out.values.size() == 1) out.verdict = "inconsistent";
  return out;
}

std::string nfd(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::Normalizer2::getNFDInstance(status)
      ->normalize(icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}), status)
      .toUTF8String(out);
  return out;
}

/// Both normalisation forms are looked for, whichever the file is in.
std::vector<Span> places_of(const std::string& text, const std::string& words) {
  std::set<Span> out;
  for (const std::string& form : {nfc(words), nfd(words)})
    for (std::size_t at = form.empty() ? std::string::npos : text.find(form); at != std::string::npos;
         at = text.find(form, at + 1))
      out.insert({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + form.size())});
  return {out.begin(), out.end()};
}

bool meets(const Evidence& evidence, const Literal& literal) {
  return evidence.source == literal.index &&
         std::any_of(literal.places.begin(), literal.places.end(), [&](const Span& place) {
           return evidence.span.overlaps(place) && evidence.span.size() <= 8 * place.size() + 120;
         });
}

bool quotes_little(const Finding& finding) {
  std::map<SourceIndex, std::uint32_t> quoted;
  for (const Evidence& e : finding.evidence) quoted[e.source] += e.span.size();
  return std::all_of(quoted.begin(), quoted.end(), [](const auto& q) { return q.second <= most_quoted; });
}

bool tells_inconsistency(const Finding& finding, const Expected& fact, const Report& report) {
  if (finding.verdict != Verdict::inconsistent) return false;
  const auto places = met(fact, finding.evidence, report);
  return std::any_of(places.begin(), places.end(), [&](const auto& source) {
    return source.second >= std::min<std::size_t>(2, fact.values.at(source.first).size());
  });
}

bool tells_silence(const Finding& finding, const Expected& fact, const Report& report) {
  return finding.verdict == Verdict::missing && !met(fact, finding.evidence, report).empty() &&
         std::any_of(finding.silent.begin(), finding.silent.end(), [&](SourceIndex s) {
           return fact.missing.count(report.sources[s].article.source.id) > 0;
         });
}

bool agrees(const Expected& fact, const Report& report) {
  return std::any_of(report.facts.begin(), report.facts.end(), [&](const Fact& f) {
    return (f.verdict == Verdict::agreement || f.verdict == Verdict::less_precise) &&
           met(fact, evidence_of(f), report).size() >= 2;
  });
}

bool told_early(const Expected& fact, const Report& report) {
  std::size_t seen = 0;
  for (const Finding& finding : report.findings) {
    if (finding.verdict != Verdict::missing) continue;
    if (++seen > first_omissions) return false;
    if (tells(finding, fact, report)) return true;
  }
  return false;
}

/// One alarm a fact, one fact an alarm, as many pairs as there can be: augmenting paths.
class Pairing {
 public:
  Pairing(const std::vector<Expected>& expected, const Report& report) : edges_(expected.size()) {
    for (std::size_t f = 0; f < expected.size(); ++f)
      for (std::size_t i = 0; expected[f].alarm() && i < report.findings.size(); ++i)
        if (is_alarm(report.findings[i]) && quotes_little(report.findings[i]) &&
            tells(report.findings[i], expected[f], report))
          edges_[f].push_back(i);
    for (std::size_t f = 0; f < expected.size(); ++f) {
      std::set<std::size_t> seen;
      place(f, seen);
    }
  }

  bool has(std::size_t fact) const {
    return std::any_of(owner_.begin(), owner_.end(), [&](const auto& pair) { return pair.second == fact; });
  }

 private:
  bool place(std::size_t fact, std::set<std::size_t>& seen) {
    for (const std::size_t alarm : edges_[fact]) {
      if (!seen.insert(alarm).second) continue;
      const auto owner = owner_.find(alarm);
      if (owner != owner_.end() && !place(owner->second, seen)) continue;
      owner_[alarm] = fact;
      return true;
    }
    return false;
  }

  std::vector<std::vector<std::size_t>> edges_;  ///< by fact: alarms that tell it
  std::map<std::size_t, std::size_t> owner_;     ///< alarm -> fact
};

}  // namespace

std::vector<Expected> expected_of(const std::filesystem::path& story) {
  const std::string file = (story / "expected.toml").string();
  const auto parsed = toml::parse(read_file(file), file);
  if (!parsed.ok()) throw std::runtime_error(to_string(parsed.diagnostics.front()));
  std::vector<Expected> out;
  if (const toml::Value* facts = parsed.value.root.find("fact"); facts && facts->array())
    for (const toml::Value& fact : *facts->array()) out.push_back(read_fact(fact, file));
  return out;
}

std::vector<Literal> literals_of(const Expected& fact, const Report& report) {
  std::vector<Literal> out;
  for (SourceIndex i = 0; i < report.sources.size(); ++i) {
    const Article& article = report.sources[i].article;
    const auto values = fact.values.find(article.source.id);
    if (values == fact.values.end()) continue;
    for (const std::string& words : values->second)
      out.push_back({article.source.id, i, words, places_of(article.text, words)});
  }
  return out;
}

std::map<std::string, std::size_t> met(const Expected& fact, const std::vector<Evidence>& evidence,
                                       const Report& report) {
  std::map<std::string, std::size_t> out;
  for (const Literal& literal : literals_of(fact, report))
    if (std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& e) { return meets(e, literal); }))
      ++out[literal.source];
  return out;
}

bool opposed(const Expected& fact, const std::map<std::string, std::size_t>& met) {
  const auto is_odd = [&](const auto& source) { return fact.odd.count(source.first) > 0; };
  if (!fact.odd.empty() && !std::all_of(fact.values.begin(), fact.values.end(), is_odd))
    return std::any_of(met.begin(), met.end(), is_odd) && !std::all_of(met.begin(), met.end(), is_odd);
  std::set<std::vector<std::string>> said;
  for (const auto& [source, count] : met) {
    std::vector<std::string> words = fact.values.at(source);
    for (std::string& word : words) word = lower_nfc(word);
    said.insert(std::move(words));
  }
  return said.size() >= 2;
}

bool tells(const Finding& finding, const Expected& fact, const Report& report) {
  if (fact.verdict == "inconsistent") return tells_inconsistency(finding, fact, report);
  if (fact.verdict == "missing") return tells_silence(finding, fact, report);
  const auto sources = met(fact, finding.evidence, report);
  if (fact.verdict == "update") return finding.verdict == Verdict::update && sources.size() >= 2;
  return (finding.verdict == Verdict::discrepancy || finding.verdict == Verdict::qualifier) &&
         opposed(fact, sources);
}

bool is_alarm(const Finding& finding) {
  return (finding.verdict == Verdict::discrepancy || finding.verdict == Verdict::qualifier ||
          finding.verdict == Verdict::inconsistent) &&
         finding.severity != Severity::note;
}

std::vector<Evidence> evidence_of(const Fact& fact) {
  std::vector<Evidence> out;
  for (const FactValue& value : fact.values)
    out.insert(out.end(), value.evidence.begin(), value.evidence.end());
  return out;
}

std::vector<bool> found(const std::vector<Expected>& expected, const Report& report) {
  const Pairing pairing(expected, report);
  std::vector<bool> out;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const Expected& fact = expected[i];
    bool ok = true;
    if (fact.alarm()) ok = pairing.has(i);
    if (fact.verdict == "agreement" && fact.values.size() >= 2) ok = agrees(fact, report);
    if (fact.verdict == "missing" && fact.important) ok = told_early(fact, report);
    if (fact.verdict == "update")
      ok = std::any_of(report.findings.begin(), report.findings.end(),
                       [&](const Finding& f) { return tells(f, fact, report); });
    out.push_back(ok);
  }
  return out;
}

}  // namespace doichieu::misses
