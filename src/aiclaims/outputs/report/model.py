"""What a report shows, as plain data: claims, statements, conflicts, documents, with all text made visible."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from aiclaims.documents import Document
from aiclaims.merge import Conflict, ConsolidatedClaim, Consolidation, Corroboration, Moment, Witness, history
from aiclaims.merge.sources import source_of
from aiclaims.outputs.console import many
from aiclaims.outputs.report.library import MOST_OF_A_NAME as _NAME
from aiclaims.outputs.report.library import MOST_OF_A_QUOTE as _QUOTE
from aiclaims.outputs.report.library import library_of, title_of
from aiclaims.outputs.report.paragraphs import Quoted
from aiclaims.outputs.report.sources import Source
from aiclaims.outputs.report.visible import name
from aiclaims.outputs.wording import circumstances, plain, subject, value
from aiclaims.schema import Claim, Entity, Role, fields_with_role
from aiclaims.schema.visible import unmarked, visible

_HEADLINE, _FIELD = 300, 400
"""Most code points of a claim in one line, and of a field: longer ones are cut, with a mark."""

_TOLD: tuple[Role, ...] = ("identity", "measured", "detail")

Object = dict[str, Any]


class _Numbers:
    """Gives each of some texts a number, the same each time, and counts how often it was asked for."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self.shown: list[str] = []
        self.uses: Counter[int] = Counter()

    def of(self, text: str, shown: str) -> int:
        if text not in self._numbers:
            self._numbers[text] = len(self.shown)
            self.shown.append(shown)
        number = self._numbers[text]
        self.uses[number] += 1
        return number


@attrs.frozen
class Model:
    """What a report shows.

    Args:
        overview: All but the texts of the documents, ready to be written as JSON.
        texts: The paragraphs of each document, ready to be written as JSON.
        entries: The claims in the order in which they are shown.
    """

    overview: Object
    texts: list[list[list[Any]]]
    entries: tuple[ConsolidatedClaim, ...]


def best_supported(entry: ConsolidatedClaim) -> tuple[object, ...]:
    """Order claims: those with most origins, documents and statements first.

    Args:
        entry: A claim.
    """
    return (-entry.origins, -entry.documents, -len(entry.members), entry.kind, subject(entry.claim), entry.id)


def model_of(consolidation: Consolidation, documents: Iterable[Document | Source], *, most_text: int) -> Model:
    """Gather what a report shows.

    Args:
        consolidation: What `merge` gives.
        documents: What is known of documents; those that state nothing are shown too.
        most_text: How many code points of documents are shown; where there are more, paragraphs in and near which
            nothing is stated are left out.
    """
    entries = tuple(sorted(consolidation.claims, key=best_supported))
    place = {entry.id: number for number, entry in enumerate(entries)}
    conflicts = sorted(consolidation.conflicts, key=lambda each: (not each.certain, each.kind == "tension", each.id))
    conflict_place = {conflict.id: number for number, conflict in enumerate(conflicts)}
    known = {document.id: document for document in documents}
    docs = list(dict.fromkeys([*known, *(member.claim.doc for entry in entries for member in entry.members)]))
    numbers = {doc: number for number, doc in enumerate(docs)}
    titles = {doc: title_of(known.get(doc) or Source(id=doc)) for doc in docs}
    names, origins = _Numbers(), _Numbers()
    quotes: dict[str, list[Quoted]] = {doc: [] for doc in docs}
    follows = _follows(consolidation.corroborations)
    moments = {entry.id: history(entry) for entry in entries}
    claims: list[Object] = []
    statements: list[Object] = []
    days: dict[str, str] = {}
    for entry in entries:
        first = len(statements)
        for member in entry.members:
            for evidence in member.claim.evidence:
                if evidence.doc == member.claim.doc:
                    main = evidence is member.claim.evidence[0]
                    quotes[evidence.doc].append(Quoted(len(statements), evidence, main))
            if member.published:
                days.setdefault(member.claim.doc, member.published.isoformat())
            statements.append(_statement(member, len(claims), numbers, origins, titles))
        shown = _claim(entry, names)
        shown |= {"first": first, "statements": len(entry.members)}
        shown["origins"] = sorted({each["origin"] for each in statements[first:]})
        if entry.conflicts:
            shown["conflicts"] = [conflict_place[each] for each in entry.conflicts]
            shown["moments"] = _moments(entry, moments, conflicts, conflict_place)
        else:
            shown["moments"] = _moments(entry, moments, (), {})
        if len(shown["moments"]) < 2:
            del shown["moments"]
        if entry.id in follows:
            shown["follows"] = [_corroboration(each, consolidation, place) for each in follows[entry.id]]
        claims.append(shown)
    texts, listed = library_of(docs, known, quotes, days, statements, most_text)
    overview = {
        "claims": claims,
        "statements": statements,
        "conflicts": [_conflict(each, place) for each in conflicts],
        "documents": listed,
        "fields": {
            name(entry.kind, most=_NAME): [visible(field.replace("_", " ")) for field in own_fields(entry.claim)]
            for entry in entries
        },
        "names": names.shown,
        "origins": origins.shown,
        "common": {
            "names": [number for number, _ in names.uses.most_common(300)],
            "origins": [number for number, _ in origins.uses.most_common(300)],
        },
    }
    return Model(overview, texts, entries)


def own_fields(claim: Claim) -> tuple[str, ...]:
    """Give the names of the fields that say what is claimed.

    Args:
        claim: Any claim.
    """
    kind = type(claim)
    return tuple(field for role in _TOLD for field in fields_with_role(kind, role))


