"""Which acts are measures: stated of chips, by a state, and not presupposed."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_actors import tellers_of
from aiclaims.extractors.chip_restrictions.act_clauses import is_mere_inability, is_neutral, is_undone, only_dates
from aiclaims.extractors.chip_restrictions.act_premises import is_premise
from aiclaims.extractors.chip_restrictions.act_wishes import is_advice, is_enabled, is_wished
from aiclaims.extractors.chip_restrictions.parties import Party
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import PERMISSION, Act
from aiclaims.extractors.chip_restrictions.standing import is_noun, standing
from aiclaims.extractors.chip_restrictions.subjects import subject_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark


def is_claimed(scene: Scene, act: Act) -> bool:
    """Tell whether an act is stated of chips, and not presupposed, wished for or somebody else's."""
    conditional = act.verb == "pay" and re.search(r"\bonly if\b", scene.before(act.start))
    if (standing(scene, act) != "stated" and not conditional) or _is_modifier(scene, act):
        return False
    if is_wished(scene, act) or is_enabled(scene, act) or is_premise(scene, act):
        return False
    if PERMISSION.match(act.text) and _CONDITIONED.search(scene.before(act.start)):
        return False
    if act.verb == "undoing" and not _SET_GOING.search(scene.before(act.start)):
        return False
    if isinstance(act.object, CueMark) and act.object.cue == "case_review" and not _WAS_DENIED.search(scene.text):
        # A review case by case is easier only than one that was to end in a denial.
        return False
    if is_advice(scene, act) or is_technical(scene, act) or is_neutral(scene, act):
        return False
    if re.search(r"\bno\s+(?:[\w-]+\s+){0,5}$", scene.before(act.start), re.IGNORECASE):
        return False
    if re.search(r"\b(?:potential|possible|hoped-for|any|eventual)\s+$", scene.before(act.start), re.IGNORECASE):
        return False
    if (
        act.verb == "impose"
        and not act.passive
        and re.match(r"(?:follow|come|came)", act.text.lower())
        and act.object is not None
        and act.object.start >= act.end
        and not re.search(r"\bwith\b", scene.text[act.end : act.object.start])
    ):
        # "The decision follows tighter controls" tells of the decision.
        return False
    if re.match(r"resum", act.text.lower()) and re.search(
        r"\b(?:allow|permit|clear|authori[sz]|approv|licen[cs]|let)\w*\s+(?:[\w.]+\s+){0,3}to\s+$",
        scene.before(act.start),
    ):
        # The act is to allow it.
        return False
    if is_undone(scene, act) or only_dates(scene, act) or is_mere_inability(scene, act):
        return False
    if is_consequence(scene, act) or _is_known_rate(scene, act):
        return False
    if re.search(r"\b(?:would|could|might) have\s+(?:\w+ly\s+)?$", scene.before(act.start)):
        # What a rule would have done, it has not.
        return False
    if not (
        scene.goods
        or (
            scene.topical
            and (
                act.action in {"list", "ease", "license"}
                or scene.items
                or (act.verb == "lift" and act.object is not None)
                or act.verb in {"impose", "restrict", "subject", "pay", "rate", "tell", "exclude", "delist", "add"}
            )
        )
    ):
        return False
    if act.verb == "tell" and not act.passive and not state_acts(scene, act):
        return False
    if (
        act.verb in {"allow", "restrict", "lift", "exclude", "tell", "impose"}
        and not act.passive
        and not PERMISSION.match(act.text)
        and firm_acts(scene, act)
    ):
        return act.text.lower().startswith("resum")
    return True


# What one can do only then, one may not do now: "need a licence before they can sell".
_CONDITIONED = lazy_regex(r"\b(?:before|until|unless)\s(?:\w+\s){1,3}$", re.IGNORECASE)


