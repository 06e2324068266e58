"""Scripts and stylesheets without comments and spare space, for a quicker first view.

The files of the project stay as they are written. A comment that begins with `!` is kept: it says
whose work a vendored file is.
"""

import rcssmin
import rjsmin

SUFFIXES = (".css", ".js")


def is_material_stylesheet(src_uri: str) -> bool:
    """Whether a file of Material's is its main stylesheet, whose name changes with its version."""
    return src_uri.startswith("assets/stylesheets/main.") and src_uri.endswith(".css")


def minify(address: str, text: str) -> str:
    """The text of a file, smaller where its address ends in `.js` or `.css`."""
    if address.endswith(".js"):
        return str(rjsmin.jsmin(text, keep_bang_comments=True))
    if address.endswith(".css"):
        return str(rcssmin.cssmin(text, keep_bang_comments=True))
    return text
