"""A sentence for a person, in plain Thai and plain English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One message, said twice; ``str()`` gives the Thai one.

    >>> str(Bilingual("ไม่พบข้อมูล", "No data found"))
    'ไม่พบข้อมูล'
    """

    th: str
    en: str

    def __str__(self) -> str:
        return self.th
