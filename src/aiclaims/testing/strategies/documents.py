"""Documents in every format, and the markup that sentences are put into."""

from __future__ import annotations

import html
from collections.abc import Sequence
from itertools import chain

from hypothesis import strategies as st

from aiclaims.documents.document import FORMATS, Document, Format
from aiclaims.testing.strategies.texts import refuse_one_text, sentences

# Marks that mean something to Markdown wherever they stand.
_MARKDOWN = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_{}[]<>#|~"})


def written(paragraphs: Sequence[Sequence[str]], format: Format, *, emphasis: bool = False) -> str:
    """Write paragraphs of sentences in a format, with all that is special to it escaped.

    Args:
        paragraphs: The sentences of each paragraph.
        format: `text`, `markdown` or `html`.
        emphasis: Whether each second word is set in bold or italics, as far as the format has them.
    """
    if format == "html":
        body = "\n".join(f"<p>{' '.join(_html(each, emphasis) for each in part)}</p>" for part in paragraphs)
        return f"<!DOCTYPE html>\n<html><body>\n{body}\n</body></html>\n"
    if format == "markdown":
        return "\n\n".join(" ".join(_markdown(each, emphasis) for each in part) for part in paragraphs) + "\n"
    # Plain text may be Markdown that nobody says is: marks of code are read away there too.
    return "\n\n".join(map(" ".join, paragraphs)).replace("`", "&#96;") + "\n"


def _html(sentence: str, emphasis: bool) -> str:
    words = [html.escape(word) for word in sentence.split(" ")]
    if emphasis:
        words = [f"<b>{word}</b>" if index % 2 and word else word for index, word in enumerate(words)]
        # A reference is longer than what it stands for.
        words = [word.replace("’", "&rsquo;").replace("é", "&eacute;").replace("-", "&#45;") for word in words]
    return " ".join(words)


def _markdown(sentence: str, emphasis: bool) -> str:
    words = [word.translate(_MARKDOWN) for word in sentence.split(" ")]
    if emphasis:
        words = [f"**{word}**" if index % 2 and word.isalnum() else word for index, word in enumerate(words)]
    return " ".join(words)


def documents(
    *, format: Format | None = None, containing: Sequence[str] = (), language: str | None = "en"
) -> st.SearchStrategy[Document]:
    """Draw documents of one to four short paragraphs; they shrink toward "It fell." as plain text.

    Args:
        format: `text`, `markdown` or `html`; drawn where it is None.
        containing: Sentences that stand in the document, in this order.
        language: The language it is said to be in.

    Raises:
        InvalidArgument: Where `containing` is one text.
    """
    refuse_one_text(containing, where="containing")
    around = st.lists(sentences(), max_size=2)
    if containing:
        paragraphs: st.SearchStrategy[Sequence[Sequence[str]]] = st.tuples(
            *(st.tuples(around, st.just([each]), around).map(lambda parts: [*chain(*parts)]) for each in containing)
        )
    else:
        paragraphs = st.lists(st.lists(sentences(), min_size=1, max_size=3), min_size=1, max_size=4)
    formats = st.sampled_from(FORMATS) if format is None else st.just(format)
    return st.tuples(paragraphs, formats, st.booleans(), st.sampled_from(["a", "b", "c"])).map(
        lambda parts: Document(
            written(parts[0], parts[1], emphasis=parts[2]), id=parts[3], language=language, format=parts[1]
        )
    )
