"""Tables of the announcement and the minutes: calculation bases and announced per cents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby

from krupa.papers.content import Align, Block, Cell, Fill, Row, Spacer, Table, Together
from krupa.papers.content.block import cell
from krupa.papers.facts.salary import RateBand
from krupa.regulations.appraisal import Band, band_of
from krupa.regulations.dated import Rulebook
from krupa.regulations.posts import Rank
from krupa.regulations.salary import BaseTable, SalaryRules

_SIZE = 14.0
_GAP = 6.0
_TOP_SCORE = Decimal(100)
_OPEN_RATE = 3.0
_STEP = Decimal("0.01")
NOT_INCREASED = "ไม่ได้เลื่อน"


def spaced(table: Table) -> tuple[Block, ...]:
    """A table with room under it."""
    return table, Spacer(_GAP)


def framed(table: Table) -> tuple[Block, ...]:
    """A small table that stays on one page, with room under it."""
    return Together((table,)), Spacer(_GAP)


def base_table(rules: SalaryRules) -> Table:
    """อันดับ, its ranges of salary and their bases, highest rank first."""
    head = (_head("อันดับ", "ช่วงเงินเดือน", ("ฐานในการคำนวณ", 2)),)
    body = tuple(row for rank in reversed(Rank) for row in _rank_rows(rules.bases, rank))
    return Table((3, 6, 2.5, 4), body, head, size=_SIZE, space_before=6)


def _rank_rows(bases: BaseTable, rank: Rank) -> Iterator[Row]:
    lower, upper = bases.rows(rank)
    for place, row in enumerate((upper, lower)):
        name = (cell(rank.thai, align=Align.CENTER, rowspan=2, middle=True),) if place == 0 else ()
        texts = (f"{row.start:,} - {row.end:,}", row.level.thai, f"{row.base:,}")
        yield Row((*name, *(cell(text, align=Align.CENTER) for text in texts)))


def rates_table(rates: Sequence[RateBand], on: date, rules: Rulebook, open_text: str = "") -> Table:
    """Scores, their level and their per cents, lowest first.

    While none are announced ``open_text`` stands for them, or a dotted blank. ``on``: the day the increase
    begins. Below the lowest announced score nothing is increased.
    """
    head = (_head("คะแนน min", "คะแนน max", "ระดับผลการประเมิน", "ร้อยละของฐานในการคำนวณ"),)
    rows = sorted(_rate_rows(rates, open_text, on, rules), key=lambda row: row[0])
    body = []
    for _, group in groupby(rows, key=lambda row: row[2]):
        members = list(group)
        for place, (low, high, level, percent) in enumerate(members):
            shared = (_middle(level, rowspan=len(members)),) if place == 0 else ()
            body.append(
                Row(
                    (
                        _middle(f"{low:.2f}"),
                        _middle(f"{high:.2f}"),
                        *shared,
                        _middle(percent or Fill(width=_OPEN_RATE)),
                    )
                )
            )
    return Table((2.6, 2.6, 4, 6.8), tuple(body), head, size=_SIZE, space_before=6)


_RateRow = tuple[Decimal, Decimal, str, str]


def _rate_rows(rates: Sequence[RateBand], open_text: str, on: date, rules: Rulebook) -> Iterator[_RateRow]:
    bounds = rules.value("appraisal.bands", on=on)
    floors = {band: Decimal(str(bounds[band])) for band in Band}
    lowest = floors[Band.FAIR]
    yield Decimal(0), lowest - _STEP, Band.IMPROVE.thai, NOT_INCREASED
    if rates:
        for rate in rates:
            if rate.score_to >= lowest:
                low = max(rate.score_from, lowest)
                yield low, rate.score_to, _levels(low, rate.score_to, on, rules), percents(rate)
        return
    top = _TOP_SCORE
    for band in (Band.OUTSTANDING, Band.VERY_GOOD, Band.GOOD, Band.FAIR):
        yield floors[band], top, band.thai, open_text
        top = floors[band] - _STEP


def _levels(low: Decimal, high: Decimal, on: date, rules: Rulebook) -> str:
    first, last = band_of(low, on=on, rules=rules).thai, band_of(high, on=on, rules=rules).thai
    return first if first == last else f"{first} - {last}"


def percents(rate: RateBand) -> str:
    """``1.00`` or ``1.10 - 1.49``."""
    if rate.percent_from == rate.percent_to:
        return f"{rate.percent_from:.2f}"
    return f"{rate.percent_from:.2f} - {rate.percent_to:.2f}"


def _head(*titles: str | tuple[str, int]) -> Row:
    pairs = ((title, 1) if isinstance(title, str) else title for title in titles)
    return Row(
        tuple(
            cell(text, align=Align.CENTER, bold=True, colspan=span, middle=True, shaded=True)
            for text, span in pairs
        )
    )


def _middle(text: str | Fill, rowspan: int = 1) -> Cell:
    return cell(text, align=Align.CENTER, rowspan=rowspan, middle=True)
