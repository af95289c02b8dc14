"""Leave, lateness, absence and discipline, as the appraisal forms tabulate them."""

from __future__ import annotations

from collections.abc import Sequence

from krupa.papers.content import Align, Cell, Row, Table, Text
from krupa.papers.content.block import cell
from krupa.papers.facts.evaluation import Absences, Discipline
from krupa.papers.forms.parts import TABLE_SIZE

NONE_OF_IT = "-"
_ROUND_WIDTHS = (2.3, *(2.05,) * 6, 1.5)
_HEAD_SIZE = 12.5
_LEAVE = ("ลาป่วย", "ลากิจ", "ลาอุปสมบท/\nพิธีฮัจญ์", "ลาคลอดบุตร", "มาสาย", "ขาดราชการ")
_DISCIPLINE = ("ลงโทษ", "ว่ากล่าว\nตักเตือน", "ภาคทัณฑ์", "หนักกว่า\nภาคทัณฑ์", "ถูกสั่ง\nพักราชการ", "คดีอาญา")


def leave_of_round(absences: Absences | None) -> Table:
    """One round: how many times and how many days."""
    times = [absences.sick_times, absences.personal_times] if absences else []
    rows = (
        _row("จำนวน (ครั้ง)", [*times, *(None,) * (len(_LEAVE) - len(times))]),
        _row("จำนวน (วัน)", _days(absences)),
    )
    return _table(("การลา", *_LEAVE), (2.8, *(2.2,) * len(_LEAVE)), rows)


def leave_of_rounds(rounds: Sequence[Absences | None]) -> Table:
    """Both rounds under each other, in days, with their sum."""
    rows = tuple(
        _row(f"ครั้งที่ {number} (วัน)", _with_sum(_days(absences))) for number, absences in enumerate(rounds, 1)
    )
    return _table(("การลา", *_LEAVE, "รวม (วัน)"), _ROUND_WIDTHS, rows)


def discipline_of_rounds(rounds: Sequence[Discipline | None]) -> Table:
    """Both rounds under each other, in times, with their sum."""
    rows = tuple(
        _row(f"ครั้งที่ {number} (ครั้ง)", _with_sum(_times(discipline)))
        for number, discipline in enumerate(rounds, 1)
    )
    return _table(("ครั้งที่", *_DISCIPLINE, "รวม (ครั้ง)"), _ROUND_WIDTHS, rows)


def _days(absences: Absences | None) -> list[int | None]:
    if absences is None:
        return [None] * len(_LEAVE)
    return [
        absences.sick,
        absences.personal,
        absences.ordination,
        absences.maternity,
        absences.late,
        absences.absent,
    ]


def _times(discipline: Discipline | None) -> list[int | None]:
    if discipline is None:
        return [None] * len(_DISCIPLINE)
    return [
        discipline.punished,
        discipline.warned,
        discipline.probation,
        discipline.heavier,
        discipline.suspended,
        discipline.criminal_case,
    ]


def _with_sum(values: list[int | None]) -> list[int | None]:
    known = [value for value in values if value is not None]
    return [*values, sum(known) if known else None]


def _row(label: str, values: Sequence[int | None]) -> Row:
    return Row((cell(label), *(_number(value) for value in values)))


def _number(value: int | None) -> Cell:
    """Open when unknown, a dash when there was nothing."""
    if value is None:
        return Cell()
    return cell(str(value) if value else NONE_OF_IT, align=Align.CENTER, middle=True)


def _table(heads: Sequence[str], widths: tuple[float, ...], rows: tuple[Row, ...]) -> Table:
    head = Row(
        tuple(
            cell(Text(text, bold=True, size=_HEAD_SIZE), align=Align.CENTER, middle=True, shaded=True)
            for text in heads
        )
    )
    return Table(widths, rows, head=(head,), size=TABLE_SIZE, space_before=3)
