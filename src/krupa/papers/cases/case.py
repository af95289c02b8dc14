"""One paper to be made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from krupa.papers.content import Document
from krupa.papers.facts.year import Year


@dataclass(frozen=True, slots=True)
class Case:
    """One paper of a kind: ``who`` tells it from its siblings in file names (``kru-a``, ``blank``).

    ``who`` is empty when the year has only one. ``build`` makes the document when it is wanted.
    """

    build: Callable[[], Document]
    who: str = ""


Cases = Callable[[Year], Iterator[Case]]
