"""The registry: which plugins there are, which run, and what they bring."""

from __future__ import annotations

import difflib
import threading
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

import attrs
import pluggy

from aiclaims.errors import PluginConflictError, PluginContractError, PluginError, UnknownPluginError
from aiclaims.faults import Fault
from aiclaims.plugins import hookspecs
from aiclaims.plugins.hookspecs import GROUP, Extractor
from aiclaims.plugins.registration import Registration
from aiclaims.plugins.sources import Source, builtin_sources, entry_point_sources
from aiclaims.plugins.triggers import TriggerScan
from aiclaims.schema import Claim

_HOOK = hookspecs.aiclaims_register.__name__
_DIRECT = "registered directly"


@attrs.frozen(kw_only=True)
class PluginDescription:
    """One line about a plugin, or about each of its extractors where it has several.

    Args:
        plugin: Name of the plugin, by which it is enabled and disabled.
        name: Name of the extractor; that of the plugin where nothing was loaded.
        version: Version of the extractor's rules; that of the distribution where nothing was loaded.
        kinds: Kinds of claim it makes.
        languages: Language codes it reads.
        triggers: How many triggers it has.
        origin: The distribution and module it comes from.
        enabled: Whether it is to run.
        fault: Why it does not run although enabled.
    """

    plugin: str
    name: str
    version: str
    kinds: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    triggers: int = 0
    origin: str
    enabled: bool
    fault: Fault | None = None


