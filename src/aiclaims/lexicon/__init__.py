"""The names of the field: countries, firms, bodies, people, models, chips and benchmarks, as data files."""

from aiclaims.lexicon.entries import Alias, AliasKind, Entry, Family
from aiclaims.lexicon.lexicon import (
    Lexicon,
    load_family_names,
    load_lexicon,
    load_nouns,
    load_outlets,
    load_words,
    surname,
)
from aiclaims.lexicon.tokens import Token, name_key, tokenize

__all__ = [
    "Alias",
    "AliasKind",
    "Entry",
    "Family",
    "Lexicon",
    "Token",
    "load_family_names",
    "load_lexicon",
    "load_nouns",
    "load_outlets",
    "load_words",
    "name_key",
    "surname",
    "tokenize",
]
