"""`python -m macros.catalog [FILE]`: checks a catalog, prints every problem, exits 1 on any."""

import sys
from pathlib import Path

from .errors import CatalogError
from .loader import load


def main(arguments: list[str]) -> int:
    """The exit code. Problems go to standard error, warnings and the count to standard output."""
    try:
        catalog = load(Path(arguments[0] if arguments else "papers.yaml"))
    except CatalogError as error:
        count = len(error.problems)
        print(error, f"{count} problem{'' if count == 1 else 's'}", sep="\n", file=sys.stderr)
        return 1
    for warning in catalog.warnings:
        print(f"warning: {warning}")
    count = len(catalog.papers)
    print(f"{count} paper{'' if count == 1 else 's'}, no problems")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
