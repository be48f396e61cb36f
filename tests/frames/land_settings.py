"""Sentences as scored frames see them, with countries for players."""

from __future__ import annotations

import datetime as dt

from aiclaims import Document
from aiclaims.frames.scored import Player, Setting
from aiclaims.reading.reading import read


def setting_of(text: str) -> Setting:
    """Describe a sentence of which the countries are the players."""
    passage = read(Document(text, published=dt.date(2026, 1, 20), language="en")).passages[-1]
    players = [
        Player(start=m.start, end=m.end, text=m.text, kind="land", name="land", entity=m.entity)
        for m in passage.entities
        if m.entity.type == "country"
    ]
    return Setting(passage, players)
