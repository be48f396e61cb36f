"""A kind of claim of your own: on how many chips a model was trained.

Run it from the root of the repository: python examples/custom_plugin.py
"""

from __future__ import annotations

from collections.abc import Iterable

import aiclaims
from aiclaims.plugins import Context
from aiclaims.reading import Passage


@aiclaims.claim("training_runs")
class TrainingRunClaim(aiclaims.Claim):
    """On how many chips a model was trained.

    Args:
        model: The model.
        chips: How many chips.
    """

    model: aiclaims.Entity = aiclaims.identity()
    chips: aiclaims.Quantity = aiclaims.measured()


class TrainingRuns:
    """Finds a model and a number of chips in a sentence about training."""

    name = "training_runs"
    version = "1"
    kinds = (TrainingRunClaim,)
    languages = ("en",)
    triggers = ("trained on", "training run*")

    def extract(self, passage: Passage, context: Context) -> Iterable[TrainingRunClaim]:
        models = [mark.entity for mark in passage.entities if mark.entity.type == "model"]
        counts = [
            mark.quantity("chips")
            for mark in passage.quantities
            if mark.kind == "number" and any(word in passage.text[mark.end :] for word in ("GPU", "chip"))
        ]
        if models and counts:
            yield TrainingRunClaim(
                evidence=(passage.evidence(),),
                attribution=passage.attribution,
                model=models[0],
                chips=counts[0],
            )


REPORTS = {
    "report": "DeepSeek-V3 was trained on 2,048 H800 GPUs. The cooling failed twice.",
    "blog": "DeepSeek-V3 was trained on about 2,000 chips, according to SemiAnalysis.",
    "rumour": "DeepSeek-V3 was trained on 50,000 GPUs, a rival said.",
}


def main() -> None:
    registry = aiclaims.Registry()
    registry.register(TrainingRuns())

    documents = [aiclaims.Document(text, id=name) for name, text in REPORTS.items()]
    claims = [
        claim
        for extraction in aiclaims.extract_many(documents, registry=registry)
        for claim in extraction.claims
        if claim.kind == "training_runs"
    ]
    consolidation = aiclaims.merge(claims)
    for entry in consolidation.claims:
        print(f"{entry.claim.model}: {entry.claim.chips}, stated by {', '.join(c.doc for c in entry.witnesses)}")
    for conflict in consolidation.conflicts:
        print(f"Contradiction: {conflict.reason}")


if __name__ == "__main__":
    main()
