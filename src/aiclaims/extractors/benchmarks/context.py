"""What a passage takes over from those before it, and when its statements hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from aiclaims.extractors.benchmarks.captions import model_of_card
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.classes import is_level
from aiclaims.extractors.benchmarks.document_tests import find_tests
from aiclaims.extractors.benchmarks.narrowed_systems import of_maker, of_size_before
from aiclaims.extractors.benchmarks.noted_rows import of_its_row
from aiclaims.extractors.benchmarks.own_tests import opens_on_own_test
from aiclaims.extractors.benchmarks.parties import find_systems
from aiclaims.extractors.benchmarks.points import in_other_point
from aiclaims.extractors.benchmarks.presented import presented, said_to_be
from aiclaims.extractors.benchmarks.pronouns import continued, turned
from aiclaims.extractors.benchmarks.roles import is_field, is_governed, is_held_against, is_rival, without_makers
from aiclaims.extractors.benchmarks.run_in_heads import (
    head_of,
    labelled_system,
    opens_on_stranger,
    system_in_head,
    system_of_row,
    unlisted_in_heading,
)
from aiclaims.extractors.benchmarks.slugs import whole_word
from aiclaims.extractors.benchmarks.strangers import find_strangers
from aiclaims.extractors.benchmarks.systems import ANOTHER, SystemMark
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.extractors.benchmarks.titles import title_marks, title_tests
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.reading.references import has_figure_in_brackets, is_aside
from aiclaims.reading.verbs import MATCHING, SURPASSING, TRAILING
from aiclaims.schema import Entity
from aiclaims.schema.folding import fold_name

_REACH = 4
"""Passages back that a statement may lean on."""
_NEAR = 4
"""Passages back in which a test must have been named to be still spoken of."""
_NEAR_IN_BLOCK = 40
"""Passages back in the same paragraph or turn in which it may have been named."""
_UNDER_TITLE = 12
"""Passages back in which a paragraph that looks like a heading still heads."""
_BARE_ITEM = 80
"""Letters of an item of a list that may go on with the tests of the item before it: "o3: 49% and 14%"."""
_TITLE_LENGTH = 90
"""Letters of a paragraph that may be a heading without being marked as one."""
_SET_AGAINST = lazy_regex(
    r"\b(?:versus|vs?\.?|against|compare[sd]?\s(?:with|to)|stacks up against|leads?|beat|outperform|match|top|surpass|"
    + rf"{SURPASSING}|{MATCHING}|{TRAILING})\b",
    re.IGNORECASE,
)
_ADDRESS = lazy_regex(r"\bhttps?://[^\s<>]+")
_PERHAPS_TEST = lazy_regex(
    r"(?:\b(?:on|in|updated|ran|new)\s+)[“\"]?[A-Z][a-z]+(?:[A-Z]\w*|[\w ]{0,12}(?:Code|Bench|Eval|Math|Arena|Challenge|Olympiad)\b)"
    r"|\bon the (?:[A-Z][\w-]* ){1,4}\([A-Z]{3,}\)"
)


@attrs.frozen
class Scene:
    """A passage with its systems and tests, and with what the passages before it were about; found when it is asked for.

    Args:
        passage: The passage.
        context: All that was found before.
    """

    passage: Passage
    context: Context

    @cached_property
    def text_beside_tests(self) -> str:
        """The text, as long as it is, with blanks where tests are named: "On B-2.1, 72" names nobody before its number."""
        text = self.passage.text
        for test in self.tests:
            text = text[: test.start] + " " * (test.end - test.start) + text[test.end :]
        return text

    @cached_property
    def systems(self) -> tuple[SystemMark, ...]:
        """The systems that the passage names or refers to."""
        text = self.passage.text
        return tuple(
            mark
            for mark in self._meant
            if not (_means_a_stranger(mark, self.strangers, self._meant) or is_field(text, mark))
        )

    @cached_property
    def _meant(self) -> tuple[SystemMark, ...]:
        """The systems, before what rather means a stranger is left out."""
        named = continued(self.passage.once(find_systems), _just_before(self.passage, self.context))
        if opens_on_stranger(self.passage):
            named = tuple(mark for mark in named if not mark.reference)
        named = of_size_before(self.passage, named)
        named = turned(self.passage.text, named)
        named = of_its_row(self.passage, of_maker(self.passage.text, named))
        opening = _OPENS_WITH_IT.match(self.passage.text)
        if opening is not None and not any(mark.start < opening.end() for mark in named):
            # Nothing before it names whom it means, but what it stands under does.
            implied = self.implied_system()
            if implied is not None:
                start, end = opening.span("it")
                subject = SystemMark(
                    start=start, end=end, text=opening["it"], entity=implied, reference=True, model=True
                )
                named = (subject, *named)
        addresses = [found.span() for found in _ADDRESS.finditer(self.passage.text)]
        return tuple(
            _another(self.passage.text, mark)
            for mark in without_makers(self.passage.text, named)
            if (mark.known or not _covers(self.tests, mark))
            and not any(start <= mark.start < end for start, end in addresses)
        )

    @property
    def tests(self) -> tuple[TestMark, ...]:
        """The tests that the passage names."""
        return self.passage.once(find_tests)

    @cached_property
    def strangers(self) -> tuple[SystemMark, ...]:
        """Subjects in the passage that are no known system."""
        return find_strangers(self.passage, (*self._meant, *self.tests))

    @cached_property
    def before(self) -> tuple[BenchmarkClaim, ...]:
        """The claims stated shortly before, in order."""
        # What stood before a head is not gone on about behind it.
        head = head_of(self.passage) if system_in_head(self.passage) is not None else None
        since = head.index if head is not None else -1
        return tuple(
            claim for claim, stated in _stated_before(self.passage, self.context, _REACH) if stated.index > since
        )

    @cached_property
    def topic(self) -> tuple[str, ...]:
        """The tests spoken of last before it; none where it opens on another one, told without a name."""
        if opens_on_own_test(self.passage.text):
            return ()
        return _topic(self.passage) or _spoken_of(self.passage, self.context)

    @property
    def goes_on(self) -> bool:
        """Whether the sentence before, of the same paragraph or item, names a test or states a result on one."""
        earlier = self.passage.previous
        if earlier is None or earlier.block is not self.passage.block:
            return False
        told = _stated_before(self.passage, self.context, 1)
        return bool(earlier.once(find_tests)) or any(
            claim.benchmark is not None for claim, stated in told if stated is earlier
        )

    def names(self, system: Entity) -> bool:
        """Tell whether a system is known here: by a name that is listed or has a model's form, or from what was told before."""
        written = [mark for mark in self.systems if mark.entity == system and not mark.reference]
        return not written or any(
            mark.start < other.end and other.start < mark.end for mark in written for other in self.passage.entities
        )

    @property
    def names_another_test(self) -> bool:
        """Whether a name that may be a test of no list stands in the passage: "on MirrorCode"."""
        taken = (*self.passage.entities, *self.systems)
        return any(
            not any(mark.start < found.end() and found.start() < mark.end for mark in taken)
            for found in _PERHAPS_TEST.finditer(self.passage.text)
        )

    @property
    def asks(self) -> bool:
        """Whether the passage is a question, which states nothing."""
        return self.passage.text.rstrip(' ”"’)').endswith("?")

    @property
    def last(self) -> BenchmarkClaim | None:
        """The claim stated last before; the first of its sentence, which is what that was about."""
        if not self.before:
            return None
        there = self.before[-1].evidence
        return next(claim for claim in self.before if claim.evidence == there)

    @property
    def last_comparison(self) -> BenchmarkClaim | None:
        """The claim stated last before that has two parties."""
        return next((claim for claim in reversed(self.before) if claim.baseline is not None), None)

    def rival_of(self, system: Entity) -> Entity | None:
        """Name the one with which a system was compared last, or whose scores stood beside its own."""
        last = self.last_comparison
        if last is not None and (same(system, last.system) or same(system, last.baseline)):
            return last.system if same(system, last.baseline) else last.baseline
        if last is not None:
            return None
        others = {claim.system for claim in self.before if not same(claim.system, system)}
        return others.pop() if len(others) == 1 and any(same(claim.system, system) for claim in self.before) else None

    @cached_property
    def headed_pair(self) -> tuple[Entity, Entity] | None:
        """The two systems that what the passage stands under sets against each other: "A vs. B"."""
        for over in (self.passage.parent, self.passage.heading):
            marks = over.once(find_systems) if over is not None else ()
            if over is not None and len(marks) == 2 and _SET_AGAINST.search(over.text, marks[0].end, marks[1].start):
                return marks[0].entity, marks[1].entity
        return None

    def implied_system(self) -> Entity | None:
        """Name the system that a statement without one is about, where the text makes it plain."""
        if opens_on_stranger(self.passage):
            return None
        if (
            self.last is not None
            and self.passage.kind != "row"
            and (is_level(self.last.system.name) or not self._is_rivals(self.last))
        ):
            since = self.told_of_since()
            if since is not None:
                return since
            # "Humans get 85", "For reference, B has 20": by whom others are measured is not gone on about.
            told = [
                claim
                for claim, there in _stated_before(self.passage, self.context, _REACH)
                if claim in self.before and claim.system.type != "group" and not is_aside(there.text)
            ]
            # Of what one sentence tells the first is what it was about.
            return next((c.system for c in told if c.evidence == told[-1].evidence), self.last.system)
        return (
            system_of_row(self.passage)
            or system_in_head(self.passage)
            or _implied_system(self.passage)
            or unlisted_in_heading(self.passage)
            or said_to_be(self.passage)
            or self.told_of_since()
        )

    def told_of_since(self) -> Entity | None:
        """Name the one system that opens the sentence right before, which states no result."""
        earlier = self.passage.previous
        if earlier is None or earlier.block is not self.passage.block:
            return None
        if any(there is earlier for _, there in _stated_before(self.passage, self.context, 1)):
            return None
        named = {mark.entity: mark for mark in earlier.once(find_systems) if mark.model and not mark.reference}
        only = next(iter(named.values())) if len(named) == 1 else None
        return only.entity if only is not None and _OPENING.fullmatch(earlier.text, 0, only.start) else None

    def _is_rivals(self, claim: BenchmarkClaim) -> bool:
        """Tell whether a claim is one of whom an unnamed system was measured by: "It beats models such as A (61)"."""
        stated = next(there for each, there in _stated_before(self.passage, self.context, _REACH) if each is claim)
        marks = [mark for mark in stated.once(find_systems) if mark.entity == claim.system]
        return bool(marks) and all(
            is_rival(stated.text, mark.start) or has_figure_in_brackets(stated.text, mark) for mark in marks
        )

    def implied_test(self) -> str | None:
        """Name the test that a statement without one is about, where the text makes it plain."""
        return self.topic[0] if len(self.topic) == 1 else None


