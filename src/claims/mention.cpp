#include "claims/mention.hpp"

#include <algorithm>

#include "claims/entities.hpp"
#include "claims/name_reader.hpp"
#include "claims/role_reader.hpp"
#include "claims/words.hpp"
#include "value/word_view.hpp"

namespace doichieu {
namespace {

/// The day a text was published where nothing else tells: the first full date of its dateline, else of its
/// body.
std::optional<Published> published_in(const Article& article, const NormalText& text,
                                      const std::vector<MomentReading>& moments) {
  const MomentReading* first = nullptr;
  bool in_dateline = false;
  for (const MomentReading& reading : moments) {
    if (!reading.moment.day.full() || in_dateline) continue;
    const std::uint32_t section = text.sentences()[text[reading.tokens.first].sentence].section;
    in_dateline = article.sections[section].kind == SectionKind::metadata;
    if (!first || in_dateline) first = &reading;
  }
  if (!first) return std::nullopt;
  Published out;
  out.year = first->moment.day.year;
  out.month = first->moment.day.month;
  out.day = first->moment.day.day;
  out.from = in_dateline ? "dateline" : "first full date";
  return out;
}

void take(std::vector<char>& taken, TokenRange tokens) {
  std::fill(taken.begin() + tokens.first, taken.begin() + tokens.last, 1);
}

/// The concepts of a text; the words of names, offices and dates mean those, and nothing by themselves.
std::vector<ConceptMention> find_concepts(const Words& words, const std::vector<char>& taken) {
  std::vector<ConceptMention> out;
  for (std::uint32_t at = 0; at < words.text.size();) {
    const Hit* hit = taken[at] ? nullptr : words.longest(at, EntryType::concept_);
    if (hit) out.push_back({hit->tokens, hit->entry});
    at = hit ? hit->tokens.last : at + 1;
  }
  return out;
}

constexpr std::uint32_t longest_body = 7;  ///< tokens between an office and the comma before its holder

/// Ties every office to the person it is said of: the name right behind it, or the one before it and a comma.
/// Offices in a row are one person's: "A, Member of X, Chairman of Y", "Ủy viên X, Bộ trưởng Y A".
class RoleBinder {
 public:
  RoleBinder(const Words& words, Mentions& mentions)
      : words_(words), names_(mentions.names), roles_(mentions.roles) {
    name_at_.assign(words.text.size() + 1, no_index);
    name_before_.assign(words.text.size() + 1, no_index);
    for (std::uint32_t i = 0; i < mentions.names.size(); ++i) {
      if (mentions.names[i].type != MentionType::person) continue;
      name_at_[mentions.names[i].tokens.first] = i;
      name_before_[mentions.names[i].tokens.last] = i;
    }
  }

  void run() {
    for (std::size_t r = 0; r < roles_.size(); ++r) bind(r);
  }

 private:
  void bind(std::size_t r) {
    RoleMention& role = roles_[r];
    const TokenRange sentence = words_.text.sentence_of(role.tokens.first);
    RoleMention* const before = joined_to_the_last(r, sentence) ? &roles_[r - 1] : nullptr;
    role.holder = named_behind(role.tokens.last, sentence.last);
    if (role.holder != no_index) {
      if (before && before->holder == no_index) before->holder = role.holder;
      bind_titles_before(r, sentence);
    } else if (const std::uint32_t comma = comma_before(role, sentence); comma != no_index) {
      role.holder = name_before_[comma];
      if (role.holder == no_index && in_a_row(r)) role.holder = roles_[r - 1].holder;
    } else if (before) {
      role.holder = before->holder;  // "A, Secretary of X and Chief of Y"
    } else {
      role.holder = named_behind_body(role, sentence);
    }
  }

  /// The person named at `token`, behind ranks and honorifics.
  std::uint32_t named_behind(std::uint32_t token, std::uint32_t end) const {
    while (token < end) {
      const Hit* title = words_.longest(token, {EntryType::rank, EntryType::honorific});
      if (!title) return name_at_[token];
      token = title->tokens.last;
    }
    return no_index;
  }

  bool behind_comma(const RoleMention& role, TokenRange sentence) const {
    return role.tokens.first > sentence.first && words_.is_mark(role.tokens.first - 1, ",");
  }

  bool article(std::uint32_t token) const {
    return words_.coded(token, EntryType::stop, "a") || words_.coded(token, EntryType::stop, "the");
  }

