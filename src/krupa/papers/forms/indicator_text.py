"""An indicator with what it means at a standing, as the evaluation tables print it."""

from __future__ import annotations

from collections.abc import Iterable

from krupa.papers.content import Align, Block, Paragraph, Text
from krupa.papers.forms.line_words import DESCRIPTORS_COMPOSED
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.indicators import Indicator
from krupa.regulations.posts import Standing

BULLET = "♦"
_HARDLY_LONGER = 1.3


def described(indicator: Indicator, standing: Standing) -> tuple[Block, ...]:
    """Number, name and descriptor.

    Some descriptors are little more than the name (3.2 and 3.3 of the teachers); such a one stands alone,
    as in the official form.
    """
    descriptor = indicator.descriptor(standing)
    same_opening = descriptor.text.split()[0] == indicator.name.split()[0]
    if same_opening and len(descriptor.text) < _HARDLY_LONGER * len(indicator.name):
        return (_paragraph(f"{indicator.number} {descriptor.text}", bold=True),)
    return (
        _paragraph(f"{indicator.number} {indicator.name}", bold=True),
        _paragraph(f"{BULLET} {descriptor.text}"),
    )


def composed_warning(indicators: Iterable[Indicator], standing: Standing) -> tuple[Bilingual, ...]:
    """What to tell the signer when some descriptors are not official text."""
    composed = any(indicator.descriptor(standing).composed for indicator in indicators)
    return (DESCRIPTORS_COMPOSED,) if composed else ()


def _paragraph(text: str, *, bold: bool = False) -> Paragraph:
    return Paragraph((Text(text, bold=bold),), align=Align.LEFT)
