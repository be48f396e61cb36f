"""Ranks: places in a standing ("ranks third", "No. 1", "top five"), not every ordinal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import attrs

from aiclaims.reading.quantities.identifiers import is_label
from aiclaims.reading.quantities.numbers import CARDINALS
from aiclaims.reading.tokens import Token, is_hyphen, lower_at, numbered_words, word_set
from aiclaims.reading.years import is_year

_ORDINALS = numbered_words(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth
    """,
    1,
)
_STANDING_VERBS = word_set(
    """
    rank ranks ranked ranking place places placed placing come comes came coming finish finishes finished sit sits
    sat stand stands stood is was are were be been remain remains remained stay stays stayed lie lies lay hold holds
    held occupy occupies occupied occupying take takes took taking climb climbs climbed jump jumps jumped rise rises rose risen slip slips slipped fall
    falls fell fallen drop drops dropped move moves moved tie tied ties run runs ran keep keeps kept listed rated trail trails trailed
    score scores scored land lands landed end ends ended debut debuts debuted enter enters entered start starts started
    settle settles settled settling slide slides slid get gets got secure secures secured earn earns earned
    """
)
_BEFORE_ORDINAL = word_set(
    """
    a the its only just still currently now again also already at in to into as from distant close strong clear
    joint tied for up down narrow poor even globally worldwide respectively consistently firmly - , and overall
    itself back almost easily
    """
)
_QUALIFIERS = word_set("distant close strong clear joint poor far narrow")
_MOVING = word_set(
    """
    climb climbs climbed climbing jump jumps jumped jumping rise rises rose risen rising slip slips slipped slipping fall
    falls fell fallen falling drop drops dropped dropping move moves moved moving slide slides slid sliding edge edges edged
    edging leap leaps leaped leapt leaping advance advances advanced tumble tumbles tumbled tumbling sink sinks sank sunk
    plunge plunged vault vaulted go goes went gone going improve improves improved up down back relegated promoted
    """
)
_PLACING_VERBS = word_set(
    "place places placed placing put puts putting rank ranks ranked ranking rate rates rated list lists listed has had have"
)
_STANDINGS = word_set("list ranking rankings table league leaderboard chart standings")
_GIVEN = word_set("votes vote picks pick ballots rankings preferences")
"""What judges give, of which some are for a first place: "half of the first-place votes"."""
_PLACES = word_set("place places position positions spot spots rank slot slots")
_AFTER_ORDINAL = word_set(
    """
    and or in with behind among amongst at on by for but while ahead after globally worldwide overall nationally of
    internationally followed respectively next was were is are again once from out only , . ; : ( ) ! ? – — - | " ” ’ ' to since during across
    """
)
_SUPERLATIVES = word_set(
    """
    largest biggest highest best most busiest strongest fastest greatest smallest lowest top leading richest
    cheapest newest worst placed ranked ranking largest-ever
    """
)
_ON_BOARD = word_set("on in among overall globally worldwide .") | {""}
_REACHED = word_set(
    "at to on obtains obtained achieves achieved reaches reached earns earned secures secured gets got holds held"
)
"""What stands before "rank one", and makes it a place."""
_RANKED = word_set("rank ranks ranked ranking places placed placing")
_COUNTING_OFF = word_set("right okay ok so and then next now , .") | {""}
_TOP_OF = word_set("% percent per pct percentile")
_HIGHEST = 100
_MOST_OF_BOARD = 3
"""Words of a board's name between "top" and "spot"."""


@attrs.frozen
class Rank:
    """A rank in a row of tokens, from the best to the worst place that it allows."""

    low: int
    high: int
    start: int
    end: int


def rank_at(tokens: Sequence[Token], at: int) -> Rank | None:
    """Read the rank whose first word is a token, None where none is said."""
    word = tokens[at].lower
    if word == "top":
        return _top(tokens, at)
    if word in {"no", "number", "#", "№", "nos"}:
        return _numbered(tokens, at)
    if word in {"rank", "position"}:
        return _rank_of(tokens, at)
    ordinal = _ordinal(tokens, at)
    if ordinal is None:
        return None
    rank, end = ordinal
    if is_hyphen(tokens, end) and lower_at(tokens, end + 1) == "place":  # a third-place position
        return None if lower_at(tokens, end + 2) in _GIVEN else Rank(rank, rank, at, end + 2)
    if is_hyphen(tokens, end) and lower_at(tokens, end + 1) in _SUPERLATIVES:  # the second-largest
        return Rank(rank, rank, at, end + 2)
    if is_hyphen(tokens, end) and tokens[end].glued and tokens[end + 1].glued and tokens[end + 1].kind == "word":
        return None  # 21st-century standards
    if lower_at(tokens, end) in _SUPERLATIVES and tokens[end].kind == "word" and rank > 1:
        return Rank(rank, rank, at, end + 1)
    return _standing(tokens, at, rank, end)


