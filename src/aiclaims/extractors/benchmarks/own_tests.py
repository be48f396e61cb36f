"""Tests that a text tells of without a name: what they are like, whose they are, or only what field they are of."""

from __future__ import annotations

from aiclaims.patterns import lazy_regex

# "On a graduate-level chemistry benchmark", "in software tests": told by what it tests.
_DESCRIBED = lazy_regex(
    r"\b(?:[Oo]n|[Ii]n)\s+(?!the\b|this\b|that\b|these\b|those\b|its\b|their\b|our\b|both\b|each\b|all\b|every\b)(?:[a-z][\w’'-]*\s+){1,6}(?:benchmark|test|exam|evaluation|eval|task)s?\b(?!\s+(?:called|named|dubbed|set)\b)"
    # "Medical hallucination benchmarks expose failures": the subject
    r"|^\W*(?!(?:The|This|That|These|Those|Its|Their|Our|Both|Each|All|Every|Such|Most|Many|Some|Other|These)\b)[A-Z][a-z]+(?:[- ][a-z]+){0,4}\s(?:benchmarks|tests|exams|evaluations|evals)\s(?:expose|show|reveal|find|suggest|confirm|rank|place|put)s?\b"
    # "In the lab's internal evaluation": its own, and none that was named.
    r"|\b(?:[Oo]n|[Ii]n)\s+(?:its|their|our|an|the|the\s+\w+['’]s?|[A-Z][\w.&-]*(?: [A-Z][\w.&-]*)?['’]s?)\s+(?:own\s+|internal\s+|in-house\s+|private\s+|proprietary\s+){1,2}(?:\w+\s+){0,2}(?:benchmark|test|exam|evaluation|eval)s?\b"
)


# "In financial reasoning, A scored 55%", "Tool use: A got 98%": on a test of that field, not on the one spoken of before.
_OPENS_WITH_FIELD = lazy_regex(
    r"^\W*(?:[A-Za-z][\w-]+\s+){0,3}?(?:(?:[Ii]n|[Oo]n|[Ff]or|[Ww]hen it comes to|[Tt]urning to|[Aa]cross)\s+)?(?!(?:this|that|the|its|these)\b)(?:[A-Za-z][\w-]*\s+){0,2}"
    r"(?:reasoning|math\w*|coding|programming|science|sciences|vision|writing|tool use|tool calling|[Tt]ool [Uu]se|agentic tasks|tasks|knowledge|instruction following|analysis|engineering|competitions?|multilingual\w*|understanding|translation|safety)(?:\s+tasks)?\s*(?:,|:|—|–)",
)


# "44% in my testing", "71% on our internal evaluation": somebody's own test, which no name tells.
_OWN_TEST = lazy_regex(
    r"\s*,?\s*(?:on|in|under|during|across|from)\s+(?:all\s+)?(?:(?:my|our|your|his|her|their|its|the\s+(?:company|firm|lab|team|author|startup|group)['’]s|[A-Z][\w.&-]*['’]s)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:tests?|testing|trials?|runs?|evals?|evaluations?|experiments?|reviews?|hands-on|exercises?|assessments?|suites?|comparisons?)\b"
    r"|(?:an?\s+|the\s+)?(?:(?:separate|different|second|third-party)\s+)?(?:internal|in-house|private|hands-on|informal|independent|real-world|unpublished|custom|home-?made|personal)\s+(?:[\w-]+\s+){0,3}?(?:tests?|testing|trials?|evals?|evaluations?|benchmarks?|experiments?|assessments?|suites?)\b)"
    r"(?!\s+(?:called|named|dubbed|such as|like|on|of|with|using)\b)(?!\s+(?-i:[A-Z]))",
)


# "An 87% success rate exploiting flaws", "a 64% hallucination rate": what happens how often is a measure by itself.
_OWN_RATE = lazy_regex(
    r"\s*(?:[a-z-]+\s+){0,2}?(?:success|detection|completion|bypass|compliance|exploit\w*|evasion)\s+rates?\s+(?:(?:in|at|when|while|of|for)\s+)?(?!(?:solv|answer|follow|reason|cod|scor|us)ing\b)[a-z]{3,}ing\b"
    r"|\s*hallucinat\w+\s+rates?\b(?!\s+(?:on|in)\b)"
)


def is_on_own_test(text: str, end: int) -> bool:
    """Tell whether a number is of somebody's own test, which has no name, or a rate by itself: "44% in my testing".

    Args:
        text: The passage.
        end: Offset behind the number.
    """
    return _OWN_TEST.match(text, end) is not None or _OWN_RATE.match(text, end) is not None


def opens_with_field(text: str) -> bool:
    """Tell whether a text opens with what is tested, which a test spoken of before need not be: "In financial reasoning, A scored"."""
    return _OPENS_WITH_FIELD.match(text) is not None


def tells_of_test(text: str) -> bool:
    """Tell whether a text tells what a test is like and not its name, so that it is none spoken of before."""
    return _DESCRIBED.search(text) is not None


# "In a blind evaluation of drafts by ten lawyers, A", "In head-to-head comparisons, A"
_OPENS_ON = lazy_regex(
    r"\W*(?:[Ii]n|[Oo]n|[Ff]or|[Dd]uring|[Uu]nder|[Aa]cross)\s+(?:(?:an?|another|separate|further|further\s+separate|\w+ly)\s+)?(?:[a-z][\w’'-]*,?\s+){0,5}?"
    r"(?:evaluations?|evals?|tests?|exams?|trials?|stud(?:y|ies)|surveys?|comparisons?|assessments?|contests?|experiments?|match-?ups?)\b(?![- ](?:set|suite|split|time|called|named|dubbed|accuracy|scores?|questions|cases|data)\b)"
)
# "In these tests", and "In tests," behind a sentence on one: those that were spoken of
_SAME = lazy_regex(
    r"\W*\w+\s+(?:(?:this|that|these|those|the|its|both|all|each|every|such|most|many)\b|(?:tests|testing|experiments|evaluations|trials),)"
)


def opens_on_own_test(text: str) -> bool:
    """Tell whether a text opens on a test that it tells of without a name, so that none spoken of before is meant.

    Args:
        text: The passage.
    """
    return _OPENS_ON.match(text) is not None and not _SAME.match(text)
