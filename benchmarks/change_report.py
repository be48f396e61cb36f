"""Writes what changed between two revisions as text and as one page of HTML."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from claim_changes import KINDLESS, Change, Changes

Json = dict[str, Any]

_FIRST = ("kind", "doc", "evidence")
"""What the heading and the sentence tell already."""
_COMMON = ("attribution", "modality", "negated", "period", "confidence")
_COLUMNS = ("before", "after", "same", "gained", "lost", "changed")
_QUIET: tuple[object, ...] = (None, [], False, "asserted", "")
"""Values that go without saying."""

_STYLE = """
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 62em; margin: 2em auto; padding: 0 1em; }
table { border-collapse: collapse; } th, td { padding: .15em .8em; text-align: right; }
th:first-child, td:first-child { text-align: left; } thead th { border-bottom: 1px solid; }
article { border-top: 1px solid #8886; padding: .6em 0; } article h3 { font-size: 1em; margin: 0; }
blockquote { margin: .3em 0; padding-left: .8em; border-left: 3px solid #8888; white-space: pre-wrap; }
ins { background: #2a42; text-decoration: none; } del { background: #d332; }
ins, del { padding: 0 .2em; } dl { margin: .2em 0; } dt { display: inline; font-weight: 600; } dd { display: inline; margin: 0; }
dl div { overflow-wrap: anywhere; }
"""


def summary(changes: Changes) -> dict[str, dict[str, int]]:
    """Count by kind, and over all under `all`.

    Args:
        changes: The difference of two lists of claims.
    """
    counts: dict[str, Counter[str]] = {}

    def count(claims: Iterable[Json], *columns: str) -> None:
        for claim in claims:
            for kind in (claim["kind"], "all"):
                counts.setdefault(kind, Counter()).update(columns)

    count(changes.same, "before", "after", "same")
    count(changes.gained, "after", "gained")
    count(changes.lost, "before", "lost")
    count((change.after for change in changes.changed), "before", "after", "changed")
    kinds = sorted(kind for kind in counts if kind != "all")
    return {kind: {column: counts.get(kind, Counter())[column] for column in _COLUMNS} for kind in [*kinds, "all"]}


def text_report(changes: Changes, *, before: str, after: str) -> Iterator[str]:
    """Write the report as lines of text: counts by kind first, then what was lost, gained and changed.

    Args:
        changes: The difference of two lists of claims.
        before: Name of the first revision.
        after: Name of the second.
    """
    counts = summary(changes)
    width = max(map(len, counts))
    yield f"before: {_plain(before)}"
    yield f"after:  {_plain(after)}"
    yield ""
    yield " " * width + "".join(f"{column:>9}" for column in _COLUMNS)
    for kind, row in counts.items():
        yield f"{kind:{width}}" + "".join(f"{row[column]:>9}" for column in _COLUMNS)
    for word, claims in (("LOST", changes.lost), ("GAINED", changes.gained)):
        for claim in claims:
            yield ""
            yield f"{word} {_heading(claim)}"
            yield f"  « {_plain(sentence(claim))} »"
            yield "  " + "; ".join(f"{name}: {told}" for name, told in described(claim))
    for change in changes.changed:
        yield ""
        yield f"CHANGED {_heading(change.after)}"
        yield f"  « {_plain(sentence(change.after))} »"
        kept = "; ".join(f"{name}: {told}" for name, told in described(change.after, without=change.fields))
        if kept:
            yield f"  {kept}"
        for name, old, new in differences(change):
            yield f"  {name}: {old} -> {new}"


def html_report(changes: Changes, *, before: str, after: str) -> str:
    """Write the report as one page of HTML that needs nothing else.

    Args:
        changes: The difference of two lists of claims.
        before: Name of the first revision.
        after: Name of the second.
    """
    head = "".join(f"<th>{column}</th>" for column in _COLUMNS)
    rows = "".join(
        f"<tr><td>{escape(kind)}</td>{''.join(f'<td>{row[column]}</td>' for column in _COLUMNS)}</tr>\n"
        for kind, row in summary(changes).items()
    )
    title = f"Gains and losses: {_plain(before)} to {_plain(after)}"
    sections = [
        _section("Lost", (_article(claim, "del") for claim in changes.lost), len(changes.lost)),
        _section("Gained", (_article(claim, "ins") for claim in changes.gained), len(changes.gained)),
        _section("Changed", map(_change_article, changes.changed), len(changes.changed)),
    ]
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>Gains and losses</h1>\n"
        f"<p>Before: <code>{escape(_plain(before))}</code><br>After: <code>{escape(_plain(after))}</code></p>\n"
        f"<table>\n<thead><tr><th>kind</th>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
        f"{''.join(sections)}</body>\n</html>\n"
    )


def sentence(claim: Json) -> str:
    """Give the first quote of a claim: the sentence, row or list item that states it."""
    return str(claim["evidence"][0].get("quote") or "")


def described(claim: Json, *, without: Iterable[str] = ()) -> list[tuple[str, str]]:
    """Give the fields of a claim that say something, each with its value in short.

    Args:
        claim: A claim.
        without: Fields to leave out.
    """
    left_out = {*KINDLESS, *_FIRST, *without}
    # What is the kind's own comes behind what all kinds share, in the JSON form; it is what one looks for.
    names = [name for name in claim if name not in left_out]
    own = [name for name in names if name not in _COMMON] + [name for name in names if name in _COMMON]
    return [(name, shown(claim[name])) for name in own if claim[name] not in _QUIET]


def differences(change: Change) -> list[tuple[str, str, str]]:
    """Give each field that changed with both its values in short."""

    def told(claim: Json, name: str) -> str:
        if name != "evidence":
            return shown(claim.get(name))
        return ", ".join(f"{item['start']}-{item['end']} « {_plain(item.get('quote') or '')} »" for item in claim[name])

    found = []
    for name in change.fields:
        old, new = told(change.before, name), told(change.after, name)
        if old == new:
            # What differs is a part that the short form leaves out, such as the type of an entity.
            old, new = (
                _plain(json.dumps(claim.get(name), ensure_ascii=False)) for claim in (change.before, change.after)
            )
        found.append((name, old, new))
    return found


def shown(value: object) -> str:
    """Write a value of a field in short: a name, a quantity as an interval, a period from day to day."""
    if value is None or value == []:
        return "-"
    if isinstance(value, list):
        return ", ".join(map(shown, value))
    if isinstance(value, dict):
        if value.keys() >= {"low", "high", "unit"}:
            about = "~" if value.get("approximate") else ""
            return f"{about}{_interval(value['low'], value['high'])} {_plain(str(value['unit']))}"
        if "name" in value:
            return _plain(str(value["name"]))
        if value.keys() >= {"start", "end"}:
            return _interval(value["start"], value["end"])
    return _plain(value) if isinstance(value, str) else _plain(json.dumps(value, ensure_ascii=False))


def _interval(low: object, high: object) -> str:
    ends = ["" if end is None else _plain(f"{end}") for end in (low, high)]
    return ends[0] if low == high and low is not None else "..".join(ends)


def _plain(text: str) -> str:
    """Keep a text on one line, and what steers a terminal out of it."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in " ".join(text.split()))


def _heading(claim: Json) -> str:
    first = claim["evidence"][0]
    return f"{claim['kind']} in {_plain(claim['doc'])} {first['start']}-{first['end']}"


def _section(title: str, articles: Iterable[str], count: int) -> str:
    return f"<section>\n<h2>{title} ({count})</h2>\n{''.join(articles)}</section>\n" if count else ""


def _article(claim: Json, mark: str) -> str:
    fields = "".join(
        f"<div><dt>{escape(name)}</dt>: <dd><{mark}>{escape(told)}</{mark}></dd></div>\n"
        for name, told in described(claim)
    )
    return _framed(claim, fields)


def _change_article(change: Change) -> str:
    kept = "".join(
        f"<div><dt>{escape(name)}</dt>: <dd>{escape(told)}</dd></div>\n"
        for name, told in described(change.after, without=change.fields)
    )
    changed = "".join(
        f"<div><dt>{escape(name)}</dt>: <dd><del>{escape(old)}</del> <ins>{escape(new)}</ins></dd></div>\n"
        for name, old, new in differences(change)
    )
    return _framed(change.after, kept + changed)


def _framed(claim: Json, fields: str) -> str:
    return (
        f"<article>\n<h3>{escape(_heading(claim))}</h3>\n"
        f"<blockquote>{escape(_plain(sentence(claim)))}</blockquote>\n<dl>\n{fields}</dl>\n</article>\n"
    )
