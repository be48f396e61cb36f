"""Acts told by a noun: "a ban on exports", "the addition of 140 firms to the list", "approval of sales"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.act_premises import LIST_EXPLAINED
from aiclaims.extractors.chip_restrictions.composition import Content, act_nouns, composed, content_of, doings_of_noun
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.deed_scope import object_of
from aiclaims.extractors.chip_restrictions.items import listed
from aiclaims.extractors.chip_restrictions.known_verbs import is_bare_participle, is_known
from aiclaims.extractors.chip_restrictions.notes import headed_by_rules
from aiclaims.extractors.chip_restrictions.roles import is_unreal
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Complement, Predicate
from aiclaims.reading.syntax.phrases import complements
from aiclaims.reading.tokens import word_set


def noun_deeds(scene: Scene) -> Iterator[Deed]:
    """Find the acts that nouns of a passage tell, where the passage states them."""
    words = scene.passage.parse.words
    for match in act_nouns().finditer(scene.text):
        word = next((w for w in words if w.start < match.end() and match.start() < w.end), None)
        if (
            word is None
            or word.tag == "verb"
            or (word.tag == "name" and " " not in match[0] and word.end > match.end())
        ):
            continue
        noun = Mark(start=match.start(), end=match.end(), text=match[0])
        if _OF_MAKING.match(scene.text, match.end()) or _FALL_SHORT.match(scene.text, match.start()):
            continue
        scope = (
            _scope(scene, noun)
            or _in_force_for(scene, noun)
            or _of_goods_before(scene, noun)
            or _of_goods_in_bracket(scene, noun)
            or _arriving(scene, noun)
        )
        doings = doings_of_noun(match[0].lower())
        if not scope:
            continue
        low, high = scope[0].start, scope[-1].end
        if "list" in doings or "delist" in doings:
            content = content_of_list(scene, low, high)
        else:
            content = content_of(scene, low, high)
        action = composed(doings, content[0]) if content else None
        if content is None or action is None:
            continue
        if action == "restrict" and _UNDONE.search(scene.before(noun.start)):
            action = "ease"
        predicate = _stated_by(scene, noun)
        given = match[0].lower().endswith(("licences", "licenses"))
        if predicate is None and not _is_note(scene, noun):
            continue
        if given and (predicate is not None or not headed_by_rules(scene, noun.start)):
            # A licence is given; only a note of rules means that one is needed.
            continue
        yield Deed(
            action=action,
            anchor=noun,
            scope=scope,
            object=object_of(scene, content),
            predicate=predicate,
            doer=predicate.subject if predicate is not None and not predicate.passive else None,
            doing=next(iter(sorted(doings))),
            noun=True,
        )


# "July: lifted restrictions on chips": a note may leave out who lifted them.
_UNDONE = lazy_regex(
    r"\b(?:lifted|eased|rescinded|revoked|scrapped|dropped|removed|relaxed|loosened|suspended|withdrew|reversed|repealed|ended|cancelled|canceled|waived|rolled back)\s"
    r"(?:(?:the|its|some|all|most|these|those|earlier|export|sales|trade|US|U\.S\.|chip|semiconductor|AI|design|software)\s){0,5}$",
    re.IGNORECASE,
)
# "A halt in production" is of no trade.
_OF_MAKING = lazy_regex(
    r"\s(?:in|of|to)\s(?:the\s|its\s)?(?:[\w-]+\s)?(?:production|manufactur\w+|output|development|work)\b",
    re.IGNORECASE,
)


# "The limits of the restrictions" are how far they reach.
_FALL_SHORT = lazy_regex(
    r"(?:limits|limitations)\sof\s(?:[\w.’'-]+\s){0,4}?(?:controls?|curbs?|restrictions?|bans?|rules?|sanctions|polic(?:y|ies)|strategy|approach)\b",
    re.IGNORECASE,
)


def content_of_list(scene: Scene, low: int, high: int) -> tuple[Content, int, int] | None:
    """Find the list that somebody is added to."""
    found = content_of(scene, low, high)
    lists = [m for m in scene.cues("WORDS", "list") if low <= m.start < high]
    return ("list", lists[0].start, lists[0].end) if lists else found


_GOES_ON = word_set("and or as including")


def _scope(scene: Scene, noun: Mark) -> tuple[Complement, ...]:
    """Give the phrases that hang on a noun: up to the next clause, or the next noun of an act that is joined to it."""
    parse = scene.passage.parse
    words = parse.words
    first = next((i for i, w in enumerate(words) if w.start >= noun.end), len(words))
    held = {p.head for p in parse.predicates if p.form in {"gerund", "infinitive"} or p.link == "reduced"}
    last = first
    if first >= len(words) or words[first].tag not in {"preposition", "to"}:
        return ()
    while last < len(words):
        word = words[last]
        if word.tag in {"break", "subordinator", "relative", "be", "have", "do", "modal"}:
            break
        if word.tag == "verb" and word.start not in held and words[last - 1].tag != "preposition":
            break
        if word.tag in {"comma", "conjunction"} and not _is_list(scene, last):
            break
        last += 1
    return tuple(c for c in complements(words, first, last))


def _is_list(scene: Scene, at: int) -> bool:
    """Tell whether a comma or conjunction goes on with another of the same things, and no other act."""
    words = scene.passage.parse.words
    rest = list(words[at + 1 : at + 7])
    if not rest:
        return False
    if rest[0].tag == "conjunction" or rest[0].lower in _GOES_ON:
        rest = rest[1:]
    if not rest or rest[0].tag not in {"name", "noun", "numeral", "determiner"}:
        return bool(rest) and rest[0].lower in {"including", "such"}
    ahead = next((i for i, w in enumerate(rest) if w.tag in {"comma", "preposition", "conjunction"}), len(rest))
    return not any(
        act_nouns().fullmatch(w.lower) or w.tag in {"verb", "modal", "be", "have"} for w in rest[: ahead or 1]
    )


# What puts an act in place, or tells that one was.
_BRINGS = word_set(
    "impose introduce announce issue unveil adopt enact publish bring include contain add see order sign grant give win receive get "
    "secure launch implement institute place put slap set feature comprise involve detail entail initiate declare confirm "
    "deliver signal outline float produce hit make levy extend agree promulgate effect approve create formalise formalize reinstate reimpose"
)
# What an act does by itself.
_HAPPENS = word_set("come follow begin start arrive go enter kick land emerge appear take happen occur")
_SET = word_set(
    "impose introduce announce issue unveil adopt enact publish order sign grant launch implement institute place put finalise "
    "finalize initiate confirm approve extend lift"
)


def _stated_by(scene: Scene, noun: Mark) -> Predicate | None:
    """Give the verb that states the act of a noun, None where the noun is only named."""
    if _arriving(scene, noun):
        verbs = scene.passage.parse.predicates
        arrived = next((p for p in verbs if p.form == "finite" and p.start >= noun.end), None)
        return arrived if arrived is not None and _is_real(scene, arrived) else None
    if _UNREAL_NOUN.search(scene.before(noun.start)) or _APPLIES.search(scene.before(noun.start)):
        return None
    parse = scene.passage.parse
    over = parse.predicate_over(noun.start)
    if over is not None and _INCLUDED.search(scene.before(noun.start, 120)):
        # "with a series of new rules, including curbs on sales": those rules are stated with what they include.
        whole = next(iter(reversed(parse.governors_of(over))), over)
        return whole if _is_real(scene, whole) else None
    led = _enumerating(scene, noun) or (_leading(scene, noun) if over is None else None)
    if led is not None:
        return led if _is_real(scene, led) else None
    if over is not None:
        phrase = next(c for c in over.complements if c.start <= noun.start < c.end)
        plain = not phrase.preposition or (
            phrase.preposition == "with" and over.verb in {"hit", "follow", "come", "answer"}
        )
        brings = over.verb in _BRINGS or ((over.subject is None or phrase.preposition) and over.verb in _HAPPENS)
        if plain and brings and not over.passive and _is_real(scene, over):
            rules = over.verb not in _SET and "stop" in doings_of_noun(noun.text.lower())
            known = rules and _KNOWN.search(scene.text, phrase.start, noun.start) is not None
            return None if known else over
        if over.passive and over.verb in {"hit", "slap"} and phrase.preposition == "with":
            return over
        if _TRADED.search(scene.before(noun.start)) or _NEWS.search(scene.before(noun.start)):
            return over
        return None
    subject = next(
        (p for p in parse.predicates if p.form == "finite" and _is_subject(scene, p, noun)),
        None,
    ) or next((p for p in parse.predicates if p.start > noun.end and p.form == "finite"), None)
    if (
        subject is None
        or subject.form != "finite"
        or is_bare_participle(scene, subject)
        or not _is_real(scene, subject)
    ):
        return None
    if not _is_subject(scene, subject, noun):
        return subject if _NEWS.search(scene.before(noun.start)) and subject.subject is not None else None
    told = (subject.verb in _SET) if subject.passive else subject.verb in _HAPPENS or _stands(scene, subject)
    before = scene.before(noun.start)
    known = _DEFINITE.search(before) is not None and _NEW.search(before) is None
    return subject if told and not known else None


def _in_force_for(scene: Scene, noun: Mark) -> tuple[Complement, ...]:
    """Give what a rule that is said to be in force is on: "Curbs remain in place for exporting chips to China"."""
    parse = scene.passage.parse
    verb = next((p for p in parse.predicates if p.subject is not None and p.subject.end == noun.end), None)
    if verb is None or not _stands(scene, verb):
        return ()
    return tuple(c for c in parse.complements_of(verb) if c.preposition in {"on", "for", "over", "against", "to", ""})


def _arriving(scene: Scene, noun: Mark) -> tuple[Complement, ...]:
    """Give the goods of rules of which another round is said to have come: "a second round of chip curbs arrived, which included A"."""
    if _ROUND.search(scene.before(noun.start, 80)) is None:
        return ()
    arrived = _ARRIVED.match(scene.text, noun.end)
    if arrived is None:
        return ()
    ahead = [i for i in scene.goods if i.end < noun.start and _OF_TRADE.fullmatch(scene.text, i.end, noun.start)]
    behind = next((i for i in scene.goods if i.start > arrived.end()), None)
    included = _INCLUDING.search(scene.text, arrived.end(), behind.start) if behind is not None else None
    if behind is not None and included is not None:
        goods = listed(scene.passage, behind, scene.items)
        return (Complement("", goods[0].start, goods[-1].end),)
    return (Complement("", listed(scene.passage, ahead[-1], scene.items)[0].start, noun.start - 1),) if ahead else ()


_ROUND = lazy_regex(
    r"\b(?:(?:an?|the)\s(?:second|third|fourth|new|fresh|further|next|latest|final|tougher|broader)|another|new|fresh|further|more)\s"
    r"(?:(?:round|wave|set|batch|package|series|tranche)\sof\s)?(?:[\w.-]+\s){0,4}$",
    re.IGNORECASE,
)
_ARRIVED = lazy_regex(
    r"\s(?:then\s|also\s|soon\s)?(?:arrived|came|followed|landed|kicked in|hit|emerged)\b(?!\s(?:by|from)\b)"
)
_INCLUDING = lazy_regex(
    r"\b(?:includ|cover|target|catch|caught|captur|sweep|swept|extend|ban|block|restrict)\w*\s(?:(?:to|in|up|even|also|the)\s){0,3}$",
    re.IGNORECASE,
)


def _stands(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a rule is said to be in force: "Curbs on chips have been in place since 2022"."""
    return predicate.verb in {"be", "remain", "stay"} and _IN_FORCE.match(scene.text, predicate.end) is not None


