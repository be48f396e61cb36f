"""Which names the lexicon knows, from its data files."""

from __future__ import annotations

from collections.abc import Iterable

from aiclaims.lexicon import Entry, load_lexicon, load_outlets
from aiclaims.schema import ENTITY_TYPES

_SINGLE = ("country", "region", "benchmark")
_PLURAL = {
    "country": "countries",
    "region": "regions",
    "firm": "firms",
    "institution": "institutions",
    "agency": "agencies",
    "person": "people",
    "model": "models",
    "product": "products",
    "chip": "chips",
    "benchmark": "benchmarks",
    "other": "cities and other places",
}


def tables() -> str:
    """Write how many names of each type there are, then the names themselves, grouped by whose they are."""
    whole = load_lexicon()
    present = [kind for kind in ENTITY_TYPES if whole.entries(kind)]
    rows = ["| type | names | other ways to write them |", "| --- | ---: | ---: |"]
    for kind in present:
        entries = whole.entries(kind)
        rows.append(f"| [{_PLURAL[kind]}](#{_anchor(kind)}) | {len(entries):,} | {sum(map(_forms, entries)):,} |")
    families = sorted({family.stem for family in whole.families.values()}, key=str.casefold)
    rows.append(f"| [families of models](#families-of-models) | {len(families):,} | |")
    parts = ["\n".join(rows)]
    for kind in present:
        parts.append(f"## {_PLURAL[kind].capitalize()}\n\n{_listed(kind, whole.entries(kind))}")
    parts.append(
        "## Families of models\n\nNames that a version may follow, so that models the lexicon does not list are "
        f"found too.\n\n{', '.join(families)}"
    )
    outlets = sorted(load_outlets(), key=str.casefold)
    parts.append(
        f"## Outlets\n\nOf the institutions these {len(outlets):,} report what others say.\n\n{', '.join(outlets)}"
    )
    return "\n\n".join(parts) + "\n"


def _anchor(kind: str) -> str:
    return _PLURAL[kind].replace(" ", "-")


def _forms(entry: Entry) -> int:
    return len(entry.aliases) + len(entry.adjectives) + len(entry.people) + len(entry.metonyms)


def _listed(kind: str, entries: Iterable[Entry]) -> str:
    if kind in _SINGLE:
        return ", ".join(sorted((entry.name for entry in entries), key=str.casefold))
    groups: dict[str, list[str]] = {}
    for entry in entries:
        groups.setdefault(entry.owner or entry.country or "International", []).append(entry.name)
    rows = ["| of | names |", "| --- | --- |"]
    for owner in sorted(groups, key=str.casefold):
        rows.append(f"| {owner} | {', '.join(sorted(groups[owner], key=str.casefold))} |")
    return "\n".join(rows)
