"""Files of which nobody ever sees a part."""

import os
from contextlib import suppress
from pathlib import Path


def write(path: Path, content: bytes) -> bool:
    """Puts a file in place in one step, and its folder where there is none.

    Whether that was possible; if not, what was there before stays.
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
