import pytest

from macros.pages.addresses import address, to_root


@pytest.mark.parametrize(
    ("page", "root"), [("", "./"), ("./", "./"), ("new/", "../"), ("papers/pad/", "../../")]
)
def test_the_way_to_the_root_is_as_long_as_the_address(page: str, root: str) -> None:
    assert to_root(page) == root


def test_what_has_no_page_has_no_address() -> None:
    with pytest.raises(TypeError, match="no page for 'text'"):
        address("text")
