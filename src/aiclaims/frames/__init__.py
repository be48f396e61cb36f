"""What extractors declare, and the one binder that fills it."""

from aiclaims.frames.binder import bind
from aiclaims.frames.coordination import group_of, groups, respectively
from aiclaims.frames.distance import announcement, between_only, distance, gap
from aiclaims.frames.frame import Binding, Candidate, Frame, Slot, entities, entity_of
from aiclaims.frames.pairing import Pair, pair, respective

__all__ = [
    "Binding",
    "Candidate",
    "Frame",
    "Pair",
    "Slot",
    "announcement",
    "between_only",
    "bind",
    "distance",
    "entities",
    "entity_of",
    "gap",
    "group_of",
    "groups",
    "pair",
    "respective",
    "respectively",
]
