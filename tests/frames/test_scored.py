"""Frames read with estimated scores: what the scores are, which words evoke a frame, and who fills its roles."""

from __future__ import annotations

import math

import attrs
from hypothesis import given
from hypothesis import strategies as st
from land_settings import setting_of

from aiclaims import Document
from aiclaims.frames.scored import (
    Anchor,
    Evoked,
    Implied,
    Model,
    Player,
    Scheme,
    Scores,
    Setting,
    Telling,
    anchor_features,
    empty_features,
    evoked,
    fillers,
    log_odds,
    parse_model,
    passage_features,
    role_features,
    stem,
    weighed,
    word_anchors,
    write_model,
)
from aiclaims.reading.reading import read
from aiclaims.schema import Entity

PLAIN = st.text(st.characters(min_codepoint=33, max_codepoint=0x24F, exclude_characters="#["), min_size=1, max_size=12)
WEIGHTS = st.integers(-900, 900).filter(bool)


def scores_of(outcomes: tuple[str, ...]) -> st.SearchStrategy[Scores]:
    cell = st.tuples(st.integers(0, len(outcomes) - 1), WEIGHTS)
    row = st.lists(cell, min_size=1, max_size=len(outcomes), unique_by=lambda told: told[0]).map(tuple)
    return st.dictionaries(PLAIN, row, max_size=6).map(lambda rows: Scores(outcomes, rows))


WEIGHING = st.fixed_dictionaries(dict.fromkeys(("word", "passage", "bias"), WEIGHTS)).map(
    lambda told: Scores(("fits",), {name: ((0, score),) for name, score in told.items()})
)
MODELS = st.builds(
    Model,
    scores_of(("none", "ban", "lift")),
    st.fixed_dictionaries({"actor": scores_of(("fits",))}),
    st.none() | st.builds(Telling, scores_of(("ban", "lift")) | scores_of(("ban",)), WEIGHING),
)


@given(MODELS)
def test_a_model_is_read_back_as_it_was_written(model: Model) -> None:
    """Writing keeps each feature with each of its scores; nothing else is kept."""
    assert parse_model(write_model(model)) == model


@given(MODELS, st.lists(PLAIN))
def test_what_the_scores_do_not_know_counts_for_nothing(model: Model, features: list[str]) -> None:
    """A feature without a row changes no sum, so that unseen words do no harm."""
    known = [feature for feature in features if feature in model.evoking.rows]
    assert model.evoking.totals(features) == model.evoking.totals(known)


def test_the_forms_of_a_word_share_a_stem() -> None:
    """Features are of stems, so that what is learnt of one form holds of the others."""
    assert len({stem(word) for word in ("license", "licensed", "licenses", "licensing", "license's")}) == 1


SCHEME = Scheme(
    frames={"ban": ("act",)},
    roles={"actor": frozenset(("ban",))},
    anchors=lambda setting: word_anchors(setting, lambda word: word.tag != "verb"),
    classes=lambda word, predicate: (),
    players=lambda setting, role: setting.players,
    implied=lambda setting, role: (Implied(what="null"),),
)
MODEL = parse_model(
    "[evoking] none ban\nw=bann\tban:400\n[actor]\nrel=subj-a\t500\nrel=c-bya\t-200\nrel=c-byp\t500\nactornull\t100\n"
)


def acts(text: str) -> list[tuple[str, str | None]]:
    """Give what is evoked in a sentence, each with its likeliest actor."""
    setting = setting_of(text)
    found = []
    for each in evoked(setting, SCHEME, MODEL, least=0.5):
        best = fillers(setting, SCHEME, MODEL, "actor", each)[0]
        found.append((each.frame, best.entity.name if best.entity else None))
    return found


def test_a_frame_is_evoked_by_its_word_and_filled_by_what_the_parse_puts_there() -> None:
    """Who acts stands before an active verb and behind "by", and an empty role is a candidate like any other."""
    assert acts("Japan banned such sales to China.") == [("ban", "Japan")]
    assert acts("Such sales to China were banned by Japan.") == [("ban", "Japan")]
    assert acts("Such sales were banned.") == [("ban", None)]
    assert acts("Japan welcomed such sales to China.") == []


PASSAGES = "[telling] ban\nbias\tban:-100\nsal_to_china\tban:300\n[weighing]\nbias\t-20\npassage\t50\nword\t50\n"
BESIDE = parse_model(write_model(MODEL) + PASSAGES)


def test_what_the_passage_tells_is_weighed_with_what_the_word_evokes() -> None:
    """A word that the scores do not know well is heard where the words around it tell the frame, and only there."""

    def likelihood(text: str, model: Model) -> float:
        return evoked(setting_of(text), SCHEME, model, least=0.0)[0].probability

    told, other = "Japan banned such sales to China.", "Japan banned such sales to itself."
    assert likelihood(told, MODEL) == likelihood(other, MODEL)
    assert likelihood(told, BESIDE) > likelihood(other, BESIDE)
    alone = log_odds(likelihood(told, MODEL))
    assert math.isclose(log_odds(likelihood(told, BESIDE)), 0.5 * alone + 0.5 * (3 - 1) - 0.2)


