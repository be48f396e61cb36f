"""The verbs in which texts speak of what restrictions cause, by who suffers it: data, no logic."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from aiclaims.patterns import lazy_regex
from aiclaims.reading.tokens import word_set

Harm = Literal["strike", "drive", "bring", "keep", "lose", "fall", "rise", "book", "retrench", "bound"]
"""How a consequence is told: it strikes or drives its object, brings or keeps from something; or its subject suffers it."""

_VERBS: dict[Harm, frozenset[str]] = {
    # The object, or its owner, suffers or profits by it.
    "strike": word_set(
        "cost confine deprive limit hinder hamper hurt harm slow reduce widen cut constrain impede delay stall weaken cripple erode squeeze shrink damage undermine curtail "
        "hobble set hold complicate disrupt wipe shave dent starve drag impair raise increase accelerate boost degrade restrain handicap bottleneck jeopardize "
        "jeopardise threaten halve worsen inflate restrict curb affect impact derail stifle thwart bite lengthen hit push narrow disadvantage strain blunt "
        "bolster strengthen benefit help dampen hamstring crush retard stymie fuel choke freeze inhibit devastate throttle hammer slash crimp sap upend ravage "
        "batter ruin stimulate stunt end eat weigh cap knock spook unsettle strangle intensify quicken hasten speed compress isolate punish reshape galvanise galvanize "
        "double triple treble quadruple charge encourage shut lock foreclose estrange sever decimate undercut decap handcuff kneecap suffocate asphyxiate incapacitate bankrupt supercharge turbocharge enrich entrench depress shackle stagger cannibalise cannibalize slam smother destroy paralyse paralyze doom gut kill obliterate annihilate eviscerate shatter jolt rock scuttle sink hollow smother neuter wound bleed spur motivate steer channel redirect endanger imperil suppress deny crater cow destabilise destabilize rattle spare protect shield favour favor incentivise incentivize embolden compound exacerbate block deal thin drain wreck close chip turn"
    ),
    # The object is driven to what follows.
    "drive": word_set(
        "force push drive prompt lead spur compel channel steer redirect galvanise galvanize motivate incentivise incentivize encourage pressure cause leave make oblige induce nudge"
    ),
    # What is brought stands as the object, with whom it is for behind it.
    "bring": word_set(
        "create cause trigger spark lead result bring produce foster inflict wreak pose have do take give hand provide deal represent generate yield spell mean place put deliver mark constitute send ensure entail impose open add grant offer prompt necessitate usher drive fuel spur catalyze catalyse unleash stimulate encourage force compel"
    ),
    "keep": word_set("prevent stop keep bar block deter discourage preclude foreclose"),
    # The subject suffers it.
    "lose": word_set("lose suffer forgo forego forfeit miss lack absorb cede surrender relinquish sacrifice shed"),
    "fall": word_set(
        "fall drop crash contract erode dip diminish dive decrease lessen weaken soften suffer nosedive plunge decline shrink slip slump collapse plummet crater dwindle evaporate slide tumble halve dry sink vanish disappear stall slow tank"
    ),
    "rise": word_set("rise grow surge soar jump climb boom thrive flourish double triple quadruple skyrocket rebound gain"),
    "book": word_set(
        "take book record incur face flag report expect warn come total amount disclose estimate announce see brace have register project anticipate post recognise recognize write "
        "swallow experience encounter confront forecast put lead result translate pay sustain endure eat charge make carry"
    ),
    "retrench": word_set(
        "cut slash reduce delay postpone cancel scrap halt pause lower shelve abandon scale ration suspend stop withdraw exit idle lay close shut"
    ),
    # What one has to make do with.
    "bound": word_set("struggle lag trail scramble depend rely remain stay settle grapple battle wrestle languish"),
}  # fmt: skip


@cache
def harms_of(verb: str) -> frozenset[Harm]:
    """Tell how a verb, given in its base form, may tell a consequence."""
    stem = re.sub(r"(?:ed|ing)$", "", verb)
    bases = {verb, stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem}
    return frozenset(harm for harm, verbs in _VERBS.items() if bases & verbs)


# What is brought upon somebody, and what books it.
BROUGHT = lazy_regex(
    r"\b(?:lost (?:sales|revenues?|business|income|market share|access)|(?:lower|reduced) (?:sales|revenues?)|(?:lower|fewer|less|weaker|smaller|slower)(?= (?:[\w-]+ ){0,4}?(?:imports|exports|orders|purchases|shipments|output|production|capacity|yields|profits?|margins?))|incentives?|shortages?|scarcity|bottlenecks?|problems?|harm|pain|headwinds?|uncertaint\w+|damage|havoc|setbacks?|blows?|toll|disruptions?|losses|loss|charges?|write[- ]?downs?|"
    r"negotiations|compliance|redesigns?|workarounds?|relocations?|restructuring|slowdown|delays?|hardships?|pressure|boost|ideas|spending|investments?|funding|subsidies|opening|opportunit\w+|momentum|urgency|impetus|advantage|surge|rush|push|drive|wave|decline|drop|fall|reduction|increase|rise|"
    r"innovation|growth|development|demand|market|effects?|impacts?|consequences|threats?|challenges?|constraints?|handicap|gap|migration|shift|hit|dent|costs?|prices?|"
    r"investment|competition|competitors?|rivals?|write-?offs?|shut-?downs?|openings?|doors?|captive market|home market|void|vacuum|niche|lifeline|gift|cost overruns?|scramble|layoffs?|overcapacity|ceiling|limits?|difficult\w+|hurdles?|obstacles?|barriers?|backlash|crisis|halt|hole|squeeze|premium|brake|room to|space to|breathing (?:room|space)|cover|foothold)\b",
    re.IGNORECASE,
)
SMALL = lazy_regex(
    r"\b(?:no|not|little|limited|minimal|negligible|small|modest|any|few|positive|favou?rable|beneficial)\s(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
BOOKED = lazy_regex(
    r"\b(?:charges?|of (?:[\w-]+ )?inventory|(?:damage|bill|toll)(?= (?:at|from|of|for|to))|write-?(?:downs?|offs?)|impairments?|hit|loss|losses|shortfall|headwinds?|blow|slowdown|(?:lost|lower) (?:sales|revenues?)|"
    r"(?:drop|decline|fall|decrease|plunge|slump|reduction|hit) (?:in|to|of)|impact|dent|drag|challenges?|hurdles?|barriers?|roadblocks?|obstacles?|setbacks?|impediments?|pressures?|disruptions?|difficult(?:y|ies)|trouble|shortages?|bottlenecks?|constraints?)\b",
    re.IGNORECASE,
)
BUSINESS = lazy_regex(
    r"\b(?:sales|revenues?|exports?|shipments|imports|orders|income|earnings|profits?|business|(?:market )?share|production|output|access|market|capex|spending|investment|capacity|"
    r"margins?|purchases|billions?|customers|contracts|suppl(?:y|ies)|bn|ground|collaboration|launch\w*|plans?|yields?|progress|growth|results|guidance|forecast|foundry|foundries)\b|\$",
    re.IGNORECASE,
)
UNABLE = lazy_regex(
    r"\b(?:(?:is|are|was|were|be|been|been left|left) (?:\w+ly )?(?:un|not )able to|can ?not|can['’]t|could(?:n['’]t| not)|(?:can|could) no longer|(?:is|are|was|were) no longer able to|(?:will|would|to) no longer be able to|"
    r"(?:(?:is|are|was|were|been) (?:still |now |\w+ly )?)?struggl\w+ to|(?:has|have|had|faces?|faced|facing|finds?|found) (?:\w+ ){0,2}(?:difficulty|difficulties|trouble|hurdles|challenges|obstacles|problems)(?: in)?|(?:can|could) (?:now )?only)\s(?:\w+ly )?(?:legally )?"
    r"(?:sell|ship|export|supply|compete|move|advance|progress|go beyond|get past|improve|expand|offer|recogni[sz]e|book|reali[sz]e|fulfil+|hono[u]?r|use|run|train on|build|develop|design|launch|match|service|maintain|upgrade|receive|fabricate|mass-produce|catch up|tap|operate|license|rent|place|fill|monetize|do business|deliver|serve|create|buy|obtain|acquire|import|source|access|train|produce|make|manufacture|get|purchase|procure|scale|keep up|secure|meet|"
    r"obtaining|accessing|securing|buying|acquiring|importing|sourcing|procuring|getting|selling)\b",
    re.IGNORECASE,
)
MADE_DO = lazy_regex(
    r"\b(?:(?:no longer|never) (?:has|have|had|gets?|got|gained|enjoys?|enjoyed) (?:\w+ ){0,2}access|(?:has|have|had) (?:lost|no|little) (?:\w+ )?access|(?:(?:will|would|could|may|might) )?(?:is|are|was|were|remains?|been|be) (?:\w+ly )?(?:left (?:\w+ly )?(?:scrambling|struggling|starved|stranded|dependent|reliant|short|behind|unable)|stuck|stranded|limited to|confined to|cut off|shut out|locked out|foreclosed|excluded|barred from competing|starved|held back|"
    r"short of|left (?:with|without)|forced to|constrained|capped)|(?:has|have|had) (?:\w+ )?(?:had )?to (?:ration|make do|rely|cut|delay|pay|redesign|scale|settle|limit|stop|halt|slow|"
    r"squeeze|ration|wait|queue|smuggle|turn down|give up|pause|cancel|write)|(?:(?:is|are|was|were|has|have|had) )?(?:ran|run|running|runs) (?:short|low|out)|must (?:now |instead |still )?(?:rely|make do|settle|ration|resort)|(?:has|have|had|with) access to (?:only|far|much|less|fewer|a fraction)|(?:now |must |have to |has to |are |is |were |was )?(?:now |still |already )?pay(?:s|ing)? (?:[\w-]+ )?(?:twice|double|triple|a premium|inflated|\d[\d.]* ?(?:%|percent|times) more)|(?:has|have|had|hits?|face[sd]?) (?:an?|its|their) (?:[\w-]+ ){0,2}?(?:ceiling|wall))\b",
    re.IGNORECASE,
)
NOT_DONE = lazy_regex(
    r"(?:can ?not|can['’]t|could(?:n['’]t| not)|(?:can|could) no longer) be (?:\w+ly )?"
    r"(?:sold|shipped|exported|made|manufactured|produced|delivered|bought|imported|fabricated|obtained|sourced)\b"
)
