"""Scores of how likely a finding is right: estimated from annotated documents and from findings that were judged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("sklearn")

from fit_likelihood import APART, Example, estimated, examples, held_out

from aiclaims import Document, extract, to_json

TEXT = "China bars sales of Micron chips.\n\nIn May the United States banned the sale of H20 chips to China."
DOCUMENT = {"doc": "d", "text": TEXT, "format": "markdown", "published": "2025-06-01"}


def lines(path: Path, *documents: object) -> Path:
    """Write documents, one on a line."""
    path.write_text("".join(json.dumps(document) + "\n" for document in documents), encoding="utf-8")
    return path


def test_findings_are_held_against_annotations(tmp_path: Path) -> None:
    """A finding is right where an annotated claim of the same place says the same."""
    start = TEXT.index("In May")
    claim = {
        "kind": "chip_restrictions", "span": [start, len(TEXT)], "aspect": "measure", "action": "restrict",
        "actor": ["United States", "US"], "target": ["China"], "items": ["H20"], "value": None,
    }  # fmt: skip
    gold = lines(tmp_path / "gold.jsonl", {**DOCUMENT, "claims": [claim]})
    found = list(examples([gold], [], "chip_restrictions"))
    assert sorted(example.right for example in found) == [False, True]
    assert all("bias" in example.features and APART not in example.features for example in found)


def test_only_findings_that_were_judged_count(tmp_path: Path) -> None:
    """Of a document with judgements the rest of the findings is left aside, and it is told apart where that is asked."""
    claims = extract(Document(TEXT, id="d", format="markdown")).claims
    judged = [{"claim": to_json(claims[-1]), "right": False}]
    path = lines(tmp_path / "judged.jsonl", {**DOCUMENT, "judged": judged})
    (only,) = examples([], [path], "chip_restrictions")
    assert only.right is False
    assert APART in only.features


def test_documents_left_out_are_told_by_the_others() -> None:
    """What goes with right findings in some documents makes one of another document likely."""
    row = [
        Example(number, ("bias", "seen") if right else ("bias",), right)
        for number in range(12)
        for right in (True, False)
    ]
    shares = held_out(row, 1.0, 2, 4)
    assert min(share for share, example in zip(shares, row, strict=True) if example.right) > 0.6
    assert max(share for share, example in zip(shares, row, strict=True) if not example.right) < 0.4


def test_how_often_findings_are_right_apart_tells_nothing_of_the_others() -> None:
    """Documents picked in another way have a part of their own."""
    ours = [Example(number, ("bias",), True) for number in range(20)]
    apart = [Example(20 + number, ("bias", APART), False) for number in range(20)]
    columns, model = estimated([*ours, *apart], 1.0, 2)
    weights = dict(zip(columns.get_feature_names_out(), model.coef_[0], strict=True))
    assert weights["bias"] > 0.5
    assert weights[APART] < -0.5
