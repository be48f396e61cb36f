"""What a plugin brings: its hooks are found, held against the specification, and called."""

from __future__ import annotations

import attrs
import pluggy

from aiclaims.errors import PluginContractError
from aiclaims.lexicon import Entry, Family
from aiclaims.plugins import hookspecs
from aiclaims.plugins.hookspecs import GROUP

_EXTRACTORS, _NAMES = hookspecs.aiclaims_register.__name__, hookspecs.aiclaims_names.__name__
_EXPECTED = f"{_EXTRACTORS}(register) or {_NAMES}(add), marked with @hookimpl"


@attrs.frozen
class Brought:
    """What a plugin brings, as it gives it.

    Args:
        extractors: What it registers as extractors.
        names: What it adds to the lexicon.
    """

    extractors: tuple[object, ...] = ()
    names: tuple[Entry | Family, ...] = ()


def brought_by(plugin: object, name: str, target: str) -> Brought:
    """Call the hooks of one plugin and give what it brings.

    Args:
        plugin: The module or object.
        name: Name of the plugin.
        target: Where it is from, for errors.

    Raises:
        PluginContractError: Where it has no hook, one that is misspelt or takes other arguments, or brings nothing.
    """
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hookspecs)
    try:
        manager.register(plugin, name)
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        message = " ".join(str(error).split())
        raise PluginContractError(message, expected=_EXPECTED, where=target) from error
    hooks = {caller.name for caller in manager.get_hookcallers(plugin) or []}
    if not hooks & {_EXTRACTORS, _NAMES}:
        raise PluginContractError("the plugin has no hook", expected=_EXPECTED, got="none", where=target)
    extractors: list[object] = []
    names: list[object] = []
    manager.hook.aiclaims_register(register=extractors.append)
    manager.hook.aiclaims_names(add=names.append)
    if not extractors and not names:
        raise PluginContractError(
            "the plugin registers nothing", expected="one extractor or more, or names", got="none", where=target
        )
    return Brought(tuple(extractors), names_in(names, target))


def names_in(given: object, where: str) -> tuple[Entry | Family, ...]:
    """Hold against the contract what is added to the lexicon.

    Args:
        given: A collection of entries and families.
        where: Where it is from.

    Raises:
        PluginContractError: Where one of them is neither.
    """
    if isinstance(given, str | Entry | Family) or not hasattr(given, "__iter__"):
        given = [given]
    for name in given:
        if not isinstance(name, Entry | Family):
            raise PluginContractError(
                "what is added to the lexicon is an entry or a family",
                expected="aiclaims.lexicon.Entry or Family",
                got=repr(name)[:80],
                where=where,
            )
    return tuple(given)
