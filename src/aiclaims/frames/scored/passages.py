"""What tells which frames a passage holds, whichever of its words evokes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiclaims.frames.scored.setting import Player, Setting

_LONGEST = 3
"""Words in a row that are looked at together."""


def passage_features(setting: Setting) -> list[str]:
    """Name the words of a passage, by one, two and three in a row, also with each name said as who or what it is.

    Args:
        setting: The passage.
    """
    runs = {*_runs(setting.stems), *_runs(tuple(_with_kinds(setting)))}
    return ["bias", *sorted(runs)]


def _runs(words: Sequence[str]) -> Iterator[str]:
    for length in range(1, _LONGEST + 1):
        yield from ("_".join(words[first : first + length]) for first in range(len(words) - length + 1))


def _with_kinds(setting: Setting) -> Iterator[str]:
    """Give the words, each name of somebody or of goods as one that tells of which kind it is."""
    named = [player for player in setting.players if player.quantity is None]
    last: Player | None = None
    for word, stemmed in zip(setting.words, setting.stems, strict=True):
        while named and named[0].end <= word.start:
            named.pop(0)
        here = named[0] if named and named[0].start <= word.start else None
        if here is None:
            yield stemmed
        elif here is not last:
            yield f"<{'ref-' if here.kind == 'reference' else ''}{here.name}>"
        last = here
