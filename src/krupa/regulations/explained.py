"""A computed number that can say how it came about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.reference import Reference

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a calculation, in words, with the rule it rests on (if it rests on one)."""

    text: Bilingual
    reference: Reference | None = None


@dataclass(frozen=True, slots=True)
class Explained(Generic[T]):
    """A value, the steps that led to it, and the rules they rest on.

    The screen, the account and the notice all answer "why 760 baht?" from ``steps``.
    """

    value: T
    steps: tuple[Step, ...] = ()

    @property
    def references(self) -> tuple[Reference, ...]:
        """The rules the steps rest on, each once, in order."""
        return tuple(dict.fromkeys(step.reference for step in self.steps if step.reference is not None))
