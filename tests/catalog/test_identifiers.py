import pytest

from macros.catalog.fields import Month
from macros.catalog.identifiers import ACL, ARXIV, DOI, OPENREVIEW, Scheme, arxiv_month, find


@pytest.mark.parametrize(
    ("scheme", "identifier"),
    [
        (ARXIV, "2410.00001"),
        (ARXIV, "1501.00001"),
        (ARXIV, "1412.0001"),
        (ARXIV, "0704.0001"),
        (ARXIV, "cs/0112017"),
        (ARXIV, "cs.CL/0112017"),
        (ARXIV, "math-ph/9912001"),
        (ARXIV, "cs/0703001"),
        (DOI, "10.1000/x"),
        (DOI, "10.123456789/a.b-c_d;(e):f/g"),
        (DOI, "10.1000.10/123"),
        (DOI, "10.1000/(SICI)1099(199806)11:2<107::AID-B292>3.0.CO;2-X"),
        (OPENREVIEW, "abcDEF-_12"),
        (OPENREVIEW, "12345678"),
        (OPENREVIEW, "123456789012"),
        (ACL, "2024.ferns-main.1"),
        (ACL, "2024.ferns_2-1.671"),
        (ACL, "F19-1001"),
    ],
)
def test_an_identifier_of_the_right_form_is_kept(scheme: Scheme, identifier: str) -> None:
    assert scheme.parse(identifier) == identifier


@pytest.mark.parametrize(
    ("scheme", "identifier"),
    [
        (ARXIV, "1501.0001"),
        (ARXIV, "1412.00001"),
        (ARXIV, "2400.00001"),
        (ARXIV, "2413.00001"),
        (ARXIV, "2410.000001"),
        (ARXIV, "2410.001"),
        (ARXIV, "2410.00001v2"),
        (ARXIV, "arXiv:2410.00001"),
        (ARXIV, "241000001"),
        (ARXIV, "2410.00001\n"),
        (ARXIV, "\uff12\uff14\uff11\uff10.00001"),
        (ARXIV, "cs/0113001"),
        (ARXIV, "0703.1234"),
        (ARXIV, "cs/0704001"),
        (ARXIV, "cs/0712123"),
        (ARXIV, "cs/0100001"),
        (ARXIV, "cs.cl/0112017"),
        (ARXIV, ""),
        (DOI, "https://doi.org/10.1000/x"),
        (DOI, "doi:10.1000/x"),
        (DOI, "10.100/x"),
        (DOI, "10.1000/"),
        (DOI, "10.1000/a b"),
        (DOI, "10.1000/../a"),
        (DOI, "10.1000/a/.."),
        (DOI, '10.1000/"a'),
        (DOI, "10.1000/a\0b"),
        (DOI, "10.1000/a\u202eb"),
        (DOI, "10.1000/a\u200bb"),
        (DOI, "10.१०००/a"),
        (OPENREVIEW, "1234567"),
        (OPENREVIEW, "1234567890123"),
        (OPENREVIEW, "abc.defghi"),
        (OPENREVIEW, "abcdefghí"),
        (ACL, "2024.ferns-main"),
        (ACL, "2024.Ferns-main.1"),
        (ACL, "1824.ferns-main.1"),
        (ACL, "F19-101"),
        (ACL, "f19-1001"),
        (ACL, "F\uff11\uff19-1001"),
    ],
)
def test_any_other_form_is_refused(scheme: Scheme, identifier: str) -> None:
    with pytest.raises(ValueError, match="expected ") as caught:
        scheme.parse(identifier)

    assert str(caught.value) == f"expected {scheme.expected}, got {identifier!r}"


@pytest.mark.parametrize(
    ("scheme", "identifier", "url", "pdf"),
    [
        (
            ARXIV,
            "2410.00001",
            "https://arxiv.org/abs/2410.00001",
            "https://arxiv.org/pdf/2410.00001",
        ),
        (
            ARXIV,
            "cs.CL/0112017",
            "https://arxiv.org/abs/cs.CL/0112017",
            "https://arxiv.org/pdf/cs.CL/0112017",
        ),
        (DOI, "10.1000/a(b);c:d", "https://doi.org/10.1000/a(b);c:d", None),
        (DOI, "10.1000/a?b#c%", "https://doi.org/10.1000/a%3Fb%23c%25", None),
        (
            OPENREVIEW,
            "abcDEF-_12",
            "https://openreview.net/forum?id=abcDEF-_12",
            "https://openreview.net/pdf?id=abcDEF-_12",
        ),
        (
            ACL,
            "2024.ferns-main.1",
            "https://aclanthology.org/2024.ferns-main.1/",
            "https://aclanthology.org/2024.ferns-main.1.pdf",
        ),
    ],
)
def test_addresses_follow_from_an_identifier(
    scheme: Scheme, identifier: str, url: str, pdf: str | None
) -> None:
    assert (scheme.url(identifier), scheme.pdf(identifier)) == (url, pdf)


