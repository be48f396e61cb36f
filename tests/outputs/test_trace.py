"""How a document is read, told step by step."""

from __future__ import annotations

import attrs
import pytest

from aiclaims import Document, PatentClaim, Registry
from aiclaims.outputs.trace import trace


@attrs.frozen
class _Crooked:
    name: str = "crooked"
    version: str = "1"
    kinds: tuple[type, ...] = ()
    languages: tuple[str, ...] = ("en",)
    triggers: tuple[str, ...] = ("rain*",)

    def extract(self, passage: object, context: object) -> object:
        raise RuntimeError("bent")


def test_a_sentence_with_a_claim() -> None:
    """What is in it, and what was made of that."""
    told = trace(
        Document("Tencent filed over 900 patents last year.", published="2024-08-01"), Registry(enable=["patents"])
    )
    assert told.splitlines() == [
        "sentence: Tencent filed over 900 patents last year.",
        "  entities: “Tencent” is Tencent (firm)",
        "  quantities: “over 900” is at least 900, noun “patents”",
        "  periods: “last year” is 2023",
        "  patents: Tencent, patents filed: at least 900 patents, 2023 (confidence 0.94)",
        "    announced by “patents”",
        "    period 2023 from “last year”",
        "    holder Tencent from “Tencent”",
        "    value >=900 patents from “over 900”",
    ]


@pytest.mark.parametrize(
    ("kind", "scored", "told", "ruled"),
    [
        (
            "chip_restrictions",
            "Under its new export rules Washington has choked the flow of HBM to Chinese makers.",
            "“choked” tells restrict (",
            "Under its new export rules Washington banned sales of HBM to Chinese makers.",
        ),
        (
            "benchmarks",
            "GPT-4 answered 76% of the questions, and students answered 61%.",
            "“61%” tells score (",
            "GPT-4 scored 76% on MMLU.",
        ),
        (
            "lag",
            "Samsung has fallen behind in AI memory, and SK Hynix has taken its place.",
            "“fallen” tells bare (",
            "Apple is two years behind Google in AI.",
        ),
    ],
)
def test_a_claim_that_scores_made(kind: str, scored: str, told: str, ruled: str) -> None:
    """The word or figure that told it and what spoke for it are named; of what a rule made they are not."""
    registry = Registry(enable=[kind])
    assert f"    scores: {told}" in trace(Document(scored), registry)
    by_rule = trace(Document(ruled), registry)
    assert "(confidence" in by_rule
    assert "scores:" not in by_rule


def test_why_there_is_no_claim() -> None:
    """No trigger; or a trigger, and something missing."""
    told = trace(Document("It rained. Patents matter."), Registry(enable=["patents"])).splitlines()
    assert told[1] == "  patents: not asked, none of its trigger words stands here"
    assert told[3] == (
        "  patents: no claim, though asked by “Patents”: no number, share, change, ratio or rank of patents was found"
    )


@pytest.mark.parametrize(
    ("kind", "sentence", "gate"),
    [
        ("patents", "The office has a backlog of 900 patents.", "“backlog” makes its numbers no count"),
        ("patents", "Some 900 patents lay in a drawer.", "nobody was found who holds"),
        ("lag", "The striker trails behind in goals.", "no technology is spoken of"),
        ("lag", "Is China behind in AI?", "a question states nothing"),
        ("lag", "Fog lay over the AI lab that trails behind.", "two parties are needed"),
        ("benchmarks", "The soup scored 9 points.", "no system that could be tested"),
        ("benchmarks", "GPT-4o is in tests.", "no score, rank or comparison"),
        ("chip_restrictions", "The ban on swimming was lifted.", "neither chips nor export controls"),
        ("chip_restrictions", "Will Washington ban exports of the H20 to China?", "a question states nothing"),
    ],
)
def test_the_gate_that_closed_is_named(kind: str, sentence: str, gate: str) -> None:
    """Each extractor says what a claim would have needed."""
    assert gate in trace(Document(sentence, language="en"), Registry(enable=[kind]))


@pytest.mark.parametrize(
    ("kind", "sentence", "reason"),
    [
        ("benchmarks", "Did DeepSeek-R1 score 97.3% on MATH-500?", "“MATH-500”: a question states nothing"),
        ("patents", "Will Baidu file 5,000 AI patents in 2025?", "“patents”: a question states nothing"),
        ("lag", "中国在人工智能方面落后美国六个月吗？", "“落后”: it is a question, and "),
        ("chip_restrictions", "If BIS added 25 entities to the Entity List, exports fell.", "what “If” leaves open is"),
        ("patents", "It has patents, right?", "no number, share, change, ratio or rank of patents was found"),
    ],
)
def test_what_is_asked_or_left_open_is_told_first(kind: str, sentence: str, reason: str) -> None:
    """It is the reason, whatever else a claim would have needed; who only wants to hear yes does not ask."""
    assert reason in trace(Document(sentence), Registry(enable=[kind]))


def test_extractors_of_another_language_are_left_aside() -> None:
    """What those for Chinese miss in an English sentence is no reason."""
    told = trace(Document("Did DeepSeek-R1 score 97.3% on MATH-500?"), Registry(enable=["benchmarks"]))
    assert "benchmarks-zh" not in told


def test_a_plugin_in_python_has_no_frames() -> None:
    """It is said that it made no claim, and of which words the numbers are told to it."""

    @attrs.frozen
    class Silent(_Crooked):
        def extract(self, passage: object, context: object) -> object:
            return ()

    registry = Registry(builtins=False, entry_points=False)
    registry.register(Silent("silent", kinds=(PatentClaim,)))  # type: ignore[arg-type]
    told = trace(Document("OpenAI saw rain at its 300MW site."), registry).splitlines()
    assert "  quantities: “300” is 300, noun “mw site”" in told
    assert told[-1] == "  silent: no claim, though asked by “rain”: it makes no claim of what was found"


def test_what_stands_elsewhere_is_said_to() -> None:
    """A field that no word of the sentence gives was carried over."""
    told = trace(
        Document("Tencent filed 900 AI patents. Last year it filed 300.", published="2024-08-01", language="en"),
        Registry(enable=["patents"]),
    )
    assert "    holder Tencent from “it”" in told


def test_nothing_to_read() -> None:
    """Also that is told."""
    assert trace(Document(" "), Registry()).startswith("nothing to read")


def test_a_failure_is_told() -> None:
    """With the place and the exception."""
    registry = Registry(builtins=False, entry_points=False)
    registry.register(attrs.evolve(_Crooked(), kinds=(PatentClaim,)))  # type: ignore[arg-type]
    assert "fault: extract crooked/1" in trace(Document("It rained.", id="wet"), registry)
