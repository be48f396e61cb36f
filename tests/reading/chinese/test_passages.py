"""Chinese passages: which they are, their clauses, names, sources, and how they state what they state."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims import Document
from aiclaims.reading import Passage, read
from aiclaims.reading.chinese.characters import simplify
from aiclaims.reading.chinese.clauses import clause_spans
from aiclaims.reading.chinese.passage import ChinesePassage
from aiclaims.reading.script import is_chinese


def passage_of(text: str) -> ChinesePassage:
    """Read a sentence as a document."""
    passage = read(Document(text, published="2025-10-15", format="text", language="zh")).passages[-1]
    assert isinstance(passage, ChinesePassage)
    return passage


@pytest.mark.parametrize(
    ("text", "chinese"),
    [
        ("华为的专利", True),
        ("DeepSeek-R1 在 AIME 2024 上超过 o1", True),
        ("The report 《人工智能》 says little of it", False),
        ("東京でAIの特許", False),
        ("no Chinese at all – really", False),
    ],
)
def test_which_passages_are_chinese(text: str, chinese: bool) -> None:
    """Names in Latin letters stand in Chinese sentences; words do not."""
    assert is_chinese(text) is chinese


@given(st.text(alphabet="中國專利華為１２％，（）abc晶片輝", max_size=40))
def test_simplifying_keeps_every_character_in_its_place(text: str) -> None:
    """Offsets found in the simplified text are offsets of the text itself."""
    assert len(simplify(text)) == len(text)
    assert simplify(simplify(text)) == simplify(text)


def test_traditional_characters_and_wide_signs_are_read() -> None:
    """One set of rules reads both ways of writing."""
    assert simplify("專利申請１２％（輝達）") == "专利申请12%(辉达)"


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("甲增长，乙下降；丙不变。", ["甲增长", "乙下降", "丙不变"]),
        ("甲(乙，丙)有5,120件", ["甲(乙，丙)有5,120件"]),
        ("甲,乙分别为3件,4件", ["甲", "乙分别为3件,4件"]),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    """Commas part clauses, not figures, lists of values or what stands in brackets."""
    assert [text[start:end] for start, end in clause_spans(text)] == clauses


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("中美差距", ["China", "United States"]),
        ("对华出口", ["China"]),
        ("美商务部将三星列入名单", ["Department of Commerce", "Samsung"]),
        ("美企和韩国公司", ["United States", "South Korea"]),
        ("国内外的厂商", []),
        ("今日本报讯", []),
        ("双方商量之后", []),
        ("輝達和台積電", ["Nvidia", "TSMC"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    """One character may stand for a country; words that hold a name by accident do not."""
    assert [mark.entity.name for mark in passage_of(text).entities] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("据路透社报道，甲公司增长。", ("Reuters",)),
        ("根据斯坦福大学的统计，数量上升。", ("Stanford University",)),
        ("世界知识产权组织上月发布的报告显示，数量上升。", ("World Intellectual Property Organization",)),
        ("英国《金融时报》援引知情人士的话称，出口恢复。", ("Financial Times", "知情人士")),
        ("有分析师预计，差距会扩大。", ("有分析师",)),
        ("差距仍在，黄仁勋说。", ("Jensen Huang",)),
        ("据统计，数量上升。", ()),
        ("公司名称变更，产品说明更新。", ()),
    ],
)
def test_sources(text: str, names: tuple[str, ...]) -> None:
    """Whom a passage credits, innermost last."""
    assert passage_of(text).attribution == names


def test_a_report_that_goes_on_is_that_of_the_sentence_before() -> None:
    """The one that was named: "报告还显示"."""
    assert passage_of("欧洲专利局公布的报告显示，数量上升。报告还指出，质量下降。").attribution == (
        "European Patent Office",
    )


@pytest.mark.parametrize(
    ("text", "word", "modality", "negated"),
    [
        ("甲将超过乙", "超过", "forecast", False),
        ("甲将乙列入名单", "列入", "asserted", False),
        ("甲可能限制出口", "限制", "hedged", False),
        ("甲尚未批准出口", "批准", "asserted", True),
        ("甲不仅批准出口", "批准", "asserted", False),
        ("有专家预计，甲的占比达三成", "占比", "forecast", False),
        ("乙不在放行之列", "放行", "asserted", True),
    ],
)
def test_how_it_is_stated(text: str, word: str, modality: str, negated: bool) -> None:
    """Forecasts, hedges and denials; "将" before a name is none of them."""
    passage = passage_of(text)
    at = text.index(word)
    assert (passage.modality_at(at), passage.negated_at(at)) == (modality, negated)


def test_english_never_meets_the_rules_for_chinese() -> None:
    """Neither is the code loaded, nor is a passage read by it."""
    script = (
        "import sys; from aiclaims import Document, extract;"
        "extract(Document('China filed “over 38,000” patents in 2023.', published='2024-01-01'));"
        "print([name for name in sys.modules if '.chinese.' in name and not name.endswith('extractor')])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    (passage,) = read(Document("China filed “over 38,000” patents in 2023.")).passages
    assert type(passage) is Passage
