"""The lexicon: every name leads to one entry, and every entry to what it belongs to."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import aiclaims
from aiclaims.lexicon import load_lexicon, load_nouns, load_words, name_key, surname, tokenize
from aiclaims.lexicon.data import parse, read_file

LISTS = sorted(Path(aiclaims.__file__).parent.rglob("*.toml"))


@pytest.mark.parametrize(
    ("name", "canonical", "type", "country", "owner"),
    [
        ("WIPO", "World Intellectual Property Organization", "institution", None, None),
        (
            "World Intellectual Property Organisation",
            "World Intellectual Property Organization",
            "institution",
            None,
            None,
        ),
        ("USA", "United States", "country", "United States", None),
        ("Britain", "United Kingdom", "country", "United Kingdom", None),
        ("PRC", "China", "country", "China", None),
        ("阿里巴巴", "Alibaba", "firm", "China", None),
        ("Taiwan Semiconductor", "TSMC", "firm", "Taiwan", None),
        ("gpt 4o", "GPT-4o", "model", "United States", "OpenAI"),
        ("DeepSeek R1", "DeepSeek-R1", "model", "China", "DeepSeek"),
        ("Qwen 2.5", "Qwen2.5", "model", "China", "Alibaba"),
        ("AIME24", "AIME 2024", "benchmark", None, None),
        ("LMSYS Chatbot Arena", "Chatbot Arena", "benchmark", None, None),
        ("Ascend 910C", "Ascend 910C", "chip", "China", "Huawei"),
        ("WeChat", "WeChat", "product", "China", "Tencent"),
        ("Kaifu Lee", "Kai-Fu Lee", "person", "China", "01.AI"),
        ("BIS", "Bureau of Industry and Security", "agency", "United States", None),
        ("SCMP", "South China Morning Post", "institution", "Hong Kong", None),
    ],
)
def test_a_name_leads_to_its_entry(
    name: str, canonical: str, type: str, country: str | None, owner: str | None
) -> None:
    """Any spelling finds the canonical name, with its type, country and owner."""
    entry = load_lexicon().lookup(name)
    assert entry is not None
    assert (entry.name, entry.type, entry.country, entry.owner) == (canonical, type, country, owner)


def test_an_unknown_name_leads_nowhere() -> None:
    """What no file lists is None, not an error."""
    assert load_lexicon().lookup("Quorvex Dynamics") is None


def test_a_name_without_context_means_one_entry() -> None:
    """Where a name means two entries, all but the first need a context."""
    for key, aliases in load_lexicon().aliases.items():
        plain = {alias.entry.name for alias in aliases if not alias.context}
        assert len(plain) <= 1, key


def test_entries_are_listed_once() -> None:
    """No canonical name stands in two files or twice in one."""
    names = [entry.name for entry in load_lexicon().entries()]
    assert sorted(set(names)) == sorted(names)


def test_owners_and_countries_are_entries() -> None:
    """Every owner is an organisation of the lexicon and every country a country or a union of countries."""
    lexicon = load_lexicon()
    places = {entry.name for entry in (*lexicon.entries("country"), *lexicon.entries("region"))}
    houses = {entry.name for type in ("firm", "institution", "agency") for entry in lexicon.entries(type)}
    for entry in lexicon.entries():
        assert entry.country is None or entry.country in places, entry
        assert entry.owner is None or entry.owner in houses, entry
    assert {family.owner for family in lexicon.families.values()} <= houses


def test_guards_name_what_is_there() -> None:
    """Every guarded name is a name of some entry: a guard for nothing is a slip of the pen."""
    lexicon, guards = load_lexicon(), read_file("ambiguous")
    written = {
        text
        for entry in lexicon.entries()
        for text in (entry.name, *entry.aliases, *entry.adjectives, *entry.people, *entry.metonyms)
    }
    assert [text for text in (*guards["ordinary"], *guards["context"]) if text not in written] == []


@pytest.mark.parametrize(
    ("type", "least"),
    [
        ("country", 190),
        ("firm", 350),
        ("institution", 150),
        ("agency", 60),
        ("person", 200),
        ("model", 300),
        ("benchmark", 150),
        ("chip", 100),
    ],
)
def test_the_field_is_covered(type: str, least: int) -> None:
    """The lexicon holds what a reader of the field expects."""
    assert load_lexicon().counts()[type] >= least


def test_generic_nouns_have_classes() -> None:
    """What entities are called in passing is there for the readers of anaphora."""
    nouns = load_nouns()
    assert {"company", "startup", "chipmaker"} <= nouns["firm"]
    assert {"model", "chatbot", "llm"} <= nouns["model"]
    assert {"counterpart", "rival", "peer"} <= nouns["counterpart"]
    assert "country" in nouns["country"]


def test_word_lists_are_lower_case() -> None:
    """Texts are compared in lower case, so that a capital in a list would never match."""
    for name in read_file("words"):
        assert load_words(name)
        assert all(word == word.lower() for word in load_words(name)), name


@pytest.mark.parametrize(
    ("full", "family"),
    [
        ("Kai-Fu Lee", "Lee"),
        ("Liang Wenfeng", "Liang"),
        ("Li Wei", "Li"),
        ("Jensen Huang", "Huang"),
        ("Gina Raimondo", "Raimondo"),
    ],
)
def test_surnames(full: str, family: str) -> None:
    """Chinese names tell the family first, unless the given name is a western one."""
    assert surname(full) == family


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Qwen2.5-Max", "qwen 2.5 max"),
        ("GPT-4o", "GPT4o"),
        ("People’s Daily", "People's Daily"),
        ("U.S.", "U.S"),
        ("SWE-bench", "SWE bench"),
        ("Tau²-Bench", "tau2-bench"),
    ],
)
def test_spaces_hyphens_and_capitals_make_no_other_name(one: str, other: str) -> None:
    """Two spellings of one name have one key."""
    assert name_key(one) == name_key(other)


def test_a_sign_that_is_part_of_a_name_stays_in_its_key() -> None:
    """What is left of a name without its sign is a word of others: "∞Bench" is not "Bench"."""
    assert name_key("∞Bench") == ("∞", "bench")
    assert ("bench",) not in load_lexicon().aliases


def test_tokens_cover_their_text() -> None:
    """A token's key is its text in lower case, at its offsets."""
    text = "DeepSeek’s R1 在MATH-500上"
    assert [text[t.start : t.end].lower().replace("’", "'") for t in tokenize(text)] == [t.key for t in tokenize(text)]
    assert [t.key for t in tokenize(text)] == ["deepseek", "'", "s", "r", "1", "在", "math", "500", "上"]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_is_read_as_the_toml_that_it_is(path: Path) -> None:
    """The quick reader gives what all of TOML gives; a file with more than it knows fails here."""
    text = path.read_text(encoding="utf-8")
    assert parse(text) == tomllib.loads(text)
    assert str(parse(text)) == str(tomllib.loads(text))
