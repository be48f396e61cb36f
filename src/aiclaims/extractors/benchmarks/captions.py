"""What the text over a table says of it: its subject, its test, its system."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.benchmarks.claim import fold_test
from aiclaims.extractors.benchmarks.document_tests import find_tests
from aiclaims.extractors.benchmarks.labels import CODED
from aiclaims.extractors.benchmarks.parties import find_systems
from aiclaims.extractors.benchmarks.roles import is_held_against
from aiclaims.extractors.benchmarks.testspelling import without_noun
from aiclaims.extractors.benchmarks.titles import title_marks, title_tests
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage, Reading
from aiclaims.reading.entities.spelling import listed_type
from aiclaims.reading.quantities.identifiers import is_label
from aiclaims.schema import Entity, Period

_OTHERWISE = lazy_regex(
    r"\bperplexit\w+|\bppl\b|\bloss(?:es)?\b|\bthroughput\b|\blatency\b|\bmemory (?:usage|footprint|cost)\b|\bhardware and software\b|\bcarbon\b|\bemissions?\b|\binference speed\b|\bpricing\b|\bhyper-?parameters?(?=\W*$| (?:used|for|are|of)\b)|困惑度|推理速度|吞吐量",
    re.I,
)
# A heading that says no more than that speeds stand below.
_OF_SPEED = lazy_regex(
    r"\W*(?:inference |decoding |training |generation |serving )?(?:speed|throughput|latency|efficiency|memory)(?: (?:benchmarks?|performance|results|tests?|usage|comparisons?))?\W*",
    re.I,
)
_TALLY = lazy_regex(
    r"price|cost|fee|token|parameter|context|latency|speed|memory|hardware|download|licen[cs]e|timeline|release", re.I
)
_RESULTS = lazy_regex(
    r"\bbenchmark|\bevaluat|\bresults?\b|\bperformance\b|\baccurac|\bscor(?:es?|ed|ing)\b|\bleaderboard|\btasks?\b|\btest sets?\b|"
    r"state[- ]of[- ]the[- ]art|\bsota\b|\bcompar|\bmetrics?\b|\bword error rate|\bwer\b|\bouts?perform",
    re.I,
)
# A heading that is a name: its words are capitalised, and one has the look of a name.
_TITLE = lazy_regex(r"(?:[A-Z\d][\w.+-]*|/|&|of|the)(?: (?:[A-Z\d][\w.+-]*|/|&|of|the)){0,4}")
_BRACKETS = lazy_regex(r"\s*\([^()]*\)$|\s[-–—]\s.*$|:\s.*$")
_NO_TITLE = lazy_regex(
    r"\b(?:results?|evaluations?|performance|models?|benchmarks?|comparisons?|overview|introduction|news|usage|install\w*|quick ?start|"
    r"understanding|inference|extrapolation|profiling|speed|memory|abilit(?:y|ies)|capabilit(?:y|ies)|download\w*|leaderboards?|versions?|LLMs?|AI|NLP|API|FAQ|GPUs?|CPUs?|README|TL;?DR)\b",
    re.I,
)


def stands_over(passage: Passage) -> Iterator[Passage]:
    """Give what may speak of a row's table: its caption, the heading, the text before, nearest first."""
    if passage.parent is not None:
        yield passage.parent
    if passage.heading is not None:
        yield passage.heading
    before = _before(passage)
    if before is not None:
        yield before
    heading = passage.heading
    while heading is not None and heading.heading is not None:
        heading = heading.heading
        yield heading


def caption_of(passage: Passage) -> str:
    """Give the caption and the heading of a row's table."""
    return " ".join(above.text for above in (passage.parent, passage.heading) if above is not None)


def measures_otherwise(passage: Passage) -> bool:
    """Tell whether what stands right over a table says that it holds losses, speeds or sizes."""
    over = (passage.parent, passage.heading, _before(passage))
    outer = passage.heading.heading if passage.heading is not None else None
    tested = passage.heading is not None and passage.heading.once(find_tests)
    if outer is not None and not tested and _OF_SPEED.fullmatch(outer.text):
        return True
    return any(
        above is not None and (_OTHERWISE.search(above.text) or _OF_SPEED.fullmatch(above.text)) for above in over
    )


