"""The report as one file: its look, its code and its data, and a policy that lets nothing else in."""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

from aiclaims.documents import Document
from aiclaims.errors import DocumentError, SchemaError
from aiclaims.merge import Consolidation
from aiclaims.outputs.console import many
from aiclaims.outputs.report.model import Model, model_of
from aiclaims.outputs.report.pictures import pictures_of
from aiclaims.outputs.report.sources import Source
from aiclaims.outputs.report.visible import name
from aiclaims.patterns import lazy_regex

MOST_TEXT = 10_000_000
"""Code points of documents that a report shows; of more it leaves out paragraphs in and near which nothing is stated."""

_SCRIPTS = ("page.js", "filters.js", "claims.js", "documents.js", "routes.js")
_PLACE = lazy_regex(r"\{\{([a-z_]+)\}\}")
# In a script element these could end it, or end a line of it; in JSON their escapes mean the same.
_ESCAPES = {ord(each): f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"}


def report_html(
    consolidation: Consolidation,
    *,
    documents: Iterable[Document | Source] = (),
    title: str = "What the documents claim",
    most_text: int = MOST_TEXT,
) -> str:
    """Write a report: one HTML file that shows what documents claim, where, and where they disagree.

    The file needs no network and lets none be used; whatever a document holds is shown and never acts.

    Args:
        consolidation: What `merge` gives.
        documents: The documents; of those that are missing only what is quoted is shown.
        title: What stands above it.
        most_text: How many code points of the documents are shown in full; beyond it paragraphs are left out in
            and near which nothing is stated.

    Returns:
        The page, to be written as UTF-8.

    Raises:
        MissingExtraError: Where the library that draws charts is not installed.
        SchemaError: Where it is no consolidation, or the title no text.
        DocumentError: Where a document is none.
    """
    documents = _shown(consolidation, documents, title)
    model = model_of(consolidation, documents, most_text=most_text)
    style, script = _asset("style.css"), f"(() => {{\n{''.join(map(_asset, _SCRIPTS))}}})();\n"
    parts = {
        "policy": _policy(style, script),
        "title": escape(name(title, most=200)),
        "style": style,
        "summary": escape(_summary(model)),
        "overview": _overview(model),
        "data": _island(model.overview),
        "texts": _island(model.texts),
        "script": script,
    }
    # One pass: braces in what is put in are not looked at again.
    return _PLACE.sub(lambda match: parts[match[1]], _asset("page.html"))


def _shown(consolidation: object, documents: object, title: object) -> tuple[Document | Source, ...]:
    """Refuse what no report can be written of; give the documents."""
    if not isinstance(consolidation, Consolidation):
        raise SchemaError(
            "a report shows what was merged",
            expected="a Consolidation, as merge gives it",
            got=type(consolidation).__name__,
            where="consolidation",
        )
    if not isinstance(title, str):
        raise SchemaError("a title is a text", expected="a str", got=type(title).__name__, where="title")
    several = tuple(documents) if isinstance(documents, Iterable) else ()
    strangers = [each for each in several if not isinstance(each, Document | Source)]
    if strangers or not isinstance(documents, Iterable):
        raise DocumentError(
            "a report shows the documents of its claims",
            expected="an iterable of Document",
            got=type(strangers[0] if strangers else documents).__name__,
            where="documents",
        )
    return several


def _policy(style: str, script: str) -> str:
    def of(text: str) -> str:
        return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii") + "'"

    return (
        f"default-src 'none'; style-src {of(style)}; script-src {of(script)}; img-src data:; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


@cache
def _asset(file: str) -> str:
    return files("aiclaims.outputs.report").joinpath("assets", file).read_text(encoding="utf-8")


def _island(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).translate(_ESCAPES)


def _summary(model: Model) -> str:
    overview = model.overview
    return (
        f"{many(len(overview['claims']), 'claim')} from {many(len(overview['statements']), 'statement')} in "
        f"{many(len(overview['documents']), 'document')}"
    )


def _overview(model: Model) -> str:
    overview = model.overview
    figures = {
        "documents": len(overview["documents"]),
        "statements": len(overview["statements"]),
        "claims": len(overview["claims"]),
        "independent origins": len(overview["origins"]),
        "conflicts": len(overview["conflicts"]),
    }
    targets = {"documents": "#documents", "claims": "#claims", "conflicts": "#conflicts"}
    tiles = "".join(_tile(noun, count, targets.get(noun)) for noun, count in figures.items())
    counts = Counter(entry.kind for entry in model.entries)
    disputed = Counter(entry.kind for entry in model.entries if entry.conflicts)
    return f'<ul class="tiles">{tiles}</ul>{_kinds(counts, disputed)}' + "".join(
        _pictures(kind, model) for kind, _ in counts.most_common()
    )


def _tile(noun: str, count: int, target: str | None) -> str:
    inner = f"<strong>{count:,}</strong> {escape(noun if count != 1 else noun.removesuffix('s'))}"
    return f'<li><a href="{target}">{inner}</a></li>' if target else f"<li>{inner}</li>"


def _kinds(counts: Mapping[str, int], disputed: Mapping[str, int]) -> str:
    most = max(counts.values(), default=1)
    rows = "".join(
        f'<tr><th scope="row">{escape(kind_title(kind))}</th><td>{count:,}</td><td>{disputed[kind]:,}</td>'
        f'<td aria-hidden="true"><progress max="{most}" value="{count}"></progress></td></tr>'
        for kind, count in sorted(counts.items(), key=lambda item: -item[1])
    )
    return (
        '<table class="kinds"><caption>Claims by kind</caption><thead><tr><th scope="col">Kind</th>'
        '<th scope="col">Claims</th><th scope="col">Disputed</th><td></td></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _pictures(kind: str, model: Model) -> str:
    drawn = pictures_of(kind, [entry for entry in model.entries if entry.kind == kind])
    if not drawn:
        return ""
    title = escape(kind_title(kind))
    return (
        f'<section class="pictures" aria-label="{title}"><h2>{title}</h2>'
        f"{''.join(figure.to_html() for figure in drawn)}</section>"
    )


def kind_title(kind: str) -> str:
    """Write a kind for people: `Chip restrictions`.

    Args:
        kind: The kind of claim.
    """
    return name(kind.replace("_", " ").capitalize(), most=60)
