"""Systems that no list has: names where only a system can stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.benchmarks.document_tests import find_tests
from aiclaims.extractors.benchmarks.testnames import NO_NAME
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.reading.verbs import SURPASSING

# A name with a digit, a hyphen or a capital inside, as models have and few other things.
_CODED = r"(?=[\w.+-]*(?:\d|[a-z][A-Z]|-[A-Z\d]))[A-Z][\w.+-]*\w(?:[ -](?=[\w.+-]*\d)[A-Zv\d][\w.+-]*\w)?(?: (?:Pro|Max|Mini|Flash|Ultra|Nano|Lite|Plus|Preview|Turbo|Thinking|Think|Instruct|Coder|Large|Small|Medium|High|Base)(?![\w-])){0,2}"
# "foo-large-en (63.9)": small letters need a number behind.
_SLUG = r"[a-z][a-z\d]+(?:-[a-z\d.]+)+(?=\s\(\d)"
_ADVERB = r"(?:not only\s+|(?:can|could|still)\s+|also\s+|now\s+|even\s+|only\s+|just\s+|\w+ly\s+)?"
CITED = r"(?:\s*\[[\w, –-]{1,16}\]|\s*\([^()]{1,60}\))?"
"""What may stand right behind a name: "[3]", "(Lee et al.)"."""
_CODED_SUBJECT = lazy_regex(
    rf"(?<![\w./-])(?P<name>(?:(?!NEW |THE |AND |OUR |AI |LLM |BREAKING |UPDATE )[A-Z]{{4,}} )?{_CODED})(?:\s\([^()]{{1,60}}\))?(?:,\s+(?:according to|says|per)\s+[^,;.]{{2,40}},)?\s+{_ADVERB}"
    r"(?:scor(?:es|ed)|lags?|loses to|lost to|falls short|leads|led|ties|tied|rivals|equals|approaches|"
    + SURPASSING
    + r"|hits?|manages|posts|posted|does (?:better|worse)|performs (?:better|worse)|achiev(?:es|ed)|attain(?:s|ed)|reach(?:es|ed)|trail(?:s|ed)|rank(?:s|ed)|match(?:es|ed)|"
    r"lags?|tops|topped|improves|gets|took|takes|obtains|obtained|sets(?=\s+an?\s)|has(?=\s+(?:state|SOTA|an?\s+(?:accuracy|average|score)|\d))|(?:is|was|becomes?|became) the (?:first|only)(?= (?:\w+ ){0,3}?(?:to|that) (?:surpass|exceed|beat|reach|score|clear|pass|top|match|outperform|achieve|break))|(?:is|was|are) (?:better|worse|ahead|behind|on par|first|second|third|number one))\b"
)
# "We also test Foo-CLIP, which achieves the best"
_CODED_WHICH = lazy_regex(
    rf"(?<![\w./-])(?P<name>{_CODED})(?:\s\([^()]{{1,60}}\))?,\s+which\s+{_ADVERB}(?:scor(?:es|ed)|achiev(?:es|ed)|{SURPASSING}|attain(?:s|ed)|reach(?:es|ed)|rank(?:s|ed)|sets|obtain(?:s|ed))\b"
)
# "FooNet extends A to longer texts, achieving": whatever it does, the participle tells of its subject.
_CODED_ACHIEVING = lazy_regex(
    rf"^\W*(?P<name>{_CODED})\s+{_ADVERB}[a-z]{{2,}}(?:es|s|ed)\s[^.;:]{{3,200}}?,\s+(?:\w+ly\s+)?(?:achieving|reaching|scoring|attaining|obtaining|{SURPASSING})\b"
)
# "We released Foo-7B-v2", with its results behind it.
_PRESENTED = lazy_regex(
    rf"\b(?:[Ww]e|[Tt]hey|today|also|now)\s+(?:(?:have|are|also|now|proudly|officially)\s+){{0,2}}(?:releas(?:e|ed|ing)|introduc(?:e|ed|ing)|present(?:ed|ing)?|launch(?:ed|ing)?|open-sourc(?:e|ed|ing)|announc(?:e|ed|ing)|publish(?:ed)?|unveil(?:ed)?|propose)\s+(?:(?:the|our|its|a|new|open|latest)\s+){{0,3}}(?P<name>(?=[\w.-]*(?:\d[BbM]\b|-[vV]?\d)){_CODED})(?=[\s,.;)(:]|$)"
)
# "ICAL achieves": capitals alone, where tests are spoken of.
_CAPITALS_SUBJECT = lazy_regex(
    rf"(?<![\w./-])(?P<name>[A-Z]{{3,}}(?:-?[a-z\d]+)?){CITED}\s+{_ADVERB}(?:scor(?:es|ed)|achiev(?:es|ed)|{SURPASSING}|attain(?:s|ed)|reach(?:es|ed)|obtain(?:s|ed)|matches)\b"
)
# What stands right before whom another is compared with, beside the verbs.
_THAN = r"(?:(?<!rather )(?<!other )than|(?:improvements?|gains?|lead|edge|advantage|jump|leap) over|(?:improv(?:es?|ed|ing)) (?:on|over|upon)|ahead of|behind|above|below|on par with|comparabl[ey] (?:to|with)|similar(?:ly)? to|equivalent to|[Rr]elative to|[Cc]ompared (?:to|with)|as (?:well|good|strong|capable) as)"
_CODED_OBJECT = lazy_regex(
    rf"\b(?:{SURPASSING}|match(?:es|ed|ing)?|rival(?:s|ed|ing)?|trail(?:s|ed|ing)?|underperform\w*|{_THAN})\s+(?:(?:the|even|both|its predecessor|the recent|the original)\s+|(?:[\w-]+,?\s+){{0,5}}?(?:models?|systems?|[LV]?LMs?|VLAs?|baselines?|methods?|approaches|policies|agents?|rivals?|alternatives),?\s+\(?(?:such as|like|including|e\.g\.,?)\s+)?(?P<name>{_CODED}\+?|{_SLUG})(?=[\s,.;)(]|$)"
)
_WORD = r"[A-Z][\w.-]*(?:\w\w|\.\d)"
_NAME = rf"(?P<name>{_WORD}(?: (?:of )?[A-Z\d](?:[\w.-]*\w)?){{0,3}})"
_PERCENT = r"\d{1,3}(?:\.\d+)?(?:\s?%|\spercent\b)"
# Beside a number of a test any proper name may be a system: "Foo scored 52%", "52% from Foo", "Foo (52%)".
_BESIDE_SCORE = (
    lazy_regex(
        rf"(?<![\w@./-]){_NAME}\s+{_ADVERB}(?:scor(?:es|ed)|achiev(?:es|ed)|reach(?:es|ed)|hits?|gets|got|attain(?:s|ed)|resolv(?:es|ed)|solv(?:es|ed)|post(?:s|ed))\s+"
        rf"(?:an?\s+)?(?:(?:accuracy|score|pass rate|success rate|average)\s+of\s+)?(?:just\s+|only\s+|about\s+|around\s+|over\s+)?{_PERCENT}"
    ),
    # "Foo achieves an overall score of 61.4"
    lazy_regex(
        rf"(?<![\w@./-]){_NAME}\s+{_ADVERB}(?:scor(?:es|ed)|achiev(?:es|ed)|reach(?:es|ed)|gets|got|attain(?:s|ed)|obtain(?:s|ed)|record(?:s|ed)|post(?:s|ed)|has|had)\s+(?:an?\s+)(?:\w+\s+){{0,2}}(?:accuracy|score|average|rating|F1|mAP|BLEU|WER|mIoU)\s+of\s+(?:(?:just|only|about|around|over)\s+)?\d"
    ),
    # "Foo and Bar scored 67% and 52%": the first of two as well.
    lazy_regex(
        rf"(?<![\w@./-]){_NAME}\s+and\s+[A-Z][\w.-]*(?: [A-Z\d][\w.-]*){{0,2}}\s+{_ADVERB}(?:scor(?:e|es|ed)|achiev(?:e|es|ed)|reach(?:ed)?|hit|g[eo]t|attain(?:ed)?|post(?:ed)?)\s+{_PERCENT}"
    ),
    # "The lab scored Foo at 61 on B", "gave Foo a score of 61"
    lazy_regex(
        rf"\b(?:scor|rat|measur|clock|peg|benchmark|evaluat)(?:s|es|ed)\s+(?:the\s+new\s+|[A-Z][\w.&-]*['’]s?\s+)?{_NAME}\s+at\s+(?:(?:just|only|about|around|over|roughly)\s+)?\d"
    ),
    lazy_regex(
        rf"\b(?:g[ai]ves?|awards?|awarded|assigns?|assigned)\s+(?:[A-Z][\w.&-]*['’]s?\s+)?{_NAME}\s+(?:an?\s+)(?:\w+\s+){{0,2}}(?:score|accuracy|average|rating|pass rate|success rate)\s+of\s+(?:(?:just|only|about|around|over|roughly)\s+)?\d"
    ),
    # "Foo achieved a #6 ranking on B", "Foo ranks third on B"
    lazy_regex(
        rf"(?<![\w@./-]){_NAME}\s+{_ADVERB}(?:achiev(?:es|ed)|reach(?:es|ed)|obtain(?:s|ed)|earn(?:s|ed)|secur(?:es|ed)|t[ao]kes?|took|holds|held|ranks|ranked|places|placed|sits)\s+(?:(?:a|the|at|in)\s+)?(?:(?:rank|number|position|no\.)\s(?:one|two|three|\d)|#\d|\d{{1,2}}(?:st|nd|rd|th)\b|(?:first|second|third|fourth|fifth|top)\b)"
    ),
    # "A scores 7.8% against Foo's 5%"
    lazy_regex(
        rf"\b(?:against|versus|vs\.?|than|to|with|and|,)\s+(?:the\s+)?{_NAME}['’]s\s+(?:(?:just|only|mere|about)\s+)?{_PERCENT}"
    ),
    lazy_regex(rf"{_PERCENT}(?:\s+\w+){{0,2}}?\s+(?:from|for|by)\s+(?:the\s+)?{_NAME}(?=[\s,.;)]|$)"),
    lazy_regex(
        rf"(?<![\w@./-])(?<!\bon )(?<!\bvia )(?<!\bin )(?<!\bacross )(?<!\bof ){_NAME}\s+(?:\(|at\s+|with\s+){_PERCENT}"
    ),
)
# "Outperforming Foo (53.2%)": who is beaten, with a number.
_BEATEN_WITH = lazy_regex(
    rf"\b(?:{SURPASSING}|ahead of|better than|behind|trail(?:s|ed|ing))\s+(?:both\s+|the\s+)?{_NAME}\s+\({_PERCENT}[^()]{{0,20}}\)"
)
# "Foo is the best open model on B".
_BEST_NAME = lazy_regex(
    rf"(?<![\w@./-]){_NAME}\s+(?:currently\s+|now\s+|still\s+)?(?:is|was|becomes?|became|remains?)\s+(?:now\s+|currently\s+|also\s+)?(?:(?:the|a new)\s+(?:\w+\s+)?(?:best|highest|top|strongest|state[- ]of[- ]the[- ]art)\b|(?:state[- ]of[- ]the[- ]art|SOTA|ranked|placed)\b)"
)
# "- mini-foo: a small agent scoring 74% on B": what an item is about, and says what it is.
_LABELLED = lazy_regex(
    r"^[^\w@]*(?P<name>(?:[A-Z]|[a-z]+-)[\w.+-]*\w(?: [A-Z\d][\w.+-]*){0,2})\s?[:—–-]\s+(?:(?:[Aa]n?|[Tt]he|[Oo]ur|[Tt]heir)\s+)?(?:[\w.-]+,?\s+){0,6}?(?:agent|model|system|[LV]?LM|LLM|MLLM|framework|assistant|harness|scaffold|checkpoint|fine-?tune)\b"
    r"[^.;:]{0,80}?\s(?:scor(?:es|ed|ing)|achiev(?:es|ed|ing)|reach(?:es|ed|ing)|resolv(?:es|ed|ing)|solv(?:es|ed|ing)|hit(?:s|ting)|gets|getting|"
    + SURPASSING
    + r"|with)\s"
)
# "Foo beats A", "A beats Foo": who is set against a model, on a test, is one.
_BEATS = (
    r"(?:" + SURPASSING + r"|match(?:es|ed|ing)?|rivals?|rivaling|rivalling|trail(?:s|ed|ing)?|"
    r"edges? out|edged out|tops|topped|overtakes|overtook|leads|led|equals|equaled|crushes|crushed|trounces|trounced|eclipses|eclipsed|bests|bested|defeats|defeated|dethroned|lags(?: behind)?|lagged(?: behind)?|underperforms|falls short of|fell short of|loses to|lost to|ties(?: with)?|tied(?: with)?|approaches|beat|(?:is|are|was|performs?|scores?|does) (?:\w+ ){0,2}?(?:on par with|(?:on par|at par|equal|equal to|as good as|comparable|comparable to|on par with) or (?:better than|above|superior to)|comparable to|better than|worse than|ahead of|behind|above|below|as well as))"
)
_BEATS_MODEL = lazy_regex(
    rf"(?<![\w@./-]){_NAME}\s+{_ADVERB}{_BEATS}\s+(?:both\s+|even\s+|the\s+|[A-Z][\w.&-]*['’]s?\s+)*(?=[A-Zo])"
)
_BEATEN_BY_MODEL = lazy_regex(
    rf"\b(?:{_BEATS}|{_THAN})\s+(?:both\s+|even\s+|the\s+(?:recent\s+|original\s+|previous\s+)?)*{_NAME}(?=\s*[,.;)]|\s(?:on|in|by|across|at|with|and|while|\d)|$)"
)
# "Foo [3] beats Bar (Lee et al.) on B": of two that no list has, on a test that stands behind.
_BEATS_NAME = lazy_regex(
    rf"(?<![\w@./-]){_NAME}{CITED}\s+{_ADVERB}{_BEATS}\s+(?:(?:both|even|the)\s+)*{_NAME.replace('<name>', '<other>')}(?={CITED}(?:\s+(?:on|in|by|across)\s|[,;.]))"
)
# "..., and Qux on C": whom else it beats, on another test.
_ON_ANOTHER = lazy_regex(rf"(?:,|\band)\s+(?:and\s+)?(?:than\s+)?{_NAME}{CITED}\s+(?:on|in)\s+(?:the\s+)?(?=[A-Z])")
_AND_NAME = lazy_regex(rf"(?:,\s+(?:and\s+)?|\s+and\s+){_NAME}(?=\s*[,.;)]|\s(?:on|in|by|across|at|with|while)\b|$)")
# "Beats A (+3.1), B (+4.5) and Foo-7B (+6)": a name of that form goes on a list of those that are beaten.
_LISTED_OBJECT = lazy_regex(
    rf"(?:\s\([^()]{{1,24}}\))?(?:,\s+(?:and\s+)?|\s+and\s+)(?P<name>{_CODED}\+?|{_SLUG})(?=\s*[,.;)(]|\s(?:on|in|by|across|at|with|while)\b|$)"
)
_IN_LIST = lazy_regex(rf"\b(?:{_BEATS}|{_THAN})\s+(?:[^;().]|\.(?=\d)|\([^()]*\)){{0,120}}$")
_GERUND = lazy_regex(
    r"(?:Scal|Train|Improv|Learn|Build|Mak|Us|Explor|Evaluat|Understand|Boost|Push|Enhanc|Measur|Test|Introduc|Rethink|Unlock|Teach|Fine-?tun|Pretrain|Reach|Achiev|Gett|Solv|Creat|Advanc|Tun)ing"
)
_OWNED = lazy_regex(r"\b(?:its|their)\s+$|['’]s\s+$")
_NOUN_FORM = lazy_regex(r"(?:s|tion|ing|ance|ence|ity|ment|ness|acy)$")
_SAT_BY_PEOPLE = lazy_regex(r"(?:AIME|AMC|IMO|USAMO|HMMT|IOI|Putnam|SAT|LSAT|GRE|MCAT|USMLE|Gaokao|Codeforces)\b")
_PERSON_FORM = lazy_regex(r"[A-Z][a-z]+(?: [A-Z][a-z.]+){1,2}")
_PRODUCT_WORD = lazy_regex(
    r"\b(?:Agents?|AI|Code|Coder|Assistant|Chat|Bot|Pro|Mini|Preview|Large|Small|Base|Flash|Ultra|Engine|Solver|Research|Deep|Cloud|Copilot|Developer|Vision|Net|LM|LLM)\b"
)

_PART = lazy_regex(r"Verified|Pro|Lite|Diamond|Hard|Easy|Medium|Extended|Redux|Full")
_IS_VERB, _OPENS = lazy_regex(r"[A-Z][a-z]+(?:ed|ing)"), lazy_regex(r"(?:.*[.!?:;]\s)?\W*")
# "The Foo Model V7 scores": a version of what is named before it.
_VERSION_OF = lazy_regex(r"(?<![\w-])(?P<name>[A-Z][\w-]*[a-z]\w*) [Mm]odel $")
_BARE_VERSION = lazy_regex(r"[vV]\d+(?:\.\d+)*")

# "Agent S3 scores": a code of two or three letters belongs to the word before it.
_HEADED = lazy_regex(
    r"(?<![\w@./-])(?P<first>(?!The |This |That |And |But |Our |Its |New |Released? |Both |While |When )[A-Z][a-z]+(?:[A-Z][a-z]+)?) $"
)
_SHORT = 3
"""Letters of a code that names nothing by itself."""
_REACH = 4
"""Passages of a paragraph in which a test is named of which one of them may tell a result."""


def find_unlisted_names(passage: Passage) -> Iterator[Mark]:
    """Find names that no list has where only a system can stand: before "scores 81% on B", behind "outperforming"."""
    text = passage.text
    taken = (*passage.entities, *passage.periods)
    for pattern in (
        _CODED_SUBJECT,
        _CODED_OBJECT,
        _CODED_WHICH,
        _CODED_ACHIEVING,
        _CAPITALS_SUBJECT,
        *_BESIDE_SCORE,
        _BEST_NAME,
        _PRESENTED,
        _BEATEN_WITH,
        _LABELLED,
    ):
        for match in pattern.finditer(text):
            start, end = match.span("name")
            name = match["name"]
            if _BARE_VERSION.fullmatch(name) and (whole := _VERSION_OF.search(text, 0, start)) is not None:
                start, name = whole.start(), whole["name"]
            if len(name) <= _SHORT and (headed := _HEADED.search(text, 0, start)) is not None:
                start, name = headed.start("first"), text[headed.start("first") : end]
            crossing = [mark for mark in taken if mark.start < end and start < mark.end]
            if _IS_VERB.fullmatch(name) and _OPENS.fullmatch(text, 0, start):
                continue  # "Performed at 81% on B"
            if _PART.fullmatch(name):
                continue  # "the gap between Verified (80%) and Pro (23%)": parts of a test
            if NO_NAME.fullmatch(name) or any(not _is_maker(mark, start, end) for mark in crossing):
                continue
            if any(mark.end == start - 1 and mark.entity.type == "benchmark" for mark in passage.entities):
                continue  # "B Telecom (93%)" is a part of B
            if any(mark.start == end + 1 and mark.entity.type == "model" for mark in passage.entities):
                continue  # "Few-shot-prompted A" is A
            if pattern in (_CODED_SUBJECT, _CODED_OBJECT) or (
                (pattern is _LABELLED or _is_proper(passage, start, name))
                and (pattern is _BEATEN_WITH or is_tested(passage))
            ):
                yield Mark(start=start, end=end, text=name)
    yield from _set_against(passage)


def _set_against(passage: Passage) -> Iterator[Mark]:
    """Find names that are compared with a known model on a test that is named: "Foo beats A on B"."""
    tests = passage.once(find_tests)
    if not is_tested(passage):
        return
    models: list[Mark] = [mark for mark in passage.entities if mark.entity.type == "model"]
    models += [
        Mark(start=match.start("name"), end=match.end("name"), text=match["name"])
        for pattern in (_CODED_SUBJECT, _CODED_OBJECT, _CAPITALS_SUBJECT)
        for match in pattern.finditer(passage.text)
        if NO_NAME.fullmatch(match["name"]) is None
    ]
    taken = (*passage.entities, *passage.periods, *tests)
    strangers = list(_set_against_each_other(passage, taken))
    models += strangers
    if not models:
        return
    yield from strangers
    for model in models:  # what is found goes on the list, for another may stand behind it
        listed = _LISTED_OBJECT.match(passage.text, model.end)
        if (
            listed is not None
            and not any(mark.start < listed.end("name") and listed.start("name") < mark.end for mark in taken)
            and _IN_LIST.search(passage.text, 0, model.start)
            and _is_proper(passage, listed.start("name"), listed["name"])
        ):
            models.append(Mark(start=listed.start("name"), end=listed.end("name"), text=listed["name"]))
            yield models[-1]
    for pattern in (_BEATS_MODEL, _BEATEN_BY_MODEL):
        for match in pattern.finditer(passage.text):
            start, end = match.span("name")
            if any(mark.start < end and start < mark.end for mark in taken):
                continue
            against = (
                any(mark.start == match.end() for mark in models)
                if pattern is _BEATS_MODEL
                else any(
                    mark.end <= match.start() and not re.search(r"[.;]\s", passage.text[mark.end : start])
                    for mark in models
                )
            )
            if against and _is_proper(passage, start, match["name"]):
                yield Mark(start=start, end=end, text=match["name"])
                listed = _AND_NAME.match(passage.text, end) if pattern is _BEATEN_BY_MODEL else None
                if listed is not None and not any(mark.start < listed.end() and end < mark.start for mark in taken):
                    yield Mark(start=listed.start("name"), end=listed.end("name"), text=listed["name"])


def _set_against_each_other(passage: Passage, taken: Sequence[Mark]) -> Iterator[Mark]:
    """Find two names of no list of which one beats the other on a test behind them: "Foo beats Bar on B by 4, and Qux on C by 2"."""
    text = passage.text
    tests = passage.once(find_tests)
    for match in _BEATS_NAME.finditer(text):
        if not any(match.end() < test.start for test in tests) and not any(test.end <= match.start() for test in tests):
            continue
        if not all(_is_free(passage, match, group, taken) for group in ("name", "other")):
            continue
        for group in ("name", "other"):
            yield Mark(start=match.start(group), end=match.end(group), text=match[group])
    for match in _ON_ANOTHER.finditer(text):
        if (
            any(test.start == match.end() for test in tests)
            and _IN_LIST.search(text, 0, match.start())
            and _is_free(passage, match, "name", taken)
        ):
            yield Mark(start=match.start("name"), end=match.end("name"), text=match["name"])


def _is_free(passage: Passage, match: re.Match[str], group: str, taken: Sequence[Mark]) -> bool:
    """Tell whether a name in a match is a proper one, and nothing else that is known."""
    start, end = match.span(group)
    return not any(mark.start < end and start < mark.end for mark in taken) and _is_proper(passage, start, match[group])


def _is_maker(mark: Mark, start: int, end: int) -> bool:
    """Tell whether a firm's name only opens the name of its product: "Amazon Q Developer Agent"."""
    firm = isinstance(mark, EntityMark) and mark.entity.type == "firm"
    return firm and mark.start == start and mark.end < end


