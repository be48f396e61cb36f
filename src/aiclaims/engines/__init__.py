"""The Arrow boundary: record batches of documents to states, states to states, on one machine or on many.

`extract` and `combine` take an iterator of record batches and give one, so that an engine's adapter is a few lines.
"""

from aiclaims.errors import MissingExtraError

try:
    import pyarrow as _pyarrow  # noqa: F401
except ImportError as error:
    raise MissingExtraError.of("the Arrow boundary", extra="arrow", library="pyarrow", where=__name__) from error

from aiclaims.engines.combining import combine
from aiclaims.engines.consolidating import consolidate, consolidated_batches
from aiclaims.engines.cutting import windows
from aiclaims.engines.extracting import extract
from aiclaims.engines.reading import state_of
from aiclaims.engines.schemas import DOCUMENTS, claim_schema, consolidated_schema, states_schema
from aiclaims.engines.writing import batches_of

__all__ = [
    "DOCUMENTS",
    "batches_of",
    "claim_schema",
    "combine",
    "consolidate",
    "consolidated_batches",
    "consolidated_schema",
    "extract",
    "state_of",
    "states_schema",
    "windows",
]
