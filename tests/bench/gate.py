#!/usr/bin/env python3
"""The gate on many drafts and many more articles, in one process.

    gate.py [DRAFTS ARTICLES]     after a build: ./dev bench; 200 drafts against 2,000 articles where nothing is said

Events are made up: each is a story of corpus/ whose figures and names were exchanged for others, the same in all its
articles, and whose day is another one. Its articles leave out a paragraph in five and get a figure in
sixty wrong; one of them is the draft. All is drawn by a seeded generator. Told are the time of the processor and of the
clock from a cold start and the largest amount of memory, for the whole and for half of it, and how many drafts found an
article beside them.
"""
import json
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import time

from bench import BENCH, PROGRAM, ROOT

EACH = 10  # articles of an event, beside its draft
CALENDAR = set("January February March April May June July August September October November December"
               " Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
SYLLABLES = "an bel cor dan el fen gar hol in jor kel lam mor nan or pel quin ros sal tem ul vor wen yar zel".split()


def stories():
    """The articles of every story, as lists of paragraphs."""
    for folder in sorted(ROOT.glob("corpus/*/story.toml")):
        yield [path.read_text(encoding="utf-8").split("\n") for path in sorted(folder.parent.glob("*.txt"))]


class Event:
    """Exchanges what tells one event from another, and does so alike in all articles."""

    def __init__(self, rng):
        self.rng, self.known = rng, {}

    def other(self, match):
        word = match[0]
        if word not in self.known:
            self.known[word] = self.figure(word) if word[0].isdigit() else self.name(word)
        return self.known[word]

    def figure(self, figure):
        return "".join(self.rng.choice("123456789") if i == 0 else self.rng.choice("0123456789") for i in range(len(figure)))

    def name(self, name):
        if name in CALENDAR:
            return name
        return " ".join("".join(self.rng.sample(SYLLABLES, 2)).capitalize() for _ in name.split())

    def retold(self, paragraph):
        paragraph = re.sub(r"(?<![\w.,-])\d{2,}(?![\w-])", self.other, paragraph)
        paragraph = re.sub(r"(?:[A-ZĐ][^\W\d_]+ )+[A-ZĐ][^\W\d_]+", self.other, paragraph)
        return re.sub(r"(?<=[a-z,] )[A-ZĐ][^\W\d_]{2,}", self.other, paragraph)  # not what begins a sentence


def with_slips(paragraph, rng):
    return re.sub(r"(?<=\d)\d", lambda d: rng.choice("0123456789") if rng.random() < 1 / 60 else d[0], paragraph)


def write(drafts, articles):
    rng = random.Random(5)
    pool = list(stories())
    folder = BENCH / "gate"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "drafts").mkdir(parents=True)
    (folder / "wire").mkdir()
    for number in range(max(drafts, articles // EACH)):
        story, event = pool[number % len(pool)], Event(rng)
        day = f"2026-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
        for i in range(EACH + 1):
            kept = [p for p in rng.choice(story) if not p or rng.random() < 4 / 5]
            text = f"date {day}\n" + "\n".join(with_slips(event.retold(p), rng) for p in kept)
            if i == 0 and number < drafts:
                (folder / "drafts" / f"d{number:04}.txt").write_text(text, encoding="utf-8")
            if i > 0 and number * EACH + i <= articles:
                (folder / "wire" / f"w{number:04}-{i}.txt").write_text(text, encoding="utf-8")
    return folder


def processor():
    """Seconds that ended children took of the processor."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(drafts, articles):
    folder = write(drafts, articles)
    report = BENCH / "gate.json"
    begin, before = time.perf_counter(), processor()
    code = subprocess.run([PROGRAM, "gate", folder / "drafts", "--against", folder / "wire", "--format", "json",
                           "--output", report], stderr=subprocess.DEVNULL).returncode
    taken, worked = time.perf_counter() - begin, processor() - before
    if code not in (0, 1):
        sys.exit(f"gate: ended with {code}")
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024  # of the largest child so far
    standings = json.loads(report.read_text(encoding="utf-8"))["drafts"]
    beside = sum(1 for s in standings if s["supported"] or s["contradicted"])
    print(f"gate of {drafts:4} drafts against {articles:5} articles {worked:7.1f} s of the processor ({taken:.1f} s),"
          f" {1000 * worked / drafts:.0f} ms a draft, {memory:.0f} MB; {beside} drafts have articles beside them", flush=True)


def main(drafts="200", articles="2000"):
    run(int(drafts) // 2, int(articles) // 2)
    run(int(drafts), int(articles))


if __name__ == "__main__":
    main(*sys.argv[1:])
