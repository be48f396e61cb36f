"""An act as the sentence's structure tells it: who stands around the word that says it."""

from __future__ import annotations

import attrs

from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.composition import Doing
from aiclaims.reading import CueMark, Mark
from aiclaims.reading.syntax import Complement, Phrase, Predicate


@attrs.frozen(kw_only=True)
class Deed:
    """An act with the phrases around it.

    Args:
        action: The act.
        anchor: The word that states it.
        scope: What it is done to, and the phrases behind, in order.
        object: What it is done to.
        doer: The phrase whose party does it, None where none is named.
        predicate: The verb that states it, or states the noun.
        doing: What is done, "" for a listing or a tax alone.
        seller: The phrase of who sells, whom the act does not aim at.
        noun: Whether a noun tells it.
        joined: Whether its subject suffers it without a passive ("landed on the list").
        denied: Whether it is said not to be so.
    """

    action: ChipAction
    anchor: Mark
    scope: tuple[Complement, ...]
    object: Mark | None = None
    doer: Phrase | None = None
    predicate: Predicate | None = None
    doing: Doing | None = None
    seller: Phrase | None = None
    noun: bool = False
    joined: bool = False
    denied: bool = False

    @property
    def undoes_rule(self) -> bool:
        """Whether a rule is taken back or laid aside, and not a permit: "lifted the curbs", "dropped the requirement"."""
        undone = isinstance(self.object, CueMark) and self.object.cue in _RULES
        return self.action == "ease" and self.doing in {"undo", "suspend"} and undone

    @property
    def end(self) -> int:
        """Offset behind the last phrase of its scope."""
        return max([self.anchor.end, *(c.end for c in self.scope)])

    @property
    def start(self) -> int:
        """Offset of the first phrase of its scope, or of its word."""
        return min([self.anchor.start, *(c.start for c in self.scope)])


_RULES = frozenset(("control", "licence", "paper", "tariff"))
"""What the object of a deed is called that is a rule, or a duty under one."""
