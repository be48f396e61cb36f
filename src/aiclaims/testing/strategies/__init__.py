"""Strategies that draw what aiclaims works on: values, claims of any kind, documents, corpora.

Each shrinks toward what a person would write down first: the first name, zero, one short sentence.
"""

from aiclaims.errors import MissingExtraError

try:
    import hypothesis  # noqa: F401
except ImportError as error:
    raise MissingExtraError.of("drawing claims", extra="testing", library="hypothesis") from error

from aiclaims.testing.strategies.claims import claims
from aiclaims.testing.strategies.corpora import Corpus, corpora
from aiclaims.testing.strategies.documents import documents
from aiclaims.testing.strategies.texts import sentences, unusual_texts
from aiclaims.testing.strategies.values import entities, evidence, periods, quantities, spans

__all__ = [
    "Corpus",
    "claims",
    "corpora",
    "documents",
    "entities",
    "evidence",
    "periods",
    "quantities",
    "sentences",
    "spans",
    "unusual_texts",
]
