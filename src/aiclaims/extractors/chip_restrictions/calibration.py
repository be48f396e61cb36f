"""How often claims of chip restrictions of a given raw confidence are right."""

from aiclaims.plugins.calibration import Calibration

CALIBRATION = Calibration(((0.629, 0.618), (0.768, 0.7), (0.911, 0.816)))
"""Fitted on 67 annotated public pages, of whose errors a few causes had been mended, by
`benchmarks/calibration.py --fit`, 27 November 2026."""

CHINESE = Calibration(((0.7, 0.7), (0.8, 0.75)))
"""Of 80 claims that the rules for Chinese found in 31 public passages before any of these was read, 56 were right."""
