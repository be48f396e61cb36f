"""The shallow parse finds the verbs of a sentence, whom each is said of and what it governs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims.documents.document import Document
from aiclaims.reading.reading import read
from aiclaims.reading.syntax import Parse, Predicate, parse


def parsed(text: str) -> tuple[str, Parse]:
    (passage,) = read(Document(text)).passages
    return passage.text, passage.parse


def predicate(text: str, verb: str) -> tuple[str, Parse, Predicate]:
    whole, found = parsed(text)
    at = whole.index(verb)
    chosen = found.predicate_at(at, at + len(verb))
    assert chosen is not None, [whole[p.start : p.end] for p in found.predicates]
    return whole, found, chosen


def subject(text: str, verb: str) -> str | None:
    whole, _, chosen = predicate(text, verb)
    return whole[chosen.subject.start : chosen.subject.end] if chosen.subject else None


SUBJECTS = [
    # the plain order, with phrases of time and place around it
    ("Norway froze the loan.", "froze", "Norway"),
    ("In May 2023 the agency froze the loan.", "froze", "the agency"),
    ("After months of talks, the two ministers signed a treaty.", "signed", "the two ministers"),
    ("A month later the board began hiring engineers.", "began", "the board"),
    ("The mayor, under pressure from voters, dropped the plan.", "dropped", "The mayor"),
    # relative clauses, and the verb that they keep apart from its subject
    ("The rule, which was issued in January, caps rents.", "issued", "The rule"),
    ("The rule, which was issued in January, caps rents.", "caps", "The rule"),
    ("Anna, who had sold the farm, bought a boat.", "bought", "Anna"),
    ("The team, which rivals its neighbour, scores 79 in the league.", "scores", "The team"),
    ("Surpassing its neighbours, the team achieved a record.", "Surpassing", "the team"),
    # participles and infinitives inside a subject
    ("A bill introduced by the senator would require permits.", "require", "A bill"),
    ("The ministry's move to close a loophole drew protests.", "drew", "The ministry's move"),
    # what an adjective says of the subject stands before it
    ("Unable to sell tea, Peru has opened a mill.", "opened", "Peru"),
    ("Afraid of losing tea, Peru has opened a mill.", "losing", "Peru"),
    # the subject goes on behind a semicolon
    # a verb that is joined goes on about the subject, and not about whom that is held against
    ("Norway is bigger than Peru and sells tea.", "sells", "Norway"),
    ("Norway is as big as Peru and sells tea.", "sells", "Norway"),
    ("Norway, since May and for a year, sells tea.", "sells", "Norway"),
    ("Norway taxes tea; banned the import of rice.", "banned", "Norway"),
    # a clause behind a preposition and its pronoun has a subject of its own
    ("Oslo dropped for a year the plan, under which mills run by Peru were taxed.", "dropped", "Oslo"),
    ("Oslo dropped for a year the plan, under which mills run by Peru were taxed.", "taxed", "mills"),
    # what is done to somebody spoken of, nobody is told to do
    ("Peru was moved to the second list, limiting it to tea.", "limiting", None),
    # whoever does something while something else happens
    ("Sales of tea fell as young buyers switched to juice.", "switched", "young buyers"),
    ("Joining its neighbours, Finland raised the duty.", "raised", "Finland"),
    ("Cut off from the sea, the town turned to its railway.", "Cut", "the town"),
    # what is thrown in between an auxiliary and its verb, and what describes a subject before it
    ("The council would within weeks ban lorries.", "ban", "The council"),
    ("The council has since 2019 banned all lorries.", "banned", "The council"),
    ("The council had, by late spring, banned all lorries.", "banned", "The council"),
    ("Short of money, the council sold its lorries.", "sold", "the council"),
    ("The council, you know, sold its lorries.", "sold", "The council"),
    ("The council has, roughly speaking, banned all lorries.", "banned", "The council"),
    ("Long-term, the council plans a harbour.", "plans", "the council"),
    # what is said of instances' whole, and what somebody sees others do
    ("They tax 20 goods -- including tea and rice -- shipped to Peru.", "shipped", "20 goods"),
    ("They tax 20 goods, among them tea, shipped to Peru.", "shipped", "20 goods"),
    ("Traders see the council eventually banning lorries.", "banning", "the council"),
    ("They closed schools run by two churches.", "run", "schools"),
    # one subject with several verbs, and a second subject
    ("The council lowered the fee in March and raised it in July.", "raised", "The council"),
    ("The council lowered the fee, and the region raised the tax.", "raised", "the region"),
    ("The bank said it would close two branches.", "close", "it"),
    # whom an infinitive is said of
    ("The union asked the mayor to lift the limit.", "lift", "the mayor"),
    ("The union promised to lift the limit.", "lift", "The union"),
    ("The court barred the firm from selling boats.", "selling", "the firm"),
    ("The court let the firm sell boats.", "sell", "the firm"),
]


@pytest.mark.parametrize(("text", "verb", "expected"), SUBJECTS)
def test_each_verb_has_its_subject(text: str, verb: str, expected: str | None) -> None:
    """The subject is found over what stands between it and its verb."""
    assert subject(text, verb) == expected


CONSTRUCTIONS = [
    # a verb as subject, with all that belongs to it
    ("Selling tea to Peru is illegal.", "is", "Selling"),
    ("Growing tea in Kenya requires patience.", "requires", "Growing"),
    # what describes a subject stands between it and its verb
    ("Limits imposed since October 2021 restrict trade with Chad.", "restrict", "Limits"),
    ("Boats sold under the new scheme will be taxed.", "will be", "Boats"),
    ("Traders shipping grain to Kenya need permits.", "need", "Traders"),
    ("The prices they asked rose.", "asked", "they"),
    ("Norway, for boats bound for Chad and Mali, imposes a duty.", "imposes", "Norway"),
    ("Anna, once a trader, has become a judge.", "has become", "Anna"),
    ("The ban, which has narrowed little, curtailed sales.", "curtailed", "The ban"),
    # nouns that are verbs elsewhere
    ("Exports of tin to Chad need a licence.", "need", "Exports"),
    ("New levies target growers of tea.", "target", "New levies"),
    ("Limits on tools drive up costs.", "drive", "Limits"),
    # clauses without "that", and verbs behind one auxiliary
    ("Officials told traders the boats were banned.", "banned", "the boats"),
    ("The boats were placed under review and then banned.", "banned", "The boats"),
    # notes without a finite verb
    ("Tea exports banned since May", "banned", "Tea exports"),
    # what dashes part from its verb
    ("Norwegian boats—the best there are—banned", "banned", "Norwegian boats"),
    # what is seen to happen, and what comes next
    ("The spring saw the White House easing restrictions on tea.", "easing", "the White House"),
    ("Norway banned tea in May, then changed course.", "changed", "Norway"),
    ("The boats were let go, then held again.", "held", "The boats"),
]


@pytest.mark.parametrize(("text", "verb", "expected"), CONSTRUCTIONS)
def test_verbs_are_told_by_the_whole_clause(text: str, verb: str, expected: str) -> None:
    """Whether a word is a verb, and whose, is told by what precedes and what follows it."""
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The rule, which was issued in January, caps rents.", ["issue", "cap"]),
        ("The minister's move to close a loophole drew protests.", ["close", "draw"]),
        ("They resold, upended and outgrew it.", ["resell", "upend", "outgrow"]),
        ("The levy rose and hit growers.", ["rise", "hit"]),
        ("Firms have to either wait or pay.", ["wait", "pay"]),
        ("Firms have to either stockpile tea or pay.", ["stockpile", "pay"]),
        ("It sold boats to both countries.", ["sell"]),
        ("It sold boats to either party in the deal.", ["sell"]),
        ("Norway restricts tungsten and graphite exports to Chad.", ["restrict"]),
        ("Much of the compute comes from Norway.", ["come"]),
        ("It re-exported retrofitted engines.", ["re-export"]),
        ("Rising prices hurt the city's advanced mills.", ["hurt"]),
    ],
)
def test_the_verbs_of_a_sentence(text: str, verbs: list[str]) -> None:
    """Verbs of general English are known in all their forms, and adjectives made of them are none."""
    assert [p.verb for p in parsed(text)[1].predicates] == verbs


COMPLEMENTS = [
    ("The port shipped grain to Kenya.", "shipped", [("", "grain"), ("to", "Kenya")]),
    (
        "The port shipped grain and oil to Kenya and Egypt.",
        "shipped",
        [("", "grain"), ("", "oil"), ("to", "Kenya"), ("to", "Egypt")],
    ),
    (
        "The law bars trade with neighbours, including Chad, and taxes fuel.",
        "bars",
        [("", "trade"), ("with", "neighbours"), ("with", "Chad")],
    ),
    ("The city bought boats due to rising demand.", "bought", [("", "boats"), ("owing to", "rising demand")]),
    ("The state curbs exports of ores used in paint.", "curbs", [("", "exports"), ("of", "ores")]),
]


@pytest.mark.parametrize(("text", "verb", "expected"), COMPLEMENTS)
def test_a_verb_governs_what_follows_it(text: str, verb: str, expected: list[tuple[str, str]]) -> None:
    """Objects have no preposition; a list shares the one before it; the next verb's words are its own."""
    whole, _, chosen = predicate(text, verb)
    assert [(c.preposition, whole[c.start : c.end]) for c in chosen.complements] == expected


