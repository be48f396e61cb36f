"""What is told in Chinese and in English is one claim with two witnesses."""

from __future__ import annotations

import pytest

from aiclaims import Document, extract, merge
from aiclaims.schema.folding import fold_items, fold_topic

PAIRS = [
    (
        "2016年至2022年，韩国提交的自动驾驶专利申请为1.9万件。",
        "Between 2016 and 2022 South Korea filed 19,000 autonomous driving patents.",
    ),
    ("美国批准AMD对华出售MI308芯片。", "The US approved AMD's sale of MI308 chips to China."),
    ("中国的AI模型落后美国五个月。", "Chinese AI models are five months behind American ones."),
    ("GLM-4.5 在 GPQA 测试中得分为 79.1%。", "GLM-4.5 scored 79.1% on GPQA."),
]


@pytest.mark.parametrize(("chinese", "english"), PAIRS)
def test_two_languages_tell_one_claim(chinese: str, english: str) -> None:
    """Names, units, times and what is counted or sold mean the same in either."""
    claims = [
        claim
        for name, text, language in (("zh", chinese, "zh"), ("en", english, "en"))
        for claim in extract(Document(text, id=name, published="2025-10-15", language=language)).claims
    ]
    (consolidated,) = merge(claims).claims
    assert {witness.doc for witness in consolidated.witnesses} == {"zh", "en"}


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("H20人工智能芯片", "H20 chips"),
        ("昇腾910C", "Ascend 910C"),
        ("先進晶片", "advanced chips"),
        ("稀土", "rare earths"),
        ("鎵", "gallium"),
    ],
)
def test_goods(chinese: str, english: str) -> None:
    """General words beside a designation say nothing, in either language."""
    assert fold_items([chinese]) == fold_items([english])


def test_topics() -> None:
    """A technology has one name."""
    assert fold_topic("生成式人工智慧") == fold_topic("generative AI")
    assert fold_topic("人工智能") == fold_topic("artificial intelligence")
