"""What holds of two sides of a lag together, by which scores tell who is behind whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiclaims.extractors.lag.marks import sort_of
from aiclaims.extractors.lag.pairs import ordered
from aiclaims.extractors.lag.proposals import traits_of
from aiclaims.extractors.lag.scored_setting import JOINT, LagSetting, is_turned, name_of
from aiclaims.frames.scored import Anchor, Setting, Side


def pair_features(setting: Setting, anchor: Anchor, one: Side, other: Side, names: Sequence[str]) -> Sequence[str]:
    """Name what holds of two sides together.

    Args:
        setting: The passage.
        anchor: What evokes the frame.
        one: Who is spoken of.
        other: Against whom.
        names: The frame and the classes of the anchor.
    """
    assert isinstance(setting, LagSetting)
    base = list(_pair_features(setting, anchor, one, other))
    return [*base, *(f"{key}&{name}" for name in names for key in base)]


def _pair_features(setting: LagSetting, anchor: Anchor, one: Side, other: Side) -> Iterator[str]:
    laggard, leader = (other.entity, one.entity) if is_turned(anchor) else (one.entity, other.entity)
    sources = f"{_source(one)}|{_source(other)}"
    yield f"src={sources}"
    if laggard is None or leader is None:
        yield f"half={_source(one) if other.entity is None else _source(other)}"
        return
    yield f"ll={name_of(laggard)}<{name_of(leader)}"
    sorts = f"{sort_of(laggard)}<{sort_of(leader)}"
    yield from (f"sorts={sorts}", f"sorts+src={sorts}{sources}", f"alike={laggard.type == leader.type}{sources}")
    if not setting.are_sides(one, other):
        yield "home"
    first = ordered(laggard, leader).laggard
    yield f"known={first == laggard}" if ordered(leader, laggard).laggard == first else "known=-"
    for claim in setting.told[:2]:
        if (claim.laggard, claim.leader) == (laggard, leader):
            yield "told"
        elif (claim.leader, claim.laggard) == (laggard, leader):
            yield "told-turned"
    pairs = setting.proposals.at(anchor)
    same = next((pair for pair in pairs if (pair.laggard, pair.leader) == (laggard, leader)), None)
    if same is not None:
        yield f"rule={traits_of(same)}"
    elif any((pair.leader, pair.laggard) == (laggard, leader) for pair in pairs):
        yield "rule-turned"
    else:
        yield f"rule-else{min(1, len(pairs))}"
        half = setting.proposals.half_at(anchor)
        for side, whole, name in ((half.laggard, laggard, "L"), (half.leader, leader, "D")) if half else ():
            if side is not None:
                yield f"half{name}={side == whole}"
    for each, name in ((one, "1"), (other, "2")):
        if each.player is None and each.entity is not None:
            yield f"said{name}={setting.said.get(each.entity, '-')}"
            yield f"said{name}+src={setting.said.get(each.entity, '-')}{sources}"
    if setting.has_us:
        yield f"us={sources}"
    if one.player is None or other.player is None:
        return
    places = sorted(((anchor.start, "a"), (one.player.start, "1"), (other.player.start, "2")))
    order = "".join(name for _, name in places)
    yield f"order={order}"
    low, high = min(one.player.end, other.player.end), max(one.player.start, other.player.start)
    joints = JOINT.findall(setting.text, low, high)
    yield from (f"btw={'_'.join(joints[:2]).lower()}", f"order+btw={order}{'_'.join(joints[:2]).lower()}")
    if setting.list_of(one.player) == setting.list_of(other.player):
        yield f"listed{order}"
    yield f"apart={int(min(3, setting.passage.barrier(low, high)))}"


def _source(side: Side) -> str:
    if side.player is not None:
        return "R" if side.player.flags.startswith("R") else "N"
    return side.what.rpartition("-")[0] or side.what
