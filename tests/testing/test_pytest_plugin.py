"""The pytest plugin, in a pytest of its own: what it brings, and that it costs others nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
from installed import publish_entry_points, run

from aiclaims import Registry, extract
from aiclaims.errors import SchemaError
from aiclaims.testing import assert_extracts
from aiclaims.testing.golden import hold_against

PATENTS = Registry(enable=["patents"], entry_points=False)
TESTS = """
import pytest
from aiclaims import Registry

@pytest.fixture
def registry():
    return Registry(enable=["patents"], entry_points=False)

def test_extract(extract):
    assert extract("China filed 38,210 patents in 2023.").claims[0].value.low == 38210

def test_states(assert_extracts):
    assert_extracts("China filed 38,210 patents in 2023.", {"holder": "China", "value": "38,210 patents"})

def test_golden(extract, assert_golden):
    assert_golden(extract("China filed 38,210 patents in 2023."))
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a folder with tests in which the plugin is installed."""
    publish_entry_points(tmp_path)
    (tmp_path / "test_it.py").write_text(TESTS)
    return tmp_path


def test_fixtures_and_golden_files(place: Path) -> None:
    """A golden file is written where that is asked for; held against, it is shown where it differs."""
    command = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "test_it.py")
    assert "3 passed" in run(place, *command, "--update-golden")
    golden = place / "golden" / "test_golden.jsonl"
    golden.write_text(golden.read_text().replace("38210", "38211"))
    told = run(place, *command, status=1)
    assert "2 passed" in told
    assert "38211" in told
    assert "pytest --update-golden takes them over" in told


def test_a_golden_file_is_asked_for(tmp_path: Path) -> None:
    """The error says how it is written; then it holds, whatever the extractor's version."""
    claims = extract("China filed 38,210 patents in 2023.", registry=PATENTS).claims
    with pytest.raises(AssertionError, match="there is no golden file"):
        hold_against(claims, tmp_path / "a.jsonl")
    hold_against(claims, tmp_path / "a.jsonl", update=True)
    hold_against([attrs.evolve(each, extractor="patents/2", confidence=0.1) for each in claims], tmp_path / "a.jsonl")
    with pytest.raises(AssertionError, match="the claims are not those of"):
        hold_against([], tmp_path / "a.jsonl")


def test_a_difference_is_told_field_by_field() -> None:
    """What is missing, what is too much, and which field of which claim differs."""
    text = "China filed 38,210 patents in 2023. Japan filed 9,000 patents in 2023."
    with pytest.raises(AssertionError) as caught:
        assert_extracts(
            text, {"holder": "China", "value": "38,000 patents"}, {"kind": "lag", "laggard": "China"}, registry=PATENTS
        )
    assert str(caught.value).splitlines() == [
        repr(text),
        "expected 2 claims, found 2",
        "  patents: period 2023, holder China, measure 'count', value 38,210 patents, status 'filed'",
        "    value: expected '38,000 patents', got 38,210 patents",
        "- missing: kind 'lag', laggard 'China'",
        "+ not expected: patents: period 2023, holder Japan, measure 'count', value 9,000 patents, status 'filed'",
    ]
    found = assert_extracts(text, {"holder": "Japan"}, {"holder": "China"}, registry=PATENTS)
    assert_extracts(text, *found.claims, registry=PATENTS)


def test_a_field_that_is_none_is_told_to_be_none() -> None:
    """It is no value that differs; the nearest field is offered."""
    with pytest.raises(AssertionError) as caught:
        assert_extracts("China filed 38,210 patents.", {"holdr": "China"}, registry=PATENTS)
    assert str(caught.value).splitlines() == [
        "'China filed 38,210 patents.'",
        "expected 1 claim, found 1",
        "  patents: holder China, measure 'count', value 38,210 patents, status 'filed'",
        "    holdr: a claim of patents has no such field; did you mean 'holder'?",
    ]


def test_starting_pytest_imports_next_to_nothing_of_it(place: Path) -> None:
    """The plugin's module and the empty packages around it, until a fixture is asked for; `-p no:` leaves it out."""
    script = "import sys\ndef test_it():\n    print(sorted(name for name in sys.modules if 'aiclaims' in name))"
    (place / "test_it.py").write_text(script)
    command = ("-m", "pytest", "-q", "-s", "-p", "no:cacheprovider", "test_it.py")
    alone = ["aiclaims", "aiclaims.testing", "aiclaims.testing.pytest_plugin"]
    # The entry point of hypothesis is another's, and comes where its own pytest plugin imports hypothesis.
    assert str(alone) in run(place, *command).replace("'aiclaims.testing.hypothesis_entry', ", "")
    assert "pytest_plugin" not in run(place, *command, "-p", "no:aiclaims")


@pytest.mark.parametrize("expected", [None, [{"holder": "China"}], "China"])
def test_what_is_expected_is_claims(expected: Any) -> None:
    """Several are several arguments; that nothing is stated is told by none."""
    with pytest.raises(SchemaError, match=r"a Claim or a mapping, each claim an argument of its own, got"):
        assert_extracts("China filed 38,210 patents.", expected, registry=PATENTS)
    assert assert_extracts("Nothing.", registry=PATENTS).claims == ()
