"""Two letters that stand for a country in tables of patents, as offices write them."""

from __future__ import annotations

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
