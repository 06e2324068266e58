from dataclasses import replace
from pathlib import Path

import pytest

from macros.catalog.catalog import Catalog
from macros.pages.social_cards import writer
from tests.builders import FIRST, SECOND, SITE, read_catalog


@pytest.fixture
def stylesheet(tmp_path: Path) -> Path:
    return tmp_path / "site.css"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept"


def test_every_card_is_written_and_no_more(
    catalog: Catalog, stylesheet: Path, kept: Path, tmp_path: Path
) -> None:
    target = tmp_path / "site"
    assert writer.write(catalog, SITE, stylesheet=stylesheet, kept=kept, target=target) == 4
    written = {path.relative_to(target).as_posix() for path in target.rglob("*.*")}
    assert written == {
        "assets/cards.png",
        *(f"assets/cards/{paper.id}.png" for paper in catalog.papers),
    }
    assert len(list(kept.iterdir())) == 4


def test_an_unchanged_card_is_not_painted_again(
    stylesheet: Path, kept: Path, tmp_path: Path
) -> None:
    one, other = FIRST, SECOND
    changed = {**other, "title": "Ferns at Noon"}
    paint = {"stylesheet": stylesheet, "kept": kept, "target": tmp_path / "site"}
    assert writer.write(read_catalog(one, other), SITE, **paint) == 3
    assert writer.write(read_catalog(one, other), SITE, **paint) == 0
    assert writer.write(read_catalog(one, changed), SITE, **paint) == 1
    assert writer.write(read_catalog(one, {**changed, "summary": "Noon."}), SITE, **paint) == 0


def test_a_change_of_look_paints_every_card_again(
    stylesheet: Path, kept: Path, tmp_path: Path
) -> None:
    paint = {"stylesheet": stylesheet, "kept": kept, "target": tmp_path / "site"}
    writer.write(read_catalog(), SITE, **paint)
    stylesheet.write_text("--ink: light-dark(#000, #fff);")
    assert writer.write(read_catalog(), SITE, **paint) == 2
    assert writer.write(read_catalog(), replace(SITE, name="Seeds"), **paint) == 2
    assert len(list(kept.iterdir())) == 2


def test_kept_and_fresh_cards_are_the_same(
    catalog: Catalog, stylesheet: Path, kept: Path, tmp_path: Path
) -> None:
    sites = []
    for name in ("fresh", "again"):
        writer.write(catalog, SITE, stylesheet=stylesheet, kept=kept, target=tmp_path / name)
        files = (path for path in (tmp_path / name).rglob("*.png"))
        sites.append({path.relative_to(tmp_path / name): path.read_bytes() for path in files})
    assert sites[0] == sites[1]
