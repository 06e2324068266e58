"""What other programs read in an export. Each reader gives papers in the form of `Reading`."""

import csv
import io
import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

import pybtex.database
import rispy
from bibtexparser import middlewares
from bibtexparser.entrypoint import parse_string
from pybtex.richtext import Text
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from macros.catalog.catalog import Catalog
from macros.catalog.model import Paper
from macros.catalog.names import Name, split
from macros.citations.citation import citation


@dataclass(frozen=True, slots=True)
class Reading:
    """What must come back from every format."""

    title: str
    authors: tuple[Name, ...]
    year: int
    arxiv: str | None
    doi: str | None
    url: str | None


def expected(paper: Paper, catalog: Catalog) -> Reading:
    authors = tuple(split(name) for name in paper.authors)
    year = citation(paper, catalog).year
    return Reading(paper.title, authors, year, paper.arxiv, paper.doi, paper.landing_page)


def plain(reading: Reading) -> Reading:
    """As a program sees it that reads any space as one and composes accents, as BibTeX's do."""
    names = (
        Name(_plain(name.family), _plain(name.given), _plain(name.suffix))
        for name in reading.authors
    )
    title, rest = _plain(reading.title), (reading.year, reading.arxiv, reading.doi, reading.url)
    return Reading(title, tuple(names), *rest)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


# BibTeX

UNKNOWN_TO_PYLATEXENC = {
    r"\textless": "<",
    r"\textgreater": ">",
    r"\textbar": "|",
    r"\textbraceleft": "{",
    r"\textbraceright": "}",
    r"\textasciicircum": "^",
}
"""Commands of LaTeX that it drops, or reads as another character."""

UNKNOWN_TO_LATEXCODEC = {
    **{f"{{{command}}}": char for command, char in UNKNOWN_TO_PYLATEXENC.items()},
    r"{\textbackslash}": "\\",
    r"{\textasciigrave}": "`",
    r"{\textquoteleft}": "\u2018",
    r"{\textquoteright}": "\u2019",
    r"{\textexclamdown}": "¡",
    r"{\textquestiondown}": "¿",
    r"{\texteuro}": "€",
    r"\$": "$",
    r"\{": "{",
    r"\}": "}",
    r"{$\varepsilon$}": "ε",
    r"{$\mu$}": "μ",
    r"{$\varphi$}": "φ",
    r"{$\varsigma$}": "ς",
    r"{\d{a}}": "ạ",
    r"{\^{\d{a}}}": "ậ",
    r"{\u{\d{a}}}": "ặ",
    r"{\^{\d{e}}}": "ệ",
    r"{\.{\d{s}}}": "ṩ",
    r"{\'{\o}}": "ǿ",
    r"{\v\j}": "ǰ",
    r"{\~q}": "q\u0303",
    r"{\v{x}}": "x\u030c",
}
"""LaTeX that pybtex leaves as it is, or whose characters it then takes for LaTeX."""


def _pylatexenc() -> LatexNodes2Text:
    context = get_default_latex_context_db()
    macros = [MacroTextSpec(name[1:], char) for name, char in UNKNOWN_TO_PYLATEXENC.items()]
    context.add_context_category("unknown", prepend=True, macros=macros)
    return LatexNodes2Text(latex_context=context, math_mode="text")


def read_with_bibtexparser(document: str) -> Iterator[Reading]:
    """By bibtexparser, which decodes LaTeX with pylatexenc."""
    steps = [middlewares.SeparateCoAuthors(), middlewares.SplitNameParts()]
    library = parse_string(document, append_middleware=steps)
    assert library.failed_blocks == []
    decode = _pylatexenc().latex_to_text
    for entry in library.entries:
        fields = {key: field.value for key, field in entry.fields_dict.items()}
        names = (
            Name(*(decode(" ".join(part)) for part in (name.von + name.last, name.first, name.jr)))
            for name in fields["author"]
        )
        yield _bibtex_reading(decode(fields["title"]), tuple(names), fields)


def read_with_pybtex(document: str) -> Iterator[Reading]:
    """By pybtex, which decodes LaTeX with latexcodec."""
    for entry in pybtex.database.parse_string(document, "bibtex").entries.values():
        names = (
            Name(
                _latexcodec(" ".join(name.prelast_names + name.last_names)),
                _latexcodec(" ".join(name.first_names + name.middle_names)),
                _latexcodec(" ".join(name.lineage_names)),
            )
            for name in entry.persons["author"]
        )
        yield _bibtex_reading(_latexcodec(entry.fields["title"]), tuple(names), entry.fields)


def _latexcodec(latex: str) -> str:
    """Decoded. What it does not know goes in afterwards, for private characters."""
    longest_first = sorted(UNKNOWN_TO_LATEXCODEC, key=len, reverse=True)
    placeholders = dict(zip(longest_first, map(chr, count(0xE000)), strict=False))
    for command, placeholder in placeholders.items():
        latex = latex.replace(command, placeholder)
    text = str(Text.from_latex(latex))
    for command, placeholder in placeholders.items():
        text = text.replace(placeholder, UNKNOWN_TO_LATEXCODEC[command])
    return text


def _bibtex_reading(title: str, names: tuple[Name, ...], fields: dict[str, str]) -> Reading:
    plain = {key.lower(): value for key, value in fields.items()}
    rest = (plain.get(field) for field in ("eprint", "doi", "url"))
    return Reading(title, names, int(plain["year"]), *rest)


# Others


def read_ris(document: str) -> Iterator[Reading]:
    for entry in rispy.loads(document, delimiter_tags_mapping={}):
        names = (name.split(", ") for name in entry["authors"])
        yield Reading(
            entry["title"],
            tuple(Name(*name) for name in names),
            int(entry["year"]),
            entry.get("accession_number"),
            entry.get("doi"),
            next(iter(entry.get("urls", [])), None),
        )


def read_csl_json(document: str) -> Iterator[Reading]:
    for entry in json.loads(document):
        arxiv = entry.get("number", entry.get("note"))
        yield Reading(
            entry["title"],
            tuple(
                Name(
                    name.get("literal") or name["family"],
                    name.get("given", ""),
                    name.get("suffix", ""),
                )
                for name in entry["author"]
            ),
            entry["issued"]["date-parts"][0][0],
            arxiv and arxiv.removeprefix("arXiv:"),
            entry.get("DOI"),
            entry.get("URL"),
        )


def read_json(document: str) -> Iterator[Reading]:
    for entry in json.loads(document)["papers"]:
        yield Reading(
            entry["title"],
            tuple(map(split, entry["authors"])),
            entry["venue"]["year"] or int(entry["date"][:4]),
            entry["identifiers"]["arxiv"],
            entry["identifiers"]["doi"],
            entry["links"]["paper"],
        )


def read_csv(document: str) -> Iterator[Reading]:
    for row in csv.DictReader(io.StringIO(document, newline=""), strict=True):
        yield Reading(
            row["title"].removeprefix("\t"),
            tuple(split(name.removeprefix("\t")) for name in row["authors"].split("; ")),
            int(row["venue_year"] or row["year"]),
            row["arxiv"].removeprefix("arXiv:") or None,
            row["doi"] or None,
            row["url"] or None,
        )
