"""Files that are kept between builds. Builds at the same time may share them."""

import os
from contextlib import suppress
from pathlib import Path


def write(path: Path, content: bytes) -> bool:
    """Writes a file in one step, so that no other build reads a part of it; makes its folder.

    Returns whether that was possible. If not, the file stays as it was.
    """
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(content)
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        return False
    return True
