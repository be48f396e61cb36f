"""What people read: tables of claims, of what they say together, and of plugins."""

from __future__ import annotations

import io

import attrs
import pytest
from made_claims import stated

from aiclaims import Claim, Quantity, Registry, merge
from aiclaims.outputs.overview import print_consolidation
from aiclaims.outputs.table import print_claims, print_plugins
from aiclaims.plugins import PluginDescription

LETTER = stated("China filed 38,210\npatents, [bold]no less[/bold] :smile:.", 38210, doc="news/letter.md")
WIRE = stated("China filed over 38,000 patents.", 0, doc="news/wire.txt", value=Quantity(38000, None, "patents"))
RUMOUR = stated("China filed 900 patents.", 900, doc="forum/a.txt", attribution=("a clerk",))
JAPAN = attrs.evolve(RUMOUR, holder=attrs.evolve(RUMOUR.holder, name="Japan"))


def overview(*claims: Claim) -> str:
    """Print what claims say together."""
    stream = io.StringIO()
    print_consolidation(merge(claims), stream)
    return stream.getvalue()


def test_the_best_supported_claim_comes_first() -> None:
    """With its best value; witnesses that say it less sharply say how."""
    lines = [line.rstrip() for line in overview(JAPAN, WIRE, LETTER, RUMOUR).splitlines()]
    assert lines == [
        "patents" + "3 claims".rjust(73),
        "",
        "China, patents filed: 38,210 patents (disputed)" + "2 documents".rjust(33),
        "    letter.md[0:57] “China filed 38,210 patents, [bold]no less[/bold] :smile:.”",
        "    wire.txt[0:32] at least 38,000 patents: “China filed over 38,000 patents.”",
        "China, patents filed: 900 patents (disputed)" + "1 document".rjust(36),
        "    a.txt[0:24] “China filed 900 patents.”",
        "Japan, patents filed: 900 patents" + "1 document".rjust(47),
        "    a.txt[0:24] “China filed 900 patents.”",
        "",
        "conflicts",
        "",
        "China, patents filed: values that exclude each other",
        "    38,210 patents  letter.md[0:57]",
        "    38,210 patents  wire.txt[0:32]",
        "    900 patents  a.txt[0:24], crediting a clerk",
        "",
        "3 claims from 4 statements in 3 documents; 1 conflict",
    ]


def test_documents_that_state_nothing_are_counted_where_they_are_known() -> None:
    """Beside those that do."""
    stream = io.StringIO()
    print_consolidation(merge([LETTER, RUMOUR]), stream, read=5)
    assert stream.getvalue().endswith("in 2 of 5 documents; 1 conflict\n")


@pytest.mark.parametrize("width", [30, 50, 80])
def test_a_narrow_table_shows_all_of_its_words(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """A word too wide for its column goes on below, nothing is cut off, and no line ends in blanks."""

    def printed(columns: int) -> str:
        monkeypatch.setenv("COLUMNS", str(columns))
        stream = io.StringIO()
        print_claims([LETTER, WIRE, JAPAN], stream)
        return stream.getvalue()

    narrow = printed(width)
    assert sorted("".join(narrow.split())) == sorted("".join(printed(200).split()))
    assert max(map(len, narrow.splitlines())) <= width
    assert not any(line.endswith(" ") for line in (*narrow.splitlines(), *overview(LETTER, WIRE, JAPAN).splitlines()))


@pytest.mark.parametrize("status", ["filed", None])
def test_a_conflict_is_headed_with_what_it_is_about(status: str | None) -> None:
    """With what the best supported claim says, even where another says it otherwise; then each says what it says."""
    told = overview(WIRE, LETTER, attrs.evolve(RUMOUR, status=status))
    _, _, conflicts = told.partition("conflicts\n\n")
    heading, *lines = [line.rstrip() for line in conflicts.splitlines()]
    assert heading == "China, patents filed: values that exclude each other"
    assert lines[2].startswith("    900 patents" if status else "    China, patents, 900 patents")


def test_documents_of_one_name_are_told_apart() -> None:
    """The last part of a name stands for it only where no other ends alike."""
    told = overview(RUMOUR, attrs.evolve(WIRE, evidence=(attrs.evolve(WIRE.evidence[0], doc="other/a.txt"),)))
    assert "forum/a.txt[0:24]" in told
    assert "other/a.txt[0:32]" in told


def test_outlets_that_credit_one_source_are_one_origin() -> None:
    """Both counts are shown where they differ."""
    copies = [stated(f"{doc}: China filed 900.", 900, doc=doc, attribution=("WIPO",)) for doc in ("one", "two")]
    assert "2 documents, 1 origin" in overview(*copies)


def test_where_there_is_no_claim_nothing_is_printed() -> None:
    """Whoever calls it says so in other words."""
    assert overview() == ""


@pytest.mark.parametrize("width", ["40", "80", "200"])
def test_no_line_is_wider_than_it_may_be(width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Quotes are cut, claims go on in the next line."""
    monkeypatch.setenv("COLUMNS", width)
    long = stated("word " * 200, 5, doc="a-rather-long-name-of-a-document.html", topic="a topic of many words " * 5)
    stream = io.StringIO()
    print_claims([long], stream)
    for text in (overview(LETTER, WIRE, long), stream.getvalue()):
        assert max(map(len, text.splitlines())) <= int(width)
        assert "\x1b" not in text


def test_claims_stand_under_their_documents() -> None:
    """A line each, with the span."""
    stream = io.StringIO()
    assert print_claims([LETTER, WIRE, RUMOUR], stream) == 3
    lines = [line.rstrip() for line in stream.getvalue().splitlines()]
    assert [line for line in lines if line and not line.startswith("[")] == [
        "news/letter.md",
        "news/wire.txt",
        "forum/a.txt",
        "3 claims in 3 documents",
    ]
    assert lines[1].split(maxsplit=1)[0] == "[0:57]"


def test_plugins_are_listed_with_their_state() -> None:
    """Those that are off are named only, nothing of them is loaded."""
    stream = io.StringIO()
    print_plugins(Registry(entry_points=False, enable=["patents"]).describe(), stream)
    lines = [" ".join(line.split()) for line in stream.getvalue().splitlines()]
    assert lines[0] == "patents on version 1, finds patents, reads en"
    assert any(line.startswith("benchmarks off aiclaims ") for line in lines)


def test_an_extractor_that_is_not_named_after_its_plugin_is_told_with_it() -> None:
    """A plugin may bring several."""
    entry = PluginDescription(
        plugin="pack", name="bridges", version="2", kinds=("bridges",), languages=("en",), origin="pack 1", enabled=True
    )
    stream = io.StringIO()
    print_plugins([entry], stream)
    assert stream.getvalue().startswith("pack: bridges on version 2, finds bridges, reads en")
