"""Modality and negation: how a statement is made."""

from __future__ import annotations

import pytest

from aiclaims.reading.clauses import find_clauses
from aiclaims.reading.modality import modality_at, negated_at


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("The lab trails its rival.", "trails", "asserted"),
        ("The lab may trail its rival.", "trail", "hedged"),
        ("The lab reportedly trails its rival.", "trails", "hedged"),
        ("The lab will trail its rival.", "trail", "forecast"),
        ("The lab is expected to trail its rival.", "trail", "forecast"),
        ("The lab will likely trail its rival.", "trail", "hedged"),
        ("Others may win, but the lab trails its rival.", "trails", "asserted"),
        ("It was on a mayoral list and trails.", "trails", "asserted"),
        ("Prosecutors allege that the lab trails its rival.", "trails", "hedged"),
        ("The lab, alleged to be slow, trails its rival.", "trails", "asserted"),
        # what another says is a statement of its own
        ("The lab trails its rival, and Foo Labs says it will win.", "trails", "asserted"),
        ("The lab trails its rival, and Foo plans to win.", "trails", "asserted"),
        ("The lab may trail Foo, Bar, and Kite Labs by a year.", "trail", "hedged"),
        # an opinion is asserted by who holds it
        ("I think the lab trails its rival.", "trails", "asserted"),
        # the contrast that opens a sentence is a statement of its own
        ("While the lab trails its rival, the others may win.", "trails", "asserted"),
        ("While the lab trails its rival, the others may win.", "win", "hedged"),
        ("Although it is likely the best of them, it trails its rival.", "trails", "asserted"),
        # a second verb of the same subject
        ("The lab trails its rival and aims to catch up.", "trails", "asserted"),
        ("The lab is predicted to trail its rival.", "trail", "forecast"),
        ("The lab trails its rival, and would need to hurry.", "trails", "asserted"),
        ("It may, he said, trail its rival.", "trail", "hedged"),
        ("If you consider price, the lab trails its rival.", "trails", "asserted"),
        ("If the curbs hold, the lab trails its rival.", "trails", "hedged"),
        # the future of a report, and a plan
        ("The lab said it would trail its rival.", "trail", "forecast"),
        ("The lab would trail its rival.", "trail", "hedged"),
        ("The lab is considering trailing its rival.", "trailing", "hedged"),
        ("The lab is considered to trail its rival.", "trail", "asserted"),
        ("The lab should beat its rival.", "beat", "hedged"),
        # what is in doubt and what is only in a name
        ("The curbs risk harming the lab.", "harming", "hedged"),
        ("The risks are known and the curbs harm the lab.", "harm", "asserted"),
        # what holds now and later too is asserted
        ("The lab is and will be ahead.", "ahead", "asserted"),
        ("The lab is small and it will be ahead.", "ahead", "forecast"),
        # how one speaks is not what is to come
        ("I will tell you that the lab trails its rival.", "trails", "asserted"),
        ("I'll just say the lab trails its rival.", "trails", "asserted"),
        ("We do not expect the next lab to trail its rival.", "trail", "forecast"),
        ("We'll see the lab overtake its rival.", "overtake", "forecast"),
        # the contrast may be with a name
        ("While the lab may trail its rival, Corvane leads.", "leads", "asserted"),
        ("While Corvane leads the others, Bellwick may trail it.", "leads", "asserted"),
        ("The lab is often seen as trailing its rival.", "trailing", "hedged"),
        ("The lab was supposed to be trailing its rival.", "trailing", "hedged"),
        # a hedge behind the statement may be of something else
        ("The lab trails its rival, with a new model likely.", "trails", "asserted"),
        ("The lab trails its rival and is the one most likely to lose.", "trails", "asserted"),
        ("The lab trails its rival in what may become a large market.", "trails", "asserted"),
        ("The lab trails its rival, Corvane might leave.", "trails", "asserted"),
        # whoever doubts it leaves it open; where nobody does, it is asserted
        ("Critics doubt that the lab trails its rival.", "trails", "hedged"),
        ("It remains unclear whether the lab trails its rival.", "trails", "hedged"),
        ("Few doubt that the lab trails its rival.", "trails", "asserted"),
        ("There is no question that the lab trails its rival.", "trails", "asserted"),
        ("As the lab trails its rival, this seems unlikely.", "trails", "asserted"),
        ("After a year in which it seemed to win, the lab trails its rival.", "trails", "asserted"),
        # what could not be done was not done; what came of it later is told, not foreseen
        ("The lab could not beat its rival.", "beat", "asserted"),
        ("The lab could beat its rival.", "beat", "hedged"),
        ("The lab would later beat its rival.", "beat", "asserted"),
        ("The lab noted that it would beat its rival.", "beat", "forecast"),
        # a cause is told, whatever may come of it; so is what stands before an aside about the future
        ("The lab is expected to hire after its rival trailed it.", "trailed", "asserted"),
        ("The lab may hire now that a rival trails it.", "trails", "asserted"),
        ("The lab trails its rival, as both plan to leave.", "trails", "asserted"),
        ("The lab trails its rival and this will be told again.", "trails", "asserted"),
        ("The lab trails its rival (maybe this is an old version).", "trails", "asserted"),
        ("The lab trails its rival (reportedly).", "trails", "hedged"),
        ("The lab trails a rival that could leave.", "trails", "asserted"),
        # whatever is only thought of
        ("It is widely believed that the lab trails its rival.", "trails", "hedged"),
        ("A plan that bans the lab is under consideration.", "bans", "hedged"),
        ("After reports that the lab trails its rival, sales fell.", "trails", "hedged"),
        ("Oslo reports that the lab trails its rival.", "trails", "asserted"),
        ("Speculation that the lab trails its rival has spread.", "trails", "hedged"),
        # what is got ready for is still to come
        ("The lab is preparing to leave.", "leave", "forecast"),
        ("The lab is gearing up to leave.", "leave", "forecast"),
        # nobody doubts what he only says politely
        ("I would argue that the lab trails its rival.", "trails", "asserted"),
        # a hedge in brackets, in a quotation, or of what follows from the fact
        ("With eight (and possibly nine) models the lab trails its rival.", "trails", "asserted"),
        ("The lab trails its rival at 3 of 5 for “would you buy it again?”.", "trails", "asserted"),
        ("The model is “probably copied from others” and trails its rival.", "trails", "asserted"),
        ("The lab “probably trails its rival”, a note has it.", "trails", "hedged"),
        ("The lab trails its rival, meaning that it may have to leave.", "trails", "asserted"),
        ("The lab trails its rival, facing suits that might end it.", "trails", "asserted"),
        # a guess at the reason is not one at the fact, one at the amount is
        ("The lab trails its rival, probably because it has less money.", "trails", "asserted"),
        ("The lab trails its rival, possibly a pause for breath.", "trails", "asserted"),
        ("The lab trails its rival, probably by a year.", "trails", "hedged"),
        ("The lab trails its rival, perhaps 6 months.", "trails", "hedged"),
        ("The lab trails its rival, a fall that may cost it dearly.", "trails", "asserted"),
        ("The lab trails its rival, alongside a third that may leave.", "trails", "asserted"),
        ("The lab trails its rival, just as I argued it might.", "trails", "asserted"),
    ],
)
def test_the_own_clause_tells_the_modality(text: str, word: str, modality: str) -> None:
    """A hedge outweighs a forecast, and words of another clause do not count."""
    assert modality_at(text, find_clauses(text), text.index(word)) == modality


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("Neither the lab nor its rival trails.", "trails", True),
        ("The model does not beat its rival.", "beat", True),
        ("The model doesn't beat its rival.", "beat", True),
        ("The model doesn’t beat its rival.", "beat", True),
        ("It is not true that the model beats its rival.", "beats", True),
        ("The model beats not only its rival.", "beats", False),
        ("Not only does the model beat its rival, it is cheaper.", "beat", False),
        ("The price did not fall, but the model beats its rival.", "beats", False),
        ("We saw no sign that the gap exceeds a year.", "exceeds", True),
        ("The gap is no longer wide.", "wide", True),
        ("It challenges the notion that the lab leads.", "leads", True),
        ("It pushed back on claims that the lab leads.", "leads", True),
        ("The lab dismissed reports that it leads.", "leads", True),
        ("Contrary to reports, the lab leads.", "leads", True),
        ("A blog wrongly reported that the lab leads.", "leads", True),
        ("The paper claimed falsely that the lab leads.", "leads", True),
        ("No doubt the lab leads.", "leads", False),
        ("Without the curbs, the lab would lead.", "lead", False),
        ("The lab has yet to beat its rival.", "beat", True),
        ("The lab gets 30 without tools and 50 with them.", "50", False),
        ("The firm is not without worries, facing losses from the rules.", "losses", False),
        ("Without tools the lab leads, and with no help it trails.", "leads", False),
        ("Without tools it leads its rival.", "leads", False),
        ("With no help and Corvane beating it, the lab trails.", "beating", False),
        ("The lab won without beating its rival.", "beating", True),
        ("The model isn't just beating its rival.", "beating", False),
        ("No model has yet beaten its rival.", "beaten", True),
        ("No model is cheap, yet this one beats its rival.", "beats", False),
        ("A pause is not needed and would cost the lab its lead.", "lead", False),
        ("The lab falls short of matching its rival.", "matching", True),
        ("The lab fell short of its rival and matched others.", "matched", False),
        # a verb with a tense of its own does not share what denies a base form
        ("The lab did not sell chips and urged others to wait.", "urged", False),
        ("The lab told firms not to buy chips and wanted them to wait.", "wait", False),
        ("The lab cannot sell chips and has designed others.", "designed", False),
        ("The lab did not sell chips and urge others to wait.", "urge", True),
        ("The lab has not sold chips and urged others to wait.", "urged", True),
        ("Neither is true and we see the model beat its rival.", "beat", False),
        ("The curbs have not stopped the lab from beating its rival.", "beating", False),
        # what is told of others behind it, and what describes the subject ahead
        ("Neither lab is among the first five, led by Kappa with 20.", "20", False),
        ("Unable to win, the lab trails its rival.", "trails", False),
    ],
)
def test_a_denial_in_the_own_clause_negates(text: str, word: str, negated: bool) -> None:
    """A denial reaches the word it governs, not the next clause."""
    assert negated_at(text, find_clauses(text), text.index(word)) is negated


def test_what_is_added_with_reports_of_something_is_what_is_reported() -> None:
    """What "with reports of" adds is hedged, and not what was said before it."""
    text = "Acme scored 61% on it, with reports of longer tasks."
    assert modality_at(text, find_clauses(text), text.index("61%")) == "asserted"
