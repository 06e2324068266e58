import pytest

from macros.catalog import rules
from tests.builders import (
    METHOD_FACTS,
    SECOND,
    VOCABULARY,
    catalog_text,
    problems,
    problems_in,
    read_catalog,
    warnings,
)


def test_two_different_papers_break_no_rule() -> None:
    assert problems({}, SECOND) == []


# Ids, identifiers and titles


def test_two_papers_do_not_share_an_id() -> None:
    assert problems({}, {**SECOND, "id": "ash-2024-roots"}) == [
        "papers.yaml:32: ash-2024-roots: id: "
        "'ash-2024-roots' is also that of ash-2024-roots, line 20"
    ]


def test_ids_that_differ_only_in_case_are_the_same() -> None:
    assert problems({}, {**SECOND, "id": "Ash-2024-Roots"}) == [
        "papers.yaml:32: Ash-2024-Roots: id: "
        "'Ash-2024-Roots' is also that of ash-2024-roots, line 20",
        "papers.yaml:32: Ash-2024-Roots: id: "
        "expected lower-case letters, digits and hyphens, got 'Ash-2024-Roots'",
    ]


def test_two_terms_of_a_section_do_not_share_an_id() -> None:
    text = catalog_text().replace("id: clay", "id: spring")

    assert problems_in(text) == [
        "papers.yaml:13: tags/spring: id: 'spring' is also that of tags/spring, line 11"
    ]


def test_terms_of_different_sections_may_share_an_id() -> None:
    assert problems_in(catalog_text().replace("id: clay", "id: soil")) == []


@pytest.mark.parametrize(
    ("field", "one", "other", "line"),
    [
        ("arxiv", "2410.00001", "2410.00001", 27),
        ("doi", "10.1000/roots", "10.1000/ROOTS", 32),
        ("openreview", "abcDEF1234", "abcDEF1234", 32),
        ("acl", "2024.ferns-main.1", "2024.ferns-main.1", 32),
    ],
)
def test_two_papers_do_not_share_an_identifier(field: str, one: str, other: str, line: int) -> None:
    [problem] = problems({field: f'"{one}"'}, {**SECOND, field: f'"{other}"'})

    place = line + (12 if field == "arxiv" else 13)
    assert problem == (
        f"papers.yaml:{place}: birch-2024-ferns: {field}: "
        f"{other!r} is also that of ash-2024-roots, line {line}"
    )


def test_identifiers_of_openreview_differ_in_case() -> None:
    assert problems({"openreview": "abcDEF1234"}, {**SECOND, "openreview": "ABCdef1234"}) == []


# Equal and nearly equal titles


def test_two_works_with_one_title_are_a_warning_and_not_a_problem() -> None:
    same = {**SECOND, "title": "How Roots Listen"}
    assert problems({}, same) == []
    assert warnings({}, same) == [
        "papers.yaml:33: birch-2024-ferns: title: is that of ash-2024-roots; one paper or two?"
    ]


@pytest.mark.parametrize("title", ["how roots listen", "How Roots -- Listen!", "Hów Röots Listen"])
def test_titles_that_differ_in_their_writing_alone_are_a_warning(title: str) -> None:
    assert warnings({}, {**SECOND, "title": title}) == [NEAR_FIRST]


def test_titles_of_symbols_alone_are_not_alike() -> None:
    assert warnings({"title": '"?!"'}, {**SECOND, "title": '"!!!"'}) == []


def test_long_titles_are_compared_in_a_moment() -> None:
    papers = [
        {"id": f"p{at}", "title": "a" * 470 + f" g{at}", "arxiv": f'"2410.0000{at}"'}
        for at in range(1, 10)
    ]
    assert len(warnings(*papers)) == 36


NEAR_FIRST = (
    "papers.yaml:33: birch-2024-ferns: title: is nearly that of ash-2024-roots; one paper or two?"
)
BASE = "".join(map(str, range(100, 170)))
"""Of its 200 first characters, 186 make a similarity of 0.93 with any other 14 after them."""


