"""Known-answer documents: claims are drawn first, then written, so that what must be found is known."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from aiclaims.documents.document import FORMATS, Document, Format
from aiclaims.patterns import lazy_regex
from aiclaims.plugins import Registry
from aiclaims.schema import Claim, fields_with_role
from aiclaims.testing.strategies.documents import written
from aiclaims.testing.strategies.texts import sentences
from aiclaims.testing.wording import wordings

_SLOT = lazy_regex(r"\{(\w+)\}")
_CHOICE = lazy_regex(r"\[([^\[\]]*\|[^\[\]]*)\]")


@attrs.frozen
class Template:
    """A sentence with slots for fields, and what it says of the others.

    Args:
        text: The sentence: ``{builder}`` is a field of the claim, ``[built|put up]`` a choice of words.
        fields: What the sentence says of fields that it has no slot for: ``{"measure": "count"}``.
    """

    text: str
    fields: Mapping[str, Any] = attrs.field(factory=dict)

    @property
    def slots(self) -> tuple[str, ...]:
        """The fields that it has slots for, in order."""
        return tuple(_SLOT.findall(self.text))


@attrs.frozen(kw_only=True)
class SentenceForms:
    """How claims of one kind are written in sentences: all that a known-answer document needs.

    Args:
        kind: The claim class.
        templates: The sentences, each with slots for some of the fields.
        values: For each slot the values that are drawn, or a strategy that draws them.
        core: The fields that must be found as they were written; by default the identity fields and the
            measured one. Fields that a template neither has nor fixes must be found as their default.

    Raises:
        InvalidArgument: Where a slot or a fixed field is none of the class, or a slot has no values.
    """

    kind: type[Claim]
    templates: Sequence[Template]
    values: Mapping[str, Sequence[Any] | st.SearchStrategy[Any]]
    core: Sequence[str] = ()

    def __attrs_post_init__(self) -> None:
        names = {field.name for field in attrs.fields(self.kind)}
        for template in self.templates:
            for name in (*template.slots, *template.fields):
                if name not in names:
                    raise InvalidArgument(f"{self.kind.__name__} has no field {name!r}, in {template.text!r}")
            for name in template.slots:
                if name not in self.values:
                    raise InvalidArgument(f"there are no values for {{{name}}}, in {template.text!r}")

    @property
    def core_fields(self) -> tuple[str, ...]:
        """The fields that must be found as they were written."""
        roles = (*fields_with_role(self.kind, "identity"), *fields_with_role(self.kind, "measured"))
        return tuple(self.core) or roles


@attrs.frozen(kw_only=True)
class KnownAnswer:
    """A document and the claims that it states, no more and no fewer.

    Args:
        document: The document.
        claims: The claims, each with its sentence as evidence, in the order of the text.
        core: The fields that must be found as they were written.
    """

    document: Document
    claims: tuple[Claim, ...]
    core: tuple[str, ...]

    def missing_and_wrong(self, registry: Registry) -> tuple[list[str], list[str]]:
        """Read the document and tell what is not found, and what is found that is not stated.

        Args:
            registry: The plugins to run.
        """
        from aiclaims.extraction import extract

        kinds = {type(claim) for claim in self.claims}
        found = [claim for claim in extract(self.document, registry=registry).claims if type(claim) in kinds]
        rest = [self._told(claim) for claim in found]
        missing = []
        for claim in self.claims:
            told = self._told(claim)
            if told in rest:
                rest.remove(told)
            else:
                missing.append(told)
        return missing, rest

    def assert_found(self, registry: Registry) -> None:
        """Assert that the claims are found, each in its sentence, and no others of their kinds.

        Args:
            registry: The plugins to run.

        Raises:
            AssertionError: With the document, what is missing and what is too much.
        """
        __tracebackhide__ = True
        missing, wrong = self.missing_and_wrong(registry)
        if missing or wrong:
            told = [*(f"- missing: {each}" for each in missing), *(f"+ not stated: {each}" for each in wrong)]
            raise AssertionError("\n".join([repr(self.document.text), *told]))

    def _told(self, claim: Claim) -> str:
        said = ", ".join(f"{name} {_plain(getattr(claim, name))}" for name in self.core)
        stated = [each for each in self.claims if _overlap(each, claim)]
        return f"{said} (in {stated[0].evidence[0].quote!r})" if stated else f"{said} (in no sentence that states one)"


def known_answers(
    forms: SentenceForms, *, max_claims: int = 2, format: Format | None = None
) -> st.SearchStrategy[KnownAnswer]:
    """Draw documents that state known claims in varied words, among sentences that state none.

    They shrink toward one sentence of the first template, with the first value in each slot.

    Args:
        forms: How the claims are written.
        max_claims: How many claims a document states at most, 1 or more.
        format: `text`, `markdown` or `html`; drawn where it is None.
    """
    return _known_answers(forms, max_claims, format)


@st.composite
def _known_answers(draw: st.DrawFn, forms: SentenceForms, max_claims: int, format: Format | None) -> KnownAnswer:
    stated = [draw(_stated(forms)) for _ in range(draw(st.integers(1, max_claims)))]
    around = st.lists(sentences(), max_size=1)
    paragraphs = [[*draw(around)] or [], *([text] for text, _ in stated), [*draw(around)]]
    chosen = draw(st.sampled_from(FORMATS)) if format is None else format
    source = written([part for part in paragraphs if part], chosen)
    document = Document(source, id="known", language="en", format=chosen)
    claims, behind = [], 0
    for text, fields in stated:
        sentence = written([[text]], chosen)
        inner = re.sub(r"^.*<p>|</p>.*$", "", sentence, flags=re.DOTALL) if chosen == "html" else sentence.strip()
        start = source.index(inner, behind)
        behind = start + len(inner)
        claims.append(forms.kind(evidence=(document.evidence(start, behind),), **fields))
    return KnownAnswer(document=document, claims=tuple(claims), core=forms.core_fields)


@st.composite
def _stated(draw: st.DrawFn, forms: SentenceForms) -> tuple[str, dict[str, Any]]:
    template = draw(st.sampled_from(list(forms.templates)))
    fields, words = dict(template.fields), {}
    for name in template.slots:
        values = forms.values[name]
        drawn = values if isinstance(values, st.SearchStrategy) else st.sampled_from(list(values))
        # Two parties of one sentence are not the same.
        fields[name] = draw(drawn.filter(partial(_is_new, list(fields.values()))))
        words[name] = draw(st.sampled_from(wordings(fields[name])))
    text = _CHOICE.sub(lambda match: draw(st.sampled_from(match[1].split("|"))), template.text)
    text = _SLOT.sub(lambda match: words[match[1]], text)
    return text[0].upper() + text[1:], fields


def _is_new(taken: Sequence[Any], value: Any) -> bool:
    return value not in taken


def _plain(value: Any) -> str:
    return repr(value) if isinstance(value, str) else str(value)


def _overlap(one: Claim, other: Claim) -> bool:
    return any(
        here.start < there.end and there.start < here.end for here in one.evidence[:1] for there in other.evidence
    )
