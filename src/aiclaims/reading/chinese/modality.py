"""Whether a Chinese clause asserts, hedges, forecasts or denies."""

from __future__ import annotations

from collections.abc import Sequence

from aiclaims.patterns import lazy_regex
from aiclaims.schema import Modality

_HEDGE = lazy_regex(
    r"可能|或许|也许|或(?=将|会|可|需|面临|受|被|能|达|超|有|对|已|因|致)|恐(?=将|怕|会)|似乎|疑似|据称|据传|据报[道导]?(?![^，]{0,3}显示)|传(?=出|闻|言|将)|料将|大概率|不排除|考虑|有可能|酝酿|拟(?=对|于|将|在|议|限|禁|加|出)|讨论"
)
# Before a name "将" only puts first what something is done to: "将14家企业列入清单".
_FORECAST = lazy_regex(
    r"预计|预期|预测|预料|有望|计划(?!经济|书|局|委|单列)|打算|准备(?=对|在|于|将|向|出|推)|即将|将会|将于|将在|料(?=将|会)|势必|未来.{0,8}(?:会|将)"
    r"|将(?=会|可|被|从|继续|进一步|不|成为|达|超|要求|限制|禁止|取消|放|允许|批准|恢复|开始|推出|采取|实施|有|无|迎|增|减|降|升|缩|扩|落后|领先|出台|收|加征|征收|发|向|与|对|很快|首次|再|最|正式|逐|占|落|是|需|面临|受|导致|影响|使|让|损失|减少|突破)"
)
_GOVERNS = lazy_regex(r"(?:预计|预测|预期|估计|料)\s?$")
_DENIAL = lazy_regex(
    r"(?:(?<![超差])不(?!仅|断|少|过|同|到|足|低|超|得|久|及|亚|止|符|利|确|如|但|管|论|料|久|错|满|等|可避|丹|乏|啻|负|限|会?迟)|并未|尚未|从未|未(?!来|必|知)|没有|没(?=能|落|被|禁)|无法|并非|不再|否认)"
    r"(?:[^，。；]{0,6})$"
)
_OUTSIDE = lazy_regex(r"不(?:在|包括在|属于)[^，。；]{0,12}(?:之列|范围|之内|名单)|未(?:被)?(?:列入|纳入|包括)")


def modality_at(text: str, clauses: Sequence[tuple[int, int]], at: int) -> Modality:
    """Tell how the statement at an offset is made.

    Args:
        text: The passage in simplified characters.
        clauses: Offsets of its clauses.
        at: Offset of the word that carries the statement.
    """
    start, end = clause_around(clauses, at)
    before = text[:start].rstrip("，, ")
    if _HEDGE.search(text, start, end):
        return "hedged"
    return "forecast" if _FORECAST.search(text, start, end) or _GOVERNS.search(before) else "asserted"


def negated_at(text: str, clauses: Sequence[tuple[int, int]], at: int) -> bool:
    """Tell whether the statement carried by the word at an offset is denied.

    Args:
        text: The passage in simplified characters.
        clauses: Offsets of its clauses.
        at: Offset of the word.
    """
    start, end = clause_around(clauses, at)
    return bool(_DENIAL.search(text, start, at) or _OUTSIDE.search(text, start, end))


def clause_around(clauses: Sequence[tuple[int, int]], at: int) -> tuple[int, int]:
    """Give the offsets of the clause that an offset stands in, or that it closes.

    Args:
        clauses: Offsets of the clauses of a passage.
        at: An offset into the passage.
    """
    return next((span for span in clauses if at <= span[1]), clauses[-1] if clauses else (0, at))
