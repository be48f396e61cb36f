"""What announces a claim, and what a document must hold at all for one to be meant."""

from __future__ import annotations

from aiclaims.lexicon.data import parse, text_of

_DATA = parse(text_of(__package__, "triggers.toml"))

TRIGGERS: tuple[str, ...] = tuple(trigger for group in _DATA["triggers"].values() for trigger in group)
"""What announces a claim."""
TESTS: tuple[str, ...] = (*_DATA["triggers"]["tests"], *_DATA["triggers"]["table_heads"])
"""Tests by name, and what heads tables of results, which is written alike in many languages."""
SUBJECTS: tuple[str, ...] = (*_DATA["subjects"]["words"], *TESTS)
"""What a document has to hold at all: most of the triggers are everyday words."""
_VAGUE = frozenset(_DATA["subjects"]["vague"])
NEARBY: tuple[tuple[str, ...], ...] = (
    (
        *(word for word in SUBJECTS if word not in _VAGUE),
        *_DATA["subjects"]["capitals"],
        *_DATA["subjects"]["decisive"],
    ),
)
"""What names a system, a maker of systems, a test or the head of a table of results, or tells of tests by itself."""
