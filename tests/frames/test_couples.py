"""Couples: two roles of a frame that are filled together, who may be set against whom, and how surely."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from land_settings import setting_of

from aiclaims.frames.scored import (
    PAIR,
    Anchor,
    Couple,
    Evoked,
    Implied,
    Model,
    Scheme,
    Setting,
    Side,
    couples,
    pairs_of,
    parse_model,
    side_features,
    sides_of,
    word_anchors,
)
from aiclaims.schema import Entity

JAPAN, CHINA = Entity("Japan", "country"), Entity("China", "country")


def who_against_whom(setting: Setting, anchor: Anchor, one: Side, other: Side, names: Sequence[str]) -> Sequence[str]:
    """Name both sides, "-" for nobody."""
    return ["<".join(side.entity.name if side.entity else "-" for side in (one, other))]


SCHEME = Scheme(
    frames={"trail": ()},
    roles={role: frozenset(("trail",)) for role in ("one", "other")},
    anchors=lambda setting: word_anchors(setting, lambda word: word.tag != "verb"),
    classes=lambda word, predicate: (),
    players=lambda setting, role: setting.players,
    implied=lambda setting, role: (Implied(what="null"),),
    couple=("one", "other"),
    pair_features=who_against_whom,
)
BY_PLACE = "[evoking] none trail\nw=trail\ttrail:400\n[one]\nside=B\t200\n[other]\nside=A\t200\n[pair]\n"
MODEL = parse_model(BY_PLACE)


def evoked_in(setting: Setting, scheme: Scheme = SCHEME) -> Evoked:
    """Give the first verb of a sentence as what evokes the frame."""
    return Evoked(anchor=scheme.anchors(setting)[0], frame="trail", probability=1.0)


def weighed(text: str, model: Model = MODEL, scheme: Scheme = SCHEME, most: int = 9) -> list[Couple]:
    """Weigh the couples of a sentence."""
    setting = setting_of(text)
    return couples(setting, scheme, model, evoked_in(setting), most=most)


def named(couple: Couple) -> tuple[str, str]:
    """Give the names of both, "-" for nobody."""
    one, other = (side.entity.name if side.entity else "-" for side in (couple.one, couple.other))
    return one, other


def test_the_sides_are_who_is_named_and_then_who_may_be_meant() -> None:
    """A mark is a candidate with whom it names; what is implied has no mark."""
    sides = sides_of(setting_of("Japan trails China."), SCHEME, "one")
    assert [(side.entity, side.player is not None) for side in sides] == [(JAPAN, True), (CHINA, True), (None, False)]
    assert sides[-1].what == "null"


def test_nobody_is_his_own_rival() -> None:
    """Two mentions of one entity make no couple, and neither does a mention with who is implied; nobody may face nobody."""
    japan, china, nobody = Side(entity=JAPAN), Side(entity=CHINA), Side(what="null")
    assert list(pairs_of([japan, nobody], [china, japan, nobody])) == [(0, 0), (0, 2), (1, 0), (1, 1), (1, 2)]


def test_each_side_is_taken_where_it_fits_by_itself() -> None:
    """Where nothing is known of two together, the shares are those of both sides, multiplied."""
    best = weighed("Japan trails China.")[0]
    assert named(best) == ("Japan", "China")
    assert best.one.player is not None
    assert best.one.player.start == 0
    # e² is what a side is worth where it fits; beside the two that do there are two couples with one, and four with none.
    assert math.isclose(best.share, math.exp(4) / (math.exp(4) + 2 * math.exp(2) + 4))


def test_what_is_known_of_two_together_decides_between_couples() -> None:
    """Scores of couples may turn what each side by itself would say."""
    turned = parse_model(BY_PLACE + "China<Japan\t900\n")
    assert named(weighed("Japan trails China.", turned)[0]) == ("China", "Japan")
    assert named(weighed("Japan trails India.", turned)[0]) == ("Japan", "India")


def test_mentions_of_one_entity_count_together_and_a_mark_goes_before_who_is_implied() -> None:
    """Whether a country is named, named twice or only meant, it is one couple with the share of all."""
    meant = attrs.evolve(SCHEME, implied=lambda setting, role: (Implied(what="null"), Implied(what="a", entity=CHINA)))
    texts = ("Japan trails China.", "Japan trails China, and China leads.")
    for text, score in itertools.product(texts, (100, 400)):
        model = parse_model(BY_PLACE.replace("[pair]", f"othera\t{score}\n[pair]"))
        row = weighed(text, model, meant)
        assert len({named(couple) for couple in row}) == len(row)
        assert named(row[0]) == ("Japan", "China")
        assert row[0].other.player is not None
        assert row[0].share > weighed(text, model)[0].share


def test_only_the_likeliest_of_each_role_are_looked_at_together() -> None:
    """What is unlikely by itself is not weighed with all others, which would take its time squared."""
    assert [named(couple) for couple in weighed("Japan trails China.", most=1)] == [("Japan", "China")]


def test_without_candidates_there_is_no_couple() -> None:
    """A role that nobody may fill leaves nothing to weigh."""
    nobody = attrs.evolve(SCHEME, players=lambda setting, role: (), implied=lambda setting, role: ())
    assert weighed("Japan trails China.", scheme=nobody) == []


def test_what_holds_of_who_is_implied_is_told_apart_by_role_and_reason() -> None:
    """A mark has the same features in either role; who is only implied has those of the role that is left open."""
    setting = setting_of("Japan trails China.")
    anchor, nobody = evoked_in(setting).anchor, Side(what="null")
    assert "onenull" in side_features(setting, anchor, "one", nobody, ("trail",))
    assert "othernull" in side_features(setting, anchor, "other", nobody, ("trail",))
    mark = sides_of(setting, SCHEME, "one")[0]
    assert side_features(setting, anchor, "one", mark, ("trail",)) == side_features(
        setting, anchor, "other", mark, ("trail",)
    )


SCORES = st.integers(-300, 300)
SENTENCE = setting_of("Japan trails China, and India and China trade.")


@given(
    st.permutations(range(4)),
    st.lists(SCORES, min_size=4, max_size=4),
    st.dictionaries(
        st.tuples(st.sampled_from(("Japan", "China", "India", "-")), st.sampled_from(("Japan", "China", "India", "-"))),
        SCORES,
    ),
)
def test_the_shares_make_one_in_whatever_order_the_players_come(
    order: list[int], own: list[int], together: dict[tuple[str, str], int]
) -> None:
    """Whatever the scores, each couple is given once, two sides differ, all shares make one, and the order of marks tells nothing."""
    before, behind, nobody, other_nobody = own
    model = parse_model(
        f"[evoking] none trail\nw=trail\ttrail:400\n[one]\nside=B\t{before}\nonenull\t{nobody}\n"
        f"[other]\nside=A\t{behind}\nothernull\t{other_nobody}\n[{PAIR}]\n"
        + "".join(f"{one}<{other}\t{score}\n" for (one, other), score in together.items())
    )
    shuffled = attrs.evolve(SCHEME, players=lambda setting, role: [setting.players[number] for number in order])
    plain, mixed = (couples(SENTENCE, scheme, model, evoked_in(SENTENCE), most=9) for scheme in (SCHEME, shuffled))
    assert math.isclose(sum(couple.share for couple in plain), 1.0)
    assert all(couple.one.entity is None or couple.one.entity != couple.other.entity for couple in plain)
    assert all(earlier.share >= later.share for earlier, later in itertools.pairwise(plain))
    shares = {named(couple): couple.share for couple in plain}
    assert len(shares) == len(plain)
    assert {named(couple): couple.share for couple in mixed} == pytest.approx(shares)
