#include "claims/feat_reader.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace doichieu {
namespace {

constexpr int longest_match = 130;           ///< minutes, with extra time
constexpr std::uint32_t reach = 40;          ///< tokens on either side of a minute that tell of it
constexpr std::size_t most_feats = 64;       ///< of one article; with more it is no report of a match
constexpr std::uint32_t of_reach = 3;        ///< tokens between "of" and whose it is
constexpr std::uint32_t longest_score = 6;   ///< tokens of the words that say that somebody scored
constexpr std::uint32_t beside = 2;          ///< tokens between a scorer and the words that say so
constexpr std::uint32_t per_pause = 6;       ///< tokens that a comma between a minute and a goal counts for
constexpr std::uint32_t longest_keeper = 2;  ///< tokens of the words for who keeps the goal
constexpr std::uint32_t most_listed = 4;     ///< minutes of one list: "in the 60th and 74th minutes"

class Reader {
 public:
  Reader(const Words& words, const Mentions& mentions)
      : words_(words), text_(words.text), mentions_(mentions), quantity_to_(text_.size() + 1, no_index) {
    for (std::uint32_t i = 0; i < mentions.quantities.size(); ++i)
      quantity_to_[mentions.quantities[i].tokens.last] = i;
  }

  std::vector<FeatReading> run() {
    for (const Sentence& sentence : text_.sentences()) read(sentence.tokens);
    return std::move(out_);
  }

 private:
  const Hit* deed(std::uint32_t at, const CodeKey& code) const {
    return words_.coded(at, EntryType::deed_word, code);
  }

  void read(TokenRange sentence) {
    const std::size_t before = out_.size();
    std::vector<TokenRange> scores;
    bool list = false;
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
      const Hit* score = deed(at, "score");
      if (score) scores.push_back(score->tokens);
      list |= deed(at, "scorers") != nullptr || (score && words_.is_mark(score->tokens.last, ":"));
    }
    if (!scores.empty()) {
      for (std::uint32_t at = sentence.first; at < sentence.last; ++at)
        words_.language == Language::english ? read_english(at, sentence) : read_vietnamese(at, sentence);
      for (std::size_t i = before; i < out_.size(); ++i)
        out_[i].who = scorer(out_[i].tokens, i > before ? &out_[i - 1].tokens : nullptr,
                             near(scores, out_[i].tokens), sentence);
    }
    if (list) read_list(sentence);
  }

  // --- Minutes.

  std::optional<int> figure(std::uint32_t at) const {
    if (at >= text_.size() || text_[at].kind != TokenKind::number) return std::nullopt;
    const std::string_view digits = text_.folded(at);
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    return whole && value > 0 && value <= longest_match ? std::optional(value) : std::nullopt;
  }

  void add(MatchMinute minute, TokenRange tokens, std::uint32_t quantity) {
    if (minute.minute > longest_match || out_.size() == most_feats) return;
    out_.push_back({minute, tokens, no_index, quantity});
  }

  /// "The 60th and 74th minutes", "the second minute of stoppage time", "on 59 minutes".
  void read_english(std::uint32_t at, TokenRange sentence) {
    const Hit* word = deed(at, "minute");
    if (!word) return;
    const Hit* extra = word->tokens.last < sentence.last ? deed(word->tokens.last, "added") : nullptr;
    std::vector<FeatReading> found;
    std::uint32_t end = word->tokens.first;
    for (std::uint32_t listed = 0; listed < most_listed && end > sentence.first; ++listed) {
      const std::uint32_t rank = quantity_to_[end];
      if (rank == no_index || mentions_.quantities[rank].quantity.dimension != Dimension::rank) break;
      const int value = static_cast<int>(mentions_.quantities[rank].quantity.number.value());
      const TokenRange tokens{mentions_.quantities[rank].tokens.first,
                              listed == 0 ? (extra ? extra : word)->tokens.last : end};
      found.push_back({extra ? MatchMinute{0, value} : MatchMinute{value, 0}, tokens, no_index, rank});
      end = mentions_.quantities[rank].tokens.first;
      const bool joined = end > sentence.first &&
                          (words_.is_mark(end - 1, ",") || words_.coded(end - 1, EntryType::stop, "and"));
      if (!joined) break;
      --end;
    }
    for (auto it = found.rbegin(); it != found.rend(); ++it) add(it->minute, it->tokens, it->quantity);
    if (found.empty() && at >= sentence.first + 2 && deed(at - 2, "on"))
      if (const auto value = figure(at - 1)) add({*value, 0}, {at - 1, word->tokens.last}, no_index);
  }

