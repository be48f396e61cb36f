"""Whether a text speaks of trade rules at all: of export controls, licences, tariffs and those who make them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage

_RULE = (
    r"(?:controls?|curbs?|restrictions?|bans?|rules?|limits?|limitations|embargo(?:es)?|sanctions?|clampdown|crackdown|"
    r"licen[cs]\w+|permits?|approvals?|tariffs?|prohibitions?|blacklist\w*|block(?:ade)?s?|measures|regulations?|"
    r"polic(?:y|ies)|requirements?|ruling|halts?|freeze|cut-?off|suspension|order|directive|guidance|list|tax(?:es)?|fees?|levy|dut(?:y|ies))"
)
_STATES = (
    r"(?:U\.?S\.?|American?|China|Chinese|Dutch|Japan(?:ese)?|Taiwan(?:ese)?|Korean|Malaysian?|British|German|E\.?U\.?|"
    r"Washington|Beijing|Tokyo|Seoul|Taipei|The Hague|Brussels|Trump|Biden|government|federal|administration|Commerce|"
    r"White House|Congress\w*)"
)
_GOODS = (
    r"(?:chips?|compute|semiconductors?|GPUs?|processors?|accelerators?|tech(?:nology)?|equipment|tools?|EDA|EUV|DUV|HBM\d?|memory|lithography|wafers?|gallium|germanium|"
    r"(?:[AHB]|MI|GB)\d{2,3}[A-Z]?s?|Blackwells?|AI|minerals?|rare earths?)"
)
_PRIVATE = r"(?:MIT|Apache|BSD|GPL|open|open-source|software|source|commercial|patent|driver|business|research|content)"


_LICENSING = (
    r"\blicensors?\b|royalty-free|\brights granted\b|under this licen[cs]e|copyright (?:holder|owner|licen[cs]e)s?\b"
)
"""Words of licences that one private party grants another."""

RULE_NAMES = (
    r"(?:diffusion (?:rule|framework|IFR)|framework for (?:AI|artificial intelligence) diffusion|intelligence diffusion|"
    r"affiliates rule|(?:50|fifty)[- ]?(?:%|per ?cent) (?:affiliates )?rule|foreign[- ](?:produced )?direct[- ]product)"
)
"""Names of rules of the United States on the trade in chips."""
_KEPT = 256
"""Texts of which is kept what they name: a passage is looked back at from those behind it."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Compile the patterns: rules of trade in any state, and those that are the United States' own."""
    trade = (
        rf"export[- ](?:\w+ ){{0,2}}?{_RULE}|import {_RULE}|{_RULE} on (?:the )?(?:\w+ ){{0,3}}?(?:exports?|sales?|"
        rf"shipments|imports|access)|(?:controls?|curbs?|restrictions?|bans?|limits|embargo) (?:on|against|over) "
        rf"(?:[\w.'’()-]+ ){{0,4}}?\(?(?:{_GOODS}|{_STATES})\b|"
        rf"{_STATES}(?:['’]s?)? (?:[\w'’-]+ ){{0,3}}?(?:controls?|curbs?|restrictions|bans?|tariffs?|sanctions|"
        rf"licen[cs]\w+|clampdown|crackdown|embargo|blacklist\w*|measures|rules)\b|"
        rf"(?:restrict|limit|curb|bann?|block)(?:s|ed|ing)? (?:the )?(?:sales?|exports?|shipments?) of (?:[\w.'’-]+ ){{0,3}}?{_GOODS}\b|"
        rf"\b{_GOODS} (?:export |trade |supply )?(?:controls?|curbs?|rules?|regulations|bans?|restrictions?|war|sanctions|tariffs?)\b|"
        rf"(?:controls?|curbs?|restrictions?|bans?|tariffs?|sanctions?|rules) (?:\w+ly )?(?:imposed|introduced|announced|issued|placed|put in place|brought in|reinforced|tightened|enacted) by (?:[\w.’'-]+ ){{0,4}}?{_STATES}\b|"
        r"entity list|unverified list|restricted trade list|blacklist(?:ed|ing|s)?|export(?:s|ed|ing)?\b(?= (?:to|of|licen|permit|approv))|"
        r"licen[cs](?:es?|ing) (?:requirements?|rules?|regime|from|for (?:the )?(?:export|sale|shipment))|"
        rf"(?:export|sales|trade|{_GOODS}) (?:permits?|licen[cs]es?|constraints?|limitations|requirements?)\b|"
        r"(?:revo[ck]|cancel|rescind|withdr[ae]w|suspend|yank|grant|issu|den[iy]|approv|pull)\w* (?:[\w.’'-]+ ){0,4}?(?:licen[cs]es?|permits?)\b|"
        r"(?:permit|licen[cs]\w+|approval|authori[sz]ation) requirements?\b|(?:constraints?|limitations|limits|curbs|ban|bans|prohibition|restrictions?|controls) on "
        r"(?:the )?(?:export|sell|ship|supply|import|suppl|sale|shipment|transfer)\w*|"
        r"(?:allow|permit|authori[sz]|approv|clear|licen[cs]|forbid|forbidden|barr|bar|bann|prohibit|prevent|block|stopp)\w* (?:[\w.’'-]+ ){0,3}?(?:to|from) "
        r"(?:export|sell|ship|supply|suppl|import|deliver|transfer)\w*|"
        r"(?:forbid|forbade|forbidden|barr|bann|prohibit)\w* (?:[\w.’'-]+ ){0,5}?from (?:buying|purchasing|procuring|ordering) |"
        rf"(?:restrict|limit|curb|bann?|block|halt|prohibit|control|tighten|stop|bar|suspend)(?:s|ed|ing)? (?:the |its |their |all |some |certain |further ){{0,2}}(?:export|sale|shipment|suppl|transfer)\w*\b|"
        rf"(?:restrict|limit|curb|bann?|block|halt)(?:s|ed|ing)? (?:[\w.'’-]+ ){{0,2}}?{_GOODS} (?:chip )?(?:exports?|sales|shipments)\b|bann?(?:s|ed|ing)? (?:the )?(?:[\w.'’-]+ )?[AHBL]\d{{2,3}}0?[A-Z]?\b|"
        rf"(?:controls|curbs|restrictions|limits) (?:for|to) (?:[\w.’'-]+ ){{0,3}}?{_GOODS}\b|"
        r"licen[cs]es? to (?:export|sell|ship|supply)|(?:need|require|obtain|without|grant|issue|deny|denie)\w* "
        r"(?:\w+ ){0,2}?(?:export )?(?:licen[cs]es?|permits?)\b|"
        rf"{RULE_NAMES}|(?:trade|tech|chip) (?:war|restrictions|curbs|blacklist|controls)|"
        r"(?:drafts?|bills?|legislation)\b[^.;]{0,40}\b(?:Senat\w+|House|Congress\w*|lawmakers?)\b|(?:Senat\w+|House|Congress\w*|lawmakers?)(?:['’]s?)? (?:\w+ ){0,2}?(?:drafts?|bills?|legislation)\b|"
        r"unreliable[- ]entit\w+|dumping (?:case|probe|inquiry|investigation|dut\w+)|cleared? for export|"
        r"licen[cs]es? for (?:[\w.'’-]+ ){0,3}?(?:exports?|sales|shipments)\b|"
        r"(?:sales?|exports?|shipments?|deliver(?:y|ies))\b[^.;,]{0,40}? (?:are|is|were|was|(?:have|has) been|remain) (?:again |now |still |\w+ly )?(?:banned|barred|blocked|allowed|permitted|approved|cleared|prohibited|forbidden|restricted|suspended)\b|"
        r"(?:suspected|accused|charged|convicted) (?:of|with) (?:[\w-]+ ){0,2}?(?:funnel|divert|rerout|re-?export|export|ship|sneak)\w*|"
        r"tariffs?\b|sanction(?:s|ed)\b|embargo\w*|smuggl\w+|(?:illegal|illicit|unlawful)(?:ly)? (?:export|ship|sell|sold|sale|divert|diversion|transfer|re-?export|import)\w*|customs|anti-?dumping|"
        r"interim final rule|Export Administration|Commerce Control List|ECCNs?\b|[34]A090\b|Country Group|presumption of denial|Bureau of Industry|\bBIS\b|Commerce (?:Department|Secretary)|Department of Commerce|commerce ministry|"
        r"ministry of commerce|validated end[- ]user|\bVEU\b|(?:green light|permission|clearance|nod|go-ahead|approvals?|waivers?|exemptions?|authori[sz]ations?) (?:to|for) (?:again |(?:resume|resuming|restart|restarting|continue|continuing|keep|begin|start) )?(?:the )?(?:ship|sell|export|sales|suppl|deliver)\w*|revenue[- ]shar\w+|dual-use|export violations?|"
        r"(?:ahead of|before|fearing|for fear of|in expectation of|in anticipation of|anticipating) (?:[\w.'’-]+ ){0,3}?"
        r"(?:curbs|controls|restrictions|bans?|sanctions|crackdown)\b|"
        rf"banned (?:from|in|by|for|to) |(?:restricted|barred|blocked|prohibited|cut off) (?:from|by|to) (?:[\w.'’-]+ )"
        rf"{{0,4}}?(?:{_STATES}|{_GOODS}|export\w*|sell\w*|buy\w*)\b"
    )
    # Controls on chips of which no other state is named, and the offices that make them.
    american = (
        r"U\.S\.|\bUS\b|U\.S\b|American|America\b|United States|Washington|White House|Trump|Biden|Lutnick|Raimondo|"
        rf"\bBIS\b|Bureau of Industry|Commerce|Export Administration|interim final rule|Country Groups?|D:5|\bEARs?\b|ECCNs?|Federal Register|Commerce Control List|licen[cs]e exceptions?|entity list|{RULE_NAMES}|Congress|"
        r"export[- ](?:controls?|curbs?|restrictions?|bans?|rules?|licen[cs]\w+)|Nvidia|\bAMD\b|"
        r"(?:exports?|exporting|shipments?|shipping|sales?|sell|ship)\b[^.;]{0,60}? to (?:China|Chinese)|"
        r"(?:on|against) (?:China|Chinese)\b"
    )
    return {
        "trade": lazy_regex(rf"(?<![\w-])(?:{trade})", re.IGNORECASE),
        "american": lazy_regex(rf"(?<![\w-])(?:{american})", re.IGNORECASE),
        "chips": lazy_regex(
            r"\b(?:micro)?chips?\b|semiconductor|\bGPUs?\b|lithograph|\b(?:EUV|DUV|EDA|HBM|DRAM|NAND)\b|\bmemory(?:-|\s)(?:chip|maker|manufacturer|producer)|\b[34]A090\b|\b[HABM]\d{2,3}0[A-Z]?s?\b|"
            r"Ascend|Blackwell|Hopper|processors?\b|rare earths?|gallium|germanium|microelectronic|entity list|diffusion (?:rule|framework|IFR)|intelligence diffusion|affiliates rule|chipmak|wafer|Nvidia|\bASML\b|\bSMIC\b|HiSilicon|\bMicron\b|\bTSMC\b|\bYMTC\b|\bCXMT\b|\bAMD\b|Cambricon|Hynix|Tokyo Electron|"
            r"Applied Materials|Lam Research|Synopsys|Siemens EDA|Biren\b|Moore Threads|integrated circuits?\b|\bMI\d{3}[A-Z]?\b|"
            r"export[- ](?:controls?|curbs?|restrictions?|bans?)",
            re.IGNORECASE,
        ),
        "hardware": lazy_regex(
            r"\b(?:micro)?chip|semiconductor|\bGPUs?\b|lithograph|\b(?:EUV|DUV|EDA|HBM|DRAM|NAND|SME)\b|\bmemory(?:-|\s)(?:chip|maker|manufacturer|producer)|\b[34]A090\b|\b[HABM]\d{2,3}0[A-Z]?s?\b|"
            r"\bMI\d{3}[A-Z]?\b|Ascend|Kirin|Blackwell|Hopper|processors?\b|microelectronic|wafer|integrated circuits?\b|\bfoundr|\bfabs?\b|toolmaker|hardware|\bcompute\b|computing|data cent|\bAI\b|artificial intelligence|"
            r"diffusion (?:rule|framework|IFR)|Nvidia|\bASML\b|\bSMIC\b|HiSilicon|Huawei|\bZTE\b|\bMicron\b|\bTSMC\b|\bYMTC\b|\bCXMT\b|\bAMD\b|Intel\b|Qualcomm|Cambricon|Hynix|Samsung|Tokyo Electron|"
            r"Applied Materials|Lam Research|Synopsys|Cadence\b|Siemens EDA|Biren\b|Moore Threads|Nexperia|DeepSeek|5G\b|smartphones?",
            re.IGNORECASE,
        ),
        # Chips and who makes them, without the rules, ores and machines that are spoken of where chips are.
        "themselves": lazy_regex(
            r"\b(?:micro)?chip|semiconductor|\bGPUs?\b|lithograph|\b(?:EUV|DUV|EDA|HBM|DRAM|NAND)\b|\bprocessors?\b|microelectronic|wafer|integrated circuits?\b|\bfoundr|\bfabs?\b|"
            r"Nvidia|\bASML\b|\bSMIC\b|HiSilicon|\bTSMC\b|\bYMTC\b|\bCXMT\b|\bMicron\b|Hynix|Applied Materials|Lam Research|\b[HABM]\d{2,3}0[A-Z]?s?\b",
            re.IGNORECASE,
        ),
        # States whose rules are not the United States'.
        "foreign": re.compile(
            # Where goods go to says nothing of it either.
            r"(?<!\bto )(?<!\binto )(?<!\bagainst )\b(?:E\.?U\.?|European|German|Dutch|Netherlands|Japan(?:ese)?|Chinese (?:regulat|official|author|customs|"
            r"government)\w*|Beijing|Taiwan(?:ese)?|Korean?|British|UK|India\w*|Malaysia\w*)\b"
            # Where a firm comes from says nothing of whose the rules are.
            r"(?!\s(?:[\w-]+\s)?(?:firms?|compan\w+|suppliers?|makers?|\w+makers?|ASML|giants?)\b)"
        ),
        # Words that take up a rule named before, and the want that it makes.
        "again": lazy_regex(
            r"\b(?:the|these|those|this|that|such|its|hardware|chip|new|tighter|stricter|further|any) (?:\w+ ){0,2}?(?:"
            r"controls?|curbs?|restrictions?|bans?|rules?|limits|embargo|sanctions|clampdown|crackdown|"
            r"blacklist|(?:licen[cs]\w+ )?requirements?|fee|levy|tariffs?)\b|^\W*restrictions?\b|"
            r"\b(?:restrictions?|curbs|controls|limits) on\b|"
            r"(?:restricted|limited|reduced|loss of|lost|denied|cut off|constrained)(?: \w+)? access to|"
            r"(?:lack|shortages?|scarcity) of (?:[\w.’'-]+ ){0,3}?(?:chips?|gpus?|processors?|semiconductors?|"
            r"accelerators?)|newly listed|supply chain disruptions?|write-?downs?|charges? (?:of|came|for|to|related)|(?:the|long-term) effects",
            re.IGNORECASE,
        ),
        "private": lazy_regex(rf"\b{_PRIVATE} licen[cs]e|licen[cs]ed? under\b|{_LICENSING}", re.IGNORECASE),
        "licensing": lazy_regex(_LICENSING, re.IGNORECASE),
        "reference": lazy_regex(
            r"\W*(?:Sources?|References?|URL|Link|Date|Quer(?:y|ies)|Keywords?)\W*:|.*\b(?:date|after|before|site):\s?[\d\w]+[\d.-]*$",
            re.IGNORECASE,
        ),
    }


