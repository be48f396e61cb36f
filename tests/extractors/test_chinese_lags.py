"""Lag claims in Chinese."""

from __future__ import annotations

import pytest

from aiclaims import Document, LagClaim, extract


def found(text: str) -> list[str]:
    """Write what is found as "laggard < leader gap trend", one for each claim."""
    document = Document(text, published="2025-10-15", format="text", language="zh")
    said = []
    for claim in extract(document).claims:
        if not isinstance(claim, LagClaim):
            continue
        claim.check(document.text)
        low, high = (claim.gap.low, claim.gap.high) if claim.gap else (None, None)
        ends = (
            f"{low:g}"
            if low == high and low is not None
            else f"{'' if low is None else f'{low:g}'}..{'' if high is None else f'{high:g}'}"
        )
        gap = f" {ends} {claim.gap.unit}" if claim.gap else ""
        denied = "not " if claim.negated else ""
        said.append(
            f"{denied}{claim.laggard.name} < {claim.leader.name}{gap}{f' {claim.trend}' if claim.trend else ''}"
        )
    return said


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("专家说，中国的大模型落后美国约五个月。", ["China < United States 5 months"]),
        ("日本的芯片制程比台积电落后两代。", ["Japan < TSMC 2 generations"]),
        ("美国的AI技术领先欧洲至少一年半。", ["Europe < United States 18.. months"]),
        ("中美大模型差距已从14个月缩短至4个月。", ["China < United States 14 months", "China < United States 4 months narrowing"]),
        ("韓國與美國在人工智慧上的差距正在擴大。", ["South Korea < United States widening"]),
        ("开源模型与闭源模型的性能差距缩小到3个百分点。", ["open models < closed models 3 points narrowing"]),
        ("在芯片制造上，中国不再落后于韩国。", ["not China < South Korea"]),
        ("美国的顶级模型比中国模型高出6%；今年，这一差距降至2%。",
         ["China < United States 6 percent", "China < United States 2 percent narrowing"]),
        ("印度的AI模型与中国差距为三到四年。", ["India < China 36..48 months"]),
    ],
)  # fmt: skip
def test_claims(text: str, claims: list[str]) -> None:
    """Who is behind whom, by how much, and whether the gap moves."""
    assert found(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "中国与美国的收入差距缩小到三成，AI帮了忙。",
        "中国AI是否落后美国五个月？",
        "公司在芯片领域处于领先地位。",
        "红队落后蓝队三分。",
        "中国领先的芯片制造商股价下跌8%，落后于美国同行。",
    ],
)
def test_no_claims(text: str) -> None:
    """Incomes, questions, vague leads, games and share prices are none."""
    assert found(text) == []