  /// "Phút 59", "phút thứ 8", "phút 90+7", "phút bù giờ thứ 3".
  void read_vietnamese(std::uint32_t at, TokenRange sentence) {
    const Hit* extra = deed(at, "added");
    const Hit* word = extra ? extra : deed(at, "minute");
    if (!word || (at > sentence.first && figure(at - 1))) return;
    const std::uint32_t number = word->tokens.last;
    const auto value = figure(number);
    if (!value) return;
    const std::uint32_t quantity = quantity_to_[number + 1];
    if (extra) return add({0, *value}, {at, number + 1}, quantity);
    const auto added = plus(number + 1);
    add({*value, added.value_or(0)}, {at, number + (added ? 3 : 1)}, quantity);
  }

  /// What is added behind a minute: "+7".
  std::optional<int> plus(std::uint32_t at) const {
    return at + 1 < text_.size() && text_.folded(at) == "+" ? figure(at + 1) : std::nullopt;
  }

  /// "Goals: Tuan Hai (8), Davis (28)".
  void read_list(TokenRange sentence) {
    auto name = names_from(mentions_, sentence.first);
    for (; name != mentions_.names.end() && name->tokens.last + 1 < sentence.last; ++name) {
      const std::uint32_t at = name->tokens.last;
      const auto value = words_.is_mark(at, "(") ? figure(at + 1) : std::nullopt;
      if (!value || !person(*name)) continue;
      const auto added = plus(at + 2);
      add({*value, added.value_or(0)}, {at + 1, at + (added ? 4 : 2)}, quantity_to_[at + 2]);
      if (!out_.empty() && out_.back().tokens.first == at + 1)
        out_.back().who = static_cast<std::uint32_t>(name - mentions_.names.begin());
    }
  }

  // --- Scorers.

  bool person(const NameMention& name) const {
    return name.entity != no_index && (name.type == MentionType::person || name.type == MentionType::name) &&
           !owns_another(name) && !keeps_goal(name);
  }

  /// "Goalkeeper Smith", "thủ môn Lâm": the goal is not his.
  bool keeps_goal(const NameMention& name) const {
    for (std::uint32_t at = name.tokens.first, steps = 0; at-- > 0 && steps < longest_keeper; ++steps)
      if (const Hit* keeper = deed(at, "keeper"); keeper && keeper->tokens.last == name.tokens.first)
        return true;
    return false;
  }

  /// "Kim's side equalised", "đoàn quân của ông Kim mở tỷ số": not he, but what is his; unless that is the
  /// goal.
  bool owns_another(const NameMention& name) const {
    const std::uint32_t last = name.tokens.last;
    if (text_[last - 1].is(TokenFlag::possessive)) return !deed(last, "score");
    const TokenRange sentence = text_.sentence_of(name.tokens.first);
    for (std::uint32_t at = name.tokens.first, steps = 0; at-- > sentence.first && steps < of_reach; ++steps)
      if (words_.coded(at, EntryType::stop, "of")) return !deed(at, "added") && !ends_score(at);
    return false;
  }

  bool ends_score(std::uint32_t token) const {
    for (std::uint32_t at = token, steps = 0; at-- > 0 && steps < longest_score; ++steps)
      if (const Hit* score = deed(at, "score"); score && score->tokens.last == token) return true;
    return false;
  }

