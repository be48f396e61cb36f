"""The chips, tools, software and materials that restrictions are about, as noun phrases of a text."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Literal

import attrs

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage

ItemKind = Literal["chip", "tool", "material", "technology"]

_CHIP = (
    r"(?:micro|nano)?chips?(?:ets?|sets?)?|semiconductor (?:devices?|products?)|semiconductors?|(?:co-?)?processors?|micro-?processors?|accelerators?|"
    r"GPUs?|CPUs?|TPUs?|NPUs?|ASICs?|FPGAs?|"
    r"(?:integrated )?circuits?|ICs|HBM(?:\d\w?)?s?|high[- ]bandwidth memory|DRAM|NAND|wafers?|"
    r"graphics (?:cards?|units?)|memory(?! of)|"
    r"(?:(?<=Huawei )|(?<=Ascend )|(?<=hardware )|(?<=computing )|(?<=chip ))stacks?|silicon|(?<=Nvidia )cards|(?<=GPU )cards|(?<=AI )cards|(?<=gaming )cards|(?<=compute )cards|(?<=accelerator )cards|microelectronics|image sensors?|quantum (?:chips?|computers?|processors?)|cryostats?|graphics processing units?|SRAM|(?<=AI )servers?|(?<=GPU )servers?|(?<=Nvidia )servers?|(?<=equipped )servers?|(?<=laden )servers?|(?<=powered )servers?|"
    r"(?:ECCNs? )?[34]A090(?:\.[a-z])?(?: items?)?|(?:(?:logic|chip|compute|TSMC|Ascend|HBM)[- ])dies|RTX (?:Pro )?\d{4}D?|[3-5]090D?"
)
_TOOL = (
    r"(?:chip|semiconductor|wafer|chip-|lithograph\w*|immersion|etch(?:ing)?|deposition|metrology|inspection|DUV|"
    r"EUV|fab|wafer-fab(?:rication)?|"
    r"foundry|manufacturing|chip-?making|chip-?design|EDA|electronic design automation|design|fabrication|production)"
    r"(?:[- ]?(?:chip|semiconductor|making|manufacturing|fabrication|production|design|processing|automation|"
    r"lithography|packaging|testing))*"
    r" (?:equipment|tools?|machines?|machinery|gear|systems?|software|technolog(?:y|ies)|scanners?|know-how)|"
    r"(?:chip|semiconductor)-related (?:equipment|goods|items|products|technology|tools)|chip-?making|lithography|EDA|ECAD|SME|"
    r"(?:TWINSCAN )?(?:NXT|NXE|EXE)[: ]?\d{4}i?|(?:19[678]0|20[05]0|21[05]0|1965)i|(?:extreme|deep)[- ]ultraviolet(?: (?:lithography|systems?|machines?|tools?|scanners?|equipment))*|EUV|DUV"
)
_MATERIAL = (
    r"gallium|germanium|antimony|graphite|tungsten|tellurium|bismuth|indium|molybdenum|rare[- ]earth(?:s|"
    r"(?: \w+)? (?:metals?|minerals?|elements?|magnets?))?|"
    r"critical minerals|samarium|dysprosium|terbium|yttrium|gadolinium|lutetium|scandium|permanent magnets?|superhard materials|(?:photo|EUV )resists?|resists|hydrogen fluoride|hydrofluoric acid|(?:fluorinated )?polyimides?|etching gas(?:es)?|gallium oxide|(?:legacy|mature-node) (?:chips?|semiconductors?)"
)
# Words so wide that only what stands before them makes them goods that a rule can touch.
_WIDE = r"technolog(?:y|ies)|components?|parts|hardware|equipment|tools|software|solutions|items|generation|products|alternatives|substitutes|gear|machinery|machines?|scanners?|spares|goods|(?<=AI )infrastructure|(?<=computing )infrastructure"
_WIDE_KINDS = (
    r"(?:foreign|imported|American|U\.?S\.?|US-origin|U\.S\.-origin|Western|critical|key|necessary|essential|"
    r"advanced|sensitive|computing|AI|dual-use|"
    r"alternative|domestic|local|home-?grown|indigenous|Chinese|foreign-produced|foreign-made|newest|latest|Nvidia|restricted|chipmaking|"
    r"semiconductor|core|our|controlled|listed|sanctioned|strategic)"
)
_MODIFIER = (
    r"(?:advanced|cutting-edge|leading-edge|high-end|low-end|high-performance|top-of-the-line|top-tier|top|"
    r"premium|powerful|sophisticated|modern|"
    r"AI|A\.I\.|dual-use|AI-focused|artificial[- ]intelligence|computing|computer|logic|memory|graphics|graphic|gaming|"
    r"server|training|inference|data[- ]cent(?:er|re)|"
    r"legacy|mature(?:-node)?|foundational|automotive|compliant|downgraded|scaled-down|"
    r"domestic(?:ally)?|domestically[- ](?:made|produced)|home-?grown|local(?:ly[- ]made)?|foreign(?:-(?:made|"
    r"produced))?|imported|indigenous|"
    r"generative|accelerator|neural|quantum|critical|sensitive|new|newest|latest|next-generation|best|"
    r"less-powerful|less-advanced|weaker|"
    r"more|most|less|certain|specialized|specialised|state-of-the-art|key|essential|electronic|all|other|any|"
    r"older|its|their|his|"
    r"[A-Z][\w.]*-(?:made|designed|origin|built|class|based|developed|specific|compliant|bound))"
)
_NOT_GOODS = (
    r"(?:[- ]?(?:makers?|making(?! (?:tool|equip|gear|mach|tech))|giants?|designers?|stocks?|shares|stockpile|"
    r"industr\w*|sectors?|wars?|compan\w*|firms?|groups?|startups?|"
    r"start-ups?|fabs?|plants?|factor(?:y|ies)|leaders?|executives?|business\w*|titans?|bell\w*|manufacturers?|"
    r"producers?|vendors?|suppliers?|developers?|race|self|"
    r"shortages?|gap|bags?|shops?|investors?|analysts?|engineers?|lobby\w*|ecosystem|foundr(?:y|ies)|"
    r"architecture|competitiveness|leadership|dominance|supremacy|capabilit\w+|ambitions|conference|association|"
    r"unit|division|act|and science|(?:development|fabrication|production)(?! (?:equipment|tools?|machines?|gear))|experts?|specialists?|pioneers?|powerhouses?|behemoths?|darlings?|veterans?|champions?|away)\b)"
)
_BEFORE_TRAP = (
    r"(?:potato|poker|casino|bargaining|blue|chocolate|corn|tortilla|wood|banana|apple|the old|gene|paint|memory of|"
    r"word|food|payment|brain|brain-computer|neural|implantable|implanted|microfluidic|DNA|SIM)[ -]$"
)


@attrs.frozen(kw_only=True)
class ItemMark(Mark):
    """Goods that a restriction can be about.

    Args:
        kind: `chip`, `tool` (and software), `material`, or `technology` for a wide word.
        core: Offset of the head noun or the chip's name within the passage.
    """

    kind: ItemKind
    core: int


@cache
def _pattern() -> re.Pattern[str]:
    head = rf"(?P<tool>{_TOOL})|(?P<chip>{_CHIP})|(?P<material>{_MATERIAL})|(?P<wide>(?<=\s)(?:{_WIDE}))"
    # The modifiers are matched with their case (names are capitalised), the heads without.
    return re.compile(
        rf"(?<![\w-])(?P<mods>(?:{_MODIFIER}[ -](?:and )?){{0,5}}?)(?i:{head})(?![\w])(?!-(?!class))", re.UNICODE
    )


@cache
def _guards() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        lazy_regex(_NOT_GOODS, re.IGNORECASE),
        lazy_regex(_BEFORE_TRAP, re.IGNORECASE),
        lazy_regex(rf"(?:{_WIDE_KINDS})[ -](?:\w+[ -])?$", re.IGNORECASE),
    )


def find_items(passage: Passage) -> tuple[ItemMark, ...]:
    """Find the goods in a passage, in order and not overlapping.

    Chips known by name come first; a noun phrase around a name ("H20 processors", "Nvidia's RTX
    Pro cards") is one item with it.
    """
    text = passage.text
    found: list[ItemMark] = []
    for mark in passage.entities:
        if mark.entity.type == "chip":
            found.append(ItemMark(start=mark.start, end=mark.end, text=mark.text, kind="chip", core=mark.start))
    goods, trap, wide = _guards()
    for match in _pattern().finditer(text):
        start, end = _trim(text, match.start(), match.end())
        head = next(match.start(name) for name in ("tool", "chip", "material", "wide") if match[name])
        start = _owned(passage, min(start, head))
        if goods.match(text, end) or trap.search(text[:head]) or _in_name(passage, head):
            continue
        if match["wide"] and re.match(r"\s(?:development|progress|advance\w*|ambitions|rise|growth)\b", text[end:]):
            continue
        if match["wide"] and start == head and not wide.search(text[max(0, head - 40) : head]):
            maker = re.match(r" (?:from|of|by|made by) (?:[\w.]+ ){0,3}?", text[end:])
            if maker is None or not any(
                m.known and m.entity.type == "firm" and end < m.start <= end + 40 for m in passage.entities
            ):
                continue
        if text[head:end].isupper() is False and match["chip"] in {"ICS", "Ics", "ics"}:
            continue
        kind: ItemKind = (
            "tool" if match["tool"] else "material" if match["material"] else "technology" if match["wide"] else "chip"
        )
        item = ItemMark(start=start, end=end, text=text[start:end], kind=kind, core=head)
        found = _merged(text, found, item)
    return tuple(sorted(found, key=lambda mark: mark.start))


def _in_name(passage: Passage, at: int) -> bool:
    """Tell whether a word belongs to the name of a firm, body or law ("Huarui Memory Technologies", "Yarn Technology")."""
    if _END_OF_NAME.match(passage.text, at) and _NAME_BEFORE.search(passage.text, 0, at):
        return _PLAIN_WORD.search(passage.text) is not None  # in a headline every word has a capital
    if _OF_LAW.match(passage.text, at):
        return True
    return any(
        m.start <= at < m.end or (m.end == at - 1 and m.entity.type == "firm" and _NAMED.match(passage.text, at))
        for m in passage.entities
        if m.entity.type in {"firm", "institution", "agency"}
    )


# "The Chip Security Act", "the GPU Accountability Bill"
_OF_LAW = lazy_regex(r"[A-Z][\w-]*(?:\s(?:of|and|for|the|[A-Z][\w-]*)){0,4}\s(?:Act|Bill|Law)\b")
_END_OF_NAME = lazy_regex(r"Technolog(?:y|ies)\b(?=\s?(?:[.,;:)]|$|and\b|is\b|was\b|Co\b|Ltd|Inc|Corp))")
_NAME_BEFORE = lazy_regex(r"\b[A-Z][a-z][\w-]*\s$")
_PLAIN_WORD = lazy_regex(r"\s(?!(?:about|after|under|their|which|where|while)\b)[a-z]{5,}\b")
# "SK hynix Semiconductor (China) Ltd."
_NAMED = lazy_regex(r"Semiconductors?\b(?=\s(?:\(|Co\b|Ltd|Inc|Corp)|[.,;]?$|[.,;]\s)")


def _merged(text: str, found: list[ItemMark], item: ItemMark) -> list[ItemMark]:
    """Join a noun phrase with the chip's name in it or right before it ("H20 processors")."""
    joined = [
        m
        for m in found
        if (m.start < item.end and item.start < m.end)
        or (m.end <= item.start and text[m.end : item.start] in {" ", "-", " AI "})
    ]
    if not joined:
        return [*found, item]
    start, end = min(m.start for m in joined), max(item.end, *(m.end for m in joined))
    row = sorted(joined, key=lambda m: m.start)
    if any(text[one.end : other.start] not in {" ", "-", " AI "} for one, other in pairwise(row)):
        return found
    core = row[0].core
    whole = ItemMark(
        start=min(start, item.start), end=end, text=text[min(start, item.start) : end], kind="chip", core=core
    )
    return [m for m in found if m not in joined] + [whole]


def _owned(passage: Passage, start: int) -> int:
    """Take the known names right before a noun phrase into it ("Nvidia's", "Chinese", "Nvidia AI")."""
    for mark in reversed(passage.entities):
        if mark.known and mark.end <= start and re.fullmatch(r"(?:['’]s?)?[ -]", passage.text[mark.end : start]):
            start = mark.start
    return start


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Drop the words before a phrase that do not tell which goods are meant ("its", "any", "more")."""
    empty = re.match(
        r"(?:(?:any|all|other|certain|its|their|his|more|most|less|new|The|A|An|In|On|For|key|and)\s+)+",
        text[start:end],
    )
    start += empty.end() if empty else 0
    # "how advanced its chips could get"
    owned = [match.end() for match in _OWNED.finditer(text, start, end)]
    return (owned[-1] if owned else start), end


_OWNED = lazy_regex(r"\s(?:its|their|his)\s", re.IGNORECASE)


def listed(passage: Passage, item: ItemMark, items: tuple[ItemMark, ...]) -> tuple[ItemMark, ...]:
    """Give an item with those that it is listed with, and the short name in brackets behind it."""
    joint = re.compile(
        r"(?:-(?=[ ,]))?['’]?s?\s*(?:,?\s*(?:including|such as|like|especially|particularly|namely)|,\s*(?:and|or|as well as)?|"
        r"and|or|&|/|as well as|plus|\()\s*"
        r"(?:(?:the|its|their|of|new|newer|upcoming|latest|older|on|also|more|advanced|[A-Z][\w.-]*['’]s)\s+){0,2}"
    )
    row = list(items)
    first = last = row.index(item)
    while first and joint.fullmatch(passage.text[row[first - 1].end : row[first].start]):
        first -= 1
    while last + 1 < len(row) and (
        joint.fullmatch(passage.text[row[last].end : row[last + 1].start])
        or (row[last + 1].kind == "chip" and _DASHED.fullmatch(passage.text, row[last].end, row[last + 1].start))
    ):
        last += 1
    return tuple(row[first : last + 1])


# "Its best chips — the A100 and the H100 —"
_DASHED = lazy_regex(r"\s?[—–]\s?(?:the\s|its\s|[A-Z][\w.-]*['’]s\s)?")
