"""What tells which frames a passage holds, whichever of its words evokes them."""

from __future__ import annotations

from aiclaims.frames.scored.setting import Setting

_LONGEST = 3
"""Words in a row that are looked at together."""


def passage_features(setting: Setting) -> list[str]:
    """Name the words of a passage, by one, two and three in a row.

    Args:
        setting: The passage.
    """
    stems = setting.stems
    runs = {
        "_".join(stems[first : first + length])
        for length in range(1, _LONGEST + 1)
        for first in range(len(stems) - length + 1)
    }
    return ["bias", *sorted(runs)]
