"""Sentences that an extractor is known to find claims in."""

from __future__ import annotations

from aiclaims.plugins import Extractor

_BUILTIN = {
    "patents": (
        "China filed 38,210 generative AI patents in 2023.",
        "Tencent’s share of AI patents granted rose to 12.5 percent in 2022, according to WIPO.",
    ),
    "benchmarks": (
        "DeepSeek-R1 scored 97.3% on MATH-500.",
        "GPT-4o outperformed Claude 3.5 Sonnet on MMLU.",
    ),
    "lag": (
        "China is six to nine months behind the United States in AI models.",
        "Chinese AI labs trail their American rivals by three months.",
    ),
    "chip_restrictions": (
        "The United States banned exports of H20 chips to China in April 2025.",
        "Beijing retaliated with curbs on gallium, and Huawei stockpiled H20 chips.",
    ),
}


def samples_of(extractor: Extractor) -> tuple[str, ...]:
    """Give the samples of an extractor: its own `examples`, or ours for a built-in one.

    Args:
        extractor: The extractor.
    """
    own = tuple(getattr(extractor, "examples", ()))
    return own or _BUILTIN.get(str(getattr(extractor, "name", "")), ())
