"""How acts are composed: what is done to what makes which act, whether a verb or a noun says it.

A verb or noun of a few classes ("stop", "let", "undo", "make", "give") with what it is done to (trade, goods, a rule, a
permit, a tax, a list) is an act: to stop trade restricts, to stop a rule eases; to undo a permit restricts.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.patterns import lazy_regex
from aiclaims.reading.tokens import word_set

if TYPE_CHECKING:
    from aiclaims.extractors.chip_restrictions.scene import Scene

Doing = Literal[
    "stop",
    "suspend",
    "let",
    "resume",
    "undo",
    "make",
    "give",
    "deny",
    "tell",
    "list",
    "delist",
    "require",
    "oblige",
    "obtain",
    "avoid",
    "forbid",
    "close",
    "permit",
    "enforce",
    "cover",
    "pay",
    "rate",
]
"""What is done."""
Content = Literal["gap", "rule", "paper", "requirement", "permit", "request", "leave", "tax", "list", "trade", "goods"]
"""What it is done to."""

COMPOSED: dict[tuple[Doing, Content], ChipAction] = {
    ("close", "gap"): "restrict",
    ("close", "leave"): "restrict",
    ("cover", "trade"): "restrict",
    ("cover", "goods"): "restrict",
    ("stop", "trade"): "restrict",
    ("stop", "goods"): "restrict",
    ("stop", "permit"): "restrict",
    ("suspend", "trade"): "restrict",
    ("suspend", "goods"): "restrict",
    ("suspend", "permit"): "restrict",
    ("suspend", "leave"): "restrict",
    ("suspend", "rule"): "ease",
    ("suspend", "paper"): "ease",
    ("undo", "paper"): "ease",
    ("require", "permit"): "license",
    ("require", "requirement"): "license",
    ("suspend", "requirement"): "ease",
    ("suspend", "tax"): "ease",
    ("let", "trade"): "ease",
    ("let", "goods"): "ease",
    ("let", "permit"): "ease",
    ("resume", "trade"): "ease",
    ("undo", "rule"): "ease",
    ("undo", "requirement"): "ease",
    ("undo", "tax"): "ease",
    ("undo", "permit"): "restrict",
    ("undo", "leave"): "restrict",
    ("make", "rule"): "restrict",
    ("make", "requirement"): "license",
    ("make", "permit"): "license",
    ("make", "leave"): "ease",
    ("make", "tax"): "tariff",
    ("give", "permit"): "ease",
    ("give", "leave"): "ease",
    ("deny", "permit"): "restrict",
    ("deny", "leave"): "restrict",
    ("deny", "request"): "restrict",
    ("let", "request"): "ease",
    ("give", "request"): "ease",
    ("deny", "trade"): "restrict",
    ("deny", "goods"): "restrict",
    ("oblige", "trade"): "license",
    ("oblige", "goods"): "license",
    ("list", "list"): "list",
    ("delist", "list"): "ease",
}
"""What composes to an act; other pairs say none."""

_VERBS: dict[Doing, frozenset[str]] = {
    "cover": word_set("cover catch apply extend target capture sweep"),
    "enforce": word_set("enforce"),
    "close": word_set("close plug tighten narrow"),
    "stop": word_set(
        "ban bar block prohibit forbid outlaw restrict curb limit cap curtail embargo disallow prevent "
        "proscribe proscribed control controlled choke shut clamp crack interdict nix"
    ),
    "suspend": word_set("suspend halt pause freeze stop cease end"),
    "let": word_set(
        "allow permit approve clear authorise authorize let license greenlight green-light okay unblock unban bless readmit legalize legalise"
    ),
    "resume": word_set("resume restart reopen"),
    "undo": word_set(
        "lift ease relax loosen rescind repeal reverse scrap withdraw drop waive remove revoke cancel delay postpone undo abandon "
        "soften overturn terminate ditch unwind vacate kill pull shelve annul void abolish discard nullify axe jettison quash mothball dilute"
    ),
    "make": word_set(
        "impose apply establish create activate increase introduce announce issue unveil adopt enact publish update expand extend broaden widen tighten strengthen toughen escalate implement "
        "institute levy slap add release launch reimpose reinstate finalise finalize set place put consider weigh mull prepare plan propose draft eye"
    ),
    "give": word_set("grant issue give award receive get win secure obtain extend renew gain hand accord have"),
    "deny": word_set("deny refuse withhold reject"),
    "tell": word_set(
        "tell order instruct discourage dissuade ask direct require force urge advise warn compel oblige summon mandate "
        "pressure push press guide counsel caution nudge"
    ),
    "list": word_set("add put place include designate name"),
    "delist": word_set("remove take strike drop delist"),
    "require": word_set("require need demand mandate want take"),
    "obtain": word_set("have obtain get seek secure apply hold acquire"),
    "avoid": word_set(
        "avoid stop halt suspend cease refrain pause discontinue cancel remove rip drop hold phase shun steer reject decline forgo boycott reduce"
    ),
}

_NOUNS: dict[Doing, str] = {
    "stop": r"ban|bans|curbs?|restrictions?|controls?|embargo(?:es)?|prohibitions?|moratorium|caps?|limits?|limitations|clampdown|"
    r"crackdown|blockade|ceilings?|quotas?",
    "suspend": r"suspension|halt|pause|freeze|end",
    "let": r"approvals?|authori[sz]ations?|clearance|permission|green light|go-ahead|nod",
    "resume": r"resumption|restart|reopening",
    "undo": r"lifting|easing|relaxation|loosening|rescission|repeal|removal|reversal|withdrawal|rollback|revocation|cancellation|"
    r"termination|delay|postponement|scrapping|softening",
    "make": r"introduction|imposition|tightening|expansion|extension|strengthening|widening|broadening",
    "oblige": r"(?:export[- ])?licen[cs](?:e|ing)[- ](?:requirements?|rules?|regimes?|obligations?|restrictions?|dut(?:y|ies))|(?:export )?licen[cs]es",
    "deny": r"denial|refusal",
    "list": r"additions?|inclusion|listing|designations?|placement|blacklisting",
    "delist": r"removals?|delisting",
}
_CONTENT: dict[Content, str] = {
    "gap": r"loopholes?|workarounds?",
    "requirement": r"(?:export[- ])?(?:licen[cs](?:e|ing)|permit|approval|authori[sz]ation)[- ](?:requirements?|rules?|regimes?|systems?|schemes?|frameworks?|obligations?|restrictions?|dut(?:y|ies))|"
    r"case[- ]by[- ]case (?:licen[cs](?:e|ing) )?(?:review|licensing)|(?:mandatory |prior |export )?licensing(?! (?:fee|deal|agreement|revenue|income|model|term|polic|review|route|exception)|[- ]exempt)",
    "leave": r"(?:veu|validated[- ]end[- ]user)(?: (?:status|standing|privileges?|authori[sz]ations?|designations?|program(?:me)?))?|waivers?|exemptions?|reprieves?|dispensations?|"
    r"licen[cs]e exceptions?|carve-?outs?|(?:blanket|general|indefinite) (?:licen[cs]es?|permits?|authori[sz]ations?|permissions?)|(?<=\bthat )(?:status|privilege)",
    "permit": r"(?:export[- ])?(?:licen[cs]es?|permits?|permissions?|authori[sz]ations?|approvals?|clearances?)(?! (?:requirement|rule|applica|"
    r"polic|review|regime|exception))",
    "request": r"(?:requests?|applications?|bids?) (?:to (?:sell|ship|export|supply|send|import|buy)|for (?:exporting|selling|shipping|(?:the )?(?:exports?|sales?|shipments?))|for (?:an? |the )?(?:export )?(?:licen[cs]es?|permits?|permission|"
    r"approvals?|waivers?))(?![\w-])",
    "list": r"(?:the )?(?:entity|unverified|military end-user|1260h|unreliable entit(?:y|ies)|restricted|trade|export) (?:black)?list|blacklist",
    "paper": r"(?:export )?licen[cs](?:e|ing)[- ](?:review )?polic(?:y|ies)|(?:order|letters?|directive|decree)(?! (?:of|for|from|book))",
    "tax": r"tariffs?|dut(?:y|ies)|levy|levies|surcharges?|export tax",
    "rule": r"(?:export |trade |sales |chip |tech |import )?(?:controls(?! classification)|control(?! over\b| classification)|curbs?|restrictions?|bans?|embargo(?:es)?|prohibitions?|limits|sanctions|clamp-?downs?|crackdowns?|rules?|regulations?|regimes?)|"
    r"caps?|ceilings?|quotas?|presumption of denial|diffusion (?:rule|framework)|affiliates rule|(?:50|fifty)[- ]?(?:%|per ?cent) rule|IFRs?",
    "trade": r"(?:re-?)?exports?|exporting|sales?|selling|shipments?|shipping|suppl(?:y|ies)|supplying|access|purchas(?:es?|ing)|imports?|"
    r"deliver(?:y|ies)|orders?|transfers?|procurement|use|servic(?:e|ing)|flows?(?= of)|resale|acquisition|transit|transship(?:ment|ping)s?|re-?routing",
}

SELLING = word_set(
    "sell export ship supply deliver send provide offer transfer service re-export reexport bring equip make produce maintain support"
)
BUYING = word_set(
    "buy purchase import order acquire obtain procure access accessing use get receive deploy adopt source install "
    "test rent lease"
)
TRADING = SELLING | BUYING
"""Verbs of trade, by who stands before them."""


@cache
def doings_of(verb: str) -> frozenset[Doing]:
    """Tell what a verb, given in its base form, may do."""
    return frozenset(doing for doing, verbs in _VERBS.items() if verb in verbs)


@cache
def act_nouns() -> re.Pattern[str]:
    """Give the pattern of nouns that tell acts."""
    row = "|".join(f"(?:{nouns})" for nouns in _NOUNS.values())
    return lazy_regex(rf"(?<![\w-])(?:{row})(?![\w-])", re.IGNORECASE)


@cache
def doings_of_noun(noun: str) -> frozenset[Doing]:
    """Tell what a noun of an act, in lower case, may do."""
    return frozenset(doing for doing, nouns in _NOUNS.items() if re.fullmatch(nouns, noun))


@cache
def _contents() -> tuple[tuple[Content, re.Pattern[str]], ...]:
    return tuple((name, lazy_regex(rf"(?<![\w-])(?:{row})(?![\w-])", re.IGNORECASE)) for name, row in _CONTENT.items())


def content_of(scene: Scene, start: int, end: int) -> tuple[Content, int, int] | None:
    """Tell what a stretch of text speaks of first: a rule, a permit, trade, goods; with where that stands."""
    # Where the first of them stands is searched for once, and only there which of them it is.
    any_of_them = _any_content().search(scene.text, start, end)
    first = _content_at(scene, any_of_them.start(), end) if any_of_them else None
    goods = next((item for item in scene.items if start <= item.core < end), None)
    last = _end_of_list(scene, goods.end) if goods is not None else 0
    if first is not None and first[2] == "gap" and _SUCH_GAP.fullmatch(scene.text, last, first[0]):
        last = first[0]  # "the A800/H800 interconnect loophole"
    if goods is not None and (first is None or last < first[0] - 1):
        rules = _MEASURES.match(scene.text, goods.end, end)
        # "its rare-earth measures of October" are rules on the goods.
        return ("rule", rules.start(), rules.end()) if rules else ("goods", goods.start, goods.end)
    while first is not None:
        # "approval ban", "sales curbs": the last of the nouns says what it is.
        head = _next(scene, first[3] + 1, end)
        if head is None:
            return first[2], first[0], first[3]
        first = head
    return None


def _end_of_list(scene: Scene, end: int) -> int:
    """Give where goods end that are listed before one noun: "the A800/H800 loophole"."""
    for item in scene.items:
        if item.start >= end and _JOINED.fullmatch(scene.text, end, item.start):
            end = item.end
    return end


_SUCH_GAP = lazy_regex(r"\s(?:[a-z-]+\s){1,2}")
_JOINED = lazy_regex(r"\s?/\s?|,?\s(?:and|&|or)\s|,\s")
_MEASURES = lazy_regex(r"\s(?:export\s)?(?:measures|regime|package)\b")


@cache
def _any_content() -> re.Pattern[str]:
    row = "|".join(f"(?:{row})" for row in _CONTENT.values())
    return lazy_regex(rf"(?<![\w-])(?:{row})(?![\w-])", re.IGNORECASE)


def _content_at(scene: Scene, start: int, end: int) -> tuple[int, int, Content, int] | None:
    """Tell which content it is that stands at a place, the first of their order where several do."""
    matches = ((rank, name, pattern.match(scene.text, start, end)) for rank, (name, pattern) in enumerate(_contents()))
    return next(((start, rank, name, match.end()) for rank, name, match in matches if match), None)


def _next(scene: Scene, start: int, end: int) -> tuple[int, int, Content, int] | None:
    """Find the noun that stands right behind another."""
    for rank, (name, pattern) in enumerate(_contents()):
        match = pattern.match(scene.text, start, end) if start < end else None
        if match and name in {"rule", "requirement", "permit"}:
            return match.start(), rank, name, match.end()
    return None


def composed(doings: frozenset[Doing], content: Content) -> ChipAction | None:
    """Give the act that doing something to a content makes, None where it makes none."""
    return next((COMPOSED[doing, content] for doing in sorted(doings) if (doing, content) in COMPOSED), None)
