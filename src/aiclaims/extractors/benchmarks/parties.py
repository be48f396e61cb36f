"""Who is tested and on what: the systems and the tests that a passage names or refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.classes import find_classes
from aiclaims.extractors.benchmarks.families import member_meant
from aiclaims.extractors.benchmarks.likened import is_likened
from aiclaims.extractors.benchmarks.own_models import find_own_models
from aiclaims.extractors.benchmarks.points import has_points, in_other_point
from aiclaims.extractors.benchmarks.pronouns import find_both, find_latter
from aiclaims.extractors.benchmarks.roles import compared, is_base, is_governed, is_itself, is_owned, is_rival
from aiclaims.extractors.benchmarks.sizes import find_sizes, in_full, shared_ending, whole_of
from aiclaims.extractors.benchmarks.slugs import says_whose, whole_word
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.testnames import NO_NAME
from aiclaims.extractors.benchmarks.unlisted import find_unlisted_names
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage
from aiclaims.reading.periods.calendar_forms import MONTH
from aiclaims.reading.references import ReferenceMark
from aiclaims.schema import Entity

_MODELS, _PARTIES = frozenset({"model", "product"}), frozenset({"firm", "country"})
# What programs are written with is no system under test.
_TOOLKITS = frozenset(
    {
        "CUDA",
        "CANN",
        "JAX",
        "PyTorch",
        "TensorFlow",
        "MindSpore",
        "PaddlePaddle",
        "NVLink",
        "MCP",
        "Python",
        "Java",
        "JavaScript",
        "TypeScript",
        "Rust",
        "Docker",
        "Linux",
        "Kubernetes",
    }
)
# Whoever tests others is not tested.
_EVALUATORS = frozenset(
    {
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
_MODEL_NOUN = lazy_regex(
    r"(?:[\w.-]+,? ){0,3}?(?:models?|systems?|llms?|chatbots?|assistants?|ai|ones?|versions?|bots?|tools?)\b", re.I
)
# Whoever does this speaks or sells, and is not tested.
_ACTING = lazy_regex(
    r"\s*(?:,[^,]{0,60},)?\s*(?:(?:has|have|had|also|on \w+|in \w+|last \w+|this \w+|recently|now|then|later|just|today|earlier|previously|is|was|\w+ly)\s+){0,3}"
    r"(?:sa(?:id|ys?)|told|tells|claim(?:s|ed)?|announc\w+|releas\w+|launch\w+|unveil\w+|introduc\w+|publish\w+|wrote|report(?:s|ed)?|stat(?:es|ed)|"
    r"debut\w*|develop\w+|train(?:s|ed)|built|builds|made|makes|found|finds|show(?:s|ed)?|show|us(?:es|ed)|test(?:s|ed)|evaluat\w+|compar\w+|cit(?:es|ed)|"
    r"not(?:es|ed)|boast(?:s|ed)? that|argu\w+|believ\w+|expect\w*|plan(?:s|ned)?|open-sourc\w+|shipped|rolled|adds?|added|did not|declin\w+|measur\w+|"
    r"calculat\w+|estimat\w+|rank(?:s|ed) the|put(?:s)?)\b",
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
_NAMELESS = lazy_regex(
    r"\b[Tt]he (?P<name>(?:[\w.-]+ ){0,2}?(?:\d+(?:\.\d+)?[- ]?(?:B|billion|bn)(?:[- ]parameter)?|\d{2,3}M|[\w-]*distilled|preview|base|instruct|"
    rf"chat|thinking|mini|{MONTH})"
    r"(?: (?!version|one|model)[\w-]+)? (?:ones?|version|variant|model|preview|edition|checkpoint|distillation))(?! of [A-Z])(?= |,|\.|$|['’])"
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
# "The 13B models", "the larger models" are a class of models, none that was named.
_CLASS = lazy_regex(r"(?:the|these|those)\s+(?!two\b|three\b)\S.*\s\S+s", re.I)
# "The Mirage model": a name of no list, which means nothing named before; "the Pro model" is an edition of it.
_NEW_NAME = lazy_regex(
    r"(?i:the|this|that)\s+(?!(?:Pro|Max|Mini|Flash|Turbo|Plus|Ultra|Nano|Lite|Preview|Instruct|Chat|Base|Thinking|Coder|Large|Medium|Small|Reasoning|Vision|Open|New|First|Chinese|American)\b)"
    r"[A-Z][a-z]{3,}\s+(?:model|system|chatbot|assistant)"
)
# "The MoE model" is another of the family than the one named.
_SIBLING = lazy_regex(r"the (?:moe|mixture-of-experts|dense|sparse|hybrid|edge|larger|smaller|bigger)\s+\w+", re.I)
# "The last one" is the one before, whichever that was.
_ANOTHER = lazy_regex(
    r"\b(?:(?:last|previous|prior|earlier|next|other|older|newer|new|old|first|second)\s+(?:one|model|version|generation|release|iteration)s?|predecessors?)(?:['’]s?)?$",
    re.I,
)
_TO_CUE = lazy_regex(
    r"(?:['’]s)?\s+(?:(?:is|are|was|were|has|have|had|also|now|still|already|far|well|just|roughly|broadly|slightly|significantly|performs?|\w+ly)\s+){0,4}(?=\w)"
)
_FROM_CUE = lazy_regex(r"\s+(?:(?:the|its|an?|even|both|[A-Z][\w.&-]*['’]s?|Nvidia|NVIDIA|AMD|Intel|Huawei)\s+)*")

# "A Foo-based model" is another than Foo.
_BASED = lazy_regex(
    r"[- ]fine[- ]?tunes?\b|-(?:like|style|type) (?:\w+ )?(?:models?|systems?|architectures?|networks?|methods?|training|approach(?:es)?)\b|[- ](?:based|derived|powered|inspired|generated|initiali[sz]ed|trained)\b(?! (?:on|from|with|by|using|via|in)\b)",
    re.I,
)
_PLUS = lazy_regex(r"\s*\+\s*")
_MORE = lazy_regex(
    r"\+(?=\s?[),.;:*]|\s\(|\s[a-z]|$)| (?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w%-]|[.,]\d)|"
    r" [-–] (?:Instruct|[Cc]hat|Base|Python|Coder)(?: \d{1,3}B)?(?![\w-])| [A-Z]{1,2} \d{1,3}(?:\.\d)?B(?![\w-])|-[A-Z][A-Za-z]+(?:-[\w.]*\w)+(?![\w-])|-(?:[Rr]ealtime|[Aa]udio|[Ss]earch|[Tt]ranscribe|[Tt][Tt][Ss])(?:-[\w.]*\w)?(?![\w-])"
)
# "Foo-7b-storyteller"
_OF_A_SIZE = lazy_regex(r"\d[bB]$")
_TUNED = lazy_regex(
    r"-(?!(?:based|derived|powered|inspired|style|like|level|class|sized?|scale|parameters?|param|only|generated|trained|tuned|fine|model|compatible|equivalent)\b)[a-z]{4,}(?:-[\w.]*\w)?(?![\w-])"
)
# "Tongyi DeepResearch", "Foo World 2.0": what a family's name goes on with.
_OF_FAMILY = lazy_regex(
    r" (?:Deep ?Research(?:er)?|Researcher|World|Audio|Image|Video|Vision|Embed(?:dings?)?|Omni|Sonic|Speech|Voice|OCR|Guard|Math|Reasoner|Linear|Motion|Music)(?: [vV]?\d[\w.]*\w| \d)?(?![\w-])"
)
# A product that something is done on or in is no system under test.
_PLACE = lazy_regex(r"\b(?:in|on|via|through|from|into|to|inside)\s+(?:the\s+|its\s+|[A-Z][\w.&-]*['’]s?\s+)*$")


def find_systems(passage: Passage) -> tuple[SystemMark, ...]:
    """Find the systems that a passage names or refers to, in order."""
    found = [_in_whole(passage.text, mark) for mark in (*_named(passage), *_referred(passage), *_unlisted(passage))]
    found.sort(key=lambda mark: (mark.start, -mark.end))
    kept: list[SystemMark] = []
    for mark in found:
        if kept and mark.start < kept[-1].end:
            if kept[-1].reference and not mark.reference:
                kept[-1] = mark
            continue
        kept.append(mark)
    return _together(passage, kept)


def _in_whole(text: str, mark: SystemMark) -> SystemMark:
    """Read what ends a name and makes it another's: "Foo-13B+", "Foo Coder 0724", "Foo 13B - Chat", "Foo H 47B"."""
    if mark.reference or not mark.model or mark.entity.type == "group":
        return mark
    more = _MORE.match(text, mark.end)
    if more is None and _OF_A_SIZE.search(mark.text):
        more = _TUNED.match(text, mark.end)
    if more is None and not any(map(str.isdigit, mark.text)):
        more = _OF_FAMILY.match(text, mark.end)
    if more is None:
        return mark
    entity = Entity(mark.entity.name + more[0], mark.entity.type)
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


