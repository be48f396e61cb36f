"""What on a page is not its text: navigation, promotion, notices; and where the text is."""

from __future__ import annotations

import re

from aiclaims.documents.elements import Page, names
from aiclaims.documents.markup import attributes
from aiclaims.patterns import lazy_regex

_SKIPPED = names(
    "head script style noscript template svg nav footer aside form button select option datalist input"
    " textarea iframe object canvas audio video map dialog progress meter math title xmp noembed noframes"
)
_KEPT = frozenset({"html", "body", "main", "article"})
_CONTAINERS = names("div section ul ol dl header figure p details h2 h3 h4")
_LISTINGS = frozenset({"ul", "ol", "div", "section"})
_ROLES = names("navigation complementary contentinfo search dialog alertdialog menu menubar toolbar")
_HINT = lazy_regex(
    r"cook|consent|gdpr|promo|newsletter|subscri|sign-?_?up|crumb|nav|menu|sidebar|footer|\bad|[-_]ad|sponsor|relate"
    r"|recommend|most-?_?(?:read|popular)|trending|comment|disqus|paywall|popup|modal|pag(?:er|ination)"
    r"|masthead|toolbar"
    r"|skip|sr-only|hidden|none|screen-reader|social|shar|teaser|tag|recirc|outbrain|taboola|role"
    r"|read-?_?(?:more|next|also)",
    re.IGNORECASE,
)
_NAMES = lazy_regex(
    r"(?:^|-)(?:cookies?|consent|gdpr|promos?|promotions?|newsletters?|subscri(?:be|ptions?|bers?)|sign-?up"
    r"|breadcrumbs?"
    r"|nav|nav-?bar|navigation|menu|side-?bar|footer|ads?|adverts?|advertis(?:ement|ements|ing)|sponsor(?:ed|s)?"
    r"|recommend(?:ed|ations)?|most-?(?:read|popular)|trending|comments|comments?-(?:list|section|form|area)"
    r"|disqus|paywall"
    r"|popup|modal|pagination|pager|masthead|toolbar|skip-?(?:link|nav|to-content)|sr-only|visually-hidden"
    r"|screen-reader-text|outbrain|taboola|read-?(?:more|next|also))(?:-|$)"
    r"|^(?:social|(?:social-?)?shar(?:e|ing)|sharedaddy)(?:-|$)|(?:^|-)(?:related|teasers?|tags|tag-?(?:list"
    r"|cloud)|recirc\w*)(?:-|$)"
)
_STATES = lazy_regex(r"^(?:has|with|no|without|is|not|js)-")
_HIDDEN_STYLE = lazy_regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BODY_CLASS = lazy_regex(
    r"(?:^|[\s\"'=_-])(?:article|post|entry|story|page|blog)[_-]{0,2}(?:body|content|text)(?:$|[\s\"'>_-])"
    r"|mw-parser-output"
    r"|markdown-body|articlebody",
    re.IGNORECASE,
)
_ENOUGH = 200
_MAX_SHARE = 0.5
_MAX_TOKENS = 2000  # no menu is longer
_HEADER_TOKENS = 300  # a header shows by then what it is
_LINKED_SHARE, _LINK_LENGTH = 0.8, 80


def is_skipped(page: Page, index: int, *, total: int, fragment: bool = False) -> bool:
    """Tell whether the element that begins at a token is boilerplate.

    Args:
        page: The page.
        index: Index of the start tag.
        total: Code points of text in the region that is read: what holds much of it is never boilerplate.
        fragment: Whether the markup is a piece within Markdown, where names of classes say nothing.
    """
    name = page.tokens[index].name
    if name in _SKIPPED:
        # Some servers wrap the whole page in a form.
        return name != "form" or _is_minor(page, index, total)
    if name in _KEPT:
        return False
    tag = page.tag(index)
    if len(tag) > len(name) + 2 and _HINT.search(tag):
        given = attributes(page.source, page.tokens[index])
        if "hidden" in given or given.get("aria-hidden") == "true" or _HIDDEN_STYLE.search(given.get("style", "")):
            return True
        if not fragment and _is_named_boilerplate(name, given) and _is_minor(page, index, total):
            return True
    if fragment:
        return False
    if name == "header":
        return _is_site_header(page, index)
    return name in _LISTINGS and _is_menu(page, index)