def _top(tokens: Sequence[Token], at: int) -> Rank | None:
    if lower_at(tokens, at + 1) in _PLACES:  # the top spot
        return Rank(1, 1, at, at + 2)
    named = at + 1
    while _is_name(tokens, named) and named - at <= _MOST_OF_BOARD:
        named += 1
    if named > at + 1 and lower_at(tokens, named) in _PLACES and lower_at(tokens, at - 1) == "the":
        return Rank(1, 1, at, at + 1)  # "the top Foo Arena spot"
    behind = at + 2 if is_hyphen(tokens, at + 1) else at + 1
    count = _small_number(tokens, behind)
    if count == 1 and behind == at + 2 and (lower_at(tokens, at - 1) in _RANKED or lower_at(tokens, at - 2) in _RANKED):
        return Rank(1, 1, at, behind + 1)  # "ranking as top-1 among all"
    if count is None or count < 2 or is_year(tokens[behind]) or lower_at(tokens, behind + 1) in _TOP_OF:
        return None
    if is_hyphen(tokens, behind + 1) or (behind + 1 < len(tokens) and tokens[behind + 1].text == "%"):
        return None
    return Rank(1, count, at, behind + 1)


def _numbered(tokens: Sequence[Token], at: int) -> Rank | None:
    behind = at + 1
    if tokens[at].text == "no" and not _numbers_place(tokens, at):
        return None
    if tokens[at].text == "nos" or (tokens[at].text != "number" and is_label(lower_at(tokens, at - 1))):
        return None
    if tokens[at].lower in {"no", "nos"}:
        if lower_at(tokens, behind) != "." or not tokens[behind].glued:
            if tokens[at].text != "No" or behind >= len(tokens) or tokens[behind].kind != "numeral":
                return None
        else:
            behind += 1
    elif (
        tokens[at].lower == "number"
        and lower_at(tokens, behind) not in CARDINALS
        and at
        and not _is_predicate(tokens, at)
    ) or (tokens[at].lower == "#" and (behind >= len(tokens) or not tokens[behind].glued)):
        return None
    rank = _small_number(tokens, behind)
    if rank is None or not 1 <= rank <= _HIGHEST:
        return None
    if tokens[at].lower == "number" and lower_at(tokens, behind + 1) in {"of", "hundred", "thousand", "times"}:
        return None
    if tokens[at].lower == "number" and _is_item(tokens, at, behind):
        return None
    return Rank(rank, rank, at, behind + 1)


