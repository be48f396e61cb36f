"""Who is tested and on what: the systems and the tests that a passage names or refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.chips_of_makers import CHIPS, OF_CHIPS
from aiclaims.extractors.benchmarks.classes import find_classes
from aiclaims.extractors.benchmarks.families import member_meant
from aiclaims.extractors.benchmarks.likened import is_likened
from aiclaims.extractors.benchmarks.referred import ACTING, PLACE, RELEASES, TOOLKITS, find_referred
from aiclaims.extractors.benchmarks.roles import compared, is_base, is_itself, is_owned, is_priced, is_rival
from aiclaims.extractors.benchmarks.sizes import shared_ending
from aiclaims.extractors.benchmarks.slugs import says_whose, whole_word
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.trims import find_trims
from aiclaims.extractors.benchmarks.tuned import as_tuned, meaning_tuned, tuned_before
from aiclaims.extractors.benchmarks.unlisted import find_unlisted_names
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage
from aiclaims.reading.verbs import SURPASSING
from aiclaims.schema import Entity

_MODELS, _PARTIES = frozenset({"model", "product"}), frozenset({"firm", "country"})
# Whoever tests others, or only serves their models, is not tested.
_EVALUATORS = frozenset(
    {
        "OpenRouter",
        "Ollama",
        "Together AI",
        "Hugging Face",
        "Artificial Analysis",
        "Vals AI",
        "Epoch AI",
        "METR",
        "LMSYS",
        "GitHub",
        "Stack Overflow",
        "Reddit",
        "Center for AI Standards and Innovation",
        "AI Security Institute",
        "National Institute of Standards and Technology",
    }
)
# "The first non-Foo model": anybody but Foo.
_OTHERS_THAN = lazy_regex(r"(?<![A-Za-z])[Nn]on[-–]$")
_MODEL_NOUN = lazy_regex(
    r"(?:[\w.-]+,? ){0,3}?(?:models?|systems?|llms?|chatbots?|assistants?|ai|ones?|versions?|bots?|tools?|equivalents?|counterparts?|offerings?|alternatives?|(?:latest|newest|new|recent)\s(?:releases?|flagships?))\b|best\b(?!\s(?!on\b|in\b|at\b|yet\b|and\b)\w+)",
    re.I,
)
_OWNER = lazy_regex(
    r"(?:['’]s?)?\s+(?:(?:new|latest|own|flagship|recent|open|upcoming|large|small|reasoning|AI|language|open-source|open-weight|first|next|most|advanced)\s+){0,4}(?:model\s+)?",
    re.I,
)
_VARIANT = lazy_regex(
    r"(?:\b(?:an?|the|an? early|its|their)\s+)?(?<![\w-])(?P<name>(?!(?i:an?|the|its|their)\s|(?i:[\w-]*(?:tuned|trained|modified|custom|quantized|based|adapted|extended))\s)(?:[\w.-]+\s+){0,2}?(?:preview|version|variant|edition|prototype|checkpoint|distillation|build)(?:\s+version)?\s+of\s+"
    r"(?:the\s+)?(?:[A-Z][\w.]*['’]s\s+)?)$"
)
# "NVIDIA AVO", "OpenAI's Foo": a firm whose own thing, of no list, is named behind it.
_UNLISTED_BEHIND = lazy_regex(
    r"['’]s? (?!AI\b)[A-Z]\w+(?![\w])|(?:['’]s?)? (?:new |latest |own )*(?!(?:AI|API|LLMs?|CEO|CTO|GPUs?|I)\b)(?:[A-Z]{2,}[\w.-]*|[A-Z][\w.]*[a-z]\w*(?:[-.]?\d[\w.]*|[A-Z]\w*)|[A-Z]\d[\w.]*)(?![\w])"
)
# "Foo's new Mirage model": a plain word with a capital that is called a model.
_OWN_MODEL = lazy_regex(
    r"['’]s? (?:(?:new|latest|own|upcoming|flagship|next|open|newest|unreleased|forthcoming)(?:-\w+)? ){0,3}(?P<name>(?!AI\b|LLM)[A-Z][\w.-]*\w(?: [A-Z\d][\w.-]*)?) (?:model|llm|chatbot|system)\b"
)
# "Beating Nvidia Canary and OpenAI Whisper": a plain word with a capital behind a firm names its product.
_PLAIN_PRODUCT = lazy_regex(
    r" (?!AI\b|Inc\b|Corp\b|Research\b|Labs?\b|Cloud\b|Group\b|Chief\b|Vice\b|President\b)[A-Z][a-z]{3,}(?=[,.;)]|\s(?:and|or|on|in|by|with)\b|$)"
)
# "Nvidia's H200 chip (2024), for one, outperforms": what may belong to a name before the words of a comparison.
_BESIDE_NAME = lazy_regex(
    rf"(?:['’]s)?(?:\s+(?:[\w-]+\s+){{0,2}}?(?i:{CHIPS}))?(?:\s\([^()]{{1,20}}\))?(?:,[^,;.]{{1,40}},)?(?:,?\s(?:which|that|an?\s(?:\w+\s)?chip)(?=\s))?"
)
_FROM_CUE = lazy_regex(
    r"\s+(?:(?:the|its|an?|even|both|[A-Z][\w.&-]*['’]s?|Nvidia|NVIDIA|AMD|Intel|Huawei)\s+)*"
    rf"(?:(?:(?:19|20)\d\d|cutting-edge|latest|newest|older|current|previous|popular|powerful|flagship|high-end|top|best|AI|data[- ]cent(?:er|re)|{CHIPS}|product)\s+){{0,3}}"
)
_AND_CHIP = lazy_regex(r",?\s*(?:,|/|\band|\bor)\s+(?:the\s+|its\s+|[A-Z][\w.&-]*['’]s\s+)?")
_OWN_CHIP = lazy_regex(r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,4}")

# "A Foo-based model" is another than Foo.
_BASED = lazy_regex(
    r"[- ]fine[- ]?tunes?\b|-(?:like|style|type) (?:\w+ )?(?:models?|systems?|architectures?|networks?|methods?|training|approach(?:es)?)\b|[- ](?:based|derived|powered|inspired|generated|synthesi[sz]ed|initiali[sz]ed|trained)\b(?! (?:on|from|with|by|using|via|in)\b)",
    re.I,
)
_PLUS = lazy_regex(r"\s*\+\s*")
_COMBINING = lazy_regex(
    r"\b(?:(?:combination|pairing|ensemble|mix|merger?|hybrid) of|(?-i:Pairing|Combining)|(?:by|when) (?:pairing|combining))\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*\W{0,2}$",
    re.I,
)
_WITH_OTHER = lazy_regex(r"\W{0,2}\s(?:with|and)\s(?:the\s|[A-Z][\w.&-]*['’]s?\s)*\W{0,2}")
_PAIRED_WITH = lazy_regex(
    r"\W{0,2}\s(?:paired|combined|coupled|teamed(?: up)?|together)\s(?:up\s)?with\s(?:the\s|[A-Z][\w.&-]*['’]s?\s)*\W{0,2}"
)
_MORE = lazy_regex(
    r"\+(?=\s?[),.;:*]|\s\(|\s[a-z]|$)|\+[A-Z][a-z][\w.-]*\w| (?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w%-]|[.,]\d)|"
    r" [-–] (?:Instruct|[Cc]hat|Base|Python|Coder)(?: \d{1,3}B)?(?![\w-])| [A-Z][A-Za-z]{0,7} \d{1,3}(?:\.\d)?B(?![\w-])| with Vision(?![\w-])|-[A-Z][A-Za-z]+(?:-[\w.]*\w)+(?![\w-])|-(?:[Rr]ealtime|[Aa]udio|[Ss]earch|[Tt]ranscribe|[Tt][Tt][Ss])(?:-[\w.]*\w)?(?![\w-])"
)
# "Foo-B/32", "Foo-g/14@336px": a vision model's width and patch
_PATCHED = lazy_regex(r"(?:-[a-z]{1,4})?/\d{1,2}(?:@\d{2,4}(?:px)?)?(?![\w/%])")
_OF_A_WIDTH = lazy_regex(r"(?:-[A-Za-z]{1,4}|ViT)$")
# "Foo-7b-storyteller"
_OF_A_SIZE = lazy_regex(r"\d[bB]$")
_TUNED = lazy_regex(
    r"-(?!(?:based|derived|powered|inspired|style|like|level|class|sized?|scale|parameters?|param|only|generated|trained|tuned|fine|model|compatible|equivalent)\b)[a-z]{4,}(?:-[\w.]*\w)?(?![\w-])"
)
# "Tongyi DeepResearch", "Foo World 2.0": what a family's name goes on with.
_OF_FAMILY = lazy_regex(
    r" (?:CLI|Deep ?Research(?:er)?|Researcher|World|Audio|Image|Video|Vision|Embed(?:dings?)?|Omni|Sonic|Speech|Voice|OCR|Guard|Math|Reasoner|Linear|Motion|Music)(?: [vV]?\d[\w.]*\w| \d)?(?![\w-])"
)


_ATTRIBUTES = frozenset({"", "latest", "newest", "new", "recent"})
"""Heads of a phrase that only describe what stands behind them."""
# "Behind Foo's.", "Foo's on B", "Foo's B score of 92.9"
_OWNS_A_RESULT = lazy_regex(
    r"['’]s\s*(?:best\b\s*)?(?:[.,;)–—]|\s-\s|$|\d|on\b|in\b|(?:[\w-]+\s){0,3}?(?:score|accuracy|rating)s?\s(?:of|is|was|at|on)\b)"
)


def find_systems(passage: Passage) -> tuple[SystemMark, ...]:
    """Find the systems that a passage names or refers to, in order."""
    found = [_in_whole(passage.text, mark) for mark in (*_named(passage), *find_referred(passage), *_unlisted(passage))]
    found.sort(key=lambda mark: (mark.start, -mark.end))
    kept: list[SystemMark] = []
    for mark in found:
        if kept and mark.start < kept[-1].end:
            if kept[-1].reference and not mark.reference:
                kept[-1] = mark
            continue
        if kept and kept[-1].reference and not mark.reference and mark.model and mark.start == kept[-1].end + 1:
            kept.pop()  # "the open model Foo" is Foo, and nothing named before
        kept.append(mark)
    return _together(passage, meaning_tuned(kept))


# "RLM(GPT-5)": what a way of asking makes of a model is a system of its own.
_SCHEME = lazy_regex(r"(?<![\w.-])[A-Z][\w-]*[A-Z\d][\w-]*\($")


def _in_whole(text: str, mark: SystemMark) -> SystemMark:
    """Read what ends a name and makes it another's: "Foo-13B+", "Foo Coder 0724", "Foo 13B - Chat", "Foo-B/32"."""
    if mark.reference or not mark.model or mark.entity.type == "group":
        return mark
    scheme = _SCHEME.search(text, 0, mark.start)
    if scheme is not None and text[mark.end : mark.end + 1] == ")":
        name = text[scheme.start() : mark.end + 1]
        start, end = scheme.start(), mark.end + 1
        return attrs.evolve(mark, start=start, end=end, text=name, entity=Entity(name, "model"), known=False)
    more = _MORE.match(text, mark.end)
    patched = _PATCHED.match(text, mark.end) if more is None and _OF_A_WIDTH.search(mark.text) else None
    more = more or patched
    if more is None and _OF_A_SIZE.search(mark.text):
        more = _TUNED.match(text, mark.end)
    if more is None and not any(map(str.isdigit, mark.text)):
        more = _OF_FAMILY.match(text, mark.end)
    if more is None:
        return mark
    entity = Entity((mark.text if patched else mark.entity.name) + more[0], mark.entity.type)
    return attrs.evolve(mark, end=more.end(), text=text[mark.start : more.end()], entity=entity, known=False)


