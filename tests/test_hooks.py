"""Builds and a live server on made-up projects: what a curator sees when the catalog is broken."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.conftest import MADE_UP
from tests.projects import PROJECT, build

MKDOCS = str(Path(sys.executable).with_name("mkdocs"))
"""The command, as an activated environment has it."""
CONFIG = """\
site_name: Toy papers
site_url: http://toy.example/list/
repo_url: https://toy.example/repository
theme:
  name: material
  custom_dir: {project}/macros/pages/theme
  favicon: mark.svg
  font: false
plugins:
  - macros: {{module_name: macros, on_undefined: strict}}
hooks: [{project}/macros/hooks.py]
watch: [papers.yaml]
nav: [Home: index.md]
"""


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """A project of its own around the made-up catalog, with this one's code."""
    project = tmp_path / "toy"
    (project / "docs").mkdir(parents=True)
    (project / "macros").symlink_to(PROJECT / "macros")
    (project / "docs" / "index.md").write_text("# Toy papers\n\n{{ home_page() }}\n")
    (project / "docs" / "mark.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (project / "mkdocs.yml").write_text(CONFIG.format(project=PROJECT))
    shutil.copy(MADE_UP, project / "papers.yaml")
    return project


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_another_list_builds_with_its_own_catalog_and_name(toy: Path, tmp_path: Path) -> None:
    built = build(toy, tmp_path / "site")
    assert built.returncode == 0, built.stderr
    home = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "<title>Toy papers</title>" in home
    assert "A Crowd of Authors" in home
    page = (tmp_path / "site" / "papers" / "crowd" / "index.html").read_text(encoding="utf-8")
    assert "https://toy.example/repository/blob/HEAD/papers.yaml#L" in page


def test_a_hostile_title_reaches_the_page_as_text(toy: Path, tmp_path: Path) -> None:
    assert build(toy, tmp_path / "site").returncode == 0
    page = (tmp_path / "site" / "papers" / "hostile" / "index.html").read_text(encoding="utf-8")
    assert "<title>{{ 7 * 7 }} &lt;script&gt;" in page
    assert "{{ config }} says &lt;/title&gt;" in page
    as_text = (
        r"&lt;script&gt;.*?&lt;/script&gt;",
        r"\\u003cscript\\u003e.*?\\u003c/script\\u003e",  # JSON
        r"{\\textless}script.*?{\\textless}/script",  # BibTeX
    )
    assert "alert(" not in re.sub("|".join(as_text), "", page)


def test_an_empty_list_builds(toy: Path, tmp_path: Path) -> None:
    text = (toy / "papers.yaml").read_text(encoding="utf-8")
    (toy / "papers.yaml").write_text(text.partition("papers:\n")[0] + "papers: []\n")
    built = build(toy, tmp_path / "site")
    assert built.returncode == 0, built.stderr


def test_social_cards_are_painted_once_and_kept(toy: Path, tmp_path: Path) -> None:
    painted = [build(toy, tmp_path / "site").stderr]
    cards = tmp_path / "site" / "assets" / "cards"
    assert {path.name for path in cards.iterdir()} == {"crowd.png", "hostile.png", "lone.png"}
    replace(toy / "papers.yaml", "title: A Crowd of Authors", "title: A Multitude of Authors")
    painted += [build(toy, tmp_path / "site").stderr for _ in range(2)]
    counts = [re.findall(r"Social cards painted: (\d+)", output) for output in painted]
    assert counts == [["4"], ["1"], []]
    assert len(list((toy / ".cache" / "cards").iterdir())) == 4


def test_social_cards_can_be_left_out(toy: Path, tmp_path: Path) -> None:
    with (toy / "mkdocs.yml").open("a") as config:
        config.write("extra: {social_cards: !ENV [SOCIAL_CARDS, true]}\n")
    built = build(toy, tmp_path / "site", SOCIAL_CARDS="false")
    assert built.returncode == 0, built.stderr
    assert list((tmp_path / "site").rglob("*.png")) == []
    assert "og:image" not in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert not (toy / ".cache" / "cards").exists()


def test_references_are_kept_beside_the_configuration_or_done_without(
    toy: Path, tmp_path: Path
) -> None:
    kept = toy / ".cache" / "references.json"
    sites: list[bytes] = []
    for spoiled in (None, None, "spoiled"):
        if spoiled:
            kept.write_text(spoiled)
        target = tmp_path / str(len(sites))
        assert build(toy, target).returncode == 0
        sites.append((target / "papers" / "crowd" / "index.html").read_bytes())
        assert kept.is_file()
    assert sites[1:] == sites[:1] * 2


def test_a_broken_catalog_ends_the_build_with_all_its_problems(toy: Path, tmp_path: Path) -> None:
    replace(toy / "papers.yaml", "tags: [late]", "tags: [lat]")
    replace(toy / "papers.yaml", "venue: arXiv", "venue: arXive")
    built = build(toy, tmp_path / "site")
    assert built.returncode == 1
    assert "papers.yaml:54: crowd: venue: unknown venue series 'arXive'" in built.stderr
    assert "papers.yaml:58: crowd: tags: unknown tag 'lat'; did you mean 'late'?" in built.stderr
    assert "Traceback" not in built.stderr
    assert not (tmp_path / "site").exists()


def test_files_of_docs_in_the_way_of_generated_ones_end_the_build_before_anything_is_written(
    toy: Path, tmp_path: Path
) -> None:
    (toy / "docs" / "papers").mkdir()
    (toy / "docs" / "papers" / "crowd.md").write_text("# Mine\n")
    (toy / "docs" / "llms.txt").write_text("Mine.\n")
    (toy / "docs" / "assets" / "cards").mkdir(parents=True)
    (toy / "docs" / "assets" / "cards" / "lone.png").write_bytes(b"Mine.")
    built = build(toy, tmp_path / "site")
    assert built.returncode == 1
    found = re.findall(r"docs/\S+ is in the way .*", built.stderr)
    assert found == [
        "docs/papers/crowd.md is in the way of the generated page papers/crowd/; move or rename it",
        "docs/llms.txt is in the way of the generated file llms.txt; move or rename it",
        "docs/assets/cards/lone.png is in the way of the generated file assets/cards/lone.png; "
        "move or rename it",
    ]
    assert not (tmp_path / "site").exists()


def test_the_command_of_mkdocs_builds_without_a_search_path(toy: Path, tmp_path: Path) -> None:
    built = subprocess.run(  # noqa: S603 - our own program and arguments
        [MKDOCS, "build", "--strict", "--site-dir", str(tmp_path / "site")],
        cwd=toy,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "site" / "papers" / "crowd" / "index.html").is_file()


def test_a_description_of_several_lines_is_told_as_one(toy: Path, tmp_path: Path) -> None:
    with (toy / "mkdocs.yml").open("a") as config:
        config.write("site_description: |\n  A list\n  # of papers\n")
    assert build(toy, tmp_path / "site").returncode == 0
    told = (tmp_path / "site" / "llms.txt").read_text(encoding="utf-8")
    assert told.startswith("# Toy papers\n\n> A list # of papers\n")


def test_a_stylesheet_that_cannot_be_joined_ends_the_build(toy: Path, tmp_path: Path) -> None:
    (toy / "docs" / "own.css").write_text('@import "base.css" layer(base);\n')
    with (toy / "mkdocs.yml").open("a") as config:
        config.write("extra_css: [own.css]\n")
    built = build(toy, tmp_path / "site")
    assert built.returncode == 1
    assert "own.css:1: there is no base.css to import" in built.stderr
    assert "Traceback" not in built.stderr


def test_a_macro_that_does_not_exist_ends_a_strict_build(toy: Path, tmp_path: Path) -> None:
    (toy / "docs" / "index.md").write_text("# Toy papers\n\n{{ homepage() }}\n")
    assert build(toy, tmp_path / "site").returncode == 1


def test_titles_from_markdown_are_escaped_once(toy: Path, tmp_path: Path) -> None:
    (toy / "docs" / "more.md").write_text("# Q & A <x>\n")
    replace(toy / "mkdocs.yml", "nav: [Home: index.md]", "nav: [index.md, more.md]")
    assert build(toy, tmp_path / "site").returncode == 0
    page = (tmp_path / "site" / "more" / "index.html").read_text(encoding="utf-8")
    assert "<title>Q &amp; A" in page
    assert 'aria-current="page">Q &amp; A' in page


def test_the_same_commit_gives_the_same_bytes_anywhere(toy: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "another place"
    shutil.copytree(toy, elsewhere, symlinks=True)
    machines = [
        (toy, {"TZ": "Etc/GMT+12", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
        (elsewhere, {"TZ": "Etc/GMT-14", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}),
    ]
    sites = []
    for project, machine in machines:
        target = tmp_path / machine["PYTHONHASHSEED"]
        assert build(project, target, SOURCE_DATE_EPOCH="1700000000", **machine).returncode == 0
        files = (path for path in target.rglob("*") if path.is_file())
        sites.append({path.relative_to(target): path.read_bytes() for path in files})
    assert sites[0] == sites[1]


@dataclass
class Server:
    """A running `mkdocs serve`."""

    process: "subprocess.Popen[str]"
    address: str
    log: Path

    def get(self, page: str) -> str:
        try:
            with urlopen(f"{self.address}{page}", timeout=20) as answer:  # noqa: S310 - http
                return str(answer.read().decode())
        except (HTTPError, OSError):
            return ""

    def wait(self, until: Callable[[], bool]) -> None:
        """Until something holds; fails after 30 seconds, or when the server has ended."""
        end = time.monotonic() + 30
        while not until():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < end, self.log.read_text()
            time.sleep(0.1)


@pytest.fixture
def server(toy: Path, tmp_path: Path) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    log = tmp_path / "log"
    with log.open("w") as output:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and arguments
            [MKDOCS, "serve", "--dev-addr", place],
            cwd=toy,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        )
    server = Server(process, f"http://{place}/list/", log)
    try:
        server.wait(lambda: "Serving on" in log.read_text())
        yield server
    finally:
        process.terminate()
        process.wait(10)


def test_a_server_follows_edits_survives_errors_and_recovers(server: Server, toy: Path) -> None:
    papers = toy / "papers.yaml"
    assert server.address in server.log.read_text()
    assert "<h1>A Crowd of Authors</h1>" in server.get("papers/crowd/")

    replace(papers, "title: A Crowd of Authors", "title: A Multitude of Authors")
    server.wait(lambda: "<h1>A Multitude of Authors</h1>" in server.get("papers/crowd/"))

    replace(papers, "tags: [late]", "tags: [lat]")
    problem = "papers.yaml:58: crowd: tags: unknown tag 'lat'; did you mean 'late'?"
    server.wait(lambda: problem in server.log.read_text())
    server.wait(lambda: "<h1>A Multitude of Authors</h1>" in server.get("papers/crowd/"))

    papers.write_text("papers: [", encoding="utf-8")
    server.wait(lambda: ": is not YAML: " in server.log.read_text())
    assert "<h1>A Multitude of Authors</h1>" in server.get("papers/crowd/")

    shutil.copy(MADE_UP, papers)
    server.wait(lambda: "<h1>A Crowd of Authors</h1>" in server.get("papers/crowd/"))


def test_a_page_that_was_built_is_not_kept_in_memory(toy: Path, tmp_path: Path) -> None:
    (toy / "watch.py").write_text(
        "def on_post_build(*, config):\n"
        "    pages = [file.page for file in config['all_files'].documentation_pages()]\n"
        "    print(f'{len(pages)} pages, {sum(page.content is not None for page in pages)} kept')\n"
        "def on_env(env, *, config, files):\n"
        "    config['all_files'] = files\n"
        "    generated = [file.page for file in files.documentation_pages() if file.generated_by]\n"
        "    print(f'longest: {max(len(page.content) for page in generated)}')\n"
    )
    replace(toy / "mkdocs.yml", "hooks: [", "hooks: [watch.py, ")
    output = build(toy, tmp_path / "site").stdout
    pages = int(re.findall(r"(\d+) pages, 0 kept", output)[0])
    assert pages > 10
    assert int(re.findall(r"longest: (\d+)", output)[0]) < 100  # a mark: nothing is written yet
