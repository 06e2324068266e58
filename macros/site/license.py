"""On what terms the catalog may be used, and whatever is made from it; see LICENSE-CATALOG."""

NAME = "CC0 1.0"
ADDRESS = "https://creativecommons.org/publicdomain/zero/1.0/"
STATEMENT = f"The facts are in the public domain ({NAME})."
