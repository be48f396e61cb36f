"""How often claims of chip restrictions of a given raw confidence are right."""

from aiclaims.plugins.calibration import Calibration

CALIBRATION = Calibration(((0.6, 0.3), (0.79, 0.722), (0.95, 0.81)))
"""Fitted on 55 annotated public pages that no rule was written from, by
`benchmarks/calibration.py --fit --doubt 4`, 26 November 2026."""
