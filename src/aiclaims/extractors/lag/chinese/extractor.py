"""What announces claims about lags in Chinese."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from aiclaims.extractors.lag.calibration import CHINESE
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.plugins.calibration import Calibration
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Passage
from aiclaims.schema import Claim

# In either way of writing.
_TRIGGERS = (
    "落后", "落後", "滞后", "滯後", "差距", "领先", "領先", "代差", "追赶", "追趕", "赶上", "趕上", "追上", "追平", "鸿沟", "鴻溝",
)  # fmt: skip
_SUBJECTS = (
    "人工智能", "人工智慧", "ai", "模型", "芯片", "晶片", "半导体", "半導體", "算力", "制程", "製程", "光刻", "集成电路", "積體電路", "晶圆", "晶圓",
)  # fmt: skip


@attrs.frozen
class ChineseLagExtractor:
    """Finds claims that somebody is behind, ahead or level, in Chinese."""

    name: str = "lag-zh"
    version: str = "1"
    kinds: tuple[type[Claim], ...] = (LagClaim,)
    languages: tuple[str, ...] = ("zh",)
    triggers: tuple[str, ...] = _TRIGGERS
    subjects: tuple[str, ...] = _SUBJECTS
    calibration: Calibration = CHINESE
    examples: tuple[str, ...] = ("专家说，中国的大模型落后美国约五个月。",)

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Find the claims of one passage."""
        from aiclaims.extractors.lag.chinese.extraction import find_claims

        return find_claims(passage, context)
