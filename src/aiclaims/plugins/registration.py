"""One extractor as the registry holds it, with its declarations checked and fixed."""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import cast

import attrs

from aiclaims.errors import PluginContractError, SchemaError
from aiclaims.plugins.calibration import Calibration
from aiclaims.plugins.hookspecs import Accompanied, Calibrated, Extractor, Focused, GivesExamples, GoesOn
from aiclaims.schema import Claim
from aiclaims.schema.field_types import check_declaration


@attrs.frozen
class Registration:
    """An extractor that keeps the contract.

    Its declarations are read once: whatever the object says later, scans and results agree.

    Args:
        plugin: Name of the plugin that registered it.
        extractor: The object itself.
        name: Name of the extractor.
        version: Version of its rules.
        kinds: The claim classes it makes.
        languages: Language codes it reads.
        triggers: What announces its claims.
        calibration: From the confidence that it gives to the one that its claims carry.
        subjects: The words of its field, one of which a document has to hold; none where any will do.
        nearby: Groups of words, of each of which one has to stand near a trigger.
        follows: How many passages behind one that holds a trigger it is shown as well.
    """

    plugin: str
    extractor: Extractor
    name: str
    version: str
    kinds: tuple[type[Claim], ...]
    languages: tuple[str, ...]
    triggers: tuple[str, ...]
    calibration: Calibration = attrs.field(factory=Calibration)
    subjects: tuple[str, ...] = ()
    nearby: tuple[tuple[str, ...], ...] = ()
    follows: int = 0

    @classmethod
    def of(cls, plugin: str, extractor: object) -> Registration:
        """Hold an object against the contract.

        Raises:
            PluginContractError: Where it is no extractor, or a declaration is not as it should be.
        """
        if isinstance(extractor, type):
            raise PluginContractError(
                "an extractor is an object", expected="an instance", got=f"the class {extractor.__name__}", where=plugin
            )
        missing = [name for name in _MEMBERS if not hasattr(extractor, name)]
        misspelt = _misspelt(extractor, (*missing, *(name for name in _OPTIONAL if not hasattr(extractor, name))))
        if missing:
            raise PluginContractError(
                "an object that is no extractor was registered" + "".join(f"; rename {pair}" for pair in misspelt),
                expected=", ".join(_MEMBERS),
                got=f"{type(extractor).__name__} without {', '.join(missing)}",
                where=plugin,
            )
        if misspelt:
            raise PluginContractError(
                f"a member has nearly the name of one that is asked for: rename {misspelt[0]}",
                expected=f"{', '.join(_OPTIONAL)}, or names unlike them, or with _ in front",
                got=misspelt[0].partition(" ")[0],
                where=plugin,
            )
        declared = cast(Extractor, extractor)
        where = f"{plugin}: {declared.name!r}"
        name = _word(declared.name, "name", where)
        version = _text(declared.version, "version", where)
        kinds = tuple(_kind(item, where) for item in _items(declared.kinds, "kinds", where))
        languages = tuple(_language(item, where) for item in _items(declared.languages, "languages", where))
        triggers = tuple(_trigger(item, where) for item in _items(declared.triggers, "triggers", where))
        if not callable(declared.extract):
            raise _refusal("extract", "a method", declared.extract, where)
        _check_signature(declared.extract, where)
        calibration = declared.calibration if isinstance(declared, Calibrated) else Calibration()
        if not isinstance(calibration, Calibration):
            raise _refusal("calibration", "a Calibration", calibration, where)
        subjects: tuple[str, ...] = ()
        if isinstance(declared, Focused) and declared.subjects != ():
            subjects = tuple(_trigger(item, where, "subjects") for item in _items(declared.subjects, "subjects", where))
        nearby: tuple[tuple[str, ...], ...] = ()
        if isinstance(declared, Accompanied) and declared.nearby != ():
            nearby = tuple(
                tuple(_trigger(item, where, "nearby", cased=True) for item in _items(group, "nearby", where))
                for group in _items(declared.nearby, "nearby", where)
            )
        if isinstance(declared, GivesExamples) and declared.examples != ():
            for item in _items(declared.examples, "examples", where):
                _text(item, "examples", where)
        follows = declared.follows if isinstance(declared, GoesOn) else 0
        if not isinstance(follows, int) or isinstance(follows, bool) or follows < 0:
            raise _refusal("follows", "a number of passages", follows, where)
        return cls(plugin, declared, name, version, kinds, languages, triggers, calibration, subjects, nearby, follows)

    @cached_property
    def label(self) -> str:
        """Name and version as claims carry them."""
        return f"{self.name}/{self.version}"

    def reads(self, language: str | None) -> bool:
        """Tell whether it reads a language: "en" reads "en-GB" too; an unknown language may be any."""
        if language is None:
            return True
        return language.casefold().replace("_", "-").split("-")[0] in {code.split("-")[0] for code in self.languages}


