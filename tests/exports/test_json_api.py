import json

from macros.exports.formats import JSON
from macros.exports.json_api import facts, record
from tests.builders import SECOND, Fields, read_catalog

METHOD = "{training: none, base_models: [T-1, T-2], unseen_users: no}"
SECOND_WITH_METHOD: Fields = {**SECOND, "venue": "Botany Days 2025", "method": METHOD}


def test_a_paper_has_all_its_facts_and_derived_links() -> None:
    catalog = read_catalog(
        {
            "venue": "Botany Days 2025",
            "doi": "10.1000/x",
            "corrections": "[None.]",
            "method": METHOD,
        }
    )

    assert facts(catalog.papers[0], catalog) == {
        "id": "ash-2024-roots",
        "citation_key": "ash2025roots",
        "title": "How Roots Listen",
        "authors": ["Ada Ash", "Bo Birch"],
        "date": "2024-10",
        "venue": {
            "name": "Botany Days 2025",
            "year": 2025,
            "series": "Botany Days",
            "series_id": "botany-days",
            "full": "Proceedings of Botany Days",
            "kind": "conference",
        },
        "categories": ["garden"],
        "type": "method",
        "tags": ["spring"],
        "summary": "Roots grow toward the sound of water.",
        "identifiers": {
            "acl": None,
            "openreview": None,
            "doi": "10.1000/x",
            "arxiv": "2410.00001",
        },
        "links": {
            "paper": "https://doi.org/10.1000/x",
            "pdf": "https://arxiv.org/pdf/2410.00001",
            "acl": None,
            "openreview": None,
            "doi": "https://doi.org/10.1000/x",
            "arxiv": "https://arxiv.org/abs/2410.00001",
            "code": None,
            "data": None,
            "project": None,
        },
        "method": {
            "training": "none",
            "user_input": None,
            "base_models": ["T-1", "T-2"],
            "evaluated_on": [],
            "unseen_users": False,
        },
        "corrections": ["None."],
        "added": "2025-03-01",
        "checked": "2025-03-02",
    }


def test_keys_are_the_same_whatever_is_known() -> None:
    catalog = read_catalog({}, SECOND_WITH_METHOD)
    some, more = (facts(paper, catalog) for paper in catalog.papers)

    assert list(some) == list(more)
    assert list(some["venue"]) == list(more["venue"])
    assert list(some["links"]) == list(more["links"])
    assert [fact["method"] is None for fact in (some, more)] == [False, True]
    assert [fact["venue"]["year"] for fact in (some, more)] == [2025, None]


def test_a_document_has_its_version_and_a_paper_a_line() -> None:
    catalog = read_catalog({})
    text = JSON.render(catalog.papers, catalog)

    assert text == f'{{"version":1,"papers":[\n{record(catalog.papers[0], catalog)}\n]}}\n'
    assert json.loads(text) == {"version": 1, "papers": [facts(catalog.papers[0], catalog)]}


def test_a_paper_s_own_file_is_its_facts_after_the_version() -> None:
    catalog = read_catalog({})
    [paper] = catalog.papers
    text = JSON.paper_file(record(paper, catalog), catalog)

    assert text.startswith('{"version":1,"id":"ash-2024-roots",')
    assert text.endswith("}\n")
    assert json.loads(text) == {"version": 1, **facts(paper, catalog)}
