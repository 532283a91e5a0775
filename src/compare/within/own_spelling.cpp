#include "compare/within/own_spelling.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "compare/within/checks.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

constexpr std::size_t most_alike = 16;   ///< spellings under one key; of more none is told
constexpr std::size_t enough_words = 3;  ///< of a name that needs no office to be one person's

std::size_t count_words(const Name& name) {
  return static_cast<std::size_t>(std::count(name.key.begin(), name.key.end(), ' ')) + 1;
}

bool in_capitals(std::string_view written) {
  const std::string lower = lower_nfc(written);
  std::size_t small = 0, letters = 0;
  const std::string composed = nfc(written);
  for (std::size_t a = 0, b = 0; a < composed.size() && b < lower.size();) {
    const CodePoint x = decode(composed, a), y = decode(lower, b);
    letters += x.value != y.value;
    small += x.value == y.value && x.value != U' ';
    a += x.size;
    b += y.size;
  }
  return letters > 1 && small == 0;
}

const Section* section_of(const Article& article, Span span) {
  for (const Section& section : article.sections)
    if (section.span.contains(span)) return &section;
  return nullptr;
}

/// The words of two names that differ in nothing but their marks.
std::size_t words_apart(const Name& a, const Name& b) {
  std::size_t apart = 0, at_a = 0, at_b = 0;
  while (at_a < a.spelled.size() && at_b < b.spelled.size()) {
    const std::size_t end_a = std::min(a.spelled.find(' ', at_a), a.spelled.size());
    const std::size_t end_b = std::min(b.spelled.find(' ', at_b), b.spelled.size());
    const std::string_view x = std::string_view(a.spelled).substr(at_a, end_a - at_a);
    const std::string_view y = std::string_view(b.spelled).substr(at_b, end_b - at_b);
    const Spelling spelling = relate_spelling(x, y).spelling;
    apart += spelling != Spelling::equal && spelling != Spelling::same_tone_placement;
    at_a = end_a + 1;
    at_b = end_b + 1;
  }
  return apart;
}

class Finder {
 public:
  Finder(const std::vector<Claim>& claims, std::uint32_t source, const Article& article,
         const std::vector<Span>& sentences)
      : claims_(claims), source_(source), article_(article), sentences_(sentences) {}

  std::vector<OwnSpelling> run() {
    collect();
    std::vector<OwnSpelling> out;
    for (const auto& [key, spellings] : by_key_) {
      if (spellings.size() > most_alike) continue;
      for (std::size_t i = 0; i < spellings.size(); ++i)
        for (std::size_t k = i + 1; k < spellings.size(); ++k)
          if (auto told = judge(spellings[i], spellings[k])) out.push_back(std::move(*told));
    }
    for (const SpelledName& given : given_names_)
      if (auto told = judge_given_name(given)) out.push_back(std::move(*told));
    std::stable_sort(out.begin(), out.end(), [](const OwnSpelling& a, const OwnSpelling& b) {
      return a.usual.first < b.usual.first;
    });
    return out;
  }

