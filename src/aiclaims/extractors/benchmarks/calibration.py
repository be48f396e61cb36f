"""How often benchmark claims of a given raw confidence are right."""

from aiclaims.plugins.calibration import Calibration

CALIBRATION = Calibration(((0.57, 0.571), (0.669, 0.583), (0.752, 0.615), (0.802, 0.706), (0.89, 0.8), (0.95, 0.985)))
"""Fitted on 55 annotated public pages that no rule was written from, by
`benchmarks/calibration.py --fit --doubt 4`, 26 November 2026."""
