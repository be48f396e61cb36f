"""An extractor under test: what it is shown, and everything it gives before the library looks at it."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import attrs

from aiclaims.documents import Document
from aiclaims.errors import ConformanceError
from aiclaims.extraction import Extraction, extract
from aiclaims.lexicon import Entry, Family
from aiclaims.plugins import Context, Extractor, Registry
from aiclaims.plugins.registration import Registration
from aiclaims.reading import Passage
from aiclaims.schema import Claim

Sample = str | Document
PUBLISHED = dt.date(2025, 6, 2)


@attrs.frozen
class Observation:
    """What came of one document.

    Args:
        given: Everything the extractor gave, claims or not, each with the passage it was shown.
        shown: The passages it was shown.
        extraction: What the library made of it.
    """

    given: tuple[tuple[Passage, Any], ...]
    shown: tuple[Passage, ...]
    extraction: Extraction


class Trial:
    """One extractor with sentences that it is known to find claims in.

    Args:
        extractor: The extractor.
        samples: Texts or documents, each of which states at least one claim of its kinds.
        names: What its plugin adds to the lexicon.
    """

    def __init__(
        self, extractor: Extractor, samples: Iterable[Sample] = (), names: Iterable[Entry | Family] = ()
    ) -> None:
        self.extractor = extractor
        self.names = tuple(names)
        self._given = extractor
        self.given_samples = tuple(samples)

    def fresh(self) -> Trial:
        """Give the same trial of a copy of the extractor, as far as it can be copied."""
        try:
            copied = copy.deepcopy(self.extractor)
        except Exception:  # a lock, a file: such an extractor is tried as it is
            copied = self.extractor
        made = Trial(copied, self.given_samples, self.names)
        made._given = self._given
        return made

    def as_given(self) -> Trial:
        """Give the same trial of the extractor itself, where a copy would not do."""
        return Trial(self._given, self.given_samples, self.names)

    @property
    def name(self) -> str:
        """The name it goes by, as far as it has one."""
        return str(getattr(self.extractor, "name", type(self.extractor).__name__))

    @property
    def registration(self) -> Registration:
        """Its declarations, held against the contract."""
        return Registration.of("under test", self.extractor)

    @property
    def samples(self) -> tuple[Document, ...]:
        """The samples as documents in a language that it reads."""
        return tuple(self.document(each, id=f"sample-{index}") for index, each in enumerate(self.given_samples))

    def document(self, text: Sample, *, id: str = "document", format: Any = "text") -> Document:
        """Make a document of a text; a document is left as it is.

        Args:
            text: The text.
            id: Name of the document.
            format: `text`, `markdown` or `html`.
        """
        if isinstance(text, Document):
            return text
        language = self.registration.languages[0]
        return Document(text, id=id, published=PUBLISHED, language=language, format=format)

    def registry(self, extractor: Extractor | None = None) -> Registry:
        """Make a registry with the extractor alone.

        Args:
            extractor: Another one in its place.
        """
        made = Registry(builtins=False, entry_points=False)
        made.register(self.extractor if extractor is None else extractor)
        if self.names:
            made.add_names(self.names)
        return made

    def observe(
        self,
        document: Document,
        *,
        around: Callable[[Passage], AbstractContextManager[Any]] = lambda passage: nullcontext(),
    ) -> Observation:
        """Read a document as the library does and keep everything the extractor gives.

        Args:
            document: The document.
            around: Makes a context that each call of the extractor runs in.
        """
        recorder = _Recorder(self.extractor, around)
        extraction = extract(document, registry=self.registry(recorder))
        return Observation(tuple(recorder.given), tuple(recorder.shown), extraction)

    def claims(self, document: Document) -> tuple[Claim, ...]:
        """Give the claims of a document, and refuse one on which the extractor fails.

        Raises:
            ConformanceError: Where a passage or a claim was lost.
        """
        extraction = extract(document, registry=self.registry())
        self.refuse_faults(extraction, document)
        return extraction.claims

    def refuse_faults(self, extraction: Extraction, document: Document) -> None:
        """Raise where a document lost a passage or a claim.

        Raises:
            ConformanceError: With the first fault, and the text it came of.
        """
        for fault in extraction.faults:
            raise self.failure(
                f"reading {shown(document.text)} fails", expected="no fault", got=f"{fault.error}: {fault.message}"
            )

    def failure(self, message: str, *, expected: str, got: str) -> ConformanceError:
        """Make the error of a check that does not hold.

        Args:
            message: What does not hold.
            expected: What would.
            got: What came instead.
        """
        return ConformanceError(message, expected=expected, got=got, where=self.name)


class _Recorder:
    """Stands in the place of an extractor and keeps what it is shown and gives."""

    def __init__(self, inner: Extractor, around: Callable[[Passage], AbstractContextManager[Any]]) -> None:
        self._inner = inner
        self._around = around
        self.given: list[tuple[Passage, Any]] = []
        self.shown: list[Passage] = []

    def __getattr__(self, name: str) -> Any:
        # Its declarations, those that may be left out among them.
        return getattr(self._inner, name)

    # Named, because the contract asks for each by `hasattr` on the object and by type checkers on the class.
    name: str = property(lambda self: self._inner.name)  # type: ignore[assignment]
    version: str = property(lambda self: self._inner.version)  # type: ignore[assignment]
    kinds: tuple[type[Claim], ...] = property(lambda self: self._inner.kinds)  # type: ignore[assignment]
    languages: tuple[str, ...] = property(lambda self: self._inner.languages)  # type: ignore[assignment]
    triggers: tuple[str, ...] = property(lambda self: self._inner.triggers)  # type: ignore[assignment]

    def extract(self, passage: Passage, context: Context) -> Iterator[Claim]:
        """Give what the extractor gives, and keep it."""
        self.shown.append(passage)
        with self._around(passage):
            given = list(self._inner.extract(passage, context))
        self.given += ((passage, each) for each in given)
        yield from given


def said(claim: Claim) -> tuple[object, ...]:
    """Give what a claim says, without the place where it stands.

    Args:
        claim: The claim.
    """
    fields = (field.name for field in attrs.fields(type(claim)) if field.name not in ("evidence", "extractor"))
    return (type(claim).__name__, *((name, getattr(claim, name)) for name in fields))


def shown(text: object, *, length: int = 160) -> str:
    """Write a text so that it can be read in a message: quoted, and cut in its midst where it is long.

    Args:
        text: The text.
        length: How many characters are shown of a longer one.
    """
    whole = repr(text)
    return whole if len(whole) <= length else f"{whole[: length - 40]} ... {whole[-35:]}"
