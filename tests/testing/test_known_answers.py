"""Known-answer documents: what is written is found, by each built-in extractor and by a plugin with templates."""

from __future__ import annotations

import attrs
import pytest
from broken_plugins import BridgeClaim, Bridges, NotesTheSentenceBefore, ReadsOnlyTheFirstSentence
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from aiclaims import Entity, Period, Quantity, Registry
from aiclaims.plugins.sources import BUILTINS
from aiclaims.testing import KnownAnswer, SentenceForms, Template, builtin_forms, known_answers, wordings

REGISTRY = Registry(entry_points=False)
SEARCH = settings(max_examples=1000, database=None, phases=[Phase.generate, Phase.shrink], deadline=None)
BRIDGES = SentenceForms(
    kind=BridgeClaim,
    templates=[Template("{builder} built {bridges}."), Template("[Last year|In spring] {builder} built {bridges}.")],
    values={
        "builder": ["Ada", "Corvane", "Żaba"],
        "bridges": st.integers(2, 999).map(lambda number: Quantity.exactly(number, "bridges")),
    },
)


def with_bridges(extractor: Bridges) -> Registry:
    """Make a registry with this extractor alone."""
    registry = Registry(builtins=False, entry_points=False)
    registry.register(extractor)
    return registry


@pytest.mark.parametrize("kind", BUILTINS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_what_is_written_is_found_by_the_built_in_extractors(kind: str, data: st.DataObject) -> None:
    """`extract(write(claim)) == claim` on the core fields, in any format, in its sentence, and nothing else."""
    answer: KnownAnswer = data.draw(known_answers(builtin_forms()[kind]))
    for claim in answer.claims:
        claim.check(answer.document.text)
    answer.assert_found(REGISTRY)


@settings(max_examples=25, deadline=None)
@given(known_answers(BRIDGES, max_claims=3))
def test_a_plugin_gets_the_same_by_templates(answer: KnownAnswer) -> None:
    """The class, the sentences and the values are all it takes."""
    answer.assert_found(with_bridges(Bridges()))


def test_they_shrink_to_one_sentence() -> None:
    """The first template with the first values; of an extractor that fails, the least document that shows it."""
    least = find(known_answers(BRIDGES), lambda _: True, settings=SEARCH)
    assert least.document.text == "Ada built 2 bridges.\n"

    def misread(answer: KnownAnswer) -> bool:
        return answer.missing_and_wrong(with_bridges(ReadsOnlyTheFirstSentence())) != ([], [])

    failing = find(known_answers(BRIDGES, max_claims=3), misread, settings=SEARCH)
    assert failing.document.text in (
        "Ada built 2 bridges.\n\nAda built 2 bridges.\n",
        "It fell.\n\nAda built 2 bridges.\n",
    )


def test_what_is_missing_or_too_much_is_told_with_its_sentence() -> None:
    """A claim that is not found, one in its place, and fields outside the core that may differ."""
    answer = find(known_answers(BRIDGES, format="text"), lambda _: True, settings=SEARCH)
    other = attrs.evolve(answer, claims=(attrs.evolve(answer.claims[0], builder="Bo"),))
    with pytest.raises(AssertionError) as caught:
        other.assert_found(with_bridges(Bridges()))
    assert str(caught.value).splitlines() == [
        r"'Ada built 2 bridges.\n'",
        "- missing: builder 'Bo', bridges 2 bridges (in 'Ada built 2 bridges.')",
        "+ not stated: builder 'Ada', bridges 2 bridges (in 'Ada built 2 bridges.')",
    ]
    answer.assert_found(with_bridges(NotesTheSentenceBefore()))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"templates": [Template("{owner} built {bridges}.")]}, "BridgeClaim has no field 'owner'"),
        ({"templates": [Template("x", {"owner": "Ada"})]}, "BridgeClaim has no field 'owner'"),
        ({"values": {"builder": ["Ada"]}}, "there are no values for {bridges}"),
    ],
)
def test_forms_that_cannot_be_written_are_refused(change: dict[str, object], told: str) -> None:
    """Where they are made, with the template."""
    with pytest.raises(InvalidArgument, match=told):
        attrs.evolve(BRIDGES, **change)


@pytest.mark.parametrize(
    ("value", "ways"),
    [
        (Entity("China", "country"), ["China"]),
        (Quantity.exactly(38_210, "patents"), ["38,210"]),
        (Quantity.exactly(97.3, "percent"), ["97.3 percent"]),
        (Quantity.exactly(1, "months"), ["1 month"]),
        (Quantity(6, 9, "months"), ["6 to 9 months", "between 6 and 9 months"]),
        (Quantity(None, 700, "chips"), ["at most 700", "no more than 700", "up to 700"]),
        (
            Quantity(5e9, None, "USD"),
            ["at least $5,000,000,000", "no fewer than $5,000,000,000", "a minimum of $5,000,000,000"],
        ),
        (Period.of_year(2023), ["in 2023"]),
        (Period.of_quarter(2024, 2), ["in the second quarter of 2024"]),
        (Period.of_month(2024, 5), ["in May 2024"]),
        (Period.between(Period.of_year(2014), Period.of_year(2023)), ["between 2014 and 2023", "from 2014 to 2023"]),
        (("H20", "A800", "B200"), ["H20, A800 and B200"]),
        ("generative AI", ["generative AI"]),
    ],
)
def test_values_are_written_as_people_write_them(value: object, ways: list[str]) -> None:
    """The plainest way first."""
    assert wordings(value) == ways