def announces_results(passage: Passage) -> bool:
    """Tell whether what stands over a table says that it holds results of tests."""
    return not measures_otherwise(passage) and any(_RESULTS.search(above.text) for above in stands_over(passage))


def system_over(passage: Passage) -> Entity | None:
    """Name the system that a table is about, where only its text tells."""
    for above in stands_over(passage):
        if _TALLY.search(above.text):
            return None
        # "It is more accurate than A": the table below is not about A.
        systems = {
            mark.entity
            for mark in above.once(find_systems)
            if mark.model
            and mark.entity.type != "group"
            and not (above.kind == "sentence" and is_held_against(above.text, mark.start))
        }
        if systems:
            return systems.pop() if len(systems) == 1 else None
        if above.kind == "heading" and (named := _versioned(above.text, above.entities)) is not None:
            return named
    return None


# "Foo 4 Pro", "Foo-7B: results": a name with a version, of no list, and hardly anything else.
_VERSIONED = lazy_regex(
    r"\W*(?:\d{1,2}[.)]\s+)?(?P<name>(?P<stem>[A-Z][A-Za-z+]*(?:[ -][A-Z][A-Za-z+]*){0,2})[ -]?[vVkKrRmM]?\d{1,3}(?:\.\d+)*[A-Za-z]?"
    r"(?:[ -](?:Pro|Max|Mini|Flash|Ultra|Plus|Preview|Turbo|Thinking|Instruct|Coder|Large|Small|Medium|Lite|Base|Chat|Air|VL|Omni|A?\d{1,4}[BM])){0,3})"
    r"(?:\s*[:–—-]?\s*(?:benchmarks?|(?:benchmark |evaluation )?results|(?:performance )?evaluations?|performance|model card|scores))?\W*"
)


_COUNTED = frozenset(
    "top day week month year quarter round trial run experiment test group task question update".split()
)
"""What is numbered as names are, beside what carries a number as its label."""


def _versioned(text: str, named: Sequence[EntityMark]) -> Entity | None:
    """Give the system that a heading or title consists of: a name with a version that no list has."""
    match = _VERSIONED.fullmatch(text)
    if match is None or any(mark.entity.type not in {"model", "product", "firm"} for mark in named):
        return None
    words = match["stem"].casefold().replace("-", " ").split()
    if any(is_label(word) or word in _COUNTED for word in words) or _NO_TITLE.search(match["stem"]):
        return None
    return Entity(match["name"], "model")


def system_of_page(passage: Passage) -> Entity | None:
    """Name the system that the title of a page names: "Model Card for Foo 7B".

    Args:
        passage: Any passage of the page.
    """
    titled = {mark.entity for mark in title_marks(passage) if mark.entity.type in {"model", "product"}}
    if titled:
        return titled.pop() if len(titled) == 1 else None
    versioned = _versioned(passage.reading.document.title or "", title_marks(passage))
    if versioned is not None:
        return versioned
    named = _CARD.fullmatch((passage.reading.document.title or "").strip())
    if named is not None and CODED.search(named["name"]):
        return Entity(named["name"], "model")
    return model_of_card(passage)


def model_of_card(passage: Passage) -> Entity | None:
    """Name the model that the title of a page names, where no list has it and the page says that it is one.

    Args:
        passage: Any passage of the page.
    """
    return passage.reading.passages[0].once(_titled_model)


# "Foo-ASR", "Foo R1 Distill: speech for all": a title that is a name, or opens with one.
_TITLE_NAME = lazy_regex(
    r"\W*(?P<name>[A-Z][\w.+]*(?:-[A-Z\d][\w.+]*)*(?: [A-Z\d][\w.+-]*){0,2})(?:\s*$|\s?:\s|\s[—–-]\s|\s\()"
)
_IS_MODEL = lazy_regex(
    r"(?:\s\([^()]{1,60}\))?(?:,|\s(?:is|are|was))\s(?:an?|the|our|one|built|based|trained)\s[^.;:]{0,120}?"
    r"\b(?:(?:language |embedding |vision |speech )?models?|llms?|vlms?|asr|transformers?|encoders?|checkpoints?|fine-?tuned?|chatbots?)\b",
    re.I,
)
_EARLY = 15
"""Passages from the start of a page within which it says what its title names."""


