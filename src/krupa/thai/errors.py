"""The one error of this package: what was typed cannot be read, said in Thai and in English."""

from __future__ import annotations


class ThaiInputError(ValueError):
    """Something a person typed is wrong; ``th`` and ``en`` say what, why and what to do.

    >>> error = ThaiInputError("ไม่พบวันที่ กรุณากรอก", "No date was given: please fill it in")
    >>> str(error)
    'ไม่พบวันที่ กรุณากรอก'
    >>> error.en
    'No date was given: please fill it in'
    """

    def __init__(self, th: str, en: str) -> None:
        super().__init__(th, en)
        self.th = th
        self.en = en

    def __str__(self) -> str:
        return self.th
