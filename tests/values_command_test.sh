#!/usr/bin/env bash
# doichieu values, as a program that talks to it meets it.
#   values_command_test.sh PROGRAM SOURCE-FOLDER
set -u
source "$(dirname "$0")/program.bash"

# --- a line out for each line in, in order
printf '%s\n' '{"id": 1, "text": "six people"}' 'no JSON' '{"id": 3, "lang": "vi", "text": "40 người"}' >"$work/in"
"$program" values <"$work/in" >"$work/out" 2>"$work/err"
[ $? -eq 2 ] || fail "a line that is no JSON: exit code not 2"
[ "$(wc -l <"$work/out")" -eq 3 ] || fail "not three lines: $(cat "$work/out")"
sed -n 1p "$work/out" | grep -q '^{"id": 1, "values": \[{"text": "six", ' || fail "the first line"
sed -n 2p "$work/out" | grep -q '^{"id": null, "error": "' || fail "the second line"
sed -n 3p "$work/out" | grep -q '^{"id": 3, "values": \[{"text": "40", ' || fail "the third line"
grep -q '1 line was not understood' "$work/err" || fail "the message"

# --- at once: the first answer comes while the program waits for more
coproc talk { "$program" values; }
talk_in=${talk[1]} talk_out=${talk[0]} talk_pid=$!
printf '{"id": "a", "text": "12 people"}\n' >&"$talk_in"
read -r -t 60 line <&"$talk_out" || fail "no answer while the input is open"
[[ $line == '{"id": "a", "values": '* ]] || fail "the answer is: $line"
exec {talk_in}>&-
wait "$talk_pid" || fail "a conversation ends with exit code $?"

# --- usage
ends 0 "nothing in, nothing out" values
[ -s "$work/out" ] && fail "something out of nothing"
ends 0 "help" values --help
ends 2 "a file" values "$work/in"
grep -q 'standard input' "$work/err" || fail "what to do instead of a file"

finish
