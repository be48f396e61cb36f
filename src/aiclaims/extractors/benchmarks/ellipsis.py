"""Statements that leave out their subject and go on about the one spoken of."""

from __future__ import annotations

import re

from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.patterns import lazy_regex

# "Programming: it", "Knowledge work - ahead of B"
_LABEL = r"(?:[\w ./&()'’-]{1,40}+:\W*+|[\w ./&()'’]{1,40}?\s[-–—]\s\W*+)?"
# Where the subject is left out, nothing but its label and words of going on stands before the word.
_ELLIPTIC = lazy_regex(
    r"\W*+"
    + _LABEL
    + r"(?>(?:global|worldwide|new|set|that(?:['’]s)?|this|it|they|also|and|but|yet|still|already|even|now|then|just|only|far|slightly|much|well|\w+ly|is|are|was|were|has|have|comes?|came|sits?|performs?|scores?|elo|rating|accuracy|"
    r"does|did|not|no|longer|a|an|the|full|whole|about|around|points?|percent|on|in|at|by|average|overall|tests?|benchmarks?|neck|with|ranks?|ranked|ranking|placed|places?|tied|debuts?|debuted|finish(?:es|ed)|landed|spots?|positions?|first|second|third|fourth|fifth|results?|performance|par|level|most|all|every|many|achieve[sd]|delivers?|delivered|shows?|showed|posts?|posted|yields?|yielded|records?|recorded|becomes?|became|gains?|improvements?|relative|absolute|significant|major)\W++"
    r"|\d[\d.,]*+\W*+)*+",
    re.I,
)
# "Programming: demonstrates great skill, surpassing B": an item that opens with its verb tells of whom the list is about.
_VERB_FIRST = lazy_regex(
    r"\W*+"
    + _LABEL
    + r"(?:demonstrates|shows|showcases|achieves|delivers|exhibits|displays|performs|excels|provides|offers|boasts|attains|maintains)\s[^.;:!?“”\"]{3,140},\s$",
    re.I,
)
# "Strong performance, outperforming B", "long-context results match B": what opens it is that of whom the list is about.
_RESULT_FIRST = lazy_regex(
    r"\W*+"
    + _LABEL
    + r"(?:(?:(?-i:SOTA)|(?!(?:its|their|his|her|whose|human|other|previous|prior|earlier|existing)\s)[\w’'-]*[a-z][\w’'-]*|(?-i:[A-Z])[\w-]*-(?-i:[A-Z])[\w-]*)\s){0,5}?"
    r"(?:performance|results?|accuracy|capabilit(?:y|ies)|scores?|skills?|abilit(?:y|ies)|gains|quality)(?:\s(?:on|in|across|at|for)\s[^,;.:()]{2,60})?,?\s(?:\w+ly\s)?$",
    re.I,
)
_PRONOUN_BEFORE = lazy_regex(r"\b(?:it|they)\s+(?:\w+\s+|(?:only|just|still|also|now|even|\w+ly)\s+){0,3}$", re.I)


# "Foo cites record results: 37% on B": of its model, which was told of.
_REPORTED = lazy_regex(
    r"^[^;:]{0,60}?\b(?:cit(?:es|ed|ing)|report(?:s|ed|ing)|claim(?:s|ed|ing)|tout(?:s|ed|ing)|boast(?:s|ed|ing)|highlight(?:s|ed|ing)|post(?:s|ed|ing)|show(?:s|ed|cases|cased)|point(?:s|ed|ing) to|shar(?:es|ed)|quot(?:es|ed)|publish(?:es|ed)|list(?:s|ed)|advertis(?:es|ed))\b"
    r"[^;:]{0,100}?\b(?:results?|scores?|numbers|figures|records?|benchmarks?|gains?|jumps?|improvements?|performance)(?:\s+(?:such as|like|including|of))?\s*[:,—–-]?\s*(?:\w+\s+){0,2}$",
    re.I,
)

# "The figure that Foo touts is B 62": of the system that was told of.
_FIGURE = lazy_regex(
    r"^(?:[^;:]{0,80}?\s)?[Tt]he\s(?:[\w-]+\s){0,2}?(?:figure|number|score|result)\b(?:[^;:.,]|\.(?=\w)){0,50}?\s(?:is|was|comes in at|came in at|stands at)\s(?:(?:a|an|just|only|its)\s)?\W*$"
)


def is_elliptic(text: str, at: int) -> bool:
    """Tell whether a statement without a subject goes on from what was said before: "Also beats B.".

    Args:
        text: The passage.
        at: Offset of the word that carries the statement.
    """
    # "Its design is new; 35% better than B": a clause of its own may leave its subject out as well.
    return (
        _ELLIPTIC.fullmatch(text, 0, at) is not None
        or _PRONOUN_BEFORE.search(text[:at]) is not None
        or _VERB_FIRST.fullmatch(text, 0, at) is not None
        or _RESULT_FIRST.fullmatch(text, 0, at) is not None
        or _ELLIPTIC.fullmatch(text, text.rfind("; ", 0, at) + 1, at) is not None
    )


def opens_with_score(scene: Scene) -> bool:
    """Tell whether a passage opens with a score of the system that was spoken of: "MMLU: 78%", "Scores 80% on B"."""
    first = next((mark for mark in scene.passage.quantities if mark.kind in {"percent", "number", "points"}), None)
    return (
        first is not None
        and all(mark.start > first.start for mark in scene.systems)
        and (
            is_elliptic(scene.passage.text, first.start)
            or _ELLIPTIC.fullmatch(scene.text_beside_tests, 0, first.start) is not None
            or _REPORTED.search(scene.passage.text, 0, first.start) is not None
            or _FIGURE.search(scene.text_beside_tests, 0, first.start) is not None
        )
    )
