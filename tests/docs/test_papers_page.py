"""The page on the papers is the catalogue, row for row."""

from pathlib import Path

from krupa.papers.catalogue import CatalogueEntry, catalogue

PAGE = (Path(__file__).parents[2] / "docs/reference/papers.md").read_text(encoding="utf-8")


def _row(paper: CatalogueEntry) -> list[str]:
    signed = ", ".join(paper.signed_by) or "–"
    return [
        str(paper.number),
        f"`{paper.slug}`",
        paper.title,
        paper.title_en,
        paper.step,
        " ".join(paper.formats),
        signed,
    ]


def test_the_table_is_the_catalogue() -> None:
    lines = [line for line in PAGE.splitlines() if line.startswith("| ") and "`" in line]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert rows == [_row(paper) for paper in catalogue()]


def test_every_step_is_explained() -> None:
    explained, _, _ = PAGE.partition("| no. |")
    assert all(f"`{paper.step}`" in explained for paper in catalogue())
