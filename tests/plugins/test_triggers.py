"""Triggers: which passages a scan shows to which extractor."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims.plugins.triggers import TriggerScan


@pytest.mark.parametrize(
    ("trigger", "text", "found"),
    [
        ("us", "The US said so", True),
        ("us", "It was used", False),
        ("us", "the campus", False),
        # ’ and ' end a word, an accented letter does not.
        ("us", "the US’s rules", True),
        ("us", "pré-us", True),
        ("us", "éus", False),
        ("us", "usé", False),
        ("us", "use\u0301 us\u0301", False),
        # A phrase, however its space, apostrophe and hyphen are written.
        ("entity list", "On the Entity\xa0List", True),
        ("entity list", "entities list", False),
        ("china's", "China’s chips", True),
        ("10-fold", "a 10\u2011fold rise", True),
        # Any ending, but no other beginning.
        ("restrict*", "RESTRICTIONS were eased", True),
        ("restrict*", "restrict", True),
        ("restrict*", "unrestricted", False),
        ("put on hold*", "put on holding", True),
        # Scripts of their own.
        ("专利", "中国专利数量", True),
        ("gpu", "英伟达GPU出口", True),
        ("특허", "특허를 출원", True),
        ("brevets déposés", "Les BREVETS DÉPOSÉS en 2023", True),
        # Between signs that are not ASCII, and with signs of its own.
        ("us", "the “US”—and", True),
        ("open-weight*", "an Open‑Weights model", True),
        ("open-weight*", "the open weights", False),
        ("τ-bench", "On Τ-Bench", True),
        # No part of a path or of a name in a program; the first and the last of what slashes join.
        ("us", "in lib/us/all.txt", False),
        ("us", "the field allow_us_sales", False),
        ("us", "the _US_ rules", True),
        ("us", "US/China/Japan", True),
        ("us", "China/Japan/US", True),
        # Nothing is too odd to be scanned.
        ("us", "\udc80 US \udc80", True),
        ("us", "🤖us🤖", True),
        ("us", "", False),
    ],
)
def test_a_trigger_is_a_whole_word(trigger: str, text: str, found: bool) -> None:
    """Words are bounded by all but letters and digits, in scripts that have bounds."""
    assert TriggerScan([(trigger,)]).find([text]) == ({0: {0}} if found else {})


def test_one_scan_serves_all_extractors() -> None:
    """Each text is told apart, and each extractor gets its own; a word may announce for several."""
    scan = TriggerScan([("patent", "patents"), ("chips",), ("never said",), ("patents", "chips")])
    found = scan.find(["two patents", "nothing", "a patent on chips", ""])
    assert found == {0: {0, 2}, 1: {2}, 3: {0, 2}}


def test_a_longer_trigger_does_not_hide_a_shorter_one() -> None:
    """Overlapping hits are all seen before words are told from parts of words."""
    assert TriggerScan([("us",), ("us ban",)]).find(["a US bank"]) == {0: {0}}
    assert TriggerScan([("export",), ("export ban", "ban")]).find(["the export ban"]) == {0: {0}, 1: {0}}


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("on the entity\nlist", False),
        ("on the <b>entity</b> <i>list</i>", True),
        ("on the **entity** list", True),
        ("ENTITY LIST", False),
        ("x" * 65_530 + " entity list", False),
        ("x " * 500_000 + "entities", False),
        # Words that a reader may put together again.
        ("the en\xadtity list", False),
        ("the en&shy;tity list", True),
    ],
)
def test_a_raw_text_is_let_through_where_in_doubt(text: str, markup: bool) -> None:
    """The first gate may let too much through, never too little: a phrase may be broken by lines or tags."""
    assert TriggerScan([("entity list", "entities")]).concerns(text, markup=markup)


@pytest.mark.parametrize(
    ("trigger", "text", "concerned"),
    [
        ("system |", "| System | Score |", True),
        ("system |", "**System** | Score", True),
        ("system |", "System\tScore", True),
        ("system |", "System  Score", True),
        ("system |", "It is a system.  Another is none.", False),  # two blanks between sentences
        ("system |", "of the system\n    and so on", False),  # an indented line
        ("| acc", "Model | Acc", True),
        ("| acc", "Model  Acc", True),
        ("| acc", "    acc = 1", False),
        ("a | b", "A | B", True),
        ("a | b", "A B", False),
    ],
)
def test_a_bar_is_the_edge_of_a_cell(trigger: str, text: str, concerned: bool) -> None:
    """In a text as given, cells may end with a bar, a tab or two blanks, but neither with a sentence nor with a line."""
    assert bool(TriggerScan([(trigger,)]).concerns(text)) == concerned


def test_a_soft_hyphen_opens_no_gate_by_itself() -> None:
    """What is left without soft hyphens is what is read; where it stands cannot be said."""
    scan = TriggerScan([("restrict*",)])
    assert scan.announced("They re\xadstrict it.") == {0: ()}
    assert not scan.announced("They al\xadlow it.")


def test_a_raw_text_without_any_trigger_is_not_read() -> None:
    """The first gate spares the work on all other texts."""
    scan = TriggerScan([("entity list",), ("patents",)])
    assert not scan.concerns("A recipe for soup. " * 1000)
    assert not scan.concerns("<p>A recipe &amp; more.</p>", markup=True)
    assert not TriggerScan([]).concerns("anything")


def test_letters_may_hide_behind_references_only_in_markup() -> None:
    """An accented trigger can be written with character references, so those keep the gate open."""
    scan = TriggerScan([("déposés",)])
    assert scan.concerns("d&eacute;pos&eacute;s", markup=True)
    assert not scan.concerns("d&eacute;pos&eacute;s", markup=False)
    assert scan.concerns("D&#201;pos&#xE9;s", markup=True)
    # What a page is full of hides no letter of it.
    assert not scan.concerns('<a href="/?a=1&b=2">Soup</a>&nbsp;&amp; salad &#2330; &mdash;', markup=True)


@pytest.mark.parametrize(
    ("text", "concerned"),
    [
        ("The model leads the benchmark.", {0, 1}),
        ("The model leads.", {0, 1}),
        ("The runner leads.", {1}),  # an everyday trigger, in a text of another field
        ("The model is new.", set()),  # the field, and nothing that announces a claim
        ("The mod&shy;el is new.", {0, 1}),  # in doubt
    ],
)
def test_a_document_of_another_field_concerns_no_one(text: str, concerned: set[int]) -> None:
    """An extractor that names its subjects is asked only where the document holds one of them, anywhere."""
    scan = TriggerScan([("leads",), ("leads", "lags")], [("model", "benchmark*"), ()])
    assert scan.concerns(text, markup=True) == concerned


_words = st.lists(st.text(string.ascii_lowercase[:4], min_size=1, max_size=3), min_size=1, max_size=5, unique=True)


@given(_words, st.lists(st.text("abcdABCD é’-.1", max_size=30), max_size=6))
def test_the_scan_agrees_with_a_plain_search(triggers: list[str], texts: list[str]) -> None:
    """Whatever the words and texts, the automaton finds what a regular expression for each would."""
    found = TriggerScan([triggers]).find(texts).get(0, set())
    plain = re.compile(rf"(?<![^\W_])(?:{'|'.join(triggers)})(?![^\W_])", re.IGNORECASE)
    assert found == {index for index, text in enumerate(texts) if plain.search(text)}


@given(_words, st.text("abcd é’-.1\n", max_size=200))
def test_the_gate_never_stops_what_the_scan_would_find(triggers: list[str], text: str) -> None:
    """A text whose passages concern an extractor passes the gate."""
    scan = TriggerScan([triggers])
    if scan.find(text.split("\n")):
        assert scan.concerns(text)


@given(_words, _words, st.text("abcd é’-.1\n", max_size=200))
def test_subjects_only_ever_close_the_gate(triggers: list[str], subjects: list[str], text: str) -> None:
    """With subjects a text passes where it passes without, and holds one of them."""
    open_gate = bool(TriggerScan([triggers]).concerns(text))
    of_the_field = bool(TriggerScan([subjects]).concerns(text))
    assert bool(TriggerScan([triggers], [subjects]).concerns(text)) == (open_gate and of_the_field)


FILLER = "Nothing of note is told here. " * 100  # 3,000 bytes


@pytest.mark.parametrize(
    ("text", "markup", "concerned"),
    [
        (f"{FILLER} The US bans chips. {FILLER}", False, True),
        (f"{FILLER} It bans chips. {FILLER} The US won.", False, False),  # far apart
        (f"{FILLER} It bans chips. {FILLER} The US won.", True, True),  # tags and addresses stretch what is near
        (f"The US in short. {FILLER} It bans chips. {FILLER}", False, True),  # in the head
        (f"{FILLER} It tells us of bans. {FILLER}", False, False),  # capitals count where they are written
        (f"{FILLER} The Dutch’s bans. {FILLER}", False, True),
        (f"{FILLER} The US’s “bans”. {FILLER}", False, True),
        ("It bans chips.", False, True),  # too short for anything to be far
        ("It tells of the US.", False, False),
    ],
)
def test_a_trigger_needs_its_company(text: str, markup: bool, concerned: bool) -> None:
    """Where an extractor says what stands beside its triggers, one alone announces nothing."""
    scan = TriggerScan([("bans",)], nearby=[[("US", "dutch")]])
    assert bool(scan.announced(text, markup=markup)) == concerned
    assert all(text[place:].startswith("bans") for place in scan.announced(text).get(0, ()))


def test_a_title_is_company_too() -> None:
    """What the title names the text takes for granted; each group is asked for by itself."""
    text = f"{FILLER} It bans chips. {FILLER}"
    scan = TriggerScan([("bans",)], nearby=[[("US",), ("chips",)]])
    assert scan.announced(text, title="The US acts")
    assert not scan.announced(text, title="It tells us")
    assert not scan.announced(text.replace("chips", "cars"), title="The US acts")


@given(_words, _words, st.text("abcdABC é’-.1\n", max_size=200))
def test_company_only_ever_closes_the_gate(triggers: list[str], nearby: list[str], text: str) -> None:
    """However the words stand, what passes with company passes without, at the same places."""
    text = FILLER + text + FILLER
    alone = TriggerScan([triggers]).announced(text)
    together = TriggerScan([triggers], nearby=[[nearby]]).announced(text)
    assert set(together.get(0, ())) <= set(alone.get(0, ()))