  /// The last person named in the range; none where nobody is.
  std::uint32_t last_person(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t found = no_index;
    auto name = names_from(mentions_, first);
    for (; name != mentions_.names.end() && name->tokens.last <= last; ++name)
      if (person(*name)) found = static_cast<std::uint32_t>(name - mentions_.names.begin());
    return found;
  }

  std::uint32_t first_person(std::uint32_t first, std::uint32_t last) const {
    auto name = names_from(mentions_, first);
    for (; name != mentions_.names.end() && name->tokens.last <= last; ++name)
      if (person(*name)) return static_cast<std::uint32_t>(name - mentions_.names.begin());
    return no_index;
  }

  /// What stands behind "in the 83rd minute:" tells it once more.
  std::uint32_t scorer_behind(std::uint32_t colon, const std::vector<TokenRange>& scores,
                              TokenRange sentence) const {
    for (const TokenRange score : scores)
      if (score.first > colon)
        if (const std::uint32_t before = last_person(colon, score.first); before != no_index) return before;
    return first_person(colon, sentence.last);
  }

  /// "Phút 14, Smith nhận bóng từ Morgan, … mở tỷ số": of two persons behind the minute only one who stands
  /// beside the words that say it is known to have scored.
  bool one_of_two(TokenRange minute, TokenRange score, std::uint32_t last) const {
    const std::uint32_t first = first_person(minute.last, score.first);
    return first != no_index && first != last && score.first > mentions_.names[last].tokens.last + beside;
  }

  std::uint32_t pauses(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t count = 0;
    for (std::uint32_t at = first; at < last; ++at) count += words_.is_mark(at, ",");
    return count;
  }

  /// The words near a minute that say that somebody scored.
  static std::vector<TokenRange> near(const std::vector<TokenRange>& scores, TokenRange minute) {
    const auto first =
        std::lower_bound(scores.begin(), scores.end(), minute.first - std::min(minute.first, reach),
                         [](TokenRange score, std::uint32_t token) { return score.first < token; });
    auto last = first;
    while (last != scores.end() && last->first < minute.last + reach) ++last;
    return {first, last};
  }

  std::uint32_t scorer(TokenRange minute, const TokenRange* minute_before, std::vector<TokenRange> scores,
                       TokenRange sentence) const {
    if (scores.empty()) return no_index;
    sentence = {std::max(sentence.first, minute.first - std::min(minute.first, reach)),
                std::min(sentence.last, minute.last + reach)};
    const auto steps = [&](TokenRange score) {
      return score.first >= minute.last
                 ? score.first - minute.last + per_pause * pauses(minute.last, score.first)
                 : minute.first - std::min(minute.first, score.last) +
                       per_pause * pauses(score.last, minute.first);
    };
    if (words_.is_mark(minute.last, ":"))
      if (const std::uint32_t told = scorer_behind(minute.last, scores, sentence); told != no_index)
        return told;
    std::stable_sort(scores.begin(), scores.end(),
                     [&](TokenRange a, TokenRange b) { return steps(a) < steps(b); });
    if (minute_before && scores.front().last <= minute_before->first)
      if (const std::uint32_t since = last_person(minute_before->last, minute.first); since != no_index)
        return since;
    for (const TokenRange score : scores)
      if (const std::uint32_t before = last_person(sentence.first, score.first); before != no_index)
        return one_of_two(minute, score, before) ? no_index : before;
    return first_person(std::min(minute.last, scores.front().last), sentence.last);
  }

  const Words& words_;
  const NormalText& text_;
  const Mentions& mentions_;
  std::vector<std::uint32_t> quantity_to_;  ///< by token: the quantity that ends before it
  std::vector<FeatReading> out_;
};

}  // namespace

std::vector<FeatReading> read_feats(const Words& words, const Mentions& mentions) {
  return Reader(words, mentions).run();
}

}  // namespace doichieu
