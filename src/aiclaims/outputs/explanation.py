"""Why some statements are one claim, what contradicts it, what follows from it, and how it came out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from aiclaims.errors import SchemaError
from aiclaims.outputs.console import many
from aiclaims.outputs.wording import circumstances, plain, subject, value
from aiclaims.schema.visible import unmarked

if TYPE_CHECKING:
    from aiclaims.merge import Conflict, ConsolidatedClaim, Consolidation, Moment, Witness

_WIDTH = 80
_QUOTE_LINES = 3
_OTHERS_SHOWN = 3
_DOCUMENTS_NAMED = 3

_AGREEMENTS = {
    "exact": "the same",
    "rounds": "which rounds it",
    "refines": "less sharp, and allows it",
    "unstated": "no value",
}
_CONFLICTS = {
    "value": "which excludes it",
    "stance": "which excludes it",
    "denial": "one denies the other",
    "tension": "which hardly fits it",
}
_CHANGES = {
    "first": "first stated",
    "refined": "refined",
    "repeated": "repeated",
    "supported": "supported",
    "contradicted": "against it",
}
_OPERATORS = {"quotient": "/", "difference": "-"}


def explain(claim: ConsolidatedClaim, *, within: Consolidation | None = None, width: int = _WIDTH) -> str:
    """Tell why the witnesses are one claim, whom they come from, and what contradicts it.

    Args:
        claim: The consolidated claim.
        within: The result that it is from, so that the other side of its conflicts can be shown, and what
            follows from it.
        width: Columns of a line, 40 or more.

    Returns:
        Lines of text.

    Raises:
        SchemaError: Where it is no consolidated claim.
        ClaimLookupError: Where it is from another result.
    """
    from aiclaims.merge import ConsolidatedClaim

    if not isinstance(claim, ConsolidatedClaim):
        raise SchemaError(
            "what is explained is a consolidated claim",
            expected="one of Consolidation.claims",
            got=type(claim).__name__,
        )
    counts = claim.counts
    stated = many(len(claim.members), "statement")
    told = [
        f"{many(counts.documents, 'document')}, {many(counts.outlets, 'outlet')}, "
        f"{many(counts.origins, 'independent origin')}"
    ]
    if claim.conflicts:
        told.append("disputed")
    lines = [*_filled(_headline(claim), width, ""), *_filled(f"{claim.kind} {claim.id[:8]}: {'; '.join(told)}", width)]
    lines += ["", f"  {stated}, one claim:" if len(claim.members) > 1 else f"  {stated}:"]
    for said, witnesses in _by_what_is_said(claim):
        lines += [*_filled(said, width, "    "), *_sources(witnesses, width)]
    if within is not None:
        for conflict in within.conflicts_of(claim):
            lines += ["", *_conflict_lines(claim, conflict, within, width)]
        lines += _derived_lines(claim, within, width)
    lines += _history_lines(claim, within, width)
    return "\n".join(lines)


def _headline(claim: ConsolidatedClaim) -> str:
    told = ", ".join(part for part in (value(claim.claim), circumstances(claim.claim)) if part)
    return f"{subject(claim.claim)}{': ' if told else ''}{told}"


def _by_what_is_said(claim: ConsolidatedClaim) -> Iterator[tuple[str, list[Witness]]]:
    """Group witnesses that say the same, what is nearest to the best value first."""
    order = list(_AGREEMENTS)
    groups: dict[tuple[int, str], list[Witness]] = {}
    for witness in claim.members:
        groups.setdefault((order.index(witness.agreement), value(witness.claim)), []).append(witness)
    for (rank, said), witnesses in sorted(groups.items()):
        agreement = "" if len(groups) == 1 else _AGREEMENTS[order[rank]]
        yield ": ".join(filter(None, (said, agreement))), witnesses


def _sources(witnesses: Iterable[Witness], width: int) -> Iterator[str]:
    """Name documents with the words in which they say it, those of one origin and wording together."""
    same: dict[tuple[str, str, tuple[str, ...]], list[Witness]] = {}
    for witness in witnesses:
        quote = unmarked(witness.claim.evidence[0].quote)
        same.setdefault((witness.origin, quote, witness.claim.attribution), []).append(witness)
    for (_, quote, credited), alike in same.items():
        yield from _filled(_source(alike, credited), width, "      ")
        yield from _filled(f"“{quote}”", width, "        ", most=_QUOTE_LINES)


def _source(alike: Sequence[Witness], credited: Sequence[str]) -> str:
    from aiclaims.merge.sources import source_of

    named = [_document(witness) for witness in alike[:_DOCUMENTS_NAMED]]
    if len(alike) > len(named):
        named.append(f"{len(alike) - len(named):,} more")
    told = [", ".join(named)]
    if credited:
        told.append(f"crediting {', '.join(credited)}")
    if len(alike) > 1:
        told.append("in the same words, one origin")
    first = alike[0]
    if first.origin not in {source_of(witness.claim.doc, witness.claim.attribution) for witness in alike}:
        told.append(f"one origin with {first.origin.partition(':')[2]}")
    if first.joined:
        told.append("fits no other claim" if first.agreement == "unstated" else "names no period, fits no other claim")
    if first.rivals:
        told.append(f"would fit {many(first.rivals, 'other claim')} as well")
    return "; ".join(told)


def _document(witness: Witness) -> str:
    return witness.claim.doc + (f" ({witness.published})" if witness.published else "")


def _conflict_lines(claim: ConsolidatedClaim, conflict: Conflict, within: Consolidation, width: int) -> Iterator[str]:
    """Tell whom a conflict is with: those farthest from the claim in words, the others by number."""
    doubt = "" if conflict.certain else ", if they speak of the same time"
    yield f"  Contradicted ({conflict.kind}{doubt}):" if conflict.kind != "tension" else f"  In tension{doubt}:"
    own = {witness.id for witness in claim.members}
    origins = {witness.origin for witness in claim.members}
    opposite = {name for pair in conflict.exclusions if own & set(pair) for name in pair} - own
    others = [within[name] for name in conflict.ids if name != claim.id]
    # A claim of the same conflict that excludes others only is no contradiction of this one.
    against = [other for other in others if any(witness.id in opposite for witness in other.members)]
    for other in against[:_OTHERS_SHOWN]:
        said = value(other.claim) if subject(other.claim) == subject(claim.claim) else _headline(other)
        against_it = [witness for witness in other.members if witness.id in opposite]
        same = ", from the same origin" if any(witness.origin in origins for witness in against_it) else ""
        yield from _filled(f"{said or subject(other.claim)}: {_CONFLICTS[conflict.kind]}{same}", width, "    ")
        yield from _sources(against_it, width)
    rest = [other.id[:8] for other in others if other not in against[:_OTHERS_SHOWN]]
    if rest:
        yield from _filled(f"{many(len(rest), 'other claim')} in the same conflict: {', '.join(rest)}", width, "    ")


def _derived_lines(claim: ConsolidatedClaim, within: Consolidation, width: int) -> list[str]:
    lines: list[str] = []
    for each in within.corroborations:
        if claim.id not in (each.derived, each.first, each.second):
            continue
        first, second, derived = (within[name] for name in (each.first, each.second, each.derived))
        reckoned = f"{value(first.claim)} {_OPERATORS[each.operation]} {value(second.claim)} = {each.value:,.4g}"
        if claim.id == each.derived:
            told = f"{reckoned}: from {subject(first.claim)}, and {subject(second.claim)}"
        else:
            told = f"{value(derived.claim)} ({subject(derived.claim)}): {reckoned}"
        lines += _filled(told, width, "    ")
    return ["", "  Follows, without being a source of its own:", *lines] if lines else []


def _history_lines(claim: ConsolidatedClaim, within: Consolidation | None, width: int) -> list[str]:
    from aiclaims.merge import history

    moments = history(claim, within=within)
    if len(moments) < 2:
        return []
    lines = ["", "  As it came out:"]
    for moment in moments:
        told = claim if within is None or moment.claim == claim.id else within[moment.claim]
        said = _said_then(told, moment)
        lines += _filled(f"{moment.day}  {_CHANGES[moment.change]}{said}", width, "    ", hang=12)
    return lines


def _said_then(claim: ConsolidatedClaim, moment: Moment) -> str:
    """Tell which value a claim had on a day, and which document said what: not each says the best value."""
    documents: dict[str, list[str]] = {}
    for witness in claim.members:
        if witness.published == moment.day:
            documents.setdefault(value(witness.claim), []).append(witness.claim.doc)
    best = plain(moment.value)
    own = documents.pop(best, [])
    less = [f"{said or 'without a value'} {_bracketed(docs)}" for said, docs in sorted(documents.items())]
    if moment.change == "supported":
        return f", less sharply: {'; '.join(less)}"
    if not own:  # what several say makes a value together that none of them says
        return f": {best or 'stated'}, with {'; '.join(less)}"
    return f": {best or 'stated'} {_bracketed(own)}" + (f"; less sharply: {'; '.join(less)}" if less else "")


def _bracketed(documents: Iterable[str]) -> str:
    """Name documents in a bracket, the many by number."""
    names = sorted(set(documents))
    rest = len(names) - _DOCUMENTS_NAMED
    return f"({', '.join(names[:_DOCUMENTS_NAMED])}{f', {rest:,} more' if rest > 0 else ''})"


def _filled(text: str, width: int, indent: str = "  ", *, hang: int = 0, most: int | None = None) -> list[str]:
    """Break a text into lines; of a long one the first lines, with a mark that it goes on."""
    return textwrap.wrap(
        text,
        max(width, len(indent) + hang + 20),
        initial_indent=indent,
        subsequent_indent=indent + " " * hang,
        max_lines=most,
        placeholder=" …”" if text.endswith("”") else " …",
        break_on_hyphens=False,
        break_long_words=False,
    )
