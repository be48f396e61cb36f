"""What a verb of an act may act on: rules, licences, lists, trade and goods."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark


def objects_of(scene: Scene) -> dict[str, tuple[Mark, ...]]:
    """Find what the verbs of a passage may act on, by class."""
    found: dict[str, tuple[Mark, ...]] = {
        name: tuple(m for m in scene.cues("WORDS", name) if not _is_mastery(scene, m))
        for name in (
            "control",
            "licence",
            "tariff",
            "share",
            "list",
            "trade",
            "clearance",
            "desist",
            "control_list",
            "privilege",
            "case_review",
            "leave",
        )
    }
    # How applications are reviewed is no requirement of its own.
    found["licence"] = tuple(m for m in found["licence"] if not re.match(r"\s[Rr]eviews?\b", scene.after(m.end)))
    found["licence_grant"] = tuple(
        m
        for m in found["licence"]
        if not _RULED.match(scene.after(m.end))
        and m.text.lower()
        in {
            "licences",
            "licenses",
            "licence",
            "license",
            "permit",
            "permits",
            "export licences",
            "export licenses",
            "export licence",
            "export license",
            "export permits",
            "export permit",
        }
    )
    revenue = re.search(r"\b(?:revenues?|sales|proceeds|exports?|tax|fee|levy)\b", scene.text)
    found["percent"] = tuple(q for q in scene.passage.quantities if q.kind == "percent") if revenue else ()
    # "added to the ban": the rule that goods are joined to.
    found["joined_rule"] = tuple(
        m for m in found["control"] if re.search(r"\bto (?:the|its) (?:\w+ )?$", scene.before(m.start))
    )
    found["pronoun"] = tuple(_pronouns(scene)) if scene.last("measure") else ()
    found["goods"] = tuple(sorted((*scene.items, *_pronouns(scene)), key=lambda mark: mark.start))
    found["control"] = tuple(m for m in found["control"] if not _is_verb(scene, m) and not _names_law(scene, m))
    return found


def _is_mastery(scene: Scene, noun: Mark) -> bool:
    """Tell whether control is what somebody has over something, and no rule."""
    return noun.text.lower() == "control" and re.match(r"\sover\b", scene.after(noun.end)) is not None


# A licence before these words is a rule, which is put in place and not given.
_RULED = lazy_regex(
    r"\s(?:requirements?|restrictions?|rules?|conditions?|applications?|exceptions?|denials?|polic(?:y|ies)|reviews?|regime)\b"
)


def _names_law(scene: Scene, noun: Mark) -> bool:
    """Tell whether a rule's name is part of the name of a law."""
    title = (
        re.search(
            r"\b(?:Administration|Data|Data Protection|Protection|Reform|Security|AI|OVERWATCH|"
            r"CHIPS(?: and Science)?)\s$",
            scene.before(noun.start),
        )
        and noun.text[0].isupper()
    )
    if noun.text.lower().startswith("diffusion"):
        return False
    return bool(title) or re.search(r"\b(?:arms|weapons)\s$", scene.before(noun.start)) is not None


def _pronouns(scene: Scene) -> list[Mark]:
    """Find the words that take up goods named before: "Those were banned", "waved it through"."""
    return [Mark(start=m.start(), end=m.end(), text=m[0]) for m in PRONOUN.finditer(scene.text)]


PRONOUN = lazy_regex(
    r"\b(?:it|them|(?:those|these|they)(?=\s+(?:were|are|have|had|was|is|will|may|would|can)\b|[,.;])|"
    r"such (?:sales|exports|shipments|chips|requests|products)|(?:these|those) (?:chips|tools|processors|sales|"
    r"exports|products|restrictions))\b",
    re.IGNORECASE,
)


def _is_verb(scene: Scene, noun: Mark) -> bool:
    """Tell whether a rule's name is a verb here ("Washington curbs exports")."""
    word = noun.text.lower()
    if word not in {
        "controls",
        "control",
        "curb",
        "curbs",
        "limits",
        "bans",
        "ban",
        "caps",
        "act",
        "rule",
        "rules",
        "sanctions",
    }:
        return False
    return bool(
        re.match(r"\s+(?:exports?|sales|shipments|access|(?:the|its) (?:sale|export))\b", scene.after(noun.end))
    ) or (word == "act" and not noun.text[0].isupper())
