#!/usr/bin/env bash
# doichieu rules check | test | list | explain, as someone who writes rules meets it.
#   rules_command_test.sh PROGRAM SOURCE-FOLDER
set -u
source "$(dirname "$0")/program.bash"

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
complains "no task" 'check, test, list, explain'
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

# --- a layer of a few files above the built-in rules
layer=$work/layer
mkdir -p "$layer/lexicon" "$layer/claims" "$layer/checks"
cat >"$layer/lexicon/desk.toml" <<'END'
[[entry]]
id = "purchase"
extend = true
verb = ["lap up"]
[[entry]]
id = "desk.lighter"
type = "concept"
noun = ["cargo lighter"]
END
printf '[[claim]]\nid = "list.welcome"\noff = true\n' >"$layer/claims/desk.toml"
ends 0 "a layer" rules check --rules "$layer"
tells "both layers" '^[0-9]{4} entries, .*: 0 mistakes'
ends 0 "the built-in examples under a layer" rules test --rules "$layer"
ends 0 "layers listed" rules list --rules "$layer"
tells "the built-in layer" '^  built-in +[0-9]+ entries, '
tells "the layer" '/layer +2 entries, 0 claim rules, 0 checks, 0 profiles$'
tells "what it adds to" '^  extended +entry +purchase +.*/layer/lexicon/desk\.toml:2:6 +below: lexicon/concepts/.*\.toml:'
tells "what it switches off" '^  off +claim +list\.welcome +'

printf '[[entry]]\nid = "purchace"\noff = true\n' >"$layer/lexicon/slip.toml"
ends 1 "a slip" rules check --rules "$layer"
tells "where it stands" "/layer/lexicon/slip\.toml:2:6: error: no entry 'purchace' to switch off$"
tells "what was meant" "did you mean 'purchase'"
ends 2 "claims by rules with a slip" claims "$source_folder/corpus/washington-2026-02-18" --rules "$layer"
rm "$layer/lexicon/slip.toml"

mkdir -p "$work/second/lexicon"
printf '[[entry]]\nid = "desk.lighter"\noff = true\n' >"$work/second/lexicon/a.toml"
ends 0 "two layers" rules list --rules "$layer" --rules "$work/second"
tells "the upper one" '^  off +entry +desk\.lighter +.*/second/lexicon/a\.toml:2:6 +below: .*/layer/'
ends 1 "the other way round there is nothing to switch off yet" rules check --rules "$work/second" --rules "$layer"
ends 2 "no rules at all" rules list --no-builtin-rules
complains "no rules at all" '--rules DIR'
mkdir -p "$work/alone/checks"
cat >"$work/alone/checks/a.toml" <<'END'
[[check]]
id = "desk.count"
kind = "quantity"
[check.verdict]
conflict = "discrepancy"
[check.message.discrepancy]
en = "{a}, {b}"
END
ends 0 "rules without the built-in ones" rules check --rules "$work/alone" --no-builtin-rules
tells "only these" '^0 entries, 0 claim rules, 1 check: 0 mistakes'

# --- a story's own words
mkdir "$work/story"
printf 'A title\n\nVietnam Airlines will lap up 50 cargo lighters next year.\n' >"$work/story/a.txt"
printf '[[entry]]\nid = "story.lighter"\ntype = "concept"\nnoun = ["river lighter"]\n' >"$work/story/lexicon.toml"
ends 0 "a story with a lexicon" rules list "$work/story"
tells "its layer" '/story/lexicon\.toml +1 entry, '
ends 0 "a check of it" check "$work/story"
printf '[[entry]]\nid = "story.lighter"\n' >"$work/story/lexicon.toml"
ends 2 "a mistake in it" check "$work/story"
complains "a mistake in it" "/story/lexicon\.toml:2:6: error: an entry without 'type'"
rm "$work/story/lexicon.toml"

# --- how often rules fire
ends 0 "a list with counts" rules list "$work/story" --rules "$layer"
tells "a claim rule that fired" '^  deal\.purchase +quantity +en [0-9]+, vi [0-9]+ +1 +claims/deals\.toml:[0-9]+$'
ends 0 "what never fires" rules list --unused "$work/story" --rules "$layer"
tells "its head" '^Never fired in 1 article: [0-9]+$'
tells "a rule" '^  claim rule +list\.delegation +claims/lists\.toml:'
grep -q 'desk\.lighter' "$work/out" && fail "what never fires: the entry did"
ends 2 "what never fires, nowhere" rules list --unused
complains "what never fires, nowhere" 'needs stories'

# --- why a rule matches, and what stops it
cat >"$work/deal.txt" <<'END'
Vietnam Airlines will buy 50 aircraft next year.
Vietnam Airlines carried 50 passengers.
Vietnam Airlines did not buy 50 aircraft.
The weather was fine.
END
ends 0 "an explanation" rules explain deal.purchase "$work/deal.txt"
tells "a match" 'deal\.txt:1: a match, and a claim$'
tells "its pattern" '^  by the pattern at claims/deals\.toml:[0-9]+$'
tells "its entry" "^    <purchase> +'buy'  purchase \(lexicon/concepts/[a-z_]+\.toml:[0-9]+\)$"
tells "what did not stand there" "claims/deals\.toml:[0-9]+: '<purchase>' stands at none of these words"
tells "the concepts that do" "concepts there: 'passengers' is passenger$"
tells "what must not stand there" 'must not stand there$'
tells "the summary" 'deal\.txt: 4 sentences, 1 matched, 2 came near, 1 did not$'
"$program" rules explain deal.purchase - <"$work/deal.txt" >"$work/out" 2>"$work/err" || fail "an explanation of standard input"
tells "a match in standard input" '^-:1: a match, and a claim$'
tells "the summary of standard input" '^-: 4 sentences, 1 matched, 2 came near, 1 did not$'
ends 2 "of no file" rules explain deal.purchase
complains "of no file" 'RULE FILE'
ends 2 "of a rule that is not there" rules explain deal.purchas "$work/deal.txt"
complains "of a rule that is not there" "did you mean 'deal.purchase'"
ends 2 "of a check" rules explain figure.count "$work/deal.txt"
complains "of a check" 'check --why'
ends 0 "claims with their reasons" claims "$work/deal.txt" --why
tells "the rule of a claim" 'rule deal\.purchase, claims/deals\.toml:[0-9]+'
tells "an entry of a claim" "entry aircraft, lexicon/concepts/[a-z_]+\.toml:[0-9]+: 'aircraft'"
ends 2 "reasons for programs" claims "$work/deal.txt" --why --format json

finish