_OPENING = lazy_regex(r"\W*(?:(?:But|And|Yet|Still|However|Meanwhile|The|Now),?\s+|[A-Z][\w.&-]*['’]s?\s+)*")
_OPENS_WITH_IT = lazy_regex(
    r"\W*(?P<it>[Ii]t|(?:[Tt]he|[Tt]his) (?:new )?(?:model|system|agent|LLM))\s(?!(?:is|was) (?:\w+ )?(?:that|to)\b)"
)


def _covers(marks: Sequence[Mark], other: Mark) -> bool:
    """Tell whether one of some marks stands over another."""
    return any(mark.start < other.end and other.start < mark.end for mark in marks)


# "The Foo rival Bar" has a name.
_NAMED = lazy_regex(r",?\s[A-Z]")


def _another(text: str, mark: SystemMark) -> SystemMark:
    """Give what a name only describes: "the Foo-2 successor" is somebody else, who has no name."""
    described = ANOTHER.match(text, mark.end) if mark.model and not mark.reference else None
    if described is None or described["several"] or _NAMED.match(text, described.end()):
        return mark
    name = text[mark.start : described.end()]
    return attrs.evolve(mark, end=described.end(), text=name, entity=Entity(name, "other"), known=False, stranger=True)


def _means_a_stranger(mark: SystemMark, strangers: Sequence[SystemMark], systems: Sequence[SystemMark]) -> bool:
    """Tell whether a reference more likely means a name of no list in the sentence than one of a sentence before."""
    return (
        mark.reference
        and any(stranger.end <= mark.start for stranger in strangers)
        and not any(other.entity == mark.entity for other in systems if not other.reference)
    )


