"""Those whom a sentence names beside a measure that is not aimed at them: who made the goods, suffers, or is compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.chip_restrictions.parties import CHINA, Party
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.shapes import Act, is_share
from aiclaims.patterns import lazy_regex
from aiclaims.schema import Entity


def rightly_aimed(scene: Scene, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Take from measures a target that is only named beside them, and leave those out of which another is told with its own.

    Args:
        scene: The passage.
        findings: What was found in it.
    """
    for finding in findings:
        aimed = _aimed(scene, finding)
        others = [f for f in findings if f is not finding and f.anchor == finding.anchor and f.aspect == finding.aspect]
        aimed_elsewhere = any(f.target not in {None, finding.target} for f in others)
        if aimed_elsewhere and (
            _only_sells(scene, finding)
            or _kept_from_selling(scene, finding)
            or _only_homes_units(scene, finding)
            or _acts_too(finding, others)
        ):
            continue
        if aimed is finding or not any(_aimed(scene, f).target for f in others):
            yield aimed


def _acts_too(finding: Finding, others: Sequence[Finding]) -> bool:
    """Tell whether a target is one of those who act: "Japan and Norway follow with controls for Chad"."""
    return finding.target is not None and any(f.actor == finding.target and f.action == finding.action for f in others)


def _aimed(scene: Scene, finding: Finding) -> Finding:
    if finding.aspect != "measure" or finding.target is None:
        return finding
    named = [party for party in scene.parties if party.entity == finding.target]
    if not named:
        return finding
    if finding.action == "tariff" and finding.target.type == "firm" and not _is_paid(scene, finding):
        return attrs.evolve(finding, target=_origin(scene))
    described = _described(scene, named[0]) if len(named) == 1 else None
    if described is not None and described.entity != finding.actor:
        return attrs.evolve(finding, target=described.entity)
    aside = all(_is_aside(scene, party) or _only_makes(finding, party) for party in named)
    return attrs.evolve(finding, target=None) if aside else finding


def _described(scene: Scene, party: Party) -> Party | None:
    """Give the firm that a land's adjective only describes: "A, a Chinese chip designer that was put on the list"."""
    if party.entity.type != "country" or not _A_FIRM.match(scene.text, party.end):
        return None
    return next(
        (p for p in scene.parties if p.entity.type == "firm" and scene.text[p.end : party.start] in _APPOSED), None
    )


_APPOSED = frozenset({", a ", ", an ", ", the ", ", another "})
_A_FIRM = lazy_regex(
    r"\s(?:[\w-]+\s){0,4}?(?:firm|compan(?:y)|group|giant|startup|start-up|lab|foundry|designer|developer|supplier|manufacturer|[\w-]*maker)\b"
)


def _kept_from_selling(scene: Scene, finding: Finding) -> bool:
    """Tell whether a firm is only the one that may not sell to the other: "blocks a foundry from shipping chips to Huawei"."""
    named = [p for p in scene.parties if p.entity == finding.target]
    return bool(named) and all(_FROM_SELLING.match(scene.text, p.end) for p in named)


_FROM_SELLING = lazy_regex(
    r"(?:(?:,\s|,?\s(?:and|or)\s)[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&-]*)?){0,4}\sfrom\s(?:\w+ly\s)?(?:sell|shipp|export|supply|deliver|send|provid)ing\b"
)


def _only_homes_units(scene: Scene, finding: Finding) -> bool:
    """Tell whether a country only says where units of who is listed are: "A and its Dutch/Swiss subsidiaries"."""
    named = [p for p in scene.parties if p.entity == finding.target]
    return bool(named) and all(
        p.entity.type == "country" and _ITS.search(scene.before(p.start, 40)) and _UNITS.match(scene.text, p.end)
        for p in named
    )


_ITS = lazy_regex(r"\b(?:its|their)\s(?:[\w-]+(?:/|,\s|\s(?:and\s)?)){0,3}$", re.IGNORECASE)
_UNITS = lazy_regex(
    r"(?:(?:/|,\s|\sand\s)[\w-]+){0,3}\s(?:[\w-]+\s)?(?:subsidiaries|affiliates|units|branches|arms|entities)\b",
    re.IGNORECASE,
)


def _only_sells(scene: Scene, finding: Finding) -> bool:
    """Tell whether a firm is only the one from whom another may not buy: "barred a foundry from buying tools from ASML"."""
    named = [p for p in scene.parties if p.entity == finding.target and p.start >= finding.anchor.end]
    return bool(named) and all(_BOUGHT_FROM.search(scene.text, finding.anchor.end, p.start) for p in named)


