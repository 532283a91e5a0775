#include "value/name_alignment.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "normalise/fold.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

using Words = std::vector<std::string_view>;

/// A name as rows of words, all of one length.
struct Row {
  explicit Row(const Name& name) : parts(name.parts), keys(split(name.key)), spelled(split(name.spelled)) {}

  std::size_t size() const { return keys.size(); }
  bool read() const { return parts.order != NameOrder::unread; }
  bool any_of(std::initializer_list<NameOrder> orders) const {
    return std::find(orders.begin(), orders.end(), parts.order) != orders.end();
  }

  const NameParts& parts;
  Words keys, spelled;
};

bool initial_of(std::string_view initial, std::string_view word) {
  return initial.size() == 1 && word.size() > 1 && word.front() == initial.front();
}

/// Lays words side by side, one pair after another, the first of the name first.
class Layer {
 public:
  Layer(const Row& a, const Row& b) : a_(a), b_(b) {}

  /// Words `i` and `j`; an initial of the other will do where `initials`. False where they are other words.
  bool lay(std::size_t i, std::size_t j, bool initials) {
    if (a_.keys[i] == b_.keys[j]) {
      append(out_.a, a_.spelled[i]);
      append(out_.b, b_.spelled[j]);
      return true;
    }
    const bool a_initial = initials && initial_of(a_.keys[i], b_.keys[j]);
    const bool b_initial = initials && initial_of(b_.keys[j], a_.keys[i]);
    out_.b_more |= a_initial;
    out_.a_more |= b_initial;
    return a_initial || b_initial;
  }

  /// `count` words from `i` and from `j` on; none of the initials is the last.
  bool lay_run(std::size_t i, std::size_t j, std::size_t count, bool initials) {
    for (std::size_t k = 0; k < count; ++k)
      if (!lay(i + k, j + k, initials && k + 1 < count)) return false;
    return true;
  }

  bool lay_given_names() {
    const EntryId entry = a_.parts.given_name;
    if (a_.keys.front() != b_.keys.front() && entry != no_entry && entry == b_.parts.given_name)
      return out_.short_form = true;
    return lay(0, 0, true);
  }

  /// The middle names of each, of which the one with fewer has none but those of the other.
  bool lay_middle_names() {
    std::size_t i = 1, j = 1;
    const std::size_t a_end = a_.size() - 1, b_end = b_.size() - 1;
    while (i < a_end && j < b_end) {
      if (lay(i, j, true)) {
        ++i, ++j;
      } else if (a_end - i == b_end - j) {
        return false;
      } else {
        a_end - i > b_end - j ? (++i, out_.a_more = true) : (++j, out_.b_more = true);
      }
    }
    out_.a_more |= i < a_end;
    out_.b_more |= j < b_end;
    return true;
  }

  NameAlignment& out() { return out_; }

 private:
  static void append(std::string& row, std::string_view word) { (row += row.empty() ? "" : " ") += word; }

  const Row& a_;
  const Row& b_;
  NameAlignment out_;
};

/// The shorter name is the end of the longer, or all of it.
std::optional<NameAlignment> align_ends(const Row& longer, const Row& shorter) {
  const std::size_t extra = longer.size() - shorter.size();
  if (extra > 0) {
    if (longer.parts.order == NameOrder::whole) return std::nullopt;
    // Nobody means a Chinese or Korean person by one syllable of the given name.
    if (longer.parts.order == NameOrder::family_first &&
        (shorter.size() < 2 || extra != longer.parts.family.size()))
      return std::nullopt;
  }
  Layer layer(longer, shorter);
  if (!layer.lay_run(extra, 0, shorter.size(), longer.read() && shorter.read())) return std::nullopt;
  layer.out().a_more |= extra > 0;
  return layer.out();
}

/// The shorter name is the first part of the longer, where people are meant by it.
std::optional<NameAlignment> align_first_part(const Row& longer, const Row& shorter) {
  const NameParts& parts = longer.parts;
  const bool by_given = longer.any_of({NameOrder::given_first, NameOrder::either});
  const bool by_family = longer.any_of({NameOrder::family_first, NameOrder::either});
  const std::size_t count = shorter.size();
  if (!shorter.read() || count >= longer.size()) return std::nullopt;
  if (!(by_given && count == parts.given.size()) && !(by_family && count == parts.family.size()))
    return std::nullopt;
  Layer layer(longer, shorter);
  const bool one = count == 1 && by_given;
  if (!(one ? layer.lay_given_names() : layer.lay_run(0, 0, count, false))) return std::nullopt;
  if (one && layer.out().a.empty() && !layer.out().short_form) return std::nullopt;  // an initial alone
  layer.out().a_more = true;
  return layer.out();
}

