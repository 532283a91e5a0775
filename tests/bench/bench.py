#!/usr/bin/env python3
"""Speed as ratios, so that figures from different machines can be compared.

    bench.py [ROUNDS]       after a build: ./dev bench

Throughput: `doichieu claims --format jsonl` over a generated archive of 20 MB, against `wc -w` of coreutils in C.UTF-8
on the same bytes. Start: `doichieu check` of the Washington story of corpus/ as a new process, against `true`.
The programs run in turn, round after round, so that a busy machine slows all of them; medians are shown.
"""
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCH = ROOT / "build" / "bench"
PROGRAM = ROOT / "build" / "doichieu"
ARCHIVE = BENCH / "archive.jsonl"
STARTS = 10  # a start takes milliseconds: timed so many at once


def seconds(command, times=1, allowed=(0,)):
    """How long `command` takes, its output going to a file."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    with open(BENCH / "output", "wb") as output:
        begin = time.perf_counter()
        for _ in range(times):
            code = subprocess.run(command, stdout=output, env=environment).returncode
            if code not in allowed:
                sys.exit(f"bench: {' '.join(map(str, command))} ended with {code}")
        return (time.perf_counter() - begin) / times


def main(rounds="7"):
    BENCH.mkdir(parents=True, exist_ok=True)
    generator = pathlib.Path(__file__).with_name("make_archive.py")
    subprocess.run([sys.executable, generator, ARCHIVE], check=True)
    story = ROOT / "corpus" / "washington-2026-02-18"

    tasks = {
        "claims": lambda: seconds([PROGRAM, "claims", "--format", "jsonl", ARCHIVE]),
        "wc -w": lambda: seconds(["wc", "-w", ARCHIVE]),
        "check": lambda: seconds([PROGRAM, "check", story], STARTS, allowed=(0, 1)),
        "true": lambda: seconds(["true"], STARTS),
    }
    times = {name: [] for name in tasks}
    for _ in range(int(rounds) + 1):
        for name, task in tasks.items():
            times[name].append(task())
    times = {name: of[1:] for name, of in times.items()}  # the first round only warms up

    megabytes = ARCHIVE.stat().st_size / 1e6
    print(f"{megabytes:.1f} MB of articles; {story.name}; medians of {rounds} rounds\n")
    print(f"{'':8}{'ms':>10}{'MB/s':>9}   ratio (least - most)")
    for name, base, size in (("wc -w", None, megabytes), ("claims", "wc -w", megabytes),
                             ("true", None, None), ("check", "true", None)):
        median = statistics.median(times[name])
        line = f"{name:8}{median * 1000:10.1f}{f'{size / median:.1f}' if size else '':>9}"
        if base:
            ratios = [mine / other for mine, other in zip(times[name], times[base])]
            line += f"   {statistics.median(ratios):.2f} x {base} ({min(ratios):.2f} - {max(ratios):.2f})"
        print(line)


if __name__ == "__main__":
    main(*sys.argv[1:])
