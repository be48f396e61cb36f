"""How a document introduces names: in full first, in short from then on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

import attrs

from aiclaims.lexicon import Alias, Entry, Lexicon, load_words, name_key, surname, tokenize
from aiclaims.patterns import lazy_regex
from aiclaims.reading.entities.candidates import ORGANISATIONS, Candidate
from aiclaims.reading.entities.document_names import DocumentNames, listed_names
from aiclaims.reading.entities.finder import Survey, survey
from aiclaims.reading.entities.person_names import find_employer


@cache
def _name_sign() -> re.Pattern[str]:
    # Signs of the East are told by what they are not: a long range takes a millisecond to compile.
    return re.compile(r"\d|[^\x00-\u2e7f]|(?<=.)[^\W\d_a-zß-öø-ÿ]", re.DOTALL)


_SIZED = lazy_regex(r"(?P<stem>[A-Z][a-z]+[A-Z][A-Za-z]*)[- ](?:\d{1,3}x)?\d{1,4}(?:\.\d+)?[BM]")


def _may_name(text: str, lexicon: Lexicon) -> bool:
    """Tell cheaply whether a passage can name anything: a capital inside, a digit, or a listed first word."""
    if _name_sign().search(text):
        return True
    first = tokenize(text[:40])[:1]
    return bool(first) and first[0].key in lexicon.longest


@cache
def _acronym() -> re.Pattern[str]:
    return re.compile(r" \((?:the )?[\"“‘']?([A-Z][A-Za-z&-]{1,9})[\"”’']?\)")


def collect_names(texts: Iterable[str], listed: Lexicon | None = None) -> DocumentNames:
    """Collect what a document names, from all its passages; the same whatever is asked first.

    Args:
        texts: The clean texts of the passages, in order.
        listed: The names that are listed; None for those that come with the library.
    """
    alone = listed_names(listed)
    lexicon = alone.lexicon
    named: set[str] = set()
    makers: dict[str, Candidate] = {}
    surveys: dict[str, Survey] = {}
    # Each short form with all that it could stand for: what stands for two is no short form.
    shorts: dict[tuple[str, ...], dict[str, Alias]] = {}

    def introduce(short: str, entry: Entry) -> None:
        key = name_key(short)
        if key and not (key in lexicon.aliases and not lexicon.aliases[key][0].context):
            shorts.setdefault(key, {}).setdefault(entry.name, Alias(text=short, entry=entry, ordinary=True))

    for text in texts:
        if not _may_name(text, lexicon):
            continue
        surveyed = surveys[text] = survey(text, alone)
        candidates = surveyed.candidates
        for index, candidate in enumerate(candidates):
            nearby = candidates[max(0, index - 8) : index + 9]
            named.add(candidate.entity.name)
            if candidate.type == "firm":
                makers[candidate.entity.name.casefold()] = candidate
            if candidate.owner and candidate.type in {"model", "product", "chip"}:
                named.add(candidate.owner)
            entry = lexicon.lookup(candidate.entity.name) if candidate.known else None
            employer = find_employer(text, candidate, nearby) if candidate.type == "person" else None
            entry = entry or Entry(
                name=candidate.entity.name,
                type=candidate.type,
                country=candidate.country,
                owner=candidate.owner or employer,
            )
            if not candidate.known:
                introduce(candidate.entity.name, entry)
                stem = _SIZED.fullmatch(candidate.entity.name) if candidate.type == "model" else None
                if stem is not None:
                    # "FooNet" beside "FooNet-7B" is the line of models.
                    introduce(stem["stem"], attrs.evolve(entry, name=stem["stem"]))
            for short in _short_forms(candidate):
                introduce(short, entry)
            if candidate.type in ORGANISATIONS and (acronym := _acronym().match(text, candidate.end)):
                introduce(acronym[1], entry)
    aliases = {
        key: _made(alias, makers)
        for key, found in shorts.items()
        if (alias := _only(tuple(found.values()))) is not None
    }
    longest: dict[str, int] = {}
    for key in aliases:
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    settled = {
        text: each.candidates
        for text, each in surveys.items()
        if each.wants.isdisjoint(named) and longest.keys().isdisjoint(each.keys)
    }
    return DocumentNames(
        frozenset(named), MappingProxyType(aliases), MappingProxyType(longest), listed, MappingProxyType(settled)
    )


def _only(found: Sequence[Alias]) -> Alias | None:
    """Give the one that a short form stands for; of two, the one that the other is the short form of."""
    if len(found) == 2:
        short, full = sorted(found, key=lambda alias: len(alias.entry.name))
        if full.entry.name.endswith(f" {short.entry.name}") and short.text == short.entry.name:
            return full
    return found[0] if len(found) == 1 else None


def _made(alias: Alias, makers: Mapping[str, Candidate]) -> Alias:
    """Give an unlisted model the firm whose name it carries as its maker."""
    entry = alias.entry
    maker = makers.get(re.split(r"[ -]", entry.name)[0].casefold())
    if entry.type != "model" or entry.owner or maker is None:
        return alias
    return attrs.evolve(alias, entry=attrs.evolve(entry, owner=maker.entity.name, country=maker.country))


def _short_forms(candidate: Candidate) -> Iterable[str]:
    """Give the forms in which a name returns once it has been told."""
    words = candidate.entity.name.split()
    if candidate.type == "person" and len(words) > 1:
        yield surname(candidate.entity.name)
    elif (
        candidate.type in ORGANISATIONS
        and not candidate.known
        and len(words) == 2
        and words[0].isalpha()
        and len(words[0]) > 3
    ):
        yield words[0]
    elif candidate.type == "model":
        parts = re.split(r"[ -]", candidate.entity.name)
        if len(parts) < 2:
            return
        last = parts[-1]
        versioned = any(map(str.isdigit, candidate.entity.name))
        telling = versioned and last.isalpha() and last[0].isupper() and len(last) > 3
        if telling and last.casefold() not in load_words("model_trims"):
            yield last
        if (
            len(words) > 2
            and words[0].isalpha()
            and re.fullmatch(r"[A-Z]?\d+(?:\.\d+)?", words[1])
            and words[-1].isalpha()
        ):
            yield " ".join(words[1:])  # "Kimi K2 Thinking" returns as "K2 Thinking", "Gemini 2.5 Pro" as "2.5 Pro"
        if len(parts) == 2 and re.fullmatch(r"[A-Z]\d+(?:\.\d+)?", last):
            yield last
