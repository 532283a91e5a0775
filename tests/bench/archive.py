#!/usr/bin/env python3
"""`doichieu claims` over an archive, beside standard tools on the same bytes.

    archive.py [MEGABYTES [ROUNDS]]       after a build: ./dev bench (20 MB, 3 rounds)

The archive is made of corpus/ (make_archive.py), in both languages, and of the same size in each alone. Output goes to a
file, the rules are the built-in ones with a hundred thousand entries more: two to four words of corpus/ each, so that
nearly every word of a text may begin one. All run in turn, so that a busy machine slows all of them; shown are medians,
speed and ratios by the processor's time, of several threads by the clock's. Goals are printed beside the figures:
nothing fails by them, but that any number of threads writes the same bytes.
"""
import filecmp
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import time

from bench import BENCH, PROGRAM
from make_archive import articles
from make_archive import main as make_archive

ENTRIES = 100_000
DESK = BENCH / "desk"  # a folder of rules
NUMBER_AND_UNIT = r"[0-9]+([.,][0-9]+)? ?(%|percent|million|billion|km|people|tỷ|triệu|người)"


def write_lexicon():
    rng = random.Random(3)
    words = sorted({word for _, _, body in articles() for word in re.findall(r"[^\W\d_]+", " ".join(body))})
    (DESK / "lexicon").mkdir(parents=True, exist_ok=True)
    with open(DESK / "lexicon" / "many.toml", "w", encoding="utf-8") as out:
        for number in range(ENTRIES):
            form = " ".join(rng.choices(words, k=rng.randint(2, 4)))
            out.write(f'[[entry]]\nid = "many.{number}"\ntype = "organisation"\nany = "{form}"\n')


def claims(archive, threads, desk=True):
    rules = ["--rules", DESK] if desk else []
    return [PROGRAM, "claims", "--no-config", "--format", "jsonl", "--threads", str(threads), *rules, archive]


class Task:
    def __init__(self, name, command, archive, base=None, goal="", threads=1):
        self.name, self.command, self.archive, self.base, self.goal = name, command, archive, base, goal
        self.by_clock = threads > 1
        self.output = BENCH / f"output-{name.replace(' ', '-')}"
        self.clock, self.processor, self.peak = [], [], 0

    def run(self):
        with open(self.output, "wb") as output:
            begin = time.perf_counter()
            process = subprocess.Popen(self.command, stdout=output, env={**os.environ, "LC_ALL": "C.UTF-8"})
            _, status, usage = os.wait4(process.pid, 0)
            self.clock.append(time.perf_counter() - begin)
            self.processor.append(usage.ru_utime + usage.ru_stime)
        if status != 0:
            sys.exit(f"archive: {' '.join(map(str, self.command))} ended with {os.waitstatus_to_exitcode(status)}")
        self.peak = max(self.peak, usage.ru_maxrss / 1024)

    def row(self):
        mine = self.clock if self.by_clock else self.processor
        taken = statistics.median(mine)
        line = f"{self.name:22}{taken:8.2f} s{self.archive.stat().st_size / 1e6 / taken:9.1f} MB/s{self.peak:7.0f} MiB"
        if self.base:
            others = self.base.clock if self.by_clock else self.base.processor
            ratio = statistics.median(one / other for one, other in zip(mine, others))
            line += f"   {ratio:6.2f} x {self.base.name}  {self.goal}"
        return line


def tasks(both, english, vietnamese):
    wc = Task("wc -w", ["wc", "-w", both], both)
    grep = Task("grep -cE", ["grep", "-cE", NUMBER_AND_UNIT, both], both)
    one = Task("claims", claims(both, 1), both, wc, "<= 4")
    of_english = Task("claims, English", claims(english, 1), english)
    return [
        wc, grep, one,
        Task("claims again", claims(both, 1), both, grep, "<= 6"),
        Task("claims, 2 threads", claims(both, 2), both, one, "<= 0.63", threads=2),
        Task("claims, 8 threads", claims(both, 8), both, one, threads=8),
        Task("claims, fewer entries", claims(both, 1, desk=False), both, one),
        of_english,
        Task("claims, Vietnamese", claims(vietnamese, 1), vietnamese, of_english, "<= 1.67"),
    ]


def main(megabytes="20", rounds="3"):
    BENCH.mkdir(parents=True, exist_ok=True)
    archives = []
    for name, language in (("archive", ""), ("english", "en"), ("vietnamese", "vi")):
        archives.append(BENCH / f"{name}.jsonl")
        make_archive(archives[-1], megabytes, language)
    write_lexicon()
    # The entries are compiled once and kept: no part of what is timed.
    subprocess.run([PROGRAM, "rules", "list", "--no-config", "--rules", DESK], stdout=subprocess.DEVNULL, check=True)
    all_tasks = tasks(*archives)
    for _ in range(int(rounds)):
        for task in all_tasks:
            task.run()
    print(f"archives of {megabytes} MB, {ENTRIES:,} entries more; medians of {rounds} rounds\n")
    for task in all_tasks:
        print(task.row())
    one, *others = (task.output for task in all_tasks if task.name == "claims" or task.by_clock)
    if not all(filecmp.cmp(one, other, shallow=False) for other in others):
        sys.exit("archive: another number of threads writes other bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