def is_tested(passage: Passage) -> bool:
    """Tell whether a test is named in a passage, in the one before, or a little before in its paragraph.

    Args:
        passage: The passage.
    """
    earlier: Passage | None = passage
    for back in range(_REACH):
        if earlier is None or earlier.kind == "row" or (back > 1 and earlier.block is not passage.block):
            return False
        if earlier.once(find_tests):
            return True
        earlier = earlier.previous
    return False


def _is_of_listed_test(passage: Passage, name: str) -> bool:
    """Tell whether two capitalised words have the result of a listed test that no person sits."""
    listed = any(
        mark.entity.type == "benchmark" and mark.known and not _SAT_BY_PEOPLE.match(mark.entity.name)
        for mark in passage.entities
    )
    return listed and name not in passage.reading.people_names


def _is_proper(passage: Passage, start: int, name: str) -> bool:
    """Tell a name from a word that only has a capital because it opens the sentence, and from a person's name."""
    words = name.split()
    # "Its Code Droid": what is owned is named, whatever the first word is.
    owned = len(words) > 1 and _OWNED.search(passage.text, max(0, start - 8), start) is not None
    if any(NO_NAME.fullmatch(word) for word in ((words[-1],) if owned else (words[0], words[-1]))):
        return False
    if _GERUND.fullmatch(words[0]):
        return False  # "Scaling Foo Training with 81%": a title
    if re.search(r"\d|[a-z][A-Z]|-[A-Z]", name) or _PRODUCT_WORD.search(name):
        return True
    if _PERSON_FORM.fullmatch(name) and not _is_of_listed_test(passage, name):
        return False
    if passage.text[:start].strip(" *“\"'-–—#>("):
        return True
    whole = passage.reading.document.text
    if re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", whole):
        return False
    return not _NOUN_FORM.search(name) or re.search(rf"[a-z,] {re.escape(name)}\b", whole) is not None
