"""The many ways to say a thing, read as the plainest: "edges out" as "surpasses", "firms from China" as "Chinese firms".

What is found does not hang on which of them a writer chose; the quote that stands for it is the writer's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

import attrs

from aiclaims.documents.blocks import Block
from aiclaims.patterns import lazy_regex
from aiclaims.reading.rewriting import Change, rewritten

_NAMED = r"(?=\s+(?:[\"“*_\[]*[A-Z\d]|(?:the|its|their|all|both|even|every|many|most|much|some|several|other|any|previous|existing|human|rival|closed|open|proprietary)\b))"
# "Can best B", "the first to best B": no adjective there
_AS_VERB = r"(?:(?<=\bto )|(?<=\bcan )|(?<=\bcould )|(?<=\bwill )|(?<=\bwould )|(?<=\bmay )|(?<=\bmight )|(?<=\bnow )|(?<=\bstill )|(?<=[a-z]ly ))"
_RESULT = (
    r"(?=\s+(?:(?:an?|just|only|about|around|roughly|nearly|almost|over|some|impressive|solid|respectable)\s+){0,2}[~≈]?\*{0,2}\d{1,3}(?:\.\d+)?\*{0,2}"
    r"(?:\s?%|\s+(?:percent|points|on|in|vs\.?|versus|against|compared|and)\b|[.,;:)](?!\d)|$))"
)
_GOODS_OUT = r"(?=\s+(?:the\s+|all\s+|some\s+|most\s+|further\s+|direct\s+|any\s+)*(?:(?!(?:on|to|of|for|in|at)\b)[\w-]+\s+){0,2}?(?:exports?|sales?|shipments?|deliveries)\b)"
_MEASURES = r"(?=\s+(?:[\w.’'-]+\s+){0,4}?(?:controls?|curbs?|restrictions?|bans?|embargo(?:es)?|sanctions|tariffs?|export\s+(?:rules|limits|bans?))\b)"


_GROUP = (
    r"(?:models?|LLMs?|labs?|firms?|companies|company|developers?|chipmakers?|chip\s(?:makers?|designers?)|startups?|start-ups?|makers?|giants?|foundr(?:y|ies)|"
    r"vendors?|suppliers?|buyers?|customers?|entities|researchers|rivals?|competitors?|players?|systems?)"
)
_FIELD = (
    r"(?:(?:AI|tech|technology|chip|semiconductor|language|reasoning|frontier|open|open-weights?|open-source)\s){0,2}"
)
_LANDS = {
    "China": "Chinese", "the US": "American", "the U.S.": "American", "the United States": "American", "America": "American", "Japan": "Japanese",
    "South Korea": "South Korean", "Taiwan": "Taiwanese", "Europe": "European", "US": "American", "U.S.": "American",
}  # fmt: skip
_FROM = lazy_regex(
    rf"(?<![\w-])(?P<group>(?i:{_FIELD}{_GROUP}))\s(?:from|based\sin|out\sof)\s(?P<land>China|the\sU\.?S\.?|the\sUnited\sStates|America|Japan|South\sKorea|Taiwan|Europe)"
    r"(?![\w’'-]|\s(?:to|and|or|into|via)\s[A-Z]|,\s(?:[A-Z]|and\b)|\s[A-Z])"
)
_BASED = lazy_regex(
    rf"(?<![\w-])(?P<land>China|US|U\.S\.|America|Japan|Taiwan)(?:-(?:based|headquartered)(?=\s(?i:{_FIELD}{_GROUP})\b)|['’]s(?=\s(?i:{_FIELD}{_GROUP})(?<=s)\b))"
)
# "United States chip controls": of the country, as "US" says it
_OF_STATES = lazy_regex(
    r"(?:(?<![Tt]he )United\sStates(?=(?:['’]\s|-made\s)?\s?(?:[\w-]+\s){0,3}?(?i:exports?|chips?|sanctions?|controls?|restrictions?|curbs?|bans?|rules?|laws?|tariffs?|polic(?:y|ies)|firms?|"
    r"compan(?:y|ies)|labs?|laboratories|models?|technolog(?:y|ies)|officials?|patents?|chipmakers?|GDP|SME|GPUs?|hardware|semiconductors?|suppliers?|offerings?|products?|persons|origin)\b)"
    r"|(?<=[Tt]he )United\sStates(?=\s(?:government|military|officials|administration|(?:Commerce|Treasury|State|Justice)\sDepartment|Department\sof|Congress|Senate)\b))"
)
_OPENS = lazy_regex(r"(?:^|[.!?:;—–]\s)\W*$")


@attrs.frozen(slots=False)
class _Idiom:
    """Verbs that are read as another.

    Args:
        plain: As which: with -s, in the past, in its first form, with -ing.
        said: The same forms of each of the verbs, and what goes with it; none for a form that is as often another word.
        behind: What has to follow, as a pattern.
        hints: Letters of which some stand in any text that has such a verb.
    """

    plain: tuple[str, str, str, str]
    said: tuple[tuple[str, str, str, str, str], ...]
    behind: str
    hints: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Match any of the verbs, each form as a group of its own."""
        groups = []
        for number in range(4):
            options = [f"(?:{said[number]}){said[4]}" for said in self.said if said[number]]
            groups += [f"(?P<form{number}>{'|'.join(options)})"] if options else []
        return lazy_regex(rf"(?<![\w-])(?i:{'|'.join(groups)})(?![\w-]){self.behind}")

    def changes(self, text: str) -> Iterator[Change]:
        """Give the verbs of a text with what they are read as."""
        for match in self.pattern.finditer(text):
            form = self.plain[int((match.lastgroup or "form0")[-1])]
            if match[0][0].islower():
                yield *match.span(), form
            elif _OPENS.search(text, 0, match.start()):  # elsewhere a capital is a name's: "the Limit Exports Act"
                yield *match.span(), form.capitalize()


