#!/usr/bin/env bash
# Follows the guide in rules/README.md word for word: writes the files it says, runs the commands it shows, and looks for
# the lines that it promises, in their order; "…" stands for anything.
#   guide_test.sh PROGRAM SOURCE-FOLDER
set -u
source "$(dirname "$0")/program.bash"
unset DOICHIEU_CONFIG
program=$(realpath "$program")
source_folder=$(realpath "$source_folder")

# A repository of somebody's own, with the corpus in it.
mkdir "$work/house" "$work/house/.git"
cd "$work/house" || exit 2
cp -r "$source_folder/corpus" .

commands=0
promised=()

# Are the promised lines in the output of the last command?
settle() {
  local from=1 line pattern at
  for line in "${promised[@]}"; do
    pattern=$(printf '%s' "$line" | sed -e 's/[][\.*^$(){}?+|/]/\\&/g' -e 's/…/.*/g')
    at=$(tail -n "+$from" "$work/out" | grep -nEm 1 -- "^$pattern\$" | cut -d: -f1)
    if [ -z "$at" ]; then
      fail "'$line' is not in what '$command' shows: $(head -30 "$work/out")"
      break
    fi
    from=$((from + at))
  done
  promised=()
}

run() {
  local arguments
  read -ra arguments <<<"$1"
  [ "${arguments[0]}" = doichieu ] || fail "not a command of ours: $1"
  "$program" "${arguments[@]:1}" >"$work/out" 2>"$work/err" </dev/null
  [ $? -ne 2 ] || fail "$1: $(cat "$work/err")"
  commands=$((commands + 1))
}

block='' file='' command=''
while IFS= read -r line; do
  case $block:$line in
    ':```toml')
      block=toml
      [ -n "$file" ] || fail 'a block of TOML without the name of its file'
      mkdir -p "$(dirname "$file")"
      : >"$file"
      ;;
    ':```console') block=console ;;
    'toml:```') block='' file='' ;;
    'console:```')
      block=''
      settle
      ;;
    toml:*) printf '%s\n' "$line" >>"$file" ;;
    'console:$ '*)
      settle
      command=${line#'$ '}
      run "$command"
      ;;
    console:*) promised+=("$line") ;;
    *)
      if [[ $line =~ \`([a-z/]+\.toml)\` ]]; then file=${BASH_REMATCH[1]}; fi
      ;;
  esac
done < <(sed -n '/^<!-- guide:/,/^<!-- end of guide/p' "$source_folder/rules/README.md")

[ "$commands" -ge 5 ] || fail "the guide runs $commands commands only"
finish
