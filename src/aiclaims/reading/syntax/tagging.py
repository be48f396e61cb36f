"""Part of speech of each word: the chain of parts that scores best over the sentence.

A chain is read from left to right by a state: the part before, the role that the running noun phrase seems to have, and how
many clauses still want a finite verb. "Controls imposed since May restrict" makes "imposed" a participle, because the one
clause would have two finite verbs otherwise. Each step adds what `tag_scores.txt` gives to the class of the word, to what
follows it and to the step itself; the best chain is found by dynamic programming (Viterbi, 1967). The scores are whole numbers,
estimated by an averaged structured perceptron (Collins, 2002) from the parts of speech of the English Universal Dependencies
treebanks GUM, GENTLE, PUD and EWT (development part) and of some two hundred sentences of our own, and cut to those that matter. No
text of these is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from aiclaims.lexicon.data import text_of
from aiclaims.reading.syntax.open_words import read_verb
from aiclaims.reading.syntax.readings import STEPPED_OVER, Readings
from aiclaims.reading.syntax.verb_classes import SPEECH
from aiclaims.reading.tokens import word_set

FINITE = word_set("be have do modal third present past")
"""Parts that make a clause a full one."""
_OPENING = word_set("subordinator relative")
_NOMINAL = word_set("noun plural name adjective attributive numeral possessive determiner pronoun")
_VERBAL = word_set(
    "base present third past participle ing be have do be-base be-participle be-ing have-base have-ing have-participle do-base"
)
_VERBS = word_set("base present third past participle ing")
_INFINITIVE = word_set("base be-base have-base do-base adverb conjunction")
_NEVER = 1000
_NOMINATIVE = word_set("he she they we i")


class State(NamedTuple):
    """What a chain of parts of speech leaves behind.

    Args:
        part: The last part that was not stepped over.
        role: Of the noun phrase that runs: `governed` by a preposition, `object`, or `free`; "" outside one.
        wants: Finite verbs that the open clauses want: none, `one`, `two`, `outer` where but the
            outer of two still wants one, or `perhaps` one, behind a comma or conjunction.
        verb: The last part that is a verb's, which one joined to it repeats.
    """

    part: str
    role: str
    wants: str
    verb: str


_START = State("break", "", "one", "")
_HAVING = {"none": "none", "one": "none", "two": "outer", "outer": "none", "perhaps": "none"}
_OPENED = {"none": "one", "one": "two", "two": "two", "outer": "two", "perhaps": "one"}


def best_parts(words: Sequence[str], choices: Sequence[Readings], *, full: bool) -> list[str]:
    """Give each word its part of speech.

    Args:
        words: The words in lower case.
        choices: What each may be.
        full: Whether a full stop ends the sentence, which tells it from a heading.
    """
    ahead = _ahead(words, choices)
    steps = _steps()
    rows = steps.rows
    # Of each state, the best chain that leads there: its score, and its parts from the last to the first.
    chains: dict[int, tuple[int, tuple[str, object] | None]] = {steps.number(_START): (0, None)}
    for word, choice, following in zip(words, choices, ahead, strict=True):
        own = _keyed(choice, following, "subject" if word in _NOMINATIVE else "speech" if is_speech(word) else "")
        longer: dict[int, tuple[int, tuple[str, object] | None]] = {}
        for state, (score, parts) in chains.items():
            row = rows[state]
            for part, gain, key in own:
                try:
                    step, reached = row[key]
                except KeyError:
                    step, reached = steps.step(state, key)
                total = score + gain + step
                held = longer.get(reached)
                if held is None or total > held[0]:
                    longer[reached] = (total, (part, parts))
        chains = longer
    score_of = {number: score + score_end(steps.states[number], full) for number, (score, _) in chains.items()}
    best = max(score_of, key=score_of.__getitem__)
    found: list[str] = []
    link = chains[best][1]
    while link is not None:
        part, link = link  # type: ignore[assignment]
        found.append(part)
    return found[::-1]


def _ahead(words: Sequence[str], choices: Sequence[Readings]) -> list[str]:
    """Tell of each word roughly what follows it, adverbs stepped over."""
    found = ["end"] * len(choices)
    following = "end"
    for at in range(len(choices) - 1, -1, -1):
        found[at] = following
        first = "by" if words[at] == "by" else choices[at].parts[0]
        if first != STEPPED_OVER or len(choices[at].parts) > 1:
            following = _ROUGHLY.get(first, first)
    return found


_ROUGHLY = {"base": "open", "present": "open", "adjective": "noun", "plural": "noun", "participle": "past"}


@lru_cache(maxsize=8192)
def is_speech(word: str) -> bool:
    """Tell whether a word may be a verb of speech, behind which a clause may stand without "that"."""
    verb = read_verb(word)
    return verb is not None and verb.base in SPEECH


@cache
def _scores() -> dict[str, int]:
    """Read the scores: each line gives those of what stands before its colon."""
    text = text_of("aiclaims.reading.syntax", "tag_scores.txt")
    scores: dict[str, int] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            of, _, row = line.partition(":")
            cells = row.split()
            scores.update((f"{of}:{part}", int(score)) for part, score in zip(cells[::2], cells[1::2], strict=True))
    return scores


def score_own(choice: Readings, following: str) -> tuple[tuple[str, int], ...]:
    """Score what a word may be by its class and by what follows it."""
    if len(choice.parts) == 1:
        return ((choice.parts[0], 0),)
    scores = _scores()
    return tuple((part, sum(scores.get(key, 0) for key in own_keys(choice, following, part))) for part in choice.parts)


def own_keys(choice: Readings, following: str, part: str) -> list[str]:
    """Name the scores of a part of speech that do not depend on the chain."""
    return [*(f"word {kind}:{part}" for kind in choice.kinds), f"before {following}:{part}"]


class _Steps:
    """The steps between states, each reckoned when it is first taken; states have numbers, which are quicker looked up.

    A step's key is the part of speech, with the cue of its word behind it where there is one.
    """

    def __init__(self) -> None:
        self.states: list[State] = []
        self.rows: list[dict[str, tuple[int, int]]] = []
        self._numbers: dict[State, int] = {}

    def number(self, state: State) -> int:
        """Give the number of a state."""
        found = self._numbers.get(state)
        if found is None:
            found = self._numbers[state] = len(self.states)
            self.states.append(state)
            self.rows.append({})
        return found

    def step(self, number: int, key: str) -> tuple[int, int]:
        """Reckon a step: its score, and the number of the state behind it."""
        part, _, cue = key.partition(" ")
        score, reached = score_step(self.states[number], part, cue)
        made = self.rows[number][key] = (score, self.number(reached))
        return made


@cache
def _steps() -> _Steps:
    return _Steps()


@lru_cache(maxsize=4096)
def _keyed(choice: Readings, following: str, cue: str) -> tuple[tuple[str, int, str], ...]:
    """Give what a word may be with its score and the key of the step to it."""
    return tuple((part, gain, f"{part} {cue}" if cue else part) for part, gain in score_own(choice, following))


def score_step(state: State, part: str, cue: str) -> tuple[int, State]:
    """Score a part of speech behind a state, and give the state behind it."""
    scores = _scores()
    told = sum(scores.get(key, 0) for key in step_keys(state, part))
    if state.part == "to" and part not in _INFINITIVE:
        told -= _NEVER  # the "to" of an infinitive has one behind it
    return told, advance(state, part, cue)


def step_keys(state: State, part: str) -> list[str]:
    """Name the scores of a part of speech behind a state."""
    keys = [f"after {state.part}:{part}"]
    if part == STEPPED_OVER:
        return keys
    if state.role:
        place = state.part if state.part in {"determiner", "adjective", "attributive"} else "head"
        keys.append(f"{state.role} {place}:{part}")
    if part in FINITE or part in {"participle", "ing"}:
        joined = "joined" if state.part in {"conjunction", "comma"} else "apart"
        keys.append(f"wants {state.wants} {joined}:{'finite' if part in FINITE else part}")
    if part in _VERBS and state.part in {"conjunction", "comma"}:
        keys.append(f"{state.part} {'alike' if part == state.verb else 'unlike'}:{part}")
    if part == "break":
        keys.append(f"wants {state.wants}:break")
    return keys


def score_end(state: State, full: bool) -> int:
    """Score a state as the last of a sentence."""
    return _scores().get(end_key(state, full), 0)


def end_key(state: State, full: bool) -> str:
    """Name the score of a state as the last of a sentence."""
    return f"wants {state.wants}:{'stop' if full else 'end'}"


def advance(state: State, part: str, cue: str) -> State:
    """Give the state behind a part of speech."""
    if part == STEPPED_OVER:
        return state
    wants = state.wants
    if part == "break":
        wants = "one"
    elif part in FINITE:
        wants = _HAVING[wants]
        if cue == "speech" and wants == "none":
            wants = "perhaps"  # "told agents the chips are banned"
    elif part in _OPENING:
        wants = wants if state.part == "break" else _OPENED[wants]
    elif wants == "none" and part in {"conjunction", "comma"}:
        wants = "perhaps"
    elif cue == "subject" and part == "pronoun" and wants in {"none", "perhaps"}:
        wants = "one"
    if part not in _NOMINAL:
        role = ""
    elif state.part in _NOMINAL and state.part != "pronoun":
        role = state.role
    else:
        role = "governed" if state.part == "preposition" else "object" if state.part in _VERBAL else "free"
    verb = part if part in _VERBS else "" if part == "break" else state.verb
    return State(part, role, wants, verb)
