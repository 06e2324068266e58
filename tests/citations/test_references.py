import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from macros.catalog.catalog import Catalog
from macros.citations import references as module
from macros.citations import styles
from macros.citations.citation import citation
from macros.citations.csl import author
from macros.citations.references import references
from macros.citations.styles import STYLES
from tests.builders import Fields, read_catalog
from tests.exports import nasty

UNWANTED = re.compile(r"\.\.|  |\bNone\b|n\.d\.|,,|\?\.|[\ue000-\uf8ff]|\(\)|\[1\]")
"""What no reference has outside of its title."""
CROWD = [f"Ada Ash{number:02}" for number in range(1, 22)]


def marked(changes: Fields) -> dict[str, str]:
    """The references of a made-up paper by style, with asterisks around what is italic."""
    catalog = read_catalog(changes)
    [found] = references(catalog).values()
    return {it.style.id: "*".join(it.parts) for it in found}


@pytest.mark.parametrize(
    ("changes", "apa", "acl", "ieee"),
    [
        pytest.param(
            {},
            "Ash, A., & Birch, B. (2024). *How Roots Listen* (arXiv:2410.00001). arXiv. "
            "https://arxiv.org/abs/2410.00001",
            "Ada Ash and Bo Birch. 2024. How Roots Listen. Preprint, arXiv:2410.00001.",
            "A. Ash and B. Birch, “How Roots Listen,” Oct. 2024, arXiv:2410.00001. [Online]. "
            "Available: https://arxiv.org/abs/2410.00001",
            id="preprint",
        ),
        pytest.param(
            {"arxiv": None, "url": "https://example.org/a"},
            "Ash, A., & Birch, B. (2024). *How Roots Listen*. arXiv. https://example.org/a",
            "Ada Ash and Bo Birch. 2024. How Roots Listen. Preprint, arXiv.",
            "A. Ash and B. Birch, “How Roots Listen,” Oct. 2024, *arXiv*. [Online]. "
            "Available: https://example.org/a",
            id="preprint without a number",
        ),
        pytest.param(
            {"venue": "Botany Days 2025", "doi": "10.1000/x"},
            "Ash, A., & Birch, B. (2025). How Roots Listen. *Proceedings of Botany Days*. "
            "https://doi.org/10.1000/x",
            "Ada Ash and Bo Birch. 2025. How Roots Listen. In *Proceedings of Botany Days*.",
            "A. Ash and B. Birch, “How Roots Listen,” in *Proceedings of Botany Days*, 2025. "
            "doi: 10.1000/x.",
            id="conference",
        ),
        pytest.param(
            {"venue": "Garden Letters 2024", "arxiv": None, "url": "https://example.org/a"},
            "Ash, A., & Birch, B. (2024). How Roots Listen. *Letters of the Garden*. "
            "https://example.org/a",
            "Ada Ash and Bo Birch. 2024. How Roots Listen. *Letters of the Garden*.",
            "A. Ash and B. Birch, “How Roots Listen,” *Letters of the Garden*, Oct. 2024, "
            "[Online]. Available: https://example.org/a",
            id="journal",
        ),
        pytest.param(
            {"venue": "Botany Days 2025 Seeds"},
            "Ash, A., & Birch, B. (2025). How Roots Listen. *Workshop on Seeds*. "
            "https://arxiv.org/abs/2410.00001",
            "Ada Ash and Bo Birch. 2025. How Roots Listen. In *Workshop on Seeds*.",
            "A. Ash and B. Birch, “How Roots Listen,” in *Workshop on Seeds*, 2025. [Online]. "
            "Available: https://arxiv.org/abs/2410.00001",
            id="workshop",
        ),
    ],
)
def test_a_paper_is_cited_as_each_style_asks(
    changes: Fields, apa: str, acl: str, ieee: str
) -> None:
    assert marked(changes) == {"apa": apa, "acl": acl, "ieee": ieee}


