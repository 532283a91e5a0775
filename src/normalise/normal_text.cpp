#include "normalise/normal_text.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

#include "normalise/ascii_letters.hpp"
#include "normalise/repair.hpp"
#include "normalise/sentences.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

/// No token is longer than this, in bytes of its folded form: a longer run of letters is cut.
constexpr std::size_t longest_token = 60'000;

/// ASCII right behind letters that may belong to their word; beyond ASCII anything may.
constexpr std::array<bool, 256> may_go_on = [] {
  std::array<bool, 256> out{};
  for (const char c : std::string_view("0123456789'`~")) out[static_cast<unsigned char>(c)] = true;
  for (std::size_t byte = 0x80; byte < out.size(); ++byte) out[byte] = true;
  return out;
}();

/// The folded text begins with so many bytes more than the text has, for texts of a few words.
constexpr std::size_t least_room = 64;

/// Around a suspect this many bytes tell what it was meant as.
constexpr std::uint32_t look_ahead = 64;

}  // namespace

/// One pass over the text. The states of a token are the functions word(), number() and mark().
class Tokenizer {
 public:
  Tokenizer(std::string_view text, const Abbreviations& abbreviations, std::uint64_t longest_sentence)
      : abbreviations_(abbreviations), longest_sentence_(longest_sentence) {
    out_.source_ = text;
    out_.folded_.resize(text.size() + text.size() / 8 + least_room);
    out_.tokens_.reserve(text.size() / 5);
  }

  void section(Span span, std::uint32_t index) {
    const auto first = out_.size();
    at_ = span.begin;
    end_ = span.end;
    touching_ = false;
    while (at_ < end_) step();
    cut_sentences(first, index);
  }

  NormalText finish() && {
    out_.folded_.resize(folded_size_);
    return std::move(out_);
  }

 private:
  struct Next {
    Folded folded;
    unsigned size = 0;
  };

  Next peek(std::size_t at) const {
    if (at >= end_) return {};
    const auto c = static_cast<unsigned char>(out_.source_[at]);
    if (c < 0x80) return {table_[c], 1};
    const auto [value, size] = decode(out_.source_, at);
    return {table_[value], size};
  }

  void step() {
    const char c = out_.source_[at_];
    if (c == ' ') {
      touching_ = false;
      ++at_;
      return;
    }
    if (is_ascii_letter(c) && plain_word()) return;
    const Next next = peek(at_);
    switch (next.folded.kind) {
      case CharClass::space:
        touching_ = false;
        [[fallthrough]];
      case CharClass::ignored:
        at_ += next.size;
        break;
      case CharClass::letter:
      case CharClass::mark:
        word();
        break;
      case CharClass::digit:
        number();
        break;
      default:
        mark(next);
    }
  }

  static bool is_ascii_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

  void begin() {
    token_ = {};
    token_.source = {at_, at_};
    token_.fold_begin = static_cast<std::uint32_t>(folded_size_);
    if (touching_) token_.flags |= TokenFlag::glued;
    upper_ = letters_ = 0;
    traits_ = 0;
  }

  void take(const Next& next) {
    std::memcpy(room(next.folded.bytes.size()), next.folded.bytes.data(), next.folded.bytes.size());
    folded_size_ += next.folded.size;
    at_ += next.size;
    token_.source.end = at_;
    traits_ |= next.folded.traits;
    if (next.folded.kind == CharClass::letter) {
      if (next.folded.upper) {
        ++upper_;
        if (letters_ == 0) token_.flags |= TokenFlag::capitalised;
      }
      ++letters_;
    }
  }

  std::size_t length() const { return folded_size_ - token_.fold_begin; }

  /// Where the folded text goes on, with so many bytes to write to: it is made longer than it is, and cut in
  /// the end, since to append letter by letter takes longer than to fold them.
  char* room(std::size_t bytes) {
    if (out_.folded_.size() - folded_size_ < bytes) out_.folded_.resize(2 * out_.folded_.size() + bytes);
    return out_.folded_.data() + folded_size_;
  }

