"""Captions of speech are read as what is said: the times fall away, and lines that go on belong together."""

from __future__ import annotations

import pytest

from aiclaims import Document
from aiclaims.documents import read_blocks
from aiclaims.reading import read

WORDS = ["so the new phi model is out", "and on gpqa it gets", "61.2 percent which is", "well below what o3 had"]
SAID = " ".join(WORDS)

FORMS = {
    "times on lines of their own": "".join(f"0:0{i}\n{line}\n" for i, line in enumerate(WORDS)),
    "times before the words": "".join(f"[00:0{i}] {line}\n" for i, line in enumerate(WORDS)),
    "a subtitle file": "".join(
        f"{i}\n00:00:0{i},000 --> 00:00:0{i},900\n{line}\n\n" for i, line in enumerate(WORDS, 1)
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_lines_that_go_on_are_one_text(form: str) -> None:
    """Whether the time stands over the words or before them."""
    document = Document(FORMS[form], format="text")
    (block,) = read_blocks(document)
    assert block.text == SAID
    for index, letter in enumerate(block.text):
        span = block.alignment.to_source(index, index + 1)
        assert letter == " " or document.text[span.start : span.end] == letter


def test_what_stands_around_captions_is_read_by_itself() -> None:
    text = (
        f"Phi in five minutes\n\nA talk of May 3.\n\n{FORMS['times on lines of their own']}\nThanks to all who came.\n"
    )
    assert [block.text for block in read_blocks(Document(text))] == [
        "Phi in five minutes",
        "A talk of May 3.",
        SAID,
        "Thanks to all who came.",
    ]


def test_a_new_speaker_begins_a_paragraph() -> None:
    text = "0:01\nwhat does it get\n0:04\n>> sixty percent\n0:06\non gpqa\n0:08\n[Music]\n0:09\n>> thank you\n"
    assert [block.text for block in read_blocks(Document(text))] == [
        "what does it get",
        ">> sixty percent on gpqa",
        ">> thank you",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[09:00] The doors open.\n[10:00] Lee speaks of chips.\n[11:00] A break.\n[12:00] Kim closes the day.\n",
        "At 9:00 the doors open.\nThe talk begins.\nAt 10:00 there is a break.\n",
    ],
)
def test_times_over_whole_sentences_are_no_captions(text: str) -> None:
    assert len(read_blocks(Document(text))) > 1


def test_times_that_markup_runs_into_the_text_fall_away() -> None:
    document = Document("## Talk\n\n" + FORMS["times on lines of their own"], format="markdown")
    assert [passage.text for passage in read(document).passages] == ["Talk", SAID.replace(" percent", "%")]


def test_speech_without_stops_is_cut_where_it_goes_on() -> None:
    said = (
        "the first thing that they showed was a small model that runs on a phone and answers at once "
        "so that was nice and everybody clapped for it as people do at such an evening in the valley "
        "then they went on to the big one which is what everybody had been waiting for all along "
        "but it was not what most of us had thought that it would be"
    )
    starts = [passage.text.split()[0] for passage in read(Document(said)).passages]
    assert starts == ["The", "so", "then"]


SPOKEN = [
    "*  The gap in lithography is what the fund has been looking at for most of",
    "*  the last three years. It trails the two big foundries by a full node.",
    "*  Its chief says that the",
    "*  licences come through at last.",
    "*  He would not say when.",
    "*  We asked him twice.",
    "*  The fund has since bought into another maker of",
    "*  lenses in the south.",
]


def test_a_list_whose_items_are_lines_of_speech_is_one_text() -> None:
    """Sentences are broken between them, as where a transcript was saved as Markdown."""
    document = Document("# A talk\n" + "\n".join(SPOKEN), format="markdown")
    _, block = read_blocks(document)
    assert (block.kind, block.text) == ("paragraph", " ".join(line.removeprefix("*  ") for line in SPOKEN))
    for index, letter in enumerate(block.text):
        span = block.alignment.to_source(index, index + 1)
        assert letter == " " or document.text[span.start : span.end] == letter


def test_a_list_with_a_time_behind_each_item_is_one_text() -> None:
    """The times, linked or not, fall away when it is read."""
    lines = [f"* Part {n} of the talk [[00:0{n}:00](https://video.example/watch?t={n})]" for n in range(1, 8)]
    document = Document("\n".join(lines), format="markdown")
    assert len(read_blocks(document)) == 1
    (passage,) = read(document).passages
    assert passage.text == " ".join(f"Part {n} of the talk" for n in range(1, 8))


@pytest.mark.parametrize(
    "items",
    [
        ["runs on a phone", "reads two languages", "costs nothing", "keeps no logs", "answers at once", "is open"],
        ["It is open.", "It is small.", "It reads images.", "It runs on phones.", "It is fast.", "It is free."],
        ["Weights", "licence and terms of use", "Data", "what was left out", "Tests", "scores of each"],
        ["The gap in", "lithography is wide.", "It grows.", "We asked."],
        [f"{hour}:00 Talk of a maker of lenses" for hour in range(9, 16)],
    ],
)
def test_a_list_proper_stays_a_list(items: list[str]) -> None:
    blocks = read_blocks(Document("\n".join(f"* {item}" for item in items), format="markdown"))
    assert [(block.kind, block.text) for block in blocks] == [("item", item) for item in items]


def test_a_list_within_a_list_is_no_speech() -> None:
    text = "\n".join([*SPOKEN, "   * more of it"])
    assert {block.kind for block in read_blocks(Document(text, format="markdown"))} == {"item"}