def _spoken_of(passage: Passage, context: Context) -> tuple[str, ...]:
    """Give the test of the last claim, where that stands just before."""
    if not context.claims or context.passages[-1].kind == "row" or not 0 < _apart(context.passages[-1], passage) <= 2:
        return ()
    if _is_other_item(context.passages[-1], passage) or in_other_point(context.passages[-1], passage):
        return ()
    last = context.claims[-1]
    return (last.benchmark,) if isinstance(last, BenchmarkClaim) and last.benchmark is not None else ()


def is_title(passage: Passage) -> bool:
    """Tell whether a paragraph has the look of a heading: short, and not closed like a sentence."""
    if passage.kind != "sentence" or len(passage.block.text) > _TITLE_LENGTH + 10:
        return False
    text = re.sub(r"^[^\w]+|[\s*]+$", "", passage.block.text)
    if len(text) > _TITLE_LENGTH or text[-1:] in '.,;:?!…”"' or not text[:1].isupper():
        return False
    following = passage.reading.passages[passage.index + 1 : passage.index + 2]
    return not any(row.parent is passage for row in following if row.kind == "row")


def _continues(first: Passage, second: Passage) -> bool:
    """Tell whether two passages are of one run of text; the items of a list stand side by side."""
    if first.block is second.block:
        return not in_other_point(first, second)
    if not first.kind == second.kind == "sentence" or first.block.heading != second.block.heading:
        return False
    return not any(is_title(between) for between in second.reading.passages[first.index + 1 : second.index])


