"""What only looks as if it counted somebody's patents: records of a data base, files, edits of a text, cited pages."""

from __future__ import annotations

import re

from aiclaims.extractors.patents import words
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Cell, Passage, QuantityMark
from aiclaims.reading.quantities.finder import find_quantities

# "`epo_patents`", "data/patents_2019.csv", "ai-patents/page.tsx"; not the end of an address.
_IDENTIFIER = lazy_regex(
    r"(?<![\w/.:%-])(?:[a-z\d]+_[a-z\d_]+|[\w./-]*[\w-]\.(?:xlsx?|csv|tsv|jsonl?|md|tsx?|jsx?|py|db|sql|parquet|html?|pdf|ya?ml|txt)\b|(?:[a-z\d_.-]+/){2,}[\w.-]*)(?![\w/])"
)
_OF_DATA = lazy_regex(
    r"\b(?:data ?set(?: size)?|sample(?: size)?|data ?(?:base|source)s?|data coverage|records?|table|file)\**\s*[:–—-]\s*[^.;]{0,40}$",
    re.IGNORECASE,
)
# What stands over the text of a page in a file: keys and values.
_KEY = lazy_regex(r"\s[a-z][A-Za-z_]*:\s$")
_KEYED = lazy_regex(r"\b[a-z]+(?:[A-Z][a-z]+)+:\s")
_EDITED = lazy_regex(
    r"[”\"'’`]\s?(?:→|->|=>)|(?:→|->|=>)\s?[“\"‘`]|\b(?:[Cc]hanged (?:from|to)\b:?|[Rr]ounded from|[Uu]pdated (?:title|description|copy)|[Ee]nhanced description|hard-?coded)\b"
)
# `weights = {"acme": 3}`, `"acme": 3,`
_CODE = lazy_regex(r"(?:(?:const|let|var)\s)?[\w.]+\s?=\s?[{\[(].*|\W*[\"'][^\"']{1,40}[\"']\s?:\s?[\d.]+\W*")
# "Journal of Economics 36 (1): 16-38"
_VOLUME = lazy_regex(r"\s?\(\d{1,3}(?:[–-]\d)?\)[:,]\s?\d|:\s?\d+[–-]\d+\b(?!\s?%)")
_YEAR_ALONE = lazy_regex(r"(?:19|20)\d\d")
_YEAR_BEFORE = lazy_regex(
    r"(?:^\W*|\b(?:[Tt]he|these|those|for|in|of|most|all|from|[Ii]nclude|[Ee]xclude)\b:?\W{0,3})$"
)


_FEWEST = 100
"""Patents that a column has to reach somewhere to count those of the world."""
_ROWS = 40


def are_few(passage: Passage, cell: Cell, around: str) -> bool:
    """Tell whether a column holds small counts alone, which are rather somebody's: those of a note on a page.

    Args:
        passage: A row of the table.
        cell: Its cell in that column.
        around: What the text over the table says.
    """
    if words.WORLDWIDE.search(around) or "%" in cell.text:
        return False
    rows = passage.reading.table(passage.block.table)[:_ROWS]
    column = (other.text for row in rows for other in row.block.cells if other.column == cell.column)
    amounts = (mark.high or mark.low or 0 for text in column for mark in find_quantities(text))
    return max(amounts, default=0) < _FEWEST


def is_record(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a number is one of records, files, pages or years.

    Args:
        passage: The passage.
        mark: The number.
    """
    text = passage.text
    if _KEY.search(text, 0, mark.start) is not None and _KEYED.search(text) is not None:
        return True  # "publishedTime: 2021 ... quality: 59"
    if _IDENTIFIER.search(text, 0, mark.start) is not None or _OF_DATA.search(text, 0, mark.start) is not None:
        return True
    if mark.kind != "number":
        return False
    year = _YEAR_ALONE.fullmatch(mark.text) is not None and (
        passage.kind == "heading" or _YEAR_BEFORE.search(text, 0, mark.start) is not None
    )
    return year or _VOLUME.match(text, mark.end) is not None


def is_edit(text: str) -> bool:
    """Tell whether a line tells how a wording was changed into another, or is a line of code.

    Args:
        text: The line.
    """
    return _EDITED.search(text) is not None or _CODE.fullmatch(text) is not None
