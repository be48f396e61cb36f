"""Charts as SVG: drawn by Vega-Lite in this process, then cut down to elements and attributes that only draw."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from aiclaims.errors import MissingExtraError
from aiclaims.patterns import lazy_regex

# Names of the variables that the style sheet gives a value for light, dark and print.
INK, FAINT, LINE, PAPER, BAD = "var(--ink)", "var(--faint)", "var(--line)", "var(--paper)", "var(--bad)"
SERIES = tuple(f"var(--series-{number})" for number in range(1, 9))
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right", "triangle-left")

_ELEMENTS = frozenset({"svg", "g", "path", "line", "rect", "text", "tspan", "a", "title"})
_ATTRIBUTES = frozenset(
    "aria-hidden aria-label aria-roledescription class cx cy d dx dy fill fill-opacity font-family font-size font-style"
    " font-weight height opacity r role stroke stroke-dasharray stroke-linecap stroke-opacity stroke-width text-anchor"
    " transform viewBox width x x1 x2 y y1 y2".split()
)
_LINK = lazy_regex(r"#claim/[0-9a-f]{1,64}")
_STYLE: dict[str, Any] = {
    "font": "system-ui, sans-serif",
    "background": None,
    "view": {"stroke": None},
    "axis": {
        "labelColor": INK,
        "titleColor": FAINT,
        "gridColor": LINE,
        "domainColor": LINE,
        "tickColor": LINE,
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "labelLimit": 320,
    },
    "legend": {
        "labelColor": INK,
        "titleColor": FAINT,
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "orient": "top",
        "labelLimit": 0,
        "symbolSize": 90,
        "symbolOpacity": 1,
        "columnPadding": 30,
    },
    "header": {"labelColor": INK, "labelFontSize": 13, "labelFontWeight": "bold"},
}


def rows_of_names(pixels: int) -> dict[str, Any]:
    """Place marks in rows, in the order in which they come, with the names of the rows beside them.

    Args:
        pixels: The room for a name.
    """
    return {"field": "row", "type": "nominal", "sort": None, "title": None, "axis": _axis_of_names(pixels)}


def _axis_of_names(pixels: int) -> dict[str, Any]:
    """Style an axis of names so that they have a fixed room, whatever the reader's font is.

    Args:
        pixels: The room.
    """
    return {
        "minExtent": pixels,
        "maxExtent": pixels,
        "labelLimit": 0,
        "ticks": False,
        "domain": False,
        "labelPadding": 8,
    }


def draw(specification: dict[str, Any], title: str) -> str:
    """Draw a chart.

    Args:
        specification: In Vega-Lite, with all its data inside; texts in it are visible ones.
        title: Its name for those who do not see it.

    Returns:
        An `svg` element of elements that only draw, and of links to claims of the report.

    Raises:
        MissingExtraError: Where vl-convert is not installed.
    """
    try:
        import vl_convert
    except ImportError as error:
        raise MissingExtraError.of("a report", extra="report", library="vl_convert") from error
    markup = vl_convert.vegalite_to_svg(
        {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "config": _STYLE, **specification},
        vl_version="5.20",
        allowed_base_urls=[],
    )
    root = _drawing_only(ElementTree.fromstring(markup))
    assert root is not None
    root.set("role", "group")
    root.set("aria-label", title)
    return ElementTree.tostring(root, encoding="unicode")


def _drawing_only(element: ElementTree.Element) -> ElementTree.Element | None:
    """Copy what draws, and links to claims; all else is left out."""
    tag = _local(element.tag)
    if tag not in _ELEMENTS or (element.get("display") == "none") or element.get("opacity") == "0":
        return None
    copy = ElementTree.Element(tag)
    for key, value in element.attrib.items():
        if key in _ATTRIBUTES and "url(" not in value:
            copy.set(key, value)
    if tag == "a":
        _link(element, copy)
    elif tag != "svg":
        # Each link says what it is; the parts that make a mark would say it again.
        for key in ("role", "aria-label", "aria-roledescription"):
            copy.attrib.pop(key, None)
    copy.text, copy.tail = element.text, element.tail
    for child in _children(element):
        copy.append(child)
    return copy


def _children(element: ElementTree.Element) -> Iterator[ElementTree.Element]:
    for child in element:
        copied = _drawing_only(child)
        if copied is not None:
            yield copied


def _link(element: ElementTree.Element, copy: ElementTree.Element) -> None:
    # Vega writes the address below one of its own.
    target = "".join(value for key, value in element.attrib.items() if _local(key) == "href")
    match = _LINK.search(target)
    label = next((child.get("aria-label") for child in element if child.get("aria-label")), None)
    if match is None or label is None:
        return
    copy.set("href", match[0])
    copy.set("aria-label", label)
    title = ElementTree.SubElement(copy, "title")
    title.text = label


def _local(name: str) -> str:
    return name.rpartition("}")[2]
