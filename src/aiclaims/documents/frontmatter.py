"""The front matter of Markdown: where it ends, and the few plain fields in it that say what a document is."""

from __future__ import annotations

import re

from aiclaims.patterns import lazy_regex

_YAML = lazy_regex(r"\ufeff?---[ \t]*\r?\n(?P<body>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = lazy_regex(r"\ufeff?\+\+\+[ \t]*\r?\n(?P<body>.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = lazy_regex(r"(?P<key>[A-Za-z][\w.-]*)[ \t]*[:=][ \t]*(?P<value>\S.*?)[ \t]*$", re.MULTILINE)
_COMMENT = lazy_regex(r"[ \t]+#.*$")
_FIRST_LINE = lazy_regex(r"[ \t]*(?:[A-Za-z_][\w.-]*[ \t]*[:=]|#|-[ \t])")


def front_matter_end(text: str) -> int:
    """Give the offset at which the front matter ends, 0 where there is none."""
    match = _match(text)
    return match.end() if match is not None else 0


def front_matter(text: str) -> dict[str, str]:
    """Give the fields of the front matter that have a plain value; keys in lower case."""
    match = _match(text)
    if match is None:
        return {}
    fields: dict[str, str] = {}
    for field in _FIELD.finditer(match["body"]):
        if field.start() and match["body"][field.start() - 1] not in "\r\n":
            continue  # set in: part of something else
        value = field["value"]
        if value[0] in "\"'":
            closing = value.find(value[0], 1)
            value = value[1:closing] if closing > 0 else value[1:]
        else:
            value = _COMMENT.sub("", value)
        if value and value[0] not in "[{|>":
            fields.setdefault(field["key"].lower(), value)
    return fields


def _match(text: str) -> re.Match[str] | None:
    if not text.startswith(("---", "+++", "\ufeff---", "\ufeff+++")):
        return None
    match = _YAML.match(text) or _TOML.match(text)
    # "---" can also be a rule above ordinary text.
    return match if match is not None and (not match["body"] or _FIRST_LINE.match(match["body"])) else None
