#!/usr/bin/env python3
"""Texts that mean harm: time per byte against ordinary text, and memory.

    hostile.py [KILOBYTES] [ROUNDS] [PROGRAM]       after a build: ./dev bench

`check` (the text beside an ordinary article), `claims` and `values` read texts of one piece on and on, and ordinary news
of corpus/ of the same size. The programs run in turn, round after round, so that a busy machine slows all of them; a ratio
is the median of those of the rounds, of processor time less that of an empty run. The goal, 3, is printed beside; nothing
fails by it. Memory is the peak of the whole process.
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "bench" / "hostile"
GOAL = 3

PIECES = {
    "one line, no full stop": "the people of the town and the ship and the storm ",
    "one word": "a",
    "one-letter words": "a ",
    "digits": "7",
    "1,": "1,",
    "1.1.": "1.1.",
    "11/": "11/",
    "1 ": "1 ",
    "5, ": "5, ",
    "$1 ": "$1 ",
    "9% ": "9% ",
    "1,234,": "1,234,",
    "up to ": "up to ",
    "one and ": "one and ",
    "from 1 to ": "from 1 to ",
    "2026-02-18 ": "2026-02-18 ",
    "at 3 pm on Monday ": "at 3 pm on Monday ",
    "ngày 18/2 ": "ngày 18/2 ",
    "Nguyen ": "Nguyen ",
    "Nguyễn Văn An, ": "Nguyễn Văn An, ",
    "Minister ": "Minister ",
    "Minister To Lam, ": "Minister To Lam, ",
    "the largest ": "the largest ",
    "12 people were killed. ": "12 people were killed. ",
    "12 people and ": "12 people and ",
    "full stops": ".",
    "quotes": "\"",
    "brackets": "(",
    "letters with marks": "e\u0301",
    "marks alone": "\u0301",
    "decomposed Vietnamese": "Tho\u031b\u0300i tie\u0302\u0301t ",
    "CJK": "\u65b0\u805e",
    "emoji": "\U0001f30a",
    "zero-width": "\u200b",
    "look-alikes": "\u0430\u0435\u043e ",
    "line ends": "word\n",
    "short paragraphs": "Hanoi\n\n",
}


def ordinary(size):
    text = ""
    articles = sorted((ROOT / "corpus").glob("*/*.txt"))
    while len(text.encode()) < size:
        for article in articles:
            text += article.read_text(encoding="utf-8") + "\n"
    return text.encode()[:size].decode(errors="ignore")


def repeated(piece, size):
    return piece * (size // len(piece.encode()) + 1)


def seconds(command, given=None):
    """Processor time of a command, and its peak memory in MB."""
    # A process of its own, whose children are counted alone.
    runner = "import resource,subprocess,sys\n" \
             "code = subprocess.run(sys.argv[2:], stdin=open(sys.argv[1]), stdout=subprocess.DEVNULL," \
             " stderr=subprocess.DEVNULL).returncode\n" \
             "u = resource.getrusage(resource.RUSAGE_CHILDREN)\n" \
             "print(code, u.ru_utime + u.ru_stime, u.ru_maxrss)"
    out = subprocess.run([sys.executable, "-c", runner, given or os.devnull, *map(str, command)],
                         capture_output=True, text=True, check=True).stdout.split()
    if int(out[0]) not in (0, 1, 2):  # 2: refused with a message, as a text of no words is
        sys.exit(f"hostile: {' '.join(map(str, command))} ended with {out[0]}")
    return float(out[1]), int(out[2]) / 1024


def main(kilobytes="400", rounds="3", program=ROOT / "build" / "doichieu"):
    FOLDER.mkdir(parents=True, exist_ok=True)
    size = int(kilobytes) * 1000
    beside = FOLDER / "beside.txt"
    beside.write_text(ordinary(6000), encoding="utf-8")
    texts = {"ordinary news": ordinary(size), **{name: repeated(piece, size) for name, piece in PIECES.items()}}
    tasks = {}
    for number, (name, text) in enumerate([("nothing", "Nothing.\n"), *texts.items()]):
        path = FOLDER / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        line = FOLDER / f"{number}.jsonl"
        line.write_text(json.dumps({"id": name, "lang": "en", "text": text}) + "\n", encoding="utf-8")
        tasks[name] = {
            "check": lambda path=path: seconds([program, "check", "--no-config", "--format", "json", path, beside]),
            "claims": lambda path=path: seconds([program, "claims", "--no-config", "--format", "jsonl", path]),
            "values": lambda line=line: seconds([program, "values", "--no-config"], line),
        }
    print(f"{size / 1000:.0f} kB of each; medians of {rounds} rounds; times per byte of ordinary news; goal <= {GOAL}\n")
    print(f"{'':26}{'check':>8}{'claims':>8}{'values':>8}   MB")
    times = {name: {task: [] for task in of} for name, of in tasks.items()}
    memory = {name: 0 for name in tasks}

    def run(name):
        for task, work in tasks[name].items():
            taken, used = work()
            times[name][task].append(taken)
            memory[name] = max(memory[name], used)

    for _ in range(int(rounds)):
        run("nothing")
        run("ordinary news")
    over = []
    for name in texts:
        if name != "ordinary news":
            for _ in range(int(rounds)):
                run(name)
        row = f"{name:26}"
        for task in ("check", "claims", "values"):
            empty = statistics.median(times["nothing"][task])
            base = statistics.median(times["ordinary news"][task]) - empty
            ratio = (statistics.median(times[name][task]) - empty) / base
            row += f"{ratio:8.2f}"
            if ratio > GOAL:
                over.append(f"{task} of '{name}' {ratio:.1f}")
        print(f"{row}{memory[name]:8.0f}", flush=True)
    print("\nover the goal: " + (", ".join(over) or "none"))


if __name__ == "__main__":
    main(*sys.argv[1:])
