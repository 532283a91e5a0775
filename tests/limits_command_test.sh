#!/usr/bin/env bash
# Limits from outside: set by an option or doichieu.toml, shown by config, told when they are reached.
#   limits_command_test.sh PROGRAM SOURCE-FOLDER
set -u
source "$(dirname "$0")/program.bash"

story=$source_folder/corpus/washington-2026-02-18

# --- shown
ends 0 "the usual limits" config "$story"
tells "a limit that nobody set" '^limits\.file-bytes = 67108864 +# default$'
[ "$(grep -c '^limits\.' "$work/out")" -eq 6 ] || fail "config shows $(grep -c '^limits\.' "$work/out") limits"
ends 0 "an option" config "$story" --limit story-sources=50 --limit list-members=7
tells "an option" '^limits\.story-sources = 50 +# --limit$'
tells "another option" '^limits\.list-members = 7 +# --limit$'
printf '[limits]\nstory-sources = 2\nreport-findings = 3\n' >"$work/desk.toml"
ends 0 "a file" config "$story" --config "$work/desk.toml" --limit report-findings=4
tells "a file" "^limits\.story-sources = 2 +# $work/desk\.toml:2$"
tells "an option before the file" '^limits\.report-findings = 4 +# --limit$'

# --- mistakes
# refused WHAT PATTERN OPTION: an option that cannot be meant.
refused() {
  ends 2 "$1" config "$story" --limit "$3"
  complains "$1" "$2"
}
refused "an unknown limit" "no limit is called 'story-source'; did you mean 'story-sources'" story-source=5
refused "no number" 'story-sources takes a whole number from 1 to' story-sources
refused "nought" 'from 1 to' story-sources=0
refused "less than nought" 'from 1 to' story-sources=-1
refused "too large" 'from 1 to' story-sources=99999999999999999999999
refused "half a number" 'from 1 to' story-sources=5x
printf '[limits]\nstory-source = 2\nlist-members = 0\nfile-bytes = "all"\n' >"$work/wrong.toml"
ends 2 "mistakes in a file" config "$story" --config "$work/wrong.toml"
complains "an unknown key" "wrong\.toml:2:1: error: unknown limit 'story-source'"
complains "nought" "wrong\.toml:3:16: error: 'list-members' must be a whole number from 1 to"
complains "a word" "wrong\.toml:4:14: error: 'file-bytes' must be"

# --- told
count() { find "$story" -name '*.txt' | wc -l; }
ends 0 "a story at its limit" check "$story" --limit "story-sources=$(count)"
grep -q 'limit' "$work/err" && fail "a story at its limit: $(cat "$work/err")"
ends 0 "a story above it" check "$story" --limit "story-sources=$(($(count) - 1))"
tells "a finding" '^warning  limit\.reached'
tells "what was not looked at" "The story has $(count) articles; the first $(($(count) - 1)), up to .*, were looked at\."
complains "standard error" 'the limit story-sources of [0-9]+ was reached \(there are [0-9]+\)'
ends 1 "as loud as a desk wants" check "$story" --limit story-sources=2 --config <(printf '[severity]\nnot-read = "error"\n')

size=$(stat -c %s "$story/river-dispatch.txt")
ends 0 "a file at its limit" check "$story/river-dispatch.txt" --limit "file-bytes=$size"
[ -s "$work/err" ] && fail "a file at its limit: $(cat "$work/err")"
ends 0 "a file above it" check "$story/river-dispatch.txt" --limit "file-bytes=$((size - 1))" --format json
tells "a finding" '"rule": "limit.reached"'
complains "which file" 'river-dispatch\.txt: the limit file-bytes of [0-9]+ was reached'
ends 0 "claims of it" claims "$story/river-dispatch.txt" --limit file-bytes=500
complains "claims of it" 'the limit file-bytes of 500 was reached'
"$program" check - --limit file-bytes=500 <"$story/river-dispatch.txt" >"$work/out" 2>"$work/err" ||
  fail "standard input: exit code"
complains "standard input" 'file-bytes of 500'
head -c 100000000 /dev/zero | tr '\0' 'a' | "$program" check - --limit file-bytes=1000 >"$work/out" 2>"$work/err" ||
  fail "more than is read: $(cat "$work/err")"

ends 0 "a report above its limit" check "$story" --limit report-findings=2 --format jsonl
[ "$(grep -c '"limit.reached"' "$work/out")" -ge 1 ] || fail "a report above its limit says nothing"
for format in terminal html json jsonl sarif github markdown junit; do
  ends 0 "every limit, as $format" check "$story" --format "$format" --limit report-findings=4 --limit story-sources=2 \
    --limit article-claims=20 --limit list-members=1 --limit sentence-words=10 --limit file-bytes=2000
  tells "every limit, as $format" 'limit.reached|most important'
done
ends 0 "every limit, in Vietnamese" check "$story" --ui vi --limit article-claims=20
tells "every limit, in Vietnamese" 'nêu [0-9]+ điều; chỉ đối chiếu 20 điều đầu'

ends 1 "the gate stops where it did not look" gate "$story/river-dispatch.txt" --against "$story" --limit file-bytes=2000
complains "the gate" 'the limit file-bytes of 2000'

finish