def test_titles_of_93_percent_similarity_are_a_warning_and_not_a_problem() -> None:
    first, second = BASE[:186] + "x" * 14, BASE[:186] + "y" * 14

    assert warnings({"title": first}, {**SECOND, "title": second}) == [NEAR_FIRST]


def test_titles_of_less_similarity_are_no_warning() -> None:
    first, second = BASE[:185] + "x" * 15, BASE[:185] + "y" * 15

    assert warnings({"title": first}, {**SECOND, "title": second}) == []


def test_each_pair_of_nearly_equal_titles_is_a_warning_in_order_of_lines() -> None:
    third = {
        "id": "cedar-2024-seeds",
        "title": "How the Old Roots Listen Wells",
        "arxiv": "2410.00003",
    }

    assert warnings(
        {"title": "How the Old Roots Listen Well"},
        {**SECOND, "title": "How the Old Root Listens Well"},
        third,
    ) == [
        NEAR_FIRST,
        "papers.yaml:45: cedar-2024-seeds: title: "
        "is nearly that of ash-2024-roots; one paper or two?",
        "papers.yaml:45: cedar-2024-seeds: title: "
        "is nearly that of birch-2024-ferns; one paper or two?",
    ]


def test_punctuation_does_not_hide_that_titles_are_nearly_equal() -> None:
    assert warnings(
        {"title": "How Roots Listen in the Dark"},
        {**SECOND, "title": '"How-Roots: Listens in the DARK?"'},
    ) == [NEAR_FIRST]


# References


@pytest.mark.parametrize(
    ("field", "written", "message"),
    [
        ("type", "metod", "unknown type 'metod'; did you mean 'method'?"),
        ("type", "volcano", "unknown type 'volcano'"),
        ("categories", "[gardn]", "unknown category 'gardn'; did you mean 'garden'?"),
        ("categories", "[volcano]", "unknown category 'volcano'"),
        ("tags", "[sprnig]", "unknown tag 'sprnig'; did you mean 'spring'?"),
        ("tags", "[volcano]", "unknown tag 'volcano'"),
        ("tags", "[spring, clay, spring]", "tag 'spring' is given twice"),
        ("categories", "[garden, garden]", "category 'garden' is given twice"),
    ],
)
def test_a_reference_names_a_term_of_the_vocabulary_once(
    field: str, written: str, message: str
) -> None:
    line = {"type": 25, "categories": 24, "tags": 28}[field]

    assert problems({field: written}) == [f"papers.yaml:{line}: ash-2024-roots: {field}: {message}"]


def test_unknown_tag_is_reported_on_its_own_line_of_a_list() -> None:
    assert problems({"tags": "[\n      spring,\n      sprnig,\n      clay,\n    ]"}) == [
        "papers.yaml:30: ash-2024-roots: tags: unknown tag 'sprnig'; did you mean 'spring'?"
    ]


def test_unknown_facet_of_a_tag_names_the_nearest_known_one() -> None:
    assert problems_in(catalog_text().replace("facet: soil", "facet: soul")) == [
        "papers.yaml:13: tags/clay: facet: unknown facet 'soul'; did you mean 'soil'?"
    ]


def test_a_term_of_another_section_is_unknown() -> None:
    assert problems({"tags": "[garden]"}) == [
        "papers.yaml:28: ash-2024-roots: tags: unknown tag 'garden'"
    ]


# Venues


@pytest.mark.parametrize(
    "venue",
    [
        "arXiv",
        "Botany Days 2024",
        "Botany Days 2025 Seeds",
        "Botany Days Seeds 2024",
        "Garden Letters 2030",
    ],
)
def test_a_venue_is_a_known_series_with_its_year(venue: str) -> None:
    assert problems({"venue": venue}) == []


