# What the scripts that run the program from outside share: sourced with PROGRAM SOURCE-FOLDER as their arguments.
program=$(realpath "$1")
source_folder=$(realpath "$2")
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
failures=0
# No doichieu.toml of whoever runs this, somewhere above, may change what the program does.
printf '# empty\n' >"$work/empty.toml"
export DOICHIEU_CONFIG=$work/empty.toml

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

# tells WHAT PATTERN, complains WHAT PATTERN: on standard output, on standard error.
tells() {
  grep -qE -- "$2" "$work/out" || fail "$1: '$2' is not in: $(head -5 "$work/out")"
}
complains() {
  grep -qE -- "$2" "$work/err" || fail "$1: '$2' is not in: $(cat "$work/err")"
}

# Ends the script: by its exit code where a check failed.
finish() {
  if [ "$failures" -ne 0 ]; then
    printf '%s checks failed\n' "$failures"
    exit 1
  fi
  printf 'all checks passed\n'
}