def main_region(page: Page) -> tuple[int, int]:
    """Give the first token of the page's text and the one behind its last."""
    count = len(page.tokens)
    bodies = _find(page, {"body"})
    whole = (bodies[0], page.closes[bodies[0]]) if bodies else (0, count)
    mains = [(index, page.closes[index]) for index in _find(page, {"main"}, role="main")]
    articles = [(index, page.closes[index]) for index in _find(page, {"article"})]
    main = max(mains, key=lambda span: page.text_length(*span), default=None)
    article = max(articles, key=lambda span: page.text_length(*span), default=None)
    total = page.text_length(0, count)
    if article is not None and not _is_ample(page, article, total):
        article = None
    if main is not None and not _is_ample(page, main, total):
        main = None
    if article is not None:
        others = sum(page.text_length(*span) for span in articles if not _inside(span, article))
        if others > page.text_length(*article):
            article = None  # a list of articles, not one
    if article is not None and main is not None and _inside(article, main):
        headed = _has_title(page, article) or not _has_title(page, main)
        if not headed or page.text_length(*article) < 0.5 * page.text_length(*main):
            article = None
    if article is not None:
        return article
    if main is not None:
        return main
    return _named_body(page, total) or whole


def title_outside(page: Page, region: tuple[int, int]) -> int | None:
    """Give the index of the page's only h1, where it stands before the region and not in it."""
    titles = _find(page, {"h1"})
    if len(titles) == 1 and titles[0] < region[0] and 0 < page.text_length(titles[0], page.closes[titles[0]]) <= 300:
        return titles[0]
    return None


def _find(page: Page, elements: set[str], *, role: str = "") -> list[int]:
    found = []
    for index, token in enumerate(page.tokens):
        if token.kind != "start":
            continue
        if token.name in elements or (
            role and role in page.tag(index) and attributes(page.source, token).get("role") == role
        ):
            found.append(index)
    return found


def _inside(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _is_ample(page: Page, span: tuple[int, int], total: int) -> bool:
    length = page.text_length(*span)
    return length >= _ENOUGH or length >= 0.25 * total > 0


def _has_title(page: Page, span: tuple[int, int]) -> bool:
    return any(token.name == "h1" and token.kind == "start" for token in page.tokens[span[0] : span[1]])


def _named_body(page: Page, total: int) -> tuple[int, int] | None:
    for index, token in enumerate(page.tokens):
        if token.kind == "start" and token.name in {"div", "section", "td"} and _BODY_CLASS.search(page.tag(index)):
            given = attributes(page.source, token)
            called = f"{given.get('class', '')} {given.get('id', '')} {given.get('itemprop', '')}"
            span = (index, page.closes[index])
            if _BODY_CLASS.search(called) and page.text_length(*span) >= 0.4 * total > 0:
                return span
    return None


def _is_named_boilerplate(name: str, given: dict[str, str]) -> bool:
    if given.get("role") in _ROLES:
        return True
    if name not in _CONTAINERS:
        return False
    called = f"{given.get('class', '')} {given.get('id', '')}".lower()
    if _BODY_CLASS.search(called):
        return False  # "entry-content entry-content-read-more" is the text all the same
    return any(_NAMES.search(each) and not _STATES.match(each) for each in called.replace("_", "-").split())


def _is_minor(page: Page, index: int, total: int) -> bool:
    span = (index, page.closes[index])
    return page.text_length(*span) <= _MAX_SHARE * total and not (
        span[1] - span[0] < _MAX_TOKENS and _has_title(page, span)
    )


def _is_site_header(page: Page, index: int) -> bool:
    inside = page.tokens[index : min(page.closes[index], index + _HEADER_TOKENS)]
    held = {token.name for token in inside if token.kind == "start"}
    return bool(held & {"nav", "form", "ul"}) and not held & {"h1", "p", "article", "main"}


def _is_menu(page: Page, index: int) -> bool:
    """Tell whether a list or container holds hardly anything but short links."""
    end = page.closes[index]
    text = page.text_length(index, end)
    if not text or end - index > _MAX_TOKENS or page.link_length(index, end) < _LINKED_SHARE * text:
        return False
    links = sum(token.kind == "start" and token.name == "a" for token in page.tokens[index:end])
    return links >= 3 and text / links < _LINK_LENGTH
