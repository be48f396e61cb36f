"""How often lag claims of a given raw confidence are right."""

from aiclaims.plugins.calibration import Calibration

CALIBRATION = Calibration(((0.77, 0.864),))
"""Fitted on 67 annotated public pages, of whose errors a few causes had been mended, by
`benchmarks/calibration.py --fit`, 27 November 2026."""