_IN_FORCE = lazy_regex(
    r"\s(?:now |still |already |firmly |currently |fully |again )?(?:in (?:place|force|effect)|effective)\b",
    re.IGNORECASE,
)
_NUMBERED = lazy_regex(r"\((?:[ivx]{1,4}|\d|[a-f])\)\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)


# "Dutch and Japanese export controls"
_JOINED = lazy_regex(r"(?:,\s|,?\s(?:and|or)\s)(?-i:[A-Z])[\w.’'-]+\s(?:[a-z][\w-]*\s){0,3}", re.IGNORECASE)


def _is_subject(scene: Scene, predicate: Predicate, noun: Mark) -> bool:
    """Tell whether a noun stands in the subject of a verb, or is what two states share that head it."""
    phrase = predicate.subject
    if phrase is None:
        return False
    if phrase.start <= noun.start < phrase.end:
        return True
    return (
        phrase.end < noun.start < predicate.start and _JOINED.fullmatch(scene.text, phrase.end, noun.start) is not None
    )


def _enumerating(scene: Scene, noun: Mark) -> Predicate | None:
    """Give the verb before the colon of a numbered list: "introduced: (i) a ban on ... and (ii) the addition of"."""
    colon = next((w for w in scene.passage.parse.words if w.lower == ":" and w.end <= noun.start), None)
    if colon is None or not _NUMBERED.search(scene.before(noun.start)):
        return None
    verbs = [p for p in scene.passage.parse.predicates if p.end <= colon.start]
    return verbs[-1] if verbs and verbs[-1].verb in _BRINGS else None


_INCLUDED = lazy_regex(
    r"\b(?:an?|new|fresh|additional|further|sweeping|several|two|three|four|five)\s(?:[\w-]+\s){0,5}?(?:rules|measures|steps|actions|package|"
    r"restrictions|controls|curbs|regulations|updates?)\b(?:\s(?:on|against|for)\s(?:[\w-]+\s?){1,4})?,?\s(?:including|among them|such as)\s(?:(?:an?|new|"
    r"tighter|stricter|tougher|fresh|additional|further|broad|sweeping|export)\s){0,3}$",
    re.IGNORECASE,
)


def _leading(scene: Scene, noun: Mark) -> Predicate | None:
    """Give the verb before a colon that a list of acts is its object: "introduced: (i) a ban on ...; (ii) ..."."""
    parse = scene.passage.parse
    before = [w for w in parse.words if w.end <= noun.start]
    breaks = [w for w in before if w.tag == "break"]
    if not breaks:
        return None
    between = [w for w in before if w.start >= breaks[-1].end]
    if any(w.tag in {"verb", "be", "modal", "preposition", "comma"} for w in between):
        return None
    colon = next((w for w in reversed(breaks) if w.lower == ":"), None)
    if colon is None:
        return None
    verbs = [p for p in parse.predicates if p.end <= colon.start]
    return verbs[-1] if verbs and verbs[-1].verb in _BRINGS else None


def _is_real(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a verb says what is so: not what is known, denied, asked for, doubted or would be."""
    if is_known(scene, predicate) or LIST_EXPLAINED.search(scene.before(predicate.start)):
        return False
    verb = Mark(start=predicate.head, end=predicate.end, text="")
    if is_unreal(scene, verb) or _DENIED.search(scene.text[predicate.start : predicate.end]):
        return False
    before = scene.before(predicate.start, 60)
    return not re.search(
        r"\b(?:if|unless|whether|would have|could have|could|might|may)\b[^,;]*$",
        before + scene.text[predicate.start : predicate.head],
    )


_DENIED = lazy_regex(r"\b(?:not|never)\b|n['’]t\b|\b(?:would|could|might|may)\b")
_UNREAL_NOUN = lazy_regex(
    r"\b(?:no|any|given|potential|possible|hypothetical|proposed|threatened|eventual|further possible|calls? for|called for|without|against|retaliation for|(?:response|reply|answer) to|compl\w+ with|wave of|"
    r"possibility of|prospect of|threat of|risk of|impact of|effects? of|effectiveness of|because of|due to|despite|amid|under|"
    r"over|about|on|to avoid|to evade|violat\w+|circumvent\w+|evad\w+)\s(?:(?:an?|the|its|their|these|those|all|such|of|US|U\.S\.|new|"
    r"additional|further|stricter|tighter|tougher|outright|total|Chinese|American|Dutch|export|chip)\s)*$",
    re.IGNORECASE,
)
# Nouns that say nothing of themselves: "comply with", "subject to".
_APPLIES = lazy_regex(
    r"\b(?:subject to|compl\w+ with|in line with|consistent with|violation of|breach of)\s(?:[\w.’'-]+\s){0,3}$",
    re.IGNORECASE,
)
_DEFINITE = lazy_regex(r"(?:\b(?:the|this|these|those|that|its|their|his)|['’]s?)\s(?:[\w.-]+\s){0,3}$", re.IGNORECASE)
# "The new restrictions went into effect": they are told with what brings them.
_NEW = lazy_regex(r"\b(?:new|tightened|expanded|latest|stricter|tighter)\s(?:[\w.-]+\s){0,3}$", re.IGNORECASE)
_KNOWN = lazy_regex(r"\b(?:the|this|these|those|that|its|their|his)\s|['’]s?\s", re.IGNORECASE)
_NEWS = lazy_regex(
    r"\b(?:news|word|announcement|introduction|imposition|reports|(?:inform|notif)\w+(?: [\w.,&’-]+){1,8}|(?:advis|warn)\w+(?: [\w.]+){1,4})(?:\s(?:broke|came|emerged)\b[^,;]{0,30})?\sof\s(?:(?:an?|new|fresh|further|additional|US|U\.S\.|[A-Z][a-z]+|"
    r"planned|export|the)\s){0,4}$",
    re.IGNORECASE,
)
_TRADED = lazy_regex(
    r"\b(?:in (?:exchange|return) for|deal (?:on|for)|agree\w* (?:on|to))\s(?:an?|the)?\s?(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)


def _cell(scene: Scene, noun: Mark) -> tuple[int, int]:
    """Give the bounds of the cell that a noun of a row stands in; of an item its own."""
    if scene.passage.kind != "row":
        return 0, len(scene.text)
    high = scene.text.find("|", noun.end)
    return scene.text.rfind("|", 0, noun.start) + 1, high if high >= 0 else len(scene.text)


def _of_goods_before(scene: Scene, noun: Mark) -> tuple[Complement, ...]:
    """Give the goods that a note has right before its noun: "Oct 2022: A100 and H100 export ban"."""
    if "stop" not in doings_of_noun(noun.text.lower()) or not _is_note(scene, noun):
        return ()
    ahead = [i for i in scene.goods if i.end < noun.start and _OF_TRADE.fullmatch(scene.text, i.end, noun.start)]
    return (Complement("", listed(scene.passage, ahead[-1], scene.items)[0].start, noun.start - 1),) if ahead else ()


def _of_goods_in_bracket(scene: Scene, noun: Mark) -> tuple[Complement, ...]:
    """Give the goods that a note adds to its noun in brackets: "Oct 2022: First export controls (chips and tools)"."""
    if "stop" not in doings_of_noun(noun.text.lower()) or not _is_note(scene, noun):
        return ()
    first = next((i for i in scene.goods if i.start >= noun.end), None)
    if first is None or scene.text[noun.end : first.start] != " (":
        return ()
    goods = listed(scene.passage, first, scene.items)
    return (Complement("", first.start, goods[-1].end),)


_OF_TRADE = lazy_regex(
    r"\s(?:(?:chip|export|exports|sales|trade|import|supply|(?:\+|and|&|/|or)\s(?:equipment|tools?|software|memory|packaging|server|cloud))\s)*"
)
# "Expanded GPU controls": a participle before what it describes.
_NEWLY = lazy_regex(
    r"(?:expanded|tightened|broadened|extended|strengthened|widened|updated|revised|renewed|amended|announced)",
    re.IGNORECASE,
)


def _is_note(scene: Scene, noun: Mark) -> bool:
    """Tell whether a passage without a verb notes an act: a dated item or row, or one that its list's lead-in states."""
    passage = scene.passage
    if passage.kind not in {"item", "row"} or _UNREAL_NOUN.search(scene.before(noun.start)):
        return False
    low, high = _cell(scene, noun)
    verbs = [p for p in passage.parse.predicates if p.form == "finite" and low <= p.start < high]
    if any(not _NEWLY.fullmatch(scene.text[p.start : p.end]) or p.end > noun.start for p in verbs):
        return False
    if _DEFINITE.search(scene.before(noun.start, 20)) or re.search(r"\bof\s(?:\w+\s)?$", scene.before(noun.start)):
        return False
    dated = bool(passage.periods)
    parent = passage.parent
    leads = parent is not None and passage.kind == "item" and _LEADS.search(parent.text) is not None
    return dated or leads


_LEADS = lazy_regex(
    r"\b(?:includ\w+|introduc\w+|announc\w+|impos\w+|unveil\w+|hit back|retaliat\w+|respon\w+|these (?:rules|measures|actions))\b[^.]*:?\s*$",
    re.IGNORECASE,
)