def _together(passage: Passage, marks: list[SystemMark]) -> tuple[SystemMark, ...]:
    """Take systems joined by a plus sign for the one that they make together: "A + B as architect and editor"."""
    joined: list[SystemMark] = []
    for mark in marks:
        last = joined[-1] if joined else None
        if (
            last is not None
            and not (last.reference or mark.reference)
            and (
                _PLUS.fullmatch(passage.text, last.end, mark.start)
                or _is_combined(passage.text, last, mark)
                or (
                    mark.start == last.end + 1
                    and last.text.isalpha()
                    and last.entity.type == mark.entity.type == "model"
                )
            )
        ):
            name = passage.text[last.start : mark.end]
            joined[-1] = SystemMark(
                start=last.start, end=mark.end, text=name, entity=Entity(name, "model"), known=False
            )
            continue
        joined.append(mark)
    return tuple(joined)


def _is_combined(text: str, first: SystemMark, second: SystemMark) -> bool:
    """Tell whether two systems work as one: "the combination of A and B", "pairing A with B", "A paired with B"."""
    if _PAIRED_WITH.fullmatch(text, first.end, second.start):
        return True
    return (
        _WITH_OTHER.fullmatch(text, first.end, second.start) is not None
        and _COMBINING.search(text, 0, first.start) is not None
    )


