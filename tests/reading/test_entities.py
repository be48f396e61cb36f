"""Entities: who and what a passage names, under canonical names, and what a demonym modifies."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiclaims.documents.document import Document
from aiclaims.lexicon import load_lexicon
from aiclaims.reading import EntityMark, read
from aiclaims.reading.entities.finder import find_entities
from aiclaims.reading.entities.introductions import collect_names


def told(text: str) -> list[tuple[str, str]]:
    """Give the names and types that a text mentions."""
    return [(mark.entity.name, mark.entity.type) for mark in find_entities(text)]


def names(text: str) -> list[str]:
    """Give the canonical names that a text mentions, with what it introduces itself."""
    return [mark.entity.name for mark in find_entities(text, collect_names([text]))]


def mark_of(text: str, name: str) -> EntityMark:
    """Give the first mention of an entity."""
    return next(mark for mark in find_entities(text) if mark.entity.name == name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Output in China’s fabs doubled.", [("China", "country")]),
        ("A plant in the Peoples Republic of China grew.", [("China", "country")]),
        # a country's short form before a technical phrase only says whose goods are meant
        ("Parts for PRC Semiconductor Testing Equipment cost more.", [("China", "country")]),
        ("GPT-5.6 Terra and Opus 4.8 ran.", [("GPT-5.6 Terra", "model"), ("Claude Opus 4.8", "model")]),
        ("Roses in terra cotta won.", []),
        # what is joined to a family's name makes another model
        ("J-EXAONE came before Tiny-EXAONE.", [("J-EXAONE", "model"), ("Tiny-EXAONE", "model")]),
        ("Gemini Kitchen-ER 1.4 cooks.", [("Gemini Kitchen-ER 1.4", "model")]),
        # what a school teaches is part of its name, where it stands is not
        (
            "The Nordmark University of Petroleum and Minerals met IIT Madras.",
            [
                ("Nordmark University of Petroleum and Minerals", "institution"),
                ("Indian Institute of Technology Madras", "institution"),
            ],
        ),
        # a region of regions is one
        (
            "Europe and Central Asia, and MENA, follow.",
            [("Europe and Central Asia", "region"), ("Middle East and North Africa", "region")],
        ),
        ("LongCat-Flash-Chat came out.", [("LongCat-Flash-Chat", "model")]),
        ("A tutor passed MNLI and RefCOCO+.", [("MultiNLI", "benchmark"), ("RefCOCO+", "benchmark")]),
        ("Officials in the U.S. and the UK met.", [("United States", "country"), ("United Kingdom", "country")]),
        ("Washington pressed The Hague.", [("United States", "country"), ("Netherlands", "country")]),
        ("The EU and the rest of Europe wait.", [("European Union", "region"), ("Europe", "region")]),
        ("Exports worldwide fell.", [("World", "region")]),
        ("Analysts see the West ahead.", [("West", "region")]),
        ("The Koreans ship more memory.", [("South Korea", "country")]),
        ("The Biden administration and the White House agreed.", [("Biden administration", "agency"), ("White House", "agency")]),
        ("BIS, USPTO and WIPO publish lists.", [
            ("Bureau of Industry and Security", "agency"),
            ("United States Patent and Trademark Office", "agency"),
            ("World Intellectual Property Organization", "institution"),
        ]),
        ("Tencent Holdings Ltd. leads Baidu Inc. and ZTE Corp.", [("Tencent", "firm"), ("Baidu", "firm"), ("ZTE", "firm")]),
        ("Intel International Corporation met Visa International Service Association.", [("Intel", "firm"), ("Visa", "firm")]),
        ("CPC classes of Chinese filings were counted.", [("China", "country")]),
        ("SK hynix and SK Hynix are one.", [("SK Hynix", "firm"), ("SK Hynix", "firm")]),
        ("Japan's Ministry of Economy, Trade and Industry spoke.", [
            ("Japan", "country"),
            ("Ministry of Economy, Trade and Industry", "agency"),
        ]),
        ("腾讯和阿里巴巴在美国申请专利。", [("Tencent", "firm"), ("Alibaba", "firm"), ("United States", "country")]),
        ("昇腾910C不如H100。", [("Ascend 910C", "chip"), ("H100", "chip")]),
    ],
)  # fmt: skip
def test_listed_names(text: str, expected: list[tuple[str, str]]) -> None:
    """Names of the lexicon are found in any of their spellings, languages and legal forms."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They asked us for help, and we told them to join us.",
        "CONTACT US TODAY FOR A FREE TRIAL OF THE SOFTWARE",
        "A meta-analysis of an apple a day; a spark of hope, step by step, seed by seed.",
        "Please polish the china and roast the turkey.",
        "The command line has a large help page.",
        "A drop in the race to the top of the maths class.",
        "Write to press@nvidia.example for more.",
        "He left; so did you.",
        "It grew by a 100 percent and to 4090 of 5000.",
        "Section 301, Article 5, Phase 2, Chapter 7, Figure 3, Day 1, Top 10 and Q3 2024 are no names.",
    ],
)
def test_ordinary_words_name_nobody(text: str) -> None:
    """What looks like a name in another case or context is left alone."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "name", "head"),
    [
        ("Chinese AI models lag by a year.", "China", "ai models"),
        ("Several Chinese tech firms have filed.", "China", "tech firms"),
        ("China's artificial intelligence (AI) sector grows.", "China", "artificial intelligence sector"),
        ("It beat its American counterparts in half the tests.", "United States", "counterparts"),
        ("U.S. toolmakers may lose sales.", "United States", "toolmakers"),
        ("US export controls on chips bite.", "United States", "export controls"),
        ("China-made chips sell well.", "China", "chips"),
        ("A US-based startup won.", "United States", "startup"),
        ("the world’s largest economies met.", "World", "largest economies"),
        ("The Dutch government spoke.", "Netherlands", "government"),
        ("Nvidia's latest H20 chip shipped.", "Nvidia", "latest h20 chip"),
        ("OpenAI's o1 model is older.", "OpenAI", "o1 model"),
        ("The Chinese startup DeepSeek answered.", "China", "startup"),
        ("The best American model leads.", "United States", "model"),
        ("Taiwan's TSMC leads.", "Taiwan", "tsmc"),
    ],
)
def test_what_an_adjective_modifies(text: str, name: str, head: str) -> None:
    """A demonym, a possessive or a short form before a noun is an adjective with its noun phrase."""
    mark = mark_of(text, name)
    assert (mark.adjective, mark.head) == (True, head)


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("American and Chinese AI models differ.", ["ai models", "ai models"]),
        ("Its U.S. and Japanese rivals wait.", ["rivals", "rivals"]),
        ("Japanese, Korean and German offices agree.", ["offices", "offices", "offices"]),
    ],
)
def test_adjectives_share_their_noun(text: str, heads: list[str]) -> None:
    """Joined adjectives modify the same noun phrase."""
    assert [mark.head for mark in find_entities(text)] == heads


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The U.S. filed just a few thousand.", "United States"),
        ("U.S. bans chip exports again.", "United States"),
        ("US imposes new rules.", "United States"),
        ("The Chinese are ahead, he says.", "China"),
        ("The Chinese filed more.", "China"),
        ("China trails in lithography.", "China"),
        ("Europe's was below three percent.", "Europe"),
        ("It compares well to that of the US.", "United States"),
    ],
)
def test_a_name_that_stands_for_itself_is_no_adjective(text: str, name: str) -> None:
    """A subject, an object or an elliptic possessive modifies nothing."""
    mark = mark_of(text, name)
    assert (mark.adjective, mark.head) == (False, "")


@pytest.mark.parametrize(
    ("text", "name", "owner", "known"),
    [
        ("DeepSeek-R1-Distill-Qwen-32B is small.", "DeepSeek-R1-Distill-Qwen-32B", "DeepSeek", True),
        ("We ran deepseek-v3.2-exp at home.", "DeepSeek-V3.2-Exp", "DeepSeek", True),
        ("OpenAI o1-mini is cheap.", "o1-mini", "OpenAI", True),
        ("OpenAI o1-1217 is dear.", "o1-1217", "OpenAI", False),
        ("Claude-3.5-Sonnet-1022 answered.", "Claude 3.5 Sonnet 1022", "Anthropic", False),
        ("GPT-4o-0513 is a snapshot.", "GPT-4o-0513", "OpenAI", False),
        ("Llama 3.1 405B is big.", "Llama 3.1 405B", "Meta", True),
        ("Llama-3.1-70B-Instruct follows.", "Llama 3.1 70B Instruct", "Meta", False),
        ("Qwen3-235B-A22B-Thinking-2507 thinks.", "Qwen3-235B-A22B-Thinking-2507", "Alibaba", False),
        ("Qwen 2.5-Max came out.", "Qwen2.5-Max", "Alibaba", True),
        ("Gemini 3.7 Pro came out.", "Gemini 3.7 Pro", "Google", False),
        ("GLM-7.5-Air came out.", "GLM-7.5-Air", "Zhipu AI", False),
        ("Tongyi 9.5 came out.", "Tongyi 9.5", "Alibaba", False),
        ("The GPT-6-level Doubao-2.5-pro came out.", "Doubao-2.5-pro", "ByteDance", False),
        ("It is the Phi-9-mini model.", "Phi-9-mini", "Microsoft", False),
    ],
)
def test_models_and_their_makers(text: str, name: str, owner: str, known: bool) -> None:
    """A family and a version make a model of the family's maker, listed or not."""
    mark = mark_of(text, name)
    assert (mark.entity.type, mark.owner, mark.known) == ("model", owner, known)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The startup unveiled Veldra-2, its best model so far.", "Veldra-2"),
        ("The firm released Aurora 3, a language model.", "Aurora 3"),
        ("The new model, Tessera V4, scored 80 on MMLU.", "Tessera V4"),
        ("Quill-70B-Chat scored 71.2.", "Quill-70B-Chat"),
        ("MiniCPM-o 4.7 scored 71.2.", "MiniCPM-o 4.7"),
        ("Codestral 26.03 scored 71.2.", "Codestral 26.03"),
    ],
)
def test_models_nobody_has_heard_of(text: str, name: str) -> None:
    """A name with a version is a model where a model is spoken of."""
    mark = mark_of(text, name)
    assert (mark.entity.type, mark.known) == ("model", False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Plover Dusk, a small open-weight model from a lab in Oslo, is out.", "Plover Dusk"),
        ("Plover Dusk is described by Meta as a multimodal reasoning model.", "Plover Dusk"),
        ("Alibaba's new reasoning model, Plover, is out.", "Plover"),
        ("A chatbot called Plover Dusk is out.", "Plover Dusk"),
        ("Google's Plover model is out.", "Plover"),
        ("MiniMax, fresh from its listing, released Q4.5 on Monday.", "Q4.5"),
        ("Plover Dusk scored 81.3% on GPQA Diamond.", "Plover Dusk"),
    ],
)
def test_models_that_the_text_calls_so(text: str, name: str) -> None:
    """An apposition, a predicate, a release or a result says of a name that it is a model's, whatever its form."""
    assert [mark.text for mark in find_entities(text) if mark.entity.type == "model"] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Plover, a leading model maker, is in Oslo.",
        "In Plover, a small model is out.",
        "Recently, the new model was released.",
        "Additionally, the model maintains its strength.",
        "The Standard Model of physics is old.",
        "The Transformer model is old.",
        "Mary Stone scored 81% on AIME.",
    ],
)
def test_words_beside_a_model_are_not_its_name(text: str) -> None:
    """What makes models, holds them or describes them is none."""
    assert [mark.text for mark in find_entities(text) if mark.entity.type == "model"] == []


