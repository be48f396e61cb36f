"""What announces a claim, and what a document must hold at all for one to be meant."""

from __future__ import annotations

TRIGGERS = (
    "patent",
    "patents",
    "patented",
    "patenting",
    "invention",
    "inventions",
    "filings",
    "applicant",
    "applicants",
    "applications",
    "grants",
    "filer",
    "filers",
    "pct",
)

SUBJECTS = (
    "patent*", "invention*", "pct", "epo", "uspto", "cnipa", "jpo", "kipo", "wipo",
    "ai", "genai", "artificial intelligence", "machine learning", "quantum", "semiconductor*",
)  # fmt: skip
