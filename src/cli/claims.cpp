#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

#include "cli/common.hpp"
#include "report/claims.hpp"
#include "text/output_file.hpp"

namespace doichieu {
namespace {

constexpr Option options_table[] = {
    {"format", "NAME", "how the claims are written", "terminal|json|jsonl"},
    {"why", "", "with the rule of each claim, and the entries of the lexicon in its words"},
    output_option,
    rules_option,
    no_builtin_option,
    config_option,
    no_config_option,
    no_cache_option,
    published_option,
    language_option,
    limit_option,
    help_option,
};

using Writer = std::string (*)(const Article&, const Extraction&, const Lexicon&);

Writer writer_for(const std::string& format) {
  if (format == "json") return write_claims_json;
  return format == "jsonl" ? write_claims_jsonl : write_claims_terminal;
}

bool is_archive(const std::string& path) {
  return std::filesystem::path(path).extension() == ".jsonl";
}

}  // namespace

int run_claims(const Arguments& arguments) {
  const Options options(arguments, options_table);
  if (options.has("help")) {
    std::cout << help(command_named("claims"), options_table);
    return fine;
  }
  if (options.positional().empty()) throw UsageError("claims needs a file (doichieu claims --help)");
  const Desk desk = desk_for(options, options.positional());
  const RuleSet& rules = desk.rules;
  const ReadOptions reading = read_options_for(options, rules, desk.settings.limits);
  const bool why = options.has("why");
  if (why && options.get("format", "terminal") != "terminal")
    throw UsageError("--why is for people: it goes with --format terminal");
  const Writer write = writer_for(options.get("format", "terminal"));
  std::optional<OutputFile> file;
  if (options.has("output")) file.emplace(options.get("output"));
  Progress progress("articles read:");
  const auto each = [&](const Article& article) {
    warn_of_encoding(article);
    const Extraction extraction = extract_claims(article, rules, 0, reading.limits);
    warn_of_excess(extraction.excess, article);
    const std::string text =
        why ? write_claims_why(article, extraction, rules) : write(article, extraction, rules.lexicon);
    if (file) {
      file->write(text);
    } else if (!(std::cout << text)) {
      throw InputError("standard output cannot be written to");
    }
    progress.advance(1, article.text.size());
  };
  for (const std::string& path : options.positional()) {
    if (is_archive(path)) {
      std::ifstream in(path, std::ios::binary);
      if (!in) throw InputError(path + ": cannot be read; is the name right?");
      read_records(in, path, reading, each);
    } else {
      for (const Article& article : read_story({path}, reading).articles) each(article);
    }
  }
  if (file) file->commit();
  return fine;
}

}  // namespace doichieu
