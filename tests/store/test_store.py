"""A store keeps what was seen; what it says is a pure function of that."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from said import BOUND, COUNT, LAG, OTHER, RIVAL, check_views, document, numbers, patents, rows, store_of

from aiclaims import Claim, Entity, Limits, Period, Quantity, Registry, Store, claim, extract, identity, measured
from aiclaims.documents import load
from aiclaims.errors import AiclaimsError, DocumentError, SchemaError, StoreError, StoreLookupError
from aiclaims.merge import Link, merge


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Name a store that is not there yet."""
    return tmp_path / "claims.duckdb"


def test_what_is_added_is_there_when_it_is_opened_again(path: Path) -> None:
    """Documents of two runs are consolidated with each other."""
    with Store.open(path) as store:
        assert [added.change for added in store.add_many([document(COUNT, "letter"), document(LAG, "talk")])] == [
            "new"
        ] * 2
    with Store.open(path) as store:
        added = store.add(document(BOUND, "wire"))
        assert (added.doc, added.change, added.revision, added.claims) == ("wire", "new", 1, 1)
        (entry,) = store.claims(kind="patents")
        assert [witness.doc for witness in entry.witnesses] == ["letter", "wire"]
        assert store.counts() == {"documents": 3, "observations": 3, "claims": 2, "conflicts": 0}
        check_views(store)


def test_the_same_document_again_changes_nothing(path: Path) -> None:
    """Not a commit, not a byte; neither in a run of its own nor twice in one."""
    twice = [document(COUNT, "letter"), document(BOUND, "wire"), document(COUNT, "letter")]
    with Store.open(path) as store:
        assert sorted(added.change for added in store.add_many(twice, batch=2)) == ["new", "new", "unchanged"]
        before = store.to_bytes()
        assert {added.change for added in store.add_many(twice)} == {"unchanged"}
        assert {added.change for added in store.add_many(twice, reread=True)} == {"unchanged"}
        assert store.to_bytes() == before


def test_another_text_under_the_same_name_is_a_new_revision(path: Path) -> None:
    """What only the earlier one stated is superseded: kept, and not counted. What both state stays."""
    with Store.open(path) as store:
        store.add(document(f"{COUNT} {LAG}", "letter"))
        added = store.add(document(f"{COUNT} {OTHER}", "letter"))
        assert (added.change, added.revision, added.claims, added.superseded) == ("revised", 2, 1, 1)
        assert [entry.kind for entry in store.claims()] == ["patents", "patents"]
        assert rows(store, "SELECT revision, since, until FROM documents ORDER BY ALL") == [(1, 1, 2), (2, 2, None)]
        assert rows(store, "SELECT kind, revision, since, until FROM observations ORDER BY ALL") == [
            ("lag", 1, 1, 2),
            ("patents", 2, 1, None),
            ("patents", 2, 2, None),
        ]
        check_views(store)


def test_a_revision_that_takes_a_change_back_counts_again(path: Path) -> None:
    """Superseded is not retracted; each stretch of counting is a row of its own."""
    with Store.open(path) as store:
        for text in (COUNT, RIVAL, COUNT):
            store.add(document(text, "letter"))
        assert numbers(store) == [38_210]
        assert rows(store, "SELECT value_low, since, until FROM observations ORDER BY since") == [
            (38_210, 1, 2),
            (21_500, 2, 3),
            (38_210, 3, None),
        ]
        check_views(store)


def test_two_texts_of_one_name_in_one_run_are_refused(path: Path) -> None:
    """Else each run would swap them; the first is taken, the second told."""
    given = [document(COUNT, "letter"), document(RIVAL, "letter")]
    with Store.open(path) as store:
        for change in ("new", "unchanged"):
            first, second = sorted(store.add_many(given, batch=3), key=lambda added: added.change == "failed")
            assert (first.change, second.change) == (change, "failed")
            assert "two documents of one run have the same id" in str(second.faults[0])
        assert numbers(store) == [38_210]


