#!/usr/bin/env bash
# What action.yml runs: the gate once, its annotations to the log, its summary behind that of the step, SARIF to a file.
# Inputs come by the environment: DRAFTS and AGAINST (one a line), CHANGED_SINCE, FAIL_ON, WAIVERS, SARIF, PROGRAM.
set -euo pipefail

mapfile -t drafts < <(grep . <<<"$DRAFTS" || true)
mapfile -t against < <(grep . <<<"$AGAINST" || true)
summary=$(mktemp)
trap 'rm -f "$summary"' EXIT

options=(--format github --fail-on "${FAIL_ON:-warning}" --also "markdown=$summary")
[[ -z ${SARIF:-} ]] || options+=("sarif=$SARIF")
[[ -z ${CHANGED_SINCE:-} ]] || options+=(--changed-since "$CHANGED_SINCE")
[[ -z ${WAIVERS:-} ]] || options+=(--waivers "$WAIVERS")
for one in "${against[@]}"; do options+=("--against=$one"); done

code=0
"${PROGRAM:-doichieu}" gate "${options[@]}" -- "${drafts[@]}" || code=$?
cat "$summary" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
exit "$code"
