"""Whose patents a page counts where its lines do not say, and figures that it takes back."""

from __future__ import annotations

import pytest

from aiclaims import Document, PatentClaim, Registry, extract

PATENTS = Registry(enable=["patents"], entry_points=False)


def told(text: str) -> list[str]:
    """Write each claim of a page in short: "Sweden share 9.2 percent"."""
    claims = extract(Document(text, format="markdown"), registry=PATENTS).claims
    found = [claim for claim in claims if isinstance(claim, PatentClaim)]
    return [f"{'not ' * c.negated}{c.holder.name} {c.measure} {c.value}" for c in found]


BY_FIELD = "| Technology area | Patents | % of total |\n|---|---|---|\n| Sonar | 844 | 12.1% |\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stands over a list, however long it is, holds for its parts too
        (
            "**Top fields (Swedish patents):**\n"
            + "".join(f"{place}. Field {place} - {4000 - 100 * place} patents\n" for place in range(1, 9))
            + "9. Sonar - 2,921 patents (9.2%)\n",
            [
                *(f"Sweden count {4000 - 100 * place:,} patents" for place in range(1, 9)),
                "Sweden count 2,921 patents",
                "Sweden share 9.2 percent",
            ],
        ),
        # the same figure is told with its nation elsewhere, though in a block of code
        (
            '- "48,217 unique patents"\n- 12,016 unique patents\n\n```\nTotal: 48,217 Swedish patents\n```\n',
            ["Sweden count 48,217 patents", "World count 12,016 patents"],
        ),
        # a table over which nobody is named is of everybody's
        (BY_FIELD, ["World count 844 patents", "World share 12.1 percent"]),
        # a lead-in that names the office where they were filed
        ("**The growth at the JPO:**\n- Before: 7,278 patents/year\n", ["Japan count 7,278 patents/year"]),
        # the part told beside a count, and small sorts of what is counted
        (
            "- There were 4,100 sonar patents.\n- Software patents: 58 (3.5%)\n",
            ["World count 4,100 patents", "World count 58 patents", "World share 3.5 percent"],
        ),
        # a firm named like a field, among players
        (
            "## Sonar players\n\n- **Bosch**: 47 patents - pumps\n- **Quantum Machines**: 25 patents - control\n",
            ["Bosch count 47 patents", "Quantum Machines count 25 patents"],
        ),
        # so many that there are, behind what a firm has; a landscape is not that of whom the title names
        (
            "# Bosch owns 300 sonar patents\n\nThe total sonar patent landscape reached 4,221 families in 2019.\n",
            ["Bosch count 300 patents", "World count 4,221 patents"],
        ),
        (
            "Bosch holds 12% of the sonar patents. There were 4,221 patents over twenty years.",
            ["Bosch share 12 percent", "World count 4,221 patents"],
        ),
    ],
)
def test_whose_patents_a_page_counts(text: str, expected: list[str]) -> None:
    """A line without a holder is that of whom the text over it, or the page, counts."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Example data\n\n- Bosch holds 1,200 patents\n", []),
        ("## Synthetic test data\n\n### Rows\n\n| Company | Patents |\n|---|---|\n| Bosch | 1,200 |\n", []),
        ("## Before validation\n\n- Bosch holds 1,200 patents\n", []),
        ("**❌ FABRICATED:**\n\n- Bosch holds 1,200 patents\n", []),
        ('- ❌ Counts without a source ("1,200 German patents")\n', []),
        ("## Synthetic data\n\n- Bosch holds 1,200 patents\n", ["Bosch count 1,200 patents"]),
        ("The claim of 1,200 German patents is **INVALID**.", ["not Germany count 1,200 patents"]),
        ("The claim that Bosch holds 1,200 patents is plainly false.", ["not Bosch count 1,200 patents"]),
        (
            "The claim that Bosch holds 1,200 patents is NOT supported by the register.",
            ["not Bosch count 1,200 patents"],
        ),
    ],
)
def test_figures_that_a_page_takes_back(text: str, expected: list[str]) -> None:
    """What a page calls fabricated, a test or an example is no claim, and what it calls wrong it denies."""
    assert told(text) == expected
