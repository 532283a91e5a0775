#include "rules/pattern.hpp"

#include <algorithm>

#include "rules/pattern_match.hpp"
#include "rules/pattern_set.hpp"

namespace doichieu {
namespace {

using namespace pattern;

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.level == Level::error; });
}

}  // namespace

NodePtr PatternSet::State::parse_source(const std::shared_ptr<const PatternSource>& source,
                                        const Lexicon& lexicon, std::vector<Diagnostic>& mistakes,
                                        std::uint32_t& height) {
  const Resolve resolve = [&](std::string_view name) { return resolved(name, lexicon, mistakes, height); };
  return parse(source, lexicon, concepts, resolve, mistakes);
}

Resolved PatternSet::State::resolved(std::string_view name, const Lexicon& lexicon,
                                     std::vector<Diagnostic>& mistakes, std::uint32_t& height) {
  using Progress = FragmentState::Progress;
  const auto it = fragments.find(name);
  if (it == fragments.end()) return {nullptr, "unknown fragment '" + std::string(name) + "'", meant(name)};
  FragmentState& fragment = it->second;
  if (fragment.progress == Progress::parsing)
    return {nullptr, "the fragment '" + std::string(name) + "' contains itself", {}};
  if (fragment.progress == Progress::waiting) {
    if (++depth_ > deepest_nesting) {
      --depth_;
      return {nullptr, "fragments are nested too deep",
              "at most " + std::to_string(deepest_nesting) + " levels"};
    }
    fragment.progress = Progress::parsing;
    fragment.tree = parse_source(fragment.source, lexicon, mistakes, fragment.height);
    fragment.progress = Progress::done;
    --depth_;
  }
  height = std::max(height, fragment.height + 1);
  if (height > deepest_nesting)
    return {nullptr, "fragments are nested too deep",
            "at most " + std::to_string(deepest_nesting) + " levels"};
  return {fragment.tree, {}, {}};
}

std::string PatternSet::State::meant(std::string_view name) const {
  std::vector<std::string_view> known;
  for (const auto& [other, fragment] : fragments) known.push_back(other);
  const std::string_view near = nearest(name, known);
  return near.empty() ? std::string() : "did you mean '" + std::string(near) + "'?";
}

CompiledPattern PatternSet::State::compiled(const PatternSource& source, const Lexicon& lexicon,
                                            std::vector<Diagnostic>& mistakes) {
  const auto shared = std::make_shared<const PatternSource>(source);
  std::uint32_t height = 0;
  const NodePtr tree = parse_source(shared, lexicon, mistakes, height);
  if (!tree) return {};
  const Where whole = {shared, 0, static_cast<std::uint32_t>(source.text.size())};
  const std::optional<Anchor> anchor = rarest_anchor(tree, lexicon, concepts);
  if (!anchor) {
    mistakes.push_back(diagnostic_at(whole, "the pattern has nothing to be found by",
                                     "a word or a <concept> must be in every match"));
    return {};
  }
  CompiledPattern made{compile(tree, lexicon, concepts, mistakes), anchor->before, {}};
  if (has_errors(mistakes)) return {};
  file(*anchor, static_cast<std::uint32_t>(patterns.size()), lexicon, made);
  return made;
}

void PatternSet::State::file(const Anchor& anchor, std::uint32_t pattern, const Lexicon& lexicon,
                             CompiledPattern& made) {
  for (const Word& word : anchor.words) {
    index.file_under_word(word.hash, pattern);
    made.anchors.push_back(word.written);
  }
  for (const EntryId entry : anchor.concepts) {
    index.file_under_concept(concepts.number(entry, lexicon), pattern);
    made.anchors.push_back("<" + lexicon[entry].id + ">");
  }
}

PatternSet::PatternSet() : state_(std::make_unique<State>()) {}
PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;

std::vector<Diagnostic> PatternSet::define(const std::vector<PatternFragment>& fragments,
                                           const Lexicon& lexicon) {
  std::vector<Diagnostic> mistakes;
  state_->concepts.read(lexicon);
  for (const PatternFragment& fragment : fragments) {
    const auto source = std::make_shared<const PatternSource>(fragment.source);
    if (!state_->fragments.try_emplace(fragment.name, FragmentState{source, {}, 0, nullptr}).second)
      mistakes.push_back(diagnostic_at({source, 0, static_cast<std::uint32_t>(source->text.size())},
                                       "there is a fragment '" + fragment.name + "' already"));
  }
  std::uint32_t height = 0;
  for (const PatternFragment& fragment : fragments)
    state_->resolved(fragment.name, lexicon, mistakes, height = 0);
  return mistakes;
}

std::vector<Diagnostic> PatternSet::add(const PatternSource& source, const Lexicon& lexicon) {
  std::vector<Diagnostic> mistakes;
  state_->concepts.read(lexicon);
  state_->patterns.push_back(state_->compiled(source, lexicon, mistakes));
  return mistakes;
}

std::uint32_t PatternSet::size() const {
  return static_cast<std::uint32_t>(state_->patterns.size());
}

std::vector<std::string_view> PatternSet::captures(std::uint32_t pattern) const {
  const std::vector<std::string>& names = state_->patterns[pattern].program.captures;
  return {names.begin(), names.end()};
}

std::vector<std::string> PatternSet::anchors(std::uint32_t pattern) const {
  return state_->patterns[pattern].anchors;
}

void PatternSet::match(const NormalText& text, const Hits& hits, const std::vector<TypedRange>& mentions,
                       const std::function<void(const PatternMatch&)>& found) const {
  if (state_->patterns.empty()) return;
  const View view(text, hits, mentions, state_->concepts);
  Matcher matcher(state_->patterns, state_->index, view);
  for (const Sentence& sentence : text.sentences())
    for (const PatternMatch& match : matcher.in(sentence.tokens)) found(match);
}

}  // namespace doichieu
