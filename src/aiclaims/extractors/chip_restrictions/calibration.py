"""How often claims of chip restrictions of a given raw confidence are right."""

from aiclaims.plugins.calibration import Calibration

CALIBRATION = Calibration(((0.5, 0.5), (1.0, 1.0)))
"""Fitted by `benchmarks/calibration.py --fit` on annotated public pages and the documents written for the purpose."""
