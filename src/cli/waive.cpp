#include "cli/waive.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>

#include "cli/common.hpp"
#include "cli/policy.hpp"
#include "reader/reader.hpp"
#include "report/format.hpp"
#include "report/words.hpp"
#include "text/output_file.hpp"

namespace doichieu {
namespace {

constexpr std::string_view head =
    "# Findings that somebody answers for: doichieu waive ID --reason … adds to them. See doichieu gate "
    "--help.\n";

constexpr Option article_option = {"article", "FILE", "where it was found; for whoever reads the file"};
constexpr Option file_option = {"waivers", "FILE", "the file to write to; default doichieu.waivers.toml"};
constexpr std::array waive_options = {reason_option, owner_option,  until_option,     article_option,
                                      file_option,   config_option, no_config_option, help_option};

/// Ids are hexadecimal digits, and perhaps a number behind them.
bool may_be_id(const std::string& id) {
  return id.size() >= 12 && id.find_first_not_of("0123456789abcdef-") == std::string::npos;
}

std::string text_of(const std::string& path) {
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown)) return std::string(head);
  if (std::filesystem::is_regular_file(path, unknown) && std::filesystem::file_size(path, unknown) == 0)
    return std::string(head);
  return read_file(path);
}

}  // namespace

Waiver waiver_for(const Options& options) {
  Waiver out;
  out.reason = options.get("reason");
  out.owner = options.get("owner");
  out.until = options.get("until");
  if (out.reason.find_first_not_of(" \t\n") == std::string::npos)
    throw UsageError("a waiver needs --reason: say why this may stand");
  const auto read = out.until.empty() ? std::nullopt : read_published(out.until, {});
  if (!out.until.empty() && (!read || read->day == 0 || out.until.size() != 10))
    throw UsageError("--until must be a day such as 2026-12-31, not '" + out.until + "'");
  return out;
}

void add_waivers(const std::string& path, const std::vector<Waiver>& waivers) {
  const std::vector<Waiver> known = waivers_of(path, true);
  std::string text = text_of(path);
  if (!text.empty() && text.back() != '\n') text += '\n';
  for (const Waiver& waiver : waivers) {
    const auto same =
        std::find_if(known.begin(), known.end(), [&](const Waiver& k) { return k.id == waiver.id; });
    if (same != known.end())
      throw InputError(path + ":" + std::to_string(same->line) + ": waives " + waiver.id +
                       " already; change it there");
    text += to_toml(waiver);
  }
  if (!waivers.empty()) write_file(path, text, Keep::for_good);
}

int run_waive(const Arguments& arguments) {
  const Options options(arguments, waive_options);
  if (options.has("help")) {
    std::cout << help(command_named("waive"), waive_options);
    return fine;
  }
  if (options.positional().empty())
    throw UsageError("waive needs the id of a finding, as the report tells it (doichieu waive --help)");
  Waiver waiver = waiver_for(options);
  waiver.article = options.get("article");
  std::vector<Waiver> added;
  for (const std::string& id : options.positional()) {
    if (!may_be_id(id)) throw UsageError("'" + id + "' is no id of a finding, such as 3f9c12ab34cd");
    waiver.id = id;
    if (std::none_of(added.begin(), added.end(), [&](const Waiver& a) { return a.id == id; }))
      added.push_back(waiver);
  }
  const std::string named = settings_for(options, {}).waivers.value;
  const std::string path = named.empty() ? std::string(waivers_file) : named;
  add_waivers(path, added);
  std::cout << counted(added.size(), "finding is", "findings are") << " waived in " << path << '\n';
  return fine;
}

}  // namespace doichieu
