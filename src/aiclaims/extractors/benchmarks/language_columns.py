"""Columns of a results table that hold the parts of a test in one language each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from aiclaims.extractors.benchmarks.columns import ScoreColumn
from aiclaims.extractors.benchmarks.labels import Label
from aiclaims.patterns import lazy_regex

# By itself a header of these only tells how a test was set.
_LANGUAGE = lazy_regex(r"en|zh|cn|english|chinese", re.IGNORECASE)
_CODE = lazy_regex(r"[a-z]{2}", re.IGNORECASE)


def language_columns(
    told: Sequence[ScoreColumn], names: Collection[int], labels: Mapping[int, Sequence[Label]]
) -> Iterator[ScoreColumn]:
    """Give the columns that are of a language as others beside them are: "en" beside "cn", or beside "fr" and "de".

    Args:
        told: The columns that hold scores.
        names: The columns that hold names.
        labels: The headers of each column.
    """
    codes = {column.index for column in told if column.unknown is not None and _CODE.fullmatch(column.unknown.text)}
    languages = {
        index: found[0]
        for index, found in labels.items()
        if index not in names and len(found) == 1 and _LANGUAGE.fullmatch(found[0].text)
    }
    if len(codes) > 1 or len(codes | languages.keys()) > 1:
        for index in languages.keys() - {column.index for column in told}:
            yield ScoreColumn(index=index, unknown=languages[index])
