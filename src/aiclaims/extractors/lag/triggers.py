"""What announces a claim, and what a document must hold at all for one to be meant."""

from __future__ import annotations

TRIGGERS = (
    "behind", "lag", "lags", "lagged", "lagging", "trail", "trails", "trailed", "trailing", "gap", "gaps", "distance", "difference",
    "divide", "disparity", "margin", "margins", "deficit", "lead", "leads", "led", "ahead", "in front", "advantage", "edge", "head start",
    "headstart", "leadership", "outpace*", "outperform*", "outstrip*", "surpass*", "overtake*", "overtook", "leapfrog*", "outscor*", "outclass*", "catch up", "catches up",
    "catching up", "caught up", "close in on", "closes in on", "closed in on", "closing in on", "ground on", "gains on", "gaining on", "gained on", "converg*", "level with", "even with",
    "neck and neck", "neck-and-neck", "parity", "on par", "on a par", "older", "months", "years",
)  # fmt: skip

SUBJECTS = (
    "ai", "a.i.", "artificial intelligence", "machine learning", "deep learning", "processor*", "accelerator*", "genai", "agi", "models", "model", "frontier*", "open-weight*", "llm*", "gpt*", "chatgpt*", "claude*", "gemini*", "llama*",
    "qwen*", "deepseek*", "openai", "anthropic", "chip", "chips", "chipmak*", "semiconductor*", "gpu*", "lithograph*", "wafer*", "nvidia", "tsmc",
    "smic", "asml", "huawei", "supercomput*", "quantum", "robotics", "technolog*", "tech",
    "memory chip*", "memory maker*", "high-bandwidth memory", "hbm*", "dram", "nand", "cxmt", "ymtc", "hynix", "micron", "processor*", "accelerator*", "foundr*", "euv", "eda", "chatbot*", "mmlu*",
    "algorithm*", "compute", "computing", "cyber*", "data cent*", "labs", "benchmark*",
)  # fmt: skip
