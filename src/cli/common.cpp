#include "cli/common.hpp"

#include <unistd.h>

#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <sstream>

#include "compare/excess.hpp"
#include "report/format.hpp"
#include "report/repairs.hpp"
#include "rules/cache.hpp"
#include "rules/reader_words.hpp"
#include "text/output_file.hpp"

namespace doichieu {

Desk desk_for(const Options& options, const std::vector<std::string>& paths) {
  Settings settings = settings_for(options, paths);
  Loaded<RuleSet> loaded =
      settings.cache ? load_cached_rules(settings.layers()) : load_rule_layers(settings.layers());
  if (loaded.ok()) {
    Loudness loudness = loudness_for(settings, loaded.value);
    return {std::move(settings), std::move(loaded.value), std::move(loudness)};
  }
  std::string all = "the rules have mistakes\n";
  for (const Diagnostic& diagnostic : loaded.diagnostics)
    if (diagnostic.level == Level::error) all += to_string(diagnostic);
  all.pop_back();
  throw InputError(all);
}

RuleSet rules_for(const Options& options) {
  return desk_for(options, options.positional()).rules;
}

ReadOptions read_options_for(const Options& options, const RuleSet& rules, const Limits& limits) {
  ReadOptions out;
  out.published = options.get("published");
  if (!out.published.empty() && !read_published(out.published, "--published"))
    throw UsageError("--published must be a date such as 2026-02-18, not '" + out.published + "'");
  out.language = options.get("lang");
  out.words = reader_words(rules.lexicon);
  out.limits = limits;
  return out;
}

void warn_of_excess(const std::vector<Excess>& excess, const Article& article) {
  for (const Excess& one : excess) std::cerr << "doichieu: " << describe(one, article.source.path) << '\n';
}

void warn_of_excess(const Report& report) {
  for (const Excess& one : report.excess) warn_of_excess({one}, report.sources[one.source].article);
}

void warn_of_encoding(const Article& article) {
  const Source& source = article.source;
  const std::string place =
      source.record != 0 ? source.path + ":" + std::to_string(source.record) : source.path;
  const std::string warning = describe_mojibake(place, mojibake_of(article.text));
  if (!warning.empty()) std::cerr << "doichieu: " << warning << '\n';
}

void write_output(const Options& options, const std::string& content) {
  if (options.has("output")) {
    write_file(options.get("output"), content);
  } else {
    std::cout << content;
  }
}

bool colour_wanted(const Options& options) {
  const char* no_colour = std::getenv("NO_COLOR");
  return !options.has("output") && isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0');
}

Progress::Progress(std::string what)
    : what_(std::move(what)),
      shown_(isatty(STDERR_FILENO) != 0),
      begin_(std::chrono::steady_clock::now()),
      last_(begin_) {}

Progress::~Progress() {
  if (written_) std::cerr << "\r\x1b[K" << std::flush;
}

void Progress::advance(std::uint64_t items, std::uint64_t bytes) {
  items_ += items;
  bytes_ += bytes;
  if (!shown_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_ < std::chrono::milliseconds(200)) return;
  last_ = now;
  written_ = true;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const double megabytes = static_cast<double>(bytes_) / 1e6;
  std::ostringstream line;
  line << std::fixed << std::setprecision(1) << what_ << ' ' << items_ << ", " << megabytes << " MB, "
       << megabytes / seconds << " MB/s";
  std::cerr << "\r\x1b[K" << line.str() << std::flush;
}

}  // namespace doichieu