_IDIOMS = (
    _Idiom(
        ("approves", "approved", "approve", "approving"),
        (("green-?lights", "green-?lighted|green-?lit", "green-?light", "green-?lighting", ""),),
        r"(?=\s[\w\"“]|[,.;])",
        ("green",),
    ),
    _Idiom(
        ("tightens", "tightened", "tighten", "tightening"),
        (
            ("beefs|steps|ramps", "beefed|stepped|ramped", "beef|step|ramp", "beefing|stepping|ramping", r"\sup"),
            (
                "toughens|stiffens|strengthens|hardens",
                "toughened|stiffened|strengthened|hardened",
                "toughen|stiffen|strengthen|harden",
                "toughening|stiffening|strengthening|hardening",
                "",
            ),
        ),
        r"(?=\s+(?:[\w.’'-]+\s+){0,4}?(?:(?:export|chip|semiconductor)\s(?:controls?|curbs|restrictions?|rules|limits|bans?)|controls|curbs|restrictions|licensing|thresholds)\b)",
        ("control", "curb", "restriction", "rules", "limits", "ban", "licensing", "threshold"),
    ),
    _Idiom(
        ("surpasses", "surpassed", "surpass", "surpassing"),
        (
            ("edges", "edged", "edge", "edging", r"\s(?:out|past|ahead\sof)"),
            ("bests", "bested", _AS_VERB + "best", "besting", ""),
            (
                "out(?:guns|muscles|does|classes|matches|shines|runs|strips|maneuvers)",
                "out(?:gunned|muscled|did|done|classed|matched|shone|ran|stripped|maneuvered)",
                "out(?:gun|muscle|do|class|match|shine|run|strip|maneuver)",
                "out(?:gunning|muscling|doing|classing|matching|shining|running|stripping|maneuvering)",
                "",
            ),
            ("trounces|pips|eclipses", "trounced|pipped|eclipsed", "trounce", "trouncing|pipping|eclipsing", ""),
            ("pulls", "pulled", "pull", "pulling", r"\sahead\sof"),
            ("comes", "came", "come", "coming", r"\sout\sahead\sof"),
        ),
        "",
        ("edg", "best", "outg", "outm", "outd", "outc", "outs", "outr", "trounc", "pip", "eclips", "ahead of"),
    ),
    _Idiom(
        ("surpasses", "surpassed", "surpass", "surpassing"),
        (
            ("pulls|moves", "pulled|moved", "pull|move", "pulling|moving", r"\s(?:past|ahead\sof)"),
            ("comes", "came", "come", "coming", r"\sout\son\stop\sof"),
            ("does|fares", "did|done|fared", "do|fare", "doing|faring", r"\sbetter\sthan"),
            ("gets", "got", "get", "getting", r"\s(?:the\sbetter\sof|past)"),
            ("wins", "won", "win", "winning", r"\s(?:out\s)?(?:over|against)"),
            ("beats", "", "beat", "beating", r"\sout"),
            (
                "inches|nudges|squeaks|sneaks|surges|sails|races|zooms|flies|shoots|blows|storms|roars|leaps|jumps|vaults|pushes|powers|slips|creeps",
                "inched|nudged|squeaked|sneaked|surged|sailed|raced|zoomed|flew|shot|blew|stormed|roared|leapt|leaped|jumped|vaulted|pushed|powered|slipped|crept",
                "inch|nudge|squeak|sneak|surge|sail|race|zoom|fly|shoot|blow|storm|roar|leap|jump|vault|push|power|slip|creep",
                "inching|nudging|squeaking|sneaking|surging|sailing|racing|zooming|flying|shooting|blowing|storming|roaring|leaping|jumping|vaulting|pushing|powering|slipping|creeping",
                r"\s(?:past|ahead\sof)",
            ),
        ),
        _NAMED,
        (" past", " ahead of", " on top of", " better ", " over", " against", "beat"),
    ),
    _Idiom(
        ("trails", "trailed", "trail", "trailing"),
        (("runs|sits|lands", "ran|sat|landed", "run|sit|land", "running|sitting|landing", r"\sbehind"),),
        _NAMED,
        (" behind",),
    ),
    _Idiom(
        ("scores", "scored", "score", "scoring"),
        (
            ("racks|chalks|puts", "racked|chalked", "rack|chalk|put", "racking|chalking|putting", r"\sup"),
            ("turns", "turned", "turn", "turning", r"\sin"),
            (
                "notches|clocks|logs",
                "notched|clocked|logged",
                "notch|clock|log",
                "notching|clocking|logging",
                r"(?:\sup|\sin\sat|\sat)?",
            ),
            (
                r"(?:comes|checks|weighs)\sin|lands",
                r"(?:came|checked|weighed)\sin|landed",
                r"(?:come|check|weigh)\sin|land",
                r"(?:coming|checking|weighing)\sin|landing",
                r"\sat",
            ),
        ),
        _RESULT,
        ("rack", "chalk", "put", "turn", "notch", "clock", "log", "land", " in at"),
    ),
    _Idiom(
        ("restricts", "restricted", "restrict", "restricting"),
        (
            ("limits", "limited", "limit", "limiting", ""),
            ("clamps|cracks", "clamped|cracked", "clamp|crack", "clamping|cracking", r"\sdown\son"),
        ),
        _GOODS_OUT,
        ("export", "sale", "shipment", "deliver"),
    ),
    _Idiom(
        ("blocks", "blocked", "block", "blocking"),
        (("cuts|chokes|shuts", "cut|choked|shut", "", "cutting|choking|shutting", r"\soff"),),
        _GOODS_OUT,
        ("export", "sale", "shipment", "deliver"),
    ),
    _Idiom(
        ("bans", "banned", "ban", "banning"),
        (("forbids", "forbade|forbidden", "forbid", "forbidding", ""),),
        r"(?![^,;:.]{0,60}?\sto\s[a-z])",  # "forbade Foo to sell", which nobody is banned to
        ("forb",),
    ),
    _Idiom(
        ("imposes", "imposed", "impose", "imposing"),
        (
            ("slaps", "slapped", "slap", "slapping", ""),
            ("brings|ushers", "brought|ushered", "bring|usher", "bringing|ushering", r"\sin"),
            ("puts", "", "put", "putting", r"\s(?:in|into)\s(?:place|effect)"),
            ("rolls", "rolled", "roll", "rolling", r"\sout"),
        ),
        _MEASURES,
        ("control", "curb", "restriction", "ban", "embargo", "sanction", "tariff", "export"),
    ),
)