def test_a_document_that_cannot_be_read_is_told_and_the_rest_committed(path: Path) -> None:
    """It is not in the store, so that the next run tries again."""
    given = [document(COUNT * 9, "long"), document(RIVAL, "short")]
    with Store.open(path) as store:
        failed, added = store.add_many(given, limits=Limits(characters=100))
        assert (failed.doc, failed.change, added.doc, added.change) == ("long", "failed", "short", "new")
        assert "SizeLimitError" in str(failed.faults[0])
        assert {added.doc: added.change for added in store.add_many(given)} == {"long": "new", "short": "unchanged"}


def test_a_folder_is_added_as_it_is_loaded(tmp_path: Path) -> None:
    """The file that cannot be read fails by its name, and the others are committed."""
    folder = tmp_path / "news"
    folder.mkdir()
    for name, said in (("a.txt", COUNT), ("c.txt", LAG)):
        (folder / name).write_text(said, encoding="utf-8")
    (folder / "b.pdf").write_bytes(b"no PDF at all")
    with Store.open(tmp_path / "store") as store:
        told: list[str] = []
        done = {
            Path(added.doc).name: added for added in store.add_many(load(folder), report=lambda a: told.append(a.doc))
        }
        assert {name: added.change for name, added in done.items()} == {
            "a.txt": "new",
            "b.pdf": "failed",
            "c.txt": "new",
        }
        (fault,) = done["b.pdf"].faults
        assert (fault.stage, fault.error) == ("read", "DocumentError")
        assert len(told) == 3
        assert store.counts()["documents"] == 2


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_no_document_costs_only_itself(path: Path, workers: int) -> None:
    """It is named by its place among all that were given; alone, it is an error."""
    given: list[Any] = [document(COUNT, "letter"), document(OTHER, "list"), None, document(LAG, "talk")]
    with Store.open(path) as store:
        done = {added.doc: added.change for added in store.add_many(given, workers=workers)}
        assert done == {"letter": "new", "list": "new", "documents[2]": "failed", "talk": "new"}
        assert store.counts()["documents"] == 3
        with pytest.raises(DocumentError, match="expected a Document or a str, got NoneType"):
            store.add(None)  # type: ignore[arg-type]


@pytest.mark.parametrize("given", ["a text", document(COUNT, "letter"), None, 5])
def test_add_many_wants_several_documents(path: Path, given: Any) -> None:
    """A text is not taken for a list of letters."""
    with Store.open(path) as store:
        with pytest.raises(DocumentError, match="expected an iterable of documents"):
            store.add_many(given)
        assert store.counts()["documents"] == 0


def test_batches_in_another_order_keep_the_same(tmp_path: Path) -> None:
    """In everything but the numbers of the commits."""
    given = [document(text, f"d{at}") for at, text in enumerate((COUNT, BOUND, RIVAL, LAG, OTHER))]
    with Store.open(tmp_path / "one") as one, Store.open(tmp_path / "two") as two:
        one.add_many(given)
        two.add_many(reversed(given), batch=2)
        assert one.select().consolidation.to_bytes() == two.select().consolidation.to_bytes()
        assert one.state().to_bytes() == two.state().to_bytes()


def test_claims_come_without_their_documents_too(path: Path) -> None:
    """A document that states them later takes them over."""
    found = extract(document(COUNT, "letter")).claims
    with Store.open(path) as store:
        assert store.add_claims([*found, *found]) == 1
        assert store.add_claims(found) == 0
        assert store.add(document(COUNT, "letter")).claims == 0
        store.add(document(LAG, "letter"))
        assert [entry.kind for entry in store.claims()] == ["lag"]
        assert store.add_claims(found) == 0
        check_views(store)