def test_a_verb_reaches_through_those_that_complete_it() -> None:
    """Where goods go to is said of the verb that allows it."""
    whole, found, chosen = predicate("The court let the firm sell boats to Peru.", "let")
    assert ("to", "Peru") in [(c.preposition, whole[c.start : c.end]) for c in found.complements_of(chosen)]


def test_what_is_asked_for_hangs_on_the_asking() -> None:
    """An infinitive knows the verbs it follows from, outermost last."""
    _, found, chosen = predicate("Officials were asked to consider lifting the duty.", "lifting")
    assert [governor.verb for governor in found.governors_of(chosen)] == ["consider", "ask"]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("A law aimed at banks that lend to traders to finance boats stopped the port.", "stopped", "A law"),
        ("The mill, one of the oldest in the county, said on 4 May that prices fell.", "said", "The mill"),
        ("The court ruled in May to let boats seized last year sail.", "ruled", "The court"),
    ],
)
def test_the_verb_of_a_sentence_may_come_late(text: str, verb: str, subject: str) -> None:
    """What describes the subject, or is set off behind it, leaves it its verb."""
    whole, _, chosen = predicate(text, verb)
    assert chosen.form == "finite"
    assert chosen.subject is not None
    assert whole[chosen.subject.start : chosen.subject.end] == subject


