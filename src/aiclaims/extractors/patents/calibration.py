"""How often patent claims of a given raw confidence are right."""

from aiclaims.plugins.calibration import Calibration

CALIBRATION = Calibration(((0.55, 0.714), (0.756, 0.81), (0.863, 0.846)))
"""Fitted on 55 annotated public pages that no rule was written from, by
`benchmarks/calibration.py --fit --doubt 4`, 26 November 2026."""
