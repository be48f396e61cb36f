"""Names of models and benchmarks that no list can keep up with: a known family and a version, or a telling form."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache

from aiclaims.lexicon import Lexicon, Token, load_words
from aiclaims.patterns import lazy_regex
from aiclaims.reading.entities.candidates import Candidate
from aiclaims.reading.entities.document_names import DocumentNames
from aiclaims.reading.entities.model_versions import COUNTED, extend_model, is_listed
from aiclaims.reading.verbs import SURPASSING
from aiclaims.schema import Entity

_PREFIX = lazy_regex(
    r"(?<![\w./@-])(?!Non-|Pre-|Post-|Anti-|Pro-|Ex-|Mini-|Multi-|Like-|Near-|Sub-|Super-|AI-|ML-)[A-Z][A-Za-z]*-$"
)
_COMPOUND = lazy_regex(r"-(?P<word>[A-Z]\w*)(?![\w-])")
_DIGIT = lazy_regex(r"\d")
# "gpt-5.3": in small letters a short family is one with its version only.
_NUMBER_BEHIND = lazy_regex(r"-\d")
_SNAPSHOT = lazy_regex(r"[-_@]20[2-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$")


def find_models(
    text: str,
    tokens: Sequence[Token],
    known: Sequence[Candidate],
    *,
    named: Set[str],
    names: DocumentNames,
    shouting: bool,
) -> list[Candidate]:
    """Find models whose family, maker or form is known though they are not listed.

    Args:
        text: The text.
        tokens: Its tokens.
        known: The candidates that the lexicon gives.
        named: Canonical names of what the text itself names.
        names: What is listed, and what the document names.
        shouting: Whether the text is written in capitals.
    """
    lexicon = names.lexicon
    found = [*_extended(text, known, lexicon), *_of_families(text, tokens, (named, names.named), lexicon, shouting)]
    if not shouting and _DIGIT.search(text):
        found += _of_form(text, known, found, lexicon)
    return [told for candidate in found if (told := _without_verb(text, candidate, lexicon)) is not None]


# "Foo Announces V4": a headline has a capital on its verb as well.
_HEADLINE = lazy_regex(
    r"\s(?:Announces|Launches|Releases|Unveils|Introduces|Debuts|Reveals|Previews|Ships|Drops|Updates|Says|Claims|Open-Sources)\s"
)


def _without_verb(text: str, candidate: Candidate, lexicon: Lexicon) -> Candidate | None:
    """Take the verb of a headline out of the name that was read around it; None where nothing is left that is known."""
    verb = _HEADLINE.search(text, candidate.start, candidate.end)
    if verb is None:
        return candidate
    version = text[verb.end() : candidate.end]
    entry = lexicon.lookup(version) or lexicon.lookup(f"{text[candidate.start : verb.start()]} {version}")
    return Candidate.of_entry(entry, verb.end(), candidate.end) if entry and entry.type == "model" else None


def _extended(text: str, known: Sequence[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """Take in the versions behind listed models: "Claude-3.5-Sonnet-1022"."""
    found = []
    for candidate in known:
        if candidate.type != "model" or candidate.entity.name in {"GPTs"}:
            continue
        end = extend_model(text, candidate.end, lexicon, versioned=any(map(str.isdigit, candidate.entity.name)))
        if (
            not candidate.known
            and end == candidate.end
            and (whole := _COMPOUND.match(text, end))
            and is_listed(whole["word"], lexicon)
        ):
            end = whole.end()  # "Foo-CLIP" is no Foo, where only the document knows that one
        prefix = _PREFIX.search(text, max(0, candidate.start - 16), candidate.start)
        if prefix is not None and not is_listed(prefix[0][:-1], lexicon):
            # "Flan-PaLM" is another model than "PaLM".
            start, name = prefix.start(), text[prefix.start() : end]
            found.append(Candidate(start=start, end=end, entity=Entity(name, "model"), known=False, strength=1))
            continue
        if end > candidate.end:
            # "-20240229" is the day of a snapshot, not another model.
            name = _joined(candidate.entity.name, _SNAPSHOT.sub("", text[candidate.end : end]))
            entry = lexicon.lookup(name)
            if entry is not None and entry.type == "model":
                found.append(Candidate.of_entry(entry, candidate.start, end))
                continue
            found.append(
                Candidate(
                    start=candidate.start,
                    end=end,
                    entity=Entity(name, "model"),
                    country=candidate.country,
                    owner=candidate.owner,
                    known=False,
                    strength=1,
                )
            )
    return found


def _joined(name: str, tail: str) -> str:
    """Write a version behind a name as its maker joins the parts."""
    if " " in name:
        return name + re.sub(r"^[-_]", " ", tail)
    if "-" in name:
        return name + re.sub(r"^[_ ]", "-", tail)
    return name + tail


def _of_families(
    text: str, tokens: Sequence[Token], named: Sequence[Set[str]], lexicon: Lexicon, shouting: bool
) -> list[Candidate]:
    """Find a family's name with a version of its own: "Qwen9-14B"."""
    found = []
    longest = lexicon.longest_families
    for first, token in enumerate(tokens):
        if token.key not in longest or (
            token.start and (text[token.start - 1].isalnum() or text[token.start - 1] in "@.'’")
        ):
            continue
        keys: list[str] = []
        for last in range(first, min(first + longest[token.key], len(tokens))):
            if last > first and not tokens[last].linked:
                break
            keys.append(tokens[last].key)
            family = lexicon.families.get(tuple(keys))
            if family is None:
                continue
            start, stop = token.start, tokens[last].end
            written = text[start:stop]
            if (
                written not in (family.stem, family.stem.upper() if shouting else family.stem)
                and not (
                    len(family.stem) > 3
                    and written.lower() == family.stem.lower()
                    and text[stop : stop + 1] in {"-", ""}
                )
                and not (written == family.stem.lower() and _NUMBER_BEHIND.match(text, stop))
                and not (
                    len(family.stem) > 3
                    and written in {family.stem.upper(), family.stem.lower(), family.stem.capitalize()}
                )
            ):
                continue
            end = extend_model(text, stop, lexicon, versioned=family.stem[-1].isdigit())
            if not any(map(str.isdigit, text[stop:end])) and not re.match(r"-[A-Z]", text[stop:end]):
                continue
            # "Command 5" is a model only where its maker is named.
            bare = family.ordinary and text[stop] == " " and text[stop + 1 : end].isdigit()
            if bare and not any(family.owner in some for some in named):
                continue
            name = (family.stem if not family.stem[-1].isdigit() else written) + text[stop:end]
            entry = lexicon.lookup(name)
            if entry is not None and entry.type == "model":
                found.append(Candidate.of_entry(entry, start, end))
                continue
            found.append(
                Candidate(
                    start=start,
                    end=end,
                    entity=Entity(name, "model"),
                    country=family.country,
                    owner=family.owner,
                    known=False,
                    strength=0,
                )
            )
    return found