/// Given name, middle names and family name, each by itself: the first may be short, those between left out.
std::optional<NameAlignment> align_given_first(const Row& a, const Row& b) {
  const auto fits = [](const Row& row) {
    return row.size() > 1 && row.any_of({NameOrder::given_first, NameOrder::either});
  };
  if (!fits(a) || !fits(b)) return std::nullopt;
  Layer layer(a, b);
  if (!layer.lay_given_names() || !layer.lay_middle_names() || !layer.lay(a.size() - 1, b.size() - 1, false))
    return std::nullopt;
  return layer.out();
}

/// The words of `b` stand in the order of `a` when begun at `from`, or read backwards.
bool lay_turned(Layer& layer, std::size_t size, std::size_t from, bool backwards) {
  for (std::size_t k = 0; k < size; ++k)
    if (!layer.lay(k, backwards ? size - 1 - k : (k + from) % size, false)) return false;
  return true;
}

/// One name with the family name first and last: "Ito Naoki" and "Naoki Ito". Two Vietnamese names with the
/// same words in another order are two people. The words are laid in the order of `a`.
std::optional<NameAlignment> align_reordered(const Row& a, const Row& b) {
  const std::size_t size = a.size();
  const auto splits = [](const Row& row) {
    return row.any_of(
        {NameOrder::vietnamese, NameOrder::family_first, NameOrder::given_first, NameOrder::either});
  };
  const bool vietnamese = a.any_of({NameOrder::vietnamese}) && b.any_of({NameOrder::vietnamese});
  if (size < 2 || size != b.size() || !splits(a) || !splits(b) || vietnamese) return std::nullopt;
  constexpr bool backwards = true;
  for (const auto& [from, turned] :
       {std::pair{std::size_t{0}, backwards}, {size - 1, !backwards}, {1, !backwards}}) {
    Layer layer(a, b);
    if (!lay_turned(layer, size, from, turned)) continue;
    layer.out().reordered = true;
    return layer.out();
  }
  return std::nullopt;
}

/// Where the words of `key` end, in letters.
std::vector<std::size_t> word_ends(std::string_view key) {
  std::vector<std::size_t> out;
  std::size_t letters = 0;
  for (const char c : key) c == ' ' ? out.push_back(letters) : static_cast<void>(++letters);
  return out;
}

/// `spelled`, whose letters fold to one byte each, parted after so many letters as `ends` says.
std::string parted(std::string_view spelled, const std::vector<std::size_t>& ends) {
  std::string out;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < spelled.size();) {
    const CodePoint c = decode(spelled, at);
    const std::size_t folded = fold_of(c.value).size;
    if (folded > 0 && std::find(ends.begin(), ends.end(), letters) != ends.end()) out += ' ';
    letters += folded;
    if (c.value != U' ') out += spelled.substr(at, c.size);
    at += c.size;
  }
  return out;
}

/// One name joins syllables that the other parts: "Hanoi", "Kim Jongun".
std::optional<NameAlignment> align_joined(const Name& parted_name, const Name& joined_name) {
  if (letters_of(parted_name) != letters_of(joined_name)) return std::nullopt;
  const std::vector<std::size_t> fine = word_ends(parted_name.key), coarse = word_ends(joined_name.key);
  if (!std::includes(fine.begin(), fine.end(), coarse.begin(), coarse.end())) return std::nullopt;
  NameAlignment out;
  out.a = parted_name.spelled;
  out.b = parted(joined_name.spelled, fine);
  return out;
}

NameAlignment mirrored(NameAlignment alignment) {
  std::swap(alignment.a, alignment.b);
  std::swap(alignment.a_more, alignment.b_more);
  return alignment;
}

std::optional<NameAlignment> align_longer_first(const Name& longer, const Row& l, const Name& shorter,
                                                const Row& s) {
  if (auto found = align_ends(l, s)) return found;
  if (l.size() > s.size())
    if (auto found = align_joined(longer, shorter)) return found;
  if (auto found = align_first_part(l, s)) return found;
  if (auto found = align_given_first(l, s)) return found;
  const bool first =
      l.any_of({NameOrder::vietnamese}) || (!s.any_of({NameOrder::vietnamese}) && l.keys < s.keys);
  if (first) return align_reordered(l, s);
  auto found = align_reordered(s, l);
  return found ? std::optional(mirrored(*found)) : std::nullopt;
}

}  // namespace

std::optional<NameAlignment> align(const Name& a, const Name& b) {
  const Row left(a), right(b);
  if (left.size() == 0 || right.size() == 0) return std::nullopt;
  if (left.size() >= right.size()) return align_longer_first(a, left, b, right);
  if (auto found = align_longer_first(b, right, a, left)) return mirrored(*found);
  return std::nullopt;
}

}  // namespace doichieu
