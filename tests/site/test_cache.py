from pathlib import Path

import pytest

from macros.site import cache


def test_a_file_and_its_folder_are_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "file"
    assert cache.write(path, b"one")
    assert cache.write(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_where_nothing_can_be_written_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"no folder")
    assert not cache.write(tmp_path / "file" / "below", b"one")
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]


def test_a_file_that_is_cut_short_does_not_replace_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"before")

    def full(draft: Path, content: bytes) -> int:
        with draft.open("wb") as file:
            file.write(content[:1])
        raise OSError("no space left")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert not cache.write(path, b"after")
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]
