"""Corpora: what several documents say about one proposition, with the truth about who agrees with whom."""

from __future__ import annotations

import datetime as dt
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from aiclaims.documents.document import Document
from aiclaims.plugins import Registry, default_registry
from aiclaims.schema import Claim, Period, Quantity, fields_with_role
from aiclaims.testing.strategies.claims import claims
from aiclaims.testing.strategies.texts import chosen_from

AnyClaim = TypeVar("AnyClaim", bound=Claim)


@attrs.frozen(kw_only=True)
class Corpus:
    """Documents that speak of one proposition, one claim each, and how the claims stand to the first.

    Args:
        documents: The documents, each of one sentence.
        stated: The claim that the others are measured by; its value is exact.
        agreeing: Claims of the same value.
        refined: Claims of a narrow range around it or of "about" as much, which it refines.
        contradicting: Claims of values that exclude it and every such range; where the kind's claims are of acts, all
            are told of one day.
    """

    documents: tuple[Document, ...]
    stated: Claim
    agreeing: tuple[Claim, ...] = ()
    refined: tuple[Claim, ...] = ()
    contradicting: tuple[Claim, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, in the order of the documents."""
        return (self.stated, *self.agreeing, *self.refined, *self.contradicting)


def corpora(kind: type[Claim] | str | None = None, *, registry: Registry | None = None) -> st.SearchStrategy[Corpus]:
    """Draw corpora; they shrink toward one document with the smallest claim.

    Args:
        kind: A claim class or the name of a kind, with a measured quantity; None for any such kind.
        registry: Where kinds are looked up; by default all plugins that are installed.

    Raises:
        InvalidArgument: Where claims of the kind have no measured quantity, so that none contradict.
    """
    if isinstance(kind, type):
        return _corpora_of(kind)
    return st.deferred(lambda: _registered(kind, registry))


def _registered(kind: str | None, registry: Registry | None) -> st.SearchStrategy[Corpus]:
    kinds = (default_registry() if registry is None else registry).kinds
    if kind is None:
        return st.one_of([_corpora_of(each) for each in kinds.values() if measured_quantity(each)])
    if kind not in kinds:
        raise InvalidArgument(
            f"no plugin makes claims of the kind {kind!r}; expected one of {', '.join(sorted(kinds))}"
        )
    return _corpora_of(kinds[kind])


def measured_quantity(kind: type[Claim]) -> str | None:
    """Name the field that holds the measured quantity of a kind, None where it has none.

    Args:
        kind: The claim class.
    """
    types = get_type_hints(kind)
    for name in fields_with_role(kind, "measured"):
        declared = types[name]
        members = get_args(declared) if get_origin(declared) in (Union, UnionType) else (declared,)
        if Quantity in members:
            return name
    return None


def _corpora_of(kind: type[Claim]) -> st.SearchStrategy[Corpus]:
    field = measured_quantity(kind)
    if field is None:
        raise InvalidArgument(f"claims of the kind {kind.kind!r} measure no quantity, so that none contradict")
    # Not round, so that nobody takes it for rounded.
    values = st.tuples(st.integers(10, 999), chosen_from(("patents", "percent", "months", "USD"))).map(
        lambda parts: Quantity.exactly(parts[0] * 10 + 1, parts[1])
    )
    fixed: dict[str, Any] = {field: values, "modality": "asserted", "negated": False}
    return _around(claims(kind, **fixed), field)


@st.composite
def _around(draw: st.DrawFn, firsts: st.SearchStrategy[Claim], field: str) -> Corpus:
    first = draw(firsts)
    if first.period_kind == "act":
        # Acts are done again and again: only of one day do their values exclude each other.
        day = draw(st.dates(dt.date(1970, 1, 1), dt.date(2060, 12, 31)))
        first = cast(Claim, attrs.evolve(cast(Any, first), period=Period.of_day(day)))
    value: Quantity = getattr(first, field)
    number, unit = int(value.low or 0), value.unit
    # A wide range would be an estimate of its own, which says more than that the number is not known sharply.
    near = st.integers(1, number // 25).map(lambda width: Quantity(number - width, number + width, unit))
    about = st.just(Quantity.exactly(number, unit, approximate=True))
    # Beyond every such range, on either side.
    beyond = st.integers(2 * number, 9 * number) | st.integers(0, number // 2)
    documents: list[Document] = []

    def stated(value: Quantity) -> Claim:
        text = f"{_subject(first, field)}: {value}."
        documents.append(Document(text, id=f"doc-{len(documents)}", language="en", format="text"))
        grounds = documents[-1].evidence(0, len(text))
        return cast(Claim, attrs.evolve(cast(Any, first), **{field: value, "evidence": (grounds,)}))

    return Corpus(
        stated=stated(value),
        agreeing=tuple(stated(value) for _ in range(draw(st.integers(0, 2)))),
        refined=tuple(map(stated, draw(st.lists(near | about, max_size=2)))),
        contradicting=tuple(
            stated(Quantity.exactly(other, unit)) for other in draw(st.lists(beyond, max_size=2, unique=True))
        ),
        documents=tuple(documents),
    )


def _subject(claim: Claim, field: str) -> str:
    """Write what the claim is about: its identity fields, as far as it has them."""
    parts = [getattr(claim, name) for name in fields_with_role(type(claim), "identity") if name != field]
    return " ".join(str(part) for part in parts if part not in (None, ())) or claim.kind