@cache
def _sized() -> re.Pattern[str]:
    # "Tarn-X-7B-Chat", "tinyTarn-7B", and in small letters "tarn-x-7b-chat", "tarn:7b"
    return re.compile(
        r"(?<![\w.@:-])(?:(?<!/)|(?<=\d[BM]/))(?:(?:[A-Z][\w.]*|[a-z]+[A-Z\d]\w*)(?:-[\w.]+)*-\d+(?:\.\d+)?[BM]|[a-z][a-z\d]*(?:[-.][a-z\d]+)*(?:-|:)\d+(?:\.\d+)?[bm])(?:-\w+(?:\.\d+)*)*(?![\w])"
    )


@cache
def _versioned() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w./@’'-])(?P<stem>[A-Z][A-Za-z]+(?: [A-Z][a-z]*)?)(?:-(?P<hyphen>[vVrRkKmM]?\d+(?:\.\d+)?[a-z]?)"
        r"(?:-(?:large|small|medium|mini|base|lite|pro|turbo|preview|instruct|chat|flash|nano|max)(?![\w-]))?"
        r"| (?P<letter>[vVRKM]\d+(?:\.\d+)?)| (?P<number>\d\.\d|\d{1,2}(?!\.\d)))(?![\w%]|[.,]\d)" + COUNTED
    )


@cache
def _no_model() -> re.Pattern[str]:
    """Match a test, a licence or software, whose versions are no models."""
    return re.compile(
        r"(?:[Bb]ench|[Bb]enchmark|Eval|Arena|Index|Exam|Leaderboard|Apache|Attention|CUDA|ROCm|Python|PyTorch|Torch|TensorFlow|JAX|"
        r"Transformers|Vulkan|Docker|Ubuntu|Debian|Fedora|Linux|Kernel|Java|Node|React|Angular|Rust|Swift|Unity|Unreal|Blender|"
        r"Bluetooth|Wi|Wifi|Android|Chrome|Firefox|MacOS|Creative Commons|License|Licence|Rev|Draft|Beta|Alpha|SQL|Postgres|Web)$"
    )


@cache
def _called_test() -> re.Pattern[str]:
    """Match what follows the name of a test: "Foo 2.0 benchmark"."""
    return re.compile(
        r"\s+(?:benchmarks?(?! (?:scores?|results?|performance))|datasets?|leaderboards?|test (?:set|suite)s?|corpus)\b"
    )


