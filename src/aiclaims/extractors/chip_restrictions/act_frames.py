"""The frame of an act: its slots, and what may fill them."""

from __future__ import annotations

from aiclaims.extractors.chip_restrictions.act_actors import is_state
from aiclaims.extractors.chip_restrictions.act_goods import is_count, is_lot
from aiclaims.extractors.chip_restrictions.items import ItemMark
from aiclaims.extractors.chip_restrictions.parties import Party
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import SUBJECT_BARS, Act, is_share
from aiclaims.extractors.chip_restrictions.target_candidates import (
    TARGET_BARS,
    TARGETS,
    is_of_another_noun,
    is_payer,
    is_seller,
    is_target,
    is_taxed,
)
from aiclaims.frames import Frame, Slot
from aiclaims.reading import Mark, PeriodMark, QuantityMark


def _is_item(mark: Mark) -> bool:
    return isinstance(mark, ItemMark)


def _is_period(mark: Mark) -> bool:
    return isinstance(mark, PeriodMark)


def _is_percent(mark: Mark) -> bool:
    return isinstance(mark, QuantityMark) and mark.kind == "percent"


def _never(mark: Mark) -> bool:
    return False


def frame_of(scene: Scene, act: Act) -> Frame:
    """Give the frame of an act: who takes it, at whom it is aimed, of what goods, how much and when."""
    shared = is_share(act)
    target = is_payer if shared else is_taxed if act.action == "tariff" else is_target
    value = (
        (lambda mark: is_count(scene.passage, mark))
        if act.action == "list"
        else _is_percent
        if act.action == "tariff"
        else (lambda mark: _is_percent(mark) or is_lot(scene, mark))
        if act.text.lower().startswith(("cap", "limit"))
        else (lambda mark: is_lot(scene, mark))
        if act.action in {"ease", "restrict"}
        else _never
    )
    return Frame(
        name=act.action,
        slots=(
            Slot(
                name="actor",
                takes=is_state,
                announced_by=("by", "licence from", "license from", "permit from"),
                barred_by=SUBJECT_BARS,
                side="before",
                absent=-0.2 if act.passive and act.verb != "tell" else 5.0,
                inherits=not act.passive,
            ),
            Slot(
                name="target",
                takes=lambda mark: (
                    target(mark)
                    and not (
                        isinstance(mark, Party)
                        and (is_of_another_noun(scene, act, mark) or is_seller(scene, act, mark))
                    )
                ),
                announced_by=() if shared else TARGETS,
                barred_by=() if shared else TARGET_BARS,
                side="before" if act.passive or shared else "after",
                absent=4.0,
                inherits=act.action != "tariff",
            ),
            Slot(
                name="item",
                takes=_is_item,
                announced_by=("of", "on", "for", "its", "including"),
                barred_by=("with", "like"),
                side="before" if act.passive else "after",
                absent=4.0 if act.verb == "lift" else 6.0,
            ),
            Slot(name="value", takes=value, absent=5.0, exclusive=True),
            Slot(name="period", takes=_is_period, barred_by=("until", "before"), absent=4.0, exclusive=True),
        ),
        distinct=(("actor", "target"),),
    )
