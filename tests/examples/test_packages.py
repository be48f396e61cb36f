"""Packages of others, built and installed from wheels in an environment of their own, and tested there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from stranger import ROOT, Stranger, render

FUNDING = ROOT / "examples" / "aiclaims-funding"
SMALLEST = ROOT / "examples" / "smallest-plugin"


def passed(told: str) -> int:
    """Count the tests that passed, and refuse a run in which any did anything else but be skipped."""
    match = re.search(r"^(\d+) passed(?:, \d+ (?:skipped|deselected|warnings?))* in ", told, re.MULTILINE)
    assert match, told
    return int(match[1])


@pytest.mark.stranger
def test_packages_of_others_install_and_hold(tmp_path: Path) -> None:
    """The example package, the smallest one and a rendered one: each wheel beside aiclaims' own, each test run there."""
    stranger = Stranger(tmp_path)
    source = tmp_path / "aiclaims"
    shutil.copytree(ROOT / "src", source / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    for name, form in (("hires", "toml"), ("joiners", "python")):
        render(tmp_path / f"aiclaims-{name}", name=name, form=form)
    for project in (FUNDING, SMALLEST):
        shutil.copytree(project, tmp_path / project.name)

    core = stranger.build(source)
    projects = [tmp_path / name for name in (FUNDING.name, SMALLEST.name, "aiclaims-hires", "aiclaims-joiners")]
    stranger.install(f"{core}[testing]", *map(stranger.build, projects))

    listed = stranger.run("aiclaims", "plugins")
    for name in ("funding", "hiring", "hires", "joiners", "patents"):
        assert name in listed
    assert "site-packages" in stranger.run("python", "-c", "import aiclaims_funding; print(aiclaims_funding.__file__)")

    # Away from the source, so that what runs is what was installed.
    # All checks take a while: of the rendered packages some are run, benchmarks/plugin_effort.py runs them all.
    some = ("-k", "sentences or samples or grounding or pickle")
    for project, chosen, least in ((FUNDING.name, (), 30), ("aiclaims-hires", some, 6), ("aiclaims-joiners", some, 6)):
        tests = tmp_path / "away" / project
        shutil.copytree(tmp_path / project / "tests", tests)
        assert passed(stranger.run("pytest", "-q", *chosen, str(tests), cwd=tests)) >= least
    assert "fails" not in stranger.run("aiclaims", "check", "hiring", "--only", "samples", "--only", "grounding")

    text = "Anthropic raised $13 billion in September 2025, and Nvidia hired 3,000 engineers."
    (tmp_path / "news.txt").write_text(text, encoding="utf-8")
    found = stranger.run("aiclaims", "extract", "news.txt", "--format", "jsonl")
    kinds = re.findall(r'"kind": ?"(\w+)"', found)
    assert sorted(kinds) == ["funding", "hires", "hiring", "joiners"]
    schema = stranger.run("aiclaims", "schema", "funding")
    assert '"led_by"' in schema


def test_the_smallest_plugin_is_small() -> None:
    """Fifteen lines in two files, and the metadata of the package."""
    files = [path for path in SMALLEST.iterdir() if path.is_file()]
    assert sorted(path.name for path in files) == ["aiclaims_hiring.py", "pyproject.toml"]
    code = (SMALLEST / "aiclaims_hiring.py").read_text(encoding="utf-8")
    assert len([line for line in code.splitlines() if line.strip()]) <= 15


@pytest.mark.parametrize("form", ["toml", "python"])
def test_the_template_renders_what_is_asked_for(form: str, tmp_path: Path) -> None:
    """Named after the answer, one way of finding claims, and nothing left to fill in."""
    render(tmp_path / "made", name="data_centres", form=form)
    files = {path.relative_to(tmp_path / "made").as_posix(): path for path in (tmp_path / "made").rglob("*.*")}
    package = "src/aiclaims_data_centres"
    assert (f"{package}/data_centres.toml" in files) == (form == "toml")
    assert (f"{package}/finding.py" in files) == (form == "python")
    texts = {name: path.read_text(encoding="utf-8") for name, path in files.items() if path.is_file()}
    assert 'name = "aiclaims-data-centres"' in texts["pyproject.toml"]
    assert "class DataCentresClaim" in texts[f"{package}/claim.py"]
    assert not [name for name, text in texts.items() if re.search(r"\{\{|\{%|hiring", text)]
