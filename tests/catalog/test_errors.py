import pytest

from macros.catalog.errors import CatalogError, Problem, did_you_mean


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem("p.yaml", 7, "ash", "tags", "is missing"), "p.yaml:7: ash: tags: is missing"),
        (Problem("p.yaml", 7, "ash", "", "is missing"), "p.yaml:7: ash: is missing"),
        (Problem("p.yaml", 7, "", "", "is not YAML"), "p.yaml:7: is not YAML"),
        (Problem("p.yaml", 0, "", "", "is empty"), "p.yaml: is empty"),
    ],
)
def test_a_problem_names_as_much_of_its_place_as_is_known(problem: Problem, line: str) -> None:
    assert str(problem) == line


def test_a_problem_is_one_printable_line_whatever_a_key_holds() -> None:
    problem = Problem("p.yaml", 7, "a\nb", "\x1b[31mé", "right\u202eleft")

    assert str(problem) == r"p.yaml:7: a\nb: \x1b[31mé: right\u202eleft"


def test_an_error_holds_every_problem_once_in_order_of_lines() -> None:
    second, tenth = (Problem("p.yaml", line, "", "", "is odd") for line in (2, 10))

    error = CatalogError([tenth, second, tenth])

    assert error.problems == (second, tenth)
    assert str(error) == "p.yaml:2: is odd\np.yaml:10: is odd"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("sprnig", "; did you mean 'spring'?"),
        ("Spring", "; did you mean 'spring'?"),
        ("SPRING", "; did you mean 'spring'?"),
        ("springs", "; did you mean 'spring'?"),
        ("volcano", ""),
        ("", ""),
    ],
)
def test_the_nearest_known_name_is_suggested_where_one_is_near(text: str, hint: str) -> None:
    assert did_you_mean(text, ["spring", "autumn"]) == hint


def test_nothing_is_suggested_where_nothing_is_known() -> None:
    assert did_you_mean("spring", []) == ""


def test_a_problem_suggests_the_nearest_known_text() -> None:
    problem = Problem("p.yaml", 7, "ash", "tags", "unknown tag 'sprnig'", ("sprnig", ["spring"]))

    assert str(problem) == "p.yaml:7: ash: tags: unknown tag 'sprnig'; did you mean 'spring'?"


def test_a_long_part_of_a_problem_is_printed_without_its_middle() -> None:
    problem = Problem("p.yaml", 7, "a" * 100_000, "", f"got {'b' * 100_000!r}")

    half = "a" * 150
    assert str(problem).startswith(f"p.yaml:7: {half} … {half}: got 'bbb")
    assert len(str(problem)) == len("p.yaml:7: : ") + 2 * 303


def test_an_error_prints_a_hundred_problems_and_counts_the_rest() -> None:
    error = CatalogError(Problem("p.yaml", line, "", "", "is odd") for line in range(1, 2_501))

    lines = str(error).splitlines()
    assert len(error.problems) == 2_500
    assert lines[99:] == ["p.yaml:100: is odd", "and 2,400 more"]
