#include "cli/options.hpp"

#include <algorithm>
#include <boost/program_options.hpp>

#include "text/diagnostic.hpp"
#include "text/utf8.hpp"

namespace doichieu {
namespace {

namespace po = boost::program_options;

std::string did_you_mean(std::string_view typed, std::span<const Option> known) {
  std::vector<std::string_view> names;
  for (const Option& option : known) names.push_back(option.name);
  const std::string_view near = nearest(typed, names);
  return near.empty() ? std::string() : "; did you mean --" + std::string(near) + "?";
}

bool is_choice(std::string_view choices, std::string_view value) {
  return ("|" + std::string(choices) + "|").find("|" + std::string(value) + "|") != std::string::npos;
}

/// How many values an option takes: its words in the help.
std::size_t arity(const Option& option) {
  if (option.value.empty()) return 0;
  return 1 + static_cast<std::size_t>(std::count(option.value.begin(), option.value.end(), ' '));
}

/// Does an option take all that follows it?
bool takes_all(const Option& option) {
  return option.value.ends_with("…");
}

bool is_list(const Option& option) {
  return option.many || arity(option) > 1 || takes_all(option);
}

/// How many of the arguments behind `at` are values of the option that stands there.
std::size_t values_behind(const Arguments& arguments, std::size_t at, const Option& option) {
  if (!takes_all(option)) {
    if (arguments.size() - at <= arity(option))
      throw UsageError(arguments[at] + " needs " + std::string(option.value));
    return arity(option);
  }
  const auto first = arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1;
  const auto end =
      std::find_if(first, arguments.end(), [](const std::string& a) { return a.starts_with("--"); });
  if (end == first) throw UsageError(arguments[at] + " needs " + std::string(option.value));
  return static_cast<std::size_t>(end - first);
}

/// `--why A B` as `--why=A --why=B`, so that what follows stays a positional argument.
Arguments one_value_each(const Arguments& arguments, std::span<const Option> known) {
  Arguments out;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const auto option = std::find_if(known.begin(), known.end(), [&](const Option& o) {
      return is_list(o) && arguments[at] == "--" + std::string(o.name);
    });
    if (arguments[at] == "--") {  // behind it there are no options
      out.insert(out.end(), arguments.begin() + static_cast<std::ptrdiff_t>(at), arguments.end());
      break;
    }
    if (option == known.end()) {
      out.push_back(arguments[at]);
      continue;
    }
    const std::size_t values = values_behind(arguments, at, *option);
    for (std::size_t i = 1; i <= values; ++i) out.push_back(arguments[at] + "=" + arguments[at + i]);
    at += values;
  }
  return out;
}

}  // namespace

Options::Options(const Arguments& arguments, std::span<const Option> known) {
  po::options_description description;
  auto add = description.add_options();
  for (const Option& option : known) {
    const std::string option_name(option.name);
    if (arity(option) == 0) {
      add(option_name.c_str(), "");
    } else if (is_list(option)) {
      add(option_name.c_str(), po::value<std::vector<std::string>>(), "");
    } else {
      add(option_name.c_str(), po::value<std::string>(), "");
    }
  }
  po::options_description hidden;
  hidden.add(description).add_options()("positional", po::value<std::vector<std::string>>());
  po::positional_options_description positions;
  positions.add("positional", -1);
  try {
    po::variables_map map;
    const int style = po::command_line_style::default_style & ~po::command_line_style::allow_guessing;
    po::store(po::command_line_parser(one_value_each(arguments, known))
                  .options(hidden)
                  .positional(positions)
                  .style(style)
                  .run(),
              map);
    for (const auto& [option_name, value] : map) {
      if (option_name == "positional") {
        positional_ = value.as<std::vector<std::string>>();
      } else if (value.value().type() == typeid(std::vector<std::string>)) {
        values_[option_name] = value.as<std::vector<std::string>>();
      } else {
        values_[option_name] = {value.value().type() == typeid(std::string) ? value.as<std::string>() : ""};
      }
    }
  } catch (const po::unknown_option& error) {
    std::string typed = error.get_option_name();
    typed.erase(0, std::min(typed.find_first_not_of('-'), typed.size()));
    throw UsageError("unknown option --" + typed + did_you_mean(typed, known));
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
  for (const Option& option : known)
    if (const auto value = values_.find(std::string(option.name));
        value != values_.end() && !option.choices.empty() &&
        !is_choice(option.choices, value->second.front()))
      throw UsageError("--" + value->first + " must be one of " + std::string(option.choices) + ", not '" +
                       value->second.front() + "'");
}

std::string Options::get(std::string_view name, std::string_view otherwise) const {
  const auto value = values_.find(std::string(name));
  return value == values_.end() ? std::string(otherwise) : value->second.front();
}

std::vector<std::string> Options::all(std::string_view name) const {
  const auto value = values_.find(std::string(name));
  return value == values_.end() ? std::vector<std::string>() : value->second;
}

std::string help(const Command& command, std::span<const Option> options) {
  std::string out = "doichieu " + std::string(command.name) + " " + std::string(command.arguments) + "\n" +
                    std::string(command.purpose) + "\n\n";
  for (const Option& option : options) {
    std::string left = "  --" + std::string(option.name);
    if (!option.value.empty()) left += " " + std::string(option.value);
    const std::size_t width = count_code_points(left);
    left.append(width < 25 ? 26 - width : 1, ' ');
    out += left + std::string(option.purpose);
    if (!option.choices.empty()) out += " (" + std::string(option.choices) + ")";
    out += "\n";
  }
  return out + "\nExample: " + std::string(command.example) + "\n";
}

}  // namespace doichieu
