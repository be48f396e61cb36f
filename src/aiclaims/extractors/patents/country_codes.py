"""Two letters that stand for a country in tables of patents, as offices write them."""

from __future__ import annotations

from collections.abc import Iterator

from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage
from aiclaims.schema import Entity

_CODES = {
    "AT": "Austria",
    "AU": "Australia",
    "BE": "Belgium",
    "BR": "Brazil",
    "CA": "Canada",
    "CH": "Switzerland",
    "CN": "China",
    "CZ": "Czechia",
    "DE": "Germany",
    "DK": "Denmark",
    "ES": "Spain",
    "FI": "Finland",
    "FR": "France",
    "GB": "United Kingdom",
    "IE": "Ireland",
    "IL": "Israel",
    "IN": "India",
    "IT": "Italy",
    "JP": "Japan",
    "KR": "South Korea",
    "LU": "Luxembourg",
    "MX": "Mexico",
    "NL": "Netherlands",
    "NO": "Norway",
    "NZ": "New Zealand",
    "PL": "Poland",
    "PT": "Portugal",
    "RU": "Russia",
    "SA": "Saudi Arabia",
    "SE": "Sweden",
    "SG": "Singapore",
    "TR": "Turkey",
    "TW": "Taiwan",
    "UK": "United Kingdom",
    "US": "United States",
    "ZA": "South Africa",
}


def country_of(code: str) -> Entity | None:
    """Name the country that a code stands for, None where it is none.

    Args:
        code: The letters, in capitals.
    """
    name = _CODES.get(code)
    return None if name is None else Entity(name, "country")


# "CN 61% | US 20% | JP 9%"; "IN", "IT" and "NO" are words as well.
_COUNTED = lazy_regex(
    r"(?<![\w.’'-])(?P<code>AU|BR|CA|CH|CN|DE|ES|FR|GB|IL|JP|KR|NL|RU|SE|TW|UK)(?=:?\s\(?[~≈]?\d)(?!\s\d{5}\b)"
)


def find_coded(passage: Passage) -> Iterator[EntityMark]:
    """Find countries that a list with numbers names by their codes: at least two of them, or one beside a country.

    Args:
        passage: The passage.
    """
    found = [
        match
        for match in _COUNTED.finditer(passage.text)
        if not any(mark.start < match.end() and match.start() < mark.end for mark in passage.entities)
    ]
    if len(found) + sum(mark.entity.type == "country" and mark.text.isupper() for mark in passage.entities) < 2:
        return
    for match in found:
        entity = country_of(match["code"])
        if entity is not None:
            yield EntityMark(start=match.start(), end=match.end(), text=match["code"], entity=entity, known=True)
