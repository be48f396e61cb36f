"""Statements about what has been seen: who is who, which source is which, what came out when, what no longer counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal, get_args

import attrs

from aiclaims.errors import SchemaError
from aiclaims.schema.canonical import content_id

LinkKind = Literal["alias", "published", "retracted", "same_source"]
LINK_KINDS: tuple[LinkKind, ...] = get_args(LinkKind)

_SUBJECTS: dict[LinkKind, int] = {"alias": 2, "published": 2, "retracted": 1, "same_source": 2}


@attrs.frozen(order=True)
class Link:
    """A statement about what has been seen.

    Use `Link.alias`, `Link.published`, `Link.retracted` and `Link.same_source`.

    Args:
        kind: `alias`, `published`, `retracted` or `same_source`.
        subjects: A name and the name it stands for; a document and its day as YYYY-MM-DD; the document,
            observation or link that no longer counts; or two sources that are one, in order.

    Raises:
        SchemaError: Where the kind is unknown, the number of subjects is wrong for it, or a day is none.
    """

    kind: LinkKind
    subjects: tuple[str, ...]

    def __attrs_post_init__(self) -> None:
        if self.kind not in LINK_KINDS:
            raise SchemaError(
                "a link has a known kind", expected=", ".join(LINK_KINDS), got=repr(self.kind), where="$.kind"
            )
        expected = _SUBJECTS[self.kind]
        if len(self.subjects) != expected or not all(self.subjects):
            raise SchemaError(
                f"a link {self.kind} names its subjects",
                expected=str(expected),
                got=repr(self.subjects),
                where="$.subjects",
            )
        if self.kind == "published":
            try:
                dt.date.fromisoformat(self.subjects[1])
            except ValueError as error:
                raise SchemaError(
                    "a document comes out on a day",
                    expected="YYYY-MM-DD",
                    got=repr(self.subjects[1]),
                    where="$.subjects[1]",
                ) from error

    @property
    def id(self) -> str:
        """The link's name, by its content; what `Link.retracted` takes to withdraw it."""
        return content_id(self)

    @classmethod
    def alias(cls, name: str, stands_for: str) -> Link:
        """Say that a name of a party or a thing stands for another name, which is the one to show."""
        return cls("alias", (name, stands_for))

    @classmethod
    def published(cls, doc: str, day: dt.date) -> Link:
        """Say on which day a document came out; of several days the earliest counts.

        Raises:
            SchemaError: Where the day is no date.
        """
        if not isinstance(day, dt.date):
            raise SchemaError(
                "a document comes out on a day", expected="a datetime.date", got=repr(day), where="$.subjects[1]"
            )
        return cls("published", (doc, day.isoformat()))

    @classmethod
    def same_source(cls, one: str, other: str) -> Link:
        """Say that two documents, or two names that documents credit, are one source."""
        return cls("same_source", tuple(sorted((one, other))))

    @classmethod
    def retracted(cls, subject: str) -> Link:
        """Say that a document, an observation or a link, the latter two by their ids, no longer counts."""
        return cls("retracted", (subject,))


def link_set(links: Iterable[Link]) -> frozenset[Link]:
    """Take links as a set.

    Args:
        links: The links, in any order.

    Raises:
        SchemaError: Where they are none.
    """
    if isinstance(links, frozenset):  # of a state, of which there can be very many
        return links
    if not isinstance(links, Iterable):
        raise _no_links(links, "$.links")
    known = []
    for number, link in enumerate(links):
        if not isinstance(link, Link):
            raise _no_links(link, f"$.links[{number}]")
        known.append(link)
    return frozenset(known)


def _no_links(given: object, where: str) -> SchemaError:
    return SchemaError(
        "links are what is known beside the claims",
        expected="an iterable of Link, such as [Link.alias(name, stands_for)]",
        got=repr(given)[:80],
        where=where,
    )
