"""Causes: what a sentence names as bringing about a consequence, and whether a verb is said of it."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

import attrs

from aiclaims.extractors.chip_restrictions.regime import names_rule, other_goods
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark

CauseKind = Literal["rule", "act", "deed", "want", "carried"]

_RULE = (
    r"(?:controls?(?: regime)?|curbs?|restrictions?|bans?|rules?|limits|embargo(?:es)?|sanctions|measures|(?:licen[cs]\w+ )?requirements?|"
    r"clampdown|crackdown|blacklisting|licen[cs]ing(?: (?:regime|rules?))?|polic(?:y|ies)|regulations?|prohibitions?|"
    r"listing|designation|blockade|entity list(?: (?:designation|listing))?|trade blacklist|export regime|control regime|decree|(?:export|sales|shipment|supply|trade) (?:halt|freeze|stop|pause|cut-?off|suspension)|limitations|revocation of (?:[\w’'-]+ ){0,3}?licen[cs]es?|constraints? on (?:exports?|exporting|sales|selling|shipments|shipping))"
)
_ACT = (
    r"(?:restricting|banning|blocking|denying|limiting|curbing|barring|prohibiting|withholding|cutting(?: \w+)? off|"
    r"tightening|losing|expanding|"
    r"(?:decisions?|moves?|plans?|orders?|rulings?|steps?|attempts?|efforts?)(?: (?:last|this|in|on|earlier|late|early)(?: [\w-]+){1,3}?)? to (?:restrict|ban|block|deny|limit|curb|bar|prohibit|withhold|cut off|tighten|halt|stop|control|outlaw|expand))"
)
_DEED = r"(?:requires|required|demands|demanded|blocks|blocked|bans|banned|bars|barred|restricts|restricted|halts|halted|revokes|revoked|suspends|suspended)"
_TRADE = r"(?:sales|exports?|shipments|access|chips?|gpus?|semiconductors?|controls|restrictions|curbs|accelerators|market|licen[cs]es?)"
_WANT = (
    r"(?:lack|shortages?|scarcity|dearth|loss|absence|unavailability|want) of (?:(?!for\b)\w+ ){0,2}?(?:access|supply|supplies|{goods})|"
    r"loss of (?:the |its |their )?(?:China|Chinese|mainland) (?:market|sales|business|revenues?|customers)|"
    r"(?:restricted|limited|reduced|lost|constrained|no|poor) access to|(?:without|with no|deprived of|starved of|denied|cut off from|barred from|locked out of|shut out of) "
    r"(?:\w+ ){0,3}?(?:access|supply|supplies|{goods})|limits on access to|supply chain disruptions?|newly listed|"
    r"(?:halted|blocked|suspended|banned|barred|restricted|stalled|frozen|curtailed) (?:shipments|sales|exports|deliveries|orders)"
)
_CARRIED = (
    r"(?:it|this|that|they|these|which|(?:(?:the|this|these|that|a|such an?)(?: (?:new|oversight|latest|policy|regulatory|licensing))?|(?:the )?[a-z.]+(?: [a-z]+)?['’]s) (?:move|decision|(?:policy )?change|step|policy|rule|"
    r"requirement|delay|backlog|scarcity|shortage|halt|shift|law|bill|act|proposal|measure|action|approach|framework|regime|arrangement|order|ruling|plan|strategy)s?)"
)
_FINITE = (
    r"(?:has|have|had|could|may|might|will|would|can|is|was|are|were|also|already|now|\w+ly|not|\w+s|\w+ed|cost|hit|hurt|"
    r"cut|led|set|drove|dealt|gave|took|made|brought|sent|left|struck|kept|put|meant|weaken|undermine|harm|hinder|hamper|limit|slow|reduce|erode|damage|threaten|constrain|push)"
)


@attrs.frozen(kw_only=True)
class Cause(Mark):
    """A name for a restriction, or for what it leaves wanting, as the cause of something.

    Args:
        kind: A `rule` by its name, an `act` as a gerund, a `deed` as a finite verb, a `want`, or a word for one named before (`carried`).
    """

    kind: CauseKind


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    goods = (
        r"(?:(?!for\b|in\b|of\b|with\b)[\w.’'-]+ ){0,3}?(?:chips?|gpus?|processors?|semiconductors?|accelerators?|equipment|compute|hardware|hbm|memory|scanners?|tools?|machines?|lithography|euv)"
        r"(?! (?:\w+ )?(?:talent|skills|engineers|expertise|know-how|workers|jobs|standards))"
    )
    return {
        # "Blocking American firms from competing in China"
        "kept": lazy_regex(
            r"(?<![\w-])(?:blocking|barring|banning|stopping|preventing|prohibiting|keeping)\s(?:[\w.’'-]+\s){1,5}?from\s"
            r"(?:competing|selling|exporting|shipping|doing business|buying|accessing|importing|serving|obtaining|acquiring|supplying)\b(?:\s(?:in|to)\s[\w-]+)?",
            re.IGNORECASE,
        ),
        "rule": lazy_regex(rf"(?<![\w-]){_RULE}(?![\w-])", re.IGNORECASE),
        "act": lazy_regex(
            rf"(?<![\w-]){_ACT}\s(?:[\w.’'-]+\s){{0,7}}?{_TRADE}(?: (?:sales|exports|shipments))?(?![\w-])",
            re.IGNORECASE,
        ),
        "banned": lazy_regex(
            rf"(?<![\w-]){_TRADE}\sbeing\s(?:banned|barred|blocked|restricted|prohibited)(?![\w-])", re.IGNORECASE
        ),
        "deed": lazy_regex(rf"(?<![\w-]){_DEED}\s(?:[\w.’'-]+\s){{0,7}}?{_TRADE}(?![\w-])", re.IGNORECASE),
        # Tariffs weigh on much else: those on chips are named so.
        "tax": lazy_regex(
            r"(?<![\w-])(?:chips?|semiconductors?|gpus?|section 232)\s(?:import\s)?(?:tariffs?|duties|lev(?:y|ies))(?![\w-])|"
            r"(?<![\w-])(?:tariffs?|duties|lev(?:y|ies)|surcharges?)\s(?:set\s|imposed\s)?on\s(?:[\w.’'-]+\s){0,4}?(?:chips?|semiconductors?|gpus?|accelerators?)(?![\w-])",
            re.IGNORECASE,
        ),
        # What a state takes of the sales weighs on the firm that is named.
        "shared": lazy_regex(
            r"(?<![\w-])revenue[- ]shar(?:e|ing)(?:\s(?:deal|agreement|arrangement|requirement|scheme))?(?![\w-])|"
            r"(?<![\w.])\d+(?:\.\d+)?\s?(?:%|percent)\s(?:cut|levy|fee|commission|surcharge)(?![\w-])(?!\s(?:in|to)\b)",
            re.IGNORECASE,
        ),
        "taxed": lazy_regex(
            r"(?<![\w-])(?:tariffs?|duties|lev(?:y|ies))(?![\w-])(?!\s(?:set\s|imposed\s)?on\s)", re.IGNORECASE
        ),
        "want": lazy_regex(rf"(?<![\w-])(?:{_WANT.replace('{goods}', goods)})(?![\w-])", re.IGNORECASE),
        "carried": lazy_regex(
            rf"(?:^|[.;:—–“\",(]\s*|\b(?:and|but|yet|so)\s|\bthat\s|^-\s|\b(?:is|was)\s|['’]s\s|\b(?:warn|argu|caution|sa|add|claim|believ|think|conclud|contend|suggest|estimat|fear|insist)\w+\s)(?P<word>{_CARRIED})(?=['’]s\b|\s+(?:that\s|which\s)?{_FINITE}\b)",
            re.IGNORECASE,
        ),
        # What undoes a rule, or is only set against it; what comes of that is no effect of the rule.
        "undone": lazy_regex(
            r"\b(?:lift|eas|relax|loosen|remov|revers|rescind|repeal|exempt|paus|mitigat|cushion|offset|soften|roll)\w*"
            r"(?:\s(?:back|of|from|on))?\s(?:[\w.’'-]+\s){0,5}$|\b(?:un-?ban|without|absent|unless|instead of|despite|"
            r"in spite of|even with|notwithstanding)\s(?:[\w.’'-]+\s){0,4}$",
            re.IGNORECASE,
        ),
        # Rules of other kinds: of models, of privacy, of goods that are no chips.
        "stranger": lazy_regex(
            r"\b(?:tariff|safety|privacy|content|copyright|state-by-state|moderation|platform|usage|rate|age|speed|"
            r"context|token|message|api|app|tiktok|social media|visa|travel|immigration|drug|environment\w*)\s$",
            re.IGNORECASE,
        ),
        "definite": lazy_regex(
            r"\b(?:the|these|those|this|that|such|its|their|new|newer|tighter|stricter|tougher|further|any|more|existing|increasing(?:ly)?|growing|mounting|escalating|tightening|ever-\w+|geopolitical|trade|government|regulatory|federal|western|dutch|japanese|stringent|strict|harsh|severe|draconian|ongoing|recent|additional|similar|same|technology|tech|(?:wave|round|set|slew|series|raft|package|barrage) of|"
            r"current|earlier|previous|latest|proposed|broader|sweeping|aggressive|limiting|imposing|u\.?s\.?|american|"
            r"washington['’]s|china|chinese|beijing['’]s|\d{4})\s(?:[\w-]+\s)?$|^\W*(?:\w+ly\s(?:\w+\s)?)?$|[,:;—]\s$|\b(?:suggest|say|said|argue|warn|estimate|believe|think|show|fear|reckon|claim|conclude|find|found|mean)\w{0,3}\s(?:that\s)?$|\b(?:that|because|since|as|while|but|although|though)\s$",
            re.IGNORECASE,
        ),
    }


def find_causes(scene: Scene) -> tuple[Cause, ...]:
    """Find what a sentence may name as the cause of a consequence, in order."""
    found: list[Cause] = []
    patterns = _patterns()
    text = scene.text
    for match in patterns["rule"].finditer(text):
        # A rule's name may stand in quotation marks: "the US 'affiliates rule'".
        before = _QUOTES.sub("", scene.before(match.start(), 90))
        if patterns["undone"].search(before) or patterns["stranger"].search(before):
            continue
        if _ALLOWING.match(text, match.end()) or (match[0].lower() == "blockade" and _SIEGE.search(text)):
            continue
        if _of_trade(scene, match) or (
            (patterns["definite"].search(before) or _ONE.match(before + match[0])) and scene.ruled_near
        ):
            found.append(Cause(start=match.start(), end=match.end(), text=match[0], kind="rule"))
    for match in (
        *patterns["act"].finditer(text),
        *patterns["kept"].finditer(text),
        *patterns["banned"].finditer(text),
    ):
        if not _UNSTATED.search(scene.before(match.start(), 30)) and (scene.goods or scene.topical):
            found.append(Cause(start=match.start(), end=match.end(), text=match[0], kind="act"))
    last = scene.last()
    # Behind one on chips, a bare "the tariffs" means it, unless other goods are named.
    goes_on = last is not None and last.action == "tariff" and not other_goods(text)
    named = any(party.entity.type == "firm" for party in scene.parties)
    for match in (
        *patterns["tax"].finditer(text),
        *(patterns["taxed"].finditer(text) if goes_on else ()),
        *(patterns["shared"].finditer(text) if named else ()),
    ):
        if not patterns["undone"].search(scene.before(match.start(), 90)):
            found.append(Cause(start=match.start(), end=match.end(), text=match[0], kind="rule"))
    for match in patterns["deed"].finditer(text):
        if scene.goods and any(p.state and p.end <= match.start() for p in scene.parties):
            found.append(Cause(start=match.start(), end=match.end(), text=match[0], kind="deed"))
    for match in patterns["want"].finditer(text):
        if scene.goods or scene.topical:
            found.append(Cause(start=match.start(), end=match.end(), text=match[0], kind="want"))
    if scene.speaks_of_rules or found:
        for match in patterns["carried"].finditer(text):
            # "which" and "a change that" take up what stands before them in the sentence; the others the one before.
            named = _NAMES_IT.search(text, 0, match.start("word")) is not None
            if match["word"].lower().startswith(("which", "a ")) and not named:
                taken = any(c.kind != "carried" and c.end <= match.start() for c in found)
            else:
                # Behind a condition "it" takes up what the condition spoke of.
                conditional = _IF.search(text, 0, match.start("word")) is not None
                taken = _takes_up(match, found) or (scene.speaks_of_rules and not conditional)
            if taken:
                found.append(
                    Cause(start=match.start("word"), end=match.end("word"), text=match["word"], kind="carried")
                )
    return tuple(sorted(found, key=lambda mark: (mark.start, mark.end)))


def _takes_up(match: re.Match[str], found: list[Cause]) -> bool:
    """Tell whether "they" takes up the rules that the sentence opens with: "the curbs aim at others, but they also hit"."""
    opening = next((c for c in found if c.kind == "rule" and c.end <= match.start("word")), None)
    if match["word"].lower() != "they" or opening is None or not opening.text.endswith("s"):
        return False
    return _LIFTED.search(match.string, opening.end, match.start("word")) is None


_QUOTES = lazy_regex('["“”‘]|(?<!s)’(?!s)')
# "It is a move that could hurt": of the rule just told.
_NAMES_IT = lazy_regex(r"\b(?:it|this|that)(?:['’]s|\sis|\swas)\s$", re.IGNORECASE)
_LIFTED = lazy_regex(r"\b(?:lift|eas|relax|loosen|remov|revers|rescind|repeal|paus|soften|fail)\w*", re.IGNORECASE)
_IF = lazy_regex(r"\b(?:if|unless)\b", re.IGNORECASE)
# "A blacklisting would hurt it": one that is only thought of is known enough.
_ONE = lazy_regex(
    r".*\ban?\s(?:[\w-]+\s){0,2}(?:ban|blacklisting|embargo|crackdown|clampdown|listing|designation)$",
    re.IGNORECASE | re.DOTALL,
)
_SIEGE = lazy_regex(r"\b(?:naval|military|strait|invasion|Taiwan|navy|ports?|earthquake)\b", re.IGNORECASE)
_ALLOWING = lazy_regex(
    r"\s(?:(?:that|which|shift|change|to)\s){0,2}(?:allow|permit|eas|approv|lift|loosen|relax|sell)\w*\b", re.IGNORECASE
)
_UNSTATED = lazy_regex(r"\b(?:by|of|for|about|without|avoid|consider\w*|against|on|at)\s(?:\w+ly\s)?$", re.IGNORECASE)


def _of_trade(scene: Scene, match: re.Match[str]) -> bool:
    """Tell whether the words around a rule's name say that it is one of trade in chips."""
    start = max(0, match.start() - 45)
    phrase = scene.text[start : match.end() + 60]
    return names_rule(phrase) and (bool(scene.goods) or scene.topical)


