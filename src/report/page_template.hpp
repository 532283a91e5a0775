#pragma once
// A page from a template of reports/template/ and the data that fills it.
//
//   fill("<p>{{name}}{{#old}}!{{/old}}</p>", Data::Parts{{"name", "A & B"}, {"old", true}})
//   // "<p>A &amp; B!</p>"
//
// Templates are Mustache: {{x}} is text and is escaped, & < > " ' all five; {{{x}}} is not and is for the
// style and the script alone; {{#x}} … {{/x}} stands once for a yes, once an item for a list, and not at all
// for a no or an empty list. {{>x}} stands for the file x.mustache beside it. A name that an item has not is
// looked for in what is around it: so an item names all that its section may ask for.
//
// The library behind this is slow to compile and is kept behind this page: nothing else includes it.

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace doichieu {

/// Text, a yes or no, a list, or named parts.
struct Data {
  using List = std::vector<Data>;
  using Parts = std::vector<std::pair<std::string, Data>>;

  Data(std::string text) : value(std::move(text)) {}
  Data(std::string_view text) : value(std::string(text)) {}
  Data(const char* text) : value(std::string(text)) {}
  Data(std::same_as<bool> auto truth) : value(truth) {}
  Data(List list) : value(std::move(list)) {}
  Data(Parts parts) : value(std::move(parts)) {}

  std::variant<std::string, bool, List, Parts> value;
};

/// The template of that name in reports/template/, with those that it asks for by {{>x}} in their places. A
/// missing one is a std::logic_error.
std::string whole_template(std::string_view name);

/// The template filled. REQUIRES: a well-formed template; a mistake in one of ours is a std::logic_error that
/// says where.
std::string fill(std::string_view page_template, const Data& data);

}  // namespace doichieu