@pytest.mark.parametrize(
    ("url", "scheme", "identifier"),
    [
        ("https://arxiv.org/abs/2410.00001", ARXIV, "2410.00001"),
        ("http://www.arxiv.org/abs/2410.00001/", ARXIV, "2410.00001"),
        ("https://arxiv.org/abs/2410.00001v3", ARXIV, "2410.00001"),
        ("https://arxiv.org/pdf/2410.00001v3.pdf", ARXIV, "2410.00001"),
        ("https://arxiv.org/html/2410.00001#S1", ARXIV, "2410.00001"),
        ("https://arxiv.org/abs/2410.00001?context=cs", ARXIV, "2410.00001"),
        ("https://arxiv.org/abs/cs.CL/0112017", ARXIV, "cs.CL/0112017"),
        ("https://doi.org/10.48550/arXiv.2410.00001v2", ARXIV, "2410.00001"),
        ("https://huggingface.co/papers/2410.00001", ARXIV, "2410.00001"),
        ("https://www.alphaxiv.org/abs/2410.00001v2", ARXIV, "2410.00001"),
        ("https://papers.cool/arxiv/2410.00001", ARXIV, "2410.00001"),
        ("https://ar5iv.labs.arxiv.org/html/2410.00001", ARXIV, "2410.00001"),
        ("https://api.semanticscholar.org/arXiv:2410.00001", ARXIV, "2410.00001"),
        ("https://doi.org/10.1000%2Fxyz123", DOI, "10.1000/xyz123"),
        (
            "https://doi.org/10.1000/%28ASCE%290733%282002%29128%3A11%281021%29",
            DOI,
            "10.1000/(ASCE)0733(2002)128:11(1021)",
        ),
        ("https://www.aclweb.org/anthology/2024.ferns-main.1/", ACL, "2024.ferns-main.1"),
        ("https://www.aclweb.org/anthology/papers/F/F19/F19-1001/", ACL, "F19-1001"),
        ("https://aclanthology.org/2024.ferns-main.1v2.pdf", ACL, "2024.ferns-main.1"),
        ("https://doi.org/10.1000/a/b", DOI, "10.1000/a/b"),
        ("http://dx.doi.org/10.1000/a/", DOI, "10.1000/a"),
        ("https://openreview.net/forum?id=abcDEF-_12", OPENREVIEW, "abcDEF-_12"),
        ("https://openreview.net/pdf?id=abcDEF-_12&noteId=x", OPENREVIEW, "abcDEF-_12"),
        ("https://aclanthology.org/2024.ferns-main.1/", ACL, "2024.ferns-main.1"),
        ("https://aclanthology.org/2024.ferns-main.1", ACL, "2024.ferns-main.1"),
        ("https://www.aclanthology.org/2024.ferns-main.1.pdf", ACL, "2024.ferns-main.1"),
        ("https://aclanthology.org/F19-1001.pdf?x=y", ACL, "F19-1001"),
    ],
)
def test_an_address_carries_an_identifier(url: str, scheme: Scheme, identifier: str) -> None:
    assert find(url) == (scheme, identifier)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/2410.00001",
        "https://arxiv.org/list/cs.CL/recent",
        "https://doi.org/",
        "https://openreview.net/group?id=ferns",
        "https://aclanthology.org/events/ferns-2024/",
        "https://example.org/?u=https://arxiv.org/abs/2410.00001",
        "https://arxiv.org.example.org/abs/2410.00001",
    ],
)
def test_other_addresses_carry_none(url: str) -> None:
    assert find(url) is None


@pytest.mark.parametrize("scheme", [ACL, ARXIV, DOI, OPENREVIEW], ids=lambda scheme: scheme.field)
def test_an_identifier_is_found_in_its_own_address(scheme: Scheme) -> None:
    identifier = {
        ACL: "2024.ferns-main.1",
        ARXIV: "2410.00001",
        DOI: "10.1000/x",
        OPENREVIEW: "abcDEF-_12",
    }[scheme]

    assert find(scheme.url(identifier)) == (scheme, identifier)
    pdf = scheme.pdf(identifier)
    assert pdf is None or find(pdf) == (scheme, identifier)


@pytest.mark.parametrize(
    ("identifier", "month"),
    [
        ("2410.00001", Month(2024, 10)),
        ("0704.0001", Month(2007, 4)),
        ("cs/0112017", Month(2001, 12)),
        ("cs.CL/9912001", Month(1999, 12)),
        ("math/9101001", Month(1991, 1)),
        ("9912.00001", Month(2099, 12)),
    ],
)
def test_an_arxiv_identifier_states_a_month(identifier: str, month: Month) -> None:
    assert arxiv_month(identifier) == month


@pytest.mark.parametrize(
    "url",
    [
        "https://doi.org/10.48550/arXiv.2410.00001",
        "https://DOI.org/10.48550/arxiv.2410.00001",
        "HTTPS://export.arXiv.org/abs/2410.00001v2",
    ],
)
def test_other_addresses_of_arxiv_carry_its_identifier(url: str) -> None:
    assert find(url) == (ARXIV, "2410.00001")


def test_a_page_of_a_site_that_is_no_paper_carries_no_identifier() -> None:
    assert find("https://aclanthology.org/faq/") is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("10.1000/%28ASCE%290733", "10.1000/(ASCE)0733"),
        ("10.1000%2Fxyz", "10.1000/xyz"),
        ("10.1000/a%3Cb%3E", "10.1000/a<b>"),
    ],
)
def test_a_percent_encoded_doi_is_refused_with_what_it_means(written: str, meant: str) -> None:
    with pytest.raises(ValueError, match="percent-encoded") as caught:
        DOI.parse(written)
    assert str(caught.value) == f"is percent-encoded; write {meant!r}"


def test_what_means_something_in_an_address_is_encoded_in_it() -> None:
    assert DOI.url("10.1000/a<b>;c") == "https://doi.org/10.1000/a%3Cb%3E;c"
