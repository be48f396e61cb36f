"""One line about a plugin, for those who list them."""

from __future__ import annotations

import attrs

from aiclaims.faults import Fault
from aiclaims.plugins.registration import Registration


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
        names: How many names its plugin adds to the lexicon.
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
    names: int = 0
    origin: str
    enabled: bool
    fault: Fault | None = None

    @classmethod
    def of(cls, entry: Registration, origin: str, names: int = 0) -> PluginDescription:
        """Describe an extractor that runs.

        Args:
            entry: The extractor.
            origin: Where its plugin is from.
            names: How many names its plugin adds to the lexicon.
        """
        return cls(
            plugin=entry.plugin,
            name=entry.name,
            version=entry.version,
            kinds=tuple(kind.kind for kind in entry.kinds),
            languages=entry.languages,
            triggers=len(entry.triggers),
            names=names,
            origin=origin,
            enabled=True,
        )
