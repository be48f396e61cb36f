"""A report in Chromium: every filter, every link between claims and sentences, any theme, width and key."""

from __future__ import annotations

import datetime as dt
import html
import json
import re
from collections.abc import Callable
from itertools import pairwise
from urllib.parse import unquote

import pytest
from browser_pages import OpenReport, Reported, serious

import aiclaims
from aiclaims.merge import ConsolidatedClaim
from aiclaims.outputs.report import report_html
from aiclaims.outputs.report.model import names_of

Open = Callable[..., OpenReport]


def ids(reported: Reported, test: Callable[[ConsolidatedClaim], bool]) -> set[str]:
    """Give the ids of the claims that a filter should leave."""
    return {entry.id for entry in reported.consolidation.claims if test(entry)}


def came_out(entry: ConsolidatedClaim, first: dt.date, last: dt.date) -> bool:
    """Tell whether a document that states a claim came out within a time."""
    return any(first <= member.published <= last for member in entry.members if member.published)


def is_about(entry: ConsolidatedClaim, first: dt.date, last: dt.date) -> bool:
    """Tell whether the time that a claim is about meets another."""
    period = entry.claim.period
    return period is not None and (period.start or dt.date.min) <= last and (period.end or dt.date.max) >= first


def quotes(entry: ConsolidatedClaim) -> list[str]:
    """Give what is quoted for a claim, in small letters."""
    return [member.claim.evidence[0].quote.casefold() for member in entry.members]


def words(entry: ConsolidatedClaim) -> set[str]:
    """Give the words of all quotes for a claim, without what stands at their ends."""
    return {word.strip(".,;:()*") for quote in quotes(entry) for word in quote.split()}


def letters(markup: str) -> str:
    """Give the letters and digits of a stretch of a document, without its markup."""
    return "".join(filter(str.isalnum, html.unescape(re.sub(r"<[^>]*>", "", markup))))


MARCH = (dt.date(2025, 3, 1), dt.date(2025, 4, 30))
EARLY = (dt.date(2014, 1, 1), dt.date(2020, 12, 31))
WITHIN = {"from": MARCH[0].isoformat(), "until": MARCH[1].isoformat()}
ABOUT = {"from": EARLY[0].isoformat(), "until": EARLY[1].isoformat(), "dates": "about"}
FILTERS: list[tuple[dict[str, str], Callable[[ConsolidatedClaim], bool]]] = [
    *(
        ({"kind": kind}, lambda e, kind=kind: e.kind == kind)
        for kind in ("patents", "benchmarks", "lag", "chip_restrictions")
    ),
    ({"entity": "China"}, lambda e: "China" in names_of(e.claim)),
    ({"entity": "deepseek"}, lambda e: any("deepseek" in name.casefold() for name in names_of(e.claim))),
    ({"origin": "Stanford University"}, lambda e: any("stanforduniversity" in m.origin for m in e.members)),
    *(
        ({"modality": word}, lambda e, word=word: e.claim.modality == word)
        for word in ("asserted", "hedged", "forecast")
    ),
    ({"conflict": "disputed"}, lambda e: bool(e.conflicts)),
    ({"conflict": "undisputed"}, lambda e: not e.conflicts),
    (WITHIN, lambda e: came_out(e, *MARCH)),
    (ABOUT, lambda e: is_about(e, *EARLY)),
    ({"text": "busiest applicant"}, lambda e: any("busiest applicant" in m.claim.evidence[0].quote for m in e.members)),
    ({"text": "GALLIUM hit"}, lambda e: all("gallium" in q and "hit" in q for q in quotes(e))),
    ({"text": "Tencent 2,074"}, lambda e: {"tencent", "2,074"} <= words(e)),
    ({"kind": "patents", "conflict": "disputed"}, lambda e: e.kind == "patents" and bool(e.conflicts)),
]


def test_every_filter_leaves_what_it_should(examples: Reported, open_report: Open) -> None:
    """Each alone, two together, and all claims again once they are cleared."""
    report = open_report(examples.html)
    everything = ids(examples, lambda _: True)
    assert set(report.claims()) == everything
    for fields, test in FILTERS:
        report.fill(**fields)
        expected = ids(examples, test)
        shown = report.claims()
        assert len(shown) == len(set(shown))
        assert set(shown) == expected, fields
        assert "modality" in fields or 0 < len(expected) < len(everything), f"{fields} would be no test"
        told = report.page.locator("#count").text_content()
        assert told == f"{len(expected)} of {len(everything)} claims"
        report.clear()
    assert set(report.claims()) == everything