# A noun of undoing is an act where somebody sets it going ("ordered the repeal of").
_SET_GOING = lazy_regex(
    r"\b(?:initiat|announc|order|approv|unveil|began|begin|propos|sign|start|complet|agree[ds]? (?:on|to)|grant|confirm)\w*\s+"
    r"(?:(?:a|an|the|its|their|his|that)\s+)?(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)


_WAS_DENIED = lazy_regex(
    r"\b(?:instead|rather than|presumption of|previously|no longer|denied|denial)\b", re.IGNORECASE
)


def is_technical(scene: Scene, act: Act) -> bool:
    """Tell whether a passive's agent is a thing and no rule ("limited by memory bandwidth")."""
    if act.verb != "restrict" or not act.passive:
        return False
    by = re.match(r"\s+by\s+(?:the\s+|its\s+)?", scene.after(act.end))
    if by is None:
        return False
    start = act.end + by.end()
    if any(p.state and start <= p.start <= start + 40 for p in scene.parties):
        return False
    return not re.match(
        r"(?:[\w.'’-]+\s+){0,4}?(?:controls?|curbs?|rules?|bans?|restrictions?|officials?|regulat\w+|polic\w+|law|"
        r"government|administration|ministry|authorit\w+|order|sanctions|customs|department|agenc\w+|licen[cs]\w+)\b",
        scene.text[start:],
        re.IGNORECASE,
    )


_CONSEQUENCE = lazy_regex(r"(?:limit|restrict|constrain|curtail|curb|halt|stop|prevent|deny|discourag|block)")


def is_consequence(scene: Scene, act: Act) -> bool:
    """Tell whether a verb says what something might lead to, and not what a state does ("this could limit sales")."""
    if act.verb != "restrict" or act.passive or not _CONSEQUENCE.match(act.text.lower()):
        return False
    if not re.search(r"\b(?:could|might|may|would)\b[^;.]*$", scene.before(act.start, 260)):
        return False
    subject = next((p for p in reversed(scene.parties) if p.end <= act.start), None)
    return (
        subject is None
        or subject.state is None
        or len(scene.text[subject.end : act.start].split()) > 4
        or re.search(r"\b(?:from|by|in|of|to|on)\s+(?:the\s+)?$", scene.before(subject.start)) is not None
    )


def _is_known_rate(scene: Scene, act: Act) -> bool:
    """Tell whether a tax is only taken up as known ("the 15% revenue share squeezes margins")."""
    return act.verb == "rate" and bool(
        re.search(
            r"\b(?:the|this|that|these|its|their)\s+(?:[\w-]+\s+){0,2}?\d+(?:\.\d+)?\s?(?:%|per ?cent)\s+"
            r"(?:[\w.]+\s+){0,3}?$",
            scene.before(act.start),
            re.IGNORECASE,
        )
    )


def _is_modifier(scene: Scene, act: Act) -> bool:
    """Tell whether a participle only describes goods ("the banned B200", "chips barred from export")."""
    word = act.text.lower()
    predicate = scene.passage.parse.predicate_at(act.start, act.end)
    if predicate is None and word.endswith("ed") and not act.passive and scene.passage.kind == "sentence":
        # The parse knows it for no verb: "rent banned chips".
        return True
    # What is said in a relative clause is said of somebody: "the speech in which he said that sales are allowed".
    related = predicate is None or predicate.link == "relative"
    if related and re.search(r"(?<!,)\s(?:for|to|on|in|from|with) which (?:[\w’'.-]+ ){1,6}$", scene.before(act.start)):
        return True
    if related and re.search(
        r"(?<!,)(?<!after)(?<!under)(?<!in)(?<!by)(?<!through)\s(?:which|how (?:many|much)|what) (?:[\w-]+ ){1,5}$",
        scene.before(act.start),
    ):
        return True
    if (
        word.endswith("ed")
        and not act.passive
        and re.search(
            r"(?:\b(?:an?|the|its|their|his|such|any|some|more|these|those)|\w['’]s)\s+(?:\w+ly\s+)?$",
            scene.before(act.start),
            re.IGNORECASE,
        )
    ):
        return True
    perfect = re.search(r"\b(?:has|have|had)\s+(?:(?:also|now|since|already|\w+ly)\s+)*$", scene.before(act.start))
    if word.endswith("ed") and not act.passive and not perfect and re.match(r"\s*[,.;)]", scene.after(act.end)):
        return True
    if (
        act.verb == "impose"
        and not act.passive
        and re.search(
            r"(?:\b(?:through|by|with|of|under|amid|despite|from|newly|to|against|for|the|these|its)\s+(?:\w+ly\s+)?|"
            r"\()$",
            scene.before(act.start),
        )
        and word.endswith("ed")
    ):
        return True
    if (
        word.endswith("ing")
        and re.search(
            r"^[^,;]{0,140}?\b(?:could|would|might|may|can|will|only|ha[sd]|risks?|accelerat\w+|helps?|hurts?|drives?|forces?|"
            r"pushes|undermines?|backfires?|does)\b",
            scene.after(act.end, 140),
        )
        and re.search(r"(?:^|\bthen|\bthat|[“\"])\s*$", scene.before(act.start))
    ):
        # A gerund as the subject of what might be: "denying China access could slow it".
        return True
    ruled = re.search(
        r"\b(?:rules?|controls|restrictions|bans?|law|order|regulations?|policy|curbs|measures?)\s+$",
        scene.before(act.start),
    )
    if word.endswith("ing") and ruled:
        # "issued rules barring" states the bar, "rescinded a rule limiting" presupposes it.
        imposed = [
            v for v in scene.cues("WORDS", "impose") if act.start - 90 < v.start < act.start and not is_noun(scene, v)
        ]
        return not imposed
    if (
        act.verb == "subject"
        and not word.startswith(("subject", "covered"))
        and isinstance(act.object, CueMark)
        and act.object.cue == "control"
    ):
        # Who faces controls faces those that others have told of.
        return True
    if (
        act.verb == "subject"
        and not re.search(
            r"\b(?:is|are|was|were|be|been|being|becomes?|became|remains?|remained|now|also|still|made|would|"
            r"will|fac\w+)\s+(?:\w+ly\s+|also\s+|now\s+|still\s+)?$",
            scene.before(act.start),
        )
        and word.startswith("subject")
    ):
        return True
    if (
        word == "limited"
        and not re.search(r"\b(?:has|have|had|was|were|is|are|been|be|being)\s+(?:\w+ly\s+)?$", scene.before(act.start))
        and not any(p.end == act.start - 1 for p in scene.parties)
    ):
        return True
    if (act.passive or word.endswith("ed")) and re.search(
        r"\b(?:most|best|only|last|first|fastest)\b[\w -]{0,40}\b(?:chips?|accelerator|processor|GPU|product|"
        r"part|version)\b[^,;.]{0,40}$",
        scene.before(act.start, 110),
    ):
        return True
    if act.passive or not word.endswith(("ed", "en", "wn")) or " " in word:
        return bool(
            act.passive
            and re.search(r"\b(?:that|what|which)\s+(?:is|are|was|were)\s+(?:\w+ly\s+)?$", scene.before(act.start))
            and not re.search(r",\s+which\s+\w+\s+(?:\w+ly\s+)?$", scene.before(act.start))
        )
    follows = next((item for item in scene.items if item.start <= act.end + 12 and item.end > act.end), None)
    before = scene.before(act.start)
    if follows and (
        follows.start <= act.start or re.fullmatch(r"\s(?:[\w-]+\s){0,1}", scene.text[act.end : follows.start])
    ):
        return (
            bool(
                re.search(
                    r"(?:^|\b(?:the|of|on|to|with|in|for|its|their|some|any|more|buy|sell|using|and|or|a|an|by|"
                    r"from|than|(?<!is )(?<!are )\b(?!having)\w+ing|\d[\w.,]*|worth of)\s|[“\"(]\s?)$",
                    before,
                    re.IGNORECASE,
                )
            )
            or not before.strip()
        )
    if re.match(r"\s+(?:access|items?|goods|parties|entities|list)\b", scene.after(act.end)):
        return True
    if re.match(r"\s+(?:by|under)\b", scene.after(act.end)) and scene.passage.kind == "sentence":
        return True
    # A participle right behind goods, with its agent or preposition: "chips barred from export to China".
    behind = any(item.end == act.start - 1 for item in scene.items)
    return (
        behind
        and bool(re.match(r"\s+(?:from|for|by|in|under|to|before|after)\b", scene.after(act.end)))
        and bool(re.search(r"\b(?:was|were|is|are|has|have|had|will|would|said|says)\b", scene.after(act.end, 300)))
    )


def state_acts(scene: Scene, act: Act) -> bool:
    """Tell whether a rule is the subject of a verb, or the nearest party before it is a state or its office."""
    subject = subject_of(scene, act)
    if act.deed is not None and subject is not None and subject.kind == "rule":
        return True
    before = [p for p in scene.parties if p.end <= act.start and not p.origin]
    return bool(before) and before[-1].state is not None


def firm_acts(scene: Scene, act: Act) -> bool:
    """Tell whether the subject is a firm, which restricts or allows nothing as a measure."""
    subject = subject_of(scene, act)
    if subject is None or subject.kind != "firm":
        return False
    # "Washington told the company that it had imposed": who told it, did it.
    return not (isinstance(subject.mark, Party) and subject.mark.reference and tellers_of(scene, act))
