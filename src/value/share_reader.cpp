#include "value/share_reader.hpp"

#include "value/fraction_reader.hpp"
#include "value/number_context.hpp"

namespace doichieu {

bool ShareReader::takes(std::uint32_t at) {
  if (whole_ != 0 && at == whole_) return true;
  const auto part = words_.digits(at), whole = words_.digits(at + 2);
  if (!part || !whole || *part >= *whole || !words_.glued(at + 1, "/") || !words_.glued(at + 2)) return false;
  if (words_.glued(at) || words_.glued(at + 3) || fraction_at(words_, at)) return false;
  if (!counter_at(words_, at + 3) && !words_.find(at + 3, EntryType::concept_)) return false;
  whole_ = at + 2;
  return true;
}

}  // namespace doichieu
