#!/usr/bin/env bash
# The gate as a newsroom meets it: exit codes in every combination, waivers, a git hook that refuses a bad article, the
# step that action.yml runs, and formats read by the tools they are for.
#   gate_command_test.sh PROGRAM SOURCE-FOLDER
set -u
source "$(dirname "$0")/program.bash"
program=$(realpath "$program")

said() { grep -qE -e "$2" "$work/err" || fail "$1: '$(head -c 300 "$work/err")' does not match '$2'"; }
shown() { grep -qE -e "$2" "$work/out" || fail "$1: the report does not match '$2': $(head -c 500 "$work/out")"; }
not_shown() { grep -qE -e "$2" "$work/out" && fail "$1: the report matches '$2'"; }

# A wire of two stories, a draft that contradicts one of them and one that does not.
mkdir -p "$work/desk/wire/auckland" "$work/desk/drafts"
cd "$work/desk" || exit 2
cp "$source_folder"/corpus/washington-2026-02-18/{lantern-news,cua-song}.txt wire/
cp "$source_folder"/corpus/auckland-2023-07-22/*.txt wire/auckland/
cp "$source_folder/corpus/washington-2026-02-18/river-dispatch.txt" drafts/bad.txt
cp "$source_folder/corpus/washington-2026-02-18/lantern-news.txt" drafts/good.txt

# --- exit codes
ends 1 "a draft that others contradict" gate drafts/bad.txt --against wire
shown "who contradicts it" '^  drafts/bad\.txt: contradicted by .*cua-song.* missing here, .* supported by others'
shown "the figure" 'up to 40'
said "what to do" 'doichieu waive ID --reason'
id=$(sed -nE 's/^warning  figure\.count .*  ([0-9a-f]{12})$/\1/p' "$work/out" | head -n 1)
[ -n "$id" ] || fail "no id of the figure in the report"
ends 0 "a draft that nobody contradicts" gate drafts/good.txt --against wire/lantern-news.txt
ends 0 "where only errors count" gate drafts/bad.txt --against wire --fail-on error
ends 0 "where nothing counts" gate drafts/bad.txt --against wire --fail-on never
ends 1 "where notes count" gate drafts/bad.txt --against wire --fail-on note
ends 1 "hidden, and counted all the same" gate drafts/bad.txt --against wire --min-severity error
said "what is hidden" 'that --fail-on counts are not shown'
not_shown "hidden" '^(warning|note) '
ends 0 "hidden, and not counted" gate drafts/bad.txt --against wire --min-severity error --fail-on error
ends 1 "drafts behind a --" gate --against wire -- drafts/good.txt drafts/bad.txt
ends 1 "drafts behind the other form" gate --against=wire/lantern-news.txt --against=wire/cua-song.txt drafts/bad.txt
ends 0 "a draft that nothing tells of" gate drafts/bad.txt --against wire/auckland
shown "that nothing tells of it" 'nothing tells of the same'
ends 1 "a folder of drafts" gate drafts --against wire --format json
[ "$(grep -c '"contradicted_by"' "$work/out")" -eq 2 ] || fail "not a standing for each draft"
ends 1 "drafts in the folder of the others" gate drafts/bad.txt --against .
not_shown "a draft against itself" 'contradicted by [^(]*bad'
ends 0 "the same article twice says the same" gate drafts/good.txt --against drafts/good.txt wire/lantern-news.txt

refuses() {
  ends 2 "$@"
  [ -s "$work/out" ] && fail "$1: something on standard output"
}
refuses "no drafts" gate --against wire
said "no drafts" 'needs drafts'
refuses "nothing to hold them against" gate drafts/bad.txt
refuses "--against of nothing" gate drafts/bad.txt --against
refuses "a draft that is not there" gate drafts/none.txt --against wire
refuses "others that are not there" gate drafts/bad.txt --against nowhere
mkdir empty && refuses "a folder without articles" gate drafts/bad.txt --against empty
printf 'A title\n\nHanoi \xff day.\n' >broken.txt
refuses "a broken draft" gate broken.txt --against wire
refuses "a broken draft, where nothing counts" gate broken.txt --against wire --fail-on never
refuses "an unknown level" gate drafts/bad.txt --against wire --fail-on fatal
refuses "an unknown format behind --also" gate drafts/bad.txt --against wire --also pdf=x.pdf
said "an unknown format behind --also" '--also takes FORMAT=FILE'
refuses "waivers that are not there" gate drafts/bad.txt --against wire --waivers none.toml
refuses "a day that is none" gate drafts/bad.txt --against wire --today tomorrow
SOURCE_DATE_EPOCH=soon refuses "an epoch that is none" gate drafts/bad.txt --against wire

# --- waivers
ends 2 "a waiver without a reason" waive "$id"
said "a waiver without a reason" 'needs --reason'
ends 2 "a waiver of no id" waive figure.count --reason x
ends 0 "a waiver" waive "$id" --reason 'both stand in the contract' --owner Lan --until 2026-06-30
ends 2 "the same again" waive "$id" --reason x
said "the same again" 'doichieu\.waivers\.toml:[0-9]+: waives .* already'
ends 1 "one of several waived" gate drafts/bad.txt --against wire --today 2026-06-30
not_shown "the waived finding" "$id"
shown "that it is waived" '^  waived: 1 finding$'
ends 1 "a waiver that ran out" gate drafts/bad.txt --against wire --today 2026-07-01
shown "the finding is back" "$id"
said "a waiver that ran out" 'ran out on 2026-06-30; what it waived is told again'
SOURCE_DATE_EPOCH=1782950400 ends 1 "the day from the environment" gate drafts/bad.txt --against wire
said "the day from the environment" 'ran out on 2026-06-30'
sed 's/up to 40/up to 44/' drafts/bad.txt >drafts/edited.txt
ends 1 "another value" gate drafts/edited.txt --against wire --today 2026-06-01
said "a waiver of what is not found" "waives nothing that was found"
printf '\nA paragraph that others have not got, with 17 chairs in it.\n' | cat drafts/bad.txt - >drafts/longer.txt
ends 1 "an edit elsewhere" gate drafts/longer.txt --against wire --today 2026-06-01
not_shown "the waived finding, after an edit elsewhere" "$id"
cp wire/lantern-news.txt wire/lantern-again.txt
ends 1 "a further source of the same values" gate drafts/bad.txt --against wire --today 2026-06-01
not_shown "the waived finding, told by a further source too" "$id"
sed 's/\b40\b/46/' wire/lantern-again.txt >wire/lantern-other.txt
ends 1 "a further source of another value" gate drafts/bad.txt --against wire --today 2026-06-01
shown "the finding with another value" '^warning  figure\.count'
rm wire/lantern-again.txt wire/lantern-other.txt
ends 0 "waivers in a check" check drafts/bad.txt wire/lantern-news.txt wire/cua-song.txt --today 2026-06-01 \
  --waivers doichieu.waivers.toml
shown "waivers in a check" '^  waived: 1 finding$'
rm drafts/edited.txt drafts/longer.txt

printf '[[waiver]]\nid = "%s"\n' "$id" >mine.toml
refuses "a file of waivers with a mistake" gate drafts/bad.txt --against wire --waivers mine.toml
said "a file of waivers with a mistake" "mine\.toml:1:1: error: this waiver has no 'reason'"
: >mine.toml
ends 1 "an empty file of waivers" gate drafts/bad.txt --against wire --waivers mine.toml

ends 0 "a baseline" baseline drafts --against wire --waivers base.toml --reason 'published before the gate'
ends 0 "nothing new" gate drafts --against wire --waivers base.toml
not_shown "what was there before" '^warning '
sed -i 's/50 Boeing 737 MAX/60 Boeing 737 MAX/' drafts/bad.txt
ends 1 "something new" gate drafts --against wire --waivers base.toml
shown "something new" '60'
cp "$source_folder/corpus/washington-2026-02-18/river-dispatch.txt" drafts/bad.txt

{ printf '<!-- doichieu: waive %s: both stand in the contract -->\n\n' "$id"; cat drafts/bad.txt; } >drafts/own.md
ends 1 "a draft that answers for itself" gate drafts/own.md --against wire --waivers mine.toml
not_shown "what it answers for" "^warning .*$id"
shown "what it answers for" 'waived: 1 finding'
ends 0 "an article of a check that answers for itself" check drafts/own.md wire/lantern-news.txt wire/cua-song.txt
not_shown "what it answers for, in a check" "^warning .*$id"
shown "what it answers for, in a check" '^  waived: 1 finding$'
{ printf '<!-- doichieu: waive %s -->\n\n' "$id"; cat drafts/bad.txt; } >drafts/own.md
refuses "a draft that answers without a reason" gate drafts/own.md --against wire
said "a draft that answers without a reason" 'drafts/own\.md:1: a waiver needs an id and a reason'
rm drafts/own.md

# --- every format, and the tools that read them
ends 1 "several formats at once" gate drafts --against wire --format jsonl --also sarif=out.sarif junit=out.xml \
  --also markdown=out.md
for file in out.sarif out.xml out.md; do [ -s "$file" ] || fail "no $file"; done
head -n 1 "$work/out" | grep -q '"schema": "doichieu.report.lines/1"' || fail "the first line of JSON Lines"
if command -v python3 >/dev/null; then
  python3 -c 'import json, sys; [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]' "$work/out" ||
    fail "a line that is no JSON"
  python3 -c 'import json, sys; json.load(open(sys.argv[1], encoding="utf-8"))' out.sarif || fail "SARIF is no JSON"
fi
if command -v xmllint >/dev/null; then xmllint --noout out.xml || fail "JUnit is no XML"; fi
"$program" gate drafts --against wire --format json >one.json 2>/dev/null
LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo "$program" gate drafts --against wire --format json >two.json 2>/dev/null
cmp -s one.json two.json || fail "other bytes under another locale"

# --- help
"$program" --help >"$work/out"
[ "$(wc -l <"$work/out")" -le 24 ] || fail "the help does not fit a screen"
[ "$(wc -L <"$work/out")" -le 85 ] || fail "the help is wider than a screen"
while read -r command; do
  "$program" "$command" --help | grep -q "^Example: .*doichieu $command" || fail "no example in the help of $command"
done < <(sed -nE 's/^  ([a-z]+) +[a-z].*/\1/p' "$work/out" | grep -v doichieu)

