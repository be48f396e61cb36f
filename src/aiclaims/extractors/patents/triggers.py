"""What announces a claim, and what a document must hold at all for one to be meant."""

from __future__ import annotations

from aiclaims.lexicon import load_places

TRIGGERS = (
    "patent",
    "patents",
    "patented",
    "patenting",
    "invention",
    "inventions",
    "filings",
    "families",
    "applicant",
    "applicants",
    "applications",
    "grants",
    "filer",
    "filers",
    "pct",
    "seps",
)

SUBJECTS = (
    "patent*", "intellectual property", "invention*", "pct", "epo", "uspto", "cnipa", "jpo", "kipo", "wipo",
    "ai", "genai", "artificial intelligence", "machine learning", "quantum", "semiconductor*", "seps",
)  # fmt: skip

# Who counts or holds patents, and how they are counted: licences speak of patents too.
_COUNTED = (
    "percent", "per cent", "share", "average", "total", "top", "rank*", "leading", "leader*", "twice", "doubl*", "thousand*", "million*",
    "increase*", "growth", "grew", "rose", "fell", "world", "world's", "globally", "countries", "nations", "companies", "firms", "startups",
    "filings", "families", "portfolio*", "filers", "applicants", "patentees", "inventors", "patent holders", "patent office*", "patents granted",
    "patents in", "more patents", "most patents", "awarded", "issued", "samsung*", "huawei*", "toyota", "qualcomm*", "tsmc", "baidu*", "tencent*", "alibaba*",
)  # fmt: skip
NEARBY = ((*load_places(), *_COUNTED),)
