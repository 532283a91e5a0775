#!/usr/bin/env bash
# SIGTERM and SIGINT at a hundred seeded moments of writing: under its final name stands what stood there before, or all of
# the new; nothing is left beside; the shell sees 143 or 130.
#   kills_test.sh PROGRAM SOURCE-FOLDER
set -u
source "$(dirname "$0")/program.bash"

story=$source_folder/corpus/washington-2026-02-18
seed=20260218
tried=0 interrupted=0

# A number below $1, the same on every machine.
random() {
  seed=$(((seed * 1103515245 + 12345) % 2147483648))
  random=$((seed / 65536 % $1))
}

# killed_while WHAT TARGET NEW MICROSECONDS COMMAND…: runs the command, which makes TARGET, and kills it at a moment below so
# many microseconds after its start. TARGET then is as it was, or equals the file NEW.
killed_while() {
  local what=$1 target=$2 new=$3 longest=$4 signal=TERM wanted=143 pid code delay
  shift 4
  tried=$((tried + 1))
  [ $((tried % 2)) -eq 0 ] || { signal=INT wanted=130; }
  [ ! -e "$target" ] || cp "$target" "$work/before"
  random "$longest"
  printf -v delay '%d.%06d' $((random / 1000000)) $((random % 1000000))
  # A shell lets what it starts in the background ignore SIGINT: env gives the usual way back.
  env --default-signal=INT,TERM "$@" >"$work/out" 2>"$work/err" </dev/null &
  pid=$!
  # A shell that has not become the program yet would run the traps of this one.
  until [ "/proc/$pid/exe" -ef "$program" ] || ! kill -0 "$pid" 2>/dev/null; do :; done
  sleep "$delay"
  kill -"$signal" "$pid" 2>/dev/null
  wait "$pid"
  code=$?
  if [ "$code" -eq "$wanted" ]; then
    interrupted=$((interrupted + 1))
  elif [ "$code" -gt 1 ]; then
    fail "$what, $signal after $delay s: exit code $code: $(head -c 200 "$work/err")"
  fi
  if [ -e "$target" ] && ! cmp -s "$target" "$new"; then
    cmp -s "$target" "$work/before" || fail "$what, $signal after $delay s: half-written: $target"
  fi
  local left
  left=$(find "$(dirname "$target")" -name '*.part')
  [ -z "$left" ] || fail "$what, $signal after $delay s: left behind: $left"
}

# microseconds COMMAND…: how long it takes when nobody kills it, and a fifth more.
microseconds() {
  local begin=${EPOCHREALTIME/[.,]/} end
  "$@" >/dev/null 2>&1 </dev/null
  end=${EPOCHREALTIME/[.,]/}
  taken=$(((end - begin) * 6 / 5 + 1000))
}

out=$work/reports
mkdir "$out"

# --- Claims, written from the first article to the last: nearly all of the run is writing.
articles=("$story"/*.txt "$source_folder"/corpus/*/*.txt)
claims=("$program" claims "${articles[@]}" --format jsonl --output)
microseconds "${claims[@]}" "$work/claims.jsonl"
for ((i = 0; i < 40; i++)); do
  [ "$i" -ne 20 ] || printf 'an older file\n' >"$out/claims.jsonl"
  killed_while "claims" "$out/claims.jsonl" "$work/claims.jsonl" "$taken" "${claims[@]}" "$out/claims.jsonl"
done

# --- A large report in two formats.
check=("$program" check "${articles[@]}" --format html)
microseconds "${check[@]}" --output "$work/report.html" --also "json=$work/report.json"
for ((i = 0; i < 20; i++)); do
  printf 'an older report\n' >"$out/report.html"
  killed_while "a report" "$out/report.html" "$work/report.html" "$taken" \
    "${check[@]}" --output "$out/report.html" --also "json=$out/report.json"
  [ ! -e "$out/report.json" ] || cmp -s "$out/report.json" "$work/report.json" || fail "a second report is half-written"
done

# --- Waivers and a baseline, which nobody can make again.
waive=("$program" waive c03c7f781b26 --reason "$(head -c 100000 /dev/zero | tr '\0' x)" --waivers)
printf '# waivers\n' >"$work/waivers.toml"
microseconds "${waive[@]}" "$work/waivers.toml"
for ((i = 0; i < 15; i++)); do
  printf '# waivers\n' >"$out/waivers.toml"
  killed_while "waivers" "$out/waivers.toml" "$work/waivers.toml" "$taken" "${waive[@]}" "$out/waivers.toml"
done
baseline=("$program" baseline "$story/river-dispatch.txt" --against "$story" --reason old --min-severity note --waivers)
microseconds "${baseline[@]}" "$work/baseline.toml"
for ((i = 0; i < 10; i++)); do
  rm -f "$out/baseline.toml"
  killed_while "a baseline" "$out/baseline.toml" "$work/baseline.toml" "$taken" "${baseline[@]}" "$out/baseline.toml"
done

# --- The cache of a desk's rules, with which the next run must say the same.
mkdir -p "$work/desk/lexicon"
printf '[[entry]]\nid = "desk.thing"\ntype = "concept"\nnoun = ["desk thing"]\n' >"$work/desk/lexicon/a.toml"
rules=("$program" claims "$story/river-dispatch.txt" --rules "$work/desk")
"${rules[@]}" >"$work/wanted"
cp "$work/desk/.doichieu-cache" "$work/cache" || fail "no cache was written"
microseconds "${rules[@]}" --no-cache
for ((i = 0; i < 15; i++)); do
  rm -f "$work/desk/.doichieu-cache"
  killed_while "the cache" "$work/desk/.doichieu-cache" "$work/cache" "$taken" "${rules[@]}"
  [ $((i % 5)) -ne 0 ] || { "${rules[@]}" >"$work/again" && cmp -s "$work/wanted" "$work/again"; } ||
    fail "the run after a kill says something else"
done

printf '%s kills, %s of them before the end\n' "$tried" "$interrupted"
[ "$tried" -eq 100 ] || fail "$tried kills, not 100"
[ "$interrupted" -ge 20 ] || fail "hardly a kill came in time"
finish
