"""With whom a comparing word compares, and what may be compared."""

from __future__ import annotations

import re
from itertools import zip_longest

import attrs

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.clauses import begins_clause
from aiclaims.extractors.benchmarks.context import Scene, same
from aiclaims.extractors.benchmarks.parties import find_systems
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark
from aiclaims.reading.verbs import SURPASSING

# What may stand between a comparing word and the first system it is compared with.
_TO_OBJECT = lazy_regex(
    r"(?:\s+not (?:only|just|merely)\s[^,;:()]{1,60}?,? but(?: also)?)?(?:\s+(?:the\s+)?~?\d[\d.,]*\s?(?:%|points?|percent)?\s+(?:that was\s+)?(?:recorded|posted|achieved|scored|reached|set|logged|registered|notched|earned|attained|obtained|reported)\s+by)?(?:\s+(?!(?:and|but|while|whereas|when|where|which|who|because|on|in|at|for|after|before|as|to|since|is|are|was|were|be|been|has|have|had|if|so|or|by|into|through|via|would|could|can|may|might|will|whether|between|gap|difference|distance|them|(?-i:us)|him|me|(?!existing|leading|competing|reasoning|thinking|reigning|coding|programming|writing|understanding|engineering|planning)\w+ing|"
    r"not|it|they|we|you|he|she|said|says)\b)(?:[^\s,;:.()—–|]|(?<=\d)\.(?=\d))+){0,7}?(?:\s+(?:some|many|several|most|one|any|all|those|other)\s+(?:of (?:the |its |today['’]s )?)?[\w’'-]+(?:\s+(?!(?:but|while|whereas|though|yet)\b)[\w~’'-]+){0,8}?(?=,? \(?(?:including|such as|like)\b)|)(?:,?\s+\(?(?:including|such as|like|namely|notably|for example|among them|be it|be they|e\.g\.,?|i\.e\.,?)|\s+(?:rivals|models|competitors|systems|peers|counterparts|alternatives)(?::|,(?=\s[A-Z][\w.-]*(?:\s[A-Z\d][\w.-]*){0,3}(?:,|\sand\b))))?"
    r"(?:\s+(?:the|its|both|even|[A-Z][\w.&-]*['’]s?|popular|leading|rival|larger|closed|open|open-source|open-sourced|open-weights?|closed-source|proprietary|new|newer|latest|recent|original|previous|older|earlier|powerful|well-known|model|models|its own|the likes of))*(?:\s+(?:its|the|their)\s+(?:[\w-]+\s+){0,3}(?:predecessors?|rivals?|siblings?|forerunner|competitors?|stablemate|leader|champion|king|incumbent|(?:record|title)[- ]?holder|front-?runner|favou?rite),)?[\s“\"(]*(?:(?-i:[A-Z])[\w.&-]*['’]s\s+)?",
    re.I,
)
# "Beats all records with B": by what means, and not whom.
_WITH_MEANS = lazy_regex(r"\s+[a-z][^,;.()]*\swith\s(?:the\s|its\s|[A-Z][\w.&-]*['’]s?\s)*")
_UNKNOWN_BETWEEN = lazy_regex(
    r"(?:,\s+(?!(?:It|The|This|On|In|With)\b)[A-Z][\w.-]*(?: [A-Z\d][\w.-]*)?){1,2}(?:,\s+(?:and\s+)?|\s+and\s+)(?:the\s+|[A-Z]\w*['’]s\s+)?"
)
# "The best 13B model (B) on all tests, and the best 34B model (C)"
_NEXT_BEST = lazy_regex(
    r"\)(?:\s+(?:on|in|at|across)\s[^,;:()]{1,40})?,?\s+(?:and|as well as)\s+(?:the\s+)?(?:best|strongest|top|leading|largest|most\s\w+)\s[^,;:()]{1,50}\("
)
# "Beating A's 91.6 and B's 89.9", "both A from Foo and B from Bar": the list goes on behind a score or a maker.
_LIST_GOES_ON = lazy_regex(
    r"(?: 20\d\d-\d\d(?:-\d\d)?)?(?:\s+(?!(?:On|In|At|The|It|This)\b)[A-Z][a-z]+(?=,|\sand\b))?(?:\s+(?:(?:thinking|reasoning|non-thinking|high|medium|low|xhigh|max)\b(?=\s*\(|,|\sand\b)|(?:with|at) (?:\w+ )?(?:high|medium|low|maximum|max|minimal|extended|full) (?:effort|thinking|reasoning|compute)\b))?(?:(?:['’]s?)?\s+(?:(?:at|with)\s+)?`?\d[\d.]*\s?(?:%|percent\b|points\b)?`?|\s*\([^()]*\d[^()]*\)|\s+(?:from|by)\s+[A-Z][\w.&-]*(?: [A-Z][\w.&-]*)?)?(?:,?\s+as well as\s+|,\s+(?:and\s+)?|\s+and\s+)(?:(?:than|of|over|to|with)\s+)?(?:(?:[\w-]+\s+){0,4}(?:models?|systems?|[LV]?LMs?|LLMs?|agents?|rivals?|methods?)\s+(?:such as|like|including)\s+)?(?:the\s+|[A-Z]\w*['’]s\s+)?"
)
_NAMED_BY = lazy_regex(r"(?:\s|:\s|\s\()(?:[A-Z][\w.&-]*['’]s?\s+)?")
_ITS_MODEL = lazy_regex(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,3}?(?:models?|systems?|llms?|chatbots?|offerings?|flagships?|rivals?|competitors?|contenders?|entry|entrant),?\s+\(?(?:[A-Z][\w.&-]*['’]s?\s+)?"
    # "Foo's 12-billion-parameter A", "Foo's much larger A"
    r"|['’]s?\s+(?-i:(?:\d[\w.,-]*|[a-z][\w-]*)\s+){1,4}",
    re.I,
)
_TO_AGENT = lazy_regex(
    r"(?:\s+[^\s,;:()|]+){0,6}?\s+by\s+(?:(?:the|both|only|its|rival|[A-Z][\w.&-]*['’]s?|an?|much|far|even|models?|systems?|like|rivals|such|as|(?-i:[a-z]+er)|(?:open|closed)[\w-]*|proprietary|new|recent|newly|released|other|chinese|american|us)\s+)*$",
    re.I,
)
# "Others excel at code (A with 84%)": what a bracket adds to other things than systems is no object.
_IN_BRACKETS = lazy_regex(
    r"\b(?!(?:rivals?|others|models?|competitors?|systems?|peers?|counterparts?|alternatives?|llms?|baselines?|leaders?|best|record|high|state[- ]of[- ]the[- ]art|sota|champions?|holders?|winners?|mark|predecessors?|one|ones|versions?|siblings?|contenders?|offerings?|labs?)\b)\w+\s*\([^()]*$",
    re.I,
)
# Words that say enough with a margin, or of two systems already named.
ALONE = lazy_regex(
    r"(?:ahead|behind|better|worse|higher|lower|above|below|trail\w*|lag\w*|neck.and.neck|on par|lead|leads|led|level|edge)$",
    re.I,
)
# "GPT-4 data": what is made with a model is not the model.
_MADE_OF = lazy_regex(
    r"(?:['’]s?)?(?:\s+|-generated\s+)(?:(?:GPU|chip|AI|market)\s+)?(?:data|(?:`?\w+`?\s+)?outputs?|annotations|expectations?|preferences?|values|intents?|needs|judg\w+|feedback|papers?|reports?|implementations?|repo(?:sitory)?|codebase|prompts?|templates?|tokenizer|prices?|pricing|cost|dominance|monopoly|hegemony|grip|sales|stock|shares|revenue|(?:\w+\s)?(?:playbook|recipe|paradigm|formula|roadmap|footsteps|trajectory|blueprint))\b"
    r"|(?:['’]s?)?\s+(?!(?:on|in|at|across|by|and)\b)(?:[\w-]+\s+){0,2}(?:rankings?|charts?|index|standings|list)\b|(?:['’]s?)?\s+(?!(?:on|in|at|across|by|and)\b)(?:[\w-]+\s+){0,4}leaderboards?\b",
    re.I,
)
GOVERNING = lazy_regex(
    r"(?:^|[.;:,]\s+)\W*(?:compared (?:to|with)|unlike|since|after|before|relative to|versus|against|like)\s+(?:the\s+|its\s+|(?:[\w-]+\s+){0,3}?(?:versions?|variants?|editions?|releases?)\s+of\s+|[A-Z][\w.&-]*['’]s?\s+)*$",
    re.I,
)
_COMPARED_TO = lazy_regex(
    r"\b(?:compared (?:to|with)|relative to|against|versus|vs\.?|(?:cheaper|smaller|faster) than)\s+(?:\w+\s+){0,4}$",
    re.I,
)
# "Beats B and C does better than D": C has a clause of its own.
_DOES = lazy_regex(
    r"\s+(?:(?:also|now|even|\w+ly)\s+)?(?:performs?|performed|scores?|scored|"
    + SURPASSING
    + r"|ranks|ranked|does|did|achiev(?:es|ed)|reach(?:es|ed)|gets|got|trails|trailed)\s"
)
ON_SKILL = lazy_regex(
    r"\s+(?:on|in|at|across)\s+(?!(?:the\s+|this\s+|that\s+|the\s+(?:very\s+)?same\s+)(?:benchmark|test|exam|eval|evaluation|leaderboard)\b)(?:[\w-]+\s+){0,5}?(?:reasoning|math\w*|coding|evals?|evaluations?|benchmarks?|tests?|tasks?|knowledge|instruction|questions?|problems?|puzzles?|proofs?|exercises?|translation)\b",
    re.I,
)


# "While matching performance on B": of whom the sentence names with a price or a size
_PERFORMANCE = lazy_regex(
    r"\s+(?:the\s+|its\s+|(?:\w+\s+)?)?(?:performance|quality|accuracy|scores?|results?)\b(?!\s+(?:of|from|by)\b)"
)


def does_itself(text: str, end: int) -> bool:
    """Tell whether a name is the subject of a verb right behind it: "beats B and C does better than D".

    Args:
        text: The passage.
        end: The offset behind the name.
    """
    return _DOES.match(text, end) is not None


def keeps_up(text: str, cue: CueMark) -> bool:
    """Tell whether a word says that a result is matched, without saying whose: "while matching performance on B".

    Args:
        text: The passage.
        cue: The word.
    """
    return cue.cue == "on_par_verb" and _PERFORMANCE.match(text, cue.end) is not None


def compared_with(scene: Scene, cue: CueMark, system: SystemMark) -> tuple[SystemMark, ...]:
    """Find the baseline that opens the sentence or was told of before: "Compared with B, A does better", "..., while A remains ahead in tests"."""
    text = scene.passage.text
    if (sides := mirrored(scene, cue)) is not None:
        return sides[1:]
    others = [mark for mark in scene.systems if mark.end <= cue.start and not same(mark.entity, system.entity)]
    opening = [mark for mark in others if _COMPARED_TO.search(text[: mark.start])]
    if opening and (ALONE.search(cue.text) or keeps_up(text, cue)):
        return next(group for group in groups(scene.passage, others) if opening[0] in group)
    names = {mark.entity for mark in others}
    if text[cue.start - 1 : cue.start] == "(":
        return ()  # "A and B (better on coding)": what a bracket adds is set against nobody.
    return (others[-1],) if len(names) == 1 and ALONE.search(cue.text) and ON_SKILL.match(text, cue.end) else ()


# "A does better on text, but B does better on tables"
_BETTER_AT = lazy_regex(
    r"(?:\s\([^()]{1,40}\))?\s(?:perform|do|doe|did|is|wa|fare|work|score|rank)\w*\s(?:(?:\w+ly|far|much|slightly)\s){0,2}(?:better|stronger)\s(?:on|at|in|for|with)\s[^;.]{2,90}?(?=[,;]\s|\.|$)",
    re.I,
)
_BUT = lazy_regex(r"[,;]\s(?:but|while|whereas|though|although|and)\s(?:the\s|[A-Z][\w.&-]*['’]s?\s)*")


def mirrored(scene: Scene, cue: CueMark) -> tuple[SystemMark, SystemMark] | None:
    """Give who is said to be better at something, and the other, who is better at something else: "A does better on text, but B does better on tables"."""
    text = scene.passage.text
    told = [(mark, match) for mark in scene.systems if mark.model and (match := _BETTER_AT.match(text, mark.end))]
    if len(told) != _PAIR or not _BUT.fullmatch(text, told[0][1].end(), told[1][0].start):
        return None
    for number, (mark, match) in enumerate(told):
        if match.start() <= cue.start < match.end():
            return mark, told[1 - number][0]
    return None


# "Its closest rival, A, on": one who is described, and then named.
_APPOSED = lazy_regex(r",\s(?:[A-Z][\w.&-]*['’]s?\s)?")
_APPOSED_TO = lazy_regex(r"(?:,|\s(?:on|in|across|by|at)\b|[.;]|$)")


def is_described(scene: Scene, described: Mark) -> bool:
    """Tell whether a class in the singular only describes who is named right behind it: "its closest rival, A, on all tests".

    Args:
        scene: The passage.
        described: The class.
    """
    text = scene.passage.text
    return not described.text.endswith("s") and any(
        mark.entity.type != "group"
        and mark.start >= described.end
        and _APPOSED.fullmatch(text, described.end, mark.start)
        and _APPOSED_TO.match(text, mark.end)
        for mark in scene.systems
    )


_EXCEPT = lazy_regex(
    r"\b(?:except(?:ing)?(?: for)?|excluding|apart from|aside from|other than|save for|with the exception of"
    r"|(?:all|every|each|any|everything|everyone|everybody|anything|anyone)\b[^,;.]{0,40}?\s(?:but|bar|save))\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$",
    re.I,
)


def is_excepted(text: str, start: int, mark: Mark) -> bool:
    """Tell whether a name is the one of which something is not said: "beats everything but A", "all models except A".

    Args:
        text: The passage.
        start: Where what is said of the others begins.
        mark: The name.
    """
    return _EXCEPT.search(text, start, mark.start) is not None


# "The other releases from that land (A and B)": what the bracket lists are these.
_MODELS_OF = lazy_regex(
    r"\b(?:models|systems|releases|rivals|competitors|peers|alternatives|llms|labs)\s(?:from|in|of|by|at|on)\s[\w’' -]{1,25}\s*\($",
    re.I,
)


def _is_in_brackets(between: str) -> bool:
    """Tell whether the words between a comparing word and a name open a bracket that adds to other things than systems.

    Args:
        between: The words.
    """
    return _IN_BRACKETS.search(between) is not None and _MODELS_OF.search(between) is None


def find_baselines(scene: Scene, cue: CueMark, *, passive: bool) -> tuple[SystemMark, ...]:
    """Find what a system is compared with: the object behind the word, with all that are listed beside it."""
    text = scene.passage.text
    end = cue.end if passive else shared_end(text, cue)
    behind = [mark for mark in scene.systems if mark.start >= end and not is_excepted(text, end, mark)]
    # "The best 13B model (B)": the name says which it is.
    behind = [
        mark
        for mark, following in zip_longest(behind, behind[1:])
        if following is None or not mark.reference or text[mark.end : following.start] != " ("
    ]
    if not passive and (those := _THOSE.match(text, end)) is not None:
        few = "two" if "both" in those[0].lower() else those["few"] or those["all"] or those["others"] or ""
        named = _named_before(scene, cue, _NUMBERS.get(few.lower()))
        if len(named) > 1 or not those["them"]:
            return named
    if (
        not behind
        or _PART_OF.fullmatch(text, end, behind[0].start)
        or _MADE_OF.match(text, behind[0].end)
        or any(mark.start == behind[0].end + 1 for mark in scene.tests)  # "leads the Foo Arena"
        or _is_in_brackets(text[end : behind[0].start])
        or (not passive and _WITH_MEANS.fullmatch(text, end, behind[0].start))
        or not (_TO_AGENT if passive else _TO_OBJECT).fullmatch(text, end, behind[0].start)
    ):
        return ()
    if behind[0].reference and len(behind) > 1 and text[behind[0].end : behind[1].start] in {", ", " ("}:
        behind = behind[1:]  # "The leading model, B": the name says which it is.
    elif behind[0].entity.type == "group" and is_described(scene, behind[0]):
        behind = behind[1:]  # "Its closest rival, A, in all tests"
    elif (
        behind[0].entity.type == "group"
        and len(behind) > 1
        and _NAMED_BY.fullmatch(text, behind[0].end, behind[1].start)
    ):
        behind = behind[1:]  # "Top closed models A and B": the names say which they are.
    elif (
        not behind[0].model
        and behind[0].entity.type in {"country", "region", "firm"}
        and len(behind) > 1
        and behind[1].model
        and not behind[1].reference
        and _ITS_MODEL.fullmatch(text, behind[0].end, behind[1].start)
    ):
        behind = behind[1:]  # "The top US model, A": the name says which it is.
    listed = [behind[0]]
    for group in groups(scene.passage, behind):
        # A name that nothing knows may stand in the list: "A, Foo and B".
        between = text[listed[-1].end : group[0].start]
        if group[0] is not behind[0] and not any(
            links.fullmatch(between) for links in (_UNKNOWN_BETWEEN, _LIST_GOES_ON, _NEXT_BEST)
        ):
            break
        for mark in group[group[0] is behind[0] :]:
            if mark.reference and (
                text[listed[-1].end : mark.start] == ", " or mark.text.lower() in {"it", "they", "he", "she"}
            ):
                # "B, the model that A grew out of": said of B, and of none named before; "B, and it is": a new clause
                return tuple(listed)
            if begins_clause(scene.passage, mark) or _MADE_OF.match(text, mark.end) or does_itself(text, mark.end):
                return tuple(listed)
            listed.append(mark)
    return tuple(listed)


# "At or above 90% of B": a part of what it does
_PART_OF = lazy_regex(r"\s\d[\d.]*\s?(?:%|percent)\sof\s(?:the\s|that\sof\s|[A-Z][\w.&-]*['’]s?\s)*", re.I)
_OR = lazy_regex(
    r",?\s+(?:and/or|or|and|if not)\s+(?:(?:(?:on|in|at)\s(?:many|some|several|most|certain|a few)\s(?:[\w-]+\s){0,2}?(?:tests|benchmarks|evals|evaluations|tasks|measures|metrics|cases|areas)|even|sometimes|often|occasionally|in some cases|\w+ly)\s+)?"
)
_WORDS_ON = 40
"""Letters behind a comparing word in which another may stand that is joined to it."""


def shared_end(text: str, cue: CueMark) -> int:
    """Give the offset behind a comparing word, and behind another that shares its object: "matches or beats B".

    Args:
        text: The passage.
        cue: The word.
    """
    joined = _OR.match(text, cue.end)
    following = cues.COMPARISONS.find(text[joined.end() : joined.end() + _WORDS_ON]) if joined is not None else ()
    if not (joined and following and not following[0].start) or "gap" in cue.text:
        return cue.end
    end = joined.end() + following[0].end
    return end + (text[cue.end : end + 1].count(",") == _PAIR and text[end] == ",")  # "matches, if not beats, B"


# "Below those models": all that were named together before.
_THOSE = lazy_regex(
    r"\s+(?:(?:both(?:\s+of)?\s+|all(?:\s+of)?\s+|(?:each|every one)\s+of\s+)?(?:those|these)\s+(?:(?P<few>two|three|four)\s+|other\s+|larger\s+)?(?:models|systems|two|llms)\b"
    r"|(?:both|all)(?:\s+(?:of\s+them|(?P<all>two|three|four)(?:\s+of\s+(?:them|these|those))?))?(?=\s*(?:[,.;]|$)|\s+(?:on|in|at|by)\b)|the\s+other\s+(?P<others>two|three)\b|(?P<them>them)\b(?!\s+(?:all\b|to\b)))",
    re.I,
)


_PAIR = 2
_NUMBERS = {"two": 2, "three": 3, "four": 4}


def _named_before(scene: Scene, cue: CueMark, number: int | None) -> tuple[SystemMark, ...]:
    """Give the systems that "those models" are, so many as it says: the list named last before, without the subject."""
    before = [mark for mark in scene.systems if mark.end <= cue.start and not mark.reference]
    listed = next((group for group in reversed(groups(scene.passage, before)) if len(group) > 1), ())
    if listed:
        governed = GOVERNING.search(scene.passage.text[: listed[0].start]) is not None
        apart = before[0] is not listed[0] or before[-1] not in listed
        return tuple(listed) if apart or governed else ()
    # "A beats B, while C lags behind both": the two that were set against each other.
    named = list({mark.entity: mark for mark in before}.values())
    if len(named) == _PAIR + 1:
        subject = next((mark for mark in reversed(scene.systems) if mark.end <= cue.start), named[-1])
        return tuple(mark for mark in named if mark.entity != subject.entity)[:2]
    return _told_together(scene, cue, number)


def _told_together(scene: Scene, cue: CueMark, number: int | None) -> tuple[SystemMark, ...]:
    """Give the others that a sentence just before tells of beside the one that is compared with them: two, or a list."""
    own = {mark.entity for mark in scene.systems if mark.end <= cue.start}
    earlier = scene.passage.previous_prose
    for _ in range(_PAIR):
        if earlier is None or earlier.block is not scene.passage.block:
            break
        marks = [mark for mark in earlier.once(find_systems) if mark.model and not mark.reference]
        others = {mark.entity: mark for mark in marks if mark.entity not in own}
        listed = next((group for group in groups(earlier, marks) if len(group) > _PAIR), ())
        if len(others) > _PAIR and others.keys() != {mark.entity for mark in listed}:
            others = {mark.entity: mark for mark in listed if mark.entity not in own}
        if len(others) == number or (number is None and len(others) > 1):
            return tuple(attrs.evolve(mark, start=cue.end, end=cue.end, reference=True) for mark in others.values())
        if len(others) > 1:
            break
        earlier = earlier.previous_prose
    return ()
