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
class Side:
    """A candidate for one of two roles that are filled together.

    Args:
        player: The mark, None for who is only implied.
        what: Why that one may be implied.
        entity: Whom it means, None for nobody.
    """

    player: Player | None = None
    what: str = ""
    entity: Entity | None = None


def _no_pair_features(setting: Setting, anchor: Anchor, one: Side, other: Side, names: Sequence[str]) -> Sequence[str]:
    return ()


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
        couple: Two roles that are filled together, None where each is filled by itself.
        pair_features: Names what holds of two candidates together.
    """

    frames: Mapping[str, tuple[str, ...]]
    roles: Mapping[str, frozenset[str]]
    anchors: Callable[[Setting], Sequence[Anchor]]
    classes: Classes
    players: Callable[[Setting, str], Sequence[Player]]
    implied: Callable[[Setting, str], Sequence[Implied]]
    couple: tuple[str, str] | None = None
    pair_features: Callable[[Setting, Anchor, Side, Side, Sequence[str]], Sequence[str]] = _no_pair_features

    def names(self, frame: str, anchor: Anchor) -> tuple[str, ...]:
        """Give a frame with the wider classes that it belongs to, and the classes of what evokes it.

        Args:
            frame: Name of the frame.
            anchor: What evokes it.
        """
        return (frame, *self.frames[frame], *anchor.classes)
