"""The same text written otherwise tells the same: other quotation marks, hyphens and spaces, lines set otherwise, another form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from aiclaims import Claim, Document, extract
from aiclaims.documents import Format

DOCUMENTS = Path(__file__).parents[2] / "examples" / "documents"
TEXTS = sorted(path.name for path in DOCUMENTS.iterdir() if path.suffix in {".txt", ".md"})

_BESIDES = {"id", "doc", "evidence", "confidence", "extractor"}


def told(text: str, form: Format) -> Counter[str]:
    """Write the claims of a text without where they stand and how sure they are; names without their hyphens."""
    found = extract(Document(text, id="d", format=form, language="en", published=None))
    assert not found.faults
    return Counter(_plain(claim) for claim in found.claims)


def _plain(claim: Claim) -> str:
    fields = [(each.name, str(getattr(claim, each.name))) for each in attrs.fields(type(claim))]
    plain = repr([(name, value) for name, value in fields if name not in _BESIDES])
    return re.sub("[-\u2011]", " ", plain).replace("’", "'").replace("U.S.", "US")


WAYS: dict[str, Callable[[str], str]] = {
    "curly quotation marks": lambda text: re.sub(
        r"(?<=\w)'(?=\w)", "’", re.sub(r'(?<![=\w])"([^"\n]+)"', r"“\1”", text)
    ),
    "straight quotation marks": lambda text: re.sub("[“”]", '"', re.sub("[‘’]", "'", text)),
    "hyphens that do not break": lambda text: re.sub(r"(?<=[A-Za-z])-(?=[A-Za-z0-9])", "\u2011", text),
    "spaces that do not break": lambda text: re.sub(r"(?<=\d) (?=[a-z])", "\u00a0", text),
    "U.S. with its stops": lambda text: re.sub(r"\bUS(?=\s[a-z])", "U.S.", text),
    "percent in a word": lambda text: re.sub(r"(?<=\d)%", " percent", text),
    "lines that end as on Windows": lambda text: text.replace("\n", "\r\n"),
    "no blank lines": lambda text: re.sub(r"\n[ \t]*\n+", "\n", text),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", TEXTS)
def test_other_signs(name: str, way: str) -> None:
    """What is claimed does not hang on how the signs are set."""
    text = (DOCUMENTS / name).read_text(encoding="utf-8")
    form: Format = "markdown" if name.endswith(".md") else "text"
    assert told(WAYS[way](text), form) == told(text, form)


@pytest.mark.parametrize("name", [name for name in TEXTS if name.endswith(".txt")])
def test_small_letters(name: str) -> None:
    """Where nobody has set capitals, as in captions of videos, most of what is listed is still found by its name."""
    text = (DOCUMENTS / name).read_text(encoding="utf-8")
    cased, small = (_told_of_whom(each) for each in (text, text.lower()))
    assert (cased & small).total() >= 0.8 * cased.total()


def _told_of_whom(text: str) -> Counter[tuple[str, ...]]:
    """Write what the claims of a text say; nobody but who is listed can be named in small letters, so not who says it."""
    fields = {"attribution", "metric", *_BESIDES}
    return Counter(
        tuple(str(getattr(c, each.name)).casefold() for each in attrs.fields(type(c)) if each.name not in fields)
        for c in extract(Document(text, id="d", format="text", language="en", published=None)).claims
    )
