from macros.catalog.catalog import Catalog
from macros.pages.charts import HEIGHT, papers_over_time
from tests.builders import SECOND, read_catalog


def test_there_is_a_bar_for_every_quarter_of_the_years_up_to_the_newest_paper(
    catalog: Catalog,
) -> None:
    chart = papers_over_time(catalog.papers)
    assert chart
    assert [(bar.label, bar.count) for bar in chart.bars if bar.count] == [
        ("2022, October to December", 1),
        ("2024, January to March", 2),
    ]
    assert len(chart.bars) == 9
    assert [tick.label for tick in chart.ticks] == ["2022", "2023", "2024"]


def test_heights_are_in_proportion_and_the_highest_fills_the_chart(catalog: Catalog) -> None:
    chart = papers_over_time(catalog.papers)
    assert chart
    assert chart.peak.label == "2024, January to March"
    assert chart.peak.height == HEIGHT
    assert chart.bars[3].height == HEIGHT / 2
    assert all(bar.y + bar.height == HEIGHT for bar in chart.bars)


def test_of_quarters_with_as_many_papers_the_latest_is_the_peak() -> None:
    chart = papers_over_time(
        read_catalog(
            {}, {**SECOND, "date": "2024-07", "arxiv": None, "url": "https://example.org/a"}
        ).papers
    )
    assert chart
    assert [bar.count for bar in chart.bars] == [0, 0, 1, 1]
    assert chart.peak.label == "2024, October to December"


def test_without_papers_there_is_no_chart() -> None:
    assert papers_over_time(()) is None
