"""The binder: fills the slots of all frames that a passage evokes, the cheapest consistent way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from aiclaims.frames.assignment import assign
from aiclaims.frames.distance import announcement, distance
from aiclaims.frames.frame import Binding, Candidate, Frame, Slot, entity_of
from aiclaims.reading import Mark, Passage
from aiclaims.reading.references import ReferenceMark

_ANNOUNCED = -1.5
_BARRED = 4.0
_WRONG_SIDE = 1.25
_REFERENCE = 0.4
_INHERITED = 3.0
_CONSIDERED = 5
"""Candidates of one slot that enter the joint search; the rest could not win against them."""


def bind(
    passage: Passage,
    evoked: Iterable[tuple[Frame, Mark]],
    marks: Sequence[Mark],
    *,
    previous: Sequence[Binding] = (),
) -> tuple[Binding, ...]:
    """Fill the slots of the frames that a passage evokes.

    Same clause comes before next clause, announced before unannounced, near before far; a mark of an
    exclusive slot serves one frame. A slot that inherits takes its filler from the last binding
    of the passage or, before the first, from `previous`.

    Args:
        passage: The passage.
        evoked: The frames, each with the mark that evoked it, in the order of the text.
        marks: All marks that may fill slots.
        previous: Bindings of the passages before, in order.

    Returns:
        A binding for each evoked frame whose required slots could be filled, in the order given.
    """
    instances = [(frame, anchor, _candidates(passage, frame, anchor, marks)) for frame, anchor in evoked]
    claimed = _share_out(instances)
    bound: list[Binding] = []
    for number, (frame, anchor, candidates) in enumerate(instances):
        options: dict[str, list[Candidate]] = {}
        for slot in frame.slots:
            fitting = [c for c in candidates if c.slot == slot.name and c.cost < slot.absent]
            if slot.exclusive:
                fitting = [c for c in fitting if claimed.get((number, slot.name)) is c.mark]
            options[slot.name] = fitting[:_CONSIDERED]
        earlier = bound[-1] if bound else (previous[-1] if previous else None)
        binding = _fill(passage, frame, anchor, options, candidates, earlier)
        if binding is not None:
            bound.append(binding)
    return tuple(bound)


def _candidates(passage: Passage, frame: Frame, anchor: Mark, marks: Sequence[Mark]) -> tuple[Candidate, ...]:
    found = []
    for slot in frame.slots:
        for mark in marks:
            overlaps = mark.start < anchor.end and anchor.start < mark.end
            if slot.takes(mark) and not overlaps and _admitted(passage, slot, mark):
                found.append(_candidate(passage, slot, anchor, mark))
    return tuple(sorted(found, key=lambda c: (c.cost, c.mark.start, c.slot)))


def _admitted(passage: Passage, slot: Slot, mark: Mark) -> bool:
    return not slot.announced_only or announcement(passage, mark, slot.announced_by) is not None


def _candidate(passage: Passage, slot: Slot, anchor: Mark, mark: Mark) -> Candidate:
    cost = distance(passage, anchor, mark)
    reasons = [f"distance {cost:.2f}"]

    def add(amount: float, reason: str) -> None:
        nonlocal cost
        cost += amount
        reasons.append(f"{reason} {amount:+.2f}")

    word = announcement(passage, mark, slot.announced_by) if slot.announced_by else None
    if word:
        add(_ANNOUNCED, f"announced by {word!r}")
    elif slot.side and (slot.side == "before") != (mark.start < anchor.start):
        add(_WRONG_SIDE, f"not {slot.side} {anchor.text!r}")
    barred = announcement(passage, mark, slot.barred_by) if slot.barred_by else None
    if barred:
        add(_BARRED, f"barred by {barred!r}")
    if isinstance(mark, ReferenceMark):
        add(_REFERENCE, "a reference")
    return Candidate(slot.name, mark, cost, tuple(reasons))


def _share_out(instances: Sequence[tuple[Frame, Mark, tuple[Candidate, ...]]]) -> dict[tuple[int, str], Mark]:
    """Give the marks of exclusive slots to the frames, each mark to one."""
    seats = [(number, slot) for number, (frame, _, _) in enumerate(instances) for slot in frame.slots if slot.exclusive]
    if not seats:
        return {}
    marks = list(
        {id(c.mark): c.mark for number, slot in seats for c in instances[number][2] if c.slot == slot.name}.values()
    )
    marks.sort(key=lambda mark: mark.start)
    never = 1e6
    costs = []
    for number, slot in seats:
        price = {id(c.mark): c.cost for c in instances[number][2] if c.slot == slot.name and c.cost < slot.absent}
        costs.append([price.get(id(mark), never) for mark in marks])
    chosen = assign(costs, absent=max(slot.absent for _, slot in seats))
    return {
        (number, slot.name): marks[column]
        for (number, slot), column in zip(seats, chosen, strict=True)
        if column is not None
    }


def _fill(
    passage: Passage,
    frame: Frame,
    anchor: Mark,
    options: dict[str, list[Candidate]],
    candidates: tuple[Candidate, ...],
    earlier: Binding | None,
) -> Binding | None:
    slots = frame.slots
    best, cost, margin = _cheapest(frame, options)
    fillers = {slot.name: chosen.mark for slot, chosen in zip(slots, best, strict=True) if chosen}
    inherited = set()
    for slot in slots:
        filler = earlier.get(slot.name) if earlier and slot.inherits and slot.name not in fillers else None
        if filler is not None and slot.takes(filler):
            fillers[slot.name] = filler
            inherited.add(slot.name)
            cost += _INHERITED - slot.absent
        if slot.required and slot.name not in fillers:
            return None
    return Binding(
        frame=frame,
        passage=passage,
        anchor=anchor,
        fillers=fillers,
        inherited=frozenset(inherited),
        cost=cost,
        margin=margin,
        candidates=candidates,
    )


def _cheapest(frame: Frame, options: dict[str, list[Candidate]]) -> tuple[tuple[Candidate | None, ...], float, float]:
    """Find the cheapest consistent choice, its cost, and how much dearer the next one is."""
    ladders = [[*((c.cost, c) for c in options[slot.name]), (slot.absent, None)] for slot in frame.slots]
    first = tuple(ladder[0][1] for ladder in ladders)
    if _consistent(frame, first):
        # No slot competes with another: each takes its cheapest, and the next best changes one of them.
        margin = min((ladder[1][0] - ladder[0][0] for ladder in ladders if len(ladder) > 1), default=0.0)
        return first, sum(ladder[0][0] for ladder in ladders), margin
    ranked = sorted(
        (
            (sum(cost for cost, _ in choice), tuple(candidate for _, candidate in choice))
            for choice in product(*ladders)
            if _consistent(frame, tuple(candidate for _, candidate in choice))
        ),
        key=lambda entry: entry[0],
    )
    margin = ranked[1][0] - ranked[0][0] if len(ranked) > 1 else 0.0
    return ranked[0][1], ranked[0][0], margin


def _consistent(frame: Frame, choice: tuple[Candidate | None, ...]) -> bool:
    chosen = {c.slot: c.mark for c in choice if c}
    marks = [id(mark) for mark in chosen.values()]
    if len(set(marks)) < len(marks):
        return False
    for first, second in frame.distinct:
        a, b = entity_of(chosen.get(first)), entity_of(chosen.get(second))
        if a is not None and b is not None and a.entity == b.entity:
            return False
    return True
