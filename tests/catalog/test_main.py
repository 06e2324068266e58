from pathlib import Path

import pytest

from macros.catalog.__main__ import main
from tests.builders import SECOND, Fields, catalog_text


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "papers.yaml"


def test_a_good_catalog_is_counted(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(catalog_text({}, SECOND))

    assert main([str(file)]) == 0
    assert capsys.readouterr() == ("2 papers, no problems\n", "")


def test_one_paper_is_counted_as_one(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(catalog_text())

    assert main([str(file)]) == 0
    assert capsys.readouterr() == ("1 paper, no problems\n", "")


def test_warnings_are_printed_and_do_not_fail(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second: Fields = {**SECOND, "title": "How the Roots of Old Trees Listens"}
    file.write_text(catalog_text({"title": "How the Roots of Old Trees Listen"}, second))

    assert main([str(file)]) == 0
    assert capsys.readouterr() == (
        "warning: papers.yaml:33: birch-2024-ferns: title: "
        "is nearly that of ash-2024-roots; one paper or two?\n"
        "2 papers, no problems\n",
        "",
    )


def test_every_problem_is_printed_and_counted(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(catalog_text({"tags": "[sprnig]", "checked": "soon"}))

    assert main([str(file)]) == 1
    assert capsys.readouterr() == (
        "",
        "papers.yaml:28: ash-2024-roots: tags: unknown tag 'sprnig'; did you mean 'spring'?\n"
        "papers.yaml:31: ash-2024-roots: checked: expected YYYY-MM-DD, got 'soon'\n"
        "2 problems\n",
    )


def test_without_an_argument_the_catalog_of_the_folder_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main([]) == 1
    assert capsys.readouterr() == (
        "",
        "papers.yaml: cannot be read: No such file or directory\n1 problem\n",
    )
