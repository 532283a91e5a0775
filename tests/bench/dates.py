#!/usr/bin/env python3
"""The dates of English news, read here and by chrono-node, a date reader for JavaScript, on the same bytes.

    dates.py [ROUNDS]       after a build: ./dev bench

The text: the English articles of corpus/, a line a text, again and again to 1 MB. The two programs run in turn, a process
and a number of passes each; the median pass counts. chrono-node is installed by npm in build/bench; where npm or the
package cannot be had, only our own figure is shown, and it is said so.
"""
import pathlib
import shutil
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
BENCH = ROOT / "build" / "bench"
PROGRAM = ROOT / "build" / "doichieu_dates_bench"
TEXT = BENCH / "dates.txt"
SIZE = 1_000_000
PASSES = 3  # in one process
GOAL = 2  # times as fast as chrono-node
CHRONO = "chrono-node@2.10"


def english(text):
    marked = sum(letter in "ăâđêôơư" for letter in text.lower())
    return marked * 50 < len(text)


def write_text():
    articles = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("corpus/*/*.txt"))]
    lines = [line for text in articles if english(text) for line in text.splitlines() if line.strip()]
    piece = "\n".join(lines) + "\n"
    TEXT.write_text(piece * (SIZE // len(piece) + 1), encoding="utf-8")


def chrono_is_here():
    if not (shutil.which("npm") and shutil.which("node")):
        return False
    if (BENCH / "node_modules" / "chrono-node").is_dir():
        return True
    command = ["npm", "install", "--prefix", BENCH, "--silent", "--no-audit", "--no-fund", CHRONO]
    return subprocess.run(command, capture_output=True).returncode == 0


def run(command):
    """How many dates were found, and the seconds of each pass."""
    found, *seconds = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()
    return int(found), [float(second) for second in seconds]


def main(rounds="3"):
    BENCH.mkdir(parents=True, exist_ok=True)
    write_text()
    commands = {"doichieu": [PROGRAM, TEXT, str(PASSES)]}
    if chrono_is_here():
        commands["chrono-node"] = ["node", HERE / "dates_chrono.js", BENCH, TEXT, str(PASSES)]
    else:
        print("dates: chrono-node is left out: npm cannot install it here")
    times = {name: [] for name in commands}
    found = {}
    for _ in range(int(rounds)):
        for name, command in commands.items():
            found[name], seconds = run(command)
            times[name] += seconds
    size = TEXT.stat().st_size / 1e6
    medians = {name: statistics.median(seconds) for name, seconds in times.items()}
    for name, median in medians.items():
        print(f"dates, {name:<14}{size / median:8.2f} MB/s   {found[name]} found")
    if len(medians) == 2:
        print(f"as fast as chrono-node: {medians['chrono-node'] / medians['doichieu']:.1f} times   >= {GOAL}")


if __name__ == "__main__":
    main(*sys.argv[1:])