def _just_before(passage: Passage, context: Context) -> tuple[BenchmarkClaim, ...]:
    """Give the claims of the last sentence that stated any, where it is the one before, or that before it."""
    earlier = passage.previous
    reach = 2 if earlier is None or not is_aside(earlier.text) else 3
    recent = [each for each in _stated_before(passage, context, reach) if not is_aside(each[1].text)]
    return tuple(claim for claim, stated in recent if stated is recent[-1][1])


def _stated_before(passage: Passage, context: Context, reach: int) -> list[tuple[BenchmarkClaim, Passage]]:
    """Give the claims of the last passages of the same run of text, each with its passage, in order."""
    found: list[tuple[BenchmarkClaim, Passage]] = []
    for claim, stated in zip(reversed(context.claims[-40:]), reversed(context.passages[-40:]), strict=True):
        if _apart(stated, passage) > reach:
            break
        if isinstance(claim, BenchmarkClaim) and stated.index < passage.index and _continues(stated, passage):
            found.append((claim, stated))
    return found[::-1]


def _apart(first: Passage, second: Passage) -> int:
    """Count how many passages of running text one stands behind another."""
    return 1 + second.reading.prose_between(first.index, second.index) if first.index < second.index else 0


def _is_other_item(earlier: Passage, passage: Passage) -> bool:
    """Tell whether two passages are items of a list that each tell something of their own, not a row of bare results."""
    parent = passage.parent if passage.kind == "item" else None
    if parent is not None and earlier.index < parent.index:
        return True  # what an item hangs on tells what it is about
    items = earlier.kind == passage.kind == "item" and earlier.block is not passage.block
    return items and (len(passage.block.text) > _BARE_ITEM or _has_own_label(passage))


_LABEL = lazy_regex(r"\W*(?P<label>[A-Z][a-z]+(?: [A-Za-z-]+){0,4})(?: \([^()]*\))?\W*[:：]\W*\d")


def _has_own_label(item: Passage) -> bool:
    """Tell whether an item tells of what it was scored in, so that it goes on with no test: "Following instructions: 84%"."""
    label = _LABEL.match(item.text)
    return label is not None and not any(
        mark.start < label.end("label") and label.start("label") < mark.end for mark in item.once(find_systems)
    )


# "700 lines of code versus 120 in B", "harder than B": not what is spoken of
_BESIDE = lazy_regex(
    r"\b(?:versus|vs\.?|than|unlike|as opposed to|in contrast (?:to|with)|compared (?:to|with))\s(?:[^.;,()]{0,30}?\s(?:in|on|of|for)\s)?(?:the\s|those\s(?:in|of)\s)?$",
    re.IGNORECASE,
)


def _topic(passage: Passage) -> tuple[str, ...]:
    """Give the tests that a passage without one is about: those named last before it, else those in what it stands under."""
    earlier = passage.previous
    steps = 0
    while (
        earlier is not None
        and earlier.kind not in {"row", "heading"}
        and not _is_other_item(earlier, passage)
        and steps < (_NEAR_IN_BLOCK if earlier.block is passage.block else _NEAR)
    ):
        named = _names([test for test in earlier.once(find_tests) if not _BESIDE.search(earlier.text, 0, test.start)])
        if named and not in_other_point(earlier, passage):
            return named
        steps += 1
        earlier = earlier.previous
    return next(filter(None, (_names(above.once(find_tests)) for above in above_of(passage))), ()) or title_tests(
        passage
    )