def test_claims_that_no_revision_ever_stated_stay(path: Path) -> None:
    """A claim that a person added is not superseded by what an extractor finds."""
    with store_of(path, [patents(7, doc="letter")]) as store:
        store.add(document(LAG, "letter"))
        store.add(document(COUNT, "letter"))
        assert numbers(store) == [38_210, 7]


def test_a_batch_of_claims_is_added_whole_or_not_at_all(path: Path) -> None:
    """The last one is no claim."""
    with Store.open(path) as store:
        with pytest.raises(SchemaError, match="expected a Claim, got str"):
            store.add_claims([patents(1), "no claim"])  # type: ignore[list-item]
        assert store.counts()["observations"] == 0


@pytest.mark.parametrize("whole", ["document", "claim", "observation"])
def test_what_is_retracted_counts_no_more(path: Path, whole: str) -> None:
    """A document, the witnesses of a claim, or one of them; and it settles the conflict."""
    with Store.open(path) as store:
        store.add_many([document(COUNT, "letter"), document(RIVAL, "column")])
        assert len(store.conflicts()) == 1
        (entry,) = store.claims(doc="column")
        name = {"document": "column", "claim": entry.id[:8], "observation": entry.members[0].id}[whole]
        done = store.retract(name, note="a slip")
        assert (done.what, done.observations) == (whole, 1)
        assert store.retract(done.name if whole != "claim" else entry.members[0].id).observations == 0
        assert (numbers(store), store.conflicts()) == ([38_210], ())
        assert rows(store, "SELECT kind, note FROM links") == [("retracted", "a slip")]
        check_views(store)


def test_what_is_retracted_does_not_come_back(path: Path) -> None:
    """Whether the same document, another revision of it or its claims are added again."""
    with Store.open(path) as store:
        store.add_many([document(COUNT, "letter"), document(RIVAL, "column")])
        store.retract("column")
        store.add_claims(extract(document(RIVAL, "column")).claims)
        again = [document(RIVAL, "column")], [document(f"{RIVAL} {OTHER}", "column")]
        assert [store.add_many(each)[0].change for each in again] == ["retracted", "retracted"]
        assert store.add_many(again[1], reread=True)[0].change == "retracted"
        assert store.add(document(COUNT, "letter")).change == "unchanged"
        assert numbers(store) == [38_210]
        check_views(store)


def test_a_retraction_before_the_document_holds_as_well(path: Path) -> None:
    """A known hoax may be retracted before anybody adds it: what counts does not depend on the order."""
    with Store.open(path) as store:
        store.add_links([Link.retracted("column")])
        assert store.add(document(RIVAL, "column")).change == "retracted"
        assert store.claims() == ()
        assert store.counts()["documents"] == 0
        check_views(store)


def test_a_name_that_nothing_has_is_refused(path: Path) -> None:
    """With a proposal where one is near; and one that several have."""
    with Store.open(path) as store:
        store.add_many([document(COUNT, "news/letter.txt"), document(RIVAL, "column")])
        with pytest.raises(StoreLookupError, match=r"did you mean 'news/letter.txt'\?"):
            store.retract("letter.txt")
        with pytest.raises(StoreLookupError, match="got 'abcdef'"):
            store.retract("abcdef")


def test_links_tell_who_is_who(path: Path) -> None:
    """An alias moves claims into one block, a retracted one back; one source is counted once."""
    named = [
        patents(5, doc="a"),
        patents(6, doc="b", quote="Or so.", holder=Entity("PRC")),
    ]
    with store_of(path, named) as store:
        assert not store.conflicts()
        alias = Link.alias("PRC", "China")
        assert store.add_links([alias, alias]) == 1
        assert store.add_links([alias]) == 0
        assert len(store.conflicts()) == 1
        check_views(store)
        store.add_claims([patents(5, doc="c", quote="It is so.", holder=Entity("PRC"))])
        assert store.claims(doc="c")[0].origins == 2
        check_views(store)
        store.add_links([Link.same_source("a", "c")])
        assert store.claims(doc="c")[0].origins == 1
        check_views(store)
        assert store.retract(alias.id).what == "link"
        assert len(store.claims()) == 3
        assert store.add_links([alias]) == 0
        check_views(store)


