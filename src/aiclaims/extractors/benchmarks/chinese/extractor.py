"""What announces claims about benchmarks in Chinese."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from aiclaims.extractors.benchmarks.calibration import CHINESE
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.triggers import TESTS
from aiclaims.plugins.calibration import Calibration
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Passage
from aiclaims.schema import Claim

# In either way of writing; the heads of tables are often English.
_TRIGGERS = (
    "基准", "基準", "评测", "評測", "测评", "測評", "测试", "測試", "得分", "分数", "分數", "准确率", "準確率", "正确率", "正確率", "通过率", "通過率", "榜",
    "超过", "超過", "超越", "优于", "優於", "高于", "高於", "低于", "低於", "领先", "領先", "持平", "媲美", "相当", "相當", "比肩", "排名", "模型", "成绩", "成績", "胜过", "勝過",
    "benchmark*", *TESTS,
)  # fmt: skip
_SUBJECTS = (
    "模型",
    "ai",
    "人工智能",
    "人工智慧",
    "llm*",
    "gpt*",
    "qwen*",
    "deepseek*",
    "glm*",
    "kimi*",
    "claude*",
    "gemini*",
    "llama*",
)


@attrs.frozen
class ChineseBenchmarkExtractor:
    """Finds claims about how AI systems do in tests, in Chinese prose and in tables with Chinese or English heads."""

    name: str = "benchmarks-zh"
    version: str = "1"
    kinds: tuple[type[Claim], ...] = (BenchmarkClaim,)
    languages: tuple[str, ...] = ("zh",)
    triggers: tuple[str, ...] = _TRIGGERS
    subjects: tuple[str, ...] = _SUBJECTS
    calibration: Calibration = CHINESE
    examples: tuple[str, ...] = ("DeepSeek-R1在AIME 2024基准测试中得分79.8%。",)

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Find the claims of one passage."""
        from aiclaims.extractors.benchmarks.chinese.extraction import find_claims

        return find_claims(passage, context)
