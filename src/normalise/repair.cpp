#include "normalise/repair.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "normalise/cluster.hpp"
#include "normalise/look_alike.hpp"
#include "normalise/mojibake.hpp"
#include "normalise/sign_repair.hpp"
#include "normalise/suspect.hpp"
#include "normalise/word_repair.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

constexpr std::array<std::string_view, repair_kinds> names = {
    "composed",   "mark order",  "double mark", "look-alike", "spacing accent",
    "tone moved", "letter form", "invisible",   "space",      "punctuation"};

struct Change {
  RepairKind kind;
  Span source;
  std::string text;
};

/// What is found wrong in one line, in order.
class LineRepair {
 public:
  LineRepair(std::string_view text, Span line, bool compose_only)
      : text_(text), line_(line), compose_only_(compose_only), signs_(text, line) {}

  /// What the line tells is read off the line as repaired so far, until it tells nothing new.
  std::vector<Change> run() && {
    while (pass()) {
      const LineContext now = read_context(result());
      if (now == context_) break;
      context_ = now;
    }
    return std::move(changes_);
  }

 private:
  /// Was there a word that might be mended were more known of the line?
  bool pass() {
    changes_.clear();
    signs_ = SignRepair(text_, line_);
    bool waiting = false;
    for (std::size_t at = line_.begin; at < line_.end;) {
      const std::size_t suspect = first_suspect(text_, at, line_.end);
      if (suspect == line_.end) break;
      const Span word = word_around(suspect, at);
      waiting = repair(word) || waiting;
      at = word.end;
    }
    return waiting;
  }

  /// The word that holds the code point at `inside`, or that code point with its marks.
  Span word_around(std::size_t inside, std::size_t from) const {
    const auto is_inner = [](char32_t c) { return character(c).in_word || is_ascii_accent(c); };
    std::size_t begin = inside;
    while (begin > from && is_inner(decode(text_, begin).value) &&
           is_inner(code_point_before(text_, begin).value))
      begin -= code_point_before(text_, begin).size;
    while (begin < inside && is_ascii_accent(decode(text_, begin).value)) ++begin;  // a quote before the word
    while (begin > from && !starts_cluster(begin)) begin -= code_point_before(text_, begin).size;
    std::size_t end = inside + decode(text_, inside).size;
    const char32_t first = decode(text_, begin).value;
    const bool is_word = character(first).in_word || first == U'\'' || first == 0x2019;
    while (end < line_.end && (is_word ? continues(end) : !starts_cluster(end)))
      end += decode(text_, end).size;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  bool starts_cluster(std::size_t at) const {
    return character(decode(text_, at).value).suspect != Suspect::composes;
  }

  bool continues(std::size_t at) const {
    const CodePoint next = decode(text_, at);
    if (is_ascii_accent(next.value)) return first_suspect(text_, at, line_.end) == at;
    return character(next.value).in_word;
  }

  bool repair(Span span) {
    std::vector<Cluster> word = read_clusters(text_, span);
    bool waiting = false;
    if (!compose_only_) {
      for (Cluster& cluster : word) signs_.put_right(cluster, word.size());
      if (is_lone_latin(word)) {
        Cluster& letter = *std::find_if(word.begin(), word.end(), [](const Cluster& c) { return c.base(); });
        letter.parts[0] = latin_for(letter.base());
        letter.kind = RepairKind::look_alike;
      }
      waiting = repair_word(word, context_);
    }
    for (const Cluster& cluster : word) {
      if (!cluster.kind) continue;
      std::string now;
      append(cluster, now);
      if (now != slice(text_, cluster.source))
        changes_.push_back({*cluster.kind, cluster.source, std::move(now)});
    }
    return waiting;
  }

  /// One capital of another script that stands like a letter between Latin words: "Nguyen Van A".
  bool is_lone_latin(const std::vector<Cluster>& word) const {
    const Cluster* letter = nullptr;
    for (const Cluster& cluster : word) {
      if (cluster.parts.empty()) continue;
      if (letter) return false;
      letter = &cluster;
    }
    if (!letter || letter->parts.size() > 1 || latin_for(letter->base()) == 0 ||
        !u_isUUppercase(static_cast<UChar32>(letter->base())))
      return false;
    const std::uint32_t begin = word.front().source.begin, end = word.back().source.end;
    return follows_latin_word(begin) && !precedes_other_word(end);
  }

  bool follows_latin_word(std::uint32_t at) const {
    if (at == line_.begin || !is_space(code_point_before(text_, at).value)) return false;
    const std::size_t gap = at - code_point_before(text_, at).size;
    if (gap == line_.begin) return false;
    const std::size_t last = gap - code_point_before(text_, gap).size;
    return is_latin_at(last);
  }

  bool precedes_other_word(std::size_t at) const {
    for (int i = 0; i < 3 && at < line_.end; ++i, at += decode(text_, at).size)
      if (character(decode(text_, at).value).in_word) return !is_latin_at(at);
    return false;
  }

  bool is_latin_at(std::size_t at) const {
    return character(decode(text_, at).value).in_word &&
           is_latin_word(read_clusters(text_, word_around(at, line_.begin)));
  }

  static bool is_space(char32_t c) { return c == U' ' || character(c).suspect == Suspect::space; }

  /// The line as repaired so far.
  std::string result() const {
    std::string out;
    std::uint32_t at = line_.begin;
    for (const Change& change : changes_) {
      out += slice(text_, {at, change.source.begin});
      out += change.text;
      at = change.source.end;
    }
    return out += slice(text_, {at, line_.end});
  }

  std::string_view text_;
  Span line_;
  bool compose_only_;
  SignRepair signs_;
  LineContext context_;
  std::vector<Change> changes_;
};

class Builder {
 public:
  explicit Builder(std::string_view text) : text_(text) {}

