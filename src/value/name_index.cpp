#include "value/name_index.hpp"

#include <algorithm>

namespace doichieu {
namespace {

/// A tail that more names share ("Anh") tells of none of them.
constexpr std::size_t most_candidates = 64;

/// Where the words of `folded` begin, but for the first.
std::vector<std::size_t> later_words(std::string_view folded) {
  std::vector<std::size_t> out;
  for (std::size_t at = folded.find(' '); at != std::string_view::npos; at = folded.find(' ', at + 1))
    out.push_back(at + 1);
  return out;
}

}  // namespace

void NameIndex::add(const Name& name, std::size_t item) {
  std::vector<std::uint32_t>& whole = by_whole_[name.folded];
  const auto known = [&](std::uint32_t i) { return names_[i].item == item && names_[i].name == name; };
  if (whole.size() > most_candidates || std::any_of(whole.begin(), whole.end(), known)) return;
  const auto index = static_cast<std::uint32_t>(names_.size());
  names_.push_back({name, item});
  whole.push_back(index);
  by_item_[item].push_back(index);
  for (const std::size_t begin : later_words(name.folded)) {
    auto& tail = by_tail_[name.folded.substr(begin)];
    if (tail.size() <= most_candidates) tail.push_back(index);
  }
}

/// The names of which one is a tail of the other, those of as many words first.
std::vector<std::uint32_t> NameIndex::candidates(const Name& name) const {
  std::vector<std::uint32_t> out;
  const auto append = [&](const auto& index, std::string_view folded) {
    if (const auto found = index.find(folded); found != index.end())
      out.insert(out.end(), found->second.begin(), found->second.end());
  };
  append(by_whole_, name.folded);
  append(by_tail_, name.folded);
  const std::string_view folded = name.folded;
  for (const std::size_t begin : later_words(folded)) append(by_whole_, folded.substr(begin));
  return out;
}

bool NameIndex::fits(std::size_t item, const Name& name) const {
  const std::vector<std::uint32_t>& spellings = by_item_.at(item);
  return std::all_of(spellings.begin(), spellings.end(),
                     [&](std::uint32_t i) { return compatible(relate(names_[i].name, name).relation); });
}

std::vector<std::size_t> NameIndex::find(const Name& name) const {
  std::vector<std::size_t> out;
  for (const std::uint32_t i : candidates(name)) {
    const std::size_t item = names_[i].item;
    const Relation relation = relate(names_[i].name, name).relation;
    if (relation == Relation::same) return {item};
    const bool seen = std::find(out.begin(), out.end(), item) != out.end();
    if (!seen && out.size() < 2 && compatible(relation) && fits(item, name)) out.push_back(item);
  }
  return out;
}

bool NameIndex::knows(const Name& name) const {
  const std::vector<std::uint32_t> near = candidates(name);
  return near.size() > most_candidates || std::any_of(near.begin(), near.end(), [&](std::uint32_t i) {
           return names_[i].name.folded == name.folded || compatible(relate(names_[i].name, name).relation);
         });
}

}  // namespace doichieu
