"""Claims about chip restrictions in Chinese."""

from __future__ import annotations

import pytest

from aiclaims import ChipRestrictionClaim, Document, extract


def found(text: str) -> list[str]:
    """Write what is found as "action actor > target [items] value", one for each claim."""
    document = Document(text, published="2025-10-15", format="text", language="zh")
    said = []
    for claim in extract(document).claims:
        if not isinstance(claim, ChipRestrictionClaim):
            continue
        claim.check(document.text)
        value = f" {claim.value.low or claim.value.high:g} {claim.value.unit}" if claim.value else ""
        denied = "not " if claim.negated else ""
        who = f" {claim.actor.name}" if claim.actor else ""
        whom = f" > {claim.target.name}" if claim.target else ""
        said.append(f"{denied}{claim.action or claim.aspect}{who}{whom} [{', '.join(claim.items)}]{value}")
    return said


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("去年11月，美国商务部禁止向中国出口H20芯片。", ["restrict United States > China [H20]"]),
        ("美国商务部把华为及其70家关联公司列入实体清单。", ["list United States > Huawei [] 70 entities"]),
        ("美国把 140 多家中国半导体相关企业列入实体清单。", ["list United States > China [] 140 entities"]),
        ("美国将几十家中国实体列入实体清单。", ["list United States > China []"]),
        ("美国实施半导体出口管制——先进芯片禁止向中国出口。", ["restrict United States > China [先进芯片]"]),
        ("美国政府限制了包括中国在内的国家购买高端芯片。", ["restrict United States [高端芯片]"]),
        ("旗舰芯片比如说H200、H100，美国都禁止出口到中国。", ["restrict United States > China [H200, H100]"]),
        ("中国对美光实施封杀，禁止其芯片用于基础设施。", ["restrict China > Micron [芯片]"]),
        ("日本更新半导体制造设备出口管制。", ["restrict Japan [半导体制造设备]"]),
        ("为了中国市场，英伟达对H100减配。", ["redesign Nvidia > China [H100]"]),
        ("英伟达一直反对美国AI芯片禁令。", ["lobby Nvidia > United States [AI芯片]"]),
        ("美国封杀导致华为缺乏高端芯片。", ["effect > Huawei [高端芯片]"]),
        ("制裁让中国半导体业崛起。", ["effect > China []"]),
        ("美国制裁未能阻止中国造出芯片。", ["not effect > China [芯片]"]),
        ("受到芯片禁令影响，英伟达的市场份额只有54%。", ["effect > Nvidia [] 54 percent"]),
        ("荷兰政府宣布，对华出口深紫外光刻机须申请许可证。", ["license Netherlands > China [深紫外光刻机]"]),
        ("美方批准AMD对华销售MI308芯片。", ["ease United States > China [MI308]"]),
        ("美國商務部已開始核發許可證，讓輝達能向中國出口H20晶片。", ["ease United States > China [H20]"]),
        ("日本对先进半导体设备实施出口管制。", ["restrict Japan [先进半导体设备]"]),
        ("美国将寒武纪、长江存储列入实体清单。", ["list United States > Cambricon []", "list United States > YMTC []"]),
        ("华盛顿上周把37家中国实体加入实体清单。", ["list United States > China [] 37 entities"]),
        ("特朗普政府对进口芯片加征20%的关税。", ["tariff United States [进口芯片] 20 percent"]),
        ("英伟达须将H20在华销售收入的12%上缴美国政府。", ["tariff United States > Nvidia [H20] 12 percent"]),
        ("商务部已禁止英伟达出口高端GPU至中国。", ["restrict United States > China [高端GPU]"]),
        ("今年5月，美国商务部废除了拜登政府制定的《人工智能扩散规则》。", ["ease United States []"]),
        ("中国已暂停实施对美国出口镓的限制。", ["ease China > United States [镓]"]),
        ("北京要求国内企业停止采购H20。", ["restrict China > China [H20]"]),
        ("中国尚未批准H200的进口。", ["not ease China [H200]"]),
        ("受出口管制影响，AMD计提8亿美元MI308库存费用。", ["effect > AMD [MI308] 8e+08 USD"]),
        ("禁令生效前，腾讯和百度囤积了大量H20芯片。", ["stockpile Tencent [H20]", "stockpile Baidu [H20]"]),
        ("两名男子向中国走私价值2亿美元的H100芯片。", ["smuggle 两名男子 > China [H100] 2e+08 USD"]),
        ("英伟达专为中国市场设计了B30A芯片。", ["redesign Nvidia > China [B30A]"]),
        ("面对禁令，华为把昇腾910C的产量提高到50万颗。", ["substitute Huawei [昇腾910C] 500000 chips"]),
    ],
)  # fmt: skip
def test_claims(text: str, claims: list[str]) -> None:
    """Acts of governments, what they cost, and what is done about them."""
    assert found(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "美国是否会放行H200芯片？",
        "黄仁勋呼吁美国政府放宽芯片出口限制的范围。",
        "为了绕过芯片禁令，业界议论纷纷。",
        "公司限制员工使用手机，芯片部门除外。",
        "受出口管制影响，英伟达市值蒸发2000亿美元，H20销路不明。",
        "专家担心美国禁止出口H20芯片。",
        "美国芯片公司批准了向中国客户供货的预算。",
    ],
)
def test_no_claims(text: str) -> None:
    """Questions, wishes, purposes and fears tell of no act; a share price is no effect."""
    assert [claim for claim in found(text) if not claim.startswith("lobby")] == []


def test_what_stands_before_is_carried_on_up_to_a_semicolon() -> None:
    """The day and the goods of a clause hold for the next; behind a semicolon all is told anew."""
    text = "今年3月，美国要求对华出口H20须申请许可证；6月，美方恢复对华销售MI308。"
    claims = extract(Document(text, published="2025-10-15", language="zh")).claims
    assert [(str(claim.period), claim.items) for claim in claims if isinstance(claim, ChipRestrictionClaim)] == [
        ("2025-03", ("H20",)),
        ("2025-06", ("MI308",)),
    ]
