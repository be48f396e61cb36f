"""Offices of one state that go by the name of another's: the "Polish Ministry of Commerce" is not China's."""

from __future__ import annotations

from collections.abc import Sequence

from aiclaims.patterns import lazy_regex
from aiclaims.reading.entities.candidates import Candidate

# "White House" and "BIS" are one state's, whoever stands before them.
_OF_ANY_STATE = lazy_regex(
    r"\b(?:Ministry|Department|Office|Court|Parliament|Senate|Congress|House of|Council|Commission|Administration|Bureau|Treasury|Cabinet|Agency|Customs)\b"
)
_OWNED = lazy_regex(r"['’]s? (?:own )?|\s")
_OF = lazy_regex(r" of (?:the )?(?:(?:People['’]s )?Republic of |Kingdom of )?")


def without_namesakes(text: str, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Leave out listed offices that the words beside them give to a state that is not theirs.

    Args:
        text: The text.
        chosen: What it names, in order.

    Returns:
        What it names without them; the state, which is named as well, stands for its office.
    """
    return [
        candidate
        for index, candidate in enumerate(chosen)
        if not (
            candidate.type == "agency"
            and candidate.known
            and candidate.country is not None
            and _OF_ANY_STATE.search(text, candidate.start, candidate.end)
            and _is_anothers(text, candidate, chosen[max(0, index - 1) : index], chosen[index + 1 : index + 2])
        )
    ]


def _is_anothers(text: str, office: Candidate, before: Sequence[Candidate], behind: Sequence[Candidate]) -> bool:
    for state in before:
        between = text[state.end : office.start]
        owns = between.strip() != "" or state.kind == "adjective"
        if state.type == "country" and state.entity.name != office.country and owns and _OWNED.fullmatch(between):
            return True
    return any(
        state.type == "country"
        and state.kind == "name"
        and state.entity.name != office.country
        and _OF.fullmatch(text, office.end, state.start)
        for state in behind
    )