def test_the_days_of_documents_are_known(path: Path) -> None:
    """A witness tells when its document came out, and a revision may tell better."""
    with Store.open(path) as store:
        store.add(document(COUNT, "letter", published="2024-07-03"))
        assert str(store.claims()[0].members[0].published) == "2024-07-03"
        store.add(document(COUNT, "letter", published="2024-07-05"))
        assert str(store.claims()[0].members[0].published) == "2024-07-05"
        check_views(store)


FILTERS = [
    ({}, [38_000, 21_500, 2_074, 900]),
    ({"kind": "lag"}, []),
    ({"entity": "tencent"}, [2_074]),
    ({"entity": "Ten"}, []),
    ({"text": "WIPO"}, [38_000]),
    ({"text": "ÉTOILE"}, [900]),
    ({"origin": "world intellectual-property organization"}, [38_000]),
    ({"origin": "column"}, [21_500]),
    ({"doc": "column"}, [21_500]),
    ({"modality": "hedged"}, [900]),
    ({"during": "2015"}, [38_000, 21_500, 2_074]),
    ({"during": "2024-02..2024-03"}, [900]),
    ({"during": "..2014"}, [38_000, 21_500, 2_074]),
    ({"during": "2024.."}, [900]),
    ({"during": Period.of_year(2015)}, [38_000, 21_500, 2_074]),
    ({"during": Period.of_month(2024, 3)}, [900]),
    ({"during": Period(None, dt.date(2014, 12, 31))}, [38_000, 21_500, 2_074]),
    ({"during": Period(dt.date(2024, 1, 1), None)}, [900]),
    ({"disputed": True}, [38_000, 21_500]),
    ({"disputed": False, "entity": "China"}, [900]),
    ({"least_origins": 2}, [38_000]),
    ({"least_confidence": 0.5}, [38_000, 21_500, 2_074]),
    ({"least_confidence": 0.4, "modality": "hedged"}, [900]),
    ({"limit": 1}, [38_000]),
    ({"limit": 0}, []),
    ({"kind": "no such kind"}, []),
    ({"doc": "no such document"}, []),
    ({"claim": None, "entity": None}, [38_000, 21_500, 2_074, 900]),
]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a store to ask."""
    path = tmp_path_factory.mktemp("asked") / "store"
    with Store.open(path) as store:
        given = {
            "wire": BOUND,
            "print": "Between 2014 and 2023 China filed over 38,000 generative AI patents.",
            "column": RIVAL,
            "list": OTHER,
        }
        store.add_many(document(text, name) for name, text in given.items())
        rumour = {
            "modality": "hedged",
            "period": Period.of_month(2024, 3),
            "quote": "L’étoile, they say.",
            "confidence": 0.4,
        }
        store.add_claims([patents(900, doc="blog", **rumour)])
    return path


@pytest.mark.parametrize(("filters", "expected"), FILTERS, ids=lambda item: str(item)[:40])
def test_claims_are_chosen_by(asked: Path, filters: dict[str, object], expected: list[float]) -> None:
    """Each filter on its own, and some together."""
    with Store.open(asked, read_only=True) as store:
        found = [entry.claim.value.low for entry in store.claims(**filters)]  # type: ignore[arg-type, attr-defined]
        assert sorted(found) == sorted(expected)


def test_the_surest_witness_of_a_claim_counts(path: Path) -> None:
    """One sure reading is enough for it, and the witnesses that are less sure stay beside that one."""
    with Store.open(path) as store:
        store.add_claims([patents(900, doc="a", confidence=0.6), patents(900, doc="b", confidence=0.9)])
        (entry,) = store.claims(least_confidence=0.9)
        assert [witness.confidence for witness in entry.witnesses] == [0.6, 0.9]
        store.retract("b")
        assert store.claims(least_confidence=0.9) == ()


def test_what_claims_name_is_counted(path: Path) -> None:
    """Under the names that links give them."""
    with Store.open(path) as store:
        store.add_claims([patents(number, doc="a", period=Period.of_year(number)) for number in (2021, 2022)])
        assert store.names()["China"] == 2
        store.add_links([Link.alias("China", "PRC")])
        assert (store.names()["PRC"], "China" in store.names()) == (2, False)


def test_words_of_a_closed_list_are_no_names(path: Path) -> None:
    """A claim names parties and things, under their names or as written; a measure, a status and a number are none."""
    with Store.open(path) as store:
        store.add_claims([patents(5, status="filed", topic="generative AI", compared_to=Entity("Korea"))])
        assert store.names() == {"China": 1, "Korea": 1, "generative AI": 1}
        assert store.claims(entity="count") == store.claims(entity="filed") == ()
        assert len(store.claims(entity="Generative-AI")) == 1
        store.add("DeepSeek-R1 scored 97.3% on MATH-500.")
        assert store.names().keys() >= {"DeepSeek-R1", "MATH-500"}
        assert "score" not in store.names()


def test_what_a_filter_can_choose_by_is_counted(path: Path) -> None:
    """Each value with the claims that it chooses; a claim that two documents state counts for both of them."""
    with Store.open(path) as store:
        later = patents(7, doc="a", period=Period.of_year(2021), attribution=("The Wire",))
        store.add_claims([patents(900, doc="a"), patents(900, doc="b"), later])
        assert store.values("doc") == {"a": 2, "b": 1}
        assert "The Wire" in store.values("origin")
        assert store.values("kind") == {"patents": 2}
        for doc, count in store.values("doc").items():
            assert len(store.claims(doc=doc)) == count
        for name, count in store.values("origin").items():
            assert len(store.claims(origin=name)) == count
        assert store.values("entity") == store.names()
        with pytest.raises(StoreError, match="expected kind, entity, origin, doc, got 'modality'"):
            store.values("modality")  # type: ignore[arg-type]


def test_a_chosen_claim_comes_with_its_rivals(asked: Path) -> None:
    """The conflicts of a claim name claims that were not chosen, and these are at hand."""
    with Store.open(asked, read_only=True) as store:
        chosen = store.select(doc="column")
        (conflict,) = chosen.conflicts
        assert chosen.conflicts == store.conflicts(doc="column")
        assert {chosen.consolidation[name].id for name in conflict.ids} == set(conflict.ids)
        assert store.claims(claim=chosen.claims[0].id[:9]) == chosen.claims


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"during": "lately"}, "such as 2023, 2024-05 or 2014..2023, got 'lately'"),
        ({"during": "2024-13"}, "got '2024-13'"),
        ({"during": "2024..2023"}, "got '2024..2023'"),
        ({"modality": "sure"}, "expected asserted, hedged, forecast, got 'sure'"),
        ({"least_confidence": 90}, "expected 0..1, got 90"),
        ({"colour": "red"}, "claims can't be chosen by this; expected claim, kind"),
        ({"during": 2023}, 'during: a time is a Period or a text; expected such as "2023".*, got 2023'),
        ({"least_confidence": "high"}, "least_confidence: .*expected 0..1, got 'high'"),
        ({"limit": -1}, "limit: .*expected a whole number, 0 or more, got -1"),
        ({"limit": "x"}, "limit: .*expected a whole number, 0 or more, got 'x'"),
        ({"limit": 1.5}, "got 1.5"),
        ({"least_origins": -5}, "least_origins: .*expected a whole number, 0 or more, got -5"),
        ({"least_origins": True}, "got True"),
        ({"disputed": "no"}, "disputed: .*expected True or False, got 'no'"),
        *(
            ({name: 5}, f"{name}: .*expected a text, got 5")
            for name in ("claim", "kind", "entity", "text", "origin", "doc")
        ),
    ],
)
def test_a_filter_that_is_none_is_refused(asked: Path, filters: dict[str, str], message: str) -> None:
    """With what was expected."""
    with Store.open(asked, read_only=True) as store, pytest.raises(StoreError, match=message):
        store.claims(**filters)  # type: ignore[arg-type]


MISUSED: list[tuple[Callable[[Any], object], str]] = [
    (lambda store: store.add_claims(None), "expected an iterable of claims, got NoneType"),
    (lambda store: store.add_claims(patents(5)), "expected an iterable of claims, got PatentClaim"),
    (lambda store: store.add_links(None), r"\$\.links: .*expected an iterable of Link, .*got None"),
    (
        lambda store: store.add_links(Link.alias("PRC", "China")),
        r"\$\.links: .*expected an iterable of Link, .*got Link",
    ),
    (lambda store: store.add_links(["x"]), r"\$\.links\[0\]: .*expected an iterable of Link, .*got 'x'"),
    (lambda store: store.add_links([], note=5), "note: .*expected a str, got 5"),
    (lambda store: store.retract(None), "name: .*expected a str, got None"),
    (lambda store: store.diff(None), "since: .*expected ISO 8601, .*got None"),
    (lambda store: store.diff(2.5), "since: .*got 2.5"),
    (lambda store: store.export(None), "folder: .*expected a path, got NoneType"),
    (lambda store: store.import_(5), "folder: .*expected a path, got int"),
    (lambda store: store.add_many([], batch="x"), "batch: .*expected 1 or more, got 'x'"),
    (lambda store: store.add_many([], workers="x"), "workers: .*expected a whole number, 1 or more, got 'x'"),
]


@pytest.mark.parametrize(("misuse", "message"), MISUSED, ids=[message for _, message in MISUSED])
def test_what_a_method_cannot_take_is_refused(path: Path, misuse: Callable[[Store], object], message: str) -> None:
    """By an error of aiclaims that says what was expected; the store can be used on."""
    with Store.open(path) as store:
        with pytest.raises(AiclaimsError, match=message):
            misuse(store)
        assert store.add(COUNT).change == "new"


@pytest.mark.parametrize(
    ("path", "options", "message"),
    [
        (None, {}, "path: .*expected a path, got NoneType"),
        (b"claims", {}, "path: .*expected a path, got bytes"),
        ("claims", {"wait": -1}, "wait: .*expected seconds, 0 or more, got -1"),
        ("claims", {"wait": float("nan")}, "wait: .*got nan"),
        ("claims", {"wait": "long"}, "wait: .*got 'long'"),
    ],
)
def test_what_cannot_be_opened_so_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: Any, options: Any, message: str
) -> None:
    """Before anything is made."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match=message):
        Store.open(path, **options)
    assert list(tmp_path.iterdir()) == []


