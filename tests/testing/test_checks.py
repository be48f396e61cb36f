"""The checks themselves: what is good passes all of them, and each catches what is broken in just its way."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from broken_plugins import BROKEN, Bridges

import aiclaims
from aiclaims.errors import AiclaimsError, ConformanceError, UnknownPluginError
from aiclaims.lexicon import Entry
from aiclaims.plugins.sources import BUILTINS
from aiclaims.testing import check_extractor, checks, parametrize_with_checks, run_checks

DECLARED = """
name = "hirings"
version = "1"
examples = ["Nvidia hired 3,000 engineers."]
claim = { kind = "hirings", fields.employer = { type = "entity", role = "identity" } }
cues.hire = ["hired"]

[[frames]]
evoked_by = ["hire"]
slots.employer = { takes = ["firm"], side = "before", required = true }
"""


class Owners(Bridges):
    """Finds bridges of the firms that a passage names."""

    examples = ("zorbia built 12 bridges.",)

    def extract(self, passage: Any, context: Any) -> Any:
        """Find what firms built."""
        return [claim for claim in super().extract(passage, context) if passage.entities]


# Held of every sample anyway, and told first.
BEFORE = ("declarations", "samples")


@parametrize_with_checks([*BUILTINS, Bridges])
def test_the_built_in_extractors_hold_to_all(check: Any) -> None:
    """As does the one that the broken ones are made from."""
    check()


@pytest.mark.parametrize(("broken", "name"), BROKEN.items(), ids=lambda value: getattr(value, "__name__", value))
def test_a_broken_extractor_is_caught_by_the_right_check(broken: type[Bridges], name: str) -> None:
    """The check fails, and its error names the extractor; before it fail at most those that look at each sample."""
    (result,) = run_checks(broken, only=[name])
    assert result.outcome == "fails", result
    assert isinstance(result.error, ConformanceError)
    assert result.error.where in ("bridges", "Bridges")
    assert result.error.expected


def test_there_are_broken_extractors_for_each_check() -> None:
    """Every check has at least one, and there are 25 or more."""
    assert set(BROKEN.values()) == set(checks())
    assert len(BROKEN) >= 25


@pytest.mark.parametrize("name", checks())
def test_each_check_says_what_it_requires(name: str) -> None:
    """In a sentence of its own."""
    assert re.match(r"Require .*\.$", checks()[name].summary)
    assert checks()[name].summary in checks()[name].description


def test_all_that_fails_is_told_at_once() -> None:
    """With the name of each check; what is expected to fail is no failure, and is one where it holds."""
    shouting = type("Shouting", (Bridges,), {"name": "Bridges"})
    with pytest.raises(
        ConformanceError, match=r"2 of 2 checks do not hold:\n.*declarations: fails.*\n.*samples: fails"
    ):
        check_extractor(shouting, only=BEFORE)
    excuses = {"declarations": "it is loud", "samples": "so none is read"}
    results = check_extractor(shouting, only=BEFORE, expected_failures=excuses)
    assert [result.outcome for result in results] == ["fails as expected", "fails as expected"]
    with pytest.raises(ConformanceError, match="samples: holds unexpectedly"):
        check_extractor(Bridges(), only=BEFORE, expected_failures={"samples": "once it was so"})


def test_samples_can_be_given() -> None:
    """In the place of the extractor's own."""
    assert check_extractor(Bridges, samples=["Bo built 3 bridges."], only=BEFORE)
    with pytest.raises(ConformanceError, match=r"the sample 'Bo built none\.' yields nothing"):
        check_extractor(Bridges, samples=["Bo built none."], only=BEFORE)
    with pytest.raises(ConformanceError, match="nothing is known that it finds claims in"):
        check_extractor(Bridges, samples=[], only=BEFORE)


@pytest.mark.parametrize(
    ("subject", "only", "told"),
    [
        ("lagg", None, "no plugin goes by this name; expected one of benchmarks,"),
        ("aiclaims.errors", None, "the module has no hook"),
        ("lag", ["speed"], "there is no such check; expected declarations,"),
    ],
)
def test_a_wrong_name_is_told(subject: str, only: list[str] | None, told: str) -> None:
    """With the names there are."""
    with pytest.raises(UnknownPluginError, match=told):
        check_extractor(subject, only=only)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"samples": "Bo built 3 bridges."}, "samples: .* an iterable of texts or documents, got str"),
        ({"samples": 5}, "samples: .* got int"),
        ({"only": "samples"}, "only: .* an iterable of names of checks, got str"),
        ({"expected_failures": ["samples"]}, "expected_failures: .* names of checks to reasons, got list"),
        ({"expected_failures": "samples"}, "expected_failures: .* got str"),
    ],
)
def test_several_are_given_as_several(arguments: dict[str, Any], told: str) -> None:
    """A text is not taken for its letters, nor an expected failure without its reason."""
    with pytest.raises(AiclaimsError, match=told):
        check_extractor(Bridges, **arguments)
    with pytest.raises(AiclaimsError, match=told):
        parametrize_with_checks([Bridges], **arguments)


