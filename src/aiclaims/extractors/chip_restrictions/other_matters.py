"""Acts that are on something else than trade: a merger that is cleared, who may travel, talks about a rule."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import Act
from aiclaims.patterns import lazy_regex


def is_of_other_matter(scene: Scene, act: Act) -> bool:
    """Tell whether what an act is on is no trade: "mergers need approval", "imposes speech restrictions".

    Args:
        scene: The passage.
        act: The act.
    """
    phrases = [c for c in act.deed.scope if not c.preposition or c.preposition == "of"]
    subject = act.deed.predicate.subject if act.deed.predicate is not None else None
    held = [scene.text[c.start : c.end] for c in phrases]
    held += [scene.text[subject.start : subject.end]] if subject is not None else []
    if act.action in {"license", "ease", "restrict"} and any(_MERGER.search(text) for text in held):
        return _TRADE.search(scene.text, act.end, act.deed.end + _NEAR) is None
    if _is_about_rule(scene, act) or any(_OF_PRODUCT.search(text) for text in held):
        return True
    if any(c.start <= item.core < c.end for item in scene.items for c in act.deed.scope):
        return False
    return act.object is not None and _FIELD.search(scene.before(act.object.start)) is not None


def _is_about_rule(scene: Scene, act: Act) -> bool:
    """Tell whether what an act is done to only deals with a rule: "talks on the curbs were suspended", "dropped its suit over the ban"."""
    rule = act.object
    if rule is None or act.action not in {"ease", "restrict"}:
        return False
    head = next((c for c in act.deed.scope if not c.preposition and c.end <= rule.start), None)
    if head is None or _DEALS.search(scene.text, head.start, head.end) is None:
        return False
    return any(c.preposition and head.end <= c.start <= rule.start < c.end for c in act.deed.scope)


# Of a rule there is enforcement, and parts; these only deal with one.
_DEALS = lazy_regex(
    r"\b(?:talks|negotiations?|discussions?|debates?|consultations?|hearings?|meetings?|reviews?|stud(?:y|ies)|reports?|work|"
    r"(?:in|en)quir(?:y|ies)|probes?|investigations?|challenges?|complaints?|appeals?|(?:law)?suits?|cases?|litigation|proceedings|petitions?|"
    r"protests?|opposition|objections?|votes?|(?:comment|consultation) periods?|comments|briefings?|guidance)$",
    re.IGNORECASE,
)
# "Compatibility is restricted to devices with the A17 chip"
_OF_PRODUCT = lazy_regex(r"\b(?:compatibility|support|availability|features?)$", re.IGNORECASE)
_NEAR = 40
"""Characters behind an act within which a deal is told to be one of trade: "approves a deal to sell chips"."""
_MERGER = lazy_regex(
    r"\b(?:mergers?|acquisitions?|takeovers?|buyouts?|transactions?|joint ventures?|divestitures?|IPOs?|(?<!chip )(?<!trade )deals?)\b",
    re.IGNORECASE,
)
_TRADE = lazy_regex(r"\b(?:export\w*|sales?|sell\w*|ship\w*|suppl\w+|buy\w*|licen[cs]\w+|trade)\b", re.IGNORECASE)
_FIELD = lazy_regex(
    r"\b(?:speech|content|expression|travel|visa|immigration|privacy|age|movement|covid|pandemic|lockdown|ownership|land|water|hiring|press|antitrust|"
    r"safety|data|environmental|emissions?|zoning|gun|app|gaming|advertising)\s$",
    re.IGNORECASE,
)