def _named(passage: Passage) -> Iterator[SystemMark]:
    marks = passage.entities
    text = passage.text
    unlisted = find_unlisted_products(passage)
    for number, mark in enumerate(marks):
        kind = mark.entity.type
        owns = text[mark.end - 2 : mark.end] in {"'s", "’s"} or text[mark.end : mark.end + 2] in {"'s", "’s"}
        if kind == "product" and (_PLACE.search(text[: mark.start]) or mark.entity.name in _TOOLKITS):
            continue
        if mark.entity.name in _EVALUATORS:
            continue
        if is_base(text, mark.start) and (kind in _PARTIES or not compared(text, mark.start)):
            continue
        if kind in _MODELS and _BASED.match(text, mark.end):
            continue
        if kind in _MODELS and is_likened(text, mark) and not is_rival(text, mark.start):
            continue  # "matching GPT-4 level" is said of GPT-4
        if kind in _MODELS:
            member = member_meant(passage, mark)
            if member is None and (ending := shared_ending(passage, mark)):
                member = Entity(mark.entity.name + ending, mark.entity.type)
            yield _variant(passage, mark if member is None else attrs.evolve(mark, entity=member), owns)
        elif kind == "chip" and any(map(str.isdigit, mark.text)) and _is_compared(text, mark):
            yield _mark(mark, owns=owns, model=True)
        elif kind in _PARTIES:
            following = marks[number + 1] if number + 1 < len(marks) else None
            if (
                following is not None
                and following.entity.type in _MODELS
                and _OWNER.fullmatch(text, mark.end, following.start)
            ):
                continue
            behind = text[mark.end :]
            if kind == "country" and not (owns or mark.adjective) and _is_compared(text, mark):
                yield _mark(mark, owns=owns, model=False)
                continue
            if owns or mark.adjective or kind == "country":
                if not _MODEL_NOUN.match(mark.head or behind.lstrip("'’s").strip()) and not re.match(
                    r"['’]s[\s]*(?:[.,;)]|$|\d|on\b|in\b)", behind
                ):
                    continue
            elif _ACTING.match(behind):
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


