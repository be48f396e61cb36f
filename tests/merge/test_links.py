"""What is known beside the claims: names, days and retractions, as links that join like all else."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statements import claims, lag, patents, quantity, score

from aiclaims.merge import Known, Link, State, blocks, consolidate, join, merge
from aiclaims.merge.aliases import renamed
from aiclaims.schema import Claim, Entity

LAWS = settings(max_examples=40, deadline=None)
NAMES = st.sampled_from(["China", "PRC", "Taiwan", "A", "B", "WIPO", "Lee", "h20", "A800"])
TABLES = st.dictionaries(NAMES, NAMES, max_size=4)
SEEN = st.lists(claims(), max_size=8)


def links(table: dict[str, str]) -> list[Link]:
    return [Link.alias(name, stands_for) for name, stands_for in table.items()]


@LAWS
@given(SEEN, SEEN, TABLES)
def test_keying_under_a_table_of_names_commutes_with_joining(
    one: list[Claim], two: list[Claim], table: dict[str, str]
) -> None:
    """Joined and then renamed, or each renamed and then joined: the same blocks and the same bytes."""
    known = Known.of(links(table))
    whole = blocks(State.of([*one, *two]), known=known)
    parts = [blocks(State.of(seen), known=known) for seen in (one, two)]
    assert list(whole) == sorted({key for part in parts for key in part})
    for key, block in whole.items():
        assert block == {**parts[0].get(key, {}), **parts[1].get(key, {})}
    known_to_both = State.of(one, links=links(table)) | State.of(two, links=links(table))
    told_later = State.of(one) | State.of(two) | State.of([], links=links(table))
    assert consolidate(known_to_both).to_bytes() == consolidate(told_later).to_bytes()


@LAWS
@given(SEEN, SEEN, TABLES, TABLES)
def test_another_table_of_names_is_as_if_the_first_had_never_been(
    one: list[Claim], two: list[Claim], old: dict[str, str], new: dict[str, str]
) -> None:
    """The old names retracted and the new ones told, in one part of the state or in two."""
    withdrawn = [Link.retracted(link.id) for link in links(old) if link not in links(new)]
    changed = join([State.of(one, links=links(old)), State.of(two, links=links(new)), State.of([], links=withdrawn)])
    assert consolidate(changed).to_bytes() == merge([*one, *two], links=links(new)).to_bytes()


@LAWS
@given(SEEN, TABLES)
def test_renaming_is_done_once(seen: list[Claim], table: dict[str, str]) -> None:
    """A name that is shown stands for no other, whatever chains and circles the table has."""
    names = Known.of(links(table)).names
    for claim in seen:
        once = renamed(claim, names)
        assert renamed(once, names) == once


def test_an_alias_joins_two_names_and_keeps_what_was_said() -> None:
    """The claim is shown under the name stood for; each witness as it was found."""
    said = [
        patents(quantity(38_210), "a", holder=Entity("Beijing", "country")),
        patents(quantity(38_000, None), "b", holder=Entity("China", "country")),
    ]
    (claim,) = merge(said, links=[Link.alias("BEIJING", "China")]).claims
    assert claim.claim.holder.name == "China"  # type: ignore[attr-defined]
    assert list(claim.witnesses) == said


def test_an_alias_of_a_test_and_of_a_credited_name() -> None:
    """Names are whatever an identity field folds as a name, and whoever is credited."""
    tests = [score(quantity(70), "a", benchmark="Exam One"), score(quantity(70), "b", benchmark="E1")]
    assert len(merge(tests, links=[Link.alias("E1", "Exam One")]).claims) == 1
    said = [lag(None, "a", attribution=("The Office",)), lag(None, "b", attribution=("Bureau",))]
    (claim,) = merge(said, links=[Link.alias("Bureau", "The Office")]).claims
    assert (claim.documents, claim.origins) == (2, 1)


def test_words_of_a_closed_list_are_no_names() -> None:
    """A measure cannot be renamed: the claim would no longer be one."""
    (claim,) = merge([patents(quantity(3))], links=[Link.alias("count", "tally")]).claims
    assert claim.claim.measure == "count"  # type: ignore[attr-defined]


def test_a_document_came_out_on_the_earliest_day_told() -> None:
    """Whichever link comes first, and though another corrects the day of a copy."""
    days = [Link.published("a", dt.date(2024, 7, 5)), Link.published("a", dt.date(2024, 7, 3))]
    for told in (days, days[::-1]):
        (claim,) = merge([patents(quantity(3), "a"), patents(quantity(3), "b")], links=told).claims
        assert [witness.published for witness in claim.members] == [dt.date(2024, 7, 3), None]


@pytest.mark.parametrize("day", ["", "July", "2024-13-01"])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    """The error says where."""
    with pytest.raises(ValueError, match=r"\$\.subjects"):
        Link("published", ("a", day))


def test_a_day_is_given_as_a_date() -> None:
    """As text it is refused with words, not by whatever it lacks."""
    with pytest.raises(ValueError, match=r"a datetime\.date, got '2024-01-01'"):
        Link.published("a.txt", "2024-01-01")  # type: ignore[arg-type]
