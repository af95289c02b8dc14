"""Section 2 of the appraisal: points by component, the person's own and the supervisor's."""

from __future__ import annotations

from decimal import Decimal

from krupa.papers.content import Align, Cell, Row, Table
from krupa.papers.content.block import cell
from krupa.papers.figures.appraisal import ColumnPoints
from krupa.papers.forms.appraisal_ratings import OWN, SUPERVISOR
from krupa.papers.forms.parts import TABLE_SIZE, plain_number
from krupa.papers.prose.filters import score
from krupa.regulations.appraisal import AppraisalForm
from krupa.regulations.scores import round_score

_WIDTHS = (9.4, 1.8, 2.4, 2.4)


def summary_table(
    form: AppraisalForm, own: ColumnPoints, supervisor: ColumnPoints, given: Decimal | None
) -> Table:
    """Each component and part; the supervisor's total is the score of the round."""
    rows: list[Row] = []
    for number, rule in enumerate(form.components, 1):
        values = (column.components.get(rule.component) for column in (own, supervisor))
        rows.append(_row(f"องค์ประกอบที่ {number} {rule.name}", rule.points, *values))
        for place, part in enumerate(rule.parts):
            shares = (column.parts[place] if column.parts else None for column in (own, supervisor))
            rows.append(_row(f"    ตอนที่ {place + 1} {part.name}", part.points, *shares))
    rows.append(_row("คะแนนรวม", form.total, own.total, given, bold=True))
    head = Row(
        tuple(
            cell(text, bold=True, align=Align.CENTER, middle=True, shaded=True)
            for text in ("องค์ประกอบการประเมิน", "คะแนนเต็ม", OWN, SUPERVISOR)
        )
    )
    return Table(_WIDTHS, tuple(rows), head=(head,), size=TABLE_SIZE)


def points_cell(points: Decimal | None, *, bold: bool = False) -> Cell:
    """Points to two digits, or an empty place."""
    text = "" if points is None else score(round_score(points)) or ""
    return cell(text, align=Align.CENTER, middle=True, bold=bold)


def _row(text: str, full: Decimal, *values: Decimal | None, bold: bool = False) -> Row:
    about = cell(text, bold=bold)
    marks = cell(plain_number(full), align=Align.CENTER, middle=True, bold=bold)
    return Row((about, marks, *(points_cell(value, bold=bold) for value in values)))
