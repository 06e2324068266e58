"""Projects to build: this project's code around other lists."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent
DATA = PROJECT / "tests" / "data"


def put_together(list_of: Path, papers: str, project: Path) -> Path:
    """The project of a list's `mkdocs.yml` and prose, its papers, and our code; made if need be.

    `list_of` holds what README tells who keeps another list to change; the pages of its `nav` that
    it does not hold are this project's own.
    """
    if project.exists():
        return project
    shutil.copytree(list_of / "docs", project / "docs")
    for path in (PROJECT / "docs").iterdir():
        ours = project / "docs" / path.name
        if path.is_dir():
            ours.symlink_to(path)
        elif not ours.exists() and path.name in (list_of / "mkdocs.yml").read_text("utf-8"):
            shutil.copy(path, ours)
    shutil.copy(list_of / "mkdocs.yml", project)
    shutil.copy(PROJECT / "mkdocs.yml", project / "project.yml")
    (project / "macros").symlink_to(PROJECT / "macros")
    (project / "papers.yaml").write_text(papers, encoding="utf-8")
    return project


def build(project: Path, target: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A strict build of a project's folder into another, in a process of its own."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    return subprocess.run(  # noqa: S603 - our own interpreter and arguments
        command,
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
