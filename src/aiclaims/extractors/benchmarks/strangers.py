"""Subjects that are no known system: what is said of them is not said of the systems around."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.parties import find_unlisted_products
from aiclaims.extractors.benchmarks.roles import is_owned
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.testnames import ADVERB
from aiclaims.extractors.benchmarks.unlisted import is_tested
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage
from aiclaims.reading.verbs import SURPASSING
from aiclaims.schema import Entity

_ADVERBS = r"(?:(?:also|even|now|only|just|still|already|again|then|has|have|had|is|was|\w+ly|can|could|may|might|will|would|to)\s+){0,3}"
_DOES = (
    r"(?:scor(?:es?|ed|ing)|achiev(?:es?|ed|ing)|" + SURPASSING + r"|attain\w*|reach(?:es|ed|ing)?|trail(?:s|ed|ing)?|"
    r"rank(?:s|ed|ing)?|tied|match(?:es|ed|ing)?|(?:supplant|dethron|unseat|displac|overt[ao]|oust)(?:\w{0,3}s|\w{0,2}ed|\w{0,2}ing|ok)|rivals|rivall?ed|tops|topped|gets|got|hits?|hitting|posts|posted|resolves?|solv(?:es?|ed|ing)|(?:shows?|showed|demonstrates?|demonstrated|delivers?|delivered)(?=\s+(?:[\w-]+\s){0,2}(?:performance|results?|accuracy|scores)\b)|(?:lands?|landed|comes?|came|sits?|is|was|gets?|stays?)(?=\s+within\s+\S+\s+(?:points?|percent)\b|\s+within\s+[\d.]+\s?%))\b"
)
_NAMED = lazy_regex(
    rf"(?<![\w@./-])(?P<name>(?!(?:Its|Their|His|Her|My|Your) )[A-Z][\w.+-]*(?: [A-Z\d][\w.+-]*){{0,3}})(?:\s\([^)]*\)|\s\[\d{{1,3}}\]|\s(?:model|system)|\swith\s(?:[\w.-]+\s){{1,3}}(?:backbone|encoder|decoder|head|generator|planner|reader|retriever|reranker|executor|model|module|policy|verifier|router|prompting|reasoning|thinking|effort|search|tools|budget)|,\s(?:an?|the)\s(?:[^,;.]|\.(?=\d)){{3,120}}(?=,))?(?:\s+|,\s+(?!(?:\w+ly\s+)?\w+ing\b)){_ADVERBS}{_DOES}"
)
_CODED = lazy_regex(r"(?<![\w@./:-])(?P<name>(?!top-\d)(?=[\w.-]*\d)[a-z]\w+(?:[-.]\w+)+)(?![\w/])")
_CAMEL = lazy_regex(r"(?:^|(?<=[.!?:] ))[^\w@]*(?P<name>[A-Z]+[a-z]+[A-Z]\w*)(?![\w/])")
# What may stand before a noun and before no subject: "with strong", "its".
_DESCRIBES = lazy_regex(
    r"\b(?:its|their|whose|strong|high|low|good|solid|competitive|excellent|impressive|best|average|respectable|comparable|similar|better|higher|lower|weaker|stronger|overall|official|published|reported|with|on|of|in|for|by) $",
    re.I,
)
# "Inkling, placing it at 836": the name that a pronoun right behind it means.
_MEANT = lazy_regex(
    r"(?P<name>[A-Z][\w.-]+),?\s+(?:and\s+)?(?:describ|plac|call|rat|putt|rank|scor|prais)ing\s+(?=it\b|them\b)"
)
# "Top models at 24%": a class of systems has its own numbers.
_CLASS = lazy_regex(
    r"\b(?P<name>(?:top|best|leading|frontier|current|today['’]s|most|all|other|existing|even the best) (?:\w+ )?(?:models|systems|agents|llms))\b",
    re.I,
)
_DESCRIBED = lazy_regex(
    rf"\b(?P<name>(?:our|my|your|another|someone|somebody|users?|people|humans?|(?:an?|the) (?:smallest|largest|medium-sized|biggest|best|cheapest|previous|next|second|other|same)|"
    rf"(?:the|this) (?:(?:proposed|new|same|detection|filtering|probing) )?(?:method|technique|detector|filter|probe|classifier)|(?:an?|this|that) (?:[\w.-]+ ){{0,3}}(?:fine-?\s?tunes?|reranker|checkpoint|finetune|merge|agent|approach|method|harness|pipeline|framework|embedding model|classifier|team)"
    r"|(?:its|their|our|the) (?:(?:premium|paid|pro|top|free|basic|enterprise) )+(?:tier|plan|offering)|(?:the|its|our) (?:[\w.-]+ )?(?:tokeni[sz]er|encoder|decoder|vocoder|retriever|verifier|speculator|draft model)"
    r"|(?<!, )(?:an?|one|another) (?:[\w.-]+ ){0,2}(?:lab|start-?up|company|firm|newcomer|entrant|outsider|unknown|rival))"
    rf"(?:\s+[\w-]+){{0,4}}?),?\s+(?:(?:which|that|who)\s+)?{_ADVERBS}{_DOES}",
    re.I,
)
# "The MoE model tracks closely: 88.3%": another of the family than the one named.
_SIBLING = lazy_regex(
    r"\b[Tt]he (?P<name>(?:MoE|mixture-of-experts|dense|sparse|hybrid|edge|larger|smaller|bigger) (?:models?|versions?|variants?|siblings?|one)|flagship(?=,))\b"
)
# "A scores 57, the best open model 41": the verb of the first is left out.
_GAPPED = lazy_regex(
    r"[,;]\s(?:and\s|while\s|but\s)?(?P<name>(?:the|its|an?)\s(?:[\w-]+\s){0,3}?(?:models?|systems?|rivals?|competitors?|agents?|LLMs?|runner-up|predecessor|entr(?:y|ant)))\s(?:only\s|just\s|about\s|a mere\s)?(?=\d)",
    re.I,
)
_NO_SUBJECT = lazy_regex(
    r"(?:It|They|This|That|These|Those|He|She|We|You|I|Both|Also|And|But|Now|Still|Which|Who|Yet|So|While|Then|Notably|However|Performance|Results?|Benchmarks?|Scores?|"
    rf"{ADVERB}|"
    r"Accuracy|Updated?|Its|Their|Our|The|A|An|All|Most|Only|Even|Here|There|What|Not|Already|Finally|Overall|Currently|Furthermore|Moreover|Additionally|Similarly|Likewise|Specifically|Surprisingly|Impressively|Remarkably|Crucially|Importantly|Consequently|Therefore|Thus|Hence|Nevertheless|Nonetheless|Conversely|Instead|Otherwise|Indeed|Overall|Together|Elsewhere|Later|Next|Recently|Previously|Initially|Eventually|Ultimately|Lastly|Again|Besides|Perhaps|Maybe|Unsurprisingly|Again|Earlier|Afterwards|Soon|Once|Until|Before|After|During|Across|Among|Within|Without|Internally|Officially|Reportedly|Allegedly|Apparently|Clearly|Obviously|Sure|Well|Yes|Except|Through|Throughout|Following|Based|According|Using|Compared|Introducing|Meet|On|In|At|For|AI|LLMs?|MoE|VLMs?|MLLMs?|Dense|Hybrid|Multimodal|Elo|Points?)"
)
# "Elo 1537, ranking fourth", "Top score on B": what labels a score is nobody.
_LABEL = lazy_regex(
    r"(?:Elo|ELO|Score|Rating|Rank|Accuracy|Average|Index|Pass@\d+)(?: \d[\d.,]*)?|Top|Best|Highest|Lowest|High|Record|Final|New",
)
# Who is tested and is no model, and who only makes or tests one.
_NO_MODEL = lazy_regex(
    r"(?:\b(?:models?|systems?|agents?|LLMs?|AI|[Hh]umans?|[Rr]esearchers?|[Tt]eam|[Ss]tudents?|[Dd]octors?|Inc|Corp|Labs?|Group|University|Institute|Team|Company|Results?|Tests?|Benchmark|Leaderboard|Table|Figure)|^(?:Our|The|An?|My|Your|This|That|These|Those|Another|Some\w*|Users?|People)\b.*)$"
)
_SLUG = lazy_regex(r"(?=.*\d)[a-z][a-z\d]*(?:[-.][a-z\d]+)+")
# "rStar", "xLAM-2"
_MIXED = lazy_regex(r"[a-z]{1,3}[A-Z][\w.-]*")
_LIKE_A_MODEL = lazy_regex(
    r"\d|[a-z][A-Z]|[A-Z]{2}|\b(?:Pro|Mini|Max|Flash|Ultra|Coder|Large|Small|Base|LM|Chat|Turbo)\b"
)


# "Foo: a small agent", "Foo, an open model": what a known system is, is no other.
_A = lazy_regex(r"an?\s", re.I)
_SAID_TO_BE = lazy_regex(r"(?:\s\([^()]*\))?\s?[,:—–-]\s")


SIZE_ALONE = lazy_regex(r"An?\s\d[\d.]*[BM]")
"""How large a system is, told as if it were what it is called."""


def find_strangers(passage: Passage, systems: Sequence[Mark]) -> tuple[SystemMark, ...]:
    """Find subjects in a system's place that no list knows: "Foo beats", "jina-v3 scoring", "our approach reaches".

    Args:
        passage: The passage.
        systems: The systems that are known.
    """
    taken = (*passage.entities, *passage.periods, *systems)
    found = []
    for start, end in _places(passage):
        said = _A.match(passage.text, start) and any(
            _SAID_TO_BE.fullmatch(passage.text, mark.end, start) for mark in systems
        )
        said = said or SIZE_ALONE.fullmatch(passage.text, start, end) is not None
        if not said and not any(m.start < end and start < m.end for m in taken) and not is_owned(passage, start):
            name = passage.text[start:end]
            found.append(
                SystemMark(start=start, end=end, text=name, entity=Entity(name, "other"), known=False, stranger=True)
            )
    products = (
        mark
        for mark in find_unlisted_products(passage)
        if not any(other.start < mark.end and mark.start < other.end for other in systems)
    )
    return (*found, *products)


def _places(passage: Passage) -> Iterator[tuple[int, int]]:
    for pattern in (_NAMED, _CODED, _CAMEL, _MEANT, _CLASS, _DESCRIBED, _SIBLING, _GAPPED):
        for match in pattern.finditer(passage.text):
            if (
                not _NO_SUBJECT.fullmatch(match["name"].split(" ")[-1])
                and not _LABEL.fullmatch(match["name"])
                and not (pattern is _NAMED and _is_of_scores(passage, match))
            ):
                yield match.span("name")


def _is_of_scores(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether "scores" behind a name is a noun: "strong English scores on A"."""
    last = passage.text[: match.end()].split()[-1].lower()
    described = _DESCRIBES.search(passage.text, 0, match.start("name"))
    return last in {"scores", "hits", "posts"} and described is not None


def known_by_rivals(passage: Passage, stranger: SystemMark, baselines: Sequence[SystemMark]) -> SystemMark | None:
    """Take a name that nothing knows for a model's where it is set against known models: "Foo outperforms GPT-4".

    Args:
        passage: The passage.
        stranger: The subject.
        baselines: With whom it is compared.

    Returns:
        The system; None where the subject has no name, or its rivals are no known models.
    """
    against = any(not mark.reference and mark.entity.type == "model" for mark in baselines)
    named = stranger.text[:1].isupper() or _SLUG.fullmatch(stranger.text) or _MIXED.fullmatch(stranger.text)
    if not against or not named or _NO_MODEL.search(stranger.text):
        return None
    # A plain word may be anything's name; where tests are spoken of it is a system's.
    tested = _LIKE_A_MODEL.search(stranger.text) or is_tested(passage) or cues.TEST_NOUN.search(passage.text)
    if not tested or stranger.text in passage.reading.people_names:
        return None
    entity = Entity(stranger.text, "model")
    return attrs.evolve(stranger, entity=entity, stranger=False)
