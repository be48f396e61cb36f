"""What somebody does about a restriction: classes of verbs, and what each needs around it."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from aiclaims.patterns import lazy_regex
from aiclaims.reading.tokens import word_set

Way = Literal[
    "hoard", "store", "stand_in", "drive", "buy", "smuggle", "reroute", "move", "turn", "swap", "use", "make", "turn_out", "promote", "lessen", "design", "answer", "hit_back", "return",
    "press", "ask", "swell", "stray", "evade", "localise", "front", "mandate",
]  # fmt: skip
"""How one responds; several ways may make one action."""

_VERBS: dict[Way, frozenset[str]] = {
    "hoard": word_set("stockpile hoard amass front-load snap stock stash tuck squirrel salt lay"),
    # With a store as the object: "built up an inventory of", "holds stocks of", "engaged in stockpiling".
    "store": word_set("build accumulate keep engage gather sit hold assemble amass maintain have fill draw buy order purchase"),
    # Trade of which the subject tells: "imports jumped ahead of the curbs".
    "swell": word_set("jump surge soar rise climb spike leap double triple quadruple swell rocket balloon"),
    # Goods that come where they may not: "chips found their way into China".
    "stray": word_set("find make end wind turn surface leak seep slip flow reach arrive enter trickle pour get"),
    # Stockpiling only ahead of a rule.
    "buy": word_set("order buy purchase acquire secure import place line rush race scramble pull pile obtain fetch charter take"),
    "drive": word_set("push steer drive nudge force shepherd"),
    "smuggle": word_set("smuggle traffic traffick transship tranship"),
    # Smuggling where goods are got so.
    "evade": word_set("evade circumvent bypass skirt dodge sidestep flout defy violate breach"),
    # Smuggling where firms are put up that buy for others.
    "front": word_set("establish set create form use employ register found open run operate"),
    "reroute": word_set("divert reroute re-route funnel route launder channel"),
    # Smuggling only where it is said to be unlawful.
    "move": word_set(
        "move forward hide conceal ship send export offer order buy acquire sell get procure obtain deliver bring access reexport re-export import resell transfer pick source pass sneak spirit whisk secure provide supply"
    ),
    # To other goods.
    "turn": word_set("turn switch shift migrate pivot move transition convert resort gravitate lean rely redirect look opt defect"),
    # One's goods for others.
    "swap": word_set("replace substitute swap ditch wean abandon"),
    "use": word_set(
        "use adopt deploy embrace buy order test evaluate source procure favour favor prefer choose select train prioritise prioritize purchase run "
        "optimise optimize seek find explore trial validate diversify accelerate design port place secure build rewrite"
    ),
    "make": word_set("release launch unveil introduce debut work make develop build design produce manufacture create cultivate mass-produce internalise internalize"),
    # So many chips of one's own.
    "turn_out": word_set("plan target aim make produce build ship deliver manufacture fabricate mass-produce turn ramp raise lift boost"),
    # Of goods that a state makes others use.
    "mandate": word_set("mandate prescribe require"),
    "promote": word_set(
        "invest pour spend fund accelerate ramp boost expand strengthen speed double promote push step prioritise prioritize increase "
        "intensify support back subsidise subsidize nurture develop build pursue achieve reach attain focus bolster foster advance encourage seek establish cultivate begin start launch undertake mount mark represent target"
    ),
    # Made at home what came from abroad.
    "localise": word_set("internalise internalize indigenise indigenize localise localize onshore domesticate nationalise nationalize"),
    # Chips of one's own in the place of others.
    "stand_in": word_set("fill plug close step"),
    "lessen": word_set("become grow reduce cut lessen lower end break minimise minimize eliminate decrease shed diminish"),
    "design": word_set(
        "design develop create tailor build make introduce launch release modify downgrade redesign adapt engineer reengineer re-engineer neuter "
        "customise customize reconfigure produce debut work roll come plan whip cook concoct prepare unveil ship offer cripple tweak cut change detune strip cap throttle bring"
    ),
    "answer": word_set("answer respond reply react come counter be"),
    "hit_back": word_set("retaliate hit strike punch fire"),
    # A state's own restriction is a response only where it is called one.
    "return": word_set("ban bar forbid prohibit cut freeze restrict curb limit halt impose announce suspend block launch tighten introduce slap place put open squeeze choke throttle weaponize weaponise enact adopt expand"),
    "press": word_set("lobby petition rail inveigh"),
    "ask": word_set("press urge ask call push appeal plead implore pressure persuade convince campaign advocate seek request demand beg court petition argue oppose warn protest complain object file submit speak "
        "lean write stress raise fight make present lay put"),
}  # fmt: skip


@cache
def ways_of(verb: str) -> frozenset[Way]:
    """Tell in which ways a verb, given in its base form, may be a response."""
    # A verb that no list of forms has comes as it stands: "whipped", "trafficking".
    stem = re.sub(r"(?:ed|ing)$", "", verb)
    bases = {verb, stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem}
    return frozenset(way for way, verbs in _VERBS.items() if bases & verbs)


def _pattern(body: str) -> re.Pattern[str]:
    return lazy_regex(rf"(?<![\w-])(?:{body})(?![\w-])", re.IGNORECASE)


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Give the patterns of what stands around a verb of response, compiled once."""
    return {
        # Particles that make a verb one of its class.
        "store": _pattern(
            r"(?:[\w-]+[- ])?(?:year|month|week|quarter|generation)s?['’]?s?(?:['’]s?)?[- ](?:worth|suppl(?:y|ies)|buffer|cushion)|war chests?|stockpil\w+|stocks|inventor(?:y|ies)|reserves|hoards?|caches?|troves?|stash(?:es)?|stores?(?= of)|banks?(?= of)|store-?rooms|stock-?rooms|warehouses|storehouses"
        ),
        "ahead": _pattern(
            r"(?:ahead of|in (?:anticipation|expectation) of|to get ahead of|to beat|before|prior to|for fear of|fearing|anticipating|in advance of)"
            r"\s(?:[\w.’'-]+\s){0,6}?(?:ban(?:s|ned)?|curbs?|rules?|controls?|restrictions?|sanctions|tariffs?|cut-?off|crackdown|limits|embargo|regime|licen[cs]ing|deadline|cut off)|"
            r"on the eve of the (?:\w+ )?(?:deadline|ban|curbs|cut-?off|rules)|ahead of need|while (?:they|it) (?:still )?c(?:an|ould)|before the (?:door|window|gates?|tap)s? (?:is|was|were|are)? ?(?:shut|slammed|close[sd]?)"
        ),
        "illicit": _pattern(
            r"black market|gr[ae]y market|dark market|illegally|illicitly|unlawfully|clandestinely|illicit|illegal|in violation of|violating|shell companies|front companies|(?:sham|dummy|bogus|shell|front|phantom)(?: \w+){0,2}? (?:compan\w+|business\w*|firms?|customers?|entit\w+|buyers?)|"
            r"straw (?:buyers|purchasers)|middlem[ae]n|intermediar(?:y|ies)|(?:falsified|forged|fake|false)(?: \w+)? (?:documents?|documentation|contracts?|declarations?|papers?|paperwork|labels?|invoices?)|"
            r"smuggl(?:ers?|ing (?:rings?|networks?|operations?|channels?|routes?))|(?:(?:circumvent|evad|skirt|bypass|dodg|sidestep|get around)\w*)\s(?:[\w.’'-]+\s){0,4}?"
            r"(?:controls?|curbs?|restrictions?|bans?|sanctions|rules?|laws?|limits)|proxies|workarounds|without (?:an? |any |the )?(?:\w+ ){0,2}?(?:licen[cs]es?|permits?)|"
            r"conspir\w+|in (?:breach|defiance) of|contrary to (?:\w+ ){0,3}?(?:rules?|controls?|laws?)|flout\w*|"
            r"(?:indirect|back-?door|covert|clandestine|shadow|unofficial|grey|gray) (?:\w+ )?(?:channels?|routes?|networks?|pipelines?|imports?|trade)|(?:via|through) (?:third|intermediary) (?:countries|parties|nations|states)"
        ),
        "own": _pattern(
            r"domestic(?:ally)?|home-?grown|home-?made|indigenous(?:ly)?|in-house|its own|their own|our own|self-(?:made|developed|sufficien\w+|relian\w+)|"
            r"chinese-(?:made|designed|developed)|made-in-china|locally[- ](?:made|produced)|local|non-(?:us|u\.s\.|american|nvidia)|alternatives?|substitutes?|import substitution|"
            r"locali[sz]ation|indigeni[sz]ation|de-americani[sz]ation|rival|"
            r"chinese (?:[\w-]+ ){0,2}(?:chips?|gpus?|processors?|accelerators?|equipment|tools?|semiconductors?|suppliers?|chipmakers?|memory|hardware|silicon|vendors?|rivals?)"
        ),
        "self": _pattern(
            r"self-(?:sufficien\w+|relian\w+)|import substitution|locali[sz]ation|indigeni[sz]ation|de-americani[sz]ation|"
            r"(?:its|their) own (?:[\w-]+ ){0,3}?(?:chips?|semiconductors?|chip-?making|gpus?|processors?|accelerators?)(?: [\w-]+)? (?:industry|ecosystems?|capabilit\w+|capacity|supply chains?|sector|base)|"
            r"(?:chip|semiconductor|chip-?making|technolog(?:y|ical)|tech|hardware|compute|silicon) (?:independence|sovereignty|autonomy)|"
            r"(?:domestic|home-?grown|indigenous|local|in-house|chinese)(?:ally)?(?:[- ]\w+){0,3}? (?:alternatives?|production|manufacturing|industry|ecosystems?|supply chains?|"
            r"capacity|capabilit\w+|development|substitut\w+|champions|research|stack|sector|innovation|technolog\w+|hardware|silicon|chipmak\w+|foundries|fabs|output|design)"
        ),
        "reliance": _pattern(r"relian(?:ce|t)|dependen(?:ce|cy|cies|t)"),
        "foreign": _pattern(
            r"nvidia|amd|intel|qualcomm|tsmc|asml|samsung|foreign|overseas|western|american|u\.?s\.?|us-\w+|imported|imports?|dutch|japanese|external|outside|suppliers?|abroad"
        ),
        "compliant": _pattern(
            r"compl(?:y|ies|ied|ying|iant|iance)(?: versions?)?|export-\w+|chin(?:a|ese)[- ](?:specific|only|compliant|market|tailored|focused|bound|versions?|variants?|editions?|skus?)|[\w-]+-compliant|"
            r"(?:reduced|lower)-(?:performance|spec)|nerfed|neutered|hobbled|watered-down|downgraded|slowed(?:-down)?|kneecapped|hamstrung|detuned|deliberately \w+|"
            r"to (?:keep|continue|go on) (?:on )?(?:selling|shipping|supplying|serving) (?:[\w*-]+ )?(?:(?:to|in|into) )?(?:the )?(?:chin(?:a|ese)|mainland)|throttled|slimmed-down|defanged|bandwidth-limited|pared-down|allowed under|permitted under|legal under|permissible under|scaled-(?:down|back)|stripped-down|cut-down|cut down|built down|de-contented|crippled|china[- ]legal|export-legal|(?:lower|reduced|less) (?:[\w-]+ )?bandwidth|fit(?:s|ted|ting)? (?:under|into|within|inside) (?:[\w’'-]+ ){0,5}?(?:controls?|curbs?|restrictions?|bans?|rules?|limits?|requirements?|thresholds?|caps?|lines?|bounds|envelope)|dumbed-down|toned-down|slower|weaker|weakened|less[- ]powerful|modified|modification|adhere to|conform to|"
            r"(?:tailored|specifically|specially|customi[sz]ed|exclusively|variants?|versions?|chips?) (?:\w+ )?for (?:the |its |their )?(?:china|chinese|mainland)\w*|for (?:the |its )?chin(?:a|ese)(?! to\b)|for (?:export|sale|shipment) (?:to|in) (?:the )?(?:chin(?:a|ese)|mainland)\b|"
            r"(?:fall|fell|falls|just|slip(?:s|ped)?|sneak|squeeze[ds]?|sit|sits|stay(?:s|ed|ing)?|remain(?:s|ing)?|keep|kept) (?:below|under|within)|below the (?:\w+ )?(?:thresholds?|limits?)|within (?:the )?(?:limits|legal|rules|export)|"
            r"(?:to |that |which )?(?:meets?|met|satisf\w+|skirts?|g[eo]ts? around|worked around|work around|sidesteps?|circumvents?|navigates?|evades?|escapes?)(?: [\w.’'-]+){0,6} (?:controls?|curbs?|restrictions?|bans?|rules?|limits|requirements?|thresholds?)"
        ),
        "fill": _pattern(
            r"(?:fill(?:ing|ed|s)?|plug(?:ging|ged|s)?) (?:the|that|this|part of the|much of the) (?:[\w-]+ )?(?:gaps?|void|vacuum|hole|shortfall)|step(?:s|ped|ping)? into the (?:breach|gap|void|vacuum)|clos\w+ the gap left|make up for"
        ),
        "buying": _pattern(r"purchas\w+|orders|adoption|use|procurement|deployment|buying|spending|reliance"),
        "other": _pattern(
            r"(?:(?:domestic|local|home-?grown|chinese|indigenous|cheaper|suitable|viable)\s)?(?:alternatives|substitutes)|"
            r"(?:domestic(?:ally[- ](?:made|produced|designed|developed))?|home-?grown|locally[- ](?:made|produced)|indigenous)\s(?:[\w-]+\s){0,2}?(?:chips?|gpus?|processors?|accelerators?|semiconductors?|equipment|tools?)"
        ),
        "version": _pattern(r"versions?|variants?|editions?|skus?|special|specific"),
        "rule": _pattern(
            r"export[- ]\w+|(?:greater|more|better|continued|wider|market) access|controls?|curbs?|restrictions?|bans?|banned|rules?|licen[cs]\w*|tariffs?|limits?|sanctions|sell\w*|sales?|ship|shipments?|exports?|allow|ease|lift|loosen|relax|"
            r"(?:more|extra|additional) time|postpon\w*|exempt\w*|waivers?|exceptions?|carve-?outs?|reprieve|leniency|permission|approv\w+|block|blacklist|entity list|relief|framework|[A-Z]\w+ Act|bill|(?:its|the|this|that) (?:decision|ruling|listing|designation)|delist\w*"
        ),
        "reply": _pattern(
            r"in (?:(?:apparent|direct|quick|swift|clear|immediate|seeming) )?(?:response|retaliation|reply|answer|return)|as (?:retaliation|payback|a counter)|retaliatory|tit-for-tat|countermeasures?|counterblow|riposte|"
            r"(?:hours|minutes|days?|a day|one day|a week|two days) after (?:[\w.’'-]+ ){0,5}?(?:listings?|curbs|controls|restrictions|tariffs|sanctions|blacklisting)"
        ),
        "restrict": _pattern(
            r"ban|bans|banned|banning|bar|bars|barred|barring|restrict\w*|curb\w*|squeez\w+|throttl\w+|limit\w*|halt\w*|tariffs?|(?:export )?controls?|probes?|investigation|measures|sanction\w*|block\w*|blacklist\w*|forbid\w*|stop(?= to)|cut-?off|cut(?:s|ting)? off|chok\w*|anti-?dumping|antitrust"
        ),
        "tied": _pattern(
            r"(?:in response to|in reply to|in answer to|because of|due to|as a (?:result|hedge|response|consequence)|hedge against|amid|under|after|following|since|owing to|in the wake of|"
            r"forced by|driven by|prompted by|spurred by|cut off by|pressed by|in light of|to comply with|to get around|to circumvent)\s(?:[\w.’'-]+\s){0,7}?"
            r"(?:controls?|curbs?|restrictions?|bans?|rules?|sanctions|limits|licen[cs]\w+|blacklist\w*|embargo|tariffs?|crackdown|entity list|"
            r"(?:banned|barred|restricted|curbed|blocked|limited|halted)\s(?:[\w-]+\s){0,2}(?:exports?|sales|shipments|deliveries))"
        ),
    }