# --- the step of action.yml
rm -f doichieu.waivers.toml
step() {
  DRAFTS=$1 AGAINST=$'wire/lantern-news.txt\nwire/cua-song.txt\n' FAIL_ON=warning SARIF=step.sarif PROGRAM=$program \
    GITHUB_STEP_SUMMARY=$work/summary bash "$source_folder/.ci/gate-action.sh" >"$work/out" 2>"$work/err"
}
: >"$work/summary"
step $'drafts/bad.txt\n'
[ $? -eq 1 ] || fail "the step lets a bad draft pass"
shown "an annotation" '^::warning file=drafts/bad\.txt,line=[0-9]+,col=[0-9]+,endColumn=[0-9]+,title=figure\.count'
grep -q '^<!-- doichieu report -->' "$work/summary" || fail "no summary of the step"
[ -s step.sarif ] || fail "no SARIF of the step"
step $'drafts/none.txt\n'
[ $? -eq 2 ] || fail "the step hides that it could not be done"

# --- a repository whose hook refuses the bad article
if command -v git >/dev/null; then
  export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
  git init -q -b main repository && cd repository || exit 2
  git config user.name Lan && git config user.email lan@example.org && git config core.hooksPath .hooks
  mkdir .hooks drafts && cp -r ../wire .
  cat >.hooks/pre-commit <<EOF
