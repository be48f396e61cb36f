"""Names for the lexicon in a TOML file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from aiclaims import Registry, extract
from aiclaims.errors import PluginContractError
from aiclaims.lexicon import Entry, Family
from aiclaims.plugins.declared import load_names

FILE = """
[firm."Corvane Robotics"]
aliases = ["Corvane", "CRBT"]
country = "Canada"
ordinary = ["Corvane"]

[model.Zephyra]
owner = "Corvane Robotics"

[family.Kite]
owner = "Corvane Robotics"
"""


def written(folder: Path, text: str) -> Path:
    """Write a file of names."""
    file = folder / "names.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_file_lists_entries_and_families(tmp_path: Path) -> None:
    """By their type, each with what is known of it."""
    assert load_names(written(tmp_path, FILE)) == (
        Entry(
            name="Corvane Robotics", type="firm", aliases=("Corvane", "CRBT"), country="Canada", ordinary=("Corvane",)
        ),
        Entry(name="Zephyra", type="model", owner="Corvane Robotics"),
        Family("Kite", "Corvane Robotics"),
    )


def test_a_country_has_all_its_words(tmp_path: Path) -> None:
    """In a file as in Python."""
    text = '[country.Ruritania]\nadjectives = ["Ruritanian"]\npeople = ["Ruritanians"]\nmetonyms = ["Strelsau"]\n'
    registry = Registry(entry_points=False)
    registry.add_names(load_names(written(tmp_path, text)))
    for said in ("Ruritanian inventors", "Ruritanians", "Strelsau"):
        (claim,) = extract(f"{said} filed 412 AI patents in 2023.", registry=registry).claims
        assert str(claim.holder) == "Ruritania"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[firm.", "[company.", "names.toml:2: company: there is no key 'company' here"),
        ("[family.Kite]", "[famly.Kite]", "names.toml:10: famly: there is no key 'famly' here; did you mean 'family'?"),
        ("aliases", "alias", "names.toml:3: firm.Corvane Robotics.alias: there is no key 'alias' here"),
        ('owner = "Corvane Robotics"\n\n[fam', "owner = 3\n\n[fam", "expected a text, got 3"),
        ('[family.Kite]\nowner = "Corvane Robotics"', "[family.Kite]", "the key 'owner' is missing"),
        ("[firm", "[firm.", "no TOML"),
        (FILE, "", "a file of names lists some"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    """And with what may have been meant."""
    file = written(tmp_path, FILE.replace(old, new, 1))
    with pytest.raises(PluginContractError) as caught:
        load_names(file)
    assert told in str(caught.value)


def test_the_command_line_takes_the_names(tmp_path: Path) -> None:
    """For every command that reads documents; names that are taken are a misuse, told with the file."""
    file = written(tmp_path, FILE)
    news = tmp_path / "news.txt"
    news.write_text("CRBT filed 412 patents in 2023.", encoding="utf-8")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "aiclaims", *arguments]
        return subprocess.run(command, capture_output=True, text=True, timeout=60)

    assert "Corvane Robotics, patents filed" in run("extract", str(news), "--names", str(file)).stdout
    assert "adds 3 names" in run("plugins", "--names", str(file)).stdout
    file.write_text('[firm.Korvane]\naliases = ["Tencent"]\n', encoding="utf-8")
    refused = run("run", str(news), "--names", str(file))
    assert refused.returncode == 2
    assert f"{file}: the name 'Tencent': a name belongs to one entry; leave it out" in refused.stderr