@lru_cache(maxsize=_KEPT)
def names_rule(text: str) -> bool:
    """Tell whether a text names a rule of trade, or an office that makes one."""
    return _patterns()["trade"].search(text) is not None and _patterns()["private"].search(text) is None


@lru_cache(maxsize=_KEPT)
def takes_up_rule(text: str) -> bool:
    """Tell whether a text takes up a rule named before ("the controls"), or the want that it makes."""
    return _patterns()["again"].search(text) is not None


@lru_cache(maxsize=_KEPT)
def names_chips(text: str) -> bool:
    """Tell whether a text speaks of chips or what they are made with."""
    return _patterns()["chips"].search(text) is not None


@lru_cache(maxsize=_KEPT)
def names_hardware(text: str) -> bool:
    """Tell whether a text speaks of chips, of what runs on them or of who makes them, and not only of rules or raw materials."""
    return _patterns()["hardware"].search(text) is not None


def times_chips_are_named(text: str) -> int:
    """Count how often a text names chips themselves, or who makes them.

    Args:
        text: The text.
    """
    return sum(1 for _ in _patterns()["themselves"].finditer(text))


@lru_cache(maxsize=_KEPT)
def is_foreign(text: str) -> bool:
    """Tell whether a text names another state that rules, and not the United States."""
    return _patterns()["foreign"].search(text) is not None and not re.search(
        r"\b(?:U\.?S\.?|United States|American?|Washington|Trump|Biden|Commerce|BIS|White House|VEU|[Vv]alidated[- ][Ee]nd[- ][Uu]ser|Entity List)(?!\w)",
        text,
    )


