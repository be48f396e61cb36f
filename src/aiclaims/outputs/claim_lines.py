"""Claims as JSON Lines: written as they come, read back with every fault named by file and line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TextIO

from aiclaims.errors import AiclaimsError, SchemaError
from aiclaims.schema import Claim
from aiclaims.schema.codec import dumps, from_json, no_json

if TYPE_CHECKING:
    from aiclaims.merge import Link


def write_claims(claims: Iterable[Claim], stream: TextIO) -> int:
    """Write claims, one a line, in the JSON form of the schema.

    Args:
        claims: The claims.
        stream: Where to; each line is written when its claim comes.

    Returns:
        How many were written.
    """
    count = 0
    for claim in claims:
        stream.write(dumps(claim) + "\n")
        count += 1
    return count


def read_claims(
    lines: Iterable[str | bytes],
    kinds: Mapping[str, type[Claim]],
    *,
    source: str,
    links: list[Link] | None = None,
) -> Iterator[Claim | AiclaimsError]:
    """Read claims from lines of JSON; a consolidated line gives its witnesses.

    A line that is no claim comes out as the error that names it, so that the others still count.

    Args:
        lines: The lines of one file, as text or UTF-8 bytes; blank ones are passed over.
        kinds: The class of each known kind.
        source: Name of the file, for errors.
        links: Where to put what consolidated lines tell of the days on which their documents came out.

    Yields:
        Each claim, or the error that stands in for it.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        where = f"{source}:{number}"
        try:
            data = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield SchemaError("the line is no JSON", expected="a JSON object", got=no_json(line, error), where=where)
            continue
        witnesses = data.get("witnesses") if isinstance(data, dict) else None
        if isinstance(witnesses, list):
            for index, witness in enumerate(witnesses):
                yield _claim(witness, kinds, f"{where}: $.witnesses[{index}]")
            try:
                days = _published(data.get("published"), f"{where}: $.published")
            except AiclaimsError as error:
                yield error
            else:
                links = [] if links is None else links
                links += days
        else:
            yield _claim(data, kinds, f"{where}: $")


def _claim(data: Any, kinds: Mapping[str, type[Claim]], where: str) -> Claim | AiclaimsError:
    try:
        return from_json(data, kinds, where=where)
    except AiclaimsError as error:
        return error


def _published(days: Any, where: str) -> list[Link]:
    from aiclaims.merge import Link

    if days is None:
        return []
    if not isinstance(days, dict) or not all(isinstance(day, str) for day in days.values()):
        raise SchemaError(
            "documents come out on days", expected="an object of documents and dates", got=repr(days)[:80], where=where
        )
    try:
        return [Link("published", (doc, day)) for doc, day in days.items()]
    except SchemaError as error:
        raise SchemaError(error.message, expected=error.expected, got=error.got, where=where) from error
