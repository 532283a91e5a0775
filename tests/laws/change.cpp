#include "laws/change.hpp"

#include <algorithm>
#include <utility>

#include "normalise/fold.hpp"
#include "reader/reader.hpp"

namespace doichieu::laws {
namespace {

using Swaps = std::vector<std::pair<std::string, std::string>>;

const Swaps weekdays = {{"Monday", "Tuesday"},  {"Tuesday", "Wednesday"}, {"Wednesday", "Thursday"},
                        {"Thursday", "Friday"}, {"Friday", "Saturday"},   {"Saturday", "Sunday"},
                        {"Sunday", "Monday"},   {"thứ Hai", "thứ Ba"},    {"thứ Ba", "thứ Tư"},
                        {"thứ Tư", "thứ Năm"},  {"thứ Năm", "thứ Sáu"},   {"thứ Sáu", "thứ Bảy"},
                        {"thứ Bảy", "thứ Tư"},  {"Chủ nhật", "thứ Hai"}};
const Swaps parts_of_day = {{"morning", "afternoon"}, {"afternoon", "evening"}, {"evening", "morning"},
                            {"sáng", "chiều"},        {"Sáng", "Chiều"},        {"chiều", "tối"},
                            {"Chiều", "Tối"},         {"tối", "sáng"}};
const Swaps marks = {{"à", "á"}, {"á", "ạ"}, {"ả", "á"}, {"ạ", "à"}, {"ầ", "ấ"}, {"ấ", "ậ"},
                     {"ậ", "ầ"}, {"ắ", "ằ"}, {"ế", "ề"}, {"ề", "ế"}, {"ệ", "ể"}, {"ễ", "ể"},
                     {"í", "ị"}, {"ì", "í"}, {"ó", "ọ"}, {"ò", "ó"}, {"ồ", "ố"}, {"ố", "ộ"},
                     {"ộ", "ồ"}, {"ứ", "ừ"}, {"ừ", "ứ"}, {"ú", "ụ"}, {"ũ", "ụ"}, {"ươ", "ượ"}};

Span span_of(std::size_t begin, std::size_t size) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

bool is_told_in_figures(ClaimKind kind) {
  return kind == ClaimKind::quantity || kind == ClaimKind::money || kind == ClaimKind::percent ||
         kind == ClaimKind::measure || kind == ClaimKind::duration || kind == ClaimKind::rank;
}

/// Parts of the day whose words cannot be parted.
const std::vector<std::string> compounds = {"áng sớm", "ạng sáng", "hiều tối", "hiều muộn", "tối muộn"};

/// The words of claims of a kind that hold the first of a pair, with the second in its place.
std::vector<Change> swapped(const Original& original, ClaimKind kind, const Swaps& swaps) {
  std::vector<Change> out;
  for (const Claim& claim : original.claims.claims) {
    if (claim.kind != kind) continue;
    const std::string words(slice(original.article.text, claim.where.front()));
    if (std::any_of(compounds.begin(), compounds.end(),
                    [&](const std::string& compound) { return words.find(compound) != std::string::npos; }))
      continue;
    for (const auto& [from, to] : swaps)
      if (const std::size_t at = words.find(from); at != std::string::npos) {
        out.push_back({span_of(claim.where.front().begin + at, from.size()), to});
        break;
      }
  }
  return out;
}

}  // namespace

std::vector<Original> originals_of(const Story& story, const RuleSet& rules) {
  std::vector<Original> out;
  for (const Article& article : story.articles) out.push_back({article, extract_claims(article, rules, 0)});
  return out;
}

std::string apply(const std::string& text, const Change& change) {
  return text.substr(0, change.span.begin) + change.words + text.substr(change.span.end);
}

Span place_of(const Change& change) {
  return span_of(change.span.begin, change.words.size());
}

Article rewritten(const Article& article, std::string text, const std::string& id) {
  ReadOptions options;
  options.language = article.source.language == Language::english ? "en" : "vi";
  Article out = read_article(std::move(text), article.source.path, options);
  out.source = article.source;
  out.source.id = id;
  return out;
}

std::vector<Change> other_figures(const Original& original) {
  std::vector<Change> out;
  for (const Claim& claim : original.claims.claims) {
    if (!is_told_in_figures(claim.kind)) continue;
    const Span words = claim.where.front();
    for (std::uint32_t at = words.begin; at < words.end; ++at) {
      const char digit = original.article.text[at];
      if (digit < '0' || digit > '9') continue;
      out.push_back({span_of(at, 1), std::string(1, digit == '9' ? '8' : static_cast<char>(digit + 1))});
      break;
    }
  }
  return out;
}

std::vector<Change> other_marks(const Original& original) {
  return swapped(original, ClaimKind::person, marks);
}

std::vector<Change> other_weekdays(const Original& original) {
  return swapped(original, ClaimKind::day, weekdays);
}

std::vector<Change> other_parts_of_day(const Original& original) {
  return swapped(original, ClaimKind::part_of_day, parts_of_day);
}

std::vector<Change> sentences_gone(const Original& original) {
  std::vector<Change> out;
  const std::vector<TextSentence>& sentences = original.claims.words.sentences;
  for (std::size_t i = 1; i < sentences.size(); ++i) out.push_back({sentences[i].span, ""});
  return out;
}

std::string without_marks(const std::string& text) {
  return fold_to_ascii(text);
}

std::vector<Retold> figures_retold(const Original& original) {
  const std::string& text = original.article.text;
  const std::string opening =
      original.article.source.language == Language::english ? "By the latest word, " : "Theo tin mới nhất, ";
  std::vector<Retold> out;
  for (const Change& change : other_figures(original))
    for (const TextSentence& sentence : original.claims.words.sentences) {
      if (!sentence.span.contains(change.span) || sentence.section != SectionKind::body) continue;
      const std::size_t comma = text.rfind(", ", sentence.span.end);
      if (comma == std::string::npos || comma < change.span.end + 20) continue;
      std::string changed = text.substr(0, sentence.span.begin) + opening;
      const std::size_t figure = changed.size() + change.span.begin - sentence.span.begin;
      changed += text.substr(sentence.span.begin, change.span.begin - sentence.span.begin) + change.words +
                 text.substr(change.span.end, comma - change.span.end) + "." + text.substr(sentence.span.end);
      out.push_back({std::move(changed), span_of(figure, change.words.size())});
    }
  return out;
}

}  // namespace doichieu::laws