@cache
def _scored_on() -> re.Pattern[str]:
    """Match what stands before a test, and before no model: "81% on", "an accuracy of 0.7 on the"."""
    return re.compile(
        r"(?:\d(?:\s?%| percent| per cent| points?| pass@\d+)?(?: accuracy| pass rate| success rate)?"
        r"|\b(?:scor\w*|excel\w*|"
        + SURPASSING
        + r")(?: (?!on\b)[\w.%’'-]+){0,4}|\b(?:accuracy|scores?|results?|performance|rank(?:s|ed)?|better|worse))"
        r" on (?:the )?$"
    )


@cache
def _cue_before() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:models?|LLMs?|chatbots?|system|its|their|called|named|dubbed|releas(?:es?|ed|ing)|unveil(?:s|ed|ing)?|launch(?:es|ed|ing)?|introduc(?:es|ed|ing)|"
        r"announc(?:es|ed|ing)|debut(?:s|ed)|(?:open-sourc|shipp)(?:es|ed|ing)|meet|hello to|weights (?:of|for)|like|"
        + SURPASSING
        + r"|versus|vs\.?|[’']s|-based|-made)\W+"
        r"(?:\w+\W+){0,2}$",
        re.IGNORECASE,
    )


@cache
def _cue_after() -> re.Pattern[str]:
    return lazy_regex(
        r"(?:\W+\w+){0,2}\W+(?:models?|LLM|chatbot|language model|scor(?:es|ed)|" + SURPASSING + r"|achiev\w+|"
        r"(?:is|was|has been) (?:\w+ )?(?:released|available|out|here|live|launched|open[- ]sourced?|open[- ]weights?)|(?:just )?(?:launch|land|arriv)(?:es|s|ed)|drop(?:s|ped)|"
        r"\d+(?:\.\d+)?[BT]\b|parameters|runs on)\b",
        re.IGNORECASE,
    )


def _of_form(text: str, known: Sequence[Candidate], models: Sequence[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """Find names that look like a model's and stand where a model is spoken of."""
    found = [_unlisted(match.start(), match.end(), match[0]) for match in _sized().finditer(text)]
    company = bool(models) or any(c.type in {"model", "benchmark"} for c in known)
    makers = {candidate.entity.name.casefold() for candidate in known if candidate.type == "firm"}
    for match in _versioned().finditer(text):
        words = match["stem"].split()
        if words[-1].casefold() in load_words("numbered_nouns"):
            continue
        start = match.start()
        if len(words) > 1 and (
            match["hyphen"] or words[0].casefold() in load_words("numbered_nouns") or words[0].endswith(("s", "ed"))
        ):
            start += len(words[0]) + 1
        if match["stem"].isupper() and not match["hyphen"]:
            continue
        if words[0].casefold() in load_words("function_words"):
            continue
        if any(c.type == "benchmark" and c.start <= start < c.end for c in known):
            continue  # "MTEB-v2" is an edition of a test.
        if _no_model().search(match["stem"]) or _called_test().match(text, match.end()):
            continue
        if _scored_on().search(text, max(0, match.start() - 60), match.start()):
            continue
        # "New Llama 3": what stands before a listed family describes it.
        if len(words) > 1 and start == match.start() and any(match.start() < c.start < match.end() for c in models):
            continue
        told = _cue_before().search(text, max(0, start - 60), start) or _cue_after().match(text, match.end())
        strong = match["letter"] or "." in (match["hyphen"] or match["number"] or "")
        if told or (company and strong) or (words[-1].casefold() in makers and strong) or (company and match["hyphen"]):
            end = extend_model(text, match.end(), lexicon, versioned=True)
            found.append(_unlisted(start, end, text[start:end]))
    return found


def _unlisted(start: int, end: int, name: str) -> Candidate:
    return Candidate(start=start, end=end, entity=Entity(name, "model"), known=False, strength=0)


_BENCHMARK_ENDINGS = ("Bench", "bench", "Eval", "QA", "Arena")


@cache
def _benchmark() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w./@-])(?:[A-Z][A-Za-z0-9]*-)?(?:[A-Z][A-Za-z0-9]*|[a-z]+[A-Z0-9][A-Za-z0-9]*)-?(?:Bench|bench|Eval|QA|VQA|(?<=[a-z])Arena)"
        r"(?:-?[vV]?\d+(?:\.\d+)?)?(?:-[A-Z][A-Za-z]+)?\+?(?![\w])"
    )


def find_benchmarks(text: str) -> list[Candidate]:
    """Find benchmarks by the form of their names: "FooBench", "BarEval", "XyzQA"."""
    if not any(ending in text for ending in _BENCHMARK_ENDINGS):
        return []
    return [
        Candidate(start=match.start(), end=match.end(), entity=Entity(match[0], "benchmark"), known=False, strength=1)
        for match in _benchmark().finditer(text)
        if any(map(str.islower, match[0]))
    ]
