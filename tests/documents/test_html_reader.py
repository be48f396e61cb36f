"""HTML -> blocks."""

from __future__ import annotations

import pytest

from aiclaims.documents import Document, read_blocks

LONG = (
    "The commission has counted every filing of the past ten years and found that the numbers hardly moved at all. " * 3
)

CASES = {
    "a clock glued to a word": (
        "<p><span>01:06</span>China leads, and at <b>10:30</b>, it stops.</p>",
        ["p 01:06 China leads, and at 10:30, it stops."],
    ),
    "headings and paragraphs": (
        "<h1>One</h1><p>Two.</p><h2>Three</h2>Four.",
        ["h1 One", "p Two.", "h2 Three", "p Four."],
    ),
    "references": (
        "<p>R&amp;D&nbsp;grew &rsquo;5&#37;&#x25; &copy 2 &nope; AT&T</p>",
        ["p R&D grew ’5%% © 2 &nope; AT&T"],
    ),
    "inline elements leave no trace": ("<p>a<b>b</b><a href='x>y'>c</a> <i>d</i></p>", ["p abc d"]),
    "line breaks are spaces, two end a paragraph": ("<p>a<br>b<br/><br>c</p>", ["p a b", "p c"]),
    "bullets after line breaks are items": (
        "<p>They:<br>&bull; cap exports<br>&bull; ban tools</p>",
        ["p They:", "i1 cap exports", "i1 ban tools"],
    ),
    "end tags can be left out": ("<ul><li>a<li>b<p>c</ul><p>d<p>e", ["i1 a", "i1 b", "p c", "p d", "p e"]),
    "lists nest": ("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>", ["i1 a", "i2 b", "i1 c"]),
    "footnote marks go, exponents stay": (
        "<p>x<sup>1</sup> y<sup><a href='#n'>[2]</a></sup> 10<sup>25</sup> 5 mm<sup>2</sup> z[3] 4<sup>th</sup></p>",
        ["p x y 10^25 5 mm^2 z 4th"],
    ),
    "quotes": ("<p><q>No</q>, she said</p>", ["p “No”, she said"]),
    "what is not text is left out": (
        "<p>a<script>b</script><style>c</style><svg><title>d</title></svg><!-- e --><button>f</button> g</p>",
        ["p a g"],
    ),
    "definition lists": ("<dl><dt>Lag</dt><dd>Three months</dd></dl>", ["p Lag", "i1 Three months"]),
    "a bold paragraph heads what follows": ("<p><b>Outlook</b></p><p>Dim.</p>", ["h6 Outlook", "p Dim."]),
    "misnested formatting": ("<p>a <b>b <i>c</b> d</i> e</p><b><p>f</p></b>g", ["p a b c d e", "h6 f", "p g"]),
    "preformatted releases are paragraphs, code is not": (
        "<pre>One\ntwo.\n\nThree.</pre><pre><code>x</code></pre>",
        ["p One two.", "p Three."],
    ),
    "uppercase tags and odd space": ("<P\n>a</P >\n<P>b", ["p a", "p b"]),
    "stray signs": ("<p>1 < 2 & 3 > 2 <3</p>", ["p 1 < 2 & 3 > 2 <3"]),
    "hidden elements": ("<p>a</p><div hidden>b</div><p style='display: none'>c</p>", ["p a"]),
    "a summary and its details": ("<details><summary>a</summary><p>b</p></details>", ["p a", "p b"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_blocks(outline, text, expected):
    """Each page gives its blocks."""
    assert expected == outline(text, "html")


REGIONS = {
    "an article": f"<p>Menu</p><article><h1>T</h1><p>{LONG}</p></article><p>Imprint</p>",
    "the main element": f"<div>Menu</div><main><h1>T</h1><p>{LONG}</p></main><div>Imprint</div>",
    "the main role": f"<div>Menu</div><div role=main><h1>T</h1><p>{LONG}</p></div>",
    "a body by its class": f"<div>Menu</div><h1>T</h1><div class='article-body'><p>{LONG}</p></div><div>Imprint</div>",
    "navigation and footer": f"<nav>Menu</nav><h1>T</h1><p>{LONG}</p><footer>Imprint</footer>",
    "a site's header": f"<header>Menu<ul><li>Home</ul></header><h1>T</h1><p>{LONG}</p>",
    "notices by their names": f"<div id=cookie-banner>Menu</div><h1>T</h1><p>{LONG}</p><div class='related_posts x'>Imprint</div>",
    "lists of links": f"<ul><li><a>Home</a><li><a>News</a><li><a>Shop</a></ul><h1>T</h1><p>{LONG}</p>",
    "an aside inside the article": f"<article><h1>T</h1><p>{LONG}</p><aside><h2>Most read</h2><p>Menu</p></aside></article>",
    "the state of a page is no notice": f"<body class='has-sidebar no-cookies'><h1>T</h1><div class='with-sidebar'><p>{LONG}</p></div>",
    "fields without end tags": f"<input name=q><h1>T</h1><p>{LONG}</p>",
    "a drawing with an empty title": f"<svg><title/></svg><h1>T</h1><p>{LONG}</p>",
    "a text that is named twice": f"<h1>T</h1><div class='entry-content read-more'><p>{LONG}</p></div>",
    "containers of links": f"<h1>T</h1><p>{LONG}</p><div><p><a>One</a></p><p><a>Two</a></p><p><a>Three</a></p></div>",
    "a form around all of it": f"<form id=aspnet><h1>T</h1><p>{LONG}</p></form>",
}


@pytest.mark.parametrize("text", REGIONS.values(), ids=REGIONS)
def test_boilerplate_is_left_out(outline, text):
    """Only the page's own text is read, wherever it says that it stands."""
    assert ["h1 T", f"p {LONG.strip()}"] == outline(text, "html")


def headers(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Give text, column headers and row headers of every cell that is no header."""
    blocks = read_blocks(Document(text, format="html"))
    return [
        (cell.text, cell.column_headers, cell.row_headers)
        for block in blocks
        for cell in block.cells
        if not cell.header
    ]


def test_header_rows_and_cells():
    """Column headers come outermost first, spans counted; a marked cell names its row."""
    table = (
        "<table><thead><tr><th rowspan=2>Model<th colspan=2>Maths</tr><tr><th>AIME<th>MATH</tr></thead>"
        "<tr><th>Alder<td>79.8<td>97.3</tr></table>"
    )
    assert headers(table) == [("79.8", ("Maths", "AIME"), ("Alder",)), ("97.3", ("Maths", "MATH"), ("Alder",))]


def test_without_header_cells_the_first_row_heads_the_table():
    """The first row is taken, unless it holds values."""
    assert headers("<table><tr><td>Model<td>AIME</tr><tr><td>Alder<td>79.8</tr></table>") == [
        ("Alder", ("Model",), ()),
        ("79.8", ("AIME",), ("Alder",)),
    ]
    assert headers("<table><tr><td>Alder<td>79.8</tr><tr><td>Birch<td>70.1</tr></table>") == [
        ("Alder", (), ()),
        ("79.8", (), ("Alder",)),
        ("Birch", (), ()),
        ("70.1", (), ("Birch",)),
    ]


def test_a_cell_that_spans_rows_names_them_all():
    """A group in the first column is a row header of each of its rows."""
    table = (
        "<table><tr><th>Field<th>Test<th>Alder</tr><tr><td rowspan=2>Maths<td>AIME<td>79.8</tr>"
        "<tr><td>MATH<td>97.3</tr></table>"
    )
    assert [cell for cell in headers(table) if cell[0][0] in "79"] == [
        ("79.8", ("Alder",), ("Maths", "AIME")),
        ("97.3", ("Alder",), ("Maths", "MATH")),
    ]


def test_a_caption_is_the_parent_of_the_rows():
    """The caption is a paragraph of its own."""
    caption, *rows = read_blocks(
        Document("<table><caption>Scores</caption><tr><th>a<th>b</tr><tr><td>c<td>1</tr></table>", format="html")
    )
    assert (caption.kind, caption.text) == ("paragraph", "Scores")
    assert [row.parent for row in rows] == [0, 0]


def test_a_row_is_quoted_from_its_first_to_its_last_cell():
    """The evidence of a row holds all of its cells."""
    text = "<table><tr><td>Test<td>Alder</tr><tr><td>AIME</td>\n<td class='x'><b>79.8</b></td></tr></table>"
    row = read_blocks(Document(text, format="html"))[-1]
    span = row.alignment.to_source(0, len(row.text))
    assert text[span.start : span.end] == "AIME</td>\n<td class='x'><b>79.8"


def test_layout_tables_are_paragraphs(outline):
    """A table with one cell in each row only lays out the page; a nested one keeps its data."""
    table = f"<table><tr><td><p>{LONG}</p></td></tr><tr><td><table><tr><th>a<th>b</tr><tr><td>c<td>1</tr></table></td></tr></table>"
    assert [f"p {LONG.strip()}", "r a | b", "r c | 1"] == outline(table, "html")


def test_list_items_hang_on_their_lead_in():
    """The paragraph above a list, or the item around it, is the parent."""
    blocks = read_blocks(
        Document("<p>The rules:</p><ul><li>cap exports<ul><li>of tools</ul><li>ban firms</ul>", format="html")
    )
    assert [block.parent for block in blocks] == [None, 0, 1, 0]
