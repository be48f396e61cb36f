"""When two claims are the same, and what all of them say together; no text, no plugins.

A `State` is what has been seen: a set that only grows, so that states join in any order. All else is a
pure function of it, made block by block: `merge` for claims at hand, `consolidate` for a state.
"""

from aiclaims.merge.block import Block, blocks
from aiclaims.merge.consolidated import Agreement, Conflict, ConflictKind, ConsolidatedClaim, Witness
from aiclaims.merge.consolidation import Consolidation, assemble, consolidate, merge
from aiclaims.merge.consolidator import Consolidator
from aiclaims.merge.corroboration import Corroboration
from aiclaims.merge.history import Moment, history
from aiclaims.merge.known import Known
from aiclaims.merge.links import Link
from aiclaims.merge.name_matching import NameMatches, match_names
from aiclaims.merge.record_linkage import Linkage, closely, exactly, link_records
from aiclaims.merge.sources import Counts
from aiclaims.merge.state import State, join
from aiclaims.merge.view import View, view

__all__ = [
    "Agreement",
    "Block",
    "Conflict",
    "ConflictKind",
    "ConsolidatedClaim",
    "Consolidation",
    "Consolidator",
    "Corroboration",
    "Counts",
    "Known",
    "Link",
    "Linkage",
    "Moment",
    "NameMatches",
    "State",
    "View",
    "Witness",
    "assemble",
    "blocks",
    "closely",
    "consolidate",
    "exactly",
    "history",
    "join",
    "link_records",
    "match_names",
    "merge",
    "view",
]
