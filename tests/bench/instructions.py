#!/usr/bin/env python3
"""How many instructions fixed work takes, held against committed figures, so that speed does not go unseen.

    instructions.py            after a build: ./dev instructions; ends with 1 where a task takes 10 % more than it did
    instructions.py --renew    writes instructions.toml anew: when more is read than before, or it is read faster

Counted by valgrind (callgrind), so a busy machine changes nothing. But the compiler, the C library and ICU do: where
those of instructions.toml are not at hand, the figures are shown and nothing fails.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIGURES = pathlib.Path(__file__).with_name("instructions.toml")
PROGRAM = ROOT / "build" / "doichieu"
STORIES = ("washington-2026-02-18", "auckland-2023-07-22", "beijing-2024-08-19", "goods-trade-2024",
           "myanmar-earthquake-2025", "paris-ruling-2024", "vpbank-smbc-2023")
MARGIN = 0.10
ALONE = ["--no-config", "--no-cache", "--output", "/dev/null"]


def articles():
    return [path for story in STORIES for path in sorted((ROOT / "corpus" / story).glob("*.txt"))]


def tasks():
    return {
        "rules": [PROGRAM, "rules", "list", "--no-config", "--no-cache"],
        "claims": [PROGRAM, "claims", "--format", "jsonl", *ALONE, *articles()],
        "check": [PROGRAM, "check", ROOT / "corpus" / STORIES[0], "--format", "json", *ALONE],
    }


def said(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def machine():
    """What the figures depend on, beside the program."""
    packages = ["g++-12", "libc6", "libicu72", "libboost-json1.81.0", "valgrind"]
    if not shutil.which("dpkg-query"):
        return "not Debian"
    versions = said("dpkg-query", "-W", "-f", "${Package} ${Version}\n", *packages).splitlines()
    return ", ".join([said("uname", "-m").strip(), *versions])


def count(command):
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command]
    done = subprocess.run(valgrind, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    collected = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode > 1 or not collected:
        sys.exit(f"instructions: {' '.join(map(str, command))} ended with {done.returncode}:\n{done.stderr}")
    return int(collected[1])


def renew(counts):
    lines = ["# Instructions, counted by tests/bench/instructions.py; ./dev instructions --renew writes this file.", "",
             f'taken_with = "{machine()}"', "", "[instructions]"]
    lines += [f"{name} = {number:_}" for name, number in counts.items()]
    FIGURES.write_text("\n".join(lines) + "\n", encoding="utf-8")


def compare(counts):
    figures = tomllib.loads(FIGURES.read_text(encoding="utf-8"))
    slower = []
    for name, number in counts.items():
        before = figures["instructions"].get(name)
        if before is None:
            sys.exit(f"instructions: {FIGURES.name} has no '{name}'; ./dev instructions --renew")
        change = number / before - 1
        print(f"{name:8}{number / 1e6:9.1f} million instructions {100 * change:+6.1f} %")
        if change > MARGIN:
            slower.append(name)
        elif change < -MARGIN:
            print(f"         faster than {FIGURES.name} says; ./dev instructions --renew keeps it so")
    if figures["taken_with"] != machine():
        print(f"not held against each other: the figures were taken with\n  {figures['taken_with']}\nand here is\n  {machine()}")
        return 0
    if slower:
        print(f"instructions: {', '.join(slower)}: more than {MARGIN:.0%} slower. Find out why (valgrind --tool=callgrind); "
              "where it is worth it, ./dev instructions --renew", file=sys.stderr)
    return 1 if slower else 0


def main(arguments):
    counts = {name: count(command) for name, command in tasks().items()}
    if arguments == ["--renew"]:
        renew(counts)
    return compare(counts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
