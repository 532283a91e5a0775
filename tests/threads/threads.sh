#!/usr/bin/env bash
# What uses threads, with as many as a machine may have: the same bytes as with one. ./dev tsan runs it under
# ThreadSanitizer, which ends the program at the first race.
#   threads.sh PROGRAM SOURCE-FOLDER
set -u
source "$(dirname "$0")/../program.bash"

if ! "$program" claims --help | grep -q -- '--threads'; then
  printf 'SKIPPED: no command of %s takes --threads\n' "$program"
  finish
  exit 0
fi

# --- An archive of the articles of corpus/, each of them several times.
python3 - "$source_folder"/corpus/*/*.txt >"$work/archive.jsonl" <<'EOF' || fail "the archive"
import json, sys
for turn in range(3):
    for path in sys.argv[1:]:
        print(json.dumps({"id": f"{path}-{turn}", "body": open(path, encoding="utf-8").read()}, ensure_ascii=False))
EOF
for format in jsonl terminal; do
  ends 0 "one thread, as $format" claims --format "$format" --threads 1 "$work/archive.jsonl"
  cp "$work/out" "$work/one"
  for threads in 2 8; do
    ends 0 "$threads threads, as $format" claims --format "$format" --threads "$threads" "$work/archive.jsonl"
    cmp -s "$work/one" "$work/out" || fail "$threads threads, as $format: other bytes"
    ends 0 "$threads threads, to a file" claims --format "$format" --threads "$threads" --output "$work/file" "$work/archive.jsonl"
    cmp -s "$work/one" "$work/file" || fail "$threads threads, to a file: other bytes"
  done
done

# --- A record that cannot be read ends it, whichever thread comes to it first; what stands before it is written.
{ head -n 5 "$work/archive.jsonl"; printf 'no record\n'; tail -n 5 "$work/archive.jsonl"; } >"$work/broken.jsonl"
for threads in 1 8; do
  ends 2 "a broken record, $threads threads" claims --format jsonl --threads "$threads" "$work/broken.jsonl"
  complains "a broken record, $threads threads" 'line 6'
done

# --- A reader that goes away.
"$program" claims --format jsonl --threads 8 "$work/archive.jsonl" 2>"$work/err" | head -n 1 >/dev/null
code=${PIPESTATUS[0]}
[ "$code" -eq 141 ] || [ "$code" -eq 0 ] || fail "a pipe that is closed: exit code $code: $(head -c 500 "$work/err")"

finish