_MEMBERS = ("name", "version", "kinds", "languages", "triggers", "extract")
_OPTIONAL = ("calibration", "subjects", "nearby", "follows", "why_none", "why_scored", "examples")
_ALIKE = 0.8
"""How alike a name is to one that is missing, 0 to 1, before it is taken for a misspelling of it."""


def _misspelt(extractor: object, absent: Sequence[str]) -> list[str]:
    """Give what seems to be meant for a member that is absent, as "written to meant"."""
    own = [name for name in dir(extractor) if not name.startswith("_") and name not in (*_MEMBERS, *_OPTIONAL)]
    pairs = ((near, name) for name in absent for near in difflib.get_close_matches(name, own, n=1, cutoff=_ALIKE))
    return [f"{near!r} to {name!r}" for near, name in pairs]


def _check_signature(extract: Callable[..., object], where: str) -> None:
    try:
        signature = inspect.signature(extract)
    except (TypeError, ValueError):  # a callable of C code may have none to look at
        return
    try:
        signature.bind("passage", "context")
    except TypeError as error:
        raise PluginContractError(
            f"extract is called with a passage and a context: {error}",
            expected="extract(passage, context)",
            got=f"extract{signature}",
            where=where,
        ) from error
    if inspect.iscoroutinefunction(extract) or inspect.isasyncgenfunction(extract):
        raise _refusal("extract", "a plain function, not an async one", extract, where)


def _refusal(member: str, expected: str, got: object, where: str) -> PluginContractError:
    return PluginContractError(f"{member} breaks the contract", expected=expected, got=repr(got)[:80], where=where)


def _text(value: object, member: str, where: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _refusal(member, "a text that is not blank", value, where)
    return value


def _word(value: object, member: str, where: str) -> str:
    text = _text(value, member, where)
    if text != text.lower() or not text.replace("-", "_").replace("_", "a").isalnum():
        raise _refusal(member, "lower-case letters, digits, - and _", value, where)
    return text


def _language(value: object, where: str) -> str:
    return _word(_text(value, "languages", where).lower(), "languages", where)


def _items(value: object, member: str, where: str) -> tuple[object, ...]:
    if not isinstance(value, (tuple, list, set, frozenset)) or not value:
        raise _refusal(member, "a tuple with one item or more", value, where)
    return tuple(value)


def _kind(value: object, where: str) -> type[Claim]:
    if not isinstance(value, type) or not issubclass(value, Claim) or not value.kind:
        raise _refusal("kinds", "classes declared with @claim", value, where)
    try:
        check_declaration(value)
    except SchemaError as error:
        raise _refusal(
            "kinds", error.expected or "types with a JSON form", f"{error.where}: {error.got}", where
        ) from error
    return value


def _trigger(value: object, where: str, member: str = "triggers", *, cased: bool = False) -> str:
    text = " ".join(_text(value, member, where).split()).replace("’", "'")
    body = text.removesuffix("*")
    if (text != text.lower() and not cased) or not body.strip() or "*" in body:
        raise _refusal(member, "lower-case words, with * only at the end", value, where)
    return text
