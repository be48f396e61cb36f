"""Documents and claims for the tests of the store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from aiclaims import Claim, Document, Entity, Evidence, LagClaim, PatentClaim, Period, Quantity, Store
from aiclaims.merge import consolidate
from aiclaims.schema.unknown import UnknownClaim

COUNT = "China filed 38,210 patents for generative AI between 2014 and 2023."
BOUND = "China filed more than 38,000 patents for generative AI between 2014 and 2023, WIPO said."
RIVAL = "China filed 21,500 patents for generative AI between 2014 and 2023."
LAG = "China is six months behind the United States in AI, Lee said."
OTHER = "Tencent filed 2,074 patents for generative AI between 2014 and 2023."


def document(text: str, id: str, **known: Any) -> Document:
    return Document(text, id=id, **known)


def patents(number: float, *, doc: str = "a", quote: str = "So it is said.", **fields: Any) -> PatentClaim:
    """Claim that China, or another holder, has so many patents."""
    return PatentClaim(
        **{
            "evidence": (Evidence(doc, 0, len(quote), quote),),
            "holder": Entity("China", "country"),
            "measure": "count",
            "value": Quantity.exactly(number, "patents"),
            **fields,
        }
    )


def numbers(store: Store, **filters: Any) -> list[float | None]:
    """Give the lower ends of the values that claims of patents have."""
    return [getattr(entry.claim, "value").low for entry in store.claims(kind="patents", **filters)]  # noqa: B009


def rows(store: Store, query: str) -> list[tuple[Any, ...]]:
    """Give what a query of the store's tables gives, as an analyst would ask it."""
    import duckdb

    store.counts()  # bring the views up to date
    config = {"autoload_known_extensions": False, "autoinstall_known_extensions": False}
    with duckdb.connect(str(store.path.absolute()), read_only=store.read_only, config=config) as database:
        found: list[tuple[Any, ...]] = database.execute(query).fetchall()
        return found


def check_views(store: Store) -> None:
    """Hold what the store says, in objects and in tables, against the pure function of what it has seen."""
    said = consolidate(store.state())
    assert store.select().consolidation.to_bytes() == said.to_bytes()
    assert rows(store, "SELECT claim, conflicts FROM claims ORDER BY kind, claim") == [
        (entry.id, len(entry.conflicts)) for entry in said.claims
    ]
    assert set(rows(store, "SELECT claim, observation, origin, published FROM witnesses")) == {
        (entry.id, member.id, member.origin, member.published) for entry in said.claims for member in entry.members
    }
    assert rows(store, "SELECT conflict FROM conflicts ORDER BY ALL") == [(one.id,) for one in said.conflicts]


# What breaks tables: quotes, separators, ends of lines, formulas, nulls, emoji, lone surrogates.
_HARD = [
    "=1+1",
    "'",
    "''=x",
    "+5",
    "-",
    "@a",
    "\tx",
    "\rx",
    "a\nb",
    '"',
    ",",
    "",
    "null",
    "\x00",
    "é",
    "💥",
    "\ud800",
    "＝1",
    "a\r\nb;",
]
texts = st.lists(st.sampled_from([*_HARD, "plain", " "]), min_size=1, max_size=3).map("".join)
_some = texts.filter(str.strip)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Claims of two known kinds and of unknown ones, with texts that are hard to write into files."""
    doc = draw(st.one_of(st.sampled_from(["a", "b"]), _some))
    quote = draw(_some)
    start = draw(st.integers(0, 2**40))
    evidence = [Evidence(doc, start, start + len(quote), quote)]
    if draw(st.booleans()):
        evidence.append(Evidence("b", 0, 4, "more"))
    ends = st.sampled_from([0.0, -1.5, 6.0, 38_210.0, 1e300, 0.1])
    low, high = sorted((draw(ends), draw(ends)))
    day = draw(st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)))
    common: dict[str, Any] = {
        "evidence": tuple(evidence),
        "attribution": tuple(draw(st.lists(texts, max_size=2))),
        "modality": draw(st.sampled_from(["asserted", "hedged", "forecast"])),
        "negated": draw(st.booleans()),
        "period": draw(st.sampled_from([None, Period(day, None), Period(None, day, "month"), Period(day, day)])),
        "extractor": draw(texts),
        "confidence": draw(st.sampled_from([0.0, 0.5, 1.0])),
    }
    value = draw(
        st.sampled_from([Quantity(low, high, "patents"), Quantity(None, high, "m", True), Quantity(low, None, "=x")])
    )
    match draw(st.integers(0, 2)):
        case 0:
            return PatentClaim(holder=Entity(draw(_some)), measure="count", value=value, topic=draw(texts), **common)
        case 1:
            return LagClaim(
                laggard=Entity("China"), leader=Entity(draw(_some)), gap=draw(st.none() | st.just(value)), **common
            )
        case _:
            return UnknownClaim(kind="rumours", fields='{"about":"x"}', **common)


def store_of(path: Path, given: Iterable[Claim] = ()) -> Store:
    store = Store.open(path)
    store.add_claims(given)
    return store
