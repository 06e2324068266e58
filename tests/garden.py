"""The list on which code and pages are tested: made up, with every kind of entry."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import yaml

from macros.catalog.catalog import Catalog
from macros.catalog.loader import read
from tests.builders import TODAY

FOLDER = Path(__file__).parent / "data" / "garden"
"""The odd entries, and what else a list changes in a project."""
ORDINARY = 134
"""Entries besides the odd ones: 150 in all."""

PAPER = """\
  - id: {plant}
    title: {title}
    authors: [{authors}]
    date: {date}
    categories: [{categories}]
    type: {type}
    venue: {venue}
    tags: [{tags}]
    summary: {summary}
    added: {added}
    checked: {checked}
"""
PLANTS = """
Achillea Agapanthus Alchemilla Alstroemeria Amaranthus Anthericum Antirrhinum Aquilegia Artemisia
Asclepias Asphodelus Aubrieta Begonia Bergenia Bougainvillea Brunnera Buddleja Calendula
Callistemon Campanula Ceanothus Centaurea Cephalaria Chionodoxa Chrysanthemum Clematis Convallaria
Coreopsis Corydalis Cotoneaster Crocosmia Cyclamen Delphinium Deutzia Dianthus Dicentra Digitalis
Echinacea Echinops Epimedium Eremurus Eryngium Escallonia Eupatorium Euphorbia Filipendula
Forsythia Fritillaria Gaillardia Galanthus Gentiana Geranium Gladiolus Gypsophila Helenium
Helianthus Heliotropium Helleborus Hemerocallis Heuchera Hyacinthus Hydrangea Hypericum Impatiens
Jasminum Kniphofia Lavandula Leucojum Ligularia Limonium Lobelia Lonicera Lunaria Lupinus Lychnis
Lysimachia Macleaya Magnolia Meconopsis Mertensia Monarda Muscari Myosotis Narcissus Nepeta
Nicotiana Nigella Oenothera Omphalodes Ornithogalum Osteospermum Paeonia Papaver Pelargonium
Penstemon Perovskia Philadelphus Phlomis Physalis Platycodon Polemonium Polygonatum Potentilla
Primula Pulmonaria Pulsatilla Ranunculus Rhododendron Rodgersia Rudbeckia Salvia Sanguisorba
Saponaria Saxifraga Scabiosa Schizostylis Sidalcea Sisyrinchium Solidago Stachys Symphytum Syringa
Tagetes Thalictrum Tiarella Tradescantia Trollius Tropaeolum Verbascum Verbena Veronica Viburnum
Weigela Wisteria Zantedeschia Zinnia
""".split()  # noqa: SIM905 - a list of strings would be a line for each
"""One a paper: its id, and a word that no other paper has."""
FIRST_NAMES = """
Ada Bo Cy Dot Eve Fay Gus Ida Jo Kit Lee May Ned Ola Pia Ray Sue Ted Una Vic Zoë Łucja Ödön Émile
""".split()  # noqa: SIM905 - a list of strings would be a line for each
LAST_NAMES = """
Ash Birch Blackthorn Buckthorn Cedar Cottonwood Dogwood Elder Hawthorn Hazelwood Hornbeam Juniper
Linden Mulberry Rowan Spruce Sycamore Tamarisk Walnut Whitebeam Willow Yew O'Hedge Çelik
""".split()  # noqa: SIM905 - a list of strings would be a line for each
HOW = """
Gentle Patient Organized Perennial Seasonal Rainfed Moonlit Unhurried Generous
""".split()  # noqa: SIM905 - a list of strings would be a line for each
WHAT = """
Cultivation Germination Pollination Transplanting Composting Irrigation Propagation Fertilization
Overwintering Harvesting
""".split()  # noqa: SIM905 - a list of strings would be a line for each
WHERE = (
    "Terraces", "Greenhouses", "Windowsills", "Raised-Bed Plots", "Mountain Valleys",
    "Coastal Gardens", "City Balconies", "Walled Orchards", "Sandy Borders",
)  # fmt: skip
SUMMARIES = (
    "Gardeners measure {what} of {plant} across three counties and publish their notebooks.",
    "A {how} schedule lets {plant} flower twice without additional watering.",
    "Compares {what} indoors and outdoors, and finds that shelter matters more than sunlight.",
    "Shows with photographs how {plant} recovers after frost when neighbors lend their shade.",
    "Neighborhood volunteers label thousands of seedlings, so that {what} can be compared.",
)
SERIES = (
    ("arXiv", 30), ("RoseCon {year}", 16), ("Botany Days {year}", 14), ("HORTUS {year}", 12),
    ("Meadow {year}", 8), ("HORTUS {year} Findings", 5), ("Botany Days {year} Seeds", 4),
    ("Potting Shed {year}", 3), ("Garden Letters {year}", 5), ("Journal of Soil {year}", 3),
)  # fmt: skip
CATEGORIES, TYPES = (
    ("growing", "kitchen", "trial", "overview"),
    ("practice", "field-trial", "essay"),
)
SEASONS = ("spring", "summer", "autumn", "winter")
CRAFTS = """
sowing grafting pruning mulching watering composting layering weeding crop-rotation espalier
""".split()  # noqa: SIM905 - a list of strings would be a line for each
GROUNDS_AND_AIMS = ("clay", "sand", "peat", "harvest", "scent", "shade", "bees", "beauty")


def text(ordinary: int = ORDINARY) -> str:
    """The list as in a `papers.yaml`, the same for the same number of ordinary entries."""
    random = Random(2026)  # noqa: S311 - nothing here is secret
    entries = (_paper(number, plant, random) for number, plant in enumerate(PLANTS[:ordinary]))
    return (FOLDER / "papers.yaml").read_text(encoding="utf-8") + "".join(entries)


def catalog() -> Catalog:
    """The list as the code has it."""
    return read(text().encode(), "papers.yaml", TODAY)


def prose_pages() -> list[str]:
    """Addresses of the pages that are written by hand, in the order of the nav."""
    config = yaml.safe_load((FOLDER / "mkdocs.yml").read_text(encoding="utf-8"))
    names = [name.removesuffix(".md") for page in config["nav"] for name in page.values()]
    return ["" if name == "index" else f"{name}/" for name in names]


def _paper(number: int, plant: str, random: Random) -> str:
    year, month = 2020 + number % 7, random.randint(1, 10)
    [series] = random.choices([name for name, _ in SERIES], [weight for _, weight in SERIES])
    published = min(year + number % 2, 2026)
    venue = series.format(year=published)
    how, what = random.choice(HOW), random.choice(WHAT)
    authors = dict.fromkeys(
        f"{random.choice(FIRST_NAMES)} {random.choice(LAST_NAMES)}"
        for _ in range(random.randint(1, 7))
    )
    title = random.choice((
        f"{how} {what} of {plant} in {random.choice(WHERE)}",
        f'"{plant}: {how} {what} for {random.choice(WHERE)}"',
        f"Toward {how} {what} with {plant}",
        f'"{plant.upper()[:5]}-{number}: {what} for {plant}"',
    ))  # fmt: skip
    tags = [random.choice(SEASONS), *random.sample(CRAFTS, 2), random.choice(GROUNDS_AND_AIMS)]
    added = f"{2025 + number % 2}-{1 + number % 9:02}-{1 + number % 28:02}"
    paper = PAPER.format(
        plant=plant.lower(),
        title=title,
        authors=", ".join(authors),
        date=f"{year}-{month:02}",
        categories=", ".join(random.sample(CATEGORIES, random.choice([1, 1, 1, 2]))),
        type=random.choice(TYPES),
        venue=venue,
        tags=", ".join(dict.fromkeys(tags)),
        summary=random.choice(SUMMARIES).format(how=how.lower(), what=what.lower(), plant=plant),
        added=added,
        checked="2026-10-01" if number % 3 else added,
    )
    return paper + "".join(
        f"    {field}: {value}\n"
        for field, value in _links(
            number, plant, f"{year % 100}{month:02}.{10_000 + number}", venue, published
        )
    )


def _links(
    number: int, plant: str, arxiv: str, venue: str, published: int
) -> Iterator[tuple[str, str]]:
    """Optional fields of an ordinary entry, of which each is in some."""
    address = f"https://example.com/{plant.lower()}"
    if number % 10 or venue == "arXiv":
        yield "arxiv", f'"{arxiv}"'
    if number % 5 == 0:
        yield "openreview", f"plant_{number:05}"
    if venue.startswith("HORTUS"):
        yield "acl", f"{published}.hortus-main.{number}"
    elif venue != "arXiv" and number % 2:
        yield "doi", f"10.1234/garden.{number}"
    for field, every in (("code", 3), ("data", 7), ("project", 11)):
        if number % every == 0:
            yield field, f"{address}/{field}"
    if number % 4 == 0:
        hardy = "no" if number % 8 else "yes"
        yield "method", f"{{trained_on: {plant}, tools: [Rake, Hoe], hardy: {hardy}}}"
