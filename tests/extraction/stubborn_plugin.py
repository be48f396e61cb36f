"""An extractor that holds up whoever runs it, in a module that worker processes can import."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterable
from pathlib import Path

import attrs
import regex
from bridge_plugin import BridgeClaim

from aiclaims.plugins import Context
from aiclaims.reading import Passage
from aiclaims.schema import Claim


@attrs.frozen(kw_only=True)
class Stubborn:
    """Find "X built a bridge", and do what the passage says before that.

    Args:
        diary: A file that gets a letter for each passage that killed the process.
        lives: How often "dies" kills.
    """

    diary: str = ""
    lives: int = 100
    name: str = "stubborn"
    version: str = "1"
    kinds: tuple[type[Claim], ...] = (BridgeClaim,)
    languages: tuple[str, ...] = ("en",)
    triggers: tuple[str, ...] = ("bridge",)

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Find what the passage states, unless it says otherwise."""
        words = passage.text.split()
        if "spins" in words:
            while True:
                try:
                    sum(range(1000))
                except Exception:
                    continue
        if "matches" in words:
            re.match(r"(a+)+$", "a" * 60 + "b")
        if "searches" in words:
            regex.match(r"(a|aa|b|ab)+$", "ab" * 60 + "c")
        if "dies" in words and len(Path(self.diary).read_text()) < self.lives:
            with Path(self.diary).open("a") as diary:
                diary.write("x")
            os.kill(os.getpid(), signal.SIGKILL)
        if "built" in words:
            yield BridgeClaim(evidence=(passage.evidence(),), builder=words[0])
