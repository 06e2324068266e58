"""Other lists with this code: they pass the tests, and nothing of this list is on their sites."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests import garden
from tests.conftest import BuiltSite, built_once
from tests.projects import DATA, PROJECT, put_together

BREAD = DATA / "bread"
VOCABULARY, _, ODD_ENTRIES = garden.text(0).partition("papers:\n")
FIRST_ENTRY = ODD_ENTRIES.partition("\n  - id: ")[0] + "\n"
LISTS = {
    "empty": (garden.FOLDER, f"{VOCABULARY}papers: []\n"),
    "one paper": (garden.FOLDER, f"{VOCABULARY}papers:\n{FIRST_ENTRY}"),
    "31 papers": (garden.FOLDER, garden.text(15)),
    "another field": (BREAD, (BREAD / "papers.yaml").read_text(encoding="utf-8")),
}
"""Where the rest of each list is, and its `papers.yaml`."""

OF_THIS_LIST = re.compile(
    r"personali[sz]|alignment|aligned|\bllms?\b(?!\.txt)|(?<!\bfor )language models?|rlhf"
    r"|\bpreferences?\b(?=[\s\"'<])|\bpersona|liyongqi|(?<!font)(?<!font )awesome|fingerprint"
    r"|\bsurveys?\b|user.study|\bposition paper|benchmark|data ?sets? and|pairwise|decoding"
    r"|unseen|user.input|base.models|evaluated.on|\btraining\b|two directions|garden",
    re.IGNORECASE,
)
"""Words of the list that this project began with, and of the garden.

`for language models` is what llms.txt and Markdown are for in every list.
"""


@pytest.mark.parametrize("name", LISTS)
def test_another_list_passes_the_tests_of_a_list(name: str, tmp_path: Path) -> None:
    """Those marked `list`: all others are on made-up lists, whatever list the project keeps."""
    project = put_together(*LISTS[name], tmp_path / "project")
    for path in ("tests", "pyproject.toml", "papers.schema.json"):
        copy = shutil.copytree if (PROJECT / path).is_dir() else shutil.copy
        copy(PROJECT / path, project / path)
    command = [sys.executable, "-m", "pytest", "-m", "list", "-p", "no:cacheprovider", "-q"]
    run = subprocess.run(  # noqa: S603 - our own interpreter and arguments
        [*command, f"--basetemp={tmp_path / 'temporary'}", "tests"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    [passed] = re.findall(r"(\d+) passed", run.stdout)
    assert int(passed) > 15
    assert "skipped" not in run.stdout


@pytest.fixture(scope="module")
def bread(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return built_once(tmp_path_factory, "bread", partial(put_together, *LISTS["another field"]))


def lines(site: Path) -> Iterator[tuple[str, str]]:
    """Every line of text of a site, with the file that it is in."""
    for path in sorted(site.rglob("*")):
        if path.suffix in {".html", ".json", ".xml", ".txt", ".js", ".css", ".md", ".svg", ".bib"}:
            for line in path.read_text(encoding="utf-8").splitlines():
                yield path.relative_to(site).as_posix(), line


def test_nothing_of_this_list_is_on_the_site_of_another_field(bread: BuiltSite) -> None:
    found = [
        (file, match[0], line[max(0, match.start() - 40) : match.end() + 40])
        for file, line in lines(bread.path)
        for match in OF_THIS_LIST.finditer(line)
    ]
    assert found == []