class Registry:
    """The plugins of one run: built-ins, installed ones and those registered by hand.

    Plugins are chosen by name before any is imported, and imported on first use. A broken one is set
    aside as a fault, the others run.

    Args:
        enable: Names of the plugins to run; None for all there are.
        disable: Names of plugins not to run, also among those enabled.
        entry_points: Whether plugins of installed distributions are looked for.
        builtins: Whether the built-in plugins are among them.

    Raises:
        UnknownPluginError: Where a name to enable or disable is none that exists.
    """

    def __init__(
        self,
        *,
        enable: Iterable[str] | None = None,
        disable: Iterable[str] = (),
        entry_points: bool = True,
        builtins: bool = True,
    ) -> None:
        self._enable = None if enable is None else _names(enable)
        self._disable = _names(disable)
        self._entry_points = entry_points
        self._builtins = builtins
        self._sources = (builtin_sources() if builtins else ()) + (entry_point_sources() if entry_points else ())
        self._refuse_unknown()
        self._manager = pluggy.PluginManager(GROUP)
        self._manager.add_hookspecs(hookspecs)
        self._lock = threading.RLock()
        self._loaded = False
        self._registrations: list[Registration] = []
        self._faults: dict[Source, Fault] = {}
        self._scan: TriggerScan | None = None

    def __repr__(self) -> str:
        return f"Registry({', '.join(source.name for source in self._sources if self._enabled(source))})"

    def __reduce__(self) -> tuple[object, ...]:
        # A registry travels as the way to make it again, so that a worker process loads its own plugins.
        direct = tuple(entry.extractor for entry in self._registrations if entry.plugin == _DIRECT)
        return _restore, (self._enable, self._disable, self._entry_points, self._builtins, direct)

    @property
    def extractors(self) -> tuple[Extractor, ...]:
        """The extractors that run, built-ins first."""
        return tuple(entry.extractor for entry in self.registrations)

    @property
    def registrations(self) -> tuple[Registration, ...]:
        """The extractors that run, each with its checked declarations."""
        self._load_all()
        return tuple(self._registrations)

    @property
    def kinds(self) -> Mapping[str, type[Claim]]:
        """The claim class of each kind that the extractors make."""
        return MappingProxyType({kind.kind: kind for entry in self.registrations for kind in entry.kinds})

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The plugins that were set aside, and why."""
        self._load_all()
        return tuple(self._faults.values())

    @property
    def scan(self) -> TriggerScan:
        """The one scan for the triggers of all extractors, numbered as in `registrations`."""
        with self._lock:
            if self._scan is None:
                self._scan = TriggerScan(
                    [entry.triggers for entry in self.registrations], [entry.subjects for entry in self.registrations]
                )
            return self._scan

    def register(self, extractor: Extractor) -> None:
        """Add an extractor without a package around it.

        Raises:
            PluginContractError: Where the object is no extractor.
            PluginConflictError: Where its name or one of its kinds is taken.
        """
        with self._lock:
            self._load_all()
            self._accept([Registration.of(_DIRECT, extractor)])

    def describe(self) -> list[PluginDescription]:
        """Describe every plugin there is, also those that are disabled or set aside."""
        lines = []
        for source in self._sources:
            entries = [entry for entry in self.registrations if entry.plugin == source.name]
            fault = self._faults.get(source)
            if entries and fault is None:
                lines += [_line(entry, source.origin) for entry in entries]
            else:
                lines.append(
                    PluginDescription(
                        plugin=source.name,
                        name=source.name,
                        version=source.version,
                        origin=source.origin,
                        enabled=self._enabled(source),
                        fault=fault,
                    )
                )
        return lines + [_line(entry, _DIRECT) for entry in self.registrations if entry.plugin == _DIRECT]

    def _enabled(self, source: Source) -> bool:
        return source.name not in self._disable and (self._enable is None or source.name in self._enable)

    def _refuse_unknown(self) -> None:
        known = sorted({source.name for source in self._sources})
        for name in (*(self._enable or ()), *self._disable):
            if name not in known:
                close = difflib.get_close_matches(name, known, n=2)
                hint = f"; did you mean {' or '.join(map(repr, close))}?" if close else ""
                raise UnknownPluginError(
                    f"no plugin has this name{hint}", expected=", ".join(known) or "no plugin at all", got=repr(name)
                )

    def _load_all(self) -> None:
        with self._lock:
            if self._loaded:
                return
            self._loaded = True
            taken: dict[str, Source] = {}
            for source in filter(self._enabled, self._sources):
                try:
                    if source.name in taken:
                        raise _conflict("plugin", source.name, taken[source.name].origin, source.origin)
                    taken[source.name] = source
                    self._load(source)
                # A plugin that leaves by sys.exit must not take the program with it.
                except (Exception, SystemExit) as error:
                    self._faults[source] = Fault.of(error, stage="load", source=source.name, where=source.origin)

    def _load(self, source: Source) -> None:
        """Import a plugin and let it register; it stays in the manager only if all goes well."""
        plugin = source.load()
        try:
            self._manager.register(plugin, source.name)
            self._manager.check_pending()
            self._accept([Registration.of(source.name, extractor) for extractor in self._call(plugin, source)])
        except pluggy.PluginValidationError as error:
            self._manager.unregister(name=source.name)
            message = " ".join(str(error).split())
            raise PluginContractError(message, expected=f"{_HOOK}(register)", where=source.target) from error
        except BaseException:
            if self._manager.has_plugin(source.name):
                self._manager.unregister(name=source.name)
            raise

    def _call(self, plugin: object, source: Source) -> list[object]:
        """Call the hook of one plugin alone and give what it registers."""
        callers = self._manager.get_hookcallers(plugin) or []
        if _HOOK not in {caller.name for caller in callers}:
            raise PluginContractError(
                "the plugin has no hook", expected=f"@hookimpl def {_HOOK}(register)", got="none", where=source.target
            )
        given: list[object] = []
        others = [other for other in self._manager.get_plugins() if other is not plugin]
        self._manager.subset_hook_caller(_HOOK, others)(register=given.append)
        if not given:
            raise PluginContractError(
                "the plugin registers nothing", expected="one extractor or more", got="none", where=source.target
            )
        return given

    def _accept(self, entries: list[Registration]) -> None:
        """Take in what one plugin registers, all of it or nothing."""
        held = list(self._registrations)
        for entry in entries:
            for other in held:
                if entry.name == other.name:
                    raise _conflict("extractor", entry.name, other.plugin, entry.plugin)
                for kind in entry.kinds:
                    # Two extractors may make the same claims, of another language for one; not two classes of one kind.
                    if any(kind.kind == theirs.kind and kind is not theirs for theirs in other.kinds):
                        raise _conflict(
                            "kind", kind.kind, f"{other.plugin} ({other.name})", f"{entry.plugin} ({entry.name})"
                        )
            held.append(entry)
        self._registrations = held
        self._scan = None


@cache
def default_registry() -> Registry:
    """Give the registry with everything that is installed, one for the process."""
    return Registry()


def _restore(
    enable: tuple[str, ...] | None,
    disable: tuple[str, ...],
    entry_points: bool,
    builtins: bool,
    direct: tuple[Extractor, ...],
) -> Registry:
    registry = Registry(enable=enable, disable=disable, entry_points=entry_points, builtins=builtins)
    for extractor in direct:
        registry.register(extractor)
    return registry


def _names(names: Iterable[str]) -> tuple[str, ...]:
    if isinstance(names, str):
        raise PluginError("plugin names are a collection", expected=f"[{names!r}]", got=repr(names))
    return tuple(dict.fromkeys(names))


def _conflict(what: str, name: str, first: str, second: str) -> PluginConflictError:
    return PluginConflictError(
        f"two plugins have the same {what} {name!r}: {first} and {second}; disable one of them", where=second
    )


def _line(entry: Registration, origin: str) -> PluginDescription:
    return PluginDescription(
        plugin=entry.plugin,
        name=entry.name,
        version=entry.version,
        kinds=tuple(kind.kind for kind in entry.kinds),
        languages=entry.languages,
        triggers=len(entry.triggers),
        origin=origin,
        enabled=True,
    )
