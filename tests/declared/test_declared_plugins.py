"""A plugin in a TOML file finds what its frames say, as a class in Python would."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from funding_files import FUNDING, changed

import aiclaims
from aiclaims.plugins import Context
from aiclaims.plugins.declared import load, loads
from aiclaims.reading import read
from aiclaims.testing import assert_extracts, check_extractor


@pytest.fixture
def registry() -> aiclaims.Registry:
    """Make a registry with the plugin of the file alone."""
    made = aiclaims.Registry(builtins=False, entry_points=False)
    made.register(loads(FUNDING))
    return made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anthropic raised $13 billion in a Series F round led by Corvane in September 2025.",
            [{"recipient": "Anthropic", "amount": "13,000,000,000 USD", "round": "Series F", "way": "raise"}],
        ),
        # a word that bars keeps a sum out of its slot
        (
            "At a valuation of $6.8 billion Cohere raised $500 million.",
            [{"recipient": "Cohere", "amount": "500,000,000 USD"}],
        ),
        # what is denied and what is foretold are told so
        ("Anthropic did not raise $2 billion.", [{"recipient": "Anthropic", "negated": True}]),
        ("Anthropic will raise $2 billion.", [{"recipient": "Anthropic", "modality": "forecast"}]),
        # the frame of another word takes the same marks the other way round
        (
            "Microsoft lent OpenAI $2 billion.",
            [{"recipient": "OpenAI", "givers": (aiclaims.Entity("Microsoft", "firm"),), "way": "lend"}],
        ),
        # a claim for each member of a list, where the slot says so
        (
            "Microsoft lent OpenAI and Anthropic $2 billion.",
            [{"recipient": "OpenAI"}, {"recipient": "Anthropic"}],
        ),
        # a field that holds several holds the list
        (
            "Anthropic raised $3 billion from Microsoft, Nvidia and Corvane.",
            [
                {
                    "recipient": "Anthropic",
                    "givers": tuple(
                        aiclaims.Entity(name, "firm") for name in ("Microsoft", "Nvidia", "Corvane Capital")
                    ),
                }
            ],
        ),
        # a slot that inherits is filled from the sentence before
        (
            "Anthropic raised $3 billion in 2024. Later that spring it had secured $5 billion more.",
            [{"amount": "3,000,000,000 USD"}, {"amount": "5,000,000,000 USD", "recipient": "Anthropic"}],
        ),
        # within the clause and no further
        ("Microsoft lent OpenAI a hand; Nvidia has $5 billion.", []),
        ("Anthropic raised doubts.", []),
        ("Nobody raised $5 billion.", []),
    ],
)
def test_frames_are_filled_as_the_file_says(
    text: str, expected: list[dict[str, object]], registry: aiclaims.Registry
) -> None:
    """One row a construction."""
    assert_extracts(text, *expected, registry=registry)


def test_the_period_is_a_field_like_any_other(registry: aiclaims.Registry) -> None:
    """Resolved against the day of the document, and compared as the file says."""
    document = aiclaims.Document("Anthropic raised $13 billion last month.", id="d", published=dt.date(2025, 10, 9))
    (claim,) = aiclaims.extract(document, registry=registry).claims
    assert str(claim.period) == str(aiclaims.Period(dt.date(2025, 9, 1), dt.date(2025, 9, 30), "month"))
    assert claim.period_kind == "event"


def test_the_class_of_a_file_has_all_that_a_class_in_python_has(registry: aiclaims.Registry) -> None:
    """Schema, JSON, merging, roles and descriptions follow from the table."""
    (kind,) = registry.kinds.values()
    schema = aiclaims.json_schema(kind)
    assert schema["title"] == "FundingClaim"
    assert schema["required"] == ["kind", "evidence", "recipient", "way", "amount"]
    assert schema["properties"]["amount"]["description"] == "How much it gets."
    assert schema["properties"]["way"]["enum"] == ["raise", "lend"]
    claims = [
        claim
        for name, said in (("a", "$2 billion"), ("b", "about $2 billion"), ("c", "$7 billion"))
        for claim in aiclaims.extract(
            aiclaims.Document(f"Anthropic raised {said} in 2024.", id=name), registry=registry
        ).claims
    ]
    assert [aiclaims.from_json(aiclaims.to_json(claim), registry.kinds) for claim in claims] == claims
    merged = aiclaims.merge(claims)
    assert sorted(entry.documents for entry in merged.claims) == [1, 2]
    assert merged.conflicts


def test_claims_and_extractor_travel_to_other_processes(tmp_path: Path) -> None:
    """Neither class nor extractor has a name in a module; the file they are from goes along."""
    extractor = loads(FUNDING)
    assert pickle.loads(pickle.dumps(extractor)) is extractor
    assert pickle.loads(pickle.dumps(extractor.kinds[0])) is extractor.kinds[0]
    registry = aiclaims.Registry(builtins=False, entry_points=False)
    registry.register(extractor)
    claims = aiclaims.extract("Anthropic raised $2 billion.", registry=registry).claims
    assert pickle.loads(pickle.dumps(claims)) == claims == copy.deepcopy(claims)
    (tmp_path / "claims").write_bytes(pickle.dumps(claims))
    script = "import pickle, sys; print(*pickle.load(open(sys.argv[1], 'rb')))"
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path / "claims")], capture_output=True, text=True)
    assert "FundingClaim" in done.stdout, done.stderr


def test_it_holds_to_what_every_extractor_holds_to() -> None:
    """The checks of the conformance kit, on the sentences that the file names."""
    left_out = {"linear_time", "hash_seeds"}  # made once, of the example package
    from aiclaims.testing import checks

    check_extractor(loads(FUNDING), only=[name for name in checks() if name not in left_out])


def test_words_that_evoke_a_frame_are_its_triggers() -> None:
    """Unless the file names others; a gap and an open ending cut them."""
    assert loads(FUNDING).triggers == ("raise", "raised", "secured", "lent", "lend")
    assert loads(changed('"secured"', '"put* _ into", "close _ round"')).triggers[2:4] == ("put*", "close")
    assert loads(changed('version = "1"', 'version = "1"\ntriggers = ["fund*"]')).triggers == ("fund*",)


def test_a_number_has_to_count_what_the_slot_says() -> None:
    """Words right behind it, with any ending where the file says so; the unit may be given."""
    text = changed(
        'amount = { takes = ["money"], required = true, barred_by = ["valuation of"] }',
        'amount = { takes = ["number"], counting = ["share*"], unit = "shares", required = true }',
    )
    registry = aiclaims.Registry(builtins=False, entry_points=False)
    registry.register(loads(text))
    (claim,) = aiclaims.extract("Anthropic raised 12 shares, 30 eyebrows.", registry=registry).claims
    assert str(claim.amount) == "12 shares"  # type: ignore[attr-defined]
    assert not aiclaims.extract("Anthropic raised 30 eyebrows.", registry=registry).claims


def test_it_says_why_a_passage_yields_nothing() -> None:
    """The first thing that is missing."""
    extractor = loads(FUNDING)

    def why(text: str) -> str | None:
        return extractor.why_none(read(aiclaims.Document(text, id="d")).passages[0], Context())

    assert why("Nothing happened.") == "no word that evokes a frame stands here"
    assert "nothing fits its slot 'amount'" in str(why("Anthropic raised doubts."))


def test_a_class_in_python_may_be_named() -> None:
    """The file then has the frames alone."""
    text = """