  void keep_to(std::uint32_t end) {
    out_.text += slice(text_, {at_, end});
    out_.map.keep(end - at_);
    at_ = end;
  }

  void change(const Change& change) {
    keep_to(change.source.begin);
    const auto begin = static_cast<std::uint32_t>(out_.text.size());
    out_.text += change.text;
    const auto end = static_cast<std::uint32_t>(out_.text.size());
    out_.map.replace(change.source.size(), end - begin);
    at_ = change.source.end;
    if (!out_.repairs.empty()) {
      Repair& last = out_.repairs.back();
      if (last.kind == change.kind && last.source.end == change.source.begin) {
        last.source.end = change.source.end;
        last.result.end = end;
        return;
      }
    }
    out_.repairs.push_back({change.kind, change.source, {begin, end}});
  }

  Repaired finish() && {
    keep_to(static_cast<std::uint32_t>(text_.size()));
    return std::move(out_);
  }

 private:
  std::string_view text_;
  std::uint32_t at_ = 0;
  Repaired out_;
};

Span line_at(std::string_view text, std::size_t at) {
  const std::size_t begin = text.rfind('\n', at);
  const std::size_t end = text.find('\n', at);
  return {static_cast<std::uint32_t>(begin == std::string_view::npos ? 0 : begin + 1),
          static_cast<std::uint32_t>(end == std::string_view::npos ? text.size() : end)};
}

}  // namespace

std::string_view name(RepairKind kind) {
  return names[static_cast<std::size_t>(kind)];
}

Repaired repair(std::string_view text) {
  Builder builder(text);
  std::size_t at = first_suspect(text, 0, text.size());
  const bool compose_only = at < text.size() && mojibake_of(text) != Mojibake::none;
  while (at < text.size()) {
    const Span line = line_at(text, at);
    for (const Change& change : LineRepair(text, line, compose_only).run()) builder.change(change);
    at = first_suspect(text, line.end, text.size());
  }
  return std::move(builder).finish();
}

std::string repaired(std::string_view text) {
  const bool sound = first_suspect(text, 0, text.size()) == text.size();
  return sound ? std::string(text) : repair(text).text;
}

}  // namespace doichieu
