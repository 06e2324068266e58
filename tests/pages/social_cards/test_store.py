import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.pages.social_cards.store import Store

Make = Callable[[], bytes]


def made(picture: bytes = b"roots") -> Make:
    return lambda: picture


def never() -> bytes:
    raise AssertionError("made again")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "cards"


def test_a_picture_is_made_once(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "roots.png"
    assert Store(folder).write("a", target, made()) is True
    target.unlink()
    assert Store(folder).write("a", target, never) is False
    assert target.read_bytes() == b"roots"


def test_another_key_is_another_picture(folder: Path, tmp_path: Path) -> None:
    store = Store(folder)
    store.write("a", tmp_path / "a.png", made())
    assert store.write("b", tmp_path / "b.png", made(b"ferns")) is True
    assert (tmp_path / "b.png").read_bytes() == b"ferns"


@pytest.mark.parametrize("damage", [b"", b"roo", b"roots and more"])
def test_a_damaged_file_is_made_anew(folder: Path, tmp_path: Path, damage: bytes) -> None:
    Store(folder).write("a", tmp_path / "a.png", made())
    (kept,) = folder.iterdir()
    kept.unlink()
    kept.write_bytes(damage)
    assert Store(folder).write("a", tmp_path / "b.png", made()) is True
    assert (tmp_path / "b.png").read_bytes() == b"roots"
    assert kept.read_bytes() == b"roots"


def test_a_folder_in_a_file_s_place_is_no_picture(folder: Path, tmp_path: Path) -> None:
    Store(folder).write("a", tmp_path / "a.png", made())
    (kept,) = folder.iterdir()
    kept.unlink()
    kept.mkdir()
    assert Store(folder).write("a", tmp_path / "b.png", made()) is True
    assert (tmp_path / "b.png").read_bytes() == b"roots"


def test_editing_the_site_does_not_change_what_is_kept(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.png"
    Store(folder).write("a", target, made())
    with target.open("r+b") as file:
        file.write(b"edited")
    assert Store(folder).write("a", target, made()) is True
    assert target.read_bytes() == b"roots"


def test_writing_over_an_earlier_picture_leaves_that_one_kept(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.png"
    Store(folder).write("a", target, made())
    Store(folder).write("b", target, made(b"ferns"))
    assert Store(folder).write("a", tmp_path / "again.png", never) is False


def test_a_folder_that_cannot_be_made_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way")
    for _ in range(2):
        store = Store(tmp_path / "cache" / "cards")
        assert store.write("a", tmp_path / "a.png", made()) is True
        store.remove_unused()
        assert (tmp_path / "a.png").read_bytes() == b"roots"


def test_pictures_are_copied_where_no_link_can_be_made(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    for make in (made(), never):
        Store(folder).write("a", tmp_path / "a.png", make)
        assert (tmp_path / "a.png").read_bytes() == b"roots"
    assert (tmp_path / "a.png").stat()[stat.ST_NLINK] == 1


def test_what_a_build_did_not_use_is_removed(folder: Path, tmp_path: Path) -> None:
    store = Store(folder)
    for key in ("a", "b"):
        store.write(key, tmp_path / f"{key}.png", made(key.encode()))
    (folder / "c.123").write_bytes(b"left behind")
    later = Store(folder)
    later.write("b", tmp_path / "b.png", never)
    later.remove_unused()
    assert [path.read_bytes() for path in folder.iterdir()] == [b"b"]


def test_a_file_that_another_build_removed_meanwhile_is_made_anew(
    folder: Path, tmp_path: Path
) -> None:
    Store(folder).write("a", tmp_path / "a.png", made())
    slow, quick = Store(folder), Store(folder)
    quick.remove_unused()
    assert slow.write("a", tmp_path / "a.png", made()) is True
    assert (tmp_path / "a.png").read_bytes() == b"roots"