name = "counts"
version = "1"
claim = "aiclaims:PatentClaim"
[cues]
file = ["filed"]
[[frames]]
evoked_by = ["file"]
says = { measure = "count", status = "filed" }
slots.holder = { takes = ["firm"], required = true }
slots.value = { takes = ["number"], counting = ["patent*"], unit = "patents", required = true }
"""
    extractor = loads(text)
    assert extractor.kinds == (aiclaims.PatentClaim,)
    registry = aiclaims.Registry(builtins=False, entry_points=False)
    registry.register(extractor)
    assert_extracts(
        "Tencent filed 2,074 patents.",
        {"holder": "Tencent", "value": "2,074 patents", "status": "filed"},
        registry=registry,
    )


def test_a_file_is_loaded_by_path_and_from_a_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same text from the same place is the same extractor, so that its kind is one class."""
    package = tmp_path / "somebodys_funding"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "funding.toml").write_text(FUNDING, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    extractor = load("funding.toml", package="somebodys_funding")
    assert extractor.source.origin == "somebodys_funding/funding.toml"
    assert load("funding.toml", package="somebodys_funding") is extractor
    assert load(package / "funding.toml").name == "funding"


def test_the_command_line_runs_a_file(tmp_path: Path) -> None:
    """In worker processes too; what is wrong with the file is told as a misuse, with its line."""
    (tmp_path / "funding.toml").write_text(FUNDING, encoding="utf-8")
    (tmp_path / "news.txt").write_text("Anthropic raised $2 billion from Corvane.\n", encoding="utf-8")
    (tmp_path / "wrong.toml").write_text(changed('side = "before"', 'side = "left"'), encoding="utf-8")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "aiclaims", *arguments]
        return subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)

    done = run("extract", "news.txt", "--plugin", "funding.toml", "--format", "jsonl", "--workers", "2")
    assert '"recipient":{"name":"Anthropic"' in done.stdout.replace(" ", ""), done.stderr
    wrong = run("extract", "news.txt", "--plugin", "wrong.toml")
    assert wrong.returncode == 2
    assert "wrong.toml:51: frames[0].slots.recipient.side" in " ".join(wrong.stderr.split())
    twice = run("plugins", "--plugin", "funding.toml", "--plugin", "./funding.toml")
    assert twice.returncode == 2
    assert "the same extractor 'funding'" in twice.stderr
