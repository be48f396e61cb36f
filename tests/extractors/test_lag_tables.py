"""Lags in the rows of a table."""

from __future__ import annotations

import pytest

from aiclaims import Document, LagClaim, Registry, extract

LAG = Registry(enable=["lag"], entry_points=False)

TABLES: list[tuple[str, str, list[str]]] = [
    (
        "a column of gaps between two columns of sides",
        """| Field | Chinese firm | World leader | Distance |
|---|---|---|---|
| NAND | YMTC | Samsung | 4 years |
| GPUs | Cambricon | Nvidia | 3 generations |""",
        ["YMTC > Samsung | 48 months", "Cambricon > Nvidia | 3 generations"],
    ),
    (
        "the leader in the header of the gaps",
        """| Company | Gap to TSMC |
|---|---|
| Hua Hong | ~7 years |
| Intel | 18 months |""",
        ["Hua Hong > TSMC | ~84 months", "Intel > TSMC | 18 months"],
    ),
    (
        "both sides in the header of the gaps",
        """# Open models

| Year | Open vs Closed Gap |
|---|---|
| 2024 | 8.0% |
| 2025 | 2.5% |""",
        ["open models > closed models | 8 percent", "open models > closed models | 2.5 percent"],
    ),
    (
        "the sides in the headers of two columns",
        """| Metric | China (2026) | TSMC (2026) | Gap |
|---|---|---|---|
| Best node | 7nm | 2nm | 3+ generations |
| Scanners | Prototype | 60 installed | ~12-15 years |""",
        ["China > TSMC | >=3 generations", "China > TSMC | ~144-180 months"],
    ),
    (
        "a gap of something else",
        """| Year | US-China pay gap |
|---|---|
| 2024 | 8.0% |""",
        [],
    ),
    (
        "how far the one is ahead whom the header names",
        """# China and America

| Field | US position | Makers |
|---|---|---|
| Chip design | 3+ generation lead | Nvidia |
| Memory | Strong | Micron |""",
        ["China > United States | >=3 generations"],
    ),
    (
        "the unit in the header",
        """| Model | Lab | Months behind the frontier |
|---|---|---|
| Kimi K2 | Moonshot | 5 |""",
        ["Kimi K2 > frontier | 5 months"],
    ),
    (
        "a lead in the header",
        """| Country | Lead over China in chips |
|---|---|
| Taiwan | 6 years |""",
        ["China > Taiwan | 72 months"],
    ),
    (
        "a cell that tells it, of several firms of one country",
        """| Layer | Players | Status |
|---|---|---|
| Chips | Huawei, Cambricon, Moore Threads | 4-5 years behind Nvidia |
| Cloud | Alibaba, Tencent | World's largest |""",
        ["China > Nvidia | 48-60 months"],
    ),
    (
        "a cell that tells it, of what the heading is about",
        """# Chip tools in China

| Part | Source | Constraint |
|---|---|---|
| Design tools | Local suppliers | Years behind Synopsys/Cadence |""",
        ["China > Synopsys | -", "China > Cadence | -"],
    ),
    (
        "the second thing that a cell tells",
        """| Firms | Notes |
|---|---|
| Biren / Moore Threads | Short of memory; 2-3 generations behind Nvidia |""",
        ["China > Nvidia | 2-3 generations"],
    ),
    (
        "a time that is no gap",
        """| Project | Firm | Lead time |
|---|---|---|
| Fab | TSMC | 5 months |""",
        [],
    ),
    (
        "a time that is no gap",
        """| Model | Lab | Training time |
|---|---|---|
| Kimi K2 | Moonshot | 2 months |""",
        [],
    ),
    (
        "what is behind schedule",
        """| Fab | Firm | Status |
|---|---|---|
| Arizona | TSMC | 5 months behind schedule |""",
        [],
    ),
    (
        "a lab of the land that the heading names, which nobody names itself",
        """## Chinese labs

| Area | Note |
|---|---|
| Open models | Behind DeepSeek |""",
        [],
    ),
    (
        "sides that no header puts in order",
        """| Firm | Other firm | Gap |
|---|---|---|
| Cambricon | Biren | 8 months |""",
        [],
    ),
]


@pytest.mark.parametrize(("what", "text", "expected"), TABLES, ids=[f"{t[0]} {n}" for n, t in enumerate(TABLES)])
def test_a_row(what: str, text: str, expected: list[str]) -> None:
    """A row yields the lag that its columns' headers make of its cells."""
    extraction = extract(Document(text, format="markdown"), registry=LAG)
    assert not extraction.faults
    rows = [f"{c.laggard} > {c.leader} | {c.gap or '-'}" for c in extraction.claims if isinstance(c, LagClaim)]
    assert rows == expected, what
