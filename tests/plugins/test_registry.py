"""The registry: names, conflicts and extractors registered by hand."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterable

import attrs
import pytest

from aiclaims.errors import PluginConflictError, PluginContractError, PluginError, UnknownPluginError
from aiclaims.plugins import Context, Registry, default_registry
from aiclaims.plugins.sources import BUILTINS
from aiclaims.reading import Passage
from aiclaims.schema import Claim, claim, identity


@claim("bridges")
class BridgeClaim(Claim):
    """A bridge that somebody built."""

    builder: str = identity()


@claim("bridges")
class OtherBridgeClaim(Claim):
    """Another class for the same kind."""

    owner: str = identity()


@attrs.frozen(kw_only=True)
class Bridges:
    """An extractor that keeps the contract."""

    name: str = "bridges"
    version: str = "1"
    kinds: tuple[type[Claim], ...] = (BridgeClaim,)
    languages: tuple[str, ...] = ("en",)
    triggers: tuple[str, ...] = ("bridge", "bridges")

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Find nothing."""
        return ()


@pytest.fixture
def registry() -> Registry:
    """Make an empty registry."""
    return Registry(builtins=False, entry_points=False)


def test_an_extractor_can_be_registered_without_a_package(registry: Registry) -> None:
    """Registered by hand, it is described and its kind is known."""
    bridges = Bridges()
    registry.register(bridges)
    assert registry.extractors == (bridges,)
    assert registry.kinds == {"bridges": BridgeClaim}
    (line,) = registry.describe()
    assert (line.name, line.version, line.kinds, line.languages, line.triggers) == (
        "bridges",
        "1",
        ("bridges",),
        ("en",),
        2,
    )
    assert line.enabled
    assert line.fault is None


def test_registering_renews_the_scan(registry: Registry) -> None:
    """An extractor that comes late is scanned for as well."""
    assert registry.scan.find(["a bridge"]) == {}
    registry.register(Bridges())
    assert registry.scan.find(["a bridge"]) == {0: {0}}


def test_one_name_is_one_extractor(registry: Registry) -> None:
    """A second extractor of the same name is refused, and the first stays."""
    first = Bridges()
    registry.register(first)
    with pytest.raises(PluginConflictError, match="extractor 'bridges'"):
        registry.register(Bridges(kinds=(OtherBridgeClaim,)))
    assert registry.extractors == (first,)


def test_one_kind_is_one_class(registry: Registry) -> None:
    """Two classes of one kind are refused with both extractors named; one class may serve two extractors."""
    registry.register(Bridges())
    with pytest.raises(PluginConflictError, match=r"kind 'bridges'.*\(bridges\).*\(tunnels\)"):
        registry.register(Bridges(name="tunnels", kinds=(OtherBridgeClaim,)))
    registry.register(Bridges(name="bruecken", languages=("de",)))
    assert registry.kinds == {"bridges": BridgeClaim}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"name": "Bridges"}, "name breaks the contract; expected lower-case"),
        ({"name": ""}, "name breaks"),
        ({"version": 1}, "version breaks"),
        ({"kinds": ()}, "kinds breaks"),
        ({"kinds": (str,)}, "expected classes declared with @claim"),
        ({"kinds": (Claim,)}, "expected classes declared with @claim"),
        ({"kinds": BridgeClaim}, "kinds breaks"),
        ({"languages": "en"}, "languages breaks"),
        ({"languages": ()}, "languages breaks"),
        ({"triggers": ()}, "triggers breaks"),
        ({"triggers": "bridge"}, "triggers breaks"),
        ({"triggers": ("Bridge",)}, "expected lower-case words"),
        ({"triggers": ("*",)}, "with \\* only at the end"),
        ({"triggers": ("a*b",)}, "with \\* only at the end"),
        ({"triggers": (" ",)}, "triggers breaks"),
    ],
)
def test_declarations_are_checked(registry: Registry, change: dict[str, object], told: str) -> None:
    """What an extractor declares is held against the contract, and the error names the member."""
    with pytest.raises(PluginContractError, match=told):
        registry.register(Bridges(**change))  # type: ignore[arg-type]
    assert registry.extractors == ()


@pytest.mark.parametrize(
    ("thing", "told"),
    [
        (object(), "without name, version, kinds, languages, triggers, extract"),
        (Bridges, "an instance, got the class Bridges"),
        (lambda passage: (), "got function without"),
        (None, "got NoneType without"),
    ],
)
def test_what_is_no_extractor_is_refused(registry: Registry, thing: object, told: str) -> None:
    """The error says which members are missing."""
    with pytest.raises(PluginContractError, match=told):
        registry.register(thing)  # type: ignore[arg-type]


def test_the_builtin_plugins_come_by_name() -> None:
    """The built-ins are listed before anything is imported, in their order."""
    names = [line.plugin for line in Registry(entry_points=False).describe()]
    assert list(dict.fromkeys(names)) == list(BUILTINS)


def test_disabled_plugins_are_described_but_do_not_run() -> None:
    """Whatever is not enabled stays in the description."""
    registry = Registry(enable=["patents", "lag"], disable=["lag"], entry_points=False)
    enabled = {line.plugin: line.enabled for line in registry.describe()}
    assert enabled == {"patents": True, "benchmarks": False, "lag": False, "chip_restrictions": False}
    assert {entry.plugin for entry in registry.registrations} <= {"patents"}


def test_nothing_disabled_is_imported() -> None:
    """Names are chosen before any plugin is imported, and making a registry imports none."""
    script = (
        "import sys; from aiclaims.plugins import Registry;"
        "registry = Registry(disable=['patents'], entry_points=False);"
        "made = [name for name in sys.modules if name.startswith('aiclaims.extractors.')];"
        "registry.extractors;"
        "print(made, 'aiclaims.extractors.patents.extractor' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["[]", "False"]


@pytest.mark.parametrize("choice", ["enable", "disable"])
def test_a_name_that_no_plugin_has_is_an_error(choice: str) -> None:
    """A misspelt name is refused with what exists and what is close."""
    with pytest.raises(UnknownPluginError) as caught:
        Registry(entry_points=False, **{choice: ["patent"]})  # type: ignore[arg-type]
    assert "did you mean 'patents'" in str(caught.value)
    assert caught.value.expected == "benchmarks, chip_restrictions, lag, patents"


def test_a_single_name_is_no_collection() -> None:
    """A bare text would be taken letter by letter, so it is refused."""
    with pytest.raises(PluginError, match="collection"):
        Registry(enable="patents")


def test_a_registry_travels_as_its_recipe() -> None:
    """Pickled, it makes itself again: the same choice, the same extractors by hand."""
    registry = Registry(disable=["lag", "benchmarks"], entry_points=False)
    registry.register(Bridges())
    again = pickle.loads(pickle.dumps(registry))
    assert [line.enabled for line in again.describe()] == [line.enabled for line in registry.describe()]
    assert again.extractors[-1] == Bridges()


def test_the_default_registry_is_one() -> None:
    """The verbs share one registry for the process; others are their own."""
    assert default_registry() is default_registry()
    assert Registry().extractors is not default_registry().extractors
