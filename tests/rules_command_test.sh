#!/usr/bin/env bash
# doichieu rules check | test | list, as someone who writes rules meets it.
#   rules_command_test.sh PROGRAM SOURCE-FOLDER
set -u
source "$(dirname "$0")/program.bash"

# tells WHAT PATTERN, complains WHAT PATTERN: on standard output, on standard error.
tells() {
  grep -qE -- "$2" "$work/out" || fail "$1: '$2' is not in: $(head -5 "$work/out")"
}
complains() {
  grep -qE -- "$2" "$work/err" || fail "$1: '$2' is not in: $(cat "$work/err")"
}

# --- the built-in rules
ends 0 "the built-in examples" rules test
tells "their summary" '^[0-9]+ claim rules, [0-9]+ examples, [0-9]+ counter-examples: 0 failures$'
ends 0 "a list" rules list
tells "a type of entry" '^  role +[0-9]+ +lexicon/occupations\.toml, lexicon/roles\.toml$'
tells "a claim rule" '^  list\.delegation +list +en [0-9]+, vi [0-9]+ +claims/lists\.toml:[0-9]+$'
tells "a check" '^  office\.of-person +role +warning +checks/names\.toml:[0-9]+$'
ends 0 "the keys" rules list --keys
tells "a key with its choices" '^\| `inflect` \| text \| +\| .* `noun` `verb` `none` \|$'
ends 0 "help" rules --help
tells "help" '--keys'

# --- usage
ends 2 "no task" rules
complains "no task" 'check, test, list'
ends 2 "a misspelt task" rules tset
complains "a misspelt task" "did you mean 'test'"
ends 2 "two tasks" rules check test
complains "two tasks" "one thing at a time"
ends 2 "keys of a test" rules test --keys
complains "keys of a test" '--keys goes with rules list'
ends 2 "a folder that is not there" rules test --rules "$work/nowhere"
complains "a folder that is not there" 'nowhere'

# --- a desk's own copy
cp -r "$source_folder/rules" "$work/desk"
ends 0 "a copy" rules test --rules "$work/desk"
cat >>"$work/desk/claims/deals.toml" <<'END'
[[claim]]
id = "desk.order"
kind = "quantity"
value = "{item}"
match.en = "ordered {item:quantity}"
[[claim.example]]
text = "The airline ordered 50 jets."
give = { item = "40" }
END
ends 1 "an example that gives something else" rules test --rules "$work/desk"
tells "the place of the words" "/desk/claims/deals\.toml:[0-9]+:29: error: \{item\} gives '50'$"
tells "the line" '\| text = "The airline ordered 50 jets\."$'
tells "what was wanted" "\^\^ must give '40'$"
tells "no counter-example" "error: 'desk\.order' has no counter-example$"
tells "the summary" ': 2 failures$'

printf '[[claim]]\nid = "broken"\n' >>"$work/desk/claims/deals.toml"
ends 1 "rules with a mistake" rules test --rules "$work/desk"
tells "a mistake" "a claim without 'kind'"
tells "nothing was tested" '^not tested: [0-9]+ mistakes$'

finish
