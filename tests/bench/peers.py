#!/usr/bin/env python3
"""What people would use instead, on the same English text: throughput, and one article from a cold start.

    peers.py [ROUNDS]       after a build: ./dev bench

They do other work, some of it deeper (parts of speech) and some less (dates alone, numbers alone); none compares
articles. The text: the English articles of corpus/, a paragraph a line, repeated to half a megabyte; of it each peer reads
as much as takes it some seconds. Ours is `claims --format jsonl` by one thread over records of those paragraphs, less
a run over the first record alone; of the peers the second pass in one process. Both by the processor's time. Cold, by
the clock: a new process that reads the first 9 KB. They are installed by npm in build/bench; those that cannot be had are told.
"""
import json
import resource
import shutil
import statistics
import subprocess
import sys
import time

from bench import BENCH, PROGRAM
from dates import HERE, ROOT, english

# What is installed, how many bytes it reads, how many times slower it is wanted to be.
PEERS = {
    "wink-nlp": (["wink-nlp@2.4", "wink-eng-lite-web-model@1.8"], 500_000, 30),
    "compromise": (["compromise@14.17"], 200_000, 500),
    "chrono-node": (["chrono-node@2.10"], 500_000, 2),
    "@microsoft/recognizers-text-suite": (["@microsoft/recognizers-text-suite@1.3"], 200_000, 60),
    "textlint": (["@textlint/kernel@15", "@textlint/textlint-plugin-text@15", "textlint-rule-no-todo@2",
                  "textlint-rule-max-comma@4", "textlint-rule-common-misspellings@1"], 200_000, 150),
}
SIZE = 500_000
ARTICLE = 9_000  # bytes, cold
PARAGRAPHS_A_RECORD = 12


def paragraphs():
    texts = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("corpus/*/*.txt"))]
    lines = [line for text in texts if english(text) for line in text.splitlines() if line.strip()]
    return lines * (SIZE // sum(len(line.encode()) for line in lines) + 1)


def first(lines, size):
    """As many lines as make `size` bytes."""
    out, taken = [], 0
    for line in lines:
        if taken >= size:
            break
        out.append(line)
        taken += len(line.encode()) + 1
    return out


def write_text(name, lines):
    path = BENCH / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def write_records(name, lines):
    path = BENCH / name
    with open(path, "w", encoding="utf-8") as out:
        for i in range(0, len(lines), PARAGRAPHS_A_RECORD):
            body = "\n\n".join(lines[i : i + PARAGRAPHS_A_RECORD])
            out.write(json.dumps({"id": str(i), "lang": "en", "body": body}, ensure_ascii=False) + "\n")
    return path


def installed(packages):
    names = [package[: package.rindex("@")] for package in packages]
    if all((BENCH / "node_modules" / name).is_dir() for name in names):
        return True
    if not (shutil.which("npm") and shutil.which("node")):
        return False
    command = ["npm", "install", "--prefix", BENCH, "--silent", "--no-audit", "--no-fund", *packages]
    return subprocess.run(command, capture_output=True).returncode == 0


def processor():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def median(clock, command, rounds):
    """Of what `clock` says that the command takes."""
    def once():
        begin = clock()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        return clock() - begin

    return statistics.median(once() for _ in range(rounds))


def claims(records):
    return [PROGRAM, "claims", "--no-config", "--format", "jsonl", "--threads", "1", records]


def main(rounds="5"):
    rounds = int(rounds)
    BENCH.mkdir(parents=True, exist_ok=True)
    lines = paragraphs()
    article = write_text("article.txt", first(lines, ARTICLE))
    records = write_records("records.jsonl", lines)
    one = write_records("record.jsonl", lines[:PARAGRAPHS_A_RECORD])
    cold = median(time.perf_counter, [PROGRAM, "claims", "--no-config", "--format", "jsonl", article], 4 * rounds)
    taken = median(processor, claims(records), rounds) - median(processor, claims(one), rounds)
    speed = (records.stat().st_size - one.stat().st_size) / 1e6 / taken
    print(f"{'':36}{'MB/s':>9}{'ours':>10}{'cold ms':>12}{'ours':>8}")
    print(f"{'doichieu claims':36}{speed:9.2f}{'':10}{cold * 1e3:12.1f}")
    for peer, (packages, size, goal) in PEERS.items():
        if not installed(packages):
            print(f"{peer:36}SKIPPED: npm could not install it")
            continue
        text = write_text("peer.txt", first(lines, size))
        node = ["node", HERE / "peers.js", BENCH, peer]
        passes = subprocess.run([*node, text, "2"], capture_output=True, text=True)
        if passes.returncode != 0:
            print(f"{peer:36}SKIPPED: {passes.stderr.strip().splitlines()[-1] if passes.stderr.strip() else 'failed'}")
            continue
        theirs = text.stat().st_size / 1e6 / float(passes.stdout.split()[1])
        their_cold = median(time.perf_counter, [*node, article, "1"], rounds)
        print(f"{peer:36}{theirs:9.2f}{speed / theirs:8.1f} x{their_cold * 1e3:12.1f}{their_cold / cold:6.0f} x   >= {goal} x")


if __name__ == "__main__":
    main(*sys.argv[1:])
