"""The words in which Chinese tells who is behind whom."""

from __future__ import annotations

from aiclaims.extractors.lag.claim import LagTrend
from aiclaims.patterns import lazy_regex

BEHIND = lazy_regex(r"(?<!不再)(?:落后|滞后|落伍)(?!的(?:产能|观念|地区|局面))(?:于|了)?")
AHEAD = lazy_regex(r"(?<!遥遥)(?:领先|超前|领跑)(?!地位|优势|企业|水平|者|的|世界|全球|行业|厂商)(?:于|了)?")
GAP = lazy_regex(r"(?:技术|性能|能力|整体|实力|发展|水平)?(?:差距|差异|代差|鸿沟|时间差)")
LEAD = lazy_regex(r"领先优势|领先(?=[^，。；]{0,4}的优势)|(?<=领先)优势")
HIGHER = lazy_regex(r"高出|高了|高(?=\d)|领先")
MOST = lazy_regex(r"最大[^，]{0,6}$")
CAUGHT_UP = lazy_regex(r"(?:已|已经|基本|几乎|终于|成功|正式)(?:经)?(?:赶上|追上|追平|赶超|弥合)(?:了)?")
LEVEL_NO_MORE = lazy_regex(r"(?:不再|并不|并未|没有|未)(?:明显|大幅|远远)?落后(?:于)?")

_TRENDS: tuple[tuple[LagTrend, str], ...] = (
    ("narrowing", r"缩小|缩短|收窄|缩减|拉近|压缩|弥合|收敛|缩窄|追近|减小|降至|降到|降低至|减至|缩至"),
    ("widening", r"扩大|拉大|加大|拉开|加剧|变大"),
    ("steady", r"保持|维持|不变|稳定在|停留"),
)
TREND = lazy_regex("|".join(f"(?P<{name}>{words})" for name, words in _TRENDS))
TREND_NAMES = tuple(name for name, _ in _TRENDS)
# "缩小了3个月": by how much, not to what.
BY = lazy_regex(r"(?:缩小|缩短|收窄|扩大|拉大|缩减|减少)(?:了)\s?(?:约|近|超过|至少)?$")
FROM = lazy_regex(r"(?:从|由|曾|曾经|此前|原先|过去)[^，；]{0,14}$")
WITH = lazy_regex(
    r"(?:比|较|与|和|同|跟|相比|相较|距|距离|对)(?:最佳|顶级|顶尖|最好的?|最强的?|领先的?|同期的?|主要)?(?:的)?\s?$"
)
AT_LEAST = lazy_regex(r"(?:至少|起码|最少)[^，。；]{0,2}$")
TO = lazy_regex(r"(?:落后|滞后|领先|领跑|超前|赶上|追上|追平|落后于|领先于|滞后于|赶超|弥合与)(?:于|了)?[^，；]{0,3}$")
TECHNOLOGY = lazy_regex(
    r"人工智能|人工智慧|AI|模型|芯片|晶片|半导体|算力|制程|光刻|集成电路|晶圆|技术|GPU|机器人|量子|自动驾驶|LLM|工艺|纳米"
)
ELSEWHERE = lazy_regex(
    r"股价|股票|收盘|贫富|收入差距|城乡|比分|票|GDP|工资|价格|投资|融资|资本支出|市值|销量|份额|营收|用户|专利|论文|人才|选手|积分|总分|得分|分差|评分"
)
SEVERAL = lazy_regex(r"(?:几|数|多|若干|好几)(?:个月|年|代)")

FIELDS: tuple[tuple[str, str], ...] = (
    ("lithography", r"光刻"),
    ("chip manufacturing", r"(?:芯片|晶片|半导体|晶圆)(?:制造|代工|生产|制程|工艺)|制程|工艺|纳米|代工"),
    ("chips", r"芯片|晶片|半导体|集成电路|GPU"),
    ("computing power", r"算力"),
    ("AI models", r"模型|LLM"),
    ("AI", r"人工智能|人工智慧|AI"),
    ("robotics", r"机器人"),
    ("quantum computing", r"量子"),
)
FIELD = lazy_regex("|".join(f"(?P<f{number}>{words})" for number, (_, words) in enumerate(FIELDS)))
OPEN, CLOSED = (
    lazy_regex(r"(?:顶级|最强|最好的?)?开源(?:权重)?(?:大?模型|阵营|社区|模式)?"),
    lazy_regex(r"(?:顶级|最强|顶尖)?(?:闭源|专有)(?:大?模型|阵营|模式)?"),
)
