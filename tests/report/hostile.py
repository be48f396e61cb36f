"""Claims and documents that somebody wrote to harm whoever looks at them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import aiclaims
from aiclaims.merge import Consolidation, Link
from aiclaims.schema.unknown import UnknownClaim

PAYLOADS = (
    "<script>window.hit=1;alert(1)</script>",
    "</script><script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "\"><svg onload=window.hit=1>' onmouseover='window.hit=1",
    "javascript:window.hit=1",
    "{{data}} {{script}} ${window.hit=1} {{constructor.constructor('window.hit=1')()}}",
    "<!-- ]]> --><style>*{display:none}</style>",
    "abc\u202egpj.exe\u2066\u200f\u2028\u2029end",
    "nul\x00bel\x07esc\x1b[31m\ud800\ufffe",
    "Z\u0335\u0336\u0337\u0338\u0321\u0322a\u0300\u0301\u0302\u0303\u0304" * 3,
    "&lt;b&gt; &amp;amp; &#x3c;script&#x3e;",
    "long" * 5000,
    "漢" * 400,
    "#claim/../../x?y=<a href=//evil.example>",
    "\\u003cscript\\u003e \\\\ \\' \\\" `",
    "=cmd|'/c calc'!A0",
)


def hostile_report() -> tuple[Consolidation, list[aiclaims.Document]]:
    """Put each payload into every field that a document or a plugin can fill."""
    claims: list[Any] = []
    documents = []
    for number, payload in enumerate(PAYLOADS):
        text = f"{payload} patents, said {payload}."
        document = aiclaims.Document(
            text,
            id=f"{payload} {number}",
            title=payload,
            url=("javascript:window.hit=1", "data:text/html,x", 'https://evil.example/"onclick=x\u202e')[number % 3],
            published="2025-03-01",
            format="text",
        )
        documents.append(document)
        evidence = (document.evidence(0, min(len(text), 60)),)
        common: dict[str, Any] = {
            "evidence": evidence,
            "attribution": (payload, f"{payload} again"),
            "extractor": payload,
        }
        who = aiclaims.Entity(f"{payload} {number}", "firm")
        for value in (number + 1, number + 1000):
            quantity = aiclaims.Quantity(value, value, f"{payload} unit"[:5000])
            claims += [
                aiclaims.PatentClaim(
                    **common,
                    holder=who,
                    measure="count",
                    value=quantity,
                    topic=payload,
                    compared_to=who,
                    status="filed",
                ),
                aiclaims.BenchmarkClaim(
                    **common,
                    system=who,
                    benchmark=payload,
                    measure="score",
                    value=quantity,
                    metric=payload,
                    baseline=who,
                ),
                aiclaims.LagClaim(
                    **common,
                    laggard=who,
                    leader=aiclaims.Entity(payload),
                    field=payload,
                    gap=aiclaims.Quantity(value, value, "months"),
                ),
                aiclaims.ChipRestrictionClaim(
                    **common,
                    aspect="measure",
                    action="restrict",
                    actor=who,
                    target=who,
                    items=(payload, "H20"),
                    value=quantity,
                ),
            ]
        claims.append(UnknownClaim(**common, kind=payload[:60] or "x", fields=f'{{"a": "{number}"}}'))
    links = [Link.published(document.id, dt.date(2025, 3, 1)) for document in documents]
    return aiclaims.merge(claims, links=links), documents