  /// Takes the word at at_ whole where it is of ASCII letters and nothing stands behind it that might belong
  /// to it: most words of most texts.
  bool plain_word() {
    const std::string_view text = out_.source_.substr(0, end_);
    std::size_t last = at_;
    unsigned upper = 0;
    AsciiLetters letters;
    do {
      letters = ascii_letters(text, last);
      std::memcpy(room(last - at_ + sizeof letters.lower + 1) + (last - at_), letters.bytes().data(),
                  sizeof letters.lower);
      last += letters.size;
      upper += letters.upper;
    } while (letters.size == sizeof letters.lower);
    const std::size_t size = last - at_;
    if (size == 0 || size > longest_token) return false;
    if (last < end_ && may_go_on[static_cast<unsigned char>(text[last])]) return false;
    begin();
    token_.kind = TokenKind::word;
    if ((text[at_] & 0x20) == 0) token_.flags |= TokenFlag::capitalised;
    if (upper > 1 && upper == size) token_.flags |= TokenFlag::all_capitals;
    at_ = token_.source.end = static_cast<std::uint32_t>(last);
    folded_size_ += size;
    finish_token();
    return true;
  }

  void word() {
    begin();
    token_.kind = TokenKind::word;
    const bool unit = touching_ && out_.tokens_.back().kind == TokenKind::number;  // the h of 14h05
    while (at_ < end_ && length() < longest_token) {
      const Next next = peek(at_);
      if (next.folded.kind == CharClass::digit) {
        if (unit) break;
        token_.kind = TokenKind::designator;
      }
      const bool part = next.folded.kind == CharClass::letter || next.folded.kind == CharClass::mark ||
                        next.folded.kind == CharClass::digit || next.folded.kind == CharClass::ignored;
      if (!part && !(next.folded.kind == CharClass::apostrophe && apostrophe(next)) &&
          !(next.folded.is_suspect() && is_meant_as_mark()))
        break;
      if (token_.is(TokenFlag::possessive)) break;
      take(next);
    }
    if (upper_ > 1 && upper_ == letters_) token_.flags |= TokenFlag::all_capitals;
    const std::uint32_t word_end = token_.source.end;
    if ((traits_ & Folded::marked_trait) != 0) token_.flags |= TokenFlag::marked;
    if ((traits_ & Folded::suspect_trait) != 0) fold_as_meant();
    if (token_.is(TokenFlag::possessive)) at_ = after_possessive_;
    finish_token();
    out_.tokens_.back().source.end = word_end;
  }

  /// [begin, begin + look_ahead) or a little less, within the section and between code points.
  std::string_view ahead(std::uint32_t begin, std::uint32_t from) const {
    std::uint32_t end = std::min(from + look_ahead, end_);
    while (end < end_ && (static_cast<unsigned char>(out_.source_[end]) & 0xC0) == 0x80) --end;
    return slice(out_.source_, {begin, end});
  }

  /// Is the accent at at_, which stands beside a letter, meant as that letter's mark? Cold.
  bool is_meant_as_mark() const {
    const Repaired meant = repair(ahead(token_.source.begin, at_));
    const std::uint32_t at = at_ - token_.source.begin;
    return std::any_of(meant.repairs.begin(), meant.repairs.end(), [&](const Repair& repair) {
      return repair.kind == RepairKind::spacing_accent && repair.source.begin < at && at < repair.source.end;
    });
  }

  /// Folds the token anew, as what its letters were meant as. Cold.
  void fold_as_meant() {
    const std::string meant =
        fold(letters_ == 1 ? lone_letter() : std::string(slice(out_.source_, token_.source)));
    folded_size_ = token_.fold_begin;
    const std::size_t size = std::min(meant.size(), longest_token);
    std::memcpy(room(size), meant.data(), size);
    folded_size_ += size;
  }

  /// A letter of another script as the Latin one that it stands for between Latin words, or as it is.
  std::string lone_letter() const {
    const Span own = token_.source;
    if (out_.tokens_.empty() || out_.tokens_.back().kind != TokenKind::word)
      return std::string(slice(out_.source_, own));
    const std::uint32_t begin = out_.tokens_.back().source.begin;
    const Repaired meant = repair(ahead(begin, own.end));
    for (const Repair& repair : meant.repairs)
      if (repair.source == Span{own.begin - begin, own.end - begin})
        return std::string(slice(meant.text, repair.result));
    return std::string(slice(out_.source_, own));
  }

