"""Goods of a claim whose own phrases name none: what the sentence trades in, or what the claim before was about."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.chip_restrictions.items import find_items, listed
from aiclaims.extractors.chip_restrictions.regime import near
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax.word_classes import Word

_REACH = 4
"""Passages back to the claim whose goods may be meant still."""
_SENTENCES = 2
"""Passages back in which goods are looked for that no claim was about."""

_NOUN = (
    r"(?:tools?|equipment|software|machines?|machinery|hardware|products?|technolog(?:y|ies)|parts|components|systems?|devices?|gear|"
    r"magnets|metals|minerals|materials|chemicals|goods|items|electronics|computers|services|spares|commodities|fluoride|"
    r"polyimides?|gas(?:es)?|scanners?)"
)
_PHRASE = rf"(?:(?:the|its|their|any|all|some|such|more|other|certain|these|those)\s)*(?P<{{name}}>(?:[\w-]+\s){{{{0,3}}}}?{_NOUN})(?![\w-])"
# What is traded: "exports of hydrogen fluoride", "to sell high-tech products to firms on the list".
_TRADED = lazy_regex(
    r"\b(?:(?:re-?)?exports?|exporting|sales?|shipments?|suppl(?:y|ies)|imports?|purchases?|deliver(?:y|ies)|transfers?|transit)(?: (?:to|in|from) [\w.’'-]+)? of "
    + _PHRASE.format(name="of")
    + r"|\b(?:export|ship|sell|supply|buy|purchase|import|provide|deliver|obtain|send|transfer)(?:s|ing|ed)?\s"
    + _PHRASE.format(name="verb")
    + r"|\b(?:want|lack|shortages?|absence|bans?|curbs?|restrictions?|limits?) (?:of|on) "
    + _PHRASE.format(name="lacked"),
    re.IGNORECASE,
)
# Whoever may not sell anything is under a rule on no goods of their own.
_ANYTHING = lazy_regex(
    r"\b(?:sell|ship|export|supply|send|deliver|provide|transfer)(?:ing)? (?:anything|everything)\b", re.IGNORECASE
)
# "chip-related controls": what the rules are on.
_NAMED_AFTER = lazy_regex(
    r"\b(?P<goods>chip|semiconductor|AI chip|technology|tech)-related (?:export )?(?:controls|curbs|restrictions|rules|bans?|limits)\b",
    re.IGNORECASE,
)
_WARES = lazy_regex(rf"(?<![\w-]){_NOUN}(?![\w-])", re.IGNORECASE)
# "Micron Technology", "the foreign direct product rule": a name, and no goods.
_IN_NAME = lazy_regex(
    r"(?-i:(?<=[a-z,(] )[A-Z][\w&-]+ (?:Technolog(?:y|ies)|Electronics|Systems|Semiconductors?|Software|Materials|Devices|Products|Components))$|"
    r"\bforeign[- ](?:produced[- ])?direct[- ]products?$",
    re.IGNORECASE,
)
_DESCRIBING = frozenset(("adjective", "noun"))
_MOST = 2
"""Words before a wide one that belong to the goods at most."""
_NOT_DESCRIBING = frozenset(
    "all another any certain few many more most much new other own same several some specific such various".split()
)


def wares_of(scene: Scene) -> tuple[Mark, ...]:
    """Give the goods that only a wide word names, with what is put before it: "certain machines", "finished components".

    Args:
        scene: The sentence.
    """
    words = scene.passage.parse.words
    found = []
    for match in _WARES.finditer(scene.text):
        if any(item.start <= match.start() < item.end for item in scene.items) or _IN_NAME.search(
            scene.text, 0, match.end()
        ):
            continue
        start = match.start()
        for word in reversed([word for word in words if word.end < start][-_MOST:]):
            if not _describes(word) or scene.text[word.end : start] != " ":
                break
            start = word.start
        found.append(Mark(start=start, end=match.end(), text=scene.text[start : match.end()]))
    return tuple(found)


def _describes(word: Word) -> bool:
    return word.tag in _DESCRIBING and word.lower not in _NOT_DESCRIBING


def goods_meant(scene: Scene, finding: Finding) -> tuple[str, ...]:
    """Name the goods of a claim, taken from around it where its own phrases name none.

    Args:
        scene: The sentence.
        finding: The claim; a listing is about parties, and has no goods but those it names.
    """
    if finding.items or finding.action in {"list", "lobby"}:
        return finding.items
    traded = _TRADED.search(scene.text)
    if traded is not None:
        return ((traded["of"] or traded["verb"] or traded["lacked"]),)
    if _ANYTHING.search(scene.text):
        return ()
    named = _NAMED_AFTER.search(scene.text) if finding.aspect == "measure" else None
    if named is not None:
        return (named["goods"],)
    if scene.goods:
        # Goods that stand here are not what was spoken of before.
        return ()
    earlier = scene.last()
    if earlier is not None and earlier.action == "substitute" and finding.aspect == "effect":
        # What is turned to is not what the rule that is suffered under is on.
        earlier = scene.last("measure")
    if (
        earlier is not None
        and earlier.items
        and scene.passage.index - scene.context.passages[-1].index <= _REACH
        and not _is_anothers(scene, finding, earlier)
    ):
        return earlier.items
    # What only was spoken of before need not be what a rule is on whose effects are told, or that has a name.
    known = finding.aspect == "effect" or _NAMED_RULE.search(scene.text) is not None
    return () if known else _spoken_of_before(scene)


def _is_anothers(scene: Scene, finding: Finding, earlier: ChipRestrictionClaim) -> bool:
    """Tell whether a rule with a name of its own is one state's, and the act of before another's: "China barred gallium. The Diffusion Rule was scrapped"."""
    two = finding.actor is not None and earlier.actor is not None and finding.actor != earlier.actor
    return two and _NAMED_RULE.search(scene.text) is not None


# "Rescinded the Diffusion Rule"
_NAMED_RULE = lazy_regex(
    r"\b[A-Z][\w-]+ (?:(?:[Dd]iffusion|[Aa]ffiliates?) )?(?:[Rr]ule|Framework|[Pp]rogram(?:me)?|Act)\b"
)


def _spoken_of_before(scene: Scene) -> tuple[str, ...]:
    """Name the goods that the last sentence speaks of that names any: "on gallium. It has since granted licences"."""
    for passage in near(scene.passage, _SENTENCES):
        if passage.heading is not scene.passage.heading and passage is not scene.passage.heading:
            return ()  # what another section speaks of
        if passage.kind == "item" and passage is not scene.passage.parent and passage.block is not scene.passage.block:
            continue  # nor what another item of a list does
        items = find_items(passage)
        goods = [item for item in items if item.kind != "technology"]
        if goods:
            return tuple(dict.fromkeys(item.text for item in listed(passage, goods[-1], items)))
    return ()
