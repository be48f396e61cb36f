"""Numbers of other libraries as Python's own."""

from __future__ import annotations

import operator
from typing import Any


def exact_number(value: Any) -> Any:
    """Give a number, such as one of NumPy, as the int or float that is equal to it.

    Args:
        value: Any value.

    Returns:
        The int or float; the value itself where it is none, or is equal to none.
    """
    from numbers import Real

    if isinstance(value, bool):
        return value
    try:
        return operator.index(value)
    except TypeError:
        pass
    if not isinstance(value, Real):
        return value
    try:
        own = float(value)
    except OverflowError:
        return value
    return own if own == value else value


def exact_numbers(item: Any, *names: str) -> None:
    """Put Python's own numbers into fields of a frozen object that is being made.

    Args:
        item: The object.
        names: The fields.
    """
    for name in names:
        object.__setattr__(item, name, exact_number(getattr(item, name)))
