#!/usr/bin/env python3
"""A cold start with a desk's own rules: 10,000 entries in one TOML file, with and without what was kept compiled.

    desk.py [ROUNDS [ENTRIES]]       after a build: ./dev bench

Told for each way are the clock and the processor's time of one process, from its start to its end, that tells the
claims of a short text: the built-in rules alone; with the desk's file and `--no-cache`; the first run that keeps the
cache; a run that finds it. The programs run in turn, round after round; medians are shown.
"""
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import time

from bench import BENCH, PROGRAM

SYLLABLES = "ban cor dal fen gim hol jur kap lem mor nis pel quo rit sav tun".split()
FORMS = {
    "person": "{{ id = 'desk.{i}', type = 'person', any = ['{a} {b}'] }},",
    "place": "{{ id = 'desk.{i}', type = 'place', en = ['{a} {b}'], vi = ['{b} {a}'] }},",
    "concept": "{{ id = 'desk.{i}', type = 'concept', noun = ['{c}'], vi = ['{c} {d}'] }},",
    "organisation": "{{ id = 'desk.{i}', type = 'organisation', en = ['{a} {b} Group'], short = ['{s}'] }},",
}


def word(number):
    """No two numbers have one word."""
    out = ""
    for _ in range(3):
        number, at = divmod(number, len(SYLLABLES))
        out += SYLLABLES[at]
    return out + (SYLLABLES[number] if number else "")


def write_desk(entries):
    folder = BENCH / "desk"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "lexicon").mkdir(parents=True)
    lines = ["entry = ["]
    kinds = list(FORMS.values())
    for i in range(entries):
        a, b, c, d = word(2 * i), word(2 * i + 1), word(i) + "el", word(i + 7) + "an"
        lines.append("  " + kinds[i % len(kinds)].format(i=i, a=a.capitalize(), b=b.capitalize(), c=c, d=d,
                                                         s="DK" + str(i)))
    (folder / "lexicon" / "desk.toml").write_text("\n".join(lines + ["]", ""]), encoding="utf-8")
    return folder


def timed(command):
    """Milliseconds by the clock and of the processor."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    taken, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"desk: {done.stderr.decode()[:2000]}")
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return 1000 * taken, 1000 * worked


def main(rounds="9", entries="10000"):
    BENCH.mkdir(parents=True, exist_ok=True)
    desk, text = write_desk(int(entries)), BENCH / "desk.txt"
    text.write_text("At least 12 people were injured on Monday.\n", encoding="utf-8")
    cache = desk / ".doichieu-cache"
    run = [PROGRAM, "claims", text]
    with_desk = [*run, "--rules", desk]
    tasks = {
        "built-in rules alone": lambda: timed(run),
        "without a cache": lambda: timed([*with_desk, "--no-cache"]),
        "  the same, and keep one": lambda: (cache.unlink(missing_ok=True), timed(with_desk))[1],
        "with the cache": lambda: timed(with_desk),
    }
    times = {name: [] for name in tasks}
    for _ in range(int(rounds) + 1):
        for name, task in tasks.items():
            times[name].append(task())
    file = desk / "lexicon" / "desk.toml"
    print(f"{entries} entries of a desk, {os.path.getsize(file) / 1e6:.1f} MB of TOML; cache"
          f" {os.path.getsize(cache) / 1e6:.1f} MB; medians of {rounds} rounds\n")
    print(f"{'':28}{'ms':>8}{'processor':>11}")
    for name, all_times in times.items():
        clock, worked = (statistics.median(column) for column in zip(*all_times[1:]))  # the first warms up
        print(f"{name:28}{clock:8.1f}{worked:11.1f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
