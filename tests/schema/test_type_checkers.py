"""What a type checker says of kinds that are declared as the pages tell."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def checked(folder: Path, text: str) -> str:
    """Give what mypy says of a module, in its strictest form."""
    (folder / "module.py").write_text(text, encoding="utf-8")
    call = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(ROOT / ".mypy_cache"), "module.py"]
    return subprocess.run(call, cwd=folder, capture_output=True, text=True).stdout


def test_a_claim_of_a_kind_of_the_pages_is_made_without_what_it_may_lack(tmp_path: Path) -> None:
    """In the guide and in the tutorial."""
    for page, made in (
        ("how-to/write-a-plugin.md", 'DataCentreClaim(evidence=(), owner=ORACLE, power=aiclaims.Quantity(1, 2, "MW"))'),
        ("tutorial/a-plugin-package.md", "FundingClaim(evidence=(), recipient=ORACLE)"),
    ):
        text = (ROOT / "docs" / page).read_text(encoding="utf-8")
        declared = re.findall(r"```python\n(import aiclaims\n.*?)```", text, re.DOTALL)[0]
        said = checked(tmp_path, f'{declared}\nORACLE = aiclaims.Entity("Oracle", "firm")\n{made}\n')
        assert said == "Success: no issues found in 1 source file\n"


def test_a_default_is_of_the_type_of_its_field(tmp_path: Path) -> None:
    """Whatever the role; texts of a few words and empty rows are."""
    said = checked(
        tmp_path,
        """
from typing import Literal
import aiclaims

@aiclaims.claim("nests")
class Nest(aiclaims.Claim):
    bird: Literal["owl", "wren"] = aiclaims.identity(default="owl", exclusive=True)
    trees: tuple[str, ...] = aiclaims.identity(default=(), fold=str)
    eggs: aiclaims.Quantity | None = aiclaims.measured(default=None, units={"eggs": "egg"})
    depth: int = aiclaims.detail(default="deep")
""",
    )
    assert re.findall(r"error: .*", said) == [
        'error: Incompatible types in assignment (expression has type "str", variable has type "int")  [assignment]'
    ]
