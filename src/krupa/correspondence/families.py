"""How papers are numbered: memos and letters after the office's code, orders and announcements by year."""

from __future__ import annotations

from enum import StrEnum


class Family(StrEnum):
    """A family of papers with a series of numbers of its own."""

    MEMO = "memo"
    LETTER = "letter"
    ORDER = "order"
    ANNOUNCEMENT = "announcement"

    @classmethod
    def of(cls, kind: str) -> Family | None:
        """The family of a kind of the catalogue; None if papers of the kind carry no number."""
        return next((family for family in cls if family == kind), None)

    def register_number(self, prefix: str | None, sequence: int, year: int) -> str:
        """The number in the register, as people quote it.

        >>> Family.LETTER.register_number("สก 75101", 12, 2568)
        'สก 75101/12'
        >>> Family.ORDER.register_number("สก 75101", 12, 2568)
        '12/2568'
        """
        if self in (Family.ORDER, Family.ANNOUNCEMENT):
            return f"{sequence}/{year}"
        return f"{prefix}/{sequence}" if prefix else str(sequence)

    def head_number(self, prefix: str | None, sequence: int, year: int) -> str | None:
        """What the head of the paper is given: letters put the office's code there themselves."""
        if self is Family.ANNOUNCEMENT:
            return None
        return str(sequence) if self is Family.LETTER else self.register_number(prefix, sequence, year)
