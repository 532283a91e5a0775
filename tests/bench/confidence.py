#!/usr/bin/env python3
"""How often findings are right, by the confidence they are told with.

    confidence.py STORY-FOLDER…             a line for each tenth of confidence: findings told, and right
    confidence.py --records STORY-FOLDER…   the records of rules/alike/records.toml, counted anew

A story folder has an expected.toml. A finding is right where it quotes both sides of a difference that is listed there;
findings about what nobody listed count as wrong. Looked at are discrepancies, changed qualifiers and inconsistencies
that are more than notes.
"""
import collections
import json
import pathlib
import subprocess
import sys
import tomllib
import unicodedata

from bench import PROGRAM

ALARMS = ("discrepancy", "qualifier", "inconsistent")


def places(text, words):
    """Byte ranges of the words, however their letters are composed."""
    out = []
    for form in ("NFC", "NFD"):
        needle, at = unicodedata.normalize(form, words).encode(), -1
        while needle and (at := text.find(needle, at + 1)) >= 0:
            out.append((at, at + len(needle)))
    return out


def quoted(fact, finding, texts):
    """{source: how many of the fact's words there the finding quotes}"""
    out = {}
    for source, all_words in fact["values"].items():
        spans = [(e["begin"], e["end"]) for e in finding["evidence"] if e["source"] == source]
        out[source] = sum(
            any(b < end and begin < e for b, e in places(texts[source], words) for begin, end in spans)
            for words in all_words
        )
    return {source: count for source, count in out.items() if count}


def tells(finding, fact, texts):
    met = quoted(fact, finding, texts)
    if len(fact["values"]) == 1 or fact["verdict"] == "inconsistent":
        return finding["verdict"] == "inconsistent" and any(
            count >= min(2, len(fact["values"][source])) for source, count in met.items()
        )
    odd = fact.get("odd", [])
    odd = {odd} if isinstance(odd, str) else set(odd)
    if odd and odd < set(fact["values"]):
        return bool(set(met) & odd) and bool(set(met) - odd)
    return len(met) >= 2 and len({tuple(fact["values"][source]) for source in met}) >= 2


def judged(folder):
    """(finding, right) of a story."""
    folder = pathlib.Path(folder)
    sources = tomllib.loads((folder / "story.toml").read_text(encoding="utf-8"))["source"]
    texts = {s["id"]: (folder / s["file"]).read_bytes() for s in sources}
    facts = tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8"))["fact"]
    facts = [f for f in facts if f["verdict"] in ALARMS]
    run = subprocess.run([PROGRAM, "check", folder, "--format", "json"], capture_output=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr.decode())
    for finding in json.loads(run.stdout)["findings"]:
        if finding["verdict"] in ALARMS and finding["severity"] != "note":
            yield finding, any(tells(finding, fact, texts) for fact in facts)


def main(arguments):
    records = arguments[:1] == ["--records"]
    told, right = collections.Counter(), collections.Counter()
    for folder in arguments[records:]:
        for finding, is_right in judged(folder):
            key = (finding["rule"], finding["verdict"]) if records else int(finding["confidence"] * 10 + 1e-9)
            told[key] += 1
            right[key] += is_right
    if records:
        for check, verdict in sorted(told):
            key = (check, verdict)
            print(f'    {{ check = "{check}", verdict = "{verdict}", right = {right[key]}, told = {told[key]} }},')
        return
    print("confidence   told  right  share")
    for tenth in sorted(told, reverse=True):
        print(f"{tenth / 10:.1f} and more {told[tenth]:5} {right[tenth]:6}   {right[tenth] / told[tenth]:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
