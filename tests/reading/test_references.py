"""What "it", "the model" and "the company" stand for."""

from __future__ import annotations

import pytest

from aiclaims import Document
from aiclaims.reading import read
from aiclaims.reading.references import ReferenceMark

MODELS = frozenset({"model", "product"})


def last_reference(text: str, title: str | None = None) -> ReferenceMark:
    """Find the first reference in the last passage of a Markdown text."""
    document = Document(text, id="d", language="en", format="markdown", title=title)
    return read(document).passages[-1].references[0]


def meant(text: str, *types: str, title: str | None = None) -> str:
    """Name what the first reference in the last passage means, among entities of some types if any are given."""
    candidates = last_reference(text, title).candidates
    return next(mark.entity.name for mark in candidates if not types or mark.entity.type in types)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # what is spoken of goes on to be spoken of
        ("GPT-4o came out today. Its makers say that its scores are good.", "GPT-4o"),
        ("GPT-4o came out today. It scores 80.", "GPT-4o"),
        ("GPT-4o came out today. It scores 80. The model is cheap.", "GPT-4o"),
        ("GPT-4o came out today. It is cheap. It is fast. It is small. It scores 80.", "GPT-4o"),
        ("We tested GPT-4o. Then we asked the model for more. It answered.", "GPT-4o"),
        # what that is compared with does not
        ("GPT-4o beats Claude 3 Opus. It scores 80.", "GPT-4o"),
        ("GPT-4o came out. It scores 80, ahead of Claude 3 Opus at 70. The model is cheap.", "GPT-4o"),
        ("GPT-4o came out. It is on a par with Claude 3 Opus and Llama 3. The system is cheap.", "GPT-4o"),
        ("GPT-4o came out. It trails only Anthropic's Claude 3 Opus. The model is cheap.", "GPT-4o"),
        ("GPT-4o came out. Compared with Claude 3 Opus and Llama 3, it is cheap.", "GPT-4o"),
        # nor does what it was made from, or its family
        ("GPT-4o came out. The agent is built on Claude 3 Opus and Llama 3. The model is cheap.", "GPT-4o"),
        ("GPT-4o came out. Like others of the Llama series, it reads images. The model is cheap.", "GPT-4o"),
        ("GPT-4o came out. Starting with Claude 3 Opus, we wrote an agent. The model is cheap.", "GPT-4o"),
        # nor do those who made it and go by its name
        ("# Qwen3-8B\n\nIt had limits. So Qwen shipped a smaller model. It scores 80.", "Qwen3-8B"),
        ("GPT-4o is at Claude 3 Opus level on maths. It is cheap.", "GPT-4o"),
        ("GPT-4o came out. It got 80, up from 70 for Claude 3 Opus. It is cheap.", "GPT-4o"),
        # unless nothing else was named
        ("Nobody is ahead of Claude 3 Opus. The model is strong.", "Claude 3 Opus"),
        # what opens an item of a list may be of the one before
        ("- GPT-4o came out.\n- It scores 80.", "GPT-4o"),
        # headings, the nearest first
        ("# GPT-4o\n\n## Scores\n\n### Coding\n\nThe model scores 80.", "GPT-4o"),
        ("# GPT-4o\n\n## Llama 3\n\nThe model scores 80.", "Llama 3"),
    ],
)
def test_models_spoken_of(text: str, name: str) -> None:
    """A pronoun goes on with what the text is about, and not with the rival that was named last."""
    assert meant(text, *MODELS) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Huawei makes chips. It filed 900 patents. The company is large.", "Huawei"),
        ("# The patents of Huawei\n\nThe company held 900 last year. It filed 40 more.", "Huawei"),
        ("Huawei is second only to Tencent. The firm filed 40.", "Huawei"),
        ("Huawei makes chips. Its rival Tencent does not. It filed 900 patents.", "Huawei"),
        ("Its rival Tencent said on Monday that it filed 900 patents.", "Tencent"),
        # a body that counts others speaks of them, and not of itself
        ("Huawei trails Tencent in sales, and WIPO says it filed 900 patents.", "Huawei"),
        ("SMIC grew. AMD boss Lisa Su said her company filed 900 patents.", "AMD"),
        ("SMIC grew. Liang Wenfeng of DeepSeek says his own lab is short of chips.", "DeepSeek"),
    ],
)
def test_firms_spoken_of(text: str, name: str) -> None:
    """The same holds of firms."""
    assert meant(text, "firm") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nvidia has matched Intel in drivers and beaten it in games.", "Intel"),
        ("Samsung followed Micron for years and now leads it.", "Micron"),
        ("Intel bought tools from ASML and praised it.", "ASML"),
        ("Alibaba caught up with Baidu in the world of search and then overtook it.", "Baidu"),
        # who is the subject goes on to be one
        ("Nvidia has matched Intel in drivers, and it leads in games.", "Nvidia"),
    ],
)
def test_an_object_is_not_its_own_subject(text: str, name: str) -> None:
    """Nobody does to himself what a verb says, and what a second verb says is done to whom the first was."""
    assert meant(text) == name


def test_whose_rules_they_are_is_not_who_lives_under_them() -> None:
    """A country that is only named as the owner of curbs is spoken of last."""
    assert meant("Chinese foundries face high walls. Owing to American curbs, they lack tools.", "country") == "China"


def test_an_item_goes_on_about_itself() -> None:
    """What the items of a digest are about is nothing to each other."""
    text = "- GPT-4o came out.\n- A way to train is told of. It scores 80."
    assert read(Document(text, id="d", language="en", format="markdown")).passages[-1].references == ()


def test_whoever_is_next_is_another() -> None:
    """The next or the nearest of a kind is somebody whom nobody has named."""
    document = Document("China filed more. The US has ten times as many as the next closest country.", language="en")
    assert not read(document).passages[-1].references


def test_what_will_be_possible_for_somebody_is_nobody() -> None:
    """An "it" that stands for the clause behind it refers to no name."""
    document = Document("Qwen came out. It will never be impossible for China to build chips.", language="en")
    assert not read(document).passages[-1].references


def test_the_title_is_asked_last() -> None:
    """A text without headings is about what its title names."""
    assert meant("Try it today. The model scores 80.", *MODELS, title="Meet GPT-4o") == "GPT-4o"


def test_that_before_several_opens_a_clause() -> None:
    """What "that" points at is one: "said that rival firms" says what rival firms do."""
    document = Document("Huawei and SMIC grew. Xu said that rival firms lag.", language="en")
    assert not read(document).passages[-1].references


def test_capitals_are_no_pronoun() -> None:
    """What is tuned to instructions is named "IT" too."""
    document = Document("GPT-4o came out. The 27B IT scores 80.", id="d", language="en", format="text")
    assert all(mark.text != "IT" for mark in read(document).passages[-1].references)


def test_a_long_chain_of_pronouns_ends() -> None:
    """Nobody remembers over a thousand sentences what "it" was, and no stack has to hold them."""
    text = "GPT-4o came out. " + "It is fast. " * 3000
    passages = read(Document(text, id="d", language="en", format="text")).passages
    assert passages[-1].references == ()
    assert passages[2].references[0].candidates[0].entity.name == "GPT-4o"
