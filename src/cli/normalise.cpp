// doichieu normalise: a text repaired, folded, or with its tone marks placed in one style.

#include "normalise/repair.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

#include "cli/common.hpp"
#include "normalise/fold.hpp"
#include "normalise/syllable.hpp"
#include "report/repairs.hpp"
#include "text/output_file.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

constexpr Option options_table[] = {
    {"form", "NAME", "write the text itself, in this form, instead of what was repaired",
     "repaired|folded|old-tone|new-tone"},
    {"lines", "", "one line out for each line in, as they come; in the form of --form, default repaired"},
    {"output", "FILE", "write the text here, in the form of --form, default repaired"},
    help_option,
};

using Form = std::string (*)(std::string_view text);

std::string folded(std::string_view text) {
  return fold_to_ascii(repaired(text));
}
std::string old_tone(std::string_view text) {
  return place_tones(repaired(text), TonePlacement::old_style);
}
std::string new_tone(std::string_view text) {
  return place_tones(repaired(text), TonePlacement::new_style);
}

Form form_of(const Options& options) {
  const std::string name = options.get("form", "repaired");
  if (name == "folded") return folded;
  if (name == "old-tone") return old_tone;
  return name == "new-tone" ? new_tone : repaired;
}

/// Where the text goes: the file of --output, which stands there whole or not at all, or standard output.
class TextOutput {
 public:
  explicit TextOutput(const Options& options) {
    if (options.has("output")) file_.emplace(options.get("output"));
  }

  void write(std::string_view text) {
    if (file_)
      file_->write(text);
    else
      std::cout << text;
  }
  void commit() {
    if (file_) file_->commit();
  }

 private:
  std::optional<OutputFile> file_;
};

/// Line by line, in constant memory.
void write_lines(std::istream& in, const std::string& path, Form form, TextOutput& out) {
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (const auto at = first_ill_formed(line))
      throw InputError(path + ":" + std::to_string(number) + ": is not UTF-8 at byte offset " +
                       std::to_string(*at) + " of the line; save it as UTF-8");
    const bool ended = !in.eof();
    line = form(line);
    if (ended) line += '\n';
    out.write(line);
  }
  if (in.bad()) throw InputError(path + ": could not be read to its end");
}

void normalise_lines(const Options& options, const std::string& path) {
  TextOutput out(options);
  if (path == "-") {
    write_lines(std::cin, "standard input", form_of(options), out);
  } else {
    std::ifstream in(path, std::ios::binary);
    if (!in || std::filesystem::is_directory(path))
      throw InputError(path + ": cannot be read; is the name right?");
    write_lines(in, path, form_of(options), out);
  }
  out.commit();
}

void normalise_whole(const Options& options, const std::string& path) {
  const std::string name = path == "-" ? "standard input" : path;
  const std::string text = path == "-" ? read_standard_input() : read_file(path);
  if (const std::string warning = describe_mojibake(name, mojibake_of(text)); !warning.empty())
    std::cerr << "doichieu: " << warning << '\n';
  if (options.has("form") || options.has("output")) {
    TextOutput out(options);
    out.write(form_of(options)(text));
    out.commit();
  }
  if (!options.has("form")) std::cout << write_repairs(name, text, repair(text));
}

}  // namespace

int run_normalise(const Arguments& arguments) {
  const Options options(arguments, options_table);
  if (options.has("help")) {
    std::cout << help(command_named("normalise"), options_table);
    return fine;
  }
  const auto& paths = options.positional();
  if (paths.size() > 1) throw UsageError("normalise takes one file; '" + paths[1] + "' is too much");
  const std::string path = paths.empty() ? "-" : paths[0];
  if (options.has("lines"))
    normalise_lines(options, path);
  else
    normalise_whole(options, path);
  return fine;
}

}  // namespace doichieu
