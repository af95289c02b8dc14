"""The catalogue: every official paper, its step of the year and its formats."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

import yaml


class Format(StrEnum):
    """A file format a paper is made in."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One paper: slug (its name in code, files and commands), place, step, layout family, titles."""

    slug: str
    number: int
    step: str
    kind: str
    formats: tuple[Format, ...]
    title: str
    title_en: str
    signed_by: tuple[str, ...]


@cache
def catalogue() -> tuple[CatalogueEntry, ...]:
    """All papers in the order of the year.

    >>> len(catalogue())
    48
    """
    text = (resources.files("krupa.papers") / "catalogue.yaml").read_text(encoding="utf-8")
    return tuple(_entry(row) for row in yaml.load(text, Loader=yaml.CSafeLoader)["papers"])


@cache
def entry(slug: str) -> CatalogueEntry:
    """The paper with that slug; KeyError if there is none."""
    for candidate in catalogue():
        if candidate.slug == slug:
            return candidate
    raise KeyError(slug)


def _entry(row: dict[str, object]) -> CatalogueEntry:
    lists = {"formats": tuple(Format(name) for name in row["formats"]), "signed_by": tuple(row["signed_by"])}  # type: ignore[attr-defined, arg-type]
    return CatalogueEntry(**{**row, **lists})  # type: ignore[arg-type]
