"""Plain text -> blocks."""

from __future__ import annotations

import time

import pytest

from aiclaims.documents import Document, read_blocks

WRAPPED = """\
The ministry said on Thursday that the share of home-made accelerators in
the state's new data centres had risen to forty percent, from a quarter in
the spring. It did not say how many of them were in use.

A spokesman for one of the operators, who asked not to be named, put the
figure lower. In his own halls it was closer to thirty, he said, and part
of that was still in boxes.
"""

CASES = {
    "paragraphs stand between blank lines": ("One thing.\n\nAnother thing.", ["p One thing.", "p Another thing."]),
    "a paragraph a line, headings without full stop": (
        "The first paragraph says what happened and to whom it happened.\nWhat it costs\nThe bill came to $5 million, paid in May.",
        [
            "p The first paragraph says what happened and to whom it happened.",
            "h7 What it costs",
            "p The bill came to $5 million, paid in May.",
        ],
    ),
    "a sentence that a line break cuts goes on": (
        "The agency counted 1,200 filings from\nChina alone.",
        ["p The agency counted 1,200 filings from China alone."],
    ),
    "the first line is the title": (
        "Chip exports fall for a third month\n\nShipments fell by 4% in May, customs data showed.",
        ["h1 Chip exports fall for a third month", "p Shipments fell by 4% in May, customs data showed."],
    ),
    "a byline and a date line are no headings": (
        "Chip exports fall\nBy Ada Quill\nPublished 3 May 2025\nShipments fell by 4% in May, customs data showed.",
        [
            "h1 Chip exports fall",
            "p By Ada Quill",
            "p Published 3 May 2025",
            "p Shipments fell by 4% in May, customs data showed.",
        ],
    ),
    "capitals head a section": (
        "Rules came first. Then came the exceptions.\n\nTHE EXCEPTIONS\n\nThere were nine of them by June.",
        ["p Rules came first. Then came the exceptions.", "h7 THE EXCEPTIONS", "p There were nine of them by June."],
    ),
    "headlines that follow each other head nothing": (
        "TICKER\n\nCHIP MAKER CUTS OUTLOOK\n\nRIVAL RAISES ITS OWN\n\nMINISTRY SILENT\n\nMARKETS FLAT",
        ["h1 TICKER", "p CHIP MAKER CUTS OUTLOOK", "p RIVAL RAISES ITS OWN", "p MINISTRY SILENT", "p MARKETS FLAT"],
    ),
    "a line in bold marks is a heading": ("**Outlook**\n\nIt is dim.", ["h7 Outlook", "p It is dim."]),
    "a hash is a heading as well": ("### Outlook\nIt is dim.", ["h3 Outlook", "p It is dim."]),
    "so is an underlined line": ("Outlook\n=======\nIt is dim.", ["h1 Outlook", "p It is dim."]),
    "rules are dropped": ("It is dim.\n\n* * *\n\nIt is late.", ["p It is dim.", "p It is late."]),
    "speakers keep their turns": (
        "MARLOW: How far behind are they?\nOKAFOR: Two years, at most.\nMARLOW: And in tools?",
        ["p MARLOW: How far behind are they?", "p OKAFOR: Two years, at most.", "p MARLOW: And in tools?"],
    ),
    "questions and answers too": ("Q: Is it true?\nA: Hardly.", ["p Q: Is it true?", "p A: Hardly."]),
    "bullets of many kinds": (
        "• one chip\n- two chips\n* three chips\n– four chips",
        ["i1 one chip", "i1 two chips", "i1 three chips", "i1 four chips"],
    ),
    "numbers of many kinds": (
        "1. one chip\n2) two chips\n(3) three chips\na) four chips",
        ["i1 one chip", "i1 two chips", "i1 three chips", "i1 four chips"],
    ),
    "items nest by indentation": (
        "- Makers\n  - Foundries\n    - Packaging\n  - Designers\n- Users",
        ["i1 Makers", "i2 Foundries", "i3 Packaging", "i2 Designers", "i1 Users"],
    ),
    "bullets nest under numbers without indentation": (
        "1. Makers\n- Foundries\n- Designers\n2. Users",
        ["i1 Makers", "i2 Foundries", "i2 Designers", "i1 Users"],
    ),
    "an item goes on where its next line is set in": (
        "- The first rule caps\n  exports.\n- The second bans them.",
        ["i1 The first rule caps exports.", "i1 The second bans them."],
    ),
    "a marker on a line by itself takes the text below it": (
        "-\nAvailability:\nParts come from four plants.\n-\nPrice:\nParts cost $9.\nThat was all.",
        ["i1 Availability: Parts come from four plants.", "i1 Price: Parts cost $9.", "p That was all."],
    ),
    "a sentence after a list is no item": (
        "- It caps exports.\n- It bans tools.\nBoth rules took effect at once.",
        ["i1 It caps exports.", "i1 It bans tools.", "p Both rules took effect at once."],
    ),
    "a numbered line above a paragraph is a heading": (
        "1. Introduction\n\nThe gap is the subject of this note, and of the next.",
        ["h1 Introduction", "p The gap is the subject of this note, and of the next."],
    ),
    "notes raised by a caret are dropped, exponents stay": (
        "It fell in May.^26 It took 10^25 steps.",
        ["p It fell in May. It took 10^25 steps."],
    ),
    "references are decoded and footnote marks dropped": (
        "R&amp;D grew by 5&#37;&nbsp;a year.[2] So it said.",
        ["p R&D grew by 5% a year. So it said."],
    ),
    "a table whose cells stand one below the other": (
        "Last seen in May.\n\nMaker\n\nModel\n\nElo score\n\nAcme\n\nAlder 2\n\n1446\n\nBolt\n\nBirch\n\n1409\n\nCorp\n\nCedar 7\n\n-\n\n"
        "Acme leads for the first time this year.",
        [
            "p Last seen in May.",
            "r Maker | Model | Elo score",
            "r Acme | Alder 2 | 1446",
            "r Bolt | Birch | 1409",
            "r Corp | Cedar 7 | -",
            "p Acme leads for the first time this year.",
        ],
    ),
    "numbered rows too": (
        "#\nModel\nScore\n1\nAlder\n81.5\n2\nBirch\n79.0\n3\nCedar\n64.2",
        ["r # | Model | Score", "r 1 | Alder | 81.5", "r 2 | Birch | 79.0", "r 3 | Cedar | 64.2"],
    ),
    "lines that alternate without a header of names are no table": (
        "chips rose by\n5%\ntools fell by\n4%\nparts stood at\n0%",
        ["p chips rose by 5%", "p tools fell by 4%", "p parts stood at 0%"],
    ),
    "a table whose lines only kept their words": (
        "Model Size MMLU GSM8K\nAlder 7B 61.2% 40.1%\nBig Birch 13B 66.0% 52.4%\nBoth are open.",
        [
            "r Model | Size | MMLU | GSM8K",
            "r Alder | 7B | 61.2% | 40.1%",
            "r Big Birch | 13B | 66.0% | 52.4%",
            "p Both are open.",
        ],
    ),
    "more words than values head no table": (
        "Model makers in the north report\nAlder 61.2 40.1\nBirch 66.0 52.4",
        ["h1 Model makers in the north report", "p Alder 61.2 40.1", "p Birch 66.0 52.4"],
    ),
    "escapes and signs of TeX are read": (
        r"It has 40\% and \(\sim\)5 points more, $\approx$9\% of \$3, or \(2.5\times\).",
        ["p It has 40% and ~5 points more, ~9% of $3, or 2.5×."],
    ),
    "words set apart by TeX are words": (
        r"It has $\textbf{10.4\%}$ more, \emph{all} in all, and \texture{none}.",
        [r"p It has 10.4% more, all in all, and \texture{none}."],
    ),
    "links and bold marks are dropped": (
        "The **H20** is sold under [licence](https://example.org/x), and [[Huawei|its rival]] is not.",
        ["p The H20 is sold under licence, and its rival is not."],
    ),
    "white space is folded": ("A\u00a0 b\t c\u200b d.", ["p A b c d."]),
    "tabs make a table": (
        "Model\tScore\nAlder\t81.5\nBirch\t79.0",
        ["r Model | Score", "r Alder | 81.5", "r Birch | 79.0"],
    ),
    "so do bars": ("| Model | Score |\n|---|---|\n| Alder | 81.5 |", ["r Model | Score", "r Alder | 81.5"]),
    "and columns of white space": (
        "Model    Maths   Code\nAlder    81.5    60.2\nBirch    79.0    64.9",
        ["r Model | Maths | Code", "r Alder | 81.5 | 60.2", "r Birch | 79.0 | 64.9"],
    ),
    "where one is empty, or has no header, it stands where the others do": (
        "         Maths   Code\nAlder     81.5\nBirch     79.0   64.9\nCedar             50.1",
        ["r  | Maths | Code", "r Alder | 81.5 | ", "r Birch | 79.0 | 64.9", "r Cedar |  | 50.1"],
    ),
    "rules may be drawn over, under and around": (
        "=====  =====  ====\nModel  Maths  Code\n=====  =====  ====\nAlder  81.5   60.2\nBirch  79.0   64.9\n=====  =====  ====",
        ["r Model | Maths | Code", "r Alder | 81.5 | 60.2", "r Birch | 79.0 | 64.9"],
    ),
    "with corners too": (
        "+-------+-------+\n| Model | Maths |\n+=======+=======+\n| Alder | 81.5  |\n+-------+-------+",
        ["r Model | Maths", "r Alder | 81.5"],
    ),
    "carriage returns end lines": ("One thing.\r\n\r\nAnother thing.\r\n", ["p One thing.", "p Another thing."]),
    "Chinese lines are put together without a space": (
        "这一规定自去年十月起生效，\n企业须先申请许可。",
        ["p 这一规定自去年十月起生效，企业须先申请许可。"],
    ),
    "a line that ends on a sign for and goes on": (
        "The opinion was written by Hale &\nDorrit and others.",
        ["p The opinion was written by Hale & Dorrit and others."],
    ),
    "nothing is nothing": (" \n\t\n", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_blocks(outline, text, expected):
    """Each text gives its blocks."""
    assert expected == outline(text, "text")


def test_hard_wraps_are_undone(outline):
    """Lines filled to one width are one paragraph."""
    first, second = WRAPPED.strip().split("\n\n")
    assert [f"p {' '.join(first.split())}", f"p {' '.join(second.split())}"] == outline(WRAPPED, "text")


def test_a_list_hangs_on_its_lead_in():
    """A paragraph that ends with a colon is the parent of the items below it, and an item of those set in."""
    blocks = read_blocks(
        Document(
            "Among other things, the rules:\n\n  - cap exports;\n    - of tools;\n  - ban two firms.", format="text"
        )
    )
    assert [block.parent for block in blocks] == [None, 0, 1, 0]


def test_blocks_stand_under_their_heading():
    """A block names the heading above it, a heading the one that is higher than itself."""
    blocks = read_blocks(Document("# Rules\n\nThey came late.\n\n## Exceptions\n\nThere were nine.", format="text"))
    assert [block.heading for block in blocks] == [None, 0, 0, 2]


@pytest.mark.parametrize(
    "line", ["+" + "-" * 90 + " 2 the layer " + "-" * 60 + "+", "|" + "-" * 400 + " x", "-" * 300 + "?"]
)
def test_a_rule_with_words_is_no_delimiter(line: str) -> None:
    """A long rule that a word breaks rules off nothing, and is told at once."""
    began = time.process_time()
    assert not any(
        block.cells for block in read_blocks(Document(f"a | b\n{line}\n{line}", language="en", format="text"))
    )
    assert time.process_time() - began < 1


def test_rules_under_columns() -> None:
    """A line of rules whose first column is empty is a row too, and none of it stands before another."""
    text = "                     ----   ----       -----       -----\n      Rest (b)         3.1      4.0            10     21\n"
    blocks = read_blocks(Document(text, format="text", language="en"))
    assert [block.text for block in blocks] == [" | ---- | ---- | ----- | -----", "Rest (b) | 3.1 | 4.0 | 10 | 21"]


def test_tables_of_html_left_in_a_text(outline) -> None:
    """A page taken out as text may keep its tables as they were; one that is cut off ends with the text."""
    table = "<table>\n<tr><th>Model</th><th>FooSet</th></tr>\n<tr><td>Heron 3</td><td>{}</td></tr>\n"
    text = f"Results\nThey were good.\n{table.format(71)}</table>\nMore came later.\n{table.format(68)}"
    assert outline(text, "text") == [
        "h1 Results",
        "p They were good.",
        "r Model | FooSet",
        "r Heron 3 | 71",
        "p More came later.",
        "r Model | FooSet",
        "r Heron 3 | 68",
    ]
