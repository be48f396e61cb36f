"""Make the picture of a report on the front page: `python docs/_site/report_picture.py`, where Chromium is installed.

The picture is kept in the repository, because a build of the site should need no browser; it is made anew when the
report looks different.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "docs" / "images" / "report.png"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def main() -> None:
    """Write a report on the example documents, open it in a browser without a window, and keep what it shows."""
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        sys.exit(f"a browser makes the picture; expected one of {', '.join(_BROWSERS)} to be installed")
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.html"
        subprocess.run(
            [sys.executable, "-m", "aiclaims", "report", "examples/documents", "--quiet", "-o", str(report)],
            cwd=ROOT,
            check=True,
        )
        PICTURE.parent.mkdir(exist_ok=True)
        # No sandbox: the page is our own, and a container has none to give.
        subprocess.run(
            [
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--window-size=1280,1090",
                "--virtual-time-budget=5000",
                f"--screenshot={PICTURE}",
                report.as_uri(),
            ],
            check=True,
            capture_output=True,
        )
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
