#include "compare/confidence.hpp"

#include <algorithm>
#include <cmath>

namespace doichieu {
namespace {

constexpr double least = 0.05, most = 0.98;  ///< nobody is surer than that

double log_odds(double share) {
  const double known = std::clamp(share, 0.001, 0.999);
  return std::log(known / (1 - known));
}

/// The share of findings that were right, as if as many more had been looked at as `steadiness` says.
double share_right(const Records& records, std::string_view check, Verdict verdict) {
  const auto known = std::find_if(records.of.begin(), records.of.end(), [&](const Record& record) {
    return record.check == check && record.verdict == name(verdict);
  });
  const double right = known == records.of.end() ? 0 : known->right;
  const double told = known == records.of.end() ? 0 : known->told;
  const double all = told + records.weights.steadiness;
  return all > 0 ? (right + records.weights.steadiness * records.weights.prior) / all : records.weights.prior;
}

}  // namespace

double confidence(const Records& records, std::string_view check, Verdict verdict,
                  std::optional<double> odds) {
  double sum = log_odds(share_right(records, check, verdict));
  if (odds) sum += log_odds(*odds) - log_odds(records.weights.usual_odds);
  return std::clamp(1 / (1 + std::exp(-sum)), least, most);
}

}  // namespace doichieu
