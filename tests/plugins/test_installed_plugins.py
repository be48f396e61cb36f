"""Plugins as strangers install them: real distributions, good and broken, in a Python of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

import aiclaims

# A whole plugin; {name} and {kind} make the others.
PLUGIN = '''
from aiclaims.plugins import hookimpl
from aiclaims.schema import Claim, claim, identity

@claim("{kind}")
class Found(Claim):
    """A thing that was found."""
    thing: str = identity()

class Finder:
    name = "{name}"
    version = "2"
    kinds = (Found,)
    languages = ("en",)
    triggers = ("bridge",)

    def extract(self, passage, context):
        yield Found(evidence=(passage.evidence(),), thing=passage.text)

@hookimpl
def aiclaims_register(register):
    register(Finder())
'''


def publish(folder: Path, distribution: str, plugins: dict[str, str], *, version: str = "1.0") -> None:
    """Install a distribution by hand: its modules, and the metadata that a wheel would bring.

    Args:
        folder: What stands on the path.
        distribution: Name of the distribution.
        plugins: Source of the module of each entry point, by name.
        version: Version of the distribution.
    """
    info = folder / f"{distribution.replace('-', '_')}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n")
    points = ["[aiclaims]"]
    for name, source in plugins.items():
        module = f"{distribution}_{name}".replace("-", "_")
        (folder / f"{module}.py").write_text(dedent(source))
        points.append(f"{name} = {module}")
    (info / "entry_points.txt").write_text("\n".join(points) + "\n")


def run(folder: Path, script: str) -> Any:
    """Run a script with the folder on the path; give what it prints as JSON."""
    own = Path(aiclaims.__file__).parents[1]  # what is under test, also where another tree is installed
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(own)])}
    whole = "import json\nfrom aiclaims.plugins import Registry\n" + dedent(script)
    done = subprocess.run([sys.executable, "-c", whole], capture_output=True, text=True, env=environment, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_an_installed_plugin_runs(tmp_path: Path) -> None:
    """Installing a package is all it takes: it is described, its kind is known, its claims come out."""
    publish(tmp_path, "bridge-finder", {"bridges": PLUGIN.format(name="bridges", kind="bridges")}, version="0.3")
    told = run(
        tmp_path,
        """
        import aiclaims.extraction
        registry = Registry(builtins=False)
        (line,) = registry.describe()
        found = aiclaims.extraction.extract("We like soup. The bridge was built in 1900.", registry=registry)
        default = aiclaims.extraction.extract("The bridge was built in 1900.")
        print(json.dumps({
            "line": [line.plugin, line.name, line.version, line.kinds, line.origin, line.triggers, line.fault],
            "kinds": list(registry.kinds),
            "claims": [[claim.thing, claim.extractor] for claim in found.claims],
            "default": [claim.kind for claim in default.claims],
            "faults": list(map(str, found.faults)),
        }))
        """,
    )
    assert told == {
        "line": ["bridges", "bridges", "2", ["bridges"], "bridge-finder 0.3 (bridge_finder_bridges)", 1, None],
        "kinds": ["bridges"],
        "claims": [["The bridge was built in 1900.", "bridges/2"]],
        "default": ["bridges"],
        "faults": [],
    }


BROKEN = {
    "missing_import": ("import a_module_that_is_not_there", "ModuleNotFoundError"),
    "syntax": ("def broken(:", "SyntaxError"),
    "exits": ("import sys; sys.exit(3)", "SystemExit"),
    "raises": (
        """
        from aiclaims.plugins import hookimpl
        @hookimpl
        def aiclaims_register(register):
            raise RuntimeError("no licence")
        """,
        "RuntimeError",
    ),
    "signature": (
        """
        from aiclaims.plugins import hookimpl
        @hookimpl
        def aiclaims_register(register, colour):
            pass
        """,
        "PluginContractError",
    ),
    "misspelt": (
        """
        from aiclaims.plugins import hookimpl
        @hookimpl
        def aiclaims_regsiter(register):
            pass
        """,
        "PluginContractError",
    ),
    "unmarked": ("def aiclaims_register(register): register(1)", "PluginContractError"),
    "idle": (
        """
        from aiclaims.plugins import hookimpl
        @hookimpl
        def aiclaims_register(register):
            pass
        """,
        "PluginContractError",
    ),
    "no_extractor": (
        """
        from aiclaims.plugins import hookimpl
        @hookimpl
        def aiclaims_register(register):
            register("I am no extractor")
        """,
        "PluginContractError",
    ),
    "half": (PLUGIN.format(name="half", kind="half") + "    register(object())\n", "PluginContractError"),
}


@pytest.fixture(scope="module")
def beside_broken_ones(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Ask what a registry says where one good plugin is installed among broken ones."""
    folder = tmp_path_factory.mktemp("site")
    for name, (source, _) in BROKEN.items():
        publish(folder, f"broken-{name}", {name: source})
    publish(folder, "good", {"zz_good": PLUGIN.format(name="good", kind="good")})
    return run(
        folder,
        """
        registry = Registry(builtins=False)
        print(json.dumps({
            "names": [extractor.name for extractor in registry.extractors],
            "faults": {f.source: [f.stage, f.error, str(f), f.traceback] for f in registry.faults},
            "described": {line.plugin: line.fault and line.fault.error for line in registry.describe()},
        }))
        """,
    )


