// Totals and their parts in one sentence.
//
//   100 aircraft: 65 narrow-body jets, 29 wide-body jets and eight turboprops
//   297 người, gồm: bộ đội 110 người, công an 40 người …
//   Trong số 37 người thiệt mạng có 20 nam và 18 nữ
//
// Only what the text itself ties together counts: a colon, a bracket or a word of rules/lexicon between the
// total and its parts, or such a word before the total; and a comma, where the parts leave nothing out. Words
// that may name some of the parts only
// ("including", "of the") tie where the parts are of concepts that leave nothing out, or name the rest; the
// others are told as open, for whoever judges them. Parts are of the
// total's dimension and unit, without a bound, smaller than it, two or more, and go on to the end of the
// sentence, a semicolon or the closing bracket. A second currency in brackets tells the same amount once
// more, and a figure of another kind what is told of a part: "63 were sentenced to two years and 17 were
// not".

#include <algorithm>

#include "claims/ties/ties.hpp"

namespace doichieu {
namespace {

constexpr std::uint32_t widest_link = 12;  ///< tokens between a total and its first part
constexpr std::uint32_t noun_reach = 2;    ///< tokens between a number and what it counts: "20 là nam"
constexpr std::uint32_t most_parts = 64;
constexpr std::uint32_t before_reach = 3;  ///< tokens between "of the" and its total
constexpr std::uint32_t rest_reach = 3;    ///< tokens from a part to "còn lại", "are not"
constexpr std::size_t row = 3;             ///< parts that look like all of them

class SumFinder {
 public:
  explicit SumFinder(const TieText& text) : text_(text) {}

  void run(std::vector<Tie>& out) const {
    for (std::uint32_t i = 0; last_of(i) + 2 < text_.quantities().size(); ++i) {
      const auto linked = closure_of(i);
      const bool beside = !linked && stands_beside_parts(i);
      if ((!linked && !beside) || text_.breaks_off(text_.quantities()[i].tokens.first)) continue;
      const bool bracket = text_.has_mark(behind(i), "(");
      const auto parts = parts_of(i, bracket);
      if (!parts || parts->indices.size() < 2) continue;
      if (beside && !leave_nothing_out(i, parts->indices)) continue;
      const Closure closure = linked.value_or(Closure::open);
      Tie tie{ClaimKind::sum, {text_.tied(i)}, closure, text_.subject(i)};
      for (const std::uint32_t part : parts->indices) tie.parts.push_back(text_.tied(part));
      const bool ended = parts->whole && !goes_on_behind(parts->indices.back(), bracket);
      tie.closure = closed_by_parts(closure, i, parts->indices, ended);
      out.push_back(std::move(tie));
    }
  }

  /// "… 405 tỷ USD. Trong đó, khu vực trong nước đạt 115 tỷ USD, khu vực … 290 tỷ USD": the parts of the one
  /// figure of that unit in the sentence before.
  void run_across_sentences(std::vector<Tie>& out) const {
    const auto& sentences = text_.words.text.sentences();
    for (std::size_t s = 1; s < sentences.size(); ++s) {
      const TokenRange now = sentences[s].tokens;
      const bool goes_on =
          sentences[s].section <= sentences[s - 1].section + 1;  // also in the next paragraph
      if (now.empty() || !goes_on || !names_some(now.first) || text_.breaks_off(now.first)) continue;
      const auto [first, last] = text_.quantities_in(sentences[s - 1].tokens);
      const auto [begin, end] = text_.quantities_in(now);
      if (last - first > most_parts || end - begin > most_parts) continue;
      for (std::uint32_t total = first; total < last; ++total) add_across(total, {begin, end}, out);
    }
  }

 private:
  struct Parts {
    std::vector<std::uint32_t> indices;
    bool whole = true;  ///< no figure that is no part ends them
  };

  /// The last reading of an amount: "$600 million" of "VND15 trillion ($600 million)".
  std::uint32_t last_of(std::uint32_t quantity) const {
    const std::uint32_t next = quantity + 1;
    return next < text_.quantities().size() && text_.quantities()[next].pair == quantity ? next : quantity;
  }

  /// The tokens between an amount and the next one. REQUIRES: there is one.
  TokenRange behind(std::uint32_t quantity) const { return between(quantity, last_of(quantity) + 1); }

  /// The tokens from an amount to a later figure.
  TokenRange between(std::uint32_t quantity, std::uint32_t later) const {
    const std::uint32_t last = last_of(quantity);
    TokenRange link{text_.quantities()[last].tokens.last, text_.quantities()[later].tokens.first};
    if (last != quantity && link.first < link.last && text_.words.is_mark(link.first, ")")) ++link.first;
    return link;
  }

