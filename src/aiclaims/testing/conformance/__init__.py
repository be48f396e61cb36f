"""What every extractor should hold to, as checks that tell by name what does not hold."""

from aiclaims.testing.conformance.catalogue import Check, CheckNotApplicable, checks
from aiclaims.testing.conformance.conformance import CheckResult, check_extractor, run_checks

__all__ = ["Check", "CheckNotApplicable", "CheckResult", "check_extractor", "checks", "run_checks"]
