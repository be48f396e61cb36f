"""Of what goods a deed is: read off the phrases around it."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.items import ItemMark
from aiclaims.extractors.chip_restrictions.roles import fill_roles
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark

# Goods behind these belong to what happens beside the deed.
_NOT_OF_IT = frozenset("by with under than as amid after before despite following since".split())
_GOODS = frozenset(("", "of", "on", "for", "over", "in", "including", "from"))


def goods_of(scene: Scene, deed: Deed) -> ItemMark | None:
    """Give the first goods among the phrases of a deed."""
    roles = fill_roles(scene, deed.scope)
    goods = [r for r in roles if isinstance(r.mark, ItemMark) and r.preposition not in _NOT_OF_IT]
    made = deed.object if isinstance(deed.object, CueMark) and deed.object.cue == "goods" else None
    if made is not None and (
        own := next((r for r in goods if made.start <= r.mark.end and r.mark.start < made.end), None)
    ):
        # "bars foundries that use its tools from making chips": what they may not make.
        assert isinstance(own.mark, ItemMark)
        return own.mark
    chosen = next((r.mark for r in goods if r.preposition in _GOODS), None) or next((r.mark for r in goods), None)
    plain = _plain_goods(scene, deed)
    if isinstance(chosen, ItemMark) and not (plain is not None and _is_made_there(scene, deed, plain, chosen)):
        return chosen
    return _among(scene, plain) or plain if plain is not None else None


def _is_made_there(scene: Scene, deed: Deed, plain: ItemMark, goods: ItemMark) -> bool:
    """Tell whether goods stand only in a clause behind what a licence is for: "for items sent to a plant that makes GPUs"."""
    describing = scene.passage.parse.predicate_over(goods.core)
    return (
        deed.action == "license"
        and plain.end <= goods.start
        and describing is not None
        and describing.link == "relative"
        and describing.start > plain.end
    )


def _among(scene: Scene, plain: ItemMark) -> ItemMark | None:
    """Give the goods that a plain word is said to include: "20 products -- among them memory -- sold to Oman"."""
    return next((i for i in scene.goods if _INCLUDING.fullmatch(scene.text, plain.end, i.start)), None)


_INCLUDING = lazy_regex(
    r"\s?(?:-{1,2}|[–—,(:])?\s?(?:including|such as|namely|among them|for example|notably|e\.g\.,?)\s(?:[a-z-]+\s){0,2}",
    re.IGNORECASE,
)
# Words too wide to be goods anywhere else are goods where trade in them is what an act is about.
_WIDE = lazy_regex(
    r"(?:\b(?:the|its|their|any|all|some|such|more|spare|other)\s)*(?P<goods>(?:[\w-]+\s){0,3}?(?:items|tools?|equipment|software|machines?|(?:machine|scanner|tool) models|machinery|scanners?|"
    r"hardware|products|technolog(?:y|ies)|parts|components|systems|devices|gear|magnets|metals|minerals|dies))$",
    re.IGNORECASE,
)


def _plain_goods(scene: Scene, deed: Deed) -> ItemMark | None:
    for phrase in deed.scope:
        match = _WIDE.search(scene.text[phrase.start : phrase.end])
        if match and phrase.preposition in {"", "of", "on", "for", "to"} and deed.action not in {"list", "tariff"}:
            start = phrase.start + match.start("goods")
            return ItemMark(start=start, end=phrase.end, text=match["goods"], kind="technology", core=start)
    return None