_AUXILIARIES = (
    r"(?:(?:could|may|might|will|would|can|must|should|has|have|had|is|are|was|were|be|been|being|does|do|did|not|\w+n['’]t|"
    r"also|already|\w+ly|further|now|only|even|still|instead|ever|once|again|thus|so|both|actually|effectively|"
    r"continues?|continued|begun|began|started|starting|begins?|threatens?|threatened|risks?|risked|seems?|seemed|"
    r"helped|helps?|going|expected|set|likely|managed|appears?|appeared|served|serves|to|then|in turn|at once|"
    r"in effect|in practice|have to|perhaps|maybe|at (?:best|least|most|worst)|at times|in part|in fact|in turn|in \w+ ways)\s+)*"
)
_PHRASE = r"(?:introduced|imposed|announced|issued|enacted|adopted|implemented|unveiled|placed|set|put in place|on|over|against|of|for|in|from|by|to|at|under|since|through|such as|like|including|around|targeting|aimed at)\s"
_VERBS = r"(?:is|are|was|were|says?|said|told|argue[sd]?|combines?|while|when|after|before|because|if|although|but)"


@cache
def _links() -> dict[str, re.Pattern[str]]:
    return {
        "auxiliaries": lazy_regex(rf"(?:^|\s+)(?:that\s+|which\s+)?{_AUXILIARIES}$", re.IGNORECASE),
        "phrases": lazy_regex(rf"\s*(?:[-–—,]?\s*{_PHRASE}[^,;:()]*)*\s*", re.IGNORECASE),
        "verb": lazy_regex(rf"\b{_VERBS}\b", re.IGNORECASE),
        "aside": re.compile(r"\([^)]*\)|,\s[^,]*,(?=\s)|\s[—–]\s[^—–]*\s[—–](?=\s)|\[[^\]]*\]"),
        "relative": re.compile(
            r"\s+(?:that|which|who)\s[^,;]{3,60}?(?=\s(?:has|have|had|could|may|might|will|would)\s)"
        ),
    }


