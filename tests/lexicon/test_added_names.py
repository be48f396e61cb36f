"""Names that plugins and files add to the lexicon."""

from __future__ import annotations

import pickle

import pytest

import aiclaims
from aiclaims.errors import PluginConflictError, PluginContractError, SchemaError
from aiclaims.lexicon import Entry, Family, extended, load_lexicon
from aiclaims.plugins import Registry

CORVANE = Entry(name="Corvane Robotics", type="firm", aliases=("Corvane", "CRBT"), country="Canada")
KITES = Family("Kite", "Corvane Robotics")
ZEPHYRA = Entry(name="Zephyra", type="model", owner="Corvane Robotics")
REEF = Entry(name="ReefSuite", type="benchmark")


def found(text: str, *names: Entry | Family, format: str = "text") -> list[str]:
    """Say what is found where names are added: the parties and the values."""
    registry = Registry(entry_points=False)
    if names:
        registry.add_names(names)
    document = aiclaims.Document(text, id="d", format=format)  # type: ignore[arg-type]
    claims = aiclaims.extract(document, registry=registry).claims
    return [
        " ".join(
            str(getattr(claim, field)) for field in ("holder", "system", "benchmark", "value") if hasattr(claim, field)
        )
        for claim in claims
    ]


def test_an_entry_is_known_by_all_its_names() -> None:
    """In prose and in the rows and headers of tables, which are read without what stands around them."""
    text = "CRBT filed 412 patents in 2023."
    assert found(text) != (right := ["Corvane Robotics 412 patents"])
    assert found(text, CORVANE) == right
    scores = "Zephyra scored 55% on the ReefSuite benchmark."
    assert found(scores, ZEPHYRA, REEF) == ["Zephyra ReefSuite 55 percent"]
    table = "| Patents | 2023 |\n| --- | --- |\n| CRBT | 412 |\n| Tencent | 512 |\n"
    assert found(table, CORVANE, format="markdown") == ["Corvane Robotics 412 patents", "Tencent 512 patents"]
    cells = "| Model | Reef |\n| --- | --- |\n| Kite-X | 61.0 |\n| GPT-4o | 60.1 |\n"
    names = (kite("Kite X"), Entry(name="Reef", type="benchmark"))
    assert found(cells, *names, format="markdown") == ["Kite X Reef 61 points", "GPT-4o Reef 60.1 points"]


def kite(name: str) -> Entry:
    """Make a model of a firm."""
    return Entry(name=name, type="model", owner="Corvane Robotics")


def test_versions_of_a_family_are_found_that_nobody_lists() -> None:
    """With the maker of the family, from the country of the maker."""
    whole = extended((CORVANE, KITES, ZEPHYRA))
    assert whole.families[("kite",)].country == "Canada"
    assert whole.entries("model")[-1].country == "Canada"
    assert found("Kite-3 Pro scored 71.2% on MMLU.", CORVANE, KITES) == ["Kite-3 Pro MMLU 71.2 percent"]


def test_an_entry_that_is_there_gains_names() -> None:
    """Its own are kept; whatever it is called in a claim stays."""
    more = extended((Entry(name="China", type="country", aliases=("Cathay",)),))
    there = load_lexicon().lookup("China")
    assert there is not None
    for name in ("Cathay", "China", "PRC"):
        entry = more.lookup(name)
        assert entry is not None
        assert (entry.name, entry.adjectives) == ("China", there.adjectives)
    assert found("Cathay filed 90 patents in 2020.", Entry(name="China", type="country", aliases=("Cathay",))) == [
        "China 90 patents"
    ]


def test_an_ordinary_word_is_a_name_only_with_its_capitals() -> None:
    """A name that is one is told so; of the library's own words for such it is known."""
    harbour = Entry(name="Harbour", type="firm", ordinary=("Harbour",))
    assert found("Harbour filed 12 AI patents in 2020.", harbour) == ["Harbour 12 patents"]
    assert "Harbour 12 patents" not in found("In the harbour China filed 12 AI patents in 2020.", harbour)
    assert extended((Entry(name="Long", type="firm"),)).aliases[("long",)][0].ordinary