def _numbers_place(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a small "no." is that of a place: "holds the no. 2 position"."""
    return lower_at(tokens, at + 1) == "." and lower_at(tokens, at + 3) in _PLACES


def _is_item(tokens: Sequence[Token], at: int, numeral: int) -> bool:
    """Tell whether a speaker counts what he has to say: "all right, number two Acme has launched a model"."""
    if lower_at(tokens, numeral) not in CARDINALS or numeral + 1 >= len(tokens) or tokens[numeral + 1].kind != "word":
        return False
    return lower_at(tokens, at - 1) in _COUNTING_OFF and tokens[numeral + 1].text[:1].isupper()


def _rank_of(tokens: Sequence[Token], at: int) -> Rank | None:
    """Read "at rank 2 on the board", "at position 5 overall"; the rank of a matrix is said of what follows."""
    rank = _small_number(tokens, at + 1)
    if rank is None or not 1 <= rank <= _HIGHEST or lower_at(tokens, at - 1) not in _REACHED:
        return None
    behind = lower_at(tokens, at + 2)
    return Rank(rank, rank, at, at + 2) if behind in _ON_BOARD else None


def _is_predicate(tokens: Sequence[Token], at: int) -> bool:
    at -= lower_at(tokens, at - 1) in {"only", "just"}
    return lower_at(tokens, at - 1) in _STANDING_VERBS | {"the", "as", "at", "in", "a", "from"}


def _small_number(tokens: Sequence[Token], at: int) -> int | None:
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.kind == "numeral":
        glued_word = at + 1 < len(tokens) and tokens[at + 1].glued and tokens[at + 1].kind == "word"
        return int(token.text) if token.text.isdigit() and len(token.text) <= 4 and not glued_word else None
    return CARDINALS.get(token.lower)


def _ordinal(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    token = tokens[at]
    if token.lower in _ORDINALS:
        return _ORDINALS[token.lower], at + 1
    if token.kind == "numeral" and token.text.isdigit() and len(token.text) <= 3 and at + 1 < len(tokens):
        suffix = tokens[at + 1]
        if suffix.glued and suffix.lower in {"st", "nd", "rd", "th"} and int(token.text) > 0:
            return int(token.text), at + 2
    return None


def _standing(tokens: Sequence[Token], at: int, rank: int, end: int) -> Rank | None:
    after = lower_at(tokens, end)
    if rank == 1 and after == "place" and [lower_at(tokens, at - 2), lower_at(tokens, at - 1)] == ["in", "the"]:
        return None  # "why it fell behind in the first place"
    if after in _PLACES or after in {"overall", "globally", "worldwide", "nationally"}:
        return Rank(rank, rank, at, end + (after in _PLACES))
    if [lower_at(tokens, end + step) for step in range(3)] == ["in", "the", "world"]:
        return Rank(rank, rank, at, end)
    if after and after not in _AFTER_ORDINAL:
        return Rank(rank, rank, at, end) if rank > 1 and _goes_on_inverted(tokens, at, end) else None
    if _shares_noun(tokens, at, end):
        return None
    if lower_at(tokens, at - 1) == "(" and after in {")", ",", ";"}:  # Acme (first), Bolt (second)
        named = at > 1 and tokens[at - 2].kind == "word" and tokens[at - 2].text[0].isupper()
        return Rank(rank, rank, at, end) if named else None
    before = at - 1
    qualified = lower_at(tokens, before) in _QUALIFIERS
    for _ in range(3):
        if lower_at(tokens, before) in _BEFORE_ORDINAL and before >= 0:
            before -= 1
        else:
            break
    word = lower_at(tokens, before)
    if (
        _is_placed(tokens, at)
        or (after in {"among", "amongst"} and _is_joined(tokens, at))
        or (rank > 1 and (_goes_on(tokens, at) or _goes_on_elsewhere(tokens, at, after)))
        or _is_end_of_move(tokens, at)
        or _is_shared(tokens, at)
        or (rank > 1 and (_is_inverted(tokens, at, end) or _is_first_of_places(tokens, at, end)))
        or (after == "on" and lower_at(tokens, end + 2) in _STANDINGS)
        or (rank > 1 and after == "to" and _is_name(tokens, end + 1) and _goes_on_awarded(tokens, at))
    ):
        return Rank(rank, rank, at, end)
    if word in _STANDING_VERBS and not (
        rank == 1 and word in {"is", "was", "are", "were", "be"} and after in {"to", "of"}
    ):
        return None if _is_time(tokens, at, word) else Rank(rank, rank, at, end)
    start = at
    if qualified or (rank > 1 and after == "behind" and not _is_time(tokens, at, "takes")):
        return Rank(rank, rank, start, end)
    if rank > 1 and lower_at(tokens, at - 1) == "now" and lower_at(tokens, at - 2) == ",":
        return Rank(rank, rank, start, end)  # "Acme moved past Bolt, now third"
    board = end + 1 + (lower_at(tokens, end + 1) == "the")
    if after == "on" and lower_at(tokens, at - 1) == "," and _ends_name(tokens, at - 2) and _is_name(tokens, board):
        return Rank(rank, rank, start, end)  # "Acme Pro, second on the Foo Arena"
    elliptical = after in {
        "",
        "(",
        ",",
        ".",
        ";",
        "and",
        "in",
        "with",
        "behind",
        "among",
        "globally",
        "worldwide",
        "at",
    }
    listed_at = lower_at(tokens, at - 1) == "at" and _is_name(tokens, at - 2) and after in {"(", "with"}
    if elliptical and rank > 1 and (lower_at(tokens, at - 1) in {"only", "in"} or listed_at):
        return Rank(rank, rank, start, end)
    if elliptical and at and (tokens[at - 1].text == ")" or _ends_name(tokens, at - 1)):
        near = range(max(0, at - 12), min(len(tokens), at + 12 if rank > 1 else at))
        if any(lower_at(tokens, other) in _ORDINALS and other != at for other in near):
            return Rank(rank, rank, start, end)
    return None


_OPENING = {"", ".", ";", ":", "and", "—", "–"}


def _is_inverted(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether an ordinal opens its sentence and who has the place stands behind the verb: "Third is Acme"."""
    if lower_at(tokens, at - 1) not in _OPENING:
        return False
    while end < len(tokens) and lower_at(tokens, end) not in {
        "is",
        "was",
        "are",
        "comes",
        "came",
        "follows",
        ",",
        ".",
        ";",
    }:
        end += 1
    verb = lower_at(tokens, end) in {"is", "was", "are", "comes", "came", "follows"} and end - at <= _REACH_OF_MOVE
    return verb and end + 1 < len(tokens) and _is_name(tokens, end + 1)


def _goes_on_inverted(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether an ordinal goes on from one that opened the sentence: "Third is Acme with 83, sixth Bolt with 40"."""
    if lower_at(tokens, at - 1) not in {",", "and", ";"} or not _is_name(tokens, end):
        return False
    first = next((back for back in range(at - 1, -1, -1) if back == 0 or lower_at(tokens, back - 1) in {".", ":"}), 0)
    opening = _ordinal(tokens, first)
    return opening is not None and opening[0] > 1 and _is_inverted(tokens, first, opening[1])


def _ends_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token closes a name: "Acme", "Acme 4", "x3"."""
    if tokens[at].kind == "numeral" and at:
        at -= 1
    return tokens[at].text[0].isupper() or (tokens[at].kind == "word" and any(map(str.isdigit, tokens[at].text)))


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    at += lower_at(tokens, at) == "the"
    return at < len(tokens) and tokens[at].kind == "word" and tokens[at].text[0].isupper()


def _is_first_of_places(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether an ordinal shares its noun with the next: "the third and fourth spots"."""
    joint = end + 1 if lower_at(tokens, end) == "and" else 0
    following = _ordinal(tokens, joint) if 0 < joint < len(tokens) else None
    return following is not None and lower_at(tokens, following[1]) in _PLACES


def _shares_noun(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether an ordinal is joined to one that counts something else than places: "the 1st and 2nd turn"."""
    joined = lower_at(tokens, end) in {"and", "or"} and lower_at(tokens, at - 1) in {"the", "its", "their"}
    following = _ordinal(tokens, end + 1) if joined and end + 1 < len(tokens) else None
    if following is None or following[1] >= len(tokens) or tokens[following[1]].kind != "word":
        return False
    noun = lower_at(tokens, following[1])
    return noun not in _AFTER_ORDINAL | _PLACES | _SUPERLATIVES and not noun.endswith("ly")


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an ordinal goes on from another: "second overall and first among open models"."""
    joined = lower_at(tokens, at - 1) in {"and", "but"}
    return joined and any(_ordinal(tokens, before) is not None for before in range(max(0, at - _REACH_OF_MOVE), at - 1))


_MOST_IN_BRACKET = 8
"""Tokens of a bracket that may stand between two places."""


def _before_bracket(tokens: Sequence[Token], at: int) -> int:
    """Give the index of the token before a short bracket that closes at a token, or the same index where none does."""
    if tokens[at].text != ")":
        return at
    inside = range(at - 1, max(0, at - _MOST_IN_BRACKET), -1)
    return next((index - 1 for index in inside if tokens[index].text == "("), at)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an ordinal is the next place after one that a verb of standing gives: "ranked second and third"."""
    before, row = at - 1, [_ORDINALS.get(tokens[at].lower, 0)]
    while before >= 0:
        before = _before_bracket(tokens, before)  # "ranked second (89.6%) and third (89.4%)"
        word = tokens[before].lower
        if word in _ORDINALS:
            row.insert(0, _ORDINALS[word])
        elif word not in {"and", ",", "the"}:
            break
        before -= 1
    consecutive = len(row) > 1 and row == list(range(row[0], row[0] + len(row)))
    return consecutive and lower_at(tokens, before) in _STANDING_VERBS | {"in"}


def _goes_on_awarded(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an ordinal goes on from a place that went to somebody: "Second place went to Acme, third to Bolt"."""
    row = [token.lower for token in tokens[max(0, at - _REACH_OF_MOVE) : at]]
    return any(
        row[index] in _PLACES and row[index + 1] in {"went", "goes", "fell", "belongs", "belonged"}
        for index in range(len(row) - 1)
    )


def _goes_on_elsewhere(tokens: Sequence[Token], at: int, after: str) -> bool:
    """Tell whether an ordinal is a place on something else than the one before: "ranked first on A, third on B"."""
    if after not in {"on", "in", "at", "for"} or lower_at(tokens, at - 1) not in {",", "and"}:
        return False
    for before in range(at - 2, max(-1, at - _REACH_OF_MOVE), -1):
        if tokens[before].text in {";", ".", ":"}:
            return False
        earlier = _ordinal(tokens, before)
        if earlier is None:
            continue
        behind = earlier[1] + (lower_at(tokens, earlier[1]) in {"overall", "globally", "worldwide", *_PLACES})
        if lower_at(tokens, behind) == after:
            joint = lower_at(tokens, before - 1)
            if joint == "to" and any(token.lower in _MOVING for token in tokens[max(0, before - 4) : before]):
                return True  # "climbed to 6th overall for text and 3rd for vision"
            return joint in _STANDING_VERBS or (joint in {",", "and"} and _goes_on_elsewhere(tokens, before, after))
    return False


def _is_placed(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an ordinal is where a verb puts its object: "puts Acme third", "ranks it fourth"."""
    for before in range(at - 2, max(-1, at - 6), -1):
        if tokens[before].lower in _PLACING_VERBS:
            named = tokens[before + 1 : at]
            return tokens[before + 1].lower in {"it", "them", "the", "us"} or all(
                token.kind != "word" or token.text[0].isupper() for token in named
            )
        if tokens[before].text in {",", ";", ".", ":"}:
            break
    return False


def _is_shared(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an ordinal is the place that two share: "ties with Acme 4 for third"."""
    if lower_at(tokens, at - 1) != "for":
        return False
    near = [token.lower for token in tokens[max(0, at - _REACH_OF_SHARE) : at - 1]]
    return any(first in _SHARING and second == "with" for first, second in pairwise(near))


_SHARING = word_set("tie ties tied tying level")
_REACH_OF_SHARE = 8
"""Words between what tells that two share a place and the place."""

_REACH_OF_MOVE = 12
"""Words between the two ends of a move ("from 15th place in 2019, with 1,900 of them, to 11th")."""


def _is_end_of_move(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an ordinal is where a move up or down a standing begins or ends: "up from 12th", "three spots to ninth"."""
    before = at - 2 if lower_at(tokens, at - 1) == "the" else at - 1
    preposition = lower_at(tokens, before)
    if preposition not in {"from", "to"}:
        return False
    earlier = [token.lower for token in tokens[max(0, before - _REACH_OF_MOVE) : before]]
    moved = next((word for word in reversed(earlier) if word in _MOVING), None)
    if moved is None:
        return False
    if earlier[-1] in {"up", "down"} or earlier[-1] in _PLACES:
        return True
    other = "to" if preposition == "from" else "from"
    near = range(max(0, before - _REACH_OF_MOVE), min(len(tokens), at + _REACH_OF_MOVE))
    return any(tokens[index].lower == other and _begins_place(tokens, index + 1) for index in near)


def _begins_place(tokens: Sequence[Token], at: int) -> bool:
    at += lower_at(tokens, at) == "the"
    return lower_at(tokens, at) in {"no", "number", "#"} or (at < len(tokens) and _ordinal(tokens, at) is not None)


def _is_time(tokens: Sequence[Token], at: int, verb: str) -> bool:
    """Tell whether a standing verb's "second" is the unit of time ("takes a second")."""
    return (
        tokens[at].lower == "second" and lower_at(tokens, at - 1) in {"a", "per"} and verb in {"take", "takes", "took"}
    )
