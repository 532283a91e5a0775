#!/usr/bin/env bash
# doichieu.toml: where it is found, what it may say, and who comes first.
#   config_test.sh PROGRAM SOURCE-FOLDER
set -u
source "$(dirname "$0")/program.bash"
unset DOICHIEU_CONFIG

root=$work/root
story=$root/stories/one
mkdir -p "$story" "$root/.git" "$root/desk/lexicon" "$root/other/lexicon"
cp "$source_folder"/corpus/washington-2026-02-18/* "$story/"
printf '[[entry]]\nid = "desk.thing"\ntype = "concept"\nnoun = ["desk thing"]\n' >"$root/desk/lexicon/a.toml"
printf '[[entry]]\nid = "other.thing"\ntype = "concept"\nnoun = ["other thing"]\n' >"$root/other/lexicon/a.toml"
cat >"$work/doichieu.toml" <<'END'
ui = "vi"   # above the repository: never read
END

# --- nothing is said
ends 0 "nothing" config "$story"
tells "no file" '^# no doichieu\.toml$'
tells "a default" '^fail-on = "error" +# default$'

# --- the nearest file upward
cat >"$root/doichieu.toml" <<'END'
rules = ["desk"]
profile = "breaking"
fail-on = "warning"
waivers = "waivers.toml"
[severity]
figure.count = "error"
"list.member-missing" = "off"
END
ends 0 "the root of the repository" config "$story"
tells "which file" "^# $root/doichieu\.toml$"
tells "rules, seen from the file" "^rules = \[\"$root/desk\"\] +# $root/doichieu\.toml:1$"
tells "a waiver file, seen from the file" "^waivers = \"$root/waivers\.toml\" +# $root/doichieu\.toml:4$"
tells "a profile" '^profile = "breaking" +# .*doichieu\.toml:2$'
tells "what the profile says" '^min-severity = "warning" +# profile breaking, profiles/desks\.toml:[0-9]+$'
tells "a severity of the file" '^severity\."figure\.count" = "error" +# .*doichieu\.toml:6$'
tells "a severity of the profile" '^severity\."missing" = "off" +# profile breaking, profiles/desks\.toml:[0-9]+$'
ends 0 "a file" config "$story/cua-song.txt"
tells "a file's" "^# $root/doichieu\.toml$"
printf 'ui = "vi"\n' >"$root/stories/doichieu.toml"
ends 0 "the nearest" config "$story"
tells "which file" "^# $root/stories/doichieu\.toml$"
tells "not both" '^fail-on = "error" +# default$'
rm "$root/stories/doichieu.toml"

# --- who comes first
printf 'fail-on = "note"\n' >"$work/named.toml"
DOICHIEU_CONFIG=$work/named.toml ends 0 "the environment" config "$story"
tells "who named it" "^# $work/named\.toml, named by DOICHIEU_CONFIG$"
tells "not the nearest" '^rules = \[\] +# default$'
DOICHIEU_CONFIG=$work/none.toml ends 0 "the command line before the environment" \
  config "$story" --config "$work/named.toml"
tells "who named it" 'named by --config$'
ends 0 "an option before the file" config "$story" --fail-on never --rules "$root/other"
tells "an option" '^fail-on = "never" +# --fail-on$'
tells "folders" "^rules = \[\"$root/other\"\] +# --rules$"
ends 0 "no file at all" config "$story" --no-config
tells "no file at all" '^# no doichieu\.toml$'
ends 2 "both" config "$story" --no-config --config "$work/named.toml"
DOICHIEU_CONFIG=$work/none.toml ends 2 "a file that is not there" config "$story"
complains "a file that is not there" 'none\.toml: no such file, and DOICHIEU_CONFIG names it'

# --- what it does
ends 1 "a check at the desk" check "$story"
tells "what the desk raised" '^error  figure\.count'
grep -q 'list.member-missing' "$work/out" && fail "a check at the desk: what was switched off is told"
grep -q '^note' "$work/out" && fail "a check at the desk: what is below the minimum is told"
ends 0 "without the desk's file" check "$story" --no-config
tells "as loud as the rules say" '^warning  figure\.count'
ends 0 "a profile of the command line" check "$story" --no-config --profile archive
grep -qE '^[a-z]+  fact\.missing' "$work/out" && fail "a profile of the command line: what it leaves out is told"
ends 0 "a minimum" check "$story" --no-config --min-severity error
grep -qE '^(warning|note) ' "$work/out" && fail "a minimum: less is told"
ends 0 "rules of the file" rules list "$story"
tells "rules of the file" "$root/desk +1 entry"

# --- every mistake in it
cat >"$root/doichieu.toml" <<'END'
profil = "breaking"
fail-on = "warnings"
rules = 3
END
ends 2 "mistakes" config "$story"
complains "an unknown key" 'doichieu\.toml:1:1: error: unknown key .profil.'
complains "what was meant" 'did you mean .profile.'
complains "an unknown level" 'doichieu\.toml:2:11: error: unknown level .warnings.'
complains "a wrong shape" 'doichieu\.toml:3:9: error: '
printf '[severity]\n"figure.cuont" = "note"\n' >"$root/doichieu.toml"
ends 2 "a check that is not there" check "$story"
complains "a check that is not there" 'doichieu\.toml:2:1: error: no check and no verdict is called .figure\.cuont.'
complains "which was meant" 'did you mean .figure\.count.'
printf 'profile = "braking"\n' >"$root/doichieu.toml"
ends 2 "a profile that is not there" check "$story"
complains "a profile that is not there" 'doichieu\.toml:1: no profile is called .braking.; did you mean .breaking.'
printf 'builtin-rules = false\n' >"$root/doichieu.toml"
ends 2 "no rules at all" check "$story"
complains "no rules at all" 'doichieu\.toml:1: without the built-in rules others are needed'
printf 'rules = "gone"\n' >"$root/doichieu.toml"
ends 2 "a folder that is not there" check "$story"
complains "a folder that is not there" 'root/gone: no such folder of rules'
printf 'ui = \n' >"$root/doichieu.toml"
ends 2 "no TOML" check "$story"
complains "no TOML" 'doichieu\.toml:1:'

finish
