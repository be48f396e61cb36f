"""Numbers as Chinese writes them: "3.8万", "两千零七十四", "1亿5000万"."""

from __future__ import annotations

from decimal import Decimal

from aiclaims.patterns import lazy_regex

DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_GREAT = {"万": 10_000, "亿": 100_000_000}

_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORD = rf"[{''.join(DIGITS)}十百千]+(?:点[{''.join(DIGITS)}]+)?"
_PART = rf"(?:{_FIGURE}|{_WORD})"
NUMBER = rf"{_PART}(?:\s?[十百千]?[万亿]+(?:{_PART}[十百千]?万?)?)?"
"""A number, in figures, in words, or in figures with a word for its size."""
_TOKEN = lazy_regex(rf"{_FIGURE}|[{''.join(DIGITS)}]+(?:点[{''.join(DIGITS)}]+)?|[十百千万亿]")


def read_number(written: str) -> Decimal:
    """Read a number.

    Args:
        written: What `NUMBER` matches.
    """
    total, section = Decimal(0), Decimal(0)
    coefficient: Decimal | None = None
    last, great = 0, 0
    tokens = _TOKEN.findall(written)
    for token in tokens:
        if token in _SMALL:
            last = _SMALL[token]
            section += (Decimal(1) if coefficient is None else coefficient) * last
            coefficient = None
        elif token in _GREAT:
            last = _GREAT[token]
            section += coefficient or 0
            if great and last < great:
                total += section * last
            else:
                total = (total + section or Decimal(1)) * last
            section, coefficient, great = Decimal(0), None, last
        else:
            coefficient = _read_digits(token)
    if coefficient is not None and last >= 100 and len(tokens[-1]) == 1 and tokens[-1] in DIGITS:
        # "两万五": the next lower place is not said.
        coefficient *= last // 10
    return total + section + (coefficient or 0)


def _read_digits(token: str) -> Decimal:
    """Read figures, or digits in words one by one: "二〇二四", "三点五"."""
    if token[0] not in DIGITS:
        return Decimal(token.replace(",", ""))
    whole, _, rest = token.partition("点")
    if len(whole) == 2 and whole[0] in "零〇":
        whole = whole[1]  # "一百零八"
    figures = "".join(str(DIGITS[sign]) for sign in whole)
    return Decimal(f"{figures}.{''.join(str(DIGITS[sign]) for sign in rest)}" if rest else figures)