@pytest.mark.parametrize(
    ("venue", "message"),
    [
        (
            "Botony Days 2024",
            "unknown venue series 'Botony Days'; did you mean 'Botany Days'?",
        ),
        ("ARXIV", "unknown venue series 'ARXIV'; did you mean 'arXiv'?"),
        ("Volcano 2024", "unknown venue series 'Volcano'"),
        ("2024", "unknown venue series ''"),
        ("botany-days 2024", "unknown venue series 'botany-days'; did you mean 'Botany Days'?"),
        ("arXiv 2024", "expected 'arXiv' without a year, got 'arXiv 2024'"),
        ("Botany Days", "expected a year as in 'Botany Days 2025', got 'Botany Days'"),
        ("Garden Letters", "expected a year as in 'Garden Letters 2025', got 'Garden Letters'"),
        (
            "Botany Days 2023",
            "'Botany Days 2023' is before the first publication in October 2024",
        ),
        ("Botany Days 2024 2025", "expected one year, got 2024 and 2025"),
    ],
)
def test_any_other_venue_is_refused(venue: str, message: str) -> None:
    assert problems({"venue": venue}) == [f"papers.yaml:26: ash-2024-roots: venue: {message}"]


def test_two_venues_do_not_share_a_name() -> None:
    text = catalog_text().replace("name: Garden Letters", "name: Botany days")

    assert problems_in(text) == [
        "papers.yaml:18: venues/garden-letters: name: "
        "'Botany days' is also that of venues/botany-days, line 16"
    ]


# Dates


@pytest.mark.parametrize(
    ("date", "arxiv", "venue"),
    [
        ("2024-10", '"2410.00001"', "arXiv"),
        ("2024-10", '"2410.00001"', "Botany Days 2025"),
        ("2014-12", '"1412.0001"', "arXiv"),
        ("2001-12", "cs.CL/0112017", "arXiv"),
        ("2024-05", '"2410.00001"', "Botany Days 2024"),
        ("2023-11", '"2410.00001"', "Botany Days 2023"),
        ("2019-01", None, "Botany Days 2019"),
    ],
)
def test_a_date_is_the_month_of_arxiv_or_an_earlier_one_of_the_venue(
    date: str, arxiv: str | None, venue: str
) -> None:
    fields = {"date": date, "arxiv": arxiv, "venue": venue, "url": "https://example.org/roots"}
    assert problems(fields) == []


@pytest.mark.parametrize(
    ("date", "venue"),
    [
        ("2024-09", "arXiv"),
        ("2024-11", "arXiv"),
        ("2024-11", "Botany Days 2024"),
        ("2025-10", "Botany Days 2025"),
        ("2023-10", "Botany Days 2024"),
    ],
)
def test_any_other_date_contradicts_the_arxiv_identifier(date: str, venue: str) -> None:
    assert problems({"date": date, "venue": venue}) == [
        "papers.yaml:23: ash-2024-roots: date: "
        f"expected 2024-10, the month of arXiv 2410.00001, got '{date}'"
    ]


def test_nothing_is_first_published_in_the_future() -> None:
    assert problems({"date": "2026-12", "arxiv": '"2612.00001"'}) == [
        "papers.yaml:23: ash-2024-roots: date: 2026-12 is in the future",
        "papers.yaml:27: ash-2024-roots: arxiv: '2612.00001' states a month in the future",
    ]


def test_this_month_is_not_the_future() -> None:
    assert problems({"date": "2026-11", "arxiv": '"2611.00001"'}) == []


@pytest.mark.parametrize(("field", "line"), [("added", 30), ("checked", 31)])
def test_nothing_is_added_or_checked_in_the_future(field: str, line: int) -> None:
    days = {"added": "2025-03-01", "checked": "2027-01-01"}
    assert problems({**days, field: "2026-11-25", "checked": "2026-11-25"}) == []
    assert f"papers.yaml:{line}: ash-2024-roots: {field}: 2026-11-26 is in the future" in problems(
        {**days, field: "2026-11-26"}
    )


def test_facts_are_not_checked_before_they_are_added() -> None:
    assert problems({"added": "2025-03-03"}) == [
        "papers.yaml:31: ash-2024-roots: checked: "
        "2025-03-02 is before the entry was added, 2025-03-03"
    ]


