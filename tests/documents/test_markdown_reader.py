"""Markdown -> blocks."""

from __future__ import annotations

import pytest

from aiclaims.documents import Document, read_blocks

CASES = {
    "headings of both kinds": ("# One #\n\nTwo\n---\n", ["h1 One", "h2 Two"]),
    "a paragraph over lines": ("One\ntwo  \nthree\\\nfour.", ["p One two three four."]),
    "emphasis": ("*a* **b** ***c*** _d_ __e__ ~~f~~ x*y*z", ["p a b c d e f xyz"]),
    "stars and underscores that mean themselves": (
        "2 * 3 = 6, snake_case, a_b_c, 5*",
        ["p 2 * 3 = 6, snake_case, a_b_c, 5*"],
    ),
    "bold around quotation marks, without spaces": ("他说**“不”**是回答。", ["p 他说“不”是回答。"]),
    "bold that a cut left open": ("He said **no", ["p He said no"]),
    "links": ('[a b](http://x.y/z_(1) "t"), [c](<u v>), [d][1], [1], [e]\n\n[1]: http://x', ["p a b, c, d, 1, [e]"]),
    "links inside emphasis and emphasis inside links": ("**[a *b*](u) c**", ["p a b c"]),
    "a link that a cut left open": ("See [the filing](https://example.org/fil", ["p See the filing"]),
    "images are dropped, also inside links": ("a ![b](c) d [![e](f)](g) h", ["p a d h"]),
    "wiki links": ("[[Huawei]] and [[Semiconductor Manufacturing|SMIC]]", ["p Huawei and SMIC"]),
    "autolinks": ("at <https://example.org/a_b>", ["p at https://example.org/a_b"]),
    "code keeps its marks": ("run `a*b*c` and ``x`y``", ["p run a*b*c and x`y"]),
    "escapes": (r"\*a\* 5\% \\", ["p *a* 5% \\"]),
    "references escaped once more": ("China&\\#x27;s R&\\#38;D", ["p China's R&D"]),
    "references": ("R&amp;D &#37; &rsquo; &nope; AT&T", ["p R&D % ’ &nope; AT&T"]),
    "notes raised by a caret": (
        "It fell in May.^26 It rose.^7^ It took 10^25 steps.",
        ["p It fell in May. It rose. It took 10^25 steps."],
    ),
    "footnotes": ("It fell.[^1] It rose.[2]\n\n[^1]: Says the agency.", ["p It fell. It rose.", "p Says the agency."]),
    "inline tags": ("a<br>b <b>c</b> 10<sup>25</sup> d<sup>1</sup> <!-- e --> f", ["p a b c 10^25 d f"]),
    "less and greater than are not tags": ("1 < 2 and 4 > 3", ["p 1 < 2 and 4 > 3"]),
    "lists, tight and loose": ("- a\n- b\n\n  more b\n    1. c", ["i1 a", "i1 b", "p more b", "i2 c"]),
    "task lists": ("- [x] done\n- [ ] open", ["i1 done", "i1 open"]),
    "quotes": ("> a\n> b\n\nc", ["p a b", "p c"]),
    "a paragraph in bold heads what follows": ("**Outlook**\n\nDim.", ["h6 Outlook", "p Dim."]),
    "tables": (
        "| Model | **Maths** |\n|:--|--:|\n| [Alder](u) | **81.5** |\n| a \\| b | |",
        ["r Model | Maths", "r Alder | 81.5", "r a | b | "],
    ),
    "tables without bars at the edges": (
        "Model | Maths\n--- | ---\nAlder | 81.5",
        ["r Model | Maths", "r Alder | 81.5"],
    ),
    "rows that lack the rule under their header": (
        "The board:\n| Model | Maths |\n| Alder | 81.5 |\n| Birch | 79 |\n\n| only | two |\n| such | rows |",
        ["p The board:", "r Model | Maths", "r Alder | 81.5", "r Birch | 79", "p | only | two | | such | rows |"],
    ),
    "tables in quotes and lists": (
        "> |a|b|\n> |-|-|\n> |c|d|\n\n- |e|f|\n  |-|-|\n  |g|h|",
        ["r a | b", "r c | d", "r e | f", "r g | h"],
    ),
    "front matter, fences, comments and definitions are left out": (
        "---\ntitle: T\n---\n\na\n\n```py\ncode = 1\n```\n\n<!-- note\n\nnote -->\n\n[x]: http://y\n\nb",
        ["p a", "p b"],
    ),
    "a ruled table in a fence of no language is a table": (
        "```\nModel | Maths\n------|------\nAlder | 81.5\n```\n\n```\na | b\nc | d\n```\n\n```py\na | b\n--|--\nc | d\n```",
        ["r Model | Maths", "r Alder | 81.5"],
    ),
    "what a program printed in a fence is a table where a column of numbers has a header": (
        "```console\n   Model  Maths   CI\n0  Alder   81.5  1.1\n1  Birch   79.0  0.9\n```\n\n```sh\nls  -la  dir\ncp  -r   dir\nrm  -f   dir\n```",
        ["r  | Model | Maths | CI", "r 0 | Alder | 81.5 | 1.1", "r 1 | Birch | 79.0 | 0.9"],
    ),
    "a frame drawn with bars around columns of blanks, some of them without any words": (
        "```text\n+--------------------------------+\n| Jobs:                          |\n|  GPU   ID   Name      Memory   |\n"
        "|================================|\n|    0   21   server    412MiB   |\n|    0   22   shell      36MiB   |\n+--------------------------------+\n```",
        [
            "r | Jobs: |  | |",
            "r | GPU | ID | Name | Memory | |",
            "r | 0 | 21 | server | 412MiB | |",
            "r | 0 | 22 | shell | 36MiB | |",
        ],
    ),
    "a rule at the top is no front matter": ("---\n\nSome words.\n\n---\n\nMore.", ["p Some words.", "p More."]),
    "indented text is read, indented code is not": (
        "    This was only set in for its looks.\n\na\n\n    x = f(y); z = {}",
        ["p This was only set in for its looks.", "p a"],
    ),
    "HTML inside": (
        '<div align="center">\n\n# One\n\n</div>\n\n<table>\n<tr><th>Model</th><th>Maths</th></tr>\n\n<tr><td>Alder</td><td>81.5</td></tr>\n</table>\n\nTwo &amp; three',
        ["h1 One", "r Model | Maths", "r Alder | 81.5", "p Two & three"],
    ),
    "a table of HTML that breaks off": (
        "<table>\n<tr><th>Model</th><th>Maths</th></tr>\n\n<tr>\n<td>Alder</td><td>81.5</td></tr>\n\n<tr><td>Beech</td><td>60</td></tr>\n\nTwo",
        ["r Model | Maths", "r Alder | 81.5", "r Beech | 60", "p Two"],
    ),
    "tables of Markdown in the cells of one of HTML": (
        "<table>\n<tr><td>\n\n| Model | Maths |\n|---|---|\n| Alder | 81.5 |\n\n</td><td>\n\n| Model | Code |\n|---|---|\n| Alder | 60 |\n\n</td></tr>\n</table>\n\nTwo",
        ["r Model | Maths", "r Alder | 81.5", "r Model | Code", "r Alder | 60", "p Two"],
    ),
    "words set apart by TeX are words": (
        r"It has $\textbf{10.4\%}$ more, is $8\times$ as fast at $\sim$9, and \emph{**bold**}.",
        ["p It has 10.4% more, is 8× as fast at ~9, and bold."],
    ),
    "heading attributes are dropped": ("## One {#one}\n", ["h2 One"]),
    "attributes of a picture, a link or a paragraph are dropped": (
        "![One](1.png){:width=\"90%\"}\nTwo [three](3){:target='_blank' .ext}, four{:.note}\n{: #five}\n",
        ["p Two three, four"],
    ),
    "braces that are no attributes stay": ("The set {1, 2} and {a b}\n", ["p The set {1, 2} and {a b}"]),
    "carriage returns": ("# One\r\n\r\ntwo\r\nthree\r\n\r\n- four\r\n", ["h1 One", "p two three", "i1 four"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_blocks(outline, text, expected):
    """Each text gives its blocks."""
    assert expected == outline(text, "markdown")


def test_cells_know_their_headers():
    """A cell names the header of its column and the first cell of its row."""
    *_, row = read_blocks(Document("|Model|Maths|Code|\n|-|-|-|\n|Alder|81.5|60|", format="markdown"))
    assert [(cell.text, cell.column_headers, cell.row_headers) for cell in row.cells] == [
        ("Alder", ("Model",), ()),
        ("81.5", ("Maths",), ("Alder",)),
        ("60", ("Code",), ("Alder",)),
    ]


def test_a_header_over_several_columns_stands_once():
    """Markdown has no spans: where a second row divides the header, empty headers to its right are its own."""
    text = "| Model | FooSet | | BarSet | |\n|---|---|---|---|---|\n| | easy | hard | easy | hard |\n| A | 1 | 2 | 3 | 4 |\n"
    *_, row = read_blocks(Document(text, format="markdown"))
    assert [cell.column_headers for cell in row.cells] == [
        ("Model",),
        ("FooSet", "easy"),
        ("FooSet", "hard"),
        ("BarSet", "easy"),
        ("BarSet", "hard"),
    ]


@pytest.mark.parametrize(
    ("over", "under"),
    [
        ("| | FooSet | | BarSet | |", "| Model | easy | hard | easy | hard |"),
        ("| | FooSet | FooSet | BarSet | BarSet |", "| Model | easy | hard | easy | hard |"),
        ("| | FooSet | | BarSet | |", "| | easy | hard | easy | hard |"),
        ("| | FooSet | | BarSet | |", "| | 7B | 13B | 7B | 13B |"),
    ],
    ids=["the corner named below", "headers said again", "no name", "sizes"],
)
def test_a_second_row_may_head_the_columns_too(over: str, under: str):
    """A row that holds no values, under a header that stands over several columns, belongs to the header."""
    text = f"{over}\n|---|---|---|---|---|\n{under}\n| A | 1 | 2 | 3 | 4 |\n| B | 5 | 6 | 7 | 8 |\n"
    *_, row = read_blocks(Document(text, format="markdown"))
    parts = [cell.strip() for cell in under.split("|")[2:6]]
    assert [cell.column_headers for cell in row.cells[1:]] == [
        ("FooSet", parts[0]),
        ("FooSet", parts[1]),
        ("BarSet", parts[2]),
        ("BarSet", parts[3]),
    ]


def test_a_row_of_words_under_a_plain_header_is_a_row():
    """Where each header stands over one column, a row without values is one of the table."""
    text = "| | Alder | Beech |\n|---|---|---|\n| Licence | open | closed |\n| Maths | 81.5 | 60 |\n"
    *_, words, _last = read_blocks(Document(text, format="markdown"))
    assert [cell.column_headers for cell in words.cells[1:]] == [("Alder",), ("Beech",)]


def test_cells_stand_in_their_row():
    """A cell's offsets are those of its text in the row's."""
    blocks = read_blocks(Document("|Model|Maths|\n|-|-|\n|Alder|**81.5**|\n||3|", format="markdown"))
    for block in blocks:
        assert [cell.text for cell in block.cells] == [block.text[cell.start : cell.end] for cell in block.cells]


def test_a_short_paragraph_above_a_table_is_its_caption():
    """The rows of a table name the line that introduces it."""
    blocks = read_blocks(Document("Pass@1; higher is better.\n\n|a|b|\n|-|-|\n|c|1|", format="markdown"))
    assert [block.parent for block in blocks] == [None, 0, 0]
    assert [block.table for block in blocks] == [None, 0, 0]


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("It scored **97.3**%.", "97.3", "97.3"),
        ("> It scored\n> 97.3%.", "scored 97.3", "scored\n> 97.3"),
        ("Led [Tencent](http://t) by 5.", "Tencent by", "Tencent](http://t) by"),
        ("A&amp;B filed 3.", "A&B", "A&amp;B"),
        (r"It has $\textbf{10.4\%}$ more.", "10.4% more", r"10.4\%}$ more"),
        ("- a\n\n  It fell\n  to 3.", "fell to 3", "fell\n  to 3"),
        ("---\ndate: 2025-01-01\n---\n# It *fell*", "It fell", "It *fell"),
    ],
)
def test_a_quote_is_found_in_the_source(text, words, source):
    """Clean words lead back to the stretch of source that they were read from."""
    block = next(block for block in read_blocks(Document(text, format="markdown")) if words in block.text)
    start = block.text.index(words)
    span = block.alignment.to_source(start, start + len(words))
    assert source == text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It reached $88.9$% there.", "It reached 88.9% there."),
        (r"It reached $-1.5\%$ there.", "It reached -1.5% there."),
        ("It costs $5 or $10.", "It costs $5 or $10."),
        ("From $5-$10 to 7$.", "From $5-$10 to 7$."),
    ],
)
def test_numbers_set_as_formulas_lose_their_signs(text: str, read: str) -> None:
    """The signs around a formula that is a number are marks; those of money are read."""
    assert [block.text for block in read_blocks(Document(text, format="markdown"))] == [read]


