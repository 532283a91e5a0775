#!/usr/bin/env bash
# What the world does to a program: full disks, files that go away, pipes that close, odd surroundings.
#   faults_test.sh PROGRAM SOURCE-FOLDER
set -u
source "$(dirname "$0")/program.bash"

story=$source_folder/corpus/washington-2026-02-18
article=$story/river-dispatch.txt
"$program" check "$story" --format json >"$work/report.json" || fail "the report that all others must equal"

skipped() {
  printf 'SKIPPED: %s\n' "$1"
}

# leaves_nothing WHAT FOLDER: no file that was begun and not finished lies there.
leaves_nothing() {
  local left
  left=$(find "$2" -name '*.part')
  [ -z "$left" ] || fail "$1: left behind: $left"
}

# --- A disk that is full.

out=$work/out-folder
mkdir "$out"
if [ -e /dev/full ]; then
  for command in "check $story" "claims $article" "config $story" "rules list" "normalise $article --form folded --lines"; do
    # shellcheck disable=SC2086  # words on purpose
    "$program" $command >/dev/full 2>"$work/err" <"$article"
    code=$?
    [ $code -eq 2 ] || fail "$command to a full device: exit code $code"
    complains "$command to a full device" 'standard output cannot be written to'
  done
  ends 2 "a report to a full device" check "$story" --output /dev/full
  complains "a report to a full device" "cannot write '/dev/full': No space left"
else
  skipped "/dev/full: this system has none"
fi

# refused_room WHAT FOLDER ARGUMENTS…: what is asked for does not fit in the folder, where old.html stands.
refused_room() {
  local what=$1 folder=$2
  shift 2
  printf 'old\n' >"$folder/old.html"
  "$program" "$@" >"$work/out" 2>"$work/err"
  local code=$?
  [ $code -eq 2 ] || fail "$what: exit code $code: $(head -c 300 "$work/err")"
  complains "$what" 'cannot write '
  [ "$(cat "$folder/old.html")" = old ] || fail "$what: the old report is not what it was"
  leaves_nothing "$what" "$folder"
}
( ulimit -f 8 && refused_room "files may not grow beyond 8 KiB" "$out" check "$story" --format html --output "$out/old.html"
  exit "$failures" ) || failures=$((failures + 1))
mkdir "$work/disk"
if mount -t tmpfs -o size=64k tmpfs "$work/disk" 2>/dev/null; then
  refused_room "a disk of 64 KiB" "$work/disk" check "$story" --format html --output "$work/disk/old.html"
  refused_room "a second report" "$work/disk" check "$story" --output /dev/null --also "html=$work/disk/old.html"
  printf '# waivers\n' >"$work/disk/waivers.toml"
  head -c 60000 /dev/zero >"$work/disk/ballast" 2>/dev/null
  refused_room "waivers" "$work/disk" waive c03c7f781b26 --reason "$(head -c 8000 /dev/zero | tr '\0' x)" --waivers "$work/disk/waivers.toml"
  [ "$(cat "$work/disk/waivers.toml")" = '# waivers' ] || fail "waivers on a full disk are not what they were"
  umount "$work/disk"
else
  skipped "a small disk: nobody here may mount one"
fi

# --- Files that cannot be read, or go away.