  /// The parts of a total; nothing where one of them has parts of its own.
  std::optional<Parts> parts_of(std::uint32_t total, bool bracket) const {
    Parts out;
    std::uint32_t before = total;
    const std::size_t end = std::min<std::size_t>(text_.quantities().size(), total + most_parts + 1);
    for (std::uint32_t next = last_of(total) + 1; next < end; next = last_of(next) + 1) {
      const TokenRange link = between(before, next);
      if (!goes_on(link, bracket)) break;
      const bool first = before == total;
      if (!first && of_another_kind(next, total) && !text_.has_mark(link, "(")) continue;
      // "65 boys, of whom 20 …", but not "six of them here, one …".
      const bool nested = text_.cue_in(link, "some") ||
                          text_.cue_in({std::min(link.first + 1, link.last), link.last}, "of-them");
      if (!first && (nested || text_.has_mark(link, "(") || !separated(link))) return std::nullopt;
      out.whole = part_of(text_.value(next), text_.value(total));
      if (!out.whole) break;
      out.indices.push_back(next);
      before = next;
    }
    return out;
  }

  bool of_another_kind(std::uint32_t figure, std::uint32_t total) const {
    return text_.value(figure).dimension != text_.value(total).dimension;
  }

  /// "65 jets, 29 props" are two parts, "2 blocks of 3 floors" are not.
  bool separated(TokenRange link) const {
    for (std::uint32_t at = link.first; at < link.last; ++at)
      if (text_.words.is_mark(at, ",") || text_.words.is_mark(at, ";") ||
          text_.words.coded(at, EntryType::stop, "and"))
        return true;
    return false;
  }

  /// Do words go on behind the last part that may name another: "and one more", ", the rest elsewhere"?
  bool goes_on_behind(std::uint32_t last, bool bracket) const {
    const std::uint32_t first = text_.quantities()[last_of(last)].tokens.last;
    const std::uint32_t end = text_.words.text.sentence_of(first - 1).last;
    for (std::uint32_t at = first; at < end; ++at) {
      if (bracket && text_.words.is_mark(at, ")")) return false;
      if (text_.words.is_mark(at, ",") || text_.words.is_mark(at, ";") ||
          text_.words.coded(at, EntryType::stop, "and"))
        return true;
    }
    return bracket;  // which nobody closed
  }

  void add_across(std::uint32_t total, std::pair<std::uint32_t, std::uint32_t> range,
                  std::vector<Tie>& out) const {
    const auto like_total = [&](std::uint32_t i) {
      return text_.value(i).dimension == text_.value(total).dimension &&
             text_.value(i).unit == text_.value(total).unit;
    };
    const auto [first, last] =
        text_.quantities_in(text_.words.text.sentence_of(text_.quantities()[total].tokens.first));
    for (std::uint32_t i = first; i < last; ++i)
      if (i != total && like_total(i)) return;
    std::vector<std::uint32_t> parts;
    for (std::uint32_t i = range.first; i < range.second; ++i)
      if (part_of(text_.value(i), text_.value(total))) parts.push_back(i);
    const bool of_them =
        text_.cue(text_.words.text.sentence_of(text_.quantities()[range.first].tokens.first).first,
                  "of-them") != nullptr;
    if (parts.size() < 2) return;
    const Closure closure = closed_by_parts(of_them ? Closure::parted : Closure::open, total, parts,
                                            !goes_on_behind(parts.back(), false));
    Tie tie{ClaimKind::sum, {text_.tied(total)}, closure, text_.subject(total)};
    for (const std::uint32_t part : parts) tie.parts.push_back(text_.tied(part));
    out.push_back(std::move(tie));
  }

  bool names_some(std::uint32_t at) const { return text_.cue(at, "some") || text_.cue(at, "of-them"); }

  /// What the parts make of the words that tie them: "of whom" men and women are all, "of whom 20 are here
  /// and the other 10 are not" too; a row of parts that the sentence ends with may be.
  Closure closed_by_parts(Closure closure, std::uint32_t total, const std::vector<std::uint32_t>& parts,
                          bool ended) const {
    if (closure == Closure::open || closure == Closure::parted) {
      if (leave_nothing_out(total, parts)) return ended ? Closure::closed : Closure::unended;
      if (names_the_rest(parts)) return Closure::closed;
      return closure == Closure::parted && parts.size() >= row && ended ? Closure::parted : Closure::open;
    }
    return ended ? closure : Closure::unended;
  }

  /// "20 of them are here, the other 10 are not".
  bool names_the_rest(const std::vector<std::uint32_t>& parts) const {
    const TokenRange last = text_.quantities()[parts.back()].tokens;
    const TokenRange sentence = text_.words.text.sentence_of(last.first);
    const TokenRange behind{last.last, std::min(last.last + rest_reach, sentence.last)};
    const Hit* before =
        text_.cue_in({last.first - std::min(rest_reach, last.first - sentence.first), last.first}, "rest");
    return before || text_.cue_in(behind, "rest") || text_.cue_in(behind, "not-so");
  }

