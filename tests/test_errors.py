"""The tree of errors: drawn, exported, and able to travel between processes."""

from __future__ import annotations

import copy
import pickle
import re

import pytest

from aiclaims import errors
from aiclaims.errors import AiclaimsError

ALL = [error for name in errors.__all__ if not issubclass(error := getattr(errors, name), Warning)]


def test_the_tree_that_is_drawn_is_the_tree_that_is() -> None:
    """Each line of the drawing is a class under its parent, with its second parent in brackets."""
    drawn: dict[str, tuple[str | None, str | None]] = {}
    branch: list[tuple[int, str]] = []
    for line in (errors.__doc__ or "").splitlines():
        entry = re.match(r"^([\s│├└─]*)(\w+Error)(?: \((\w+)\))?", line)
        if not entry:
            continue
        depth = len(entry[1])
        branch = [step for step in branch if step[0] < depth]
        drawn[entry[2]] = (branch[-1][1] if branch else None, entry[3])
        branch.append((depth, entry[2]))
    assert sorted(drawn) == [error.__name__ for error in ALL]
    for name, (parent, second) in drawn.items():
        bases = tuple(base.__name__ for base in getattr(errors, name).__bases__)
        assert bases == tuple(filter(None, (parent or "Exception", second))), name


def test_every_error_of_the_module_is_exported() -> None:
    """No error and no warning is left out of `__all__`."""
    defined = [
        name for name, member in vars(errors).items() if isinstance(member, type) and issubclass(member, Exception)
    ]
    assert sorted(defined) == errors.__all__


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_an_error_travels_with_its_parts(kind: type[AiclaimsError]) -> None:
    """Pickled and copied, it is of the same class and says the same, notes included."""
    error = kind("a value is wrong", expected="3", got="4", where="$.claims[3].value.low")
    error.add_note("from file x")
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is kind
        assert str(again) == str(error) == "$.claims[3].value.low: a value is wrong; expected 3, got 4"
        assert (again.message, again.expected, again.got, again.where) == ("a value is wrong", "3", "4", error.where)
        assert again.args == error.args
        assert again.__notes__ == ["from file x"]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_an_error_says_only_what_it_knows(kind: type[AiclaimsError]) -> None:
    """Parts that are not given leave no trace in the message."""
    assert str(kind("wrong")) == "wrong"
    assert str(kind("wrong", got="4")) == "wrong, got 4"
    assert str(kind("wrong", expected="3")) == "wrong; expected 3"
    assert str(kind("wrong", where="x.jsonl:7")) == "x.jsonl:7: wrong"


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_one_except_catches_all(kind: type[AiclaimsError]) -> None:
    """Every error is an `AiclaimsError`."""
    with pytest.raises(AiclaimsError):
        raise kind("wrong")
