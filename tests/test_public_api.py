"""The public names: which they are, where they come from, and that they stay what they are."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import aiclaims
from aiclaims import errors

VERBS = ["explain", "extract", "extract_many", "from_json", "json_schema", "merge", "to_json"]
DECLARING = ["claim", "detail", "extractor", "hookimpl", "identity", "measured"]
NOUNS = [
    "Claim",
    "Conflict",
    "ConsolidatedClaim",
    "Consolidation",
    "Document",
    "Entity",
    "Evidence",
    "Extraction",
    "Fault",
]
NOUNS += ["Limits", "Period", "Quantity", "Registry", "Span", "Store"]
KINDS = ["BenchmarkClaim", "ChipRestrictionClaim", "LagClaim", "PatentClaim"]


def test_the_public_names_are_these() -> None:
    """A name that comes or goes changes this test, and the changelog."""
    raised = [name for name in errors.__all__ if not issubclass(getattr(errors, name), Warning)]
    assert sorted(aiclaims.__all__) == sorted(VERBS + DECLARING + NOUNS + KINDS + raised + ["__version__"])


@pytest.mark.parametrize("name", aiclaims.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """It is found, documented, and listed."""
    member = getattr(aiclaims, name)
    assert name in dir(aiclaims)
    assert name == "__version__" or member.__doc__


def test_what_type_checkers_see_is_what_there_is() -> None:
    """The imports for type checkers name the modules that the names are loaded from."""
    tree = ast.parse(Path(aiclaims.__file__).read_text(encoding="utf-8"))
    (block,) = [node for node in tree.body if isinstance(node, ast.If)]
    seen = {alias.name: node.module for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert {*seen, "__version__"} == set(aiclaims.__all__)
    for name, module in seen.items():
        assert module
        assert getattr(importlib.import_module(module), name) is getattr(aiclaims, name), name


def test_everything_can_be_imported_at_once() -> None:
    """`from aiclaims import *` gives every public name."""
    names: dict[str, object] = {}
    exec("from aiclaims import *", names)
    assert set(aiclaims.__all__) <= set(names)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    """As for any module."""
    with pytest.raises(AttributeError, match="module 'aiclaims' has no attribute 'extrakt'"):
        _ = aiclaims.extrakt


def test_the_version_is_that_of_the_distribution() -> None:
    """It is written once, in the project's metadata."""
    assert aiclaims.__version__ == version("aiclaims")


@pytest.mark.parametrize(
    "first", ["import aiclaims.merge", "from aiclaims.merge import merge", "import aiclaims.extraction", "pass"]
)
def test_a_verb_stays_a_verb(first: str) -> None:
    """Importing the subpackage `merge` does not put it into the place of the function."""
    script = f"{first}\nimport aiclaims\nfrom aiclaims import merge\nprint(callable(merge), callable(aiclaims.merge))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True"]


@pytest.mark.parametrize(
    "name",
    [
        "documents.load",
        "engines.combine",
        "errors.SchemaError",
        "lexicon.Entry",
        "plugins.Registry",
        "reading.read",
        "schema.Claim",
        "store.Store",
        "testing.claims",
    ],
)
def test_modules_are_there_without_being_imported(name: str) -> None:
    """As attributes, in a process that has imported nothing else."""
    script = f"import aiclaims\nprint(aiclaims.{name}.__name__)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == name.rpartition(".")[2]


def test_a_module_is_loaded_when_it_is_asked_for() -> None:
    """`import aiclaims` loads none of them."""
    script = "import sys, aiclaims\nprint([name for name in sys.modules if name.startswith('aiclaims.')])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
