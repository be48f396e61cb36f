"""Why some claims are one, and what contradicts them."""

from __future__ import annotations

from aiclaims.merge.consolidated import Conflict, ConsolidatedClaim, Witness
from aiclaims.merge.consolidation import Consolidation
from aiclaims.merge.keys import value_of
from aiclaims.merge.wording import proposition_text

_QUOTE_WIDTH = 100
_OTHERS_SHOWN = 3

_AGREEMENTS = {
    "exact": "says the same",
    "rounds": "rounds it",
    "refines": "is less sharp and allows it",
    "unstated": "gives no value",
}


def explain(claim: ConsolidatedClaim, *, within: Consolidation | None = None) -> str:
    """Tell why the witnesses are one claim, whom they come from, and what contradicts it.

    Args:
        claim: The consolidated claim.
        within: The result that it is from, so that the other side of its conflicts can be shown.

    Returns:
        Lines of text.
    """
    counts = claim.counts
    lines = [
        f"{claim.kind} {claim.id[:8]}: {proposition_text(claim.claim)}",
        f"  {_many(counts.documents, 'document')}, {_many(counts.outlets, 'outlet')}, "
        f"{_many(counts.origins, 'independent origin')}",
    ]
    lines += [line for witness in claim.members for line in _witness_lines(witness)]
    if within is not None:
        for conflict in within.conflicts_of(claim):
            lines += _conflict_lines(claim, conflict, within)
    return "\n".join(lines)


def _conflict_lines(claim: ConsolidatedClaim, conflict: Conflict, within: Consolidation) -> list[str]:
    """Tell whom a conflict is with: those farthest from the claim in words, the others by number."""
    sure = "" if conflict.certain else " (possibly: only if they speak of the same time)"
    lines = [f"  in conflict, {conflict.kind}{sure}: {conflict.reason}"]
    own = {witness.id for witness in claim.members}
    opposite = {name for pair in conflict.exclusions if own & set(pair) for name in pair} - own
    others = [within[name] for name in conflict.ids if name != claim.id]
    told = 0
    for other in others:
        witness = next((witness for witness in other.members if witness.id in opposite), None)
        if witness is not None and told < _OTHERS_SHOWN:
            told += 1
            lines.append(f"    against {other.id[:8]}: {proposition_text(other.claim)}")
            lines += [f"    {line}" for line in _witness_lines(witness)]
    if len(others) > told:
        lines.append(f"    {_many(len(others) - told, 'other claim')} in the same conflict")
    return lines


def _witness_lines(witness: Witness) -> list[str]:
    claim = witness.claim
    quote = " ".join(claim.evidence[0].quote.split())
    if len(quote) > _QUOTE_WIDTH:
        quote = quote[: _QUOTE_WIDTH - 1] + "…"
    value = value_of(claim)
    why = [f"{value}: {_AGREEMENTS[witness.agreement]}" if value is not None else _AGREEMENTS[witness.agreement]]
    if witness.joined:
        why.append("fits no other claim" if witness.agreement == "unstated" else "names no period and fits no other")
    if witness.rivals:
        why.append(f"would fit {_many(witness.rivals, 'other claim')} as well")
    origin = witness.origin.partition(":")[2] or witness.origin
    credited = f" crediting {', '.join(claim.attribution)}" if claim.attribution else ""
    return [f"  - {claim.doc}{credited}: “{quote}”", f"      {'; '.join(why)}; origin {origin}"]


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")
