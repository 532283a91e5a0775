#!/usr/bin/env bash
# The program as a user meets it: exit codes, one-line messages for bad input, nothing half-written.
#   cli_test.sh PROGRAM SOURCE-FOLDER
set -u
source "$(dirname "$0")/program.bash"

# refused WHAT PATTERN ARGUMENTS…: exit code 2, nothing on standard output, and a message of one line that matches.
refused() {
  local what=$1 pattern=$2
  shift 2
  "$program" "$@" >"$work/out" 2>"$work/err" </dev/null
  local code=$?
  [ "$code" -eq 2 ] || fail "$what: exit code $code, not 2"
  [ -s "$work/out" ] && fail "$what: something on standard output"
  [ "$(wc -l <"$work/err")" -eq 1 ] || fail "$what: not one line: $(cat "$work/err")"
  grep -qE "$pattern" "$work/err" || fail "$what: '$(cat "$work/err")' does not match '$pattern'"
}

story=$source_folder/corpus/washington-2026-02-18

# --- what works
ends 0 "help" --help
ends 0 "version" --version
ends 0 "help of a command" check --help
ends 0 "a check whose findings are warnings" check "$story"
ends 1 "the same where warnings count" check "$story" --fail-on warning
ends 0 "the same where nothing counts" check "$story" --fail-on never
ends 0 "the built-in rules" rules check
ends 0 "an article alone" check "$story/cua-song.txt"
ends 0 "claims" claims "$story/cua-song.txt" --format jsonl
byte_of() { grep -bo -m 1 "$2" "$story/$1.txt" | cut -d: -f1; }
ends 0 "why, before the story" check --why "river-dispatch:$(byte_of river-dispatch 'up to 40')" \
  "lantern-news:$(byte_of lantern-news '40 Boeing')" "$story"
grep -q '^A1 and B1: ' "$work/out" || fail "why two places were compared: $(head -3 "$work/out")"
ends 0 "why, by path" check "$story" --why "$story/river-dispatch.txt:0" "$story/cua-song.txt:0"
mkdir "$work/mixed"
cp "$source_folder/tests/pages/daily-vi.html" "$work/mixed/daily.html"
printf 'Tàu cá chìm\n\nTàu QN-90123 gặp nạn lúc 5h30 sáng 18/2/2026, cách bờ 60 hải lý.\n' >"$work/mixed/other.txt"
printf -- '---\ntitle: Boat sinks\ndate: 2026-02-19\n---\n\nThe boat sank on February 18.\n' >"$work/mixed/third.md"
ends 0 "a folder of pages and texts" check "$work/mixed"
page_byte=$(grep -bo -m 1 '40 hải' "$work/mixed/daily.html" | cut -d: -f1)
text_byte=$(grep -bo -m 1 '60 hải' "$work/mixed/other.txt" | cut -d: -f1)
ends 0 "why, in a page" check "$work/mixed" --why "daily:$page_byte" "other:$text_byte"
grep -q 'daily\.html:33:9 ' "$work/out" || fail "a place in a page is one of its source: $(head -3 "$work/out")"
ends 0 "why, in the markup of a page" check "$work/mixed" --why daily:0 other:0
ends 0 "why, behind the article of a page" check "$work/mixed" --why "daily:$(($(wc -c <"$work/mixed/daily.html") - 1))" other:0
rm -r "$work/mixed"
"$program" check "$story" --format json --output "$work/report.json" || fail "a report in a file"
grep -q '"schema": "doichieu.report/1"' "$work/report.json" || fail "the report in the file is not the report"
"$program" check - <"$story/river-dispatch.txt" >"$work/out" || fail "standard input"
grep -q $'\x1b' "$work/out" && fail "colour where no terminal is"

