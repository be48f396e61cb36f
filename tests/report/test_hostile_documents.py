"""What stands in a document is shown and never acts, in whatever field it comes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from browser_pages import OpenReport, Reported
from hostile import PAYLOADS, hostile_report

from aiclaims.outputs.report import report_html

Open = Callable[..., OpenReport]

_UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u2028\u2029\x00-\x08\x0b-\x1f\ud800-\udfff]")


@pytest.fixture(scope="module")
def hostile() -> str:
    """Give a report of documents that mean harm."""
    said, documents = hostile_report()
    return report_html(said, documents=documents, title=PAYLOADS[1])


class Elements(HTMLParser):
    """Lists the elements of a page with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.found.append((tag, dict(attrs)))


def test_a_file_has_no_element_but_its_own(hostile: str) -> None:
    """Three scripts, of which two are data; no handler, no frame, no image, no address of elsewhere."""
    page = Elements()
    page.feed(hostile)
    tags = [tag for tag, _ in page.found]
    assert tags.count("script") == 3
    assert tags.count("style") == 1
    assert {"img", "iframe", "object", "embed", "link", "base"}.isdisjoint(tags)
    for tag, attributes in page.found:
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "srcdoc", "src")], tag
        target = attributes.get("href")
        assert target is None or target.startswith("#")


def test_nothing_that_turns_or_hides_text_is_in_a_file(hostile: str) -> None:
    """Controls are written as their code points, and a lone surrogate is no obstacle to UTF-8."""
    hostile.encode("utf-8")
    assert not _UNSEEN.search(hostile)
    assert "⟨U+202E⟩" in hostile
    assert "⟨U+D800⟩" in hostile
    assert "⟨U+0000⟩" in hostile


def test_the_data_is_read_as_it_was_written(hostile: str) -> None:
    """Escapes of an island are JSON's own, so that braces and ends of scripts come back unharmed."""
    island = re.search(r'<script type="application/json" id="data">(.*?)</script>', hostile, re.DOTALL)
    assert island
    assert not re.search("[<>&\u2028\u2029]", island[1])
    told = json.dumps(json.loads(island[1]), ensure_ascii=False)
    for payload in (PAYLOADS[0], PAYLOADS[5], PAYLOADS[4]):
        assert payload in told


def test_nothing_acts_in_any_view(hostile: str, open_report: Open) -> None:
    """Every claim, conflict and document is opened; the console stays silent and nothing is asked of the network."""
    report = open_report(hostile)
    data = json.loads(report.page.locator("#data").text_content())
    places = ["overview", "claims", "conflicts", "documents"]
    places += [f"claim/{claim['id']}" for claim in data["claims"][::4]]
    places += [f"document/{number}" for number in range(len(data["documents"]))]
    places += [f"document/{each['document']}/{number}" for number, each in enumerate(data["statements"])][::16]
    places += ["claim/<script>window.hit=1</script>", "document/javascript:window.hit=1/__proto__"]
    for place in places:
        report.go(place)
        addresses = report.all("main a[href]", "each => each.getAttribute('href')")
        assert all(each.startswith(("#", "https://evil.example/")) for each in addresses), place
    for selector in (".opener", ".mark"):
        report.go("claims" if selector == ".opener" else "document/0")
        for index in range(min(report.page.locator(selector).count(), 5)):
            report.page.locator(selector).nth(index).hover()
            report.page.locator(selector).nth(index).click()
    report.go("claims")
    for payload in PAYLOADS:
        if "\ud800" not in payload:
            report.fill(text=payload[:80], entity=payload[:80], origin=payload[:80])
    assert report.page.evaluate("window.hit") is None
    assert report.page.locator("script").count() == 3
    assert report.page.evaluate(
        "[...document.querySelectorAll('*')].every(each => !each.getAttributeNames().some(name => name.startsWith('on')))"
    )
    assert PAYLOADS[1] in report.page.locator("h1").text_content()


def test_long_names_break_no_view(hostile: str, open_report: Open) -> None:
    """A name of twenty thousand letters is cut, and no view is wider than a phone."""
    report = open_report(hostile, viewport={"width": 390, "height": 800})
    for place in ("overview", "claims", "conflicts", "documents", "document/11"):
        report.go(place)
        assert report.page.evaluate("document.documentElement.scrollWidth") <= 390, place
    assert len(hostile) < 3_000_000


def test_the_policy_lets_nothing_in(examples: Reported, open_report: Open) -> None:
    """Whatever got into the page, it could run no code, set no markup and reach no network."""
    report = open_report(examples.html, silent=False, offline=False)
    page = report.page
    page.evaluate(
        "() => { const s = document.createElement('script'); s.append('x'); try { document.body.append(s) } catch {} }"
    )
    refused = {
        "markup": "document.body.innerHTML = '<p>x</p>'",
        "code": "await new Promise((done, refused) => setTimeout(() => { try { done(eval('1')) } catch (error) { refused(error) } }))",
        "handler": "document.body.setAttribute('onclick', 'window.hit = 1')",
        "network": "await fetch('http://127.0.0.1:9/')",
    }
    for what, attempt in refused.items():
        came = page.evaluate(
            f"async () => {{ try {{ {attempt}; return 'done' }} catch (error) {{ return 'refused' }} }}"
        )
        assert came == "refused", what
    page.evaluate("() => { const i = new Image(); i.src = 'http://127.0.0.1:9/i.png'; document.body.append(i) }")
    page.wait_for_timeout(100)
    assert page.evaluate("window.hit") is None
    assert any("Content Security Policy" in told for told in report.told)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', examples.html)
    assert policy
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
