"""The five bands of a result, as the appraisal forms print them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from krupa.papers.content import Align, Cell, Row, Table, Tick
from krupa.papers.content.block import cell
from krupa.papers.forms.parts import TABLE_SIZE
from krupa.papers.prose.filters import score
from krupa.regulations.appraisal import Band
from krupa.regulations.dated import Rulebook
from krupa.regulations.scores import HUNDREDTH


def band_boxes(reached: Band | None, on: date, rules: Rulebook) -> Table:
    """The bands side by side, the reached one ticked."""
    head = Row(tuple(_middle(band.thai, bold=True) for band in Band))
    ranges = Row(tuple(_middle(band_range(band, on, rules)) for band in Band))
    ticks = Row(tuple(cell(Tick(band is reached), align=Align.CENTER) for band in Band))
    return Table((1.0,) * len(Band), (ranges, ticks), head=(head,), size=TABLE_SIZE, space_before=3)


def _middle(text: str, *, bold: bool = False) -> Cell:
    return cell(text, align=Align.CENTER, bold=bold, shaded=bold)


def band_label(band: Band, on: date, rules: Rulebook) -> str:
    """The band and its scores: ``ดีมาก (ร้อยละ 80.00 - 89.99)``."""
    return f"{band.thai} ({band_range(band, on, rules)})"


def band_range(band: Band, on: date, rules: Rulebook) -> str:
    """The scores of a band in words; the best is open above, the last below."""
    floors = rules.value("appraisal.bands", on=on)
    order = list(Band)
    place = order.index(band)
    if place == 0:
        return f"ร้อยละ {score(Decimal(floors[band]))} ขึ้นไป"
    top = score(Decimal(floors[order[place - 1]]) - HUNDREDTH)
    if place == len(order) - 1:
        return f"ร้อยละ {top} ลงมา"
    return f"ร้อยละ {score(Decimal(floors[band]))} - {top}"
