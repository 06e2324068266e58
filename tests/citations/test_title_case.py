import pytest

from macros.citations.title_case import protect


@pytest.mark.parametrize(
    ("title", "latex"),
    [
        ("Aligning LLMs", "Aligning {LLMs}"),
        ("LoRA, explained", "{LoRA}, explained"),
        ("iGarden", "{iGarden}"),
        ("P-RLHF: A Method", "{P-RLHF}: A Method"),
        ("Human-AI and LLM-Based Trees", "Human-{AI} and {LLM}-Based Trees"),
        ("AI/ML", "{AI/ML}"),
        ("Q-Learning", "{Q}-Learning"),
        ("Vitamin C", "Vitamin {C}"),
        ("What I Grew", "What {I} Grew"),
        ("LLM's and O'Birch's", "{LLM's} and {O'Birch's}"),
        ("Tree-3.1-8B and GPT4", "{Tree-3.1-8B} and {GPT4}"),
        ("(TREE)?", "({TREE})?"),
        ("TREE--ROOT", "{TREE}-{}-{ROOT}"),
        ("École ÉLAN", r"{\'E}cole {{\'E}LAN}"),
    ],
)
def test_capitals_that_tell_something_are_protected(title: str, latex: str) -> None:
    assert protect(title) == latex


@pytest.mark.parametrize(
    "title",
    ["Decoding-Time Growth", "A Garden: A Survey", "Top 10 of 2024", "don't 3d 4bit", "根 and 木"],
)
def test_other_words_are_not(title: str) -> None:
    assert protect(title) == title


def test_what_is_protected_is_escaped_too() -> None:
    assert protect("R&D_X at 100%") == r"{R\&D\_X} at 100\%"
