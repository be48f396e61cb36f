"""Every error that aiclaims raises, one base class and the standard library's parents where they fit.

AiclaimsError
 ├── SchemaError (ValueError)          a value that the claim schema does not allow
 │    ├── GroundingError               a quote that is not the text at its span
 │    └── SchemaVersionError           claims written by another version of the schema
 ├── DocumentError (ValueError)        a document that cannot be read
 │    └── DecodingError                bytes in no encoding that fits
 ├── PluginError
 │    ├── PluginConflictError          two plugins or kinds under one name
 │    ├── PluginContractError (TypeError)   a plugin that breaks the contract of the hooks
 │    ├── UnknownPluginError (LookupError)  a name that no plugin has
 │    └── ConformanceError (AssertionError)  a check that an extractor does not hold to
 ├── LimitError                        a document that costs more than it may
 │    ├── SizeLimitError (ValueError)   it is too long
 │    └── TimeLimitError (TimeoutError)  it takes too long
 ├── ClaimLookupError (KeyError)        a claim that a consolidation has not
 ├── WorkerDiedError (RuntimeError)     a process that was killed while it read a document
 ├── StoreError                        a store that cannot be opened, read or written
 │    ├── StoreLockedError (TimeoutError)     another process, or Store of this one, has it
 │    ├── StoreLookupError (LookupError)      a name that nothing in the store has
 │    └── StoreVersionError            a store that something newer made
 └── MissingExtraError (ImportError)   an optional dependency that is not installed

UnknownKindWarning (UserWarning)       claims of a kind that no plugin declares
"""

from __future__ import annotations

from typing import Any

__all__ = [
    "AiclaimsError",
    "ClaimLookupError",
    "ConformanceError",
    "DecodingError",
    "DocumentError",
    "GroundingError",
    "LimitError",
    "MissingExtraError",
    "PluginConflictError",
    "PluginContractError",
    "PluginError",
    "SchemaError",
    "SchemaVersionError",
    "SizeLimitError",
    "StoreError",
    "StoreLockedError",
    "StoreLookupError",
    "StoreVersionError",
    "TimeLimitError",
    "UnknownKindWarning",
    "UnknownPluginError",
    "WorkerDiedError",
]


class AiclaimsError(Exception):
    """The base of all errors of aiclaims: what was expected, what came, and where.

    Args:
        message: What is wrong, in one sentence.
        expected: What would have been right.
        got: What came instead.
        where: The place: a file and line, a field path such as ``$.claims[3].value.low``, a plugin.
    """

    def __init__(
        self, message: str, *, expected: str | None = None, got: str | None = None, where: str | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.expected = expected
        self.got = got
        self.where = where

    def __str__(self) -> str:
        text = f"{self.where}: {self.message}" if self.where else self.message
        if self.expected is not None:
            text += f"; expected {self.expected}"
        if self.got is not None:
            text += f", got {self.got}"
        return text

    def __reduce__(self) -> tuple[Any, ...]:
        # Exception pickles positional arguments only; the parts travel as state.
        return (_rebuild, (type(self), self.message, self.__dict__.copy()))


def _rebuild(kind: type[AiclaimsError], message: str, state: dict[str, Any]) -> AiclaimsError:
    error = kind.__new__(kind, message)
    error.args = (message,)
    error.__dict__.update(state)
    return error


class SchemaError(AiclaimsError, ValueError):
    """A value that the claim schema does not allow."""


class GroundingError(SchemaError):
    """A quote that is not the text of the document at its span."""


class SchemaVersionError(SchemaError):
    """Claims that another version of the schema wrote."""


class DocumentError(AiclaimsError, ValueError):
    """A document that cannot be read."""


class DecodingError(DocumentError):
    """Bytes that are text in no encoding that could be detected."""


class PluginError(AiclaimsError):
    """Something wrong with a plugin."""


class PluginConflictError(PluginError):
    """Two plugins, extractors or kinds of claim under one name."""


class PluginContractError(PluginError, TypeError):
    """A plugin that does not keep the contract of the hooks."""


class UnknownPluginError(PluginError, LookupError):
    """A name that no plugin, extractor or kind has."""


class LimitError(AiclaimsError):
    """A document that costs more than it may."""


class SizeLimitError(LimitError, ValueError):
    """A document that is longer than it may be."""


class TimeLimitError(LimitError, TimeoutError):
    """A document that takes longer than it may."""


class ClaimLookupError(AiclaimsError, KeyError):
    """A claim, or the id of one, that a consolidation has not."""


class WorkerDiedError(AiclaimsError, RuntimeError):
    """A worker process that was killed while it read a document."""


class ConformanceError(PluginError, AssertionError):
    """A check of `aiclaims.testing` that an extractor does not hold to."""


class StoreError(AiclaimsError):
    """A store that cannot be opened, read or written."""


class StoreLockedError(StoreError, TimeoutError):
    """A store that another process, or another `Store` of this one, has open."""


class StoreLookupError(StoreError, LookupError):
    """A name that no document, observation or claim of the store has, or several have."""


class StoreVersionError(StoreError):
    """A store that a newer version of aiclaims, or of its database, made."""


class MissingExtraError(AiclaimsError, ImportError):
    """An optional dependency that is not installed; the message names the extra."""

    @classmethod
    def of(cls, what: str, *, extra: str, library: str, where: str | None = None) -> MissingExtraError:
        """Make the error of something that needs an extra.

        Args:
            what: What needs it.
            extra: Name of the extra.
            library: Name of the library that is missing.
            where: The place: a file, a module.
        """
        message = f"{what} needs the extra {extra!r}"
        return cls(message, expected=f"pip install 'aiclaims[{extra}]'", got=f"no {library}", where=where)


class UnknownKindWarning(UserWarning):
    """Claims of a kind that no plugin at hand declares; they are kept, and merged where they are equal."""
