"""The registry: which plugins there are, which run, and what they bring."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from aiclaims.errors import PluginConflictError, PluginError, SchemaError, UnknownPluginError
from aiclaims.faults import Fault
from aiclaims.lexicon import Entry, Family, Lexicon, extended
from aiclaims.plugins.description import PluginDescription
from aiclaims.plugins.hook_calls import brought_by, names_in
from aiclaims.plugins.hookspecs import Extractor
from aiclaims.plugins.registration import Registration
from aiclaims.plugins.sources import Source, builtin_sources, entry_point_sources
from aiclaims.plugins.triggers import TriggerScan
from aiclaims.schema import Claim

_DIRECT = "registered directly"


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
        self._lock = threading.RLock()
        self._loaded = False
        self._registrations: list[Registration] = []
        self._faults: dict[Source, Fault] = {}
        self._names: tuple[tuple[str, tuple[Entry | Family, ...]], ...] = ()
        self._lexicon: Lexicon | None = None
        self._scan: TriggerScan | None = None

    def __repr__(self) -> str:
        return f"Registry({', '.join(source.name for source in self._sources if self._enabled(source))})"

    def __reduce__(self) -> tuple[object, ...]:
        # A registry travels as the way to make it again, so that a worker process loads its own plugins.
        direct = tuple(entry.extractor for entry in self._registrations if entry.plugin == _DIRECT)
        names = self.names_of(_DIRECT)
        return _restore, (self._enable, self._disable, self._entry_points, self._builtins, direct, names)

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
                entries = self.registrations
                self._scan = TriggerScan(
                    [entry.triggers for entry in entries],
                    [entry.subjects for entry in entries],
                    [entry.nearby for entry in entries],
                )
            return self._scan

    @property
    def lexicon(self) -> Lexicon | None:
        """The names that are listed, where a plugin adds some; None for those that come with the library."""
        self._load_all()
        return self._lexicon

    def names_of(self, plugin: str) -> tuple[Entry | Family, ...]:
        """Give what a plugin adds to the lexicon.

        Args:
            plugin: Name of the plugin.
        """
        self._load_all()
        return tuple(name for owner, names in self._names if owner == plugin for name in names)

    def add_names(self, names: Iterable[Entry | Family]) -> None:
        """Add names to the lexicon that all extractors share, without a package around them.

        Args:
            names: Entries, each with the ways it is written, and families of models.

        Raises:
            PluginContractError: Where one of them is neither.
            PluginConflictError: Where a name means something else already.
        """
        with self._lock:
            self._load_all()
            self._accept([], (_DIRECT, names_in(names, _DIRECT)))

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
                lines += [
                    PluginDescription.of(entry, source.origin, len(self.names_of(source.name))) for entry in entries
                ]
            else:
                lines.append(
                    PluginDescription(
                        plugin=source.name,
                        name=source.name,
                        version=source.version,
                        names=len(self.names_of(source.name)),
                        origin=source.origin,
                        enabled=self._enabled(source),
                        fault=fault,
                    )
                )
        names = len(self.names_of(_DIRECT))
        if names:
            lines.append(
                PluginDescription(plugin="names", name="names", version="", names=names, origin=_DIRECT, enabled=True)
            )
        return lines + [PluginDescription.of(entry, _DIRECT) for entry in self.registrations if entry.plugin == _DIRECT]

    def _enabled(self, source: Source) -> bool:
        return source.name not in self._disable and (self._enable is None or source.name in self._enable)

    def _refuse_unknown(self) -> None:
        known = sorted({source.name for source in self._sources})
        for name in (*(self._enable or ()), *self._disable):
            if name not in known:
                import difflib

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
        """Import a plugin and take in what it brings."""
        brought = brought_by(source.load(), source.name, source.target)
        entries = [Registration.of(source.name, extractor) for extractor in brought.extractors]
        self._accept(entries, (source.name, brought.names))

    def _accept(self, entries: list[Registration], names: tuple[str, tuple[Entry | Family, ...]] = ("", ())) -> None:
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
        plugin, added = names
        if added:
            more = (*self._names, (plugin, added))
            try:
                self._lexicon = extended(tuple(name for _, each in more for name in each))
            except SchemaError as error:
                raise PluginConflictError(
                    f"the name {error.where!r}: {error.message}",
                    expected=error.expected,
                    got=error.got,
                    where=plugin,
                ) from error
            self._names = more
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
    names: tuple[Entry | Family, ...],
) -> Registry:
    registry = Registry(enable=enable, disable=disable, entry_points=entry_points, builtins=builtins)
    for extractor in direct:
        registry.register(extractor)
    if names:
        registry.add_names(names)
    return registry


def _names(names: Iterable[str]) -> tuple[str, ...]:
    if isinstance(names, str):
        raise PluginError("plugin names are a collection", expected=f"[{names!r}]", got=repr(names))
    return tuple(dict.fromkeys(names))


def _conflict(what: str, name: str, first: str, second: str) -> PluginConflictError:
    return PluginConflictError(
        f"two plugins have the same {what} {name!r}: {first} and {second}; disable one of them", where=second
    )
