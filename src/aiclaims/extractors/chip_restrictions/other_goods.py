"""Whether what is traded or ruled is named and is none of chips: "exports of refrigerators", "curbs on an app"."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.composition import content_of
from aiclaims.extractors.chip_restrictions.regime import names_chips
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Complement
from aiclaims.reading.tokens import word_set

_GENERIC = word_set(
    "the a an all any some such these those its their his no new further more most many certain direct indirect future existing planned "
    "licensed foreign overseas global chip chips semiconductor semiconductors ai advanced high-end high-performance cutting-edge sensitive "
    "export import tech technology technologies hardware software equipment tool tools product products item items goods gpu gpus "
    "processor processors component components part parts it them to into and or commercial critical us american chinese same other similar "
    "computing system systems machine machines device devices types kinds range number series amounts volume volumes each both every "
    "shipment shipments sale sales exports order orders customer customers delivery deliveries "
    "performance bandwidth processing power density speed speeds interconnect compute throughput thresholds parameters transaction transactions activity "
    "activities party parties end-use end-uses subject jurisdiction involving destined "
    # Whom rules are on, and "put on hold".
    "affiliate affiliates subsidiary subsidiaries unit units branches firms companies entities makers users hold ice"
)


def is_of_other_goods(scene: Scene, scope: tuple[Complement, ...]) -> bool:
    """Tell whether what is traded or ruled is named and is none of chips: "exports of refrigerators", "curbs on an app".

    Args:
        scene: The passage.
        scope: What an act is done to, and the phrases behind.
    """
    for number, phrase in enumerate(scope):
        content = content_of(scene, phrase.start, phrase.end)
        behind = scope[number + 1 : number + 2]
        if content is not None and content[0] == "trade":
            named = [Complement("", phrase.start, content[1]), *(c for c in behind if c.preposition == "of")]
            return any(_is_other(scene, c) for c in named)
        if content is not None and content[0] in {"rule", "requirement"}:
            ruled = [c for c in behind if c.preposition in {"on", "over"}]
            if not any(_is_trade(scene, c) for c in ruled):
                return any(_is_other(scene, c) for c in ruled)
    return False


def _is_trade(scene: Scene, phrase: Complement) -> bool:
    return content_of(scene, phrase.start, phrase.end) is not None


def _is_other(scene: Scene, phrase: Complement) -> bool:
    marks: list[Mark] = [*scene.items, *scene.parties]
    if any(m.start < phrase.end and phrase.start < m.end for m in marks):
        return False
    dated = any(m.start < phrase.end and phrase.start < m.end for m in scene.passage.periods)
    if dated or names_chips(scene.text[phrase.start : phrase.end]):
        return False
    words = re.findall(r"[^\W\d_][\w-]*", scene.text[phrase.start : phrase.end])
    return any(word.lower() not in _GENERIC and not word.endswith(("ly", "ed")) for word in words)
