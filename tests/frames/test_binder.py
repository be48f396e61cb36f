"""The binder fills the slots of a frame the cheapest consistent way."""

from __future__ import annotations

import attrs
import pytest

from aiclaims import Document
from aiclaims.frames import Binding, Frame, Slot, announcement, bind, entities, entity_of
from aiclaims.reading import Passage, QuantityMark, read
from aiclaims.reading.cues import CueLexicon

CUES = CueLexicon(classes={"sell": ("sold", "sells", "sell")})
FIRMS = entities("firm")
SALE = Frame(
    name="sale",
    slots=(
        Slot(name="seller", takes=FIRMS, side="before", announced_by=("by",), barred_by=("to",), inherits=True),
        Slot(name="buyer", takes=FIRMS, side="after", announced_by=("to",), barred_by=("by",)),
        Slot(name="price", takes=lambda mark: isinstance(mark, QuantityMark) and mark.kind == "money", exclusive=True),
    ),
    distinct=(("seller", "buyer"),),
)


def passages(text: str) -> tuple[Passage, ...]:
    return read(Document(text, id="d", language="en", format="text")).passages


def bound(passage: Passage, *, frame: Frame = SALE, previous: tuple[Binding, ...] = ()) -> tuple[Binding, ...]:
    evoked = [(frame, cue) for cue in CUES.find(passage.text)]
    return bind(passage, evoked, [*passage.mentions, *passage.quantities], previous=previous)


def told(binding: Binding) -> dict[str, str]:
    return {name: mark.text for name, mark in binding.fillers.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Samsung sold chips to Nvidia.", [{"seller": "Samsung", "buyer": "Nvidia"}]),
        ("Chips were sold to Nvidia by Samsung.", [{"seller": "Samsung", "buyer": "Nvidia"}]),
        ("To Nvidia they sold it for $5 million.", [{"buyer": "Nvidia", "price": "$5 million"}]),
        # each sale takes its own price, and the clause its own parties
        (
            "Samsung sold a line to Nvidia for $5 million, while Intel sold one to AMD for $9 million.",
            [
                {"seller": "Samsung", "buyer": "Nvidia", "price": "$5 million"},
                {"seller": "Intel", "buyer": "AMD", "price": "$9 million"},
            ],
        ),
    ],
)
def test_slots_are_filled_by_order_and_announcement(text: str, expected: list[dict[str, str]]) -> None:
    """An announcing word outweighs the side, and clauses keep apart."""
    assert [told(binding) for binding in bound(passages(text)[0])] == expected


def test_a_slot_may_take_only_what_is_announced() -> None:
    """Without the word that announces it, it stays empty."""
    seller, buyer, price = SALE.slots
    strict = attrs.evolve(SALE, slots=(seller, attrs.evolve(buyer, announced_only=True), price))
    (found,) = bound(passages("Samsung sold Nvidia chips to AMD.")[0], frame=strict)
    assert told(found) == {"seller": "Samsung", "buyer": "AMD"}
    (found,) = bound(passages("Samsung sold Nvidia chips.")[0], frame=strict)
    assert told(found) == {"seller": "Samsung"}


def test_one_party_never_fills_two_distinct_slots() -> None:
    """Nobody sells to itself."""
    (binding,) = bound(passages("Samsung sold chips to Samsung.")[0])
    assert len({entity.entity for name in binding.fillers if (entity := binding.entity(name))}) == len(binding.fillers)


def test_an_empty_slot_is_inherited() -> None:
    """Ellipsis takes what is missing from the frame before."""
    first, second = passages("Samsung sold chips to Nvidia. More were sold to Intel.")
    (binding,) = bound(second, previous=bound(first))
    assert told(binding) == {"seller": "Samsung", "buyer": "Intel"}
    assert binding.inherited == {"seller"}


def test_a_frame_without_a_required_slot_is_void() -> None:
    """Nothing is made up."""
    needy = Frame(name="sale", slots=(Slot(name="seller", takes=FIRMS, required=True),))
    assert bound(passages("Chips were sold.")[0], frame=needy) == ()


def test_a_binding_keeps_its_candidates_and_its_margin() -> None:
    """What was considered, at what cost and why: the answer to "why"."""
    (binding,) = bound(passages("Samsung sold chips to Nvidia.")[0])
    assert binding.margin > 0
    assert [c.cost for c in binding.candidates] == sorted(c.cost for c in binding.candidates)
    assert any("announced by 'to'" in " ".join(c.reasons) for c in binding.candidates)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They sold it to Nvidia.", "to"),
        ("They sold it to the rival Nvidia.", "to"),
        ("They sold it to OpenAI's partner Nvidia.", None),
        ("Made by Nvidia.", "by"),
        ("Nvidia made it.", None),
    ],
)
def test_the_word_right_before_a_mark_announces_it(text: str, word: str | None) -> None:
    """Articles and owners are skipped."""
    passage = passages(text)[0]
    nvidia = next(mark for mark in passage.entities if mark.text == "Nvidia")
    assert announcement(passage, nvidia, ("to", "by")) == word


def test_a_reference_stands_for_its_likeliest_antecedent() -> None:
    """Of the type that is asked for."""
    first, second = passages("Samsung hired Ada Lin. It sold chips.")
    assert first is not second
    reference = second.references[0]
    assert (named := entity_of(reference, "firm")) is not None
    assert named.entity.name == "Samsung"