mkdir "$work/gone"
cp "$story"/*.txt "$work/gone"
ln -s nowhere.txt "$work/gone/zz-dangling.txt"
"$program" check "$work/gone" >"$work/out" 2>"$work/err"
[ $? -le 2 ] || fail "a dangling link: exit code"
mkfifo "$work/gone/fifo.txt"
timeout 20 "$program" check "$work/gone" >"$work/out" 2>"$work/err"
[ $? -le 2 ] || fail "a pipe among the articles is waited for"
printf '[[source]]\nid = "a"\nfile = "a.txt"\n' >"$work/gone/story.toml"
ends 2 "a source that is not there" check "$work/gone"
complains "a source that is not there" 'a\.txt'
ends 2 "a folder for a file" check "$story" "$work/gone/"../gone/story.toml/x
ends 2 "a path longer than a path can be" check "$(head -c 9000 /dev/zero | tr '\0' x)"

# Files change, shrink and go away while they are read, again and again: an answer or a message, no crash.
mkdir "$work/moving"
( while :; do
    cp "$story"/*.txt "$work/moving" 2>/dev/null
    : >"$work/moving/river-dispatch.txt"
    rm -f "$work"/moving/*.txt
  done ) &
mover=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do
  "$program" check "$work/moving" --format json >"$work/out" 2>"$work/err"
  code=$?
  [ $code -le 2 ] || fail "files that go away: exit code $code"
  [ $code -lt 2 ] || [ -s "$work/err" ] || fail "files that go away: refused without a word"
done
kill "$mover"
wait "$mover" 2>/dev/null

# as_nobody ARGUMENTS…: as a user who may read only what all may.
as_nobody() {
  setpriv --reuid 65534 --regid 65534 --clear-groups "$@"
}
if [ "$(id -u)" -eq 0 ] && as_nobody "$program" --version >/dev/null 2>&1; then
  chmod 755 "$work"
  mkdir -m 755 "$work/private"
  cp "$article" "$work/private/a.txt"
  chmod 600 "$work/private/a.txt"
  as_nobody "$program" check "$work/private/a.txt" --no-config >"$work/out" 2>"$work/err"
  [ $? -eq 2 ] || fail "a file that may not be read: exit code"
  complains "a file that may not be read" 'a\.txt: cannot be opened; check that you may read it'
  for command in check "gate $article --against"; do
    chmod 700 "$work/private"
    # shellcheck disable=SC2086
    as_nobody env -u DOICHIEU_CONFIG "$program" $command "$work/private" --no-config >"$work/out" 2>"$work/err"
    [ $? -eq 2 ] || fail "$command of a folder that may not be read: exit code"
    complains "$command of a folder that may not be read" 'private'
    chmod 755 "$work/private"
  done
else
  skipped "files of somebody else: only root can try that"
fi

# --- A reader that closes the pipe.

# Ended by the signal, as any filter: 141 for the shell. Where whoever started it ignores the signal, 2.
"$program" claims "$article" "$story"/*.txt "$story"/*.txt --format json 2>"$work/err" | head -c 100 >/dev/null
code=${PIPESTATUS[0]}
[ "$code" -eq 141 ] || [ "$code" -eq 0 ] || fail "a pipe that is closed: exit code $code: $(cat "$work/err")"
( trap '' PIPE
  "$program" check "$story" --format html 2>"$work/err" | head -c 100 >/dev/null
  code=${PIPESTATUS[0]}
  [ "$code" -eq 2 ] || [ "$code" -eq 0 ] || exit 1 ) || fail "a pipe that is closed, the signal ignored"
python=$(command -v python3 || true)
if [ -n "$python" ]; then
  # A conversation that the other side ends: values stops, and does not read on.
  timeout 20 "$python" - "$program" <<'EOF' || fail "values goes on without a reader"
import os, signal, subprocess, sys
for ignored in (False, True):
    def quiet():
        signal.signal(signal.SIGPIPE, signal.SIG_IGN if ignored else signal.SIG_DFL)
    asked = subprocess.Popen([sys.argv[1], "values", "--no-config"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, preexec_fn=quiet)
    line = b'{"id": 1, "lang": "en", "text": "40 aircraft"}\n'
    asked.stdin.write(line)
    asked.stdin.flush()
    asked.stdout.readline()
    asked.stdout.close()
    try:
        while asked.poll() is None:
            asked.stdin.write(line)
            asked.stdin.flush()
    except BrokenPipeError:
        pass
    code = asked.wait()
    wanted = 2 if ignored else -signal.SIGPIPE
    if code != wanted:
        sys.exit(f"ended with {code}, not {wanted}")
EOF
fi

# --- The same bytes, wherever and whenever.

# same WHAT COMMAND…: writes the report again.
same() {
  local what=$1
  shift
  "$@" >"$work/again.json" 2>"$work/err"
  local code=$?
  [ $code -eq 0 ] || fail "$what: exit code $code: $(head -c 300 "$work/err")"
  cmp -s "$work/report.json" "$work/again.json" || fail "other bytes: $what"
}
for locale in C POSIX C.UTF-8; do
  same "locale $locale" env LC_ALL="$locale" LANG="$locale" LANGUAGE="$locale" "$program" check "$story" --format json
done
# These need not be installed: they are made for this test where their sources are. Else the C library takes C, and what
# looks at the name alone (ICU does) is tried.
mkdir "$work/locales"
for locale in vi_VN tr_TR; do
  localedef -i "$locale" -f UTF-8 "$work/locales/$locale.UTF-8" >/dev/null 2>&1 ||
    skipped "$locale: not to be had here; tried by its name alone"
  same "locale $locale" env LOCPATH="$work/locales" LC_ALL="$locale.UTF-8" LANG="$locale.UTF-8" "$program" check "$story" --format json
  same "rules under $locale" env LOCPATH="$work/locales" LC_ALL="$locale.UTF-8" "$program" check "$story" --format json \
    --no-cache
done
for zone in Asia/Ho_Chi_Minh America/Los_Angeles Etc/GMT+12 nonsense; do
  same "zone $zone" env TZ="$zone" "$program" check "$story" --format json
done
same "no home" env -u HOME "$program" check "$story" --format json
same "a home that is not there" env HOME=/nowhere "$program" check "$story" --format json
same "no environment at all" env -i "$program" check "$story" --format json --config "$DOICHIEU_CONFIG"
for epoch in 0 $(($(date +%s) - 31536000)) $(($(date +%s) + 31536000)); do
  same "the clock at $epoch" env SOURCE_DATE_EPOCH="$epoch" "$program" check "$story" --format json
done
if command -v faketime >/dev/null; then
  same "a clock a year behind" faketime -f -1y "$program" check "$story" --format json
  same "a clock a year ahead" faketime -f +1y "$program" check "$story" --format json
else
  skipped "a clock set otherwise: faketime is not installed; the day of --today stands for it"
fi
for day in 2020-01-01 2035-12-31; do
  same "the day $day" "$program" check "$story" --format json --today "$day"
done
( cd "$work" && ln -s "$story" here && "$program" check here --format json | sed 's|"here/|"'"$story"'/|' >again.json ) ||
  fail "from another folder: exit code"
cmp -s "$work/report.json" "$work/again.json" || fail "other bytes: from another folder"

# --- A folder of rules that nobody may write to: compiled anew each time, the same bytes.

mkdir -p -m 755 "$work/desk/lexicon"
printf '[[entry]]\nid = "desk.thing"\ntype = "concept"\nnoun = ["desk thing"]\n' >"$work/desk/lexicon/a.toml"
"$program" check "$story" --format json --rules "$work/desk" --no-cache >"$work/report.json"
same "with a cache that is written" "$program" check "$story" --format json --rules "$work/desk"
same "with a cache that is read" "$program" check "$story" --format json --rules "$work/desk"
printf 'damaged' >"$work/desk/.doichieu-cache"
same "with a damaged cache" "$program" check "$story" --format json --rules "$work/desk"
head -c 1000 "$work/desk/.doichieu-cache" >"$work/half" && cp "$work/half" "$work/desk/.doichieu-cache"
same "with half a cache" "$program" check "$story" --format json --rules "$work/desk"
rm -f "$work/desk/.doichieu-cache"
if [ "$(id -u)" -eq 0 ] && as_nobody test -r "$story/river-dispatch.txt" 2>/dev/null; then
  same "read-only for others" as_nobody "$program" check "$story" --format json --rules "$work/desk"
else
  chmod a-w "$work/desk"
  same "read-only" "$program" check "$story" --format json --rules "$work/desk"
  chmod u+w "$work/desk"
fi
[ ! -e "$work/desk/.doichieu-cache" ] || [ "$(id -u)" -ne 0 ] || fail "who may not write has written a cache"
leaves_nothing "in the end" "$work"

finish
