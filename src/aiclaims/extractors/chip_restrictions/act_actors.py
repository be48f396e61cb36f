"""Who takes a measure."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.page_rulers import ruler_of_page
from aiclaims.extractors.chip_restrictions.parties import CHINA, UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.regime import near
from aiclaims.extractors.chip_restrictions.roles import roles_of
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import Act, is_share
from aiclaims.extractors.chip_restrictions.subjects import is_aside, is_hindered, owners_of, subject_of
from aiclaims.frames import Binding, announcement, group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark
from aiclaims.schema import Entity

_BOUND_NEAR = 120
"""Letters between an act and whom it binds."""


def is_state(mark: Mark) -> bool:
    """Take those who may rule: states and their offices."""
    return isinstance(mark, Party) and mark.state is not None and not mark.origin


def implied_ruler(scene: Scene, target: Entity | None, material: bool) -> Entity | None:
    """Name who rules where nobody is named; None where the page is on rules of others than the United States."""
    if material or (target is not None and target.name == UNITED_STATES):
        return Entity(CHINA, "country")
    # Controls on chips of which the text names no maker are the United States'.
    named = any(party.country == UNITED_STATES for party in scene.parties)
    return Entity(UNITED_STATES, "country") if named else ruler_of_page(scene.passage)


# "Chinese exporters are prohibited from supplying", "China-origin items": whose they are, rules them.
_EXPORTERS = lazy_regex(
    r"\s(?:[\w-]+\s){0,2}?(?:exporters|export\s(?:operators|business\w*|compan\w+|firms|enterprises))\b|-origin\b",
    re.IGNORECASE,
)


# "Foo's companies have to get a licence before they export": who may let them is Foo.
_SELLERS = lazy_regex(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,4}?(?:companies|firms|businesses|manufacturers|(?:\w+-?)?makers|suppliers|producers|vendors)\b"
    r"(?=\s(?:must|need|have to|will need|will have to|are required|has to)\b(?![^.;]{0,60}?\bto (?:buy|import|purchase|acquire|get|receive)\b)|[^.;]{0,120}?\b(?:export|ship|sell|suppl)(?:s|y|ying|ping|ing)?\b)",
    re.IGNORECASE,
)
_OUT_OF = lazy_regex(r"\b(?:out of|leav\w+|exports? from|shipments? from|(?:exported|shipped|sent) from)\s(?:the\s)?$")


def ruler_of_exporters(scene: Scene, act: Act) -> Entity | None:
    """Name the state whose exporters or goods an act binds."""
    licensed = act.action == "license" or act.verb == "forbidden"
    bound = (
        m
        for m in scene.passage.entities
        if m.country
        and (
            _EXPORTERS.match(scene.text, m.end)
            or (licensed and m.country != UNITED_STATES and _SELLERS.match(scene.text, m.end))
            or (licensed and m.country != UNITED_STATES and _OUT_OF.search(scene.before(m.start, 30)))
        )
    )
    near = [m for m in bound if abs(m.start - act.start) < _BOUND_NEAR]
    return Entity(near[0].country, "country") if near and near[0].country else None


_TO_BUY = lazy_regex(r"\s(?:\w+\s)?to (?:buy|import|purchase|acquire|receive|deploy|order|get|obtain)\b", re.IGNORECASE)


def home_of_seller(scene: Scene, act: Act) -> Entity | None:
    """Name the state of a seller whose exports are ruled, where that state is spoken of and the United States are not."""
    predicate = act.deed.predicate
    subject = act.deed.seller or (predicate.subject if predicate is not None else None)
    if subject is None or any(p.country == UNITED_STATES for p in scene.parties):
        return None
    if act.action == "ease" and _TO_BUY.match(scene.text, act.end):
        return None  # "Foo was cleared to buy the part": whoever sells it lets it
    sellers = [p for p in scene.parties if p.entity.type == "firm" and subject.start <= p.start < subject.end]
    home = sellers[0].country if sellers else None
    if home is None or home in {UNITED_STATES, CHINA}:
        return None
    spoken = [m for p in (scene.passage, *near(scene.passage, 2)) for m in p.entities]
    return Entity(home, "country") if any(m.country == home and m.entity.type != "firm" for m in spoken) else None


def actors_of(scene: Scene, act: Act, binding: Binding) -> tuple[Entity, ...]:
    """Name the states that take a measure; none where the text leaves it open."""
    found = binding.get("actor")
    if act.verb == "tell" and act.passive:
        # Whoever is told what to keep out, a state's own officers act for that state.
        told = [p for p in scene.parties if p.end <= act.start and p.state]
        return (Entity(told[-1].state or "", "country"),) if told else ()
    agents = agents_of(scene, act)
    if agents:
        return _joined(scene, agents[0])
    subject = None if act.passive else subject_of(scene, act)
    if subject is not None and subject.kind == "rule":
        return _makers(scene, subject.mark)
    if subject is not None and re.fullmatch(r"(?:it|they)", subject.mark.text, re.IGNORECASE):
        # A pronoun takes up the rule or the office of the claim before, or of a list's lead-in.
        ahead = [p for p in scene.passage.parse.predicates if p.form == "finite" and p.end < subject.mark.start]
        above = subject_of(scene, Mark(start=ahead[-1].head, end=ahead[-1].end, text="")) if ahead else None
        if above is not None and isinstance(above.mark, Party) and is_state(above.mark) and above.kind == "state":
            return _joined(scene, above.mark)
        earlier = scene.passage.previous
        unsaid = () if earlier is not None and _RULE_FIRST.match(earlier.text) else _acting(subject.mark)
        return (
            parents_of(scene)
            or _word_from(scene, act)
            or _subject_before(scene, subject.mark)
            or _earlier(scene)
            or tellers_of(scene, act)
            or unsaid
        )
    if subject is not None and isinstance(subject.mark, Party) and is_state(subject.mark):
        found = subject.mark
    elif isinstance(found, Party) and found.start >= act.end and not is_share(act) and not _is_agent(scene, act, found):
        # Who stands behind a verb does not act by it.
        found = None
    if isinstance(found, Party) and (is_aside(scene, found, act) or _is_home(scene, found)):
        found = None
    from_there = isinstance(found, Party) and (_DESTINED.search(scene.before(found.start)) or is_hindered(scene, found))
    if not isinstance(found, Party) or from_there or _is_market(scene, act, found):
        return _subjects(scene, act) or tellers_of(scene, act) or parents_of(scene)
    return _joined(scene, found)


def _is_home(scene: Scene, party: Party) -> bool:
    """Tell whether a state only says where the firm behind it is from: "South Korea's Samsung received a waiver"."""
    return party.owner_of and any(
        p.entity.type == "firm" and 0 <= p.start - party.end <= len("'s ") for p in scene.parties
    )


def agents_of(scene: Scene, act: Act) -> tuple[Party, ...]:
    """Find the states that do a verb in the passive, or that are named as the makers of the rule in its subject."""
    roles = roles_of(scene, act, act.object)
    if roles is None or (not act.passive and roles.inside[:1] != roles.subject[:1]):
        return ()
    return tuple(party for party in roles.parties("by") if is_state(party))


def _joined(scene: Scene, party: Party) -> tuple[Entity, ...]:
    """Name a state with those that act together with it."""
    states = [p for p in scene.parties if is_state(p)]
    # A subject is read as a state by itself; in the list stands the party as it was found.
    group = group_of(scene.passage, next((p for p in states if p.start == party.start), party), states)
    if not re.search(r"\b(?:and|or|plus|well as)\b|[&+/]", scene.text[group[0].end : group[-1].start]):
        # "pressed by Washington, The Hague ...": two that stand side by side are no list.
        group = (party,)
    return tuple(dict.fromkeys(Entity(p.state, "country") for p in group if p.state))


# Where goods are from or bound for, alone or in a list: "chips bound for China and Macau".
_DESTINED = lazy_regex(
    r"\b(?:from|(?:bound|destined|headed|meant|intended) for|(?:shipped|exported|sold|sent|sales|exports?|shipments) to)\s(?:the\s)?"
    r"(?:(?:[A-Z]\w+(?:\s[A-Z]\w+)?,\s)*[A-Z]\w+(?:\s[A-Z]\w+)?,?\s(?:and|or)\s(?:the\s)?)?$"
)
_RULE_FIRST = lazy_regex(
    r"(?:The|This|These|An?)\s(?:[\w-]+\s){0,4}(?:rules?|IFRs?|measures?|orders?|regulations?|controls)\b"
)


def _makers(scene: Scene, rule: Mark) -> tuple[Entity, ...]:
    """Name whose a rule is: the state in its name, or the one that issued it earlier in the sentence."""
    owners = owners_of(scene, rule)
    if owners:
        return tuple(Entity(p.country, "country") for p in owners if p.country)
    described = [
        party
        for predicate in scene.passage.parse.predicates
        if predicate.passive and predicate.subject and predicate.subject.start <= rule.start < predicate.subject.end
        for party in scene.parties
        if is_state(party)
        and any(c.preposition == "by" and c.start <= party.start < c.end for c in predicate.complements)
    ]
    described += [
        party
        for predicate in scene.passage.parse.predicates
        if predicate.link == "relative" and predicate.subject and rule.end < predicate.subject.start <= rule.end + 12
        for party in scene.parties
        if is_state(party) and predicate.subject.start <= party.start < predicate.subject.end
    ]
    if described:
        # "the rule, which was issued in May by the agency, caps"
        return _joined(scene, described[0])
    issuer = subject_of(scene, rule)
    if issuer is not None and isinstance(issuer.mark, Party) and is_state(issuer.mark):
        return _joined(scene, issuer.mark)
    definite = re.search(
        r"\b(?:the|this|these|both|its|such)\s(?:(?!of\b|to\b|an?\b|after\b|with\b)[\w-]+\s){0,4}(?:of the\s)?$",
        scene.before(rule.start),
        re.IGNORECASE,
    )
    return parents_of(scene) or (_earlier(scene) if definite else ())


def _earlier(scene: Scene) -> tuple[Entity, ...]:
    """Name the state of the measure told of just before."""
    earlier = scene.last("measure") if scene.claimed_near else None
    return (earlier.actor,) if earlier is not None and earlier.actor is not None else ()


def _subject_before(scene: Scene, pronoun: Mark) -> tuple[Entity, ...]:
    """Name the state that a pronoun stands for where it did what the sentence before tells: "Beijing hit back. It banned"."""
    earlier = scene.passage.previous
    acting = _acting(pronoun)
    if earlier is None or not acting:
        return ()
    subject = next((p.subject for p in earlier.parse.predicates if p.form == "finite" and p.subject), None)
    if subject is None:
        return ()
    named = [m for m in earlier.entities if subject.start <= m.start < subject.end]
    states = {entity.name for entity in acting}
    return acting if named and all(m.country in states for m in named) else ()


def _acting(mark: Mark) -> tuple[Entity, ...]:
    return (Entity(mark.state, "country"),) if isinstance(mark, Party) and mark.state else ()


def _is_agent(scene: Scene, act: Act, party: Party) -> bool:
    """Tell whether a state behind a verb is the one who acts: announced as such, or the owner of the rule that is its object."""
    if announcement(
        scene.passage, party, ("by", "licence from", "license from", "permit from", "approval from", "from")
    ):
        return True
    # Whose rule it is, acts by it; whose trade it is, does not ("blocking China's procurement").
    ruled = isinstance(act.object, CueMark) and act.object.cue != "trade"
    return ruled and act.object is not None and party in owners_of(scene, act.object)


def _is_market(scene: Scene, act: Act, party: Party) -> bool:
    """Tell whether a state is where goods go or money comes from: "revenue from China", "sales to China"."""
    before = scene.before(party.start)
    if re.search(
        r"\b(?:sales?|entities|companies|firms|exports?|shipments|revenues?|business|demand|chips?|processors?|sold|shipped|selling|market)\s+"
        r"(?:of\s+[^.;,]{1,40}?\s|[\w-]+\s+)?(?:to|in|into|from|for|within)\s+(?:the\s+)?$",
        before,
        re.IGNORECASE,
    ):
        return True
    # "China revenue", "China sales": a market's name before what is earned there.
    market = re.match(
        r"\s(?:[Cc]hips?|revenues?|sales|business|market|demand|customers|made up)\b", scene.after(party.end)
    )
    return market is not None and not act.passive


_SECOND_BARS = ("to", "against", "in", "into", "on", "for", "with", "from", "of", "by")


def _subjects(scene: Scene, act: Act) -> tuple[Entity, ...]:
    """Take the state whose second verb it is: "regulators raised concerns and banned purchases"."""
    if act.passive or not re.search(r"\w\s+and\s+(?:(?:has|have|had|then|also|\w+ly)\s+)*$", scene.before(act.start)):
        return ()
    before = [p for p in scene.parties if p.end <= act.start]
    if not before or not is_state(before[-1]) or _is_market(scene, act, before[-1]):
        return ()
    if announcement(scene.passage, before[-1], _SECOND_BARS) or before[-1].owner_of:
        return ()
    return (Entity(before[-1].state or "", "country"),)


_TELLING = frozenset(
    "agree confirm tell inform notify order instruct announce rule decide say determine declare".split()
)


def tellers_of(scene: Scene, act: Mark) -> tuple[Entity, ...]:
    """Take the state that told or ruled it: "customs officials told agents that the chips are not permitted"."""
    parse = scene.passage.parse
    predicate = parse.predicate_at(act.start, act.end)
    for governor in parse.governors_of(predicate) if predicate is not None else ():
        teller = subject_of(scene, Mark(start=governor.head, end=governor.end, text=""))
        if governor.verb in _TELLING and teller is not None and isinstance(teller.mark, Party) and teller.mark.state:
            return (Entity(teller.mark.state, "country"),)
    for party in scene.parties:
        told = re.match(
            r"[\w ]{0,50}?\s(?:told|informed|notified|ordered|instructed|announced|ruled|decided|said|determined|"
            r"declared)\b[^.;,]{0,60}?\bthat\b",
            scene.text[party.end : act.start],
        )
        if party.state and told:
            return (Entity(party.state, "country"),)
        # "..., the Dutch government announced": who tells it last.
        if (
            party.state
            and party.start >= act.end
            and _TELLS_LAST.match(scene.text, party.end)
            and _SET_OFF.search(scene.text, 0, party.start)
        ):
            return (Entity(party.state, "country"),)
    return _word_from(scene, act)


def _word_from(scene: Scene, act: Mark) -> tuple[Entity, ...]:
    """Take the state that sent word of it: "received a notice from the ministry that it has to get a licence"."""
    senders = (p for p in scene.parties if p.state and p.end <= act.start)
    return next(
        ((Entity(p.state, "country"),) for p in senders if p.state and _WORD_FROM.search(scene.before(p.start, 60))), ()
    )


_WORD_FROM = lazy_regex(
    r"\b(?:clarifications?|letters?|notices?|notifications?|word|confirmation|guidance|orders?|instructions?|assurances?|directives?)\s(?:\w+\s)?from\s(?:the\s)?(?:[A-Z]\w+\s)?$"
)
_TELLS_LAST = lazy_regex(
    r"(?:['’]s)?(?:\s[\w-]+){0,4}?\s(?:said|announced|ruled|decided|confirmed|declared|says|told [\w ]{1,30})\b",
    re.IGNORECASE,
)
_SET_OFF = lazy_regex(r",[”\"]?\s(?:the\s)?$")


def parents_of(scene: Scene) -> tuple[Entity, ...]:
    """Take the actor of a list item from the words that lead the list in."""
    parent = scene.passage.parent if scene.passage.kind == "item" else None
    if parent is None:
        return ()
    offices = [m for m in parent.entities if m.entity.type in {"agency", "country"} and m.country]
    return (Entity(offices[0].country or "", "country"),) if offices else ()
