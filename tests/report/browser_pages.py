"""A report in a real browser: what it loads, says on its console and shows."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from typing import Any

import attrs

import aiclaims
from aiclaims.merge import Consolidation

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@attrs.frozen
class Reported:
    """Documents, what they state together, and the report of it."""

    documents: tuple[aiclaims.Document, ...]
    consolidation: Consolidation
    html: str


def browser_path() -> str | None:
    """Give the path of a Chromium of this machine, None where there is none."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


@attrs.define
class OpenReport:
    """A report that is open in a page.

    Args:
        page: The page, as Playwright has it.
        address: The file.
        told: What the console said, and errors of the page.
        asked: Addresses that were asked for.
    """

    page: Any
    address: str
    told: list[str]
    asked: list[str]

    def go(self, place: str) -> None:
        """Go to a place of the report, as a link to it does."""
        self.page.evaluate(
            """place => new Promise(resolve => {
                if (location.hash === place) return resolve();
                addEventListener("hashchange", () => resolve(), {once: true});
                location.hash = place;
            })""",
            f"#{place}",
        )

    def fill(self, **fields: str) -> None:
        """Fill in fields of the filters, and wait until they hold."""
        form = self.page.locator("#filters")
        if not form.locator("#more").evaluate("each => each.open"):
            form.locator("summary").click()
        for name, value in fields.items():
            field = form.locator(f"[name={name}]")
            if field.evaluate("each => each.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)
        self.page.wait_for_timeout(200)

    def clear(self) -> None:
        """Clear all filters."""
        self.page.locator("#filters button[type=reset]").click()
        self.page.wait_for_timeout(50)

    def claims(self) -> list[str]:
        """Give the ids of all claims that the list has, shown or to be shown."""
        self.go("claims")
        more = self.page.locator("#view-claims > div > .more")
        while more.count() and more.is_visible():
            more.click()
        return self.all("#view-claims li[data-claim]", "each => each.dataset.claim")

    def all(self, selector: str, script: str = "each => each.textContent") -> list[Any]:
        """Ask something of all elements that a selector finds."""
        found: list[Any] = self.page.eval_on_selector_all(selector, f"all => all.map({script})")
        return found


def serious(violations: Sequence[dict[str, Any]]) -> list[str]:
    """Tell the violations of accessibility rules that keep people out, or hinder them much."""
    return [
        f"{each['id']}: {node['target']} {node.get('failureSummary', '')}"
        for each in violations
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"][:5]
    ]
