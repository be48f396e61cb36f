"""Claims as JSON Lines: written as they come, read back with every fault named by file and line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

from aiclaims.errors import AiclaimsError, SchemaError
from aiclaims.schema import Claim
from aiclaims.schema.codec import dumps, from_json


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
    lines: Iterable[str | bytes], kinds: Mapping[str, type[Claim]], *, source: str
) -> Iterator[Claim | AiclaimsError]:
    """Read claims from lines of JSON; a consolidated line gives its witnesses.

    A line that is no claim comes out as the error that names it, so that the others still count.

    Args:
        lines: The lines of one file, as text or UTF-8 bytes; blank ones are passed over.
        kinds: The class of each known kind.
        source: Name of the file, for errors.

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
            yield SchemaError(
                "the line is no JSON", expected="a JSON object", got=f"{line[:40]!r} ({error})", where=where
            )
            continue
        witnesses = data.get("witnesses") if isinstance(data, dict) else None
        if isinstance(witnesses, list):
            for index, witness in enumerate(witnesses):
                yield _claim(witness, kinds, f"{where}: $.witnesses[{index}]")
        else:
            yield _claim(data, kinds, f"{where}: $")


def _claim(data: Any, kinds: Mapping[str, type[Claim]], where: str) -> Claim | AiclaimsError:
    try:
        return from_json(data, kinds, where=where)
    except AiclaimsError as error:
        return error
