// What a source says of itself, whatever the format it says it in.

#include <array>

#include "reader/format.hpp"

namespace doichieu {
namespace {

struct TextKey {
  std::string_view name;
  std::string Source::*field;
};

constexpr std::array<TextKey, 5> text_keys = {{{"id", &Source::id},
                                               {"outlet", &Source::outlet},
                                               {"url", &Source::url},
                                               {"credit", &Source::credit},
                                               {"update_of", &Source::update_of}}};

Published date_of(const Told& told, const std::string& from) {
  if (std::optional<Published> published = read_published(told.value, from)) return *published;
  throw InputError(told.where + ": '" + told.value +
                   "' is no date; write it as 2026-02-19 or 2026-02-19T08:00:00+07:00");
}

/// Some sites say with `published: true` that a page is out, not when.
bool says_when(const std::string& value) {
  return !value.empty() && value != "true" && value != "false";
}

}  // namespace

void apply(const std::vector<Told>& told, const std::string& from, Source& source) {
  bool exact = false;  // `published` is heard before `date`
  for (const Told& one : told) {
    for (const TextKey& key : text_keys)
      if (one.key == key.name && !one.value.empty()) source.*key.field = one.value;
    if (one.key == "published" && says_when(one.value)) {
      source.published = date_of(one, from);
      exact = true;
    }
    if (one.key == "date" && says_when(one.value) && !exact) source.published = date_of(one, from);
    if (one.key != "lang") continue;
    const std::optional<Language> language = language_of(one.value);
    source.language_guessed = !language;
    source.language = language.value_or(source.language);
  }
}

void settle_date(Source& source, const ReadOptions& options) {
  if (source.published || options.published.empty()) return;
  source.published = date_of({"published", options.published, "--published"}, "--published");
}

void settle_language(Article& article, const ReadOptions& options) {
  if (!article.source.language_guessed) return;
  const std::optional<Language> told = language_of(options.language);
  article.source.language = told ? *told : guess_language(article.text);
  article.source.language_guessed = !told;
}

}  // namespace doichieu