def test_a_paper_leads_somewhere() -> None:
    assert problems({"arxiv": None}) == [
        "papers.yaml:20: ash-2024-roots: "
        "leads nowhere; give one of acl, openreview, doi, arxiv, url"
    ]


def test_a_doi_of_the_acl_anthology_agrees_with_the_paper_s_id_there() -> None:
    doi = "10.18653/v1/2024.ferns-main.1"
    assert problems({"doi": doi, "acl": "2024.ferns-main.1"}) == []
    assert problems({"doi": doi, "acl": "2024.ferns-main.2"}) == [
        "papers.yaml:33: ash-2024-roots: acl: "
        "expected '2024.ferns-main.1', as in the DOI, got '2024.ferns-main.2'"
    ]


def test_a_list_too_long_for_a_quick_search_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "COMFORTABLE", 0)
    assert [str(warning) for warning in read_catalog().warnings] == [
        "papers.yaml: the list has 1 papers; search is quick to 0"
    ]


# Addresses


@pytest.mark.parametrize(
    ("field", "identifier", "url"),
    [
        ("arxiv", "2410.00001", "https://arxiv.org/abs/2410.00001"),
        ("arxiv", "2410.00001", "https://arxiv.org/pdf/2410.00001v2.pdf"),
        ("doi", "10.1000/roots", "https://doi.org/10.1000/ROOTS"),
        ("openreview", "abcDEF1234", "https://openreview.net/forum?id=abcDEF1234"),
        ("acl", "2024.ferns-main.1", "https://aclanthology.org/2024.ferns-main.1/"),
    ],
)
def test_an_address_that_follows_from_an_identifier_is_left_out(
    field: str, identifier: str, url: str
) -> None:
    [problem] = problems({field: f'"{identifier}"', "url": url})

    line = 32 if field == "arxiv" else 33
    assert problem == (
        f"papers.yaml:{line}: ash-2024-roots: url: follows from {field}; leave it out"
    )


@pytest.mark.parametrize(
    ("field", "name", "identifier", "url", "found"),
    [
        ("arxiv", "arXiv", "2410.00001", "https://arxiv.org/abs/2410.00009", "2410.00009"),
        ("doi", "DOI", "10.1000/roots", "https://doi.org/10.1000/ferns", "10.1000/ferns"),
        (
            "openreview",
            "OpenReview",
            "abcDEF1234",
            "https://openreview.net/pdf?id=xyzDEF1234",
            "xyzDEF1234",
        ),
        (
            "acl",
            "ACL Anthology",
            "2024.ferns-main.1",
            "https://aclanthology.org/2024.ferns-main.2.pdf",
            "2024.ferns-main.2",
        ),
    ],
)
def test_an_address_that_leads_to_another_paper_is_refused(
    field: str, name: str, identifier: str, url: str, found: str
) -> None:
    [problem] = problems({field: f'"{identifier}"', "url": url})

    line = 32 if field == "arxiv" else 33
    assert problem == (
        f"papers.yaml:{line}: ash-2024-roots: url: "
        f"leads to {name} {found!r}, but the paper's own is {identifier!r}"
    )


@pytest.mark.parametrize(
    ("field", "url", "found"),
    [
        ("arxiv", "https://arxiv.org/abs/2410.00001", "2410.00001"),
        ("doi", "https://doi.org/10.1000/roots", "10.1000/roots"),
        ("openreview", "https://openreview.net/forum?id=abcDEF1234", "abcDEF1234"),
        ("acl", "https://aclanthology.org/2024.ferns-main.1.pdf", "2024.ferns-main.1"),
    ],
)
def test_an_address_that_carries_an_identifier_is_written_as_one(
    field: str, url: str, found: str
) -> None:
    assert problems({"arxiv": None, "url": url}) == [
        f"papers.yaml:31: ash-2024-roots: url: write it as {field}: {found!r}"
    ]


def test_any_other_address_is_kept() -> None:
    assert problems({"url": "https://example.org/roots"}) == []


def test_a_doi_of_arxiv_is_left_out() -> None:
    assert problems({"doi": "10.48550/arXiv.2410.00001"}) == [
        "papers.yaml:32: ash-2024-roots: doi: follows from arxiv; leave it out"
    ]


