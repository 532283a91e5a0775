#include "cli/options.hpp"

#include <algorithm>
#include <boost/program_options.hpp>

#include "text/diagnostic.hpp"

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

}  // namespace

Options::Options(const Arguments& arguments, std::span<const Option> known) {
  po::options_description description;
  auto add = description.add_options();
  for (const Option& option : known) {
    const std::string option_name(option.name);
    if (option.value.empty()) {
      add(option_name.c_str(), "");
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
    po::store(po::command_line_parser(arguments).options(hidden).positional(positions).style(style).run(),
              map);
    for (const auto& [option_name, value] : map) {
      if (option_name == "positional") {
        positional_ = value.as<std::vector<std::string>>();
      } else {
        values_[option_name] =
            value.value().type() == typeid(std::string) ? value.as<std::string>() : std::string();
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
        value != values_.end() && !option.choices.empty() && !is_choice(option.choices, value->second))
      throw UsageError("--" + value->first + " must be one of " + std::string(option.choices) + ", not '" +
                       value->second + "'");
}

std::string Options::get(std::string_view name, std::string_view otherwise) const {
  const auto value = values_.find(std::string(name));
  return value == values_.end() ? std::string(otherwise) : value->second;
}

std::string help(const Command& command, std::span<const Option> options) {
  std::string out = "doichieu " + std::string(command.name) + " " + std::string(command.arguments) + "\n" +
                    std::string(command.purpose) + "\n\n";
  for (const Option& option : options) {
    std::string left = "  --" + std::string(option.name);
    if (!option.value.empty()) left += " " + std::string(option.value);
    left.resize(std::max<std::size_t>(left.size() + 1, 26), ' ');
    out += left + std::string(option.purpose);
    if (!option.choices.empty()) out += " (" + std::string(option.choices) + ")";
    out += "\n";
  }
  return out + "\nExample: " + std::string(command.example) + "\n";
}

}  // namespace doichieu
