#include "report/ui_words.hpp"

#include <stdexcept>

#include "report/assets.hpp"
#include "text/toml.hpp"

namespace doichieu {
namespace {

/// Adds the texts of a table under dotted keys; the same as nested parts.
Data::Parts gathered(const toml::Table& table, const std::string& prefix,
                     std::map<std::string, std::string>& texts) {
  Data::Parts out;
  for (const auto& [key, value] : table) {
    const std::string full = prefix + key.name;
    if (const toml::Table* inner = value.table()) {
      out.emplace_back(key.name, gathered(*inner, full + ".", texts));
    } else if (const std::string* text = value.string()) {
      texts.emplace(full, *text);
      out.emplace_back(key.name, *text);
    } else {
      throw std::logic_error("page words: " + full + " is no text");
    }
  }
  return out;
}

}  // namespace

const UiWords& UiWords::of(Language language) {
  static const UiWords english("en.toml"), vietnamese("vi.toml");
  return language == Language::vietnamese ? vietnamese : english;
}

UiWords::UiWords(std::string_view file) : data_(false) {
  const Loaded<toml::Document> document = toml::parse(std::string(asset(file)), std::string(file));
  if (!document.ok()) throw std::logic_error("page words: " + to_string(document.diagnostics.front()));
  data_ = gathered(*document.value.root.table(), "", texts_);
}

const std::string& UiWords::text(const std::string& key) const {
  const auto found = texts_.find(key);
  if (found == texts_.end()) throw std::logic_error("page words: no " + key);
  return found->second;
}

std::string UiWords::filled(const std::string& key, const Fields& fields) const {
  return fill(text(key), fields);
}

std::string UiWords::counted(const std::string& key, std::size_t n) const {
  return filled(key + (n == 1 ? ".one" : ".many"), {{"n", std::to_string(n)}});
}

std::string UiWords::joined(const std::vector<std::string>& parts) const {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += i + 1 == parts.size() ? text("head.and") : ", ";
    out += parts[i];
  }
  return out;
}

}  // namespace doichieu
