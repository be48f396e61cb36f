"""What a TOML file of a plugin may say: each class is a table, each attribute a key of it."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from aiclaims.schema import PeriodKind

FieldType = Literal["entity", "entities", "quantity", "text", "texts", "choice"]
FieldRole = Literal["identity", "measured", "detail"]


@attrs.frozen(kw_only=True)
class FieldTable:
    """A field of the claim: `[claim.fields.NAME]`.

    Args:
        type: `entity`, `entities`, `quantity`, `text`, `texts` or `choice`.
        role: `identity` for what makes the proposition, `measured` for what sources may agree on, `detail` for the rest.
        about: What it means, in a sentence.
        optional: Whether it may be left empty; details always may.
        choices: For a `choice` the values that there are, each the name of a cue class or said by a frame.
        exclusive: For an identity field, whether claims that differ in it alone contradict each other.
    """

    type: FieldType
    role: FieldRole
    about: str = ""
    optional: bool = False
    choices: tuple[str, ...] = ()
    exclusive: bool = False


@attrs.frozen(kw_only=True)
class ClaimTable:
    """The kind of claim: `[claim]`.

    Args:
        kind: Name of the kind, unique among all plugins.
        fields: Its fields by name.
        about: What such a claim says, in a sentence.
        period_kind: How periods compare: `flow`, `stock`, `event`, `act` or `state`.
    """

    kind: str
    fields: dict[str, FieldTable]
    about: str = ""
    period_kind: PeriodKind = "state"


@attrs.frozen(kw_only=True)
class SlotTable:
    """A slot of a frame: `[frames.slots.NAME]`.

    Args:
        takes: What fits: types of entities (`firm`), or `entity` for any; kinds of quantities (`money`); `period`; names
            of cue classes and patterns of this file.
        counting: For numbers, what they have to count: words that stand right behind, `chip*` with any ending.
        unit: The unit that a quantity gets instead of its own.
        announced_by: Words right before a filler that promise it to this slot: `led by`.
        barred_by: Words right before a mark that keep it out: `valuation of`.
        announced_only: Whether it takes nothing that is not announced.
        side: Where it stands by preference, seen from the evoking word: `before` or `after`.
        within: How far away it may stand: `clause` or `passage`.
        required: Whether there is no claim without it.
        inherits: Whether it may come from the frame before, in this passage or the one before.
        each: Whether a list that fills it ("A, B and C") makes a claim of each member.
    """

    takes: tuple[str, ...]
    counting: tuple[str, ...] = ()
    unit: str | None = None
    announced_by: tuple[str, ...] = ()
    barred_by: tuple[str, ...] = ()
    announced_only: bool = False
    side: Literal["before", "after"] | None = None
    within: Literal["clause", "passage"] = "passage"
    required: bool = False
    inherits: bool = False
    each: bool = False


@attrs.frozen(kw_only=True)
class FrameTable:
    """A situation that a word evokes: `[[frames]]`.

    Args:
        evoked_by: Names of the cue classes or patterns, any word of which evokes it.
        slots: Its slots by name.
        fields: For fields that have not the name of their slot: the slot that fills each.
        says: What the evoking word itself says of other fields: `measure = "count"`.
        distinct: Pairs of slots that never hold the same entity.
    """

    evoked_by: tuple[str, ...]
    slots: dict[str, SlotTable]
    fields: dict[str, str] = attrs.field(factory=dict)
    says: dict[str, Any] = attrs.field(factory=dict)
    distinct: tuple[tuple[str, str], ...] = ()


@attrs.frozen(kw_only=True)
class PluginTable:
    """The whole file.

    Args:
        name: Lower-case name, unique among all plugins.
        version: Version of the rules, changed whenever results may change.
        claim: The kind of claim, or `module:Class` for a class declared in Python.
        frames: The situations that state such a claim.
        cues: Words and phrases by the name of their class; `raise*` with any ending, `_` for some words in between.
        patterns: Regular expressions by name; a group named `value` is what a field gets.
        names: Names that are not known otherwise, by type of entity: `[names.firm]` with other spellings of each.
        triggers: What announces the claims; by default the words that evoke a frame.
        languages: Language codes that it reads.
        subjects: The words of its field, where the triggers are everyday words.
        examples: Sentences that each state a claim, for `aiclaims.testing`.
    """

    name: str
    version: str
    claim: ClaimTable | str
    frames: tuple[FrameTable, ...]
    cues: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    patterns: dict[str, str] = attrs.field(factory=dict)
    names: dict[str, dict[str, tuple[str, ...]]] = attrs.field(factory=dict)
    triggers: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    subjects: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


TABLES = (PluginTable, ClaimTable, FieldTable, FrameTable, SlotTable)
"""All tables, the outermost first."""
