"""What announces a claim, and what a document must hold at all for one to be meant."""

from __future__ import annotations

from aiclaims.lexicon import load_places

TRIGGERS = (
    "behind", "lag", "lags", "lagged", "lagging", "trail", "trails", "trailed", "trailing", "gap", "gaps", "distance", "difference",
    "divide", "disparity", "margin", "margins", "deficit", "lead", "leads", "led", "ahead", "in front", "advantage", "edge", "head start",
    "headstart", "head-start", "leadership", "outpace*", "outperform*", "outstrip*", "surpass*", "overtake*", "overtook", "leapfrog*", "outscor*", "outclass*", "catch up", "catches up",
    "catching up", "caught up", "close in on", "closes in on", "closed in on", "closing in on", "ground on", "gaining ground", "gains ground", "gained ground", "gain ground", "making up ground", "made up ground", "closing fast", "heels of", "in the dust", "off the pace", "adrift of", "chasm", "gulf between", "daylight between", "shortfall", "toe to toe", "toe-to-toe", "abreast of", "dead heat", "pulled alongside", "drawn alongside", "drew alongside", "outmatch*", "outrun*", "outran", "eclips*", "is leading", "are leading", "was leading", "were leading", "still leading", "currently leading", "now leading", "pulling away", "pulled away", "pulls away", "pull away", "surged past", "raced past", "leaped past", "leapt past", "jumped past", "vaulted past", "sailed past", "blew past", "shot past", "flew past", "surges past", "racing past", "gains on", "gaining on", "gained on", "converg*", "level with", "even with",
    "from matching", "from catching", "of catching", "of matching", "to catch", "cannot catch", "not catch", "never catch", "weeks", "a year", "one year", "half a year", "from equaling", "from equalling", "from rivaling", "from rivalling", "distant second", "distant third", "distant fourth", "time between", "second fiddle", "shadow of", "'s shadow", "’s shadow", "away from", "way to go", "to make up on", "catching up to do", "pursuit of", "bearing down", "is chasing", "are chasing", "still chasing", "has passed", "have passed", "now passed", "already passed", "a march on", "equal terms", "'s level", "’s level", "level of", "are level", "delay between", "moved past", "slipped past", "moves past", "same level", "drawn level", "drew level", "draws level", "pulled level", "yet to match", "matched", "cannot match", "not match", "second only", "drawn clear", "drew clear", "pulled clear", "pushed past", "streaked past", "roared past", "zoomed past", "powered past", "stormed past", "decade", "decades", "short of", "unmatched", "unrivalled", "unrivaled", "playing catch-up", "playing catch up", "play catch-up", "play catch up", "plays catch-up", "plays catch up", "played catch-up", "played catch up", "neck and neck", "neck-and-neck", "within a whisker", "within a hair", "within a nose", "on level terms", "on a level with", "shoulder to shoulder", "nowhere near", "nowhere close", "clear of", "level pegging", "level-pegging", "equal footing", "heels", "down the neck", "breathing down", "second to", "second behind", "no match for", "keep up with", "keep pace with", "keeping up with", "keeping pace with", "caught", "separates", "separate us", "separate them", "separate the two", "separated from", "separated by only", "separated by just", "upper hand", "whip hand", "to match", "to reach", "reached", "ground to", "parity", "on par", "on a par", "older", "months", "years", "generations",
)  # fmt: skip

SUBJECTS = (
    "ai", "a.i.", "artificial intelligence", "machine learning", "deep learning", "processor*", "accelerator*", "genai", "agi", "models", "model", "frontier*", "open-weight*", "llm*", "gpt*", "chatgpt*", "claude*", "gemini*", "llama*",
    "qwen*", "deepseek*", "openai", "anthropic", "chip", "chips", "chipmak*", "semiconductor*", "gpu*", "lithograph*", "wafer*", "nvidia", "tsmc",
    "smic", "asml", "huawei", "supercomput*", "quantum", "robotics", "technolog*", "tech",
    "memory chip*", "memory maker*", "high-bandwidth memory", "hbm*", "dram", "nand", "cxmt", "ymtc", "hynix", "micron", "processor*", "accelerator*", "foundr*", "euv", "eda", "chatbot*", "mmlu*",
    "vlm*", "lvlm*", "mllm*", "ai agent*", "gui agent*", "coding agent*", "algorithm*", "compute power", "compute capacity", "compute budget*", "compute cluster*", "compute gap", "ai compute", "of compute", "in compute", "more compute", "less compute", "training compute", "computing", "cyber*", "data cent*", "labs", "benchmark*",
    "software", "hardware", "silicon", "cloud computing", "cloud service*", "cloud provider*", "cloud market*", "cloud business*", "cloud infrastructure", "cloud giant*", "cloud race", "robot*", "humanoid*", "drone*", "driverless", "self-driving", "autonomous", "electric vehicle*", "electric car*", "evs", "battery", "batteries",
    "rocket*", "launcher*", "computer vision", "operating system*", "cpu*", "transistor*", "qubit*", "reactor*", "solar cell*", "solar panel*", "wind turbine*", "telecommunication*", "automation", "electronics", "fab", "fabs", "nanomet*", "leaderboard*", "tpu*", "voice assistant*", "engineering", "launch vehicle*", "satellite*", "spacecraft", "spaceflight", "missile*", "hypersonic*", "turbofan*", "jet engine*", "fusion", "biotech*", "telecom*", "5g", "6g", "photonic*", "lidar", "machine tool*", "stepper*",
)  # fmt: skip

# Who can be behind or ahead: lands, makers and their models, and kinds of models.
_SIDES = (
    "open-weight*", "open weight*", "open-source*", "open source*", "open model*", "closed model*", "closed-source", "closed source", "closed-weight*", "closed ai", "closed frontier", "proprietary", "frontier*", "state of the art",
    "state-of-the-art", "rival*", "competitor*", "leader*", "labs", "ai lab", "academia", "hyperscaler*", "big tech",
    "openai*", "anthropic*", "deepseek*", "deepmind*", "Meta", "xai", "mistral*", "alibaba*", "baidu*", "tencent*",
    "moonshot*", "zhipu*", "gpt*", "chatgpt*", "claude*", "gemini*", "llama*", "qwen*", "grok*", "kimi*", "glm*", "nvidia*", "tsmc", "smic", "asml", "huawei*", "samsung*", "hynix*", "micron*", "cxmt*", "ymtc*", "intel", "amd", "tesla*", "waymo*", "byd", "spacex*", "ibm", "apple", "microsoft", "amazon*",
)  # fmt: skip
NEARBY = ((*load_places(), *_SIDES),)
