"""When an act was: its own date, the one of the rule that a sentence adds to, or none."""

from __future__ import annotations

import datetime as dt

import pytest
from chip_claims import LEAD, REGISTRY

from aiclaims import Document, extract

IN_FORCE = [
    ("From 3 June makers of HBM will need a licence of Washington for exports to China.", [("2026-06-03", "None")]),
    ("BIS curbs on exports of HBM to China took effect on 3 June 2025.", [("2025-06-03", "None")]),
    (
        "Makers of HBM will need a licence of Washington for exports to China starting in June.",
        [("2026-06-01", "None")],
    ),
    ("On 3 June 2025 BIS banned exports of HBM to China.", [("2025-06-03", "2025-06-03")]),
    (
        "The rule on HBM, which takes effect on 3 June 2025, bans exports of HBM to China.",
        [("2025-06-03", "None")],
    ),
    # which rule is meant, and not when it is undone
    ("The ban on HBM for China, which took effect in June 2025, was lifted by Washington.", [None]),
    ("Washington lifted the June 2025 ban on exports of HBM to China.", [None]),
    ("Washington lifted the ban on exports of HBM to China that it had imposed in June 2025.", [None]),
    ("In June 2025 Washington lifted the ban on exports of HBM to China.", [("2025-06-01", "2025-06-30")]),
    # when a report was written or published
    ("OSLO, Jan 14 (NTB) - Washington banned exports of HBM to China.", [None]),
    ("In March 2025 CSIS reported that Washington banned exports of HBM to China.", [None]),
    # responses are dated too, charges of smuggling not
    ("Alibaba stockpiled HBM chips in June 2025 ahead of the ban.", [("2025-06-01", "2025-06-30")]),
    ("In June 2025 prosecutors charged two men with smuggling HBM chips to China.", [None]),
]

SAID = [
    # of what is still to come, the day of saying so is no time
    ("Oslo said on Monday that it intends to ban HBM exports to China.", [None]),
    ("On Monday Japan said that it would ban HBM exports to China.", [None]),
    ("Japan banned HBM exports to China on Monday.", [("2026-01-19", "2026-01-19")]),
    # nor is the date of an aside, or of a law
    ("The HBM3 chip, which came out in May 2025, will be banned by Washington for sale to China.", [None]),
    ("Under the Trade Act of 1974 Washington restricted exports of HBM to China.", [None]),
    # a loss has the time behind its sum, unless the firm counts its years otherwise
    ("The curbs on HBM will cost Micron $3 billion in 2027, it said.", [("2027-01-01", "2027-12-31")]),
    ("The curbs on HBM will cost Micron $3 billion in fiscal 2027.", [None]),
    ("Kioxia, fined in May 2025, lost $2 billion to the US curbs on HBM.", [None]),
    ("Washington is expected to ban sales of HBM to China by June.", [("None", "2026-06-30")]),
    ("A June 2025 study told how Washington restricted exports of HBM to China.", [None]),
    ("But in June 2025 Washington banned exports of HBM to China.", [("2025-06-01", "2025-06-30")]),
    # an act is of the day on which its ruler announces it, and not of the day on which another tells it
    ("BIS announced on 3 June 2025 that it would ban HBM exports to China.", [("2025-06-03", "2025-06-03")]),
    ("Japan has banned HBM exports to China, Norway announced on Monday.", [None]),
    ("Japan has banned HBM exports to China, Samsung confirmed on 3 June 2025.", [None]),
    ("Japan has banned HBM exports to China, Tokyo announced on Monday.", [("2026-01-19", "2026-01-19")]),
    ("The ban announced this week will stop exports of HBM to China.", [None]),
    # what had been planned for a day
    ("Washington dropped its ban on HBM exports to China, originally due in June 2025.", [None]),
    ("Washington dropped its ban on HBM exports to China, which was meant to start in June 2025.", [None]),
    # what has been counted from a date on, or up to one
    ("Since being listed in June 2025 CXMT has stockpiled HBM chips.", [("2025-06-01", "None")]),
    ("CXMT has stockpiled HBM chips since the first curbs of 2022.", [("2022-01-01", "None")]),
    ("Smugglers brought 4,000 HBM chips into China through 2025.", [("None", "2025-12-31")]),
    ("By the end of 2025 smugglers had brought 4,000 HBM chips into China.", [("2025-01-01", "2025-12-31")]),
    (
        "BIS issued rules in June 2024, effective September 9, banning exports of HBM to China.",
        [("2024-09-09", "None")],
    ),
]

