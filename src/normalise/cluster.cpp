#include "normalise/cluster.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>

#include "normalise/letter.hpp"
#include "normalise/suspect.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

/// More marks than this on one letter are decoration: composed and otherwise left alone.
constexpr std::size_t most_parts = 8;

const icu::Normalizer2& nfc_data() {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const data = icu::Normalizer2::getNFCInstance(status);
  if (data == nullptr || U_FAILURE(status)) throw std::runtime_error("ICU has no data for NFC");
  return *data;
}

constexpr char32_t mark_of_tone(Tone tone) {
  constexpr char32_t marks[] = {0, 0x0300, 0x0309, 0x0303, 0x0301, 0x0323};
  return marks[static_cast<std::size_t>(tone)];
}
constexpr char32_t mark_of_quality(Quality quality) {
  constexpr char32_t marks[] = {0, 0x0306, 0x0302, 0x031B, 0};
  return marks[static_cast<std::size_t>(quality)];
}

bool is_ascii_letter(char32_t c) {
  return (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
}

/// Appends `c` taken apart: its canonical decomposition.
void append_parts(char32_t c, std::u32string& out) {
  if (c < 0x80) {
    out += c;
    return;
  }
  const std::optional<Letter> letter = letter_of(c);
  if (letter && letter->quality != Quality::stroke) {
    const auto base = static_cast<char32_t>(letter->base);
    out += letter->upper ? base - 0x20 : base;
    if (const char32_t mark = mark_of_quality(letter->quality)) out += mark;
    if (const char32_t mark = mark_of_tone(letter->tone)) out += mark;
    return;
  }
  icu::UnicodeString parts;
  if (!nfc_data().getDecomposition(static_cast<UChar32>(c), parts)) {
    out += c;
    return;
  }
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
    out += static_cast<char32_t>(parts.char32At(i));
}

bool is_of_alphabet(char32_t mark) {
  return tone_of_mark(mark) || quality_of_mark(mark);
}

/// Drops every mark of the alphabet that stands there already. Was there one?
bool drop_repeated(std::u32string& parts) {
  bool dropped = false;
  for (std::size_t i = 2; i < parts.size();) {
    const bool repeated = is_of_alphabet(parts[i]) && parts.find(parts[i], 1) < i;
    if (repeated) parts.erase(i, 1);
    dropped = dropped || repeated;
    i += repeated ? 0 : 1;
  }
  return dropped;
}

/// Puts a quality before the tone where the letter bears one of each and Unicode keeps them apart: horn and
/// dot below change places with any other mark by themselves.
bool put_in_order(std::u32string& parts) {
  if (parts.size() != 3 || !tone_of_mark(parts[1]) || !quality_of_mark(parts[2])) return false;
  std::swap(parts[1], parts[2]);
  return *tone_of_mark(parts[2]) != Tone::nang && *quality_of_mark(parts[1]) != Quality::horn;
}

/// The letter of the alphabet that the parts are; 0 for any other cluster.
char32_t composed(const std::u32string& parts) {
  if (parts.empty() || !is_ascii_letter(parts[0]) || parts.size() > 3) return 0;
  Letter letter{static_cast<char>(parts[0] | 0x20), Quality::none, Tone::ngang, parts[0] < U'a'};
  std::size_t next = 1;
  if (next < parts.size())
    if (const auto quality = quality_of_mark(parts[next])) {
      letter.quality = *quality;
      ++next;
    }
  if (next < parts.size())
    if (const auto tone = tone_of_mark(parts[next])) {
      letter.tone = *tone;
      ++next;
    }
  return next == parts.size() ? compose(letter) : 0;
}

/// Is it a letter with no more marks than belong to one?
bool is_plain_letter(const std::u32string& parts) {
  return parts.size() > 1 && is_ascii_letter(parts[0]) && parts.size() <= most_parts;
}

void put_marks_right(Cluster& cluster, std::string_view source) {
  std::u32string& parts = cluster.parts;
  if (is_plain_letter(parts)) {
    const bool repeated = drop_repeated(parts);
    const bool swapped = put_in_order(parts);
    cluster.kind = repeated  ? std::optional(RepairKind::double_mark)
                   : swapped ? std::optional(RepairKind::mark_order)
                             : std::nullopt;
  }
  if (cluster.kind) return;
  std::string now;
  append(cluster, now);
  if (now != slice(source, cluster.source)) cluster.kind = RepairKind::composed;
}

}  // namespace

std::vector<Cluster> read_clusters(std::string_view text, Span span) {
  std::vector<Cluster> out;
  for (std::size_t at = span.begin; at < span.end;) {
    const auto [c, size] = decode(text, at);
    const Suspect suspect = character(c).suspect;
    const auto end = static_cast<std::uint32_t>(at + size);
    const bool joins = suspect == Suspect::composes && !nfc_data().hasBoundaryBefore(static_cast<UChar32>(c));
    if (joins && !out.empty()) {
      std::size_t last = out.size() - 1;  // marks pass over what is invisible
      while (last > 0 && character(out[last].base()).suspect == Suspect::invisible) --last;
      out.resize(last + 1);
      append_parts(c, out[last].parts);
      out[last].source.end = end;
    } else {
      out.push_back({{static_cast<std::uint32_t>(at), end}, {}, {}});
      append_parts(c, out.back().parts);
    }
    at = end;
  }
  for (Cluster& cluster : out) put_marks_right(cluster, text);
  return out;
}

void set_base(Cluster& cluster, char32_t base) {
  cluster.parts[0] = base;
  if (!is_plain_letter(cluster.parts)) return;
  drop_repeated(cluster.parts);
  put_in_order(cluster.parts);
}

void add_mark(Cluster& cluster, char32_t mark) {
  cluster.parts += mark;
  drop_repeated(cluster.parts);
  put_in_order(cluster.parts);
}

char32_t take_tone(Cluster& cluster) {
  const char32_t tone = tone_on(cluster);
  if (tone != 0) cluster.parts.erase(cluster.parts.find(tone, 1), 1);
  return tone;
}

char32_t tone_on(const Cluster& cluster) {
  for (std::size_t i = 1; i < cluster.parts.size(); ++i)
    if (tone_of_mark(cluster.parts[i])) return cluster.parts[i];
  return 0;
}

CodePoint code_point_before(std::string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  while ((static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return decode(text, begin);
}

void append(const Cluster& cluster, std::string& out) {
  if (cluster.parts.size() == 1 && cluster.parts[0] < 0x80) {
    out += static_cast<char>(cluster.parts[0]);
  } else if (const char32_t letter = composed(cluster.parts)) {
    encode(letter, out);
  } else if (!cluster.parts.empty()) {
    std::string apart;
    for (const char32_t part : cluster.parts) encode(part, apart);
    out += nfc(apart);
  }
}

std::string text_of(const std::vector<Cluster>& clusters) {
  std::string out;
  for (const Cluster& cluster : clusters) append(cluster, out);
  return out;
}

}  // namespace doichieu
