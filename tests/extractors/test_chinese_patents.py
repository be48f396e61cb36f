"""Patent claims in Chinese."""

from __future__ import annotations

import pytest

from aiclaims import Document, PatentClaim, extract


def found(text: str) -> list[str]:
    """Write what is found as "holder measure value [against whom]", one for each claim."""
    document = Document(text, published="2025-10-15", format="text", language="zh")
    claims = extract(document).claims
    said = []
    for claim in claims:
        assert isinstance(claim, PatentClaim)
        claim.check(document.text)
        low, high = claim.value.low, claim.value.high
        value = (
            f"{low:g}" if low == high else f"{'' if low is None else f'{low:g}'}..{'' if high is None else f'{high:g}'}"
        )
        against = f" {claim.compared_to.name}" if claim.compared_to else ""
        said.append(f"{claim.holder.name} {claim.measure} {value}{against}")
    return said


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("2021年，德国提交的机器人专利申请逾2.5万件。", ["Germany count 25000.."]),
        ("截至去年底，华为累计授权专利达14.7万件，同比增长9.5%。", ["Huawei count 147000", "Huawei growth 9.5"]),
        ("索尼和佳能拥有最多的影像专利申请，分别是4210项和3975项。", ["Sony count 4210", "Canon count 3975"]),
        ("在复审案件中共有812项专利被提及。", []),
        ("法国、英国分别为812件和765件专利。", ["France count 812", "United Kingdom count 765"]),
        ("专利申请量前三的国家分别是日本、韩国和德国，数量分别是3.1万件、2.2万件和1.4万件。",
         ["Japan count 31000", "South Korea count 22000", "Germany count 14000"]),
        ("申请量居前的企业有：三星电子(905件专利)、索尼(640件)、晨曦微电子(388件)。",
         ["Samsung count 905", "Sony count 640", "晨曦微电子 count 388"]),
        ("美国以1820件专利居首，百度和华为分列第五、第六位。", ["United States count 1820", "United States rank 1", "Baidu rank 5", "Huawei rank 6"]),
        ("中国量子专利占全球总量的四成，约为欧洲的三倍。", ["China share 40", "China ratio 3 Europe"]),
        ("韓國的半導體專利數量最多，遠超日本、德國。", ["South Korea rank 1", "South Korea ratio 1.. Japan", "South Korea ratio 1.. Germany"]),
        ("印度的专利授权量下降了6%。", ["India growth -6"]),
        ("挪威的专利申请量增长了一倍以上。", ["Norway growth 100.."]),
        ("世界知识产权组织（WIPO）发布了报告，去年全球专利申请量再创新高，达到89万件。", ["World count 890000"]),
        ("全球机器人专利申请量达8.9万件。", ["World count 89000"]),
        (
            "德国专利占比为12%，法国和英国分别以7%和5%的申请量排名第四、第五。",
            ["Germany share 12", "France share 7", "United Kingdom share 5", "France rank 4", "United Kingdom rank 5"],
        ),
        ("爱立信去年PCT专利申请量为1900件，2022年这一数字为1800件。", ["Ericsson count 1900", "Ericsson count 1800"]),
        ("韩国6G专利占比为30%，其次是日本11%和德国8%。", ["South Korea share 30", "Japan share 11", "Germany share 8"]),
        ("日本成为全球第二大专利申请国。", []),
    ],
)  # fmt: skip
def test_claims(text: str, claims: list[str]) -> None:
    """Counts, shares, growth, ratios and ranks, each with its holder, in either way of writing."""
    assert found(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "法院受理专利侵权纠纷案件3.2万件。",
        "商标注册申请680万件，专利代理机构5000家。",
        "每万人口发明专利拥有量达15件，高于计划的12件。",
        "华为有20名专利律师。",
        "日本的专利数量是否超过5万件？",
        "专利综合指数排名中，索尼以88分居首。",
        "企业拥有的专利占专利总量的比重达七成。",
    ],
)
def test_no_claims(text: str) -> None:
    """Suits, trade marks, rates, lawyers, questions and indices are no patents that somebody has."""
    assert found(text) == []


def test_what_is_left_out_is_taken_over() -> None:
    """The next sentence goes on without the word for patents, its firm or its technology."""
    text = "瑞典去年提交的6G专利申请为900件。芬兰为700件。\n\n远山科技年报\n\n爱立信发布年报。公司新增专利申请120项，其中发明专利90项。"
    assert found(text) == ["Sweden count 900", "Finland count 700", "Ericsson count 120"]


def test_the_time_goes_on_until_another_is_told() -> None:
    """What the next sentences count is of the year told before."""
    text = "2022年，挪威的专利申请量为900件。芬兰的专利申请量为700件。2018年至2023年期间，瑞典的专利申请量增长了40%。"
    claims = extract(Document(text, published="2025-10-15", language="zh")).claims
    assert [str(claim.period) for claim in claims] == ["2022", "2022", "2018..2023"]


def test_the_year_that_growth_is_held_against_is_not_its_own() -> None:
    """Growth is of the years named right before it, unless it is measured from them."""
    claims = extract(Document("芬兰的专利申请量较2020年增长8%。", published="2025-10-15", language="zh")).claims
    assert [str(claim.period) for claim in claims] == ["None"]
    text = "瑞典的专利申请量2018年至2023年增长了40%。"
    claims = extract(Document(text, published="2025-10-15", language="zh")).claims
    assert [str(claim.period) for claim in claims] == ["2018..2023"]


def test_fields_beside_the_proposition() -> None:
    """Source, time, status, technology and how it is stated."""
    text = "世界知识产权组织5月发布的报告显示，2015年至2024年，日本获得授权的自动驾驶专利约为1.8万件。"
    (claim,) = extract(Document(text, published="2025-10-15", language="zh")).claims
    assert isinstance(claim, PatentClaim)
    assert claim.attribution == ("World Intellectual Property Organization",)
    assert str(claim.period) == "2015..2024"
    assert (claim.status, claim.topic, claim.value.approximate) == ("granted", "自动驾驶", True)
    (forecast,) = extract(
        Document("预计到2030年，印度的专利占比将超过一成。", published="2025-10-15", language="zh")
    ).claims
    assert forecast.modality == "forecast"
