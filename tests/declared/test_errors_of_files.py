"""What is wrong in the file of a plugin is told with its line and with what to write instead."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from funding_files import FUNDING, changed
from hypothesis import given
from hypothesis import strategies as st

import aiclaims
from aiclaims.errors import PluginContractError
from aiclaims.plugins.declared import load, loads
from aiclaims.plugins.declared.lines import key_lines, line_of


@pytest.mark.parametrize(
    ("old", "new", "at", "keys", "told"),
    [
        # the form of the file
        ('version = "1"', "version = ", "", "", "no TOML"),
        ("[claim]", "[claim", "[claim", "", "no TOML"),
        ('version = "1"', "version = 1", "", "version", "expected a text, got 1"),
        ('version = "1"\n', "", "name =", "", "the key 'version' is missing"),
        ("[cues]", "[cuse]", "", "cuse", "did you mean 'cues'?"),
        ('side = "before"', 'sid = "before"', "", "frames[0].slots.recipient.sid", "did you mean 'side'?"),
        ('side = "before"', 'side = "left"', "", "frames[0].slots.recipient.side", "expected 'before', 'after'"),
        ('takes = ["money"]\nrequired = true', 'takes = ["money"]\nrequired = "yes"', "", "", "expected true or false"),
        ('lend = ["lent", "lend"]', 'lend = "lent"', "", "cues.lend", "expected a list, got 'lent'"),
        ('distinct = [["recipient", "givers"]]', 'distinct = [["recipient"]]', "", "", "expected a list of 2"),
        # declarations
        ('name = "funding"', 'name = "Funding"', "", "name", "expected lower-case letters"),
        ('version = "1"', 'version = "1"\ntriggers = ["A*b"]', "", "triggers", "with * only at the end"),
        # the claim
        ('kind = "funding"', 'kind = "Funding"', "[claim]", "claim", "a kind is a plain name"),
        ("fields.round]", "fields.period]", "", "claim.fields.period", "a name of its own"),
        ('choices = ["raise", "lend"]', "", "[claim.fields.way]", "claim.fields.way", "lists its choices"),
        (
            'type = "text"\nrole = "detail"',
            'type = "text"\nrole = "measured"',
            'type = "text"',
            "",
            "expected 'quantity', got text",
        ),
        ('type = "text"', 'type = "txt"', "", "claim.fields.round.type", "did you mean 'text'?"),
        # words
        ('"secured"', '"Secured"', "", "cues.raise[2]", "in lower case"),
        ("(?P<value>Series", "(?P<value>(Series", "", "patterns.series", "cannot be compiled"),
        ("series = '", "money = '", "", "patterns.money", "the name is taken"),
        ("[names.firm]", "[names.company]", "", "names.company", "no type of entity"),
        # frames
        ('evoked_by = ["raise"]', 'evoked_by = ["rais"]', "", "frames[0].evoked_by[0]", "did you mean 'raise'?"),
        ('evoked_by = ["raise"]', 'evoked_by = ["series"]', "name =", "", "needs triggers"),
        ('takes = ["series"]', 'takes = ["serie"]', "", "frames[0].slots.round.takes[0]", "did you mean 'series'?"),
        ('takes = ["money"]\n', 'takes = ["firm"]\n', "", "frames[1].slots.amount.takes", "does not fit the field"),
        ('takes = ["firm"]\nside = "before"', 'takes = ["firm"]\nunit = "USD"', "", "", "only a slot for quantities"),
        (
            'side = "before"',
            "announced_only = true",
            "",
            "frames[0].slots.recipient.announced_only",
            "no word announces",
        ),
        ('period = "when"', 'perod = "when"', "", "frames[0].fields.perod", "did you mean 'period'?"),
        ('period = "when"', 'period = "wen"', "", "frames[0].fields.period", "did you mean 'when'?"),
        ("round = {", "rund = {", "", "frames[0].slots.rund", "did you mean 'round'?"),
        ('"givers"]]', '"taker"]]', "", "frames[0].distinct[0]", "there is no slot 'taker'"),
        ('way = "lend"', 'way = "lent"', "", "frames[1].says.way", "got 'lent'"),
        ('way = "lend"', 'wy = "lend"', "", "frames[1].says.wy", "did you mean 'way'?"),
        (
            'takes = ["money"]\nrequired = true',
            'takes = ["money"]',
            "[frames.slots.amount]",
            "frames[1].slots.amount",
            "would stay empty",
        ),
    ],
)
def test_an_error_points_at_its_line(old: str, new: str, at: str, keys: str, told: str) -> None:
    """One row a mistake: what is written wrong, the place where the error points (there, or where `at` stands), what it says."""
    text = changed(old, new)
    with pytest.raises(PluginContractError) as caught:
        loads(text, origin="funding.toml")
    line = text[: text.index(at) if at else FUNDING.index(old) + len(new.rstrip())].count("\n") + 1
    assert f"{caught.value.where}:".startswith(f"funding.toml:{line}:{f' {keys}:' if keys else ''}"), caught.value
    assert told in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_all_that_does_not_fit_is_told_at_once() -> None:
    """The first by its place, the others in the message."""
    text = changed('version = "1"', "version = 1").replace('role = "detail"', 'role = "details"', 1)
    with pytest.raises(PluginContractError, match=r"also line 26: the value is none of those there are; did you mean"):
        loads(text)


@pytest.mark.parametrize("reference", ["aiclaims", "aiclaims:Nothing", "aiclaims:Document", "no_such_module:Claim"])
def test_a_class_that_is_none_is_told(reference: str) -> None:
    """What is named has to be there, and to be declared with `@claim`."""
    text = f'name = "x"\nversion = "1"\nclaim = "{reference}"\nframes = []\n'
    with pytest.raises(PluginContractError, match="<text>:3: claim"):
        loads(text)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """By path and in a package."""
    with pytest.raises(PluginContractError, match="cannot be read"):
        load(tmp_path / "nothing.toml")
    with pytest.raises(PluginContractError, match="cannot be read"):
        load("nothing.toml", package="aiclaims")
    (tmp_path / "latin.toml").write_bytes("name = 'é'".encode("latin-1"))
    with pytest.raises(PluginContractError, match="cannot be read"):
        load(tmp_path / "latin.toml")


def test_a_pattern_that_takes_too_long_is_a_fault_of_the_passage() -> None:
    """It is stopped, named with its line, and costs that passage alone."""
    registry = aiclaims.Registry(builtins=False, entry_points=False)
    registry.register(loads(changed("(?P<value>Series [A-K]) round", "(?:x+x+)+y"), origin="funding.toml"))
    text = f"Anthropic raised $3 billion. Anthropic raised {'x' * 900} $4 billion. Cohere raised $5 billion."
    extraction = aiclaims.extract(text, registry=registry)
    assert [str(claim.recipient) for claim in extraction.claims] == ["Anthropic", "Cohere"]  # type: ignore[attr-defined]
    (fault,) = extraction.faults
    assert "funding.toml:37: patterns.series" in str(fault)
    assert "avoid a repetition inside a repetition" in str(fault)


def test_lines_of_keys_are_found_in_every_form() -> None:
    """Headers, arrays of tables, dotted and quoted keys, inline tables, texts of several lines."""
    text = '''a = 1
[b]
c.d = [
  "[x]",
]
"e f" = """
g = 1
[h]
"""
[[i]]
j = { k = 1 }
[[i]]
j = 2
[i.l]
m = 3
[[i.n]]
o = 4
'''
    lines = key_lines(text)
    paths: dict[tuple[str | int, ...], int] = {
        ("a",): 1,
        ("b",): 2,
        ("b", "c", "d", 0): 3,
        ("b", "e f"): 6,
        ("i", 0): 10,
        ("i", 0, "j", "k"): 11,
        ("i", 1, "j"): 13,
        ("i", 1, "l", "m"): 15,
        ("i", 1, "n", 0, "o"): 17,
        ("nowhere",): 1,
    }
    assert {path: line_of(path, lines) for path in paths} == paths
    assert ("g",) not in lines
    assert ("h",) not in lines


@given(st.data())
def test_any_line_that_is_spoilt_raises_no_other_error(data: st.DataObject) -> None:
    """Cut, doubled or overwritten lines: the file is read, or refused with a line of it."""
    lines = FUNDING.splitlines()
    at = data.draw(st.integers(0, len(lines) - 1))
    lines[at : at + 1] = data.draw(
        st.sampled_from([[], [lines[at]] * 2, [lines[at][:-1]], ["x = 1"], ["[x]"], [lines[at].upper()], ["= "]])
    )
    told = f"f:1: from {len(lines)} lines"
    try:
        loads("\n".join(lines), origin="f")
    except PluginContractError as error:
        told = str(error.where)
    number = int(told.split(":")[1])
    assert 1 <= number <= len(lines)
