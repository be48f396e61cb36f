"""Claims in Parquet files: written a row group at a time, read back the same."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from aiclaims.engines.reading import state_of
from aiclaims.engines.schemas import COMMON, states_schema
from aiclaims.engines.writing import batches_of
from aiclaims.errors import AiclaimsError, SchemaError
from aiclaims.merge import Link, State
from aiclaims.schema import Claim

GROUP = 1 << 14
"""Claims of a row group, about: what is held before it is written."""

Refuse = Callable[[SchemaError], object]


def write_claims(
    claims: Iterable[Claim],
    path: str | os.PathLike[str],
    kinds: Mapping[str, type[Claim]],
    *,
    links: list[Link],
    refuse: Refuse,
    rows: int = GROUP,
) -> int:
    """Write claims to a Parquet file of the schema that `states_schema` gives.

    Args:
        claims: The claims, those of a document one behind another; a row group ends with a document.
        path: The file. It is a whole one whatever ends the claims.
        kinds: The class of each known kind, which make the columns.
        links: The days on which documents came out, put there before their claims come; taken out when written.
        refuse: Is called with the error of a claim that has no Arrow form; the others are written.
        rows: Claims of a row group, about.

    Returns:
        How many were written.
    """
    count = 0
    with pq.ParquetWriter(path, states_schema(kinds), compression="zstd") as writer:
        for part in _whole_documents(claims, rows):
            docs = {claim.doc for claim in part}
            days = [link for link in links if link.subjects[0] in docs]
            links[:] = [link for link in links if link.subjects[0] not in docs]
            for batch in _batches(part, days, kinds, refuse):
                writer.write_batch(batch)
                count += len(batch) - batch.column("kind").null_count
    return count


def read_claims(
    path: str | os.PathLike[str], kinds: Mapping[str, type[Claim]], *, links: list[Link]
) -> Iterator[Claim | AiclaimsError]:
    """Read the claims of a Parquet file that `write_claims` or an engine wrote.

    Args:
        path: The file.
        kinds: The class of each known kind.
        links: Where to put what the file tells beside the claims.

    Yields:
        Each claim; or the error that stands in for a batch with a bad row, or for the rest of a broken file.
    """
    name = os.fspath(path)
    try:
        file = pq.ParquetFile(path)
        missing = [column for column in ("kind", *COMMON) if column not in file.schema_arrow.names]
        if missing:
            yield _no_claims(f"no column {', '.join(missing)}", name)
            return
        for batch in file.iter_batches(GROUP):
            try:
                state = state_of([batch], kinds)
            except AiclaimsError as error:
                error.where = f"{name}: {error.where}"
                yield error
                continue
            links += sorted(state.links)
            yield from state.observations.values()
    except (pa.ArrowException, KeyError) as error:
        yield _no_claims(" ".join(str(error).split()), name)


def _no_claims(got: str, where: str) -> SchemaError:
    return SchemaError(
        "a file of claims that cannot be read", expected="a Parquet file that aiclaims wrote", got=got, where=where
    )


def _whole_documents(claims: Iterable[Claim], rows: int) -> Iterator[list[Claim]]:
    held: list[Claim] = []
    for claim in claims:
        if len(held) >= rows and claim.doc != held[-1].doc:
            yield held
            held = []
        held.append(claim)
    if held:
        yield held


def _batches(
    claims: Sequence[Claim], days: Sequence[Link], kinds: Mapping[str, type[Claim]], refuse: Refuse
) -> Iterator[pa.RecordBatch]:
    """Write claims; where one has no Arrow form, each half by itself, down to the claim."""
    docs = {claim.doc for claim in claims}
    try:
        whole = list(batches_of(State.of(claims, links=[day for day in days if day.subjects[0] in docs]), kinds))
    except SchemaError as error:
        if len(claims) == 1:
            refuse(error)
            return
        for half in (claims[: len(claims) // 2], claims[len(claims) // 2 :]):
            yield from _batches(half, days, kinds, refuse)
    else:
        yield from whole