def test_captions_write_a_nought_for_a_letter() -> None:
    """Where nothing but a model can stand, "01" is o1; a day or a code it is not."""
    text = "OpenAI's 01 model beats 03 mini, though GPT-4o was released on 03/04 as build 01."
    assert [mark.entity.name for mark in find_entities(text) if mark.entity.type == "model"] == [
        "o1",
        "o3-mini",
        "GPT-4o",
    ]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Kimi 2 million users", "Kimi"),
        ("Qwen 7 times", "Qwen"),
        ("GPT-4-powered tools", "GPT-4"),
        ("the o1-like model", "o1"),
    ],
)
def test_what_follows_a_model_is_not_always_its_version(text: str, end: str) -> None:
    """Counts and participles stay out of the name."""
    assert [mark.text for mark in find_entities(text)] == [end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AIME24, GPQA-Diamond and the LMSYS Chatbot Arena", ["AIME 2024", "GPQA Diamond", "Chatbot Arena"]),
        (
            "MATH 73.8, DROP 88.0, ARC-C 92.1, SWE-bench Verified 49.2",
            ["MATH", "DROP", "ARC Challenge", "SWE-bench Verified"],
        ),
        ("FooBench, BarEval and XyzQA are new", ["FooBench", "BarEval", "XyzQA"]),
        ("mmlu-pro and HumanEval+", ["MMLU-Pro", "HumanEval+"]),
    ],
)
def test_benchmarks(text: str, expected: list[str]) -> None:
    """Benchmarks are known by any spelling, and unlisted ones by the form of their name."""
    assert told(text) == [(name, "benchmark") for name in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("H20s, H100s and Blackwells", ["H20", "H100", "Blackwell"]),
        ("the RTX Pro 6000D and the MI308", ["RTX Pro 6000D", "MI308"]),
        ("Huawei's 910B", ["Huawei", "Ascend 910B"]),
        ("high-bandwidth memory (HBM) and EUV tools", ["HBM", "HBM", "EUV lithography"]),
        ("they did the H 20 and some H 100s", ["H20", "H100"]),  # as it is spoken
        ("a 100 people in plan A 100 times, H 20", []),
    ],
)
def test_chips(text: str, expected: list[str]) -> None:
    """Chips are found in the plural too, and tools under one name."""
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "person", "organisation"),
    [
        ("Mira Holt, an analyst at Osprey Securities, disagrees.", "Mira Holt", "Osprey Securities"),
        ("said Jonas Weil of the consultancy Ferry & Co.", "Jonas Weil", "Ferry & Co."),
        ("Dr. Aisha Rahman, who wrote the paper, agrees.", "Aisha Rahman", None),
        ("Analyst Tom Reed of Borland & Sons told reporters.", "Tom Reed", "Borland & Sons"),
        ("Jensen Huang said so.", "Jensen Huang", "Nvidia"),
        ("According to Bernstein analyst Lin Qingyuan, it works.", "Lin Qingyuan", "Bernstein"),
        ("By Nora Lind, Geneva", "Nora Lind", None),
    ],
)
def test_people_and_whom_they_speak_for(text: str, person: str, organisation: str | None) -> None:
    """A person is known by title, trade or speech, and the organisation named beside is kept."""
    mark = mark_of(text, person)
    assert (mark.entity.type, mark.person_of) == ("person", organisation)