def _titled_model(first: Passage) -> Entity | None:
    title = first.reading.document.title or ""
    match = _TITLE_NAME.match(title)
    if match is None or title_marks(first) or _NO_TITLE.search(match["name"]):
        return None
    name = match["name"]
    for passage in first.reading.passages[:_EARLY]:
        at = passage.text.find(name) if passage.kind != "row" else -1
        if at >= 0 and _IS_MODEL.match(passage.text, at + len(name)):
            return Entity(name, "model")
    return None


def stands_by_itself(passage: Passage) -> bool:
    """Tell whether a row is the only one below the headers of its table.

    Args:
        passage: The row.
    """
    rows = passage.reading.table(passage.block.table)
    return sum(not all(cell.header for cell in row.block.cells) for row in rows) == 1


_CARD = lazy_regex(r"Model Card (?:for|of) (?P<name>\S+(?: \S+){0,4}?)(?: model)?", re.I)


_SIZE = lazy_regex(
    r"(?P<size>(?:[A-Z]{1,2} )?\d{1,4}(?:\.\d+)?\s?[BM](?:[ -](?:dense|moe|base|instruct|chat|it))*)(?: (?:value|model|params?|version))?",
    re.I,
)


def in_full(passage: Passage, name: str) -> str:
    """Name in full a system of which a header tells only the size: "7B" under "Foo 2" is "Foo 2 7B".

    Args:
        passage: A row of the table.
        name: What the header says.
    """
    size = _SIZE.fullmatch(name)
    if size is None:
        return name
    over = system_over(passage)
    if over is None:
        titled = {mark.entity for mark in title_marks(passage) if mark.entity.type == "model"}
        over = titled.pop() if len(titled) == 1 else None
    return f"{over.name} {size['size']}" if over is not None and not re.search(r"\d[BM]\b", over.name) else name


def test_over(passage: Passage) -> str | None:
    """Name the test that a table is about, where only its text tells."""
    family: list[str] | None = None
    for above in stands_over(passage):
        tests = _tests_in(above)
        if len(tests) > 1 and family is None:
            family = tests  # "FooNet-1K and FooNet-22K models" below "Results on FooNet"
            continue
        if tests and family is not None:
            kin = len(tests) == 1 and all(fold_test(each).startswith(fold_test(tests[0])) for each in family)
            return tests[0] if kin else None
        if tests:
            return tests[0]
        if above is _before(passage) and above.kind == "sentence" and _is_title(above):
            return _bare(above)
        labelled = _LABELLED.fullmatch(above.text)
        if labelled is not None:
            return labelled["name"]
    if family is not None:
        return None
    spoken = {fold_test(test.name): test.name for said in _said_over(passage) for test in said.once(find_tests)}
    if spoken:
        return next(iter(spoken.values())) if len(spoken) == 1 else None
    heading = passage.heading
    if heading is not None and _is_title(heading):
        return _bare(heading)
    told = {fold_test(test.name): test.name for said in _in_section(passage) for test in said.once(find_tests)}
    if len(told) == 1 and listed_type(next(iter(told.values()))) == "benchmark":
        return next(iter(told.values()))
    introduced = {
        fold_test(test.name): test.name
        for above in _before_heading(passage)
        for test in above.once(find_tests)
        if _IS_ONE.fullmatch(above.text, 0, test.start) and _A_TEST.match(above.text, test.end)
    }
    if introduced:
        return next(iter(introduced.values())) if len(introduced) == 1 else None
    titled = title_tests(passage)
    if titled:
        return titled[0] if len(titled) == 1 else None
    named = _TITLED.match(passage.reading.document.title or "")
    return named["name"] if named is not None else passage.reading.once(_only_test)


def _only_test(reading: Reading) -> str | None:
    """Name the one listed test that the prose of a page speaks of, None where there are others."""
    tests = {
        fold_test(test.name): test.name
        for said in reading.passages
        if said.kind != "row"
        for test in said.once(find_tests)
        if listed_type(test.name) == "benchmark"
    }
    return next(iter(tests.values())) if len(tests) == 1 else None


