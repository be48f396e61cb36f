"""Cues are words and phrases of named classes."""

from __future__ import annotations

import pytest

from aiclaims.reading.cues import CueLexicon

CUES = CueLexicon(
    classes={
        "restrict": ("ban", "bans", "restrict*", "cut _ off"),
        "list": ("entity list", "put _ on the entity list"),
        "ease": ("lift", "lift the ban"),
    }
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They ban it.", [("restrict", "ban")]),
        ("The urban plan.", []),
        ("RESTRICTIONS hold.", [("restrict", "RESTRICTIONS")]),
        ("They cut it off.", [("restrict", "cut it off")]),
        ("They cut the rival firms off.", [("restrict", "cut the rival firms off")]),
        ("They lift the ban.", [("ease", "lift the ban")]),
        ("They put 12 firms on the Entity List.", [("list", "put 12 firms on the Entity List")]),
        ("a pre-ban stock", []),
    ],
)
def test_the_longest_entry_wins_at_word_boundaries(text: str, found: list[tuple[str, str]]) -> None:
    """Case is ignored, a star stands for any ending, a gap for a few words."""
    assert [(mark.cue, mark.text) for mark in CUES.find(text)] == found