def _named(passage: Passage) -> Iterator[SystemMark]:
    marks = passage.entities
    text = passage.text
    unlisted = find_unlisted_products(passage)
    for number, mark in enumerate(marks):
        kind = mark.entity.type
        owns = text[mark.end - 2 : mark.end] in {"'s", "’s"} or text[mark.end : mark.end + 2] in {"'s", "’s"}
        if kind == "product" and (PLACE.search(text[: mark.start]) or mark.entity.name in TOOLKITS):
            continue
        if mark.entity.name in _EVALUATORS or is_priced(text, mark) or _OTHERS_THAN.search(text, 0, mark.start):
            continue
        tuned = tuned_before(text, mark) if kind in _MODELS else None
        if tuned is None and is_base(text, mark.start) and (kind in _PARTIES or not compared(text, mark.start)):
            continue
        if kind in _MODELS and _BASED.match(text, mark.end):
            continue
        if kind in _MODELS and is_likened(text, mark) and not is_rival(text, mark.start):
            continue  # "matching GPT-4 level" is said of GPT-4
        if kind in _MODELS:
            member = _sharing(passage, mark) or member_meant(passage, mark)
            if member is None and (ending := shared_ending(passage, mark)):
                member = Entity(mark.entity.name + ending, mark.entity.type)
            meant = _variant(passage, mark if member is None else attrs.evolve(mark, entity=member), owns)
            yield meant if tuned is None else as_tuned(text, meant, tuned)
        elif (
            kind == "chip"
            and any(map(str.isdigit, mark.text))
            and (_is_compared(text, mark) or _stands_with_compared(passage, number))
        ):
            yield _mark(mark, owns=owns, model=True)
        elif kind in _PARTIES:
            following = marks[number + 1] if number + 1 < len(marks) else None
            if (
                following is not None
                and following.entity.type in _MODELS
                and _OWNER.fullmatch(text, mark.end, following.start)
            ):
                continue
            if (
                following is not None
                and following.entity.type == "chip"
                and any(map(str.isdigit, following.text))
                and _OWN_CHIP.fullmatch(text, mark.end, following.start)
                and _is_compared(text, following)
            ):
                continue  # "Foo's latest X100" is the chip
            behind = text[mark.end :]
            if kind == "country" and not (owns or mark.adjective) and _is_compared(text, mark):
                yield _mark(mark, owns=owns, model=False)
                continue
            if owns or mark.adjective or kind == "country":
                if (
                    not _MODEL_NOUN.match(mark.head if mark.head not in _ATTRIBUTES else behind.lstrip("'’s").strip())
                    and not _OWNS_A_RESULT.match(behind)
                    and not (OF_CHIPS.match(text, mark.end) and _is_compared(text, mark))
                ):
                    continue
            elif ACTING.match(behind) and not RELEASES.match(behind):
                continue
            if any(mark.start == product.start for product in unlisted):
                continue
            named = _OWN_MODEL.match(text, mark.end) if kind == "firm" else None
            if named is not None:
                yield SystemMark(
                    start=named.start("name"), end=named.end("name"), text=named["name"], entity=Entity(named["name"], "model"), owner=mark.entity.name, known=False,
                )  # fmt: skip
                continue
            product = _PLAIN_PRODUCT.match(text, mark.end) if kind == "firm" else None
            if product is not None and cues.COMPARISONS.find(text[max(0, mark.start - 30) : mark.start]):
                name = text[mark.start : product.end()]
                yield SystemMark(
                    start=mark.start, end=product.end(), text=name, entity=Entity(name, "model"), owner=mark.entity.name, known=False,
                )  # fmt: skip
                continue
            yield _mark(mark, owns=owns, model=False)


