"""Estimate how likely a finding is right, by what holds of it, from findings that were judged.

    python benchmarks/fit_likelihood.py KIND FILE... [--apart FILE...] [--out FILE] [--strength 0.1] [--often 4] [--folds 8]

KIND is `chip_restrictions` or `lag`. FILE holds documents, one JSON object a line: gold documents with `claims`, against
which each finding is held (required and optional ones alike), or documents with `judged`, a list of `{"claim": ..., "right": true}`, of which
only the findings that were judged are used. What holds of a finding is what the extractor's `likelihood` names; the scores are estimated by logistic regression
(scikit-learn, extra `bench`). Beside them it prints how well documents left out are told, fold by fold of documents.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import attrs
from gold_matching import CORE, agrees
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.model_selection import GroupKFold

from aiclaims import Document, Registry, extract, to_json
from aiclaims.plugins import Calibration
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Passage
from aiclaims.schema import Claim

Candidates = Callable[[Passage, Context], Sequence[tuple[Claim, tuple[str, ...]]]]
KINDS = ("chip_restrictions", "lag")
APART = "apart"
"""Holds of the findings in documents that were picked in another way, and of none that is to be told."""
SCALE = 100
SHOWN = (0.5, 0.6, 0.7, 0.8)


@attrs.frozen
class Example:
    """A finding, what holds of it, and whether it is right."""

    document: int
    features: tuple[str, ...]
    right: bool


@attrs.define
class Recorder:
    """An extractor of one kind that makes all claims that may be made, and keeps what holds of each."""

    candidates: Candidates
    extractor: Any
    seen: list[tuple[Claim, tuple[str, ...]]] = attrs.Factory(list)
    calibration: Calibration = Calibration()

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Make all claims of a passage that may be made."""
        found = self.candidates(passage, context)
        self.seen.extend(found)
        return [claim for claim, _ in found]

    def __getattr__(self, name: str) -> Any:
        """Be the extractor in all else."""
        return getattr(self.extractor, name)


def examples(paths: Iterable[Path], apart: Iterable[Path], kind: str) -> Iterator[Example]:
    """Read documents, and judge what may be claimed in each; of those picked in another way it is told."""
    module = importlib.import_module(f"aiclaims.extractors.{kind}.extraction")
    known = {extractor.name: extractor for extractor in Registry(entry_points=False).extractors}
    recorder = Recorder(module.candidates, known[kind])
    registry = Registry(entry_points=False, builtins=False)
    registry.register(cast(Any, recorder))
    files = [*((path, ()) for path in paths), *((path, (APART,)) for path in apart)]
    lines = ((line, mark) for path, mark in files for line in path.read_text(encoding="utf-8").splitlines())
    for number, (line, mark) in enumerate(lines):
        data = json.loads(line)
        if data.get("language", "en") != "en":
            continue
        recorder.seen.clear()
        document = Document(
            data["text"],
            id=data["doc"],
            title=data.get("title") or None,
            published=data.get("published") or None,
            format=data.get("format"),
            language="en",
        )
        extract(document, registry=registry)
        for claim, features in recorder.seen:
            right = _is_right(to_json(claim), data, kind)
            if right is not None:
                yield Example(number, (*features, *mark), right)


def _is_right(claim: dict[str, Any], data: dict[str, Any], kind: str) -> bool | None:
    """Tell whether a finding is right; None where nobody has judged it."""
    if "judged" not in data:
        return any(gold["kind"] == kind and agrees(gold, claim) for gold in data["claims"])
    same = (each["right"] for each in data["judged"] if _place(each["claim"], kind) == _place(claim, kind))
    return next(same, None)


def _place(claim: dict[str, Any], kind: str) -> str:
    evidence = claim["evidence"][0]
    return json.dumps([evidence["start"], *(claim.get(name) for name in CORE[kind])])


def estimated(row: Sequence[Example], strength: float, often: int) -> tuple[DictVectorizer, LogisticRegression]:
    """Estimate what each feature is worth, of those that occur often enough."""
    count = Counter(feature for example in row for feature in example.features)
    known = {feature for feature, times in count.items() if times >= often}
    columns = DictVectorizer()
    table = columns.fit_transform({feature: 1 for feature in each.features if feature in known} for each in row)
    # The bias is a feature as all others, and weighed as they are.
    return columns, LogisticRegression(C=strength, max_iter=2000, fit_intercept=False).fit(
        table, [e.right for e in row]
    )


def held_out(row: Sequence[Example], strength: float, often: int, folds: int) -> list[float]:
    """Give how likely each finding is by scores that were estimated without its document."""
    found = [0.0] * len(row)
    groups = [example.document for example in row]
    for known, unknown in GroupKFold(folds).split(row, groups=groups):
        columns, model = estimated([row[at] for at in known], strength, often)
        table = columns.transform({feature: 1 for feature in row[at].features if feature != APART} for at in unknown)
        for at, share in zip(unknown, model.predict_proba(table)[:, 1], strict=True):
            found[at] = float(share)
    return found


def main() -> None:
    """Estimate the scores of a kind and write them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--apart", nargs="*", type=Path, default=[], help="documents picked in another way")
    parser.add_argument("--out", type=Path, help="where to write the scores; standard output where it is left out")
    parser.add_argument("--strength", type=float, default=0.1, help="inverse of the L2 penalty")
    parser.add_argument("--often", type=int, default=4, help="findings that a feature must hold of")
    parser.add_argument("--folds", type=int, default=8, help="parts of the documents that are left out in turn")
    asked = parser.parse_args()
    row = list(examples(asked.files, asked.apart, asked.kind))
    shares = held_out(row, asked.strength, asked.often, asked.folds)
    ours = [(share, example.right) for share, example in zip(shares, row, strict=True) if APART not in example.features]
    told, right = [share for share, _ in ours], [is_right for _, is_right in ours]
    print(
        f"{len(row)} findings; of {len(ours)} not apart {sum(right)} right; left out: area under the curve {roc_auc_score(right, told):.3f}, "
        f"log loss {log_loss(right, told):.3f}",
        file=sys.stderr,
    )
    for least in SHOWN:
        kept = [is_right for share, is_right in zip(told, right, strict=True) if share >= least]
        print(
            f"  at {least}: {len(kept)} kept, {sum(kept)} right ({sum(kept) / max(1, len(kept)):.3f})", file=sys.stderr
        )
    columns, model = estimated(row, asked.strength, asked.often)
    weights = zip(columns.get_feature_names_out(), model.coef_[0], strict=True)
    lines = [
        "# How much what holds of a finding tells that it is right, in hundredths of a natural logarithm.",
        "# Estimated by benchmarks/fit_likelihood.py.",
        *(f"{name}\t{score}" for name, weight in weights if (score := round(SCALE * float(weight))) and name != APART),
    ]
    text = "\n".join(lines) + "\n"
    if asked.out is None:
        sys.stdout.write(text)
    else:
        asked.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
