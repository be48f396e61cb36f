"""What is told in Chinese and in English is one claim with two witnesses."""

from __future__ import annotations

import pytest

from aiclaims import Document, extract, merge
from aiclaims.outputs.wording import subject
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
    ("texts", "label"),
    [
        (["中国对镓、锗、锑实施出口管制。"], "China: restrict gallium, germanium, antimony"),
        (
            ["2014年至2023年，中国提交的生成式人工智能专利申请为38210件。", "Between 2014 and 2023, China filed 38,210 GenAI patents."],
            "China, generative AI patents filed",
        ),
        (["China filed 38,210 artificial intelligence patents in 2023."], "China, AI patents filed"),
    ],
)  # fmt: skip
def test_what_several_say_together_has_one_english_label(texts: list[str], label: str) -> None:
    """Whoever says it first and most sharply; each witness keeps what it wrote."""
    documents = [
        Document(text, id=str(number), language="en" if text.isascii() else "zh") for number, text in enumerate(texts)
    ]
    claims = [claim for document in documents for claim in extract(document).claims]
    for seen in (claims, claims[::-1]):
        (consolidated,) = merge(seen).claims
        assert subject(consolidated.claim) == label
        assert set(consolidated.witnesses) == set(claims)


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