#!/bin/sh
git diff --cached --name-only -z --diff-filter=d -- drafts | xargs -0 -r "$program" gate --against=wire --
EOF
  chmod +x .hooks/pre-commit
  git add .hooks wire && git commit -q -m "The wire" || fail "the hook refuses a commit without drafts"
  cp ../drafts/good.txt drafts/ && git add drafts
  git commit -q -m "A good article" 2>"$work/err" >"$work/out" || fail "the hook refuses a good article: $(head -c 300 "$work/out")"
  cp ../drafts/bad.txt drafts/ && git add drafts
  git commit -q -m "A bad article" >"$work/out" 2>"$work/err" && fail "the hook lets a bad article pass"
  cat "$work/err" >>"$work/out"
  shown "the hook says what it refuses" 'The same figure under another bound: up to 40 in bad, 40 in '
  shown "the hook says what to do" 'mend the draft, or answer for a finding by its id'
  [ "$(git log --oneline | wc -l)" -eq 2 ] || fail "the bad article was committed"

  ends 1 "the changed drafts alone" gate drafts --against wire --changed-since HEAD
  shown "the changed draft" '^  drafts/bad\.txt: '
  not_shown "a draft that did not change" '^  drafts/good\.txt: '
  git commit -q --no-verify -m "In spite of it"
  ends 0 "nothing changed" gate drafts --against wire --changed-since HEAD
  said "nothing changed" 'no draft was changed since HEAD'
  ends 1 "since the commit before" gate drafts --against wire --changed-since HEAD~1
  cp drafts/bad.txt "drafts/bão số 3.txt"
  ends 1 "a new file that git does not know, from a folder below" gate drafts --against wire --changed-since HEAD
  shown "a new file" '^  drafts/bão số 3\.txt: '
  refuses "no such commit" gate drafts --against wire --changed-since nowhere
  refuses "an option for a commit" gate drafts --against wire --changed-since=--output=x
  cd "$work/desk" || exit 2
fi
mkdir "$work/outside" && cd "$work/outside" || exit 2
GIT_CEILING_DIRECTORIES=$work refuses "no repository" gate ../desk/drafts --against ../desk/wire --changed-since HEAD

finish
