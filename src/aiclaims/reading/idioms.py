"""Verbs that many idioms stand for: "edges out", "pulls ahead of" and "gets the better of" for "surpasses"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

import attrs

from aiclaims.patterns import lazy_regex
from aiclaims.reading.rewriting import Change

_NAMED = r"(?=\s+(?:[\"“*_\[]*(?-i:[A-Z\d])|(?:the|its|their|all|both|even|every|many|most|much|some|several|other|any|previous|existing|human|rival|closed|open|proprietary)\b))"
# "Can best B", "the first to best B": no adjective there
_AS_VERB = r"(?:(?<=\bto )|(?<=\bcan )|(?<=\bcould )|(?<=\bwill )|(?<=\bwould )|(?<=\bmay )|(?<=\bmight )|(?<=\bnow )|(?<=\bstill )|(?<=[a-z]ly ))"
_RESULT = (
    r"(?=\s+(?:(?:an?|just|only|about|around|roughly|nearly|almost|over|some|impressive|solid|respectable)\s+){0,2}[~≈]?\*{0,2}\d{1,3}(?:\.\d+)?\*{0,2}"
    r"(?:\s?%|\s+(?:percent|points|on|in|vs\.?|versus|against|compared|and)\b|[.,;:)](?!\d)|$))"
)
_GOODS_OUT = r"(?=\s+(?:the\s+|all\s+|some\s+|most\s+|further\s+|direct\s+|any\s+)*(?:(?!(?:on|to|of|for|in|at)\b)[\w-]+\s+){0,2}?(?:exports?|sales?|shipments?|deliveries)\b)"
_MEASURES = r"(?=\s+(?:[\w.’'-]+\s+){0,4}?(?:controls?|curbs?|restrictions?|bans?|embargo(?:es)?|sanctions|tariffs?|export\s+(?:rules|limits|bans?))\b)"

_OPENS = lazy_regex(r"(?:^|[.!?:;—–]\s)\W*$")


@attrs.frozen(slots=False)
class Idiom:
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


IDIOMS = (
    Idiom(
        ("approves", "approved", "approve", "approving"),
        (("green-?lights", "green-?lighted|green-?lit", "green-?light", "green-?lighting", ""),),
        r"(?=\s[\w\"“]|[,.;])",
        ("green",),
    ),
    Idiom(
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
    Idiom(
        ("surpasses", "surpassed", "surpass", "surpassing"),
        (
            ("edges", "edged", "edge", "edging", r"\s(?:out|past|ahead\sof)"),
            ("bests", "bested", _AS_VERB + "best" + _NAMED, "besting", ""),
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
    Idiom(
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
    Idiom(
        ("trails", "trailed", "trail", "trailing"),
        (("runs|sits|lands", "ran|sat|landed", "run|sit|land", "running|sitting|landing", r"\sbehind"),),
        _NAMED,
        (" behind",),
    ),
    Idiom(
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
    Idiom(
        ("restricts", "restricted", "restrict", "restricting"),
        (
            ("limits", "limited", "limit", "limiting", ""),
            ("clamps|cracks", "clamped|cracked", "clamp|crack", "clamping|cracking", r"\sdown\son"),
        ),
        _GOODS_OUT,
        ("export", "sale", "shipment", "deliver"),
    ),
    Idiom(
        ("blocks", "blocked", "block", "blocking"),
        (("cuts|chokes|shuts", "cut|choked|shut", "", "cutting|choking|shutting", r"\soff"),),
        _GOODS_OUT,
        ("export", "sale", "shipment", "deliver"),
    ),
    Idiom(
        ("bans", "banned", "ban", "banning"),
        (("forbids", "forbade|forbidden", "forbid", "forbidding", ""),),
        r"(?![^,;:.]{0,60}?\sto\s[a-z])",  # "forbade Foo to sell", which nobody is banned to
        ("forb",),
    ),
    Idiom(
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