@lru_cache(maxsize=_KEPT)
def is_american(text: str) -> bool:
    """Tell whether a text speaks of the United States' rules, or of firms that are under them."""
    return _patterns()["american"].search(text) is not None


@lru_cache(maxsize=_KEPT)
def other_goods(text: str) -> bool:
    """Tell whether a text names goods that trade rules are made for as well, and that no chip needs."""
    return _goods_of_others().search(text) is not None


@cache
def _goods_of_others() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:(?:palm|crude|vegetable|olive|fuel|soybean) oil|crude|oil (?:exports?|prices?|imports?)|natural gas|LNG|gasoline|diesel|coal|bauxite|alumina|nickel|cobalt|iron ore|steel|alumini?um|copper|"
        r"lumber|timber|cotton|rice|sugar|wheat|corn|grains?|soy(?:beans?)?|pork|beef|meat|dairy|milk|seafood|fish|wine|brandy|whisk(?:e)?y|cocoa|coffee|fruit|fertili[sz]ers?|urea|potash|"
        r"pharmaceuticals?|medicines?|vaccines?|face masks|electric vehicles?|EVs|cars|automobiles?|vehicles|auto(?:motive)? parts|(?:lithium[- ]ion |EV |car )?batter(?:y|ies)|"
        r"solar (?:panels?|cells?|modules)|wind turbines?|textiles?|apparel|garments|footwear|toys|furniture|aircraft|jet engines?|airplanes?|planes|ships|uranium|weapons|arms (?:sales|exports)|ammunition|fentanyl|sorghum|hardwood|softwood|logs|firearms?|handguns?|tobacco|5G (?:networks?|rollouts?)|app stores?|social media|agricultural (?:products|goods)|farm (?:products|goods)|food)\b",
        re.IGNORECASE,
    )


