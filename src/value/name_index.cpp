#include "value/name_index.hpp"

#include <algorithm>
#include <string>

#include "normalise/fold.hpp"

namespace doichieu {
namespace {

/// A tail that more names share ("Anh") tells of none of them.
constexpr std::size_t most_candidates = 64;

bool several_words(const Name& name) {
  return name.key.find(' ') != std::string::npos;
}

/// Where the words of `key` begin, but for the first.
std::vector<std::size_t> later_words(std::string_view key) {
  std::vector<std::size_t> out;
  for (std::size_t at = key.find(' '); at != std::string_view::npos; at = key.find(' ', at + 1))
    out.push_back(at + 1);
  return out;
}

std::string_view first_words(std::string_view key, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end != std::string_view::npos; --count) end = key.find(' ', end + (end > 0));
  return key.substr(0, end);
}

/// The words by which the first part of a name is meant; "" where nobody is meant so.
std::string_view first_part(const Name& name) {
  switch (name.parts.order) {
    case NameOrder::given_first:
      return first_words(name.key, name.parts.given.size());
    case NameOrder::family_first:
    case NameOrder::either:
      return first_words(name.key, name.parts.family.size());
    case NameOrder::unread:
    case NameOrder::single:
    case NameOrder::whole:
    case NameOrder::vietnamese:
      break;
  }
  return {};
}

/// Of a given name that is written in several ways; no words hash alike but by chance.
std::uint64_t key_of_entry(EntryId given_name) {
  return hash_of("given name " + std::to_string(given_name));
}

}  // namespace

void NameIndex::add(const Name& name, std::size_t item) {
  std::vector<std::uint32_t>& whole = by_whole_[hash_of(name.key)];
  const auto known = [&](std::uint32_t i) { return names_[i].item == item && names_[i].name == name; };
  if (whole.size() > most_candidates || std::any_of(whole.begin(), whole.end(), known)) return;
  const auto index = static_cast<std::uint32_t>(names_.size());
  names_.push_back({name, item});
  whole.push_back(index);
  by_item_[item].push_back(index);
  const auto keep = [&](ByWords& names, std::uint64_t key) {
    std::vector<std::uint32_t>& under = names[key];
    if (under.size() <= most_candidates) under.push_back(index);
  };
  const std::string_view key = name.key;
  for (const std::size_t begin : later_words(key)) keep(by_tail_, hash_of(key.substr(begin)));
  keep(by_joined_, hash_of(letters_of(name)));
  if (const std::string_view first = first_part(name); !first.empty()) {
    keep(by_first_, hash_of(first));
    if (name.parts.given_name != no_entry) keep(by_first_, key_of_entry(name.parts.given_name));
  }
}

/// The names that share words with `name` in a place where they tell, those of as many words first.
std::vector<std::uint32_t> NameIndex::candidates(const Name& name) const {
  std::vector<std::uint32_t> out;
  const auto append = [&](const ByWords& names, std::uint64_t key) {
    if (const auto found = names.find(key); found != names.end())
      out.insert(out.end(), found->second.begin(), found->second.end());
  };
  const std::string_view key = name.key;
  const std::uint64_t whole = hash_of(key);
  append(by_whole_, whole);
  append(by_tail_, whole);
  append(by_first_, whole);
  const std::vector<std::size_t> later = later_words(key);
  for (const std::size_t begin : later) append(by_whole_, hash_of(key.substr(begin)));
  append(by_joined_, hash_of(letters_of(name)));
  const std::string_view first = first_part(name);
  if (!first.empty()) {
    append(by_whole_, hash_of(first));
    append(by_tail_, hash_of(key.substr(later.back())));  // middle names may be left out
  }
  if (name.parts.order == NameOrder::single && name.parts.given_name != no_entry)
    append(by_first_, key_of_entry(name.parts.given_name));
  return out;
}

bool NameIndex::fits(std::size_t item, const Name& name) const {
  bool any_full = false, all_full = true, any = false, person = false;
  for (const std::uint32_t i : by_item_.at(item)) {
    const Name& spelling = names_[i].name;
    const Relation relation = relate(spelling, name).relation;
    if (relation == Relation::conflict) return false;
    const bool fit = compatible(relation);
    any |= fit;
    person |= spelling.parts.person != no_entry;
    if (!several_words(spelling)) continue;
    any_full |= fit;
    all_full &= fit;
  }
  if (person) return any_full || (any && !several_words(name));
  return any && all_full;
}

std::vector<std::size_t> NameIndex::find(const Name& name) const {
  std::vector<std::size_t> out;
  for (const std::uint32_t i : candidates(name)) {
    const std::size_t item = names_[i].item;
    const Relation relation = relate(names_[i].name, name).relation;
    if (relation == Relation::same && names_[i].name.key == name.key) return {item};
    const bool seen = std::find(out.begin(), out.end(), item) != out.end();
    if (!seen && out.size() < 2 && compatible(relation) && fits(item, name)) out.push_back(item);
  }
  return out;
}

bool NameIndex::knows(const Name& name) const {
  const std::vector<std::uint32_t> near = candidates(name);
  return near.size() > most_candidates || std::any_of(near.begin(), near.end(), [&](std::uint32_t i) {
           return names_[i].name.key == name.key || compatible(relate(names_[i].name, name).relation);
         });
}

}  // namespace doichieu