def _sharing(passage: Passage, mark: EntityMark) -> Entity | None:
    """Give the member that a bare name means behind another of its line, whose version it shares: "Foo 4 Opus & Sonnet"."""
    return next(
        (trim.entity for trim in passage.once(find_trims) if trim.start == mark.start and trim.end == mark.end), None
    )


def _mark(mark: EntityMark, *, owns: bool, model: bool) -> SystemMark:
    return SystemMark(
        start=mark.start, end=mark.end, text=mark.text, entity=mark.entity, country=mark.country, owner=mark.owner,
        adjective=mark.adjective, head=mark.head, known=mark.known, model=model, owns=owns,
    )  # fmt: skip


def _is_compared(text: str, mark: EntityMark) -> bool:
    """Tell whether a comparing word stands right beside a name: "ahead of B", "A outperforms", "A is comparable to"."""
    beside = _BESIDE_NAME.match(text, mark.end)
    before = cues.COMPARISONS.find(text[max(0, mark.start - 40) : mark.start])
    follows = beside is not None and cues.opens_comparison(text, beside.end())
    return follows or bool(before and _FROM_CUE.fullmatch(text[max(0, mark.start - 40) : mark.start][before[-1].end :]))


def _stands_with_compared(passage: Passage, number: int) -> bool:
    """Tell whether a chip is listed behind one beside a comparing word: "outperforms A100 and H100"."""
    text, marks = passage.text, passage.entities
    for earlier, later in zip(marks[number - 1 :: -1] if number else (), marks[number:0:-1], strict=False):
        if earlier.entity.type != "chip" or not _AND_CHIP.fullmatch(text, earlier.end, later.start):
            return False
        if _is_compared(text, earlier):
            return True
    return False


