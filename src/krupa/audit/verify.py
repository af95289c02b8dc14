"""Going over a chain: is every event there, in its place and as it was written?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from krupa.audit.canonical import FIRST, hash_of
from krupa.audit.models import Event
from krupa.regulations.bilingual import Bilingual

if TYPE_CHECKING:
    from krupa.organizations.models import Organization


class Fault(StrEnum):
    """What can be wrong with a chain at one place."""

    MISSING = "missing"  # a number is left out, or comes twice
    TAMPERED = "tampered"  # the row is not what its hash was taken of
    REORDERED = "reordered"  # the row is sound, but does not follow the one before it

    @property
    def words(self) -> Bilingual:
        """What it means, for people."""
        return _WORDS[self]


_WORDS = {
    Fault.MISSING: Bilingual("เหตุการณ์หายไป", "an event is missing"),
    Fault.TAMPERED: Bilingual("เหตุการณ์ถูกแก้ไข", "the event was changed"),
    Fault.REORDERED: Bilingual("เหตุการณ์ไม่ต่อจากเหตุการณ์ก่อนหน้า", "the event does not follow the one before it"),
}


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain is broken: the number of the event, and how."""

    sequence: int
    fault: Fault


@dataclass(frozen=True, slots=True)
class VerifyResult:
    """How many events a chain has, the hash of its last, where it is broken, and which hashes it holds.

    Events cut off at the end leave no gap behind. Whoever notes ``head`` elsewhere, on paper for instance,
    finds that too: it must be among the hashes of any later chain (``noted_missing``).
    """

    length: int
    head: str
    breaks: tuple[Break, ...]
    noted_missing: frozenset[str]

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong with the chain itself."""
        return not self.breaks


def verify(
    organization: Organization | None, *, noted: frozenset[str] = frozenset(), most: int = 100
) -> VerifyResult:
    """Go over the chain of an organisation, or of the installation (None).

    ``noted`` are hashes written down earlier. At most ``most`` breaks are listed. Rows are read in batches:
    a chain of a million events needs no more memory than a short one.
    """
    rows = Event.objects.filter(organization=organization).order_by("sequence", "id")
    breaks: list[Break] = []
    missing = set(noted)
    head, length = FIRST, 0
    expected = 1
    for event in rows.iterator(chunk_size=1000):
        breaks += list(_breaks(event, expected, head))[: most - len(breaks)]
        missing.discard(event.hash)
        head, length, expected = event.hash, length + 1, event.sequence + 1
    return VerifyResult(length, head, tuple(breaks), frozenset(missing))


def _breaks(event: Event, expected: int, head: str) -> Iterator[Break]:
    if event.sequence != expected:
        yield Break(expected, Fault.MISSING)
    if hash_of(event) != event.hash:
        yield Break(event.sequence, Fault.TAMPERED)
    elif event.previous_hash != head and event.sequence == expected:
        yield Break(event.sequence, Fault.REORDERED)
