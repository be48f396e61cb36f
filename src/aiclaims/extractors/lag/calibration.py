"""How often lag claims of a given raw confidence are right."""

from aiclaims.plugins.calibration import Calibration

CALIBRATION = Calibration(((0.625, 0.667), (0.762, 0.75), (0.9, 0.867)))
"""Fitted on 55 annotated public pages that no rule was written from, by
`benchmarks/calibration.py --fit --doubt 4`, 26 November 2026."""
