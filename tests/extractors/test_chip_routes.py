"""Ways round a rule and what comes of it: firms put up to buy, goods sent on, loopholes closed, parts made to slip under a line."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, cores

ROUTES: list[tuple[str, list[Core]]] = [
    # firms that buy for others, and what is sent on
    ("Chinese buyers have set up dozens of shell companies in Malaysia to collect barred GPUs.", [("smuggle", CN, None)]),
    ("Front companies are being registered in Dubai to acquire Nvidia GPUs.", [("smuggle", "front companies", None)]),
    ("China has established elaborate smuggling networks for AI chips.", [("smuggle", CN, None)]),
    ("GPUs bought in Europe are re-routed via Malaysia to China, whatever the chip rules say.", [("smuggle", None, CN)]),
    ("Accelerators were exported to Malaysia and then resold to China, skirting U.S. export rules.", [("smuggle", None, CN)]),
    ("Smugglers have concealed GPUs in crates of seafood.", [("smuggle", "smugglers", None)]),
    ("SMIC circumvented the curbs by purchasing $40 million of lithography tools through another firm.", [("smuggle", "SMIC", None)]),
    ("Prosecutors dismantled a $90 million smuggling ring.", [("smuggle", None, None)]),
    # loopholes by the chips that slipped through them
    ("The bureau closed the A800/H800 loophole in the following year.", [("restrict", US, None)]),
    ("The H800 and A800 workarounds were closed a year later.", [("restrict", US, None)]),
    # goods that one is told to leave alone
    ("Beijing directed state firms to reject Nvidia's H20 chips.", [("restrict", CN, CN)]),
    # at whose word a firm leaves off
    ("TSMC stopped making AI chips for mainland customers on Washington's orders.", [("restrict", US, CN)]),
    ("At Washington's request, ASML stopped shipping DUV tools to China.", [("restrict", US, CN)]),
    ("Nvidia stopped taking orders for its AI chips at the request of customers.", []),
    # made to comply, or to take the place of others
    ("The H20 is a slower variant designed to be sold to China and stay compliant.", [("redesign", "Nvidia", CN)]),
    ("AMD found a way, developing a weaker chip which got around the U.S. controls.", [("redesign", "AMD", CN)]),
    ("Moonshot's next model is built around Huawei's Ascend chips.", [("substitute", "Moonshot AI", None)]),
    ("Tencent responded with an order for 20,000 Ascend 910C chips.", [("substitute", "Tencent", None)]),
    ("Tencent is set to become less reliant on Nvidia chips.", [("substitute", "Tencent", None)]),
    ("Cambricon's revenue rose as Chinese firms switched to domestic chips.", [("substitute", CN, None)]),
    # what comes of it
    ("The controls slowed China's chip manufacturing.", [("effect", None, CN)]),
    ("Compute restrictions will slow the progress of Chinese labs.", [("effect", None, CN)]),
    ("Barring American firms from selling in China would accelerate Huawei's rise.", [("effect", None, "Huawei")]),
    ("The sanctions accelerated the very domestic capabilities that they were to prevent.", [("effect", None, CN)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROUTES)
def test_ways_round_a_rule(text: str, expected: list[Core]) -> None:
    assert cores(text) == expected
