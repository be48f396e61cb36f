"""Benchmark claims in Chinese, in prose and in tables."""

from __future__ import annotations

import pytest

from aiclaims import BenchmarkClaim, Document, extract


def found(text: str, format: str = "text") -> list[str]:
    """Write what is found as "system test: value" or "system relation baseline on test", one for each claim."""
    document = Document(text, published="2025-10-15", format=format, language="zh")  # type: ignore[arg-type]
    said = []
    for claim in extract(document).claims:
        assert isinstance(claim, BenchmarkClaim)
        claim.check(document.text)
        value = f"{claim.value.low:g} {claim.value.unit}" if claim.value and claim.value.low is not None else ""
        if claim.baseline is not None:
            said.append(
                f"{claim.system.name} {claim.relation} {claim.baseline.name} on {claim.benchmark} {value}".strip()
            )
        else:
            said.append(f"{claim.system.name} {claim.benchmark}: {value}")
    return said


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Qwen2.5-72B 在 AIME 2024 测试中得分为 81.2，略高于 DeepSeek-R1 的 79.8。",
         ["Qwen2.5-72B AIME 2024: 81.2 points", "Qwen2.5-72B above DeepSeek-R1 on AIME 2024", "DeepSeek-R1 AIME 2024: 79.8 points"]),
        ("GLM-4.5在MMLU-Pro和MATH-500上分别取得84.6%和98.2%的准确率。", ["GLM-4.5 MMLU-Pro: 84.6 percent", "GLM-4.5 MATH-500: 98.2 percent"]),
        ("Kimi K2 在 LiveCodeBench 评测中超越 GPT-4.1 和 Claude Opus 4。",
         ["Kimi K2 above GPT-4.1 on LiveCodeBench", "Kimi K2 above Claude Opus 4 on LiveCodeBench"]),
        ("Kimi K2 在 SWE-bench（70.1%，+5.2%）上取得了提升。", ["Kimi K2 SWE-bench: 70.1 percent"]),
        ("在C-Eval榜单上，Qwen2-72B排名第二，不及GLM-4。", ["Qwen2-72B C-Eval: 2 rank", "Qwen2-72B below GLM-4 on C-Eval"]),
        ("DeepSeek-V3 的 GPQA 得分与 GPT-4o 持平。", ["DeepSeek-V3 on_par GPT-4o on GPQA"]),
        ("在MATH和GSM8K测试中，GLM-4.5得分为90.1%和92.2%，接近GPT-4o，训练数据中中文占比达40%。", ["GLM-4.5 MATH: 90.1 percent", "GLM-4.5 GSM8K: 92.2 percent"]),
        ("Kimi K2 发布，数学性能与 o1 持平、优于 GPT-4o。", ["Kimi K2 on_par o1 on None", "Kimi K2 above GPT-4o on None"]),
        ("通义千问Qwen2-72B在10项测试中的6项超过了Llama-3-70B。", ["Qwen2-72B above Llama 3 70B on None 6 benchmarks"]),
    ],
)  # fmt: skip
def test_prose(text: str, claims: list[str]) -> None:
    """Scores, ranks, wins and comparisons, each with its system and its test."""
    assert found(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Qwen3-235B 的价格低于 GPT-4o，测试用户不少。",
        "DeepSeek-V3 的下载量超过 GPT-4o。",
        "GLM-4.5 能否在 MMLU 上超过 GPT-4o？",
        "Kimi K2 有望在 SWE-bench Verified 上超过 Claude Opus 4。",
    ],
)
def test_no_claims(text: str) -> None:
    """Prices, downloads, questions and hopes are no results."""
    assert found(text) == []


def test_tables_with_english_heads() -> None:
    """The heads name any listed test, and nothing else on the page has to announce a result."""
    text = "**模型的图像理解**\n\n| Model | OpenCompass | MathVista |\n|---|---|---|\n| InternVL3-8B | 73.6 | 71.6 |\n"
    assert found(text, "markdown") == ["InternVL3-8B OpenCompass: 73.6 points", "InternVL3-8B MathVista: 71.6 points"]


def test_tables_with_chinese_heads() -> None:
    """Systems in rows or in columns; what is no score is left out."""
    text = """# 评测结果

| 模型 | 参数量 | MMLU | C-Eval |
|---|---|---|---|
| Qwen-7B | 7B | 58.2 | 63.5 |
| 晨星-7B | 7B | 60.1 | 64.0 |

| 基准 | 指标 | DeepSeek-V3 | GPT-4o |
|---|---|---|---|
| DROP | F1 | 91.6 | 83.7 |
"""
    assert found(text, "markdown") == [
        "Qwen-7B MMLU: 58.2 points",
        "Qwen-7B C-Eval: 63.5 points",
        "晨星-7B MMLU: 60.1 points",
        "晨星-7B C-Eval: 64 points",
        "DeepSeek-V3 DROP: 91.6 points",
        "GPT-4o DROP: 83.7 points",
    ]
