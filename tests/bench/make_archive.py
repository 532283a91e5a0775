#!/usr/bin/env python3
"""An archive of made-up articles, to time the program on.

    make_archive.py OUT.jsonl [MEGABYTES [LANGUAGE]]

Every record is {"id", "title", "body", "lang", "published"}: a title of corpus/ over paragraphs of corpus/, all of one
language, drawn by a seeded generator, so the same corpus gives the same bytes. Figures of two digits and more are drawn
anew, so that no two articles say the same. The archive is just under MEGABYTES (20) of 10^6 bytes; of both languages,
or of LANGUAGE (en, vi) alone.
"""
import json
import pathlib
import random
import re
import sys
import tomllib

CORPUS = pathlib.Path(__file__).resolve().parents[2] / "corpus"


def articles():
    """(language, title, paragraphs) of every source of every story, front matter left out."""
    for story in sorted(CORPUS.glob("*/story.toml")):
        for source in tomllib.loads(story.read_text(encoding="utf-8"))["source"]:
            text = (story.parent / source["file"]).read_text(encoding="utf-8").strip()
            text = re.sub(r"\A(---|\+\+\+)\n.*?\n\1\n", "", text, flags=re.S)
            title, *body = (line.strip() for line in text.splitlines() if line.strip())
            yield source.get("lang", "en"), title, body


def with_new_figures(paragraph, rng):
    """Other digits, as many; years, decimals and what is joined to letters or a hyphen (A321, 787-9) stay."""
    return re.sub(
        r"(?<![\w.,-])(?!19\d\d|20\d\d)\d{2,}(?![\w-])",
        lambda figure: str(rng.randrange(10 ** (len(figure[0]) - 1), 10 ** len(figure[0]))),
        paragraph,
    )


def records(rng, wanted):
    pool = {}
    for language, title, body in articles():
        if wanted not in ("", language):
            continue
        titles, paragraphs = pool.setdefault(language, ([], []))
        titles.append(title)
        paragraphs.extend(body)
    if not pool:
        sys.exit(f"make_archive: no article in {CORPUS} of language '{wanted}'")
    number = 0
    while True:
        number += 1
        language = rng.choice(sorted(pool))
        titles, paragraphs = pool[language]
        body = [with_new_figures(rng.choice(paragraphs), rng) for _ in range(rng.randint(8, 24))]
        yield {
            "id": f"a{number}",
            "title": rng.choice(titles),
            "body": "\n\n".join(body),
            "lang": language,
            "published": f"2026-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
        }


def main(out, megabytes="20", language=""):
    wanted = int(megabytes) * 10**6
    written = 0
    with open(out, "wb") as archive:
        for record in records(random.Random(1), language):
            line = json.dumps(record, ensure_ascii=False).encode() + b"\n"
            if written + len(line) > wanted:
                return
            archive.write(line)
            written += len(line)


if __name__ == "__main__":
    main(*sys.argv[1:])