_BOUGHT_FROM = lazy_regex(
    r"\b(?:buy|purchas|procur|acquir|import|order|obtain|sourc|gett|receiv)ing\s[^.;,]{1,60}?\sfrom\s(?:the\s)?(?:[A-Z][\w.]*(?:['’]s?)?\s)?(?:[a-z]+\s){0,2}$"
)


def _is_paid(scene: Scene, finding: Finding) -> bool:
    """Tell whether a tax is one that firms pay: a share of what they earn, or one said to be on them."""
    if isinstance(finding.anchor, Act) and is_share(finding.anchor):
        return True
    return not any(
        _HITS.search(scene.text, 0, party.start) for party in scene.parties if party.entity == finding.target
    )


def _origin(scene: Scene) -> Entity | None:
    """Give the country that taxed goods are from: "tariffs on Taiwanese chips"."""
    homes = [p.country for p in scene.parties if p.origin and p.country and p.entity.type == "country"]
    return Entity(homes[0], "country") if homes else None


def _is_aside(scene: Scene, party: Party) -> bool:
    """Tell whether somebody is only compared with, or under a rule already that is made to reach others."""
    before = scene.text[: party.start]
    extended = _ON_THEM.search(before)
    if _MADE_IN.search(before) or CUT_OFF_AT.search(before):
        return True  # "barred A from making chips in B": where it is done
    if _OF_LIST.match(scene.text, party.end):
        return True  # "on the Chinese Military Companies list": a part of its name
    if party.country != CHINA and _USED_BY.search(before):
        return True  # "restrictions on tools used by A and B remain": whose tools are meant
    return _COMPARED.search(before) is not None or (
        extended is not None
        and _EXTENDS.search(before, 0, extended.start()) is not None
        and _TO_OTHERS.match(scene.text, party.end) is not None
    )


def _only_makes(finding: Finding, party: Party) -> bool:
    """Tell whether a firm only made what is held back from others; China bars makers themselves."""
    barred = finding.actor is not None and finding.actor.name == CHINA
    maker = party.origin and party.entity.type == "firm" and party.country != CHINA
    return finding.action in {"restrict", "license"} and maker and not barred


_MADE_IN = lazy_regex(
    r"\bfrom\s(?:mak|produc|build|manufactur|fabricat|assembl)ing\s[^.;,]{1,60}?\s(?:in|at)\s(?:the\s)?$", re.IGNORECASE
)
_OF_LIST = lazy_regex(r"\s(?:Communist\s)?Military(?:[- ]Industrial Complex)? Compan(?:y|ies) [Ll]ist\b")
CUT_OFF_AT = lazy_regex(r"\bcut off from\s[^.;,]{1,60}?\s(?:at|of)\s(?:the\s)?$", re.IGNORECASE)
"""What stands before the one whose goods somebody is kept from."""
_USED_BY = lazy_regex(r"\b(?:used|operated|owned|run) by (?:[A-Z][^.;]{0,40}(?:,|\band) )?(?:the )?$")
_HITS = lazy_regex(
    r"\b(?:impact|affect|hit|hurt|harm|threaten|squeez|burden)\w*\s(?:[a-z]+\s){0,3}(?:(?:like|such as|including)\s)?$",
    re.IGNORECASE,
)
# "Extends the controls imposed on Russia to Belarus"
_EXTENDS = lazy_regex(r"\b(?:exten[ds]\w*|expand\w*|appl(?:y|ies|ied|ying)|broaden\w*|widen\w*)\b", re.IGNORECASE)
_ON_THEM = lazy_regex(
    r"\b(?:(?:already )?(?:put in place|in place|in force|imposed|introduced|adopted|placed|set|levied)|controls|restrictions|curbs|rules|measures|bans?) (?:for|on|against) (?:the )?$",
    re.IGNORECASE,
)
_TO_OTHERS = lazy_regex(r"(?:['’]s)?\sto (?:include |cover |also )?(?:the )?[A-Z]")
_COMPARED = lazy_regex(
    r"\b(?:compared (?:to|with)|versus|relative to|same (?:[\w-]+\s)?(?:black)?list as|(?:but|though|and) not (?:to|for|in|into|on|against))\s(?:the\s)?$",
    re.IGNORECASE,
)
