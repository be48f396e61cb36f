"""The entry point of hypothesis: `st.from_type` knows the classes of claims as soon as they exist.

Hypothesis calls `register` in every process that imports it, also where nobody thinks of claims. So nothing
of aiclaims is imported here: each class is registered when its own module has been imported, and what draws
it is loaded when something is drawn.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

# Which strategy draws the objects of which class, by the module of the class.
_DRAWN = {
    "aiclaims.schema.span": ("Span", "spans"),
    "aiclaims.schema.quantity": ("Quantity", "quantities"),
    "aiclaims.schema.period": ("Period", "periods"),
    "aiclaims.schema.entity": ("Entity", "entities"),
    "aiclaims.schema.evidence": ("Evidence", "evidence"),
    "aiclaims.documents.document": ("Document", "documents"),
}
_CLAIMS = "aiclaims.schema.claim"


def register() -> None:
    """Let `st.from_type` draw claims and what they are made of; those to come as well."""
    if any(isinstance(finder, _Watch) for finder in sys.meta_path):
        return
    for name in (*_DRAWN, _CLAIMS):
        if name in sys.modules:
            _register_classes_of(sys.modules[name])
    sys.meta_path.insert(0, _Watch())


class _Watch(MetaPathFinder):
    """Sees the modules of the classes come, and leaves all others alone."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find a watched module as Python would, with a loader that registers its classes behind it."""
        if fullname not in _DRAWN and fullname != _CLAIMS:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _Behind(spec.loader)
        return spec


class _Behind(Loader):
    """Loads a module by its own loader and registers the classes in it."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def __getattr__(self, name: str) -> Any:
        # Whatever else is asked of a loader: its resources, its source.
        return getattr(self._loader, name)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Make the module as its own loader does."""
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Run the module, then register its classes."""
        self._loader.exec_module(module)
        _register_classes_of(module)


def _register_classes_of(module: ModuleType) -> None:
    if module.__name__ == _CLAIMS:
        _register_claims(module.Claim)
    else:
        name, strategy = _DRAWN[module.__name__]
        _register(getattr(module, name), strategy)


def _register(described: type, strategy: str) -> None:
    from hypothesis import strategies as st

    def draw(_: type) -> Any:
        from aiclaims.testing import strategies

        return getattr(strategies, strategy)()

    st.register_type_strategy(described, draw)


def _register_claims(base: Any) -> None:
    """Register the base class, the kinds that exist, and each that is declared from now on."""
    from hypothesis import strategies as st

    def draw(asked: type) -> Any:
        from aiclaims.testing import strategies

        return strategies.claims(asked if getattr(asked, "kind", "") else None)

    def declared(claim_class: type, /, **arguments: Any) -> None:
        super(base, claim_class).__init_subclass__(**arguments)
        st.register_type_strategy(claim_class, draw)

    def known(claim_class: Any) -> None:
        st.register_type_strategy(claim_class, draw)
        for each in claim_class.__subclasses__():
            known(each)

    known(base)
    # Python tells a class of its subclasses; hypothesis asks for each by its own name.
    base.__init_subclass__ = classmethod(declared)