  /// The comma that an office stands behind, an article aside: "A, a former inspector". In "as for A, the
  /// minister said" the article begins another clause.
  std::uint32_t comma_before(const RoleMention& role, TokenRange sentence) const {
    std::uint32_t at = role.tokens.first;
    const bool says = words_.coded(role.tokens.last, EntryType::deed_word, "says") != nullptr;
    if (at > sentence.first && article(at - 1) && !says) --at;
    return at > sentence.first && words_.is_mark(at - 1, ",") ? at - 1 : no_index;
  }

  /// "An inspector at the central bank, A,": whose office it is stands between commas behind the body.
  std::uint32_t named_behind_body(const RoleMention& role, TokenRange sentence) const {
    if (words_.language != Language::english || role.tokens.first == sentence.first ||
        !article(role.tokens.first - 1))
      return no_index;
    const bool goes_on = words_.longest(role.tokens.last, EntryType::stop) != nullptr;
    if (!goes_on && !words_.is_mark(role.tokens.last, ",")) return no_index;
    const std::uint32_t end = std::min(sentence.last, role.tokens.last + longest_body);
    for (std::uint32_t at = role.tokens.last; at < end; ++at) {
      if (words_.text[at].kind != TokenKind::punctuation) continue;
      if (!words_.is_mark(at, ",")) return no_index;
      const std::uint32_t name = named_behind(at + 1, sentence.last);
      return name != no_index && words_.is_mark(names_[name].tokens.last, ",") ? name : no_index;
    }
    return no_index;
  }

  /// Does the office before it and a comma stand behind its holder?
  bool in_a_row(std::size_t r) const {
    if (r == 0 || roles_[r - 1].tokens.last + 1 != roles_[r].tokens.first) return false;
    const std::uint32_t holder = roles_[r - 1].holder;
    return holder != no_index && names_[holder].tokens.first < roles_[r - 1].tokens.first;
  }

  /// A Vietnamese name has all its titles before it, commas between. Whoever is only called "Prime Minister"
  /// there may be somebody else, so each of them is to name its body.
  void bind_titles_before(std::size_t r, TokenRange sentence) {
    if (words_.language != Language::vietnamese) return;
    for (std::size_t i = r; i > 0 && behind_comma(roles_[i], sentence); --i) {
      RoleMention& title = roles_[i - 1];
      const bool beside = title.tokens.last + 1 == roles_[i].tokens.first;
      if (!beside || title.holder != no_index || title.role.bodies.empty()) return;
      title.holder = roles_[r].holder;
    }
  }

  bool joined_to_the_last(std::size_t r, TokenRange sentence) const {
    const std::uint32_t first = roles_[r].tokens.first;
    return r > 0 && first > sentence.first && words_.coded(first - 1, EntryType::stop, "and") &&
           roles_[r - 1].tokens.last == first - 1;
  }

  const Words& words_;
  const std::vector<NameMention>& names_;
  std::vector<RoleMention>& roles_;
  std::vector<std::uint32_t> name_at_, name_before_;  ///< by token: the person named from here; up to here
};

}  // namespace

Mentions find_mentions(const Article& article, const NormalText& text, const RuleSet& rules) {
  const Language language = article.source.language;
  Mentions out;
  out.hits = rules.lexicon.match(text, language);
  const Words words{text, out.hits, rules.lexicon, language};

  out.published = article.source.published;
  WordView view(text, out.hits, rules.lexicon, language);
  out.moments = read_times(view, out.published).moments;
  if (!out.published) {
    out.published = published_in(article, text, out.moments);
    if (out.published) out.moments = read_times(view, out.published).moments;
  }
  std::vector<char> taken(text.size() + 1, 0);
  std::vector<TokenRange> dates;
  for (const MomentReading& moment : out.moments) {
    dates.push_back(moment.tokens);
    take(taken, moment.tokens);
  }
  out.quantities = read_quantities(view, dates);
  for (const QuantityReading& q :
       out.quantities)  // "magnitude 6.9" tells of a magnitude, "6.9 km" of no kilometre
    take(taken, q.quantity.of == "scale" ? q.number : q.tokens);

  out.roles = read_roles(words, taken);
  out.names = NameReader(words, article.sections, taken, out.roles).read();
  out.accents = accent_regime(text, language);
  resolve_entities(words, out);
  RoleBinder(words, out).run();
  for (const NameMention& name : out.names) take(taken, name.tokens);
  for (const RoleMention& role : out.roles) take(taken, role.tokens);
  out.concepts = find_concepts(words, taken);
  return out;
}

}  // namespace doichieu
