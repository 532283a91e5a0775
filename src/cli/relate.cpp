// doichieu relate: how two values relate, and why.
//
//   doichieu relate --kind name "Tô Lâm" "To Lam"
//   doichieu relate --lines    # kind TAB a TAB b [TAB options] a line in, a line of JSON out
//
// With --lines every line is answered as it is read. A line that cannot be answered gets {"error": "…"} and
// the others their answers all the same; the exit code is 2 then.

#include <algorithm>
#include <array>
#include <iostream>

#include "claims/written.hpp"
#include "cli/common.hpp"
#include "report/json_writer.hpp"
#include "text/diagnostic.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

struct Kind {
  std::string_view name;
  WrittenRelation (*relate)(std::string_view a, std::string_view b, WrittenRegimes regimes,
                            const RuleSet& rules);
};

/// The kinds of value that can be related: the one list.
constexpr Kind kinds[] = {
    {"syllable", [](std::string_view a, std::string_view b, WrittenRegimes regimes,
                    const RuleSet&) { return relate_written_syllables(a, b, regimes); }},
    {"name", relate_written_names},
    {"role", [](std::string_view a, std::string_view b, WrittenRegimes,
                const RuleSet& rules) { return relate_written_roles(a, b, rules); }},
    {"place", [](std::string_view a, std::string_view b, WrittenRegimes,
                 const RuleSet& rules) { return relate_written_places(a, b, rules); }},
    {"value", [](std::string_view a, std::string_view b, WrittenRegimes,
                 const RuleSet& rules) { return relate_written_values(a, b, rules); }},
};

constexpr Option options_table[] = {
    {"kind", "KIND", "what the two are: syllable, name, role, place, value"},
    {"regime", "A,B",
     "whether the texts they stand in keep their marks: none, partial, full or unknown, one for each"},
    {"lines", "", "read 'kind TAB a TAB b [TAB options]' from standard input, an answer a line"},
    {"format", "NAME", "how the answer is written", "terminal|json"},
    rules_option,
    no_builtin_option,
    config_option,
    no_config_option,
    no_cache_option,
    help_option,
};

const Kind& kind_named(std::string_view typed) {
  for (const Kind& kind : kinds)
    if (kind.name == typed) return kind;
  std::vector<std::string_view> names;
  std::string list;
  for (const Kind& kind : kinds) {
    names.push_back(kind.name);
    (list += list.empty() ? "" : ", ") += kind.name;
  }
  const std::string_view near = nearest(typed, names);
  throw UsageError("the kind must be one of " + list + ", not '" + std::string(typed) + "'" +
                   (near.empty() ? "" : "; did you mean '" + std::string(near) + "'?"));
}

AccentRegime regime_named(std::string_view typed) {
  for (const AccentRegime regime :
       {AccentRegime::unknown, AccentRegime::none, AccentRegime::partial, AccentRegime::full})
    if (name(regime) == typed) return regime;
  throw UsageError("a regime must be one of unknown, none, partial, full, not '" + std::string(typed) + "'");
}

/// "full,none"; one word stands for both texts.
WrittenRegimes regimes_of(std::string_view typed) {
  if (typed.empty()) return {};
  const std::size_t comma = typed.find(',');
  const AccentRegime a = regime_named(typed.substr(0, comma));
  return {a, comma == std::string_view::npos ? a : regime_named(typed.substr(comma + 1))};
}

/// The options of a line: "regime=full,none", parted by spaces.
WrittenRegimes regimes_of_line(std::string_view options) {
  constexpr std::string_view key = "regime=";
  WrittenRegimes out;
  for (const std::string_view option : split(options)) {
    if (!option.starts_with(key)) throw UsageError("unknown option '" + std::string(option) + "'");
    out = regimes_of(option.substr(key.size()));
  }
  return out;
}

std::string to_json(const WrittenRelation& answer) {
  JsonWriter json(JsonWriter::Layout::line);
  json.begin_object();
  json.member("relation", name(answer.related.relation));
  json.member("detail", answer.detail);
  json.member("cause", name(answer.related.cause));
  json.member("reason", answer.reason);
  json.end_object();
  return std::move(json).finish();
}

std::string error_json(std::string_view message) {
  JsonWriter json(JsonWriter::Layout::line);
  json.begin_object().member("error", message).end_object();
  return std::move(json).finish();
}

std::string to_text(const WrittenRelation& answer) {
  std::string out(name(answer.related.relation));
  if (answer.related.cause != Cause::none) out += " (" + std::string(name(answer.related.cause)) + ")";
  if (!answer.detail.empty()) out += "  " + answer.detail;
  return out + "\n" + answer.reason + "\n";
}

std::string answer_line(const std::string& line, const RuleSet& rules) {
  if (first_ill_formed(line)) throw UsageError("not UTF-8");
  const std::vector<std::string_view> fields = split(line, '\t');
  if (fields.size() < 3 || fields.size() > 4)
    throw UsageError("a line must be 'kind TAB a TAB b [TAB options]', not of " +
                     std::to_string(fields.size()) + " fields");
  const WrittenRegimes regimes = fields.size() == 4 ? regimes_of_line(fields[3]) : WrittenRegimes{};
  return to_json(kind_named(fields[0]).relate(fields[1], fields[2], regimes, rules));
}

int relate_lines(const RuleSet& rules) {
  int code = fine;
  for (std::string line; std::getline(std::cin, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    try {
      std::cout << answer_line(line, rules);
    } catch (const UsageError& error) {
      std::cout << error_json(error.what());
      code = failed;
    }
    std::cout.flush();
  }
  return code;
}

}  // namespace

int run_relate(const Arguments& arguments) {
  const Options options(arguments, options_table);
  if (options.has("help")) {
    std::cout << help(command_named("relate"), options_table);
    return fine;
  }
  if (options.has("lines")) {
    if (!options.positional().empty()) throw UsageError("--lines reads standard input and takes no values");
    return relate_lines(desk_for(options, {}).rules);
  }
  if (options.positional().size() != 2) throw UsageError("relate needs two values (doichieu relate --help)");
  if (!options.has("kind")) throw UsageError("relate needs --kind (doichieu relate --help)");
  const Kind& kind = kind_named(options.get("kind"));
  const WrittenRegimes regimes = regimes_of(options.get("regime"));
  const std::string &a = options.positional()[0], &b = options.positional()[1];
  if (first_ill_formed(a) || first_ill_formed(b)) throw UsageError("the values are not UTF-8");
  const WrittenRelation answer = kind.relate(a, b, regimes, desk_for(options, {}).rules);
  std::cout << (options.get("format") == "json" ? to_json(answer) : to_text(answer));
  return fine;
}

}  // namespace doichieu
