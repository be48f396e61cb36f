"""Consolidate what a folder of documents says, and list the contradictions.

Run it from the root of the repository: python examples/consolidate.py
"""

from __future__ import annotations

import sys
from pathlib import Path

import aiclaims
from aiclaims.documents import Document, load

DOCUMENTS = Path(__file__).parent / "documents"


def main() -> None:
    documents: list[Document] = []
    for loaded in load([DOCUMENTS]):
        if isinstance(loaded, Document):
            documents.append(loaded)
        else:
            print(loaded.error, file=sys.stderr)

    claims = [claim for extraction in aiclaims.extract_many(documents) for claim in extraction.claims]
    consolidation = aiclaims.merge(claims)

    print(f"{len(documents)} documents state {len(claims)} claims, {len(consolidation.claims)} different ones.")
    print("\nStated by more than one independent source:")
    for entry in consolidation.claims:
        if entry.origins > 1:
            places = ", ".join(Path(claim.doc).name for claim in entry.witnesses)
            print(f"  {entry.kind} {entry.id[:8]}: {places}")
    print("\nContradictions:")
    for conflict in consolidation.conflicts:
        print(f"  {conflict.reason}")


if __name__ == "__main__":
    main()
