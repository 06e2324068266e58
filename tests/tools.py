"""Programs that the tests run as readers do."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

PACKAGES = {
    "biber": "biber",
    "bibtex": "texlive-binaries",
    "curl": "curl",
    "pdflatex": "texlive-latex-recommended texlive-bibtex-extra",
    "Rscript": "r-base-core",
}
"""What to install on Debian and Ubuntu, by program."""


def run(command: Sequence[str], folder: Path) -> str:
    """What a program prints, run in a folder. A test fails where it fails or is not installed."""
    program = command[0]
    cure = f"{program} is needed; on Debian and Ubuntu: apt install {PACKAGES.get(program)}"
    assert shutil.which(program), cure
    done = subprocess.run(  # noqa: S603 - examples of our own
        command, cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"
    return done.stdout
