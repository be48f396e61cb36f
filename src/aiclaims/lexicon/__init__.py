"""The names of the field: countries, firms, bodies, people, models, chips and benchmarks, as data files."""

from aiclaims.lexicon.aliases import load_guards, surname
from aiclaims.lexicon.data import load_family_names, load_nouns, load_outlets, load_places, load_words
from aiclaims.lexicon.entries import Alias, AliasKind, Entry, Family
from aiclaims.lexicon.index import Lexicon
from aiclaims.lexicon.lexicon import extended, load_lexicon
from aiclaims.lexicon.tokens import Token, name_key, tokenize

__all__ = [
    "Alias",
    "AliasKind",
    "Entry",
    "Family",
    "Lexicon",
    "Token",
    "extended",
    "load_family_names",
    "load_guards",
    "load_lexicon",
    "load_nouns",
    "load_outlets",
    "load_places",
    "load_words",
    "name_key",
    "surname",
    "tokenize",
]