def is_subject(scene: Scene, cause: Cause, verb: Mark) -> bool:
    """Tell whether a cause is the subject of a verb: nothing between them but what belongs to either."""
    links = _links()
    if _OBLIQUE.search(scene.before(cause.start, 60)) and cause.kind != "carried":
        return False
    if (
        verb.text.lower().split()[0].endswith("ing")
        and verb.text.lower() != "hamstring"
        and not _PROGRESSIVE.search(scene.before(verb.start))
    ):
        # "controls impacting our products" only describes them.
        return False
    between = links["aside"].sub(" ", scene.text[cause.end : verb.start].lstrip('"”’'))
    between = _CONTRACTED.sub(r"\1 is", links["relative"].sub(" ", between))
    head = links["auxiliaries"].sub(" ", " " + between)
    if len(head.split()) > 22:
        return False
    return links["phrases"].fullmatch(head) is not None and links["verb"].search(head) is None


_CONTRACTED = lazy_regex(r"\b(that|which|it)['’]s\b")
_PROGRESSIVE = lazy_regex(
    r"\b(?:is|are|was|were|be|been|risks?|risked|start(?:s|ed)?|beg[au]n|begins?|keeps?|kept|continue[sd]?|ended? up)\s+"
    r"(?:(?:\w+ly|also|already|now|still|not|further)\s+)*$",
    re.IGNORECASE,
)


# A rule under which, or against which, somebody does something is not who does it.
_OBLIQUE = lazy_regex(
    r"\b(?:amid|under|against|with|without|after|before|by|over|about|following|because of|due to|support(?:s|ed|ing)?|"
    r"oppos\w+|enforc\w+|to (?:ease|lift|relax|tighten|impose|navigate|skirt|meet|satisfy|circumvent|bypass|evade|comply "
    r"with|get around|work around|respond to|offset|expand|strengthen))\s+(?:[\w.'’-]+\s+){0,4}$",
    re.IGNORECASE,
)
