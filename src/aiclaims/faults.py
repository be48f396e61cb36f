"""What went wrong and was set aside, so that the rest could go on."""

from __future__ import annotations

from typing import Literal

import attrs

from aiclaims.schema.span import Span

Stage = Literal["load", "read", "extract", "check"]


@attrs.frozen(kw_only=True)
class Fault:
    """One failure that cost a part of the result, and what it cost.

    Args:
        stage: `load` (a plugin is missing from the run), `read` (a document or a part of it), `extract`
            (an extractor lost one passage), `check` (one claim was refused).
        source: Name of the plugin, extractor or reader that failed.
        error: Name of the exception's type.
        message: What the exception says.
        doc: Id of the document; None for a fault that concerns all of them.
        span: The passage that was lost.
        where: The place, where it is none of a document: a file and line, a module, a distribution.
        traceback: The exception as Python prints it, for the author of the plugin.
    """

    stage: Stage
    source: str
    error: str
    message: str
    doc: str | None = None
    span: Span | None = None
    where: str | None = None
    traceback: str = attrs.field(default="", repr=False, eq=False)

    @classmethod
    def of(
        cls,
        error: BaseException,
        *,
        stage: Stage,
        source: str,
        doc: str | None = None,
        span: Span | None = None,
        where: str | None = None,
    ) -> Fault:
        """Make the fault of an exception.

        Args:
            error: What was raised.
            stage: What was being done.
            source: Name of the plugin, extractor or reader that raised it.
            doc: Id of the document.
            span: The passage that was lost.
            where: The place, where it is none of a document.
        """
        import traceback

        # An exception of a stranger's may fail to print itself; TracebackException survives that.
        told = traceback.TracebackException.from_exception(error)
        return cls(
            stage=stage,
            source=source,
            error=type(error).__name__,
            message=str(told),
            doc=doc,
            span=span,
            where=where,
            traceback="".join(told.format()),
        )

    def __str__(self) -> str:
        place = f"{self.doc}[{self.span.start}:{self.span.end}]" if self.span else self.doc
        at = " ".join(part for part in (place, self.where) if part)
        return f"{self.stage} {self.source}{f' at {at}' if at else ''}: {self.error}: {self.message}"
