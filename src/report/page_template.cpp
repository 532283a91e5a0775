#include "report/page_template.hpp"

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <stdexcept>

#include "report/assets.hpp"

namespace doichieu {
namespace {

namespace mustache = kainjow::mustache;

mustache::data converted(const Data& data);

struct Convert {
  mustache::data operator()(const std::string& text) const { return text; }
  mustache::data operator()(bool truth) const { return truth; }
  mustache::data operator()(const Data::List& list) const {
    mustache::data out{mustache::data::type::list};
    for (const Data& item : list) out.push_back(converted(item));
    return out;
  }
  mustache::data operator()(const Data::Parts& parts) const {
    mustache::data out;
    for (const auto& [name, part] : parts) out.set(name, converted(part));
    return out;
  }
};

mustache::data converted(const Data& data) {
  return std::visit(Convert{}, data.value);
}

}  // namespace

std::string whole_template(std::string_view name) {
  const std::string_view file = asset(std::string(name) + ".mustache");
  if (file.empty()) throw std::logic_error("page template: no " + std::string(name) + ".mustache");
  std::string out;
  std::size_t at = 0;
  for (std::size_t open = file.find("{{>"); open != file.npos; open = file.find("{{>", at)) {
    const std::size_t close = std::min(file.find("}}", open), file.size());
    out.append(file, at, open - at).append(whole_template(file.substr(open + 3, close - open - 3)));
    at = std::min(close + 2, file.size());
  }
  return out.append(file, at);
}

std::string fill(std::string_view page_template, const Data& data) {
  mustache::mustache page{std::string(page_template)};
  std::string out = page.render(converted(data));
  if (!page.is_valid()) throw std::logic_error("page template: " + page.error_message());
  return out;
}

}  // namespace doichieu