def test_shortcodes() -> None:
    """What the generator of a site puts something in for is no text."""
    text = 'It runs {{< icon fast >}} well.\n\n{{< figure src="/a-7b.png" width="100%" >}}\n\n{% include chart.html %}\n\nEnd.'
    assert [block.text for block in read_blocks(Document(text, format="markdown"))] == ["It runs well.", "End."]


def test_a_row_that_opens_with_a_text_is_read_as_prose() -> None:
    """A table that only lays out a page: its first cell holds sentences, and none of its cells a value."""
    prose = (
        "**1) Heron** - Osprey Labs presents Heron, a small model for long documents. ● It reads faster than others. "
        "● On long inputs the authors see no loss, and they compare it with four models of its size. More is to come, "
        "they say, when the code is out. ● Limits: it was tried in English only."
    )
    text = f"| **Paper** | **Links** |\n|---|---|\n| {prose} | [Paper](https://example.org/1), [Post](https://example.org/2) |\n"
    blocks = read_blocks(Document(text, format="markdown"))
    assert [block.kind for block in blocks] == ["row", "paragraph", "paragraph"]
    assert blocks[1].text.startswith("1) Heron - Osprey Labs presents Heron")


def test_a_row_that_holds_a_text_is_read_as_prose() -> None:
    """A list of papers in a table: wherever the text stands, each cell is a paragraph."""
    prose = "Divers count birds by hand. The authors let a camera do it, which sees more of them in poor light. " * 3
    text = (
        f"| Day | Paper | Abstract |\n|---|---|---|\n| 3 May 2026 | [Auks](https://example.org/3) | {prose.strip()} |\n"
    )
    blocks = read_blocks(Document(text, format="markdown"))
    assert [block.kind for block in blocks] == ["row", "paragraph", "paragraph", "paragraph"]
    assert blocks[2].text == "Auks"


