"""Who is put on a list of parties: names that no list of ours has, institutes, and lists that only "the list" names."""

from __future__ import annotations

import pytest
from chip_claims import US, Core, claims_of, cores

LISTINGS: list[tuple[str, list[Core]]] = [
    # names that nobody knows, in a row with known ones or alone
    ("BIS added Zorbium, SMIC and Boltic Photonics to the Entity List.", [("list", US, "Zorbium"), ("list", US, "SMIC"), ("list", US, "Boltic Photonics")]),
    ("Commerce put chipmaker Zorbium on the Entity List in April.", [("list", US, "Zorbium")]),
    ("Zorbium and Inspur were added to the Entity List in April.", [("list", US, "Zorbium"), ("list", US, "Inspur")]),
    ("Washington has blacklisted Zorbium and SMIC.", [("list", US, "Zorbium"), ("list", US, "SMIC")]),
    # how a sentence opens names nobody
    ("The list includes SMIC. Separately, the Academy of Applied Optics was added to the Entity List.", [("list", US, "Academy of Applied Optics")]),
    # schools and institutes
    ("The US added Zhejiang University to the Entity List.", [("list", US, "Zhejiang University")]),
    ("BIS placed the Academy of Applied Optics on the Entity List.", [("list", US, "Academy of Applied Optics")]),
    # why somebody is listed lists nobody
    ("Inspur was added to the Entity List for supplying SMIC.", [("list", US, "Inspur")]),
    ("BIS added Sugon to the Entity List over its ties to Huawei.", [("list", US, "Sugon")]),
    # another state's list, named before, is not ours
    ("China has an unreliable entity list for those who cut off chip supplies. Now, apparel group Zorbex has been added to the list.", []),
    # those whom a bracket counts off
    ("Commerce revoked validated end-user authorizations for foreign makers in China (Intel, TSMC and Micron).", [("restrict", US, "Intel"), ("restrict", US, "TSMC"), ("restrict", US, "Micron")]),
    # goods are not listed, they are restricted
    ("In May BIS added the A800 and the H800 to the restricted list.", [("restrict", US, None)]),
    # lists told by whom they hold, and who is taken off them
    ("The Pentagon removed CXMT and YMTC from its list of restricted companies.", [("ease", US, "CXMT"), ("ease", US, "YMTC")]),
    ("Commerce took Sugon off the sanctioned Chinese firms list.", [("ease", US, "Sugon")]),
    # goods that are put on one, and those who make them
    ("In March Washington added the MI308 to its restricted list.", [("restrict", US, None)]),
    ("Commerce added two Chinese GPU designers to the restricted list.", [("list", US, "China")]),
    ("Commerce put 12 makers of lithography tools on the Entity List.", [("list", US, None)]),
    # how many of them come from where
    (
        "BIS put 60 firms on the Entity List, including 41 Chinese companies, nine Turkish firms and two in Kenya.",
        [("list", US, None), ("list", US, "China"), ("list", US, "Turkey"), ("list", US, "Kenya")],
    ),
    ("Commerce placed 60 entities on the Entity List, more than 40 of them from Iran.", [("list", US, None), ("list", US, "Iran")]),
    # who is said to be one that was listed
    ("Sugon is a Chinese server maker that was added to the Entity List.", [("list", US, "Sugon")]),
    # who is on it already
    ("The Pentagon has proposed putting YMTC on the same blacklist as Huawei.", [("list", US, "YMTC")]),
    # a list that was named before
    (
        "The Entity List has grown again. The bureau also placed Sugon on the list.",
        [("list", US, "Sugon")],
    ),
    (
        "The Entity List has grown again. Three subsidiaries of Sugon were designated for building supercomputers.",
        [("list", US, "Sugon")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTINGS)
def test_who_is_listed(text: str, expected: list[Core]) -> None:
    """Each of those who are listed is a claim, and nobody else named beside them is."""
    assert sorted(map(str, cores(text))) == sorted(map(str, expected))


PLACES: list[tuple[str, dict[str | None, float | None]]] = [
    # each place with its number
    (
        "These entries are listed on the Entity List under the destinations of China, People's Republic of (China) (21), India, (2), and the United Arab Emirates (UAE) (3).",
        {"China": 21, "India": 2, "United Arab Emirates": 3},
    ),
    (
        "BIS adds 17 entries (15 entities and 2 addresses) to the Entity List under the destinations of the People's Republic of China (China) (12) and Turkey (5).",
        {"China": 12, "Turkey": 5},
    ),
    ("BIS added nine entities to the Entity List under the destination of Kenya.", {"Kenya": 9}),
    # places alone, and of several none has the number of all
    ("These parties will be listed on the Entity List under the destinations of China, Kenya and Russia.", {"China": None, "Kenya": None, "Russia": None}),
    ("BIS added eight entities to the Entity List under the destinations of Kenya and Russia.", {None: 8}),
    # where all of them are
    ("The Commerce Department added 14 entities to the Entity List, all of which are located in Kenya.", {"Kenya": 14}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_how_many_are_listed_where(text: str, expected: dict[str | None, float | None]) -> None:
    """Each destination that a list is ordered by is a claim with its own number."""
    told = {c.target and c.target.name: c.value and c.value.low for c in claims_of(text) if c.action == "list"}
    assert told == expected


@pytest.mark.parametrize(
    "text",
    [
        "BIS placed Zorbium Shanghai on the Entity List.",
        "December 2024: BIS places Zorbium Shanghai on Entity List as part of tightened export controls on chips.",
        "Zorbium Shanghai and its Chinese/Korean subsidiaries were added to the Entity List.",
    ],
)
def test_a_firm_that_has_a_town_in_its_name(text: str) -> None:
    """The town is part of the name, and where its units are is no destination."""
    assert [c.target and c.target.name for c in claims_of(text) if c.action == "list"] == ["Zorbium Shanghai"]
