"""Made-up papers of everything that breaks file formats, the same for the same number."""

# ruff: noqa: RUF001 - letters that look like others are wanted here

from random import Random

from macros.catalog.catalog import Catalog
from macros.catalog.model import Category, Paper, PaperType, Series, Tag, TagFacet

FRAGMENTS = (
    "Plain words", "个性化对齐", "日本語タイトル", "한국어", "हिन्दी", "ไทย", "التخصيص", "עברית",
    "été", "Việt Nam ậ", "ṩ", "q\u0303", "ǿ ǰ ı İ", "Straße", "Łódź", "ÅÆØœþÞð",
    "😀", "👩\u200d🔬", "α-DPO", "Δ Ω ε φ ς", "x ≤ y → ∞", "μ µ", "½ CO₂", "$x^2$", "$\\alpha_1$",
    "{curly}", "{", "}", "}{", "100%", "A&B", "#1", "snake_case", "a~b", "2^n", "back\\slash",
    "\\", "\\\\", "<b>bold</b>", "<", "a > b", "|pipe|", "`code`", "``", "“curly”", "‘single’",
    "don't", "don’t", "Users'", "--", "---", "–", "—", "-–-", "''", "'”", ",,", "!`", "?`", '"',
    '"quoted"', "@article{x,", "=1+1", "+1", "-1", "@SUM", "＝1", ";", "; =1", ", and", "P-RLHF",
    "LoRA", "Llama-3.1-8B", "A", "TY - X", "ER -", "[link](x)", "![x]", "*bold*", "_it_",
    ":smile:", "&amp;", "&#65;", "می\u200cخواهم", "€5…",
    "© ® ™ ° £ • ¡ ¿ § «»", "ά x\u030c", "~~gone~~", "#hash", "'s", "//", "%20",
    "]]>", "<![CDATA[", "<!-- x", "-->", "#", "##", "1.", "2)", "+", "- x", "!!!", "***", "___",
    "===", "~~~", "```", "“““", "[ ]", "[^1]:", "www.example.org", "@name", "&lt;", "<br>", "ש'",
)  # fmt: skip

NAMES = (
    "Ana O'Brien", "Zoë Straße", "王小明", "김 철수", "Jan van der Berg", "Bo Ash Jr.",
    "Ana Ash III", "Acme, Inc.", "Black and White", "Others", "Ahmed El Ghazi", "محمد علي",
    "N. {Brace} X", "A. B. C. D", "Đặng Văn Lâm", "Łukasz Ślusarczyk", "Ana--Maria Bo",
    "X Æ A-Xii", "Bo R&D", "100% Sure", "émile zola", "José Ángel de la Cruz", "AND Rand",
    "😀 Smith", "a", "Ana ''Bo'' Cy", "Smith ~ Jones", "Ünal İçöz", "दीपक शर्मा", "Иван Петров",
    "de Bo", "=Cy 1+1", "*Star* Ada", "Joan Puig i Cadafalch", "{", "Ida } Eve", "\\ Backslash",
)  # fmt: skip

SERIES = (
    Series(id="arxiv", name="arXiv", full="arXiv", kind="preprint"),
    Series(id="shelf", name="Shelf", full="Shelf & Drawer", kind="preprint"),
    Series(id="days", name="Days", full="Proceedings of 100% Days", kind="conference"),
    Series(id="talks", name="Talks", full="Days, Workshop on {Talks}", kind="workshop"),
    Series(id="letters", name="Letters", full="Lettres d’été", kind="journal"),
)


def catalog(papers: int) -> Catalog:
    """A catalog with so many papers. The first has 300 authors."""
    random = Random(papers)  # noqa: S311 - nothing here is secret
    return Catalog(
        categories=[Category(id="one", title='<One> & "]]>"', description="- Made *up* 😀")],
        types=[PaperType(id="method", title="Method_*")],
        facets=[TagFacet(id="made", title="Made", description="Made up.")],
        tags=[
            Tag(id="made-up", facet="made", title='<Up> & "[x](y) #', description="# Made <up>"),
            Tag(id="unused", facet="made", title="עברית", description="Of no paper."),
        ],
        venues=SERIES,
        papers=[_paper(number, random) for number in range(papers)],
        lines={},
    )


def _paper(number: int, random: Random) -> Paper:
    year, month, series = random.randint(2019, 2024), random.randint(1, 12), random.choice(SERIES)
    preprint = series.kind == "preprint"
    maybe = random.choice
    fields = {
        "id": f"p{number}",
        "title": _title(random),
        "authors": tuple(random.choices(NAMES, k=random.randint(1, 6) if number else 300)),
        "date": f"{year}-{month:02}",
        "categories": ("one",),
        "type": "method",
        "venue": series.name if preprint else f"{series.name} {year + number % 2}",
        "arxiv": maybe(
            [f"{year % 100}{month:02}.{number:05}", f"cs.CL/0512{number % 999:03}", None]
        ),
        "doi": maybe([f"10.1000/x_y({number}%)&#;", None]),
        "openreview": maybe([f"ab_-{number:06}", None]),
        "acl": maybe([f"2024.days-main.{number}", None]),
        "url": maybe([f"https://example.org/~x_y/{number}?a=1&b=%20#(c)", None]),
        "tags": ("made-up",),
        "summary": f"{_title(random)[:200]}.",
        "corrections": (_title(random),),
        "added": "2026-01-01",
        "checked": "2026-01-01",
    }
    return Paper.model_validate({name: value for name, value in fields.items() if value})


def _title(random: Random) -> str:
    fragments = random.choices(FRAGMENTS, k=random.randint(1, 6))
    return random.choice(["", " "]).join(fragments).strip() or "Nothing"