def lead_of(text: str) -> str:
    """Give the part of a document in which it says what it is about, so that a long one costs no more.

    Args:
        text: The document.
    """
    return text[:_LEAD]


_LEAD = 30_000
_APART = 3_000
"""Characters in which a document speaks again of what it is about: a licence or a digest may name it once or twice."""


@lru_cache(maxsize=16)
def is_about_rules(text: str) -> bool:
    """Tell whether a document is about rules of trade in chips: it speaks of both, and the longer it is the more often."""
    lead = lead_of(text)
    times = 1 + len(lead) // _APART
    return _patterns()["licensing"].search(lead) is None and all(
        sum(1 for _ in islice(_patterns()[topic].finditer(lead), times)) == times for topic in ("chips", "trade")
    )


def is_reference(text: str) -> bool:
    """Tell whether a passage only gives sources, which state nothing themselves ("Source: ...")."""
    return _patterns()["reference"].match(text) is not None


def near(passage: Passage, reach: int) -> Iterator[Passage]:
    """Give the passages that set the scene: the last few before under the same heading, the headings above and what a list hangs on."""
    earlier = passage.previous
    for _ in range(reach):
        if earlier is None or earlier.heading is not passage.heading:
            break
        yield earlier
        earlier = earlier.previous
    for head in (passage.heading, passage.parent):
        if head is not None:
            yield head
            if head.heading is not None:
                yield head.heading
