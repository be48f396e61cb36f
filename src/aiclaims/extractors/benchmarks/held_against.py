"""Which systems another is held against, or does something to."""

from __future__ import annotations

import re

from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.verbs import SURPASSING

_OBJECT = lazy_regex(
    r"\b(?:than|versus|vs?\.?|against|to|over|with|of|like|unlike|since|as (?:good|strong|capable|well|accurate|much|many|large|big|small|fast|quick|slow|expensive|cheap|costly|long|powerful|smart|able|safe|reliable|efficient) as|behind|above|below|"
    + SURPASSING
    + r"|beaten by|trail\w*|"
    r"improv\w+ (?:up)?on|its (?:\w+ )?predecessor,?|match\w*|outscor\w*|supplant\w*|displac\w*|dethron\w*|unseat\w*|overt[ao]\w+|oust\w*|toppl\w+|eclips\w+|dislodg\w+|leapfrog\w*|pass(?:es|ed|ing)|replac(?:es|ed|ing)|(?:extend|enhanc|boost|augment|adapt|fine-?tun)(?:s|es|ed|ing)|improves|leads?|edg\w+(?: out)?|ahead of|near(?: to)?|close to|on par with|level with|rival\w*|follow(?:s|ed) by|by)\s+(?:(?:the|its|rival|only|just|even|predecessor|sibling|both|top|leading|larger|other|closed|open|proprietary|(?:closed|open)-(?:source|weights?)|models?|systems?|rivals|like|[A-Z][\w.&-]*['’]s?)\s+)*(?-i:(?:(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*(?:,\s+(?:and\s+)?|\s+and\s+)){0,4})$",
    re.I,
)
_JUST_WITH = lazy_regex(r"(?:with|of|like)\b", re.I)


def is_object(scene: Scene, mark: Mark) -> bool:
    """Tell whether a system is what another is compared with, itself or as part of a list: "beating A and B"."""
    group = next((group for group in groups(scene.passage, scene.systems) if mark in group), (mark,))
    return any(_OBJECT.search(scene.passage.text[: other.start]) for other in group if other.start <= mark.start)


def is_compared(scene: Scene, mark: Mark) -> bool:
    """Tell whether a system is governed by a comparing word, not only by a preposition."""
    match = _OBJECT.search(scene.passage.text[: mark.start])
    return match is None or _JUST_WITH.match(match[0]) is None