def _tests_in(above: Passage) -> list[str]:
    """Name the tests in a text; one that is named in full and then for short is one, and a part in brackets is none."""
    found = above.once(find_tests)
    whole = [test for test in found if above.text.rfind("(", 0, test.start) <= above.text.rfind(")", 0, test.start)]
    tests = {fold_test(test.name): test.name for test in whole or found}
    return [name for folded, name in tests.items() if not any(other.startswith(f"{folded} ") for other in tests)]


# "Dataset: foo_countries"
_LABELLED = lazy_regex(r"\W*(?:Dataset|Benchmark|Test set|Task)\s?:\s*(?P<name>\S+(?: [A-Z\d]\S*){0,3}?)\W*", re.I)
# "FooClass Benchmark: ratings"
_TITLED = lazy_regex(
    r"(?:The )?(?P<name>(?=\S*[a-z\d][A-Z]|[A-Z]{3})[A-Z][\w.+-]*(?: \d[\w.]*)?) (?:Benchmark|Leaderboard)\b(?!s)"
)


_IS_ONE = lazy_regex(r"\W*(?:The |Our )?")
_A_TEST = lazy_regex(
    r"\s+(?:is|was)\s+(?:an?|our|the)\s+(?:[\w-]+\s+){0,4}?(?:benchmark|test|suite|leaderboard|exam|dataset|evaluation)\b",
    re.I,
)
_INTRODUCING = 8
"""Sentences over the heading of a table that may introduce what all its parts are about."""


def _said_over(passage: Passage) -> Iterator[Passage]:
    """Give the sentences of the paragraph that stands right over a table."""
    before = _before(passage)
    if before is None or before is passage.heading or before.kind != "sentence":
        return
    earlier = before.previous
    while earlier is not None and earlier.block is before.block:
        yield earlier
        earlier = earlier.previous


def _in_section(passage: Passage) -> Iterator[Passage]:
    """Give the text between a table and the heading it stands under, nearest first."""
    earlier = _before(passage)
    for _ in range(_INTRODUCING):
        if earlier is None or earlier.kind in {"heading", "row"} or earlier.heading is not passage.heading:
            return
        yield earlier
        earlier = earlier.previous


def _before_heading(passage: Passage) -> Iterator[Passage]:
    """Give the text between a heading that stands right over a table and the heading that this is under."""
    heading = passage.heading
    if heading is None or heading is not _before(passage) or heading.heading is None:
        return
    earlier = heading.previous
    for _ in range(_INTRODUCING):
        if earlier is None or earlier.kind in {"heading", "row"}:
            return
        yield earlier
        earlier = earlier.previous


def heading_as_test(passage: Passage) -> str | None:
    """Give the heading over a table where it can be the name of a test: "Ruler" over columns of lengths."""
    heading = passage.heading
    if heading is None or _TITLE.fullmatch(heading.text) is None or _NO_TITLE.search(heading.text):
        return None
    return heading.text if all(mark.entity.type == "benchmark" for mark in heading.entities) else None


def date_in_corner(passage: Passage) -> Period | None:
    """Give the day or month that the corner of a table names: "SuperTest leaderboard (May 2nd 2019)"."""
    head = passage.reading.table(passage.block.table)[0]
    corner = head.block.cells[0]
    dates = {mark.period for mark in head.periods if mark.end <= corner.end} if corner.header else set()
    return dates.pop() if len(dates) == 1 else None


def _is_title(heading: Passage) -> bool:
    """Tell whether a heading is the name of a test that no list knows."""
    return (
        _TITLE.fullmatch(_bare(heading)) is not None
        and CODED.search(_bare(heading)) is not None
        and _NO_TITLE.search(heading.text) is None
        and not heading.entities
    )


def _bare(heading: Passage) -> str:
    """Give a heading without what says more of the test that it names: "FooSet (token-level)", "FooSet - questions of law"."""
    return without_noun(_BRACKETS.sub("", heading.text))


def _before(passage: Passage) -> Passage | None:
    before = passage.reading.table(passage.block.table)[0].previous
    return before if before is not None and before.kind != "row" else None
