"""Which goods a claim is about where its own phrases name none."""

from __future__ import annotations

import datetime as dt

import pytest
from chip_claims import LEAD, REGISTRY

from aiclaims import Document, extract
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim

GOODS = [
    # what the sentence trades in
    (
        "Taiwan now requires a licence of firms that want to ship high-tech products to Huawei.",
        "high-tech products",
    ),
    # what only a wide word names, where no chip stands beside it
    ("Washington restricts what machines Chinese fabs may get.", "machines"),
    ("The curbs have cut SMIC off from spare components.", "spare components"),
    # what the claim before was about, where the sentence takes it up
    ("In April Washington banned exports of the MI308 to China. In July it lifted the ban.", "MI308"),
    ("In April Washington banned exports of the MI308 to China. The ministry of commerce in Beijing then banned its sale too.", "MI308"),
    # what the sentence before speaks of, where no claim was about goods
    ("Graphite comes mostly from Chinese mines. Beijing has since July been granting licences.", "Graphite"),
    # what the rules are called after, and no goods where there are none
    ("In July Beijing banned exports of gallium. In August Washington announced a package of chip-related controls against China.", "chip"),
    ("In May Taiwan put controls on AI chips for Huawei. Taiwanese firms now need a licence before they ship anything to Huawei.", None),
    # goods by their number in the list of controls
    ("BIS now requires a license to export ECCN 3A090 items to China.", "ECCN 3A090 items"),
    # the name of a law holds none
    ("Lawmakers introduced the Chip Security Act to block exports of GPUs to China.", "GPUs"),
    # what a firm is called after is none, nor what an effect on it is of that names none
    ("Dutch chip champion ASML said that tighter US export controls would hurt it.", None),
    # a listing is about parties
    ("In April Washington banned exports of the MI308 to China. It added Inspur to the Entity List.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GOODS)
def test_goods_are_taken_from_what_is_traded_or_was_spoken_of(text: str, expected: str | None) -> None:
    """The last claim of the text names the goods, if it has any, in the words of the text."""
    document = Document(LEAD + text, published=dt.date(2026, 1, 20), language="en")
    claims = [c for c in extract(document, registry=REGISTRY).claims if isinstance(c, ChipRestrictionClaim)]
    assert claims[-1].items == (() if expected is None else (expected,))
