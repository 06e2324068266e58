from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from macros.catalog.catalog import Catalog
from macros.pages.social_cards import writer
from tests.builders import FIRST, SECOND, SITE, read_catalog
from tests.pages.social_cards.pictures import MARK


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept"


def test_every_card_is_written_and_no_more(catalog: Catalog, kept: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    assert writer.write(catalog, SITE, stylesheet="", mark="", kept=kept, target=target) == 4
    written = {path.relative_to(target).as_posix() for path in target.rglob("*.*")}
    assert written == {
        "assets/cards.png",
        *(f"assets/cards/{paper.id}.png" for paper in catalog.papers),
    }
    assert len(list(kept.iterdir())) == 4


def test_an_unchanged_card_is_not_painted_again(kept: Path, tmp_path: Path) -> None:
    one, other = FIRST, SECOND
    changed = {**other, "title": "Ferns at Noon"}
    paint = partial(writer.write, mark="", kept=kept, target=tmp_path / "site")
    assert paint(read_catalog(one, other), SITE, stylesheet="") == 3
    assert paint(read_catalog(one, other), SITE, stylesheet="") == 0
    assert paint(read_catalog(one, changed), SITE, stylesheet="") == 1
    assert paint(read_catalog(one, {**changed, "summary": "Noon."}), SITE, stylesheet="") == 0


def test_a_change_of_look_paints_every_card_again(kept: Path, tmp_path: Path) -> None:
    paint = partial(writer.write, mark="", kept=kept, target=tmp_path / "site")
    paint(read_catalog(), SITE, stylesheet="")
    assert paint(read_catalog(), SITE, stylesheet="--ink: light-dark(#000, #fff);") == 2
    assert paint(read_catalog(), replace(SITE, name="Seeds"), stylesheet="") == 2
    assert paint(read_catalog(), SITE, stylesheet="", mark=MARK) == 2
    assert len(list(kept.iterdir())) == 2


def test_kept_and_fresh_cards_are_the_same(catalog: Catalog, kept: Path, tmp_path: Path) -> None:
    sites = []
    for name in ("fresh", "again"):
        writer.write(catalog, SITE, stylesheet="", mark="", kept=kept, target=tmp_path / name)
        files = (path for path in (tmp_path / name).rglob("*.png"))
        sites.append({path.relative_to(tmp_path / name): path.read_bytes() for path in files})
    assert sites[0] == sites[1]