def test_a_passage_is_told_by_its_words_in_a_row() -> None:
    """Words by one, two and three, cut to their stems, names also by kind, however often each stands there."""
    features = passage_features(setting_of("Sales to China: sales to China."))
    assert {"sal", "sal_to", "sal_to_china", "sal_to_<land>"} <= set(features)
    assert len(features) == len(set(features))


@given(st.floats(0, 1), st.floats(0, 1), st.integers(-900, 900))
def test_a_likelier_word_never_makes_a_frame_less_likely(one: float, other: float, passage: int) -> None:
    """Whatever the passage tells; nor does any word alone outweigh all that it may tell."""
    telling = BESIDE.telling
    assert telling is not None
    low, high = sorted((one, other))
    assert 0 < telling.weighed(low, passage) <= telling.weighed(high, passage) < 1
    assert telling.weighed(1.0, -900) < 0.5


def test_shares_of_all_candidates_make_one_and_mentions_of_one_entity_count_together() -> None:
    """A party that is named twice is one candidate, with the shares of both mentions."""
    setting = setting_of("Japan banned such sales after firms in Japan sold them to China.")
    weighed = fillers(setting, SCHEME, MODEL, "actor", next(iter(evoked(setting, SCHEME, MODEL))))
    assert math.isclose(sum(filler.share for filler in weighed), 1.0)
    assert sorted(str(filler.entity and filler.entity.name) for filler in weighed) == ["China", "Japan", "None"]


def test_features_say_what_they_are_read_off() -> None:
    """Features are words that a person can read: what a word is, what stands around it, how a mark hangs on it."""
    setting = setting_of("Japan banned such sales to China.")
    anchor = SCHEME.anchors(setting)[0]
    told = anchor_features(setting, anchor, SCHEME.classes)
    assert {"w=bann", "v=act", "form=finite", "s=land", "c=to:land"} <= set(told)
    china = next(player for player in setting.players if player.entity == Entity("China", "country"))
    assert {"rel=c-toa", "pre=to", "side=A", "rel=c-toa&ban"} <= set(role_features(setting, anchor, china, ("ban",)))


def test_an_anchor_may_be_a_quantity() -> None:
    """Of a figure it is told what stands before and behind it."""
    passage = read(Document("China filed 900 patents.", language="en")).passages[-1]
    mark = passage.quantities[0]
    figure = Player(
        start=mark.start, end=mark.end, text=mark.text, kind="number", name="number", quantity=mark.quantity()
    )
    setting = Setting(passage, [figure])
    at = next(number for number, word in enumerate(setting.words) if word.start == mark.start)
    anchor = Anchor(start=mark.start, end=mark.end, text=mark.text, at=at, quantity=figure)
    assert {"q=number", "qp0=fil", "qn0=patent"} <= set(anchor_features(setting, anchor, SCHEME.classes))
    assert isinstance(Evoked(anchor=anchor, frame="count", probability=0.5).anchor.quantity, Player)


def test_an_anchor_may_bring_classes_that_its_features_and_those_of_the_roles_are_told_apart_by() -> None:
    """What more than the word tells, such as that a figure stands before "behind", counts like a class of the word."""
    setting = setting_of("Japan banned such sales to China.")
    anchor = attrs.evolve(SCHEME.anchors(setting)[0], classes=("firm",))
    assert {"d=firm", "firm+act"} & set(anchor_features(setting, anchor, SCHEME.classes)) >= {"d=firm"}
    assert SCHEME.names("ban", anchor) == ("ban", "act", "firm")


def test_ties_that_a_kind_tells_are_features_of_a_filler() -> None:
    """A kind knows what the parse does not: who stands first in a row, which bracket a figure is in."""
    passage = setting_of("Japan banned such sales to China.").passage
    side = Player(start=0, end=5, text="Japan", kind="land", name="land", entity=Entity("Japan", "country"))
    setting = Setting(passage, [side], ties=lambda anchor, player: ("first",))
    anchor = SCHEME.anchors(setting)[0]
    assert {"first", "first&ban"} <= set(role_features(setting, anchor, side, ("ban",)))


def test_who_somebody_is_and_what_he_did_before_are_features() -> None:
    """Some act and others are struck wherever they are named, and who acted last goes on to."""
    plain = setting_of("Japan banned such sales to China.")
    setting = Setting(plain.passage, plain.players, before={"actor": [Entity("China", "country")]})
    anchor, china = SCHEME.anchors(setting)[0], setting.players[-1]
    assert {"e=China", "wasactor", "wasactorlast&ban"} <= set(role_features(setting, anchor, china, ("ban",)))
    implied = empty_features(setting, anchor, "actorbefore", ("ban",), china.entity)
    assert {"e=China", "wasactor&ban", "actorbefore+s=sal"} <= set(implied)


def test_what_spoke_for_a_frame_can_be_told() -> None:
    """The word, the frame, how likely it is, and the features that weighed, the heaviest first."""
    setting = setting_of("Japan banned such sales to China.")
    found = evoked(setting, SCHEME, MODEL)[0]
    assert weighed(setting, SCHEME, MODEL, found) == "scores: “banned” tells ban (0.98): w=bann +4.00"
    assert weighed(setting, SCHEME, BESIDE, evoked(setting, SCHEME, BESIDE)[0]).endswith(
        "w=bann +4.00; in a passage with sal_to_china +3.00"
    )