  /// Is the apostrophe at at_ inside a word? Sets `possessive` where it opens a final 's, which the fold
  /// leaves out.
  bool apostrophe(const Next& sign) {
    const std::size_t after = at_ + sign.size;
    const Next first = peek(after);
    if (first.size == 0 || first.folded.kind != CharClass::letter) return false;
    const Next second = peek(after + first.size);
    const bool ends =
        second.size == 0 || (second.folded.kind != CharClass::letter &&
                             second.folded.kind != CharClass::digit && second.folded.kind != CharClass::mark);
    if (ends && first.folded.size == 1 && first.folded.bytes[0] == 's') {
      token_.flags |= TokenFlag::possessive;
      after_possessive_ = static_cast<std::uint32_t>(after + first.size);
    }
    return true;
  }

  void number() {
    begin();
    token_.kind = TokenKind::number;
    while (at_ < end_ && length() < longest_token) {
      const Next next = peek(at_);
      if (next.folded.kind != CharClass::digit && !inner_point(next)) break;
      take(next);
    }
    finish_token();
  }

  bool inner_point(const Next& next) const {
    if (next.folded.size != 1 || (next.folded.bytes[0] != '.' && next.folded.bytes[0] != ',')) return false;
    return peek(at_ + next.size).folded.kind == CharClass::digit && peek(at_ + next.size).size > 0;
  }

  void mark(const Next& next) {
    begin();
    token_.kind = next.folded.kind == CharClass::symbol ? TokenKind::symbol : TokenKind::punctuation;
    take(next);
    finish_token();
  }

  void finish_token() {
    const std::size_t size = length();
    *room(1) = ' ';
    ++folded_size_;
    const char* const folded = out_.folded_.data() + token_.fold_begin;
    FoldHash hash;
    for (std::size_t i = 0; i < size; ++i) hash.add(folded[i]);
    token_.fold_size = static_cast<std::uint16_t>(size);
    token_.hash = hash.value();
    out_.tokens_.push_back(token_);
    touching_ = true;
  }

  void cut_sentences(std::uint32_t first, std::uint32_t section) {
    for (TokenRange sentence : sentences_in(out_, {first, out_.size()}, abbreviations_)) {
      for (; sentence.size() > longest_sentence_; sentence.first = out_.sentences_.back().tokens.last)
        add({{sentence.first, sentence.first + static_cast<std::uint32_t>(longest_sentence_)},
             section,
             true});
      add({sentence, section});
    }
  }

  void add(const Sentence& sentence) {
    for (std::uint32_t token = sentence.tokens.first; token < sentence.tokens.last; ++token)
      out_.tokens_[token].sentence = static_cast<std::uint32_t>(out_.sentences_.size());
    out_.sentences_.push_back(sentence);
  }

  const Abbreviations& abbreviations_;
  const std::uint64_t longest_sentence_;
  const FoldTable table_;
  NormalText out_;
  std::size_t folded_size_ = 0;  ///< so much of out_.folded_ is written
  Token token_{};
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t after_possessive_ = 0;
  std::uint32_t upper_ = 0;
  std::uint32_t letters_ = 0;
  std::uint8_t traits_ = 0;  ///< of the letters of the token
  bool touching_ = false;    ///< the next token stands right behind the last
};

std::string_view NormalText::folded(TokenRange range) const {
  if (range.empty()) return {};
  const Token& last = tokens_[range.last - 1];
  const std::uint32_t begin = tokens_[range.first].fold_begin;
  return std::string_view(folded_).substr(begin, last.fold_begin + last.fold_size - begin);
}

Span NormalText::span(TokenRange range) const {
  if (range.empty()) return {};
  return {tokens_[range.first].source.begin, tokens_[range.last - 1].source.end};
}

void Abbreviations::add(std::string_view folded) {
  const std::uint64_t hash = hash_of(folded);
  hashes_.insert(std::lower_bound(hashes_.begin(), hashes_.end(), hash), hash);
}

bool Abbreviations::contains(std::uint64_t hash) const {
  return std::binary_search(hashes_.begin(), hashes_.end(), hash);
}

NormalText normalise(std::string_view text, const std::vector<Section>& sections,
                     const Abbreviations& abbreviations, std::uint64_t longest_sentence) {
  Tokenizer tokenizer(text, abbreviations, longest_sentence);
  for (std::size_t i = 0; i < sections.size(); ++i)
    tokenizer.section(sections[i].span, static_cast<std::uint32_t>(i));
  return std::move(tokenizer).finish();
}

NormalText normalise(std::string_view text) {
  const std::vector<Section> whole = {{SectionKind::body, {0, static_cast<std::uint32_t>(text.size())}}};
  return normalise(text, whole, {}, std::numeric_limits<std::uint64_t>::max());
}

}  // namespace doichieu
