"""Those who are told by what they are and not by name, and goods that are told to be smuggled."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, cores

TOLD: list[tuple[str, list[Core]]] = [
    # countries without a name
    ("Washington caps GPU exports to several allied nations.", [("restrict", US, "several allied nations")]),
    ("The White House allowed GPU sales to about sixty other countries.", [("ease", US, "about sixty other countries")]),
    ("The United States restricts chip exports to countries of concern.", [("restrict", US, "countries of concern")]),
    # who presses
    ("Chip-tool makers and trade groups urged Washington to loosen the export controls.", [("lobby", "Chip-tool makers", US), ("lobby", "trade groups", US)]),
    ("Leaders from Poland and Greece pressed Washington to drop the limits on AI chips.", [("lobby", "Poland", US), ("lobby", "Greece", US)]),
    ("AMD argued for the White House to approve sales of the MI308.", [("lobby", "AMD", US)]),
    ("Export curbs drew a lobbying campaign led by Intel in Washington.", [("lobby", "Intel", None)]),
    # goods told to be smuggled
    ("Moonshot trained its model on smuggled Nvidia chips.", [("smuggle", "Moonshot AI", CN)]),
    ("Moonshot's next model was trained on H100 chips in breach of the export controls.", [("smuggle", "Moonshot AI", CN)]),
    ("AMD denies that it sold MI308 chips in violation of the export rules.", []),
    ("Tencent is among the biggest smugglers of AI chips into China.", [("smuggle", "Tencent", CN)]),
    ("Chinese buyers dodge the export controls with shell companies.", [("smuggle", CN, None)]),
    # thought of
    ("Washington is considering banning exports of the MI308 to China.", [("restrict", US, CN)]),
    ("The regulations apply to exports of lithography tools to China.", [("restrict", US, CN)]),
    # whom it is to hold back, and whose goods
    ("Attempts to stifle Russia have included export controls on the sale of GPUs from AMD, Intel and others.", [("restrict", US, "Russia")]),
    ("Washington tightened its controls on sales of GPUs from AMD.", [("restrict", US, None)]),
    ("The White House has curbed sales of AI hardware to many landlocked nations.", [("restrict", US, "many landlocked nations")]),
    # who is in a class of countries
    ("The diffusion rule on GPUs: Tier 2 (most other countries): quotas on GPUs. Tier 3 (embargoed): Iran and Syria, no chips.", [("restrict", US, "Tier 2 countries"), ("restrict", US, "Iran"), ("restrict", US, "Syria")]),
    # who is held to account for smuggling
    ("Malaysia raided Inspur over alleged GPU smuggling to China.", [("smuggle", "Inspur", CN)]),
    ("Two managers of Supermicro were arrested over the smuggling of GPUs to China.", [("smuggle", "Supermicro", CN)]),
    # products of makers without a name, and what rules and loopholes led to
    ("Chip designers have launched China-compliant accelerators.", [("redesign", "Chip designers", CN)]),
    ("Curbs on AMD's parts have forced Chinese designers to build a simpler GPU.", [("substitute", CN, None)]),
    ("A loophole allowed AMD to dodge the export controls by customising its GPUs for the Chinese market.", [("redesign", "AMD", CN)]),
    ("Previously a major AMD customer, Baidu is testing a new in-house accelerator.", [("substitute", "Baidu", None)]),
    ("Huawei gets by through chip substitution.", [("substitute", "Huawei", None)]),
    # in return
    ("As payback for the chip curbs, Beijing choked off germanium exports.", [("retaliate", CN, US)]),
    # a share that is paid
    ("Intel got licences in return for handing 12% of its China chip revenue to Washington.", [("ease", US, "Intel"), ("tariff", US, "Intel")]),
    ("Trump imposed a 20 percent levy on GPU exports to China, covering AMD and Intel.", [("tariff", US, "AMD"), ("tariff", US, "Intel")]),
    ("Washington imposed a 20% tax on revenue from GPU sales to China.", [("tariff", US, None)]),
    # whose office it is, and who goes on acting
    ("The Cyberspace Administration told Baidu to stop testing AMD's GPUs.", [("restrict", CN, "Baidu")]),
    ("- The Netherlands now requires a licence for exports of DUV tools.\n- Sugon units blacklisted.", [("license", "Netherlands", None), ("list", US, "Sugon")]),
    ("Greece got an exemption from the limits on chips.", [("ease", US, "Greece")]),
    # notes with a label
    ("# Export curbs on chips\n\n- Tencent: hoarding Nvidia GPUs before the ban.", [("stockpile", "Tencent", None)]),
    # rows that note an act, and what another cell tells
    ("# Export controls on chips\n\n| Date | Act | Since |\n|---|---|---|\n| May 2024 | Tightened GPU and server controls | Stop smuggling |", [("restrict", US, None)]),
    ("The levy on GPUs follows a 12% deal struck last year with AMD and Intel.", [("tariff", US, "AMD"), ("tariff", US, "Intel")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_has_no_name(text: str, expected: list[Core]) -> None:
    """What they are is their name, and whose goods they use is known."""
    assert sorted(map(str, cores(text))) == sorted(map(str, expected))


@pytest.mark.parametrize(
    "text",
    [
        "AMD has to ask Washington for a licence first.",
        "The committee could not tell whether Tencent used smuggled chips.",
        "Most countries have no chip industry.",
        "Startups urged Washington to lift the export controls on open models.",
        "Analysts argued that the chip ban is a mistake.",
    ],
)
def test_who_only_speaks_or_is_spoken_of(text: str) -> None:
    """To be under a rule, to be suspected or to judge is no act."""
    assert cores(text) == []