def test_filters_hold_in_all_views(examples: Reported, open_report: Open) -> None:
    """Pictures fade what does not fit, conflicts and documents leave it out."""
    report = open_report(examples.html)
    report.fill(kind="lag")
    lag = ids(examples, lambda entry: entry.kind == "lag")
    marks = report.all(
        "#view-overview a[href^='#claim/']", "each => [each.getAttribute('href'), each.classList.contains('out')]"
    )
    assert {target.removeprefix("#claim/") for target, out in marks if not out} <= lag
    assert {target.removeprefix("#claim/") for target, out in marks if out}.isdisjoint(lag)
    assert {out for _, out in marks} == {True, False}
    report.go("documents")
    stated = {
        member.claim.doc for entry in examples.consolidation.claims if entry.id in lag for member in entry.members
    }
    assert report.page.locator("#view-documents li.claim").count() == len(stated) < len(examples.documents)
    report.go("conflicts")
    fitting = [each for each in examples.consolidation.conflicts if set(each.ids) & lag]
    assert (
        report.page.locator("#view-conflicts li.claim").count() == len(fitting) < len(examples.consolidation.conflicts)
    )


def test_every_statement_leads_to_its_sentence_and_back(examples: Reported, open_report: Open) -> None:
    """The marked words are those of the claim's quote, and the claim beside them is the one that was left."""
    report = open_report(examples.html)
    data = json.loads(report.page.locator("#data").text_content())
    known = {document.id: document for document in examples.documents}
    order = {entry.id: entry for entry in examples.consolidation.claims}
    number = 0
    for claim in data["claims"]:
        report.go(f"claim/{claim['id']}")
        links = report.all("#view-claim .to-sentence", "each => each.getAttribute('href')")
        assert len(links) == len(order[claim["id"]].members)
        for member in order[claim["id"]].members:
            place = f"document/{data['statements'][number]['document']}/{number}"
            assert f"#{place}" in links
            report.go(place)
            marked = "".join(report.all("#view-document .mark.chosen"))
            quote = member.claim.evidence[0]
            assert known[quote.doc].text[quote.start : quote.end] == quote.quote
            assert letters(quote.quote)
            assert letters(quote.quote) in letters(marked)
            assert report.all("aside .to-claim", "each => each.getAttribute('href')") == [f"#claim/{claim['id']}"]
            number += 1
    assert number == len(data["statements"])


def test_clicks_go_from_claim_to_sentence_and_back(examples: Reported, open_report: Open) -> None:
    """With the mouse, and back with the browser's button."""
    report = open_report(examples.html, place="claims")
    page = report.page
    page.locator("#view-claims .opener").first.click()
    assert page.locator("#view-claims .opener").first.get_attribute("aria-expanded") == "true"
    page.locator("#view-claims .body .to-sentence").first.click()
    chosen = page.locator("#view-document .mark.chosen").first
    chosen.wait_for()
    box = chosen.bounding_box()
    assert 0 < box["y"] < 900
    assert page.evaluate("document.activeElement.classList.contains('chosen')")
    page.locator("aside .to-claim").first.click()
    page.locator("#view-claim h2").wait_for()
    page.go_back()
    chosen.wait_for()
    page.go_back()
    page.locator("#view-claims .opener").first.wait_for()


def test_overlapping_statements_can_be_told_apart(open_report: Open) -> None:
    """Words that make two statements show both; words that make one of them show that."""
    text = "Alpha has 10 patents and Beta 20, an office said. It rained."
    document = aiclaims.Document(text, id="d")

    def stated(holder: str, start: int, end: int) -> aiclaims.PatentClaim:
        return aiclaims.PatentClaim(
            evidence=(document.evidence(start, end),),
            holder=aiclaims.Entity(holder, "firm"),
            measure="count",
            value=aiclaims.Quantity(end, end, "patents"),
        )

    said = aiclaims.merge([stated("Alpha", 0, 32), stated("Beta", 21, 48)])
    report = open_report(report_html(said, documents=[document]), place="document/0")
    assert report.all(".text .mark") == [text[:21], text[21:32], text[32:48]]
    assert report.page.locator(".text").text_content() == text
    shown = "wanted => document.querySelectorAll('aside .to-claim .subject').length === wanted"
    for piece, names in enumerate(({"Alpha"}, {"Alpha", "Beta"}, {"Beta"})):
        report.page.locator(".text .mark").nth(piece).click()
        # The page follows its address, which the browser tells it of a moment after the click.
        report.page.wait_for_function(shown, arg=len(names))
        assert {each.split(",")[0] for each in report.all("aside .to-claim .subject")} == names
    assert report.page.locator(".mark.depth-2").count() == 1


def test_the_printed_page_of_a_quote_is_told(open_report: Open) -> None:
    """Beside the document, where it has pages."""
    text = "It rained. China filed 900 AI patents in 2020."
    document = aiclaims.Document(text, id="report.pdf", pages=(0, text.index("China")))
    said = aiclaims.merge(aiclaims.extract(document).claims)
    report = open_report(report_html(said, documents=[document]), place=f"claim/{said.claims[0].id}")
    assert "p. 2" in report.page.locator(".statement .where").first.inner_text()