def test_a_plugin_is_found_by_any_of_its_names() -> None:
    """The plugin, the distribution, the module with the hook, an object in a module."""

    def tried(subject: Any) -> list[str]:
        return [result.extractor for result in run_checks(subject, only=["declarations"])]

    assert tried("lag") == ["lag", "lag-zh"]
    assert tried("aiclaims") == [name for kind in BUILTINS for name in (kind, f"{kind}-zh")]
    assert tried("aiclaims.extractors.lag.extractor") == ["lag", "lag-zh"]
    assert tried("aiclaims.extractors.lag.extractor:LagExtractor") == ["lag"]
    assert tried(sys.modules["aiclaims.extractors.lag.extractor"]) == ["lag", "lag-zh"]


def test_a_file_that_declares_a_plugin_is_checked(tmp_path: Path, command_line: Any) -> None:
    """By its path, as a path or a text, and on the command line; a mistake in it is told with its line."""
    file = tmp_path / "hirings.toml"
    file.write_text(DECLARED, encoding="utf-8")
    for subject in (file, str(file)):
        assert [result.outcome for result in run_checks(subject, only=["samples", "pickle"])] == ["holds", "holds"]
    good = command_line("check", str(file), "--only", "grounding")
    assert (good.returncode, good.stdout) == (0, "hirings grounding: holds\n")
    file.write_text(DECLARED.replace("required", "requird"), encoding="utf-8")
    bad = command_line("check", str(file))
    assert bad.returncode == 1
    assert f"{file}:10: frames[0].slots.employer.requird: there is no key" in bad.stderr


def test_the_names_that_a_plugin_brings_are_known_while_it_is_checked() -> None:
    """Its samples may be about what no other lexicon lists."""

    class Plugin:
        """Brings an extractor and a name that only it knows."""

        @staticmethod
        @aiclaims.hookimpl
        def aiclaims_register(register: Any) -> None:
            """Bring the extractor."""
            register(Owners())

        @staticmethod
        @aiclaims.hookimpl
        def aiclaims_names(add: Any) -> None:
            """Bring the name."""
            add(Entry(name="Zorbia", type="firm"))

    (result,) = run_checks(Plugin(), only=["samples"])
    assert result.outcome == "holds", result
    (alone,) = run_checks(Owners, only=["samples"])
    assert alone.outcome == "fails"


def test_what_cannot_be_tried_is_not_applicable() -> None:
    """A class that no other process can import is not tried over hash seeds; that it does not pickle is a failure."""

    class Local(Bridges):
        """Defined in a function."""

    first, second = run_checks(Local, only=["pickle", "hash_seeds"])
    assert (first.outcome, second.outcome) == ("fails", "not applicable")
    assert second.passed


@pytest.fixture
def command_line() -> Any:
    """Run `aiclaims` beside the broken plugins."""

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "aiclaims", *arguments],
            capture_output=True,
            text=True,
            env={"PATH": "", "PYTHONPATH": f"{Path(__file__).parent}:{':'.join(sys.path)}"},
            timeout=120,
        )

    return run


def test_the_command_line_makes_the_checks(command_line: Any) -> None:
    """0 where all hold; 3 with the reason on standard error where one does not; 1 where there is no such plugin."""
    good = command_line("check", "broken_plugins:Bridges", "--only", "samples", "--only", "grounding")
    assert (good.returncode, good.stdout) == (0, "bridges samples: holds\nbridges grounding: holds\n")
    bad = command_line(
        "check", "broken_plugins:CountsBytes", "--only", "grounding", "--sample", "Żaba built 2 bridges."
    )
    assert (bad.returncode, bad.stdout) == (3, "bridges grounding: fails\n")
    assert "a quote is not the text at its span" in bad.stderr
    missing = command_line("check", "bridgs")
    assert missing.returncode == 1
    assert "no plugin goes by this name" in missing.stderr
