"""What announces claims about chip restrictions in Chinese."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from aiclaims.extractors.chip_restrictions.calibration import CHINESE
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.plugins.calibration import Calibration
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Passage
from aiclaims.schema import Claim

# In either way of writing; where nothing is said of chips, controls and lists are other matters.
_TRIGGERS = (
    "芯片", "晶片", "半导体", "半導體", "集成电路", "英伟达", "英偉達", "輝達", "辉达", "出口管制", "实体清单", "實體清單", "光刻", "昇腾", "昇騰",
    "扩散规则", "擴散規則", "稀土", "镓", "鎵", "高带宽", "h20", "h200", "h100", "h800", "a100", "a800", "b30a", "blackwell", "hbm", "gpu", "eda", "rtx pro",
)  # fmt: skip
# Some triggers are names that English texts hold too.
_SUBJECTS = (
    "中国", "中國", "美国", "美國", "出口", "公司", "企业", "企業", "政府", "禁", "限", "许可", "許可", "批准", "制裁",
)  # fmt: skip


@attrs.frozen
class ChineseChipRestrictionExtractor:
    """Finds who restricts which chips for whom, what that causes, and what is done about it, in Chinese."""

    name: str = "chip_restrictions-zh"
    version: str = "1"
    kinds: tuple[type[Claim], ...] = (ChipRestrictionClaim,)
    languages: tuple[str, ...] = ("zh",)
    triggers: tuple[str, ...] = _TRIGGERS
    subjects: tuple[str, ...] = _SUBJECTS
    calibration: Calibration = CHINESE
    examples: tuple[str, ...] = ("去年11月，美国商务部禁止向中国出口H20芯片。",)

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Find the claims of one passage."""
        from aiclaims.extractors.chip_restrictions.chinese.extraction import find_claims

        return find_claims(passage, context)