def _mark(mark: EntityMark, *, owns: bool, model: bool) -> SystemMark:
    return SystemMark(
        start=mark.start, end=mark.end, text=mark.text, entity=mark.entity, country=mark.country, owner=mark.owner,
        adjective=mark.adjective, head=mark.head, known=mark.known, model=model, owns=owns,
    )  # fmt: skip


def _is_compared(text: str, mark: EntityMark) -> bool:
    """Tell whether a comparing word stands right beside a name: "ahead of B", "A outperforms", "A is comparable to"."""
    behind = _TO_CUE.match(text, mark.end)
    after = cues.COMPARISONS.find(text[mark.end : mark.end + 60])
    before = cues.COMPARISONS.find(text[max(0, mark.start - 40) : mark.start])
    follows = behind is not None and any(mark.end + cue.start <= behind.end() for cue in after)
    return follows or bool(before and _FROM_CUE.fullmatch(text[max(0, mark.start - 40) : mark.start][before[-1].end :]))


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


_MODELS_IN_GENERAL = lazy_regex(r"(?<!these )(?<!those )(?<!both )(?<!two )\b(?:models|systems|LLMs|chatbots|agents)\b")
_PREVIEW = lazy_regex(r"preview(?: version)? of (?:the )?", re.I)
_METHOD = lazy_regex(
    r"(?<![\w./-])(?=[\w.-]*(?:\d|[A-Z]{2}|[a-z][A-Z]|-[A-Z]))[A-Z][\w.-]*\w(?:\s?\+\s?|\s\(|\swith\s)$"
)
# "Foo with A scores": what Foo does with it.
_DOES = lazy_regex(
    r"\s+(?:\w+ly\s+|also\s+)?(?:outperform|scor|achiev|resolv|solv|reach|beats?\b|surpass|match|exceed|attain|rank|gets?\b|obtain|improv|hits?\b)"
)


_JOINED_BEFORE = lazy_regex(
    r"(?<![\w./@:-])(?P<first>(?!(?:Non|Pre|Post|Anti|Ex|Pro|Un|Mid|Multi|Co|Re)-)[A-Z]\w*[A-Z\d]\w*)-(?:[\w.]+-){0,2}$"
)
# "Nvidia's Canary Qwen 2.5B" is no Qwen.
_CALLED_BEFORE = lazy_regex(
    r"(?<=['’]s )(?P<first>(?!(?:New|Latest|Newest|Own|Flagship|Open|Reasoning|Advanced|Best|Top|Leading|Code|Upcoming|First|Preview|Original|Experimental|Large|Small|AI|Chinese|American)\b)[A-Z][a-z]{2,}) $"
)
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
    return SystemMark(
        start=start, end=mark.end, text=passage.text[start : mark.end], entity=entity, country=mark.country, owner=mark.owner,
        known=mark.known, owns=owns,
    )  # fmt: skip


