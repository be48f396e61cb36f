"""Checks of what an extractor makes of texts: samples, odd ones, empty ones, long ones, marked up ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from aiclaims.documents import Document
from aiclaims.schema import Claim
from aiclaims.testing.conformance.trial import Observation, Trial, said, shown

_UNRELATED = ("The old library by the river opens early.", "Nobody minded the rain.")
_MANY = 120
_ODD_EXAMPLES = 25


def check_declarations(trial: Trial) -> None:
    """Require declarations that keep the contract, and are the same each time they are asked for."""
    first, second = trial.registration, trial.registration
    for name in ("name", "version", "kinds", "languages", "triggers", "subjects", "calibration"):
        if getattr(first, name) != getattr(second, name):
            raise trial.failure(
                f"its {name} changes", expected=shown(getattr(first, name)), got=shown(getattr(second, name))
            )


def check_samples(trial: Trial) -> None:
    """Require a claim of each sample: it has a trigger, and nothing is raised or refused.

    The other checks rest on the samples, so that an extractor without any does not pass by finding nothing.
    """
    if not trial.samples:
        raise trial.failure(
            "nothing is known that it finds claims in",
            expected="samples=[...], or `examples` on the extractor: sentences that state its claims",
            got="none",
        )
    for document in trial.samples:
        if not trial.claims(document):
            concerned = trial.registry().scan.concerns(document.text, markup=document.format != "text")
            why = "no claim" if concerned else "no claim, for none of its triggers or subjects is in the text"
            raise trial.failure(f"the sample {shown(document.text)} yields nothing", expected="a claim", got=why)


def check_declared_kinds(trial: Trial) -> None:
    """Require that whatever it yields is a claim of a class that it declares in `kinds`."""
    kinds = trial.registration.kinds
    for document in trial.samples:
        for passage, given in trial.observe(document).given:
            if type(given) not in kinds:
                raise trial.failure(
                    f"{shown(passage.text)} yields something else than it declares",
                    expected=", ".join(kind.__name__ for kind in kinds),
                    got=type(given).__name__,
                )


def check_grounding(trial: Trial) -> None:
    """Require that every quote is the text at its span, and that one stands in the passage that was shown.

    Each sample is read behind text outside ASCII and twice over, so that bytes are not taken for characters,
    nor the first place where the words stand for the one that was read.
    """
    for sample in trial.samples:
        for document in (sample, _behind("Żółw 👩‍👩‍👧 – 東京.\n\n", sample, sample)):
            _refuse_ungrounded(trial, trial.observe(document), document)


def check_markup(trial: Trial) -> None:
    """Require the same claims of the same sentences in Markdown and HTML, with emphasis and escapes, grounded there."""
    from aiclaims.testing.strategies.documents import written

    for sample in trial.samples:
        if sample.format != "text":
            continue
        expected = Counter(said(claim) for claim in trial.claims(sample))
        for format in ("markdown", "html"):
            for emphasis in (False, True):
                text = written([[_UNRELATED[0]], [sample.text.strip()]], format, emphasis=emphasis)
                document = attrs.evolve(sample, text=text, format=format)
                observed = trial.observe(document)
                _refuse_ungrounded(trial, observed, document)
                trial.refuse_faults(observed.extraction, document)
                _refuse_difference(trial, expected, observed.extraction.claims, f"as {format}, {shown(text)}")


def check_locality(trial: Trial) -> None:
    """Require that an unrelated sentence before or behind keeps the claims."""
    for sample in trial.samples:
        if sample.format != "text":
            continue
        expected = Counter(said(claim) for claim in trial.claims(sample))
        before, behind = _UNRELATED
        for pieces in (
            (f"{before}\n\n", sample),
            (sample, f"\n\n{behind}"),
            (f"{before}\n\n", sample, f"\n\n{behind}"),
        ):
            document = _joined(sample, pieces)
            claims = trial.claims(document)
            _refuse_difference(trial, expected, claims, f"with an unrelated sentence, {shown(document.text)}")


def check_odd_text(trial: Trial) -> None:
    """Require that lone surrogates, zero bytes, odd digits and scripts raise nothing, in and between its samples."""
    from hypothesis import HealthCheck, Phase, given, settings

    from aiclaims.testing.strategies.texts import ODD_NUMBERS, unusual_texts

    around = [*(trigger.rstrip("*") for trigger in trial.registration.triggers[:6])]
    around += [sample.text for sample in trial.samples[:4]]

    for sample in trial.samples[:2]:
        for number in dict.fromkeys(re.findall(r"[0-9][0-9.,]*[0-9]|[0-9]", sample.text)):
            for odd in ODD_NUMBERS:
                document = trial.document(sample.text.replace(number, odd))
                trial.refuse_faults(trial.observe(document).extraction, document)

    # The same texts each time, and the smallest that fails; no file is written.
    @settings(
        max_examples=_ODD_EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        report_multiple_bugs=False,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(unusual_texts(around=around))
    def holds(text: str) -> None:
        document = trial.document(text)
        observed = trial.observe(document)
        trial.refuse_faults(observed.extraction, document)
        _refuse_ungrounded(trial, observed, document)

    holds()


def check_empty_text(trial: Trial) -> None:
    """Require that nothing, blanks, a full stop and bare triggers raise nothing, and that nothing states no claim."""
    bare = [trigger.rstrip("*") for trigger in trial.registration.triggers[:12]]
    for text in ("", " ", "\n\n", ".", "\u200b", *bare, *(f"{word}." for word in bare)):
        document = trial.document(text)
        claims = trial.claims(document)
        if claims and not text.strip(" \n.\u200b"):
            raise trial.failure(f"{shown(text)} states something", expected="no claim", got=str(claims[0])[:120])


def check_huge_text(trial: Trial) -> None:
    """Require that many paragraphs, a sentence that never ends, endless digits and brackets raise nothing."""
    for sample in trial.samples[:1]:
        text = sample.text.strip()
        claims = trial.claims(_behind("", *[sample] * _MANY))
        if len(claims) < _MANY:
            raise trial.failure(
                f"{shown(text)} {_MANY} times over",
                expected=f"a claim for each, {_MANY} or more",
                got=f"{len(claims)} claims",
            )
        stopless = text.rstrip(".")
        trial.claims(trial.document(" and ".join([stopless] * 20)))
        trial.claims(trial.document(f"{stopless} {'9' * 5_000} {'(' * 400} {stopless}{'[' * 400}"))
        trial.claims(trial.document(stopless.replace(" ", " " * 300)))
        trial.claims(trial.document(f"{text}\n\n{'It rained again. ' * 1_000}"))


def _refuse_ungrounded(trial: Trial, observed: Observation, document: Document) -> None:
    for passage, given in observed.given:
        if not isinstance(given, Claim):
            continue  # another check's
        place = passage.evidence()
        for evidence in given.evidence:
            there = document.text[evidence.start : evidence.end]
            if evidence.doc != document.id or evidence.quote != there:
                raise trial.failure(
                    f"a quote is not the text at its span, read from {shown(passage.text)}",
                    expected=f"{document.id}[{evidence.start}:{evidence.end}] {shown(there)}",
                    got=f"{evidence.doc} {shown(evidence.quote)}",
                )
        if not any(each.start < place.end and place.start < each.end for each in given.evidence):
            raise trial.failure(
                f"no quote stands in the passage it was read from, {shown(passage.text)}",
                expected=f"one within {place.start}..{place.end}",
                got=", ".join(f"{each.start}..{each.end}" for each in given.evidence),
            )


def _refuse_difference(
    trial: Trial, expected: Counter[tuple[object, ...]], claims: Iterable[Claim], where: str
) -> None:
    came = Counter(said(claim) for claim in claims)
    if came != expected:
        raise trial.failure(
            where,
            expected=f"the claims of the bare sentence, also {_told(expected - came)}",
            got=_told(came - expected),
        )


def _told(claims: Counter[tuple[object, ...]]) -> str:
    return "; ".join(shown(claim, length=300) for claim in claims.elements()) or "none beyond them"


def _behind(text: str, *samples: Document) -> Document:
    return _joined(samples[0], [text, *(part for sample in samples for part in (sample, "\n\n"))])


def _joined(sample: Document, pieces: Sequence[str | Document]) -> Document:
    whole = "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)
    return Document(
        whole, id=sample.id, published=sample.published, language=sample.language or "en", format=sample.format
    )