def above_of(passage: Passage) -> Iterator[Passage]:
    """Give what a passage stands under, nearest first: its lead-in or item, then its headings."""
    parent = passage.parent
    while parent is not None:
        yield parent
        parent = parent.parent
    earlier = passage.previous
    for _ in range(_UNDER_TITLE):
        if earlier is None or earlier.kind == "heading":
            break
        if earlier.kind != "row" and is_title(earlier) and earlier.block is not passage.block:
            yield earlier
            break
        earlier = earlier.previous
    introduction = _introduction(passage)
    heading = passage.heading
    while heading is not None or introduction is not None:
        if introduction is not None and introduction.heading is heading:
            yield introduction
            introduction = None
        if heading is None:
            break
        yield heading
        heading = heading.heading


def _introduction(passage: Passage) -> Passage | None:
    """Give the sentence that introduces the lists of a section, each under a label: "Foo leads the field:", "**Maths**", "- MMLU: 85"."""
    label = passage.heading
    section = label.heading if label is not None else None
    earlier = passage.previous if passage.kind == "item" else None
    while earlier is not None:
        if earlier.kind == "sentence" and not is_title(earlier):
            over = earlier.heading is label or (section is not None and earlier.heading is section)
            return earlier if over and earlier.text.rstrip().endswith(":") else None
        if earlier.kind == "row" or (
            earlier.kind == "heading" and earlier is not label and earlier.heading is not section
        ):
            return None
        earlier = earlier.previous
    return None


def _said_before(passage: Passage) -> Iterator[Passage]:
    """Give the sentences before a passage in its own block, nearest first."""
    earlier = passage.previous
    steps = 0
    while earlier is not None and earlier.block is passage.block and steps < 2:
        if not in_other_point(earlier, passage):
            steps += 1
            yield earlier
        earlier = earlier.previous


def _implied_system(passage: Passage) -> Entity | None:
    """Name the system that a passage without one is about, where the sentence before or what it stands under names just one."""
    for above in (*_said_before(passage), *above_of(passage)):
        models = {
            mark.entity
            for mark in above.once(find_systems)
            if mark.model
            and mark.entity.type != "group"
            and not mark.reference
            and not is_held_against(above.text, mark.start)
            and not has_figure_in_brackets(above.text, mark)
        }
        subjects = {
            mark.entity
            for mark in above.once(find_systems)
            if mark.entity in models and not is_governed(above.text, mark)
        }
        if models and above.text.count(", ") > 1 and (above.kind == "heading" or is_title(above)):
            continue  # "News on Foo, Bar and A": it heads many things
        if models and above.kind == "sentence" and not is_title(above) and not above.text.rstrip().endswith(":"):
            models = subjects
            if not models:
                return None
            # "Foo unveiled A, with A Pro to come": what is presented is gone on about.
            models = presented(above, models) or models
        if models:
            return models.pop() if len(models) == 1 else None
    labelled = labelled_system(passage)
    if labelled is not None:
        return labelled
    title = passage.reading.document.title or ""
    models = {_in_title(title, mark) for mark in title_marks(passage) if mark.entity.type == "model"}
    return models.pop() if len(models) == 1 else None if models else model_of_card(passage)


def _in_title(title: str, mark: EntityMark) -> Entity:
    """Name the model of which a title tells, by the whole word that its name stands in."""
    whole = whole_word(title, mark)
    return mark.entity if whole is None else Entity(title[whole[0] : whole[1]], "model")


def _names(tests: Sequence[TestMark]) -> tuple[str, ...]:
    """Name tests, each once: "Foo 2.1", where that is called "Foo" as well."""
    names = tuple(dict.fromkeys(test.name for test in tests))
    versions = [name for name in names if any(map(str.isdigit, name))]
    return tuple(name for name in names if not any(each.startswith(f"{name} ") for each in versions))


def same(first: Entity | None, second: Entity | None) -> bool:
    """Tell whether two entities are one and the same."""
    return first is not None and second is not None and fold_name(first.name) == fold_name(second.name)
