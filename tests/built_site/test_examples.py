"""The examples of `docs/data.md`, run as they stand against the served site."""

import json
import re
import shutil
import sys
from collections import Counter
from itertools import chain
from pathlib import Path

import pybtex.database
import pytest

from macros.catalog.catalog import Catalog
from macros.exports.csv_table import columns
from macros.exports.formats import JSON
from tests.conftest import SITE_URL, BuiltSite
from tests.tools import run

BIBLIOGRAPHERS = {"bibtex": ("Warning--", r"\bibitem{"), "biber": ("WARN", r"\entry{")}
"""How the programs that read BibTeX for LaTeX begin a warning, and an entry of what they write."""


@pytest.fixture(scope="module")
def examples(site: BuiltSite, address: str) -> dict[str, list[str]]:
    """The blocks of code by language, with the address at which the site is served."""
    found: dict[str, list[str]] = {}
    for code in site.pages["data/"].iterfind(".//pre/code"):
        language = str(code.get("class")).removeprefix("language-")
        found.setdefault(language, []).append(code.text_content().replace(SITE_URL, address))
    return found


def test_there_are_examples_in_each_language(examples: dict[str, list[str]]) -> None:
    assert list(examples) == ["sh", "python", "r", "latex"]


def test_the_shell_fetches_the_files(
    examples: dict[str, list[str]], site: BuiltSite, tmp_path: Path
) -> None:
    for number, example in enumerate(examples["sh"]):
        folder = tmp_path / str(number)
        folder.mkdir()
        run(["sh", "-e", "-c", example], folder)
        for file in folder.iterdir():
            [original] = site.path.rglob(file.name)
            assert file.read_bytes() == original.read_bytes()
        assert len(list(folder.iterdir())) == example.count("--remote-name") > 0


def test_pandas_counts_what_the_catalog_counts(
    examples: dict[str, list[str]], garden: Catalog, tmp_path: Path
) -> None:
    output = run([sys.executable, "-c", examples["python"][0]], tmp_path)
    by_year = {int(year): int(count) for year, count in re.findall(r"(?m)^(\d{4}) +(\d+)$", output)}
    assert by_year == {year: len(papers) for year, papers in garden.by_year.items()}
    most = Counter(tag for paper in garden.papers for tag in paper.tags).most_common(10)
    counted = re.findall(r"(?m)^([a-z][a-z0-9-]+) +(\d+)$", output)
    assert [int(count) for _, count in counted] == [count for _, count in most]
    assert all(len(garden.by_tag[tag]) == int(count) for tag, count in counted)


def test_python_prints_what_is_known_of_methods(
    examples: dict[str, list[str]], garden: Catalog, tmp_path: Path
) -> None:
    output = run([sys.executable, "-c", examples["python"][1]], tmp_path)
    assert output.splitlines() == [
        f"{paper.title} {json.loads(JSON.record(paper, garden))['method']}"
        for paper in garden.papers
        if paper.method
    ]


def test_r_names_columns_of_the_table(examples: dict[str, list[str]], garden: Catalog) -> None:
    [example] = examples["r"]
    named = set(re.findall(r"papers\$(\w+)", example))
    assert named
    assert named <= set(columns(garden))


def test_latex_cites_a_paper_of_the_file(examples: dict[str, list[str]], site: BuiltSite) -> None:
    keys = pybtex.database.parse_file(site.path / "papers.bib").entries.keys()
    for example in examples["latex"]:
        cited = re.findall(r"cite\{(.*?)\}", example)
        assert cited
        assert set(cited) <= set(keys)
        assert re.search(r"\\(addbibresource\{papers\.bib|bibliography\{papers)\}", example)


@pytest.mark.tools
def test_r_counts_what_the_catalog_counts(
    examples: dict[str, list[str]], garden: Catalog, tmp_path: Path
) -> None:
    [example] = examples["r"]
    output = run(["Rscript", "--vanilla", "-e", example], tmp_path)
    table, _, journals = output.partition("[1]")
    rows = [line.split() for line in table.splitlines() if line.strip()]
    years, counts = (chain.from_iterable(rows[start::2]) for start in (0, 1))
    counted = dict(zip(years, counts, strict=True))
    assert counted == {str(y): str(len(papers)) for y, papers in garden.by_year.items()}
    assert journals


@pytest.mark.tools
@pytest.mark.parametrize("program", BIBLIOGRAPHERS)
def test_latex_prints_every_paper_without_a_warning(
    program: str,
    examples: dict[str, list[str]],
    site: BuiltSite,
    garden: Catalog,
    tmp_path: Path,
) -> None:
    warning, entry = BIBLIOGRAPHERS[program]
    [example] = [each for each in examples["latex"] if ("biblatex" in each) == (program == "biber")]
    text = example.replace(r"\begin{document}", "\\begin{document}\n\\nocite{*}")
    (tmp_path / "all.tex").write_text(text, encoding="utf-8")
    shutil.copy(site.path / "papers.bib", tmp_path)
    latex = ["pdflatex", "-halt-on-error", "-interaction=nonstopmode", "all"]
    outputs = [run(command, tmp_path) for command in (latex, [program, "all"], latex, latex)]
    assert [line for line in outputs[1].splitlines() if warning in line] == []
    assert re.findall(r"(?m)^(?:!|.* Warning:).*$", outputs[-1]) == []
    made = (tmp_path / "all.bbl").read_text(encoding="utf-8")
    assert made.count(entry) == len(garden.papers)
