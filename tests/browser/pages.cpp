// The pages that tests/browser/ looks at, beside that of a story of corpus/: a report made by hand with a
// finding of every verdict, one without findings, one of articles that mean harm, and one as large as reports
// get.
//
//   doichieu_report_pages FOLDER      ./dev browser does it

#include <iostream>
#include <string>

#include "pipeline.hpp"
#include "reader/reader.hpp"
#include "report/format.hpp"
#include "report_sample.hpp"
#include "text/output_file.hpp"

using namespace doichieu;

namespace {

// --- As large as they get: 200 sources, 2,000 findings.

constexpr std::uint32_t sources = 200, facts = 2000;

/// What source `s` says in its sentence `n`.
std::string sentence(std::uint32_t s, std::uint32_t n) {
  const std::uint32_t figure = 100 + n + (s % 7 == n % 7 ? 1 : 0);
  return "Yard " + std::to_string(n) + " built " + std::to_string(figure) + " ferries in all.";
}

/// A fact is told by ten sources, and a source tells a hundred facts.
bool tells(std::uint32_t source, std::uint32_t fact) {
  return source % 20 == fact % 20;
}

void add_fact(Report& report, std::uint32_t n) {
  Fact fact = sample_fact("f-" + std::to_string(n), n % 3 == 0 ? "money" : "quantity",
                          "Yard " + std::to_string(n) + " · ferries", Verdict::discrepancy, {{}, {}}, {});
  for (std::uint32_t s = 0; s < sources; ++s) {
    if (!tells(s, n)) {
      fact.silent.push_back(s);
      continue;
    }
    const bool otherwise = s % 7 == n % 7;
    const std::string figure = std::to_string(100 + n + otherwise) + " ferries";
    const std::string& text = report.sources[s].article.text;
    const auto line = static_cast<std::uint32_t>(text.find(sentence(s, n)));
    const auto begin = static_cast<std::uint32_t>(text.find(figure, line));
    FactValue& value = fact.values[otherwise];
    value.print = std::to_string(100 + n + otherwise);
    value.stance = otherwise ? Stance::otherwise : Stance::says;
    value.evidence.push_back({s,
                              {begin, begin + static_cast<std::uint32_t>(figure.size())},
                              {line, line + static_cast<std::uint32_t>(sentence(s, n).size())},
                              "general"});
  }
  std::erase_if(fact.values, [](const FactValue& value) { return value.evidence.empty(); });
  constexpr Severity severities[] = {Severity::error, Severity::warning, Severity::note};
  Finding finding =
      sample_finding(std::to_string(n), "figure.count", severities[n * 3 / facts], Verdict::discrepancy,
                     fact.id, "Yard " + std::to_string(n) + " built other numbers of ferries.",
                     "Both count what one yard built.", {});
  for (const FactValue& value : fact.values)
    finding.evidence.insert(finding.evidence.end(), value.evidence.begin(), value.evidence.end());
  report.facts.push_back(std::move(fact));
  report.findings.push_back(std::move(finding));
}

Report big_report() {
  Report report;
  report.story = "ferries";
  report.title = "Ferries of two thousand yards";
  for (std::uint32_t s = 0; s < sources; ++s) {
    std::string text = "Ferries, as paper " + std::to_string(s) + " tells\n";
    for (std::uint32_t n = 0; n < facts; ++n)
      if (tells(s, n)) text += sentence(s, n) + "\n";
    report.sources.push_back(
        sample_source("s" + std::to_string(s), "Paper " + std::to_string(s), Language::english, text));
    Article& article = report.sources.back().article;
    article.sections.push_back(
        {SectionKind::body, {article.sections[0].span.end + 1, static_cast<std::uint32_t>(text.size() - 1)}});
  }
  for (std::uint32_t n = 0; n < facts; ++n) add_fact(report, n);
  return report;
}

// --- Articles that mean harm.

Article article(std::string id, std::string title, const std::string& text) {
  Article out = read_article(title + "\n\n" + text + "\n", id + ".txt", {});
  out.source.id = std::move(id);
  out.source.outlet = title;
  out.source.language = Language::english;
  return out;
}

Report hostile_report() {
  Story story;
  story.name = "\"><script>alert('story')</script>";
  story.title = "<img src=x onerror=alert('title')>";
  const std::string said = "On 3 March 2026 Mai An ordered 40 ferries for US$37.2 million.";
  story.articles = {
      article("a", "<script>alert('outlet')</script>",
              said + " <script>window.harmed = 1</script> <svg onload=alert(1)>"),
      article("b", "'\"><a href=\"javascript:alert(2)\">here</a>",
              "On 3 March 2026 Mai An ordered 50 ferries for US$37.2 million. "
              "</p></details></body></html><!-- <b>"),
      article("c", "\u202Egnp.exe\u202C {{title}} {{{script}}}",
              "On 3 March 2026 Mai An ordered 40 \u202Eseirref\u202C. "
              "\u2066</style><style>*{display:none}</style> "
              "<meta http-equiv=refresh content=\"0;url=https://example.org\"> <iframe "
              "src=\"https://example.org\">"),
      article("d", "A word of a megabyte", said + " " + std::string(1 << 20, 'w') + " " + said),
      article("e", std::string(3000, '<'), said + " ]]> &lt;b&gt; &amp;amp; \x1b[31m"),
  };
  story.articles[0].source.url = "javascript:window.harmed=1";
  story.articles[1].source.url = "data:text/html,<script>window.harmed=1</script>";
  story.articles[2].source.url = "https://example.org/\"onmouseover=\"window.harmed=1";
  return check(std::move(story), load_rules("").value);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: doichieu_report_pages FOLDER\n";
    return 2;
  }
  const std::string folder = std::string(argv[1]) + "/";
  Report quiet = sample_report();
  quiet.findings.clear();
  write_file(folder + "sample.html", write_html(sample_report(), {}));
  write_file(folder + "sample-vi.html", write_html(sample_report(), {false, Language::vietnamese}));
  write_file(folder + "quiet.html", write_html(quiet, {}));
  write_file(folder + "empty.html", write_html(Report{}, {}));
  write_file(folder + "hostile.html", write_html(hostile_report(), {}));
  write_file(folder + "big.html", write_html(big_report(), {}));
}
