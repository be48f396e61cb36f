"""What announces patent claims in Chinese."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from aiclaims.extractors.patents.calibration import CHINESE
from aiclaims.extractors.patents.claim import PatentClaim
from aiclaims.plugins.calibration import Calibration
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Passage
from aiclaims.schema import Claim


@attrs.frozen
class ChinesePatentExtractor:
    """Finds claims about patents in Chinese."""

    name: str = "patents-zh"
    version: str = "1"
    kinds: tuple[type[Claim], ...] = (PatentClaim,)
    languages: tuple[str, ...] = ("zh",)
    triggers: tuple[str, ...] = ("专利", "專利", "发明申请", "發明申請", "pct")
    calibration: Calibration = CHINESE
    examples: tuple[str, ...] = ("2021年，德国提交的机器人专利申请逾2.5万件。",)

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Find the claims of one passage."""
        from aiclaims.extractors.patents.chinese.extraction import find_claims

        return find_claims(passage, context)
