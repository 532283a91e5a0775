#include "rules/alike_file.hpp"

#include "rules/alike_schema.hpp"

namespace doichieu {
namespace {

constexpr std::string_view sound_table = "sound", record_table = "record";

}  // namespace

/// Is it in this document, and was it in none of this layer before?
bool AlikeReader::take(const toml::Document& document, std::string_view table, Problems& problems) {
  const toml::Value* found = document.root.find(table);
  if (found == nullptr) return false;
  const auto known = taken_.find(table);
  const bool fresh = known == taken_.end() || known->second.first < layer_;
  if (fresh)
    taken_.insert_or_assign(std::string(table), std::pair(layer_, document.file));
  else
    problems.error(mark(*found), "the table " + quoted(table) + " is there already",
                   "see " + known->second.second);
  return fresh;
}

template <class Part, class Fields>
void AlikeReader::read_part(const toml::Document& document, std::string_view table, const Fields& fields,
                            Part& part, Problems& problems) {
  if (!take(document, table, problems)) return;
  const toml::Value& found = *document.root.find(table);
  check_table(found, mark_of_table(found), keys_of(FileKind::alike, table), quoted(table), problems);
  for (const auto& field : fields) part.*field.member = number_of(found, field.key.name);
}

void AlikeReader::read_sounds(const toml::Document& document, Problems& problems) {
  if (!take(document, sound_table, problems)) return;
  out_.sounds.clear();
  for (const toml::Value& table : tables_of(document.root, sound_table)) {
    check_table(table, mark_of_table(table), keys_of(FileKind::alike, sound_table), "a sound", problems);
    Sound sound{std::string(text_of(table, "written")), std::string(text_of(table, "sound"))};
    if (!sound.written.empty()) out_.sounds.push_back(std::move(sound));
  }
}

void AlikeReader::read_records(const toml::Document& document, Problems& problems) {
  if (!take(document, record_table, problems)) return;
  out_.records.of.clear();
  for (const toml::Value& table : tables_of(document.root, record_table)) {
    check_table(table, mark_of_table(table), keys_of(FileKind::alike, record_table), "a record", problems);
    out_.records.of.push_back({std::string(text_of(table, "check")), std::string(text_of(table, "verdict")),
                               number_of(table, "right"), number_of(table, "told")});
  }
}

void AlikeReader::read(const toml::Document& document, std::uint32_t layer, Problems& problems) {
  layer_ = layer;
  check_table(document.root, {}, keys_of(FileKind::alike, ""), "a file of likeness", problems);
  read_part(document, "anchor", anchor_fields, out_.weights.anchor, problems);
  read_part(document, "distance", distance_fields, out_.weights.distance, problems);
  read_part(document, "agree", agree_fields, out_.weights.agree, problems);
  read_part(document, "differ", differ_fields, out_.weights.differ, problems);
  read_part(document, "choose", choose_fields, out_.weights.choose, problems);
  read_part(document, "said", said_fields, out_.weights.said, problems);
  read_part(document, "moment", moment_fields, out_.weights.moment, problems);
  read_part(document, "alone", alone_fields, out_.weights.alone, problems);
  read_part(document, "agreement", agreement_fields, out_.weights.agreement, problems);
  read_part(document, "difference", difference_fields, out_.weights.difference, problems);
  read_part(document, "confidence", confidence_fields, out_.records.weights, problems);
  read_sounds(document, problems);
  read_records(document, problems);
}

bool AlikeReader::whole() const {
  return taken_.size() == keys_of(FileKind::alike, "").size();
}

Alike AlikeReader::finish(const Alike& built_in) && {
  if (!taken_.contains("anchor")) out_.weights.anchor = built_in.weights.anchor;
  if (!taken_.contains("distance")) out_.weights.distance = built_in.weights.distance;
  if (!taken_.contains("agree")) out_.weights.agree = built_in.weights.agree;
  if (!taken_.contains("differ")) out_.weights.differ = built_in.weights.differ;
  if (!taken_.contains("choose")) out_.weights.choose = built_in.weights.choose;
  if (!taken_.contains("said")) out_.weights.said = built_in.weights.said;
  if (!taken_.contains("moment")) out_.weights.moment = built_in.weights.moment;
  if (!taken_.contains("alone")) out_.weights.alone = built_in.weights.alone;
  if (!taken_.contains("agreement")) out_.weights.agreement = built_in.weights.agreement;
  if (!taken_.contains("difference")) out_.weights.difference = built_in.weights.difference;
  if (!taken_.contains("confidence")) out_.records.weights = built_in.records.weights;
  if (!taken_.contains(record_table)) out_.records.of = built_in.records.of;
  if (!taken_.contains(sound_table)) out_.sounds = built_in.sounds;
  return std::move(out_);
}

}  // namespace doichieu
