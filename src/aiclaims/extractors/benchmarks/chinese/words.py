"""The words in which Chinese tells how systems are tested and compared."""

from __future__ import annotations

from aiclaims.extractors.benchmarks.claim import BenchmarkRelation
from aiclaims.patterns import lazy_regex

_DEGREE = (
    r"(?:均|都|全面|大幅|显著|明显|略|小幅|稍|远远?|首次|甚至|也|已|成功|一举|整体|综合|轻松|双双|仅|则|进一步|又)*"
)
_RELATIONS: tuple[tuple[BenchmarkRelation, str], ...] = (
    ("on_par", r"持平|相当(?!于)|媲美|比肩|不相上下|追平|打平|看齐|旗鼓相当|并驾齐驱|同一水平"),
    ("below", r"低于|不及|逊于|逊色于|略逊|落后于|落后|次于|仅次于|弱于|不如|不敌|稍逊于"),
    (
        "above",
        r"超过|超越|优于|高于|领先于|领先(?=\s?[A-Z])|胜过|击败|打败|力压|反超|好于|强于|碾压|赶超|压倒|战胜|高出|远超|超出",
    ),
)
RELATION = lazy_regex("|".join(f"(?P<{name}>{words})" for name, words in _RELATIONS))
RELATION_NAMES = tuple(name for name, _ in _RELATIONS)
# Before whom something is measured by: "与o1持平", "比GPT-4o高".
WITH = lazy_regex(
    r"(?:与|和|跟|同|可与|较|比|相比|相较于|相比于|能与|足以)(?:第[一二三四五]名的?|排名第[一二三四五]的)?(?:\s?[A-Za-z]{2,12}[- ]?的?|[\u4e00-\u9fff]{2,4}的)?\s?$"
)
NEAR = lazy_regex(r"(?:接近|逼近|对标|直逼|相比|对比)(?:了|于)?\s?$")
AVERAGED = lazy_regex(r"平均|综合|总分")
AND = lazy_regex(r"\s?(?:和|与|、|及|以及)\s?")
LEVEL = lazy_regex(r"\s?(?:最新版|正式版|预览版|模型)?(?:的)?(?:表现|水平|性能|成绩)?(?:基本|大致|几乎|相比)?\s?")
TOGETHER = lazy_regex(r"并列|共同|同列")
JOINT = lazy_regex(r"\s?(?:系列)?(?:大?模型)?\s?(?:、|和|与|及|以及|，|,|或|/)\s?")
SAME_NAME = lazy_regex(r"(?:的|\s)?(?:开源|闭源|旗舰|最新)?(?:大?模型|系列)?\s?")
OF_ITS_OWN = lazy_regex(r"[\u4e00-\u9fff]{2,8}(?:任务|评测|测试|领域|能力|方面)(?:上|中)")
REFERS = lazy_regex(r"\s*(?:它|其|该模型|这款模型|该大模型|新模型)")
MARGIN = lazy_regex(r"(?:了)?(?:约|近|整整)?\s?")
SCORED = lazy_regex(
    r"(?:得分|分数|成绩|准确率|正确率|通过率|胜率|得分率|解决率|成功率|评分|取得|达到|达|获得|拿下|拿到|得到|斩获|录得|跑出|提升至|提升到|高达|仅为|分别为|为|是|以|的|到|:|：|\()(?:了|约|近|超过|超|高达|惊人的|优异的|出色的)*\s?$"
)
SCORE_NOUN = lazy_regex(r"\s?(?:的)?(?:得分|分数|成绩|准确率|正确率|通过率|胜率|分(?!之)|总分|高分|最高分|评分)")
TESTED = lazy_regex(
    r"基准|测试|评测|测评|榜|得分|分数|准确率|正确率|通过率|成绩|竞技场|考试|竞赛|数据集|表现|性能|能力|pass@1|Pass@1|任务"
)
RANKING = lazy_regex(r"榜单?|排行|排名|竞技场|评测|测评|测试|基准|总分|综合|单项|位列|位居|跻身")
NOT_TESTED = lazy_regex(
    r"价格|成本|定价|费用|速度|吞吐|延迟|参数|下载|用户|市场|估值|融资|营收|销量|份额|token|显存|耗时|功耗|算力|专利|数量|规模|长度|上下文|增长|流量|热度|市值|股价|同比|环比"
)
CHANGE = lazy_regex(
    r"(?:提升|提高|增长|下降|降低|上升|高出|领先|提升了|高了|减少|节省|增加|缩小|相差|差距|改善|占比|占)(?:了|约|近|超过|幅度|达|为)*\s?$"
)
HUMANS = lazy_regex(r"\s?(?:的)?\s?(?:人类|参赛者|选手|用户|考生)")
METRIC = lazy_regex(r"准确率|正确率|通过率|胜率|[Pp]ass@\d+|得分率|解决率|成功率|Elo|F1")
METRICS = {
    "准确率": "accuracy",
    "正确率": "accuracy",
    "通过率": "pass rate",
    "胜率": "win rate",
    "解决率": "resolve rate",
    "成功率": "success rate",
}
LISTED = lazy_regex(r"分别|依次")
PLACED = lazy_regex(
    r"(?:排名|排在|位列|位居|名列|居|夺得|获得|斩获|拿下|跻身|并列|排|列|登上|以及|取得|蝉联|升至|全球|国内|总榜|榜单|开源模型|开源|综合)(?:了|的|全球|国内|世界|开源|总榜|综合|单项)*\s?$"
)
TOPPED = lazy_regex(r"登顶|夺冠|问鼎|摘得桂冠|拔得头筹|夺魁|摘冠|拿下冠军")
UNLISTED = lazy_regex(
    r"(?:在|于|、|和|及|《|“|，|,)\s?(?P<name>[A-Z][A-Za-z0-9+./²τ-]*(?:[ _-](?:[A-Z0-9][A-Za-z0-9.+]*|v\d+|bench|v\d))*)\s?(?:\([^)]{0,30}\)\s?)?(?:等|这一|这些|两项|多项|三项|中文|数学|编程|推理|综合|权威|国际|英文)*(?:基准|测试|评测|测评|榜|数据集|竞赛|排行|任务集|考试|竞技场)"
)
WON = lazy_regex(r"(?P<of>\d+)\s?(?:项|个)[^，。；,]{0,8}?(?:中|里)的?\s?(?P<won>\d+)\s?(?:项|个)")
EXPECTED = lazy_regex(r"有望|目标|希望|旨在|预计|若|如果|假如|对标|力争")
