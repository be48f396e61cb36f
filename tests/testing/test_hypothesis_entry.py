"""The entry point of hypothesis: `st.from_type` draws claims, and nobody else notices."""

from __future__ import annotations

from pathlib import Path

import pytest
from installed import publish_entry_points, run

DECLARED = '''
from aiclaims import Claim, claim, identity

@claim("bridges")
class BridgeClaim(Claim):
    """A bridge."""
    builder: str = identity()
'''


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a folder in which the entry points are installed."""
    publish_entry_points(tmp_path)
    (tmp_path / "bridges.py").write_text(DECLARED)
    return tmp_path


HYPOTHESIS = "from hypothesis import Phase, find, settings, strategies as st"
CLAIMS = "from aiclaims import *; from bridges import BridgeClaim"


def test_from_type_draws_claims_and_their_parts(place: Path) -> None:
    """Built-in kinds, a kind declared elsewhere, the base class, values, documents."""
    script = f"""
{HYPOTHESIS}; {CLAIMS}
few = settings(max_examples=1000, database=None, phases=[Phase.generate, Phase.shrink])
for described in (LagClaim, Claim, Quantity, Period, Entity, Span, Evidence, Document):
    drawn = find(st.from_type(described), lambda _: True, settings=few)
    assert isinstance(drawn, described), described
print(find(st.from_type(BridgeClaim), lambda drawn: drawn.negated, settings=few).evidence[0].quote)
"""
    assert run(place, "-c", script).splitlines() == ["It fell."]


def test_it_makes_no_difference_what_is_imported_first(place: Path) -> None:
    """Classes that exist when hypothesis is imported are known as those that come later."""
    script = f"""
{CLAIMS}; {HYPOTHESIS}
few = settings(max_examples=1000, database=None, phases=[Phase.generate, Phase.shrink])
print(find(st.from_type(Quantity), lambda _: True, settings=few))
print(find(st.from_type(BridgeClaim), lambda _: True, settings=few).evidence[0].quote)
"""
    assert run(place, "-c", script).splitlines() == ["0 patents", "It fell."]


def test_importing_hypothesis_loads_next_to_nothing_of_it(place: Path) -> None:
    """Beside hypothesis itself: the entry point's own module and the two empty packages around it."""
    script = "import sys, hypothesis; print(sorted(name for name in sys.modules if name.startswith('aiclaims')))"
    assert run(place, "-c", script).strip() == "['aiclaims', 'aiclaims.testing', 'aiclaims.testing.hypothesis_entry']"


def test_a_module_that_is_watched_stays_what_it_is(place: Path) -> None:
    """Its source, its file and its reload are those of any module."""
    script = """
import hypothesis, importlib, inspect
import aiclaims.schema.span as span
assert inspect.getsource(span.Span).startswith("@attrs.frozen")
assert span.__spec__.loader.get_source("aiclaims.schema.span") == inspect.getsource(span)
assert importlib.reload(span).Span(1, 2)
"""
    run(place, "-c", script)


def test_without_hypothesis_the_strategies_say_which_extra(tmp_path: Path) -> None:
    """The error names what to install."""
    (tmp_path / "hypothesis.py").write_text("raise ImportError('not here')")
    script = """
import sys; sys.path.insert(0, ".")
from aiclaims import MissingExtraError
try:
    from aiclaims.testing import claims
except MissingExtraError as error:
    print(error)
"""
    told = "drawing claims needs the extra 'testing'; expected pip install 'aiclaims[testing]', got no hypothesis\n"
    assert run(tmp_path, "-c", script) == told
