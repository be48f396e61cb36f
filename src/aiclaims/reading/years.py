"""Years: which four digits are one, and which count something."""

from __future__ import annotations

from collections.abc import Sequence

from aiclaims.reading.tokens import Token, lower_at, word_set

_EARLIEST, _LATEST = 1900, 2100
_FARTHEST = 2060  # a later year needs a word that dates
_COUNTED = word_set(
    """
    patents inventions applications families filings publications disclosures claims records entities companies
    firms organizations organisations institutions entries people employees engineers researchers students papers
    articles models chips gpus processors accelerators units wafers machines servers points votes users developers
    questions problems tasks items samples tests examples tokens products projects startups stores customers members
    """
)
_ADJECTIVES_OF_COUNTS = word_set(
    """
    patent new more other ai invention patented granted active gpu chinese american research
    """
)
_COUNTING = word_set(
    """
    filed files had has have with holds held owns owned submitted submits received contributed counted registered
    totaled totalled just only nearly almost exactly scored scores another
    """
)
_AGAINST = frozenset({"vs", "versus", "v", "against"})
_DATING = word_set(
    """
    in since by until till from of the during for to between and through after before early late mid its their his
    her our this that last next per 's a an fiscal calendar year on as than versus vs or q1 q2 q3 q4 around circa
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec spring summer autumn fall winter
    """
)


def is_year(token: Token) -> bool:
    """Tell whether a token is four digits that could be a year."""
    return (
        token.kind == "numeral"
        and len(token.text) == 4
        and token.text.isdigit()
        and _EARLIEST <= int(token.text) <= _LATEST
    )


def counts_things(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether four digits that could be a year are a count: "filed 1993 inventions", "an Elo of 2029"."""
    before = lower_at(tokens, at - 1)
    near = {lower_at(tokens, other) for other in range(max(0, at - 3), at)}
    if (
        "elo" in near
        or lower_at(tokens, at + 1) in {"elo", "rating"}
        or (near & {"score", "scores", "scored", "rating", "rated"} and before in {"of", "scored", "at", "rated"})
    ):
        return True
    against = at - (3 if before == "." else 2)
    if before in _AGAINST or (before == "." and lower_at(tokens, at - 2) in _AGAINST):
        other = tokens[against] if against >= 0 else None
        if other is not None and other.kind == "numeral" and not is_year(other):
            return True  # "2121 vs 2046"
    if before in _DATING or (at and tokens[at - 1].text.endswith(("'s", "’s"))):
        return False
    if before == "with" and lower_at(tokens, at - 2) in {"line", "compared", "comparison", "contrast", "starting"}:
        return False  # "in line with 2023"
    if before in _COUNTING or int(tokens[at].text) > _FARTHEST:
        return True
    noun = at + 1
    if lower_at(tokens, noun) in _ADJECTIVES_OF_COUNTS:
        noun += 1
    return lower_at(tokens, noun) in _COUNTED


def is_cell_among_scores(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the four digits fill a table cell beside cells of plain numbers that are no years."""

    def fills_cell(place: int) -> bool:
        return lower_at(tokens, place - 1) in {"|", ""} and lower_at(tokens, place + 1) in {"|", ""}

    near = range(max(0, at - 24), min(len(tokens), at + 25))
    return fills_cell(at) and any(
        tokens[place].kind == "numeral" and not is_year(tokens[place]) and fills_cell(place) for place in near
    )
