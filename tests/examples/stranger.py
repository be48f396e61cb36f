"""A Python of its own, in which wheels are installed as a stranger would install them."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Stranger:
    """A fresh virtual environment, with nothing of this tree on its path.

    Args:
        folder: Where to make it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wheels = folder / "wheels"
        venv.create(folder / "venv", with_pip=True)
        self._bin = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")

    def run(self, *command: str, cwd: Path | None = None) -> str:
        """Run a command of the environment, and give what it prints.

        Args:
            command: Name of a program and its arguments.
            cwd: Where to run it; by default the folder.
        """
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST_"))}
        path = f"{self._bin}{os.pathsep}{clean['PATH']}"
        program = str(self._bin / command[0])
        done = subprocess.run(
            [program, *command[1:]],
            cwd=cwd or self.folder,
            env={**clean, "PATH": path, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "COLUMNS": "80"},
            capture_output=True,
            text=True,
            timeout=550,
        )
        if done.returncode:
            raise AssertionError(f"{' '.join(command)} ended with {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def build(self, project: Path) -> Path:
        """Build the wheel of a project, by its own build backend.

        Args:
            project: The folder with its `pyproject.toml`.
        """
        place = self.wheels / project.name
        self.run("pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(place), str(project))
        (wheel,) = place.glob("*.whl")
        return wheel

    def install(self, *requirements: str | Path) -> None:
        """Install wheels and what they need, in the versions that the suite is held to.

        Args:
            requirements: Wheels, with extras in brackets, or names.
        """
        constraints = str(ROOT / "constraints.txt")
        self.run("pip", "install", "--quiet", "--constraint", constraints, *map(str, requirements))


def render(target: Path, **answers: str) -> None:
    """Render the project template.

    Args:
        target: The folder to make.
        answers: What the template asks for.
    """
    data = [part for name, value in answers.items() for part in ("--data", f"{name}={value}")]
    command = [sys.executable, "-m", "copier", "copy", "--defaults", "--quiet", *data]
    subprocess.run([*command, str(ROOT / "templates" / "plugin"), str(target)], check=True, timeout=120)
