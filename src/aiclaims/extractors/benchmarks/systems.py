"""A mention of something that may be tested."""

from __future__ import annotations

import attrs

from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark
from aiclaims.schema import Entity

ANOTHER = lazy_regex(
    r"[ -](?:competitor|rival|alternative|killer|clone|challenger|successor|fine-?tune|derivative)(?P<several>s)?\b"
)
"""What makes another of a name that it stands behind: "a Foo-2 competitor"."""


@attrs.frozen(kw_only=True)
class SystemMark(EntityMark):
    """A mention of something that may be tested.

    Args:
        model: Whether it is a model or product, not a firm or country.
        reference: Whether it is a pronoun or bare noun.
        others: What else a reference may stand for, likeliest first.
        plural: Whether it stands for several.
        owns: Whether it is written in the possessive ("o1's 96.4%").
        stranger: Whether it only stands where a system would, and nothing says that it is one.
    """

    model: bool = True
    reference: bool = False
    others: tuple[Entity, ...] = ()
    plural: bool = False
    owns: bool = False
    stranger: bool = False
