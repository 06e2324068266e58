import pytest

from macros.catalog.names import Name, split


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ada Ash", Name("Ash", "Ada")),
        ("Ada B. C. Ash", Name("Ash", "Ada B. C.")),
        ("A. Ash-Birch", Name("Ash-Birch", "A.")),
        ("Arno P. de Birch", Name("de Birch", "Arno P.")),
        ("Mira van der Cedar", Name("van der Cedar", "Mira")),
        ("Ana de Ash Birch", Name("de Ash Birch", "Ana")),
        ("Joan Ash i Birch", Name("Ash i Birch", "Joan")),
        ("Rui Costa e Cedar", Name("Costa e Cedar", "Rui")),
        ("Ben Van Ash", Name("Van Ash", "Ben")),
        ("Juan De La Ash", Name("De La Ash", "Juan")),
        ("Rui Birch De Ash", Name("De Ash", "Rui Birch")),
        ("Omar El Ash", Name("El Ash", "Omar")),
        ("Omar Abdul Ash", Name("Abdul Ash", "Omar")),
        ("Omar al-Ash", Name("al-Ash", "Omar")),
        ("ada ash", Name("ash", "ada")),
        ("محمد علي", Name("علي", "محمد")),
    ],
)
def test_the_family_name_comes_last_with_its_particles(printed: str, name: Name) -> None:
    assert split(printed) == name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Van Ash", Name("Ash", "Van")),
        ("Di Birch", Name("Birch", "Di")),
        ("Long T. Le", Name("Le", "Long T.")),
        ("Chien Van Nguyen", Name("Nguyen", "Chien Van")),
        ("Van-Anh Nguyen", Name("Nguyen", "Van-Anh")),
    ],
)
def test_a_word_is_no_particle_where_it_is_a_given_or_the_last_name(
    printed: str, name: Name
) -> None:
    assert split(printed) == name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ada Ash Jr.", Name("Ash", "Ada", "Jr.")),
        ("Ada Ash, Jr.", Name("Ash", "Ada", "Jr.")),
        ("Ada van Ash III", Name("van Ash", "Ada", "III")),
        ("Ada III", Name("III", "Ada")),
    ],
)
def test_a_suffix_is_kept_apart(printed: str, name: Name) -> None:
    assert split(printed) == name


@pytest.mark.parametrize(
    "printed",
    [
        "Aya",
        "王小明",
        "王 小明",
        "김 철수",
        "さくら ももこ",
        "Garden, Inc.",
        "Ash and Birch",
        "Trees AND Co",
    ],
)
def test_a_name_without_known_parts_stays_whole(printed: str) -> None:
    assert split(printed) == Name(printed)
    assert split(printed).is_whole


def test_any_space_separates_words() -> None:
    assert split("Ada\u00a0B.  Ash") == Name("Ash", "Ada B.")


@pytest.mark.parametrize("printed", ["van der Ash", "van der Ash, Jr.", "de Birch"])
def test_a_name_that_begins_with_its_particle_is_whole(printed: str) -> None:
    assert split(printed) == Name(printed)
