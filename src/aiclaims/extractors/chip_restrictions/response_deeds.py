"""Responses read off the parse: a verb of a class with what stands around it, and whether somebody does it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from aiclaims.extractors.chip_restrictions import answering_ways, smuggling_ways, stockpiling_ways, substitution_ways
from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.response_clause import Clause
from aiclaims.extractors.chip_restrictions.response_standing import is_done
from aiclaims.extractors.chip_restrictions.response_verbs import Way, ways_of
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.reading.syntax import Complement, Phrase, Predicate


@attrs.frozen(kw_only=True)
class ResponseDeed:
    """What somebody does about a restriction, with the phrases around it.

    Args:
        action: The response.
        predicate: The verb.
        doer: The phrase of who does it; None where none is named.
        scope: What the verb governs, and what the verbs that complete it do; of a passive its subject first.
        told: The words of the clause, where its marks of unlawfulness, purpose and kind stand.
    """

    action: ChipAction
    predicate: Predicate
    doer: Phrase | None
    scope: tuple[Complement, ...]
    told: str

    @property
    def end(self) -> int:
        """Offset behind the last phrase of its scope."""
        return max([self.predicate.end, *(c.end for c in self.scope)])


def response_deeds(scene: Scene) -> Iterator[ResponseDeed]:
    """Find the responses that the verbs of a passage tell, in order."""
    parse = scene.passage.parse
    for predicate in parse.predicates:
        ways = ways_of(predicate.verb)
        if not ways or not is_done(scene, parse, predicate):
            continue
        clause = Clause(scene, parse, predicate)
        action = _action(clause, ways)
        if action is not None:
            yield ResponseDeed(
                action=action, predicate=predicate, doer=clause.doer, scope=clause.scope, told=clause.text
            )


# How each way is read, the plainest first.
_READERS: dict[Way, Callable[[Clause], ChipAction | None]] = {
    "smuggle": smuggling_ways.smuggle,
    "stray": smuggling_ways.stray,
    "evade": smuggling_ways.evade,
    "front": smuggling_ways.front,
    "hoard": stockpiling_ways.hoard,
    "swell": stockpiling_ways.swell,
    "press": answering_ways.press,
    "hit_back": answering_ways.hit_back,
    "return": answering_ways.restrict_in_return,
    "reroute": smuggling_ways.reroute,
    "store": stockpiling_ways.store,
    "buy": stockpiling_ways.buy,
    "move": smuggling_ways.move,
    "stand_in": substitution_ways.stand_in,
    "drive": substitution_ways.drive,
    "turn": substitution_ways.turn,
    "swap": substitution_ways.swap,
    "lessen": substitution_ways.lessen,
    "answer": answering_ways.answer,
    "design": answering_ways.design,
    "use": substitution_ways.use,
    "make": substitution_ways.make,
    "turn_out": substitution_ways.turn_out,
    "mandate": substitution_ways.mandate,
    "promote": substitution_ways.promote,
    "localise": substitution_ways.localise,
    "ask": answering_ways.ask,
}


def _action(clause: Clause, ways: frozenset[Way]) -> ChipAction | None:
    """Tell which response the clause tells."""
    for way, read in _READERS.items():
        if way in ways and (action := read(clause)) is not None:
            return action
    return None