# --- relate
ends 0 "two names" relate --kind name "Tô Lâm" "To Lam"
grep -q '^refines (marks)  RICHER$' "$work/out" || fail "two names: $(cat "$work/out")"
ends 0 "two names as JSON" relate --kind name "Dũng" "Dung" --regime full,full --format json
grep -q '"relation": "conflict", "detail": "CONFLICT_WEAK", "cause": "marks"' "$work/out" ||
  fail "two names as JSON: $(cat "$work/out")"
printf 'syllable\tHòa\tHoà\nname\tDũng\tDung\tregime=full,none\n' | "$program" relate --lines >"$work/out" ||
  fail "relations by the line: exit code"
[ "$(grep -c '"relation": "same"\|"relation": "refines"' "$work/out")" -eq 2 ] || fail "relations by the line"
printf 'name\tDũng\nshoe\ta\tb\nname\tA\tB\tcolour=red\nname\tLan\tLan\n\xff\n' |
  "$program" relate --lines >"$work/out"
[ $? -eq 2 ] || fail "lines that cannot be answered: exit code"
[ "$(grep -c '"error"' "$work/out")" -eq 4 ] || fail "lines that cannot be answered: $(cat "$work/out")"
[ "$(grep -c '"relation": "same"' "$work/out")" -eq 1 ] || fail "a good line among bad ones"

# --- usage
refused "relate without a kind" 'needs --kind' relate a b
refused "an unknown kind" "did you mean 'name'" relate --kind nam a b
refused "one value" 'needs two values' relate --kind name a
refused "an unknown regime" 'must be one of unknown, none' relate --kind name a b --regime some
refused "no command" 'no command given'
refused "an unknown command" "did you mean 'check'" chekc "$story"
refused "an unknown option" 'did you mean --format' check "$story" --formt json
refused "an unknown format" 'must be one of terminal\|html\|json' check "$story" --format pdf
refused "no file" 'needs a story folder or files' check
refused "a date that is none" 'must be a date' check "$story" --published yesterday
refused "why without a second place" 'needs A:BYTE B:BYTE' check "$story" --why river-dispatch:1
refused "why of one place" 'needs two places' check "$story" --why=river-dispatch:1
refused "why of no source" 'no source is called .nowhere.; there are river-dispatch' check "$story" --why nowhere:1 lantern-news:1
refused "why of no byte" 'SOURCE:BYTE' check "$story" --why river-dispatch:x lantern-news:1
refused "why behind the end" 'behind the end' check "$story" --why river-dispatch:999999 lantern-news:1

refused "two texts to normalise" 'takes one file' normalise "$story/cua-song.txt" "$story/cua-song.txt"
refused "an unknown form" 'must be one of repaired\|folded\|old-tone\|new-tone' normalise --form nfd

# --- normalise
# becomes FORM LINES LINES: what --lines makes of some lines.
becomes() {
  printf '%b' "$2" | "$program" normalise --lines --form "$1" >"$work/out" 2>"$work/err" || fail "normalise --form $1"
  printf '%b' "$3" >"$work/wanted"
  cmp -s "$work/out" "$work/wanted" || fail "normalise --form $1: $(cat "$work/out")"
}
becomes repaired 'Ðỗ Mười\n\ntiê´ng\u0020e\u0301\u0302\n' 'Đỗ Mười\n\ntiếng ế\n'
becomes repaired 'Sigurður' 'Sigurður'
becomes folded 'Ðỗ Mười, ₫5, ß\n“Ø”\r\n' 'Do Muoi, ₫5, ss\n"O"\r\n'
becomes old-tone 'Hoà, thuý, tiến' 'Hòa, thúy, tiến'
becomes new-tone 'Hòa, thúy, tiến' 'Hoà, thuý, tiến'
printf 'fine\nno \xff\n' | "$program" normalise --lines >"$work/out" 2>"$work/err"
[ $? -eq 2 ] || fail "a broken line: exit code"
grep -q 'standard input:2: .*byte offset 3' "$work/err" || fail "a broken line: '$(cat "$work/err")'"
printf 'One\nA Ð\u1ed7\u200b cafe\u0301.\n' >"$work/odd.txt"
"$program" normalise "$work/odd.txt" --output "$work/clean.txt" >"$work/out" 2>"$work/err" || fail "normalise a file"
grep -q 'odd\.txt:2:3: look-alike: "Ð" (U+00D0) -> "Đ" (U+0110)' "$work/out" || fail "a repair: $(cat "$work/out")"
grep -q 'odd\.txt:2:5: invisible: U+200B dropped' "$work/out" || fail "something invisible: $(cat "$work/out")"
grep -q '1 look-alike, 1 invisible; 1 composed' "$work/out" || fail "the summary: $(cat "$work/out")"
[ "$(cat "$work/clean.txt")" = $'One\nA Đỗ café.' ] || fail "the repaired file: $(cat "$work/clean.txt")"
"$program" normalise "$work/clean.txt" | grep -q 'clean\.txt: nothing to repair' || fail "a sound file is not told as sound"

