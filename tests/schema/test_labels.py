"""What a thing is called that several write in different ways."""

from __future__ import annotations

from typing import Any

import pytest

from aiclaims.schema.folding import fold_items, fold_topic
from aiclaims.schema.labels import label_of


@pytest.mark.parametrize(
    ("written", "label"),
    [
        (["生成式人工智能"], "generative AI"),
        (["人工智慧"], "AI"),
        (["artificial intelligence"], "AI"),
        (["Generative AI"], "generative AI"),
        (["agricultural AI", "AI in agriculture"], "agricultural AI"),
        (["智能语音", "speech AI", "speech ai technology"], "speech AI"),
        (["智能语音"], "智能语音"),
    ],
)
def test_a_technology_has_its_english_name_where_it_is_known_or_anybody_writes_one(
    written: list[str], label: str
) -> None:
    """Else the first one's, as it is written."""
    assert label_of(written, fold_topic) == label


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ([("镓", "锗", "锑")], ("gallium", "germanium", "antimony")),
        ([("鎵", "鍺")], ("gallium", "germanium")),
        ([("先进芯片", "极紫外光刻机")], ("advanced chips", "EUV lithography machines")),
        ([("AI晶片", "半導體設備", "稀土")], ("AI chips", "semiconductor equipment", "rare earths")),
        ([("H20人工智能芯片",), ("Nvidia's H20 chips",), ("H20",)], ("H20",)),
        ([("H20 chips",), ("H20",)], ("H20 chips",)),
        ([("某种设备",)], ("某种设备",)),
    ],
)
def test_goods_are_named_item_by_item(written: list[tuple[str, ...]], label: tuple[str, ...]) -> None:
    """Where the first one writes Chinese that nobody knows, the shortest of the others is shown."""
    assert label_of(written, fold_items) == label


def test_a_name_that_is_compared_in_another_way_is_left_as_it_is() -> None:
    """Only what is one spelling is one thing."""

    def as_written(name: Any) -> str:
        return str(name)

    assert label_of(["人工智能"], as_written) == "人工智能"