@pytest.mark.parametrize(
    ("text", "name", "type"),
    [
        ("Veldra Inc. filed 40 patents.", "Veldra", "firm"),
        ("Analysts at Osprey Securities agree.", "Osprey Securities", "firm"),
        ("A lab at Aldermoor University agrees.", "Aldermoor University", "institution"),
        ("The Institute for Frontier Computing agrees.", "Institute for Frontier Computing", "institution"),
        ("The startup Northlight AI agrees.", "Northlight AI", "firm"),
    ],
)
def test_organisations_nobody_has_listed(text: str, name: str, type: str) -> None:
    """A firm or a body is known by the word that ends or begins its name."""
    mark = mark_of(text, name)
    assert (mark.entity.type, mark.known) == (type, False)


@pytest.mark.parametrize(
    "text",
    ["Understanding AI in Europe", "Sovereign AI matters.", "Generative AI and the GAIN AI Act", "China’s AI sector"],
)
def test_artificial_intelligence_is_no_firm(text: str) -> None:
    """A name ends in "AI" only where a firm is spoken of."""
    assert "firm" not in [type for _, type in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CHINA, U.S. AGREE ON CHIPS; HUAWEI, SMIC STAY LISTED", ["China", "United States", "Huawei", "SMIC"]),
        ("DEEPSEEK R1 BEATS OPENAI O1 ON MATH-500", ["DeepSeek-R1", "o1", "MATH-500"]),
        ("NVIDIA CEO HUANG: CHINA NOT BEHIND", ["Nvidia", "Jensen Huang", "China"]),
        ("FOUNDER REN SAYS HUAWEI TRAILS WEST", ["Ren Zhengfei", "Huawei", "West"]),
    ],
)
def test_headlines_in_capitals(text: str, expected: list[str]) -> None:
    """Where all is written in capitals they tell nothing, and names are found all the same."""
    assert names(text) == expected


