"""Pages on rules of other trades or of other states than the United States."""

from __future__ import annotations

import pytest
from chip_claims import CN, Core, cores

ORES = (
    "# Controls on rare earths\n\nChina put samarium, terbium and dysprosium under control. Buyers of rare earths and of magnets worry. "
    "Rare earths go into magnets, and magnets into cars. Lithium and cobalt may be next, and so may tungsten.\n\n"
)
ARMS = (
    "# Trade in arms\n\nAUKUS partners are exempt from ITAR. The Munitions List names missile technologies, and so does MTCR. "
    "Defense articles and defense trade need ITAR papers. AUKUS reform of ITAR goes on.\n\n"
)
DUTCH = (
    "# Chip equipment and the Netherlands\n\nThe Dutch government has moved into a new office. "
    "The ministry reviews each case, and the Dutch customs check it.\n\n"
)
ANOTHER: list[tuple[str, list[Core]]] = [
    # a page on other goods tells of chips only where it names them
    (ORES + "Exporters must apply for export licences from the Ministry of Commerce before they ship controlled technologies.", []),
    (ORES + "The country also restricted exports of gallium to Japan.", [("restrict", CN, "Japan")]),
    (ARMS + "In March Australia placed controls on the re-export of controlled technology to foreign persons.", []),
    # nobody is named: the rules are those that the page is on
    (DUTCH + "Exports of advanced chip equipment require a government licence.", [("license", "Netherlands", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ANOTHER)
def test_what_a_page_is_on_tells_what_its_rules_are(text: str, expected: list[Core]) -> None:
    """A sentence that names neither goods nor a ruler is read as its page is."""
    assert cores(text) == expected


OTHER: list[str] = [
    "The US has chip curbs. Through export controls on oil and gas refining equipment, Washington will impose restrictions on technology exports to Iran.",
    "Chip rules matter. Canada followed with restrictions that keep carriers from using Huawei 5G equipment.",
    "Iran is mostly barred from exporting energy by U.S. export controls.",
]  # fmt: skip


@pytest.mark.parametrize("text", OTHER)
def test_a_rule_on_other_goods_is_none_on_chips(text: str) -> None:
    """Oil, networks and chemicals come under rules of their own."""
    assert not cores(text)