def test_what_is_done_while_something_else_is_has_its_subject() -> None:
    """A form in -ing behind "while" completes no verb."""
    text, _, chosen = predicate("The court urged calm while taxing boats.", "taxing")
    assert chosen.subject is not None
    assert text[chosen.subject.start : chosen.subject.end] == "The court"
    assert chosen.governor is None


@pytest.mark.parametrize(
    "text",
    [
        "The union requests the mayor extend the term and drop the fee.",
        "The union demanded that the mayor extend the term and drop the fee.",
    ],
)
def test_what_is_asked_for_in_a_clause_hangs_on_the_asking(text: str) -> None:
    """A clause behind a verb of asking is what it says, with or without "that", and so is the verb joined to it."""
    _, found, chosen = predicate(text, "drop")
    assert [governor.form for governor in found.governors_of(chosen)] == ["finite"]


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("The duty was lifted in May.", "lifted", True),
        ("The duty has been lifted by the agency.", "lifted", True),
        ("The agency has lifted the duty.", "lifted", False),
        ("The agency is lifting the duty.", "lifting", False),
        ("Peru cut off from Norway boats.", "cut", True),
        ("Peru cut off Norway from boats.", "cut", False),
        ("The agency dropped its plan and allowed Norway boats.", "allowed", False),
        ("The agency gave up and allowed the Norwegian boats.", "allowed", False),
        ("The firm hired staff trained in Peru and owned by Norway.", "owned", True),
        ("Trade in the goods controlled by the agency fell.", "controlled", True),
    ],
)
def test_the_voice_of_a_verb(text: str, verb: str, passive: bool) -> None:
    """A participle with a form of be, or with its agent, is passive."""
    assert predicate(text, verb)[2].passive is passive


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The chip curbs hurt growth.", "curbs"),
        ("A ban on imports followed.", "ban"),
        ("Restricted goods are listed below.", "Restricted"),
        ("The plant makes gallium and related metals.", "related"),
        ("Thanks to export controls, prices fell.", "export"),
        ("The firm took a $2 billion financial hit after the ban.", "hit"),
        ("The ban hurt growers indeed.", "indeed"),
    ],
)
def test_a_noun_is_no_verb(text: str, noun: str) -> None:
    """Words that are verbs elsewhere are told apart by what stands around them."""
    whole, found = parsed(text)
    at = whole.index(noun)
    assert all(not at <= p.head < at + len(noun) for p in found.predicates)


