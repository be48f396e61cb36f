"""Effects and responses by the way they are told: who is out of what, by which noun, and what the parse may mistake."""

from __future__ import annotations

import pytest
from chip_claims import CN, Core, claims_of, cores

EFFECTS: list[tuple[str, list[Core]]] = [
    # A loss told by a noun with its sum.
    (
        "Lam Research shares the pain after a $640M revenue hit from US export restrictions on tools.",
        [],
    ),
    ("KLA posted an $870 million write-down in its results owing to new U.S. export restrictions.", [("effect", None, "KLA")]),
    ("The ban on MI308 chips to China cost dearly.\n\n- Apr 2025: US bans MI308 -> AMD: $800M charge\n", [("effect", None, "AMD")]),
    # Being without something is what the trouble is put down to.
    ("Without access to EUV tools, SMIC cannot reliably produce chips below 5nm.", [("effect", None, "SMIC")]),
    ("The export controls have effectively locked AMD out of a $20 billion Chinese market.", [("effect", None, "AMD")]),
    # A rule that is a blow, and one that works.
    ("The US export controls are a heavy blow to Cambricon.", [("effect", None, "Cambricon")]),
    ("The US export restrictions are succeeding in slowing China's chip development.", [("effect", None, CN)]),
    ("This means that AMD won't be allowed to ship its MI300 chips to China.", []),
    # A verb that looks like a description of the rule, and a noun that looks like a verb.
    ("US export controls cut Huawei off from TSMC.", [("effect", None, "Huawei")]),
    ("Revenue at Nvidia from China has been cut in half due to tighter US export restrictions.", [("effect", None, "Nvidia")]),
    # What a rule stops is a cause; what describes the goods stands in no verb's way.
    ("AMD took a $700 million charge due to halted shipments of its MI308 chips to China under the export rules.", [("effect", None, "AMD")]),
    ("The US export controls have kneecapped SMIC.", [("effect", None, "SMIC")]),
    # Who is not known has a loss of his own, which is not that of the firm told of before.
    ("US export rules cost AMD $800 million. Zorbium lost $200 million in sales to China.", [("effect", None, "AMD")]),
    # A people's name before its firm says only where the firm is.
    ("The US export controls fueled the rise of Chinese start-up Zhipu.", [("effect", None, "Zhipu AI")]),
]  # fmt: skip

RESPONSES: list[tuple[str, list[Core]]] = [
    ("Ahead of the US export controls, Tencent went on a buying spree for Nvidia GPUs.", [("stockpile", "Tencent", None)]),
    ("Amid US export controls, Chinese firms are looking towards domestic AI chips.", [("substitute", CN, None)]),
    ("Under the export controls a thriving black market for A100 chips has emerged in China.", [("smuggle", None, CN)]),
    ("Three men were charged in Oregon with smuggling Nvidia chips into China.", [("smuggle", None, CN)]),
    ("Cadence was fined for shipping chip design tools to a Chinese university.", [("smuggle", "Cadence", CN)]),
    # A hoard against what a state may do, before any rule is named; whose goods are bought is not who buys them.
    ("YMTC has been stockpiling foreign equipment in anticipation that the US will act.", [("stockpile", "YMTC", None)]),
    ("ASML was hurt by the export controls. Customers rushed to stockpile ASML's DUV machines.", []),
    # No response: what is fought, and what a market only threatens.
    ("The export controls aim to prevent a black market for A100 chips from emerging in China.", []),
    ("Regulators warned against hoarding of GPUs by Tencent under the export controls.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), EFFECTS)
def test_effects_are_told_by_nouns_and_by_what_is_wanting(text: str, expected: list[Core]) -> None:
    """An effect falls on whom its noun or its clause is about."""
    assert [core for core in cores(text) if core[0] == "effect"] == expected


@pytest.mark.parametrize(("text", "expected"), RESPONSES)
def test_responses_are_told_by_nouns(text: str, expected: list[Core]) -> None:
    """A response may be a noun, with its doer beside it."""
    assert [core for core in cores(text) if core[0] not in {"effect", "restrict", "license"}] == expected


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("The US export controls set Hygon back by three years.", 36),
        ("The US chip ban has delayed Baidu's next model by eight months.", 8),
        ("The US export controls have hurt Hygon for three years.", None),
    ],
)
def test_how_long_a_rule_holds_somebody_up(text: str, months: float | None) -> None:
    """A length of time is the value where something is held up by it, and not where it only lasts so long."""
    (claim,) = [claim for claim in claims_of(text) if claim.aspect == "effect"]
    assert (claim.value and claim.value.low) == months
