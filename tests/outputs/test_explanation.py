"""Why five sentences are one claim and a sixth contradicts it: told so that a person sees it at once."""

from __future__ import annotations

import datetime as dt

from aiclaims import Document, explain, extract, extract_many, merge
from aiclaims.merge import Consolidation, Link

TOLD = {
    "wire": ("2024-07-03", "China filed over 38,000 generative AI patents between 2014 and 2023, WIPO said."),
    "report": ("2024-07-04", "Between 2014 and 2023, China filed 38,210 generative AI patents, WIPO found."),
    "blog": (
        "2024-07-05",
        "Between 2014 and 2023, China filed 38,210 generative AI patents, six times the US's 6,276.",
    ),
    "copy": ("2024-07-06", "China filed over 38,000 generative AI patents between 2014 and 2023, WIPO said."),
    "radio": ("2024-07-06", "China filed about 38,200 generative AI patents from 2014 to 2023."),
    "tabloid": ("2024-08-01", "China filed 54,000 generative AI patents between 2014 and 2023."),
}


def merged() -> Consolidation:
    documents = [Document(text, id=name, published=day) for name, (day, text) in TOLD.items()]
    found = list(extract_many(documents))
    links = [Link.published(each.doc, each.published) for each in found if each.published]
    return merge([claim for each in found for claim in each.claims], links=links)


def test_an_explanation_reads_from_what_is_one_to_what_is_against_it() -> None:
    """The claim, its witnesses by what they say, the contradiction, what follows, and the days."""
    whole = merged()
    claim = max(whole.claims, key=lambda entry: entry.documents)
    assert explain(claim, within=whole).splitlines() == [
        "China, generative AI patents filed: 38,210 patents, 2014 to 2023",
        f"  patents {claim.id[:8]}: 5 documents, 5 outlets, 3 independent origins; disputed",
        "",
        "  5 statements, one claim:",
        "    38,210 patents: the same",
        "      blog (2024-07-05)",
        "        “Between 2014 and 2023, China filed 38,210 generative AI patents, six",
        "        times the US's 6,276.”",
        "      report (2024-07-04); crediting World Intellectual Property Organization",
        "        “Between 2014 and 2023, China filed 38,210 generative AI patents, WIPO",
        "        found.”",
        "    about 38,200 patents: less sharp, and allows it",
        "      radio (2024-07-06)",
        "        “China filed about 38,200 generative AI patents from 2014 to 2023.”",
        "    at least 38,000 patents: less sharp, and allows it",
        "      copy (2024-07-06), wire (2024-07-03); crediting World Intellectual",
        "      Property Organization; in the same words, one origin",
        "        “China filed over 38,000 generative AI patents between 2014 and 2023,",
        "        WIPO said.”",
        "",
        "  Contradicted (value):",
        "    54,000 patents: which excludes it",
        "      tabloid (2024-08-01)",
        "        “China filed 54,000 generative AI patents between 2014 and 2023.”",
        "",
        "  Follows, without being a source of its own:",
        "    6 times (China to United States, ratio of generative AI patents filed):",
        "    38,210 patents / 6,276 patents = 6.088",
        "",
        "  As it came out:",
        "    2024-07-03  first stated: at least 38,000 patents (wire)",
        "    2024-07-04  refined: 38,210 patents (report)",
        "    2024-07-05  repeated: 38,210 patents (blog)",
        "    2024-07-06  supported, less sharply: about 38,200 patents (radio); at least",
        "                38,000 patents (copy)",
        "    2024-08-01  against it: 54,000 patents (tabloid)",
    ]


def test_the_days_name_a_value_only_with_those_who_say_it() -> None:
    """What is less sharp stands with its own value, and so does what a value is put together from."""
    told = {"a": (1, "at least 38,000"), "b": (2, "over 30,000"), "c": (3, "fewer than 38,500"), "d": (4, "38,210")}
    texts = {name: f"China filed {number} generative AI patents in 2023." for name, (_, number) in told.items()}
    texts["e"] = texts["c"]
    claims = [claim for name, text in texts.items() for claim in extract(Document(text, id=name)).claims]
    days = [Link.published(name, dt.date(2024, month, 1)) for name, (month, _) in {**told, "e": (4, "")}.items()]
    (claim,) = merge(claims, links=days).claims
    assert explain(claim).partition("As it came out:\n")[2].splitlines() == [
        "    2024-01-01  first stated: at least 38,000 patents (a)",
        "    2024-02-01  supported, less sharply: at least 30,000 patents (b)",
        "    2024-03-01  refined: 38,000 to 38,500 patents, with at most 38,500 patents",
        "                (c)",
        "    2024-04-01  refined: 38,210 patents (d); less sharply: at most 38,500",
        "                patents (e)",
    ]


def test_the_other_side_and_what_follows_are_told_too() -> None:
    """A person may begin with any of the claims."""
    whole = merged()
    told = {explain(claim, within=whole).partition("\n")[0]: explain(claim, within=whole) for claim in whole.claims}
    other = told["China, generative AI patents filed: 54,000 patents, 2014 to 2023"]
    assert "  1 statement:\n    54,000 patents\n      tabloid (2024-08-01)\n" in other
    assert "    38,210 patents: which excludes it\n" in other
    (ratio,) = [text for first, text in told.items() if "ratio" in first]
    assert "38,210 patents / 6,276 patents = 6.088: from China" in ratio


def test_further_claims_of_a_conflict_are_named() -> None:
    """Those whose words are not shown, so that they can be asked for."""
    texts = [f"China filed {number},000 patents in 2023." for number in range(50, 56)]
    whole = merge([claim for text in texts for claim in extract(Document(text, id=text)).claims])
    first, *others = whole.claims
    told = " ".join(explain(first, within=whole).split())
    rest = told.partition("2 other claims in the same conflict: ")[2].split(", ")
    assert len(others) == 5
    assert set(rest) < {other.id[:8] for other in others}


def test_the_lines_are_as_wide_as_asked_for() -> None:
    """80 columns where nobody asks; a word longer than a line keeps whole."""
    whole = merged()
    for width in (48, 80, 120):
        lines = [line for claim in whole.claims for line in explain(claim, within=whole, width=width).splitlines()]
        assert max(map(len, lines)) <= width
        assert max(map(len, lines)) > width - 20


def test_without_the_whole_only_the_claim_itself_is_told() -> None:
    """A claim knows its witnesses and their days, not what is against it."""
    whole = merged()
    text = explain(max(whole.claims, key=lambda entry: entry.documents))
    assert "54,000" not in text
    assert "2024-07-04  refined: 38,210 patents (report)" in text


def test_a_source_that_a_link_names_is_told() -> None:
    """Two documents in different words, of which somebody knows that they are one."""
    documents = [
        Document("Tencent filed 2,074 patents.", id="a"),
        Document("2,074 patents are what Tencent filed.", id="b"),
    ]
    claims = [claim for each in extract_many(documents) for claim in each.claims]
    (claim,) = merge(claims, links=[Link.same_source("a", "b"), Link.published("a", dt.date(2024, 7, 3))]).claims
    told = explain(claim)
    assert "1 independent origin" in told
    assert "      b; one origin with a\n" in told
    assert "As it came out" not in told  # one day is no history


def test_a_claim_without_a_value_is_its_words() -> None:
    """There is nothing to say before the documents."""
    found = extract(Document("The United States banned exports of the H20 to China.", id="ban"))
    (claim,) = merge(found.claims).claims
    assert "\n  1 statement:\n      ban\n        “The United States banned exports of the H20 to China.”" in explain(
        claim
    )