def _referred(passage: Passage) -> Iterator[SystemMark]:
    text = passage.text
    nameless = [
        match
        for match in _NAMELESS.finditer(text)
        if not any(
            mark.start < match.end() and match.start() < mark.end
            for mark in passage.entities
            if mark.entity.type in _MODELS
        )
        and not _PLACE.search(text[: match.start()])
    ]
    for match in nameless:
        whole = whole_of(passage, match.start("name"))
        end = whole.end if whole is not None else match.end("name")
        yield SystemMark(
            start=match.start("name"), end=end, text=match["name"].strip(), entity=in_full(passage, match["name"].strip(), match.start("name")), reference=True,
        )  # fmt: skip
    yield from find_sizes(passage)
    yield from find_latter(passage)
    yield from find_both(passage)
    yield from find_own_models(passage)
    for reference in passage.references:
        if reference.possessive and reference.text.lower() in {"its", "their", "his", "her"}:
            continue
        if any(match.start() <= reference.start < match.end() for match in nameless):
            continue
        if reference.text.lower() == "they" and _MODELS_IN_GENERAL.search(text, 0, reference.start):
            continue  # "AI models are so good that they beat": models in general
        if (reference.plural and _CLASS.fullmatch(reference.text)) or _ANOTHER.search(reference.text):
            continue
        if _NEW_NAME.fullmatch(reference.text) or _SIBLING.fullmatch(reference.text):
            continue
        candidates = [
            candidate
            for candidate in _fitting(reference)
            if candidate not in passage.entities or not is_governed(text, candidate)
        ]
        candidates = [
            candidate
            for candidate in candidates
            if not (_was_base(passage, candidate) or _is_of_other_point(passage, candidate))
        ]
        if reference.text.lower() == "it" and all(_was_rival(passage, candidate) for candidate in candidates):
            continue  # "Foo is ahead of A. It": Foo, though nothing knows the name.
        if re.match(r"\s+of\b", text[reference.end :]):
            continue
        if not candidates or _ACTING.match(text, reference.end):
            continue
        first = _member(candidates)
        yield SystemMark(
            start=reference.start,
            end=reference.end,
            text=reference.text,
            entity=first.entity,
            owner=first.owner,
            country=first.country,
            model=first.entity.type in _MODELS,
            reference=True,
            others=tuple(candidate.entity for candidate in candidates if candidate is not first),
            plural=reference.plural,
            owns=reference.possessive,
        )


def _member(candidates: list[EntityMark]) -> EntityMark:
    """Give what a reference most likely means: the likeliest, or the member of the family that this names: "Foo", "Foo 3"."""
    first = candidates[0]
    if any(map(str.isdigit, first.entity.name)):
        return first
    members = [
        other for other in candidates[1:] if re.match(rf"{re.escape(first.entity.name)}[ -]\d", other.entity.name)
    ]
    return members[0] if members else first


def _was_rival(passage: Passage, candidate: EntityMark) -> bool:
    """Tell whether what a reference may mean was only named before as what another was compared with."""
    earlier = passage.previous
    return (
        earlier is not None
        and candidate not in passage.entities
        and candidate in earlier.entities
        and is_rival(earlier.text, candidate.start)
    )


def _was_base(passage: Passage, candidate: EntityMark) -> bool:
    """Tell whether what a reference may mean was only named before as what another was made from: "Based on A, B is"."""
    earlier = passage.previous
    return (
        earlier is not None
        and candidate not in passage.entities
        and candidate in earlier.entities
        and is_base(earlier.text, candidate.start)
    )


def _is_of_other_point(passage: Passage, candidate: EntityMark) -> bool:
    """Tell whether what a reference may mean was last named in another point of a list that is run into the paragraph."""
    earlier = passage.previous
    for _ in range(_BACK if has_points(passage) else 0):
        if candidate in passage.entities or earlier is None or earlier.block is not passage.block:
            return False
        if candidate in earlier.entities:
            return in_other_point(earlier, passage)
        earlier = earlier.previous
    return False


_BACK = 8
"""Sentences back in which a name may stand that a reference means."""


def _unlisted(passage: Passage) -> Iterator[SystemMark]:
    for kind, marks in (("model", find_unlisted_names(passage)), ("group", find_classes(passage))):
        for mark in marks:
            if kind == "group" and is_owned(passage, mark.start):
                continue
            entity = Entity(mark.text, kind)  # type: ignore[arg-type]
            yield SystemMark(start=mark.start, end=mark.end, text=mark.text, entity=entity, known=False)


def _fitting(reference: ReferenceMark) -> list[EntityMark]:
    """Give what a reference may stand for among things that are tested, models before firms."""
    allowed = set(reference.types)
    if not allowed & _MODELS:
        return []
    named = [
        candidate
        for candidate in reference.candidates
        if NO_NAME.fullmatch(candidate.text) is None and candidate.entity.name not in _TOOLKITS
    ]
    models = [candidate for candidate in named if candidate.entity.type == "model"]
    products = [candidate for candidate in named if candidate.entity.type == "product"]
    return models or products