@pytest.mark.parametrize(("name", "error"), [(name, error) for name, (_, error) in BROKEN.items()])
def test_a_broken_plugin_is_named_and_set_aside(beside_broken_ones: Any, name: str, error: str) -> None:
    """The fault says which plugin of which distribution, what was raised, and where."""
    stage, kind, told, traceback = beside_broken_ones["faults"][name]
    assert (stage, kind) == ("load", error)
    assert f"broken-{name} 1.0 (broken_{name}_{name})" in told
    assert error in traceback
    assert beside_broken_ones["described"][name] == error


def test_the_others_still_run(beside_broken_ones: Any) -> None:
    """One good plugin among the broken ones runs; half a plugin does not run at all."""
    assert beside_broken_ones["names"] == ["good"]
    assert beside_broken_ones["described"]["zz_good"] is None
    assert set(beside_broken_ones["faults"]) == set(BROKEN)


def test_a_misspelt_hook_is_shown_as_it_is_written(beside_broken_ones: Any) -> None:
    """The name that was written and the one that was meant are both in the message."""
    told = beside_broken_ones["faults"]["misspelt"][2]
    assert "aiclaims_regsiter" in told
    assert "expected aiclaims_register(register)" in told


def test_plugins_are_chosen_by_name_before_import(tmp_path: Path) -> None:
    """A plugin that is not enabled is never imported, so it can break nothing."""
    publish(tmp_path, "one", {"one": PLUGIN.format(name="one", kind="one")})
    publish(tmp_path, "two", {"two": "raise SystemError('imported')"})
    script = """
        import sys
        registry = Registry(builtins=False, {choice})
        names = [extractor.name for extractor in registry.extractors]
        print(json.dumps([names, len(registry.faults), "two_two" in sys.modules]))
    """
    assert run(tmp_path, script.format(choice="disable=['two']")) == [["one"], 0, False]
    assert run(tmp_path, script.format(choice="enable=['one']")) == [["one"], 0, False]
    assert run(tmp_path, script.format(choice="entry_points=False")) == [[], 0, False]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        # Two distributions under one plugin name.
        (("alpha", "shared", "a", "a"), ("beta", "shared", "b", "b"), "the same plugin 'shared'"),
        (("alpha", "one", "same", "a"), ("beta", "two", "same", "b"), "the same extractor 'same'"),
        (("alpha", "one", "a", "same"), ("beta", "two", "b", "same"), "the same kind 'same'"),
        # A stranger's plugin under the name of a built-in.
        (("alpha", "one", "a", "a"), ("beta", "patents", "p", "p"), "the same plugin 'patents'"),
    ],
)
def test_a_conflict_is_a_fault_of_the_second(
    tmp_path: Path, first: tuple[str, ...], second: tuple[str, ...], told: str
) -> None:
    """The plugin that comes second, in the order of names, is refused with both named; the first runs."""
    for distribution, plugin, name, kind in (first, second):
        publish(tmp_path, distribution, {plugin: PLUGIN.format(name=name, kind=kind)})
    names, faults = run(
        tmp_path,
        """
        registry = Registry(disable=["benchmarks", "lag", "chip_restrictions"])
        faults = [[fault.error, str(fault)] for fault in registry.faults if fault.error == "PluginConflictError"]
        print(json.dumps([[extractor.name for extractor in registry.extractors], faults]))
        """,
    )
    assert first[2] in names
    ((error, message),) = faults
    assert error == "PluginConflictError"
    assert told in message
    assert "disable one of them" in message
    assert "beta" in message or second[1] in message