# "Steers its firms away from Nvidia chips": tells them to avoid these
_AWAY = lazy_regex(
    r"\b(?P<verb>push|steer|nudg|guid|herd|shepherd|urg|direct)(?P<ending>e?s|e?d|ing|e)?(?P<whom>\s(?:[\w’'-]+\s){0,4}?(?:firms|companies|buyers|labs|developers|operators|customers|industry|sector|giants))\s(?P<away>away\sfrom)(?=\s)"
)
_URGES = {"s": "urges", "es": "urges", "d": "urged", "ed": "urged", "ing": "urging", "e": "urge", None: "urge"}
# Words that are read as another wherever they stand, each with letters of which some stand in any text that has one.
_WORDS = (
    (lazy_regex(r"(?<=\d)(?P<word>\s?(?:percent|per\s?cent|pct))(?![\w-])"), "%", ("cent", "pct")),
    (lazy_regex(r"(?<=\d\*\*)(?P<word>\s(?:percent|per\s?cent))(?![\w-])"), "%", ("cent",)),
    (
        lazy_regex(r"\bexport\s(?P<word>curbs|limits|limitations)\b(?!\s(?:of|for|on)\s\d)"),
        "controls",
        ("export ",),
    ),
    # "six points in front of B", not "in front of the cameras"
    (
        lazy_regex(
            r"\b(?:points?|months?|years?|weeks?|generations?|percent|places?|is|are|was|were|remains?|still|well|far|just|slightly|way|sits?|lands?|landed)\s(?P<word>in\sfront)(?=\sof\b)"
        ),
        "ahead",
        ("in front",),
    ),
    (
        lazy_regex(
            r"\b(?:[Tt]he|[Tt]his|[Tt]hat|performance|capability|technology|technological|AI)\s(?P<word>divide)(?=\s(?:between|with|has|had|is|was|narrow\w*|widen\w*|clos\w+|shr[aiu]nk\w*|to|by|of)\b)"
        ),
        "gap",
        ("divide",),
    ),
    # "61% compared with 58%", "61% (compared with 58% of B)"
    (
        lazy_regex(
            r"(?:(?<=[\d%]\s)|(?<=\())(?P<word>compared\s(?:with|to)|versus|as\sagainst|against)(?=\s\d[\d.]*(?:\s?%|\s(?:for|by|from|on)\b|\)))"
        ),
        "vs",
        ("compared", "versus", "against"),
    ),
    (
        lazy_regex(
            r"\b(?:performance|improvements?|results?|accuracy|gains?|superior\smodel)\s(?P<word>versus)(?=\s(?:the\s|other\s)?[\w-])"
        ),
        "compared with",
        ("versus",),
    ),
    (lazy_regex(r"\b(?P<word>(?:trade|export|entity)\sblacklist)\b"), "Entity List", ("blacklist",)),
    (
        lazy_regex(
            r"\b(?P<word>(?:illegally|illicitly|unlawfully|covertly|clandestinely)\s(?:procured|obtained|acquired|bought|imported|purchased))\b"
        ),
        "smuggled",
        ("illegally", "illicitly", "unlawfully", "covertly", "clandestinely"),
    ),
)


