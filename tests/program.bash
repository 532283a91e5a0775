# What the scripts that run the program from outside share: sourced with PROGRAM SOURCE-FOLDER as their arguments.
program=$1
source_folder=$2
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
failures=0

fail() {
  printf 'FAILED: %s\n' "$1"
  failures=$((failures + 1))
}

# ends CODE WHAT ARGUMENTS…: the exit code; what was written is in $work/out and $work/err.
ends() {
  local code=$1 what=$2
  shift 2
  "$program" "$@" >"$work/out" 2>"$work/err" </dev/null
  local got=$?
  [ "$got" -eq "$code" ] || fail "$what: exit code $got, not $code: $(head -c 300 "$work/err")"
}

# Ends the script: by its exit code where a check failed.
finish() {
  if [ "$failures" -ne 0 ]; then
    printf '%s checks failed\n' "$failures"
    exit 1
  fi
  printf 'all checks passed\n'
}