NAMES = """
from aiclaims.lexicon import Entry, Family
from aiclaims.plugins import hookimpl

@hookimpl
def aiclaims_names(add):
    add({entry})
    add(Family("Kite", "Corvane Robotics"))
"""
CORVANE = 'Entry(name="Corvane Robotics", type="firm", aliases=("CRBT",), country="Canada")'


def test_a_plugin_may_bring_names_and_no_extractor(tmp_path: Path) -> None:
    """Every extractor knows them, the built-in ones too, and they are described; without it the name is what is written."""
    publish(tmp_path, "names", {"corvane": NAMES.replace("{entry}", CORVANE)})
    told = run(
        tmp_path,
        """
        import aiclaims
        registry = Registry(enable=["patents", "corvane"])
        (claim,) = aiclaims.extract("CRBT filed 412 patents in 2023.", registry=registry).claims
        plain = aiclaims.extract("CRBT filed 412 patents in 2023.", registry=Registry(entry_points=False)).claims
        line = registry.describe()[-1]
        names = [each.holder.name for each in (claim, *plain)]
        print(json.dumps([names, line.plugin, line.names, line.enabled, line.fault]))
        """,
    )
    assert told == [["Corvane Robotics", "CRBT"], "corvane", 2, True, None]


@pytest.mark.parametrize(
    ("entry", "error", "told"),
    [
        ('"Corvane"', "PluginContractError", "expected aiclaims.lexicon.Entry or Family, got 'Corvane'"),
        ('Entry(name="Korvane", type="firm", aliases=("Tencent",))', "PluginConflictError", "expected Tencent, got"),
        ('Entry(name="Tencent", type="model")', "PluginConflictError", "an entry has one type"),
        ('Entry(name="Korvane", type="company")', "PluginConflictError", "of a type that there is"),
        ('Entry(name="Korvane", type="firm", aliases=(" ",))', "PluginConflictError", "a name has letters or digits"),
    ],
)
def test_a_plugin_whose_names_do_not_fit_is_set_aside(tmp_path: Path, entry: str, error: str, told: str) -> None:
    """With what is wrong; the lexicon is left as it was, and the built-in plugins run."""
    publish(tmp_path, "names", {"corvane": NAMES.replace("{entry}", entry)})
    (fault,), lexicon, count = run(
        tmp_path,
        """
        registry = Registry()
        faults = [[fault.source, fault.error, str(fault)] for fault in registry.faults]
        print(json.dumps([faults, registry.lexicon, len(registry.extractors)]))
        """,
    )
    assert fault[:2] == ["corvane", error]
    assert told in fault[2]
    assert (lexicon, count) == (None, len(aiclaims.Registry(entry_points=False).extractors))


def test_making_it_run_again_after_a_conflict(tmp_path: Path) -> None:
    """Disabling the one lets the other take the name."""
    publish(tmp_path, "alpha", {"one": PLUGIN.format(name="same", kind="same")})
    publish(tmp_path, "beta", {"two": PLUGIN.format(name="same", kind="same")})
    script = """
        registry = Registry(builtins=False, disable=["one"])
        print(json.dumps([[line.plugin, line.enabled, line.fault] for line in registry.describe()]))
    """
    assert run(tmp_path, script) == [["one", False, None], ["two", True, None]]
