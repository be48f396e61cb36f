"""The shallow parse of a sentence: its verbs, who does them, to whom and to what."""

from __future__ import annotations

from aiclaims.reading.syntax.clause_parse import parse
from aiclaims.reading.syntax.phrases import Complement, Phrase
from aiclaims.reading.syntax.predicates import Parse, Predicate

__all__ = ["Complement", "Parse", "Phrase", "Predicate", "parse"]
