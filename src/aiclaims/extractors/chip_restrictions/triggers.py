"""What announces a claim, and what a document must hold at all for one to be meant."""

from __future__ import annotations

from aiclaims.lexicon import load_places

TRIGGERS = (
    "chip", "chips", "chipmaking", "chipmaker*", "semiconductor*", "gpu", "gpus", "processor*", "accelerator*", "hbm",
        "high-bandwidth memory",
        "lithography",
        "gallium",
        "germanium",
        "rare earth*",
    "entity list", "export control*", "export curb*", "export restriction*", "export ban*", "export rule*", "export licen*",
        "blacklist*",
        "licen*",
        "restriction*",
        "curb*",
        "controls",
        "ban",
        "bans",
        "banned",
        "tariff*",
        "stockpil*",
        "smuggl*",
    "diffusion rule", "diffusion framework", "diffusion ifr", "intelligence diffusion", "integrated circuit*",
        "advanced computing", "end-user*", "presumption of denial", "case-by-case",
    "h20*", "h800*", "h100*", "a100*", "a800*", "b30*", "b200*", "gb200*", "gb300*", "blackwell*", "ascend", "mi300*", "mi308*",
        "mi325*",
        "mi350*",
        "rtx pro",
        "write-down*",
        "writedown*",
        "charge",
        "charges",
        "sanction*",
        "lobb*",
        "clampdown",
        "crackdown",
        "off-limits",
        "eda",
        "retaliat*",
        "hoard*",
        "foreclos*",
        "current rules",
        "indigeni*",
        "self-suffic*",
        "self-relian*",
        "homegrown",
        "workaround*",
    "export", "exports", "exporting", "exported", "exporters", "euv", "duv", "veu", "waiver*", "exempt*", "embargo*", "prohibit*", "barred",
        "shipments",
        "de-americanization",
        "de-americanisation",
        "commerce department",
        "rules",
        "designation",
        "deliveries",
        "memory maker*",
        "revok*",
        "rescind*",
        "rescission",
        "entities",
        "listed",
        "military compan*",
        "design tools",
        "design software",
        "chipmaking gear",
        "chip-making",
        "etching",
        "affiliates rule",
        "the rule",
        "foreign direct product*",
        "fdpr",
        "domestic alternatives",
    "photoresist*", "hydrogen fluoride", "polyimide*", "graphite", "antimony", "rtx", "shipment", "permit", "permits", "permission",
        "unverified list", "affiliates", "rare-earth*", "leaned on", "leaning on", "stocking up", "stocked up", "final rule", "restricts", "kirin*", "the loss", "silicon", "loophole*", "material effect", "material impact", "cyberspace administration",
)  # fmt: skip

# A document of another field has licences and controls too.
SUBJECTS = (
    "ai", "a.i.", "chip", "chips", "chipmak*", "semiconductor*", "gpu*", "processor*", "accelerator*", "hbm*", "lithograph*", "euv", "duv",
    "wafer*", "foundries", "supercomput*", "nvidia*", "amd", "tsmc", "smic", "asml", "huawei*", "micron", "samsung", "ymtc",
    "cxmt", "cambricon*", "gb200*", "gb300*", "ascend*", "a100*", "a800*", "h100*", "h200*", "h20*", "h800*", "b200*", "b30a", "blackwell*", "mi300*", "mi308*",
    "gallium", "germanium", "tungsten", "mineral*", "earths", "memory chip*", "memory maker*", "high-bandwidth memory", "dram", "nand", "eda",
    "entity list", "rare earth*", "rare-earth*", "photoresist*", "hydrogen fluoride", "rtx", "export control*", "unverified list", "high-tech goods", "affiliates rule",
)  # fmt: skip

_OFFICES = (
    "government*",
    "administration*",
    "ministry",
    "Commerce",
    "BIS",
    "congress",
    "lawmaker*",
    "senat*",
    "trump*",
    "biden*",
)
# Who restricts, and whom.
_PARTIES = (
    *_OFFICES, "ministries", "Customs",
    "nvidia*", "huawei*", "tsmc*", "smic*", "asml*", "micron*", "samsung*", "hynix*", "cambricon*", "ymtc*", "cxmt*", "tencent*",
    "alibaba*", "bytedance*", "baidu*", "deepseek*", "inspur*", "zte", "qualcomm*", "broadcom*", "chipmak*", "chip mak*",
)  # fmt: skip

# What is forbidden, and the states that forbid it or are meant: who sells chips, and where, is not enough.
_RULES = (
    "export*", "ban", "bans", "banned", "banning", "curb*", "restrict", "restricts", "restricted", "restricting", "restrictions", "prohibit*", "barred",
    "controls", "sanction*", "tariff*", "embargo*", "blacklist*", "entity list", "smuggl*", "stockpil*", "retaliat*", "crackdown", "clampdown",
    "self-suffic*", "self-relian*", "homegrown", "domestic*", "shortage*", "trade war", "national security", "regulator*",
    *_OFFICES, "white house",
    "china*", "chinese", "beijing", "hong kong", "US", "U.S.", "united states", "american*", "washington", "taiwan*", "taipei", "japan*", "tokyo",
    "korea*", "seoul", "dutch", "netherlands", "EU", "european union", "brussels", "UK", "british", "russia*", "iran*", "india*", "malaysia*",
    "singapore*", "vietnam*", "israel*", "saudi*", "UAE", "huawei*", "smic*", "tsmc*", "asml*",
)  # fmt: skip
NEARBY = ((*load_places(), *_PARTIES), _RULES)
