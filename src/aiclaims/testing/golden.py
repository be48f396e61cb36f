"""Golden files: the claims that were found when somebody looked at them and found them right."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable
from pathlib import Path

from aiclaims.extraction import Extraction
from aiclaims.schema import Claim
from aiclaims.schema.codec import to_json

_LEFT_OUT = ("extractor", "confidence", "schema")
"""What changes with a version or a calibration, and says nothing about the text."""


def hold_against(found: Extraction | Iterable[Claim], path: Path, *, update: bool = False) -> None:
    """Hold claims against a golden file, a claim a line.

    Args:
        found: An extraction, or claims.
        path: The file; what no file name may hold is left out of its name.
        update: Whether to write the file instead.

    Raises:
        AssertionError: Where they differ, with the lines that do, or where there is no such file.
    """
    __tracebackhide__ = True
    file = path.with_name(re.sub(r"[^\w.-]+", "-", path.name))
    claims = found.claims if isinstance(found, Extraction) else found
    lines = [_line(claim) for claim in claims]
    if update:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
        return
    if not file.exists():
        raise AssertionError(f"there is no golden file {file}; pytest --update-golden writes it")
    golden = file.read_text(encoding="utf-8").splitlines()
    if golden != lines:
        told = "\n".join(difflib.unified_diff(golden, lines, f"golden {file.name}", "found", lineterm="", n=0))
        raise AssertionError(f"the claims are not those of {file}; pytest --update-golden takes them over\n{told}")


def _line(claim: Claim) -> str:
    form = {name: value for name, value in to_json(claim).items() if name not in _LEFT_OUT}
    return json.dumps(form, ensure_ascii=True)