 private:
  void collect() {
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      const Claim& claim = claims_[i];
      if (claim.source != source_) continue;
      if (claim.kind == ClaimKind::role) add_office(claim);
      if (claim.kind != ClaimKind::person) continue;
      const Name& person = std::get<Name>(claim.value);
      if (person.regime != AccentRegime::full || person.parts.person != no_entry) continue;
      const bool given = person.parts.order == NameOrder::single;
      if (given || person.parts.order == NameOrder::vietnamese) add_spellings(i, person, given);
    }
  }

  /// The head of every office, under the name of whoever is said to hold it.
  void add_office(const Claim& claim) {
    const Slot* who = claim.slot(SlotName::who);
    if (who) offices_[who->text].insert(std::get<Role>(claim.value).head);
  }

  /// The spellings of one person's claim, each once.
  void add_spellings(std::uint32_t index, const Name& person, bool given) {
    for (const Span span : claims_[index].where) {
      const std::string_view written = slice(article_.text, span);
      const Section* section = section_of(article_, span);
      if (!section || in_capitals(written) ||
          (section->kind != SectionKind::title && section->kind != SectionKind::deck &&
           section->kind != SectionKind::body && section->kind != SectionKind::caption))
        continue;
      Name name = make_name(written, person.regime);
      if (count_words(name) != count_words(person)) continue;  // a part of the name
      name.parts = person.parts;
      std::vector<SpelledName>& known = given ? given_names_ : by_key_[name.key];
      const auto same = std::find_if(known.begin(), known.end(), [&](const SpelledName& other) {
        return other.name.spelled == name.spelled;
      });
      if (same == known.end()) {
        known.push_back({std::move(name), span, section->span, {index}});
      } else {
        same->claims.push_back(index);
      }
    }
  }

  bool share_office(const SpelledName& a, const SpelledName& b) const {
    for (const std::uint32_t x : a.claims)
      for (const std::uint32_t y : b.claims) {
        const auto of_a = offices_.find(written(x)), of_b = offices_.find(written(y));
        if (x == y || of_a == offices_.end() || of_b == offices_.end()) continue;
        for (const EntryId head : of_a->second)
          if (of_b->second.contains(head)) return true;
      }
    return false;
  }
  const std::string& written(std::uint32_t claim) const {
    return std::get<Name>(claims_[claim].value).written;
  }

  /// Does any place of one stand in a sentence with a place of the other?
  bool together(const SpelledName& a, const SpelledName& b) const {
    for (const std::uint32_t i : a.claims)
      for (const std::uint32_t k : b.claims)
        for (const Span x : claims_[i].where)
          for (const Span y : claims_[k].where)
            if (!x.overlaps(y) && i != k && sentence_at(x) == sentence_at(y)) return true;
    return false;
  }
  /// The number of sentences that begin before the end of `words`.
  std::ptrdiff_t sentence_at(Span words) const {
    return std::lower_bound(sentences_.begin(), sentences_.end(), words.end,
                            [](const Span& sentence, std::uint32_t at) { return sentence.begin < at; }) -
           sentences_.begin();
  }

  static OwnSpelling pair(const SpelledName& a, const SpelledName& b, Spelling spelling) {
    if (spelling == Spelling::poorer) return {b, a, {Relation::refines, Cause::marks}};
    if (spelling == Spelling::richer) return {a, b, {Relation::refines, Cause::marks}};
    const bool in_order = a.first < b.first;
    return {in_order ? a : b, in_order ? b : a, {Relation::conflict, Cause::marks}};
  }

  std::optional<OwnSpelling> judge(const SpelledName& a, const SpelledName& b) const {
    const Spelling spelling = relate_spelling(a.name.spelled, b.name.spelled).spelling;
    if (spelling == Spelling::equal || spelling == Spelling::same_tone_placement ||
        spelling == Spelling::same_iy || spelling == Spelling::different)
      return std::nullopt;
    const std::size_t words = count_words(a.name), apart = words_apart(a.name, b.name);
    // All marks lost: the same person, whose name the article has in full elsewhere.
    const bool lost = spelling != Spelling::conflict && compatible(relate(a.name, b.name).relation);
    if (!lost && (apart > 1 || together(a, b) || (words < enough_words && !share_office(a, b))))
      return std::nullopt;
    return pair(a, b, spelling);
  }

  /// A given name whose marks exclude those of the one full name it could belong to, under the same office.
  std::optional<OwnSpelling> judge_given_name(const SpelledName& given) const {
    const SpelledName* owner = nullptr;
    for (const auto& [key, spellings] : by_key_)
      for (const SpelledName& full : spellings) {
        const Related related = relate(full.name, given.name);
        if (related.relation == Relation::unrelated) continue;
        if (owner || related != Related{Relation::conflict, Cause::marks}) return std::nullopt;
        owner = &full;
      }
    if (!owner || !share_office(*owner, given)) return std::nullopt;
    return OwnSpelling{*owner, given, {Relation::conflict, Cause::marks}};
  }

  const std::vector<Claim>& claims_;
  std::uint32_t source_;
  const Article& article_;
  const std::vector<Span>& sentences_;
  std::map<std::string, std::vector<SpelledName>> by_key_;  ///< names of two words and more, by Name::key
  std::vector<SpelledName> given_names_;                    ///< single words
  std::map<std::string, std::set<EntryId>> offices_;        ///< by Name::written of the holder
};

}  // namespace

std::vector<OwnSpelling> own_spellings(const std::vector<Claim>& claims, std::uint32_t source,
                                       const Article& article, const std::vector<Span>& sentences) {
  return Finder(claims, source, article, sentences).run();
}

namespace {

void add_slips(const Own& own, SourceIndex source, std::vector<Slip>& out) {
  const Article& article = own.sources[source].article;
  for (const OwnSpelling& found :
       own_spellings(own.claims, source, article, own.extractions[source].sentences)) {
    Slip slip;
    slip.source = source;
    slip.subject = slip.a = found.usual.name.written;
    slip.b = found.other.name.written;
    for (const SpelledName* name : {&found.usual, &found.other})
      slip.evidence.push_back({source, name->first, name->context, {}});
    slip.key = article.source.id + "|" + slip.a + "|" + slip.b;
    slip.related = found.related;
    out.push_back(std::move(slip));
  }
}

}  // namespace

std::vector<Slip> own_spelling_slips(const Own& own) {
  std::vector<Slip> out;
  for (SourceIndex source = 0; source < own.sources.size(); ++source) add_slips(own, source, out);
  return out;
}

}  // namespace doichieu
