"""The kinds of mistake that the original list had, on made-up rows."""

from tests.builders import SECOND, problems, warnings


def test_a_link_that_carries_the_arxiv_id_of_another_paper_contradicts_the_own_one() -> None:
    # The row said 2410.00002; its link led to the paper of the row above.
    assert problems({}, {**SECOND, "url": "https://arxiv.org/abs/2410.00001"}) == [
        "papers.yaml:44: birch-2024-ferns: url: "
        "leads to arXiv '2410.00001', but the paper's own is '2410.00002'"
    ]


def test_an_arxiv_id_copied_from_the_link_of_another_paper_is_a_duplicate() -> None:
    assert problems({}, {**SECOND, "arxiv": '"2410.00001"'}) == [
        "papers.yaml:39: birch-2024-ferns: arxiv: "
        "'2410.00001' is also that of ash-2024-roots, line 27"
    ]


def test_an_address_alone_does_not_hide_the_arxiv_id_of_another_paper() -> None:
    assert problems({}, {**SECOND, "arxiv": None, "url": "https://arxiv.org/pdf/2410.00001v2"}) == [
        "papers.yaml:43: birch-2024-ferns: url: write it as arxiv: '2410.00001'"
    ]


def test_a_date_two_months_off_contradicts_the_arxiv_id() -> None:
    assert problems({"date": "2024-12"}) == [
        "papers.yaml:23: ash-2024-roots: date: "
        "expected 2024-10, the month of arXiv 2410.00001, got '2024-12'"
    ]


def test_a_date_a_year_off_contradicts_the_arxiv_id() -> None:
    assert problems({"date": "2023-10"}) == [
        "papers.yaml:23: ash-2024-roots: date: "
        "expected 2024-10, the month of arXiv 2410.00001, got '2023-10'"
    ]


def test_the_date_of_a_conference_is_not_that_of_first_publication() -> None:
    assert problems({"date": "2025-01", "venue": "Botany Days 2025"}) == [
        "papers.yaml:23: ash-2024-roots: date: "
        "expected 2024-10, the month of arXiv 2410.00001, got '2025-01'"
    ]


def test_a_paper_that_is_listed_twice_is_found_by_its_title() -> None:
    again = {**SECOND, "id": "ash-2024-listening", "title": "How roots listen"}

    assert problems({}, again) == []
    assert warnings({}, again) == [
        "papers.yaml:33: ash-2024-listening: title: "
        "is nearly that of ash-2024-roots; one paper or two?"
    ]