def test_a_row_with_a_value_stays_a_row() -> None:
    """However long its first cell: a table of notes with numbers is a table."""
    note = (
        "The first run failed on half of the inputs. The second went well, and the third was the best of all so far. "
        * 3
    )
    text = f"| Note | Runs |\n|---|---|\n| {note.strip()} | 12 |\n"
    assert [block.kind for block in read_blocks(Document(text, format="markdown"))] == ["row", "row"]


def test_a_header_may_stand_in_the_middle_of_its_columns():
    """Where the second row says the same under each header, it tells over which columns each of them stands."""
    text = (
        "| Model | | FooSet | | | BarSet | |\n|---|---|---|---|---|---|---|\n"
        "| | easy | mid | hard | easy | mid | hard |\n| A | 1 | 2 | 3 | 4 | 5 | 6 |\n"
    )
    *_, row = read_blocks(Document(text, format="markdown"))
    assert [cell.column_headers for cell in row.cells] == [
        ("Model",),
        ("FooSet", "easy"),
        ("FooSet", "mid"),
        ("FooSet", "hard"),
        ("BarSet", "easy"),
        ("BarSet", "mid"),
        ("BarSet", "hard"),
    ]


_CLOSE = [
    (
        "each line is a paragraph, what looks like a heading is one, and what follows an item is none of it",
        "Heron Labs opened Heron 3, a family of two models.\nHeron 3 Small (7B parameters)\nUse case: notes on birds.\n"
        "- FooSet: 72.3%\n- BarSet: 61%\nIn short, it is small.\nHeron 3 Large\nIt is larger than that.\nThat is all.",
        [
            "p Heron Labs opened Heron 3, a family of two models.",
            "h7 Heron 3 Small (7B parameters)",
            "p Use case: notes on birds.",
            "i1 FooSet: 72.3%",
            "i1 BarSet: 61%",
            "p In short, it is small.",
            "h7 Heron 3 Large",
            "p It is larger than that.",
            "p That is all.",
        ],
    ),
    (
        "a table ends where its rows do",
        "Three went first.\nThey came **back**.\n| Model | Maths |\n|---|---|\n| Alder | 81.5 |\nNobody minded.\nAll went home.\nThen it rained.",
        [
            "p Three went first.",
            "p They came back.",
            "r Model | Maths",
            "r Alder | 81.5",
            "p Nobody minded.",
            "p All went home.",
            "p Then it rained.",
        ],
    ),
    (
        "a sentence that goes on in the next line is one",
        "The first came.\nThe second, which\nwas late, came too.\nThe third stayed away.\nThat is all.",
        ["p The first came.", "p The second, which was late, came too.", "p The third stayed away.", "p That is all."],
    ),
    (
        "a text that is merely wrapped",
        "The first of the herons came in the morning, when nobody\nwas awake, and left before noon. The second came later in\n"
        "the day and stayed until the evening. The third was never\nseen at all, though many said that they had heard it cry\n"
        "over the marsh in the night, when the wind had gone down.",
        [
            "p The first of the herons came in the morning, when nobody was awake, and left before noon. The second came"
            " later in the day and stayed until the evening. The third was never seen at all, though many said that they"
            " had heard it cry over the marsh in the night, when the wind had gone down."
        ],
    ),
    (
        "sentences in lines of their own, in paragraphs that blank lines part",
        "One came.\nIt left.\n\nTwo came.\nIt left.\n\nThree came.\nIt left.\n\nFour came.",
        ["p One came. It left.", "p Two came. It left.", "p Three came. It left.", "p Four came."],
    ),
    (
        "tables of HTML and fences stay whole",
        "One came.\n<table>\n<tr><td>It\nstayed.</td></tr>\n</table>\n\n```py\na.\nb.\n```\nTwo came.\nThree came.\nFour came.\nFive came.",
        ["p One came.", "p It stayed.", "p Two came.", "p Three came.", "p Four came.", "p Five came."],
    ),
]


@pytest.mark.parametrize(("why", "text", "expected"), _CLOSE, ids=[why for why, *_ in _CLOSE])
def test_paragraphs_with_no_blank_line_between(outline, why: str, text: str, expected: list[str]) -> None:
    """As tools write it that take text out of pages: the breaks tell paragraphs where most of them follow a sentence's end."""
    assert outline(text, "markdown") == expected, why


def test_hyphens_that_do_not_break_are_hyphens(outline) -> None:
    """In cells and their headers as anywhere, as assistants that write texts like to set them."""
    text = "SWE\u2011bench it is.\n\n| Model | MT\u2011Bench |\n|---|---|\n| GPT\u20105 | 9\u20111 |"
    assert outline(text, "markdown") == ["p SWE-bench it is.", "r Model | MT-Bench", "r GPT-5 | 9-1"]
    *_, row = read_blocks(Document(text, format="markdown"))
    assert row.cells[1].column_headers == ("MT-Bench",)