# A text in VNI is told, and compared as it stands.
printf 'Hoäi nghò baøn veà vieäc xaây döïng ñöôøng saét vaø caàu môùi.\n' >"$work/vni.txt"
for command in normalise check claims; do
  "$program" "$command" "$work/vni.txt" >"$work/out" 2>"$work/err" || fail "$command of a text in VNI: exit code"
  grep -q 'vni\.txt: .*VNI' "$work/err" || fail "$command: no word of VNI: $(cat "$work/err")"
done
"$program" check "$story" 2>"$work/err" >/dev/null
[ -s "$work/err" ] && fail "a warning of sound texts: $(cat "$work/err")"

# --- input
mkdir "$work/empty-folder"
: >"$work/empty.txt"
printf '\x7fELF\x02\x01\x01\x00\x00\x00' >"$work/binary.txt"
printf '\xff\xfeT\x00e\x00x\x00t\x00' >"$work/utf16.txt"
printf 'A title\n\nA text with a NUL \x00 byte.\n' >"$work/nul.txt"
printf 'A title\n\nHanoi \xff day.\n' >"$work/broken.txt"
refused "no such file" 'nowhere\.txt' check "$work/nowhere.txt"
refused "a folder without articles" 'empty-folder' check "$work/empty-folder"
refused "an empty file" 'empty\.txt' check "$work/empty.txt"
refused "a binary file" 'binary\.txt' check "$work/binary.txt"
refused "UTF-16" 'utf16\.txt.*UTF-(8|16)' check "$work/utf16.txt"
refused "NUL bytes" 'nul\.txt' check "$work/nul.txt"
refused "ill-formed UTF-8, with its byte" 'broken\.txt.*byte offset 15' check "$work/broken.txt"
mkdir "$work/story"
printf 'A title\n\nA text.\n' >"$work/story/a.txt"
printf '[story\n' >"$work/story/story.toml"
refused "a broken story.toml" 'story\.toml' check "$work/story"
printf '{"id": "x", "body": "A text."}\nnot json\n' >"$work/archive.jsonl"
"$program" claims "$work/archive.jsonl" --format jsonl >"$work/out" 2>"$work/err"
[ $? -eq 2 ] || fail "a broken record: exit code"
grep -q 'archive\.jsonl.*2' "$work/err" || fail "a broken record: '$(cat "$work/err")' does not name its line"
grep -q '"id": "x"' "$work/out" || fail "a broken record: the claims of the one before it are not there"

# --- an archive, by one thread and by several
for i in $(seq 300); do
  printf '{"id": "a%d", "lang": "en", "title": "Boat sinks", "body": "At least %d people died on February %d, 2026."}\n\n' \
    "$i" "$i" $((i % 28 + 1))
