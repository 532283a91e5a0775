#pragma once
// Claims of who did what: the minute of a goal, who scored in it, who says what a sentence says.

#include <memory>
#include <optional>
#include <vector>

#include "claims/feat_reader.hpp"
#include "claims/frame.hpp"
#include "claims/saying_reader.hpp"

namespace doichieu {

class Deeds {
 public:
  Deeds(const Words& words, const Mentions& mentions, const Frames& frames)
      : words_(words), mentions_(mentions), frames_(frames) {}

  Claim minute(const FeatReading& reading) const;
  /// Nothing where the text names nobody.
  std::optional<Claim> scorer(const FeatReading& reading);
  /// Nothing where nobody knows who the speaker is.
  std::optional<Claim> speaker(const SayingReading& reading);

 private:
  const Entity* entity(std::uint32_t name) const;
  Doer named(const Entity& entity);
  const std::shared_ptr<const std::vector<Name>>& cast();

  const Words& words_;
  const Mentions& mentions_;
  const Frames& frames_;
  std::shared_ptr<const std::vector<Name>> cast_;  ///< null until it is asked for
};

}  // namespace doichieu