def find_unlisted_products(passage: Passage) -> tuple[SystemMark, ...]:
    """Find things of a firm that no list has: "NVIDIA AVO", "Google's T5"."""
    found = []
    for mark in passage.entities:
        match = _UNLISTED_BEHIND.match(passage.text, mark.end) if mark.entity.type == "firm" else None
        if match and not any(mark.end < other.start < match.end() for other in passage.entities):
            found.append(
                SystemMark(
                    start=mark.start, end=match.end(), text=passage.text[mark.start : match.end()], entity=mark.entity,
                    known=False, stranger=True,
                )
            )  # fmt: skip
    return tuple(found)


_PREVIEW = lazy_regex(r"preview(?: version)? of (?:the )?", re.I)
_METHOD = lazy_regex(
    r"(?<![\w./-])(?=[\w.-]*(?:\d|[A-Z]{2}|[a-z][A-Z]|-[A-Z]))[A-Z][\w.-]*\w(?:\s?\+\s?|\s\(|\swith\s)$"
)
# "Foo with A scores": what Foo does with it.
_DOES = lazy_regex(
    r"\s+(?:\w+ly\s+|also\s+)?(?:"
    + SURPASSING
    + r"|scor|achiev|resolv|solv|reach|match|attain|rank|gets?\b|obtain|improv|hits?\b)"
)


