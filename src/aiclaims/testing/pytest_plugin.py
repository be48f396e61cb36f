"""The pytest plugin: fixtures for tests of extractors, and golden files.

It is loaded by every pytest in whose environment aiclaims is installed, so that nothing of aiclaims is imported
before a test asks for it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from aiclaims.extraction import Extraction
    from aiclaims.plugins import Registry


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that renews golden files."""
    parser.getgroup("aiclaims").addoption(
        "--update-golden",
        action="store_true",
        help="Write what was found to the golden files of the tests that run, instead of comparing.",
    )


@pytest.fixture
def registry() -> Registry:
    """Give the plugins that `extract` and `assert_extracts` run: all that are installed; override it to choose others."""
    from aiclaims.plugins import Registry

    return Registry()


@pytest.fixture
def extract(registry: Registry) -> Callable[..., Extraction]:
    """Give `aiclaims.extract` with the plugins of the fixture `registry`."""
    from functools import partial

    from aiclaims.extraction import extract as extract_claims

    return partial(extract_claims, registry=registry)


@pytest.fixture
def assert_extracts(registry: Registry) -> Callable[..., Extraction]:
    """Give `aiclaims.testing.assert_extracts` with the plugins of the fixture `registry`."""
    from functools import partial

    from aiclaims.testing.expectations import assert_extracts as assert_claims

    return partial(assert_claims, registry=registry)


@pytest.fixture
def assert_golden(request: pytest.FixtureRequest) -> Callable[..., None]:
    """Give an assertion that claims are those of the test's golden file, `golden/<test>.jsonl` beside the test.

    With `--update-golden` the file is written instead.
    """
    from aiclaims.testing.golden import hold_against

    def assert_same(found: Any, *, name: str | None = None) -> None:
        __tracebackhide__ = True
        path = request.path.parent / "golden" / f"{name or request.node.name}.jsonl"
        hold_against(found, path, update=request.config.getoption("--update-golden"))

    return assert_same