def test_a_closed_store_says_that_it_is_closed(path: Path) -> None:
    """Whatever is asked of it, a context included; closing it again does nothing."""
    store = Store.open(path)
    store.close()
    store.close()
    asked: list[Callable[[], object]] = [
        lambda: store.add(COUNT),
        lambda: store.add_claims([]),
        lambda: store.retract("letter"),
        lambda: store.export(path.parent),
        lambda: store.diff(0),
        store.__enter__,
        store.claims,
        store.documents,
        store.names,
        store.counts,
        store.state,
        store.to_bytes,
    ]
    for ask in asked:
        with pytest.raises(StoreError, match=r"claims\.duckdb: the store is closed"):
            ask()


def test_a_store_shows_its_file_and_whether_it_is_open(path: Path) -> None:
    """As a prompt or a log shows it."""
    with Store.open(path) as store:
        assert repr(store) == f"<Store {str(path)!r}, open for writing>"
    assert repr(store) == f"<Store {str(path)!r}, closed>"
    with Store.open(path, read_only=True) as store:
        assert repr(store) == f"<Store {str(path)!r}, open for reading>"


def test_a_store_open_for_reading_takes_nothing(asked: Path) -> None:
    """Whatever would change it is refused."""
    with Store.open(asked, read_only=True) as store:
        for change in (lambda: store.add(COUNT), lambda: store.retract("wire"), lambda: store.import_(".")):
            with pytest.raises(StoreError, match="open for reading"):
                change()