def test_a_link_leads_to_the_words_in_the_live_page(open_report: Open) -> None:
    """By a text fragment with the words as they are read, not as they are marked up."""
    document = aiclaims.Document(
        "<html><body><p>It is said. Tencent filed <b>2,074</b> patents for generative AI, well-known &amp; new to all.</p></body></html>",
        id="page",
        url="https://news.example/a?b=1",
        format="html",
    )
    said = aiclaims.merge(aiclaims.extract(document).claims)
    report = open_report(report_html(said, documents=[document]), place=f"claim/{said.claims[0].id}")
    (address,) = report.all("#view-claim a.external", "each => each.href")
    base, _, fragment = address.partition("#:~:text=")
    assert base == "https://news.example/a?b=1"
    first, last = fragment.split(",")
    assert unquote(first) == "Tencent filed 2,074 patents for"
    assert unquote(last) == "well-known & new to all."
    assert report.all("#view-claim a.external", "each => each.rel") == ["noopener noreferrer"]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_nobody_is_kept_out(examples: Reported, open_report: Open, scheme: str, width: int) -> None:
    """The accessibility checker finds nothing serious in any view, and no view is wider than the window."""
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="the accessibility checker is not installed"
    )
    report = open_report(examples.html, color_scheme=scheme, viewport={"width": width, "height": 844}, bypass_csp=True)
    disputed = next(entry.id for entry in examples.consolidation.claims if entry.conflicts)
    for view in ("overview", "claims", f"claim/{disputed}", "conflicts", "documents", "document/1", "document/1/0"):
        report.go(view)
        if view == "claims":
            report.page.locator(".opener").first.click()
        found = axe.Axe().run(report.page).response
        assert found["passes"]
        assert serious(found["violations"]) == [], view
        assert report.page.evaluate("document.documentElement.scrollWidth") <= width, view


def test_everything_can_be_done_by_keyboard(examples: Reported, open_report: Open) -> None:
    """Search, open a claim, go to its sentence, with Tab, Enter and `/` alone."""
    report = open_report(examples.html, place="claims")
    keys = report.page.keyboard
    keys.press("/")
    keys.type("busiest applicant")
    report.page.wait_for_timeout(250)
    for _ in range(30):
        keys.press("Tab")
        if report.page.evaluate("document.activeElement.classList.contains('opener')"):
            break
    keys.press("Enter")
    keys.press("Tab")
    keys.press("Enter")
    report.page.locator("#view-document .mark.chosen").first.wait_for()
    assert "busiest applicant" in "".join(report.all(".mark.chosen"))
    keys.press("Enter")
    assert report.page.locator("aside .to-claim").count() >= 1


def test_colours_follow_the_button(examples: Reported, open_report: Open) -> None:
    """As the system, light, dark."""
    report = open_report(examples.html, color_scheme="light")
    papers = []
    for _ in range(3):
        papers.append(report.page.evaluate("getComputedStyle(document.body).backgroundColor"))
        report.page.locator("#theme").click()
    assert papers == ["rgb(255, 255, 255)", "rgb(255, 255, 255)", "rgb(18, 22, 31)"]


def test_printed_it_has_no_controls(examples: Reported, open_report: Open) -> None:
    """Ink on paper, also for those who look at it in the dark."""
    report = open_report(examples.html, color_scheme="dark")
    report.page.emulate_media(media="print")
    assert not report.page.locator("#filters").is_visible()
    assert report.page.locator(".chart.wide svg").first.is_visible()
    assert not report.page.locator(".chart.narrow svg").first.is_visible()
    assert report.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_long_lists_grow_on_demand(open_report: Open) -> None:
    """Fifty at a time, and focus goes to the first that is new."""
    claims = [
        aiclaims.PatentClaim(
            evidence=(aiclaims.Evidence(f"d{number}", 0, 1, "x"),),
            holder=aiclaims.Entity(f"Holder {number}"),
            measure="count",
            value=aiclaims.Quantity(number, number, "patents"),
        )
        for number in range(120)
    ]
    report = open_report(report_html(aiclaims.merge(claims)), place="claims")
    sizes = [report.page.locator("li[data-claim]").count()]
    for _ in range(2):
        report.page.locator("#view-claims > div > .more").click()
        sizes.append(report.page.locator("li[data-claim]").count())
    assert sizes == [50, 100, 120]
    assert report.page.evaluate(
        "document.activeElement.closest('li') === document.querySelectorAll('li[data-claim]')[100]"
    )
    assert not report.page.locator("#view-claims > div > .more").is_visible()
    assert all(one < other for one, other in pairwise(sizes))


def test_a_place_that_is_not_there_says_so(examples: Reported, open_report: Open) -> None:
    """Whatever stands behind # in the address."""
    report = open_report(examples.html)
    for place in ("claim/none", "document/9999", "document/x/y"):
        report.go(place)
        assert "There is no such" in report.page.locator("main").inner_text()
    report.go("nowhere")
    assert report.page.locator("#view-overview").is_visible()


def test_nothing_was_claimed(open_report: Open) -> None:
    """A report of no claims is one too."""
    report = open_report(report_html(aiclaims.merge([]), documents=[aiclaims.Document("It rained.", id="d")]))
    assert report.page.locator("#count").text_content() == "0 claims"
    report.go("claims")
    assert "Nothing here fits" in report.page.locator("main").inner_text()
    report.go("document/0")
    assert report.page.locator(".text").text_content() == "It rained."