def names_of(claim: Claim) -> tuple[str, ...]:
    """Give the parties and things that a claim names.

    Args:
        claim: Any claim.
    """
    found: list[str] = []
    for field in own_fields(claim):
        item = getattr(claim, field)
        if isinstance(item, Entity):
            found.append(item.name)
        elif isinstance(item, tuple):
            found += (each.name if isinstance(each, Entity) else str(each) for each in item)
        elif field == "benchmark" and isinstance(item, str):
            found.append(item)
    return tuple(dict.fromkeys(found))


def _claim(entry: ConsolidatedClaim, names: _Numbers) -> Object:
    claim = entry.claim
    shown: Object = {
        "id": entry.id,
        "kind": name(claim.kind, most=_NAME),
        "subject": visible(subject(claim), most=_HEADLINE),
        "value": visible(value(claim), most=_FIELD),
        "when": visible(circumstances(claim)),
        "documents": entry.documents,
        "names": [names.of(each, name(each, most=_NAME)) for each in names_of(claim)],
        "fields": [visible(plain(getattr(claim, field)), most=_FIELD) for field in own_fields(claim)],
    }
    if claim.modality != "asserted":
        shown["modality"] = claim.modality
    if entry.outlets != entry.documents:
        shown["outlets"] = entry.outlets
    if claim.negated:
        shown["denied"] = True
    if claim.period is not None:
        shown["period"] = [day.isoformat() if day else "" for day in (claim.period.start, claim.period.end)]
    return shown


def origin_name(member: Witness, titles: Mapping[str, str]) -> str:
    """Name the independent source of a witness: whom it credits, or the title of a document.

    Args:
        member: The witness.
        titles: The titles of documents.
    """
    kind, _, told = member.origin.partition(":")
    stated = member.claim
    if kind == "document":
        return titles.get(told) or name(told, most=_NAME)
    if stated.attribution and source_of(stated.doc, stated.attribution) == member.origin:
        return name(stated.attribution[-1], most=_NAME)
    return name(told, most=_NAME)


def _statement(
    member: Witness, claim: int, numbers: Mapping[str, int], origins: _Numbers, titles: Mapping[str, str]
) -> Object:
    stated = member.claim
    source = source_of(stated.doc, stated.attribution)
    origin = origin_name(member, titles)
    shown: Object = {
        "claim": claim,
        "document": numbers[stated.doc],
        "quote": visible(unmarked(stated.evidence[0].quote), most=_QUOTE),
        "said": visible(value(stated), most=_FIELD),
        "origin": origins.of(member.origin, origin),
        "confidence": round(stated.confidence, 2),
    }
    if stated.evidence[0].page is not None:
        shown["page"] = stated.evidence[0].page
    if member.agreement != "exact":
        shown["agreement"] = member.agreement
    notes = []
    if member.origin != source:
        notes.append(f"one origin with {origin}")
    if member.joined:
        notes.append(
            "fits no other claim" if member.agreement == "unstated" else "names no period, fits no other claim"
        )
    if member.rivals:
        notes.append(f"would fit {many(member.rivals, 'other claim')} as well")
    if stated.modality != "asserted":
        notes.append(stated.modality)
    if notes:
        shown["notes"] = "; ".join(notes)
    if stated.attribution:
        shown["credited"] = ", ".join(name(each, most=_NAME) for each in stated.attribution)
    return shown


def _conflict(conflict: Conflict, place: Mapping[str, int]) -> Object:
    return {
        "id": conflict.id,
        "kind": conflict.kind,
        "certain": conflict.certain,
        "reason": visible(conflict.reason, most=_QUOTE),
        "claims": [place[each] for each in conflict.ids],
    }


def _follows(corroborations: Iterable[Corroboration]) -> dict[str, list[Corroboration]]:
    found: dict[str, list[Corroboration]] = {}
    for each in corroborations:
        for entry in dict.fromkeys((each.derived, each.first, each.second)):
            found.setdefault(entry, []).append(each)
    return found


def _corroboration(each: Corroboration, consolidation: Consolidation, place: Mapping[str, int]) -> Object:
    told = [visible(value(consolidation[entry].claim), most=_NAME) for entry in (each.first, each.second)]
    return {
        "reckoned": f"{told[0]} {'/' if each.operation == 'quotient' else '−'} {told[1]} = {each.value:,.4g}",
        "claims": [place[entry] for entry in (each.derived, each.first, each.second)],
    }


def _moments(
    entry: ConsolidatedClaim,
    moments: Mapping[str, Sequence[Moment]],
    conflicts: Sequence[Conflict],
    conflict_place: Mapping[str, int],
) -> list[list[str]]:
    """Tell how a claim came out, as `merge.history` does, without asking every conflict for every claim."""
    told = list(moments[entry.id])
    rivals = {each for conflict in entry.conflicts if conflicts for each in conflicts[conflict_place[conflict]].ids}
    for rival in rivals - {entry.id}:
        told += (attrs.evolve(first, change="contradicted") for first in moments[rival][:1])
    told.sort(key=lambda moment: (moment.day, moment.change == "contradicted", moment.claim))
    return [
        [moment.day.isoformat(), moment.change, visible(plain(moment.value), most=_NAME), len(moment.documents)]  # type: ignore[list-item]
        for moment in told[:_MOMENTS]
    ]


_MOMENTS = 40