DATED = [
    # what the scores find is dated by its own clause
    (
        "On 7 March 2025 Washington choked the flow of HBM to Chinese makers of AI chips.",
        [("2025-03-07", "2025-03-07")],
    ),
    ("Washington has choked the flow of HBM to Chinese makers of AI chips.", [None]),
    # what is added to a rule is of its day, if the sentence says that it adds
    (
        "On 2 December 2024 BIS issued a rule on chip tools. In addition, BIS restricted exports of HBM to China.",
        [("2024-12-02", "2024-12-02")],
    ),
    (
        "On 2 December 2024 BIS issued a rule on chip tools. Washington restricted exports of HBM to China.",
        [None],
    ),
    (
        "On 2 December 2024 BIS issued a rule on chip tools. The rule also restricts exports of HBM to China.",
        [("2024-12-02", "2024-12-02")],
    ),
    # two days before: it cannot be told which
    (
        "On 2 December 2024 BIS issued a rule on chip tools. The key test is speed: HBM above 2 TB/s requires a licence of BIS for exports to China.",
        [("2024-12-02", "2024-12-02")],
    ),
    # what goes on from a sentence that a day opens, told of the same ruler
    (
        "On June 15 Washington tried again. It restricted exports of HBM to China.",
        [("2025-06-15", "2025-06-15")],
    ),
    ("On June 15 Micron reported its results. Washington restricted exports of HBM to China.", [None]),
    # a date behind goods that a bracket names, and one that a bracket holds
    ("Washington put a 25% tariff on AI chips (HBM3, HBM4) effective June 15, 2025.", [("2025-06-15", "None")]),
    ("Washington banned exports of HBM to China (June 2025).", [("2025-06-01", "2025-06-30")]),
    # a month before a name; a year ago is some month then
    ("In April Washington banned exports of HBM to China.", [("2025-04-01", "2025-04-30")]),
    ("A year ago Washington banned exports of HBM to China.", [("2025-01-01", "2025-01-31")]),
    # the day of what closes a sentence in speech
    (
        '"Some exports of HBM to China were approved by Washington," Micron\'s head said on a call Wednesday.',
        [None],
    ),
    # since a rule whose date the clause tells
    (
        "Since Washington placed controls on AI chips in June 2025, analysts estimate that 900 HBM chips reached China through grey markets.",
        [("2025-06-01", "None")],
    ),
    # a heading of a few words behind its month
    ("\n\n## June 2025 updates\n\nWashington banned exports of HBM to China.", [("2025-06-01", "2025-06-30")]),
    # the date of a label in brackets, or of a line of its own
    ("Third wave (June 2025): Washington banned exports of HBM to China.", [("2025-06-01", "2025-06-30")]),
    ("\n\n- Washington banned exports of HBM to China (June 2025), a blow to Micron.", [("2025-06-01", "2025-06-30")]),
    (
        "\n\n- 2024: Washington banned exports of HBM to China (which Japan had done in 2020).",
        [("2024-01-01", "2024-12-31")],
    ),
    ("\n\n- April: Washington banned exports of HBM to China.", [("2025-04-01", "2025-04-30")]),
    # what was undone before it began
    (
        "The rule on HBM was rescinded by Washington on 3 June 2025, two days before it was due to take effect.",
        [("2025-06-03", "2025-06-03")],
    ),
    ("\n\n3 June 2025. Washington banned exports of HBM to China.", [("2025-06-03", "2025-06-03")]),
    (
        "BIS issued rules on chip tools on 2 December 2024 and on 15 January 2025. In addition, BIS restricted exports of HBM to China.",
        [None],
    ),
]


@pytest.mark.parametrize(
    ("text", "modality", "negated"),
    [
        # what is denied, or left to be done, by a verb over it
        ("Beijing denied that it had banned purchases of HBM.", "asserted", True),
        ("Neither Tokyo nor Seoul has banned exports of HBM to China.", "asserted", True),
        ("The US has no plans to ban HBM sales to China.", "forecast", True),
        # what is only asked for, drafted or threatened
        ("Lawmakers urged the Trump administration to block sales of HBM to China.", "asserted", False),
        ("Washington threatened to ban sales of HBM to China.", "hedged", False),
        ("Nvidia lobbied the White House to end the ban on HBM sales.", "asserted", False),
        ("The ban on HBM threatens to cost Micron $2 billion.", "hedged", False),
        ("Shares rose after reports that Washington had approved HBM sales to China.", "hedged", False),
        ("A senator introduced a bill to ban exports of HBM to China.", "hedged", False),
        ("The president signed a bill to ban exports of HBM to China.", "asserted", False),
        ("Seoul is drafting new rules that would ban exports of HBM to China.", "hedged", False),
        ("CXMT is accused of having smuggled HBM chips into China.", "hedged", False),
        ("There are rumours that Tokyo banned exports of HBM to China.", "hedged", False),
        ("Tokyo is preparing to ban exports of HBM to China.", "forecast", False),
        # whose estimate it is, is told or not
        ("The ban on HBM is estimated to have cost Micron $2 billion.", "hedged", False),
        ("The ban on HBM is estimated by Gartner to have cost Micron $2 billion.", "asserted", False),
        ("Micron estimated that the ban on HBM would cost it $2 billion.", "forecast", False),
    ],
)
def test_acts_are_as_sure_as_the_verb_over_them(text: str, modality: str, negated: bool) -> None:
    document = Document(LEAD + text, published=dt.date(2026, 1, 20), language="en")
    claims = [claim for claim in extract(document, registry=REGISTRY).claims if "HBM" in claim.evidence[0].quote]
    assert {(c.modality, c.negated) for c in claims} == {(modality, negated)}


@pytest.mark.parametrize(("text", "expected"), [*DATED, *IN_FORCE, *SAID])
def test_acts_are_dated_by_their_clause_or_by_the_rule_that_they_add_to(
    text: str, expected: list[tuple[str, str] | None]
) -> None:
    """A day or month told of the rule just before holds for what is added to it, and for nothing else."""
    document = Document(LEAD + text, published=dt.date(2026, 1, 20), language="en")
    claims = [claim for claim in extract(document, registry=REGISTRY).claims if "HBM" in claim.evidence[0].quote]
    assert [c.period and (str(c.period.start), str(c.period.end)) for c in claims] == expected
