import pytest

from macros.pages.social_cards import mark
from tests.pages.social_cards.pictures import MARK

SVG = '<svg viewBox="0 0 10 10"><g stroke-width="2"><path d="{}"/></g></svg>'


def test_a_mark_of_lines_and_arcs_can_be_drawn() -> None:
    found = mark.parse(MARK)
    assert found
    assert found.coverage(64).getbbox()


def test_lines_are_read_as_svg_means_them() -> None:
    found = mark.parse(SVG.format("M1 2l3-1h2v4H2V8L9.5 .5"))
    assert found
    assert found.paths == (((1, 2), (4, 1), (6, 1), (6, 5), (2, 5), (2, 8), (9.5, 0.5)),)


@pytest.mark.parametrize(
    ("arc", "middle"),
    [("0 0 1", (5, 2)), ("0 0 0", (5, 8)), ("0 1 1", (5, 2)), ("0 1 0", (5, 8))],
)
def test_a_half_circle_bends_to_the_right_side(arc: str, middle: tuple[int, int]) -> None:
    found = mark.parse(SVG.format(f"M2 5a3 3 {arc} 6 0"))
    assert found
    points = found.paths[0]
    assert points[len(points) // 2] == pytest.approx(middle)
    assert points[-1] == pytest.approx((8, 5))


def test_a_stroke_covers_its_width_and_has_round_ends() -> None:
    found = mark.parse(SVG.format("M5 3v4"))
    assert found
    picture = found.coverage(100)
    assert picture.getbbox() == pytest.approx((40, 20, 60, 80), abs=1)
    assert [picture.getpixel(point) for point in [(50, 50), (50, 22), (41, 21), (35, 50)]] == [
        255, 255, 0, 0,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "svg",
    ["", SVG.format("M1 1c1 1 2 2 3 3"), SVG.format("M1 1a3 4 0 0 1 6 0"), SVG.format("M1 1h1z")],
)
def test_another_kind_of_drawing_is_left_out(svg: str) -> None:
    assert mark.parse(svg) is None