@pytest.mark.parametrize(
    ("authors", "apa", "acl", "ieee"),
    [
        pytest.param(["Ada Ash"], "Ash, A.", "Ada Ash.", "A. Ash, ", id="one"),
        pytest.param(
            ["Mira van der Cedar", "Ada Ash Jr."],
            "van der Cedar, M., & Ash, A., Jr.",
            "Mira van der Cedar and Ada Ash Jr.",
            "M. van der Cedar and A. Ash Jr., ",
            id="particles and suffixes",
        ),
        pytest.param(
            ["王小明", "محمد علي", "Acme-Lab"],
            "王小明, محمد علي, & Acme-Lab.",
            "王小明, محمد علي, and Acme-Lab.",
            "王小明, محمد علي, and Acme-Lab, ",
            id="other scripts and single names",
        ),
        pytest.param(
            ["Ik-hwan Kim", "Jean-Luc B. Ash", "émile zola", "Ana--Maria Bo"],
            "Kim, I.-H., Ash, J.-L. B., zola, É., & Bo, A.-M.",
            "Ik-hwan Kim, Jean-Luc B. Ash, émile zola, and Ana--Maria Bo.",
            "I.-H. Kim, J.-L. B. Ash, É. zola, and A.-M. Bo, ",
            id="hyphens and lower case",
        ),
        pytest.param(
            CROWD[:6],
            "Ash01, A., Ash02, A., Ash03, A., Ash04, A., Ash05, A., & Ash06, A.",
            "Ada Ash01, Ada Ash02, Ada Ash03, Ada Ash04, Ada Ash05, and Ada Ash06.",
            "A. Ash01, A. Ash02, A. Ash03, A. Ash04, A. Ash05, and A. Ash06, ",
            id="six",
        ),
        pytest.param(
            CROWD[:20],
            "".join(f"Ash{number:02}, A., " for number in range(1, 20)) + "& Ash20, A.",
            ", ".join(CROWD[:19]) + ", et al.",
            "A. Ash01 *et al.*, ",
            id="twenty",
        ),
        pytest.param(
            CROWD,
            "".join(f"Ash{number:02}, A., " for number in range(1, 20)) + "… Ash21, A.",
            ", ".join(CROWD[:19]) + ", et al.",
            "A. Ash01 *et al.*, ",
            id="twenty-one",
        ),
    ],
)
def test_authors_are_named_as_each_style_asks(
    authors: list[str], apa: str, acl: str, ieee: str
) -> None:
    found = marked({"authors": json.dumps(authors, ensure_ascii=False)})
    assert found["apa"].partition(" (2024)")[0] == apa
    assert found["acl"].partition(" 2024.")[0] == acl
    assert found["ieee"].partition("“")[0] == ieee


@pytest.mark.parametrize(
    ("title", "apa", "acl", "ieee"),
    [
        ("Do Roots Listen?", "*Do Roots Listen?* (arXiv", "Listen? Pre", "“Do Roots Listen?” Oct."),
        ("Roots!", "*Roots!* (arXiv", "Roots! Pre", "“Roots!” Oct."),
        ("Ash et al.", "*Ash et al.* (arXiv", "Ash et al. Pre", "“Ash et al.,” Oct."),
        ('"A" or “B"C”', '*"A" or “B"C”*', ' "A" or “B"C”. ', '“"A" or ‘B"C’,”'),  # noqa: RUF001
        ('The "A" of “B”', '*The "A" of “B”*', ' The "A" of “B”. ', "“The ‘A’ of ‘B’,”"),  # noqa: RUF001
    ],
)
def test_titles_end_and_are_quoted_as_each_style_asks(
    title: str, apa: str, acl: str, ieee: str
) -> None:
    found = marked({"title": f"'{title}'"})
    assert apa in found["apa"]
    assert acl in found["acl"]
    assert ieee in found["ieee"]


def test_a_title_that_ends_with_a_period_has_one_before_its_server() -> None:
    changes: Fields = {"title": "Ash et al.", "arxiv": None, "url": "https://example.org/a"}
    assert "*Ash et al.* arXiv." in marked(changes)["apa"]