def test_adding_nothing_changes_nothing() -> None:
    """The names of the library and what each means are the same."""
    base, same = load_lexicon(), extended(())
    assert dict(base.aliases) == dict(same.aliases)
    assert dict(base.families) == dict(same.families)
    assert base.all_entries == same.all_entries


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (Entry(name="Korvane", type="firm", aliases=("Tencent",)), "a name belongs to one entry"),
        (Entry(name="Tencent", type="model"), "an entry has one type"),
        (Entry(name="Tencent", type="firm", country="Japan"), "an entry has one country"),
        (Entry(name="GPT-4o", type="model", owner="Tencent"), "an entry has one owner"),
        (Entry(name="Korvane", type="company"), "of a type that there is"),  # type: ignore[arg-type]
        (Entry(name="Korvane", type="firm", aliases=("--",)), "a name has letters or digits"),
        (Entry(name="Korvane", type="firm", aliases=("",)), "'Korvane': a name has letters or digits; .*got ''"),
        (Entry(name="Korvane", type="firm", country="Atlantis"), "a country is listed; .*got 'Atlantis'"),
        (Entry(name="Korvane", type="firm", country="Cananda"), "a country is listed; did you mean 'Canada'"),
        (Entry(name="Korvane", type="firm", country="Tencent"), "a country is listed; .*got 'Tencent'"),
        (Family("Korvane", "Nobody", "Atlantis"), "a country is listed; .*got 'Atlantis'"),
        (Entry(name="Korvane", type="firm", adjectives=("Korvanese",)), "only a country or region has adjectives"),
        (Entry(name="Korvane", type="firm", metonyms=("Korv",)), "only a country or region has metonyms"),
        (Family("Qwen", "Tencent"), "a family has one maker"),
        (Family(" ", "Tencent"), "a name has letters or digits"),
    ],
)
def test_a_name_that_means_something_else_is_refused(name: Entry | Family, told: str) -> None:
    """What is known stays as it was; the registry says which name, and who adds it."""
    with pytest.raises(SchemaError, match=told.removeprefix("'Korvane': ")):
        extended((name,))
    registry = Registry(entry_points=False)
    with pytest.raises(PluginConflictError, match=told):
        registry.add_names([name])
    assert registry.lexicon is None
    registry.add_names([CORVANE])


def test_a_country_may_be_added_with_what_belongs_to_it() -> None:
    """In any order; an owner that nobody lists is taken as it is."""
    land, firm = Entry(name="Ruritania", type="country"), Entry(name="Korvane", type="firm", country="Ruritania")
    model = Entry(name="Zephyra", type="model", owner="Nobody Inc", country="European Union")
    for names in ((land, firm, model), (model, firm, land)):
        assert {entry.name: entry.country for entry in extended(names).all_entries}["Korvane"] == "Ruritania"


def test_two_plugins_may_not_mean_two_things_by_one_name() -> None:
    """The second is refused."""
    registry = Registry(entry_points=False)
    registry.add_names([CORVANE])
    with pytest.raises(PluginConflictError, match="expected Corvane Robotics, got Crabtree"):
        registry.add_names([Entry(name="Crabtree", type="firm", aliases=("CRBT",))])


def test_what_is_no_name_is_told() -> None:
    """An entry by itself is taken as one."""
    registry = Registry(entry_points=False)
    with pytest.raises(PluginContractError, match=r"an entry or a family; expected .*, got 'Corvane'"):
        registry.add_names(["Corvane"])  # type: ignore[list-item]
    registry.add_names(CORVANE)  # type: ignore[arg-type]
    assert registry.names_of("registered directly") == (CORVANE,)


def test_names_travel_with_the_registry() -> None:
    """To another process; they are described."""
    registry = Registry(builtins=False, entry_points=False)
    registry.add_names([CORVANE, KITES])
    there = pickle.loads(pickle.dumps(registry))
    assert there.lexicon is registry.lexicon
    assert [(line.plugin, line.names) for line in there.describe()] == [("names", 2)]