def complements(text: str, verb: str) -> list[tuple[str, str]]:
    whole, _, chosen = predicate(text, verb)
    return [(c.preposition, whole[c.start : c.end]) for c in chosen.complements]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The council may amend or repeal the levy.", "amend", [("", "the levy")]),
        ("Kenya halted, then banned imports of tin.", "halted", [("", "imports"), ("of", "tin")]),
        ("The levy rose and hit growers.", "rose", []),
        ("The board said and showed the figures.", "said", []),
    ],
)
def test_verbs_joined_side_by_side_share_their_object(text: str, verb: str, expected: list[tuple[str, str]]) -> None:
    """What both verbs are done to stands behind the second, unless the first takes no object or a clause."""
    assert complements(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("It is a rule that extends or tightens the quota.", "tightens", "a rule"),
        ("The board issued a rule on Oct. 3, 2025, that extends the quota.", "extends", "a rule"),
        ("Limits on boats designed for racing have been dropped.", "dropped", "Limits"),
        ("Kenya announced a set of limits designed to slow trade.", "designed", "limits"),
        ("The grower has spent millions storing tea.", "storing", "The grower"),
        ("It may sell tea, with the board reportedly taking a share.", "taking", "the board"),
        ("It is a small boat, engineered to win races.", "engineered", "It"),
        ("The trader announced on Friday that it expects a loss.", "expects", "it"),
        ("Under Secretary Jane Doe ordered a halt.", "ordered", "Under Secretary Jane Doe"),
    ],
)
def test_subjects_across_what_describes_them(text: str, verb: str, expected: str) -> None:
    """A date is no antecedent, a participle of purpose no verb of its clause, and who spends does what it is spent on."""
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "preposition"),
    [
        ("Prices rose because of the quota.", "rose", "because of"),
        ("They bought tea instead of coffee.", "bought", "instead of"),
        ("They list goods subject to fees.", "list", "subject to"),
    ],
)
def test_two_words_may_be_one_preposition(text: str, verb: str, preposition: str) -> None:
    """Prepositions like "because of" and "instead of" govern as one word."""
    assert preposition in [held for held, _ in complements(text, verb)]


WORDS = st.sampled_from(
    "the a ban bans to of and , ; ( ) which that was has not will selling sold Kenya's it 12 % - “ let by".split()
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_text_has_a_parse_within_its_bounds(text: str) -> None:
    """Whatever the words, nothing fails, and every phrase lies in the text; a governor stands before what it governs."""
    found = parse(text, ())
    for number, chosen in enumerate(found.predicates):
        spans = [(chosen.start, chosen.end), *((c.start, c.end) for c in found.complements_of(chosen))]
        spans += [(chosen.subject.start, chosen.subject.end)] if chosen.subject else []
        assert all(0 <= start <= end <= len(text) for start, end in spans)
        assert chosen.governor is None or chosen.governor < number
