"""Imports run one way: each layer knows those below it and no others."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import aiclaims

ROOT = Path(aiclaims.__file__).parent

# What each layer may import; errors, patterns and the layer itself aside, which every layer may.
LAYERS: dict[str, set[str]] = {
    "errors": set(),
    "patterns": set(),
    "schema": set(),
    "faults": {"schema"},
    "documents": {"schema", "faults"},
    "lexicon": {"schema"},
    "reading": {"documents", "lexicon", "schema"},
    "frames": {"reading", "schema"},
    "plugins": {"reading", "lexicon", "schema", "faults"},
    "extractors": {"plugins.hookspecs", "plugins.calibration", "frames", "reading", "schema"},
    "merge": {"schema"},
    "extraction": {"documents", "reading", "plugins", "schema", "faults"},
    # The public verbs and nouns, from the package itself or from where they are.
    "outputs": {"__init__", "documents", "extraction", "merge", "plugins", "schema", "faults"},
    "engines": {"__init__", "documents", "extraction", "merge", "plugins", "schema", "faults"},
    "store": {"__init__", "documents", "extraction", "merge", "outputs", "plugins", "schema", "faults"},
}
# Single modules that need more, and why.
BEYOND: dict[str, set[str]] = {
    # Words to search a text for are data, and are asked before anything is read; lists of them have one form of file.
    "extractors.benchmarks.cues": {"lexicon"},
    "extractors.benchmarks.triggers": {"lexicon"},
    "extractors.chip_restrictions.model_curbs": {"lexicon"},
    "extractors.chip_restrictions.triggers": {"lexicon"},
    "extractors.lag.triggers": {"lexicon"},
    "extractors.patents.triggers": {"lexicon"},
    # Explains how the passages of a document were read.
    "outputs.trace": {"reading"},
    "outputs.grounds": {"reading"},
    # A file declares frames, which the binder fills; the registry itself knows nothing of either.
    "plugins.declared.extractor": {"frames"},
    "plugins.declared.frames": {"frames"},
    "plugins.declared.slots": {"frames"},
}
# The top: these may import all others, and no layer may import them. The package itself loads its names on demand.
TOP = {"__init__", "__main__", "cli", "testing"}
# The built-in plugins, a package each; none knows another.
PLUGINS = ("patents", "benchmarks", "lag", "chip_restrictions")
# What `import aiclaims` leaves for later.
HEAVY = ("attrs", "attr", "cattrs", "pluggy", "dateparser", "regex", "ahocorasick_rs", "click", "rich", "markdown_it")
HEAVY += ("charset_normalizer", "pyarrow", "duckdb", "importlib.metadata", "multiprocessing", "hypothesis", "pytest")


def modules() -> list[Path]:
    """List every module of the package."""
    return sorted(ROOT.rglob("*.py"))


def name_of(path: Path) -> str:
    """Give a module's name inside the package: `schema.claim`, `schema` for the package, `__init__` for the top."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def layer_of(module: str) -> str:
    """Give the layer that a module belongs to."""
    return module.partition(".")[0]


def imports(path: Path) -> Iterator[str]:
    """Give the modules of the package that a file imports anywhere, inside functions and for type checkers too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            # `from aiclaims.plugins import hookspecs` imports the module, `import Claim` a name of the package.
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            top, _, inner = name.partition(".")
            if top == "aiclaims":
                yield known(inner)


def known(inner: str) -> str:
    """Cut a dotted name back to the module in it."""
    while inner:
        path = ROOT.joinpath(*inner.split("."))
        if path.with_suffix(".py").exists() or (path / "__init__.py").exists():
            return inner
        inner = inner.rpartition(".")[0]
    return "__init__"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_a_module_imports_what_its_layer_may(path: Path) -> None:
    """The table above is the design; whoever breaks it sees which import does."""
    layer = layer_of(name_of(path))
    if layer in TOP:
        return
    assert layer in LAYERS, f"{layer} is in no layer: put it into the table of the design"
    allowed = LAYERS[layer] | {layer, "errors", "patterns"} | BEYOND.get(name_of(path), set())
    for imported in imports(path):
        fits = layer_of(imported) in allowed or any(f"{imported}.".startswith(f"{name}.") for name in allowed)
        assert fits, f"{name_of(path)} imports {imported}; {layer} may import {', '.join(sorted(allowed))}"


@pytest.mark.parametrize("path", sorted((ROOT / "extractors").rglob("*.py")), ids=name_of)
def test_a_plugin_knows_no_other_plugin(path: Path) -> None:
    """The built-ins are strangers to each other; a module that none owns is free for all."""

    def owner(module: str) -> str | None:
        return next((plugin for plugin in PLUGINS if f"{module}.".startswith(f"extractors.{plugin}.")), None)

    mine = owner(name_of(path))
    for imported in imports(path):
        assert owner(imported) in {None, mine}, f"{name_of(path)} imports {imported}"


def test_the_layers_have_no_circle() -> None:
    """The table itself runs one way."""
    order: list[str] = []
    waiting = {layer: {layer_of(name) for name in allowed} - {"__init__"} for layer, allowed in LAYERS.items()}
    while waiting:
        ready = [layer for layer, below in waiting.items() if below <= set(order)]
        assert ready, f"a circle among {', '.join(waiting)}"
        order += ready
        waiting = {layer: below for layer, below in waiting.items() if layer not in ready}


def loaded_by(statement: str) -> set[str]:
    """Give the modules that a fresh Python has loaded after a statement, beyond those it starts with."""
    script = f"import sys; before = set(sys.modules); {statement}; print('\\n'.join(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_package_loads_next_to_nothing() -> None:
    """`import aiclaims` loads no dependency, no plugin and no layer: names load what they need."""
    loaded = loaded_by("import aiclaims")
    assert sorted(name for name in loaded if name.startswith("aiclaims")) == ["aiclaims"]
    assert not loaded & set(HEAVY)
    assert len(loaded) < 60, sorted(loaded)


@pytest.mark.parametrize(
    ("statement", "spared"),
    [
        ("from aiclaims import Claim, Document, Quantity, PatentClaim, merge", ("pluggy", "cattrs", "ahocorasick_rs")),
        ("from aiclaims import to_json, from_json, json_schema", ("cattrs", "pluggy")),
        ("from aiclaims import extract, Registry", ("cattrs", "importlib.metadata", "multiprocessing")),
        ("from aiclaims.plugins import Registry; Registry()", ("cattrs", "aiclaims.extractors.patents.extractor")),
        (
            "import aiclaims; aiclaims.extract('China filed 38,210 patents.', registry=aiclaims.Registry(entry_points=False))",
            ("cattrs", "msgspec", "json", "tomllib", "pathlib", "importlib.metadata", "importlib.resources"),
        ),
    ],
)
def test_a_name_loads_only_what_it_needs(statement: str, spared: tuple[str, ...]) -> None:
    """Heavy libraries wait for their first use, dateparser and the outputs' in any case."""
    loaded = loaded_by(statement)
    assert not loaded & {
        *spared,
        "dateparser",
        "regex",
        "pyarrow",
        "rich",
        "click",
        "markdown_it",
        "charset_normalizer",
    }