def in_plain_words(block: Block) -> Block:
    """Read a block in plain words.

    Args:
        block: A paragraph, heading or list item; rows of tables stay as they are.

    Returns:
        The block, its text still aligned with the document as given.
    """
    return block if block.kind == "row" else rewritten(block, _changes(block.text))


def _changes(text: str) -> Iterator[Change]:
    small = text.lower()
    for idiom in _IDIOMS:
        if any(hint in small for hint in idiom.hints):
            yield from idiom.changes(text)
    for words, plain, hints in _WORDS:
        for match in words.finditer(text) if any(hint in small for hint in hints) else ():
            yield *match.span("word"), plain
    if " away from" in small:
        for match in _AWAY.finditer(text):
            yield match.start(), match.start("whom"), _URGES[match["ending"]]
            yield *match.span("away"), "to avoid"
    if any(hint in small for hint in (" from ", "based in ", "out of ")):
        for match in _FROM.finditer(text):
            land, group = _LANDS[" ".join(match["land"].split())], match["group"]
            opens = group[0].isupper() and group[1:2].islower()
            yield *match.span(), f"{land} {group[0].lower() + group[1:] if opens else group}"
    for match in _BASED.finditer(text):
        yield *match.span(), _LANDS[match["land"]]
    if "united" in small:
        for match in _OF_STATES.finditer(text):
            yield *match.span(), "U.S."