  /// Does the entry, or a narrower one, stand before a quantity, no other between, or right behind it?
  bool stands_beside(std::uint32_t quantity, EntryId entry) const {
    const TokenRange tokens = text_.quantities()[quantity].tokens;
    const TokenRange sentence = text_.words.text.sentence_of(tokens.first);
    std::uint32_t first = sentence.first;
    if (quantity > 0) first = std::max(first, text_.quantities()[quantity - 1].tokens.last);
    return stands_in({first, std::min(sentence.last, tokens.last + noun_reach)}, entry);
  }

  bool stands_in(TokenRange tokens, EntryId entry) const {
    for (std::uint32_t at = tokens.first; at < tokens.last; ++at)
      for (auto [hit, end] = text_.words.hits.at(at); hit != end; ++hit)
        if (text_.words.lexicon.is_a(hit->entry, entry)) return true;
    return false;
  }

  /// How the words tie a total to its parts; nothing where they do not.
  std::optional<Closure> closure_of(std::uint32_t total) const {
    if (preceded_by(total, "not")) return std::nullopt;
    const TokenRange link = behind(total);
    if (link.size() > widest_link || !text_.one_sentence(link.first, link.last)) return std::nullopt;
    if (text_.has_mark(link, ")")) return std::nullopt;  // "(34 dead, 18 missing), of whom": not of the 18
    if (text_.cue_in(link, "some")) return Closure::open;
    if (text_.cue_in(link, "all") || text_.has_mark(link, ":")) return Closure::closed;
    if (text_.cue_in(link, "of-them") || of_them_behind(last_of(total) + 1)) return Closure::parted;
    if (text_.has_mark(link, "(")) return Closure::loose;
    return preceded_by(total, "before") ? std::optional(Closure::parted) : std::nullopt;
  }

  /// "181 people on the plane, 175 passengers and a crew of six": nothing but a comma ties them, so that it
  /// is for the parts to show that they are all.
  bool stands_beside_parts(std::uint32_t total) const {
    const TokenRange link = behind(total);
    if (link.empty() || link.size() > widest_link || !text_.one_sentence(link.first, link.last)) return false;
    return text_.words.is_mark(link.last - 1, ",") && !text_.has_mark(link, ")") &&
           !preceded_by(total, "not");
  }

  /// "Six of them in Hue".
  bool of_them_behind(std::uint32_t part) const {
    const std::uint32_t next = text_.quantities()[part].tokens.last;
    return next < text_.words.text.size() && text_.cue(next, "of-them");
  }

  /// Does such a cue stand right before the quantity?
  bool preceded_by(std::uint32_t quantity, const CodeKey& code) const {
    const std::uint32_t first = text_.quantities()[quantity].tokens.first;
    for (std::uint32_t at = first > before_reach ? first - before_reach : 0; at < first; ++at)
      if (const Hit* hit = text_.cue(at, code); hit && hit->tokens.last == first) return true;
    return false;
  }

  /// Are the parts just what rules/lexicon says is all there can be: men and women? Of some only where the
  /// total names them all: "51 dead and missing".
  bool leave_nothing_out(std::uint32_t total, const std::vector<std::uint32_t>& parts) const {
    const Lexicon& lexicon = text_.words.lexicon;
    const auto all_terms = [&](const Entry& balance, const auto& holds) {
      return std::all_of(balance.terms.begin(), balance.terms.end(), [&](const std::string& term) {
        const auto entry = lexicon.find(term);
        return entry && holds(*entry);
      });
    };
    const auto in_a_part = [&](EntryId term) {
      return std::any_of(parts.begin(), parts.end(),
                         [&](std::uint32_t part) { return stands_beside(part, term); });
    };
    const auto in_total = [&](EntryId term) { return stands_in(behind(total), term); };
    return std::any_of(text_.balances.begin(), text_.balances.end(), [&](EntryId id) {
      const Entry& balance = lexicon[id];
      const bool parted = balance.code == "parts" || balance.code == "named-parts";
      return parted && balance.terms.size() == parts.size() && all_terms(balance, in_a_part) &&
             (balance.code == "parts" || all_terms(balance, in_total));
    });
  }

  /// Does the run of parts reach over these tokens without a break?
  bool goes_on(TokenRange link, bool bracket) const {
    return text_.one_sentence(link.first, link.last) &&
           (bracket ? !text_.has_mark(link, ")") : !text_.has_mark(link, ";"));
  }

  static bool adds_up(Dimension dimension) {
    return dimension == Dimension::count || dimension == Dimension::money ||
           dimension == Dimension::measure || dimension == Dimension::duration;
  }

  static bool part_of(const Quantity& part, const Quantity& total) {
    return adds_up(total.dimension) && part.dimension == total.dimension && part.unit == total.unit &&
           part.number.bound == Bound::none && !part.number.range &&
           part.number.value() < total.number.value();
  }

  const TieText& text_;
};

}  // namespace

void find_sums(const TieText& text, std::vector<Tie>& out) {
  const SumFinder finder(text);
  finder.run(out);
  finder.run_across_sentences(out);
}

}  // namespace doichieu