def test_a_doi_of_arxiv_that_is_another_paper_s_is_named() -> None:
    assert problems({"doi": "10.48550/arXiv.2410.00002"}) == [
        "papers.yaml:32: ash-2024-roots: doi: "
        "leads to arXiv '2410.00002', but the paper's own is '2410.00001'"
    ]


# One bad field hides no other problem


def test_rules_are_checked_where_fields_are_bad() -> None:
    assert problems(
        {"title": None, "date": "soon", "arxiv": '"2410.1"', "tags": "[sprnig, []]"}
    ) == [
        "papers.yaml:20: ash-2024-roots: title: is missing",
        "papers.yaml:22: ash-2024-roots: date: expected YYYY-MM, got 'soon'",
        "papers.yaml:26: ash-2024-roots: arxiv: expected YYMM.NNNNN, got '2410.1'",
        "papers.yaml:27: ash-2024-roots: tags: expected text, got a list",
        "papers.yaml:27: ash-2024-roots: tags: unknown tag 'sprnig'; did you mean 'spring'?",
    ]


def test_the_made_up_vocabulary_ends_where_these_tests_count_from() -> None:
    assert VOCABULARY.count("\n") == 19


def test_a_list_without_questions_about_methods_has_no_facts_of_them() -> None:
    text = catalog_text({"method": "{training: none}"}).replace(METHOD_FACTS, "")

    assert problems_in(text) == ["papers.yaml:32: ash-2024-roots: method.training: unknown fact"]


# Names that need a second look

QUOTE = 'is no name by itself; quote a name that has a comma, "Acme, Inc."'


@pytest.mark.parametrize(
    ("authors", "message"),
    [
        ("[Acme, Inc., Bo Birch]", f"'Inc.' {QUOTE}"),
        ("[Ada Ash, Ph.D.]", f"'Ph.D.' {QUOTE}"),
        ("[Unknown]", f"'Unknown' {QUOTE}"),
        ('["Ash, Ada"]', "'Ash, Ada' has a comma; write a person as printed, 'Ada Ash'"),
        (
            "[Ada Ash and Bo Birch]",
            "'Ada Ash and Bo Birch' has 'and'; is it one author? "
            "Quote an organization, and list people one by one",
        ),
    ],
)
def test_a_name_that_is_hardly_one_is_a_warning(authors: str, message: str) -> None:
    assert warnings({"authors": authors}) == [f"papers.yaml:22: ash-2024-roots: authors: {message}"]


@pytest.mark.parametrize("name", ["Acme, Inc.", "Ada Ash, Jr.", "Garden Team, Ltd", "Andy Sand"])
def test_other_names_are_no_warning(name: str) -> None:
    assert warnings({"authors": f'["{name}"]'}) == []


# Addresses that end as a sentence does


@pytest.mark.parametrize(
    ("field", "value", "end"),
    [
        ("doi", "10.1000/abc.", "'.'"),
        ("code", "https://example.org/a.", "'.'"),
        ("data", "https://example.org/a)", "')'"),
        ("project", "https://example.org/a,", "','"),
    ],
)
def test_punctuation_at_the_end_of_an_address_is_a_warning(
    field: str, value: str, end: str
) -> None:
    assert warnings({field: value}) == [
        f"papers.yaml:32: ash-2024-roots: {field}: ends with {end}; is that a part of it?"
    ]


def test_a_bracket_with_its_partner_ends_an_address() -> None:
    assert warnings({"doi": "10.1000/(SICI)a(1)", "code": "https://example.org/a_(b)"}) == []


@pytest.mark.parametrize("name", ["Letters 2024", "Days 1999 Seeds"])
def test_a_series_is_named_without_a_year(name: str) -> None:
    text = catalog_text().replace("name: Garden Letters", f"name: {name}")
    year = "2024" if "2024" in name else "1999"
    assert problems_in(text) == [
        f"papers.yaml:18: venues/garden-letters: name: holds the year {year}; papers give it in "
        "their venue"
    ]
