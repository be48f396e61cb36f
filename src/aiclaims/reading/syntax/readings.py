"""What each word of a sentence may be before its neighbours decide: its candidate parts of speech and its class."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from aiclaims.reading.syntax.open_words import is_adjective, is_gerund_noun, is_only_adjective, read_verb
from aiclaims.reading.syntax.raw_words import RawWord
from aiclaims.reading.syntax.word_classes import ATTRIBUTES, BEFORE_TO, CLOSED, HELD_NOUNS, NOT_ADVERBS
from aiclaims.reading.tokens import word_set


class Readings(NamedTuple):
    """The parts of speech that a word may have.

    Args:
        kinds: The classes of words that it belongs to, by which parts of speech are scored; none where there is but one.
        parts: The parts of speech, finer than the tags of a parse.
    """

    kinds: tuple[str, ...]
    parts: tuple[str, ...]


STEPPED_OVER = "adverb"
"""The part of speech that the words around it do not see: "has also been", "to further cut"."""

_SIGNS = {
    "comma": "comma",
    "break": "break",
    "numeral": "numeral",
    "name": "name",
    "pronoun": "pronoun",
    "conjunction": "conjunction",
    "not": "adverb",
}
_CONTRACTED = {"be": "be", "have": "have", "modal": "modal"}
_AMBIGUOUS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("is", "are", "was", "were", "am"), ("be",)),
    "be": ("be-base",),
    "been": ("be-participle",),
    "being": ("be-ing",),
    "has": ("have",),
    "had": ("have", "have-participle"),
    "have": ("have", "have-base"),
    "having": ("have-ing",),
    "do": ("do", "do-base"),
    "does": ("do",),
    "did": ("do",),
    "to": ("to", "preposition"),
    "that": ("determiner", "relative", "subordinator", "pronoun"),
    "what": ("relative", "determiner"),
    **dict.fromkeys(
        "this these those such many some any another few several more most less much enough".split(),
        ("determiner", "pronoun"),
    ),
    **dict.fromkeys(
        "as since before after until till because than for so once while".split(), ("preposition", "subordinator")
    ),
    **dict.fromkeys(("all", "both", "each", "either"), ("determiner", "pronoun", "adverb")),
    "like": ("preposition", "base", "present"),
    "but": ("conjunction", "preposition"),
    "her": ("determiner", "pronoun"),
    "will": ("modal", "noun"),
    "can": ("modal", "noun"),
    "may": ("modal", "name"),
    "except": ("preposition", "subordinator"),
    "according": ("preposition",),
    "thanks": ("plural",),
    "near": ("preposition", "adjective"),
    "following": ("preposition", "ing", "adjective"),
    "including": ("preposition", "ing"),
    "regarding": ("preposition", "ing"),
    "concerning": ("preposition", "ing"),
    "pending": ("preposition", "adjective"),
    "back": ("adverb", "noun", "base", "present"),
    "down": ("adverb", "preposition"),
    "further": ("adverb", "adjective"),
    "early": ("adjective", "adverb"),
    "only": ("adverb", "adjective"),
    "one": ("numeral", "noun"),
    "next": ("adjective", "adverb"),
}
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty fifty hundred thousand dozen".split()
)
_DESCRIBING = frozenset(
    "interested interesting amazing tired scared exciting willing ashamed addicted worried pleased unprecedented breathtaking aged "
    "alleged so-called wide-ranging far-reaching long-standing ongoing upcoming incoming outgoing overwhelming fascinating boring annoying "
    "frustrating disappointing surprising confusing aforementioned "
    "underlying outstanding sophisticated complicated talented gifted renowned".split()
)
# Forms in -ing that describe the noun behind them more often than they govern it.
_OFTEN_DESCRIBING = word_set(
    "growing rising existing leading remaining resulting emerging sweeping looming lasting prevailing binding crippling mounting "
    "escalating striking punishing competing falling increasing declining continuing surrounding neighbouring neighboring operating"
)
_EITHER = frozenset(("either", "both"))
# Verbs behind whose own "-ing" another is done, and describes nothing: "is considering banning sales".
_THINKING_OF = word_set("considering weighing mulling contemplating starting stopping avoiding recommending suggesting")
# Goods, and trade in them where it stands right behind: no verb.
_TRADED = word_set(
    "chip semiconductor gpu memory equipment gallium germanium antimony graphite tungsten bismuth tellurium indium molybdenum earth earths "
    "rare-earth mineral minerals magnet magnets technology hardware software processor accelerator"
)
_TRADES = word_set("exports imports purchases supplies")
_USES = word_set("use uses user users")
_RULES_OF_TRADE = word_set("controls curbs restrictions bans limits rules")
_GOVERNED = word_set("chip semiconductor trade technology tech")
# Words that the next one makes plain.
_PAIRS = {
    **dict.fromkeys((("next", "came"), ("next", "comes")), Readings((), ("adverb",))),
    **dict.fromkeys(
        (
            ("licensing", noun)
            for noun in "requirement requirements rule rules regime regimes system systems scheme framework policy policies".split()
        ),
        Readings((), ("noun",)),
    ),
    **dict.fromkeys(
        (
            ("export", noun)
            for noun in "control controls curb curbs restriction restrictions ban bans limits rules regulations licence license licences licenses licensing volume volumes sales shipments quota quotas".split()
        ),
        Readings((), ("noun",)),
    ),
    # What chips are made with: "the list of etching tools".
    **dict.fromkeys(
        (
            (process, noun)
            for process in "etching manufacturing testing packaging processing".split()
            for noun in "equipment tools tool machines machinery gear systems technology technologies".split()
        ),
        Readings((), ("noun",)),
    ),
    # Where somebody sits: "barred firms based in Peru from buying".
    **dict.fromkeys(
        ((verb, "in") for verb in "based headquartered located situated incorporated domiciled".split()),
        Readings((), ("participle",)),
    ),
    # "Plants run by two firms": the verb has one form for what it does and what is done.
    **dict.fromkeys((("run", "by"), ("set", "by")), Readings((), ("participle",))),
    ("no", "longer"): Readings((), ("adverb",)),
    ("under", "secretary"): Readings((), ("name",)),
    ("at", "least"): Readings((), ("adverb",)),
    ("at", "most"): Readings((), ("adverb",)),
    ("as", "of"): Readings((), ("preposition",)),
    ("such", "as"): Readings((), ("preposition",)),
    ("according", "to"): Readings((), ("preposition",)),
    ("subject", "to"): Readings((), ("adjective",)),
}
_VERB_PARTS = {
    "base": ("base", "present"),
    "third": ("third",),
    "past": ("past",),
    "participle": ("participle",),
    "ing": ("ing",),
}


def readings(raw: Sequence[RawWord]) -> list[Readings]:
    """Give each word of a sentence the parts of speech that it may have."""
    words = [word for word in raw if word.tag is None]
    capitals = sum(word.text[:1].isupper() for word in words)
    headline = capitals > 3 and capitals > 0.6 * len(words)
    shouted = all(word.text.isupper() for word in words)
    found: list[Readings] = []
    opens = True
    for at, word in enumerate(raw):
        following = raw[at + 1].lower if at + 1 < len(raw) else ""
        if following in _EITHER and word.lower == "to":
            # "to either wait or pay", and "to both countries"
            found.append(Readings((), ("to",) if _may_be_base(raw, at + 2) else ("preposition",)))
            continue
        if word.lower == "to" and at and raw[at - 1].lower in BEFORE_TO and raw[at - 1].lower != "due":
            found.append(Readings((), ("preposition",)))
            continue
        if word.lower == "to" and ((at and raw[at - 1].lower == "subject") or following in _TRADED):
            # "items subject to license requirements", "access to chip technology"
            found.append(Readings((), ("preposition",)))
            continue
        if word.text == "IT" and not shouted:
            found.append(Readings((), ("noun",)))  # "the IT sector"
            continue
        if word.lower in _EITHER and at and raw[at - 1].lower == "to":
            found.append(Readings((), ("adverb" if _may_be_base(raw, at + 1) else "determiner",)))
            continue
        if word.lower == "then" and at and raw[at - 1].tag == "comma" and _may_be_past(raw, at + 1):
            found.append(Readings((), ("conjunction",)))  # "banned it in May, then changed course"
            continue
        if word.lower == "leading" and at and raw[at - 1].tag == "comma" and _has_infinitive(raw, at + 1):
            found.append(Readings((), ("ing",)))  # "banned the chip, leading its maker to adapt it"
            continue
        if word.lower in _TRADES and at and raw[at - 1].lower in _TRADED:
            found.append(Readings((), ("plural",)))  # "restricts tungsten exports to"
            continue
        if word.lower in _USES and at and raw[at - 1].lower == "end":
            found.append(Readings((), ("plural",)))  # "items for military end uses"
            continue
        if word.lower in {"cost", "costs"} and at and raw[at - 1].lower in {"compute", "computing"}:
            found.append(Readings((), ("plural" if word.lower == "costs" else "noun",)))
            continue
        if word.lower in _RULES_OF_TRADE and at and _is_traded(raw[at - 1].lower, following):
            found.append(Readings((), ("plural",)))  # "export controls perhaps slow": no export that controls
            continue
        if _goes_on(raw, at):
            found.append(Readings((), ("past",)))
            continue
        if (word.lower, following) in _PAIRS:
            found.append(_PAIRS[word.lower, following])
            continue
        if word.lower == "that" and at and raw[at - 1].lower in HELD_NOUNS:
            found.append(Readings(("that held",), ("subordinator", "relative")))
            continue
        if word.lower in BEFORE_TO and following == "to":
            found.append(Readings((), ("preposition",)))
            continue
        if at and (raw[at - 1].lower in _THINKING_OF or _is_seen(raw, at)) and _is_done(word):
            found.append(Readings((), ("ing",)))
            continue
        capital = not opens and not headline and word.text[:1].isupper()
        found.append(_readings_of(word, capital))
        opens = word.tag == "break"
    return found


def _has_infinitive(raw: Sequence[RawWord], at: int) -> bool:
    """Tell whether an infinitive stands behind at most a few words."""
    return any(raw[i].lower == "to" and _may_be_base(raw, i + 1) for i in range(at + 1, min(at + 5, len(raw) - 1)))


def _is_traded(word: str, following: str) -> bool:
    """Tell whether rules behind a word are rules on the trade in it, and no verb with an object behind."""
    return word == "export" or (word in _GOVERNED and CLOSED.get(following) not in {"determiner", "possessive"})


def _may_be_past(raw: Sequence[RawWord], at: int) -> bool:
    """Tell whether the word at a place may be a verb that goes on with what somebody did."""
    verb = read_verb(raw[at].lower) if at < len(raw) and raw[at].tag is None else None
    return verb is not None and "past" in verb.forms


def _goes_on(raw: Sequence[RawWord], at: int) -> bool:
    """Tell whether a past form behind ", then" has no auxiliary before it that it could share: "banned it, then changed course"."""
    if at < 2 or raw[at - 1].lower != "then" or raw[at - 2].tag != "comma" or not _may_be_past(raw, at):
        return False
    since = next((i for i in range(at - 3, -1, -1) if raw[i].tag == "break"), -1)
    return not any(_AMBIGUOUS.get(w.lower, ("",))[0][:2] in {"be", "ha"} or w.tag == "be" for w in raw[since + 1 : at])


def _is_seen(raw: Sequence[RawWord], at: int) -> bool:
    """Tell whether a name that somebody or some time sees do something stands before: "May saw the White House easing curbs"."""
    if raw[at - 1].tag != "name":
        return False
    while at and (raw[at - 1].tag == "name" or raw[at - 1].lower == "the"):
        at -= 1
    return at > 0 and raw[at - 1].lower in _SEES


_SEES = word_set("saw see sees seen seeing watched watch watches watching")


def _may_be_base(raw: Sequence[RawWord], at: int) -> bool:
    """Tell whether the word at a place may be a verb that "to" stands before."""
    if at >= len(raw) or raw[at].tag is not None:
        return False
    verb = read_verb(raw[at].lower)
    if verb is None or "base" not in verb.forms:
        return False
    # "to either stockpile older parts", and "to either party in the deal"
    behind = raw[at + 1] if at + 1 < len(raw) else None
    governs = (
        behind is not None
        and behind.tag in {None, "name"}
        and CLOSED.get(behind.lower) not in {"preposition", "conjunction"}
    )
    return verb.noun_share < _MOSTLY_NOUN or (
        governs and behind is not None and behind.lower not in {"is", "are", "was", "were"}
    )


_MOSTLY_NOUN = 3


def _is_done(word: RawWord) -> bool:
    verb = read_verb(word.lower) if word.tag is None and word.lower.endswith("ing") else None
    return verb is not None and "ing" in verb.forms and not is_gerund_noun(word.lower)


def _readings_of(word: RawWord, capital: bool) -> Readings:
    lower = word.lower
    if word.owns and word.tag in {None, "name"}:
        return Readings((), ("possessive",))
    if word.tag is not None:
        return Readings((), (_SIGNS.get(word.tag) or _CONTRACTED.get(word.tag, "noun"),))
    if lower == "us" and word.text == "US":
        return Readings((), ("name",))
    if capital and lower in {"may", "march", "will", "mark", "chase"}:
        return Readings((), ("name",))
    several = _AMBIGUOUS.get(lower)
    if several is not None:
        return Readings((lower,) if len(several) > 1 else (), several)
    closed = CLOSED.get(lower)
    if closed is not None:
        return Readings((), ("adverb" if closed == "not" else closed,))
    if lower.endswith("ly") and lower not in NOT_ADVERBS:
        return Readings((), ("adverb",))
    return _open(lower, capital)


@lru_cache(maxsize=8192)
def _open(lower: str, capital: bool) -> Readings:
    verb = None if lower in _DESCRIBING else read_verb(lower)
    if verb is None:
        return Readings((), ("name",)) if capital else _nominal(lower)
    parts = tuple(part for form in verb.forms for part in _VERB_PARTS[form])
    forms = " ".join(verb.forms)
    if capital:
        return Readings((f"capital {forms}",), ("name", *parts))
    kinds = [forms]
    if "base" in verb.forms or "third" in verb.forms:
        kinds.append(f"share-{verb.noun_share} {'third' if 'third' in verb.forms else 'base'}")
        if verb.noun_share or "past" in verb.forms:
            parts += ("plural",) if "third" in verb.forms else ("noun",)
    if "ing" in verb.forms:
        kinds += ["gerund"] if is_gerund_noun(lower) else []
        kinds += ["describing"] if lower in _OFTEN_DESCRIBING else []
        parts += ("noun",)
    kinds += ["described"] if lower in ATTRIBUTES else []
    if "third" not in verb.forms and verb.forms != ("past",):
        adjective = is_adjective(lower)
        kinds += [f"adjective {verb.forms[0]}"] if adjective else []
        parts += ("adjective",) if adjective else ()
        parts += ("attributive",) if "base" not in verb.forms else ()
    return Readings(tuple(kinds) if len(parts) > 1 else (), parts)


def _nominal(lower: str) -> Readings:
    if lower in _NUMBERS or lower in _DESCRIBING or is_only_adjective(lower):
        return Readings((), ("adjective",))
    if "-" in lower and lower.endswith(("ed", "ing")):
        return Readings((), ("adjective",))
    if is_adjective(lower):
        return Readings(("ending",), ("adjective", "noun"))
    if any(sign.isdigit() for sign in lower):
        return Readings((), ("name",))
    return Readings((), ("plural" if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) else "noun",))