def test_a_time_zone_is_no_part_of_the_world() -> None:
    """Behind a date or a time "Asia/Seoul" says how the clock goes there."""
    assert names("AI digest of 2026-01-09 (Asia/Seoul)") == []
    assert names("In 2025 Asia/Pacific grew") == ["Asia"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SHANGHAI, May 3 - Alibaba rose.", [("Shanghai", "other"), ("Alibaba", "firm")]),
        ("BEIJING, May 3 - Alibaba rose.", [("Beijing", "other"), ("Alibaba", "firm")]),
        ("Talks in Beijing went on.", [("Beijing", "other")]),
        ("Beijing hit back.", [("China", "country")]),
        ("It left at Beijing's behest.", [("China", "country")]),
    ],
)
def test_a_capital_is_a_government_or_a_place(text: str, expected: list[tuple[str, str]]) -> None:
    """A dateline or a preposition of place makes a city of it."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Commerce spoke.", ["Ministry of Commerce"]),
        ("The Chinese Ministry of Commerce spoke.", ["China", "Ministry of Commerce"]),
        ("The Peruvian Ministry of Commerce spoke.", ["Peru"]),
        ("Peru's Ministry of Commerce spoke.", ["Peru"]),
        ("The Ministry of Commerce of Peru spoke.", ["Peru"]),
        ("The Danish Patent and Trademark Office spoke.", ["Denmark"]),
        # a name that is one state's only, whoever stands before it
        ("Danish White House guests spoke.", ["Denmark", "White House"]),
        ("Danish USPTO filings grew.", ["Denmark", "United States Patent and Trademark Office"]),
    ],
)
def test_an_office_is_that_of_the_state_beside_it(text: str, expected: list[str]) -> None:
    """Ministries, courts and patent offices have the same names in many states."""
    assert names(text) == expected


def test_short_names_need_their_context() -> None:
    """Codes such as "R1" and surnames count only where the owner or the full name is named in the document."""
    assert told("The R1 zone lies behind V3.") == []
    assert names("DeepSeek says R1 is ready.") == ["DeepSeek", "DeepSeek-R1"]
    assert names("OpenAI says R1 is ready.") == ["OpenAI", "DeepSeek-R1"]
    assert names("OpenAI says V3 is ready.") == ["OpenAI"]
    assert "Kai-Fu Lee" not in names("Lee said so, and Bruce Lee agreed.")
    assert names("Kai-Fu Lee spoke; then Lee left.") == ["Kai-Fu Lee", "Kai-Fu Lee"]


def test_a_document_introduces_names() -> None:
    """What is told in full anywhere is understood in short everywhere, headings before it included."""
    document = Document(
        "# Holt doubts it\n\nOsprey said no. Mira Holt, an analyst at Osprey Securities, said that Veldra Inc. had trained "
        "Veldra-2 with help from the Bureau of Applied Statistics (BAS).\n\nVeldra denies it; so does BAS, Holt added.\n",
        id="d",
        format="markdown",
    )
    marks = [(p.text[:8], [m.entity.name for m in p.entities]) for p in read(document).passages]
    assert marks[0] == ("Holt dou", ["Mira Holt"])
    assert marks[1] == ("Osprey s", ["Osprey Securities"])
    assert marks[-1][1] == ["Veldra", "Bureau of Applied Statistics", "Mira Holt"]
    holt = read(document).passages[-1].entities[-1]
    assert (holt.person_of, holt.known) == ("Osprey Securities", False)


def test_a_model_called_so_once_is_one_throughout() -> None:
    """What a text calls a model is one in each of its passages, though the name could be a person's."""
    document = Document("Plover Dusk trails GPT-4o.\n\nMeta's new model, Plover Dusk, is out.\n", id="d")
    names = [[m.entity.name for m in p.entities if m.entity.type == "model"] for p in read(document).passages]
    assert names == [["Plover Dusk", "GPT-4o"], ["Plover Dusk"]]


