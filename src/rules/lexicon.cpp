#include "rules/lexicon.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "rules/form_rules.hpp"
#include "rules/lexicon_index.hpp"

namespace doichieu {
namespace {

/// Sorted by id; of several with one id the last. Entries are large, so their places are sorted, not they.
std::vector<Entry> sorted_and_replaced(std::vector<Entry> entries) {
  std::vector<std::uint32_t> order(entries.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return entries[a].id < entries[b].id; });
  std::vector<Entry> sorted;
  sorted.reserve(entries.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    if (i + 1 == order.size() || entries[order[i]].id != entries[order[i + 1]].id)
      sorted.push_back(std::move(entries[order[i]]));
  return sorted;
}

}  // namespace

std::optional<EntryId> Lexicon::find(std::string_view id) const {
  return index_ ? index_->find(id) : std::nullopt;
}

std::span<const EntryType> Lexicon::types() const {
  return index_ ? index_->types() : std::span<const EntryType>();
}

std::span<const std::uint32_t> Lexicon::code_hashes() const {
  return index_ ? index_->code_hashes() : std::span<const std::uint32_t>();
}

std::span<const EntryId> Lexicon::of_type(EntryType type) const {
  return index_ ? index_->of_type(type) : std::span<const EntryId>();
}

const Hit* Lexicon::longest(const Hits& hits, std::uint32_t token, EntryType type) const {
  if (!hits.may_be(token, type)) return nullptr;
  const auto [first, last] = hits.at(token);
  for (const Hit* hit = first; hit != last; ++hit)
    if (index_->types()[hit->entry] == type) return hit;
  return nullptr;
}

const Hit* Lexicon::coded(const Hits& hits, std::uint32_t token, EntryType type, const CodeKey& code) const {
  const auto [first, last] = hits.at(token);
  for (const Hit* hit = first; hit != last; ++hit)
    if (index_->types()[hit->entry] == type && index_->code_hashes()[hit->entry] == code.hash &&
        entries_[hit->entry].code == code.text)
      return hit;
  return nullptr;
}

bool Lexicon::is_a(EntryId id, EntryId ancestor) const {
  return id == ancestor || (index_ && index_->is_below(id, ancestor));
}

std::span<const EntryId> Lexicon::ancestors(EntryId id) const {
  return index_ ? index_->above(id) : std::span<const EntryId>();
}

bool Lexicon::is_part_of(EntryId id, EntryId whole, std::string_view day) const {
  whole = renamed(whole);
  std::vector<EntryId> above = {renamed(id)};  // itself, and what it is part of: a handful
  for (std::size_t i = 0; i < above.size(); ++i) {
    if (above[i] == whole) return true;
    const auto climb = [&](const std::vector<std::string>& ids) {
      for (const std::string& wider : ids)
        if (const auto found = find(wider))
          if (const EntryId next = renamed(*found);
              std::find(above.begin(), above.end(), next) == above.end())
            above.push_back(next);
    };
    const Entry& entry = entries_[above[i]];
    climb(entry.parents);
    if (day.empty() || day >= entry.until) climb(entry.merged_into);
  }
  return false;
}

EntryId Lexicon::renamed(EntryId id) const {
  while (!entries_[id].renamed_to.empty()) {
    const auto next = find(entries_[id].renamed_to);
    // Each holds longer than the one before: rules that pass the loader's checks have no circles.
    if (!next || (!entries_[*next].until.empty() && entries_[*next].until <= entries_[id].until)) break;
    id = *next;
  }
  return id;
}

bool Lexicon::holds_on(EntryId id, std::string_view day) const {
  const Entry& entry = entries_[id];
  return day.empty() ||
         ((entry.from.empty() || entry.from <= day) && (entry.until.empty() || day < entry.until));
}

bool Lexicon::alike(EntryId a, EntryId b) const {
  const auto lists = [](const Entry& one, const Entry& other) {
    return std::find(one.like.begin(), one.like.end(), other.id) != one.like.end();
  };
  return a == b || lists(entries_[a], entries_[b]) || lists(entries_[b], entries_[a]);
}

void Lexicon::add(std::vector<Entry> entries) {
  std::vector<Entry> all = std::move(entries_).take();
  if (all.empty())
    all = std::move(entries);
  else
    std::move(entries.begin(), entries.end(), std::back_inserter(all));
  entries_ = Entries(std::move(all));
}

std::vector<Diagnostic> Lexicon::build() {
  std::vector<Entry> sorted = sorted_and_replaced(std::move(entries_).take());
  std::vector<Diagnostic> problems;
  index_ = std::make_shared<const LexiconIndex>(sorted, problems);
  entries_ = Entries(std::move(sorted));
  return problems;
}

Hits Lexicon::match(const NormalText& text, Language language) const {
  Hits hits;
  hits.places_.reserve(text.size() + 1);
  hits.hits_.reserve(text.size() + text.size() / 2);
  const TextKind kind = kind_of(text, language);
  TokenRange sentence;
  for (std::uint32_t token = 0; token < text.size(); ++token) {
    const std::size_t first = hits.hits_.size();
    Hits::Starts& starts = hits.places_.emplace_back();
    starts.first = static_cast<std::uint32_t>(first);
    if (!index_) continue;
    if (token >= sentence.last) sentence = text.sentence_of(token);
    index_->match_at(text, {token, sentence.last}, kind, hits.hits_);
    for (std::size_t i = first; i < hits.hits_.size(); ++i) {
      starts.types |= Hits::bit(index_->types()[hits.hits_[i].entry]);
      starts.codes |= CodeKey::bit_of(index_->code_hashes()[hits.hits_[i].entry]);
    }
  }
  hits.places_.emplace_back().first = static_cast<std::uint32_t>(hits.hits_.size());
  return hits;
}

}  // namespace doichieu
