#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

#include "cli/common.hpp"
#include "cli/in_order.hpp"
#include "reader/archive.hpp"
#include "report/claims.hpp"
#include "text/output_file.hpp"

namespace doichieu {
namespace {

constexpr Option options_table[] = {
    {"format", "NAME", "how the claims are written", "terminal|json|jsonl"},
    {"why", "", "with the rule of each claim, and the entries of the lexicon in its words"},
    output_option,
    threads_option,
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

/// As many bytes of an archive are worked on at a time, or one record that is longer: some ten articles.
constexpr std::size_t block_bytes = 1 << 16;

/// What came of some articles.
struct Done {
  std::string claims, warnings;
  std::uint64_t articles = 0, bytes = 0;
  std::exception_ptr stopped;  ///< by a record that cannot be read; those before it are done
};

/// The way of an article to its claims as text. Several threads may take it at once.
class Work {
 public:
  explicit Work(const Options& options)
      : desk_(desk_for(options, options.positional())),
        reading_(read_options_for(options, desk_.rules, desk_.settings.limits)),
        why_(options.has("why")),
        write_(writer_for(options.get("format", "terminal"))) {}

  const ReadOptions& reading() const { return reading_; }

  Done of(const Article& article) const {
    Done done;
    add(article, done);
    done.bytes = article.text.size();
    return done;
  }

  Done of(const Archive& archive, const std::vector<Archive::Line>& lines) const {
    Done done;
    try {
      for (const Archive::Line& line : lines) {
        if (const auto article = archive.read(line)) add(*article, done);
        done.bytes += line.text.size() + 1;
      }
    } catch (...) {
      done.stopped = std::current_exception();
    }
    return done;
  }

 private:
  void add(const Article& article, Done& done) const {
    done.warnings += warning_of_encoding(article);
    const RuleSet& rules = desk_.rules;
    const Extraction extraction = extract_claims(article, rules, 0, reading_.limits);
    done.warnings += warnings_of_excess(extraction.excess, article);
    done.claims +=
        why_ ? write_claims_why(article, extraction, rules) : write_(article, extraction, rules.lexicon);
    ++done.articles;
  }

  const Desk desk_;
  const ReadOptions reading_;
  const bool why_;
  const Writer write_;
};

/// Where claims go, in the order of the articles.
class Sink {
 public:
  Sink(const Options& options, std::uint64_t bytes) : progress_("articles read:", bytes) {
    if (options.has("output")) file_.emplace(options.get("output"));
  }

  void take(const Done& done) {
    std::cerr << done.warnings;
    if (file_)
      file_->write(done.claims);
    else if (!(std::cout << done.claims))
      throw InputError("standard output cannot be written to");
    progress_.advance(done.articles, done.bytes);
    if (done.stopped) std::rethrow_exception(done.stopped);
  }

  void commit() {
    if (file_) file_->commit();
  }

 private:
  std::optional<OutputFile> file_;
  Progress progress_;
};

void give_archive(const std::string& path, const Work& work, InOrder<Done>& in_order) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError(path + ": cannot be read; is the name right?");
  const auto archive = std::make_shared<Archive>(in, path, work.reading());
  std::vector<Archive::Line> block;
  std::size_t bytes = 0;
  const auto give = [&] {
    in_order.give([&work, archive, lines = std::move(block)] { return work.of(*archive, lines); });
    block.clear();
    bytes = 0;
  };
  while (auto line = archive->next()) {
    bytes += line->text.size();
    block.push_back(std::move(*line));
    if (bytes >= block_bytes) give();
  }
  if (!block.empty()) give();
}

/// Of the files among `paths`; what is no file has its own way to say so.
std::uint64_t bytes_in(const std::vector<std::string>& paths) {
  std::uint64_t bytes = 0;
  for (const std::string& path : paths) {
    std::error_code none;
    if (std::filesystem::is_regular_file(path, none)) bytes += std::filesystem::file_size(path, none);
  }
  return bytes;
}

}  // namespace

int run_claims(const Arguments& arguments) {
  const Options options(arguments, options_table);
  if (options.has("help")) {
    std::cout << help(command_named("claims"), options_table);
    return fine;
  }
  const std::vector<std::string>& paths = options.positional();
  if (paths.empty()) throw UsageError("claims needs a file (doichieu claims --help)");
  if (options.has("why") && options.get("format", "terminal") != "terminal")
    throw UsageError("--why is for people: it goes with --format terminal");
  const unsigned threads = threads_for(options, std::any_of(paths.begin(), paths.end(), is_archive));
  const Work work(options);
  Sink sink(options, bytes_in(paths));
  InOrder<Done> in_order(threads, [&](const Done& done) { sink.take(done); });
  for (const std::string& path : paths) {
    if (is_archive(path)) {
      give_archive(path, work, in_order);
    } else {
      for (Article& article : read_story({path}, work.reading()).articles)
        in_order.give([&work, article = std::move(article)] { return work.of(article); });
    }
  }
  in_order.finish();
  sink.commit();
  return fine;
}

}  // namespace doichieu
