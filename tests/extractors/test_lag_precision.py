"""What is no lag: the other senses of behind, ahead, lead and gap; and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiclaims import Document, extract
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.extractors.lag.cues import find_cues
from aiclaims.plugins.registry import Registry
from aiclaims.reading import read

LAG = Registry(enable=["lag"], entry_points=False)

NO_LAGS = [
    "The IBM chip is old, the Nvidia card new. Between them the difference in age is as much as 11 years.",
    "Trust in AI grows when the U.S. lead over China grows.",
    "The US and China race in AI. The country that leads in AI will write the rules.",
    "The US races China in AI. A mere two-month lead means an arms race.",
    "AI cases are rapid, with 15 months to a ruling, so that Samsung may press Ericsson.",
    "Researchers of AI came home from Britain or the United States or caught up by themselves.",
    "The US also led with 1,953 new AI firms, ten times the next closest country.",
    "Meta's AI lab was founded six months after Google bought DeepMind.",
    "Tools for AI: Nvidia has news, and we caught up with Samsung's new phone.",
    "India built more solar panels for AI than the US, surpassing it in new installations.",
    "The tech divide between the U.S. and China in AI deepens.",
    "The Siemens/Nvidia pilot of AI takes two to three years from here.",
    "Nobody expects China to be ahead of the US in AI.",
    "These AI chips of AMD have specifications that match or exceed Nvidia's.",
    "The EU may grow in chips where there would be a security advantage in replacing Chinese firms.",
    "Google and Microsoft sue each other over AI: the giants end five years of quietly settling.",
    "The AI plan frightened China into thinking it would fall behind the United States.",
    "China and the US have a head start of four years in AI.",
    "Tau, built by the Chinese giant Alibaba, was launched in May and is three months behind the top AI system.",
    "China is far from matching the US in AI.",
    "The US and China race in AI. OpenAI had a lead, but this gap narrowed in 2024 as Google released models.",
    "The gap within Chinese AI is narrower than the gap between American and European labs.",
    "The gap between open and closed AI used to be measured in generations.",
    "Nvidia is worth more, and the valuation gap between the US and China in AI is substantial.",
    "The team behind DeepSeek works in Hangzhou, and the engineers behind its model are Chinese.",
    "GPT and Claude, of OpenAI and Anthropic, are the brains behind many Chinese and American AI assistants.",
    "American tariffs on AI chips weigh on China, whose deficit-to-GDP ratio is 6%.",
    "Nvidia shares rose ahead of the US ban on sales of AI chips to China.",
    "The Chinese chip project is 18 months behind schedule, and the American one is late too.",
    "Trump said China was behind the theft of American AI technology.",
    "Beijing is ahead of Washington in AI patents, with 38,000 filings.",
    "China widens its lead over Japan in AI patent filings.",
    "China leads in AI papers, while the US leads in highly cited AI research.",
    "In 2023 American labs made 60 large AI models, far surpassing China's 15.",
    "The US leads China in private AI investment by a factor of nine.",
    "The new model leads Qwen2.5 by 3 points on MMLU.",
    "Alibaba moved ahead of Tencent in cloud revenue, leading by 5 percentage points.",
    "Behind the scenes, Chinese and American officials talked about AI chips.",
    "The gap between rich and poor in AI adoption is growing.",
    "Claude is ahead of Gemini with 81% on MMLU.",
    "Italy lags behind the Americans in wages and capital; its AI firms are small.",
    "Chinese AI startups are racing to close the gap with their American rivals.",
    "Can China close the AI gap with America?",
    "How far behind the United States is China in AI?",
    "The lead author of the American AI paper works at a Chinese lab.",
    "Google was once a year ahead of everybody in AI; now OpenAI is.",
    "Chinese AI labs release a model every two to four months.",
    "DeepSeek matched GPT-4o, an American model released five months earlier.",
    "The local branch is 44 commits behind upstream and 3 ahead.",
    "United trail City by three points with two months left.",
    "A leading Chinese researcher left a cutting-edge American AI lab.",
    "China and America race in AI. AI lifts weak workers, narrowing the gap between strong and weak ones.",
    "The AI model showed that non-Western firms could reach parity with Silicon Valley.",
    # no technology of the race is named
    "Airbus is far behind its competitor Boeing in deliveries of jets.",
    "Snap fell behind Facebook and Google in services that people like.",
    "Korean users were ahead of Indian ones in the list of leaked accounts.",
    "China overtook Germany as the largest export market for Korean chips.",
    # asked, supposed, wished or to be done
    "A panel argued over whether Chinese AI labs are ahead of American ones.",
    "To stay ahead of China in AI, America needs far more power plants.",
    "The goal of the rule is to keep the United States ahead of China in AI chips.",
    "If China pulls ahead of the United States in AI, allies will worry.",
    "Reorganising was OpenAI's push to catch up with Anthropic in coding models.",
    # a hedged lead is praise, not an estimate
    "Chinese AI models may sometimes surpass American models.",
    # what a product can do is no lag of its maker
    "AMD's MI300X lags Nvidia's H200 in memory bandwidth.",
    "Intel says Gaudi 3 is still behind Nvidia's H200 in absolute performance.",
    # costs, margins, a filled gap
    "Broadcom's AI chips have a cost advantage over Nvidia's.",
    "TSMC's margin compression could narrow what Nvidia earns from its chips.",
    "China wants to fill the gap that foreign chip investors have left.",
    "Alphabet's AI agents have been behind several Microsoft outages.",
    # a ranking of holders
    "Three US makers own the biggest AI patent portfolios: Qualcomm (410), followed by Intel (380) and AMD (200), and Japanese companies are close behind.",
    # ahead in time, led to something
    "Nvidia is paying SK Hynix more to secure chip supply ahead of the launch of its next GPU.",
    "The oil crisis in Japan led them to advanced technology, and the world followed.",
    # a firm is not set against its own country
    "The H200 decision could shrink the US compute advantage. Nvidia said nothing.",
    # whom a pronoun means, or who is caught up with, stays open
    "Apple, Nvidia and AMD all buy from TSMC in Taiwan. The spending on AI chips has kept it ahead of Samsung.",
    "JPMorgan said Anthropic's AI assistant is just catching up with Harvey.",
    "In the last century China, now India, were catching up through technology.",
    "While OpenAI and Google are ahead in AI chips, Microsoft tries another approach.",
    # the makers of a thing, a rank, a worth, a use
    "Estonian engineers are also behind the Japanese-owned AI assistant.",
    "In the AI cloud IBM is a distant fourth behind Google.",
    "Investors bet that Anthropic's valuation will catch up with OpenAI's.",
    "China's chip makers forge ahead with phones that never reach the US.",
    "Since 2010 China has prioritized catching up with the West in chips.",
    "A worry is that if the U.S. regulates AI, China will get ahead.",
    "# Patents in AI\n\n- 2027: China overtakes Japan in computer vision",
    "Keeping America ahead of China in AI needs more power plants.",
    "China and America write on AI. China's papers grew, and the volume lead is turning into rising influence.",
    # where somebody thinks something is no party
    "In Silicon Valley it was assumed that Indian AI labs lag badly.",
    # who "they" and "us" are stays open
    "The U.S. and China differ on AI. They are two years behind us, he said.",
    # an advantage in means, not in the technology
    "China and the US race for AI. China has a big advantage in electricity.",
    "China and the US race for AI. The US leads in the number of AI papers.",
    # what lies ahead in time, what a page lies behind, who leads others to do something
    "It is a hopeful sign for China and the US that AI labs feel bold, and it will go on in the years ahead.",
    "US and Chinese AI labs meet. They were ahead of the curve in that talk about China.",
    "Open models and closed ones differ. At the top you see closed models, which are usually behind a web interface.",
    "The release, shared by its maker on Twitter, comes on the heels of other AI models such as the open-weight model Kimi K2.",
    "Canada leads EU push to open AI data to small labs.",
    "Canada unveiled a new AI model as part of its Aurora plan, just ahead of the eagerly awaited Mistral release.",
    "Korea's shift from Japanese tools has changed not only the leading edge but also “trailing-edge” chips.",
    # somebody whom nobody names
    "The US and China race in AI. A new divide may open between those nations and those lagging behind.",
    "Poorer states with AI plans resent that these hang on Washington’s favour and that they are held a generation behind the frontier.",
    "Kimi K3 is “like a month behind” Plover, which asks how much practical lead closed frontier labs can keep.",
    # hoped, feared, weighed, called wrong, or told of a time long past
    "The claim that China is nine years behind the US in AI is not supported by evidence.",
    "The hope has been that the new chip helps Korean makers gain an edge over Japanese makers.",
    "The rules slow AI work, making it harder for Korean firms to develop tools that leapfrog Japanese designs.",
    "An AI strategy is due or Japan Risks Losing Its Edge to Korea in technology.",
    "Even if Japan squeaks by, the difference between a 1-2 year AI lead over Korea and a 1-2 month lead is critical.",
    "It is unrealistic to hope for a lead of over two years over China in AI, for the United States tries hard.",
    "Officials told us that “the conventional wisdom that Japan has an 18-month lead on Korea in AI is clearly wrong.”",
    "The US and China race in AI. The study traces how China fell behind in the industrial age.",
    "Google leads. OpenAI trains a model, named “Plover,” to mend its flaws and catch up to Gemini 3 after a warning on the gap.",
    "China and the US race in AI. The crossover wasn't close - China's path is steeper, so the gap will only widen.",
    "A small open model is shown as outperforming last year's best proprietary model.",
    "The US and China race in AI.\n\n# Technologies Where China Still Lags",
    # sales, prices, head counts, how long something takes, two versions of one model
    "Next year, Japan will overtake Korea as the world's largest buyer of chip tools.",
    "BYD now has a margin lead over Tesla in electric vehicles.",
    "BYD goes far in electric vehicles and has overtaken Tesla as the biggest seller of all.",
    "Korea has an advantage over Japan in both number and size of drones.",
    "Open models and closed models race. Even large models get cheaper, with open models following close behind.",
    "In 2021 China, with 43,400 degrees in AI, surpassed the United States.",
    "The US and China race for AI talent. In the wider US economy the gap grows to 1.3 million workers.",
    "The US and China race in AI. There China and Russia have surged ahead, with armies on a wartime footing.",
    "Shipments by Japan fell. Korea moved to extend the life of a big AI data center by 20 years, to bridge a gap between its old sites retiring and new ones opening, and Japan's site came back.",
    "The gap between GPT-6.1 and GPT-6.2 was two months.",
    # one of a country's firms
    "China and the US race in AI. One Chinese startup is catching up fast.",
    # where something is said, and who stands beside open models
    "Apple is far behind in AI (Google News).",
    "AI has moved on since GPT-4, with Anthropic's Claude, Google's Gemini, and open-source models narrowing the gap.",
    # a noun where a verb could be
    "The new AI report covers data centers, US-China innovation lag and chips.",
]


@pytest.mark.parametrize("text", NO_LAGS)
def test_no_lag(text: str) -> None:
    """None of these says that a party lags in a technology."""
    assert extract(Document(text), registry=LAG).claims == ()


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        (
            "OpenAI released GPT-5 in May. A review of DeepSeek's V4 scores, 80.6 on MMLU and 93.5 on GPQA, placed it eight months behind the US.",
            "8 months",
        ),
        ("The gap between Chinese and American AI has nearly closed: GLM-5 reaches 77.8% on SWE-bench Verified.", None),
        ("The AI gap between China and the US shrank, with Qwen3 at 92.3% on AIME.", None),
        ("In AI models, the U.S. lead over China reached 2.7 percent on MMLU.", "2.7 percent"),
        ("In AI models, the U.S. lead over China has fallen to 2.7 percent on the Arena.", "2.7 percent"),
    ],
)
def test_scores_are_no_gaps(text: str, gap: str | None) -> None:
    """What a model reaches on a test lies between nobody; what a lead reaches there does."""
    (claim,) = extract(Document(text), registry=LAG).claims
    assert isinstance(claim, LagClaim)
    assert (claim.gap and str(claim.gap)) == gap


def test_leadership_in_a_lag_is_its_field() -> None:
    """Who falls behind in leadership does not lead at the same time."""
    (claim,) = extract(Document("Japan risks falling behind South Korea in AI leadership."), registry=LAG).claims
    assert isinstance(claim, LagClaim)
    assert (claim.laggard.name, claim.leader.name) == ("Japan", "South Korea")


def test_unknown_subject_is_not_replaced() -> None:
    """Where the text names somebody unknown as behind, nobody else is taken for it."""
    text = "The new index puts the whole bloc 14 months behind the United States in AI. China comes later."
    assert extract(Document(text), registry=LAG).claims == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chinese labs are two years behind.", ["behind"]),
        ("The engineers behind the model left.", []),
        ("China leads the United States in AI.", ["outdo"]),
        ("America's lead over China shrank.", ["lead"]),
        ("The lag is six months.", ["lag"]),
        ("Chinese models lag.", ["behind"]),
        ("China is catching up with the US.", ["catch"]),
        ("They have drawn level with Taiwan.", ["level"]),
        ("The gap story was told again.", []),
        ("An innovation lag was found.", ["lag"]),
        ("The new labs lag.", ["behind"]),
        ("Gross margins and the cost advantage grew.", []),
        ("By a margin of two points.", ["gap"]),
        ("The technical advantage gap widens.", ["gap"]),
    ],
)
def test_cues(text: str, expected: list[str]) -> None:
    """A word is a cue in the sense that its surroundings give it."""
    passage = read(Document(text)).passages[0]
    assert [cue.cue for cue in find_cues(passage)] == expected


_WORDS = st.sampled_from(
    "China Chinese Huawei Nvidia behind ahead of lead lags the gap between and narrowed to from by two three years months "
    'percent 17.5 not it they is in AI chips U.S. , . ; ? " “ ( ) 2024 generations catch up level with than'.split()
)


@settings(max_examples=80, deadline=None)
@given(st.lists(_WORDS, max_size=40).map(" ".join) | st.text(max_size=120))
def test_any_text(text: str) -> None:
    """No text makes the extractor fail, and each claim quotes the text."""
    result = extract(Document(text, language="en"), registry=LAG)
    assert not result.faults
    for claim in result.claims:
        for evidence in claim.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote


@pytest.mark.parametrize("other", ["The weather was fine on the day of the meeting.", "Tickets cost $20 at the door."])
@pytest.mark.parametrize(
    "text",
    [
        "Huawei is two years behind Nvidia in AI chips.",
        "The U.S. lead over China in AI shrank to 0.4 percent.",
        "Chinese models have caught up with American ones.",
    ],
)
def test_unrelated_neighbours(text: str, other: str) -> None:
    """A sentence about something else, before or behind, changes nothing."""

    def propositions(whole: str) -> list[tuple[object, ...]]:
        claims = extract(Document(whole), registry=LAG).claims
        return [(claim.laggard, claim.leader, claim.gap, claim.trend, claim.negated) for claim in claims]  # type: ignore[attr-defined]

    alone = propositions(text)
    assert alone
    assert propositions(f"{other} {text}") == alone
    assert propositions(f"{text} {other}") == alone


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("China is behind the United States in AI.", "The United States rules AI chips. China is behind."),
        (
            "China is six months behind the United States in AI.",
            "China may be six months from the United States in AI.",
        ),
    ],
)
def test_confidence_orders(surer: str, less_sure: str) -> None:
    """What the clause names, in words that the scores know well, is surer than what is carried on or said otherwise."""
    first, second = (extract(Document(text), registry=LAG).claims for text in (surer, less_sure))
    assert first[0].confidence > second[0].confidence


def test_a_margin_over_somebody_is_a_lead() -> None:
    """Whoever has a margin over another is ahead, whatever noun tells it."""
    text = "The best American model leads the rankings with a margin of 2.7% over the best Chinese model."
    claims = [
        claim for claim in extract(Document(text, language="en"), registry=LAG).claims if isinstance(claim, LagClaim)
    ]
    assert [(str(claim.laggard), str(claim.leader), str(claim.gap)) for claim in claims] == [
        ("China", "United States", "2.7 percent")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Report on AI: U.S.-China gap closed, 88% organizational adoption.",
        "At 20% to 40% yields, China is behind the United States in chips.",
        "The gap between Europe and Korea in batteries (33% vs. 13%) worries Brussels.",
    ],
)
def test_a_share_of_something_else_is_no_gap(text: str) -> None:
    """A percentage that says how many, how good or how much each has, is not how far one is behind."""
    claims = [
        claim for claim in extract(Document(text, language="en"), registry=LAG).claims if isinstance(claim, LagClaim)
    ]
    assert all(claim.gap is None for claim in claims)


def test_a_lead_described_by_a_contrast_is_whose_it_is() -> None:
    """Two adjectives that "but" joins part no clause, whoever was told of before."""
    text = "Open models now beat closed models on math. Closed models retain a real but narrowing lead in coding."
    found = [c for c in extract(Document(text, language="en"), registry=LAG).claims if isinstance(c, LagClaim)]
    assert [(c.laggard.name, c.leader.name, c.trend) for c in found] == [("open models", "closed models", "narrowing")]
