"""How large a report of many documents is, and how fast it opens and filters in a browser without a window.

    python benchmarks/report.py [--documents 1000] [--claims 20000] [--json report.json]

The documents are made here: paragraphs of filler, of which some state a claim. Times are seconds of wall clock in Chromium,
the median of three rounds; beside them stands, in the same rounds, what the browser takes to open an empty page.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

import aiclaims
from aiclaims.merge import Link
from aiclaims.outputs.report import report_html

ROUNDS = 3
MOST_BYTES = 25_000_000
FILLER = (
    "The minister spoke for an hour and took no questions from those who had come to listen to her in the hall.",
    "Rain fell on the harbour while the delegates walked back to the hotel where most of them had stayed before.",
    "A spokesman said that nothing had been decided and that the talks would go on for as long as they had to.",
    "Readers wrote to us about last week's column, and some of what they wrote was kinder than what it was about.",
)
HOLDERS = [
    f"{first} {second}"
    for first in ("North", "Blue", "Iron", "Quiet", "Open")
    for second in (
        "Harbour",
        "Foundry",
        "Lattice",
        "Circuit",
        "Meridian",
        "Compute",
        "Robotics",
        "Photonics",
        "Labs",
        "Systems",
    )
]
SYSTEMS = [f"Model-{letter}{number}" for letter in "ABCDEFGH" for number in range(1, 26)]
TESTS = (
    "MATH-500",
    "GPQA Diamond",
    "MMLU",
    "GSM8K",
    "HumanEval",
    "AIME 2024",
    "SWE-bench",
    "Codeforces",
    "ARC",
    "HellaSwag",
)


def made(documents: int, claims: int) -> tuple[list[aiclaims.Document], list[aiclaims.Claim]]:
    """Make documents and the claims that stand in them."""
    draw = random.Random(7)
    texts: list[list[str]] = [[f"Report number {number}"] for number in range(documents)]
    stated: list[tuple[int, str, dict[str, Any], type[aiclaims.Claim]]] = []
    for number in range(claims):
        where = number % documents
        if number % 2:
            holder, year, count = draw.choice(HOLDERS), draw.randint(2005, 2024), draw.randint(100, 40_000)
            words = f"{holder} filed {count:,} patents in {year}, the office said in its yearly count."
            fields: dict[str, Any] = {
                "holder": aiclaims.Entity(holder, "firm"),
                "measure": "count",
                "status": "filed",
                "value": aiclaims.Quantity(count, count, "patents"),
                "period": aiclaims.Period.of_year(year),
                "topic": f"field {draw.randint(1, 20)}",
            }
            stated.append((where, words, fields, aiclaims.PatentClaim))
        else:
            system, test, score = draw.choice(SYSTEMS), draw.choice(TESTS), draw.randint(300, 999) / 10
            words = f"{system} scored {score} percent on {test} according to the makers of the test."
            fields = {
                "system": aiclaims.Entity(system, "model"),
                "benchmark": f"{test} {draw.randint(1, 8)}",
                "measure": "score",
                "value": aiclaims.Quantity(score, score, "percent"),
                "attribution": (f"Laboratory {draw.randint(1, 400)}",),
            }
            stated.append((where, words, fields, aiclaims.BenchmarkClaim))
        texts[where] += [words, draw.choice(FILLER) + " " + draw.choice(FILLER)]
    made_documents = [
        aiclaims.Document(
            "\n\n".join(parts),
            id=f"https://news.example/{number}",
            published=f"20{10 + number % 15}-03-{1 + number % 28:02}",
            format="text",
        )
        for number, parts in enumerate(texts)
    ]
    found = []
    for where, words, fields, kind in stated:
        start = made_documents[where].text.index(words)
        found.append(kind(evidence=(made_documents[where].evidence(start, start + len(words)),), **fields))
    return made_documents, found


MEASURES = {
    "search a name": ("text", "iron foundry"),
    "search a word of quotes": ("text", "yearly"),
    "by kind": ("kind", "patents"),
    "by entity": ("entity", "Model-A1"),
    "by origin": ("origin", "Laboratory 7"),
    "by conflict": ("conflict", "disputed"),
}
FILTER = """([name, value]) => {
    const form = document.getElementById("filters");
    form.elements[name].value = value;
    const start = performance.now();
    form.dispatchEvent(new Event("input"));
    return new Promise(resolve => {
        const before = document.getElementById("count").textContent;
        const watch = new MutationObserver(() => { watch.disconnect();
            requestAnimationFrame(() => requestAnimationFrame(() => resolve((performance.now() - start) / 1000))); });
        watch.observe(document.getElementById("count"), {childList: true});
    });
}"""
GO = """place => { const start = performance.now(); location.hash = place;
    return new Promise(resolve => addEventListener("hashchange", () => requestAnimationFrame(() =>
        requestAnimationFrame(() => resolve((performance.now() - start) / 1000))), {once: true})); }"""


def in_the_browser(file: Path) -> dict[str, list[float]]:
    """Open the report and use it, in rounds."""
    from playwright.sync_api import sync_playwright

    times: dict[str, list[float]] = {}
    empty = file.with_name("empty.html")
    empty.write_text("<!doctype html><title>x</title>")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for _ in range(ROUNDS):
            for name, each in (("open an empty page", empty), ("open the report", file)):
                page = browser.new_page()
                start = time.perf_counter()
                page.goto(each.as_uri())
                page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
                times.setdefault(name, []).append(time.perf_counter() - start)
                if each is empty:
                    page.close()
            for place in ("claims", "document/0", "documents", "claims"):
                times.setdefault(f"go to {place}", []).append(page.evaluate(GO, f"#{place}"))
            for name, (field, value) in MEASURES.items():
                times.setdefault(f"filter: {name}", []).append(page.evaluate(FILTER, [field, value]))
                page.evaluate(FILTER, [field, ""])
            page.close()
        browser.close()
    return times


def main() -> None:
    """Make the report, measure it, print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--claims", type=int, default=20_000)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    documents, claims = made(given.documents, given.claims)
    said = aiclaims.merge(
        claims, links=[Link.published(each.id, each.published) for each in documents if each.published]
    )
    start = time.process_time()
    html = report_html(said, documents=documents)
    writing = time.process_time() - start
    size = len(html.encode())
    print(
        f"{given.documents:,} documents, {len(claims):,} statements, {len(said.claims):,} claims, "
        f"{len(said.conflicts):,} conflicts"
    )
    print(
        f"size {size / 1e6:.1f} MB of at most {MOST_BYTES / 1e6:.0f} ({size / MOST_BYTES:.2f}); written in {writing:.1f} CPU s"
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "report.html")
        file.write_text(html, encoding="utf-8")
        times = in_the_browser(file)
    medians = {name: statistics.median(rounds) for name, rounds in times.items()}
    for name, median in medians.items():
        print(f"{name:<34} {median:7.3f} s   {median / medians['open an empty page']:6.1f} x an empty page")
    print("Filters wait 0.12 s for the next letter before they begin; that is in their times.")
    if given.json:
        given.json.write_text(
            json.dumps({"bytes": size, "writing_cpu_s": writing, "median_s": medians, "rounds_s": times}, indent=2)
        )


if __name__ == "__main__":
    main()