def test_a_title_with_markup_is_text() -> None:
    title = '<script>&amp; <span class="nocase">{x}</span> </i>*'
    for style, reference in marked({"title": f"'{title}'"}).items():
        single = title.replace('"nocase"', "‘nocase’")  # noqa: RUF001 - as IEEE quotes it
        assert (single if style == "ieee" else title) in reference


def test_papers_are_cited_as_if_each_stood_alone() -> None:
    alike = [
        {"id": id, "title": title, "arxiv": f'"2410.0000{number}"'}
        for number, (id, title) in enumerate([("ash", "Ash"), ("birch", "Birch"), ("yew", "Yew")])
    ]
    together = references(read_catalog(*alike))
    for paper in alike:
        assert references(read_catalog(paper))[str(paper["id"])] == together[str(paper["id"])]
    assert "(2024)" in together["yew"][0].text


def test_references_of_a_whole_list_are_whole_and_clean(garden: Catalog) -> None:
    found = references(garden)
    assert list(found) == [paper.id for paper in garden.papers]
    for paper in garden.papers:
        cited = citation(paper, garden)
        first = author(paper.authors[0]).values()
        for reference in found[paper.id]:
            text, style = reference.text, reference.style.id
            rest = text.replace(_as_quoted(paper.title, style), "Title", 1)
            assert rest != text, text
            assert next(iter(first)) in rest  # the family name, or the whole
            assert str(cited.year) in rest
            assert rest == rest.strip()
            assert not UNWANTED.search(rest), rest
            assert rest.endswith((".", paper.landing_page or ".", f"doi.org/{paper.doi}")), rest
            has_address = paper.landing_page and style != "acl" and "doi: " not in rest
            assert rest.count("https://") + rest.count("http://") == bool(has_address)


def test_references_of_nasty_papers_keep_all_text() -> None:
    catalog = nasty.catalog(200)
    found = references(catalog)
    for paper in catalog.papers:
        series = catalog.series[paper.venue.series]
        for reference in found[paper.id]:
            assert _as_quoted(paper.title, reference.style.id) in reference.text
            assert not re.search("[\ue000-\uf8ff]", reference.text)
            if series.kind != "preprint":
                assert series.full in reference.parts  # in italics
    [hundreds] = [paper.id for paper in catalog.papers if len(paper.authors) == 300]
    assert max(len(reference.text) for reference in found[hundreds]) < 1_500


def _as_quoted(title: str, style: str) -> str:
    """A title as a style prints it."""
    if style != "ieee":
        return title
    if title.count('"') % 2 == 0:
        title = re.sub('"([^"]*)"', r"‘\1’", title)  # noqa: RUF001
    return title.replace("“", "‘").replace("”", "’")  # noqa: RUF001


