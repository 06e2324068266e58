from dataclasses import fields

from macros.pages.social_cards.palette import Palette, palette
from tests.projects import PROJECT

CSS = """
:root {
  --page: light-dark(#fff, #000);
  --accent: light-dark(navy, #000);
  --muted: light-dark(oklch(0.5 0.1 200), #000);
  --ink: #123456;
}
"""


def test_colors_are_those_of_the_light_scheme() -> None:
    assert palette(CSS).page == (255, 255, 255)
    assert palette(CSS).accent == (0, 0, 128)


def test_a_color_that_cannot_be_read_is_that_of_the_design() -> None:
    assert palette(CSS).muted == Palette().muted
    assert palette(CSS).ink == Palette().ink
    assert palette("") == Palette()


def test_the_site_s_stylesheet_has_all_of_the_colors() -> None:
    css = (PROJECT / "docs" / "assets" / "stylesheets" / "tokens.css").read_text("utf-8")
    for color in fields(Palette):
        assert f"--{color.name.replace('_', '-')}: light-dark(" in css
