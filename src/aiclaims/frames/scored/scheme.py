"""What an extractor declares to have its frames read with estimated scores."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import attrs

from aiclaims.frames.scored.anchors import Anchor, Classes
from aiclaims.frames.scored.setting import Player, Setting
from aiclaims.schema import Entity


@attrs.frozen(kw_only=True)
class Implied:
    """What may fill a role without a mark of its own in the passage.

    Args:
        what: Why it may: "null" for nothing, or a name for what it is taken from.
        entity: Whom it means.
    """

    what: str
    entity: Entity | None = None


@attrs.frozen(kw_only=True)
class Scheme:
    """The frames of a kind: what may evoke them, which roles they have, and who may fill these.

    Args:
        frames: Of each frame, the wider classes that it belongs to.
        roles: Of each role, the frames that have it.
        anchors: Gives the words of a passage that may evoke a frame.
        classes: Tells of which known classes a word is.
        players: Gives the marks that may fill a role.
        implied: Gives what else may.
    """

    frames: Mapping[str, tuple[str, ...]]
    roles: Mapping[str, frozenset[str]]
    anchors: Callable[[Setting], Sequence[Anchor]]
    classes: Classes
    players: Callable[[Setting, str], Sequence[Player]]
    implied: Callable[[Setting, str], Sequence[Implied]]

    def names(self, frame: str, anchor: Anchor) -> tuple[str, ...]:
        """Give a frame with the wider classes that it belongs to, and the classes of what evokes it.

        Args:
            frame: Name of the frame.
            anchor: What evokes it.
        """
        return (frame, *self.frames[frame], *anchor.classes)
