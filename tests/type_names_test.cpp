// One name, one type: two types of one name in one namespace compile and link, and then the inline functions
// of one may serve the other (C++20 [basic.def.odr]). No compiler tells of it, since no file sees both.

#include <map>
#include <optional>

#include "catch.hpp"
#include "cpp_tokens.hpp"

using namespace doichieu;

namespace {

struct DefinedType {
  std::string name;  ///< with its namespaces and the types around it: "doichieu::Span"
  std::size_t line;
};

/// Finds the types and aliases that a file defines and other files can mean by the same name: not those of
/// unnamed namespaces and of functions. A forward declaration defines nothing; a specialisation has its
/// arguments for a name.
class TypeFinder {
 public:
  explicit TypeFinder(std::string_view source) : tokens_(cpp::tokens_of(source)) {}

  std::vector<DefinedType> run() {
    for (; at_ < tokens_.size(); ++at_) step();
    return std::move(found_);
  }

 private:
  /// What a brace opens: a namespace or a type, with its name, or something whose names nobody else sees.
  struct Scope {
    std::string name;
    bool open;
  };

  const cpp::Token& token(std::size_t at) const {
    static const cpp::Token none{cpp::TokenKind::sign, "", 0};
    return at < tokens_.size() ? tokens_[at] : none;
  }
  bool is(std::size_t at, std::string_view text) const { return token(at).is(text); }
  bool is_name(std::size_t at) const { return token(at).kind == cpp::TokenKind::name; }

  void step() {
    if (is(at_, "namespace") && !is(at_ - 1, "using"))
      read_namespace();
    else if (is(at_, "using"))
      read_alias();
    else if (is(at_, "struct") || is(at_, "class") || is(at_, "union") || is(at_, "enum"))
      read_type();
    else if (is(at_, "{"))
      scopes_.push_back({"", false});
    else if (is(at_, "}") && !scopes_.empty())
      scopes_.pop_back();
  }

  void read_namespace() {
    const auto [name, end] = qualified(at_ + 1);
    if (!is(end, "{")) return;  // namespace fs = std::filesystem;
    scopes_.push_back({name, !name.empty()});
    at_ = end;
  }

  void read_alias() {
    if (is_name(at_ + 1) && is(at_ + 2, "=")) add(token(at_ + 1).text);
  }

  /// Steps onto the brace of a definition. Where it is none (a forward declaration, an argument of a
  /// template, a variable of that type), nothing is stepped over.
  void read_type() {
    std::size_t begin = at_ + 1;
    if (is(at_, "enum") && (is(begin, "class") || is(begin, "struct"))) ++begin;
    while (is(begin, "[")) begin = past_attribute(begin);
    const auto [name, end] = qualified(begin);
    const std::optional<std::size_t> brace = brace_of(end);
    if (!brace) return;
    const bool specialised = is(end, "<");
    if (!specialised && !name.empty()) add(name);
    scopes_.push_back({name, !specialised && !name.empty()});
    at_ = *brace;
  }

  /// The brace behind the bases or the underlying type of a definition whose name ends at `end`.
  std::optional<std::size_t> brace_of(std::size_t end) const {
    if (is(end, "<")) {
      while (end < tokens_.size() && !is(end, ">")) ++end;
      ++end;
    }
    if (is(end, "final")) ++end;
    if (is(end, ":"))
      while (end < tokens_.size() && !is(end, "{") && !is(end, ";")) ++end;
    return is(end, "{") ? std::optional(end) : std::nullopt;
  }

  std::size_t past_attribute(std::size_t at) const {
    while (at < tokens_.size() && !is(at, "]")) ++at;
    return is(at + 1, "]") ? at + 2 : at + 1;
  }

  /// The name at `at`, as in a::b, and where it ends.
  std::pair<std::string, std::size_t> qualified(std::size_t at) const {
    std::string name;
    for (bool joined = true; (joined && is_name(at) && !is(at, "final")) || is(at, "::"); ++at) {
      joined = is(at, "::");
      name += token(at).text;
    }
    return {name, at};
  }

  void add(const std::string& name) {
    std::string full;
    for (const Scope& scope : scopes_) {
      if (!scope.open) return;
      full += scope.name + "::";
    }
    found_.push_back({full + name, token(at_).line});
  }

  std::vector<cpp::Token> tokens_;
  std::size_t at_ = 0;
  std::vector<Scope> scopes_;
  std::vector<DefinedType> found_;
};

std::vector<std::string> names_in(std::string_view source) {
  std::vector<std::string> out;
  for (const DefinedType& type : TypeFinder(source).run()) out.push_back(type.name);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("types are found with their namespaces", "[types]") {
  CHECK(names_in("namespace a { struct B { int n; }; }") == Names{"a::B"});
  CHECK(names_in("namespace a::b { class C final : public D { enum E { x }; }; union F {}; }") ==
        Names{"a::b::C", "a::b::C::E", "a::b::F"});
  CHECK(names_in("enum class A : std::uint8_t { x }; enum B { y };") == Names{"A", "B"});
  CHECK(names_in("template <class T> struct [[nodiscard]] A { T t; };") == Names{"A"});
  CHECK(names_in("using A = int; struct B { using C = A; };") == Names{"A", "B", "B::C"});
  CHECK(names_in("struct A::B { };") == Names{"A::B"});
}

TEST_CASE("what defines no type of a name that others can mean is left alone", "[types]") {
  CHECK(names_in("struct A; enum class B; enum C : int; friend class D;") == Names{});
  CHECK(names_in("namespace { struct A { struct B {}; }; }") == Names{});
  CHECK(names_in("namespace a { namespace { using B = int; } }") == Names{});
  CHECK(names_in("void f() { struct A {}; using B = A; }") == Names{});
  CHECK(names_in("template <> struct A<int> { using B = int; };") == Names{});
  CHECK(names_in("struct tm now = {}; using namespace a; using a::B; namespace c = d;") == Names{});
  CHECK(names_in("struct { int n; } one; // struct A {}\n\"struct B {}\";") == Names{});
}

TEST_CASE("what stands behind a definition is read in its own scope", "[types]") {
  CHECK(names_in("namespace a { struct B { void f() { if (x) {} } }; } struct C {};") == Names{"a::B", "C"});
  CHECK(names_in("namespace { struct A {}; } struct B {};") == Names{"B"});
}

TEST_CASE("no two types of src/ have one name in one namespace", "[types]") {
  std::map<std::string, std::string> places;
  std::map<std::string, int> times;
  for (const auto& [file, source] : cpp::source_files())
    for (const DefinedType& type : TypeFinder(source).run()) {
      places[type.name] += " " + file + ":" + std::to_string(type.line);
      ++times[type.name];
    }
  REQUIRE(places.contains("doichieu::Span"));
  Names twice;
  for (const auto& [name, count] : times)
    if (count > 1) twice.push_back(name + ":" + places[name]);
  CHECK(twice == Names{});
}