def test_marks_do_not_depend_on_the_order_of_asking() -> None:
    """Reading the last passage first gives the same marks."""
    document = Document("Lee said so. Kai-Fu Lee founded 01.AI. DeepSeek made R1. R1 is ready.", id="d")
    forward = [p.entities for p in read(document).passages]
    backward = [p.entities for p in reversed(read(document).passages)]
    assert forward == backward[::-1]


PIECES = st.sampled_from(
    ["China’s ", "U.S.", " Qwen2.5-", "72B", "DeepSeek-R1", " (", ") ", "said ", "Dr. ", "Mira Holt", " & Co.", "H20s", "’", "İ", "ß", "𝟙", "中国",
     "US", " us ", "-", "GPT-4", " 2.5", ".", ", ", "\n", "\u00a0", "\ud800", "Inc.", "FooBench", "A", "THE ", "é", "'s ", "AI "]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join)))
def test_marks_stand_in_the_text(text: str) -> None:
    """In any text at all, marks are ordered, do not overlap, and quote the text at their offsets."""
    before = 0
    for mark in find_entities(text, collect_names([text])):
        assert before <= mark.start < mark.end <= len(text)
        assert text[mark.start : mark.end] == mark.text
        assert mark.adjective == bool(mark.head)
        before = mark.end


def test_every_listed_name_finds_its_entry() -> None:
    """In a sentence of its own, each canonical name that needs no context names its entry."""
    lexicon = load_lexicon()
    lost = []
    for aliases in lexicon.aliases.values():
        alias = aliases[0]
        if alias.context or alias.kind != "name" or alias.text != alias.entry.name:
            continue
        text = f"They cite {alias.text} again."
        if alias.entry.name not in {mark.entity.name for mark in find_entities(text)}:
            lost.append(alias.text)
    assert lost == []