# What is kept between builds.


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Ids of the records that are formatted within, once for each style."""
    formatted: list[str] = []
    original = styles.Style.format

    def format(style: styles.Style, record: styles.CslItem) -> tuple[str, ...]:
        formatted.append(record["id"])
        return original(style, record)

    with monkeypatch.context() as patch:
        patch.setattr(styles.Style, "format", format)
        yield formatted


TWO: tuple[Fields, Fields] = ({}, {"id": "birch", "title": "Ferns", "arxiv": '"2410.00002"'})


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "not" / "yet" / "references.json"


def test_what_was_made_before_is_not_made_again(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalog = read_catalog(*TWO)
    cold = references(catalog, cache)
    assert cold == references(catalog)
    written = cache.read_bytes()
    with counted(monkeypatch) as formatted:
        assert references(catalog, cache) == cold
    assert formatted == []
    assert cache.read_bytes() == written
    assert [path.name for path in cache.parent.iterdir()] == ["references.json"]


def test_a_changed_paper_is_made_anew_and_the_old_one_dropped(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    references(read_catalog(*TWO), cache)
    changed = read_catalog(TWO[0], {**TWO[1], "title": "Ferns at Noon"})
    with counted(monkeypatch) as formatted:
        found = references(changed, cache)
    assert formatted == ["ash2024ferns"] * len(STYLES)
    assert "Ferns at Noon" in found["birch"][0].text
    assert len(json.loads(cache.read_bytes())["references"]) == 2


def test_a_changed_style_or_library_makes_all_anew(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalog = read_catalog(*TWO)
    cold = references(catalog, cache)
    with counted(monkeypatch) as formatted:
        monkeypatch.setattr(module, "fingerprint", lambda: "of another style")
        assert references(catalog, cache) == cold
    assert len(formatted) == 2 * len(STYLES)
    with counted(monkeypatch) as formatted:
        assert references(catalog, cache) == cold
    assert formatted == []


def test_the_fingerprint_goes_by_each_style_the_library_and_the_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(styles.__file__).parent
    files = [folder / style.file for style in STYLES]
    monkeypatch.setattr(styles, "_FOLDER", tmp_path)
    for file in files:
        shutil.copy(file, tmp_path)
    prints = {styles.fingerprint()}
    for file in files:
        (tmp_path / file.name).write_text("<style/>")
        prints.add(styles.fingerprint())
        shutil.copy(file, tmp_path)
    monkeypatch.setattr("citeproc.__version__", "0")
    prints.add(styles.fingerprint())
    monkeypatch.setattr(styles, "__file__", files[0])
    prints.add(styles.fingerprint())
    assert len(prints) == 1 + len(STYLES) + 2


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda good: good[: len(good) // 2], id="half"),
        pytest.param(lambda good: b"\xff\xfe\x00" + good, id="no text"),
        pytest.param(lambda _: b"null", id="null"),
        pytest.param(lambda _: b"[]", id="a list"),
        pytest.param(lambda _: b"[" * 100_000, id="too deep"),
        pytest.param(lambda good: re.sub(rb"\[\[.*?\]\]", b"[]", good), id="no styles"),
        pytest.param(lambda good: re.sub(rb"\[\[.*?\]\]", b'"abc"', good), id="a text"),
        pytest.param(lambda good: re.sub(rb"\[\[.*?\]\]", b"[[],[],[]]", good), id="no parts"),
        pytest.param(lambda good: re.sub(rb"\[\[.*?\]\]", b"[[1],[2],[3]]", good), id="numbers"),
        pytest.param(
            lambda good: re.sub(rb'"references":.*', b'"references":7}', good), id="seven"
        ),
    ],
)
def test_a_spoiled_cache_is_made_anew(cache: Path, spoil: Callable[[bytes], bytes]) -> None:
    catalog = read_catalog(*TWO)
    cold = references(catalog, cache)
    good = cache.read_bytes()
    cache.write_bytes(spoil(good))
    assert cache.read_bytes() != good
    assert references(catalog, cache) == cold
    assert cache.read_bytes() == good


def test_where_nothing_can_be_kept_references_are_made_all_the_same(tmp_path: Path) -> None:
    catalog = read_catalog(*TWO)
    in_the_way = tmp_path / "file"
    in_the_way.write_text("mine")
    folder = tmp_path / "folder"
    (folder / "references.json").mkdir(parents=True)
    for place in (in_the_way / "references.json", folder / "references.json", Path("/dev/null/x")):
        assert references(catalog, place) == references(catalog)
    assert in_the_way.read_text() == "mine"
    assert [path.name for path in folder.iterdir()] == ["references.json"]


def test_a_folder_that_may_not_be_written_is_left_alone(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError("read-only")

    catalog = read_catalog(*TWO)
    for method in ("mkdir", "write_bytes", "replace"):
        with monkeypatch.context() as patch:
            patch.setattr(Path, method, refuse)
            assert references(catalog, cache) == references(catalog)
        assert not cache.exists()
    assert not cache.parent.exists() or list(cache.parent.iterdir()) == []


def test_an_empty_list_has_no_references(cache: Path) -> None:
    catalog = nasty.catalog(0)
    assert references(catalog, cache) == {}
