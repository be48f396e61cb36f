"""Extractors as functions: a decorator that declares what the class form declares in attributes."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from aiclaims.errors import PluginContractError
from aiclaims.plugins.calibration import Calibration
from aiclaims.plugins.hookspecs import Context
from aiclaims.plugins.registration import Registration
from aiclaims.reading import Passage
from aiclaims.schema import Claim

Find = Callable[[Passage, Context], Iterable[Claim]]


class FunctionExtractor:
    """An extractor whose `extract` is a function; it can still be called as the function that it was.

    Args:
        find: The function.
        name: Name of the extractor.
        version: Version of its rules.
        kinds: The claim classes that it makes.
        languages: Language codes that it reads.
        triggers: What announces its claims.
        subjects: The words of its field; none where any document will do.
        examples: Sentences that each state a claim.
        calibration: From the confidence that it gives to the one that its claims carry.
    """

    def __init__(
        self,
        find: Find,
        *,
        name: str,
        version: str,
        kinds: tuple[type[Claim], ...],
        languages: tuple[str, ...],
        triggers: tuple[str, ...],
        subjects: tuple[str, ...],
        nearby: tuple[tuple[str, ...], ...],
        examples: tuple[str, ...],
        calibration: Calibration,
    ) -> None:
        self.extract = find
        self.name = name
        self.version = version
        self.kinds = kinds
        self.languages = languages
        self.triggers = triggers
        self.subjects = subjects
        self.nearby = nearby
        self.examples = examples
        self.calibration = calibration
        functools.update_wrapper(self, find)

    def __repr__(self) -> str:
        return f"<extractor {self.name}/{self.version}>"

    def __call__(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Call the function."""
        return self.extract(passage, context)

    def __reduce__(self) -> str:
        # Its name in its module stands for this object, as it does for a function.
        return str(getattr(self, "__qualname__", self.name))


def extractor(
    *,
    kinds: Sequence[type[Claim]],
    triggers: Sequence[str],
    name: str | None = None,
    version: str = "1",
    languages: Sequence[str] = ("en",),
    subjects: Sequence[str] = (),
    nearby: Sequence[Sequence[str]] = (),
    examples: Sequence[str] = (),
    calibration: Calibration | None = None,
) -> Callable[[Find], FunctionExtractor]:
    """Make an extractor of a function that finds the claims which one passage states.

    ::

        @aiclaims.extractor(kinds=[BridgeClaim], triggers=["bridge*"])
        def bridges(passage, context):
            yield BridgeClaim(evidence=(passage.evidence(),), builder="Ada")

    Args:
        kinds: The claim classes that it makes.
        triggers: Lower-case words or phrases, matched as whole words ("restrict*" with any ending).
        name: Lower-case name, unique among all plugins; by default that of the function.
        version: Version of the rules, changed whenever results may change.
        languages: Language codes that it reads.
        subjects: The words of its field, written like triggers, where the triggers are everyday words.
        nearby: Groups of words, of each of which one has to stand near a trigger, where a claim needs them.
        examples: Sentences that each state a claim, for `aiclaims.testing`.
        calibration: From the confidence that it gives to the one that its claims carry.

    Returns:
        A decorator that gives the extractor in the place of the function.

    Raises:
        PluginContractError: Where a declaration is not as it should be, or the function does not take a passage
            and a context.
    """

    def declare(find: Find) -> FunctionExtractor:
        where = f"{getattr(find, '__module__', '')}.{getattr(find, '__qualname__', repr(find))}"
        if not callable(find) or isinstance(find, type):
            raise PluginContractError(
                "the decorator makes an extractor of a function",
                expected="def name(passage, context)",
                got=repr(find)[:80],
                where=where,
            )
        made = FunctionExtractor(
            find,
            name=find.__name__ if name is None else name,
            version=version,
            kinds=_several(kinds),
            languages=_several(languages),
            triggers=_several(triggers),
            subjects=_several(subjects),
            nearby=_several([_several(group) for group in nearby]),
            examples=_several(examples),
            calibration=Calibration() if calibration is None else calibration,
        )
        Registration.of(where, made)
        return made

    return declare


def _several(given: Any) -> Any:
    """Make a tuple of a list; what is neither is left for the contract to refuse."""
    return tuple(given) if isinstance(given, list) else given