_JOINED_BEFORE = lazy_regex(
    r"(?<![\w./@:-])(?P<first>(?!(?:Non|Pre|Post|Anti|Ex|Pro|Un|Mid|Multi|Co|Re)-)[A-Z]\w*[A-Z\d]\w*)-(?:[\w.]+-){0,2}$"
)
# "Nvidia's Canary Qwen 2.5B" is no Qwen.
_CALLED_BEFORE = lazy_regex(
    r"(?<=['’]s )(?P<first>(?!(?:New|Latest|Newest|Own|Flagship|Open|Reasoning|Advanced|Best|Top|Leading|Code|Upcoming|First|Preview|Original|Experimental|Large|Small|AI|Chinese|American)\b)[A-Z][a-z]{2,}) $"
)
_RENEWED_BEHIND = lazy_regex(r" \((?P<which>new|old|upgraded|updated)\)", re.I)
_VERSION_BEHIND = lazy_regex(r"(?:-[A-Z]\w*)? \d{1,2}\.\d{1,2}(?![\d%.])(?!\s?%)")


def _variant(passage: Passage, mark: EntityMark, owns: bool) -> SystemMark:
    """Read a model's name together with what makes it another: "a preview version of OpenAI's o1"."""
    before = passage.text[: mark.start]
    whole = _JOINED_BEFORE.search(before)
    if whole is not None and not says_whose(whole["first"], mark):
        # "Foo-Llama3-V 2.5" is no Llama.
        behind = _VERSION_BEHIND.match(passage.text, mark.end)
        end = behind.end() if behind is not None else mark.end
        name = passage.text[whole.start() : end]
        return SystemMark(
            start=whole.start(), end=end, text=name, entity=Entity(name, "model"), known=False, owns=owns,
        )  # fmt: skip
    slug = whole_word(passage.text, mark)
    if slug is not None:
        name = passage.text[slug[0] : slug[1]]
        return SystemMark(start=slug[0], end=slug[1], text=name, entity=Entity(name, "model"), known=False, owns=owns)
    called = _CALLED_BEFORE.search(before)
    if (
        called is not None
        and called["first"].casefold() != (mark.owner or "").casefold()
        and not any(other.start < called.end() and called.start("first") < other.end for other in passage.entities)
    ):
        name = passage.text[called.start("first") : mark.end]
        return SystemMark(
            start=called.start("first"), end=mark.end, text=name, entity=Entity(name, "model"), owner=mark.owner, known=False, owns=owns,
        )  # fmt: skip
    match = None if is_itself(before) else _VARIANT.search(before)
    start, entity = mark.start, mark.entity
    method = _METHOD.search(before)
    if method is not None and not any(
        other.start < method.end() and method.start() < other.end for other in passage.entities
    ):
        bracketed = method[0].endswith("(")
        together = not method[0].endswith(" with ") or _DOES.match(passage.text, mark.end) is not None
        if together and (not bracketed or passage.text[mark.end : mark.end + 1] == ")"):
            # "Foo (A) achieves", "Foo+A": a method with the model that it works on.
            end = mark.end + bracketed
            name = passage.text[method.start() : end]
            return SystemMark(
                start=method.start(),
                end=end,
                text=name,
                entity=Entity(name, "model"),
                owner=mark.owner,
                known=False,
                owns=owns,
            )
    if match is not None:
        start = match.start("name")
        name = passage.text[start : mark.end]
        # "The preview of Foo" is what its maker calls Foo-preview.
        entity = Entity(f"{entity.name}-preview" if _PREVIEW.fullmatch(match["name"]) else name, "model")
    renewed = _RENEWED_BEHIND.match(passage.text, mark.end) if mark.entity.type == "model" else None
    end = mark.end if renewed is None else renewed.end()
    if renewed is not None:
        # Its maker gave another model the same name.
        entity = Entity(f"{entity.name} ({renewed['which'].lower()})", "model")
    return SystemMark(
        start=start, end=end, text=passage.text[start:end], entity=entity, country=mark.country, owner=mark.owner,
        known=mark.known, owns=owns,
    )  # fmt: skip


def _unlisted(passage: Passage) -> Iterator[SystemMark]:
    for kind, marks in (("model", find_unlisted_names(passage)), ("group", find_classes(passage))):
        for mark in marks:
            if kind == "group" and is_owned(passage, mark.start):
                continue
            entity = Entity(mark.text, kind)  # type: ignore[arg-type]
            yield SystemMark(start=mark.start, end=mark.end, text=mark.text, entity=entity, known=False)
