"""Names -> slugs for addresses."""

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

LENGTH = 80
"""Of a slug at most, but for a hash at its end: file names have a limit."""

_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "ß": "ss",
        "đ": "d",
        "ð": "d",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
        "þ": "th",
    }
)
"""Letters that Unicode does not decompose into a base letter and an accent."""


def fold(text: str) -> str:
    """The text in lower case and without accents, in ASCII where its letters have such a form.

    The browser's `search/text.js` does the same.
    """
    parts = unicodedata.normalize("NFKD", text)
    bare = "".join(char for char in parts if not unicodedata.category(char).startswith("M"))
    return bare.lower().translate(_LETTERS)


@lru_cache(maxsize=65_536)
def slug(name: str) -> str:
    """The name in lower-case ASCII letters, digits and single hyphens; never empty or `index`.

    A name with letters that have no ASCII form gets a hash in its slug, so that two such names
    differ.
    """
    bare = fold(name)
    words = re.findall(r"[a-z0-9]+", bare)
    if not words or any(char.isalpha() and not char.isascii() for char in bare):
        words.append("0" + sha256(name.casefold().encode()).hexdigest()[:7])
    joined = "-".join(words)
    if len(joined) > LENGTH:
        joined = f"{joined[:LENGTH].rstrip('-')}-{sha256(name.casefold().encode()).hexdigest()[:8]}"
    return "index-page" if joined == "index" else joined
