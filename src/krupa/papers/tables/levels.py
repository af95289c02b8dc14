"""The five levels of result with their scores, as the announcement of criteria lists them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from krupa.papers.content import Row, Table
from krupa.papers.content.block import cell
from krupa.papers.layout.parts import TEXT_WIDTH
from krupa.papers.prose.filters import score
from krupa.regulations.appraisal import Band
from krupa.regulations.dated import Rulebook
from krupa.regulations.scores import HUNDREDTH

_INDENT, _NAME = 2.5, 3.5


def level_table(on: date, rules: Rulebook) -> Table:
    """Level and scores on the first day of the round, best first, without borders."""
    bounds = {band: Decimal(str(bound)) for band, bound in rules.value("appraisal.bands", on=on).items()}
    rows, above = [], None
    for band in Band:
        low = bounds[band]
        rows.append(
            Row((cell(), cell(f"ระดับ{band.thai}"), cell(f"ช่วงคะแนนประเมินตั้งแต่ร้อยละ {_range(low, above)}")))
        )
        above = low
    return Table((_INDENT, _NAME, TEXT_WIDTH - _INDENT - _NAME), tuple(rows), borders=False)


def _range(low: Decimal, above: Decimal | None) -> str:
    if above is None:
        return f"{score(low)} ขึ้นไป"
    high = score(above - HUNDREDTH)
    return f"{score(low)} – ร้อยละ {high}" if low else f"{high} ลงมา"
