"""Funding rounds and investments, a plugin for aiclaims."""

from __future__ import annotations

from collections.abc import Callable

from aiclaims import hookimpl
from aiclaims.plugins import Extractor
from aiclaims.plugins.declared import load
from aiclaims_funding.claim import FundingClaim

__all__ = ["FundingClaim", "aiclaims_register"]


@hookimpl
def aiclaims_register(register: Callable[[Extractor], None]) -> None:
    """Register the extractor, which is declared in a file beside this one."""
    register(load("funding.toml", package=__name__))
