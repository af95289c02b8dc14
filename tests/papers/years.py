"""The invented year that tests share; it is the one KruPA shows when a wording is tried out."""

from krupa.papers.sample import (
    ADMINISTRATOR_ITEMS,
    ASSISTANT_ITEMS,
    ITEMS,
    SUPERVISOR_ITEMS,
    TEACHER_ITEMS,
    sample_data,
    sample_year,
)

__all__ = [
    "ADMINISTRATOR_ITEMS",
    "ASSISTANT_ITEMS",
    "ITEMS",
    "SUPERVISOR_ITEMS",
    "TEACHER_ITEMS",
    "sample_data",
    "sample_year",
]
