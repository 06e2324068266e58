"""Pictures of an earlier build, kept in a folder."""

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from ...site import cache


class Store:
    """Pictures by a key of what they were made from.

    The name of a file has the key and a digest of the content, so that a file that was cut short or
    edited is not used. Builds at the same time may share a folder. If it cannot
    be read or written, every picture is made again.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[str, Path] = {}
        self._used: set[str] = set()
        with suppress(OSError):
            self._kept = {path.name.partition("-")[0]: path for path in folder.iterdir()}

    def write(self, key: str, target: Path, make: Callable[[], bytes]) -> bool:
        """Writes the picture of a key to a file; whether it had to be made."""
        found = self._find(key)
        picture = make() if found is None else found
        path = self._path(key, picture)
        self._used.add(path.name)
        kept = found is not None or cache.write(path, picture)
        target.unlink(missing_ok=True)  # it may be a link, through which the kept file would change
        if not (kept and _link(path, target)):
            target.write_bytes(picture)
        return found is None

    def remove_unused(self) -> None:
        """Removes every file that was not written since the store was opened."""
        with suppress(OSError):
            for path in self._folder.iterdir():
                if path.name not in self._used:
                    path.unlink(missing_ok=True)

    def _find(self, key: str) -> bytes | None:
        path = self._kept.get(key)
        if path is None:
            return None
        try:
            picture = path.read_bytes()
        except OSError:
            return None
        return picture if path == self._path(key, picture) else None

    def _path(self, key: str, picture: bytes) -> Path:
        return self._folder / f"{key}-{sha256(picture).hexdigest()[:32]}.png"


def _link(path: Path, target: Path) -> bool:
    """Gives a file a second name, for a fraction of the cost of a copy; whether that worked."""
    try:
        os.link(path, target)
    except OSError:  # another file system, or the file was removed meanwhile
        return False
    return True
