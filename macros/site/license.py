"""The license of the catalog and of all files that are made from it; see LICENSE-CATALOG."""

LICENSE_NAME = "CC0 1.0"
LICENSE_URL = "https://creativecommons.org/publicdomain/zero/1.0/"
LICENSE_STATEMENT = f"The facts are in the public domain ({LICENSE_NAME})."
