"""Values find the party they belong to, whatever the construction."""

from __future__ import annotations

import pytest

from aiclaims import Document
from aiclaims.frames import group_of, groups, pair
from aiclaims.reading import Passage, read


def passage(text: str) -> Passage:
    return read(Document(text, id="d", language="en", format="text")).passages[0]


def paired(text: str) -> list[tuple[str, str | None]]:
    """Pair the bare numbers of a sentence with its countries and firms."""
    read_in = passage(text)
    values = [mark for mark in read_in.quantities if mark.kind == "number"]
    parties = [mark for mark in read_in.entities if mark.entity.type in {"country", "firm"}]
    return [(found.value.text, found.party.text if found.party else None) for found in pair(read_in, values, parties)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the party before its value, in brackets, in a list
        ("Japan (3,409), India (1,350) and France (640).", [("3,409", "Japan"), ("1,350", "India"), ("640", "France")]),
        # a verb shared by two parties
        ("Japan filed 3,409 and India 1,350.", [("3,409", "Japan"), ("1,350", "India")]),
        # the party behind its value, linked by a preposition
        ("There were 3,409 in Japan and 1,350 in India.", [("3,409", "Japan"), ("1,350", "India")]),
        # both orders in one sentence
        ("Japan filed 3,409, compared with 1,350 in India.", [("3,409", "Japan"), ("1,350", "India")]),
        # a contrast keeps the clauses apart
        ("Japan filed 3,409, while in India there were 1,350.", [("3,409", "Japan"), ("1,350", "India")]),
        # two values of one party
        ("Japan filed 3,409 in May and 3,500 in June.", [("3,409", "Japan"), ("3,500", "Japan")]),
        # respectively
        ("Japan and India filed 3,409 and 1,350, respectively.", [("3,409", "Japan"), ("1,350", "India")]),
        # nobody
        ("They filed 3,409.", [("3,409", None)]),
    ],
)
def test_each_value_gets_its_party(text: str, expected: list[tuple[str, str | None]]) -> None:
    """The cheapest assignment of the whole sentence, not the nearest name for each."""
    assert paired(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tencent, Alibaba and Baidu waited.", [["Tencent", "Alibaba", "Baidu"]]),
        ("Tencent waited, and Alibaba left.", [["Tencent"], ["Alibaba"]]),
        ("Tencent or its rival Alibaba waited.", [["Tencent", "Alibaba"]]),
        ("Tencent told Alibaba and Baidu.", [["Tencent"], ["Alibaba", "Baidu"]]),
    ],
)
def test_what_only_commas_and_conjunctions_join_is_a_list(text: str, expected: list[list[str]]) -> None:
    """A verb in between ends it."""
    read_in = passage(text)
    firms = [mark for mark in read_in.entities if mark.entity.type == "firm"]
    assert [[mark.text for mark in group] for group in groups(read_in, firms)] == expected
    assert group_of(read_in, firms[-1], firms)[-1] is firms[-1]
