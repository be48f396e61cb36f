"""What the tests of reports share: a browser, and a report of the example documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browser_pages import OpenReport, Reported, browser_path

import aiclaims
from aiclaims.documents import load
from aiclaims.merge import Link
from aiclaims.outputs.report import report_html

EXAMPLES = Path(__file__).parents[2] / "examples" / "documents"


@pytest.fixture(scope="session")
def examples() -> Reported:
    """Give the report of the example documents."""
    documents = tuple(each for each in load(EXAMPLES) if isinstance(each, aiclaims.Document))
    found = list(aiclaims.extract_many(documents))
    links = [Link.published(each.doc, each.published) for each in found if each.published]
    said = aiclaims.merge([claim for each in found for claim in each.claims], links=links)
    return Reported(documents, said, report_html(said, documents=documents))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Start a Chromium without a window."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright, which drives browsers, is not installed")
    path = browser_path()
    if path is None:
        pytest.skip("no Chromium is installed, so that the report cannot be looked at in a browser")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_report(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., OpenReport]]:
    """Open reports from disk; whatever they say on the console fails the test at its end."""
    opened: list[OpenReport] = []
    contexts = []

    def open_one(html: str, *, place: str = "", silent: bool = True, **settings: Any) -> OpenReport:
        file = tmp_path / f"report-{len(contexts)}.html"
        file.write_text(html, encoding="utf-8")
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, "offline": True, **settings})
        contexts.append(context)
        page = context.new_page()
        report = OpenReport(page, file.as_uri(), [], [])
        page.on("console", lambda message: report.told.append(message.text))
        page.on("pageerror", lambda error: report.told.append(str(error)))
        page.on("dialog", lambda dialog: (report.told.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: report.asked.append(request.url))
        page.goto(f"{report.address}{place and f'#{place}'}")
        if silent:
            opened.append(report)
        return report

    yield open_one
    for report in opened:
        assert report.told == []
        assert {each.partition("#")[0] for each in report.asked} == {report.address}
    for context in contexts:
        context.close()
