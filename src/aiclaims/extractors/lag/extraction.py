"""Reads the lag claims of a passage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.extractors.lag.cues import find_cues
from aiclaims.extractors.lag.evidence import is_about_technology, names_technology
from aiclaims.extractors.lag.fields import field_of
from aiclaims.extractors.lag.finding import Finding, put_together
from aiclaims.extractors.lag.findings import find_findings
from aiclaims.extractors.lag.likelihood import Candidate, lag_likelihood, with_features
from aiclaims.extractors.lag.marks import party_marks
from aiclaims.extractors.lag.pairs import Parties
from aiclaims.extractors.lag.periods import period_of
from aiclaims.extractors.lag.resumed import resumed
from aiclaims.extractors.lag.scored_findings import scored_findings, told_by_scores
from aiclaims.extractors.lag.stated import is_question
from aiclaims.extractors.lag.tables import find_table_lags
from aiclaims.extractors.lag.topic import last_claim
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Mark, Passage
from aiclaims.schema import Claim, Modality, Period

_ESTIMATED = 0.5
"""What the probability of a claim that was read by estimated scores counts for, which keeps it below all others."""
_CARRIED, _UNORDERED, _CONTEXT = 0.15, 0.05, 0.1
"""What a claim loses whose party, order or technology is taken from the text around."""


def find_claims(passage: Passage, context: Context) -> Iterable[Claim]:
    """Find the lag claims of one passage."""
    if passage.kind == "row":
        return find_table_lags(passage)
    return lag_likelihood().likely(passage, candidates(passage, context))


def candidates(passage: Passage, context: Context) -> Sequence[Candidate]:
    """Find what one passage outside of tables may state, with what tells how likely that is."""
    if passage.kind == "row" or _states_nothing(passage):
        return ()
    findings = _by_rules(passage, context)
    told = put_together([*findings, *scored_findings(passage, context, findings)])
    return with_features(passage, context, [_claim(passage, finding) for finding in told])


def _states_nothing(passage: Passage) -> bool:
    return "|--" in passage.text or is_question(passage.text)


def _by_rules(passage: Passage, context: Context) -> list[Finding]:
    cues = passage.once(find_cues)
    findings: list[Finding] = []
    if is_about_technology(passage, context):
        findings = find_findings(passage, cues, context)
    if not cues and not findings:
        findings = [
            Finding(parties=parties, at=mark, gap=gap, trend=trend, negated=negated, certain=0.7)
            for parties, mark, gap, trend, negated in resumed(passage, context)
        ]
    return findings


def why_scored(passage: Passage, context: Context, claim: Claim) -> str | None:
    """Name the word or figure and the scores that made a claim, None where a rule made it."""
    if passage.kind == "row" or not isinstance(claim, LagClaim) or _states_nothing(passage):
        return None
    parties = Parties(claim.laggard, claim.leader)
    return told_by_scores(passage, context, _by_rules(passage, context), parties, claim.gap)


def why_none(passage: Passage, context: Context) -> str | None:
    """Name what a claim about a lag would need and the passage lacks."""
    if is_question(passage.text):
        return "a question states nothing"
    unlikely = lag_likelihood().why_none(passage, candidates(passage, context))
    if unlikely is not None:
        return unlikely
    if not is_about_technology(passage, context):
        return "no technology is spoken of, so that “behind” may be about sport, polls or money"
    if not find_cues(passage):
        return "its words are used in another sense than that of a lag"
    if len(party_marks(passage)) < 2 and last_claim(passage, context) is None:
        return "two parties are needed, one behind and one ahead"
    return "no gap or movement between two parties was found"


def _claim(passage: Passage, finding: Finding) -> LagClaim:
    laggard, leader = finding.parties.laggard, finding.parties.leader
    assert laggard is not None
    assert leader is not None
    sure = finding.certain * _ESTIMATED if finding.estimated else max(0.5, finding.certain - _doubts(passage, finding))
    period = period_of(passage, finding.at) or (period_of(passage, finding.last) if finding.last else None)
    called_out = finding.gap is not None and finding.gap.mark is passage.callout
    return LagClaim(
        evidence=passage.evidence_with_callout() if called_out else (passage.evidence(),),
        attribution=passage.attribution_at(finding.at.start),
        modality=_modality(passage, finding.at, period),
        negated=finding.negated,
        period=period,
        confidence=round(sure, 3 if finding.estimated else 2),
        laggard=laggard,
        leader=leader,
        gap=finding.gap.quantity if finding.gap else None,
        trend=finding.trend,
        field=field_of(passage, finding.at, laggard, leader),
    )


def _doubts(passage: Passage, finding: Finding) -> float:
    """Tell what a claim loses whose parties, order or technology its passage does not tell itself."""
    return sum(
        (
            _CARRIED if finding.parties.inherited else 0.0,
            _UNORDERED if not finding.parties.ordered else 0.0,
            _CONTEXT if not names_technology(passage) else 0.0,
        )
    )


def _modality(passage: Passage, at: Mark, period: Period | None) -> Modality:
    """Tell how a gap is stated: one for a time to come is a forecast."""
    modality = passage.modality_at(at.start)
    if modality != "asserted":
        return modality
    published = passage.reading.document.published
    if (
        published
        and period
        and period.end
        and period.end > published
        and (period.start is None or period.start > published)
    ):
        return "forecast"
    return modality
