"""How often benchmark claims of a given raw confidence are right."""

from aiclaims.plugins.calibration import Calibration

CALIBRATION = Calibration(
    ((0.617, 0.625), (0.67, 0.75), (0.787, 0.819), (0.874, 0.917), (0.906, 0.948), (0.93, 0.955), (0.95, 0.96))
)
"""Fitted on 67 annotated public pages, of whose errors a few causes had been mended, by
`benchmarks/calibration.py --fit`, 27 November 2026."""

CHINESE = Calibration(((0.7, 0.55), (0.8, 0.65), (0.95, 0.95)))
"""Of 57 claims that the rules for Chinese found in prose of 14 public passages before any of these was read, 31 were right;
cells of tables, which are read as in English, carry confidences of their own."""