done >"$work/long.jsonl"
ends 0 "an archive, by one thread" claims "$work/long.jsonl" --format jsonl --threads 1
mv "$work/out" "$work/one"
[ "$(wc -l <"$work/one")" -eq 300 ] || fail "an archive: $(wc -l <"$work/one") articles, not 300"
for threads in 2 8; do
  ends 0 "an archive, by $threads threads" claims "$work/long.jsonl" --format jsonl --threads "$threads"
  cmp -s "$work/out" "$work/one" || fail "an archive: $threads threads write something else"
done
sed -i '299s/.*/broken/' "$work/long.jsonl"  # the record before it stands in line 297
for threads in 1 8; do
  "$program" claims "$work/long.jsonl" --format jsonl --threads "$threads" >"$work/out" 2>"$work/err"
  [ $? -eq 2 ] || fail "a broken record among many, by $threads threads: exit code"
  cmp -s "$work/out" <(head -149 "$work/one") || fail "a broken record among many, by $threads threads: not all before it"
  "$program" claims "$work/long.jsonl" --threads "$threads" --output "$work/half.jsonl" 2>"$work/err"
  [ -e "$work/half.jsonl" ] && fail "a broken record leaves half a file"
done
refused "no number of threads" 'threads' claims "$story/cua-song.txt" --threads none
refused "no thread at all" 'threads' claims "$story/cua-song.txt" --threads 0

# --- rules
cp -r "$source_folder/rules" "$work/rules"
printf '\n[[check]]\nid = "x"\nkind = "quantiti"\n[check.verdict]\nconflict = "discrepancy"\n' >>"$work/rules/checks/names.toml"
"$program" rules check --rules "$work/rules" >"$work/out" 2>"$work/err"
[ $? -eq 1 ] || fail "rules with a mistake: exit code"
grep -q "checks/names.toml:[0-9]*:8: error: .*quantiti" "$work/out" || fail "a mistake without its place: $(head -3 "$work/out")"
grep -q "did you mean 'quantity'" "$work/out" || fail "a mistake without a suggestion"
"$program" check "$story" --rules "$work/rules" >"$work/out" 2>"$work/err"
[ $? -eq 2 ] || fail "a check with broken rules: exit code"
refused "a folder of rules that is not there" 'no-rules' check "$story" --rules "$work/no-rules"

# --- output
refused "an output in a folder that is not there" 'nowhere/report\.html' \
  check "$story" --format html --output "$work/nowhere/report.html"
mkdir "$work/folder.html"
refused "an output that is a folder" 'folder\.html' check "$story" --format html --output "$work/folder.html"
if [ "$(id -u)" -ne 0 ]; then  # root may write anywhere
  mkdir "$work/locked" && chmod a-w "$work/locked"
  refused "an output that cannot be written" 'locked/report\.html' \
    check "$story" --format html --output "$work/locked/report.html"
fi
[ -z "$(find "$work" -name '*.html' -type f)" ] || fail "a half-written report was left behind"
if [ -e /dev/full ]; then
  "$program" check "$story" >/dev/full 2>"$work/err"
  [ $? -eq 2 ] || fail "a full disk: exit code"
fi

# --- the same bytes out, whatever the locale, the zone and the place
"$program" check "$story" --format json >"$work/one"
for locale in C C.UTF-8 tr_TR.UTF-8; do
  LC_ALL=$locale TZ=America/Los_Angeles "$program" check "$story" --format json >"$work/two"
  cmp -s "$work/one" "$work/two" || fail "other bytes under $locale"
done

# --- a text of 50 MB
python=$(command -v python3 || true)
if [ -n "$python" ]; then
  "$python" - "$story/river-dispatch.txt" "$work/large.txt" <<'EOF'
import sys
text = open(sys.argv[1], encoding="utf-8").read()
with open(sys.argv[2], "w", encoding="utf-8") as out:
    for _ in range(50_000_000 // len(text.encode()) + 1):
        out.write(text + "\n")
EOF
  ends 0 "a text of 50 MB" check "$work/large.txt" --format json
fi

finish