def test_only_what_changed_is_viewed_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A claim of one block leaves the views of others as they are."""
    from aiclaims.store import viewing

    many = [patents(number, doc=f"d{number}", topic=f"topic {number}") for number in range(50)]
    with store_of(path, many) as store:
        assert store.counts()["claims"] == 50
        viewed: list[int] = []
        tell = viewing.tell

        def watched(connection: Any, stale: Any, *known: Any) -> None:
            viewed.append(len(stale))
            tell(connection, stale, *known)

        monkeypatch.setattr(viewing, "tell", watched)
        store.add_claims([patents(7, doc="another", topic="topic 7")])
        assert store.counts()["claims"] == 50
        assert viewed == [1]
        check_views(store)


def test_another_program_keys_the_observations_anew(path: Path) -> None:
    """Where the classes of claims or the plugins are others, blocks are made again when it is opened."""
    with store_of(path, [patents(5, doc="a"), patents(6, doc="b", quote="Or so.")]) as store:
        said = store.select().consolidation.to_bytes()
        store._connection.execute("UPDATE observations SET block = observation; UPDATE aiclaims_store SET keys = 'old'")
    with Store.open(path, read_only=True) as store:
        assert store.select().consolidation.to_bytes() == said
        check_views(store)


@claim("chip_counts")
class ChipCounts(Claim):
    """How many chips."""

    model: Entity = identity()
    chips: Quantity = measured()


class Finder:
    """Finds them."""

    name, version, languages = "chip_counts", "1", ("en",)
    kinds, triggers = (ChipCounts,), ("trained on",)

    def extract(self, passage: object, context: object) -> object:
        """Find one in every passage."""
        yield ChipCounts(
            evidence=(passage.evidence(),),
            model=Entity("V3"),
            chips=Quantity.exactly(8, "chips"),  # type: ignore[attr-defined]
        )


def test_a_plugin_of_ones_own_is_kept_by_the_store(path: Path) -> None:
    """Its claims are read back as its class where it is registered, and else kept as they came."""
    registry = Registry()
    registry.register(Finder())
    with Store.open(path, registry=registry) as store:
        store.add(document("V3 was trained on eight.", "card"))
        assert isinstance(store.claims()[0].claim, ChipCounts)
    with Store.open(path) as store, pytest.warns(UserWarning, match="no plugin makes claims of the kind 'chip_counts'"):
        assert [entry.kind for entry in store.claims()] == ["chip_counts"]


def test_without_duckdb_the_extra_is_named() -> None:
    """The package itself loads without it."""
    script = """
import sys
sys.modules["duckdb"] = None
import aiclaims
try:
    aiclaims.Store.open("x")
except aiclaims.MissingExtraError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "pip install 'aiclaims[store]'" in done.stdout


def test_the_table_of_claims_tells_where_too_many_sentences_are_alike(tmp_path: Path) -> None:
    """As the consolidation does that is made at once."""
    words = "Tencent filed many patents on generative AI in the ten years to the last, an agency of the UN said"
    said = [patents(5, doc=f"outlet {n}", quote=f"{words}, {chr(97 + n % 26)}{chr(97 + n // 26)}.") for n in range(80)]
    with store_of(tmp_path / "store", said) as store:
        assert store.counts()["claims"] == 1
        (told,) = store._connection.execute("SELECT partly_compared FROM claims").fetchall()
    assert told == (merge(said).partly_compared,)
    assert told > (0,)
