// Percentages of one whole, in one sentence: "contributed 5.30%, 43.62% and 51.08%", "đóng góp 5,30% …; công
// nghiệp đóng góp 43,62%; dịch vụ đóng góp 51,08%".
//
// Each stands right behind one and the same word for a share, or goes on a list that does. Whether they are
// all there are is never told.

#include "claims/ties/ties.hpp"

namespace doichieu {
namespace {

constexpr std::size_t fewest = 3;

class ShareFinder {
 public:
  explicit ShareFinder(const TieText& text) : text_(text) {}

  void run(std::vector<Tie>& out) {
    for (std::uint32_t i = 0; i < text_.quantities().size(); ++i) {
      const QuantityReading& reading = text_.quantities()[i];
      if (!run_.empty() &&
          !text_.one_sentence(text_.quantities()[run_.back()].tokens.first, reading.tokens.first))
        close(out);
      if (reading.quantity.dimension != Dimension::percent || reading.quantity.number.range ||
          reading.quantity.number.bound != Bound::none)
        continue;
      const EntryId word = share_word(reading.tokens.first);
      if (word != no_entry && word == word_) {
        run_.push_back(i);
      } else if (word != no_entry) {
        close(out);
        run_ = {i};
        word_ = word;
      } else if (!run_.empty() && run_.back() + 1 == i && lists_on(i)) {
        run_.push_back(i);
      }
    }
    close(out);
  }

 private:
  /// The word for a share that ends right before the token.
  EntryId share_word(std::uint32_t token) const {
    const std::uint32_t first = text_.words.text.sentence_of(token).first;
    for (std::uint32_t at = token; at-- > first && token - at <= longest_form;)
      if (const Hit* hit = text_.cue(at, "share"); hit && hit->tokens.last == token) return hit->entry;
    return no_entry;
  }

  /// "5.30%, 43.62% and 51.08%": nothing but a comma and a word between.
  bool lists_on(std::uint32_t i) const {
    const TokenRange link = text_.behind(i - 1);
    for (std::uint32_t at = link.first; at < link.last; ++at)
      if (!text_.words.is_mark(at, ",") && !text_.words.coded(at, EntryType::stop, "and")) return false;
    return true;
  }

  void close(std::vector<Tie>& out) {
    if (run_.size() >= fewest) {
      Tie tie{ClaimKind::shares, {}, Closure::open, text_.subject(run_.front())};
      for (const std::uint32_t quantity : run_) tie.parts.push_back(text_.tied(quantity));
      out.push_back(std::move(tie));
    }
    run_.clear();
    word_ = no_entry;
  }

  const TieText& text_;
  std::vector<std::uint32_t> run_;  ///< quantities of one sentence
  EntryId word_ = no_entry;
};

}  // namespace

void find_shares(const TieText& text, std::vector<Tie>& out) {
  ShareFinder(text).run(out);
}

}  // namespace doichieu
