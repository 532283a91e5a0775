#!/usr/bin/env python3
"""How a check grows with its story, from a cold start.

    stories.py [ROUNDS]     after a build: ./dev bench

A story of N articles: each has four paragraphs in five of one article of the Washington story, six paragraphs of
other stories, and one figure in thirty that is another one; drawn by a seeded generator. Every check is a new process that
writes its report to a file. Growth is the time of an article against that in the story of ten; n log n would give the
figures in brackets.
"""
import math
import pathlib
import random
import shutil
import statistics
import sys

from bench import BENCH, PROGRAM, ROOT, seconds

SIZES = (2, 10, 20, 50, 100, 200)
GOALS = {2: 10, 10: 15}  # ms
LONGEST = 3  # rounds of the stories of a hundred and more


def paragraphs_of(pattern):
    return [path.read_text(encoding="utf-8").split("\n") for path in sorted(ROOT.glob(pattern))]


def with_slips(paragraph, rng):
    return "".join(rng.choice("123456789") if c.isdigit() and rng.random() < 1 / 30 else c for c in paragraph)


def write_story(size):
    rng = random.Random(7)
    own = paragraphs_of("corpus/washington-2026-02-18/*.txt")
    others = [p for article in paragraphs_of("corpus/*/*.txt") for p in article if len(p) > 80]
    folder = BENCH / f"story-{size}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for i in range(size):
        kept = [p for p in rng.choice(own) if rng.random() < 4 / 5]
        text = "\n".join(with_slips(p, rng) for p in kept + rng.sample(others, 6))
        (folder / f"a{i:03}.txt").write_text(text, encoding="utf-8")
    return folder


def main(rounds="9"):
    times = {}
    for size in SIZES:
        command = [PROGRAM, "check", write_story(size), "--format", "json"]
        count = int(rounds) if size < 100 else min(int(rounds), LONGEST)
        times[size] = statistics.median(seconds(command, allowed=(0, 1)) for _ in range(count)) * 1000
    for size, taken in times.items():
        growth = taken / size / (times[10] / 10)
        goal = f"   <= {GOALS[size]} ms" if size in GOALS else ""
        print(f"check of {size:3} articles{taken:9.1f} ms   an article {growth:5.2f} times that of ten"
              f" ({math.log(size) / math.log(10):.2f}){goal}")


if __name__ == "__main__":
    main(*sys.argv[1:])
