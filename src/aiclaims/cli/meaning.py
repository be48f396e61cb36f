"""What was meant by a name on the command line: what is called so, what the reader takes it for, what is called nearly so."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from aiclaims.cli.messages import asked, nearest

if TYPE_CHECKING:
    from aiclaims.lexicon import Lexicon


def is_called(name: str, names: Iterable[str]) -> bool:
    """Tell whether a name is among others; case and hyphens aside.

    Args:
        name: What was given.
        names: The others.
    """
    from aiclaims.schema.folding import fold_name

    folded = fold_name(name)
    return any(fold_name(other) == folded for other in names)


def taken_for(name: str, names: Iterable[str], lexicon: Lexicon | None) -> tuple[str, ...]:
    """Give those of some names that the reader takes another one for: `United States` for `US`.

    Args:
        name: What was given.
        names: What is named.
        lexicon: The names that the reader knows; None for those that come with the library.
    """
    from aiclaims.lexicon import load_lexicon, name_key

    listed = lexicon or load_lexicon()
    meant = [alias.entry for alias in listed.aliases.get(name_key(name), ())]
    return tuple(other for other in names if (entry := listed.lookup(other)) is not None and entry in meant)


def documents_called(name: str, docs: Collection[str]) -> tuple[str, ...]:
    """Give the documents of a name: the one with this id, else those that are shown under it, its last part.

    Args:
        name: What was given.
        docs: The ids of the documents.
    """
    return (name,) if name in docs else tuple(doc for doc in docs if doc.endswith(f"/{name}"))


def offered(name: str, names: Collection[str], lexicon: Lexicon | None) -> str:
    """Ask whether another name was meant; empty where this one is among them, or none is near.

    Args:
        name: What was given.
        names: What is named.
        lexicon: The names that the reader knows; None for those that come with the library.
    """
    if is_called(name, names):
        return ""
    return asked(documents_called(name, names) or taken_for(name, names, lexicon)) or nearest(name, names)
